"""Made-up data in the shape of the contract, in canonical form: as many incidents as asked for, 3 claims and 0.3 documents each."""

from __future__ import annotations

import csv
import random
import shutil
from datetime import date, timedelta
from itertools import chain
from pathlib import Path

from resurgence.outlines import km_outside
from resurgence.spec import load_spec

FIRST_DAY, DAYS = date(2014, 1, 1), 3650
MOST_PLACES, GROUPS, OFFICES = 2000, 40, 400
COUNTRIES = {"IQ": (29, 37.5, 39, 48), "AF": (29.5, 38.5, 60.5, 75), "NG": (4, 14, 2.7, 14.5), "ML": (10, 25, -12, 4.2),
             "SO": (-1.6, 12, 41, 51.4), "EG": (22, 31.6, 25, 35), "LY": (19.5, 33.2, 9.3, 25.2), "SD": (9, 22, 22, 38.6)}
TYPES = ["bombing", "armed_assault", "suicide_attack", "assassination", "armed_clash", "abduction", "indirect_fire", "raid_or_clearance"]
WEAPONS = ["bomb", "small_arms", "suicide_vest", "vehicle", "indirect_fire", "blade", "drone", "other"]
TARGETS = ["civilians", "security_forces", "militia", "government", "religious_site", "infrastructure"]


