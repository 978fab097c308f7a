"""From the CSV files to the published database: read, check, compile, derive, publish.

usage: build.py [--data DIR] [--out DIR] [--check] [--format text|json]

Exit status: 0 done, 1 problems in the data (the last good database stays as it was), 2 could not run.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from pathlib import Path

from resurgence import check, database, problems
from resurgence.spec import load_spec

NAME = "resurgence"


def main(arguments: list[str] | None = None) -> int:
    options = parse(arguments)
    started = time.perf_counter()
    try:
        spec = load_spec(options.data)
    except (OSError, KeyError, ValueError) as error:
        print(f"cannot read the contract {options.data / 'datapackage.yaml'}: {error}", file=sys.stderr)
        return 2
    options.out.mkdir(parents=True, exist_ok=True)
    made = options.out / f".{NAME}.{os.getpid()}.db"
    connection = database.connect(":memory:" if options.check else made)
    try:
        found = check.load(spec, options.data, connection, options.data.as_posix())
        report(found, options.format)
        if check.has_errors(found):
            return 1
        if options.check:
            tell(spec, connection, started, "checked")
            return 0
        compile_rest(spec, connection, options.data)
        publish_files(spec, connection, options, made)
        tell(spec, connection, started, "built")
        return 0
    finally:
        connection.close()
        made.unlink(missing_ok=True)


def compile_rest(spec, connection, data: Path) -> None:
    """Everything that is made from the checked tables."""
    from resurgence import derive, publish

    derive.derive(connection)
    publish.add_codebook(connection, spec)
    publish.add_release(connection, spec, publish.content_digest(spec, data))
    database.create_search(connection, spec)
    connection.execute("analyze")


def publish_files(spec, connection, options, made: Path) -> None:
    """The database renamed into place, and the files that describe it."""
    from resurgence import publish

    final = options.out / f"{NAME}.db"
    digest = publish.sha256(made)
    counts_file = options.out / ".inspect-data.json"
    os.replace(made, final)
    publish.write_inspect(connection, final, digest, counts_file)
    os.replace(counts_file, options.out / "inspect-data.json")
    descriptor = json.dumps(publish.data_package(spec, connection), ensure_ascii=False, indent=1)
    (options.out / "datapackage.json").write_text(descriptor + "\n", encoding="utf-8")
    (options.out / "SHA256SUMS").write_text(f"{digest}  {final.name}\n", encoding="utf-8")
    size = final.stat().st_size
    print(f"{final}: {size:,} bytes, sha256 {digest}")


def report(found: list[problems.Problem], form: str) -> None:
    """Print the problems, and how many there are, on standard error; as JSON on standard output and nothing else."""
    if form == "json":
        print(problems.render(found, "json"))
    elif found:
        print(problems.render(found), file=sys.stderr)
        errors = sum(problem.level == problems.ERROR for problem in found)
        print(f"{errors} errors, {len(found) - errors} warnings", file=sys.stderr)


def tell(spec, connection, started: float, what: str) -> None:
    """A short honest summary: rows a table and the time."""
    rows = [f"{connection.execute(f'select count(*) from {database.quote(t.name)}').fetchone()[0]:,} {t.name}" for t in spec.tables]
    print(f"{what} {', '.join(rows)} in {time.perf_counter() - started:.2f} s", file=sys.stderr)


def parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, default=Path("data_csv"), help="folder of the CSV files (data_csv)")
    parser.add_argument("--out", type=Path, default=Path("dist"), help="folder for what is made (dist)")
    parser.add_argument("--check", action="store_true", help="stop after the checks")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="how problems are printed (text)")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
