"""Blank spreadsheets: what they offer, what they carry over, and that sitrep reads them again."""

import io
import shutil
import subprocess
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

import tables
from reading import JULY, lines, read_files
from sheets import csv_text, saved
from sitrep.cells import column_letters
from sitrep.diagnostics import Diagnostic
from sitrep.direction import END, LEFT_TO_RIGHT
from sitrep.intake.blank import HEADER_ROW, blank_workbook
from sitrep.intake.headers import names_in
from sitrep.intake.prefilled import carried_rows, expected_rows, last_values
from sitrep.intake.values import code_of
from sitrep.languages import LANGUAGES
from sitrep.model.month import Month
from sitrep.model.operation import Operation
from sitrep.model.period import Period
from sitrep.model.tables import (
    CAMPS,
    EVENTS,
    INDICATORS,
    MISSIONS,
    NO_END,
    REFUGEES,
    TABLES,
    TableKind,
    kind_named,
)
from sitrep.quantity import Kind, Quantity, exact
from sitrep.words.catalogue import domain_of, spoken
from sitrep.words.folding import fold
from sitrep.words.speech import words_for

CREATED = datetime(2012, 8, 1, 9, 30)
WORDS = words_for("en", {"TUR": "Turkey"})
FIRST = HEADER_ROW + 1

CAMPS_OF_JULY = """
    | as_of      | camp    | code | country | area  | latitude | type | status | capacity     | population | source | sensitivity |
    | 2012-07-17 | Apaydin | 07   | TUR     | Hatay | 36.2348  | camp | open   | 2000         | 1900       | AFAD   | internal    |
    | 2012-07-31 | Apaydin | 07   | TUR     | Hatay | 36.2348  | camp | open   | about 2,000  | 2105       | AFAD   | internal    |
    | 2012-07-31 | Kilis   |      | TUR     |       |          | camp | open   | ND           | >12,000    | AFAD   |             |
    | 2012-07-31 | Boynu   |      | TUR     |       |          | camp | open   | 1500         | 900        | AFAD   |             |
    | 2012-07-31 | Zaatri  |      | JOR     |       |          | camp | closed | 500          | 0          | UNHCR  |             |
"""


def month_of(folder: Path, name: str, drawn: str, period: Period = JULY) -> Month:
    folder.mkdir()
    month, diagnostics = read_files(folder, {f"{name}.csv": csv_text(drawn).encode()}, period=period)
    assert lines(diagnostics) == []
    return month


def blank(spec: TableKind, month: Month | None = None) -> bytes:
    return blank_workbook(
        spec,
        words=WORDS,
        created=CREATED,
        carried=carried_rows((month,), spec) if month else (),
        last_values=last_values((month,), spec) if month else (),
        countries=("TUR", "JOR"),
    )


def first_sheet(raw: bytes) -> Worksheet:
    return openpyxl.load_workbook(io.BytesIO(raw)).worksheets[0]


def told(diagnostics: list[Diagnostic]) -> list[str]:
    """All but the note that the help sheet, named in parentheses, is not read."""
    return lines([d for d in diagnostics if not (d.where.sheet or "").startswith("(")])


@pytest.mark.parametrize("language", spoken())
def test_the_words_for_no_news_are_read_in_the_language_that_writes_them(language: str) -> None:
    if "blank.no-news" in domain_of(language, "tool"):
        no_news = LANGUAGES[language].tables.no_news.split("|")
        assert fold(words_for(language).say("blank.no-news")) in map(fold, no_news)


@pytest.mark.parametrize("language", spoken())
@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_every_title_and_every_word_for_a_code_is_read_in_the_language_that_writes_it(
    spec: TableKind, language: str
) -> None:
    words = words_for(language)
    tool = domain_of(language, "tool")
    for column in spec.columns:
        if f"table.{spec.name}.{column.name}" in tool:
            title = words.say(f"table.{spec.name}.{column.name}")
            assert names_in(spec)[fold(title)] == column.name
        for code in column.choices:
            assert code_of(words.code(column, code), column) == code


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_an_unfilled_blank_is_recognised_and_has_no_rows(tmp_path: Path, spec: TableKind) -> None:
    month, diagnostics = read_files(tmp_path, {"blank.xlsx": blank(spec)})
    assert told(diagnostics) == []
    assert [len(block.columns) for block in month.tables[spec.name].blocks] == [len(spec.usual_columns)]
    assert all(table.frame.empty for table in month.tables.values())


