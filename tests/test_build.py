"""The build as a whole: all or nothing, the same bytes twice, the contract in the file."""

import json
import sqlite3

import pytest

import build as program
from resurgence import publish
from resurgence.derive import derived_columns, derived_tables
from resurgence.spec import load_spec
from tests.conftest import ROOT, build


def columns_of(connection):
    """(table, column) of every table that is no part of full-text search"""
    tables = [name for (name,) in connection.execute(
        "select name from sqlite_master where type in ('table', 'view') and name not like '%\\_fts%' escape '\\' and name not like 'sqlite%'")]
    return {(table, row[1]) for table in tables for row in connection.execute(f"pragma table_info([{table}])")}


@pytest.fixture
def connection(real_build):
    return sqlite3.connect(real_build / "resurgence.db")


def test_same_bytes_twice(real_build, tmp_path):
    again = build(ROOT / "data_csv", tmp_path)
    for name in ("resurgence.db", "inspect-data.json", "datapackage.json", "SHA256SUMS"):
        assert (again / name).read_bytes() == (real_build / name).read_bytes(), name


def test_failed_build_leaves_the_last_good_database(good, tmp_path):
    out = build(good, tmp_path / "dist")
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    claims = good / "claims.csv"
    claims.write_text(claims.read_text(encoding="utf-8").replace(",exact,", ",exactly,"), encoding="utf-8")
    assert program.main(["--data", str(good), "--out", str(out)]) == 1
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_a_contract_that_cannot_be_read_is_said(tmp_path, capsys):
    assert program.main(["--data", str(tmp_path), "--out", str(tmp_path / "dist")]) == 2
    assert "datapackage.yaml" in capsys.readouterr().err


def test_check_writes_nothing(good, tmp_path):
    out = tmp_path / "dist"
    assert program.main(["--data", str(good), "--out", str(out), "--check"]) == 0
    assert not out.exists() or not list(out.iterdir())


def test_every_row_is_in_the_file(real_build, connection):
    import agate  # csvkit's reader, which shares no code with ours

    for table in load_spec(ROOT / "data_csv").tables:
        with (ROOT / "data_csv" / table.path).open(encoding="utf-8", newline="") as file:
            rows = list(agate.csv.reader(file))[1:]
        names = ", ".join(f"[{c.name}]" for c in table.columns)
        held = connection.execute(f"select {names} from [{table.name}] order by rowid").fetchall()
        assert len(rows) == len(held), table.name
        for read, kept in zip(rows, held):
            for column, cell, value in zip(table.columns, read, kept):
                if column.type in ("number", "integer"):
                    assert (float(cell) if cell else None) == value, (table.name, column.name)
                else:
                    assert (cell or None) == value, (table.name, column.name)


def test_keys_and_references_hold(connection):
    assert connection.execute("pragma foreign_key_check").fetchall() == []
    assert connection.execute("pragma integrity_check").fetchone() == ("ok",)


def test_every_column_and_code_is_in_the_codebook(connection):
    written = set(connection.execute("select subject, name from codebook where section = 'column' and definition <> ''"))
    assert columns_of(connection) == written
    codes = set(connection.execute("select list, code from codes"))
    assert codes == set(connection.execute("select subject, name from codebook where section = 'code' and definition <> ''"))


def test_every_coded_column_has_its_list():
    spec = load_spec(ROOT / "data_csv")
    import csv

    with (ROOT / "data_csv/codes.csv").open(encoding="utf-8", newline="") as file:
        lists = {row["list"] for row in csv.DictReader(file)}
    used = {column.codes for table in spec.tables for column in table.columns if column.codes}
    assert used <= lists
    assert lists - used == {"incident_status", "incident_responsibility", "contradiction_about"}, "the lists of derived columns"


def test_derived_tables_declare_what_they_hold(connection):
    for file in derived_tables():
        declared = [column.name for column in derived_columns(file)]
        assert [row[1] for row in connection.execute(f"pragma table_info([{file.name}])")] == declared


def test_derived_codes_are_codes(connection):
    for table, column, name in (("incident_status", "status", "incident_status"),
                                ("incident_responsibility", "responsibility", "incident_responsibility"),
                                ("contradictions", "about", "contradiction_about")):
        used = {code for (code,) in connection.execute(f"select distinct {column} from {table}")}
        assert used <= {code for (code,) in connection.execute("select code from codes where list = ?", [name])}


def test_every_reference_is_indexed(connection):
    for table in load_spec(ROOT / "data_csv").tables:
        first = {connection.execute(f"pragma index_info([{index[1]}])").fetchone()[2]
                 for index in connection.execute(f"pragma index_list([{table.name}])")}
        assert {column.name for column in table.references} <= first, table.name


def test_published_descriptor_is_a_data_package(real_build):
    package = json.loads((real_build / "datapackage.json").read_text(encoding="utf-8"))
    assert [resource["path"] for resource in package["resources"]] == [t.path for t in load_spec(ROOT / "data_csv").tables]
    assert all(field["description"] for resource in package["resources"] for field in resource["schema"]["fields"])
    assert "kinds" not in package


@pytest.mark.parametrize("block", [1, 2, 3, 1 << 20])
def test_content_digest_does_not_depend_on_line_ends(good, monkeypatch, block):
    monkeypatch.setattr(publish, "BLOCK", 1 << 20)
    spec = load_spec(good)
    before = publish.content_digest(spec, good)
    actors = good / "actors.csv"
    actors.write_bytes(actors.read_bytes().replace(b"\n", b"\r\n"))
    monkeypatch.setattr(publish, "BLOCK", block)
    assert publish.content_digest(spec, good) == before
    actors.write_bytes(actors.read_bytes().replace(b"\r\n", b"\r\r\n", 1))
    assert publish.content_digest(spec, good) != before


def test_digest_and_inspection_fit_the_file(real_build, connection):
    import hashlib

    digest = hashlib.sha256((real_build / "resurgence.db").read_bytes()).hexdigest()
    assert (real_build / "SHA256SUMS").read_text() == f"{digest}  resurgence.db\n"
    inspected = json.loads((real_build / "inspect-data.json").read_text())["resurgence"]
    assert inspected["hash"] == digest
    for table in ("claims", "codebook", "incident_status"):
        assert inspected["tables"][table]["count"] == connection.execute(f"select count(*) from {table}").fetchone()[0]


def test_search_finds_words(connection):
    hits = connection.execute("select count(*) from claims_fts where claims_fts match 'islamic'").fetchone()[0]
    assert hits == connection.execute("select count(*) from claims where statement like '%islamic%'").fetchone()[0] > 0


def test_the_codebook_says_what_not_to_analyse(good_build):
    rows = sqlite3.connect(good_build / "resurgence.db").execute(
        "select name, reliability from codebook where subject = 'claims' and reliability is not null order by name").fetchall()
    assert rows == [("certainty", "Do not analyse: Krippendorff's alpha 0.52 over 10 claims coded twice."),
                    ("claim_type", "Krippendorff's alpha 0.85 over 10 claims coded twice.")]
