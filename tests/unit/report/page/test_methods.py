"""An operation that counts by another method has all that one with registrations has."""

from pathlib import Path

import pytest

from known import known
from office import checked, office
from sitrep.drawing.spec import undrawn
from sitrep.report.material import Material
from sitrep.report.page.compose import compose
from sitrep.report.text import Text
from sitrep.report.view.page import View
from sitrep.report.view.value import Value

JUNE = """
    | as_of      | country | registered | method    | arrivals | source |
    | 2012-06-06 | TUR     | 98278      | estimated |          | IOM    |
    | 2012-06-06 | JOR     | 34301      | estimated |          | IOM    |
    """
JULY = """
    | as_of      | country | registered | method    | arrivals | source |
    | 2012-07-06 | TUR     | 112045     | estimated | 13767    | IOM    |
    | 2012-07-06 | TUR     | 5000       | press     | 70       | IOM    |
    | 2012-07-06 | JOR     | 37320      | estimated | 3019     | IOM    |
    """
CAMP = """
    | as_of      | camp | country | status | population | households | women | source |
    | 2012-07-06 | Gate | TUR     | open   | 900        | 150        | 300   | AFAD   |
    | 2012-07-06 | Hill | TUR     | open   | 40         |            |       | AFAD   |
    """


def page_of(tmp_path: Path, july: str, **more: str) -> tuple[Material, View]:
    files = {"refugees.csv": july} | {f"{name}.csv": drawn for name, drawn in more.items()}
    (draft,) = checked(office(tmp_path, {"2012-06": {"refugees.csv": JUNE}, "2012-07": files})).drafts
    return draft, compose(draft, undrawn)


def cells(row: tuple[Value, ...]) -> list[Text]:
    return [value.text for value in row if not value.line]


@pytest.mark.parametrize(
    ("registered", "leading"),
    [(["TUR"], "estimated"), (["TUR", "JOR"], "registered")],
    ids=["less than half of the countries", "half of them"],
)
def test_registrations_of_a_few_countries_do_not_stand_for_the_estimates_of_all(
    tmp_path: Path, registered: list[str], leading: str
) -> None:
    drawn = "| as_of | country | registered | method | source |\n"
    for country in ("TUR", "JOR", "LBN", "IRQ"):
        drawn += f"| 2012-07-06 | {country} | 9000 | estimated | IOM |\n"
    drawn += "".join(f"| 2012-07-06 | {each} | 400 | registered | IOM |\n" for each in registered)
    material, _ = page_of(tmp_path, drawn)
    assert [series.method for series in material.leading] == [leading]
    # A total of the few would be read as that of all.
    assert ("refugees.total.registered" in material.reports.current) == (leading == "registered")


def test_what_nobody_registered_has_total_change_key_figures_map_and_trend(tmp_path: Path) -> None:
    _, view = page_of(tmp_path, JULY)
    displacement = view.sections[0]
    table, beside = displacement.tables
    assert [heading.text for heading in table.headings] == [
        "Country of asylum", "Estimated", "Change since No. 1, over 30\xa0days", "Per day (rounded)",
        "Arrivals", "As of",
    ]  # fmt: skip
    assert list(map(cells, (*table.rows, known(table.total)))) == [
        ["Turkey", "112,045", "+13,767", "+459", "13,767", "6\u00a0July"],
        ["Jordan", "37,320", "+3,019", "+101", "3,019", "6\u00a0July"],
        ["All countries", "149,365", "+16,786", "+560", "16,786", "6 July"],
    ]
    assert list(map(cells, beside.rows)) == [
        ["Turkey", "5,000", "reported by the press", "6\u00a0July", "[1]"]
    ]
    assert [card.label for card in view.key_figures] == [
        "estimated in all countries", "estimated in Turkey", "estimated in Jordan",
    ]  # fmt: skip
    assert known(view.map).title == "Estimated refugees"
    assert (
        "Estimated refugees, the largest count first: Turkey (112,045) and Jordan" in known(view.map).alt
    )
    assert [note.text for note in view.data_notes] == [
        "5,000 in Turkey (reported by the press, 6 July 2012) belongs to a different series from estimated refugees "
        "and is not added to it."
    ]


def test_a_registration_leads_and_estimates_keep_their_total_change_and_trend_beside_it(
    tmp_path: Path,
) -> None:
    row = "    | 2012-07-06 | TUR     | 500        | registered |          | AFAD   |\n"
    draft, view = page_of(tmp_path, JULY + row)
    table, beside = view.sections[0].tables
    assert table.headings[1].text == "Registered"
    assert known(table.total)[0].text == "Countries of asylum without Jordan"
    assert list(map(cells, beside.rows)) == [
        ["Turkey", "112,045", "+13,767", "+459", "estimated", "6\u00a0July", "[1]"],
        ["Turkey", "5,000", "first figure", "", "reported by the press", "6\u00a0July", "[1]"],
        ["Jordan", "37,320", "+3,019", "+101", "estimated", "6\u00a0July", "[1]"],
        ["All countries", "149,365", "+16,786", "+560", "estimated", "6\u00a0July", "[1]"],
    ]
    assert "refugees.total.press" not in draft.reports.current


def test_the_camps_say_who_lives_there(tmp_path: Path) -> None:
    _, view = page_of(tmp_path, JULY, camps=CAMP)
    listed, _, table = view.sections[1].tables
    assert [str(heading.text) for heading in listed.headings][-1] == "Households"
    assert [str(row[-1].text) for row in listed.rows] == ["150", ""]
    assert table.title == "Who lives in the camps"
    assert [heading.text for heading in table.headings] == ["Camp", "Women", "As of"]
    assert list(map(cells, table.rows)) == [["Gate", "300", "6\u00a0July"]]
