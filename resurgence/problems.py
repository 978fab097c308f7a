"""Problems as values, and the one place that prints them."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Iterable

ERROR, WARNING = "error", "warning"
SHOWN = 60


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend: where an editor shows it (line and col from 1; 0 for a whole file), what, and a hint."""

    file: str
    line: int
    col: int
    column: str
    rule: str
    message: str
    value: str = ""
    hint: str = ""
    level: str = ERROR

    def as_text(self) -> str:
        place = f"{self.file}:{self.line}:{self.col}" if self.line else self.file
        column = f"{self.column}: " if self.column else ""
        level = "warning: " if self.level == WARNING else ""
        hint = f"; {self.hint}" if self.hint else ""
        return f"{place}: {column}{level}{self.message}{hint} [{self.rule}]"


def show(value: str) -> str:
    """A cell's value for a message: shortened, what is invisible made visible, in quotes."""
    text = "".join(c if c.isprintable() and (c == " " or not c.isspace()) else f"\\u{ord(c):04x}" for c in value)
    return f"'{text if len(text) <= SHOWN else text[:SHOWN - 1] + '…'}'"


def render(problems: Iterable[Problem], form: str = "text") -> str:
    """The problems as text for people or as a JSON list of objects, in the order given."""
    if form == "json":
        return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=1)
    return "\n".join(problem.as_text() for problem in problems)
