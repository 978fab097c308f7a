"""Jinja filters: dates, figures and codes in words."""

import sqlite3
from functools import lru_cache

from datasette import hookimpl
from markupsafe import Markup

from web import words

FILTERS = ("when", "number", "figure", "span", "many", "locator", "where", "archived", "link", "size", "language", "joined", "runs", "done_by", "blamed", "most_named", "sentence", "times", "iso", "present")


@lru_cache(maxsize=4)
def labels(path):
    """(list, code) -> (label, definition), in the order of the lists, from the database at `path`"""
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    found = {(name, code): (label, definition) for name, code, label, definition in connection.execute("select list, code, label, definition from codes order by list, sort, code")}
    connection.close()
    return found


@lru_cache(maxsize=4)
def rules(path):
    """table -> its description, from the codebook of the database at `path`"""
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    found = dict(connection.execute("select subject, definition from codebook where section = 'table'"))
    connection.close()
    return found


@hookimpl
def prepare_jinja2_environment(env, datasette):
    def lookup(code, name):
        database = datasette.databases.get("resurgence")
        return labels(database.path).get((name, str(code)), (str(code or "").replace("_", " "), "")) if database else (str(code), "")

    def label(code, name):
        """The code's label as text."""
        return lookup(code, name)[0]

    def meaning(code, name):
        """The code's definition as text."""
        return lookup(code, name)[1]

    def coded(code, name):
        """The code's label, with its definition a hover away."""
        if code in (None, ""):
            return ""
        text, definition = lookup(code, name)
        return Markup('<span class="code" title="{}">{}</span>').format(definition, text)

    def codes(name):
        """code -> label of a list, in its order."""
        database = datasette.databases.get("resurgence")
        return {code: label for (of, code), (label, _) in labels(database.path).items() if of == name} if database else {}

    def rule(table):
        """How a table is worked out, as the codebook says it."""
        database = datasette.databases.get("resurgence")
        return rules(database.path).get(table, "") if database else ""

    env.filters |= {name: getattr(words, name) for name in FILTERS}
    env.filters |= {"label": label, "meaning": meaning, "coded": coded, "codes": codes, "rule": rule}
    env.globals |= {"passage": words.passage, "month_names": words.MONTHS}
