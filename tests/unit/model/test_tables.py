"""Every kind of table answers every question, and one more kind needs its declaration alone."""

import io
import re
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest
from pydantic import ValidationError

from sheets import saved
from sitrep.analysis.acceptance import accept, remember
from sitrep.analysis.conflicts import conflicts
from sitrep.analysis.disclosure import cut
from sitrep.intake.blank import HEADER_ROW, blank_workbook
from sitrep.intake.opening import read_spreadsheet
from sitrep.intake.prefilled import carried_rows, last_values
from sitrep.intake.recognise import find_tables
from sitrep.intake.records import tables_of
from sitrep.intake.values import Trouble, read_column
from sitrep.model.edition import Edition
from sitrep.model.month import Evidence
from sitrep.model.source import Source
from sitrep.model.table import Table
from sitrep.model.tables import (
    CAMPS,
    INDICATORS,
    MISSIONS,
    PHOTOS,
    TABLES,
    Column,
    NextMonth,
    Role,
    TableKind,
    Type,
    column_behind,
    counts_people,
)
from sitrep.model.tables.shared import ACCEPTED, AS_OF, NOTE, PREFER, SENSITIVITY, SOURCE, URL
from sitrep.report.measures import measure_named
from sitrep.report.texts import Texts
from sitrep.rules import RULES
from sitrep.rules.conflicts import figures_differ
from sitrep.rules.protection import personal_contact
from sitrep.rules.rule import run
from sitrep.rules.values import date_outside_period, duplicate_row
from sitrep.words.catalogue import Catalogue, catalogue
from sitrep.words.speech import Words, words_for
from tables import evidence

AID = TableKind(
    name="aid",
    columns=(
        AS_OF,
        Column("depot", Type.TEXT, Role.NAME, required=True, next_month=NextMonth.CARRIED_OVER),
        Column("goods", Type.CHOICE, Role.SPLITTER, choices=("tents", "food"), default="tents",
               next_month=NextMonth.CARRIED_OVER),
        Column("parcels", Type.COUNT, Role.STOCK, next_month=NextMonth.SHOWN_BESIDE),
        Column("stage", Type.CHOICE, Role.FACT, choices=("stored", "spent"), final=("spent",)),
        Column("expires", Type.DATE, Role.FACT),
        SOURCE, URL, SENSITIVITY, NOTE, PREFER, ACCEPTED,
    ),
    key=("as_of", "depot", "goods"),
    series=("depot", "goods"),
    dated_by="as_of",
    is_lasting=True,
    named_by=("depot",),
    told_apart_by="depot",
    also_known_by=(),
    may_conflict=True,
    has_sensitivity=True,
    section=None,
    families=(),
    part=None,
    people=None,
    is_added_up=False,
    is_sent_by_partners=True,
)  # fmt: skip
KINDS = (*TABLES, AID)

every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
every_kind_of_ours = pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.name)


def kinds_where(holds: str) -> pytest.MarkDecorator:
    chosen = [kind for kind in KINDS if getattr(kind, holds)]
    return pytest.mark.parametrize("kind", chosen, ids=lambda kind: kind.name)


SAMPLES = {
    Type.TEXT: ("Words", "Others"), Type.DATE: ("2012-07-31", "2012-07-30"), Type.COUNT: ("7", "8"),
    Type.MEASURE: ("12.5", "13"), Type.DECIMAL: ("36.5", "36.6"), Type.COUNTRY: ("TUR", "JOR"),
    Type.URL: ("https://example.org/a", "https://example.org/b"),
}  # fmt: skip


def values_of(column: Column) -> tuple[str, ...]:
    """Two values that the column may have, or as many codes as it has."""
    return column.choices or SAMPLES[column.type]


def filled(kind: TableKind, **values: str) -> dict[str, str]:
    """A row with a value in every column, but for the two in which analysts give reasons."""
    row = {column.name: values_of(column)[0] for column in kind.columns}
    return row | {name: "" for name in ("prefer", "accepted") if kind.has(name)} | values


