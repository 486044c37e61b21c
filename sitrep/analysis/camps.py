"""Camps: population, capacity, status and how full each one is."""

from collections import Counter
from collections.abc import Sequence

from sitrep.analysis.figures import figure_of, given
from sitrep.analysis.series import Record, latest
from sitrep.arithmetic import percentage
from sitrep.model.figure import Figure, Made
from sitrep.model.month import Month
from sitrep.model.subject import Subject, SubjectKind
from sitrep.model.tables import CAMPS, Type
from sitrep.quantity import Kind, Quantity
from sitrep.words.folding import slug

_ALWAYS_SHOWN = ("population", "capacity")
_SHOWN_IF_KNOWN = tuple(name for name in CAMPS.of_type(Type.COUNT) if name not in _ALWAYS_SHOWN)


def camp_figures(months: Sequence[Month]) -> list[Figure]:
    """The figures of every camp that any month up to the last has named."""
    figures = []
    for record, name in named_camps(months):
        key = f"camps.{name}"
        camp = _subject(record, name)
        figures += [
            given(record, f"{key}.{column}", column, camp)
            for column in (*_ALWAYS_SHOWN, *_SHOWN_IF_KNOWN)
            if column in _ALWAYS_SHOWN or _is_there(record.quantity(column))
        ]
        figures.append(figure_of(record, f"{key}.status", record.text("status"), camp, "status"))
        occupancy = _occupancy(record, f"{key}.occupancy_percent", camp)
        figures += [occupancy] if occupancy else []
    return figures


def _is_there(count: Quantity) -> bool:
    """Whether the office has the count, even if readers must not."""
    return not count.is_missing or count.kind is Kind.SUPPRESSED


def named_camps(months: Sequence[Month]) -> list[tuple[Record, str]]:
    """The latest row of each camp with the camp's part of a key.

    The part is the name's slug; two camps of one name in two countries have the country added.
    """
    newest = list(latest(months, CAMPS))
    slugs = [slug(record.text("camp")) for record in newest]
    countries = Counter(slugs)
    return [
        (record, name if countries[name] == 1 else f"{name}-{record.text('country').lower()}")
        for record, name in zip(newest, slugs, strict=True)
    ]


def _subject(record: Record, name: str) -> Subject:
    """The camp; with its country where its key has the country, since two camps have its name."""
    camp, country = record.text("camp"), record.text("country")
    return Subject(SubjectKind.CAMP, camp, country if name != slug(camp) else "")


def _occupancy(record: Record, key: str, camp: Subject) -> Figure | None:
    """Population as a whole percentage of capacity; None unless both are known counts."""
    population, capacity = record.quantity("population"), record.quantity("capacity")
    percent = percentage(population, capacity)
    if percent is None:
        return None
    return Figure(
        key=key,
        value=percent,
        as_of=record.as_of,
        subject=camp,
        cells=(record.cell("population"), record.cell("capacity")),
        sources=(record.text("source"),),
        made=Made.SHARE,
        parts=(
            key.replace("occupancy_percent", "population"),
            key.replace("occupancy_percent", "capacity"),
        ),
    )
