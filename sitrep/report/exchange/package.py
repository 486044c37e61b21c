"""A Frictionless Data Package: what the tables of a report are, for programs that read them.

Written to the specifications of https://specs.frictionlessdata.io, version 1, which readers of
version 2 read as well.
"""

import hashlib
import json
from collections.abc import Mapping

from sitrep.model.figure import Made
from sitrep.quantity import Kind
from sitrep.report.exchange.issued import IssuedReport
from sitrep.report.exchange.tables import columns_of, family_tables, figures_csv_of

FOLDER = "data"
_NUMBERS = ("value", "high")
_DATES = ("as_of", "as_of_first")
_REQUIRED = ("key", "label", "kind", "as_of", "made", "report")
_ENUMS = {"kind": [*map(str, Kind), "date", "code"], "made": [*map(str, Made)]}
_MIXED = ("figures", "value")
"""In the table of all figures the value may be a date or a word."""


def package_files(report: IssuedReport) -> dict[str, bytes]:
    """The tables and `datapackage.json`, by their paths."""
    tables = {"figures": figures_csv_of(report), **family_tables(report)}
    files = {f"{FOLDER}/{name}.csv": text.encode() for name, text in tables.items()}
    resources = [_resource(name, files[f"{FOLDER}/{name}.csv"]) for name in tables]
    return {**files, "datapackage.json": as_json(_descriptor(report, resources))}


def as_json(content: Mapping[str, object]) -> bytes:
    """JSON for people as well, the same bytes for the same content."""
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _descriptor(report: IssuedReport, resources: list[Mapping[str, object]]) -> dict[str, object]:
    license_name = report.settings.license
    return {
        "profile": "tabular-data-package",
        "name": report.identifier.lower(),
        "id": report.identifier,
        "title": report.title,
        "version": str(report.version),
        "created": report.at.isoformat(),
        "contributors": [{"title": report.producer, "role": "publisher"}],
        **({"licenses": [{"name": license_name}]} if license_name else {}),
        "sources": [
            {"title": title, **({"path": url} if url else {})} for title, url in report.sources()
        ],
        "resources": resources,
    }


def _resource(name: str, content: bytes) -> Mapping[str, object]:
    keys = ["report", "key"] if name == "figures" else ["key"]
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{FOLDER}/{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "header": True},
        "schema": {
            "fields": [_field(name, column) for column in columns_of(name)],
            "missingValues": [""],
            "primaryKey": keys,
        },
    }


def _field(table: str, column: str) -> Mapping[str, object]:
    constraints: dict[str, object] = {}
    if column in _REQUIRED:
        constraints["required"] = True
    if column in _ENUMS:
        constraints["enum"] = _ENUMS[column]
    if column == "country":
        constraints["pattern"] = "[A-Z]{3}"
    is_number = column in _NUMBERS and (table, column) != _MIXED
    kind = "number" if is_number else "date" if column in _DATES else "string"
    return {"name": column, "type": kind, **({"constraints": constraints} if constraints else {})}
