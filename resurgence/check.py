"""From a folder of CSV files to tables in a database, or to everything that is wrong with them."""

from __future__ import annotations

import csv
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Collection, Iterable, NamedTuple, Sequence

import apsw

from . import functions, releases, rules
from .beside import Beside
from .cells import Finding, all_sound, checker
from .database import Loader, connect, create_indexes, create_tables, plan, quote, reader, share, unshare
from .problems import WARNING, Problem, did_you_mean, has_errors, show
from .progress import Progress
from .reading import LINE_END, Damaged, cell_starts, explain, read_chunks
from .rules import Breach, Doubt
from .spec import Column, Spec, Table

REMEMBERED = 50_000
SMALL = 1 << 19
"""Bytes of a file whose cells are not worth a second process."""

Check = Callable[[str], "Finding | None"]
Sound = Callable[[Collection[str]], bool]


class Refused(Exception):
    """Something is wrong; the careful pass says what."""


class Warned(NamedTuple):
    """A warning as it is published: the rule, the table, the key of the row, and the reason why it was accepted."""

    rule: str
    table: str
    key: str
    column: str
    message: str
    reason: str


@dataclass
class Checked:
    """What the checks found: problems sorted by file and line, and the warnings, answered ones too."""

    problems: list[Problem]
    warnings: list[Warned] = field(default_factory=list)


def answers(spec: Spec, folder: Path, turns: Iterable[int]) -> dict[str, Callable]:
    """What `load` asks of another process: whether every cell is sound, and what the rules find in a shared database."""
    return {"cells": lambda: _are_sound(spec, folder, _codes(folder, spec)), "rules": lambda path: _look(spec, path, turns)}


def pieces() -> int:
    """How many pieces of work are shared with another process."""
    return len(rules.sql_rules())


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
    codes = _codes(folder, spec)
    other = other or Beside(lambda turns: answers(spec, folder, turns), pieces(), alone=True)
    try:
        _fill(spec, folder, connection, codes, other, cells or other.ask("cells"), progress)
        progress.step("index")
        create_indexes(connection, spec)
        plan(connection)
    except (Refused, Damaged, apsw.ConstraintError):
        if connection.in_transaction:
            connection.execute("rollback")
        return _careful(spec, folder, shown, progress)
    progress.step("check references and rules")
    functions.register(connection)
    doubt = Doubt(set(spec.by_name))
    breaches = _doubted(spec, doubt, rules.check_references(connection, spec, doubt))
    breaches += _doubted(spec, doubt, rules.check_rules(connection, spec, doubt, first=True))
    if not breaches and share(connection):
        breaches = _beside(connection, spec, other, meanwhile)
    else:
        breaches += rules.check_rules(connection, spec, doubt, first=False)
        if not has_errors(breaches):
            meanwhile(False)()
    return _judged(connection, spec, folder, shown, _lists_without_codes(spec, codes, shown), breaches, doubt)


def _fill(spec: Spec, folder: Path, connection: apsw.Connection, codes: dict[str, set[str]] | None, other: Beside,
          are_sound: Callable[[], bool], progress: Progress) -> None:
    """Load all files into strict tables; Refused as soon as it is known that some cell of some file is not sound."""
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
    if not known and not are_sound():
        raise Refused


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
    found |= _take(connection, spec, [number for number in range(pieces()) if number not in found])  # taken by a process that died
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
    doubt = Doubt(set(spec.by_name))
    jobs = rules.jobs(spec, doubt, first=False)
    return {number: [*rules.do(connection, jobs[number], doubt)] if number < len(jobs) else [] for number in turns}


def _codes(folder: Path, spec: Spec) -> dict[str, set[str]] | None:
    """The codes of each list; None when codes.csv cannot be read, which is found like any other problem."""
    lists: dict[str, set[str]] = {}
    try:
        with (folder / spec["codes"].path).open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if not {"list", "code"} <= set(reader.fieldnames or ()):
                return None
            for row in reader:
                lists.setdefault(row["list"] or "", set()).add(row["code"] or "")
    except (OSError, csv.Error, UnicodeDecodeError):
        return None
    return lists


def _codes_of(column: Column, codes: dict[str, set[str]] | None) -> set[str] | None:
    return codes.get(column.codes) if codes and column.codes else None


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


class Cells:
    """Whether every cell of a table is sound, each different cell looked at once."""

    def __init__(self, table: Table, codes: dict[str, set[str]] | None):
        self.checks = [all_sound(column, _codes_of(column, codes)) for column in table.columns]
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


