"""The map beside datasette-cluster-map, on the same rows in one run.

usage: python bench/map.py [INCIDENTS ...]      (10,000 and 100,000; the other plugin is left out above 100,000)

Made-up incidents are put into a copy of dist/resurgence.db: nothing of them is published. A headless Chromium opens
both maps; the time is from the start of the navigation until all incidents are drawn.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import sync_playwright  # noqa: E402

from resurgence.derive import derived_tables  # noqa: E402
from resurgence.publish import sha256, write_inspect  # noqa: E402
from tests.site import browser, serve  # noqa: E402

STATUSES = ["single_voice"] * 6 + ["corroborated_one_side"] * 2 + ["corroborated_across_sides", "disputed"]
HUBS = [(33.3, 44.4), (34.5, 69.2), (35.5, 40.0), (12.0, 13.5), (-12.0, 40.3), (14.0, 0.5), (7.0, 124.5), (31.0, 33.8)]


def make(folder: Path, count: int) -> None:
    """A copy of the built database with `count` made-up incidents at some thousand places."""
    chance = random.Random(1)
    folder.mkdir()
    path = folder / "resurgence.db"
    shutil.copy(ROOT / "dist/resurgence.db", path)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript("pragma journal_mode = off; pragma synchronous = off; begin")
    for table in ("map_cells", "map_months", "map_choices", "map_points", "incident_map"):
        connection.execute(f"delete from {table}")
    places = []
    for _ in range(4000):
        latitude, longitude = chance.choice(HUBS)
        places.append((round(chance.gauss(latitude, 3), 4), round(chance.gauss(longitude, 4), 4), chance.choice([1, 1, 1, 2, 3, 4, 6])))
    branch = connection.execute("select affiliate_id from incidents where affiliate_id is not null").fetchone()[0]
    place_id = connection.execute("select place_id from places order by place_id").fetchone()[0]

    def incidents():
        for n in range(count):
            latitude, longitude, precision = places[chance.randrange(len(places))]
            month = chance.randrange(24 * 12)
            date = f"{2002 + month // 12}-{month % 12 + 1:02}-{chance.randrange(1, 29):02}"
            yield f"made-up-{n:07}", f"Made-up incident {n}", date, latitude, longitude, precision, chance.choice(STATUSES)

    for key, title, date, latitude, longitude, precision, status in incidents():
        connection.execute(
            "insert into incidents (incident_id, title, event_type, phase, date, date_earliest, date_latest, date_basis, place_id, place_precision, affiliate_id, "
            "summary, added) values (?, ?, 'bombing', 'enacted', ?, ?, ?, 'stated', ?, ?, ?, '', '2026-01-01')",
            (key, title, date, date, date, place_id, precision, branch))
        connection.execute("insert into incident_status (incident_id, status, claims, voices, sides, relays, documents, deniers) values (?, ?, 1, 1, 1, 0, 1, 0)",
                           (key, status))
        connection.execute(
            "insert into incident_map (incident_id, title, date, event_type, place, country, place_precision, latitude, longitude, status, responsibility, claims, "
            "voices, popup) values (?, ?, ?, 'bombing', 'made up', 'IQ', ?, ?, ?, ?, 'nobody_named', 1, 1, json_object('title', ?, 'description', ?))",
            (key, title, date, precision, latitude, longitude, status, title, date))
    for file in derived_tables():
        if file.name.startswith("map_"):
            connection.execute(f"insert into {file.name}\n{file.sql}")
    connection.execute("commit")
    write_inspect(connection, path, sha256(path), folder / "inspect-data.json")


def measure(page, session, address: str, path: str, drawn: str, count: int) -> str:
    sizes: list[int] = []
    session.on("Network.loadingFinished", lambda event: event["encodedDataLength"] and sizes.append(event["encodedDataLength"]))
    started = time.perf_counter()
    page.goto(address + path, wait_until="commit")
    page.wait_for_function(drawn, arg=count, timeout=120_000)
    seconds = time.perf_counter() - started
    page.wait_for_timeout(300)
    return f"{seconds:6.2f} s  {len(sizes):4} requests  {sum(sizes) / 1e6:6.2f} MB"


def main(counts: list[int]) -> None:
    for count in counts:
        with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
            dist = Path(folder) / "dist"
            make(dist, count)
            process, address = serve(dist)
            try:
                chromium = browser(playwright)
                maps = {"this map": ("/map", "() => document.querySelector('.map-panel')?.dataset.drawn"),
                        "this map, filtered": ("/map?status=disputed&from=2010-01", "() => document.querySelector('.map-panel')?.dataset.drawn")}
                if count <= 100_000:
                    maps["cluster map"] = ("/resurgence/incident_map?_size=max", """count => {
                        const shown = [...document.querySelectorAll('.leaflet-marker-icon')].map(icon => parseInt(icon.textContent) || 1);
                        const more = [...document.querySelectorAll('.datasette-cluster-map-progress button, button')].find(b => /load all/i.test(b.textContent));
                        if (more) more.click();
                        return shown.reduce((a, b) => a + b, 0) >= count * 0.98;
                    }""")
                for name, (path, drawn) in maps.items():
                    page = chromium.new_page()
                    page.route("**/*", lambda route: route.continue_() if route.request.url.startswith(address) else route.abort())
                    session = page.context.new_cdp_session(page)
                    session.send("Network.enable")
                    print(f"{count:>9,} incidents  {name:<20} {measure(page, session, address, path, drawn, count)}", flush=True)
                    page.close()
                chromium.close()
            finally:
                process.terminate()
                process.wait()


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [10_000, 100_000])
