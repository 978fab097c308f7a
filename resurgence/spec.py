"""The contract as objects, read from datapackage.yaml."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import yaml

FILE_NAME = "datapackage.yaml"
SQL_TYPES = {"string": "text", "date": "text", "number": "real", "integer": "integer"}


@dataclass(frozen=True)
class Reference:
    """A column that must hold the key of a row of another (or the same) table."""

    table: str
    column: str


@dataclass(frozen=True)
class Column:
    """One declared column; `position` counts from 0."""

    name: str
    position: int
    type: str
    kind: str
    description: str
    coding: str = ""
    adapted_from: str = ""
    required: bool = False
    unique: bool = False
    minimum: float | None = None
    maximum: float | None = None
    decimals: int | None = None
    codes: str = ""
    index: bool = False
    lists: Reference | None = None
    link_column: str = ""
    reference: Reference | None = None
    pattern: str = ""
    expected: str = ""

    @property
    def sql_type(self) -> str:
        return SQL_TYPES[self.type]

    @property
    def derived_names(self) -> tuple[str, ...]:
        """The columns that the build adds for this one."""
        return (f"{self.name}_earliest", f"{self.name}_latest") if self.is_edtf else ()

    @property
    def is_edtf(self) -> bool:
        return self.kind == "edtf"

    @cached_property
    def matches(self):
        """A function from a cell to a match or None; None itself where the kind has no pattern."""
        return re.compile(self.pattern, re.ASCII).fullmatch if self.pattern else None


@dataclass(frozen=True)
class Table:
    """One declared table and its columns, in the order of the contract."""

    name: str
    path: str
    title: str
    description: str
    singular: str
    label: str
    dated_by: str
    search: tuple[str, ...]
    primary_key: tuple[str, ...]
    columns: tuple[Column, ...]

    @cached_property
    def by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}

    @cached_property
    def header(self) -> list[str]:
        return [column.name for column in self.columns]

    @cached_property
    def links(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.lists)

    @cached_property
    def references(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.reference)

    def link_name(self, column: Column) -> str:
        return f"{self.singular}_{column.name}"


@dataclass(frozen=True)
class Spec:
    """The whole contract; `package` is datapackage.yaml as read."""

    package: dict = field(repr=False)
    tables: tuple[Table, ...]

    @cached_property
    def by_name(self) -> dict[str, Table]:
        return {table.name: table for table in self.tables}

    def __getitem__(self, name: str) -> Table:
        return self.by_name[name]


def load_spec(folder: Path) -> Spec:
    """Read the contract of a data folder.

    Raises FileNotFoundError or yaml.YAMLError when it cannot be read, KeyError when a property is missing.
    Format: Frictionless Data Package v2 with the properties named at the top of the file.
    """
    text = (folder / FILE_NAME).read_text(encoding="utf-8")
    package = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return Spec(package, tuple(_table(resource, package["kinds"]) for resource in package["resources"]))


def _table(resource: dict, kinds: dict) -> Table:
    schema = resource["schema"]
    foreign = {key["fields"]: key["reference"] for key in schema.get("foreignKeys", [])}
    columns = tuple(
        _column(position, entry, kinds[entry["kind"]], foreign.get(entry["name"]), resource["name"])
        for position, entry in enumerate(schema["fields"])
    )
    return Table(
        name=resource["name"],
        path=resource["path"],
        title=resource["title"],
        description=resource["description"],
        singular=resource["singular"],
        label=resource.get("label", ""),
        dated_by=resource.get("dated_by", ""),
        search=tuple(resource.get("search", ())),
        primary_key=tuple(schema.get("primaryKey", ())),
        columns=columns,
    )


def _column(position: int, entry: dict, kind: dict, foreign: dict | None, table: str) -> Column:
    constraints = entry.get("constraints", {})
    lists = entry.get("lists")
    return Column(
        name=entry["name"],
        position=position,
        type=entry["type"],
        kind=entry["kind"],
        description=entry["description"],
        coding=entry.get("coding", ""),
        adapted_from=entry.get("adapted_from", ""),
        required=constraints.get("required", False),
        unique=constraints.get("unique", False),
        minimum=constraints.get("minimum"),
        maximum=constraints.get("maximum"),
        decimals=entry.get("decimals"),
        codes=entry.get("codes", ""),
        index=entry.get("index", False) or bool(foreign),
        lists=Reference(*lists.split(".")) if lists else None,
        link_column=entry.get("link_column", ""),
        reference=Reference(foreign["resource"] or table, foreign["fields"]) if foreign else None,
        pattern=constraints.get("pattern", kind.get("pattern", "")),
        expected=kind["expected"],
    )
