"""The help sheet of a blank spreadsheet: its columns one by one, and the countries of its list."""

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from sitrep.direction import on_one_line
from sitrep.intake import workbook as book
from sitrep.intake.blank_cells import OPTIONAL, choices_of
from sitrep.model.tables import TableKind
from sitrep.words.speech import Words

_HELP_WIDTHS = (22, 26, 12, 80)
_COUNTRIES_COLUMN = 6


def add_help(workbook: Workbook, spec: TableKind, words: Words, countries: Sequence[str]) -> Worksheet:
    """The columns one below the other, which the reader takes for no table, and the countries."""
    sheet: Worksheet = workbook.create_sheet(book.sheet_title(words.say("blank.help")))
    book.put(sheet, 1, 1, words.say(f"table.{spec.name}")).font = book.TITLE
    row = 2
    for key in ("blank.help.rows", "blank.help.missing", "blank.help.qualifiers", "blank.help.dates"):
        book.put(sheet, row, 1, told(words.say(key), words)).alignment = book.WRAPPED
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(_HELP_WIDTHS))
        sheet.row_dimensions[row].height = 32
        row += 1
    row += 1
    for number, key in enumerate(("column", "title", "required", "what"), 1):
        heading = book.put(sheet, row, number, words.say(f"blank.help.{key}"))
        heading.font, heading.fill = book.BOLD, book.fill(OPTIONAL)
        sheet.column_dimensions[get_column_letter(number)].width = _HELP_WIDTHS[number - 1]
    for column in spec.columns:
        row += 1
        about = words.say(f"table.{spec.name}.{column.name}.help")
        choices = choices_of(column, column.choices, words).values()
        if any(choice.lower() not in about.lower() for choice in choices):
            listed = words.say("joint.comma").join(choices)
            about += " " + words.say("blank.help.choices", choices=listed)
        required = words.say("blank.help.yes") if column.required else ""
        title = words.say(f"table.{spec.name}.{column.name}")
        for number, text in enumerate((column.name, title, required, told(about, words)), 1):
            book.put(sheet, row, number, text).alignment = book.WRAPPED
        book.fit_height(sheet, row)
    for row, name in enumerate([words.say("blank.help.countries"), *countries] if countries else [], 1):
        book.put(sheet, row, _COUNTRIES_COLUMN, name)
    sheet.column_dimensions[get_column_letter(_COUNTRIES_COLUMN)].width = 24
    return sheet


def told(text: str, words: Words) -> str:
    """What is read by people alone, with names and codes held together among Arabic words."""
    return on_one_line(text) if words.direction == "rtl" else text


def list_of_countries(help_sheet: Worksheet, names: Sequence[str]) -> str | None:
    """Where the names of the countries stand, as a drop-down list asks for it; None for no names."""
    letter = get_column_letter(_COUNTRIES_COLUMN)
    where = f"{book.quoted(help_sheet.title)}!${letter}$2:${letter}${len(names) + 1}"
    return where if names else None
