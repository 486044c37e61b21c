"""What stands month after month is what would stand if every month looked back anew."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.analysis.preferred import comparable, preferred_rows
from sitrep.analysis.reports import reports_of
from sitrep.analysis.series import latest
from sitrep.model.month import Evidence, Month
from sitrep.model.period import Period
from sitrep.model.tables import CAMPS, INDICATORS, REFUGEES, TableKind
from tables import evidence

MONTHS = [Period.of_month(2012, month) for month in (4, 5, 6, 7)]
# A date may be older or later than its month; names are spelt in two ways; two sources may differ.
DAYS = st.sampled_from(["2012-03-31", "2012-04-30", "2012-06-01", "2012-06-30", "2012-07-31"])
COUNTRIES = st.sampled_from(["TUR", "JOR"])
AREAS = st.sampled_from(["", "Kilis", "KİLİS", "Hatay"])
COUNTS = st.sampled_from(["10", "about 20", "ND"])
SOURCES = st.sampled_from(["AFAD", "UNHCR"])
REFUGEE_ROW = st.tuples(DAYS, COUNTRIES, AREAS, COUNTS, COUNTS, SOURCES)
CAMP_ROW = st.tuples(DAYS, st.sampled_from(["Öncüpınar", "oncupinar", "Domiz"]), COUNTRIES, COUNTS)
INDICATOR_ROW = st.tuples(DAYS, COUNTRIES, COUNTS, st.sampled_from(["", "flow", "cumulative"]))
KINDS = (REFUGEES, CAMPS, INDICATORS)
HEADS = {
    "refugees": "| as_of | country | area | registered | arrivals | source |",
    "camps": "| as_of | camp | country | status | population | source |",
    "indicators": "| as_of | sector | indicator | country | value | kind | source |",
}


def drawing(months: Sequence[tuple[Any, Any, Any]]) -> str:
    """The rows of each month in the words of tests."""
    lines: list[str] = []
    for period, (refugees, camps, indicators) in zip(MONTHS, months, strict=True):
        rows = {
            "refugees": refugees,
            "camps": [(day, camp, of, "open", count, "AFAD") for day, camp, of, count in camps],
            "indicators": [
                (day, "wash", "latrines", of, count, kind, "AFAD") for day, of, count, kind in indicators
            ],
        }
        for name, cells in rows.items():
            lines += ["", f"**{name}** of {period}", "", HEADS[name], "|" + "---|" * 7]
            lines += ["| " + " | ".join(row) + " |" for row in cells]
    return "\n".join(lines)


def of_all_rows(months: Sequence[Month], kind: TableKind) -> list[tuple[Period, object]]:
    """Month and label of the latest row of each series, with all rows of all months side by side."""
    frames = {
        position: table.frame[preferred_rows(table).rows]
        for position, table in enumerate(month.tables[kind.name] for month in months)
        if len(table.frame)
    }
    if not frames:
        return []
    everything = pd.concat(frames, names=["month"])
    ordered = everything.sort_values(kind.dating, kind="stable", na_position="first")
    series = comparable(kind, ordered, kind.series)
    last = ordered.groupby(series, dropna=False, sort=False).tail(1)
    labels = cast("list[tuple[int, int]]", everything.index[everything.index.isin(last.index)])
    return [(months[position].period, label) for position, label in labels]


def without_dates(months: Sequence[Month], lacking: Sequence[bool]) -> tuple[Month, ...]:
    """The same months; the first row of some has no date, which is an error that others survive."""
    changed = []
    for month, lacks in zip(months, lacking, strict=True):
        tables = dict(month.tables)
        for name in HEADS:
            frame = tables[name].frame.copy()
            if lacks and len(frame):
                frame.loc[frame.index[0], "as_of"] = pd.NaT
            tables[name] = replace(tables[name], frame=frame)
        changed.append(replace(month, tables=tables))
    return tuple(changed)


def anew(months: Sequence[Month]) -> tuple[Month, ...]:
    """The same months with tables of which nothing has been worked out yet."""
    return tuple(
        replace(month, tables={name: replace(table) for name, table in month.tables.items()})
        for month in months
    )


MANY_MONTHS = st.lists(
    st.tuples(
        st.lists(REFUGEE_ROW, max_size=4),
        st.lists(CAMP_ROW, max_size=3),
        st.lists(INDICATOR_ROW, max_size=3),
    ),
    min_size=len(MONTHS),
    max_size=len(MONTHS),
)
LACKING = st.lists(st.booleans(), min_size=len(MONTHS), max_size=len(MONTHS))


@settings(max_examples=15)
@given(MANY_MONTHS, LACKING, st.permutations(range(1, len(MONTHS) + 1)))
def test_the_rows_that_stand_are_those_of_all_months_side_by_side(
    rows: list[tuple[Any, Any, Any]], lacking: list[bool], ends: list[int]
) -> None:
    months = without_dates(evidence(drawing(rows), kinds=KINDS).months, lacking)
    for kind in KINDS:
        expected = {end: of_all_rows(months[:end], kind) for end in range(1, len(months) + 1)}
        for end in (*expected, *ends[:2]):
            assert [(row.period, row.index) for row in latest(months[:end], kind)] == expected[end]


@settings(max_examples=6)
@given(MANY_MONTHS)
def test_each_month_knows_what_its_own_report_knew(rows: list[tuple[Any, Any, Any]]) -> None:
    whole = evidence(drawing(rows))
    reports = reports_of(whole)
    for end, figures in enumerate((*reports.earlier, reports.current)):
        *earlier, month = anew(whole.months[: end + 1])
        then = Evidence(whole.operation, month, tuple(earlier), {})
        assert reports_of(then).current == figures
