"""The files beside the database: what there is to take, its size and its digest."""

import hashlib
from functools import lru_cache
from pathlib import Path

from datasette import hookimpl
from datasette.utils.asgi import NotFound, Response

TYPES = {"datapackage.json": "application/json", "SHA256SUMS": "text/plain; charset=utf-8"}


@lru_cache(maxsize=16)
def described(path, changed):
    """Size and SHA-256 of a file, worked out once for each time it changes."""
    data = Path(path).read_bytes()
    return {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def beside(datasette):
    database = datasette.databases.get("resurgence")
    folder = Path(database.path).parent if database and database.path else None
    return {name: folder / name for name in TYPES if folder and (folder / name).is_file()}


@hookimpl
def extra_template_vars(template, datasette):
    if template != "pages/data.html":
        return {}
    tables = datasette.databases["resurgence"].cached_table_counts or {}
    files = [{"name": name} | described(str(path), path.stat().st_mtime_ns) for name, path in beside(datasette).items()]
    return {"files": files, "table_counts": tables}


@hookimpl
def register_routes():
    async def take(datasette, request):
        name = request.url_vars["name"]
        path = beside(datasette).get(name)
        if not path:
            raise NotFound("No such file")
        return Response(path.read_text(encoding="utf-8"), content_type=TYPES[name], headers={"access-control-allow-origin": "*"})

    return [(r"^/files/(?P<name>[A-Za-z0-9.]+)$", take)]
