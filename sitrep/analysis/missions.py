"""Observer missions: status, strength and the mandate's clock."""

from collections.abc import Sequence
from datetime import date

from sitrep.analysis.figures import figure_of, given
from sitrep.analysis.renamed import merged_away
from sitrep.analysis.series import Record, latest
from sitrep.model.figure import Figure, Made
from sitrep.model.month import Month
from sitrep.model.subject import Subject, SubjectKind
from sitrep.model.tables import MISSIONS, NO_END, OPEN_ENDED, Role, Type
from sitrep.quantity import exact
from sitrep.words.folding import slug

_COUNTS = MISSIONS.of_type(Type.COUNT)
_DATES = tuple(name for name in MISSIONS.of_type(Type.DATE) if name in MISSIONS.with_role(Role.FACT))


def latest_missions(months: Sequence[Month]) -> list[tuple[Record, str]]:
    """The latest row of each mission with its part of a key: the abbreviation's slug.

    Those that were merged into another are no missions any more.
    """
    gone = merged_away(months)
    return [
        (record, slug(record.name))
        for record in latest(months, MISSIONS)
        if slug(record.text("mission")) not in gone
    ]


def mission_figures(months: Sequence[Month], as_of: date) -> list[Figure]:
    """The figures of every mission; days are left from `as_of`, the report's date, to a known end."""
    figures = []
    for record, name in latest_missions(months):
        whose = Subject(SubjectKind.MISSION, record.name)
        key = f"missions.{name}"
        figures += [given(record, f"{key}.{column}", column, whose) for column in _COUNTS]
        figures.append(figure_of(record, f"{key}.status", record.text("status"), whose, "status"))
        for column in _DATES:
            day = record.day(column)
            if day:
                value = OPEN_ENDED if day == NO_END else day
                figures.append(figure_of(record, f"{key}.{column}", value, whose, column))
        end = record.day("mandate_end")
        if end and end != NO_END:
            figures.append(_days_left(record, key, whose, end, as_of))
    return figures


def _days_left(record: Record, key: str, whose: Subject, end: date, as_of: date) -> Figure:
    """Days from the report's as-of date to the end of the mandate; negative once it is over."""
    return Figure(
        key=f"{key}.mandate_days_left",
        value=exact((end - as_of).days),
        as_of=as_of,
        subject=whose,
        cells=(record.cell("mandate_end"),),
        sources=(record.text("source"),),
        made=Made.DAYS_LEFT,
        parts=(f"{key}.mandate_end",),
    )
