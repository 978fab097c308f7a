"""What the pages' SQL shares: each file of web/views is a view, there for every connection and in no download; dates in words."""

from pathlib import Path

from datasette import hookimpl

from resurgence.sqlfile import read_folder
from web import words

FOLDER = Path(__file__).parents[1] / "views"


@hookimpl
def prepare_connection(conn, database):
    if database == "resurgence":
        conn.create_function("date_in_words", 1, words.when, deterministic=True)
        for file in read_folder(FOLDER):
            conn.execute(f"create temp view {file.name} as {file.sql}")