def drawing(kind: TableKind, *rows: dict[str, str], month: str = "") -> str:
    lines = [[column.name for column in kind.columns], *([*row.values()] for row in rows)]
    return "\n".join([f"**{kind.name}**{month}", *(f"| {' | '.join(line)} |" for line in lines)])


def drawn(kind: TableKind, *rows: dict[str, str], earlier: str = "") -> Evidence:
    return evidence(f"{earlier}\n{drawing(kind, *rows)}", kinds=KINDS)


def cell(kind: TableKind, column: str, row: int) -> str:
    return f"{openpyxl.utils.get_column_letter(kind.columns.index(kind.column(column)) + 1)}{row}"


def with_words_for_aid() -> Words:
    names = [column.name for column in AID.columns]
    keys = ["table.aid", *(f"table.aid.{name}" for name in names)]
    keys += [f"table.aid.{name}.help" for name in names]
    keys += [column.message_of(code) for column in AID.columns for code in column.choices]
    messages = {**{key: (key.rpartition(".")[2],) for key in keys}, **catalogue("en").messages}
    return Words("en", Catalogue("en", messages), names={"TUR": "Turkey"})


@every_kind_of_ours
def test_every_column_and_code_has_words(kind: TableKind) -> None:
    words = words_for("en")
    assert words.say(f"table.{kind.name}")
    for column in kind.columns:
        assert words.say(f"table.{kind.name}.{column.name}")
        assert words.say(f"table.{kind.name}.{column.name}.help")
        assert bool(column.choices) == (column.type is Type.CHOICE)
        assert all(words.code(column, code) for code in column.choices)


@every_kind_of_ours
def test_what_makes_figures_is_called_something_on_the_page(kind: TableKind) -> None:
    words = words_for("en")
    assert (not kind.families) <= (not kind.compared)
    if kind is INDICATORS:
        assert all(words.say(f"measure.indicator.{name}", indicator="x") for name in kind.compared)
    else:
        assert all(measure_named(column, Texts(words)) for column in kind.compared)
    assert kind.section is None or words.say(f"section.{kind.section}")


@every_kind_of_ours
def test_partners_files_become_rows_of_it(kind: TableKind) -> None:
    source = Source(file="a.csv", table=kind.name, columns={kind.columns[0].name: "A"})
    assert source.kind is kind


def test_a_source_of_no_table_is_told_which_there_are() -> None:
    with pytest.raises(ValidationError) as problem:
        Source(file="a.csv", table="tents", columns={"camp": "A"})
    assert [error["msg"] for error in problem.value.errors()] == [
        f'Value error, "tents" is no table; write one of {", ".join(kind.name for kind in TABLES)}'
    ]


@every_kind
def test_every_value_is_read(kind: TableKind) -> None:
    table = drawn(kind, filled(kind)).month.tables[kind.name]
    assert (table.kind, table.name, len(table.frame)) == (kind, kind.name, 1)
    given = {column.name for column in kind.columns} - {"prefer", "accepted"}
    assert {name for name in given if table.frame[name].isna().any()} == set()


COMPARED = [(kind, column) for kind in KINDS if kind.may_conflict for column in kind.compared]


@pytest.mark.parametrize(("kind", "column"), COMPARED, ids=lambda each: getattr(each, "name", each))
def test_sources_that_differ_are_found_and_one_is_preferred(kind: TableKind, column: str) -> None:
    first, second, *_ = values_of(kind.column(column))
    one = filled(kind, source="One", **{column: first})
    other = filled(kind, source="Other", **{column: second})
    (found,) = run(drawn(kind, one, other), [duplicate_row, figures_differ])
    assert (found.code, found.where.cell) == ("figures-differ", cell(kind, column, 3))
    settled = drawn(kind, one | {"prefer": "It counts daily."}, other)
    (conflict,) = conflicts(settled.month)
    assert conflict.is_settled
    assert (conflict.chosen.source, conflict.reason) == ("One", "It counts daily.")
    assert conflict.record.as_of == date(2012, 7, 31)
    assert run(settled, [duplicate_row, figures_differ]) == []


