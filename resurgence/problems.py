"""Problems as values."""

from __future__ import annotations

import difflib
from bisect import bisect_left
from dataclasses import dataclass
from typing import Iterable, Sequence

ERROR, WARNING = "error", "warning"
SHOWN = 60
NEIGHBOURS = 100


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


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any problem stops the build."""
    return any(problem.level == ERROR for problem in problems)


def visible(text: str) -> str:
    """The text with what cannot be seen written as \\u and its code."""
    return "".join(c if c.isprintable() and (c == " " or not c.isspace()) else f"\\u{ord(c):04x}" for c in text)


def show(value: str) -> str:
    """A cell's value for a message: shortened, what is invisible made visible, in quotes."""
    text = visible(value[: SHOWN + 1])
    return f"'{text if len(value) <= SHOWN else text[:SHOWN - 1] + '…'}'"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the known word most like this one, or an empty text."""
    near = difflib.get_close_matches(word, sorted(known), 1, 0.7)
    return f"did you mean {near[0]}?" if near else ""


class Nearest:
    """Finds the key most like a wrong one among very many: only keys that begin or end nearly alike are compared."""

    def __init__(self, keys: Iterable[str]):
        self.forward = sorted(keys)
        self.backward = sorted(key[::-1] for key in self.forward)

    def hint(self, word: str) -> str:
        """As did_you_mean."""
        near = set(_around(self.forward, word)) | {key[::-1] for key in _around(self.backward, word[::-1])}
        return did_you_mean(word, near)


def _around(ordered: Sequence[str], word: str) -> Sequence[str]:
    place = bisect_left(ordered, word)
    return ordered[max(0, place - NEIGHBOURS): place + NEIGHBOURS]
