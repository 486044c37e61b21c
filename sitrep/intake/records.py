"""Found tables become typed frames, one for each table of the catalogue, with problems by cell."""

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic
from sitrep.intake import problems
from sitrep.intake.foreign_cells import Mapped, read_mapped
from sitrep.intake.recognise import Found
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.intake.tables import TABLES, Column, TableSpec, Type
from sitrep.intake.values import Trouble, read_column
from sitrep.model.table import Table
from sitrep.quantity import Kind, Quantity, missing

_NOT_REPORTED = missing(Kind.NOT_REPORTED)
_EXACT_FLOATS = 2**53


def tables_of(
    found: Iterable[tuple[Sheet, Found]], language: str | None
) -> tuple[dict[str, Table], list[Diagnostic]]:
    """All tables of a month by name (empty ones too), and each cell that could not be read.

    `language` is how the analysts write numbers and dates; None where nobody said.
    """
    diagnostics: list[Diagnostic] = []
    by_name: dict[str, list[tuple[Sheet, Found]]] = {spec.name: [] for spec in TABLES}
    for sheet, one in found:
        by_name[one.spec.name].append((sheet, one))
    tables = {}
    for spec in TABLES:
        frames = []
        for number, (sheet, one) in enumerate(by_name[spec.name]):
            frame, trouble = _frame(sheet, one, number, language)
            frames.append(frame)
            diagnostics += trouble
        frame = pd.concat(frames) if frames else _empty_frame(spec)
        blocks = tuple(one.block for _, one in by_name[spec.name])
        tables[spec.name] = Table(spec.name, frame, blocks)
    return tables, diagnostics


def _frame(
    sheet: Sheet, found: Found, number: int, language: str | None
) -> tuple[pd.DataFrame, list[Diagnostic]]:
    diagnostics: list[Diagnostic] = []
    data: dict[str, pd.Series] = {}
    index = pd.MultiIndex.from_product([[number], found.rows], names=["block", "row"])
    for column in found.spec.columns:
        position = found.block.columns.get(column.name)
        cells: list[RawCell] = (
            [""] * len(found.rows)
            if position is None
            else [sheet.rows[row - 1][position - 1] for row in found.rows]
        )
        if not isinstance(found, Mapped):
            plain = _absent(column, index) if position is None else _plain(column, cells, index)
            if plain is not None:
                data |= plain
                continue
        if isinstance(found, Mapped):
            read = read_mapped(cells, column, found.source, language)
        else:
            read = read_column(cells, column, language)
        values: list[object] = []
        for row, cell, value in zip(found.rows, cells, read, strict=True):
            if isinstance(value, Trouble):
                where = Address(sheet.file, sheet.name, row, position or 0)
                diagnostics.append(value.check.at(where, column=column.name, **value.values))
                value = _NOT_REPORTED if column.type is Type.COUNT else None
            elif column.required and position and isinstance(cell, str) and not cell.strip():
                where = Address(sheet.file, sheet.name, row, position)
                diagnostics.append(problems.REQUIRED_CELL_EMPTY.at(where, column=column.name))
            values.append(value)
        data |= _series(column, values, index)
    return pd.DataFrame(data, index=index), diagnostics


def _absent(column: Column, index: pd.MultiIndex) -> dict[str, pd.Series]:
    """A column that the sheet does not have: every row as if its cell were blank."""
    one = _series(column, [column.default], pd.MultiIndex.from_tuples([(0, 0)]))
    return {name: pd.Series(part.iloc[0], index, dtype=part.dtype) for name, part in one.items()}


def _plain(
    column: Column, cells: Sequence[RawCell], index: pd.MultiIndex
) -> dict[str, pd.Series] | None:
    """The column at once, where it is a count and every cell a whole number or blank; else None.

    Most columns of most sheets are such, and reading them cell by cell is what takes long.
    """
    if column.type is not Type.COUNT:
        return None
    if not all(type(cell) is float or type(cell) is int or cell == "" for cell in cells):
        return None
    numbers = np.array([np.nan if cell == "" else cell for cell in cells], dtype="float64")
    blank = np.isnan(numbers)
    whole = np.where(blank, 0, numbers)
    if not np.all((whole == np.floor(whole)) & (np.abs(whole) < _EXACT_FLOATS)):
        return None
    kind = np.where(blank, str(Kind.NOT_REPORTED), str(Kind.EXACT))
    return {
        column.name: pd.Series(pd.arrays.IntegerArray(whole.astype("int64"), blank), index),
        f"{column.name}.kind": pd.Series(kind, index, dtype="str"),
        f"{column.name}.high": pd.Series(pd.NA, index, dtype="Int64"),
    }


def _series(column: Column, values: Sequence[object], index: pd.MultiIndex) -> dict[str, pd.Series]:
    """The pandas column of one catalogue column; three of them for a count."""
    if column.type is Type.COUNT:
        counts = [value if isinstance(value, Quantity) else _NOT_REPORTED for value in values]
        return {
            column.name: pd.Series([q.value for q in counts], index, dtype="Int64"),
            f"{column.name}.kind": pd.Series([str(q.kind) for q in counts], index, dtype="str"),
            f"{column.name}.high": pd.Series([q.high for q in counts], index, dtype="Int64"),
        }
    dtype = {Type.DATE: "datetime64[s]", Type.DECIMAL: "float64"}.get(column.type, "str")
    return {column.name: pd.Series(list(values), index, dtype=dtype)}


def _empty_frame(spec: TableSpec) -> pd.DataFrame:
    index = pd.MultiIndex.from_arrays([[], []], names=["block", "row"])
    data: dict[str, pd.Series] = {}
    for column in spec.columns:
        data |= _series(column, [], index)
    return pd.DataFrame(data, index=index)
