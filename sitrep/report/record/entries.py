"""How the record of a report writes one figure, quotation, value or cell."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from sitrep.analysis.provenance import Node, Origin, Quoted, compared_with, rounding
from sitrep.cells import Address
from sitrep.model.figure import Figure
from sitrep.model.subject import SubjectKind
from sitrep.quantity import Number, Quantity
from sitrep.report.labels import label_of
from sitrep.report.material import Material

_OF_ONE_ROW = (SubjectKind.CAMP, SubjectKind.MISSION, SubjectKind.EVENT)


def address_for_readers(cell: Address) -> dict[str, str]:
    """A cell as a manifest names it, for readers of its edition."""
    return address(cell.printed)


def address(cell: Address) -> dict[str, str]:
    """A cell as the office finds it."""
    return {"file": cell.file, "sheet": cell.sheet or "", "cell": cell.cell}


Written = Callable[[Address], Mapping[str, str]]


def figure_entry(
    node: Node, material: Material, written: Written = address_for_readers
) -> dict[str, object]:
    """One figure of the manifest; `origins` are the cells that none of its `parts` explains."""
    figure = node.figure
    return {
        "label": str(label_of(figure, material.texts)),
        "subject": _subject(node),
        **short_entry(figure, written),
        "rounding": rounding(figure),
        "note": figure.note,
        "compared_with": [
            short_entry(before, written) for before in compared_with(figure, material.reports.previous)
        ],
        "origins": [_origin(origin, written) for origin in node.origins],
    }


def _subject(node: Node) -> dict[str, str]:
    """Whose the figure is; of a camp, a mission or an event with the country that its row names."""
    subject = node.figure.subject
    named = {origin.country for origin in node.origins} if subject.kind in _OF_ONE_ROW else set()
    return {
        "kind": str(subject.kind),
        "name": subject.name,
        "country": subject.country or (named.pop() if len(named) == 1 else ""),
        "detail": subject.detail,
    }


def _origin(origin: Origin, written: Written) -> dict[str, object]:
    return {
        **written(origin.cell),
        "source": origin.source,
        "source_date": origin.source_date.isoformat() if origin.source_date else None,
        "url": origin.url,
        "article": origin.article.name if origin.article else "",
        "passage": origin.passage,
    }


def excerpt_entry(quoted: Quoted, written: Written = address_for_readers) -> dict[str, object]:
    """A quotation that stands in its article, with the cell that the analyst wrote it in."""
    entry: dict[str, object] = {
        **written(quoted.cell),
        "article": quoted.article.name,
        "speaker": quoted.speaker,
        "quote": quoted.quote,
    }
    if quoted.translations:
        entry["translations"] = [
            {"language": language, "text": text, "by": by}
            for language, (text, by) in sorted(quoted.translations.items())
        ]
    return entry


def short_entry(figure: Figure, written: Written = address_for_readers) -> dict[str, object]:
    """One figure as its key, value, dates, parts, sources and cells."""
    return {
        "key": figure.key,
        **value_entry(figure.value),
        "as_of": figure.as_of.isoformat(),
        "as_of_first": figure.as_of_first.isoformat() if figure.as_of_first else None,
        "made": str(figure.made),
        "parts": list(figure.parts),
        "missing_parts": [part.code for part in figure.missing_parts],
        "withheld_parts": [part.code for part in figure.withheld_parts],
        "source": list(figure.sources),
        "url": figure.url,
        "cells": [written(cell) for cell in figure.cells],
        "unit": figure.unit,
    }


def value_entry(value: Quantity | date | str) -> dict[str, object]:
    """`kind` is the quantity's, or `date`, or `code` for a word of a code list."""
    if isinstance(value, Quantity):
        return {"kind": str(value.kind), "value": _number(value.value), "high": _number(value.high)}
    if isinstance(value, date):
        return {"kind": "date", "value": value.isoformat(), "high": None}
    return {"kind": "code", "value": value, "high": None}


def _number(number: Number | None) -> float | None:
    """As JSON writes numbers: fifteen digits, as many as a cell has, come back as they were."""
    return float(number) if isinstance(number, Decimal) else number