def make(folder: Path, data: Path, incidents: int, seed: int = 1) -> None:
    """Write the CSV files, with the contract and codes of `data`, into an empty folder."""
    folder.mkdir(parents=True)
    for name in ("datapackage.yaml", "codes.csv"):
        shutil.copy(data / name, folder)
    spec = load_spec(data)
    words = _words(random.Random(seed))
    places = _places(min(MOST_PLACES, max(20, incidents // 50)))
    sources = incidents * 3 // 10 + 2
    days = [FIRST_DAY + timedelta(days=number * DAYS // incidents) for number in range(incidents)]
    published = [days[min(incidents - 1, (k + 1) * 10 // 3 + 1)] + timedelta(days=1) for k in range(sources)]
    names = [f"paper-{k % 200}-{published[k]}-{k}" for k in range(sources)]

    def write(table: str, rows) -> None:
        with (folder / spec[table].path).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, spec[table].header, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)

    def text(dice: random.Random, count: int) -> str:
        return " ".join(dice.choices(words, k=count))

    write("places", sorted(places, key=lambda place: place["place_id"]))
    write("actors", sorted(_actors(), key=lambda actor: actor["actor_id"]))

    def source(k: int) -> dict:
        dice = random.Random(f"{seed} source {k}")
        return {"source_id": names[k], "title": f"{text(dice, 4).capitalize()}, “{text(dice, 3)}”", "publisher_id": f"paper-{k % 200}",
                "author": text(dice, 2).title(), "published": published[k], "kind": "news_report", "editorial": "edited", "language": "en",
                "url": f"https://paper-{k % 200}.example/{published[k]}/{k}", "access": "read_full", "retrieved": "2026-01-02",
                "cites": names[k - 1] if k and not k % 5 else "", "added": "2026-01-02"}

    by_name = sorted(range(sources), key=names.__getitem__)
    write("sources", map(source, by_name))
    towns = [place for place in places if place["kind"] == "settlement"]
    where = [towns[number * 7919 % len(towns)] for number in range(incidents)]
    what = random.Random(seed).choices(TYPES, k=incidents)
    ids = [f"{where[n]['place_id']}-{what[n].replace('_', '-')}-{n}" for n in range(incidents)]

    def incident(n: int) -> dict:
        dice = random.Random(f"{seed} incident {n}")
        return {"incident_id": ids[n], "title": f"{what[n].replace('_', ' ').capitalize()} in {where[n]['name']}, {text(dice, 3)}",
                "event_type": what[n], "phase": "enacted", "date": days[n] if n % 50 else days[n].strftime("%Y-%m"), "date_basis": "stated",
                "place_id": where[n]["place_id"], "place_precision": 1 if n % 50 else 4, "affiliate_id": f"group-{n % GROUPS}",
                "summary": f"Officials said that {text(dice, 12)}.", "added": "2026-01-02"}

    write("incidents", map(incident, sorted(range(incidents), key=ids.__getitem__)))

    def claim(n: int, m: int, k: int, count: int) -> dict:
        """What document k says about incident n: m is 0 for that it happened, 1 for a figure, 2 for something else."""
        toll = min(200, int(random.Random(f"{seed} toll {n}").paretovariate(1.2)))
        dice = random.Random(f"{seed} claim {n} {m}")
        office, group = f"office-{dice.randrange(OFFICES)}", f"group-{n % GROUPS}"
        row = {"claim_id": f"{names[k]}-{count:02}", "source_id": names[k], "locator": f"p{count}", "passage_start": text(dice, 3),
               "passage_end": text(dice, 4), "polarity": "pos", "certainty": "certain", "said": published[k], "added": "2026-01-02", "basis": "not_given"}
        about = {"incident_id": ids[n]}
        if m == 0:
            row |= about | {"claim_type": "occurrence", "claimant_id": office, "event_date": days[n], "event_type": what[n],
                            "place_id": where[n]["place_id"], "weapon": dice.choice(WEAPONS), "target": dice.choice(TARGETS)}
        elif m == 1 or n % 10 < 4:
            figure = toll if m == 1 else max(1, toll + dice.randrange(-toll // 3 - 1, toll // 2 + 1))
            row |= about | {"claim_type": "figure", "claimant_id": office, "measure": "killed", "population": "victims", "figure_low": figure,
                            "figure_high": figure, "qualifier": "exact", "figure_as_written": f"{figure} dead", "passage_start": f"{text(dice, 2)} {figure}"}
        elif n % 10 < 6:
            row |= about | {"claim_type": "responsibility", "claimant_id": group, "basis": "own_action", "agent_id": group}
        elif n % 10 < 8:
            row |= about | {"claim_type": "attribution", "claimant_id": office, "agent_id": group, "certainty": "probable"}
        elif n % 100 < 99:
            row |= {"claim_type": "forecast", "claimant_id": f"paper-{k % 200}", "horizon": f"{published[k]}/..", "outcome": "pending", "certainty": "possible"}
        else:
            row |= {"claim_type": "aggregate", "claimant_id": office, "place_id": where[n]["within"], "measure": "attacks", "figure_low": toll * 10,
                    "qualifier": "at_least", "figure_as_written": f"at least {toll * 10}", "passage_start": f"at least {toll * 10}", "scope": f"{days[n]}/{published[k]}"}
        row["speech_act"] = "predicts" if row["claim_type"] == "forecast" else "asserts"
        row["claimant_as_named"] = row["claimant_id"].replace("-", " ")
        row["statement"] = f"{row['claimant_as_named'].capitalize()} said, \"{text(dice, 6)}\", that {text(dice, 8)} in {where[n]['name']}."
        row["via"] = names[k - 1 - n % 3] if k > 3 and n % 5 == 0 else ""
        return row

    def claims(k: int):
        """The claims of a document: the first claims of some incidents, the second of those before, the third of those before them."""
        told = [(n, m) for m in (2, 1, 0) for n in range(max(0, (k - m) * 10 // 3 - 1), min(incidents, (k - m) * 10 // 3 + 5)) if n * 3 // 10 == k - m]
        return (claim(n, m, k, count) for count, (n, m) in enumerate(told, 1))

    write("claims", chain.from_iterable(map(claims, by_name)))
    for table in spec.tables:
        if not (folder / table.path).exists():
            write(table.name, ())


def _words(dice: random.Random) -> list[str]:
    """A vocabulary in which few words are frequent and most are rare."""
    syllables = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]
    vocabulary = sorted({"".join(dice.choices(syllables, k=dice.randint(2, 4))) for _ in range(5000)})
    dice.shuffle(vocabulary)
    return [word for rank, word in enumerate(vocabulary, 1) for _ in range(max(1, 2000 // rank))]


def _places(count: int) -> list[dict]:
    """Countries, and towns at least 30 km apart inside their outlines."""
    places = [{"place_id": code.lower(), "name": f"Country {code}", "kind": "country", "country": code,
               "latitude": (s + n) / 2, "longitude": (w + e) / 2, "within": ""} for code, (s, n, w, e) in COUNTRIES.items()]
    for place in places:  # the middle of the box may lie outside
        while km_outside(place["latitude"], place["longitude"], place["country"]):
            place["latitude"] += 0.5
    share = count // len(COUNTRIES) + 1
    for code, (south, north, west, east) in COUNTRIES.items():
        made, lat = 0, south
        while made < share and lat < north:
            lon = west
            while made < share and lon < east:
                if km_outside(lat, lon, code) == 0:
                    made += 1
                    places.append({"place_id": f"{code.lower()}-town-{made}", "name": f"Town {code}{made}", "kind": "settlement", "within": code.lower(),
                                   "country": code, "latitude": round(lat, 4), "longitude": round(lon, 4)})
                lon += 0.36
            lat += 0.29
    return places


def _actors() -> list[dict]:
    actors = [{"actor_id": f"paper-{n}", "name": f"Paper {n}", "kind": "media_outlet", "alignment": "independent"} for n in range(200)]
    actors += [{"actor_id": f"group-{n}", "name": f"Group {n}", "kind": "armed_group_branch", "alignment": "perpetrator_side"} for n in range(GROUPS)]
    actors += [{"actor_id": f"state-{n}", "name": f"State {n}", "kind": "government", "alignment": "opponent"} for n in range(20)]
    actors += [{"actor_id": f"office-{n}", "name": f"Office {n}", "kind": "police_or_intelligence", "alignment": "opponent", "parent_id": f"state-{n % 20}"}
               for n in range(OFFICES)]
    return actors
