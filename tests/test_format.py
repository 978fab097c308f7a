"""The canonical form: twice is once, nothing is lost, whatever dialect a file comes in."""

import csv
import io
import unicodedata

import agate
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import build as program
from resurgence import format
from resurgence.spec import load_spec
from tests.conftest import ROOT

SPEC = load_spec(ROOT / "data_csv")
TABLE = SPEC["exclusions"]
ODD = st.sampled_from(["a", '"', ",", ";", "\n", "\r", "\r\n", " ", "\t", "é", "e\u0301", "“", "\u200b", "\x00", "\u2028", "\x0b", "'", "=", "０", "\ufeff", "ق"])
CELLS = st.lists(ODD, max_size=8).map("".join)
ROWS = st.lists(st.lists(CELLS, min_size=4, max_size=4).filter(any), max_size=6)


def as_csv(header, rows, **dialect):
    text = io.StringIO(newline="")
    csv.writer(text, **dialect).writerows([header, *rows])
    return text.getvalue()


def cleaned(rows):
    return sorted([unicodedata.normalize("NFC", cell).rstrip(" ") for cell in row] for row in rows)


def rows_of(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))


@settings(deadline=None)
@given(ROWS, st.sampled_from([{}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_ALL, "lineterminator": "\n"}, {"delimiter": ";"}, {"delimiter": "\t", "quoting": csv.QUOTE_ALL}]),
       st.booleans(), st.permutations(range(4)))
def test_no_value_is_lost_and_twice_is_once(rows, dialect, marked, order):
    header = [TABLE.header[place] for place in order]
    text = as_csv(header, [[row[place] for place in order] for row in rows], **dialect)
    data = (("\ufeff" if marked else "") + text).encode("utf-8")
    once = format.canonical(TABLE, data)
    assert rows_of(once)[0] == TABLE.header
    assert sorted(rows_of(once)[1:]) == cleaned(rows)
    assert format.canonical(TABLE, once) == once


@settings(deadline=None)
@given(ROWS)
def test_csvkits_reader_sees_the_same_cells(rows):
    once = format.canonical(TABLE, as_csv(TABLE.header, rows).encode("utf-8"))
    header, *read = agate.csv.reader(io.StringIO(once.decode("utf-8"), newline=""))
    assert header == TABLE.header
    assert sorted(read) == cleaned(rows)


@settings(deadline=None)
@given(ROWS)
def test_what_a_spreadsheet_saves_comes_back(rows):
    once = format.canonical(TABLE, as_csv(TABLE.header, rows).encode("utf-8"))
    for dialect in ({"quoting": csv.QUOTE_ALL, "lineterminator": "\n"}, {"delimiter": ";", "lineterminator": "\r\n"}, {"quoting": csv.QUOTE_NONNUMERIC}):
        saved = as_csv(*(lambda header, *rest: (header, rest))(*rows_of(once)), **dialect)
        assert format.canonical(TABLE, saved.encode("utf-8-sig")) == once


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_bytes_that_are_no_table_are_left_alone(data):
    with pytest.raises(format.Unreadable):
        format.canonical(TABLE, data)


def test_rows_by_key_and_quotes_only_where_needed():
    data = 'source_id,locator,about,reason\r\n"b","p1","a, b","x"\r\na,p2,"say ""no""",x \r\n'.encode()
    assert format.canonical(TABLE, data).decode() == 'source_id,locator,about,reason\na,p2,"say ""no""",x\nb,p1,"a, b",x\n'


def test_formatting_changes_files_and_check_shows_how(good, tmp_path, capsys):
    assert format.main([str(good)]) in (0,)
    assert program.main(["--data", str(good), "--check"]) == 0
    places = good / "places.csv"
    kept = places.read_bytes()
    places.write_bytes(kept.replace(b"\n", b"\r\n").replace(b"province,Province", b'"province",Province'))
    capsys.readouterr()
    assert program.main(["--data", str(good), "--check"]) == 1
    shown = capsys.readouterr().err
    assert "places.csv:1:1: the file is not in canonical form from here on; make format [canonical-form]" in shown
    assert '-"province",Province' in shown and "+province,Province" in shown
    assert format.main([str(good), "--diff"]) == 1 and places.read_bytes() != kept
    assert format.main([str(good)]) == 0 and places.read_bytes() == kept
    assert format.main([str(good), "--diff"]) == 0


def test_a_file_that_cannot_be_read_is_left_alone(good, capsys):
    places = good / "places.csv"
    places.write_bytes(b"place_id,name\nx\n")
    assert format.main([str(good)]) == 1
    assert places.read_bytes() == b"place_id,name\nx\n"
    assert "left alone" in capsys.readouterr().err
    assert format.main([str(good / "nowhere")]) == 2


@settings(deadline=None)
@given(ROWS, st.lists(st.sampled_from([True, False, None]), min_size=24, max_size=24), st.booleans())
def test_the_quick_look_agrees(tmp_path_factory, rows, quoted, formatted):
    """Also where cells are quoted that need not be, and where one is not that should be (None: as it needs)."""
    def written(cell, how):
        needs = format.NEEDS_QUOTES.search(cell) if how is None else how
        return '"' + cell.replace('"', '""') + '"' if needs else cell

    how = iter(quoted)
    lines = [",".join(TABLE.header), *(",".join(written(cell, next(how)) for cell in row) for row in rows)]
    data = ("\n".join(lines) + "\n").encode("utf-8")
    try:
        wanted = format.canonical(TABLE, data)
    except format.Unreadable:
        return
    data = wanted if formatted else data
    path = tmp_path_factory.mktemp("table") / TABLE.path
    path.write_bytes(data)
    one_line_cells = all(len(row) == 4 and not set("\r\n").intersection("".join(row)) for row in rows_of(data))
    found = format.is_canonical(TABLE, path)
    assert found == (data == wanted) or (not found and not one_line_cells)
