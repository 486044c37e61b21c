"""Spreadsheets drawn in a test: a Markdown table becomes the bytes of a real file."""

import csv
import io
import re
import zipfile
from collections.abc import Callable
from datetime import date

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

SHEET = "xl/worksheets/sheet1.xml"
"""The part of an .xlsx file that holds its first sheet."""


def cells(drawn: str) -> list[list[str]]:
    """The cells of a drawn table, line by line; a line without bars is a blank row."""
    lines = [line.strip() for line in drawn.strip("\n").splitlines()]
    return [[cell.strip() for cell in line.strip("|").split("|")] if line else [] for line in lines]


def xlsx(drawn: str, title: str = "Sheet1", **others: str) -> bytes:
    """Numbers become numbers, ISO dates dates, everything else text; "" is a blank cell.

    `others` are further sheets, drawn under their names.
    """
    workbook = openpyxl.Workbook()
    sheet = first_sheet(workbook)
    sheet.title = title
    fill(sheet, drawn)
    for name, drawing in others.items():
        fill(workbook.create_sheet(name), drawing)
    return saved(workbook)


def fill(sheet: Worksheet, drawn: str) -> None:
    """The cells of a drawing, from A1 on."""
    for number, row in enumerate(cells(drawn), start=1):
        for column, text in enumerate(row, start=1):
            if text:
                sheet.cell(number, column, typed(text))


def first_sheet(workbook: openpyxl.Workbook) -> Worksheet:
    """That of a workbook of one sheet: cells, where openpyxl allows for a chart or for none."""
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    return sheet


def saved(workbook: openpyxl.Workbook) -> bytes:
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def csv_text(drawn: str, delimiter: str = ",") -> str:
    content = io.StringIO(newline="")
    csv.writer(content, delimiter=delimiter).writerows(cells(drawn))
    return content.getvalue()


def changed(raw: bytes, part: str, *changes: tuple[str, str]) -> bytes:
    """The same file with other text in one part; each pattern must be there."""
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(content, "w", 8) as new:
        for name in old.namelist():
            text = old.read(name).decode()
            for pattern, replacement in changes if name == part else ():
                text, times = re.subn(pattern, replacement, text)
                assert times, pattern
            new.writestr(name, text)
    return content.getvalue()


def typed(text: str) -> int | float | date | str:
    """What an analyst types: a number or an ISO date as such, everything else as text."""
    kinds: tuple[Callable[[str], int | float | date], ...] = (int, float, date.fromisoformat)
    for kind in kinds:
        try:
            return kind(text)
        except ValueError:
            continue
    return text
