"""Good data broken in one place at random: the checks name that file, line, column and rule, and nothing else."""

import csv
import io
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resurgence.spec import load_spec
from tests.breaks import find
from tests.conftest import make_good

# Columns whose cells nothing else depends on: what is wrong with them is wrong with them alone.
FREE = {"claims": ["statement", "claimant_as_named"], "places": ["note"], "sources": ["note"], "incidents": ["title", "summary"], "exclusions": ["about"],
        "searches": ["wording"], "codes": ["definition", "label"], "actors": ["note"]}
UNIQUE = {"claims": "claim_id", "sources": "source_id", "actors": "actor_id", "places": "place_id"}
CODED = {"claims": ["claim_type", "speech_act", "certainty", "basis", "weapon", "target"], "sources": ["kind", "editorial"], "exclusions": ["reason"]}
REFERRING = {"claims": ["claimant_id"], "sources": ["publisher_id"], "places": ["within"], "exclusions": ["source_id"]}


TEXT_DEFECTS = {
    "spaces": [lambda c: f" {c}", lambda c: f"{c} ", lambda c: f"{c}  {c}"],
    "invisible-character": [lambda c: f"{c}\u200b", lambda c: f"\u202e{c}", lambda c: f"x\u200dy {c}", lambda c: f"{c}\x07", lambda c: f"\u2066{c}", lambda c: f"x\ufeff{c}",
                            lambda c: f"x\u2028{c}", lambda c: f"{c}\ue000", lambda c: f"{c}\U000e0041", lambda c: f"x\u00ad{c}"],
    "replacement-character": [lambda c: f"{c}\ufffd"],
    "not-nfc": [lambda c: f"e\u0301{c}", lambda c: f"{c} \u212b", lambda c: f"{c} \u1100\u1161"],
    "formula": [lambda c: f"={c}", lambda c: f"+{c}", lambda c: f"@{c}", lambda c: f"\t{c}"],
    "spreadsheet": [lambda c: "#REF!", lambda c: "#N/A", lambda c: "#DIV/0!", lambda c: "#NAME?"],
    "line-break": [lambda c: f"{c}\n{c}", lambda c: f"{c}\r\n{c}", lambda c: f"{c}\n\n\n"],
}
FORM_DEFECTS = {  # (table, column) and a cell that is none of its kind
    ("claims", "said", "date-form"): ["2020-02-30", "2020-13-01", "2020-5-2", "May 2020", "2020-05-02/2020-05-01", "20200502", "٢٠٢٠-٠٥-٠٢", "0000", "2020-05-02T10:00"],
    ("claims", "said", "spreadsheet"): ["5/2/2020", "02.05.2020", "2-May-20", "43953"],
    ("sources", "added", "date-form"): ["2020-05", "2020-02-30", "today"],
    ("claims", "locator", "locator-form"): ["p", "P3", "paragraph 3", "p0", "page 12", "1:02:03"],
    ("claims", "claimant_id", "slug-form"): ["The-State", "the_state", "état", "state-", "-state", "the--state"],
    ("claims", "claimant_id", "spreadsheet"): ["1.2E+10", "#REF!"],
    ("sources", "url", "url-form"): ["http://", "ftp://a.example/x", "https://localhost", "www.a.example", "https://a .example/"],
    ("sources", "language", "language-form"): ["English", "EN", "en_US", "e"],
    ("sources", "language", "language-unknown"): ["xx", "eng", "en-XX"],
    ("actors", "country", "country-form"): ["iq", "IRQ", "Iraq"],
    ("actors", "country", "country-unknown"): ["UK", "XX", "ZZ"],
    ("places", "longitude", "number-form"): ["69,1", "69.1°", "1e2", "٦٩", "--1", "069"],
    ("places", "longitude", "range"): ["181", "-180.5", "999"],
    ("places", "longitude", "decimals"): ["69.16581", "69.100001"],
    ("incidents", "place_precision", "code-unknown"): ["0", "8", "1.0"],
    ("searches", "found", "number-form"): ["four", "4.0.0", "04"],
    ("searches", "found", "range"): ["-1"],
    ("claims", "via", "list-form"): ["agency-2020-05-02-attack; bulletin-2020-05-02", "bulletin-2020-05-02;bulletin-2020-05-02", "bulletin-2020-05-02;", ";"],
}


