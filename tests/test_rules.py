"""Each rule is broken alone, and says where."""

import csv

import pytest

from resurgence.catalogue import rules
from tests.breaks import BREAKS, broken, find
from tests.conftest import make_good


def test_the_good_fixture_is_good(good):
    assert find(good) == []


def test_every_rule_is_broken_once():
    assert sorted(b.rule for b in BREAKS) == sorted(rule.name for rule in rules())


@pytest.mark.parametrize("breaking", BREAKS, ids=[b.rule for b in BREAKS])
def test_each_rule_alone(good, breaking):
    problems = broken(good, breaking)
    assert [(p.file[2:], p.line, p.column, p.rule) for p in problems] == [(*place, breaking.rule) for place in breaking.expected]
    level = next(rule.level for rule in rules() if rule.name == breaking.rule)
    for problem in problems:
        assert problem.level == level
        assert problem.col == column_of(good / problem.file, problem.line, problem.column)


def column_of(path, line, column):
    """Where an editor shows the cell, worked out by walking over the characters."""
    if not line or not column or not path.exists():
        return {0: 0}.get(line, 1) if path.suffix == ".csv" else 1 + len(path.read_text().split("\n")[line - 1].split(" ")[0]) + 1
    lines = path.read_bytes().decode("utf-8-sig", "surrogateescape").split("\n")
    wanted = next(csv.reader(lines[:1])).index(column)
    commas, quoted = 0, False
    for place, char in enumerate(lines[line - 1], 1):
        if commas == wanted:
            return place
        quoted ^= char == '"'
        commas += char == "," and not quoted
    return len(lines[line - 1]) + 1
