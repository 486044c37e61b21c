"""Columns that split a count: rows of parts are never read as wholes, nor other people as refugees."""

import tomllib

import pytest

from sitrep.intake.foreign import map_sheets
from sitrep.intake.recognise import find_tables
from sitrep.intake.splitting import populations_in, splits_by
from sitrep.intake.spreadsheet import RawCell, Sheet
from sitrep.model.period import Period
from sitrep.model.source import Source
from sitrep.words.speech import words_for

JUNE = Period.of_month(2024, 6)
MAPPED = """
file = "p.csv"
table = "refugees"
[columns]
as_of = "Date"
country = "Country"
registered = "Individuals"
[fixed]
source = "UNHCR"
"""


def told(sheet: Sheet, settings: str, *, home: str = "SSD") -> list[str]:
    source = Source.model_validate(tomllib.loads(settings))
    _, diagnostics = map_sheets([sheet], source, JUNE, "en", home)
    return [
        f"{d.where.cell} {words_for('en').explain(d)[0]}" for d in diagnostics if d.severity != "note"
    ]


def sheet_of(*rows: tuple[RawCell, ...]) -> Sheet:
    return Sheet("p.csv", "", [list(row) for row in rows])


@pytest.mark.parametrize(
    ("header", "what"),
    [
        ("Population type", "population"),
        ("POPULATION GROUP", "population"),
        ("#affected+type", "population"),
        ("Type de population", "population"),
        ("Grupo de población", "population"),
        ("فئة السكان", "population"),
        ("Nüfus türü", "population"),
        ("Country of Origin", "origin"),
        ("Pays d'origine", "origin"),
        ("الجنسية", "origin"),
        ("Uyruk", "origin"),
        ("Sex", "sex"),
        ("Género", "sex"),
        ("Age group", "age"),
        ("Tranche d’âge", "age"),
        ("Reason for displacement", "reason"),
        ("Admin level", "level"),
        ("Indicator", "measure"),
        ("Individuals", None),
        ("Region of asylum", None),
        ("Status", None),
        ("#adm1+name", None),
    ],
)
def test_a_header_says_that_its_column_splits(header: str, what: str | None) -> None:
    assert splits_by(header) == what


@pytest.mark.parametrize(
    ("column", "cells", "parts"),
    [
        ("Population type", ("Asylum-Seekers", "Asylum-Seekers"), "Asylum-Seekers (2)"),
        ("Population type", ("Refugees", "IDPs"), "Refugees (1) and IDPs (1)"),
        ("Population type", ("REF", "REF"), None),
        ("Country of Origin", ("Ethiopia", "Ethiopia"), "Ethiopia (2)"),
        ("Country of Origin", ("South Sudan", "South Sudan"), None),
        ("Country of Origin", ("SSD", "SSD"), None),
        ("Sex", ("Female", "Male"), "Female (1) and Male (1)"),
        ("Sex", ("Both sexes", "Both sexes"), None),
        ("Sex", ("Total", "Female"), "Total (1) and Female (1)"),
        ("Age group", ("All ages", "all ages"), None),
        ("Unit of measure", ("Households", "Households"), "Households (2)"),
        ("Unit of measure", ("Individuals", "Individuals"), None),
        ("Round", ("7", "7"), None),
        ("Comment", ("a", "b"), None),
    ],
)
def test_rows_of_parts_are_no_wholes(column: str, cells: tuple[str, str], parts: str | None) -> None:
    sheet = sheet_of(
        ("Date", "Country", column, "Individuals"),
        ("2024-06-30", "Uganda", cells[0], 13035),
        ("2024-06-30", "Kenya", cells[1], 900),
    )

    message = f'C1 The column "{column}" splits the counts: {parts}. Without it, rows of parts would be read as wholes.'
    assert told(sheet, MAPPED) == ([message] if parts else [])


@pytest.mark.parametrize(
    "remedy",
    [
        '[only]\n"Population type" = ["Refugees"]',
        'leave = ["Population type"]\n',
        'population = "Population type"',
    ],
)
def test_each_remedy_is_taken(remedy: str) -> None:
    settings = MAPPED
    if remedy.startswith("["):
        settings += remedy
    elif remedy.startswith("leave"):
        settings = remedy + settings
    else:
        settings = settings.replace("[fixed]", f"{remedy}\n[fixed]")
    sheet = sheet_of(
        ("Date", "Country", "Population type", "Individuals"),
        ("2024-06-30", "Uganda", "Refugees", 13035),
        ("2024-06-30", "Uganda", "Asylum-Seekers", 900),
    )

    assert told(sheet, settings) == []


@pytest.mark.parametrize(
    ("header", "named"),
    [
        ("IDPs (Ind)", {"idps"}),
        ("Returnees", {"returned refugees", "returned idps"}),
        ("Refugee returnees", {"returned refugees"}),
        ("#affected+idps+ind", {"idps"}),
        ("Déplacés internes", {"idps"}),
        ("Solicitantes de asilo", {"asylum-seekers"}),
        ("النازحون", {"idps"}),
        ("Mülteci sayısı", {"refugees"}),
        ("Refugees and asylum-seekers", {"refugees", "asylum-seekers"}),
        ("Third country nationals", {"others of concern"}),
        ("Individuals", set()),
        ("Registered", set()),
    ],
)
def test_a_header_names_who_is_counted(header: str, named: set[str]) -> None:
    assert populations_in([header]) == named


def test_a_count_of_other_people_is_not_read_as_refugees() -> None:
    sheet = sheet_of(("Date", "Country", "IDPs"), ("2024-06-30", "Iraq", 360803))
    settings = MAPPED.replace("Individuals", "IDPs")

    assert told(sheet, settings) == [
        'C1 The column "IDPs" is read as refugees, but its header names idps.'
    ]
    assert told(sheet, settings + 'population = "idps"\n') == []


def test_an_own_table_with_such_a_column_is_not_read_as_it_is() -> None:
    sheet = sheet_of(
        ("as_of", "country", "Age group", "registered", "source"),
        ("2024-06-30", "Uganda", "0-17", 13035, "OPM"),
    )

    def messages(leave: tuple[str, ...] = ()) -> list[str]:
        _, diagnostics = find_tables(sheet, home="SSD", leave=leave)
        return [f"{d.where.cell} {words_for('en').explain(d)[0]}" for d in diagnostics]

    assert messages() == [
        'C1 The column "Age group" splits the counts: 0-17 (1). It is not read, '
        "so rows of parts would be taken for wholes."
    ]
    assert messages(leave=("age group",)) == []


def test_an_own_table_with_a_column_of_origins_is_read() -> None:
    sheet = sheet_of(
        ("as_of", "country", "Country of Origin", "registered", "source"),
        ("2024-06-30", "Uganda", "Ethiopia", 13035, "OPM"),
    )
    [found], diagnostics = find_tables(sheet, home="SSD")
    assert (found.block.columns["origin"], diagnostics) == (3, [])


def test_a_table_without_any_of_its_counts_is_not_ours() -> None:
    sheet = sheet_of(
        ("as_of", "country", "area", "new_confirmed_cases", "source"),
        ("2024-06-30", "Uganda", "Kasese", 5, "Ministry of Health"),
    )

    assert find_tables(sheet) == ([], [])


def test_refugees_with_women_and_men_are_no_camps() -> None:
    sheet = sheet_of(
        ("as_of", "country", "registered", "women", "men", "source"),
        ("2024-06-30", "Uganda", 112045, 57000, 55045, "UNHCR"),
    )

    [table], _ = find_tables(sheet)

    assert table.spec.name == "refugees"
