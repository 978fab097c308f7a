"""What one cell may hold: each check is a function of the column and the cell, never of its row."""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import lru_cache
from itertools import repeat
from operator import itemgetter
from pathlib import Path
from typing import Callable, Collection

from . import edtf
from .problems import did_you_mean, show
from .spec import Column, Table

REFERENCE = Path(__file__).parent / "reference"
REMEMBERED = 50_000

# Controls, spaces other than the plain one, soft hyphens, marks of direction, fillers, variation selectors, tags, private
# characters: whatever a reader cannot see or cannot tell from something else. Joiners are judged by their neighbours.
UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\xa0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    "\u2800\u3000\u3164\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
JOINERS = "\u200c\u200d"
PRINTED_SPACES = "\xa0\u202f\u2009"
# Scripts in which a joiner between two letters changes how the word is written.
JOINED_SCRIPTS = re.compile("[\u0600-\u08ff\u0900-\u0dff\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufeff]")
NOT_TEXT = re.compile("[\udc80-\udcff]")
EDGE_OR_DOUBLED_SPACE = re.compile(r"^ | $|  ")
SPREADSHEET_ERROR = re.compile(r"#(?:REF|NAME|VALUE|DIV/0|NUM|NULL|SPILL|CALC)[!?]|#N/A|#{3,}")
SPREADSHEET_NUMBER = re.compile(r"-?\d(?:\.\d+)?E[+-]?\d+")
SPREADSHEET_DATE = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: \d{1,2}:\d{2}.*)?|\d{1,2}-[A-Z][a-z]{2}-\d{2,4}|\d{5}")
FREE = ("text", "printed")
UNSPACED_SCRIPT = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
MOST_WORDS = {"statement": 40, "summary": 60, "figure_as_written": 6, "passage_start": 6, "passage_end": 6}
FEWEST_WORDS = {"passage_start": 2, "passage_end": 2}

# Characters that are neither plain, Latin nor typographic; the ones left are all in form NFC.
UNUSUAL = re.compile("[^\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]")
ODD_FIRST = set(" =+@'#")

Finding = tuple[str, str, str]
"""rule, message, hint"""


def checker(column: Column, codes: set[str] | None) -> Callable[[str], Finding | None]:
    """A function from a cell to what is wrong with it, or None.

    `codes` are the codes of the column's list, None when it has none or the list could not be read.
    """
    kind_check = _kind_check(column, codes)

    def check(cell: str) -> Finding | None:
        if cell == "":
            return ("required", f"must not be empty: expected {column.expected}", "") if column.required else None
        return _hygiene(column, cell) or kind_check(cell)

    return check


def all_sound(column: Column, codes: set[str] | None) -> Callable[[Collection[str]], bool]:
    """A function that tells whether none of many cells is wrong, as `checker` would, but looks at them together."""
    check = checker(column, codes)
    each_line = re.compile(f"(?:(?:{column.pattern})\n)*+", re.ASCII).fullmatch
    most, fewest = MOST_WORDS.get(column.name), FEWEST_WORDS.get(column.name, 1)

    def one_by_one(cells: Collection[str]) -> bool:
        return not any(map(check, cells))

    def by_pattern(cells: Collection[str]) -> bool:
        return bool(each_line("\n".join([*cells, ""]))) or one_by_one(cells)

    def together(cells: Collection[str]) -> bool:
        if _suspect(cells):
            odd = [*filter(_is_odd, cells)]
            if not one_by_one(odd):
                return False
            cells = [*set(cells).difference(odd)]
        if not most or not cells:
            return True
        spaces = [*map(str.count, cells, repeat(" "))]
        return (max(spaces) < most and min(spaces) + 1 >= fewest) or one_by_one(cells)

    if column.lists or column.codes:
        return one_by_one
    quick = by_pattern if column.kind in ("slug", "locator") else together if column.kind in FREE else one_by_one
    return lambda cells: quick([*filter(None, cells)]) and not ("" in cells and check(""))


