"""Found tables become typed frames, one for each table of the catalogue, with problems by cell."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import numpy as np
import pandas as pd

from sitrep.diagnostics import Diagnostic
from sitrep.intake.foreign_cells import Mapped, read_mapped
from sitrep.intake.frames import (
    Arrays,
    absent,
    arrays_of,
    arrays_of_exact,
    empty_frame,
    frame_of,
    together,
)
from sitrep.intake.problems.tables import REQUIRED_CELL_EMPTY, SOURCE_TOTAL_DIFFERS, TOTAL_DIFFERS
from sitrep.intake.recognise import Found
from sitrep.intake.silent import SPEAKING, Silence, silence_of
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.intake.totals import wrong_totals
from sitrep.intake.values import Trouble, is_blank, read_column
from sitrep.model.offered import NO_OTHERS, Columns
from sitrep.model.rows import Rows
from sitrep.model.table import Table, give_rows, index_of
from sitrep.model.tables import TABLES, Column, NextMonth, TableKind, Type
from sitrep.quantity import Kind, missing
from sitrep.reading.counts import is_in_percent

_NOT_REPORTED = missing(Kind.NOT_REPORTED)
_EXACT_FLOATS = 2**53


def tables_of(
    found: Iterable[tuple[Sheet, Found]],
    language: str | None,
    specs: Sequence[TableKind] = TABLES,
    columns: Columns = NO_OTHERS,
) -> tuple[dict[str, Table], list[Diagnostic]]:
    """All these tables by name (empty ones too), and each cell that could not be read.

    `language` is how the analysts write numbers and dates; None if unknown. `columns` are those that the
    operation has otherwise than the catalogue.
    """
    diagnostics: list[Diagnostic] = []
    by_name: dict[str, list[tuple[Sheet, Found]]] = {spec.name: [] for spec in specs}
    for sheet, one in found:
        by_name[one.spec.name].append((sheet, one))
    tables = {}
    for spec in specs:
        # A copy copies nothing: pandas does so when somebody writes into it.
        blank = empty_frame(spec).copy(deep=False)
        frames, without_news, unfilled = [], [], []
        rows_read: list[tuple[pd.DataFrame, Rows]] = []
        for number, (sheet, one) in enumerate(by_name[spec.name]):
            silence = SPEAKING if isinstance(one, Mapped) else silence_of(sheet, one)
            frame, rows, trouble = _frame(sheet, one, number, language, silence, columns)
            rows_read.append((frame, rows))
            if silence.rows:
                printed = pd.Index(one.rows)
                frames.append(frame[~printed.isin(silence.rows)])
                without_news.append(frame[printed.isin(silence.without_news)])
                unfilled.append(frame[printed.isin(silence.unfilled)])
            else:
                frames.append(frame)
            diagnostics += [*silence.diagnostics, *trouble]
            if one.totals:
                # A total that cannot be read is not in the report, so nobody need mend it.
                totals, _, _ = _frame(
                    sheet, replace(one, rows=one.totals), number, language, SPEAKING, columns
                )
                check = SOURCE_TOTAL_DIFFERS if isinstance(one, Mapped) else TOTAL_DIFFERS
                diagnostics += wrong_totals(check, sheet, one, frame, totals)
        tables[spec.name] = table = Table(
            spec,
            together(frames, blank),
            tuple(one.block for _, one in by_name[spec.name]),
            without_news=together(without_news, blank),
            unfilled=together(unfilled, blank),
        )
        for frame, rows in rows_read:
            if table.frame is frame:
                give_rows(table, rows)
    return tables, diagnostics


def _frame(
    sheet: Sheet,
    found: Found,
    number: int,
    language: str | None,
    silence: Silence,
    columns: Columns,
) -> tuple[pd.DataFrame, Rows, list[Diagnostic]]:
    diagnostics: list[Diagnostic] = []
    arrays: Arrays = {}
    for declared in found.spec.columns:
        column = columns.get((found.spec.name, declared.name), declared)
        position = found.block.columns.get(column.name)
        if position is None and not isinstance(found, Mapped):
            arrays |= absent(column, len(found.rows))
            continue
        cells: list[RawCell]
        if position is None:
            said = found.said.get(column.name, "") if isinstance(found, Mapped) else ""
            cells = [said] * len(found.rows)
        else:
            cells = [sheet.rows[row - 1][position - 1] for row in found.rows]
            if column.type is Type.MEASURE:
                cells = _in_per_cent(sheet, found.rows, position, cells)
        if column.type is Type.MEASURE:
            stated = _says_percent(sheet, found.rows, position or 0, cells)
            arrays[f"{column.name}.percent"] = np.array(stated, dtype="bool")
        if isinstance(found, Mapped):
            read = read_mapped(cells, column, found.source, language)
        else:
            plain = (
                _plain_counts(column, cells)
                if column.type is Type.COUNT
                else _plain_words(column, cells, language)
            )
            if plain is not None:
                arrays |= plain
                continue
            read = read_column(cells, column, language)
        values: list[object] = []
        for row, cell, value in zip(found.rows, cells, read, strict=True):
            # Of what a silent row does not say it has no trouble.
            is_asked = row not in silence.rows or column.next_month is NextMonth.CARRIED_OVER
            if isinstance(value, Trouble) and not is_asked:
                value = _NOT_REPORTED if column.is_quantity else None
            elif isinstance(value, Trouble):
                where = sheet.at(row, position or 0)
                diagnostics.append(value.check.at(where, column=column.name, **value.values))
                value = _NOT_REPORTED if column.is_quantity else None
            elif is_asked and column.required and position and isinstance(cell, str) and is_blank(cell):
                where = sheet.at(row, position)
                diagnostics.append(REQUIRED_CELL_EMPTY.at(where, column=column.name))
            values.append(value)
        arrays |= arrays_of(column, values)
    frame = frame_of(arrays, [index_of(number, row) for row in found.rows])
    return frame, Rows(frame, arrays), diagnostics


def _in_per_cent(
    sheet: Sheet, rows: Sequence[int], column: int, cells: Sequence[RawCell]
) -> list[RawCell]:
    """The cells, where one shows 35% the number 35: a spreadsheet keeps 0.35 of it."""
    shown = sheet.facts.percentages
    return [
        float(Decimal(repr(cell)) * 100) if type(cell) is float and (row, column) in shown else cell
        for row, cell in zip(rows, cells, strict=True)
    ]


def _says_percent(
    sheet: Sheet, rows: Sequence[int], column: int, cells: Sequence[RawCell]
) -> list[bool]:
    """Whether each cell says per cent, in words, or shows its number so."""
    shown = sheet.facts.percentages
    return [
        is_in_percent(cell) if isinstance(cell, str) else (row, column) in shown
        for row, cell in zip(rows, cells, strict=True)
    ]


def _plain_words(column: Column, cells: Sequence[RawCell], language: str | None) -> Arrays | None:
    """The column at once, where every cell is a text or a day and none gives trouble; else None.

    Each is read once, however often it is repeated: a column of a long sheet has a handful.
    """
    if not {*map(type, cells)} <= {str, date, datetime}:
        return None  # 1, 1.0 and TRUE would be taken for one
    texts = list(dict.fromkeys(cells))
    values = dict(zip(texts, read_column(texts, column, language), strict=True))
    if any(isinstance(value, Trouble) for value in values.values()):
        return None
    if column.required and any(isinstance(text, str) and is_blank(text) for text in texts):
        return None
    return arrays_of(column, [values[cell] for cell in cells])


def _plain_counts(column: Column, cells: Sequence[RawCell]) -> Arrays | None:
    """The column at once, where every cell is a whole number or blank; else None.

    Most columns of most sheets are such, and reading them cell by cell is what takes long.
    """
    if not all(type(cell) is float or type(cell) is int or cell == "" for cell in cells):
        return None
    numbers = np.array([np.nan if cell == "" else cell for cell in cells], dtype="float64")
    blank = np.isnan(numbers)
    if blank.sum() != cells.count(""):
        return None  # a file may say that a number is none
    whole = np.where(blank, 0, numbers)
    if np.any(whole < 0) and not column.may_be_negative:
        return None
    if not np.all((whole == np.floor(whole)) & (np.abs(whole) < _EXACT_FLOATS)):
        return None
    return arrays_of_exact(column, whole.astype("int64"), blank)
