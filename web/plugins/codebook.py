"""Titles and descriptions of tables and columns, from the codebook inside the file."""

import sqlite3
from functools import lru_cache

from datasette import hookimpl


@lru_cache(maxsize=4)
def described(path):
    """table -> its metadata, read once from the database at `path`"""
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    tables = {}
    for section, table, column, label, definition in connection.execute(
        "select section, subject, name, label, definition from codebook where section <> 'code' order by sort"
    ):
        entry = tables.setdefault(table, {"columns": {}})
        if section == "table":
            entry |= {"title": label, "description": definition}
        else:
            entry["columns"][column] = definition
    return {"databases": {"resurgence": {"tables": tables}}}


@hookimpl
def get_metadata(datasette):
    database = datasette.databases.get("resurgence")
    return described(database.path) if database and database.path else {}
