"""Measure the build beside its peers, in one run, paired: wall time and peak memory.

usage: python bench/build.py [--incidents 10000 …] [--rounds 3] [--peers DIR] [--only NAME …] [--keep DIR]

Made-up data (synthetic.py) are built, imported, inserted and validated in turn, round after round, so that whatever else
the machine does falls on all alike. The table gives medians and, for each, its ratio to the floor: the sqlite3 shell's
.import of the same rows, empty cells made null, into the same tables with the same indexes and full-text search. The
peers are looked for in DIR and on the path; one that is not there is left out. Memory is that of a command's largest process.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Callable

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import synthetic  # noqa: E402
from resurgence import check, database  # noqa: E402
from resurgence.derive import derived_tables  # noqa: E402
from resurgence.spec import load_spec  # noqa: E402

FLOOR, BUILD = "sqlite3 .import, same tables, indexes and search (the floor)", "build.py: all checks, derived tables, search"
RAW = "sqlite3 .import alone: empty cells stay empty texts, a unique index is refused"
COPY = "the floor, and finished derived tables copied"
LOAD, CHECK, ERRORS = "build.py without derived tables and data-level rules", "build.py --check", "build.py on 10,000 bad cells"
BAD_CELLS = 10_000
EMPTY = "''"

Job = tuple[list[str], Path | None]
"""A command, and the file with its standard input if it has one."""


def main() -> None:
    options = parse()
    for incidents in options.incidents:
        with tempfile.TemporaryDirectory(dir=options.keep) as folder:
            measure(Path(folder), incidents, options)


def measure(folder: Path, incidents: int, options: argparse.Namespace) -> None:
    """Make the data, run each job in each round, print a table."""
    data = folder / "data"
    # A child that is started from a large process counts the memory of that one too: so the data are made in another.
    with ProcessPoolExecutor(1) as maker:
        jobs = maker.submit(prepare, folder, data, options.peers, incidents).result()
    size = sum(path.stat().st_size for path in data.glob("*.csv"))
    if options.only:
        jobs = {name: job for name, job in jobs.items() if any(word in name for word in options.only)}
    times: dict[str, list[float]] = {name: [] for name in jobs}
    memory: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(options.rounds):
        for name, job in jobs.items():
            seconds, megabytes = run(folder, job)
            times[name].append(seconds)
            memory[name].append(megabytes)
    print(f"\n{incidents:,} incidents, {3 * incidents:,} claims, {size / 1e6:,.0f} MB of CSV, {options.rounds} rounds, SQLite {sqlite3.sqlite_version}\n")
    print("| | seconds | of the floor | peak MB |\n|---|---:|---:|---:|")
    for name in jobs:
        ratio = statistics.median(mine / floor for mine, floor in zip(times[name], times[FLOOR])) if FLOOR in times else float("nan")
        print(f"| {name} | {statistics.median(times[name]):.2f} | {ratio:.2f} | {statistics.median(memory[name]):,.0f} |", flush=True)


def prepare(folder: Path, data: Path, peers: Path | None, incidents: int) -> dict[str, Job]:
    """Make the data; returns what is measured, by name."""
    synthetic.make(data, ROOT / "data_csv", incidents)
    spec = load_spec(data)
    built = folder / "built"
    subprocess.run([sys.executable, ROOT / "build.py", "--data", data, "--out", built], check=True, capture_output=True)
    jobs: dict[str, Job] = {
        FLOOR: (["sqlite3", "out/floor.db"], floor_script(folder, built / "resurgence.db", spec)),
        RAW: (["sqlite3", "out/raw.db"], raw_script(folder, built / "resurgence.db", spec)),
        COPY: (["sqlite3", "out/copy.db"], copy_script(folder, built / "resurgence.db")),
        LOAD: ([sys.executable, __file__, "--load", str(data), "out/load.db"], None),
        BUILD: ([sys.executable, str(ROOT / "build.py"), "--data", str(data), "--out", "out/built"], None),
        CHECK: ([sys.executable, str(ROOT / "build.py"), "--data", str(data), "--check"], None),
        ERRORS: ([sys.executable, str(ROOT / "build.py"), "--data", str(spoil(data, folder / "spoilt", spec)), "--check", "--format", "json"], None),
    }
    tables = [table for table in spec.tables if (data / table.path).stat().st_size > 400]
    if command := find("csvs-to-sqlite", peers):
        jobs["csvs-to-sqlite (load only)"] = ([command, *(str(data / table.path) for table in tables), "out/csvs.db"], None)
    if command := find("sqlite-utils", peers):
        script = " && ".join(f"'{command}' insert out/utils.db {table.name} '{data / table.path}' --csv" for table in tables)
        jobs["sqlite-utils insert --csv (load only)"] = (["sh", "-c", script], None)
    if (command := find("frictionless", peers)) and incidents <= 100_000:
        shutil.copy(built / "datapackage.json", data)
        jobs["frictionless validate (checks of files and cells only)"] = (["sh", "-c", f"'{command}' validate '{data / 'datapackage.json'}' --json > out/f.json"], None)
    return jobs


def floor_script(folder: Path, built: Path, spec) -> Path:
    """The rows as published, as CSV, and a script that imports them: same pragmas, tables, indexes, search."""
    connection = sqlite3.connect(built)
    for name in _names(spec):
        with (folder / f"floor_{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(connection.execute(f'select * from "{name}" order by rowid'))

    def by_way_of_texts(name: str, path: Path) -> list[str]:
        columns = [column for (column,) in connection.execute("select name from pragma_table_info(?)", [name])]
        return [f"create temp table read_{name} ({', '.join(map(database.quote, columns))});", f".import --csv --schema temp {path} read_{name}",
                f"insert into {name} select {', '.join(f'nullif({database.quote(column)}, {EMPTY})' for column in columns)} from read_{name};",
                f"drop table read_{name};"]

    return _import_script(folder / "floor.sql", connection, spec, by_way_of_texts)


def raw_script(folder: Path, built: Path, spec) -> Path:
    """The same without the way over a table of texts."""
    return _import_script(folder / "raw.sql", sqlite3.connect(built), spec, lambda name, path: [f".import --csv {path} {name}"])


def _names(spec) -> list[str]:
    return [name for table in spec.tables for name in (table.name, *(table.link_name(column) for column in table.links))]


def _import_script(script: Path, connection: sqlite3.Connection, spec, take: Callable[[str, Path], list[str]]) -> Path:
    """A script for the sqlite3 shell; `take` gives the lines that import one table."""
    def made(condition: str, name: str) -> list[str]:
        return [f"{sql};" for (sql,) in connection.execute(f"select sql from sqlite_master where {condition} and sql is not null", [name])]

    lines = [f"pragma page_size={database.PAGE_SIZE};", "pragma journal_mode=off;", "pragma synchronous=off;", "pragma locking_mode=exclusive;",
             "pragma temp_store=memory;", "pragma cache_size=-65536;"]
    for name in _names(spec):
        lines += made("name = ?", name)
    for name in _names(spec):
        lines += take(name, script.parent / f"floor_{name}.csv")
    for name in _names(spec):
        lines += made("type = 'index' and tbl_name = ?", name)
    for table in spec.tables:
        if table.search:
            columns = ", ".join(table.search)
            lines += [*made("name = ?", f"{table.name}_fts"),
                      f"insert into {table.name}_fts ({table.name}_fts, rank) values ('hashsize', {database.FTS_HASH_SIZE});",
                      f"insert into {table.name}_fts (rowid, {columns}) select rowid, {columns} from {table.name};"]
    script.write_text("\n".join([*lines, "analyze;", ""]), encoding="utf-8")
    return script


def copy_script(folder: Path, built: Path) -> Path:
    """The floor's script, and the rows and indexes of the derived tables taken over from a finished database."""
    connection = sqlite3.connect(built)
    lines = [f"attach '{built}' as built;"]
    for table in derived_tables():
        if table.header.get("kind") == "view":
            continue
        lines += [connection.execute("select sql from sqlite_master where name = ?", [table.name]).fetchone()[0] + ";",
                  f"insert into main.{table.name} select * from built.{table.name};"]
        lines += [f"{sql};" for (sql,) in connection.execute("select sql from sqlite_master where type = 'index' and tbl_name = ? and sql is not null", [table.name])]
    script = folder / "copy.sql"
    floor = (folder / "floor.sql").read_text(encoding="utf-8").removesuffix("analyze;\n")
    script.write_text("\n".join([floor, *lines, "analyze main;", ""]), encoding="utf-8")
    return script


