"""Problems as people and programs read them: text, annotations of a pull request, JSON, SARIF."""

from __future__ import annotations

import json
from typing import Callable, Iterable, Iterator

from .problems import ERROR, WARNING, Problem, visible

EXAMPLES = 5
BOLD, RED, YELLOW, DIM, PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[33m", "\x1b[2m", "\x1b[0m"
SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def text(problems: list[Problem], show_all: bool = False, colour: bool = False) -> str:
    """One line a problem, `path:line:col: column: message [rule]`; a rule's sixth in a file and on are only counted."""
    lines = [_line(problem, colour) for problem in _examples(problems, show_all)]
    return "\n".join([*lines, *([] if show_all else _rest(problems))])


def github(problems: list[Problem], show_all: bool = False, colour: bool = False) -> str:
    """Workflow commands that GitHub shows as annotations of the lines; of many alike only the first ones."""
    lines = []
    for p in _examples(problems, show_all):
        place = f"file={_property(p.file)}" + (f",line={p.line},col={p.col}" if p.line else "")
        lines.append(f"::{p.level} {place},title={_property(p.rule)}::{_escaped(_sentence(p))}")
    return "\n".join([*lines, *([] if show_all else _rest(problems))])


def as_json(problems: list[Problem], show_all: bool = True, colour: bool = False) -> str:
    """A list of objects: file, line, col, column, rule, level, value, message, hint."""
    keys = ("file", "line", "col", "column", "rule", "level", "value", "message", "hint")
    objects = [{key: _sound(getattr(problem, key)) for key in keys} for problem in problems]
    return json.dumps(objects, ensure_ascii=False, indent=1)


def sarif(problems: list[Problem], show_all: bool = True, colour: bool = False) -> str:
    """The SARIF 2.1.0 log (OASIS) that code hosts and editors read."""
    from .catalogue import rules

    used = {problem.rule for problem in problems}
    known = [rule for rule in rules() if rule.name in used]
    driver = {
        "name": "resurgence",
        "rules": [{"id": rule.name, "shortDescription": {"text": rule.description}} for rule in known],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": [_result(p) for p in problems]}
    return json.dumps({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


FORMS: dict[str, Callable[..., str]] = {"text": text, "github": github, "json": as_json, "sarif": sarif}


def _line(p: Problem, colour: bool) -> str:
    place = f"{p.file}:{p.line}:{p.col}" if p.line else p.file
    rest, rule = _sentence(p), f"[{p.rule}]"
    if not colour:
        return f"{visible(place)}: {rest} {rule}"
    return f"{BOLD}{visible(place)}:{PLAIN} {YELLOW if p.level == WARNING else RED}{rest}{PLAIN} {DIM}{rule}{PLAIN}"


def _sentence(p: Problem) -> str:
    column = f"{visible(p.column)}: " if p.column else ""
    level = "warning: " if p.level == WARNING else ""
    hint = f"; {p.hint}" if p.hint else ""
    return f"{column}{level}{_sound(p.message)}{_sound(hint)}"


def _examples(problems: list[Problem], show_all: bool) -> Iterator[Problem]:
    seen: dict[tuple[str, str], int] = {}
    for problem in problems:
        kind = (problem.file, problem.rule)
        seen[kind] = seen.get(kind, 0) + 1
        if show_all or seen[kind] <= EXAMPLES:
            yield problem


def _rest(problems: Iterable[Problem]) -> list[str]:
    counts: dict[tuple[str, str], int] = {}
    for problem in problems:
        counts[problem.file, problem.rule] = counts.get((problem.file, problem.rule), 0) + 1
    return [f"{file}: and {count - EXAMPLES} more like this [{rule}]" for (file, rule), count in counts.items() if count > EXAMPLES]


def _result(p: Problem) -> dict:
    place: dict = {"artifactLocation": {"uri": p.file.replace("\\", "/")}}
    if p.line:
        place["region"] = {"startLine": p.line, "startColumn": p.col}
    return {"ruleId": p.rule, "level": "error" if p.level == ERROR else "warning",
            "message": {"text": _sentence(p)}, "locations": [{"physicalLocation": place}]}


def _sound(value):
    """A text that any encoder takes: bytes that were no UTF-8 are lone surrogates until here."""
    return value if not isinstance(value, str) or value.isascii() else value.encode("utf-8", "backslashreplace").decode("utf-8")


def _escaped(message: str) -> str:
    return message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _escaped(visible(value)).replace(":", "%3A").replace(",", "%2C")