def read_codes(path: Path) -> dict[str, set[str]] | None:
    """The codes of each list of codes.csv; None when it cannot be read, which is found like any other problem."""
    lists: dict[str, set[str]] = {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if not {"list", "code"} <= set(reader.fieldnames or ()):
                return None
            for row in reader:
                lists.setdefault(row["list"] or "", set()).add(row["code"] or "")
    except (OSError, csv.Error, UnicodeDecodeError):
        return None
    return lists


def codes_of(column: Column, codes: dict[str, set[str]] | None) -> set[str] | None:
    """The codes that a column may hold; None when it has no list, or that could not be read."""
    return codes.get(column.codes) if codes and column.codes else None


class Cells:
    """Whether every cell of a table is sound, each different cell looked at once."""

    def __init__(self, table: Table, codes: dict[str, set[str]] | None):
        self.checks = [all_sound(column, codes_of(column, codes)) for column in table.columns]
        self.good: list[set[str]] = [set() for _ in table.columns]
        self.varied = [False] * len(table.columns)

    def are_sound(self, rows: list[list[str]]) -> bool:
        for place, (cells, known, sound) in enumerate(zip(zip(*rows), self.good, self.checks)):
            # Where nearly every cell is different it is dearer to find those that are not than to look at all.
            if not self.varied[place] and known.issuperset(cells):
                continue
            new = cells if self.varied[place] else set(cells) - known
            if not sound(new):
                return False
            self.varied[place] = len(new) > len(rows) / 2
            if not self.varied[place] and len(known) < REMEMBERED:
                known |= new
        return True


def _suspect(cells: Collection[str]) -> bool:
    """Whether something may be wrong with the characters of one of the cells; what is not suspected is sound."""
    if not ODD_FIRST.isdisjoint(map(itemgetter(0), cells)) or " " in map(itemgetter(-1), cells):
        return True
    joined = "".join(cells)
    return "  " in joined or (not (joined.isascii() and joined.isprintable()) and bool(UNUSUAL.search(joined)))


def _is_odd(cell: str) -> bool:
    """As `_suspect`, of one cell."""
    if cell[0] in ODD_FIRST or cell[-1] == " " or "  " in cell:
        return True
    return not (cell.isascii() and cell.isprintable()) and bool(UNUSUAL.search(cell))


def _hygiene(column: Column, cell: str) -> Finding | None:
    if not cell.isascii() or not cell.isprintable():
        if byte := NOT_TEXT.search(cell):
            return "file-encoding", f"{show(cell)} holds the byte 0x{ord(byte.group()) - 0xdc00:02x}, which is not UTF-8 there", "save the file as UTF-8"
        if "\ufffd" in cell:
            return "replacement-character", f"{show(cell)} holds a character that some program could not read", "look it up in the document"
        if "\t" == cell[0]:
            return "formula", f"{show(cell)} would start a formula in a spreadsheet", "delete the tab"
        for match in UNSEEN.finditer(cell):
            char = match.group()
            if (column.kind == "printed" and char in PRINTED_SPACES) or (char in JOINERS and _joins(cell, match.start())):
                continue
            name = unicodedata.name(char, f"character U+{ord(char):04X}").lower()
            return "invisible-character", f"{show(cell)} holds a {name}", "delete it or type a plain space"
        if not unicodedata.is_normalized("NFC", cell):
            return "not-nfc", f"{show(cell)} is not in Unicode form NFC", "make format mends it"
    if EDGE_OR_DOUBLED_SPACE.search(cell):
        edge = cell.strip(" ")
        where = "a leading" if cell[0] == " " else "a trailing" if cell[-1] == " " else "a doubled"
        return "spaces", f"{show(cell)} has {where} space", "" if "  " in edge else "delete it"
    return _spreadsheet(column, cell)


def _joins(cell: str, place: int) -> bool:
    before, after = cell[place - 1: place], cell[place + 1: place + 2]
    return bool(before and after and JOINED_SCRIPTS.match(before) and JOINED_SCRIPTS.match(after))


def _spreadsheet(column: Column, cell: str) -> Finding | None:
    """What a spreadsheet does to a cell, and what a cell does to a spreadsheet."""
    if cell[0] in "=+@":
        return "formula", f"{show(cell)} would start a formula in a spreadsheet", f"put it without the {cell[0]}, or other words before it"
    if SPREADSHEET_ERROR.match(cell):
        return "spreadsheet", f"{show(cell)} is what a spreadsheet leaves where a value was", "look the value up again"
    if cell[0] == "'" and column.kind != "printed":
        return "spreadsheet", f"{show(cell)} begins with a spreadsheet's apostrophe", "delete the apostrophe"
    if column.kind in ("slug", "integer", "number", "code") and SPREADSHEET_NUMBER.fullmatch(cell):
        return "spreadsheet", f"{show(cell)} is what a spreadsheet made of a long number", "look the value up again"
    if column.kind in ("edtf", "day") and (match := SPREADSHEET_DATE.fullmatch(cell)):
        return "spreadsheet", f"{show(cell)} is what a spreadsheet made of a date; expected {column.expected}", _both_readings(match)
    return None


def _both_readings(match: re.Match) -> str:
    first, second, year = match.group(1), match.group(2), match.group(3)
    if not year:
        return ""
    readings = [f"{year}-{int(month):02}-{int(day):02}" for month, day in ((first, second), (second, first)) if 1 <= int(month) <= 12 and 1 <= int(day) <= 31]
    return f"did you mean {' or '.join(dict.fromkeys(readings))}?" if readings else ""


def _kind_check(column: Column, codes: set[str] | None) -> Callable[[str], Finding | None]:
    if column.lists:
        return lambda cell: _each(column, cell)
    if codes is not None:
        return lambda cell: None if cell in codes else _unknown_code(column, cell, codes)
    if column.kind in ("edtf", "day"):
        return lambda cell: _date(column, cell)
    if column.type in ("number", "integer"):
        return lambda cell: _number(column, cell)
    if column.kind == "country":
        return lambda cell: _pattern(column, cell) or _country(cell)
    if column.kind == "language":
        return lambda cell: _pattern(column, cell) or _language(cell)
    if column.name in MOST_WORDS:
        return lambda cell: _words(cell, FEWEST_WORDS.get(column.name, 1), MOST_WORDS[column.name])
    return lambda cell: _pattern(column, cell)


def _pattern(column: Column, cell: str) -> Finding | None:
    if not column.matches or column.matches(cell):
        return None
    near = {
        "slug": re.sub(r"[^a-z0-9]+", "-", unicodedata.normalize("NFKD", cell).lower()).strip("-"),
        "country": cell.strip().upper(),
        "language": cell.replace("_", "-"),
        "url": f"https://{cell}",
        "locator": cell.lower(),
    }.get(column.kind, "")
    hint = f"did you mean {near}?" if near and column.matches(near) else ""
    return f"{column.kind}-form", f"{show(cell)} is not {column.expected}", hint


def _each(column: Column, cell: str) -> Finding | None:
    parts = cell.split(";")
    for part in parts:
        if not column.matches(part):
            return "list-form", f"{show(part)} in the list is not {column.expected}", "separate by ; without spaces"
    if len(set(parts)) < len(parts):
        return "list-form", f"{show(cell)} names something twice", ""
    return None


def _unknown_code(column: Column, cell: str, codes: set[str]) -> Finding:
    hint = did_you_mean(re.sub(r"[ -]+", "_", cell.lower()), codes)
    return "code-unknown", f"{show(cell)} is not a code of the list {column.codes}", hint


def _date(column: Column, cell: str) -> Finding | None:
    if column.kind == "day" and not column.matches(cell):
        return "date-form", f"{show(cell)} is not {column.expected}", ""
    try:
        edtf.bounds(cell)
    except ValueError as error:
        return "date-form", f"{show(cell)}: {error}; expected {column.expected}", ""
    return None


def _number(column: Column, cell: str) -> Finding | None:
    if not column.matches(cell):
        plain = cell.lstrip("+").replace(",", "").replace(" ", "")
        hint = f"did you mean {plain}?" if column.matches(plain) else ""
        return "number-form", f"{show(cell)} is not {column.expected}", hint
    value = float(cell)
    if (column.minimum is not None and value < column.minimum) or (column.maximum is not None and value > column.maximum):
        low, high = column.minimum, column.maximum
        span = f"from {low} to {high}" if None not in (low, high) else f"at least {low}" if high is None else f"at most {high}"
        return "range", f"{show(cell)} is out of range: expected {span}", ""
    if column.decimals is not None and len(cell.partition(".")[2]) > column.decimals:
        return "decimals", f"{show(cell)} has more than {column.decimals} decimals", "round it: a finer point claims too much"
    return None


def _words(cell: str, fewest: int, most: int) -> Finding | None:
    count = len(cell.split())
    if count > most:
        return "too-long", f"{count} words, at most {most}", ""
    if count < fewest and not UNSPACED_SCRIPT.search(cell):
        return "too-short", f"{show(cell)} is too short to be found: at least {fewest} words", ""
    return None


def _country(cell: str) -> Finding | None:
    if cell in reference("countries.txt"):
        return None
    hint = {"UK": "did you mean GB?", "EL": "did you mean GR?"}.get(cell, "")
    return "country-unknown", f"{show(cell)} is not a country code of ISO 3166-1", hint


def _language(cell: str) -> Finding | None:
    """ISO 639 and BCP 47 (RFC 5646, 2.2.1): two letters where there are two; three-letter codes are not listed here."""
    language = cell.partition("-")[0]
    known = reference("languages.txt")
    if len(language) == 2 and language not in known:
        return "language-unknown", f"{show(cell)}: there is no language {language} in ISO 639", ""
    short = next((two for two, three in known.items() if three == language), "") if len(language) == 3 else ""
    if short:
        return "language-unknown", f"{show(cell)}: this language has a shorter tag", f"did you mean {short}{cell[3:]}?"
    country = cell.split("-")[-1]
    if len(country) == 2 and country.isupper() and country not in reference("countries.txt"):
        return "language-unknown", f"{show(cell)}: {country} is not a country code of ISO 3166-1", ""
    return None


@lru_cache(maxsize=None)
def reference(name: str) -> dict[str, str]:
    """A list that others maintain, from reference/: the first word of each line → the second, if any."""
    lines = (REFERENCE / name).read_text(encoding="utf-8").splitlines()
    return {word: other for word, _, other in (line.partition(" ") for line in lines if not line.startswith("#"))}
