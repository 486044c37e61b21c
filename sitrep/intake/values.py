"""One column of raw cells becomes one of typed values; what cannot be read is told by row."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sitrep.diagnostics import Check, did_you_mean
from sitrep.intake.problems import INTAKE_CHECKS
from sitrep.intake.problems.values import (
    LETTER_FOR_DIGIT,
    NEGATIVE_COUNT,
    NOT_A_DATE,
    NOT_A_DECIMAL,
    NOT_A_NUMBER,
    NOT_A_URL,
    NOT_AN_EMAIL,
    NOT_ONE_LINE,
    SHARE_FOR_COUNT,
    UNKNOWN_CODE,
    UNKNOWN_COUNTRY,
)
from sitrep.intake.spreadsheet import RawCell
from sitrep.intake.typing_errors import is_share, letter_for_digit
from sitrep.languages.union import of_all
from sitrep.lines import nearest, one_line, shortened
from sitrep.model.mailbox import is_clean_line, parse_address
from sitrep.model.tables import NO_END, Column, Type
from sitrep.quantity import Kind, Quantity, missing
from sitrep.reading.counts import (
    Unreadable,
    count_from_number,
    measure_from_number,
    parse_count,
    parse_measure,
)
from sitrep.reading.dates import parse_date
from sitrep.words.columns import codes_by_word
from sitrep.words.countries import iso3, nearest_country
from sitrep.words.folding import fold

_BY_CODE: Mapping[str, Check] = {check.code: check for check in INTAKE_CHECKS}
_BOUNDS = {"latitude": 90.0, "longitude": 180.0}
_NOT_REPORTED = missing(Kind.NOT_REPORTED)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why one cell could not be read; `values` fill the message of `check`."""

    check: Check
    values: Mapping[str, Any]


Read = Callable[[RawCell], object | Trouble]


def reader_for(column: Column, language: str | None) -> Read:
    """A function from one raw, not blank cell of that column to its value or its trouble."""
    readers: dict[Type, Callable[[], Read]] = {
        Type.TEXT: lambda: text_of,
        Type.DATE: lambda: lambda cell: _date(cell, column, language),
        Type.COUNT: lambda: lambda cell: _count(cell, column, language),
        Type.MEASURE: lambda: lambda cell: _measure(cell, column, language),
        Type.DECIMAL: lambda: lambda cell: _coordinate(cell, _BOUNDS[column.name]),
        Type.COUNTRY: lambda: _country,
        Type.CHOICE: lambda: lambda cell: _choice(cell, column),
        Type.URL: lambda: _url,
        Type.PERSON: lambda: _person,
        Type.EMAIL: lambda: _email,
    }
    return readers[column.type]()


def read_column(
    cells: Sequence[RawCell], column: Column, language: str | None
) -> Iterator[object | Trouble]:
    """The value of each cell; None for a blank one (a count is then "not reported")."""
    read = reader_for(column, language)
    blank: object = _NOT_REPORTED if column.is_quantity else column.default
    texts: dict[str, object] = {}
    for cell in cells:
        if type(cell) is not str:
            yield read(cell)
        elif cell in texts:
            yield texts[cell]
        else:
            texts[cell] = blank if is_blank(cell) else read(cell)
            yield texts[cell]


def is_blank(text: str) -> bool:
    """Whether a reader would see nothing in it."""
    return not (text.strip() if text.isascii() else one_line(text))


def text_of(cell: RawCell) -> str:
    """What a cell of a column of texts is read as."""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime) and cell.time() == datetime.min.time():
        return cell.date().isoformat()
    return one_line(str(cell))


def not_below_zero(count: Quantity, column: Column) -> Quantity | Trouble:
    """The count itself, or the trouble that there cannot be fewer people than none."""
    if count.value is None or count.value >= 0 or column.may_be_negative:
        return count
    return Trouble(NEGATIVE_COUNT, {"value": count})


def _count(cell: RawCell, column: Column, language: str | None) -> Quantity | Trouble:
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        return Trouble(NOT_A_NUMBER, {"text": text_of(cell)})
    result = parse_count(cell, language) if isinstance(cell, str) else count_from_number(cell)
    if isinstance(result, Quantity):
        return not_below_zero(result, column)
    return _no_count(result, cell, language)


