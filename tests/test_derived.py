"""What the build works out, on the small fixture, each table as a whole."""

import sqlite3

import pytest

INCIDENT = "town-hospital-attack-2020"
AGENCY, GAZETTE = "agency-2020-05-02-attack", "gazette-2020-05-03-attack"


@pytest.fixture
def rows(good_build):
    connection = sqlite3.connect(good_build / "resurgence.db")
    return lambda sql: connection.execute(sql).fetchall()


def test_voices(rows):
    assert rows("select substr(claim_id, -2), source_id, voice_id, side from claim_voices join claims using (claim_id) order by claim_id") == [
        ("01", AGENCY, None, None),  # a media outlet that does not say how it knows is a relay
        ("02", AGENCY, "state", "opponent"),
        ("03", AGENCY, "group", "perpetrator_side"),
        ("04", AGENCY, "other-group", "third_party_interest"),
        ("05", AGENCY, None, None),
        ("01", GAZETTE, "state", "opponent"),  # another ministry, the same voice
        ("02", GAZETTE, "group", "perpetrator_side"),
        ("03", GAZETTE, "witness", "independent"),
        ("04", GAZETTE, "state", "opponent"),
        ("05", GAZETTE, "group", "perpetrator_side"),
    ]


def test_figures(rows):
    assert rows("select * from incident_figures") == [(INCIDENT, "killed", "victims", 3, 100, None, 3, 2, 2, 3)]


def test_status(rows):
    assert rows("select * from incident_status") == [(INCIDENT, "corroborated_across_sides", 7, 3, 3, 1, 2, 0)]


def test_responsibility(rows):
    assert rows("select * from incident_responsibility") == [(INCIDENT, "claimed", "group-east", None)]


def test_contradictions(rows):
    assert rows("select about, claim_id, other_claim_id, detail from contradictions") == [
        ("day", f"{AGENCY}-01", f"{GAZETTE}-03", "2020-05-01 / 2020-04-30"),
        ("place", f"{AGENCY}-01", f"{GAZETTE}-03", "town / village"),
    ]


def test_an_earlier_toll_is_history(rows):
    assert rows("select substr(claim_id, -2), step, said, figure_low, figure_high from revisions order by step") == [
        ("02", 1, "2020-05-01", 3, 3),
        ("01", 2, "2020-05-03", 30, None),
    ]


def test_rival_totals(rows):
    assert rows("select * from rival_totals") == [(f"{GAZETTE}-04", f"{GAZETTE}-05", "attacks", "2020-01-01", "2020-03-31", 1)]


def test_paths(rows):
    assert rows(f"select length, path from relay_paths where claim_id = '{GAZETTE}-02'") == [(3, (
        'The group, "east" branch → The group, "east" branch (bulletin-2020-05-02) → An agency (agency-2020-05-02-attack)'
        " → The Gazette, daily (gazette-2020-05-03-attack)"))]


@pytest.mark.parametrize("changes, expected", [
    # (claim, column, value), …; then (figure pairs, status)
    ([(f"{AGENCY}-03", "figure_low", 20), (f"{AGENCY}-03", "figure_high", 20)], (1, "corroborated_across_sides")),  # 20 is below at least 30
    ([(f"{AGENCY}-03", "figure_low", None), (f"{AGENCY}-03", "qualifier", "up_to")], (0, "corroborated_across_sides")),
    ([(f"{AGENCY}-03", "population", "attackers")], (0, "corroborated_across_sides")),  # not comparable
    ([(f"{AGENCY}-03", "population", "civilians"), (f"{GAZETTE}-01", "qualifier", "up_to"), (f"{GAZETTE}-01", "figure_low", None),
      (f"{GAZETTE}-01", "figure_high", 30)], (1, "corroborated_across_sides")),  # a part that exceeds the whole
    ([(f"{AGENCY}-04", "claim_type", "occurrence")], (0, "disputed")),
    ([(f"{GAZETTE}-01", "withdrawn", "2026-01-02")], (1, "corroborated_across_sides")),  # the first toll is the latest again
])
def test_rules_of_comparison(good, tmp_path, changes, expected):
    import csv

    from tests.conftest import build

    path = good / "claims.csv"
    with path.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    for claim, column, value in changes:
        row = next(row for row in table if row["claim_id"] == claim)
        row[column] = "" if value is None else value
        if column == "withdrawn":
            row["note"] = "mistaken"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, table[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)
    connection = sqlite3.connect(build(good, tmp_path / "dist") / "resurgence.db")
    assert connection.execute("""
        select (select count(*) from contradictions where about = 'figure'), (select status from incident_status)
    """).fetchone() == expected


def test_balance(rows):
    assert rows("select * from source_balance where dimension in ('language', 'side')") == [
        ("language", "en", 2, 10, 4, 1, 1),
        ("side", "independent", 1, 1, 1, 0.5, 0.1),
        ("side", "opponent", 2, 3, 1, 1, 0.3),
        ("side", "perpetrator_side", 2, 3, 1, 1, 0.3),
        ("side", "relay", 1, 2, 0, 0.5, 0.2),
        ("side", "third_party_interest", 1, 1, 1, 0.5, 0.1),
    ]
