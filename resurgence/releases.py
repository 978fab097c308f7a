"""Identifiers of the last release: none of them may be gone, because others may have cited it.

usage: python -m resurgence.releases data_csv     (on the day of a release; writes data_csv/released_ids.txt)
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import apsw

from .database import quote
from .problems import Nearest, Problem, show
from .spec import Spec, load_spec

FILE = "released_ids.txt"


def gone(connection: apsw.Connection, spec: Spec, folder: Path, shown: str) -> list[Problem]:
    """A problem for each released identifier that no row has; every key of the tables must have been read.

    The file has a line for each: the table, a space, the identifier. It need not be there before the first release.
    """
    path = folder / FILE
    if not path.exists():
        return []
    held: dict[str, set[str]] = {}
    problems = []
    for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").split("\n"), 1):
        name, _, key = line.strip().partition(" ")
        if not key:
            continue
        if name not in held:
            column = spec.by_name[name].primary_key[0] if name in spec.by_name else ""
            held[name] = {k for (k,) in connection.execute(f"select {quote(column)} from {quote(name)}") if k} if column else set()
        if key not in held[name]:
            hint = Nearest(held[name]).hint(key) or "put the row back: withdraw or merge it, never delete it"
            problems.append(Problem(f"{shown}/{FILE}", number, len(name) + 2, "", "id-gone", f"{show(key)} was released and is gone from {name}", key, hint))
    return problems


def released(spec: Spec, folder: Path) -> list[str]:
    """The lines of the file for the data as they are."""
    lines = []
    for table in spec.tables:
        if len(table.primary_key) == 1:
            with (folder / table.path).open(encoding="utf-8", newline="") as file:
                lines += sorted(f"{table.name} {row[table.primary_key[0]]}" for row in csv.DictReader(file))
    return lines


if __name__ == "__main__":
    data = Path(sys.argv[1])
    (data / FILE).write_text("\n".join([*released(load_spec(data), data), ""]), encoding="utf-8")
