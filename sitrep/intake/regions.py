"""Estimates for the whole region, in rows that name no country, where the operation has such."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from sitrep.diagnostics import Diagnostic
from sitrep.intake.problems.tables import REQUIRED_CELL_EMPTY
from sitrep.model.counting import ESTIMATED
from sitrep.model.table import Table
from sitrep.model.tables import REFUGEES


def with_region(
    tables: Mapping[str, Table], diagnostics: Sequence[Diagnostic]
) -> tuple[dict[str, Table], list[Diagnostic]]:
    """The same where an estimate without country and area is one of the region, and no row to mend."""
    table = tables[REFUGEES.name]
    frame = table.frame
    is_regional = frame["country"].isna() & frame["area"].isna() & (frame["method"] == ESTIMATED)
    cells = {table.address(index, "country") for index in frame.index[is_regional]}
    blank = {
        each.where
        for each in diagnostics
        if each.code == REQUIRED_CELL_EMPTY.code and each.where in cells
    }
    # What is no blank cell is a country that could not be read.
    rows = pd.Series([table.address(index, "country") in blank for index in frame.index], frame.index)
    if not blank:
        return {**tables}, [*diagnostics]
    changed = replace(table, frame=frame.assign(country=frame["country"].mask(rows, "")))
    left = [each for each in diagnostics if each.where not in blank]
    return {**tables, table.name: changed}, left
