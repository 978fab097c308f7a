"""The second coding: what is drawn shows nothing that was coded, and alpha is the package's."""

import json

from resurgence import agreement
from tests.conftest import ROOT


def test_the_same_seed_draws_the_same_claims(good, tmp_path, capsys):
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "gazette-2020-05-03-attack.txt").write_text("[h] Thirty killed\n\n[p1] One.\n\n[p2] Two,\nand more.\n", encoding="utf-8")
    sheets = []
    for _ in range(2):
        assert agreement.main(["draw", "--data", str(good), "--texts", str(texts), "--size", "3", "--seed", "1"]) == 0
        sheets.append([json.loads(line) for line in capsys.readouterr().out.splitlines()])
    assert sheets[0] == sheets[1] and len(sheets[0]) == 3
    assert {key for row in sheets[0] for key in row} == {
        "claim_id", "publisher", "author", "published", "kind", "locator", "passage", "paragraph", "proposition"}
    assert all(row["claim_id"].startswith("gazette") for row in sheets[0]), "only documents with a text"


def test_paragraph_of_a_locator(tmp_path):
    text = tmp_path / "a.txt"
    text.write_text("[h] Head\n\n[p1] One.\n\n[p2] Two,\nand more.\n", encoding="utf-8")
    assert agreement.paragraph(text, "p2") == "Two,\nand more."
    assert agreement.paragraph(text, "x").startswith("[h] Head")


def test_alpha():
    claims = {str(n): {"polarity": "pos" if n % 2 else "neg", "figure_low": str(n)} for n in range(8)}
    second = [{"claim_id": str(n), "field": "polarity", "value": "pos" if n % 2 or n == 0 else "neg", "round": "2"} for n in range(8)]
    second += [{"claim_id": str(n), "field": "figure_low", "value": str(n), "round": "2"} for n in range(8)]
    second += [{"claim_id": str(n), "field": "polarity", "value": "neg", "round": "1"} for n in range(8)]
    rows = {row["field"]: row for row in agreement.compare(claims, second)}
    # nominal, two coders, 8 units: observed disagreement 1/8, expected 2·9·7/(16·15)
    assert float(rows["polarity"]["alpha"]) == round(1 - (1 / 8) / (2 * 9 * 7 / (16 * 15)), 3)
    assert rows["figure_low"]["alpha"] == "1.000" and rows["figure_low"]["alike"] == "1.000"


def test_published_agreement_names_coded_columns():
    rows = agreement.read(ROOT / "data_csv/agreement.csv")
    assert {row["field"] for row in rows} <= set(agreement.FIELDS)