@st.composite
def defects(draw):
    """(table, line, column, rule, cell): one cell of the good fixture and what is put there."""
    kind = draw(st.sampled_from(["text", "form", "code", "reference", "required"]))
    if kind == "text":
        table, column = draw(st.sampled_from([(t, c) for t, columns in FREE.items() for c in columns]))
        rule = draw(st.sampled_from(sorted(TEXT_DEFECTS)))
        return table, column, rule, draw(st.sampled_from(TEXT_DEFECTS[rule]))
    if kind == "form":
        (table, column, rule), cells = draw(st.sampled_from(sorted(FORM_DEFECTS.items())))
        cell = draw(st.sampled_from(cells))
        return table, column, rule, lambda _: cell
    if kind == "code":
        table, column = draw(st.sampled_from([(t, c) for t, columns in CODED.items() for c in columns]))
        cell = draw(st.text("abcdefghijklmnopqrstuvwxyz_", min_size=1, max_size=9).map(lambda text: f"{text}_x"))
        return table, column, "code-unknown", lambda _: cell
    if kind == "reference":
        table, column = draw(st.sampled_from([(t, c) for t, columns in REFERRING.items() for c in columns]))
        cell = draw(st.from_regex(r"[a-z]{1,9}-[0-9]{3}", fullmatch=True))
        return table, column, "reference", lambda _: cell
    table, column = draw(st.sampled_from([("claims", "statement"), ("claims", "basis"), ("claims", "added"), ("sources", "title"), ("incidents", "summary"),
                                          ("exclusions", "about"), ("searches", "language"), ("codes", "definition")]))
    return table, column, "required", lambda _: ""


def rewrite(path, rows, quoting):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n", quoting=quoting).writerows(rows)
    path.write_bytes(text.getvalue().encode("utf-8"))


def place_of(path, row, index):
    """Line and column of a cell of the written file, counted character by character."""
    line = col = 1
    record = cell = 0
    quoted = False
    for char in path.read_bytes().decode("utf-8"):
        if record == row and cell == index:
            return line, col
        if char == '"':
            quoted = not quoted
        elif not quoted and char == ",":
            cell += 1
        elif not quoted and char == "\n":
            record, cell = record + 1, 0
        line, col = (line + 1, 1) if char == "\n" else (line, col + 1)
    return line, col


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(defect=defects(), data=st.data(), quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_one_defect_is_one_problem(tmp_path_factory, defect, data, quoting):
    folder = make_good(tmp_path_factory.mktemp("data"))
    table, column, rule, into = defect
    path = folder / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    index = rows[0].index(column)
    row = data.draw(st.sampled_from([n for n in range(1, len(rows)) if rows[n][index] or column in ("via", "note", "country")]))
    if data.draw(st.booleans()):  # a comma and quotes in an earlier cell of the same row must not move the place
        where = rows[0].index({"claims": "statement", "sources": "title", "incidents": "title", "actors": "name", "places": "aliases"}.get(table, column))
        if where < index and rows[row][where] and not rows[row][where].startswith("["):
            rows[row][where] = f'“{rows[row][where]}”, "so"'
    rows[row][index] = into(rows[row][index] or "a note")
    rewrite(path, rows, quoting)
    expected = [(f"./{table}.csv", *place_of(path, row, index), column, rule)]
    assert [(p.file, p.line, p.col, p.column, p.rule) for p in find(folder)] == expected


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data(), table=st.sampled_from(sorted(UNIQUE)))
def test_a_key_that_stands_twice(tmp_path_factory, data, table):
    folder = make_good(tmp_path_factory.mktemp("data"))
    path = folder / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    row = data.draw(st.integers(1, len(rows) - 1))
    again = [cell if column != "geonames_id" else "" for column, cell in zip(rows[0], rows[row])]
    rewrite(path, [*rows, again], csv.QUOTE_MINIMAL)
    problems = [(p.file, p.line, p.col, p.column, p.rule) for p in find(folder) if p.level == "error"]
    assert problems == [(f"./{table}.csv", len(rows) + 1, 1, UNIQUE[table], "unique")]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data(), table=st.sampled_from(["claims", "sources", "incidents"]), shape=st.sampled_from(["comma", "cut", "quote", "blank", "byte"]))
