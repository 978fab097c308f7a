"""A page is a template and a folder of SQL files in web/sql/: each file is one part of the page, under its own name."""

import asyncio
import re
from functools import lru_cache
from pathlib import Path

from datasette import hookimpl
from datasette.utils import tilde_decode
from datasette.utils.asgi import NotFound, Response

from resurgence.sqlfile import read_folder, read_sql

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"row-resurgence-(\w+)\.html")
PAGE = re.compile(r"pages/(\w+)\.html")


@lru_cache
def parts(page):
    """The SQL files of every page and of this one; a header can name a question, or a part of another page, to be the same as."""
    found = []
    for file in [*read_folder(ROOT / "web/sql/every"), *read_folder(ROOT / "web/sql" / page)]:
        question, other = file.header.get("question"), file.header.get("same as")
        told = read_sql(ROOT / f"canned_queries/{question}.sql") if question else read_sql(ROOT / f"web/sql/{other}.sql") if other else file
        found.append((file.name, told.sql, told.header.get("rows") == "one", bool(question)))
    return found


async def gather(datasette, page, given):
    """part -> its rows as dictionaries, or the one row (None when there is none) of a part whose header says `rows: one`"""
    database = datasette.get_database("resurgence")

    async def answer(sql, one, question):
        parameters = {parameter: given.get(parameter, "") for parameter in re.findall(r":([a-z_]+)\b", sql)}
        # a question that is asked nothing answers nothing
        asked = not question or any(parameters.values())
        rows = [dict(row) for row in (await database.execute(sql, parameters)).rows] if asked else []
        return (rows[0] if rows else None) if one else rows

    answers = await asyncio.gather(*(answer(sql, one, question) for _, sql, one, question in parts(page)))
    return dict(zip((name for name, *_ in parts(page)), answers))


def given(request):
    """What a page's SQL may ask for: the query string, and as `key` the row's key."""
    values = {name: request.args.get(name) for name in request.args}
    if "pks" in request.url_vars:
        values["key"] = tilde_decode(request.url_vars["pks"])
    return values


@hookimpl
def extra_template_vars(template, request, datasette):
    match = ROW.fullmatch(template or "") or PAGE.fullmatch(template or "")
    page = match.group(1) if match else "index" if template == "index.html" else None
    if not page or not request or "resurgence" not in datasette.databases:
        return {}

    async def collect():
        return {"page": page, "key": given(request).get("key"), **await gather(datasette, page, given(request))}

    return collect


@hookimpl
def register_routes():
    """The home page, and as JSON all that a page shows: /page/incidents/KEY.json, /page/totals.json."""

    async def home(datasette, request):
        # Datasette's own view first looks through all tables and permissions, which takes ten times as long
        return Response.html(await datasette.render_template("index.html", request=request))

    async def as_json(datasette, request):
        page, key = request.url_vars["page"], request.url_vars["key"]
        if not (ROOT / "web/sql" / page).is_dir() or ("row" in page and not key):
            raise NotFound("No such page")
        answer = await gather(datasette, page, given(request) | {"key": key or ""})
        if key and not answer.get("subject"):
            raise NotFound("No such row")
        return Response.json(answer, headers={"access-control-allow-origin": "*"})

    return [(r"^/$", home), (r"^/page/(?P<page>[a-z]+)(?:/(?P<key>[a-z0-9-]+))?\.json$", as_json)]
