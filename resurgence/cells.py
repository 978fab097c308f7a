"""What one cell may hold: each check is a function of the column and the cell, never of its row."""

from __future__ import annotations

import re
import unicodedata
from typing import Callable

from . import edtf
from .problems import show
from .spec import Column

UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\xa0\u00ad\u061c\u180e\u2000-\u200b\u200e-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff\ufff9-\ufffb]")
PRINTED_SPACES = {"\xa0", "\u202f", "\u2009"}
EDGE_OR_DOUBLED_SPACE = re.compile(r"^ | $|  ")
MOST_WORDS = {"statement": 40, "summary": 60, "figure_as_written": 6, "passage_start": 6, "passage_end": 6}

Finding = tuple[str, str, str]
"""rule, message, hint"""


def checker(column: Column, codes: set[str] | None) -> Callable[[str], Finding | None]:
    """A function from a cell to what is wrong with it, or None.

    `codes` are the codes of the column's list, None when it has none or the list could not be read.
    """
    kind_check = _kind_check(column, codes)

    def check(cell: str) -> Finding | None:
        if cell == "":
            return ("required", f"must not be empty: expected {column.expected}", "") if column.required else None
        return _hygiene(column, cell) or kind_check(cell)

    return check


def _hygiene(column: Column, cell: str) -> Finding | None:
    if not cell.isascii() or not cell.isprintable():
        for match in UNSEEN.finditer(cell):
            char = match.group()
            if column.kind == "printed" and char in PRINTED_SPACES:
                continue
            name = unicodedata.name(char, f"control character U+{ord(char):04X}").lower()
            return "invisible-character", f"{show(cell)} holds a {name}", "delete it or type a plain space"
        if not unicodedata.is_normalized("NFC", cell):
            return "not-nfc", f"{show(cell)} is not in Unicode form NFC", "make format mends it"
    if EDGE_OR_DOUBLED_SPACE.search(cell):
        return "spaces", f"{show(cell)} has a leading, trailing or doubled space", ""
    return None


def _kind_check(column: Column, codes: set[str] | None) -> Callable[[str], Finding | None]:
    if column.lists:
        return lambda cell: _each(column, cell)
    if codes is not None:
        return lambda cell: None if cell in codes else _unknown_code(column, cell, codes)
    if column.kind in ("edtf", "day"):
        return lambda cell: _date(column, cell)
    if column.type in ("number", "integer"):
        return lambda cell: _number(column, cell)
    most = MOST_WORDS.get(column.name)
    if most:
        return lambda cell: _words(cell, most)
    return lambda cell: _pattern(column, cell)


def _pattern(column: Column, cell: str) -> Finding | None:
    if not column.matches or column.matches(cell):
        return None
    lowered = re.sub(r"[^a-z0-9]+", "-", cell.lower()).strip("-")
    hint = f"did you mean {lowered}?" if column.kind == "slug" and lowered and column.matches(lowered) else ""
    return f"{column.kind}-form", f"{show(cell)} is not {column.expected}", hint


def _each(column: Column, cell: str) -> Finding | None:
    parts = cell.split(";")
    if len(set(parts)) < len(parts):
        return "list-form", f"{show(cell)} names something twice", ""
    for part in parts:
        if not column.matches(part):
            return "list-form", f"{show(part)} in the list is not {column.expected}", "separate by ; without spaces"
    return None


def _unknown_code(column: Column, cell: str, codes: set[str]) -> Finding:
    import difflib

    near = difflib.get_close_matches(cell.lower().replace(" ", "_").replace("-", "_"), sorted(codes), 1)
    hint = f"did you mean {near[0]}?" if near else ""
    return "code-unknown", f"{show(cell)} is not a code of the list {column.codes}", hint


def _date(column: Column, cell: str) -> Finding | None:
    if column.kind == "day" and not column.matches(cell):
        return "date-form", f"{show(cell)} is not {column.expected}", ""
    try:
        edtf.bounds(cell)
    except ValueError as error:
        return "date-form", f"{show(cell)}: {error}; expected {column.expected}", ""
    return None


def _number(column: Column, cell: str) -> Finding | None:
    if not column.matches(cell):
        plain = cell.replace(",", "").replace(" ", "")
        hint = f"did you mean {plain}?" if column.matches(plain) else ""
        return "number-form", f"{show(cell)} is not {column.expected}", hint
    value = float(cell)
    if (column.minimum is not None and value < column.minimum) or (column.maximum is not None and value > column.maximum):
        low, high = column.minimum, column.maximum
        span = f"from {low} to {high}" if None not in (low, high) else f"at least {low}" if high is None else f"at most {high}"
        return "range", f"{cell} is out of range: expected {span}", ""
    if column.decimals is not None and len(cell.partition(".")[2]) > column.decimals:
        return "decimals", f"{cell} has more than {column.decimals} decimals", "round it: a finer point claims too much"
    return None


def _words(cell: str, most: int) -> Finding | None:
    count = len(cell.split())
    return ("too-long", f"{count} words, at most {most}", "") if count > most else None
