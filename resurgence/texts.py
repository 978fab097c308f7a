"""Whether each passage stands in the text of its document, as a curator keeps it: texts/<source_id>.txt.

A paragraph may be labelled as in locator: `[p3] The text …`. Case, kinds of quotes and dashes, and spaces do not matter.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Iterator

import apsw

from .functions import numbers
from .problems import did_you_mean, show
from .rules import Breach

LONGEST_PASSAGE = 1500
LABEL = re.compile(r"^\[([a-z]+-?\d*|\d\d:\d\d:\d\d)\] ?", re.MULTILINE)
SAME = str.maketrans({**dict.fromkeys("‘’‛′`´", "'"), **dict.fromkeys("“”„‟″«»", '"'), **dict.fromkeys("‐‑‒–—―−", "-")})

Document = dict[str, str]
"""label → plain text of the paragraph; the whole text under ''"""


def check_passages(connection: apsw.Connection, folder: Path) -> tuple[list[Breach], int]:
    """What is wrong with the passages of the documents that have a text, and how many claims have none.

    Raises OSError when the folder cannot be read.
    """
    documents: dict[str, Document] = {}
    held = {path.stem: path for path in sorted(folder.iterdir()) if path.suffix == ".txt"}
    found, without = [], 0
    claims = connection.execute("select rowid, source_id, locator, passage_start, passage_end, figure_as_written from claims where withdrawn is null order by rowid")
    for row, source, *claim in claims:
        if source not in held:
            without += 1
            continue
        if source not in documents:
            documents[source] = read_document(held[source].read_text(encoding="utf-8", errors="replace"))
        found += _faults(row, documents[source], *claim)
    return found, without


def read_document(text: str) -> Document:
    """The labelled paragraphs of a text, and the whole of it."""
    _, *parts = LABEL.split(text)
    return {"": plain(LABEL.sub("", text)), **{label: plain(paragraph) for label, paragraph in zip(parts[::2], parts[1::2])}}


def plain(text: str) -> str:
    """The text in Unicode form NFKC and lower case, with one kind of quote, of dash and of space."""
    return " ".join(unicodedata.normalize("NFKC", text.translate(SAME)).translate(SAME).lower().split())


def passages_in(text: str, start: str, end: str) -> list[str]:
    """The passages that begin and end with the words given, each at most 1,500 characters long."""
    found = []
    for hit in re.finditer(rf"(?<!\w){re.escape(start)}(?!\w)", text):
        closing = re.compile(rf"{re.escape(end)}(?!\w)").search(text, hit.end(), hit.start() + LONGEST_PASSAGE) if end else hit
        if closing:
            found.append(text[hit.start(): closing.end()])
    return found


def _faults(row: int, document: Document, locator: str, start: str, end: str | None, figure: str | None) -> Iterator[Breach]:
    labelled = len(document) > 1
    if labelled and locator not in document:
        known = ", ".join(label for label in document if label)
        yield Breach("claims", row, "locator", "locator-missing", f"the text has no paragraph {show(locator)}", locator, f"it has {known[:80]}")
        return
    first, last = plain(start), plain(end or "")
    passages = passages_in(document[locator if labelled else ""], first, last)
    if not passages:
        yield _misplaced(row, document, locator if labelled else "", start, first, end or "", last)
    elif figure and (missing := min((numbers(figure) - numbers(passage) for passage in passages), key=len)):
        yield Breach("claims", row, "figure_as_written", "figure-missing", f"{', '.join(sorted(missing))} does not stand in the passage", figure,
                     "the figure stands between passage_start and passage_end")


def _misplaced(row: int, document: Document, label: str, start: str, first: str, end: str, last: str) -> Breach:
    """What is wrong with a passage that is not where it should be: its place, its first words, or its last words."""
    others = [other for other, text in document.items() if other and other != label and passages_in(text, first, last)]
    where = f"[{label}]" if label else "the text"
    if others:
        return Breach("claims", row, "locator", "locator-wrong", f"the passage does not stand in {where}", label, f"it stands in {' and '.join(others)}")
    text = document[label]
    if passages_in(text, first, ""):
        return Breach("claims", row, "passage_end", "passage-missing", f"{show(end)} does not follow {show(start)} in {where}", end, _nearest(text, last))
    return Breach("claims", row, "passage_start", "passage-missing", f"{show(start)} does not stand in {where}", start, _nearest(text, first))


def _nearest(text: str, words: str) -> str:
    length = len(words.split())
    spoken = text.split()
    return did_you_mean(words, {" ".join(spoken[i: i + length]) for i in range(len(spoken) - length + 1)})
