"""What travels with a report: every figure as CSV, and a manifest of inputs, versions and cells."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from datetime import date

from sitrep.cells import Address
from sitrep.model.figure import Figure
from sitrep.model.month import Evidence, InputFile
from sitrep.quantity import Quantity
from sitrep.report.material import Material, label_of

_COLUMNS = (
    "key", "label", "kind", "value", "high", "as_of", "as_of_first", "made", "parts",
    "missing_parts", "source", "url", "cells",
)  # fmt: skip
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def figures_csv(material: Material) -> bytes:
    """UTF-8 with a byte order mark, so that Excel reads accents; no cell can become a formula."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for figure in _figures(material):
        entry = _entry(figure) | {"label": label_of(figure, material.words)}
        writer.writerow([_cell(entry[column]) for column in _COLUMNS])
    return lines.getvalue().encode("utf-8-sig")


def _cell(value: object) -> object:
    if isinstance(value, list):
        return _cell("; ".join(str(_written(item)) for item in value))
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return "'" + value
    return "" if value is None else value


def _written(item: object) -> object:
    if isinstance(item, dict):
        return ", ".join(str(part) for part in item.values() if part)
    return item


def manifest_json(
    material: Material, *, number: int, issued: bool, versions: Mapping[str, str]
) -> bytes:
    """Inputs with SHA-256, versions of the software, and figures with the cells behind them."""
    month = material.evidence.month
    content = {
        "operation": material.evidence.operation.folder,
        "product": material.evidence.operation.report.product,
        "number": number,
        "period": str(month.period),
        "as_of": month.period.as_of.isoformat(),
        "edition": str(material.edition),
        "language": material.words.language,
        "issued": issued,
        "versions": dict(versions),
        "inputs": [
            {"path": file.path, "sha256": file.sha256} for file in input_files(material.evidence)
        ],
        "figures": [_entry(figure) for figure in _figures(material)],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def input_files(evidence: Evidence) -> list[InputFile]:
    """Every file behind the report, by path: the month's, the earlier months', articles, settings."""
    files = [file for month in evidence.months for file in month.files]
    return sorted({*files, *evidence.article_files}, key=lambda file: file.path)


def _figures(material: Material) -> Iterable[Figure]:
    yield from material.reports.current.values()
    yield from material.changes.values()


def _entry(figure: Figure) -> dict[str, object]:
    return {
        "key": figure.key,
        **_value(figure.value),
        "as_of": figure.as_of.isoformat(),
        "as_of_first": figure.as_of_first.isoformat() if figure.as_of_first else None,
        "made": str(figure.made),
        "parts": list(figure.parts),
        "missing_parts": list(figure.missing_parts),
        "source": list(figure.sources),
        "url": figure.url,
        "cells": [_address(cell) for cell in figure.cells],
    }


def _value(value: Quantity | date | str) -> dict[str, object]:
    """`kind` is the quantity's, or `date`, or `code` for a word of a code list."""
    if isinstance(value, Quantity):
        return {"kind": str(value.kind), "value": value.value, "high": value.high}
    if isinstance(value, date):
        return {"kind": "date", "value": value.isoformat(), "high": None}
    return {"kind": "code", "value": value, "high": None}


def _address(cell: Address) -> dict[str, str]:
    return {"file": cell.file, "sheet": cell.sheet or "", "cell": cell.cell}