FILLED: dict[str, list[Any]] = {
    "refugees": [
        [date(2012, 7, 31), "Turkey", None, 44038],
        {"method": "press", "source": "AFAD", "source_date": date(2012, 8, 1)},
    ],
    "camps": [
        [date(2012, 7, 31), "Apaydin", "007", "Turkey", None, 36.2348, 36.3524, "camp", "open"],
        {"population": "more than 2000", "source": "AFAD"},
    ],
    "missions": [
        [date(2012, 7, 31), "UN Supervision Mission in Syria", "UNSMIS", *[None] * 5, "withdrawing"],
        {"mandate": "Monitor a cessation of violence", "source": "S/RES/2059"},
    ],
    "events": [
        [date(2012, 7, 3), "defection", "Hatay", "Turkey", "A general crossed.", 85],
        {"source": "Anadolu", "sensitivity": "partners"},
    ],
    "excerpts": [["globe", "Troops flee"], {"section": "events", "use": "quote"}],
    "photos": [
        ["a.jpg", "A road.", "Aid/A. B", "with consent", date(2012, 7, 3), "events"],
        {"alt": "Lorries"},
    ],
}


@pytest.mark.parametrize("name", FILLED)
def test_a_filled_blank_is_read_without_a_word(tmp_path: Path, name: str) -> None:
    spec = kind_named(name)
    workbook = openpyxl.load_workbook(io.BytesIO(blank(spec)))
    sheet = workbook.worksheets[0]
    row, rest = FILLED[spec.name]
    values = dict(zip([c.name for c in spec.usual_columns], row, strict=False)) | rest
    for number, column in enumerate(spec.usual_columns, 1):
        sheet.cell(FIRST, number).value = values.get(column.name)
    month, diagnostics = read_files(tmp_path, {"filled.xlsx": saved(workbook)})
    assert told(diagnostics) == []
    assert len(month.tables[spec.name].frame) == 1


def test_open_camps_are_carried_with_this_months_statements_blank(tmp_path: Path) -> None:
    month = month_of(tmp_path / "july", "camps", CAMPS_OF_JULY)
    assert [row["camp"] for row in carried_rows((month,), CAMPS)] == ["Apaydin", "Kilis", "Boynu"]
    assert carried_rows((month,), CAMPS)[0] == {
        "camp": "Apaydin",
        "code": "07",
        "country": "TUR",
        "area": "Hatay",
        "latitude": 36.2348,
        "longitude": None,
        "type": "camp",
        "manager": None,
        "capacity": Quantity(Kind.ABOUT, 2000),
        "sensitivity": "internal",
    }
    assert last_values((month,), CAMPS)[0]["population"] == exact(2105)
    assert carried_rows((month,), EVENTS) == last_values((month,), EVENTS) == []


def test_what_a_month_does_not_speak_of_is_in_later_sheets_as_well(tmp_path: Path) -> None:
    july = month_of(tmp_path / "july", "camps", CAMPS_OF_JULY)
    august = month_of(
        tmp_path / "august",
        "camps",
        """
        | as_of      | camp  | country | status | capacity | population | source |
        | 2012-08-31 | KILIS | TUR     | open   | 12000    | 11900      | AFAD   |
        | 2012-08-31 | Boynu | TUR     | closed | 1500     | 0          | AFAD   |
        """,
        Period.of_month(2012, 8),
    )
    months = (july, august)
    assert [row["camp"] for row in carried_rows(months, CAMPS)] == ["KILIS", "Apaydin"]
    assert [row["as_of"] for row in last_values(months, CAMPS)] == [
        date(2012, 8, 31),
        date(2012, 7, 31),
    ]


