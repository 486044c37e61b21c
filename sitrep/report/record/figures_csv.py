"""What travels with a report for other programs: every figure as CSV."""

from sitrep.report.labels import label_of
from sitrep.report.material import Material
from sitrep.report.record.csv_table import csv_of
from sitrep.report.record.drawn_again import drawn_again
from sitrep.report.record.entries import short_entry

FIGURES_COLUMNS = (
    "report", "key", "label", "kind", "value", "high", "as_of", "as_of_first", "made", "parts",
    "missing_parts", "source", "url", "cells", "unit",
)  # fmt: skip


def figures_csv(material: Material) -> bytes:
    """UTF-8 with a byte order mark, so that Excel reads accents; no cell can become a formula.

    The report's own figures, then those of earlier reports that its charts draw again.
    """
    period = material.evidence.month.period
    figures = [(period, figure) for figure in material.figures]
    figures += [(each.period, each.node.figure) for each in drawn_again(material)]
    told = (
        short_entry(figure) | {"report": str(report), "label": str(label_of(figure, material.texts))}
        for report, figure in figures
    )
    return csv_of(FIGURES_COLUMNS, told).encode("utf-8-sig")
