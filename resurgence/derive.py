"""The tables worked out from the claims: one SQL file each in derived/, run in the order of their names."""

from __future__ import annotations

import re
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import apsw

from .beside import Beside
from .database import index, quote, reader
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
    return [file for file in read_folder(FOLDER) if not _kind(file).startswith("temp")]


def _kind(file: SqlFile) -> str:
    """A table; or, as its header says, a view, which keeps nothing of its own, or a temp table or view that serves those after it."""
    return file.header.get("kind", "table")


def derived_columns(file: SqlFile) -> list[DerivedColumn]:
    """The declared columns of a derived table; ValueError when a declaration is not `type [references t.c]: text`."""
    columns = []
    for name, declaration in file.columns.items():
        match = COLUMN.fullmatch(declaration)
        if not match:
            raise ValueError(f"{file.name}.{name}: cannot read '{declaration}'")
        columns.append(DerivedColumn(name, *(part or "" for part in match.groups())))
    return columns


def ask(path: str, other: Beside) -> dict[str, Callable[[], list[tuple]]]:
    """Ask another process for the rows of the small tables, which it works out from a shared database (see `rows`)."""
    return {file.name: other.ask("rows", path, file.name) for file in read_folder(FOLDER) if "beside" in file.header}


def derive(connection: apsw.Connection, asked: dict[str, Callable[[], list[tuple]]]) -> None:
    """Make and fill every derived table, with its key, references and indexes; temporary ones are dropped in the end.

    What was asked of another process is taken over last.
    """
    files = sorted(read_folder(FOLDER), key=lambda file: "beside" in file.header)
    connection.execute("begin")
    for file in files:
        make(connection, file, _declared(file, files), asked.get(file.name))
    for file in files:
        if _kind(file).startswith("temp"):
            connection.execute(f"drop {_kind(file).removeprefix('temp ')} temp.{quote(file.name)}")
    connection.execute("commit")


def rows(path: str, name: str) -> list[tuple]:
    """The rows of a derived table, worked out from a shared database and from what its header names under `beside`."""
    files = read_folder(FOLDER)
    wanted = next(file for file in files if file.name == name)
    with closing(reader(path)) as connection:
        for file in files:
            if file.name in wanted.header["beside"].split():
                make(connection, file, _declared(file, files), temporary=True)
        return connection.execute(wanted.sql).fetchall()


def _declared(file: SqlFile, files: list[SqlFile]) -> SqlFile:
    """The file that declares the columns of this one."""
    return next((other for other in files if other.name == file.header.get("columns")), file)


def make(connection: apsw.Connection, file: SqlFile, declared: SqlFile, found: Callable[[], list[tuple]] | None = None,
         temporary: bool = False) -> None:
    """Make one derived table or view with the columns that `declared` has, and fill it with what was found elsewhere or with its query."""
    kind, columns = _kind(file), derived_columns(declared)
    if temporary and not kind.startswith("temp"):
        kind = f"temp {kind}"
    if kind.endswith("view"):
        connection.execute(f"create {kind} {quote(file.name)} ({', '.join(quote(c.name) for c in columns)}) as\n{file.sql}")
    else:
        lines = [f"{quote(c.name)} {c.sql_type}" for c in columns]
        if key := file.header.get("primary key"):
            lines.append(f"primary key ({', '.join(map(quote, key.split(', ')))})")
        lines += [] if temporary else [f"foreign key ({quote(c.name)}) references {quote(c.table)} ({quote(c.column)})" for c in columns if c.table]
        connection.execute(f"create {kind} {quote(file.name)} (\n  " + ",\n  ".join(lines) + f"\n){' without rowid' if key else ''}")
        if found:
            connection.executemany(f"insert into {quote(file.name)} values ({', '.join('?' * len(columns))})", found())
        else:
            connection.execute(f"insert into {quote(file.name)}\n{file.sql}")
    for column in file.header.get("index", "").split():
        index(connection, file.name, column)