def test_refugees_begin_with_last_months_places_populations_and_methods(tmp_path: Path) -> None:
    month = month_of(
        tmp_path / "july",
        "refugees",
        """
        | as_of      | country | area  | registered | arrivals | population | method    | source | note |
        | 2012-07-15 | TUR     |       | 43000      | 900      |            |           | AFAD   | a    |
        | 2012-07-31 | TUR     |       | 44038      | 1038     |            |           | AFAD   | b    |
        | 2012-07-31 | TUR     | Hatay | >9000      |          |            | press     | AA     |      |
        | 2012-07-31 | SYR     | Homs  | ND         |          | idps       | estimated | OCHA   |      |
        """,
    )
    carried = carried_rows((month,), REFUGEES)
    assert [tuple(row.values()) for row in carried] == [
        ("TUR", None, "refugees", None, "registered", "public"),
        ("TUR", "Hatay", "refugees", None, "press", "public"),
        ("SYR", "Homs", "idps", None, "estimated", "public"),
    ]
    beside = last_values((month,), REFUGEES)
    assert [row["registered"] for row in beside] == [
        exact(44038), Quantity(Kind.MORE_THAN, 9000), Quantity(Kind.NO_DATA),
    ]  # fmt: skip
    not_told = {column.name for column in REFUGEES.columns if column.is_detail}
    assert {name: said for name, said in beside[0].items() if name not in not_told} == {
        "as_of": date(2012, 7, 31), "registered": exact(44038), "arrivals": exact(1038),
        "awaiting_registration": Quantity(Kind.NOT_REPORTED),
        "returns": Quantity(Kind.NOT_REPORTED), "source": "AFAD",
    }  # fmt: skip
    of_jordan = {"country": "JOR", "population": "refugees", "method": "registered"}
    assert expected_rows(operation(("TUR", "JOR")), REFUGEES, carried) == [of_jordan]
    assert expected_rows(operation(("TUR", "JOR")), CAMPS, []) == []


def test_a_count_by_sex_and_age_has_its_columns_again_next_month(tmp_path: Path) -> None:
    month = month_of(
        tmp_path / "july",
        "refugees",
        """
        | as_of      | country | registered | women | female_0_4 | source |
        | 2012-07-31 | TUR     | 44038      | 12000 | 7000       | AFAD   |
        """,
    )
    headers = [
        [c.value for c in first_sheet(raw)[HEADER_ROW]]
        for raw in (blank(REFUGEES), blank(REFUGEES, month))
    ]
    added = [header for header in headers[1] if header and header not in headers[0]]
    assert added == ["Women", "Female 0-4"]


def test_people_displaced_at_home_are_the_first_row_where_nobody_has_fled_abroad() -> None:
    at_home: dict[str, object] = {"country": "SYR", "population": "idps", "method": "estimated"}
    assert expected_rows(operation(()), REFUGEES, []) == [at_home]
    assert expected_rows(operation(()), REFUGEES, [at_home]) == []


def operation(countries: tuple[str, ...]) -> Operation:
    return tables.operation().model_copy(update={"countries_of_asylum": countries})


def test_codes_in_use_come_first_in_their_lists(tmp_path: Path) -> None:
    month = month_of(
        tmp_path / "july",
        "refugees",
        """
        | as_of      | country | registered | population | method    | source |
        | 2012-07-31 | SYR     | 1200000    | idps       | estimated | OCHA   |
        """,
    )
    rules = {
        str(r.sqref): r for r in first_sheet(blank(REFUGEES, month)).data_validations.dataValidation
    }
    lists = [r.formula1 for r in rules.values() if r.type == "list"]
    assert [each.split(",")[:2] for each in lists if "idps" in each] == [['"idps', "refugees"]]
    assert [each.split(",")[:2] for each in lists if "press" in each] == [['"estimated', "registered"]]


def test_each_header_is_in_words_and_repeated_on_each_printed_page() -> None:
    sheet = first_sheet(blank(REFUGEES))
    assert [cell.value for cell in sheet[HEADER_ROW]][:5] == [
        "As of", "Country", "Area", "Registered", "Awaiting registration",
    ]  # fmt: skip
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$2:$2", "$A:$B")
    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (3, 0)


