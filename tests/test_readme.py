"""The README says nothing that is not so."""

import re
import sqlite3

from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_example(real_build):
    query = re.search(r'resurgence\.db "\n(.*?)"\n```', README, re.S).group(1)
    shown = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in README.split("\n") if line.startswith("| ")][1:]
    rows = sqlite3.connect(real_build / "resurgence.db").execute(query).fetchall()
    assert [tuple(map(str, row)) for row in rows] == shown[: len(rows)]


def test_every_file_it_names_is_there():
    for path in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / path).exists(), path
    for path in re.findall(r"\| `([^`]+)` \|", README):
        assert (ROOT / path).exists(), path
