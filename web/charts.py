"""Where the marks of a chart go: x in per cent of the width, y in pixels, so that a chart is as wide as its page."""

from __future__ import annotations

from datetime import date as Day
from itertools import groupby
from math import log1p

LEFT, RIGHT = 1.5, 94.0
ROW = 46
BAR_ROW = 40
MANY = 8


def numbers(top: float) -> list[float]:
    """A few ticks from 0 to a little above `top`, whole numbers 1, 2, 2.5 or 5 times a power of ten apart."""
    top = max(top, 1)  # somebody may say that nobody was hurt
    least = max(top * 1.05 / 4, 1)
    power = 10 ** (len(str(int(least))) - 1)
    step = next(size * power for size in (1, 2, 2.5, 5, 10) if size * power >= least and float(size * power).is_integer())
    return [step * n for n in range(int(-(-top * 1.05 // step)) + 1)]


def figure_plots(claims: list[dict]) -> list[dict]:
    """One plot for each measure and population: every claim with a figure, in the order in which it was said.

    Up to eight stand in rows, more over the days. In rows a mark has `low` and `high` (per cent), whether each end is open, and `y` of its row; a bound with an open side fades out.
    """
    figured = [claim for claim in claims if claim["measure"] and claim["polarity"] == "pos"]
    figured.sort(key=lambda claim: (claim["measure"], claim["population"] or "", claim["last_day"], claim["claim_id"]))
    plots = []
    for (measure, population), group in groupby(figured, key=lambda claim: (claim["measure"], claim["population"] or "")):
        rows = list(group)
        ticks = numbers(max(claim[end] or 0 for claim in rows for end in ("figure_low", "figure_high")))

        def x(value, top=ticks[-1]):
            return round(LEFT + (RIGHT - LEFT) * value / top, 2)

        if len(rows) > MANY:
            plots.append({"measure": measure, "population": population} | over_days(rows, ticks))
            continue
        marks = []
        for n, claim in enumerate(rows):
            low, high = claim["figure_low"], claim["figure_high"]
            marks.append({
                "claim": claim, "y": 20 + n * ROW, "low": x(low) if low is not None else None, "high": x(high) if high is not None else None,
                "slack": [x(low * 0.9), x(high * 1.1)] if claim["qualifier"] in ("about", "nearly") and low and high else None,
            })
        plots.append({
            "measure": measure, "population": population, "marks": marks, "height": len(rows) * ROW + 34,
            "ticks": [{"x": x(tick), "value": tick} for tick in ticks], "base": len(rows) * ROW + 8, "over_days": False,
        })
    for plot in plots:
        plot["least"], plot["most"] = ends([mark["claim"] for mark in plot["marks"]])
    return sorted(plots, key=lambda plot: -len(plot["marks"]))


def ends(claims: list[dict]) -> tuple[dict, dict]:
    """The claims with the lowest and the highest figure: a named voice's where one gives a figure at all, the first to say it before others."""
    heard = [claim for claim in claims if claim["voice_id"]] or claims
    return (min(heard, key=lambda claim: claim["figure_high"] if claim["figure_low"] is None else claim["figure_low"]),
            max(heard, key=lambda claim: claim["figure_low"] if claim["figure_high"] is None else claim["figure_high"]))


def over_days(rows: list[dict], ticks: list[float]) -> dict:
    """Many figures: numbers upwards, days since the first word to the right, the first days wide and the later ones narrow."""
    said = [ordinal(claim["last_day"]) for claim in rows]
    first = min(filter(None, said), default=1)
    after = [max((day or first) - first, 0) for day in said]
    most = log1p(max(after) + 1)
    left, right, top, base = 7.0, 95.0, 16, 336

    def x(days):
        return left + (right - left) * log1p(days) / most

    def y(value):
        return round(base - (base - top) * value / ticks[-1], 1)

    marks, taken = [], {}
    for claim, days in zip(rows, after):
        low, high = claim["figure_low"], claim["figure_high"]
        at = high if low is None else low
        turn = taken[days] = taken.get(days, -1) + 1
        room = max(x(days + 1) - x(days), 3.0)
        marks.append({"claim": claim, "days": days, "turn": turn, "room": room, "at": y(at), "low": None if low is None else y(low),
                      "high": None if high is None else y(high), "value": at})
    for mark in marks:
        # claims of one day stand side by side within their day
        width = min(mark["room"] * 0.8, 1.3 * taken[mark["days"]])
        mark["x"] = round(x(mark["days"]) + (width * mark["turn"] / taken[mark["days"]] if taken[mark["days"]] else 0), 2)
    steps = [(0, ""), (1, "a day"), (2, "two days"), (4, "four days"), (7, "a week"), (14, "two weeks"), (30, "a month"), (91, "three months"),
             (182, "half a year"), (365, "a year"), (730, "two years"), (1826, "five years")]
    days, last, last_narrow = [], -20.0, -20.0
    for count, label in steps:
        if count <= max(after) and x(count) - last > (14 if last == left else 9):
            narrow = x(count) - last_narrow > (40 if last_narrow == left else 24)
            days.append({"x": round(x(count), 2), "label": label, "narrow": narrow})
            last, last_narrow = x(count), x(count) if narrow else last_narrow
    # the two ends are named, each on the side on which no other mark can be
    low_end, high_end = min(marks, key=lambda mark: mark["value"]), max(marks, key=lambda mark: mark["value"])
    for mark in marks:
        mark["named"] = "above" if mark is high_end else "below" if mark is low_end else ""
    return {"marks": marks, "over_days": True, "height": base + 52, "base": base, "days": days, "first": Day.fromordinal(first).isoformat(),
            "ticks": [{"y": y(tick), "value": tick} for tick in ticks]}


def ordinal(text: str | None) -> int | None:
    """Days since year 1 of an ISO day; None for an empty one."""
    return Day.fromisoformat(text).toordinal() if text else None


def years(first: int, last: int, most: int = 8) -> list[tuple[int, str]]:
    """(day, label) of the years, or every second, fifth, tenth, that begin between two days; of months where that is short"""
    start, end = Day.fromordinal(first).year, Day.fromordinal(last).year
    if last - first < 700:
        months = [(year, month) for year in range(start, end + 1) for month in range(1, 13)]
        days = [(Day(year, month, 1).toordinal(), f"{Day(year, month, 1):%b} {year}") for year, month in months]
        inside = [day for day in days if first <= day[0] <= last]
        return inside[::-(-len(inside) // 6) or 1]
    step = next(step for step in (1, 2, 5, 10, 20, 50, 1000) if (end - start) / step <= most)
    return [(Day(year, 1, 1).toordinal(), str(year)) for year in range(start, end + 1) if year % step == 0 and Day(year, 1, 1).toordinal() >= first]


def time_bars(rows: list[dict], first: str, last: str, row: int = BAR_ROW) -> dict:
    """Bars over time: each row from its day `first` to its day `last`; an empty one is open and runs to the edge."""
    days = [day for item in rows for day in (ordinal(item[first]), ordinal(item[last])) if day]
    if not days:
        return {"marks": [], "ticks": [], "height": 0, "base": 0}
    start, end = min(days), max(days)
    margin = max((end - start) // 40, 20)
    start, end = start - margin, end + margin

    def x(day):
        return round(LEFT + (98.5 - LEFT) * (day - start) / (end - start), 2)

    marks = []
    for n, item in enumerate(rows):
        low, high = ordinal(item[first]), ordinal(item[last])
        marks.append({"row": item, "y": 20 + n * row, "low": x(low or start), "high": x(high or end), "open_low": low is None, "open_high": high is None})
    return {"marks": marks, "ticks": [{"x": x(day), "label": label} for day, label in years(start, end)],
            "height": len(rows) * row + 34, "base": len(rows) * row + 8}


def total_groups(totals: list[dict], rivals: list[dict]) -> dict:
    """Totals that answer one question (measure, population, place), the widest apart first, all on one time axis.

    `groups` have their `marks` as in time_bars, `lowest`, `highest`, `times` and the `pairs` of rivals that begin in them;
    `single` are the totals that stand alone.
    """
    chart = time_bars(totals, "scope_earliest", "scope_latest")
    found: dict[tuple, dict] = {}
    for mark in chart["marks"]:
        row = mark["row"]
        group = found.setdefault((row["measure"], row["population"], row["place_id"]), {"first": row, "marks": [], "claims": set(), "values": []})
        group["marks"].append(mark)
        group["claims"].add(row["claim_id"])
        group["values"] += [value for value in (row["figure_low"], row["figure_high"]) if value is not None]
    several = [group for group in found.values() if len(group["marks"]) > 1]
    for group in several:
        group["lowest"], group["highest"] = min(group["values"]), max(group["values"])
        group["times"] = group["highest"] / max(group["lowest"], 1)
        group["speakers"] = len({mark["row"]["claimant_id"] for mark in group["marks"]})
        group["pairs"] = [pair for pair in rivals if pair["one_id"] in group["claims"]]
    single = [group["marks"][0]["row"] for group in found.values() if len(group["marks"]) == 1]
    return {"groups": sorted(several, key=lambda group: -group["times"]), "single": single, "ticks": chart["ticks"]}


def month_number(month: str) -> int:
    """Months from year 0; a bare year counts as its January."""
    return 12 * int(month[:4]) + (int(month[5:7]) - 1 if len(month) > 4 else 0)


def month_panels(rows: list[dict]) -> dict:
    """Small multiples: a panel for each `name`, all on one time axis and one scale, the fullest first."""
    if not rows:
        return {"panels": [], "ticks": [], "top": 0}
    months = [month_number(row["month"]) for row in rows]
    start, end = min(months) // 12 * 12, (max(months) // 12 + 1) * 12
    top = max(row["incidents"] for row in rows)
    years_shown = (end - start) // 12
    step = next(step for step in (1, 2, 5, 10, 20, 50) if years_shown / step <= 6)
    panels: dict[str, dict] = {}
    for row in rows:
        panel = panels.setdefault(row["country"], {"key": row["country"], "name": row["name"], "bars": [], "incidents": 0})
        panel["incidents"] += row["incidents"]
        panel["bars"].append({
            "x": round(100 * (month_number(row["month"]) - start) / (end - start), 2), "month": row["month"], "incidents": row["incidents"],
            "height": round(56 * row["incidents"] / top, 1),
        })
    ticks = [{"x": round(100 * (year * 12 - start) / (end - start), 2), "label": str(year)}
             for year in range(start // 12, end // 12) if year % step == 0]
    return {"panels": sorted(panels.values(), key=lambda panel: (-panel["incidents"], panel["name"])), "ticks": ticks, "top": top,
            "width": round(max(100 / (end - start), 0.7), 2)}
