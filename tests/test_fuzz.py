"""Whatever bytes a file holds: no traceback, no exit status but 0, 1 or 2, and the last good database stays."""

import hashlib
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import build as program
from tests.conftest import build, make_good

QUIET = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
FILES = ["actors", "answered", "claims", "codes", "exclusions", "incidents", "places", "recodings", "searches", "sources"]
SPLINTERS = st.sampled_from([b",", b'"', b"\n", b"\r", b"\r\n", b"\x00", b"\xff", b"\xe9", b"\xef\xbb\xbf", b";", b"\t", b"=", b"#REF!", b"1E+9", b'""', b'",', b',"',
                             b"2020-02-30", "é".encode(), "e\u0301".encode(), "\u200b".encode(), b"''", b" ", b"\x0b", b"\x1c", "\x85".encode(), b"99999999999999999999",
                             b"nan", b"-0", b"town", b"agency-2020-05-02-attack-01", b"\xed\xa0\x80", b"\xf4\x90\x80\x80"])


@pytest.fixture(scope="module")
def last_good(tmp_path_factory):
    folder = tmp_path_factory.mktemp("fuzz")
    out = build(make_good(folder / "data"), folder / "dist")
    return out, state(out)


def state(out):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in out.iterdir()}


def run(folder, last_good, capsys):
    out, kept = last_good
    capsys.readouterr()
    status = program.main(["--data", str(folder), "--out", str(out), "--format", "json"])
    printed = capsys.readouterr()
    assert status in (0, 1), printed.err
    problems = json.loads(printed.out)
    errors = [problem for problem in problems if problem["level"] == "error"]
    assert status == (1 if errors else 0)
    for problem in problems:
        assert problem["message"] and problem["rule"] and problem["line"] >= 0
    if errors:
        assert state(out) == kept
    else:
        build(make_good(folder.parent / "again"), out)


@QUIET
@given(name=st.sampled_from(FILES), data=st.binary(max_size=400))
def test_any_bytes(tmp_path_factory, last_good, capsys, name, data):
    folder = make_good(tmp_path_factory.mktemp("data") / "data")
    (folder / f"{name}.csv").write_bytes(data)
    run(folder, last_good, capsys)


@QUIET
@given(name=st.sampled_from(FILES), header=st.booleans(), parts=st.lists(st.one_of(SPLINTERS, st.binary(max_size=6)), max_size=60))
def test_any_rows_below_the_header(tmp_path_factory, last_good, capsys, name, header, parts):
    folder = make_good(tmp_path_factory.mktemp("data") / "data")
    path = folder / f"{name}.csv"
    first = path.read_bytes().split(b"\n")[0] + b"\n" if header else b""
    path.write_bytes(first + b"".join(parts))
    run(folder, last_good, capsys)


@QUIET
@given(name=st.sampled_from(FILES), data=st.data())
def test_splinters_anywhere_in_good_data(tmp_path_factory, last_good, capsys, name, data):
    folder = make_good(tmp_path_factory.mktemp("data") / "data")
    path = folder / f"{name}.csv"
    held = path.read_bytes()
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(held)))
        cut = data.draw(st.integers(0, 5))
        held = held[:place] + data.draw(SPLINTERS) + held[place + cut:]
    path.write_bytes(held)
    run(folder, last_good, capsys)