def test_ended_missions_are_not_carried(tmp_path: Path) -> None:
    month = month_of(
        tmp_path / "july",
        "missions",
        """
        | as_of      | mission | status      | authorised | deployed | mandate | mandate_end | source |
        | 2012-07-31 | UNSMIS  | operational | 300        | 148      | Monitor | 2012-08-19  | UN     |
        | 2012-07-31 | LAS     | ended       | 165        | 0        | Observe | 2012-01-28  | LAS    |
        """,
    )
    assert [row["mission"] for row in carried_rows((month,), MISSIONS)] == ["UNSMIS"]
    assert carried_rows((month,), MISSIONS)[0]["mandate_end"] == date(2012, 8, 19)
    assert "deployed" not in carried_rows((month,), MISSIONS)[0]


def test_last_months_values_stand_beside_and_are_not_read(tmp_path: Path) -> None:
    month = month_of(tmp_path / "july", "camps", CAMPS_OF_JULY)
    raw = blank(CAMPS, month)
    sheet = first_sheet(raw)
    beside = next(c.column for c in sheet[1] if c.value == "Last reported: Population")
    assert [sheet.cell(row, beside).value for row in range(FIRST, FIRST + 3)] == [2105, ">12000", 900]
    assert sheet.cell(HEADER_ROW, beside).value is None
    read, diagnostics = read_files(tmp_path, {"camps.xlsx": raw})
    assert read.tables["camps"].frame.empty
    assert told(diagnostics) == [
        f"camps.xlsx, {sheet.title}, A{row} | error | Nothing is filled in for {camp}."
        for row, camp in enumerate(("Apaydin", "Kilis", "Boynu"), FIRST)
    ]


def with_no_news(raw: bytes) -> bytes:
    """The same with "no news" in each row that it begins with."""
    workbook = openpyxl.load_workbook(io.BytesIO(raw))
    for row in range(FIRST, FIRST + 3):
        workbook.worksheets[0].cell(row, 1).value = "no news"
    return saved(workbook)


def test_one_cell_says_that_there_is_no_news(tmp_path: Path) -> None:
    month = month_of(tmp_path / "july", "camps", CAMPS_OF_JULY)
    read, diagnostics = read_files(tmp_path, {"camps.xlsx": with_no_news(blank(CAMPS, month))})
    assert told(diagnostics) == []
    silent = read.tables["camps"].without_news
    assert list(silent["camp"]) == ["Apaydin", "Kilis", "Boynu"]
    assert list(silent["capacity.kind"]) == ["about", "no_data", "exact"]
    assert list(silent["country"]) == ["TUR"] * 3


def test_a_carried_file_that_is_filled_in_is_read_without_a_word(tmp_path: Path) -> None:
    month = month_of(tmp_path / "july", "camps", CAMPS_OF_JULY)
    workbook = openpyxl.load_workbook(io.BytesIO(blank(CAMPS, month)))
    names = [column.name for column in CAMPS.usual_columns]
    sheet = workbook.worksheets[0]
    for row in range(FIRST, FIRST + 3):
        sheet.cell(row, names.index("as_of") + 1).value = date(2012, 8, 31)
        sheet.cell(row, names.index("status") + 1).value = "open"
        sheet.cell(row, names.index("population") + 1).value = 2000
        sheet.cell(row, names.index("source") + 1).value = "AFAD"
    read, diagnostics = read_files(tmp_path, {"camps.xlsx": saved(workbook)})
    assert told(diagnostics) == []
    assert list(read.tables["camps"].frame["population"]) == [2000] * 3


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "#N/A"])
def test_text_never_becomes_a_formula(text: str) -> None:
    raw = blank_workbook(CAMPS, words=WORDS, created=CREATED, carried=({"camp": text},))
    cell = first_sheet(raw).cell(FIRST, 2)
    assert (cell.value, cell.data_type) == (text, "s")


