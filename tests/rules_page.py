"""The page docs/rules.md: each rule with what it says to the change of the fixture that breaks it.

usage: python -m tests.rules_page > docs/rules.md
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from resurgence.catalogue import Rule, rules
from resurgence.printing import text
from tests.breaks import BREAKS, broken
from tests.conftest import make_good

HEAD = """# The rules

What `make check` looks at. This page is made from the rules themselves (`python -m tests.rules_page > docs/rules.md`); the
example under each is what it says when the small data set of the tests is broken in one place.

An *error* stops the build. A *warning* does not: it is printed, published in the table `warnings`, and can be answered in
`answered.csv` with the rule, the key of the row (the parts of a longer key separated by semicolons) and the reason.

A problem reads `file:line:column: name of the cell: what is wrong; a hint [rule]`. Line and column are those an editor
shows for the start of the cell; for a rule over several cells it is the cell to change first.
"""
GROUPS = {"a file": "Files", "a cell": "Cells", "a text": "Passages, with `make check TEXTS=DIR`"}


def page() -> str:
    parts, last = [HEAD], ""
    for rule in sorted(rules(), key=_place):
        group = GROUPS.get(rule.scope, "Rows and tables")
        if group != last:
            parts.append(f"## {group}\n")
            last = group
        about = "" if rule.scope in GROUPS else f", {rule.scope}"
        parts.append(f"### {rule.name}\n\n{rule.description} *({rule.level}{about})*\n\n```\n{example(rule)}\n```\n")
    return "\n".join(parts)


def example(rule: Rule) -> str:
    """The first problem found in the fixture broken by this rule."""
    breaking = next(b for b in BREAKS if b.rule == rule.name)
    with tempfile.TemporaryDirectory() as folder:
        problems = broken(make_good(Path(folder)), breaking)
    return text(problems[:1]).replace("./", "data_csv/", 1)


def _place(rule: Rule) -> tuple[int, str]:
    return (["a file", "a cell"].index(rule.scope) if rule.scope in ("a file", "a cell") else 3 if rule.scope == "a text" else 2), rule.name


if __name__ == "__main__":
    print(page(), end="")
