"""A blank spreadsheet for one table: drop-down lists, input messages, formats, a help sheet."""

import math
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from sitrep.intake import workbook as book
from sitrep.intake.headers import names_in
from sitrep.intake.sheet_properties import AUTHOR
from sitrep.lines import shortened
from sitrep.model.tables import NO_END, OPEN_ENDED, Column, TableKind, Type
from sitrep.quantity import Kind, Quantity
from sitrep.words.countries import iso3
from sitrep.words.folding import fold
from sitrep.words.speech import Words

HEADER_ROW = 2
_ROWS = 500
_LONGEST_PROMPT = 255
_LONGEST_PROMPT_TITLE = 32
_FROZEN_WIDTH = 40
# A cell without a format takes one of what is typed, so that 35% and 3/4 stand there as a percentage and
# a date; under #,##0 they would look like the counts 0 and 46,085.
_FORMATS = {
    Type.DATE: "yyyy-mm-dd",
    Type.COUNT: "General",
    Type.MEASURE: "General",
    Type.DECIMAL: "0.0000",
}
_TEXT_FORMAT = "@"
_WIDTHS = {
    Type.DATE: 13,
    Type.COUNT: 14,
    Type.MEASURE: 14,
    Type.DECIMAL: 12,
    Type.COUNTRY: 18,
    Type.URL: 30,
}
_TEXT_WIDTH = 22
_REQUIRED = "1F4E78"
_OPTIONAL = "DDEBF7"
_BESIDE = "F2F2F2"
# Spreadsheets count days from 1900: this is 1 January 1900 to 31 December 2100.
_DAYS = ("1", "73415")
_COUNT_SIGNS = {
    Kind.EXACT: "{value}", Kind.ABOUT: "~{value}", Kind.AT_LEAST: ">={value}",
    Kind.MORE_THAN: ">{value}", Kind.NEARLY: "nearly {value}", Kind.LESS_THAN: "<{value}",
    Kind.AT_MOST: "<={value}", Kind.BETWEEN: "{value}-{high}", Kind.NOT_REPORTED: "",
    Kind.NO_DATA: "ND", Kind.SUPPRESSED: "*", Kind.NOT_APPLICABLE: "n/a",
}  # fmt: skip
# What is still read on paper, in characters across a landscape page.
_WIDTH_OF_PAGE = 170
_HELP_WIDTHS = (22, 26, 12, 80)
_COUNTRIES_COLUMN = 6


def blank_workbook(
    spec: TableKind,
    *,
    words: Words,
    created: datetime,
    carried: Sequence[Mapping[str, object]] = (),
    last_values: Sequence[Mapping[str, object]] = (),
    countries: Sequence[str] = (),
) -> bytes:
    """The .xlsx file in which an analyst fills in one table; the header stands in row 2.

    `carried` are rows to begin with; `last_values` has for each of them what was last reported, which
    is shown to the right, where it is not read. `countries` are the ISO alpha-3 codes of the
    drop-down list; another country may be typed. Codes that `carried` has come first in their lists.
    Values are those of a typed table.
    """
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    columns = _columns(spec, (*carried, *last_values))
    title = words.say(f"table.{spec.name}")
    sheet.title = book.sheet_title(title)
    names = [_country_name(code, words) for code in countries]
    help_sheet = _add_help(workbook, spec, words, names)
    last_row = HEADER_ROW + max(_ROWS, len(carried))
    for number, column in enumerate(columns, 1):
        _add_column(sheet, number, column, spec, words)
        letter = get_column_letter(number)
        first = f"{letter}{HEADER_ROW + 1}"
        listed = dict.fromkeys((*(str(row.get(column.name)) for row in carried), *column.choices))
        choices = [choice for choice in listed if choice in column.choices]
        rules = _validation(column, spec, words, choices, _list_of_countries(help_sheet, names), first)
        rules.add(f"{first}:{letter}{last_row}")
        sheet.add_data_validation(rules)
    for row, values in enumerate(carried, HEADER_ROW + 1):
        for number, column in enumerate(columns, 1):
            cell = _put_value(sheet, row, number, column, values.get(column.name), words)
            cell.alignment = Alignment(wrap_text=column.width is not None, vertical="top")
    _show_beside(sheet, spec, len(columns), last_values, words)
    for row in range(HEADER_ROW + 1, HEADER_ROW + len(carried) + 1):
        book.fit_height(sheet, row)
    about = book.put(sheet, 1, 1, words.say("blank.about", title=title, help=help_sheet.title))
    about.font = book.BOLD
    sheet.row_dimensions[1].height = sheet.row_dimensions[HEADER_ROW].height = 34
    frozen = _frozen(spec, words)
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    sheet.print_title_cols = f"A:{get_column_letter(frozen)}"
    width = sum(each.width for each in sheet.column_dimensions.values())
    book.print_wide(sheet, pages=math.ceil(width / _WIDTH_OF_PAGE))
    sheet.freeze_panes = f"{get_column_letter(frozen + 1)}{HEADER_ROW + 1}"
    book.print_wide(help_sheet)
    for each in workbook.worksheets:
        each.sheet_view.rightToLeft = words.direction == "rtl"
    return book.to_bytes(workbook, title, created)


