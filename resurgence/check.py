"""From a folder of CSV files to tables in a database, or to everything that is wrong with them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Callable, Iterable

import apsw

from . import careful, functions, rules
from .beside import Beside
from .cells import Cells, read_codes
from .database import Loader, create_indexes, create_tables, plan, reader, share, unshare
from .problems import has_errors
from .progress import Progress
from .reading import Damaged, read_chunks
from .rules import Breach, Doubt
from .spec import Spec
from .sqlfile import SqlFile
from .verdict import Checked, judged, lists_without_codes

SMALL = 1 << 19
"""Bytes of a file whose cells are not worth a second process."""


class Refused(Exception):
    """Something is wrong; the careful pass says what."""


def answers(spec: Spec, folder: Path, turns: Iterable[int]) -> dict[str, Callable]:
    """What `load` asks of another process: whether every cell is sound, and what the rules find in a shared database."""
    return {"cells": lambda: _are_sound(spec, folder, read_codes(folder / spec["codes"].path)), "rules": lambda path: _look(spec, path, turns)}


def pieces(spec: Spec) -> int:
    """How many pieces of work are shared with another process."""
    return len(_jobs(spec))


def load(spec: Spec, folder: Path, connection: apsw.Connection, shown: str, progress: Progress | None = None,
         other: Beside | None = None, cells: Callable[[], bool] | None = None,
         meanwhile: Callable[[bool], Callable[[], None]] = lambda shared: lambda: None) -> Checked:
    """Fill `connection` with the tables of `folder`, checked.

    `shown` is the folder as problems name it. When one of the problems is an error the database is of no use. Sound files
    are loaded here while the other process looks at each cell, which it was asked for as `cells`. A database in a file is
    then looked at by the rules there while work goes on here with what was loaded, and the rules that are left then are
    shared out. `meanwhile` gives that work; it is told whether the tables are shared, and may ask the other process first.
    The careful pass runs only when a cell was refused. The other process is to be started before the database is opened:
    an open SQLite file must not be copied.
    """
    progress = progress or Progress(None)
    progress.watch(connection)
    codes = read_codes(folder / spec["codes"].path)
    other = other or Beside(lambda turns: answers(spec, folder, turns), pieces(spec), alone=True)
    try:
        are_sound = cells or other.ask("cells")
        known = _fill(spec, folder, connection, codes, other, are_sound, progress)
        progress.step("index")
        create_indexes(connection, spec)
        plan(connection)
        if not known and not are_sound():
            raise Refused
    except (Refused, Damaged, apsw.ConstraintError):
        if connection.in_transaction:
            connection.execute("rollback")
        return careful.load(spec, folder, shown, progress)
    progress.step("check references and rules")
    functions.register(connection)
    doubt = Doubt(set(spec.by_name))
    breaches = doubt.mark(spec, rules.check_references(connection, spec, doubt))
    breaches += doubt.mark(spec, rules.check_rules(connection, spec, doubt, first=True))
    if not breaches and share(connection):
        breaches = _beside(connection, spec, other, meanwhile)
    else:
        breaches += rules.check_rules(connection, spec, doubt, first=False)
        if not has_errors(breaches):
            meanwhile(False)()
    return judged(connection, spec, folder, shown, lists_without_codes(spec, codes, shown), breaches, doubt)


def _fill(spec: Spec, folder: Path, connection: apsw.Connection, codes: dict[str, set[str]] | None, other: Beside,
          are_sound: Callable[[], bool], progress: Progress) -> bool:
    """Load all files into strict tables; Refused as soon as it is known that some cell of some file is not sound.

    Gives whether it is known that all are.
    """
    known = False
    create_tables(connection, spec)
    connection.execute("begin")
    for table in spec.tables:
        progress.step(f"read {table.path}", folder / table.path)
        loader = Loader(connection, table)
        cells = Cells(table, codes) if _is_small(folder / table.path) else None
        for rows in read_chunks(table, folder / table.path):
            if cells and not cells.are_sound(rows) or not known and other.is_answered() and not (known := are_sound()):
                raise Refused
            loader.add(list(zip(*rows)))
            progress.add(len(rows))
    connection.execute("commit")
    return known


def _beside(connection: apsw.Connection, spec: Spec, other: Beside, meanwhile: Callable[[bool], Callable[[], None]]) -> list[Breach]:
    """What the rules find in the other process while work goes on here, and then in both."""
    work, stopped = meanwhile(True), None
    theirs = other.ask("rules", connection.filename)
    try:
        work()
    except apsw.Error as error:  # bad data may well stop what is made of them; then the breaches say why
        stopped = error
        if connection.in_transaction:
            connection.execute("rollback")
    found = _take(connection, spec, other.turns)
    found |= theirs()
    found |= _take(connection, spec, [number for number in range(pieces(spec)) if number not in found])  # taken by a process that died
    breaches = [breach for number in sorted(found) for breach in found[number]]
    if stopped and not has_errors(breaches):
        raise stopped
    if not stopped:
        unshare(connection)
    return breaches


def _look(spec: Spec, path: str, turns: Iterable[int]) -> dict[int, list[Breach]]:
    """What the rules find in a database that is being written to."""
    with closing(reader(path)) as connection:
        functions.register(connection)
        return _take(connection, spec, turns)


def _take(connection: apsw.Connection, spec: Spec, turns: Iterable[int]) -> dict[int, list[Breach]]:
    """What the rules find whose turn comes."""
    jobs, doubt = _jobs(spec), Doubt(set(spec.by_name))
    return {number: [*rules.do(connection, jobs[number], doubt)] for number in turns}


def _jobs(spec: Spec) -> list[list[SqlFile]]:
    """The rules that are shared out: those that do not come before all else, of data in which nothing is in doubt."""
    return rules.jobs(spec, Doubt(set(spec.by_name)), first=False)


def _are_sound(spec: Spec, folder: Path, codes: dict[str, set[str]] | None) -> bool:
    """Whether every cell of the large files is sound; those of the small ones are looked at where they are loaded."""
    try:
        for table in spec.tables:
            if not _is_small(folder / table.path):
                cells = Cells(table, codes)
                if not all(map(cells.are_sound, read_chunks(table, folder / table.path))):
                    return False
    except Damaged:
        return False
    return True


def _is_small(path: Path) -> bool:
    return path.exists() and path.stat().st_size < SMALL
