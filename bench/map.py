"""The map beside datasette-cluster-map, on the same rows in one run.

usage: python bench/map.py [INCIDENTS ...]      (0, 100,000 and 1,000,000; the other plugin is left out above 100,000)

Made-up incidents are put into a copy of dist/resurgence.db, none with 0: nothing of them is published. A headless Chromium
with an empty cache opens both maps in turn, round after round; the time is from the start of the navigation until all
incidents are drawn. A filter's time is from the change in the form to the painted picture.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import statistics
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
    if not count:
        shutil.copy(ROOT / "dist/inspect-data.json", folder)
        return
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript("pragma journal_mode = off; pragma synchronous = off; begin")
    for table in ("map_cells", "map_months", "map_choices", "map_points", "incident_status", "incident_responsibility"):
        connection.execute(f"delete from {table}")
    points = []
    for _ in range(4000):
        latitude, longitude = chance.choice(HUBS)
        points.append((round(chance.gauss(latitude, 3), 4), round(chance.gauss(longitude, 4), 4), chance.choice([1, 1, 1, 2, 3, 4, 6])))
    connection.executemany("insert into places (place_id, name, kind, country, latitude, longitude) values (?, 'made up', 'settlement', 'IQ', ?, ?)",
                           ((f"made-up-{number}", *point[:2]) for number, point in enumerate(points)))
    branch = connection.execute("select affiliate_id from incidents where affiliate_id is not null").fetchone()[0]
    for number in range(count):
        key, status = f"made-up-{number:07}", chance.choice(STATUSES)
        place = chance.randrange(len(points))
        month = chance.randrange(24 * 12)
        date = f"{2002 + month // 12}-{month % 12 + 1:02}-{chance.randrange(1, 29):02}"
        connection.execute(
            "insert into incidents (incident_id, title, event_type, phase, date, date_earliest, date_latest, date_basis, place_id, place_precision, affiliate_id, "
            "summary, added) values (?, ?, 'bombing', 'enacted', ?, ?, ?, 'stated', ?, ?, ?, '', '2026-01-01')",
            (key, f"Made-up incident {number}", date, date, date, f"made-up-{place}", points[place][2], branch))
        connection.execute("insert into incident_status (incident_id, status, claims, voices, sides, relays, documents, deniers) values (?, ?, 1, 1, 1, 0, 1, 0)",
                           (key, status))
        connection.execute("insert into incident_responsibility (incident_id, responsibility) values (?, 'nobody_named')", (key,))
    for file in derived_tables():
        if file.name.startswith("map_"):
            connection.execute(f"insert into {file.name}\n{file.sql}")
    connection.execute("commit")
    # The peer pages through a table by its key; through a view it would count rows again for every page.
    connection.executescript("create table made as select * from incident_map; drop view incident_map; create table incident_map (incident_id text primary key, "
                             "title text, date text, event_type text, place text, country text, place_precision integer, latitude real, longitude real, "
                             "status text, responsibility text, claims integer, voices integer, popup text); insert into incident_map select * from made; drop table made")
    write_inspect(connection, path, sha256(path), folder / "inspect-data.json")


ROUNDS = 5
DRAWN = "() => document.querySelector('.map-panel')?.dataset.drawn"
ALL_IN_CLUSTERS = """count => {
    const shown = [...document.querySelectorAll('.leaflet-marker-icon')].map(icon => parseInt(icon.textContent) || 1);
    const more = [...document.querySelectorAll('.datasette-cluster-map-progress button, button')].find(b => /load all/i.test(b.textContent));
    if (more) more.click();
    return shown.reduce((a, b) => a + b, 0) >= count * 0.98;
}"""


def opened(chromium, address: str, path: str, drawn: str, count: int) -> tuple[float, int, int]:
    """Seconds, requests and bytes until the map at `path` is drawn, for a reader who comes for the first time."""
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/*", lambda route: route.continue_() if route.request.url.startswith(address) else route.abort())
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[int] = []
    session.on("Network.loadingFinished", lambda event: event["encodedDataLength"] and sizes.append(event["encodedDataLength"]))
    started = time.perf_counter()
    page.goto(address + path, wait_until="commit")
    page.wait_for_function(drawn, arg=count, timeout=120_000)
    seconds = time.perf_counter() - started
    page.wait_for_timeout(300)
    context.close()
    return seconds, len(sizes), sum(sizes)


def filter_times(chromium, address: str) -> list[float]:
    """Milliseconds from each of some changes of the filters to the painted picture."""
    page = chromium.new_page()
    page.goto(address + "/map")
    page.wait_for_function(DRAWN)
    found = []
    for change in [("status", value) for value in ("disputed", "single_voice", "")] * 3 + [("from", "2015-01"), ("to", "2020-06"), ("from", ""), ("to", "")]:
        page.evaluate("performance.clearMeasures()")
        page.evaluate("""([name, value]) => {
            const field = document.querySelector(`.map-filters [name=${name}]`);
            field.value = value;
            field.dispatchEvent(new Event("input", { bubbles: true }));
        }""", change)
        page.wait_for_function("() => performance.getEntriesByName('redrawn').length")
        found.append(page.evaluate("() => performance.getEntriesByName('redrawn')[0].duration"))
    page.close()
    return found


def main(counts: list[int]) -> None:
    print("| incidents | map | first picture, s | requests | MB | a filter, ms (worst) |\n|---:|---|---:|---:|---:|---:|")
    for count in counts:
        with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
            dist = Path(folder) / "dist"
            make(dist, count)
            with sqlite3.connect(dist / "resurgence.db") as connection:
                held = connection.execute("select count(*) from incident_map").fetchone()[0]
            process, address = serve(dist)
            try:
                chromium = browser(playwright)
                maps = {"this map": ("/map", DRAWN), "this map, opened filtered": ("/map?status=disputed&from=2010-01", DRAWN)}
                if count <= 100_000:
                    maps["datasette-cluster-map"] = ("/resurgence/incident_map?_size=max", ALL_IN_CLUSTERS)
                taken = {name: [] for name in maps}
                for _ in range(ROUNDS if count < 100_000 else 3):
                    for name, (path, drawn) in maps.items():
                        taken[name].append(opened(chromium, address, path, drawn, held))
                filters = filter_times(chromium, address)
                for name, runs in taken.items():
                    seconds, requests, size = (statistics.median(column) for column in zip(*runs))
                    filtered = f"{statistics.median(filters):.0f} ({max(filters):.0f})" if name == "this map" else ""
                    print(f"| {held:,} | {name} | {seconds:.2f} | {requests:.0f} | {size / 1e6:.2f} | {filtered} |", flush=True)
                chromium.close()
            finally:
                process.terminate()
                process.wait()


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [0, 100_000, 1_000_000])
