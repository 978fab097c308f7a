"""The canonical form of the CSV files, so that a change is always data and never formatting.

Columns in the order of the contract, rows by key, quotes only where a cell needs them, one LF a line, Unicode form NFC, no
byte order mark, no space at the end of a cell.

usage: python -m resurgence.format DIR [--diff]

Exit status: 0 done (with --diff: nothing to change), 1 a file cannot be read (with --diff: or differs), 2 could not run.
"""

from __future__ import annotations

import argparse
import csv
import difflib
import io
import os
import re
import sys
import unicodedata
from itertools import islice
from pathlib import Path

from .problems import Problem
from .reading import CHUNK, LONGEST_CELL
from .spec import Spec, Table, load_spec

SEPARATORS = (",", ";", "\t")
NEEDS_QUOTES = re.compile('[",\r\n]')
SPACE_AT_END = re.compile(' "?[,\n]')
# Whole lines in which the cells that hold a comma or a quote are quoted, and no others.
PLAINLY_QUOTED = re.compile(r'''(?:[^"\r\n]*+(?:(?<![^,\n])"[^",\r\n]*+(?:(?:,|"")[^",\r\n]*+)++"(?=[,\n])[^"\r\n]*+)*+\n)*+''')
DIFF_LINES = 60
DIFFED_LINES = 20_000

csv.field_size_limit(LONGEST_CELL)


class Unreadable(Exception):
    """The file is not a table with the declared columns; the message says why. The checks say where."""


def canonical(table: Table, data: bytes) -> bytes:
    """The same rows in canonical form.

    Takes commas, semicolons or tabs between cells, any quoting and line ends, a byte order mark, columns in any order.
    Raises Unreadable when a row could not be kept as it is.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(f"not UTF-8 at byte {error.start}") from error
    order, rows = _read(table, text)
    straight = order == list(range(len(table.header)))
    kept = [[_clean(cell) for cell in (row if straight else [row[place] for place in order])] for row in rows]
    key = [table.by_name[name].position for name in table.primary_key]
    kept.sort(key=(lambda row: [row[place] for place in key]) if key else None)
    return "".join(map(_line, [table.header, *kept])).encode("utf-8")


def _read(table: Table, text: str) -> tuple[list[int], list[list[str]]]:
    """Where each declared column stands, and the rows."""
    wrong = "the header is not that of the contract"
    for separator in SEPARATORS:
        try:
            header, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        except ValueError as error:
            wrong = "the file is empty"
            continue
        except csv.Error as error:
            wrong = str(error)
            continue
        names = [name.strip() for name in header]
        if sorted(names) == sorted(table.header):
            rows = [row for row in rows if row]
            short = next((number for number, row in enumerate(rows, 1) if len(row) != len(header)), None)
            if short:
                raise Unreadable(f"row {short} has {len(rows[short - 1])} cells, the header has {len(header)}")
            return [names.index(name) for name in table.header], rows
    raise Unreadable(wrong)


def _clean(cell: str) -> str:
    return (cell if cell.isascii() else unicodedata.normalize("NFC", cell)).rstrip(" ")


def _line(cells: list[str]) -> str:
    line = ",".join(cells)
    if not NEEDS_QUOTES.search(line.replace(",", "")) and line.count(",") == len(cells) - 1:
        return line + "\n"
    return ",".join('"' + cell.replace('"', '""') + '"' if NEEDS_QUOTES.search(cell) else cell for cell in cells) + "\n"


def is_canonical(table: Table, path: Path) -> bool:
    """Whether a file whose rows all have their cells is in canonical form, read piece by piece.

    A large file need not be held in memory, and cells need not be told apart, to be found good.
    """
    key = [table.by_name[name].position for name in table.primary_key] or [*range(len(table.columns))]
    last = None
    with path.open("rb") as file:
        if file.readline() != _line(table.header).encode("utf-8"):
            return False
        while lines := [*islice(file, CHUNK)]:
            text = b"".join(lines).decode("utf-8", "replace")
            if not _is_plain(text) and text != "".join(_line([*map(_clean, row)]) for row in _rows(text)):
                return False
            if key == [0] and not any(line.startswith(b'"') for line in lines):
                keys = [line.partition(b",")[0] for line in lines]
            else:
                keys = [[row[place] for place in key] for row in _rows(text)]
            if keys != sorted(keys) or last is not None and keys[0] < last:
                return False
            last = keys[-1]
    return True


def _is_plain(text: str) -> bool:
    """Whether nothing speaks against these lines: such are not written again to be compared."""
    return bool(PLAINLY_QUOTED.fullmatch(text)) and not SPACE_AT_END.search(text) and unicodedata.is_normalized("NFC", text)


def _rows(text: str) -> list[list[str]]:
    return [*csv.reader(io.StringIO(text, newline=""))]


def unlike(spec: Spec, folder: Path, shown: str, passed_over: set[str]) -> tuple[list[Problem], str]:
    """The files that are not in canonical form, each as a problem at its first line that differs, and one unified diff."""
    problems, diff = [], ""
    for table in spec.tables:
        name = f"{shown}/{table.path}"
        if name in passed_over or not (folder / table.path).exists() or is_canonical(table, folder / table.path):
            continue
        data = (folder / table.path).read_bytes()
        try:
            wanted = canonical(table, data)
        except Unreadable:
            continue
        if wanted != data:
            before, after = _lines(data), _lines(wanted)
            line = next((n for n, (a, b) in enumerate(zip(before, after), 1) if a != b), min(len(before), len(after)) + 1)
            problems.append(Problem(name, line, 1, "", "canonical-form", "the file is not in canonical form from here on", hint="make format"))
            diff += difference(name, before, after)
    return problems, diff


def difference(name: str, before: list[str], after: list[str]) -> str:
    """The unified diff of two files, its first lines when it is long; line ends and marks are made visible."""
    if max(len(before), len(after)) > DIFFED_LINES:
        return f"--- {name}\n… too long to compare line by line\n"
    lines = []
    for line in difflib.unified_diff(before, after, name, f"{name} (canonical)", lineterm="\n", n=1):
        if len(lines) == DIFF_LINES:
            lines.append("… and more\n")
            break
        lines.append(_shown(line))
    return "".join(lines)


def _lines(data: bytes) -> list[str]:
    return [line for line in re.split(r"(?<=\n)", data.decode("utf-8")) if line]


def _shown(line: str) -> str:
    body, end = line.removesuffix("\n"), "" if line.endswith("\n") else "\n\\ No newline at end of file"
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in body) + end + "\n"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", type=Path, help="folder of the CSV files")
    parser.add_argument("--diff", action="store_true", help="change nothing, print what would change")
    options = parser.parse_args(arguments)
    try:
        spec = load_spec(options.data)
        return max((_format(table, options.data / table.path, options.diff) for table in spec.tables), default=0)
    except (OSError, KeyError, TypeError, ValueError) as error:
        print(f"cannot format {options.data}: {error}", file=sys.stderr)
        return 2


def _format(table: Table, path: Path, only_diff: bool) -> int:
    if not path.exists():
        return 0
    data = path.read_bytes()
    try:
        wanted = canonical(table, data)
    except Unreadable as error:
        print(f"{path}: left alone: {error}", file=sys.stderr)
        return 1
    if wanted == data:
        return 0
    if only_diff:
        sys.stdout.write(difference(str(path), _lines(data), _lines(wanted)))
        return 1
    made = path.with_name(f".{path.name}.{os.getpid()}")
    made.write_bytes(wanted)
    os.replace(made, path)
    print(f"{path}: formatted", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
