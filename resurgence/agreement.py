"""A second, blind coding of a sample: draw it, and say how far two codings agree.

usage: python -m resurgence.agreement draw --texts DIR [--size N] [--seed N] > sheet.jsonl
       python -m resurgence.agreement compare [--data DIR]

`draw` prints a JSON object a line for each claim drawn, none that was drawn before: what the second coder may see, and
nothing that was coded.
`compare` prints agreement.csv: the earlier rounds as they were measured, and for the last one Krippendorff's alpha by field
over recodings.csv and claims.csv, nominal for codes and keys, interval for figures (the krippendorff package; Krippendorff,
Content Analysis, 4th edition, chapter 12). Run it before any disagreement is settled, and commit what it prints.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
import sys
from pathlib import Path

FIELDS = ("claimant_id", "basis", "speech_act", "certainty", "polarity", "claim_type", "figure_low", "figure_high", "qualifier",
          "population", "event_date", "place_id")
INTERVAL = {"figure_low", "figure_high"}
SEED, SIZE = 20261121, 210


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def draw(claims: list[dict], sources: dict[str, dict], texts: Path, size: int, seed: int) -> list[dict]:
    """A random sample of the claims whose document has a text, each with its passage and the paragraph around it."""
    drawable = [claim for claim in claims if (texts / f"{claim['source_id']}.txt").exists() and not claim["withdrawn"]]
    drawn = random.Random(seed).sample(sorted(drawable, key=lambda claim: claim["claim_id"]), min(size, len(drawable)))
    sheet = []
    for claim in sorted(drawn, key=lambda claim: claim["claim_id"]):
        source = sources[claim["source_id"]]
        sheet.append({
            "claim_id": claim["claim_id"], "publisher": source["publisher_id"], "author": source["author"],
            "published": source["published"], "kind": source["kind"], "locator": claim["locator"],
            "passage": f"{claim['passage_start']} … {claim['passage_end']}".removesuffix(" … "),
            "paragraph": paragraph(texts / f"{claim['source_id']}.txt", claim["locator"]),
            "proposition": claim["statement"],
        })
    return sheet


def paragraph(path: Path, locator: str) -> str:
    """The labelled paragraph of a text, or the whole text where it has no labels."""
    text = path.read_text(encoding="utf-8")
    match = re.search(rf"(?ms)^\[{re.escape(locator)}\] (.*?)(?=^\[[a-z]+\d*\] |\Z)", text)
    return (match.group(1) if match else text).strip()


def compare(claims: dict[str, dict], recodings: list[dict]) -> list[dict]:
    """For each field of the last round: how many claims were coded twice, the share coded alike, and Krippendorff's alpha."""
    import krippendorff

    rows = []
    last = max(int(row["round"]) for row in recodings)
    recodings = [row for row in recodings if int(row["round"]) == last]
    for field in FIELDS:
        pairs = [(claims[row["claim_id"]][field], row["value"]) for row in recodings if row["field"] == field]
        if not pairs:
            continue
        alike = sum(one == two for one, two in pairs) / len(pairs)
        if field in INTERVAL:
            values = [[float(value) if value else float("nan") for value in coder] for coder in zip(*pairs)]
            level = "interval"
        else:
            numbers = {value: number for number, value in enumerate(sorted({value for pair in pairs for value in pair}))}
            values = [[numbers[value] for value in coder] for coder in zip(*pairs)]
            level = "nominal"
        same = len({value for coder in values for value in coder if value == value}) < 2
        alpha = "" if same else f"{krippendorff.alpha(reliability_data=values, level_of_measurement=level):.3f}"
        rows.append({"round": last, "field": field, "claims": len(pairs), "alike": f"{alike:.3f}", "alpha": alpha, "level": level})
    return rows


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("action", choices=["draw", "compare"])
    parser.add_argument("--data", type=Path, default=Path("data_csv"))
    parser.add_argument("--texts", type=Path, default=Path("texts"))
    parser.add_argument("--size", type=int, default=SIZE)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args(arguments)
    claims = read(options.data / "claims.csv")
    if options.action == "draw":
        drawn = {row["claim_id"] for row in read(options.data / "recodings.csv")}
        claims = [claim for claim in claims if claim["claim_id"] not in drawn]
        sources = {row["source_id"]: row for row in read(options.data / "sources.csv")}
        for line in draw(claims, sources, options.texts, options.size, options.seed):
            print(json.dumps(line, ensure_ascii=False))
        return 0
    rows = compare({claim["claim_id"]: claim for claim in claims}, read(options.data / "recodings.csv"))
    earlier = [row for row in read(options.data / "agreement.csv") if int(row["round"]) < rows[0]["round"]]
    writer = csv.DictWriter(sys.stdout, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows([*earlier, *rows])
    return 0


if __name__ == "__main__":
    sys.exit(main())
