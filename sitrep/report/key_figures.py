"""The key figures that an operation names, against those that there are."""

from collections.abc import Iterator

from sitrep.analysis.reports import Reports
from sitrep.analysis.stems import Catalogue, is_of_period
from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Severity, did_you_mean
from sitrep.lines import nearest
from sitrep.model.figure import Figure
from sitrep.model.month import Evidence
from sitrep.model.period import Period
from sitrep.model.tables import INDICATORS, REFUGEES, Role

MOST_KEY_FIGURES = 8
"""The strip of the first page has two rows, and each of them room for four."""

USUAL_KEY_FIGURES = 5
"""As many are chosen where operation.toml names none: one row, the first of them the largest."""

_DOTS_BEFORE_MEASURE = 2

KEY_FIGURE_UNKNOWN = Check(
    "key-figure-unknown", Severity.WARNING,
    "operation.toml names a key figure that this month does not have, so the report leaves it out.",
)  # fmt: skip
KEY_FIGURE_NOT_REPORTED = Check(
    "key-figure-not-reported", Severity.WARNING,
    "operation.toml names a key figure that counts what came or was done in the days of a report, and "
    "this month nobody does. The report says in its place that it was not reported, with the last value "
    "that was. Whether nothing was done, or nobody counted, only the source knows.",
)  # fmt: skip
KEY_FIGURE_SURPLUS = Check(
    "key-figure-surplus", Severity.WARNING,
    "operation.toml names more key figures than the first page has room for, so the report leaves out "
    "the last of them.",
)  # fmt: skip
KEY_FIGURE_CHECKS: tuple[Check, ...] = (
    KEY_FIGURE_UNKNOWN, KEY_FIGURE_NOT_REPORTED, KEY_FIGURE_SURPLUS,
)  # fmt: skip


def key_figure_faults(evidence: Evidence, reports: Reports, settings: str) -> Iterator[Diagnostic]:
    """The named key figures that no edition would print as a number of this month."""
    where, figures = Address(settings), reports.current
    known = []
    for key in evidence.operation.report.key_figures:
        last = last_reported(key, evidence, reports)
        if key in figures or last:
            known.append(key)
        if key in figures:
            continue
        if last is None:
            yield KEY_FIGURE_UNKNOWN.at(where, key=key, nearest=did_you_mean(nearest(key, figures)))
        elif not evidence.month.period.is_of_news:
            yield KEY_FIGURE_NOT_REPORTED.at(where, key=key, period=last[0])
    for key in known[MOST_KEY_FIGURES:]:
        yield KEY_FIGURE_SURPLUS.at(where, key=key, most=MOST_KEY_FIGURES)


def last_reported(key: str, evidence: Evidence, reports: Reports) -> tuple[Period, Figure] | None:
    """The last report before that had a count of its days by this key, and the count; None for none.

    Only reports of as many days are looked at; before a flash update, all. What stands until there is
    news needs no such look: it is carried over.
    """
    if not _is_of_days(key, evidence.operation.catalogue):
        return None
    period = evidence.month.period
    for month, figures in zip(reversed(evidence.earlier), reversed(reports.earlier), strict=True):
        figure = figures.get(key)
        is_like_it = period.is_of_news or period.is_as_long_as(month.period)
        if figure and is_like_it and not figure.quantity.is_missing:
            return month.period, figure
    return None


def _is_of_days(key: str, catalogue: Catalogue) -> bool:
    if INDICATORS.makes(key):
        return key.count(".") > _DOTS_BEFORE_MEASURE and is_of_period(key, catalogue)
    return REFUGEES.makes(key) and key.rpartition(".")[2] in REFUGEES.with_role(Role.FLOW)
