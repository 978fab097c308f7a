"""SQL files with a header of `-- key: value` lines: the checks, the derived tables and the questions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

HEADER = re.compile(r"-- ([a-z][a-z ]*?)(?: ([a-z_]+))?: (.*)")


@dataclass(frozen=True)
class SqlFile:
    """One file: its name without ending and number, its header, the columns it describes, and its statement."""

    name: str
    header: dict[str, str]
    columns: dict[str, str]
    sql: str


def read_sql(path: Path) -> SqlFile:
    """Read one file.

    `-- column NAME: text` lines go to `columns`, other `-- key: value` lines to `header`; a header line that starts with
    two dashes and three spaces goes on with the line before. The header ends at the first other line.
    """
    header: dict[str, str] = {}
    columns: dict[str, str] = {}
    lines = path.read_text(encoding="utf-8").split("\n")
    last: tuple[dict[str, str], str] | None = None
    for number, line in enumerate(lines):
        if line.startswith("--   ") and last:
            last[0][last[1]] += " " + line[5:].strip()
            continue
        match = HEADER.fullmatch(line)
        if not match:
            break
        key, column, text = match.groups()
        last = (columns, column) if key == "column" and column else (header, f"{key} {column}" if column else key)
        last[0][last[1]] = text.strip()
    body = "\n".join(lines[number:]).strip()
    return SqlFile(re.sub(r"^\d+_", "", path.stem), header, columns, body)


def read_folder(folder: Path) -> list[SqlFile]:
    """Every SQL file of a folder, in the order of the file names."""
    return [read_sql(path) for path in sorted(folder.glob("*.sql"))]
