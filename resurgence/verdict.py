"""From what the checks found to what is said: problems with their places, warnings with their answers, identifiers gone."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import apsw

from . import releases
from .database import quote
from .problems import WARNING, Problem, did_you_mean, has_errors, show
from .reading import LINE_END, cell_starts
from .rules import Breach, Doubt
from .spec import Spec, Table


class Warned(NamedTuple):
    """A warning as it is published: the rule, the table, the key of the row, and the reason why it was accepted."""

    rule: str
    table: str
    key: str
    column: str
    message: str
    reason: str


@dataclass
class Checked:
    """What the checks found: problems sorted by file and line, and the warnings, answered ones too."""

    problems: list[Problem]
    warnings: list[Warned] = field(default_factory=list)


def judged(connection: apsw.Connection, spec: Spec, folder: Path, shown: str, problems: list[Problem],
           breaches: list[Breach], doubt: Doubt) -> Checked:
    """The breaches as problems with their places, answered warnings set aside, and ids that are gone."""
    warnings, standing = _answered(connection, spec, breaches, everything=not has_errors([*problems, *breaches]))
    problems = [*problems, *locate(spec, folder, shown, standing)]
    if len(doubt.readable) == len(spec.tables) and not doubt.keys:
        problems += releases.gone(connection, spec, folder, shown)
    return Checked(sorted(problems), sorted(warnings))


def _answered(connection: apsw.Connection, spec: Spec, breaches: list[Breach], everything: bool) -> tuple[list[Warned], list[Breach]]:
    """All warnings as they are published, and the breaches that nobody has answered in answered.csv.

    Where not `everything` could be looked at, an answer may well be about a warning that was not given.
    """
    given = {
        (rule, key): (row, file, reason)
        for row, rule, file, key, reason in connection.execute("select rowid, rule, file, key, reason from answered")
        if rule and key
    }
    used, warnings, standing = set(), [], []
    for breach in breaches:
        if breach.level != WARNING:
            standing.append(breach)
            continue
        table = spec[breach.table]
        key = _key(connection, table, breach.row)
        row, file, reason = given.get((breach.rule, key), (0, None, None))
        if row and file in (None, table.path):
            used.add(row)
        else:
            reason = None
            standing.append(breach)
        warnings.append(Warned(breach.rule, table.name, key, breach.column, breach.message, reason or ""))
    if everything:
        for (rule, key), (row, _, _) in given.items():
            if row not in used:
                breach = Breach("answered", row, "key", "answer-unused", f"no warning {rule} is about {show(key)}", key, "delete the row", WARNING)
                standing.append(breach)
                warnings.append(Warned(breach.rule, "answered", f"{rule};{key}", breach.column, breach.message, ""))
    return warnings, standing


def _key(connection: apsw.Connection, table: Table, row: int) -> str:
    names = ", ".join(map(quote, table.primary_key)) or "rowid"
    cells = connection.execute(f"select {names} from {quote(table.name)} where rowid = ?", [row]).fetchone()
    return ";".join(map(str, cells))


def locate(spec: Spec, folder: Path, shown: str, breaches: list[Breach]) -> list[Problem]:
    """The breaches as problems, each with the line and column at which an editor shows the cell."""
    lines: dict[str, list[str]] = {}
    places: dict[str, dict[str, int]] = {}
    starts: dict[tuple[str, int], list[int]] = {}
    problems = []
    for breach in breaches:
        table = spec[breach.table]
        if table.name not in lines:
            text = (folder / table.path).read_bytes().decode("utf-8", "surrogateescape")
            lines[table.name] = LINE_END.split(text)
            header = next(csv.reader([lines[table.name][0].removeprefix("\ufeff")]))
            places[table.name] = {name: index for index, name in reversed([*enumerate(header)])}
        at = (table.name, breach.row)
        if at not in starts:
            starts[at] = cell_starts(lines[table.name][breach.row])
        index = places[table.name].get(breach.column, table.by_name[breach.column].position)
        col = starts[at][index] if index < len(starts[at]) else 1
        problems.append(Problem(f"{shown}/{table.path}", breach.row + 1, col, breach.column, breach.rule,
                                breach.message, breach.value, breach.hint, breach.level))
    return problems


def lists_without_codes(spec: Spec, codes: dict[str, set[str]] | None, shown: str) -> list[Problem]:
    """A problem for each coded column whose list codes.csv does not have."""
    path = f"{shown}/{spec['codes'].path}"
    coded = [(table, column) for table in spec.tables for column in table.columns if column.codes]
    return [
        Problem(path, 1, 1, "list", "codes-missing", f"{table.name}.{column.name} has no codes: the list {column.codes} is missing", column.codes,
                did_you_mean(column.codes, codes))
        for table, column in coded if codes is not None and column.codes not in codes
    ]
