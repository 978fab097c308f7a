"""From a folder of CSV files to tables in a database, or to everything that is wrong with them."""

from __future__ import annotations

import csv
import sqlite3
from pathlib import Path

from . import rules
from .cells import checker
from .database import Loader, connect, create_indexes, create_tables
from .problems import ERROR, Problem
from .reading import Damaged, cell_starts, explain, read_chunks
from .spec import Spec, Table

REMEMBERED = 50_000


class Refused(Exception):
    """Something is wrong; the careful pass says what."""


def load(spec: Spec, folder: Path, connection: sqlite3.Connection, shown: str) -> list[Problem]:
    """Fill `connection` with the tables of `folder`, checked.

    `shown` is the folder as problems name it. Returns all problems, sorted by file and line; when one of them is an
    error the database is of no use. Sound files are read once; the careful pass runs only when that was refused.
    """
    try:
        create_tables(connection, spec)
        connection.execute("begin")
        for table in spec.tables:
            _accept(spec, table, folder, connection)
        connection.execute("commit")
        create_indexes(connection, spec)
        breaches = list(rules.check_references(connection, spec, set(spec.by_name)))
        breaches += rules.check_rules(connection, set(spec.by_name), set(spec.by_name), {f"{b.table}.{b.column}" for b in breaches})
        return _located(spec, folder, shown, breaches)
    except (Refused, Damaged, sqlite3.IntegrityError):
        if connection.in_transaction:
            connection.execute("rollback")
        return _careful(spec, folder, shown)


def _codes(folder: Path, spec: Spec) -> dict[str, set[str]]:
    """The codes of each list, as far as codes.csv can be read; its own problems are found like any others."""
    lists: dict[str, set[str]] = {}
    try:
        with (folder / spec["codes"].path).open(encoding="utf-8-sig", newline="", errors="replace") as file:
            for row in csv.DictReader(file):
                lists.setdefault(row.get("list") or "", set()).add(row.get("code") or "")
    except (OSError, csv.Error):
        pass
    return lists


def _checkers(spec: Spec, table: Table, folder: Path) -> list:
    codes = _codes(folder, spec)
    return [checker(column, codes.get(column.codes) if column.codes else None) for column in table.columns]


def _accept(spec: Spec, table: Table, folder: Path, connection: sqlite3.Connection) -> None:
    checks = _checkers(spec, table, folder)
    good: list[set[str]] = [set() for _ in table.columns]
    loader = Loader(connection, table)
    for rows in read_chunks(table, folder / table.path):
        columns = list(zip(*rows))
        for cells, known, check in zip(columns, good, checks):
            new = set(cells) - known
            if any(map(check, new)):
                raise Refused
            if len(known) < REMEMBERED:
                known |= new
        loader.add(columns)


def _careful(spec: Spec, folder: Path, shown: str) -> list[Problem]:
    """Every problem of every file: the rows are loaded into tables without constraints, row n from line n + 1."""
    connection = connect(":memory:")
    create_tables(connection, spec, strict=False)
    problems: list[Problem] = []
    readable: set[str] = set()
    broken: set[tuple[str, int]] = set()
    doubtful: set[str] = set()
    for table in spec.tables:
        name = f"{shown}/{table.path}"
        rows, found = explain(table, folder / table.path, name)
        problems += found
        if rows or not found:
            readable.add(table.name)
        broken |= {(table.name, abs(line)) for line, _ in rows if line < 0}
        checks = _checkers(spec, table, folder)
        breaches = []
        for line, cells in rows:
            if line < 0:
                continue
            for column, cell, check in zip(table.columns, cells, checks):
                if finding := check(cell):
                    rule, message, hint = finding
                    breaches.append(rules.Breach(table.name, line - 1, column.name, rule, message, cell, hint))
                    broken.add((table.name, line))
                    doubtful.add(f"{table.name}.{column.name}")
        problems += _located(spec, folder, shown, breaches)
        if found:
            doubtful |= {f"{table.name}.{column}" for column in table.header}
        if rows:
            Loader(connection, table).add(list(zip(*(cells for _, cells in rows))), [abs(line) - 1 for line, _ in rows])
    breaches = [*rules.check_unique(connection, spec, readable), *rules.check_references(connection, spec, readable)]
    doubtful |= {f"{breach.table}.{breach.column}" for breach in breaches}
    breaches += rules.check_rules(connection, readable, set(spec.by_name), doubtful)
    named = {(p.file, p.line, p.column) for p in problems}
    whole = [b for b in breaches if (f"{shown}/{spec[b.table].path}", b.row + 1, b.column) not in named
             and not (b.rule not in ("reference", "unique") and (b.table, b.row + 1) in broken)]
    return sorted(problems + _located(spec, folder, shown, whole))


def _located(spec: Spec, folder: Path, shown: str, breaches: list[rules.Breach]) -> list[Problem]:
    """The breaches as problems, each with the line and column at which an editor shows the cell."""
    lines: dict[str, list[str]] = {}
    problems = []
    for breach in breaches:
        table = spec[breach.table]
        if table.name not in lines:
            text = (folder / table.path).read_text(encoding="utf-8-sig", errors="replace")
            lines[table.name] = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        line = lines[table.name][breach.row]
        header = next(csv.reader([lines[table.name][0]]))
        starts = cell_starts(line)
        index = header.index(breach.column) if breach.column in header else 0
        col = starts[index] if index < len(starts) else 1
        problems.append(Problem(f"{shown}/{table.path}", breach.row + 1, col, breach.column, breach.rule,
                                breach.message, breach.value, breach.hint, breach.level))
    return sorted(problems)


def has_errors(problems: list[Problem]) -> bool:
    """Whether any problem stops the build."""
    return any(problem.level == ERROR for problem in problems)
