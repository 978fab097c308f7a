"""Cells of tables and questions: keys lead to their rows, codes carry their meaning."""

import sqlite3
from functools import lru_cache
from urllib.parse import quote

from datasette import hookimpl
from markupsafe import Markup, escape

KEYS = {
    "claim_id": "claims", "other_claim_id": "claims", "settled_by": "claims", "repeats": "claims", "denies": "claims", "corrects": "claims",
    "incident_id": "incidents", "source_id": "sources", "cited_id": "sources", "actor_id": "actors", "claimant_id": "actors",
    "voice_id": "actors", "speaker_id": "actors", "place_id": "places",
}


@lru_cache(maxsize=4)
def meanings(path):
    """(table, column, code) and (column, code) -> label and definition, from the codebook of the database at `path`"""
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    codes = {}
    for name, code, label, definition in connection.execute("select list, code, label, definition from codes"):
        codes.setdefault(name, {})[code] = (label, definition)
    found = {}
    for table, column, coding in connection.execute("select subject, name, coding from codebook where coding like '%Codes: %'"):
        found[table, column] = codes.get(coding.rpartition("Codes: ")[2].rstrip("."), {})
    for name in ("event_type", "phase", "claim_type", "certainty", "speech_act", "basis", "measure", "population", "qualifier", "outcome"):
        found[None, name] = codes.get(name, {})
    for name, of in (("status", "incident_status"), ("responsibility", "incident_responsibility"), ("about", "contradiction_about")):
        for table in (None, "incident_status", "incident_responsibility", "contradictions", "incident_map"):
            found[table, name] = codes.get(of, {})
    return found


@hookimpl
def render_cell(value, column, table, database, datasette):
    if database != "resurgence" or value in (None, ""):
        return None
    path = datasette.get_database(database).path
    meaning = meanings(path).get((table, column), {}).get(str(value))
    if meaning:
        label, definition = meaning
        return Markup('<abbr title="{}">{}</abbr>').format(definition, label)
    if table is None and column in KEYS and isinstance(value, str):
        return Markup('<a href="{}/{}">{}</a>').format(datasette.urls.table(database, KEYS[column]), quote(value), value)
    if column == "popup":
        return Markup("<details><summary>JSON</summary>{}</details>").format(escape(value))
    return None
