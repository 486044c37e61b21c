"""The cells of a partner's sheet become values, in the notation, dates and units of its source."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sitrep.intake.problems.values import NOT_A_DATE
from sitrep.intake.recognise import Found
from sitrep.intake.spreadsheet import RawCell
from sitrep.intake.values import Trouble, not_below_zero, read_column, says_no_end
from sitrep.languages import LANGUAGES
from sitrep.lines import one_line
from sitrep.model.period import Period, PeriodKind, parse_period
from sitrep.model.source import DAY_FIRST, MONTH, MONTH_FIRST, Source
from sitrep.model.tables import Column, Type
from sitrep.quantity import Quantity
from sitrep.reading.counts import Unreadable, parse_count
from sitrep.reading.dates import parse_date
from sitrep.words.folding import fold

_NUMERIC_START = re.compile(r"\s*(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2")
_A_DAY_FIRST_LANGUAGE = next(code for code, each in LANGUAGES.items() if each.dates.is_day_first)
_WORDS_OF_UNITS = {1_000: "thousand", 1_000_000: "million"}


@dataclass(frozen=True, slots=True)
class Mapped(Found):
    """A table on a partner's sheet; its block has no columns for values that `source` fixes.

    `said` are the values that stand over all its rows, once for each of our columns.
    """

    source: Source
    said: Mapping[str, RawCell] = field(default_factory=dict, kw_only=True)


def read_mapped(
    cells: Sequence[RawCell], column: Column, source: Source, language: str | None
) -> Iterator[object | Trouble]:
    """As `read_column` does, by the source's own settings; `language` holds where it says nothing."""
    if column.name in source.fixed:
        fixed = next(read_column([source.fixed[column.name]], column, language))
        # What cannot be read is told once, at the source, and not again for every row.
        blank = next(read_column([""], column, language))
        yield from (blank if isinstance(fixed, Trouble) else fixed for _ in cells)
        return
    if column.name in source.values:
        ours = {fold(theirs): code for theirs, code in source.values[column.name].items()}
        cells = [ours.get(fold(str(cell)), cell) for cell in cells]
    unit = source.unit.get(column.name, 1)
    in_language = (source.notation if column.type is Type.COUNT else source.language) or language
    for cell in cells:
        is_plain = _is_blank(cell) or says_no_end(cell, column)
        if column.type is Type.DATE and source.date_format and not is_plain:
            yield _date(cell, source.date_format, in_language)
        elif column.type is Type.COUNT and unit > 1:
            yield _scaled(cell, column, unit, in_language)
        else:
            yield from read_column([cell], column, in_language)


def _is_blank(cell: RawCell) -> bool:
    return isinstance(cell, str) and not cell.strip()


def _date(cell: RawCell, pattern: str, language: str | None) -> date | Trouble:
    day = _day(cell, pattern, language)
    text = one_line(str(cell))
    return day or Trouble(NOT_A_DATE, {"text": text})


def _day(cell: RawCell, pattern: str, language: str | None) -> date | None:
    """The date, or None; a month without a day stands for its last day, as figures of a month do."""
    if isinstance(cell, date):
        day = cell.date() if isinstance(cell, datetime) else cell
        return _last_day(day) if pattern == MONTH else day
    text = one_line(str(cell))
    if pattern == MONTH:
        period = parse_period(text)
        read = (
            period.as_of
            if period and period.kind is PeriodKind.MONTH
            else parse_date(f"1 {text}", language)
        )
        return None if isinstance(read, Unreadable) else _last_day(read)
    if pattern in {DAY_FIRST, MONTH_FIRST}:
        if pattern == MONTH_FIRST:
            text = _NUMERIC_START.sub(r"\3\2\1\2", text)
        read = parse_date(text, _A_DAY_FIRST_LANGUAGE)
        return None if isinstance(read, Unreadable) else read
    try:
        day = datetime.strptime(text, pattern).date()
    except ValueError:
        return None
    return day if "%d" in pattern or "%j" in pattern else _last_day(day)


def _last_day(day: date) -> date:
    return Period.of_month(day.year, day.month).as_of


def _scaled(cell: RawCell, column: Column, unit: int, language: str | None) -> object | Trouble:
    """A count of thousands or of another unit; 44.5 thousand are whole people though 44.5 are not."""
    if isinstance(cell, float) and not isinstance(cell, bool):
        return next(read_column([cell * unit], column, language))
    read = next(read_column([cell], column, language))
    if isinstance(read, Trouble) and isinstance(cell, str) and unit in _WORDS_OF_UNITS:
        in_words = parse_count(f"{cell} {_WORDS_OF_UNITS[unit]}", language)
        return read if isinstance(in_words, Unreadable) else not_below_zero(in_words, column)
    if not isinstance(read, Quantity) or read.value is None:
        return read
    high = None if read.high is None else read.high * unit
    return Quantity(read.kind, read.value * unit, high)
