"""Dates, figures and names as a reader would write them."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from urllib.parse import quote

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
QUALIFIED = {
    "exact": "{low}", "at_least": "at least {low}", "more_than": "more than {low}", "at_most": "at most {high}", "up_to": "up to {high}",
    "about": "about {low}", "nearly": "nearly {low}", "between": "{low} to {high}",
}
VAGUE = {3: "several", 10: "tens", 12: "dozens", 40: "scores", 100: "hundreds", 1000: "thousands", 10000: "tens of thousands"}
LANGUAGES = {
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian", "cs": "Czech", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian",
    "fil": "Filipino", "fr": "French", "ha": "Hausa", "hr": "Croatian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian",
    "ku": "Kurdish", "nb": "Norwegian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sk": "Slovak", "sl": "Slovene", "so": "Somali", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "tl": "Tagalog", "tr": "Turkish",
    "uk": "Ukrainian", "und": "undetermined", "ur": "Urdu", "zh": "Chinese",
}
LOCATORS = {"h": "headline", "s": "standfirst", "v": "caption", "x": "excerpt", "p": "paragraph", "t": "post", "c": "comment"}
# how an event is said to have come about; of an attack or a plot somebody is blamed, or claims it
DONE = {
    "counter": "carried out by", "legal": "decided by", "organisation": "done by", "media": "issued by", "territory": "carried out by",
    "statement": "made by", "other": "done by",
}
PRECISIONS = {
    1: "in {}", 2: "near {}, within about 25 km", 3: "in {}, somewhere in the district", 4: "in {}, somewhere in the province",
    5: "in {}, an area without sharp edges", 6: "in {}, somewhere in the country", 7: "{}, at sea or in the air",
}


def day(date: str) -> str:
    """One EDTF date without its qualifier: 2019-08-24 -> 24 August 2019, 2019-08 -> August 2019."""
    year, month, number = [*date.split("-"), "", ""][:3] if not date.startswith("-") else [date, "", ""]
    name = MONTHS[int(month) - 1] if month.isdigit() and 1 <= int(month) <= 12 else ""
    return " ".join(filter(None, [number.lstrip("0"), name, year]))


def when(date: str | None) -> str:
    """An EDTF level 1 date in words: 24 August 2019; about 1 May 2020; 29 April to 3 May 2020; by 23 March 2019."""
    if not date:
        return ""
    if "/" in date:
        start, end = date.split("/")
        if start in ("", ".."):
            return f"by {when(end)}"
        if end in ("", ".."):
            return f"from {when(start)} on"
        first, last = when(start).split(" "), when(end).split(" ")
        # what both end with is said once: 29 April to 3 May 2020, 18 to 19 September 2021
        alike = next((n for n in (2, 1) if len(first) == len(last) > n and first[-n:] == last[-n:]), 0)
        return f"{' '.join(first[:len(first) - alike])} to {' '.join(last)}"
    doubt = date[-1] if date[-1] in "~?%" else ""
    said = day(date.rstrip("~?%"))
    return {"": said, "~": f"about {said}", "?": f"{said}, uncertain", "%": f"about {said}, uncertain"}[doubt]


def iso(date: str | None) -> str:
    """A date that ISO 8601 can say, without what EDTF adds to it; otherwise nothing."""
    return date if date and re.fullmatch(r"\d{4}(-\d\d){0,2}", date) else ""


def present(row: dict) -> dict:
    """What is known of a thing, for programs: the empty values left out."""
    return {key: value for key, value in row.items() if value not in (None, "")}


def number(value: float | int | None) -> str:
    """A number with thousands separated: 15000.0 -> 15,000; 300000000 -> 300 million; 0.5 stays."""
    if value is None:
        return ""
    if value >= 1e6 and value % 1e5 == 0:
        return f"{value / 1e6:,g} million"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,}"


def figure(row: dict) -> str:
    """The figure of a claim in words: at least 6; 25 to 30; a vague one by its convention."""
    low, high = number(row.get("figure_low")), number(row.get("figure_high"))
    if row.get("qualifier") == "vague":
        return VAGUE.get(row.get("figure_low")) or f"{low} or more"
    text = QUALIFIED.get(row.get("qualifier") or "exact", "{low}").format(low=low or high, high=high or low)
    return {"money_usd": re.sub(r"\d", r"US$ \g<0>", text, count=1), "percent_change": f"{text} per cent"}.get(row.get("measure"), text)


def span(row: dict) -> str:
    """Lowest and highest of several figures: 3 to 30; at least 30 where the highest is a floor."""
    low, high, floor = row.get("lowest"), row.get("highest"), row.get("highest_at_least")
    if floor is not None:
        return f"at least {number(floor)}" if low in (None, floor) else f"{number(low)} to at least {number(floor)}"
    if low is None:
        return f"up to {number(high)}"
    return number(low) if low == high or high is None else f"{number(low)} to {number(high)}"


def times(value: float) -> str:
    """How many times apart, as exactly as one would say it: 1.4 -> 1.4; 833.3 -> 833."""
    return number(round(value) if value >= 10 else round(value, 1))


def many(count: int, one: str, more: str = "") -> str:
    """1 claim, 2 claims, 3 countries."""
    return f"{count:,} {one if count == 1 else more or one + 's'}"


def sentence(text: str) -> str:
    """The first letter made a capital, the others left."""
    return text[:1].upper() + text[1:]


def done_by(named: list[dict], group: str) -> str:
    """Who did what is no attack, and who says so: Carried out by French military, according to AFP and 2 others."""
    saying = [row for row in named if row["polarity"] == "pos"]
    agents = list(dict.fromkeys(row["agent"] for row in saying))
    if not agents:
        return ""
    speakers = list(dict.fromkeys(row["speaker"] for row in saying))
    others = [f"{len(speakers) - 2} others"] if len(speakers) > 3 else speakers[2:]
    according = "by its own account" if speakers == agents[:1] else f"according to {joined([*speakers[:2], *others])}"
    return f"{DONE[group].capitalize()} {joined(agents)}, {according}"


def most_named(named: list[dict], own: int | None = None, polarity: str = "pos", but: frozenset[str] = frozenset()) -> list[str]:
    """Who is said to have done it, the most often named first, at most two by name; `own`: by themselves or by others."""
    said = {(row["agent"], row["speaker"]) for row in named if row["polarity"] == polarity and own in (None, row["is_own"]) and row["agent"] not in but}
    counted = Counter(agent for agent, _ in said)
    agents = sorted(counted, key=lambda agent: (-counted[agent], agent))
    return agents if len(agents) < 4 else [*agents[:2], f"{len(agents) - 2} more"]


def blamed(named: list[dict]) -> str:
    """Who claimed an attack, whom others name and who denies it: Claimed by A; others name B and C; denied by B."""
    claimed = frozenset(row["agent"] for row in named if row["is_own"] and row["polarity"] == "pos")
    parts = {"claimed by": most_named(named, 1), "others name" if claimed else "blamed on": most_named(named, 0, but=claimed), "denied by": most_named(named, 1, "neg")}
    return sentence("; ".join(f"{what} {joined(agents)}" for what, agents in parts.items() if agents))


def locator(code: str) -> str:
    """Where in a document a passage stands: p3 -> paragraph 3."""
    if re.fullmatch(r"[ptc]\d+", code):
        return f"{LOCATORS[code[0]]} {code[1:]}"
    return LOCATORS.get(code) or code.replace("page-", "page ")


def where(name: str, precision: int | None, kind: str = "") -> str:
    """A place with how precisely it is known."""
    if kind == "site" and precision == 1:
        return f"at {name}"
    return PRECISIONS.get(precision, "{}").format(name)


def link(url: str | None) -> str:
    """A web address as an attribute may hold it: the characters that no address may have are escaped, the others left."""
    return re.sub(r'[\s"<>\\^`{|}]', lambda found: quote(found[0]), url or "")


def passage(url: str | None, start: str | None, end: str | None) -> str:
    """The address of a document that opens at the passage: a text fragment, from its first words to its last."""
    if not url or not start:
        return link(url)
    bounds = ",".join(quote(part, safe="").replace("-", "%2D") for part in (start, end) if part)
    return f"{link(url)}{'' if '#' in url else '#'}:~:text={bounds}"


def archived(url: str) -> str:
    """Where archived copies of a web address are listed."""
    return f"https://web.archive.org/web/*/{link(url)}"


def language(tag: str) -> str:
    """A language tag in words: ar-IQ -> Arabic; one that is not in the list stays as it is."""
    return LANGUAGES.get(tag.split("-")[0], tag)


def size(count: int) -> str:
    """Bytes in words: 2.3 MB."""
    return f"{count / 1e6:,.1f} MB" if count >= 1e6 else f"{count / 1e3:,.0f} kB" if count >= 1e3 else f"{count} bytes"


def runs(rows: list[dict], *names: str) -> list[list[dict]]:
    """Rows that follow each other and are alike in the named columns, together."""
    return [list(group) for _, group in groupby(rows, key=lambda row: [row.get(name) for name in names])]


def joined(items: list[str]) -> str:
    """a, b and c"""
    items = list(items)
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""
