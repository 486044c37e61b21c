"""What is proposed for a partner's sheet: TOML that a source accepts, with its doubts as comments."""

import tomllib
from pathlib import Path

from sheets import cells
from sitrep.intake.foreign import map_sheets
from sitrep.intake.propose import propose
from sitrep.intake.records import tables_of
from sitrep.intake.spreadsheet import SUFFIXES, Sheet, read_spreadsheet
from sitrep.model.period import Period
from sitrep.model.source import Source
from sitrep.words.speech import words_for


def proposed(*sheets: Sheet) -> tuple[str, list[Source]]:
    text = propose(sheets, words_for("en"))
    return text, [Source.model_validate(each) for each in tomllib.loads(text).get("source", [])]


def sheet(file: str, drawn: str) -> Sheet:
    return Sheet(file, "", cells(drawn))


def test_a_series_without_headers_gets_letters_and_the_country_of_its_name() -> None:
    text, [source] = proposed(sheet("2013-05/iraq.csv", "| | |\n| 2013-05-01 | 7 |\n| 2013-05-02 | 9 |"))
    assert source.columns == {"as_of": "A", "registered": "B"}
    assert source.fixed == {"country": "IRQ", "source": ""}
    assert (source.file, source.header_row, source.only_month) == ("iraq.csv", 0, True)
    assert 'source = ""  # please fill in: it holds for every row' in text
    assert 'as_of = "A"  # unsure, please check: the first value is 2013-05-01' in text


def test_camps_are_known_by_headers_tags_and_content() -> None:
    drawn = """
    | Site of people | Lat      | Where lon | Date of Assessment | Number of Individuals |
    | #loc           | #lat_deg | #lon_deg  | #report_date       | #people_num           |
    | Kan            | 18.5     | -72.3     | 17 May 2013        | 907                   |
    | Campus         | 18.6     | -72.4     | 27 Jun 2013        | 172                   |
    """
    text, [source] = proposed(sheet("haiti.csv", drawn))
    assert source.table == "camps"
    assert source.columns == {
        "as_of": "Date of Assessment", "camp": "Site of people", "latitude": "Lat",
        "longitude": "Where lon", "population": "Number of Individuals",
    }  # fmt: skip
    assert "unsure" not in text  # the tags settle what the headers leave open


def test_a_column_for_each_country_gets_a_source_for_each() -> None:
    drawn = "| | total | turkey | iraq |\n| 2013-01-01 | 9 | 4 | 5 |\n| 2013-02-01 | 10 | 4 | 6 |"
    text, sources = proposed(sheet("x.csv", drawn))
    assert [(s.columns["registered"], s.fixed["country"]) for s in sources] == [
        ("turkey", "TUR"),
        ("iraq", "IRQ"),
    ]
    assert "#   B: total (9)" in text


def test_dates_and_marks_are_told() -> None:
    drawn = "| Date | Refugees |\n| 05/13/2013 | 44.038 |\n| 05/03/2013 | 45.000 |"
    _, [source] = proposed(sheet("x.csv", drawn))
    assert (source.date_format, source.decimal, source.grouping) == ("month-first", ",", ".")
    _, [source] = proposed(
        sheet("mali.csv", "| Date | Refugees |\n| Decembre  2012 | 5 |\n| Mai 2013 | 6 |")
    )
    assert (source.date_format, source.fixed["country"]) == ("month", "MLI")


def test_hostile_and_blank_sheets_give_valid_text() -> None:
    hostile = Sheet(
        'a"\n[x].csv', "", [["Date", 'Ref"\n\x7f#', "Z\x00"], ["2013-05-01", "7", 'x"\n[y]']]
    )
    assert len(proposed(hostile)[1]) == 1
    assert proposed(Sheet("x.csv", "", [["", ""]])) == (
        "# There is nothing on the sheets of this file.\n",
        [],
    )
    assert proposed(sheet("x.csv", "| Junk | Bits |\n| a | b |"))[0] == (
        "# None of the columns of x.csv looks like one of ours:\n#   A: Junk (a)\n#   B: Bits (b)\n"
    )


def test_the_real_files_of_partners_are_mapped_as_proposed(shared: Path) -> None:
    for path in sorted((shared / "samples").rglob("*")):
        if path.suffix in SUFFIXES:
            proposed(*read_spreadsheet(path.name, path.read_bytes())[0])
    path = shared / "samples/fabflee-syria2013/refugees_complete_camps.csv"
    sheets, _ = read_spreadsheet(path.name, path.read_bytes())
    sources = proposed(*sheets)[1]
    assert [s.fixed["country"] for s in sources] == ["TUR", "IRQ", "LBN", "JOR"]
    found, problems = map_sheets(sheets, sources[0], Period(2013, 5), "en")
    assert {problem.code for problem in problems} <= {"source-columns-not-read"}
    assert list(tables_of(found, "en")[0]["refugees"].frame["registered"]) == [326555, 350736, 377154]
