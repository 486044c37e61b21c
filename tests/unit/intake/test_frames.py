"""The frame of a table is of one form, whatever of it stands on a sheet."""

from collections.abc import Sequence

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from sitrep.intake.recognise import Found
from sitrep.intake.records import tables_of
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.model.rows import Rows
from sitrep.model.table import Block, index_of, labels
from sitrep.model.tables import TABLES, Column, TableKind, Type

every_kind = pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.name)
SAMPLES: dict[Type, RawCell] = {
    Type.TEXT: "Words", Type.DATE: "2012-07-31", Type.COUNT: "20-30", Type.MEASURE: "12.5%",
    Type.DECIMAL: 36.5, Type.COUNTRY: "TUR", Type.URL: "https://example.org/a",
}  # fmt: skip
TYPES = {
    Type.DATE: "datetime64[s]", Type.COUNT: "Int64", Type.MEASURE: "object", Type.DECIMAL: "float64",
}  # fmt: skip


def frame_of(kind: TableKind, *drawn: Sequence[dict[str, RawCell]]) -> pd.DataFrame:
    """Of sheets with these rows, each of which has all columns of its first one."""
    found = []
    for number, rows in enumerate(drawn):
        sheet = Sheet(f"{number}.csv", "", [[*rows[0]], *([*row.values()] for row in rows)])
        columns = {name: position for position, name in enumerate(rows[0], 1)}
        lines = tuple(range(2, len(rows) + 2))
        found.append((sheet, Found(kind, Block(sheet.file, "", 1, columns), lines)))
    return tables_of(found, "en", [kind])[0][kind.name].frame


def types_wanted(column: Column) -> list[tuple[str, str]]:
    name, numbers = column.name, TYPES.get(column.type, "str")
    parts = [(name, numbers), (f"{name}.kind", "str"), (f"{name}.high", numbers)]
    percent = [(f"{name}.percent", "bool")] if column.type is Type.MEASURE else []
    return [*percent, *(parts if column.is_quantity else parts[:1])]


def types_in(frame: pd.DataFrame) -> dict[str, str]:
    return {str(name): str(dtype) for name, dtype in frame.dtypes.items()}


def cells_in(frame: pd.DataFrame) -> dict[str, list[object]]:
    rows = Rows(frame)
    return {name: rows.cells[name] for name in map(str, frame)}


def filled(kind: TableKind) -> dict[str, RawCell]:
    return {column.name: (*column.choices, SAMPLES.get(column.type, ""))[0] for column in kind.columns}


def dated(kind: TableKind) -> dict[str, RawCell]:
    """Only its date, without which a row would be silent."""
    return dict.fromkeys([kind.dated_by or kind.columns[0].name], "2012-07-31")


def blank(kind: TableKind) -> dict[str, RawCell]:
    return dict.fromkeys(filled(kind), "") | dated(kind)


@every_kind
def test_columns_have_the_same_types_whatever_they_hold(kind: TableKind) -> None:
    types = [typed for column in kind.columns for typed in types_wanted(column)]
    assert [*types_in(frame_of(kind)).items()] == types
    for rows in ([filled(kind)], [filled(kind), blank(kind)], [blank(kind)], [dated(kind)]):
        assert [*types_in(frame_of(kind, rows)).items()] == types


@every_kind
@pytest.mark.parametrize("first", [0, 1])
def test_columns_that_the_sheet_lacks_are_as_those_of_blank_cells(kind: TableKind, first: int) -> None:
    there = {column.name: filled(kind)[column.name] for column in kind.columns[first::2]}
    row = dated(kind) | there
    assert cells_in(frame_of(kind, [row, row])) == cells_in(frame_of(kind, [blank(kind) | row] * 2))


@every_kind
def test_rows_of_two_sheets_stand_below_each_other(kind: TableKind) -> None:
    one, other = [filled(kind)], [blank(kind), filled(kind)]
    both = frame_of(kind, one, other)
    assert labels(both) == [index_of(0, 2), index_of(1, 2), index_of(1, 3)]
    assert types_in(both) == types_in(frame_of(kind))
    parts = pd.concat([frame_of(kind, one), frame_of(kind, other)])
    assert_frame_equal(both.reset_index(drop=True), parts.reset_index(drop=True))
