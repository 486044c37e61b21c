"""What nobody reported for a period and is shown as it was: marked, and said with its date."""

from collections.abc import Collection, Sequence
from datetime import date
from itertools import accumulate

from sitrep.analysis.series import Record
from sitrep.model.figure import Made
from sitrep.report.material import Material
from sitrep.report.text import Text


def things_carried(material: Material) -> frozenset[str]:
    """How the keys of things such as `camps.domiz` begin whose figures are all carried over.

    The days that pass by themselves are not among the figures.
    """
    told: set[str] = set()
    is_new: set[str] = set()
    for key, figure in material.reports.current.items():
        if figure.made is not Made.DAYS_LEFT:
            stems = list(accumulate(key.split(".")[:-1], "{}.{}".format))
            told.update(stems)
            if not figure.is_carried:
                is_new.update(stems)
    return frozenset(told - is_new)


def is_carried_over(material: Material, record: Record, stem: str, carried: Collection[str]) -> bool:
    """Whether nobody reported anything of a thing: its row is an older month's, or says the same of the
    same date, so that it is among the things `carried`.
    """
    return record.period != material.evidence.month.period or stem in carried


def not_reported(material: Material, days: Sequence[date]) -> Text:
    """`Not reported for August 2012. Shown: 31 July 2012.`; `days` are those of what is shown."""
    words = material.texts
    shown = words.date_range(min(days), max(days)) if len({*days}) > 1 else words.date(days[0])
    return words.say("section.not_reported", period=material.evidence.month.period, dates=shown)
