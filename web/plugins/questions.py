"""The questions in canned_queries/: one SQL file each, with a title, a description and an example for each parameter."""

import re
from pathlib import Path
from urllib.parse import urlencode

from datasette import hookimpl
from datasette.utils.asgi import Response

from resurgence.sqlfile import read_folder

FOLDER = Path(__file__).parents[2] / "canned_queries"


def examples(question):
    """parameter -> the value it has when none is given"""
    return {key.removeprefix("example "): value for key, value in question.header.items() if key.startswith("example ")}


def with_examples(question):
    """The SQL in which an empty parameter stands for its example."""
    sql = question.sql
    for name, value in examples(question).items():
        sql = re.sub(rf":{name}\b", f"coalesce(nullif(:{name}, ''), '{value}')", sql)
    return sql


QUESTIONS = {question.name: question for question in read_folder(FOLDER)}


@hookimpl
def canned_queries(database):
    if database == "resurgence":
        return {
            name: {
                "sql": with_examples(question),
                "title": question.header["title"],
                "description": question.header["description"],
                "params": list(examples(question)),
                "hide_sql": True,
            }
            for name, question in QUESTIONS.items()
        }


@hookimpl
def register_routes():
    """/ask/NAME leads to the question with its example filled in."""

    async def ask(datasette, request):
        question = QUESTIONS.get(request.url_vars["name"])
        if not question:
            return Response.text("No such question", status=404)
        query = urlencode(examples(question))
        return Response.redirect(datasette.urls.table("resurgence", question.name) + (f"?{query}" if query else ""))

    return [(r"^/ask/(?P<name>[a-z_]+)$", ask)]


@hookimpl
def extra_template_vars():
    return {"questions": list(QUESTIONS.values())}