def spoil(data: Path, folder: Path, spec) -> Path:
    """A copy in which 10,000 cells of the claims (one in three rows at most) hold something that is none of their kind."""
    shutil.copytree(data, folder)
    dice = random.Random(2)
    with (data / "claims.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    for number in dice.sample(range(1, len(rows)), min(BAD_CELLS, len(rows) // 3)):
        column = dice.choice(["claim_type", "speech_act", "said", "locator", "added", "certainty"])
        rows[number][rows[0].index(column)] += "!"
    with (folder / "claims.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    return folder


def run(folder: Path, job: Job) -> tuple[float, float]:
    """Seconds and peak megabytes of one command; what it makes is deleted before."""
    command, stdin = job
    shutil.rmtree(folder / "out", ignore_errors=True)
    (folder / "out").mkdir()
    started = time.perf_counter()
    with open(stdin or os.devnull) as source, open(os.devnull, "w") as nowhere:
        process = subprocess.Popen(command, cwd=folder, stdin=source, stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - started
    if process.returncode not in (0, 1):
        print(f"exit status {process.returncode}: {' '.join(map(str, command))}", file=sys.stderr)
    return seconds, usage.ru_maxrss / 1024


def load_only(data: Path, path: Path) -> None:
    """Read, check each cell, row and reference, index and make searchable; no rules across rows, nothing derived."""
    from resurgence import rules
    from resurgence.beside import Beside

    spec = load_spec(data)
    rules.sql_rules = lambda: tuple(rule for rule in rules.read_folder(rules.FOLDER) if rules.ROW_RULE.fullmatch(rule.sql))
    with Beside(lambda turns: check.answers(spec, data, turns), check.pieces(spec)) as other:
        connection = database.connect(path)
        check.load(spec, data, connection, str(data), other=other, meanwhile=lambda shared: lambda: database.create_search(connection, spec))
        database.plan(connection)


def find(name: str, folder: Path | None) -> str | None:
    """Where a peer is installed."""
    return shutil.which(name, path=os.pathsep.join(filter(None, [folder and str(folder), os.environ["PATH"]])))


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--incidents", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers", type=Path, help="folder of the peers' commands, such as a virtual environment's bin")
    parser.add_argument("--only", nargs="+", help="measure only jobs whose names hold one of these words")
    parser.add_argument("--keep", type=Path, help="where to put the data while measuring")
    return parser.parse_args()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--load"]:
        load_only(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        main()
