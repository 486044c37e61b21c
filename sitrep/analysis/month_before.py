"""What was counted on the same day a month before, as far as a report of those days counted it."""

from collections.abc import Sequence
from datetime import timedelta

from sitrep.model.figure import Figure, Figures
from sitrep.model.period import Period

_DAYS = timedelta(days=6)
"""A weekly count is of one of the seven days that end on that day."""


def count_a_month_before(period: Period, earlier: Sequence[Figures], key: str) -> Figure | None:
    """The newest count of the seven days that end on the day a month before the period's last.

    None for a month, whose report is compared with the month before already. `earlier` are the figures
    of the reports before, oldest first; what a later one says of the same date stands.
    """
    day = period.a_month_before
    if day is None:
        return None
    found: Figure | None = None
    for figures in earlier:
        figure = figures.get(key)
        if figure is None or figure.quantity.is_missing or not day - _DAYS <= figure.as_of <= day:
            continue
        if found is None or figure.as_of >= found.as_of:
            found = figure
    return found
