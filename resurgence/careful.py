"""The careful way into the database, when the quick one refused: every problem of every file at once."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Collection, Sequence

from . import functions, rules
from .cells import Finding, all_sound, checker, codes_of, read_codes
from .database import Loader, connect, create_indexes, create_tables, plan, quote
from .problems import Problem
from .progress import Progress
from .reading import Damaged, explain, read_chunks
from .rules import Breach, Doubt
from .spec import Spec, Table
from .verdict import Checked, judged, lists_without_codes

Check = Callable[[str], "Finding | None"]
Sound = Callable[[Collection[str]], bool]


def load(spec: Spec, folder: Path, shown: str, progress: Progress) -> Checked:
    """Every problem of every file: the rows are loaded into tables without constraints, row n from line n + 1.

    A bad cell is loaded as an empty one, so that no rule speaks about it again; a bad key stays.
    """
    connection = connect("")
    progress.watch(connection)
    functions.register(connection)
    create_tables(connection, spec, strict=False)
    problems: list[Problem] = []
    breaches: list[Breach] = []
    doubt = Doubt(set())
    codes = read_codes(folder / spec["codes"].path)
    connection.execute("begin")
    for table in spec.tables:
        progress.step(f"look at each cell of {table.path}", folder / table.path)
        checks = [checker(column, codes_of(column, codes)) for column in table.columns]
        sounds = [all_sound(column, codes_of(column, codes)) for column in table.columns]
        loader = Loader(connection, table)
        try:
            first = len(breaches)
            row = 1
            for rows in read_chunks(table, folder / table.path):
                breaches += _sift(table, range(row, row + len(rows)), rows, checks, sounds, loader, doubt)
                row += len(rows)
                progress.add(len(rows))
            doubt.readable.add(table.name)
        except Damaged:
            del breaches[first:]
            connection.execute(f"delete from {quote(table.name)}")
            for column in table.links:
                connection.execute(f"delete from {quote(table.link_name(column))}")
            damage = explain(table, folder / table.path, f"{shown}/{table.path}", lambda index, cell: checks[index](cell) is None)
            problems += damage.problems
            if not damage.readable:
                continue
            doubt.readable.add(table.name)
            doubt.columns |= {f"{table.name}.{column}" for column in damage.absent}
            whole = [row for row in damage.rows if row.whole]
            for column in damage.absent:
                checks[table.by_name[column].position], sounds[table.by_name[column].position] = lambda cell: None, lambda cells: True
            if damage.absent & set(table.primary_key):
                doubt.keys.setdefault(table.name, set()).add("")
            breaches += _sift(table, [row.line - 1 for row in whole], [row.cells for row in whole], checks, sounds, loader, doubt)
            for row in damage.rows:
                if not row.whole:
                    _lose(table, row.line - 1, row.cells, doubt)
                    loader.add([(_sound(cell),) for cell in row.cells], [row.line - 1])
    connection.execute("commit")
    progress.step("check references and rules")
    create_indexes(connection, spec, strict=False)
    plan(connection)
    across = []
    for check in (rules.check_unique, rules.check_references):
        found = [b for b in check(connection, spec, doubt) if b.column not in doubt.cells.get((b.table, b.row), ())]
        across += doubt.mark(spec, found)
    across += doubt.mark(spec, rules.check_rules(connection, spec, doubt, first=True))
    across += rules.check_rules(connection, spec, doubt, first=False)
    problems += lists_without_codes(spec, codes, shown)
    return judged(connection, spec, folder, shown, problems, breaches + across, doubt)


def _sift(table: Table, numbers: Sequence[int], rows: list[list[str]], checks: list[Check],
          sounds: list[Sound], loader: Loader, doubt: Doubt) -> list[Breach]:
    """Load the rows, bad cells left out; returns what is wrong with those."""
    if not rows:
        return []
    breaches = []
    columns: list[Sequence[str]] = list(zip(*rows))
    for column, check, sound in zip(table.columns, checks, sounds):
        cells = columns[column.position]
        if sound(set(cells)):
            continue
        found = {cell: finding for cell in set(cells) if (finding := check(cell))}
        for number, cell in zip(numbers, cells):
            if finding := found.get(cell):
                breaches.append(Breach(table.name, number, column.name, *finding[:2], cell, finding[2]))
                doubt.add(table, number, column.name, cell)
        left = _sound if column.name in table.primary_key else lambda cell: ""
        columns[column.position] = [left(cell) if cell in found else cell for cell in cells]
    loader.add(columns, numbers)
    return breaches


def _sound(cell: str) -> str:
    """The cell as SQLite can take it, bytes that were no UTF-8 as question marks."""
    return cell.encode("utf-8", "replace").decode("utf-8")


def _lose(table: Table, number: int, cells: list[str], doubt: Doubt) -> None:
    """Remember that all of a row but its first cell is lost."""
    first = table.columns[0].name
    for column in table.columns[1:]:
        doubt.add(table, number, column.name, "")
    if not cells[0] and first in table.primary_key:
        doubt.add(table, number, first, "")
