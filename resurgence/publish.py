"""What is published beside the data: the codebook and the release inside the file, and the files next to it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Iterable, Iterator

import apsw

from .database import quote, table_columns
from .derive import derived_columns, derived_tables
from .spec import Column, Spec, Table
from .verdict import Warned

CODEBOOK = {
    "section": ("text", "Whether the row describes a table, a column or a code."),
    "subject": ("text", "The table, or the list of codes."),
    "name": ("text", "The column or the code; empty for a table."),
    "label": ("text", "What readers see."),
    "type": ("text", "SQL type of a column."),
    "required": ("integer", "1 for a column that is never empty."),
    "definition": ("text", "What it means."),
    "coding": ("text", "How a coder fills it, or the list of its codes."),
    "equivalent": ("text", "Where it comes from, or what corresponds to it in ACLED, GTD or UCDP."),
    "reliability": ("text", "How far two codings of a sample agree on a column of claims; do not analyse where they agree too little."),
    "refers_to": ("text", "The table and column to which its cells refer."),
    "sort": ("integer", "Order in the contract."),
}
RELEASE = {
    "version": ("text", "Version of the data."),
    "date": ("text", "Day of the release."),
    "content_digest": ("text", "SHA-256 over the contract and the CSV files, line ends as LF, in the order of their names; the same on any machine."),
    "documents_read": ("integer", "Documents that were read."),
    "documents_cited": ("integer", "Documents known only because another cites them."),
    "claims": ("integer", "Claims, withdrawn ones left out."),
    "incidents": ("integer", "Incidents, merged ones left out. A register is never a count of attacks."),
    "actors": ("integer", "Actors."),
    "places": ("integer", "Places."),
    "exclusions": ("integer", "Passages left out."),
    "licence": ("text", "Licence of the data."),
    "citation": ("text", "How to cite it."),
}
RELIABLE = 0.667
BLOCK = 1 << 20
WARNINGS = {
    "rule": ("text", "The rule that warned; docs/rules.md describes it."),
    "table_name": ("text", "The table of the row it warned about."),
    "key": ("text", "The key of the row, its parts separated by semicolons."),
    "column_name": ("text", "The column to look at first."),
    "message": ("text", "What was found."),
    "reason": ("text", "Why it was accepted; empty while nobody has answered it."),
}
OWN_TABLES = {
    "codebook": ("Codebook", "Every table, column and code with its definition.", CODEBOOK, ("section", "subject", "name")),
    "release": ("Release", "One row: version, digest, counts, licence and citation.", RELEASE, ("version",)),
    "warnings": ("Warnings", "What the checks found odd but not wrong, with the answers given.", WARNINGS, ("rule", "table_name", "key", "message")),
}


def add_codebook(connection: apsw.Connection, spec: Spec) -> None:
    """Put the codebook into the database: every table, column and code, declared, added or derived."""
    rows = []
    for table in spec.tables:
        rows.append(("table", table.name, "", table.title, None, None, table.description, None, None, None))
        for name, sql_type in table_columns(table):
            rows.append(_column_row(table, name, sql_type))
        for column in table.links:
            rows += _link_rows(table, column)
    for file in derived_tables():
        rows.append(("table", file.name, "", file.header["title"], None, None, file.header["description"], "Worked out by the build.", None, None))
        for c in derived_columns(file):
            rows.append(("column", file.name, c.name, c.name, c.sql_type, 0, c.description, None, None, f"{c.table}.{c.column}" if c.table else None))
    for name, (title, description, columns, _) in OWN_TABLES.items():
        rows.append(("table", name, "", title, None, None, description, None, None, None))
        rows += [("column", name, c, c, t, 0, text, None, None, None) for c, (t, text) in columns.items()]
    agreement = {field: f"{'' if alpha >= RELIABLE else 'Do not analyse: '}Krippendorff's alpha {alpha:.2f} over {count} claims coded twice."
                 for field, count, alpha in connection.execute("select field, claims, alpha from agreement where alpha is not null order by round")}
    rows = [(*row[:9], agreement.get(row[2]) if row[:2] == ("column", "claims") else None, row[9]) for row in rows]
    rows += connection.execute(
        'select \'code\', list, code, label, null, null, definition, "group", equivalent, null, null from codes order by list, sort, code')
    _own_table(connection, "codebook", ((*row, number) for number, row in enumerate(rows, 1)))


def _column_row(table: Table, name: str, sql_type: str) -> tuple:
    column = table.by_name.get(name)
    if column:
        refers = column.reference or column.lists
        coding = " ".join(filter(None, [column.coding, column.codes and f"Codes: {column.codes}."]))
        return ("column", table.name, name, name, sql_type, int(column.required), column.description, coding or None,
                column.adapted_from or None, f"{refers.table}.{refers.column}" if refers else None)
    if name in ("year", "month"):
        text = f"The {name} in which {table.dated_by} begins" + ("." if name == "year" else "; empty where it covers more than one.")
    else:
        source, _, end = name.rpartition("_")
        text = f"The {'first' if end == 'earliest' else 'last'} day that {source} allows; empty when open."
    return ("column", table.name, name, name, sql_type, 0, text, "Worked out by the build.", None, None)


def _link_rows(table: Table, column: Column) -> list[tuple]:
    name, key = table.link_name(column), table.primary_key[0]
    return [
        ("table", name, "", f"{table.title}: {column.name}", None, None, column.description, f"Made from {table.name}.{column.name}.", None, None),
        ("column", name, key, key, "text", 1, table.by_name[key].description, None, None, f"{table.name}.{key}"),
        ("column", name, column.link_column, column.link_column, "text", 1, column.description, None, None, f"{column.lists.table}.{column.lists.column}"),
        ("column", name, "position", "position", "integer", 1, "Place in the list, from 1.", None, None, None),
    ]


def _own_table(connection: apsw.Connection, name: str, rows) -> None:
    columns, key = OWN_TABLES[name][2:]
    lines = [f"{quote(c)} {t}" for c, (t, _) in columns.items()] + [f"primary key ({', '.join(map(quote, key))})"]
    connection.execute(f"create table {quote(name)} (\n  " + ",\n  ".join(lines) + "\n)")
    connection.executemany(f"insert into {quote(name)} values ({', '.join('?' * len(columns))})", rows)


def content_digest(spec: Spec, folder: Path) -> str:
    """SHA-256 of the contract and the CSV files, each as name, length and content with LF line ends."""
    digest = hashlib.sha256()
    for name in sorted(["datapackage.yaml", *(table.path for table in spec.tables)]):
        length = sum(map(len, _with_plain_line_ends(folder / name)))
        digest.update(f"{name}\n{length}\n".encode())
        for block in _with_plain_line_ends(folder / name):
            digest.update(block)
    return digest.hexdigest()


def _with_plain_line_ends(path: Path) -> Iterator[bytes]:
    """The content of a file in blocks, CR LF as LF."""
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            while block.endswith(b"\r") and (more := file.read(1)):
                block += more
            yield block.replace(b"\r\n", b"\n")


def add_release(connection: apsw.Connection, spec: Spec, digest: str) -> None:
    """Put the one row about the release into the database."""
    package = spec.package
    counts = connection.execute("""
        select
          (select count(*) from sources where access <> 'cited_only'),
          (select count(*) from sources where access = 'cited_only'),
          (select count(*) from claims where withdrawn is null),
          (select count(*) from incidents where merged_into is null),
          (select count(*) from actors),
          (select count(*) from places),
          (select count(*) from exclusions)
    """).fetchone()
    version, date, licence = package["version"], package["created"], package["licenses"][0]["title"]
    citation = (f"{package['contributors'][0]['title']} ({date[:4]}). {package['title']}: {package['description'][0].lower()}"
                f"{package['description'][1:-1]}. Version {version}, content digest sha256:{digest[:16]}.")
    _own_table(connection, "release", [(version, date, digest, *counts, licence, citation)])


def add_warnings(connection: apsw.Connection, warnings: Iterable[Warned]) -> None:
    """Put the warnings of the checks into the database, with the reasons why some were accepted."""
    _own_table(connection, "warnings", [tuple(part or None for part in warned) for warned in warnings])


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_inspect(connection: apsw.Connection, database: Path, digest: str, path: Path) -> dict[str, int]:
    """Write what Datasette would otherwise work out at every start; returns the rows of each table."""
    names = [name for (name,) in connection.execute("select name from sqlite_master where type = 'table' order by name")]
    counts = {name: connection.execute(f"select count(*) from {quote(name)}").fetchone()[0] for name in names}
    entry = {"hash": digest, "size": database.stat().st_size, "file": database.name,
             "tables": {name: {"count": count} for name, count in counts.items()}}
    path.write_text(json.dumps({database.stem: entry}, indent=1) + "\n", encoding="utf-8")
    return counts


def data_package(spec: Spec, connection: apsw.Connection) -> dict:
    """The contract as a Frictionless Data Package v2 descriptor, patterns and codes filled in."""
    package = {key: value for key, value in spec.package.items() if key not in ("kinds", "resources")}
    codes: dict[str, list[str]] = {}
    for name, code in connection.execute("select list, code from codes order by list, sort, code"):
        codes.setdefault(name, []).append(code)
    package["created"] = f"{spec.package['created']}T00:00:00Z"  # the specification wants a time too
    package["resources"] = []
    for resource, table in zip(spec.package["resources"], spec.tables):
        schema = resource["schema"] | {"missingValues": [""], "fields": [_field(c, codes) for c in table.columns]}
        package["resources"].append({
            "name": table.name, "type": "table", "path": table.path, "title": table.title, "description": table.description,
            "format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "schema": schema,
        })
    return package


def _field(column: Column, codes: dict[str, list[str]]) -> dict:
    constraints: dict = {}
    if column.required:
        constraints["required"] = True
    if column.unique:
        constraints["unique"] = True
    for name in ("minimum", "maximum"):
        if getattr(column, name) is not None:
            constraints[name] = getattr(column, name)
    if column.codes in codes:
        values = codes[column.codes]
        constraints["enum"] = [int(v) for v in values] if column.type == "integer" else values
    elif column.pattern and column.type == "string":
        constraints["pattern"] = f"{column.pattern}(?:;{column.pattern})*" if column.lists else column.pattern
    field = {"name": column.name, "type": column.type, "description": " ".join(filter(None, [column.description, column.coding]))}
    return field | ({"constraints": constraints} if constraints else {})
