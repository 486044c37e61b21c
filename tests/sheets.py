"""Spreadsheets drawn in a test: a Markdown table becomes the bytes of a real file."""

import csv
import io
from datetime import date

import openpyxl


def cells(drawn: str) -> list[list[str]]:
    """The cells of a drawn table, line by line; a line without bars is a blank row."""
    lines = [line.strip() for line in drawn.strip("\n").splitlines()]
    return [[cell.strip() for cell in line.strip("|").split("|")] if line else [] for line in lines]


def xlsx(drawn: str, title: str = "Sheet1") -> bytes:
    """Numbers become numbers, ISO dates dates, everything else text; "" is a blank cell."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = title
    for number, row in enumerate(cells(drawn), start=1):
        for column, text in enumerate(row, start=1):
            if text:
                sheet.cell(number, column, typed(text))
    return saved(workbook)


def saved(workbook: openpyxl.Workbook) -> bytes:
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def csv_text(drawn: str, delimiter: str = ",") -> str:
    content = io.StringIO(newline="")
    csv.writer(content, delimiter=delimiter).writerows(cells(drawn))
    return content.getvalue()


def typed(text: str) -> object:
    """What an analyst types: a number or an ISO date as such, everything else as text."""
    for kind in (int, float, date.fromisoformat):
        try:
            return kind(text)
        except ValueError:
            continue
    return text
