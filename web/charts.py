"""Where the marks of a chart go, in per cent of its width, so that a chart is as wide as its page."""

from __future__ import annotations

from datetime import date as Day
from itertools import groupby

from web.words import number

LEFT, RIGHT = 1.5, 94.0
STRIP = 64


def numbers(top: float) -> list[float]:
    """A few ticks from 0 to a little above `top`, whole numbers 1, 2, 2.5 or 5 times a power of ten apart."""
    top = max(top, 1)  # somebody may say that nobody was hurt
    least = max(top * 1.05 / 4, 1)
    power = 10 ** (len(str(int(least))) - 1)
    step = next(size * power for size in (1, 2, 2.5, 5, 10) if size * power >= least and float(size * power).is_integer())
    return [step * n for n in range(int(-(-top * 1.05 // step)) + 1)]


def figure_plots(claims: list[dict]) -> list[dict]:
    """One plot for each measure and population: a row for every claim with a figure, in the order in which it was said.

    A mark has `low` and `high` (per cent), None where that end is open: there its bar fades out.
    """
    figured = [claim for claim in claims if claim["measure"] and claim["polarity"] == "pos"]
    figured.sort(key=lambda claim: (claim["measure"], claim["population"] or "", claim["last_day"], claim["claim_id"]))
    plots = []
    for (measure, population), group in groupby(figured, key=lambda claim: (claim["measure"], claim["population"] or "")):
        rows = list(group)
        ticks = numbers(max(claim[end] or 0 for claim in rows for end in ("figure_low", "figure_high")))

        def x(value, top=ticks[-1]):
            return None if value is None else round(LEFT + (RIGHT - LEFT) * value / top, 2)

        least, most = ends(rows)
        plots.append({
            "measure": measure, "population": population, "least": least, "most": most,
            "ticks": [{"x": x(tick), "label": number(tick)} for tick in ticks],
            "marks": [{
                "claim": claim, "low": x(claim["figure_low"]), "high": x(claim["figure_high"]),
                "slack": [x(claim["figure_low"] * 0.9), x(claim["figure_high"] * 1.1)]
                if claim["qualifier"] in ("about", "nearly") and claim["figure_low"] and claim["figure_high"] else None,
            } for claim in rows],
        })
    return sorted(plots, key=lambda plot: -len(plot["marks"]))


def ends(claims: list[dict]) -> tuple[dict, dict]:
    """The claims with the lowest and the highest figure: a named voice's where one gives a figure at all, the first to say it before others."""
    heard = [claim for claim in claims if claim["voice_id"]] or claims
    return (min(heard, key=lambda claim: claim["figure_high"] if claim["figure_low"] is None else claim["figure_low"]),
            max(heard, key=lambda claim: claim["figure_low"] if claim["figure_high"] is None else claim["figure_high"]))


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


def time_bars(rows: list[dict], first: str, last: str) -> dict:
    """Bars over time: each row from its day `first` to its day `last`; an empty one is open and runs to the edge."""
    days = [day for item in rows for day in (ordinal(item[first]), ordinal(item[last])) if day]
    if not days:
        return {"marks": [], "ticks": []}
    start, end = min(days), max(days)
    margin = max((end - start) // 40, 20)
    start, end = start - margin, end + margin

    def x(day):
        return round(LEFT + (98.5 - LEFT) * (day - start) / (end - start), 2)

    marks = []
    for item in rows:
        low, high = ordinal(item[first]), ordinal(item[last])
        marks.append({"row": item, "low": x(low or start), "high": x(high or end), "open_low": low is None, "open_high": high is None})
    return {"marks": marks, "ticks": [{"x": x(day), "label": label} for day, label in years(start, end)]}


def total_groups(totals: list[dict], rivals: list[dict]) -> dict:
    """Totals that answer one question (measure, population, place), the widest apart first, all on one time axis.

    `groups` have their `number`, their `marks` as in time_bars, `lowest`, `highest`, `times` and the `pairs` of rivals that begin in them;
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
    several.sort(key=lambda group: -group["times"])
    for n, group in enumerate(several, 1):
        group["number"] = n
    single = [group["marks"][0]["row"] for group in found.values() if len(group["marks"]) == 1]
    return {"groups": several, "single": single, "ticks": chart["ticks"]}


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
            "height": round(STRIP * row["incidents"] / top, 1),
        })
    for panel in panels.values():
        panel["height"] = max(22, *(round(bar["height"]) for bar in panel["bars"]))
    ticks = [{"x": round(100 * (year * 12 - start) / (end - start), 2), "label": str(year)}
             for year in range(start // 12, end // 12) if year % step == 0]
    return {"panels": sorted(panels.values(), key=lambda panel: (-panel["incidents"], panel["name"])), "ticks": ticks, "top": top,
            "width": round(max(100 / (end - start), 0.7), 2)}
