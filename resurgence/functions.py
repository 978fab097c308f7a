"""What the rules in checks/ need and SQLite lacks, as SQL functions."""

from __future__ import annotations

import json
import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

import apsw

from . import outlines

ARTICLE = re.compile(r"\b(?:(?:al|el|ul)[- ]|(?:ad|an|ar|as|ash|at|az|ed|en|er|es|esh|et|ez)-|the )(?=\w)")
NOT_A_LETTER = re.compile(r"[^\w]+|_")
SIGNS = str.maketrans(dict.fromkeys("\u02bb\u02bc\u02bd\u02be\u02bf\u2018\u2019'`") | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015", "-"))
ALIKE = 0.9


def register(connection: apsw.Connection) -> None:
    """Make the functions known to a connection.

    km(lat, lon, lat, lon), misplaced(lat, lon, country), folded(text), folded_names(name, aliases) as a JSON list,
    alike(text, text), figures_missing(figure, passage); they give null for null. And the aggregate in_circles(from, to).
    """
    for function in (km, misplaced, folded, folded_names, alike, figures_missing):
        connection.create_scalar_function(function.__name__, function, function.__code__.co_argcount, deterministic=True)
    connection.create_aggregate_function("in_circles", Circles, 2)


def km(lat: float | None, lon: float | None, other_lat: float | None, other_lon: float | None) -> float | None:
    """Distance of two points in kilometres."""
    return None if None in (lat, lon, other_lat, other_lon) else outlines.km_between(lat, lon, other_lat, other_lon)


def misplaced(lat: float | None, lon: float | None, country: str | None) -> str | None:
    """What is wrong with a point for its country; null when nothing is."""
    return None if None in (lat, lon, country) else outlines.misplaced(lat, lon, country) or None


def folded(name: str | None) -> str | None:
    """A name without case, accents, punctuation and article: El-Arīsh and al Arish are one."""
    if name is None:
        return None
    plain = name.casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return " ".join(NOT_A_LETTER.sub(" ", ARTICLE.sub("", plain.translate(SIGNS))).split())


def folded_names(name: str | None, aliases: str | None) -> str:
    """All names of a row, folded, each once, as a JSON list."""
    names = [name or "", *(aliases or "").split(";")]
    return json.dumps([*dict.fromkeys(filter(None, map(folded, names)))])


def alike(one: str | None, two: str | None) -> int | None:
    """Whether two sentences say nearly the same: nine words of ten, in the same order, and the same numbers."""
    if one is None or two is None:
        return None
    first, second = _words(one), _words(two)
    if len(first & second) < (ALIKE - 0.2) * max(len(first), len(second)):  # case, accents and commas may make words differ
        return 0
    first, second = _folded_words(one), _folded_words(two)
    needed = ALIKE * (len(first) + len(second)) / 2
    if min(len(first), len(second)) < ALIKE * max(len(first), len(second)) or sum(map(set(second).__contains__, first)) < needed:
        return 0
    return int(numbers(one) == numbers(two) and SequenceMatcher(None, first, second, autojunk=False).ratio() >= ALIKE)


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    return frozenset(text.lower().split())


@lru_cache(maxsize=1024)
def _folded_words(text: str) -> list[str]:
    return folded(text).split()


def figures_missing(figure: str | None, passage: str | None) -> str | None:
    """The numbers of a figure that do not stand in a passage, or null."""
    if figure is None or passage is None:
        return None
    return ", ".join(sorted(numbers(figure) - numbers(passage))) or None


class Circles:
    """Aggregate over the arrows of a graph: the nodes from which arrows lead back to themselves, as a JSON list.

    Tarjan's strongly connected components, without recursion: time grows with the arrows, however they run.
    """

    def __init__(self) -> None:
        self.arrows: dict[str, list[str]] = {}

    def step(self, start: str | None, end: str | None) -> None:
        if start is not None and end is not None:
            self.arrows.setdefault(start, []).append(end)

    def final(self) -> str:
        order: dict[str, int] = {}
        lowest: dict[str, int] = {}
        waiting: list[str] = []
        held: set[str] = set()
        found: list[str] = []
        for root in self.arrows:
            walk = [] if root in order else [(root, iter(self.arrows[root]))]
            if walk:
                order[root] = lowest[root] = len(order)
                waiting.append(root)
                held.add(root)
            while walk:
                node, ends = walk[-1]
                for end in ends:
                    if end not in order:
                        order[end] = lowest[end] = len(order)
                        waiting.append(end)
                        held.add(end)
                        walk.append((end, iter(self.arrows.get(end, ()))))
                        break
                    if end in held:
                        lowest[node] = min(lowest[node], order[end])
                else:
                    walk.pop()
                    if walk:
                        lowest[walk[-1][0]] = min(lowest[walk[-1][0]], lowest[node])
                    if lowest[node] == order[node]:
                        circle = waiting[waiting.index(node) if waiting[-1] != node else -1:]
                        del waiting[-len(circle):]
                        held.difference_update(circle)
                        if len(circle) > 1 or node in self.arrows.get(node, ()):
                            found += circle
        return json.dumps(sorted(found))


SMALL = dict(zip("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                 " seventeen eighteen nineteen".split(), range(20)))
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10)))
WRITTEN = re.compile(rf"\b(?:({'|'.join(TENS)})(?:[- ]({'|'.join(list(SMALL)[1:10])}))?|({'|'.join(SMALL)}))\b")
NUMBER = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


def numbers(text: str) -> set[str]:
    """The numbers of a text as digits without separators, also those written out up to ninety-nine in English."""
    plain = unicodedata.normalize("NFKC", text).lower()
    found = {number.replace(",", "") for number in NUMBER.findall(plain)}
    for tens, unit, small in WRITTEN.findall(plain):
        found.add(str(TENS[tens] + SMALL.get(unit, 0) if tens else SMALL[small]))
    return found
