"""What the columns of a partner's sheet hold: dates, counts, coordinates, countries or words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sitrep.cells import column_letters
from sitrep.intake.hashtags import is_tag_row
from sitrep.intake.spreadsheet import RawCell
from sitrep.languages import LANGUAGES
from sitrep.lines import one_line
from sitrep.model.source import DAY_FIRST, MONTH, MONTH_FIRST
from sitrep.reading.counts import Unreadable, parse_count
from sitrep.reading.dates import parse_date
from sitrep.words.countries import iso3
from sitrep.words.folding import fold

CODE_LETTERS = 3
MOST = 0.8
_SAMPLE_ROWS = 300
_HEADER_ROWS = 30
_GROUPED = re.compile(r"\d{1,3}\.\d{3}|\d{1,3}")
_NOTATIONS = sorted(
    (code for code, each in LANGUAGES.items() if each.notation.marks),
    # Groups after spaces are read in every notation: one that has a sign of its own reads more.
    key=lambda code: LANGUAGES[code].notation.grouping.isspace(),
)
_DAY_AND_MONTH = re.compile(r"\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}")


@dataclass(slots=True)
class Theirs:
    """One of their columns: how the settings call it, and what is in it."""

    letter: str
    name: str
    headers: tuple[str, ...]
    cells: list[RawCell]
    dates: str | None = None
    is_count: bool = False
    is_decimal: bool = False
    is_country: bool = False
    names_countries: bool = False


def header_of(rows: Sequence[Sequence[RawCell]]) -> int:
    """The first row of words alone, with as many cells as most rows below it fill; 0 for none."""
    for number, row in enumerate(rows[:_HEADER_ROWS], start=1):
        filled = [cell for cell in row if str(cell).strip()]
        below = [sum(bool(str(c).strip()) for c in r) for r in rows[number : number + _SAMPLE_ROWS]]
        usual = sorted(below)[len(below) // 2] if below else 0
        if not filled or is_tag_row(filled):
            continue
        if any(_is_data(cell) for cell in filled):
            return 0
        if len(filled) * 2 >= usual and len(filled) > 1:
            return number
    return 0


def _is_data(cell: RawCell) -> bool:
    if not isinstance(cell, str):
        return True
    is_dated = _date_kind([cell]) is not None
    return is_dated or not isinstance(parse_count(cell, "en"), Unreadable)


def columns_of(rows: Sequence[Sequence[RawCell]], header: int) -> list[Theirs]:
    """Each of their columns that holds anything, with its header and HXL tag, from the first rows."""
    data = [row for row in rows[header : header + _SAMPLE_ROWS] if any(str(c).strip() for c in row)]
    tags: Sequence[RawCell] = ()
    if data and is_tag_row([cell for cell in data[0] if cell != ""]):
        tags, data = data[0], data[1:]
    top: Sequence[RawCell] = rows[header - 1] if header else ()
    called = [fold(str(cell)) for cell in top]
    found = []
    for position in range(max(map(len, rows), default=0)):
        header_text = one_line(str(top[position])) if header else ""
        tag = one_line(str(tags[position])) if tags else ""
        letter = column_letters(position + 1)
        is_own = bool(header_text) and called.count(fold(header_text)) == 1 and bool(fold(header_text))
        names = tuple(text for text in (header_text, tag) if text)
        cells = [row[position] for row in data if str(row[position]).strip()]
        if cells:
            found.append(_looked_at(Theirs(letter, header_text if is_own else letter, names, cells)))
    return found


def _looked_at(one: Theirs) -> Theirs:
    one.dates = _date_kind(one.cells)
    is_number = [not isinstance(cell, bool) and _is_number(cell) for cell in one.cells]
    most = len(one.cells) * MOST
    # 44.038 and 45.000 alone are thousands with points; a column of coordinates has others too.
    is_grouped = all(_GROUPED.fullmatch(str(cell)) for cell in one.cells)
    has_decimals = any("." in str(cell).rstrip("0").rstrip(".") for cell in one.cells)
    one.is_decimal = sum(is_number) >= most and has_decimals and not is_grouped
    readable = [notation([cell]) is not None for cell in one.cells]
    one.is_count = one.dates is None and sum(readable) >= most and not one.is_decimal
    countries = [str(cell) for cell in one.cells if iso3(str(cell))]
    one.is_country = len(countries) >= most
    # "NO" is Norway only where the header says that it is a country.
    one.names_countries = sum(len(text) > CODE_LETTERS for text in countries) >= most
    return one


def _is_number(cell: RawCell) -> bool:
    try:
        float(str(cell))
    except ValueError:
        return False
    return True


def _date_kind(cells: Sequence[RawCell]) -> str | None:
    """How the dates are written: "" for plainly, else a value of `date_format`; None for no dates."""
    if all(isinstance(cell, date) for cell in cells):
        return ""
    texts = [str(cell) for cell in cells if not isinstance(cell, date)]
    if sum(not isinstance(parse_date(f"1 {t}", None), Unreadable) for t in texts) >= len(texts) * MOST:
        return MONTH
    read = [parse_date(text, None) for text in texts]
    known = [day for day in read if not isinstance(day, Unreadable) or day.code == "ambiguous-date"]
    if len(known) < len(texts) * MOST:
        return None
    if not any(isinstance(day, Unreadable) and day.code == "ambiguous-date" for day in known):
        return ""
    parts = [match for text in texts if (match := _DAY_AND_MONTH.match(text))]
    return MONTH_FIRST if any(int(match[2]) > 12 for match in parts) else DAY_FIRST


def notation(cells: Sequence[RawCell]) -> str | None:
    """ "" where no mark needs explaining, else the language whose marks read them all."""
    texts = [cell for cell in cells if isinstance(cell, str)]
    if any(isinstance(c, bool) or not isinstance(c, str | int | float) for c in cells):
        return None
    for language in (None, *_NOTATIONS):
        if not any(isinstance(parse_count(text, language), Unreadable) for text in texts):
            return language or ""
    return None
