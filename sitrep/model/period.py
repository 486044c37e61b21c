"""The time that a report is of: a month, an ISO week, or the day of a flash update."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import IntEnum

from sitrep.diagnostics import Message

_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_NEARLY = re.compile(
    r"(?P<year>[0-9]{4})[-./ ]?"
    r"(?:[Ww] ?(?P<week>[0-9]{1,2})|(?P<month>[0-9]{1,2})(?:[-./](?P<day>[0-9]{1,2}))?)"
)
_YEARS = range(1900, 9999)
_MONTHS_A_YEAR = 12
_ONE_DAY = timedelta(days=1)
_DAYS_A_WEEK = 7
_STEPS_COMPARED = 2
"""Of its kind, one report may have been left out."""

HOW_WRITTEN = Message("period.written")


class PeriodKind(IntEnum):
    """Which kind of report it is; of two that end on one day the shorter one comes first."""

    FLASH = 0
    WEEK = 1
    MONTH = 2


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """What a report is of; `as_of` is its last day, by which periods are in order.

    A month and a week begin where the calendar says. A flash update is of one day; `since`, which is no
    part of what it is, is the day after the report before it, or that of the first event.
    """

    as_of: date
    kind: PeriodKind
    since: date | None = field(default=None, compare=False)

    @classmethod
    def of_month(cls, year: int, month: int) -> "Period":
        return cls(date(year, month, monthrange(year, month)[1]), PeriodKind.MONTH)

    @classmethod
    def of_week(cls, year: int, week: int) -> "Period":
        """A week of ISO 8601, Monday to Sunday; ValueError for one that the year does not have."""
        return cls(date.fromisocalendar(year, week, _DAYS_A_WEEK), PeriodKind.WEEK)

    @classmethod
    def of_day(cls, day: date) -> "Period":
        return cls(day, PeriodKind.FLASH)

    @property
    def start(self) -> date:
        match self.kind:
            case PeriodKind.MONTH:
                return self.as_of.replace(day=1)
            case PeriodKind.WEEK:
                return self.as_of - timedelta(days=_DAYS_A_WEEK - 1)
            case PeriodKind.FLASH:
                return self.since or self.as_of

    def is_as_long_as(self, other: "Period") -> bool:
        """Whether who came in the one and in the other can be compared: two weeks, or two months."""
        return self.kind is other.kind and not self.is_of_news

    @property
    def is_of_news(self) -> bool:
        """Whether its report has only what is new, so that nothing is missing in it."""
        return self.kind is PeriodKind.FLASH

    @property
    def next(self) -> "Period | None":
        """The one of its kind that follows; flash updates follow no calendar."""
        return self.around(self.as_of + _ONE_DAY)

    @property
    def before(self) -> "Period | None":
        """The one of its kind before; flash updates follow no calendar."""
        return self.around(self.start - _ONE_DAY)

    @property
    def week(self) -> tuple[int, int]:
        """The ISO year and week of its last day; the year may be another than the day's."""
        year, week, _ = self.as_of.isocalendar()
        return year, week

    @property
    def a_month_before(self) -> date | None:
        """The same day of the month before, or that month's last; None for a month."""
        if self.kind is PeriodKind.MONTH:
            return None
        last_day = self.as_of.replace(day=1) - _ONE_DAY
        return last_day.replace(day=min(self.as_of.day, last_day.day))

    @property
    def months(self) -> float:
        """The months from the year 0 to its end: the measure of time between reports of any kind."""
        day = self.as_of
        whole = day.year * _MONTHS_A_YEAR + day.month - 1
        return whole + day.day / monthrange(day.year, day.month)[1]

    def steps_since(self, earlier: "Period") -> int:
        """How many of their kind it comes after an earlier month or week."""
        if self.kind is PeriodKind.MONTH:
            return round(self.months - earlier.months)
        return (self.as_of - earlier.as_of).days // _DAYS_A_WEEK

    def around(self, day: date) -> "Period | None":
        """The one of its kind that has the day; flash updates follow no calendar."""
        match self.kind:
            case PeriodKind.MONTH:
                return Period.of_month(day.year, day.month)
            case PeriodKind.WEEK:
                year, week, _ = day.isocalendar()
                return Period.of_week(year, week)
            case PeriodKind.FLASH:
                return None

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.as_of

    def __str__(self) -> str:
        """As it is typed, and as its folder is called: `2014-07`, `2014-W27`, `2014-07-15`."""
        match self.kind:
            case PeriodKind.MONTH:
                return f"{self.as_of:%Y-%m}"
            case PeriodKind.WEEK:
                year, week = self.week
                return f"{year:04d}-W{week:02d}"
            case PeriodKind.FLASH:
                return self.as_of.isoformat()


