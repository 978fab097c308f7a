"""Dates of EDTF level 1, with the library `edtf` as the judge where both take a date."""

import time

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given, settings
from hypothesis import strategies as st

from resurgence.edtf import bounds

DAYS = st.dates().map(str)
MONTHS = st.dates().map(lambda day: f"{day:%Y-%m}".zfill(7))
YEARS = st.integers(1, 9999).map(lambda year: f"{year:04}")
PLAIN = st.one_of(DAYS, MONTHS, YEARS)
NEAR = st.from_regex(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", fullmatch=True).filter(lambda text: text.isascii() and text[:4] != "0000")


def judged(text):
    """First and last day as the library sees them; '' where it is open, None where it refuses."""
    try:
        parsed = parse_edtf(text)
    except EDTFParseException:
        return None
    return tuple("" if isinstance(day, float) else time.strftime("%Y-%m-%d", day).zfill(10) for day in (parsed.lower_strict(), parsed.upper_strict()))


@pytest.mark.parametrize("text, expected", [
    ("2020-05-01", ("2020-05-01", "2020-05-01")),
    ("2020-05", ("2020-05-01", "2020-05-31")),
    ("2020", ("2020-01-01", "2020-12-31")),
    ("2020-05-01~", ("2020-05-01", "2020-05-01")),
    ("2020-05?", ("2020-05-01", "2020-05-31")),
    ("2020%", ("2020-01-01", "2020-12-31")),
    ("2020-04-29/2020-05-03", ("2020-04-29", "2020-05-03")),
    ("../2019-03-23", ("", "2019-03-23")),
    ("2019-03/..", ("2019-03-01", "")),
    ("/2019", ("", "2019-12-31")),
    ("2019/", ("2019-01-01", "")),
    ("2020-05-XX", ("2020-05-01", "2020-05-31")),
    ("2020-XX-XX", ("2020-01-01", "2020-12-31")),
    ("201X", ("2010-01-01", "2019-12-31")),
    ("20XX", ("2000-01-01", "2099-12-31")),
    ("2020-21", ("2020-03-01", "2020-05-31")),
    ("2020-02", ("2020-02-01", "2020-02-29")),
])
def test_bounds(text, expected):
    assert bounds(text) == expected


@pytest.mark.parametrize("text", [
    "", "..", "../..", "/", "2020-02-30", "2021-02-29", "2020-13", "2020-00", "2020-05-00", "2020-5-1", "20", "2020-05-01/2020-04-01", "0000",
    "2020-05-01T10:00", "2020-21-05", "2020-XX-05", "201X-05", "2020-05-01 ", "May 2020", "2020/05/01", "٢٠٢٠", "２０２０", "2020-05-01~?", "-0044", "1/2/3",
])
def test_refused(text):
    with pytest.raises(ValueError):
        bounds(text)


@settings(deadline=None)
@given(PLAIN)
def test_a_date_is_what_the_library_says(text):
    assert bounds(text) == judged(text)


@settings(deadline=None)
@given(PLAIN, PLAIN)
def test_an_interval_is_what_the_library_says(one, other):
    first, last = sorted([one, other])
    if bounds(first)[0] <= bounds(last)[1]:
        assert bounds(f"{first}/{last}") == judged(f"{first}/{last}")


@settings(deadline=None)
@given(NEAR)
def test_a_day_that_is_in_no_calendar_is_refused(text):
    try:
        ours = bounds(text)
    except ValueError:
        ours = None
    season = text[5:7] in ("21", "22", "23", "24")  # the library has seasons of its own
    if not season:
        theirs = judged(text) if real(text) else None
        assert ours == theirs


def real(text):
    """Whether the parts are in the calendar, by the standard library; the library `edtf` takes 2020-02-30."""
    from datetime import date

    parts = [int(part) for part in text.split("-")]
    try:
        return bool(date(*(parts + [1, 1])[:3]))
    except ValueError:
        return False


@settings(deadline=None)
@given(st.text("0123456789-X~?%/. ", max_size=24))
def test_any_text_gives_ordered_days_or_a_reason(text):
    try:
        earliest, latest = bounds(text)
    except ValueError as error:
        assert str(error)
    else:
        assert earliest or latest
        assert not earliest or not latest or earliest <= latest
