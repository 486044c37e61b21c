"""Totals rows as a check: what they say against the sum of the rows that they stand for."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import product
from math import inf
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from sitrep.analysis.bounds import highest, lowest
from sitrep.arithmetic import difference, total
from sitrep.diagnostics import NOTHING, Check, Diagnostic, Message
from sitrep.intake.recognise import Found
from sitrep.intake.rows import label_finder
from sitrep.intake.spreadsheet import Sheet
from sitrep.languages.union import of_all
from sitrep.model.table import labels, row_of
from sitrep.model.tables import TableKind, Type
from sitrep.quantity import Kind, Quantity, exact
from sitrep.words.folding import fold

_GRAND = re.compile(rf"(?:{of_all(lambda language: language.tables.grand_total)})\b")
_SUB = re.compile(rf"(?:{of_all(lambda language: language.tables.sub_total)})\b")
_MOST_LEVELS = 100
_MOST_RUNS = 3
"""Of a country's rows: of more, a message would be a list of cells."""
_NOISE = 1e-3
"""Of adding up bounds that are no whole numbers."""

_Span = tuple[int, int]
"""Positions among the data rows: the first, and the one after the last."""
_Mask = npt.NDArray[np.bool_]


def wrong_totals(
    check: Check, sheet: Sheet, found: Found, rows: pd.DataFrame, totals: pd.DataFrame
) -> list[Diagnostic]:
    """The cells of totals rows whose number cannot be the sum of the rows that they stand for.

    `rows` and `totals` are the frames of those rows. A row counts with all that it may be: "about
    2,000" is 1,800 to 2,200, not reported is anything from 0 up. So only what must be wrong is told. A
    total of no rows at all can only be 0. One that has a country may be of that country's rows,
    wherever they stand.
    """
    spans = list(_spans(sheet, found))
    subsets = list(_subsets(rows, found.spec))
    countries = totals["country"] if "country" in totals else pd.Series(pd.NA, totals.index)
    of_country = {each: (rows["country"] == each).to_numpy() for each in countries.dropna().unique()}
    everywhere = (0, len(rows))
    diagnostics = []
    for column in found.spec.of_type(Type.COUNT):
        if column not in found.block.columns:
            continue
        sums = [_Sums(rows, column, subset) for subset in subsets]
        sums_of = {
            country: [_Sums(rows, column, subset & its) for subset in subsets]
            for country, its in of_country.items()
            if its.any()
        }
        least, most = lowest(totals, column).to_numpy(), highest(totals, column).to_numpy()
        for number in np.flatnonzero(~np.isnan(least)).tolist():
            low, high = float(least[number]), float(most[number])
            its = sums_of.get(countries.iloc[number], [])
            if all(each.gap(span, low, high) for span in spans[number] for each in sums) and all(
                each.gap(everywhere, low, high) for each in its
            ):
                nearest = min(spans[number], key=lambda span: sums[0].gap(span, low, high))
                added = [nearest]
                if its and its[0].gap(everywhere, low, high) < sums[0].gap(nearest, low, high):
                    runs = _runs(of_country[countries.iloc[number]])
                    added = runs if len(runs) <= _MOST_RUNS else added
                said = next(_quantities(totals.iloc[[number]], column))
                parts = [rows.iloc[slice(*span)] for span in added]
                diagnostics.append(
                    _wrong(check, sheet, found, found.totals[number], column, said, parts)
                )
    return diagnostics


