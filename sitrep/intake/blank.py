"""A blank spreadsheet for one table: drop-down lists, input messages, formats, a help sheet."""

import math
from collections.abc import Mapping, Sequence
from datetime import datetime

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from sitrep.intake import workbook as book
from sitrep.intake.blank_cells import (
    FORMATS,
    OPTIONAL,
    TEXT_FORMAT,
    choices_of,
    country_name,
    header_of,
    is_said,
    put_value,
    titled,
    width_of,
)
from sitrep.intake.blank_entry import validation
from sitrep.intake.blank_help import add_help, list_of_countries, told
from sitrep.intake.sheet_properties import AUTHOR
from sitrep.model.tables import Column, TableKind
from sitrep.words.speech import Words

HEADER_ROW = 2
_ROWS = 500
_FROZEN_WIDTH = 40
_REQUIRED = "1F4E78"
_BESIDE = "F2F2F2"
# What is still read on paper, in characters across a landscape page.
_WIDTH_OF_PAGE = 170


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
    names = [country_name(code, words) for code in countries]
    help_sheet = add_help(workbook, spec, words, names)
    last_row = HEADER_ROW + max(_ROWS, len(carried))
    for number, column in enumerate(columns, 1):
        _add_column(sheet, number, column, spec, words)
        letter = get_column_letter(number)
        first = f"{letter}{HEADER_ROW + 1}"
        listed = dict.fromkeys((*(str(row.get(column.name)) for row in carried), *column.choices))
        codes = [code for code in listed if code in column.choices]
        choices = [*choices_of(column, codes, words).values()]
        rules = validation(column, spec, words, choices, list_of_countries(help_sheet, names), first)
        rules.add(f"{first}:{letter}{last_row}")
        sheet.add_data_validation(rules)
    for row, values in enumerate(carried, HEADER_ROW + 1):
        for number, column in enumerate(columns, 1):
            cell = put_value(sheet, row, number, column, values.get(column.name), words)
            cell.alignment = Alignment(wrap_text=column.width is not None, vertical="top")
    _show_beside(sheet, spec, len(columns), last_values, words)
    for row in range(HEADER_ROW + 1, HEADER_ROW + len(carried) + 1):
        book.fit_height(sheet, row)
    how = words.say("blank.about", title=title, help=help_sheet.title)
    about = book.put(sheet, 1, 1, told(how, words))
    about.font = book.BOLD
    sheet.row_dimensions[1].height = sheet.row_dimensions[HEADER_ROW].height = 34
    frozen = _frozen(spec, words)
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    sheet.print_title_cols = f"A:{get_column_letter(frozen)}"
    width = sum(each.width for each in sheet.column_dimensions.values())
    book.print_wide(sheet, pages=math.ceil(width / _WIDTH_OF_PAGE))
    sheet.freeze_panes = f"{get_column_letter(frozen + 1)}{HEADER_ROW + 1}"
    book.print_wide(help_sheet)
    if words.direction == "rtl":
        book.turn(workbook)
    return book.to_bytes(workbook, title, created)


def _columns(spec: TableKind, rows: Sequence[Mapping[str, object]]) -> list[Column]:
    """All but details that no row has; the help sheet has them, for those who want to add one."""
    usual = spec.usual_columns
    return [c for c in spec.columns if c in usual or any(is_said(row.get(c.name)) for row in rows)]


def _add_column(sheet: Worksheet, number: int, column: Column, spec: TableKind, words: Words) -> None:
    whole = sheet.column_dimensions[get_column_letter(number)]
    whole.width = width_of(column, header_of(column, spec, words))
    # The format of the whole column: cells that nobody filled in need not exist.
    whole.number_format = FORMATS.get(column.type, TEXT_FORMAT)
    whole.alignment = Alignment(wrap_text=column.width is not None, vertical="top")
    cell = book.put(sheet, HEADER_ROW, number, header_of(column, spec, words))
    cell.number_format = "General"
    cell.alignment = book.WRAPPED
    cell.font = book.ON_DARK if column.required else book.BOLD
    cell.fill = book.fill(_REQUIRED if column.required else OPTIONAL)
    text = "\n".join((titled(column, spec, words), words.say(f"table.{spec.name}.{column.name}.help")))
    cell.comment = Comment(text, AUTHOR, height=120, width=280)


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
    shown = [c for c in spec.columns if any(is_said(row.get(c.name)) for row in rows)]
    for number, column in enumerate(shown, width + 2):
        title = header_of(column, spec, words)
        sheet.column_dimensions[get_column_letter(number)].width = width_of(column, title)
        label = book.put(sheet, 1, number, words.say("blank.last", column=title))
        label.alignment = book.WRAPPED
        for row, values in enumerate(rows, HEADER_ROW + 1):
            value = put_value(sheet, row, number, column, values.get(column.name), words)
            value.alignment = Alignment(wrap_text=column.width is not None, vertical="top")
        for row in range(1, HEADER_ROW + len(rows) + 1):
            cell = sheet.cell(row, number)
            cell.font, cell.fill = book.ASIDE, book.fill(_BESIDE)


def _frozen(spec: TableKind, words: Words) -> int:
    """How many of the first two columns stay in sight: those that leave room for the others."""
    widths = [width_of(column, header_of(column, spec, words)) for column in spec.columns[:2]]
    return 2 if sum(widths) <= _FROZEN_WIDTH else 1
