"""What two processes do at once is what one does alone."""

import os
import sqlite3
import time

import apsw
import pytest

import build as program
from resurgence import beside, check, database, derive, rules
from resurgence.spec import load_spec
from tests.conftest import ROOT, build

TWO = beside.processors() > 1


def contents(path):
    """Every row of every table and view, full-text search included, as text."""
    connection = sqlite3.connect(path)
    names = [name for (name,) in connection.execute("select name from sqlite_master where type in ('table', 'view') order by name")]
    return {name: sorted(map(repr, connection.execute(f'select * from "{name}"'))) for name in names}


def test_answers_come_in_any_order():
    with beside.Beside(lambda turns: {"double": lambda number: 2 * number, "where": os.getpid}) as other:
        one, two, where = other.ask("double", 1), other.ask("double", 2), other.ask("where")
        assert (two(), one()) == (4, 2)
        assert (where() != os.getpid()) == TWO
        assert not TWO or not other.is_answered()


def test_alone_the_answers_are_worked_out_here():
    with beside.Beside(lambda turns: {"where": os.getpid}, alone=True) as other:
        assert other.is_answered()
        assert other.ask("where")() == os.getpid()


@pytest.mark.skipif(not TWO, reason="one processor")
def test_a_process_that_dies_leaves_the_answers_to_this_one():
    mine = os.getpid()
    with beside.Beside(lambda turns: {"die": lambda: os.getpid() == mine or os._exit(1), "where": os.getpid}) as other:
        die, where = other.ask("die"), other.ask("where")
        assert die() is True
        assert where() == mine
        assert other.ask("where")() == mine


def test_each_turn_is_taken_once():
    with beside.Beside(lambda turns: {"take": lambda: [*turns]}, pieces=300) as other:
        theirs = other.ask("take")
        mine = [*other.turns]
        assert sorted(mine + theirs()) == [*range(300)]
        assert [*other.turns] == []


@pytest.mark.skipif(not TWO, reason="one processor")
@pytest.mark.parametrize("mode", [[], ["--check"]])
def test_a_rule_that_a_dying_process_had_taken_is_asked_again(good, tmp_path, capsys, monkeypatch, mode):
    mine, do, died = os.getpid(), rules.do, tmp_path / "died"

    def die(connection, job, doubt):
        if os.getpid() != mine and job[0].name == "said-after-published":
            died.touch()
            os._exit(1)
        deadline = time.monotonic() + 10
        while os.getpid() == mine and "first" not in job[0].header and not died.exists() and time.monotonic() < deadline:
            time.sleep(0.005)
        return do(connection, job, doubt)

    swap(good / "claims.csv", "asserts,certain,pos,2020-05-01,", "asserts,certain,pos,2020-06-01,")
    monkeypatch.setattr(rules, "do", die)
    assert program.main(["--data", str(good), "--out", str(tmp_path / "dist"), *mode]) == 1
    assert died.exists()
    assert capsys.readouterr().err.count("[said-after-published]") == 1


def test_one_process_builds_what_two_build(real_build, tmp_path, monkeypatch):
    monkeypatch.setattr(beside, "processors", lambda: 1)
    assert contents(build(ROOT / "data_csv", tmp_path) / "resurgence.db") == contents(real_build / "resurgence.db")
    assert (tmp_path / "resurgence.db").read_bytes() == (real_build / "resurgence.db").read_bytes()


def test_a_file_that_cannot_be_shared_is_built_too(good_build, good, tmp_path, monkeypatch):
    monkeypatch.setattr(check, "share", lambda connection: False)
    assert contents(build(good, tmp_path / "dist") / "resurgence.db") == contents(good_build / "resurgence.db")


def swap(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert text.count(old) > 0
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("stops", [False, True])
def test_what_was_made_of_bad_data_is_thrown_away(good, tmp_path, capsys, monkeypatch, stops):
    """A rule's error is told although the other process worked on, and although bad data stopped what was made of them."""
    out = build(good, tmp_path / "dist")
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    swap(good / "claims.csv", "asserts,certain,pos,2020-05-01,", "asserts,certain,pos,2020-06-01,")
    if stops:
        monkeypatch.setattr(derive, "derive", lambda connection, asked: connection.execute("select * from absent"))
    assert program.main(["--data", str(good), "--out", str(out)]) == 1
    assert "[said-after-published]" in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_a_circle_is_told_before_anything_is_made(good, tmp_path, capsys):
    swap(good / "places.csv", "village,Village,,settlement,province,", "village,Village,,settlement,village,")
    assert program.main(["--data", str(good), "--out", str(tmp_path)]) == 1
    assert "[cycle-within]" in capsys.readouterr().err


def test_what_stops_although_the_data_are_good_is_told(good, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(derive, "derive", lambda connection, asked: connection.execute("select * from absent"))
    assert program.main(["--data", str(good), "--out", str(tmp_path)]) == 2
    assert "cannot build: no such table: absent" in capsys.readouterr().err


def test_a_search_that_was_copied_is_sound(real_build, tmp_path):
    """FTS5 checks its index against the rows; another SQLite than the one that wrote it searches it."""
    copied = tmp_path / "resurgence.db"
    copied.write_bytes((real_build / "resurgence.db").read_bytes())
    for connection in (apsw.Connection(str(copied)), sqlite3.connect(copied)):
        for table in ("claims", "incidents"):
            connection.execute(f"insert into {table}_fts ({table}_fts, rank) values ('integrity-check', 1)")
        assert connection.execute("select count(*) from claims_fts where claims_fts match 'prison'").fetchone()[0] > 10
        connection.close()


def test_others_read_while_one_writes(tmp_path):
    connection = database.connect(tmp_path / "x.db")
    connection.execute("create table t (a); insert into t values (1)")
    assert database.share(connection)
    reader = database.reader(connection.filename)
    connection.execute("begin; insert into t values (2)")
    assert reader.execute("select count(*) from t").fetchone() == (1,)
    with pytest.raises(apsw.ReadOnlyError):
        reader.execute("insert into t values (3)")
    connection.execute("commit")
    reader.close()
    database.unshare(connection)
    assert [path.name for path in tmp_path.iterdir()] == ["x.db"]
    assert connection.execute("select count(*) from t").fetchone() == (2,)


def test_an_interrupted_build_leaves_what_was_there(good, tmp_path, capsys, monkeypatch):
    out = build(good, tmp_path / "dist")
    before = {path.name: path.read_bytes() for path in out.iterdir()}

    def stop(connection, asked):
        raise KeyboardInterrupt

    monkeypatch.setattr(derive, "derive", stop)
    assert program.main(["--data", str(good), "--out", str(out)]) == 130
    assert "what was built before stays" in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


@pytest.mark.parametrize("stumbles", [False, True])
def test_data_that_change_while_they_are_read_are_not_built(good, tmp_path, capsys, monkeypatch, stumbles):
    """What one process found sound may be another content than what the other loaded; the lines of problems may be gone."""
    out = build(good, tmp_path / "dist")
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    load = check.load

    def change(*arguments):
        checked = load(*arguments)
        (good / "claims.csv").write_bytes((good / "claims.csv").read_bytes()[:-20])
        if stumbles:
            raise IndexError
        return checked

    monkeypatch.setattr(check, "load", change)
    assert program.main(["--data", str(good), "--out", str(out)]) == 2
    assert "changed while it was read; run it again" in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
