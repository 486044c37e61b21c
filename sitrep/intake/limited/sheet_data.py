"""Sheets and what was wrong with their file, as data and back; what comes back is checked closely."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date, datetime, time, timedelta
from typing import Any

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Message
from sitrep.intake.limited.wire import Data
from sitrep.intake.problems.files import ENCODING_GUESSED, FACTS_UNSEEN, FILE_UNREADABLE
from sitrep.intake.sheet_properties import SheetProperties
from sitrep.intake.spreadsheet import Sheet

_CHECKS: Mapping[str, Check] = {
    check.code: check for check in (FILE_UNREADABLE, ENCODING_GUESSED, FACTS_UNSEEN)
}
_CELLS = frozenset({str, int, float, bool, date, datetime, time, timedelta})
_FACTS = tuple(field.name for field in fields(SheetProperties))


def as_data(sheets: Sequence[Sheet], diagnostics: Sequence[Diagnostic]) -> Data:
    """What `from_data` takes."""
    return [
        [
            [sheet.name, sheet.is_hidden, sheet.rows, sheet.merged, _facts_as_data(sheet.facts)]
            for sheet in sheets
        ],
        [
            [each.code, each.where.sheet, each.where.row, [*map(_value_as_data, each.values.items())]]
            for each in diagnostics
        ],
    ]


def from_data(file: str, data: Data) -> tuple[list[Sheet], list[Diagnostic]]:
    """The sheets of the file of that name, and what was wrong with it.

    ValueError, TypeError or LookupError where the data are not of this form.
    """
    sheets, diagnostics = data
    return [_sheet(file, *sheet) for sheet in sheets], [_diagnostic(file, *it) for it in diagnostics]


def _sheet(file: str, name: str, is_hidden: bool, rows: Data, merged: Data, facts: Data) -> Sheet:
    width = len(rows[0]) if rows else 0
    if any(len(row) != width or not _CELLS.issuperset(map(type, row)) for row in rows):
        raise ValueError("a row that is no row")
    return Sheet(
        file, _text(name), rows, is_hidden is True, _facts(facts), [*map(_area, merged)]
    )  # fmt: skip


def _facts_as_data(facts: SheetProperties) -> Data:
    return [_fact_as_data(getattr(facts, name)) for name in _FACTS]


def _fact_as_data(fact: Any) -> Data:
    return [[*cell, text] for cell, text in fact.items()] if isinstance(fact, dict) else [*fact]


def _facts(data: Data) -> SheetProperties:
    facts = SheetProperties()
    for name, values in zip(_FACTS, data, strict=True):
        fact = getattr(facts, name)
        if isinstance(fact, dict):
            fact.update(((_number(row), _number(column)), _text(text)) for row, column, text in values)
        elif isinstance(fact, set):
            fact.update(map(_pair, values))
        else:
            fact.extend(map(_area if name == "merged" else _pair, values))
    return facts


def _area(data: Data) -> tuple[tuple[int, int], tuple[int, int]]:
    first, last = data
    return _pair(first), _pair(last)


def _pair(data: Data) -> tuple[int, int]:
    first, second = data
    return _number(first), _number(second)


def _number(data: Data) -> int:
    if type(data) is not int:
        raise TypeError("no whole number")
    return data


def _text(data: Data) -> str:
    if type(data) is not str:
        raise TypeError("no text")
    return data


def _value_as_data(item: tuple[str, object]) -> Data:
    name, value = item
    return [name, [value.key, [*value.values.items()]] if isinstance(value, Message) else value]


def _diagnostic(file: str, code: str, sheet: str | None, row: int, values: Data) -> Diagnostic:
    where = Address(file, None if sheet is None else _text(sheet), _number(row))
    said = {
        _text(name): Message(_text(value[0]), dict(value[1])) if isinstance(value, list) else value
        for name, value in values
    }
    check = _CHECKS[code]
    return Diagnostic(check.code, check.severity, where, said)
