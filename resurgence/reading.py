"""CSV files as rows, quickly when they are sound and line by line when they are not."""

from __future__ import annotations

import csv
import re
from itertools import islice
from pathlib import Path
from typing import Iterator

from .problems import Problem, show
from .spec import Table

CHUNK = 10_000
CELL = re.compile(r'"(?:[^"]|"")*"?[^,]*|[^,]*')


class Damaged(Exception):
    """The file cannot be read as the table it should be; `explain` says why."""


def read_chunks(table: Table, path: Path) -> Iterator[list[list[str]]]:
    """The rows of a sound file, in lists of up to CHUNK rows.

    Row n of the file (counting from 1) stands on line n + 1: a cell holds no line break.
    Raises Damaged at the first thing that is wrong with the shape of the file.
    """
    width = len(table.columns)
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file, strict=True)
            if next(reader, None) != table.header:
                raise Damaged
            read = 1
            while rows := list(islice(reader, CHUNK)):
                read += len(rows)
                if set(map(len, rows)) != {width} or reader.line_num != read:
                    raise Damaged
                yield rows
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise Damaged from error


def explain(table: Table, path: Path, name: str) -> tuple[list[tuple[int, list[str]]], list[Problem]]:
    """The rows of a damaged file as far as they can be told, each with its line, and what is wrong with the rest.

    A line is a row, whatever its quotes say. A row of the wrong length is reported and given back without the cells
    that cannot be told, so that what refers to its key is not reported too.
    """
    problems: list[Problem] = []
    try:
        data = path.read_bytes()
    except OSError as error:
        return [], [Problem(name, 0, 0, "", "file-missing", f"cannot be read: {error.strerror}")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        col = len(data[data.rfind(b"\n", 0, error.start) + 1: error.start].decode("utf-8", "replace")) + 1
        problems.append(Problem(name, line, col, "", "file-encoding", f"byte 0x{data[error.start]:02x} is not UTF-8",
                                hint="save the file as UTF-8"))
        text = data.decode("utf-8", "replace")
    lines = re.split(r"\r\n|\n|\r", text)
    if lines[-1] == "":
        lines.pop()
    if not lines:
        return [], [*problems, Problem(name, 1, 1, "", "file-empty", "the file has no header")]
    order, header_problems = _header(table, lines[0], name)
    problems += header_problems
    if order is None:
        return [], problems
    rows = []
    for number, line in enumerate(lines[1:], 2):
        if not line:
            problems.append(Problem(name, number, 1, "", "row-empty", "an empty line"))
            continue
        try:
            cells = next(csv.reader([line], strict=True))
            if "\n" in cells[-1] or _open_quote(line):
                raise csv.Error
        except csv.Error:
            col = _stray_quote(line)
            column = table.header[min(len(cell_starts(line[:col])) - 1, len(table.header) - 1)]
            problems.append(Problem(name, number, col, column, "row-quoting", "a stray or unclosed quote",
                                    hint='double a quote inside a quoted cell ("")'))
            continue
        if len(cells) != len(order):
            problems.append(_width(table, name, number, line, cells))
            cells = cells[:1] + [""] * (len(order) - 1) if len(cells) < len(order) else cells[: len(order)]
            rows.append((-number, [cells[i] if i is not None else "" for i in order]))
            continue
        rows.append((number, [cells[i] if i is not None else "" for i in order]))
    return rows, problems


def _header(table: Table, line: str, name: str) -> tuple[list[int | None] | None, list[Problem]]:
    """Where each declared column stands in the file, and what is wrong with the header."""
    import difflib

    found = next(csv.reader([line]), [])
    if found == table.header:
        return list(range(len(found))), []
    problems = []
    for index, cell in enumerate(found):
        col = cell_starts(line)[index]
        if cell not in table.by_name:
            near = difflib.get_close_matches(cell, [c for c in table.header if c not in found], 1)
            problems.append(Problem(name, 1, col, cell, "header", f"{show(cell)} is not a column of {table.name}", cell,
                                    f"did you mean {near[0]}?" if near else ""))
        elif cell in found[:index]:
            problems.append(Problem(name, 1, col, cell, "header", f"{show(cell)} stands twice", cell))
    for column in table.header:
        if column not in found:
            problems.append(Problem(name, 1, 1, column, "header", f"the column {column} is missing"))
    if not problems:
        first = next(i for i, (a, b) in enumerate(zip(found, table.header)) if a != b)
        problems.append(Problem(name, 1, cell_starts(line)[first], found[first], "header",
                                f"the columns are in another order: expected {table.header[first]} here", found[first]))
    known = [found.index(column) if column in found else None for column in table.header]
    return (known if len(found) == len(table.header) else None), problems


def _width(table: Table, name: str, number: int, line: str, cells: list[str]) -> Problem:
    starts, width = cell_starts(line), len(table.header)
    message = f"this line has {len(cells)} cells, the header has {width}"
    if len(cells) < width:
        return Problem(name, number, len(line) + 1, table.header[len(cells)], "row-length", message)
    suspects = [c.name for c in table.columns if c.kind in ("text", "printed") and c.position < len(cells)
                and cells[c.position + 1: c.position + 2] and cells[c.position + 1].startswith(" ")]
    hint = f"an unquoted comma in {suspects[0]}?" if suspects else "an unquoted comma?"
    return Problem(name, number, starts[width], "", "row-length", message, cells[width], hint)


def cell_starts(line: str) -> list[int]:
    """The column (from 1) at which each cell of a line starts, as an editor shows it."""
    starts, position = [1], 0
    while (position := CELL.match(line, position).end()) < len(line):
        position += 1
        starts.append(position + 1)
    return starts


def _open_quote(line: str) -> bool:
    return bool(re.search(r'(?:^|,)"(?:[^"]|"")*$', line)) and line.count('"') % 2 == 1


def _stray_quote(line: str) -> int:
    """The column of the first quote that neither opens, closes nor doubles another."""
    position = 0
    while position <= len(line):
        if line.startswith('"', position):
            close = re.compile(r'"((?:[^"]|"")*)"').match(line, position)
            if not close:
                return position + 1
            if close.end() < len(line) and line[close.end()] != ",":
                return close.end() + 1
            position = close.end() + 1
        else:
            comma = line.find(",", position)
            position = len(line) + 1 if comma < 0 else comma + 1
    return 1
