"""What the columns of a partner's sheet hold: dates, counts, coordinates, countries or words."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sitrep.cells import column_letters
from sitrep.intake.hashtags import is_tag_row
from sitrep.intake.headings import (
    MOST_HEADER_ROWS,
    header_text,
    headings_in,
    is_age,
    is_data,
    is_group_row,
)
from sitrep.intake.rows import says_total
from sitrep.intake.sheet_properties import Cell
from sitrep.intake.spreadsheet import RawCell
from sitrep.languages import LANGUAGES
from sitrep.model.source import DAY_FIRST, MONTH, MONTH_FIRST
from sitrep.reading.counts import Unreadable, parse_count
from sitrep.reading.dates import parse_date
from sitrep.words.countries import iso3
from sitrep.words.folding import fold

CODE_LETTERS = 3
MOST = 0.8
_SAMPLE_ROWS = 300
_HEADER_ROWS = 100
_FEWEST = 2
_LONGEST_PREAMBLE = 5
_YEAR = re.compile(r"(?:19|20)\d\d")
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


def header_of(rows: Sequence[Sequence[RawCell]], merged: Sequence[tuple[Cell, Cell]] = ()) -> int:
    """The last row of the header: of words, with as many cells as most rows below it; 0 for none.

    Titles, notes and sums may stand over it, HXL tags below it; groups are read with it, and days or
    years may be among its words: a column for each.
    """
    for number, row in enumerate(rows[:_HEADER_ROWS], start=1):
        filled = [cell for cell in row if str(cell).strip()]
        below = [sum(bool(str(c).strip()) for c in r) for r in rows[number : number + _SAMPLE_ROWS]]
        usual = sorted(below)[len(below) // 2] if below else 0
        if is_tag_row(filled):
            above = rows[number - 2] if number > 1 else ()
            return number - 1 if any(str(cell).strip() for cell in above) else number
        if len(filled) < _FEWEST or is_group_row(rows, number, merged):
            continue
        data = [cell for cell in filled if is_data(cell)]
        is_sum = len(data) == len(filled) or (
            says_total(str(filled[0])) and len(data) == len(filled) - 1
        )
        is_title = len(filled) * 2 < usual or len(filled) == _FEWEST < usual
        # Titles are set off from their table by a blank row.
        is_set_off = 0 in below[:_LONGEST_PREAMBLE]
        if (is_sum and len(filled) < usual) or (is_title and (data or is_set_off)):
            continue
        if data and not _is_series(rows, number, data):
            return 0
        if len(filled) * 2 >= usual and not _is_tagged(rows, number):
            return number
    return 0


def _is_tagged(rows: Sequence[Sequence[RawCell]], number: int) -> bool:
    """Whether HXL tags stand further below, so that the header is the row above them."""
    near = rows[number + 1 : number + 1 + _LONGEST_PREAMBLE]
    return not is_tag_row(rows[number] if number < len(rows) else ()) and any(map(is_tag_row, near))


def _is_series(rows: Sequence[Sequence[RawCell]], number: int, data: Sequence[RawCell]) -> bool:
    """Whether days or years of a row are headers: they differ, and counts stand below them."""
    row = rows[number - 1]
    below = rows[number] if number < len(rows) else ()
    columns = [n for n, cell in enumerate(row) if str(cell).strip() and is_data(cell)]
    counted = [n for n in columns if n < len(below) and notation([below[n]]) is not None]
    texts = {header_text(cell) for cell in data}
    is_dated = all(_YEAR.fullmatch(text) or dates_in([text]) is not None for text in texts)
    return len(texts) == len(columns) >= _FEWEST and is_dated and len(counted) * 2 > len(columns)


def columns_of(
    rows: Sequence[Sequence[RawCell]], header: int, merged: Sequence[tuple[Cell, Cell]] = ()
) -> list[Theirs]:
    """Each of their columns that holds anything, with its headers and HXL tag, from the first rows.

    `header` is the last row of the header, 0 for none. A header of several rows goes by all its parts,
    by its lowest and by its tag.
    """
    data = [row for row in rows[header : header + _SAMPLE_ROWS] if any(str(c).strip() for c in row)]
    if data and is_tag_row(data[0]):
        data = data[1:]
    first = header
    while first > 1 and header - first + 1 < MOST_HEADER_ROWS and is_group_row(rows, first - 1, merged):
        first -= 1
    headings = {each.column: each for each in headings_in(rows, first, header, merged)} if header else {}
    called = Counter(fold(each.text) for each in headings.values())
    found = []
    for position in range(max(map(len, rows), default=0)):
        heading = headings.get(position + 1)
        if header and heading is None and _is_headed(rows[header - 1], position):
            continue  # what a form fills by itself
        text = heading.text if heading else ""
        letter = column_letters(position + 1)
        is_own = bool(fold(text)) and called[fold(text)] == 1
        names = (text, *_alone(heading.parts), heading.tag) if heading else ()
        cells = [row[position] for row in data if str(row[position]).strip()]
        if cells:
            headers = tuple(dict.fromkeys(filter(None, names)))
            found.append(_looked_at(Theirs(letter, text if is_own else letter, headers, cells)))
    return found


def _alone(parts: Sequence[str]) -> Iterator[str]:
    """The parts of a header, from below, that are names without what stands over them."""
    for number in range(len(parts) - 1, 0, -1):
        if any(map(is_age, parts[:number])):
            yield f"{parts[number]} {parts[number - 1]}"
        else:
            yield parts[number]


def _is_headed(row: Sequence[RawCell], position: int) -> bool:
    return position < len(row) and bool(str(row[position]).strip())


def _looked_at(one: Theirs) -> Theirs:
    one.dates = dates_in(one.cells)
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


def dates_in(cells: Sequence[RawCell]) -> str | None:
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
