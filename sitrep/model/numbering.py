"""The numbers of an operation's reports: by the calendar, or in order of issue."""

from collections.abc import Mapping, Sequence

from sitrep.model.period import Period, PeriodKind, compared_with
from sitrep.model.report_setting import Report


def numbers_of(
    settings: Report, period: Period, earlier: Sequence[Period], given: Mapping[Period, int]
) -> Mapping[Period, int]:
    """The number of a report and of those before it, as far as they have one.

    Months alone, or weeks alone, are numbered by the calendar, whether they have a folder or not. Of
    several kinds, an issued report has the number that it was `given`. The report then has the next one
    that is free, after the reports of its own kind that wait to be issued; where nothing was issued,
    after all reports before it. `period` has a number even where none is due. See docs/decisions/017.
    """
    numbered = [each for each in (*earlier, period) if _is_due(each, settings)]
    if _by_calendar(settings, (*earlier, period, *given)):
        return {each: _calendar_number(settings, each) for each in (*numbered, period)}
    numbers = dict(given)
    if period in numbers:
        return numbers
    compared = compared_with(period, earlier)
    last = None if compared is None else earlier[compared]
    waiting = (
        each
        for each in numbered
        if each not in given and (not given or each.kind is period.kind or each == last)
    )
    newest = max(given.values(), default=settings.first_number - 1)
    for number, each in enumerate(dict.fromkeys((*waiting, period)), start=newest + 1):
        numbers[each] = number
    return numbers


def _is_due(period: Period, settings: Report) -> bool:
    return period >= settings.first_period and period not in settings.without_report


def _by_calendar(settings: Report, periods: Sequence[Period]) -> bool:
    kinds = {settings.first_period.kind, *(each.kind for each in periods)}
    return len(kinds) == 1 and PeriodKind.FLASH not in kinds


def _calendar_number(settings: Report, period: Period) -> int:
    first = settings.first_period
    left_out = sum(1 for each in settings.without_report if first <= each < period)
    return settings.first_number + period.steps_since(first) - left_out