def _runs(mask: _Mask) -> list[_Span]:
    """The spans of rows that the mask has."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    return [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]


def _wrong(
    check: Check,
    sheet: Sheet,
    found: Found,
    row: int,
    column: str,
    said: Quantity,
    parts: Sequence[pd.DataFrame],
) -> Diagnostic:
    """`parts` are the rows that the total is taken to be of, run by run."""
    position = found.block.columns[column]
    runs = [
        dict.fromkeys(sheet.at(row_of(labels(rows)[end]), position) for end in (0, -1))
        for rows in parts
        if len(rows)
    ]
    sum_of_rows = total([exact(0), *(each for rows in parts for each in _quantities(rows, column))])
    off = difference(said, sum_of_rows)
    return check.at(
        sheet.at(row, position),
        related=[end for run in runs for end in run],
        column=column, total=said, sum=sum_of_rows,
        difference=Message("hint.difference", {"difference": off}) if off else NOTHING,
        range=["-".join(end.cell for end in run) for run in runs] or Message("total.no-rows"),
    )  # fmt: skip


def _quantities(rows: pd.DataFrame, column: str) -> Iterator[Quantity]:
    parts = (rows[f"{column}{part}"].astype(object) for part in (".kind", "", ".high"))
    for kind, *numbers in zip(*parts, strict=True):
        yield Quantity(Kind(kind), *(None if pd.isna(number) else int(number) for number in numbers))


def _spans(sheet: Sheet, found: Found) -> Iterator[list[_Span]]:
    """For each totals row the rows that it may stand for, the nearest first; there is at least one.

    They reach back to the totals row before it, or to one before that, as subtotals are nested; those
    of a grand total to the header. In a table that begins with a total, totals stand over their rows.
    """
    find_label = label_finder(found.block)
    ends = [bisect_left(found.rows, row) for row in found.totals]
    last = len(found.rows)
    cuts = sorted({0, last, *ends})
    for row, here in zip(found.totals, ends, strict=True):
        at = bisect_left(cuts, here)
        if ends[0] == 0 and here < last:
            widest = (here, last)
            spans = [(here, end) for end in cuts[at + 1 : at + 1 + _MOST_LEVELS]]
        else:
            widest = (0, here)
            spans = [(start, here) for start in reversed(cuts[max(0, at - _MOST_LEVELS) : at])]
        label = fold(find_label(sheet.rows[row - 1]))
        if _GRAND.match(label):
            yield [widest]
        else:
            yield spans[:1] if _SUB.match(label) else [*spans, widest]


def _subsets(rows: pd.DataFrame, spec: TableKind) -> Iterator[_Mask]:
    """The rows that somebody may have added up: first all of them, then parts.

    A series holds older figures of the same places; then the newest rows are added up, by their date
    or each place's own. Rows of areas may stand beside those of their whole country, which hold them.
    """
    every = np.ones(len(rows), dtype=bool)
    newest, whole = [every], [every]
    if spec.is_lasting:
        days, places = rows[spec.dating], [rows[name].fillna("") for name in spec.series]
        of_place = days.groupby(places).transform("max")
        newest += [(days == newest_day).to_numpy() for newest_day in (days.max(), of_place)]
        for name in spec.series:
            if spec.column(name).may_be_blank:
                whole.append(rows[name].isna().to_numpy())
    for dates, areas in product(newest, whole):
        if (dates & areas).any() or rows.empty:
            yield dates & areas


class _Sums:
    """The least and the most that the counted rows of any span add up to."""

    def __init__(self, rows: pd.DataFrame, column: str, counted: _Mask) -> None:
        least, most = lowest(rows, column).to_numpy(), highest(rows, column).to_numpy()
        is_unknown = np.isnan(least) & (rows[f"{column}.kind"] != Kind.NOT_APPLICABLE).to_numpy()
        # Only where minus signs are used can a count that is not there be below 0.
        is_signed = bool((least < 0).any())
        self._least = _running(np.where(np.isnan(least), 0, least), counted)
        self._most = _running(np.where(np.isfinite(most), most, 0), counted)
        self._unbounded_below = _running(is_unknown & is_signed, counted)
        self._unbounded_above = _running(is_unknown | np.isinf(most), counted)

    def gap(self, span: _Span, low: float, high: float) -> float:
        """How far a number from low to high is from what the span may add up to; 0 if it fits."""
        start, end = span

        def within(running: Sequence[float]) -> float:
            return running[end] - running[start]

        least = -inf if within(self._unbounded_below) else within(self._least)
        most = inf if within(self._unbounded_above) else within(self._most)
        gap = max(least - high, low - most, 0.0)
        return gap if gap > _NOISE else 0.0


def _running(values: npt.NDArray[Any], counted: _Mask) -> list[float]:
    """What the counted rows before each position add up to."""
    return [0.0, *np.cumsum(np.where(counted, values, 0)).tolist()]
