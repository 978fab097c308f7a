"""How to break the good fixture: for each rule one change that breaks it and no other.

The page docs/rules.md shows what the checks say to each of these.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Callable, NamedTuple

from resurgence import check, database, format, texts, verdict
from resurgence.problems import Problem, has_errors
from resurgence.spec import load_spec

A, G, TOWN = "agency-2020-05-02-attack", "gazette-2020-05-03-attack", "town-hospital-attack-2020"
LONG = "as printed in the paper of that day"


class Break(NamedTuple):
    """The rule that is broken, where a problem is expected (file, line, column), and the edits that break it."""

    rule: str
    expected: list[tuple[str, int, str]]
    edits: list[Callable[[Path], None]]


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def write(path: Path, rows: list[list[str]]) -> None:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8", newline="")


def put(table: str, line: int, **cells: str) -> Callable[[Path], None]:
    """Other cells in a line."""
    def edit(folder: Path) -> None:
        rows = read(folder / f"{table}.csv")
        for column, cell in cells.items():
            rows[line - 1][rows[0].index(column)] = cell
        write(folder / f"{table}.csv", rows)
    return edit


def add(table: str, like: int | None = None, **cells: str) -> Callable[[Path], None]:
    """One more line at the end, like another but for some cells."""
    def edit(folder: Path) -> None:
        rows = read(folder / f"{table}.csv")
        row = list(rows[like - 1]) if like else [""] * len(rows[0])
        for column, cell in cells.items():
            row[rows[0].index(column)] = cell
        write(folder / f"{table}.csv", [*rows, row])
    return edit


def swap(name: str, old: bytes, new: bytes) -> Callable[[Path], None]:
    """Other bytes at the first place where they stand."""
    def edit(folder: Path) -> None:
        data = (folder / name).read_bytes()
        assert old in data, old
        (folder / name).write_bytes(data.replace(old, new, 1))
    return edit


def save(name: str, data: bytes | None) -> Callable[[Path], None]:
    """Other content for a file, or none."""
    def edit(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.unlink(missing_ok=True) if data is None else path.write_bytes(data)
    return edit


def without(table: str, cell: str) -> Callable[[Path], None]:
    """No line that begins with this cell."""
    def edit(folder: Path) -> None:
        rows = read(folder / f"{table}.csv")
        write(folder / f"{table}.csv", [row for row in rows if row[0] != cell])
    return edit


def text(paragraphs: bytes) -> list[Callable[[Path], None]]:
    """The text of a document of which only the second claim is left to look at."""
    others = [put("claims", line, withdrawn="2026-01-03", note="not looked at") for line in (2, 4, 5, 6)]
    others.append(put("claims", 7, figure_low="12", figure_as_written="at least 12"))
    return [*others, save(f"texts/{A}.txt", paragraphs)]


def one(rule: str, table: str, line: int, column: str, *edits: Callable[[Path], None]) -> Break:
    return Break(rule, [(table if "." in table else f"{table}.csv", line, column)], list(edits))


BREAKS = [
    one("file-missing", "recodings", 0, "", save("recodings.csv", None)),
    one("file-empty", "recodings", 1, "", save("recodings.csv", b"")),
    one("file-encoding", "claims", 2, "statement", swap("claims.csv", b"Gunmen", b"Gunm\xe9n")),
    one("file-bom", "actors", 1, "", swap("actors.csv", b"actor_id", b"\xef\xbb\xbfactor_id")),
    one("header", "places", 1, "alias", swap("places.csv", b"aliases", b"alias")),
    one("row-length", "claims", 3, "statement", swap("claims.csv", b"ministry said three", b"ministry said, through a spokesman, three")),
    one("row-empty", "places", 5, "", swap("places.csv", b"\ntown", b"\n\ntown")),
    one("row-quoting", "claims", 4, "statement", swap("claims.csv", b'""in full"".",figure', b'""in full""."!,figure')),
    one("line-break", "claims", 2, "statement", swap("claims.csv", b"Gunmen attacked the hospital.", b'"Gunmen attacked\nthe hospital."')),
    one("codes-missing", "codes", 1, "list", without("codes", "exclusion_reason")),
    one("id-gone", "released_ids.txt", 2, "", save("released_ids.txt", b"places town\nplaces tow\n")),
    one("canonical-form", "places", 4, "", swap("places.csv", b"state-land,Land", b'"state-land",Land')),
    one("required", "places", 5, "name", put("places", 5, name="")),
    one("unique", "claims", 3, "claim_id", put("claims", 3, claim_id=f"{A}-01")),
    one("reference", "incidents", 2, "place_id", put("incidents", 2, place_id="provence")),
    one("invisible-character", "places", 5, "name", put("places", 5, name="To\u200bwn")),
    one("replacement-character", "places", 5, "name", put("places", 5, name="To\ufffdn")),
    one("not-nfc", "places", 5, "name", put("places", 5, name="Mo\u0302n")),
    one("spaces", "places", 5, "name", put("places", 5, name="Town ")),
    one("formula", "places", 5, "name", put("places", 5, name="=Town")),
    one("spreadsheet", "sources", 2, "published", put("sources", 2, published="5/2/2020")),
    one("slug-form", "claims", 3, "claimant_id", put("claims", 3, claimant_id="Interior Ministry")),
    one("code-form", "recodings", 2, "field", add("recodings", claim_id=f"{A}-01", field="Claim type", round="1")),
    one("code-unknown", "claims", 3, "measure", put("claims", 3, measure="kiled")),
    one("list-form", "claims", 8, "via", put("claims", 8, via=f"{A}; bulletin-2020-05-02")),
    one("date-form", "claims", 3, "said", put("claims", 3, said="2020-02-30")),
    one("url-form", "sources", 2, "url", put("sources", 2, url="agency.example/attack")),
    one("language-form", "sources", 2, "language", put("sources", 2, language="en_GB")),
    one("language-unknown", "sources", 2, "language", put("sources", 2, language="eng")),
    one("country-form", "actors", 9, "country", put("actors", 9, country="af")),
    one("country-unknown", "actors", 9, "country", put("actors", 9, country="UK")),
    one("locator-form", "claims", 3, "locator", put("claims", 3, locator="P2")),
    one("number-form", "claims", 11, "figure_low", put("claims", 11, figure_low="1,000")),
    one("range", "places", 5, "latitude", put("places", 5, latitude="134.5")),
    one("decimals", "places", 5, "latitude", put("places", 5, latitude="34.53284")),
    one("too-long", "claims", 3, "figure_as_written", put("claims", 3, figure_as_written=f"three {LONG}")),
    one("too-short", "claims", 2, "passage_start", put("claims", 2, passage_start="Gunmen")),
    one("aggregate-divided", "claims", 10, "incident_id", put("claims", 10, incident_id=TOWN)),
    one("cited-only-title", "sources", 3, "title", put("sources", 3, title="statement of the group")),
    one("claim-id", "claims", 6, "claim_id", put("claims", 6, claim_id=f"{A}-5")),
    one("claim-source-unread", "claims", 6, "source_id", put("claims", 6, claim_id="bulletin-2020-05-02-01", source_id="bulletin-2020-05-02")),
    one("cycle-merged-into", "incidents", 2, "merged_into", put("incidents", 2, merged_into=TOWN)),
    one("cycle-parent", "actors", 8, "parent_id", put("actors", 8, parent_id="other-group")),
    one("cycle-part-of", "incidents", 2, "part_of", put("incidents", 2, part_of=TOWN)),
    one("cycle-repeats", "claims", 8, "repeats", put("claims", 8, repeats=f"{G}-02")),
    one("cycle-within", "places", 6, "within", put("places", 6, within="village")),
    one("denial-grammar", "claims", 5, "polarity", put("claims", 5, polarity="pos")),
    one("event-after-said", "claims", 2, "event_date", put("claims", 2, event_date="2020-05-05")),
    one("figure-grammar", "claims", 3, "figure_high", put("claims", 3, figure_high="4")),
    one("figure-homeless", "claims", 3, "incident_id", put("claims", 3, incident_id="")),
    one("figure-parts", "claims", 3, "figure_as_written", put("claims", 3, figure_as_written="")),
    one("figure-population", "claims", 3, "population", put("claims", 3, population="")),
    one("group-media-url", "sources", 3, "url", put("sources", 3, url="https://group.example/statement")),
    one("horizon-outcome", "claims", 6, "outcome", put("claims", 6, outcome="")),
    one("incident-override", "incidents", 2, "status_override", put("incidents", 2, status_claim_id=f"{A}-01", status_note="a court found so")),
    one("incident-unsourced", "incidents", 3, "incident_id", add("incidents", 2, incident_id="town-market-attack-2020", date="2020-09-01")),
    one("passage-end", "claims", 2, "passage_end", put("claims", 2, passage_end="The first words")),
    one("place-point", "places", 5, "latitude", put("places", 5, latitude="")),
    one("place-precision", "incidents", 2, "place_precision", put("incidents", 2, place_precision="")),
    one("said-after-published", "claims", 3, "said", put("claims", 3, said="2020-05-09")),
    one("scope-missing", "claims", 10, "scope", put("claims", 10, scope="")),
    one("source-dates", "sources", 2, "published", put("sources", 2, retrieved="2020-05-01")),
    one("source-unread-parts", "sources", 2, "retrieved", put("sources", 2, retrieved="")),
    one("via-itself", "claims", 8, "via", put("claims", 8, via=G)),
    one("withdrawn-note", "claims", 6, "note", put("claims", 6, withdrawn="2026-01-03")),
    one("place-outside", "places", 5, "latitude", put("places", 5, latitude="69.1658", longitude="34.5328")),
    one("place-within-country", "places", 6, "country", put("places", 6, country="PK", latitude="34.12", longitude="71.09")),
    one("place-centroid", "places", 6, "latitude", put("places", 6, latitude="34.5", longitude="69.1")),
    one("place-too-precise", "incidents", 2, "place_precision", put("incidents", 2, place_precision="1")),
    one("incident-after-told", "incidents", 2, "date", put("incidents", 2, date="2020-06-01"), put("claims", 2, event_date=""), put("claims", 9, event_date="")),
    one("incident-day", "incidents", 2, "date", put("incidents", 2, date="2020-05-02")),
    one("incident-place", "incidents", 2, "place_id", put("incidents", 2, place_id="town", place_precision="1")),
    one("horizon-past", "claims", 6, "horizon", put("claims", 6, horizon="2020-01/2020-03")),
    one("scope-after-said", "claims", 10, "scope", put("claims", 10, scope="2021")),
    one("withdrawn-before-added", "claims", 6, "withdrawn", put("claims", 6, withdrawn="2026-01-01", note="a mistake")),
    one("settled-backwards", "claims", 6, "settled_by", put("claims", 6, outcome="happened", settled_by=f"{A}-02")),
    one("repeats-backwards", "claims", 4, "repeats", put("claims", 8, repeats=""), put("claims", 4, repeats=f"{G}-02")),
    one("denies-backwards", "claims", 5, "denies", put("claims", 5, denies=f"{G}-01")),
    one("via-backwards", "claims", 4, "via", put("claims", 4, via=G)),
    Break("via-cycle", [("claims.csv", line, "via") for line in (4, 7, 8)],
          [put("sources", 4, published="2020-05-02"), put("claims", 7, said="2020-05-02"), put("claims", 4, via=G), put("claims", 8, via=A)]),
    one("cites-itself", "sources", 4, "cites", put("sources", 4, cites=G)),
    one("denial-without-claim", "claims", 5, "denies", put("claims", 2, agent_id="other-group")),
    one("responsibility-speaker", "claims", 5, "claimant_id", put("claims", 5, claimant_id="agency")),
    one("actor-unused", "actors", 12, "actor_id", add("actors", 2, actor_id="wire", name="A wire")),
    one("place-unused", "places", 7, "place_id", add("places", 6, place_id="hamlet", name="Hamlet", latitude="34.8")),
    one("source-twice", "sources", 4, "url", put("sources", 4, url="http://www.agency.example/attack/")),
    one("source-unused", "sources", 5, "source_id", add("sources", 3, source_id="bulletin-2020-05-09")),
    one("incident-twice", "incidents", 3, "incident_id", put("incidents", 2, place_id="town", place_precision="1"),
        add("incidents", 2, incident_id="village-clinic-attack-2020", place_id="village"), put("claims", 9, incident_id="village-clinic-attack-2020")),
    one("claim-twice", "claims", 12, "claim_id", add("claims", 3, claim_id=f"{A}-06", statement="A spokesman spoke of four dead.",
                                                     figure_low="4", figure_high="4", figure_as_written="four")),
    one("statement-twice", "claims", 12, "statement", add("claims", 2, claim_id=f"{A}-06", event_date="", statement="Gunmen attacked the hospital")),
    one("actor-twice", "actors", 7, "name", put("actors", 6, aliases="ministry of al-Interior")),
    one("place-twice", "places", 6, "name", put("places", 6, aliases="Burj;et-Tówn")),
    one("figure-outlier", "claims", 4, "figure_low", put("claims", 4, figure_low="1000", figure_high="1000", figure_as_written="1,000")),
    one("search-about", "searches", 2, "coded", put("searches", 2, coded="9")),
    one("recoding-field", "recodings", 2, "field", add("recodings", claim_id=f"{A}-01", field="colour", round="1")),
    one("answer-unused", "answered", 2, "key", add("answered", rule="place-unused", key="town", reason="a capital")),
    one("locator-missing", "claims", 3, "locator", *text(b"[p1] The first words and the last words.\n")),
    one("locator-wrong", "claims", 3, "locator", *text(b"[p2] Three.\n[p7] The first words: three dead, the last words.\n")),
    one("passage-missing", "claims", 3, "passage_end", *text(b"The first words: three dead, the latest words.\n")),
    one("figure-missing", "claims", 3, "figure_as_written", *text(b"The first words: two dead, the last words.\n")),
]


def find(folder: Path, canonical: bool = False) -> list[Problem]:
    """All problems of a folder, with those of its texts if it has some, and if asked for of its form."""
    spec = load_spec(folder)
    connection = database.connect(":memory:")
    problems = check.load(spec, folder, connection, ".").problems
    if (folder / "texts").exists() and not has_errors(problems):
        problems = [*problems, *verdict.locate(spec, folder, ".", texts.check_passages(connection, folder / "texts")[0])]
    if canonical:
        problems = [*problems, *format.unlike(spec, folder, ".", set())[0]]
    connection.close()
    return sorted(problems)


def broken(folder: Path, breaking: Break) -> list[Problem]:
    """The problems of a good folder after it was broken."""
    for edit in breaking.edits:
        edit(folder)
    return find(folder, breaking.rule == "canonical-form")