def _columns(spec: TableKind, rows: Sequence[Mapping[str, object]]) -> list[Column]:
    """All but details that no row has; the help sheet has them, for those who want to add one."""
    usual = spec.usual_columns
    return [c for c in spec.columns if c in usual or any(_is_said(row.get(c.name)) for row in rows)]


def _add_column(sheet: Worksheet, number: int, column: Column, spec: TableKind, words: Words) -> None:
    whole = sheet.column_dimensions[get_column_letter(number)]
    whole.width = _width(column, _header(column, spec, words))
    # The format of the whole column: cells that nobody filled in need not exist.
    whole.number_format = _FORMATS.get(column.type, _TEXT_FORMAT)
    whole.alignment = Alignment(wrap_text=column.width is not None, vertical="top")
    cell = book.put(sheet, HEADER_ROW, number, _header(column, spec, words))
    cell.number_format = "General"
    cell.alignment = book.WRAPPED
    cell.font = book.ON_DARK if column.required else book.BOLD
    cell.fill = book.fill(_REQUIRED if column.required else _OPTIONAL)
    text = "\n".join((_titled(column, spec, words), words.say(f"table.{spec.name}.{column.name}.help")))
    cell.comment = Comment(text, AUTHOR, height=120, width=280)


def _header(column: Column, spec: TableKind, words: Words) -> str:
    """The column in words, if they are read as the same column again; else its own name."""
    title = words.say(f"table.{spec.name}.{column.name}")
    return title if names_in(spec).get(fold(title)) == column.name else column.name


def _titled(column: Column, spec: TableKind, words: Words) -> str:
    """`Capacity`, `Camp (must be filled in)`."""
    title = words.say(f"table.{spec.name}.{column.name}")
    return words.say("blank.required", title=title) if column.required else title


def _validation(
    column: Column,
    spec: TableKind,
    words: Words,
    choices: Sequence[str],
    countries: str | None,
    first: str,
) -> DataValidation:
    """The input message of a column, and its list or bounds; dates and countries may be kept.

    A count is a whole number or any text, because "about 2,000" and "ND" are counts too. `first` is the
    column's first cell.
    """
    if choices:
        rules = DataValidation(type="list", formula1=f'"{",".join(choices)}"', errorStyle="stop")
        rules.error = words.say("blank.not-in-list")
    elif column.type is Type.COUNTRY and countries:
        rules = DataValidation(type="list", formula1=countries, errorStyle="warning")
        rules.error = words.say("blank.other-country")
    elif spec.is_lasting and column.name == spec.dated_by:
        no_news = words.say("blank.no-news")
        is_day = f"AND(ISNUMBER({first}),{first}>={_DAYS[0]},{first}<={_DAYS[1]})"
        said = f'OR({is_day},{first}="{no_news}")'
        rules = DataValidation(type="custom", formula1=said, errorStyle="warning")
        rules.error = words.say("blank.not-a-day")
    elif column.type is Type.DATE:
        if column.may_have_no_end:
            is_day = f"AND(ISNUMBER({first}),{first}>={_DAYS[0]},{first}<={_DAYS[1]})"
            is_end = f"OR(ISTEXT({first}),{is_day})"
            rules = DataValidation(type="custom", formula1=is_end, errorStyle="warning")
        else:
            rules = DataValidation(
                type="date", formula1=_DAYS[0], formula2=_DAYS[1], errorStyle="warning"
            )
        rules.error = words.say("blank.not-a-date")
    elif column.type is Type.COUNT:
        least = "" if column.may_be_negative else f",{first}>=0"
        is_count = f"OR(ISTEXT({first}),AND(ISNUMBER({first}),{first}=INT({first}){least}))"
        rules = DataValidation(type="custom", formula1=is_count, errorStyle="stop")
        rules.error = words.say("blank.not-a-count")
    else:
        rules = DataValidation()
    help_text = words.say(f"table.{spec.name}.{column.name}.help")
    rules.allowBlank = True
    rules.showErrorMessage = rules.error is not None
    rules.showInputMessage = True
    rules.promptTitle = shortened(words.say(f"table.{spec.name}.{column.name}"), _LONGEST_PROMPT_TITLE)
    rules.prompt = shortened(help_text, _LONGEST_PROMPT)
    return rules