def test_lists_messages_and_formats_reach_500_rows() -> None:
    sheet = first_sheet(blank(EVENTS))
    rules = {str(r.sqref): r for r in sheet.data_validations.dataValidation}
    assert set(rules) == {f"{c}3:{c}502" for c in map(column_letters, range(1, len(EVENTS.columns) + 1))}
    assert rules["B3:B502"].formula1.startswith('"displacement,defection,')
    assert rules["D3:D502"].formula1 == "'(Help)'!$F$2:$F$3"
    assert (rules["F3:F502"].type, rules["F3:F502"].errorStyle) == ("custom", "stop")
    assert rules["F3:F502"].formula1 == "OR(ISTEXT(F3),AND(ISNUMBER(F3),F3=INT(F3),F3>=0))"
    assert rules["F3:F502"].error.startswith("A count is a whole number (35000)")
    assert rules["E3:E502"].type is None
    assert rules["F3:F502"].prompt.startswith("How many people the event concerns")
    assert sheet.column_dimensions["A"].number_format == "yyyy-mm-dd"
    assert sheet.column_dimensions["E"].number_format == "@"
    # So that 35% and 3/4 stay in sight as what they are.
    assert sheet.column_dimensions["F"].number_format == "General"
    assert sheet.freeze_panes == "C3"
    assert sheet["A2"].comment.text.startswith("Date (must be filled in)\n")
    assert sheet.max_row == HEADER_ROW


def test_a_correction_may_be_negative() -> None:
    number = [column.name for column in REFUGEES.usual_columns].index("correction") + 1
    first = f"{column_letters(number)}{FIRST}"
    rules = {str(r.sqref): r for r in first_sheet(blank(REFUGEES)).data_validations.dataValidation}
    rule = next(r for area, r in rules.items() if area.startswith(f"{first}:"))
    assert rule.formula1 == f"OR(ISTEXT({first}),AND(ISNUMBER({first}),{first}=INT({first})))"


@pytest.mark.parametrize(
    ("typed", "form", "told_as"),
    [
        (0.35, "0%", '"35%" in "registered" is a share, not a count.'),
        (1, "0%", '"100%" in "registered" is a share, not a count.'),
        (datetime(2026, 3, 4), "d-mmm", '"2026-03-04" in "registered" is not a count.'),
    ],
)
def test_a_slip_in_a_count_column_takes_its_own_format_and_is_told(
    tmp_path: Path, typed: float | str | datetime, form: str, told_as: str
) -> None:
    """A cell without a format is given that of what is typed, as spreadsheet programs do."""
    workbook = openpyxl.load_workbook(io.BytesIO(blank(REFUGEES)))
    sheet = workbook.worksheets[0]
    for number, value in enumerate([date(2012, 7, 31), "Turkey", None, typed], 1):
        sheet.cell(FIRST, number).value = value
    names = [column.name for column in REFUGEES.usual_columns]
    sheet.cell(FIRST, names.index("source") + 1).value = "AFAD"
    sheet.cell(FIRST, 4).number_format = form
    assert told(read_files(tmp_path, {"filled.xlsx": saved(workbook)})[1]) == [
        f"filled.xlsx, Refugees and others by country, D3 | error | {told_as}"
    ]


def test_messages_fit_into_what_excel_takes() -> None:
    for spec in TABLES:
        for rule in first_sheet(blank(spec)).data_validations.dataValidation:
            assert len(rule.promptTitle) <= 32
            assert len(rule.prompt) <= 255
            assert len(rule.error or "") <= 255
            assert len(rule.formula1 or "") <= 257


def test_the_help_sheet_tells_every_column_and_the_words_for_missing_data() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(blank(REFUGEES))).worksheets[1]
    texts = [str(row[0]) for row in sheet.iter_rows(max_col=1, values_only=True) if row[0]]
    assert texts[-len(REFUGEES.columns) :] == [column.name for column in REFUGEES.columns]
    assert "ND where nobody knows" in texts[2]
    assert [cell.value for cell in sheet["F"][:3]] == ["Countries in the list", "Turkey", "Jordan"]


