"""How problems are said."""

import io
import json
import os
import pty
import subprocess
import sys
from itertools import chain, count, repeat

import build as program
from resurgence import database, printing
from resurgence.problems import WARNING, Problem, did_you_mean, show
from resurgence.progress import Progress
from tests.conftest import ROOT

ONE = Problem("data_csv/claims.csv", 3, 14, "claim_type", "code-unknown", "'figur' is not a code of the list claim_type", "figur", "did you mean figure?")
ODD = Problem("a,b:c.csv", 0, 0, "", "file-missing", "50% of\nit: gone", "\udce9\u200b", "", WARNING)


def test_text():
    assert printing.text([ONE, ODD]).split("\n")[0] == (
        "data_csv/claims.csv:3:14: claim_type: 'figur' is not a code of the list claim_type; did you mean figure? [code-unknown]")
    assert printing.text([ODD]).startswith("a,b:c.csv: warning: 50% of")


def test_five_examples_of_a_rule_and_file():
    many = [Problem("a.csv", line, 1, "x", "required", "must not be empty") for line in range(2, 44)]
    other = Problem("b.csv", 2, 1, "x", "required", "must not be empty")
    lines = printing.text([*many, other]).split("\n")
    assert len(lines) == 7
    assert lines[5:] == ["b.csv:2:1: x: must not be empty [required]", "a.csv: and 37 more like this [required]"]
    assert len(printing.text([*many, other], show_all=True).split("\n")) == 43
    assert len(json.loads(printing.as_json(many))) == 42


def test_json():
    assert json.loads(printing.as_json([ONE])) == [{
        "file": "data_csv/claims.csv", "line": 3, "col": 14, "column": "claim_type", "rule": "code-unknown", "level": "error", "value": "figur",
        "message": "'figur' is not a code of the list claim_type", "hint": "did you mean figure?"}]
    assert list(json.loads(printing.as_json([ONE]))[0]) == ["file", "line", "col", "column", "rule", "level", "value", "message", "hint"]
    printing.as_json([ODD]).encode("utf-8")


def test_github():
    assert printing.github([ONE, ODD]).split("\n") == [
        "::error file=data_csv/claims.csv,line=3,col=14,title=code-unknown::claim_type: 'figur' is not a code of the list claim_type; did you mean figure?",
        "::warning file=a%2Cb%3Ac.csv,title=file-missing::warning: 50%25 of%0Ait: gone"]


def test_sarif():
    log = json.loads(printing.sarif([ONE, ODD]))
    run = log["runs"][0]
    assert (log["version"], run["tool"]["driver"]["name"], run["columnKind"]) == ("2.1.0", "resurgence", "unicodeCodePoints")
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == {"code-unknown", "file-missing"}
    assert run["results"][0] == {
        "ruleId": "code-unknown", "level": "error",
        "message": {"text": "claim_type: 'figur' is not a code of the list claim_type; did you mean figure?"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": "data_csv/claims.csv"}, "region": {"startLine": 3, "startColumn": 14}}}]}
    assert "region" not in run["results"][1]["locations"][0]["physicalLocation"]


def test_what_cannot_be_seen_is_made_visible():
    assert show("a\u200bb\tc") == "'a\\u200bb\\u0009c'"
    assert show("x" * 100) == f"'{'x' * 59}…'"


def test_hints():
    assert did_you_mean("kabul-2017-hospitl", ["kabul-2017-hospital", "kabul-2020-university"]) == "did you mean kabul-2017-hospital?"
    assert did_you_mean("zzz", ["kabul-2017-hospital"]) == ""


def test_json_alone_on_standard_output(good, capsys):
    (good / "places.csv").write_text("x", encoding="utf-8")
    assert program.main(["--data", str(good), "--check", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)[0]["rule"] == "header"


def test_exit_status(good, tmp_path, capsys):
    assert program.main(["--data", str(good), "--out", str(tmp_path / "dist")]) == 0
    assert program.main(["--data", str(tmp_path / "nowhere"), "--check"]) == 2
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert program.main(["--data", str(good), "--out", str(tmp_path / "file" / "dist")]) == 2


def on_a_terminal(arguments, **environment):
    """What a command prints when standard error is a terminal."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", **environment}
    process = subprocess.Popen([sys.executable, str(ROOT / "build.py"), *arguments], stderr=theirs, stdout=subprocess.DEVNULL, env=environment, cwd=ROOT)
    os.close(theirs)
    shown = b""
    try:
        while block := os.read(ours, 4096):
            shown += block
    except OSError:  # the other end is closed
        pass
    process.wait()
    os.close(ours)
    return shown.decode("utf-8")


def test_colour_only_on_a_terminal(good, capsys):
    (good / "places.csv").write_text("x", encoding="utf-8")
    arguments = ["--data", str(good), "--check"]
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    os.environ.pop("NO_COLOR", None)
    try:
        assert "\x1b[31m" in on_a_terminal(arguments)
        assert "\x1b[" not in on_a_terminal(arguments, NO_COLOR="1")
        program.main(arguments)
        assert "\x1b[" not in capsys.readouterr().err
    finally:
        os.environ.update(environment)


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_progress_speaks_only_when_a_step_takes_long(monkeypatch, tmp_path):
    path = tmp_path / "claims.csv"
    path.write_text("h\n" + "row\n" * 1000, encoding="utf-8")
    clock = chain([0.0, 0.0, 0.0, 0.0, 1.0, 4.0], repeat(9.0))
    monkeypatch.setattr("resurgence.progress.time.monotonic", lambda: next(clock))
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    progress = Progress(terminal)
    progress.step("read claims.csv", path)
    progress.add(100)
    assert terminal.getvalue() == ""
    progress.add(400)
    assert "read claims.csv: 500 rows, 125 a second, about 4 s left" in terminal.getvalue()
    progress.clear()
    assert terminal.getvalue().endswith("\r\x1b[K")
    quiet = io.StringIO()
    Progress(quiet).step("x")
    assert quiet.getvalue() == ""


def test_progress_goes_on_while_the_database_works(monkeypatch):
    monkeypatch.setattr("resurgence.progress.time.monotonic", count(step=3.0).__next__)
    monkeypatch.setattr("resurgence.progress.STEPS", 10)
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    connection = database.connect("")
    progress = Progress(terminal)
    progress.watch(connection)
    progress.step("index")
    connection.execute("create table t (a)")
    connection.executemany("insert into t values (?)", ((number,) for number in range(100)))
    assert connection.execute("select count(*) from t as one, t as other").fetchone() == (10_000,)
    assert "index, " in terminal.getvalue()
