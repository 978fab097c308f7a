"""The page of the rules is what the rules are."""

from resurgence.catalogue import rules
from resurgence.rules import sql_rules
from tests.conftest import ROOT
from tests.rules_page import page


def test_the_page_is_up_to_date():
    assert (ROOT / "docs/rules.md").read_text(encoding="utf-8") == page(), "python -m tests.rules_page > docs/rules.md"


def test_names_are_used_once():
    names = [rule.name for rule in rules()]
    assert len(names) == len(set(names))


def test_headers_are_complete():
    for rule in sql_rules():
        assert {"table", "column", "description"} <= set(rule.header) <= {"table", "column", "description", "level", "needs", "first"}, rule.name
        assert rule.header.get("level", "warning") == "warning", rule.name
