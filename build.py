"""From the CSV files to the published database: read, check, compile, derive, publish.

usage: build.py [--data DIR] [--out DIR] [--check] [--texts DIR] [--format text|github|json|sarif] [--all]

Exit status: 0 done, 1 problems in the data (the last good database stays as it was), 2 could not run, 130 interrupted.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Callable, Iterable, Iterator

import apsw

from resurgence import check, database, verdict
from resurgence.beside import Beside
from resurgence.printing import FORMS
from resurgence.problems import WARNING, Problem, has_errors
from resurgence.progress import Progress
from resurgence.spec import Spec, load_spec

NAME = "resurgence"
INTERRUPTED = 130


def main(arguments: list[str] | None = None) -> int:
    options = parse(arguments)
    started = time.perf_counter()
    try:
        spec = load_spec(options.data)
    except (OSError, KeyError, TypeError, ValueError) as error:
        return refuse(f"cannot read the contract {options.data / 'datapackage.yaml'}: {error}")
    try:
        if not options.check:
            options.out.mkdir(parents=True, exist_ok=True)
        with (TemporaryDirectory(prefix=f".{NAME}.", dir=None if options.check else options.out) as folder,
              Beside(lambda turns: answers(spec, options, turns), check.pieces(spec)) as other,
              closing(database.connect(made := Path(folder, f"{NAME}.db"))) as connection):
            return build(connection, spec, options, made, other, started)
    except (OSError, apsw.Error, Changed) as error:
        return refuse(f"cannot build: {error}")
    except KeyboardInterrupt:
        refuse("\nstopped; what was built before stays as it was")
        return INTERRUPTED


def build(connection: apsw.Connection, spec: Spec, options: argparse.Namespace, made: Path,
          other: Beside, started: float) -> int:
    """Check, and unless only that was asked for, make everything; gives the exit status."""
    progress = Progress(sys.stderr)
    with unchanged(spec, options.data):
        cells = other.ask("cells")
        form = other.ask("form") if options.check else None
        digest = None if options.check else other.ask("digest")
        checked = check.load(spec, options.data, connection, options.data.as_posix(), progress, other, cells,
                             lambda shared: (lambda: None) if options.check else the_rest(spec, connection, made, other, shared, digest, progress))
        problems, diff = checked.problems, ""
        if options.texts and not has_errors(problems):
            problems = sorted([*problems, *verify(connection, spec, options)])
        if options.check:
            unlike, diff = compare(spec, options, problems) if has_errors(problems) else form()
            problems = sorted([*problems, *unlike])
    progress.clear()
    report(problems, options, diff)
    if has_errors(problems):
        return 1
    if not options.check:
        publish_files(spec, connection, options, made, checked.warnings)
    progress.clear()
    tell(spec, connection, started, "checked" if options.check else "built")
    return 0


class Changed(Exception):
    """Somebody wrote to the data while they were read, so that what was found sound is not what was loaded."""


@contextmanager
def unchanged(spec: Spec, folder: Path) -> Iterator[None]:
    """See to it that the files are the same at the end as at the beginning, by size and time; raises Changed."""
    def stamps() -> list[tuple]:
        found = [path for table in spec.tables if (path := folder / table.path).exists()]
        return [(path, path.stat().st_size, path.stat().st_mtime_ns) for path in found]

    before = stamps()
    try:
        yield
    finally:
        if stamps() != before:
            raise Changed(f"a file in {folder} was changed while it was read; run it again")


def answers(spec: Spec, options: argparse.Namespace, turns: Iterable[int]) -> dict[str, Callable]:
    """What is asked of the other process."""
    def rows(path: str, name: str) -> list[tuple]:
        from resurgence import derive
        return derive.rows(path, name)

    def digest() -> str:
        from resurgence import publish
        return publish.content_digest(spec, options.data)

    return check.answers(spec, options.data, turns) | {
        "form": lambda: compare(spec, options, []), "digest": digest, "rows": rows,
        "search": lambda path, made: database.build_search(spec, path, made),
    }


def verify(connection: apsw.Connection, spec: Spec, options: argparse.Namespace) -> list[Problem]:
    """The passages that do not stand in the texts a curator keeps."""
    from resurgence import texts

    found, unread = texts.check_passages(connection, options.texts)
    print(f"{unread:,} claims of documents without a text in {options.texts}", file=sys.stderr)
    return verdict.locate(spec, options.data, options.data.as_posix(), found)


def compare(spec: Spec, options: argparse.Namespace, problems: list[Problem]) -> tuple[list[Problem], str]:
    """The files that are not in canonical form, as problems and as a diff; those with errors are passed over."""
    from resurgence import format

    wrong = {problem.file for problem in problems if problem.level != WARNING}
    return format.unlike(spec, options.data, options.data.as_posix(), wrong)


def the_rest(spec: Spec, connection: apsw.Connection, made: Path, other: Beside, shared: bool,
             digest: Callable[[], str], progress: Progress) -> Callable[[], None]:
    """A function that makes everything else from the loaded tables; the other process is asked for its part where they are shared."""
    from resurgence import derive, publish

    words = str(made.with_name("words.db"))
    search = other.ask("search", str(made), words) if shared else None
    asked = derive.ask(str(made), other) if shared else {}

    def work() -> None:
        progress.step("derive")
        derive.derive(connection, asked)
        publish.add_codebook(connection, spec)
        progress.step("index the words")
        if search:
            search()
            database.take_search(connection, spec, words)
        else:
            database.create_search(connection, spec)
        publish.add_release(connection, spec, digest())

    return work


def publish_files(spec: Spec, connection: apsw.Connection, options: argparse.Namespace, made: Path, warnings: list[verdict.Warned]) -> None:
    """The database finished and renamed into place, and the files that describe it."""
    from resurgence import publish

    publish.add_warnings(connection, warnings)
    database.plan(connection)
    final = options.out / f"{NAME}.db"
    digest = publish.sha256(made)
    counts_file = options.out / ".inspect-data.json"
    os.replace(made, final)
    publish.write_inspect(connection, final, digest, counts_file)
    os.replace(counts_file, options.out / "inspect-data.json")
    descriptor = json.dumps(publish.data_package(spec, connection), ensure_ascii=False, indent=1)
    (options.out / "datapackage.json").write_text(descriptor + "\n", encoding="utf-8")
    (options.out / "SHA256SUMS").write_text(f"{digest}  {final.name}\n", encoding="utf-8")
    if options.format == "text":
        print(f"{final}: {final.stat().st_size:,} bytes, sha256 {digest}")


def report(problems: list[Problem], options: argparse.Namespace, diff: str) -> None:
    """Print the problems: as text on standard error with the count, in the other forms on standard output and nothing else there."""
    if options.format != "text":
        if printed := FORMS[options.format](problems, options.all):
            print(printed)
    elif problems:
        colour = sys.stderr.isatty() and not os.environ.get("NO_COLOR")
        print(FORMS["text"](problems, options.all, colour), file=sys.stderr)
        errors = sum(problem.level != WARNING for problem in problems)
        print(diff + f"{errors} errors, {len(problems) - errors} warnings", file=sys.stderr)


def tell(spec: Spec, connection: apsw.Connection, started: float, what: str) -> None:
    """A short honest summary: rows a table and the time."""
    rows = [f"{connection.execute(f'select count(*) from {database.quote(t.name)}').fetchone()[0]:,} {t.name}" for t in spec.tables]
    print(f"{what} {', '.join(rows)} in {time.perf_counter() - started:.2f} s", file=sys.stderr)


def refuse(message: str) -> int:
    """Say why nothing could be done; gives the exit status."""
    print(message, file=sys.stderr)
    return 2


def parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, default=Path("data_csv"), help="folder of the CSV files (data_csv)")
    parser.add_argument("--out", type=Path, default=Path("dist"), help="folder for what is made (dist)")
    parser.add_argument("--check", action="store_true", help="stop after the checks, canonical form included")
    parser.add_argument("--texts", type=Path, help="folder of <source_id>.txt: check each passage against it")
    parser.add_argument("--format", choices=list(FORMS), default="text", help="how problems are printed (text)")
    parser.add_argument("--all", action="store_true", help="print every problem, not five examples a rule and file")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    gc.disable()  # millions of cells and no circles among them: looking for some would take a fifth of the time
    sys.exit(main())
