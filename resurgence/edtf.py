"""EDTF level 1 dates (ISO 8601-2:2019, annex A) as first and last calendar days."""

from __future__ import annotations

import re
from calendar import monthrange
from contextlib import suppress
from datetime import date
from functools import lru_cache

SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
SIMPLE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?", re.ASCII)


@lru_cache(maxsize=None)
def bounds(text: str) -> tuple[str, str]:
    """The earliest and the latest day a date allows.

    Returns ISO days; '' for an open or unknown end. '2020-05~' gives ('2020-05-01', '2020-05-31').
    Seasons are the months of the northern year named by codes 21 to 24; winter is the December of its year.
    Raises ValueError, saying what is wrong, when the text is not EDTF level 1 or names a day that does not exist.
    """
    if "/" not in text:
        return _simple(text)
    start, _, end = text.partition("/")
    if start in ("", "..") and end in ("", ".."):
        raise ValueError("an interval needs at least one end")
    earliest = "" if start in ("", "..") else _simple(start)[0]
    latest = "" if end in ("", "..") else _simple(end)[1]
    if earliest and latest and earliest > latest:
        raise ValueError("the interval ends before it begins")
    return earliest, latest


def _simple(text: str) -> tuple[str, str]:
    if len(text) == 10 and text[4] == text[7] == "-":
        with suppress(ValueError):
            date.fromisoformat(text)
            return text, text
    match = SIMPLE.fullmatch(text)
    if not match:
        raise ValueError("not an EDTF level 1 date")
    year, month, day, _ = match.groups()
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first == 0:
        raise ValueError("there is no year 0000 here")
    if "X" in year and month not in (None, "XX"):
        raise ValueError("a day or month needs a known year")
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise ValueError("a day needs a known month")
        return f"{first:04}-01-01", f"{last:04}-12-31"
    number = int(month)
    if number in SEASONS:
        if day:
            raise ValueError("a season has no day")
        begin, end = SEASONS[number]
        return f"{first:04}-{begin:02}-01", f"{first:04}-{end:02}-{monthrange(first, end)[1]:02}"
    if not 1 <= number <= 12:
        raise ValueError(f"there is no month {month}")
    days = monthrange(first, number)[1]
    if day in (None, "XX"):
        return f"{first:04}-{number:02}-01", f"{first:04}-{number:02}-{days:02}"
    if not 1 <= int(day) <= days:
        raise ValueError(f"{date(first, number, 1):%Y-%m} has no day {day}")
    return (f"{first:04}-{number:02}-{day}",) * 2