def _measure(cell: RawCell, column: Column, language: str | None) -> Quantity | Trouble:
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        return Trouble(NOT_A_NUMBER, {"text": text_of(cell)})
    result = parse_measure(cell, language) if isinstance(cell, str) else measure_from_number(cell)
    if isinstance(result, Quantity):
        return not_below_zero(result, column)
    return _trouble(result, cell)


def _no_count(unreadable: Unreadable, cell: RawCell, language: str | None) -> Trouble:
    """With the slip that explains it, where there is one."""
    if is_share(cell):
        return Trouble(SHARE_FOR_COUNT, {"text": text_of(cell)})
    slip = letter_for_digit(cell, language) if isinstance(cell, str) else None
    if slip:
        letter, meant = slip
        values = {"text": text_of(cell), "letter": letter.sign, "code": letter.code, "meant": meant}
        return Trouble(LETTER_FOR_DIGIT, values)
    return _trouble(unreadable, cell)


def says_no_end(cell: RawCell, column: Column) -> bool:
    """Whether it says "until further notice", or as much, in a column where that is an answer."""
    if isinstance(cell, date):
        day = cell.date() if isinstance(cell, datetime) else cell
        return column.may_have_no_end and day == NO_END
    return column.may_have_no_end and fold(text_of(cell)) in _no_end()


@cache
def _no_end() -> frozenset[str]:
    return frozenset(map(fold, of_all(lambda language: language.dates.no_end).split("|")))


def _date(cell: RawCell, column: Column, language: str | None) -> date | Trouble:
    if says_no_end(cell, column):
        return NO_END
    if isinstance(cell, date):
        day = cell.date() if isinstance(cell, datetime) else cell
        return Trouble(NOT_A_DATE, {"text": day.isoformat()}) if day == NO_END else day
    result = parse_date(text_of(cell), language)
    return _trouble(result, cell) if isinstance(result, Unreadable) else result


def _trouble(unreadable: Unreadable, cell: RawCell) -> Trouble:
    return Trouble(_BY_CODE[unreadable.code], {"text": text_of(cell), **unreadable.values})


def _coordinate(cell: RawCell, bound: float) -> float | Trouble:
    try:
        number = float(cell.strip().replace(",", ".") if isinstance(cell, str) else str(cell))
    except ValueError:
        number = float("nan")
    if not -bound <= number <= bound:
        return Trouble(NOT_A_DECIMAL, {"text": text_of(cell), "bound": int(bound)})
    return number


def _country(cell: RawCell) -> str | Trouble:
    text = text_of(cell)
    code = iso3(text)
    if code:
        return code
    return Trouble(UNKNOWN_COUNTRY, {"text": text, "hint": did_you_mean(nearest_country(text))})


def _choice(cell: RawCell, column: Column) -> str | Trouble:
    choices, code = column.choices, code_of(text_of(cell), column)
    if code:
        return code
    hint = did_you_mean(nearest(fold(text_of(cell)), choices, folded=fold))
    values = {"text": text_of(cell), "hint": hint, "choices": list(choices)}
    return Trouble(UNKNOWN_CODE, values)


@cache
def _folded(column: Column) -> dict[str, str]:
    names = {fold(name): code for code, others in column.code_names for name in others}
    return names | {fold(code): code for code in column.choices}


def code_of(text: str, column: Column) -> str | None:
    """The code that the text is read as in that column of choices, in any language."""
    folded = fold(text)
    # The words of all languages are read for what nothing else explains.
    return _folded(column).get(folded) or codes_by_word(column).get(folded)


def _url(cell: RawCell) -> str | Trouble:
    text = text_of(cell)
    is_web = text.lower().startswith(("https://", "http://")) and " " not in text
    if is_web and len(text) <= 2000 and not set(text) & set('<>"\\^`{|}'):
        return text
    return Trouble(NOT_A_URL, {"text": shortened(text)})


def _person(cell: RawCell) -> str | Trouble:
    """A name that may stand in a header: what `one_line` would take away is told here."""
    if isinstance(cell, str) and not is_clean_line(cell.strip(" ")):
        return Trouble(NOT_ONE_LINE, {"text": shortened(text_of(cell))})
    return text_of(cell)


def _email(cell: RawCell) -> str | Trouble:
    """Letters as they are: an address with a sign that nobody sees is no address."""
    text = cell.strip(" ") if isinstance(cell, str) else text_of(cell)
    return parse_address(text) or Trouble(NOT_AN_EMAIL, {"text": shortened(text_of(cell))})