def parse_period(text: str) -> Period | None:
    """`2012-07`, `2014-W27` or `2014-07-15`; None for anything else."""
    found = _MONTH.fullmatch(text) or _WEEK.fullmatch(text) or _DAY.fullmatch(text)
    if found is None or int(found[1]) not in _YEARS:
        return None
    parts = [int(part) for part in found.groups()]
    try:
        if found.re is _WEEK:
            return Period.of_week(*parts)
        return Period.of_month(*parts) if found.re is _MONTH else Period.of_day(date(*parts))
    except ValueError:
        return None


def fault_of(text: str) -> Message:
    """What is wrong with a text that is no period, and what would be right."""
    found = _NEARLY.fullmatch(text)
    if found is None or int(found["year"]) not in _YEARS:
        return HOW_WRITTEN
    year, week = int(found["year"]), int(found["week"] or 0)
    month, day = int(found["month"] or 0), int(found["day"] or 0)
    if found["week"]:
        # 28 December is always in the last week of its ISO year.
        last_week = date(year, 12, 28).isocalendar().week
        right = f"{year}-W{week:02d}"
        wrong = Message("period.weeks", {"year": str(year), "last": f"W{last_week}"})
    elif 1 <= month <= _MONTHS_A_YEAR and found["day"]:
        right = f"{year}-{month:02d}-{day:02d}"
        days = str(monthrange(year, month)[1])
        wrong = Message("period.days", {"month": f"{year}-{month:02d}", "last": days})
    else:
        right = f"{year}-{month:02d}" + f"-{day:02d}" * bool(found["day"])
        wrong = Message("period.months")
    return Message("period.write", {"right": right}) if parse_period(right) else wrong


def with_beginnings(periods: Sequence[Period], starts: date | None = None) -> list[Period]:
    """In order, each flash update since the day after the report before it.

    Before the first report there is none: a flash update that comes first begins when the operation
    `starts`, with what happened then. See docs/decisions/017.
    """
    in_order: list[Period] = []
    for period in sorted(periods):
        since = in_order[-1].as_of + _ONE_DAY if in_order else starts
        if period.kind is PeriodKind.FLASH and since:
            period = replace(period, since=min(since, period.as_of))
        in_order.append(period)
    return in_order


def compared_with(period: Period, earlier: Sequence[Period]) -> int | None:
    """The position of the report that a report is compared with; None where there is none.

    `earlier` are those before it, oldest first. A flash update is compared with the last of any kind. A
    week or a month is compared with the last of its kind, of which one may have been left out; else with
    the last of any kind that had ended when it began. See docs/decisions/017.
    """
    positions = range(len(earlier) - 1, -1, -1)
    if period.kind is not PeriodKind.FLASH:
        for position in positions:
            if earlier[position].kind is period.kind:
                if period.steps_since(earlier[position]) <= _STEPS_COMPARED:
                    return position
                break
    return next((each for each in positions if earlier[each].as_of <= period.start), None)


def line_of(periods: Sequence[Period]) -> list[int]:
    """Positions, oldest first: the last of the periods, the one that it is compared with, and so on."""
    found: list[int] = []
    position: int | None = len(periods) - 1
    while position is not None:
        found.append(position)
        position = compared_with(periods[position], periods[:position])
    return found[::-1]
