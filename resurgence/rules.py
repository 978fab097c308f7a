"""Checks over the loaded tables: references, keys, and the rules in checks/, one SQL file each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Iterable, Iterator, NamedTuple

import apsw

from .database import quote
from .problems import ERROR, Nearest, did_you_mean, show
from .spec import Reference, Spec, Table
from .sqlfile import SqlFile, read_folder

FOLDER = Path(__file__).parent / "checks"
# One table, one condition, nothing looked up: such rules are asked together in one pass over the table.
ROW_RULE = re.compile(r"select\n(?:(?!\nfrom ).)*\nfrom (\w+)\nwhere ((?:(?!\bselect\b).)*)\norder by rowid", re.DOTALL)


class Breach(NamedTuple):
    """A row that breaks a rule: `row` is the number of the row in its file, counting from 1."""

    table: str
    row: int
    column: str
    rule: str
    message: str
    value: str = ""
    hint: str = ""
    level: str = ERROR


@dataclass
class Doubt:
    """What cannot be relied on because something is wrong with it already.

    `readable` are the tables that could be read; `cells` the bad columns of a row, by table and row; `columns` the
    columns, as table.column, of which some cell is bad or lost; `keys` the bad keys of a table, '' for one that is lost.
    """

    readable: set[str]
    cells: dict[tuple[str, int], set[str]] = field(default_factory=dict)
    columns: set[str] = field(default_factory=set)
    keys: dict[str, set[str]] = field(default_factory=dict)

    def add(self, table: Table, row: int, column: str, cell: str) -> None:
        """Remember that a cell is bad."""
        self.cells.setdefault((table.name, row), set()).add(column)
        self.columns.add(f"{table.name}.{column}")
        if table.primary_key[:1] == (column,):
            self.keys.setdefault(table.name, set()).add(cell)

    def mark(self, spec: Spec, found: Iterable[Breach]) -> list[Breach]:
        """What was found, on the cells of which nothing is to rely from here on."""
        breaches = [*found]
        for breach in breaches:
            self.add(spec[breach.table], breach.row, breach.column, breach.value)
        return breaches

    def may_mean(self, table: str, key: str) -> bool:
        """Whether a key that is not in the table may be one that was written wrongly there, or was lost."""
        bad = self.keys.get(table, set())
        return "" in bad or bool(did_you_mean(key, bad | {cell.lower() for cell in bad}))


def check_references(connection: apsw.Connection, spec: Spec, doubt: Doubt) -> Iterator[Breach]:
    """Every cell that refers to a row which is not there; tables that could not be read are passed over."""
    for table in spec.tables:
        if table.name not in doubt.readable:
            continue
        for column in table.references:
            if column.reference.table in doubt.readable:
                yield from _missing(connection, doubt, table, column.name, table.name, column.name, column.reference)
        for column in table.links:
            if column.lists.table in doubt.readable:
                yield from _missing(connection, doubt, table, column.name, table.link_name(column), column.link_column, column.lists)


def _missing(connection, doubt: Doubt, table: Table, column: str, holder: str, held: str, to: Reference) -> Iterator[Breach]:
    unknown = connection.execute(
        f"select {quote(held)} from {quote(holder)} as holder where {quote(held)} is not null group by {quote(held)}"
        f" having not exists (select 1 from {quote(to.table)} as held where held.{quote(to.column)} = holder.{quote(held)})"
    ).fetchall()
    if not unknown:
        return
    nearest = Nearest(key for (key,) in connection.execute(f"select {quote(to.column)} from {quote(to.table)}") if key)
    for (value,) in unknown:
        if doubt.may_mean(to.table, value):
            continue
        hint = nearest.hint(value) or f"add it to {to.table}.csv"
        if holder == table.name:
            rows = connection.execute(f"select rowid from {quote(holder)} where {quote(held)} = ?", [value])
        else:
            key = quote(table.primary_key[0])
            rows = connection.execute(
                f"select t.rowid from {quote(table.name)} t join {quote(holder)} h on h.{key} = t.{key} where h.{quote(held)} = ?", [value])
        for (row,) in rows:
            yield Breach(table.name, row, column, "reference", f"{show(value)} is not in {to.table}.csv", value, hint)


def check_unique(connection: apsw.Connection, spec: Spec, doubt: Doubt) -> Iterator[Breach]:
    """Every row whose key, or other unique cell, stands in an earlier row too."""
    for table in spec.tables:
        if table.name not in doubt.readable:
            continue
        keys = [table.primary_key] if table.primary_key else []
        keys += [(c.name,) for c in table.columns if c.unique and (c.name,) != table.primary_key]
        for key in keys:
            names = ", ".join(map(quote, key))
            known = " and ".join(f"{quote(name)} is not null" for name in key)
            rows = connection.execute(
                f"select t.rowid, first, t.{quote(key[-1])} from {quote(table.name)} t join"
                f" (select {names}, min(rowid) as first from {quote(table.name)} where {known}"
                f" group by {names} having count(*) > 1) using ({names}) where t.rowid > first")
            for row, first, value in rows:
                what = " with ".join(key)
                yield Breach(table.name, row, key[-1], "unique", f"the same {what} stands on line {first + 1}: {show(str(value))}", str(value),
                             "an identifier is never used again")


@lru_cache(maxsize=None)
def sql_rules() -> tuple[SqlFile, ...]:
    """The files of checks/, in the order of their names."""
    return tuple(read_folder(FOLDER))


def check_rules(connection: apsw.Connection, spec: Spec, doubt: Doubt, first: bool) -> Iterator[Breach]:
    """Every row that breaks one of the rules of checks/ that come before all else, or without `first` one of the others.

    A rule is passed over when it is about a table that could not be read, or when its header says that it needs a
    column of which some cell is in doubt; a row is passed over when a cell of it that the rule mentions is bad.
    """
    for job in jobs(spec, doubt, first):
        yield from do(connection, job, doubt)


def jobs(spec: Spec, doubt: Doubt, first: bool) -> list[list[SqlFile]]:
    """The rules that `check_rules` asks, in pieces: those about single rows of one table together, every other by itself."""
    together: dict[str, list[SqlFile]] = {}
    for rule in sql_rules():
        if first != ("first" in rule.header):
            continue
        if doubt.columns.intersection(rule.header.get("needs", "").split()):
            continue
        if any(re.search(rf"\b{table}\b", rule.sql) for table in set(spec.by_name) - doubt.readable):
            continue
        match = ROW_RULE.fullmatch(rule.sql)
        together.setdefault(f"rows of {match.group(1)}" if match else rule.name, []).append(rule)
    return [*together.values()]


def do(connection: apsw.Connection, job: list[SqlFile], doubt: Doubt) -> Iterator[Breach]:
    """Every row that breaks one of the rules of a job."""
    for rule in _broken(connection, job) if len(job) > 1 else job:
        for breach in run(connection, rule):
            bad = doubt.cells.get((breach.table, breach.row))
            if not bad or not any(re.search(rf"\b{column}\b", rule.sql) for column in bad):
                yield breach


def _broken(connection: apsw.Connection, job: list[SqlFile]) -> list[SqlFile]:
    """Of rules about single rows of one table those that some row breaks."""
    table, conditions = "", []
    for rule in job:
        table, condition = ROW_RULE.fullmatch(rule.sql).groups()
        conditions.append(f"({condition})")
    if not connection.execute(f"select 1 from {quote(table)} where {' or '.join(conditions)} limit 1").fetchone():
        return []
    sums = ", ".join(f"max({condition})" for condition in conditions)
    found = connection.execute(f"select {sums} from {quote(table)}").fetchone()
    return [rule for rule, broken in zip(job, found) if broken]


def run(connection: apsw.Connection, rule: SqlFile) -> Iterator[Breach]:
    """The rows that break one rule; its query gives `row`, `message`, and, if it likes, `value`, `hint`, `column`."""
    cursor = connection.execute(rule.sql)
    for values in cursor:
        found = dict(zip((name for name, _ in cursor.get_description()), values))
        yield Breach(
            rule.header["table"], found["row"], found.get("column") or rule.header["column"], rule.name,
            found["message"], str(found.get("value") or ""), found.get("hint") or "", rule.header.get("level", ERROR),
        )