def _show_beside(
    sheet: Worksheet,
    spec: TableKind,
    width: int,
    rows: Sequence[Mapping[str, object]],
    words: Words,
) -> None:
    """Last month's values, one column apart from the `width` columns of the table.

    Their header cells are blank, so they are not read.
    """
    shown = [c for c in spec.columns if any(_is_said(row.get(c.name)) for row in rows)]
    for number, column in enumerate(shown, width + 2):
        title = _header(column, spec, words)
        sheet.column_dimensions[get_column_letter(number)].width = _width(column, title)
        label = book.put(sheet, 1, number, words.say("blank.last", column=title))
        label.alignment = book.WRAPPED
        for row, values in enumerate(rows, HEADER_ROW + 1):
            value = _put_value(sheet, row, number, column, values.get(column.name), words)
            value.alignment = Alignment(wrap_text=column.width is not None, vertical="top")
        for row in range(1, HEADER_ROW + len(rows) + 1):
            cell = sheet.cell(row, number)
            cell.font, cell.fill = book.ASIDE, book.fill(_BESIDE)


def _is_said(value: object) -> bool:
    return value is not None and value != Quantity(Kind.NOT_REPORTED)


def _put_value(
    sheet: Worksheet, row: int, number: int, column: Column, value: object, words: Words
) -> Cell:
    if column.type is Type.COUNTRY and value is not None:
        value = _country_name(str(value), words)
    if value == NO_END:
        value = OPEN_ENDED
    cell = book.put(sheet, row, number, _count(value) if isinstance(value, Quantity) else value)
    cell.number_format = _FORMATS.get(column.type, _TEXT_FORMAT)
    return cell


def _count(quantity: Quantity) -> int | float | str:
    """As an analyst types it: without separators, which mean different things in two languages.

    Decimals are a number of the spreadsheet: it shows 11.2 with the reader's own mark.
    """
    if quantity.is_exact:
        value = quantity.value or 0
        return float(value) if isinstance(value, Decimal) else value
    return _COUNT_SIGNS[quantity.kind].format(value=quantity.value, high=quantity.high)


def _country_name(code: str, words: Words) -> str:
    """The name that the operation uses, if it is read as the same country again; else the code."""
    name = words.country(code)
    return name if iso3(name) == code else code


def _add_help(workbook: Workbook, spec: TableKind, words: Words, countries: Sequence[str]) -> Worksheet:
    """The columns one below the other, which the reader takes for no table, and the countries."""
    sheet: Worksheet = workbook.create_sheet(book.sheet_title(words.say("blank.help")))
    book.put(sheet, 1, 1, words.say(f"table.{spec.name}")).font = book.TITLE
    row = 2
    for key in ("blank.help.rows", "blank.help.missing", "blank.help.qualifiers", "blank.help.dates"):
        book.put(sheet, row, 1, words.say(key)).alignment = book.WRAPPED
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(_HELP_WIDTHS))
        sheet.row_dimensions[row].height = 32
        row += 1
    row += 1
    for number, key in enumerate(("column", "title", "required", "what"), 1):
        heading = book.put(sheet, row, number, words.say(f"blank.help.{key}"))
        heading.font, heading.fill = book.BOLD, book.fill(_OPTIONAL)
        sheet.column_dimensions[get_column_letter(number)].width = _HELP_WIDTHS[number - 1]
    for column in spec.columns:
        row += 1
        about = words.say(f"table.{spec.name}.{column.name}.help")
        if any(choice not in about.lower() for choice in column.choices):
            about += " " + words.say("blank.help.choices", choices=", ".join(column.choices))
        required = words.say("blank.help.yes") if column.required else ""
        title = words.say(f"table.{spec.name}.{column.name}")
        for number, text in enumerate((column.name, title, required, about), 1):
            book.put(sheet, row, number, text).alignment = book.WRAPPED
        book.fit_height(sheet, row)
    for row, name in enumerate([words.say("blank.help.countries"), *countries] if countries else [], 1):
        book.put(sheet, row, _COUNTRIES_COLUMN, name)
    sheet.column_dimensions[get_column_letter(_COUNTRIES_COLUMN)].width = 24
    return sheet


def _list_of_countries(help_sheet: Worksheet, names: Sequence[str]) -> str | None:
    letter = get_column_letter(_COUNTRIES_COLUMN)
    where = f"{book.quoted(help_sheet.title)}!${letter}$2:${letter}${len(names) + 1}"
    return where if names else None


def _frozen(spec: TableKind, words: Words) -> int:
    """How many of the first two columns stay in sight: those that leave room for the others."""
    widths = [_width(column, _header(column, spec, words)) for column in spec.columns[:2]]
    return 2 if sum(widths) <= _FROZEN_WIDTH else 1


def _width(column: Column, title: str) -> int:
    """Wide enough for each word of the title, which may stand on several lines."""
    longest = max(map(len, title.split()))
    return max(column.width or _WIDTHS.get(column.type, _TEXT_WIDTH), longest + 3)
