"""The tables of the contract in SQLite: made, filled, indexed and made searchable."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Iterable, Sequence

import apsw

from . import edtf
from .spec import Column, Spec, Table

PAGE_SIZE = 16_384
FTS_HASH_SIZE = 64 * 1024 * 1024
SAMPLE = 1000
WAIT = 10_000
"""Milliseconds for which one process waits for the other to let go of a lock; they hold one for a moment only."""
FRUGAL = "pragma temp_store = file; pragma cache_size = -16384"


def connect(path: Path | str) -> apsw.Connection:
    """A new database that nobody else reads yet: no journal, no waiting for the disk."""
    connection = apsw.Connection(str(path))
    connection.execute(
        f"pragma page_size = {PAGE_SIZE}; pragma journal_mode = off; pragma synchronous = off;"
        f"pragma main.locking_mode = exclusive; {FRUGAL}"
    ).fetchall()
    return connection


def share(connection: apsw.Connection) -> bool:
    """Let others read the tables while this connection goes on writing (SQLite's write-ahead log); False where that cannot be."""
    if not connection.filename:
        return False
    connection.execute("pragma locking_mode = normal; select 1 from sqlite_master").fetchall()
    connection.set_busy_timeout(WAIT)
    return connection.pragma("journal_mode", "wal") == "wal"


def unshare(connection: apsw.Connection) -> None:
    """End what `share` began; nobody must be reading."""
    connection.execute("pragma journal_mode = delete; pragma journal_mode = off").fetchall()


def reader(path: str) -> apsw.Connection:
    """A connection that reads what another one shares."""
    connection = apsw.Connection(path, flags=apsw.SQLITE_OPEN_READONLY)
    connection.set_busy_timeout(WAIT)
    connection.execute(FRUGAL).fetchall()
    return connection


def quote(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def table_columns(table: Table) -> list[tuple[str, str]]:
    """Every column of the table as published, with its SQL type: the declared ones and those the build adds."""
    columns = []
    for column in table.columns:
        columns.append((column.name, column.sql_type))
        columns += [(name, "text") for name in column.derived_names]
    if table.dated_by:
        columns += [("year", "integer"), ("month", "text")]
    return columns


def create_tables(connection: apsw.Connection, spec: Spec, strict: bool = True) -> None:
    """Make the empty tables; without `strict` they have no constraints, so that any row can be looked at."""
    for table in spec.tables:
        lines = []
        for name, sql_type in table_columns(table):
            column = table.by_name.get(name)
            # SQLite does not use an index that leaves nulls out (see `index`) for a column that has none by declaration.
            required = " not null" if strict and column and column.required and not column.index else ""
            lines.append(f"{quote(name)} {sql_type}{required}")
        if strict:
            if table.primary_key:
                lines.append(f"primary key ({', '.join(map(quote, table.primary_key))})")
            lines += [_foreign_key(c.name, c.reference.table, c.reference.column) for c in table.references]
        _create(connection, table.name, lines)
        for column in table.links:
            key = table.primary_key[0]
            lines = [f"{quote(key)} text not null", f"{quote(column.link_column)} text not null", "position integer not null"]
            if strict:
                lines += [f"primary key ({quote(key)}, position)", _foreign_key(key, table.name, key),
                          _foreign_key(column.link_column, column.lists.table, column.lists.column)]
            _create(connection, table.link_name(column), lines)


def _create(connection: apsw.Connection, name: str, lines: list[str]) -> None:
    connection.execute(f"create table {quote(name)} (\n  " + ",\n  ".join(lines) + "\n)")


def _foreign_key(column: str, table: str, other: str) -> str:
    return f"foreign key ({quote(column)}) references {quote(table)} ({quote(other)})"


class Loader:
    """Puts rows of one table into the database: cells typed, empty cells null, dates as days, lists in link tables."""

    def __init__(self, connection: apsw.Connection, table: Table):
        self.connection, self.table = connection, table
        self.key = table.by_name[table.primary_key[0]].position if table.primary_key else None
        self.loaded = 0

    def add(self, columns: Sequence[Sequence[str]], rowids: Iterable[int] | None = None) -> None:
        """Add the rows given as columns; without `rowids` they are numbered on, so that row n stood on line n + 1."""
        count = len(columns[0])
        values: dict[str, Iterable] = {"rowid": range(self.loaded + 1, self.loaded + count + 1) if rowids is None else rowids}
        self.loaded += count
        for column in self.table.columns:
            cells = columns[column.position]
            if not column.required and not any(cells):
                continue
            values[column.name] = cells if column.required else [cell or None for cell in cells]
            if column.is_edtf:
                names = [*column.derived_names, *(("year", "month") if column.name == self.table.dated_by else ())]
                found = [(cell, _bounds(cell)) for cell in set(cells)]
                values |= {name: map({cell: bounds[part] for cell, bounds in found}.__getitem__, cells) for part, name in enumerate(names)}
        self.connection.executemany(
            f"insert into {quote(self.table.name)} ({', '.join(map(quote, values))}) values ({', '.join('?' * len(values))})", zip(*values.values()))
        for column in self.table.links:
            self._link(column, columns[self.key], columns[column.position])

    def _link(self, column: Column, keys: Sequence[str], cells: Sequence[str]) -> None:
        rows = [(key, target, position) for key, cell in zip(keys, cells) if cell for position, target in enumerate(cell.split(";"), 1)]
        self.connection.executemany(f"insert into {quote(self.table.link_name(column))} values (?, ?, ?)", rows)


def _bounds(cell: str) -> tuple[str | None, ...]:
    """First and last day, and the year and month in which it begins, null where open; a month only where it is one month."""
    try:
        earliest, latest = edtf.bounds(cell)
    except ValueError:
        return None, None, None, None
    day = earliest or latest
    return earliest or None, latest or None, day[:4], day[:7] if earliest[:7] == latest[:7] else None


def create_indexes(connection: apsw.Connection, spec: Spec, strict: bool = True) -> None:
    """Index what refers to other rows and what pages sort and facet by; without `strict` nothing need be unique."""
    for table in spec.tables:
        names = [column.name for column in table.columns if column.index]
        if table.dated_by:
            names += ["year", "month"]
        if not strict:
            names += table.primary_key[:1]
        for name in dict.fromkeys(names):
            if (name,) != table.primary_key or not strict:
                index(connection, table.name, name)
        for column in table.columns:
            if column.unique and table.primary_key != (column.name,):
                index(connection, table.name, column.name, unique=strict)
        for column in table.links:
            index(connection, table.link_name(column), column.link_column)


def plan(connection: apsw.Connection) -> None:
    """Let SQLite look at a sample of each index, so that rules and derived tables are joined in a sensible order."""
    connection.execute(f"pragma analysis_limit = {SAMPLE}")
    connection.execute("analyze")
    connection.execute("pragma analysis_limit = 0")


def index(connection: apsw.Connection, table: str, column: str, unique: bool = False) -> None:
    """Index the cells of a column that are not empty.

    The index leaves nulls out so that it serves references and facets but never an `order by` of a whole table:
    Datasette breaks ties of a sorted page by the primary key, which an index read backwards contradicts.
    """
    kind = "unique index" if unique else "index"
    name = quote(f"{table}_{column}")
    connection.execute(f"create {kind} {name} on {quote(table)} ({quote(column)}) where {quote(column)} is not null")


def create_search(connection: apsw.Connection, spec: Spec, schema: str = "main") -> None:
    """Full-text search (SQLite FTS5) over the columns that each table of `schema` declares; accents do not matter.

    A large hash table while it is filled makes fewer and larger pieces, which is quicker to write and to read.
    """
    for table in spec.tables:
        if table.search:
            columns, search = _create_search_table(connection, table)
            connection.execute(f"insert into {search} ({search}, rank) values ('hashsize', {FTS_HASH_SIZE})")
            connection.execute("begin")
            connection.execute(f"insert into {search} (rowid, {columns}) select rowid, {columns} from {schema}.{quote(table.name)}")
            connection.execute("commit")


def _create_search_table(connection: apsw.Connection, table: Table) -> tuple[str, str]:
    """Make an empty index of the words of a table; gives its columns and its name."""
    columns, search = ", ".join(map(quote, table.search)), quote(f"{table.name}_fts")
    connection.execute(f"create virtual table {search} using fts5 ({columns}, tokenize='unicode61 remove_diacritics 2', content={quote(table.name)})")
    return columns, search


def build_search(spec: Spec, path: str, made: str) -> None:
    """Make the search of a shared database in a new file of its own."""
    Path(made).unlink(missing_ok=True)
    with closing(connect(made)) as connection:
        connection.set_busy_timeout(WAIT)
        connection.execute("attach ? as shared", [path])
        create_search(connection, spec, "shared")


def take_search(connection: apsw.Connection, spec: Spec, made: str) -> None:
    """Copy the search that was made in another file: FTS5 keeps all that it knows in plain tables of its own."""
    connection.execute("attach ? as made; begin", [made])
    for table in spec.tables:
        if table.search:
            _create_search_table(connection, table)
            for (name,) in connection.execute("select name from made.sqlite_master where type = 'table' and name glob ?", [f"{table.name}_fts_*"]).fetchall():
                connection.execute(f"delete from main.{quote(name)}; insert into main.{quote(name)} select * from made.{quote(name)}")
    connection.execute("commit; detach made")
