"""What the home page shows: the release, the incidents most told and most disputed, and the file's size and digest."""

import json
from pathlib import Path

from datasette import hookimpl

SQL = Path(__file__).parents[1] / "sql"


async def rows(database, name):
    """The rows of one of the page's SQL files, as dictionaries."""
    return [dict(row) for row in (await database.execute((SQL / f"{name}.sql").read_text(encoding="utf-8"))).rows]


@hookimpl
def extra_template_vars(datasette, view_name):
    if view_name != "index" or "resurgence" not in datasette.databases:
        return {}

    async def gather():
        database = datasette.get_database("resurgence")
        return {
            "release": (await rows(database, "release"))[0],
            "disputed": await rows(database, "home_disputed"),
            "latest": await rows(database, "home_latest"),
            "points": await rows(database, "home_points"),
            "file": {"size": database.size, "sha256": database.hash},
        }

    return gather
