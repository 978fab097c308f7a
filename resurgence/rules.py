"""Checks over the loaded tables: references, keys, and the rules in checks/, one SQL file each."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Iterator, NamedTuple

from .database import quote
from .problems import ERROR, show
from .spec import Reference, Spec, Table
from .sqlfile import SqlFile, read_folder

FOLDER = Path(__file__).parent / "checks"


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


def check_references(connection: sqlite3.Connection, spec: Spec, readable: set[str]) -> Iterator[Breach]:
    """Every cell that refers to a row which is not there; tables that could not be read are passed over."""
    for table in spec.tables:
        if table.name not in readable:
            continue
        for column in table.references:
            if column.reference.table in readable:
                yield from _missing(connection, table, column.name, table.name, column.name, column.reference)
        for column in table.links:
            if column.lists.table in readable:
                link = table.link_name(column)
                yield from _missing(connection, table, column.name, link, column.link_column, column.lists)


def _missing(connection, table: Table, column: str, holder: str, held: str, to: Reference) -> Iterator[Breach]:
    unknown = connection.execute(
        f"select {quote(held)} from {quote(holder)} as holder where {quote(held)} is not null group by {quote(held)}"
        f" having not exists (select 1 from {quote(to.table)} as held where held.{quote(to.column)} = holder.{quote(held)})"
    ).fetchall()
    if not unknown:
        return
    import difflib

    keys = [key for (key,) in connection.execute(f"select {quote(to.column)} from {quote(to.table)} where {quote(to.column)} is not null")]
    for (value,) in unknown:
        near = difflib.get_close_matches(str(value), keys, 1, 0.7)
        hint = f"did you mean {near[0]}?" if near else f"add it to {to.table}.csv"
        if holder == table.name:
            rows = connection.execute(f"select rowid from {quote(holder)} where {quote(held)} = ?", [value])
        else:
            key = quote(table.primary_key[0])
            rows = connection.execute(
                f"select t.rowid from {quote(table.name)} t join {quote(holder)} h on h.{key} = t.{key}"
                f" where h.{quote(held)} = ?", [value])
        for (row,) in rows:
            yield Breach(table.name, row, column, "reference", f"{show(str(value))} is not in {to.table}.csv", str(value), hint)


def check_unique(connection: sqlite3.Connection, spec: Spec, readable: set[str]) -> Iterator[Breach]:
    """Every row whose key, or other unique cell, stands in an earlier row too."""
    for table in spec.tables:
        if table.name not in readable:
            continue
        keys = [table.primary_key] if table.primary_key else []
        keys += [(c.name,) for c in table.columns if c.unique and (c.name,) != table.primary_key]
        for key in keys:
            names = ", ".join(map(quote, key))
            rows = connection.execute(
                f"select t.rowid, first, t.{quote(key[0])} from {quote(table.name)} t join"
                f" (select {names}, min(rowid) as first from {quote(table.name)} where {quote(key[0])} is not null"
                f" group by {names} having count(*) > 1) using ({names}) where t.rowid > first")
            for row, first, value in rows:
                yield Breach(table.name, row, key[0], "unique", f"{show(str(value))} stands on line {first + 1} too", str(value))


def check_rules(connection: sqlite3.Connection, readable: set[str], all_tables: set[str], doubtful: set[str]) -> Iterator[Breach]:
    """Every row that breaks a rule of checks/.

    `doubtful` are the columns, as table.column, in which something is wrong already: a rule whose header says that it
    needs one of them is passed over, as is one about a table that could not be read.
    """
    for rule in read_folder(FOLDER):
        needs = set(rule.header.get("needs", "").split())
        mentioned = {table for table in all_tables if re.search(rf"\b{table}\b", rule.sql)}
        if mentioned <= readable and not needs & doubtful:
            yield from run(connection, rule)


def run(connection: sqlite3.Connection, rule: SqlFile) -> Iterator[Breach]:
    """The rows that break one rule; its query gives `row`, `message`, and, if it likes, `value`, `hint`, `column`."""
    cursor = connection.execute(rule.sql)
    names = [column[0] for column in cursor.description]
    for values in cursor:
        found = dict(zip(names, values))
        yield Breach(
            rule.header["table"], found["row"], found.get("column") or rule.header["column"], rule.name,
            found["message"], str(found.get("value") or ""), found.get("hint") or "", rule.header.get("level", ERROR),
        )
