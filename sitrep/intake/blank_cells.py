"""The cells of a blank spreadsheet: headers that are read again, values as analysts type them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from sitrep.intake import workbook as book
from sitrep.intake.headers import names_in
from sitrep.intake.values import code_of
from sitrep.model.tables import NO_END, OPEN_ENDED, Column, TableKind, Type
from sitrep.quantity import Kind, Quantity
from sitrep.words.countries import iso3
from sitrep.words.folding import fold
from sitrep.words.speech import Words

# A cell without a format takes one of what is typed, so that 35% and 3/4 stand there as a percentage and
# a date; under #,##0 they would look like the counts 0 and 46,085.
FORMATS = {
    Type.DATE: "yyyy-mm-dd",
    Type.COUNT: "General",
    Type.MEASURE: "General",
    Type.DECIMAL: "0.0000",
}
TEXT_FORMAT = "@"
_WIDTHS = {
    Type.DATE: 13,
    Type.COUNT: 14,
    Type.MEASURE: 14,
    Type.DECIMAL: 12,
    Type.COUNTRY: 18,
    Type.URL: 30,
}
_TEXT_WIDTH = 22
OPTIONAL = "DDEBF7"
_LONGEST_LIST = 253
_COUNT_SIGNS = {
    Kind.EXACT: "{value}", Kind.ABOUT: "~{value}", Kind.AT_LEAST: ">={value}",
    Kind.MORE_THAN: ">{value}", Kind.NEARLY: "nearly {value}", Kind.LESS_THAN: "<{value}",
    Kind.AT_MOST: "<={value}", Kind.BETWEEN: "{value}-{high}", Kind.NOT_REPORTED: "",
    Kind.NO_DATA: "ND", Kind.SUPPRESSED: "*", Kind.NOT_APPLICABLE: "n/a",
}  # fmt: skip


def header_of(column: Column, spec: TableKind, words: Words) -> str:
    """The column in words, if they are read as the same column again; else its own name."""
    title = words.say(f"table.{spec.name}.{column.name}")
    return title if names_in(spec).get(fold(title)) == column.name else column.name


def titled(column: Column, spec: TableKind, words: Words) -> str:
    """`Capacity`, `Camp (must be filled in)`."""
    title = words.say(f"table.{spec.name}.{column.name}")
    return words.say("blank.required", title=title) if column.required else title


def choices_of(column: Column, choices: Sequence[str], words: Words) -> Mapping[str, str]:
    """How each code stands in a list: in words where all are read as their codes again.

    In English codes are words already. A list of a spreadsheet has commas between, and ends somewhere.
    """
    told = {code: words.code(column, code) for code in choices} if words.language != "en" else {}
    is_read = all(code_of(text, column) == code for code, text in told.items())
    listed = ",".join(told.values())
    fits = len(listed) <= _LONGEST_LIST and listed.count(",") < len(told) and '"' not in listed
    return told if told and is_read and fits else {code: code for code in choices}


def is_said(value: object) -> bool:
    """Whether a row has anything in a cell."""
    return value is not None and value != Quantity(Kind.NOT_REPORTED)


def put_value(
    sheet: Worksheet, row: int, number: int, column: Column, value: object, words: Words
) -> Cell:
    """A value of a typed table in its cell, as an analyst types it."""
    if column.type is Type.COUNTRY and value is not None:
        value = country_name(str(value), words)
    if value == NO_END:
        value = OPEN_ENDED
    elif column.type is Type.CHOICE and value in column.choices:
        value = choices_of(column, column.choices, words)[str(value)]
    cell = book.put(sheet, row, number, _count(value) if isinstance(value, Quantity) else value)
    cell.number_format = FORMATS.get(column.type, TEXT_FORMAT)
    return cell


def _count(quantity: Quantity) -> int | float | str:
    """As an analyst types it: without separators, which mean different things in two languages.

    Decimals are a number of the spreadsheet: it shows 11.2 with the reader's own mark.
    """
    if quantity.is_exact:
        value = quantity.value or 0
        return float(value) if isinstance(value, Decimal) else value
    return _COUNT_SIGNS[quantity.kind].format(value=quantity.value, high=quantity.high)


def country_name(code: str, words: Words) -> str:
    """The name that the operation uses, if it is read as the same country again; else the code."""
    name = words.country(code)
    return name if iso3(name) == code else code


def width_of(column: Column, title: str) -> int:
    """Wide enough for each word of the title, which may stand on several lines."""
    longest = max(map(len, title.split()))
    return max(column.width or _WIDTHS.get(column.type, _TEXT_WIDTH), longest + 3)