@every_kind
def test_a_row_that_stands_twice_is_told(kind: TableKind) -> None:
    (found,) = run(drawn(kind, filled(kind), filled(kind)), [duplicate_row])
    assert (found.where.row, found.related[0].row) == (3, 2)


@kinds_where("dated_by")
def test_a_date_of_another_month_is_told(kind: TableKind) -> None:
    late = filled(kind, **{kind.dating: "2012-08-01"})
    (found,) = run(drawn(kind, late), [date_outside_period])
    assert found.where.cell == cell(kind, kind.dating, 2)


@every_kind
def test_no_count_but_a_correction_is_negative(kind: TableKind) -> None:
    counts = [kind.column(name) for name in kind.of_type(Type.COUNT)]
    refused = [c for c in counts if isinstance(next(read_column([-7.0], c, "en")), Trouble)]
    assert refused == [column for column in counts if column.role is not Role.CORRECTION]


@every_kind
def test_a_row_that_is_internal_is_cut_from_the_public_edition(kind: TableKind) -> None:
    hidden = {"sensitivity": "internal"} if kind.has_sensitivity else {}
    public = cut(drawn(kind, filled(kind, **hidden)), Edition.PUBLIC)
    assert public.month.tables[kind.name].frame.empty == kind.has_sensitivity


@every_kind
def test_a_warning_is_accepted_and_remembered_of_the_same_series(kind: TableKind) -> None:
    if not kind.has("accepted"):
        assert not kind.has_sensitivity
        return
    of_june = dict.fromkeys(kind.of_type(Type.DATE), "2012-06-30")
    column = next(name for name in ("note", "summary", "caption", "needs") if kind.has(name))
    contact = {column: "a@b.org"}
    accepted = filled(kind, **of_june, **contact, accepted="They want to be called.")
    earlier = drawing(kind, accepted, month=" of 2012-06")
    seen = drawn(kind, filled(kind, **contact), earlier=earlier)
    then, now = (replace(seen, month=month) for month in seen.months)
    before = accept(run(then, [personal_contact]), then.month)
    assert [each.accepted for each in before] == ["They want to be called."]
    (found,) = remember(run(now, [personal_contact]), now.month, before, then.month)
    assert found.remembered


@every_kind
def test_a_filled_blank_spreadsheet_is_read_again(kind: TableKind) -> None:
    usual = {column.name for column in kind.usual_columns}
    row = {name: value for name, value in filled(kind).items() if value and name in usual}
    table = read_again(blank(kind), kind, row)
    assert len(table.frame) == 1
    assert {name for name in row if table.frame[name].isna().any()} == set()


@every_kind
def test_what_goes_on_is_carried_into_the_next_months_spreadsheet(kind: TableKind) -> None:
    month = drawn(kind, filled(kind)).month
    carried, beside = carried_rows((month,), kind), last_values((month,), kind)
    if not kind.is_carried_over:
        assert carried == beside == []
        return
    assert [set(row) for row in carried] == [
        {c.name for c in kind.columns if c.next_month is NextMonth.CARRIED_OVER}
    ]
    assert set(kind.series) <= set(carried[0])
    assert not set(carried[0]) & set(beside[0])
    for column in kind.columns_that_end:
        ended = drawn(kind, filled(kind, **{column.name: column.final[0]})).month
        assert carried_rows((ended,), kind) == []


def blank(kind: TableKind) -> bytes:
    created = datetime(2012, 8, 1)
    return blank_workbook(kind, words=with_words_for_aid(), created=created, countries=("TUR", "JOR"))


