"""CSV files as rows: quickly when their shape is sound, line by line when it is not."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Callable, Iterator, NamedTuple

from .cells import FREE
from .problems import Problem, did_you_mean, show
from .spec import Table

CHUNK = 500
LONGEST_CELL = 1 << 30
MOST_LINES_A_CELL = 50
LINE_END = re.compile(r"\r\n|\n|\r")
QUOTED = re.compile(r'"[^"]*(?:""[^"]*)*"(?!")')
CELL = re.compile(r'"[^"]*(?:""[^"]*)*"?[^,]*|[^,]*')

csv.field_size_limit(LONGEST_CELL)


class Damaged(Exception):
    """The file cannot be read as the table it should be; `explain` says why."""


class Row(NamedTuple):
    """A row of a damaged file: its line, its cells in the order of the contract, and whether they can all be told."""

    line: int
    cells: list[str]
    whole: bool = True


@dataclass
class Damage:
    """What can be told of a damaged file; `absent` are the declared columns that the file does not have."""

    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    absent: frozenset[str] = frozenset()
    readable: bool = True


def read_chunks(table: Table, path: Path) -> Iterator[list[list[str]]]:
    """The rows of a file of sound shape, in lists of up to CHUNK rows.

    Row n of the file (counting from 1) stands on line n + 1: a cell holds no line break.
    Raises Damaged at the first thing that is wrong with the shape of the file.
    """
    width = len(table.columns)
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file, strict=True)
            if next(reader, None) != table.header or reader.line_num != 1:
                raise Damaged
            read = 1
            while rows := list(islice(reader, CHUNK)):
                read += len(rows)
                if set(map(len, rows)) != {width} or reader.line_num != read:
                    raise Damaged
                yield rows
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise Damaged from error


def explain(table: Table, path: Path, name: str, fits: Callable[[int, str], bool]) -> Damage:
    """The rows of a damaged file as far as they can be told, and what is wrong with its shape.

    `fits` says whether a cell is sound in the column of that number: it tells which comma of an overlong line is one too
    many. A line is a row, unless a quoted cell that holds a line break would otherwise be torn apart. Of a row that cannot
    be told only the first cell is given back, so that what refers to its key is not reported too. Bytes that are not UTF-8
    come as lone surrogates (Python's surrogateescape), which no cell may hold.
    """
    damage = Damage()

    def whole_file(rule: str, message: str, hint: str = "", line: int = 1) -> Damage:
        damage.problems.append(Problem(name, line, line, "", rule, message, hint=hint))
        damage.readable = rule == "file-bom"
        return damage

    try:
        data = path.read_bytes()
    except OSError as error:
        return whole_file("file-missing", f"cannot be read: {error.strerror}", line=0)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return whole_file("file-encoding", "the file looks like UTF-16", "save it as UTF-8")
    text = data.decode("utf-8", "surrogateescape")
    if text.startswith("\ufeff"):
        whole_file("file-bom", "the file begins with a byte order mark", "make format removes it")
    lines = LINE_END.split(text.removeprefix("\ufeff"))
    if lines[-1] == "":
        lines.pop()
    if not lines:
        return whole_file("file-empty", "the file has no header")
    order, problems = _header(table, lines[0], name)
    damage.problems += problems
    damage.readable = any(place is not None for place in order)
    if damage.readable:
        damage.absent = frozenset(column for column, place in zip(table.header, order) if place is None)
        for item in _rows(table, name, lines, order, fits):
            (damage.rows if isinstance(item, Row) else damage.problems).append(item)
    return damage


def cell_starts(line: str) -> list[int]:
    """The column (from 1) at which each cell of a line starts, as an editor shows it."""
    return [start + 1 for start in _starts(line)]


def _starts(line: str) -> Iterator[int]:
    position = 0
    while True:
        yield position
        position = CELL.match(line, position).end() + 1
        if position > len(line):
            return


def _header(table: Table, line: str, name: str) -> tuple[list[int | None], list[Problem]]:
    """Where each declared column stands in the file (None: nowhere), and what is wrong with the header."""
    found = _cells(line)
    places = {cell: found.index(cell) for cell in found}
    unknown = [cell for cell in dict.fromkeys(found) if cell not in table.by_name]
    missing = [column for column in table.header if column not in places]
    starts = cell_starts(line)
    problems = []

    def say(index: int, column: str, message: str, value: str = "", hint: str = "") -> None:
        problems.append(Problem(name, 1, starts[index] if index < len(starts) else len(line) + 1, column, "header", message, value, hint))

    if len(missing) > len(table.header) / 2:
        other = next((mark for mark in (";", "\t") if line.count(mark) >= len(table.header) / 2), "")
        say(0, "", f"the first line is not the header of {table.name}", line[:200],
            "the cells are separated by " + {";": "semicolons", "\t": "tabs"}[other] + ": make format mends it" if other
            else f"expected {','.join(table.header[:3])},…")
        return [None] * len(table.header), problems
    for cell in unknown:
        hint = did_you_mean(cell, missing)
        meant = hint.removeprefix("did you mean ").removesuffix("?")
        if not hint and len(unknown) == len(missing) == 1 and len(found) == len(table.header):
            meant, hint = missing[0], f"expected {missing[0]}"
        if hint:
            missing.remove(meant)
            places[meant] = places[cell]
        say(places[cell], cell, f"{show(cell)} is not a column of {table.name}", cell, hint)
    for index, cell in enumerate(found):
        if cell in found[:index]:
            say(index, cell, f"the column {show(cell)} stands twice", cell)
    for column in missing:
        say(len(found), column, f"the column {column} is missing")
    order = [places.get(column) for column in table.header]
    if not problems and order != sorted(order):
        first = next(i for i, (a, b) in enumerate(zip(found, table.header)) if a != b)
        say(first, found[first], f"the columns are in another order: expected {table.header[first]} here", found[first], "make format mends it")
    return order, problems


def _rows(table: Table, name: str, lines: list[str], order: list[int | None], fits) -> Iterator[Row | Problem]:
    straight = order == list(range(len(table.header)))
    width = max([len(_cells(lines[0])), *(place + 1 for place in order if place is not None)])

    def arranged(cells: list[str]) -> list[str]:
        return cells if straight else ["" if place is None else cells[place] for place in order]

    def column_at(index: int) -> str:
        return next((c for c, place in zip(table.header, order) if place == index), "")

    def untold(number: int, first: str) -> Row:
        return Row(number, [first if place == 0 else "" for place in order], False)

    skip = 0
    for number, line in enumerate(lines[1:], 2):
        if skip:
            skip -= 1
            continue
        if not line:
            yield Problem(name, number, 1, "", "row-empty", "an empty line")
            continue
        fault = _bad_quote(line)
        if fault is not None:
            index, is_open = fault
            start, column = cell_starts(line)[index], column_at(index)
            joined, more = _with_line_breaks(lines, number - 1, width) if is_open else (None, 0)
            if joined:
                skip = more
                yield Problem(name, number, start, column, "line-break", "the cell goes on in the next line", joined[index], "one cell, one line")
                yield untold(number, joined[0]) if index == 0 else Row(number, arranged([c if i != index else "" for i, c in enumerate(joined)]), False)
            else:
                yield Problem(name, number, start, column, "row-quoting", "a quote that is not closed" if is_open else "text after the closing quote",
                              line[start - 1:], 'a quote inside a quoted cell is doubled ("")')
                yield untold(number, _cells(line)[0])
            continue
        cells = _cells(line)
        if len(cells) == width:
            yield Row(number, arranged(cells))
        elif len(cells) < width:
            yield Problem(name, number, len(line) + 1, column_at(len(cells)), "row-length", _width_message(cells, width),
                          hint="a comma is missing, or the line was cut")
            yield untold(number, cells[0])
        else:
            index, hint, whole = _surplus(table, cells, width, fits) if straight else (width, "an unquoted comma?", None)
            column = column_at(index)
            yield Problem(name, number, cell_starts(line)[index], column, "row-length", _width_message(cells, width), cells[index], hint)
            yield Row(number, whole) if whole else untold(number, cells[0])


def _width_message(cells: list[str], width: int) -> str:
    return f"this line has {len(cells)} cells, the header has {width}"


def _surplus(table: Table, cells: list[str], width: int, fits) -> tuple[int, str, list[str] | None]:
    """The cell to mend in an overlong line, a hint, and the row as it was probably meant."""
    extra = len(cells) - width
    if not any(cells[width:]) and all(map(fits, range(width), cells)):
        return width, "delete the commas at the end of the line", cells[:width]
    likely = []
    for column in table.columns:
        place = column.position
        meant = [*cells[:place], ",".join(cells[place:place + extra + 1]), *cells[place + extra + 1:]]
        if column.kind in FREE and all(fits(index, cell) for index, cell in enumerate(meant)):
            likely.append((not cells[place + 1].startswith(" "), place, column.name, meant))
    if not likely:
        return width, "an unquoted comma?", None
    _, place, column, meant = min(likely)
    return place, f"an unquoted comma in {column}?", meant


def _cells(line: str) -> list[str]:
    """The cells of one line, whatever its quotes say."""
    try:
        return next(csv.reader([line], strict=True))
    except (csv.Error, StopIteration):
        return [CELL.match(line, start).group().strip('"') for start in _starts(line)]


def _bad_quote(line: str) -> tuple[int, bool] | None:
    """The first cell whose quotes do not match, and whether it is open to the end of the line."""
    if '"' not in line:
        return None
    for index, start in enumerate(_starts(line)):
        if line.startswith('"', start):
            closed = QUOTED.match(line, start)
            if not closed:
                return index, True
            if closed.end() < len(line) and line[closed.end()] != ",":
                return index, False
    return None


def _with_line_breaks(lines: list[str], first: int, width: int) -> tuple[list[str] | None, int]:
    """The row that begins in line `first` (from 0) as one record, and how many lines it takes in beyond its own.

    None where the quote is a stray one: it is never closed, or what it takes in are rows themselves.
    """
    record = lines[first]
    for more, line in enumerate(lines[first + 1: first + 1 + MOST_LINES_A_CELL], 1):
        if _bad_quote(line) is None and len(_cells(line)) == width:
            return None, 0
        record += "\n" + line
        if _bad_quote(record) is None:
            cells = next(csv.reader([record], strict=True))
            return (cells, more) if len(cells) == width else (None, 0)
    return None, 0
