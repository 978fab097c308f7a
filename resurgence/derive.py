"""The tables worked out from the claims: one SQL file each in derived/, run in the order of their names."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from .database import index, quote
from .sqlfile import SqlFile, read_folder

FOLDER = Path(__file__).parent / "derived"
COLUMN = re.compile(r"(text|integer|real)(?: references (\w+)\.(\w+))?: (.+)")


@dataclass(frozen=True)
class DerivedColumn:
    """A column of a derived table, as its SQL file declares it."""

    name: str
    sql_type: str
    table: str
    column: str
    description: str


def derived_tables() -> list[SqlFile]:
    """The files of derived/ that are published, in the order in which they are run."""
    return [file for file in read_folder(FOLDER) if not _is_temporary(file)]


def _is_temporary(file: SqlFile) -> bool:
    """Whether a table only serves those after it."""
    return file.header.get("temporary") == "yes"


def derived_columns(file: SqlFile) -> list[DerivedColumn]:
    """The declared columns of a derived table; ValueError when a declaration is not `type [references t.c]: text`."""
    columns = []
    for name, declaration in file.columns.items():
        match = COLUMN.fullmatch(declaration)
        if not match:
            raise ValueError(f"{file.name}.{name}: cannot read '{declaration}'")
        columns.append(DerivedColumn(name, *(part or "" for part in match.groups())))
    return columns


def derive(connection: sqlite3.Connection) -> None:
    """Make and fill every derived table, with its key, references and indexes; temporary ones are dropped in the end."""
    files = read_folder(FOLDER)
    connection.execute("begin")
    for file in files:
        columns = derived_columns(file)
        lines = [f"{quote(c.name)} {c.sql_type}" for c in columns]
        if key := file.header.get("primary key"):
            lines.append(f"primary key ({', '.join(map(quote, key.split(', ')))})")
        lines += [f"foreign key ({quote(c.name)}) references {quote(c.table)} ({quote(c.column)})" for c in columns if c.table]
        kind, options = ("temp table", "") if _is_temporary(file) else ("table", " without rowid")
        connection.execute(f"create {kind} {quote(file.name)} (\n  " + ",\n  ".join(lines) + f"\n){options}")
        connection.execute(f"insert into {quote(file.name)}\n{file.sql}")
        for column in file.header.get("index", "").split():
            index(connection, file.name, column)
    for file in filter(_is_temporary, files):
        connection.execute(f"drop table temp.{quote(file.name)}")
    connection.execute("commit")