def read_again(raw: bytes, kind: TableKind, row: dict[str, str]) -> Table:
    workbook = openpyxl.load_workbook(io.BytesIO(raw))
    for number, column in enumerate(kind.usual_columns, 1):
        workbook.worksheets[0].cell(HEADER_ROW + 1, number).value = row.get(column.name)
    sheets, _ = read_spreadsheet("blank.xlsx", saved(workbook))
    found, trouble = find_tables(sheets[0], KINDS)
    tables, unread = tables_of([(sheets[0], each) for each in found], "en", KINDS)
    assert [*trouble, *unread] == []
    return tables[kind.name]


def test_one_more_kind_is_checked_with_nothing_but_its_declaration() -> None:
    depot = filled(AID, depot="Kilis", as_of="2012-06-30", note="call a@b.org")
    seen = drawn(AID, depot, depot | {"depot": "KILIS", "source": "Other", "parcels": "9"})
    words = with_words_for_aid()
    assert [f"{d.where.cell}: {words.explain(d)[0]}" for d in run(seen, RULES)] == [
        'A2: "as_of" is 30 June 2012, which is not in July 2012.',
        'A3: "as_of" is 30 June 2012, which is not in July 2012.',
        "D3: Sources differ about 30 June 2012, KILIS and tents: "
        '"parcels" is 7 (Words) and 9 (Other); no row is preferred.',
        'J2: "note" has an e-mail address, and everybody may read it.',
        'J3: "note" has an e-mail address, and everybody may read it.',
    ]


@pytest.mark.parametrize(
    ("kind", "answers", "reason"),
    [
        (CAMPS, {"key": ("as_of", "tent")}, "tent is no column of it"),
        (CAMPS, {"key": ("as_of", "area")}, "area of the key is neither required nor may it be blank"),
        (CAMPS, {"series": ()}, "key, series and named_by need a column each"),
        (CAMPS, {"series": ("camp", "as_of")}, "what lasts is dated by a column of its key that is not "
         "in its series"),
        (CAMPS, {"series": ("camp", "status")}, "its series is carried over in part"),
        (CAMPS, {"has_sensitivity": False}, "its column sensitivity and has_sensitivity disagree"),
        (PHOTOS, {"dated_by": "date"}, "date dates it and must be a required day"),
        (PHOTOS, {"may_conflict": True}, "sources may conflict, and it has no columns source and prefer"),
        (CAMPS, {"people": None}, "a part of a country has a name, a count of people and a country"),
        (PHOTOS, {"part": "file", "people": "credit"}, "a part of a country has a name, a count of "
         "people and a country"),
        (PHOTOS, {"is_sent_by_partners": True}, "partners send it, and no column dates it"),
        (CAMPS, {"columns": (*CAMPS.columns, NOTE)}, "column note stands twice"),
    ],
)  # fmt: skip
def test_answers_that_contradict_each_other_are_refused(
    kind: TableKind, answers: dict[str, Any], reason: str
) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(f'table {kind.name}: {reason}')}$"):
        replace(kind, **answers)


def test_no_answer_has_a_default() -> None:
    with pytest.raises(TypeError, match="missing 16 required keyword-only arguments"):
        TableKind(name="aid")  # type: ignore[call-arg]


def test_a_figure_belongs_to_the_table_whose_family_begins_its_key() -> None:
    keys = ("refugees.TUR.registered", "camps.apaydin.population", "missions.unsmis.status", "tents.a.b")
    assert [[kind.name for kind in TABLES if kind.makes(key)] for key in keys] == [
        ["refugees"], ["camps"], ["missions"], [],
    ]  # fmt: skip
    assert [counts_people(key) for key in keys] == [True, True, False, False]
    assert column_behind("missions.unsmis.status") is MISSIONS.column("status")
    for key in ("tents.a.b", "missions.unsmis.mandate_days_left"):
        with pytest.raises(KeyError):
            column_behind(key)