def test_a_name_that_is_not_read_again_gives_way_to_the_code() -> None:
    words = words_for("en", {"TUR": "Host country A"})
    raw = blank_workbook(CAMPS, words=words, created=CREATED, carried=({"country": "TUR"},))
    assert first_sheet(raw).cell(FIRST, 4).value == "TUR"


def test_the_bytes_are_the_same_whenever_it_is_made() -> None:
    raw = blank(MISSIONS)
    assert raw == blank(MISSIONS)
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = openpyxl.load_workbook(io.BytesIO(raw)).properties
    assert (properties.created, properties.modified) == (CREATED, CREATED)


def test_libreoffice_opens_it_unharmed(tmp_path: Path) -> None:
    program = shutil.which("soffice")
    if not program:
        pytest.skip("soffice is not installed: no blank spreadsheet is opened in LibreOffice")
    month = month_of(tmp_path / "july", "camps", CAMPS_OF_JULY)
    (tmp_path / "camps.xlsx").write_bytes(with_no_news(blank(CAMPS, month)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    to_ods = ["--headless", "--convert-to", "ods", "--outdir", str(tmp_path / "office")]
    subprocess.run(
        [program, profile, *to_ods, str(tmp_path / "camps.xlsx")], check=True, capture_output=True
    )
    read, _ = read_files(tmp_path / "office", {})
    assert list(read.tables["camps"].without_news["camp"]) == ["Apaydin", "Kilis", "Boynu"]
    columns = read.tables["camps"].blocks[0].columns
    assert sorted(columns, key=lambda name: columns[name]) == [
        column.name for column in CAMPS.usual_columns
    ]
    assert read.period == JULY


def test_a_mandate_without_an_end_is_carried_over_as_words_that_are_read_again(tmp_path: Path) -> None:
    month = month_of(
        tmp_path / "july",
        "missions",
        """
        | as_of      | mission | status      | mandate | mandate_end | source |
        | 2012-07-31 | UNTSO   | operational | Observe | open-ended  | UN     |
        """,
    )
    workbook = openpyxl.load_workbook(io.BytesIO(blank(MISSIONS, month)))
    sheet = workbook.worksheets[0]
    numbers = {column.name: number for number, column in enumerate(MISSIONS.columns, 1)}
    assert sheet.cell(FIRST, numbers["mandate_end"]).value == "open-ended"
    sheet.cell(FIRST, numbers["as_of"]).value = date(2012, 7, 31)
    sheet.cell(FIRST, numbers["status"]).value = "operational"
    sheet.cell(FIRST, numbers["source"]).value = "UN"
    read, diagnostics = read_files(tmp_path, {"missions.xlsx": saved(workbook)})
    assert [d.code for d in diagnostics if d.code == "not-a-date"] == []
    assert [day.date() for day in read.tables["missions"].frame["mandate_end"]] == [NO_END]


def test_decimals_are_carried_over_as_numbers() -> None:
    drawn = """
    **indicators**

    | as_of | sector | indicator | country | value | target | source |
    |---|---|---|---|---|---|---|
    | 2012-07-31 | wash | water_per_person | TUR | 11.2 | 17.5 | WASH |
    """
    sheet = first_sheet(blank(INDICATORS, tables.evidence(drawn).month))
    row = {cell.value for cell in sheet[FIRST] if cell.value is not None}
    assert {11.2, 17.5} <= row


def test_a_sheet_in_arabic_begins_on_the_right_and_its_sentences_too() -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(blank_workbook(CAMPS, words=words_for("ar"), created=CREATED))
    )
    first, help_sheet = book.worksheets
    assert first.sheet_view.rightToLeft
    assert help_sheet.sheet_view.rightToLeft
    # Without it, LibreOffice sets the stop of a sentence at its beginning.
    assert {first["A1"].alignment.readingOrder, help_sheet["A3"].alignment.readingOrder} == {2}
    code = next(str(row[3].value) for row in help_sheet.iter_rows() if row[0].value == "code")
    assert f"({LEFT_TO_RIGHT}P-code{END})" in code
