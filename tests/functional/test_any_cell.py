"""Whatever stands in the cells of a month, it is read or refused, checked, put into words and figures."""

from datetime import date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.analysis.acceptance import accept
from sitrep.analysis.disclosure import cut
from sitrep.analysis.reports import reports_of
from sitrep.diagnostics import Diagnostic
from sitrep.intake.hidden import what_is_hidden
from sitrep.intake.recognise import find_tables
from sitrep.intake.records import tables_of
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.model.edition import Edition
from sitrep.model.month import Evidence, Month
from sitrep.model.period import Period
from sitrep.model.tables import TABLES, TableKind, Type
from sitrep.rules import RULES
from sitrep.rules.rule import run
from sitrep.words.speech import words_for
from tables import operation

ANYTHING = st.one_of(
    st.text(max_size=30),
    st.integers(-(2**63), 2**63),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)
# Cells that can be read, so that rules have something to compare.
USUAL: dict[Type, st.SearchStrategy[RawCell]] = {
    Type.TEXT: st.sampled_from(["Apaydın", "apaydin", "İ", "ß", "Zaatаri", "'", "—", "=1+1", "٣"]),
    Type.DATE: st.sampled_from(["2012-07-31", "31 July 2012", date(2012, 6, 30), date(1900, 1, 1)]),
    Type.COUNT: st.sampled_from([0, 5, -5, 10**15, "more than 5", "about 9", "2-7", "ND", "*", "n/a"]),
    Type.MEASURE: st.sampled_from([0, 12.5, "12,5", "35%", "more than 5.5", "2-7", "ND", "*", "n/a"]),
    Type.DECIMAL: st.sampled_from([0, 36.5, -90, 90, 180, "36,5"]),
    Type.COUNTRY: st.sampled_from(["TUR", "Turkey", "JOR", "Kosovo", "ATA"]),
    Type.URL: st.sampled_from(["https://example.org", "http://"]),
}


def cells_of(spec: TableKind) -> st.SearchStrategy[list[RawCell]]:
    columns = [
        st.sampled_from(column.choices) if column.type is Type.CHOICE else USUAL[column.type]
        for column in spec.columns
    ]
    # One cell in four or so is anything at all, or blank.
    return st.tuples(*(st.one_of(usual, usual, st.just(""), ANYTHING) for usual in columns)).map(list)


def sheet_of(spec: TableKind) -> st.SearchStrategy[Sheet]:
    header: list[RawCell] = [column.name for column in spec.columns]
    rows = st.lists(cells_of(spec), max_size=2)
    return rows.map(lambda rows: Sheet(f"{spec.name}.xlsx", "Sheet1", [header, *rows]))


MONTHS = st.tuples(*map(sheet_of, TABLES))


def month_of(sheets: tuple[Sheet, ...], period: Period) -> tuple[Month, list[Diagnostic]]:
    found, diagnostics = [], []
    for sheet in sheets:
        tables, trouble = find_tables(sheet)
        found += [(sheet, table) for table in tables]
        diagnostics += trouble + what_is_hidden(sheet, tables)
    frames, trouble = tables_of(found, "en")
    return Month(period, frames, {}, ()), diagnostics + trouble


@settings(max_examples=8)
@given(MONTHS, MONTHS)
def test_any_cell_is_read_or_refused_checked_and_told(
    june: tuple[Sheet, ...], july: tuple[Sheet, ...]
) -> None:
    earlier, _ = month_of(june, Period.of_month(2012, 6))
    month, diagnostics = month_of(july, Period.of_month(2012, 7))
    evidence = Evidence(operation(), month, (earlier,), {})
    words = words_for("en")
    for diagnostic in accept([*diagnostics, *run(evidence, RULES)], month):
        message, fix = words.explain(diagnostic)
        assert message
        assert fix
    reports_of(evidence)
    reports_of(cut(evidence, Edition.PUBLIC))


def test_the_kinds_of_cells_are_all_that_readers_give() -> None:
    assert set(RawCell.__args__) == {str, int, float, bool, date, datetime, time, timedelta}