def _careful(spec: Spec, folder: Path, shown: str, progress: Progress) -> Checked:
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
    codes = _codes(folder, spec)
    connection.execute("begin")
    for table in spec.tables:
        progress.step(f"look at each cell of {table.path}", folder / table.path)
        checks = [checker(column, _codes_of(column, codes)) for column in table.columns]
        sounds = [all_sound(column, _codes_of(column, codes)) for column in table.columns]
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
        across += _doubted(spec, doubt, found)
    across += _doubted(spec, doubt, rules.check_rules(connection, spec, doubt, first=True))
    across += rules.check_rules(connection, spec, doubt, first=False)
    problems += _lists_without_codes(spec, codes, shown)
    return _judged(connection, spec, folder, shown, problems, breaches + across, doubt)


def _doubted(spec: Spec, doubt: Doubt, found: Iterable[Breach]) -> list[Breach]:
    """What was found, on the cells of which nothing is to rely from here on."""
    breaches = [*found]
    for breach in breaches:
        doubt.add(spec[breach.table], breach.row, breach.column, breach.value)
    return breaches


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


def _lists_without_codes(spec: Spec, codes: dict[str, set[str]] | None, shown: str) -> list[Problem]:
    """A problem for each coded column whose list codes.csv does not have."""
    path = f"{shown}/{spec['codes'].path}"
    coded = [(table, column) for table in spec.tables for column in table.columns if column.codes]
    return [
        Problem(path, 1, 1, "list", "codes-missing", f"{table.name}.{column.name} has no codes: the list {column.codes} is missing", column.codes,
                did_you_mean(column.codes, codes))
        for table, column in coded if codes is not None and column.codes not in codes
    ]


def _judged(connection: apsw.Connection, spec: Spec, folder: Path, shown: str, problems: list[Problem],
            breaches: list[Breach], doubt: Doubt) -> Checked:
    """The breaches as problems with their places, answered warnings set aside, and ids that are gone."""
    warnings, standing = _answered(connection, spec, breaches)
    problems = [*problems, *locate(spec, folder, shown, standing)]
    if len(doubt.readable) == len(spec.tables) and not doubt.keys:
        problems += releases.gone(connection, spec, folder, shown)
    return Checked(sorted(problems), sorted(warnings))


def _answered(connection: apsw.Connection, spec: Spec, breaches: list[Breach]) -> tuple[list[Warned], list[Breach]]:
    """All warnings as they are published, and the breaches that nobody has answered in answered.csv."""
    given = {
        (rule, key): (row, file, reason)
        for row, rule, file, key, reason in connection.execute("select rowid, rule, file, key, reason from answered")
        if rule and key
    }
    used, warnings, standing = set(), [], []
    for breach in breaches:
        if breach.level != WARNING:
            standing.append(breach)
            continue
        table = spec[breach.table]
        key = _key(connection, table, breach.row)
        row, file, reason = given.get((breach.rule, key), (0, None, None))
        if row and file in (None, table.path):
            used.add(row)
        else:
            reason = None
            standing.append(breach)
        warnings.append(Warned(breach.rule, table.name, key, breach.column, breach.message, reason or ""))
    if not has_errors(breaches):
        for (rule, key), (row, _, _) in given.items():
            if row not in used:
                breach = Breach("answered", row, "key", "answer-unused", f"no warning {rule} is about {show(key)}", key, "delete the row", WARNING)
                standing.append(breach)
                warnings.append(Warned(breach.rule, "answered", f"{rule};{key}", breach.column, breach.message, ""))
    return warnings, standing


def _key(connection: apsw.Connection, table: Table, row: int) -> str:
    names = ", ".join(map(quote, table.primary_key)) or "rowid"
    cells = connection.execute(f"select {names} from {quote(table.name)} where rowid = ?", [row]).fetchone()
    return ";".join(map(str, cells))


def locate(spec: Spec, folder: Path, shown: str, breaches: list[Breach]) -> list[Problem]:
    """The breaches as problems, each with the line and column at which an editor shows the cell."""
    lines: dict[str, list[str]] = {}
    places: dict[str, dict[str, int]] = {}
    starts: dict[tuple[str, int], list[int]] = {}
    problems = []
    for breach in breaches:
        table = spec[breach.table]
        if table.name not in lines:
            text = (folder / table.path).read_bytes().decode("utf-8", "surrogateescape")
            lines[table.name] = LINE_END.split(text)
            header = next(csv.reader([lines[table.name][0].removeprefix("\ufeff")]))
            places[table.name] = {name: index for index, name in reversed([*enumerate(header)])}
        at = (table.name, breach.row)
        if at not in starts:
            starts[at] = cell_starts(lines[table.name][breach.row])
        index = places[table.name].get(breach.column, table.by_name[breach.column].position)
        col = starts[at][index] if index < len(starts[at]) else 1
        problems.append(Problem(f"{shown}/{table.path}", breach.row + 1, col, breach.column, breach.rule,
                                breach.message, breach.value, breach.hint, breach.level))
    return problems
