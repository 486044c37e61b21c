"""The course of a figure from report to report: unbroken runs of what was counted anew."""

from sitrep.analysis.change import of_what
from sitrep.analysis.reports import Reports
from sitrep.model.figure import Figure

Run = tuple[Figure, ...]


def timeline_of(reports: Reports, key: str) -> tuple[Run, ...]:
    """The counts of one key with their own as-of dates, oldest first, as the reports knew them.

    A run ends where a report has no count of its own, unless it is a flash update, and where a figure is
    no longer of the same parts, however deep these are, or of the same whole. What a later report says
    as of the same date stands for the earlier one.
    """
    runs: list[list[Figure]] = []
    is_broken = True
    for figures, has_gaps in reports.with_gaps:
        figure = figures.get(key)
        if figure is None or figure.quantity.is_missing:
            is_broken |= has_gaps
            continue
        last = runs[-1][-1] if runs else None
        if last and last.as_of >= figure.as_of:
            runs[-1][-1] = figure
            is_broken |= has_gaps
            continue
        if is_broken or last is None or of_what(last) != of_what(figure):
            runs.append([])
        runs[-1].append(figure)
        is_broken = False
    return tuple(tuple(run) for run in runs)
