"""What nobody reported for a period and is shown as it was: marked, and said with its date."""

from collections.abc import Sequence
from datetime import date

from sitrep.analysis.series import Record
from sitrep.model.figure import Figure, Made
from sitrep.report.material import Material
from sitrep.report.text import Text


def figures_below(material: Material, stem: str) -> list[Figure]:
    """The figures of a thing such as `camps.domiz`; not the days that pass by themselves."""
    return [
        figure
        for key, figure in material.reports.current.items()
        if key.startswith(f"{stem}.") and figure.made is not Made.DAYS_LEFT
    ]


def is_carried_over(material: Material, record: Record, stem: str) -> bool:
    """Whether nobody reported anything of a thing: its row is an older month's, or says the same of the
    same date.
    """
    if record.period != material.evidence.month.period:
        return True
    figures = figures_below(material, stem)
    return bool(figures) and all(figure.is_carried for figure in figures)


def not_reported(material: Material, days: Sequence[date]) -> Text:
    """`Not reported for August 2012. Shown: 31 July 2012.`; `days` are those of what is shown."""
    words = material.texts
    shown = words.date_range(min(days), max(days)) if len({*days}) > 1 else words.date(days[0])
    return words.say("section.not_reported", period=material.evidence.month.period, dates=shown)
