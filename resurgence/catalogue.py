"""Every rule by name: those about files and cells, which are Python, and those of checks/, which are SQL."""

from __future__ import annotations

from typing import NamedTuple

from .problems import ERROR, WARNING
from .rules import sql_rules


class Rule(NamedTuple):
    """What a rule is called, what it is about, whether it stops the build, and what it says."""

    name: str
    scope: str
    level: str
    description: str


FILE_RULES = {
    "file-missing": "Every file of the contract is there and can be read.",
    "file-empty": "A file has at least its header.",
    "file-encoding": "A file is UTF-8.",
    "file-bom": "A file does not begin with a byte order mark.",
    "header": "The first line names every column of the contract once, in its order, and no other.",
    "row-length": "A line has as many cells as the header.",
    "row-empty": "No line is empty.",
    "row-quoting": "A quote opens a cell, closes it, or is doubled inside it: a stray one would swallow the lines that follow.",
    "line-break": "A cell stands on one line, so that the line of a row is the line an editor shows.",
    "codes-missing": "codes.csv has the list of every coded column.",
    "id-gone": "An identifier that was released is never removed: a row is withdrawn or merged instead (released_ids.txt).",
    "canonical-form": "A file is in the form that make format gives it. Only with --check.",
}
CELL_RULES = {
    "required": "A required cell is not empty.",
    "unique": "A key, and any other unique cell, stands in one row only.",
    "reference": "What a cell refers to is a row of the other table.",
    "invisible-character": "A cell holds nothing that cannot be seen: no control character, no zero-width or directional mark, no space but the plain one. In titles and passages as printed non-breaking and thin spaces are allowed; joiners are, between letters of scripts that need them.",
    "replacement-character": "A cell does not hold the mark of a character that some program could not read (U+FFFD).",
    "not-nfc": "A cell is in Unicode form NFC.",
    "spaces": "A cell has no leading, trailing or doubled space.",
    "formula": "No cell begins with =, +, @ or a tab, which would start a formula in a spreadsheet.",
    "spreadsheet": "A cell shows no damage by a spreadsheet: an error value, a leading apostrophe, a long number cut short, a date turned around.",
    "slug-form": "An identifier is lower-case letters, digits and single hyphens.",
    "code-form": "A code is lower-case letters, digits and underscores.",
    "code-unknown": "A code is in codes.csv.",
    "list-form": "A list names each thing once, separated by semicolons without spaces.",
    "date-form": "A date is EDTF level 1 (ISO 8601-2), a day is ISO 8601, and it is in the calendar.",
    "url-form": "A web address begins with https:// (or http://) and has a host.",
    "language-form": "A language tag has the form of BCP 47.",
    "language-unknown": "A language tag begins with a language of ISO 639, in its shortest form, and its country is one of ISO 3166-1.",
    "country-form": "A country is two capital letters.",
    "country-unknown": "A country is a code in force of ISO 3166-1.",
    "locator-form": "A locator says headline, standfirst, caption, paragraph, post, comment, excerpt, page or time.",
    "number-form": "A number is digits, without separators and leading zeros.",
    "range": "A number lies in its range.",
    "decimals": "A coordinate has at most four decimals: a finer point claims too much.",
    "too-long": "Statements have at most 40 words, summaries 60, passage ends and figures as written six.",
    "too-short": "The ends of a passage have at least two words, so that a reader lands on them.",
}
TEXT_RULES = {
    "locator-missing": "The paragraph that a locator names is in the text.",
    "locator-wrong": "A passage stands in the paragraph that its locator names.",
    "passage-missing": "A passage stands in the text of its document, its end after its start.",
    "figure-missing": "The numbers of a figure stand in its passage.",
}


def rules() -> list[Rule]:
    """All rules: of files, of cells, of tables in the order of their names, of texts."""
    tables = [Rule(rule.name, rule.header["table"], rule.header.get("level", ERROR), rule.header["description"]) for rule in sql_rules()]
    answer = Rule("answer-unused", "answered", WARNING, "An answer in answered.csv answers a warning.")
    return [
        *(Rule(name, "a file", ERROR, text) for name, text in FILE_RULES.items()),
        *(Rule(name, "a cell", ERROR, text) for name, text in CELL_RULES.items()),
        *sorted([*tables, answer]),
        *(Rule(name, "a text", ERROR, text) for name, text in TEXT_RULES.items()),
    ]
