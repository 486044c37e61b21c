"""The tables of a data package: all figures of a report, and those of each kind apart."""

from collections.abc import Mapping, Sequence

from sitrep.model.counting import FAMILIES, TOTAL
from sitrep.report.exchange.issued import (
    IssuedReport,
    country_of,
    done_by,
    is_told,
    measure_of,
    name_of,
    people_in,
)
from sitrep.report.record.contents import FigureEntry, ValueEntry
from sitrep.report.record.csv_table import csv_of
from sitrep.report.record.figures_csv import FIGURES_COLUMNS

COLUMNS = (
    "key", "label", "country", "name", "by", "population", "origin", "measure", "kind", "value", "high",
    "text", "unit", "as_of", "as_of_first", "made", "missing_parts", "withheld_parts", "source", "url",
)  # fmt: skip
PEOPLE = "people"
_OTHER_FAMILIES = ("camps", "missions", "indicators", "funding", "events")
_NO_COUNTS = ("date", "code")


def figures_csv_of(report: IssuedReport) -> str:
    """The figures.csv that is attached to the report."""
    manifest = report.manifest
    own = [_entry(each) | {"report": manifest.period} for each in manifest.figures]
    earlier = [_entry(each) for each in manifest.drawn_again]
    return csv_of(FIGURES_COLUMNS, [*own, *earlier])


def family_tables(report: IssuedReport) -> Mapping[str, str]:
    """A CSV for each family of figures that the report has, by the family's name."""
    families: dict[str, list[FigureEntry]] = {}
    for figure in report.manifest.figures:
        if is_told(figure) and (family := family_of_figure(figure)):
            families.setdefault(family, []).append(figure)
    return {
        name: csv_of(COLUMNS, [_row(figure) for figure in families[name]])
        for name in (PEOPLE, *_OTHER_FAMILIES)
        if name in families
    }


def family_of_figure(figure: FigureEntry) -> str:
    """`people`, `camps` and so on; "" for what the narrative asked for."""
    first = figure.key.partition(".")[0]
    if first in FAMILIES or first == TOTAL:
        return PEOPLE
    return first if first in _OTHER_FAMILIES else ""


def _entry(figure: ValueEntry) -> dict[str, object]:
    return figure.model_dump(mode="json")


def _row(figure: FigureEntry) -> dict[str, object]:
    people, entry = people_in(figure), _entry(figure)
    is_count = figure.kind not in _NO_COUNTS
    return entry | {
        "country": country_of(figure),
        "name": name_of(figure),
        "by": done_by(figure),
        "population": people.whom.population if people else "",
        "origin": people.whom.origin if people else "",
        "measure": measure_of(figure),
        "value": figure.value if is_count else None,
        "text": "" if is_count else figure.value,
    }


def columns_of(table: str) -> Sequence[str]:
    """The columns of a table by its name."""
    return FIGURES_COLUMNS if table == "figures" else COLUMNS