def test_a_line_of_another_shape(tmp_path_factory, data, table, shape):
    folder = make_good(tmp_path_factory.mktemp("data"))
    path = folder / f"{table}.csv"
    spec = load_spec(folder)[table]
    lines = path.read_bytes().split(b"\n")[:-1]
    number = data.draw(st.integers(1, len(lines) - 1))
    with path.open(encoding="utf-8", newline="") as file:
        cells = list(csv.reader(file))[number]
    column = {"claims": "statement", "sources": "title", "incidents": "summary"}[table]
    index = spec.by_name[column].position
    whole = lines[number].decode()

    def line_of(changed):
        text = io.StringIO()
        csv.writer(text, lineterminator="").writerow(cells[:index] + ["\0"] + cells[index + 1:])
        return text.getvalue().replace("\0", changed)

    start = line_of("\0").index("\0") + 1
    if shape == "comma":
        whole, place = line_of("[one, two words]"), (start, column, "row-length")
    elif shape == "cut":
        whole = ",".join(cell.replace(",", "").replace('"', "") for cell in cells[:-3])
        place = (len(whole) + 1, spec.header[len(cells) - 3], "row-length")
    elif shape == "quote":
        whole, place = line_of('"three "words" here"'), (start, column, "row-quoting")
    elif shape == "blank":
        whole, place = "\n" + whole, (1, "", "row-empty")
    else:
        whole, place = line_of("caf\udce9"), (start, column, "file-encoding")
    lines[number] = whole.encode("utf-8", "surrogateescape")
    path.write_bytes(b"\n".join([*lines, b""]))
    assert [(p.file, p.line, p.col, p.column, p.rule) for p in find(folder)] == [(f"./{table}.csv", number + 1, *place)]


def test_a_cell_that_breaks_after_a_doubled_quote(good):
    path = good / "claims.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    index = rows[0].index("statement")
    rows[3][index] = 'He named the place, "the old town".\nHe named no other, "at all".'
    rewrite(path, rows, csv.QUOTE_MINIMAL)
    assert [(p.file, p.line, p.column, p.rule) for p in find(good)] == [("./claims.csv", 4, "statement", "line-break")]


@pytest.mark.parametrize("damage, expected", [
    (lambda text: text.replace("\n", "\r\n"), []),
    (lambda text: text.replace("\n", "\r\n", 3), []),
    (lambda text: text.replace(",", ";"), [(1, 1, "header")]),
    (lambda text: "", [(1, 1, "file-empty")]),
    (lambda text: "\ufeff" + text, [(1, 1, "file-bom")]),
    (lambda text: re.sub(r"(?m)^(.*?),(.*?),(.*?),", r"\1,\3,\2,", text), [(1, 10, "header")]),
    (lambda text: text.replace("name,aliases", "name,name"), [(1, 15, "header"), (1, 75, "header")]),
    (lambda text: text.replace(",aliases", "", 1), [(1, 70, "header"), *((n, None, "row-length") for n in range(2, 7))]),
    (lambda text: text[:-1], []),
    (lambda text: text + "\n\n", [(7, 1, "row-empty"), (8, 1, "row-empty")]),
    (lambda text: text.replace("\n", ",,\n").replace(",,\n", "\n", 1), [(n, None, "row-length") for n in range(2, 7)]),
])
def test_a_file_of_another_shape(good, damage, expected):
    path = good / "places.csv"
    path.write_bytes(damage(path.read_text(encoding="utf-8")).encode("utf-8"))
    found = [(p.line, p.col, p.rule) for p in find(good) if p.level == "error"]
    assert [(line, None if wanted[1] is None else col, rule) for (line, col, rule), wanted in zip(found, expected)] == expected
    assert len(found) == len(expected)
