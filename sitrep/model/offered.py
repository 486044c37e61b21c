"""The tables as one operation has them: with its own kinds of events, for the sections of its report."""

from collections.abc import Mapping
from dataclasses import replace

from sitrep.model.operation import Operation
from sitrep.model.tables import EVENTS, EXCERPTS, PHOTOS, TABLES, Column, TableKind

Columns = Mapping[tuple[str, str], Column]
"""Columns by the names of their table and themselves."""

NO_OTHERS: Columns = {}
"""Of an operation that has them all as the catalogue does."""


def read_columns(operation: Operation) -> Columns:
    """The columns that are read with more codes than the catalogue has: the office's own."""
    category, kinds = EVENTS.column("category"), operation.events.kinds
    if not kinds:
        return {}
    labels = tuple((code, tuple(label.values())) for code, label in kinds.items())
    codes, names = (*category.choices, *kinds), (*category.code_names, *labels)
    return {(EVENTS.name, category.name): replace(category, choices=codes, code_names=names)}


def offered_tables(operation: Operation) -> tuple[TableKind, ...]:
    """The tables that the report prints, with those codes alone that stand somewhere in it."""
    codes = offered_codes(operation)
    keys = {section.key for section in operation.sections}
    has_codes = {table: bool(listed) for (table, _), listed in codes.items()}
    return tuple(
        replace(kind, columns=tuple(_offered(kind, column, codes) for column in kind.columns))
        for kind in TABLES
        if has_codes.get(kind.name, kind.section in keys)
    )


def offered_codes(operation: Operation) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The codes, by table and column, that stand in the report; of columns for which that differs."""
    sections = operation.sections
    return {
        (EVENTS.name, "category"): tuple(
            kind for section in sections for kind in operation.event_kinds_in(section)
        ),
        (EXCERPTS.name, "section"): tuple(each.key for each in sections if each.takes_quotations),
        (PHOTOS.name, "section"): tuple(each.key for each in sections if each.takes_photos),
    }


def _offered(
    kind: TableKind, column: Column, codes: Mapping[tuple[str, str], tuple[str, ...]]
) -> Column:
    listed = codes.get((kind.name, column.name))
    if listed is None:
        return column
    return replace(column, choices=listed, default=column.default if column.default in listed else None)
