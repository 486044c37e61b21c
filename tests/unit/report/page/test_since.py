"""What is different since the last report stands on the first page, a line for each kind of change."""

from pathlib import Path

from office import checked, office
from sitrep.drawing.spec import undrawn
from sitrep.report.page.compose import compose
from sitrep.report.view.page import Since

HIGHLIGHTS = "# Highlights\n\n- Nothing.\n"
JUNE = """
| as_of      | country | registered | source |
| 2012-06-30 | TUR     | 100        | A      |
| 2012-06-30 | JOR     | 200        | A      |
| 2012-06-30 | IRQ     | 300        | A      |
| 2012-06-30 | LBN     | ND         | A      |
"""
JULY = """
| as_of      | country | registered | source |
| 2012-07-31 | TUR     | 150        | A      |
| 2012-07-31 | JOR     | 190        | A      |
| 2012-07-31 | LBN     | 70         | A      |
"""
CAMPS = """
| as_of      | camp  | country | status | population | source |
| 2012-06-30 | Kilis | TUR     | open   | 50         | A      |
"""
MORE_CAMPS = """
| as_of      | camp   | country | status  | population | source |
| 2012-07-31 | Kilis  | TUR     | open    | 50         | A      |
| 2012-07-31 | Zaatri | JOR     | planned | ND         | A      |
"""


def since(folder: Path, *months: dict[str, str]) -> Since | None:
    named = {
        f"2012-{number:02}": {**month, "narrative.en.md": HIGHLIGHTS}
        for number, month in enumerate(months, 6)
    }
    place = office(folder, named)
    settings = folder / "inputs" / "syria" / "operation.toml"
    settings.write_text(settings.read_text("utf-8").replace('"JOR"]', '"JOR", "LBN", "IRQ"]'), "utf-8")
    (draft,) = checked(place, f"2012-{5 + len(months):02}").drafts
    return compose(draft, undrawn).since


def lines(found: Since | None) -> list[tuple[str, str]]:
    assert found is not None
    return [(str(line.label), str(line.text)) for line in found.lines]


def test_what_rose_fell_is_new_and_was_not_reported(tmp_path: Path) -> None:
    found = since(
        tmp_path,
        {"refugees.csv": JUNE, "camps.csv": CAMPS},
        {"refugees.csv": JULY, "camps.csv": MORE_CAMPS},
    )
    assert found is not None
    assert found.title == "Since No. 1"
    assert lines(found) == [
        ("Up:", "Turkey +50"),
        ("Down:", "Jordan −10"),
        ("New:", "Lebanon and Zaatri (planned)"),
        ("Not reported:", "Iraq (shown: 30 June)"),
    ]
    assert [*found.lines[0].text.links] == [("figure-refugees-TUR-registered", "+50")]


def test_only_what_somebody_reported_has_not_changed(tmp_path: Path) -> None:
    again = JULY.replace("150", "100").replace("190", "about 200")
    assert lines(since(tmp_path, {"refugees.csv": JUNE}, {"refugees.csv": again})) == [
        ("No change:", "Turkey"),
        ("New:", "Lebanon"),
        ("Not reported:", "Iraq (shown: 30 June)"),
    ]


def test_the_first_report_has_no_such_lines(tmp_path: Path) -> None:
    assert since(tmp_path, {"refugees.csv": JUNE}) is None


TWO = """
| as_of      | country | population | registered | source |
| 2012-{0} | TUR | refugees | {1} | A |
| 2012-{0} | JOR | refugees | {2} | A |
| 2012-{0} | IRQ | idps     | {1} | A |
"""


def test_places_that_have_their_people_beside_them_are_told_apart_by_semicolons(tmp_path: Path) -> None:
    found = since(
        tmp_path,
        {"refugees.csv": TWO.format("06-30", 1000, 2000)},
        {"refugees.csv": TWO.format("07-31", 1500, 2100)},
    )
    assert lines(found)[0] == (
        "Up:",
        "refugees in Turkey +500; internally displaced people in Iraq +500; refugees in Jordan +100",
    )


def test_in_a_flash_update_nothing_is_missing(tmp_path: Path) -> None:
    flash = """
    | as_of      | country | registered | source |
    | 2012-07-04 | TUR     | 150        | A      |
    """
    months = {
        "2012-06": {"refugees.csv": JUNE, "camps.csv": CAMPS, "narrative.en.md": HIGHLIGHTS},
        "2012-07-04": {"refugees.csv": flash, "narrative.en.md": HIGHLIGHTS},
    }
    (draft,) = checked(office(tmp_path, months), "2012-07-04").drafts
    view = compose(draft, undrawn)
    assert lines(view.since) == [("Up:", "Turkey +50")]
    assert [str(note.text) for note in view.data_notes if str(note.label) == "Not updated:"] == [
        "This update has only what is new; all other figures are from earlier reports, as of their own "
        "dates."
    ]
    assert str(view.nothing_to_report).startswith("Nothing new: Camps, ")


MISSIONS = """
| as_of      | mission | country | status      | deployed | observers | mandate_start | mandate_end | source |
| 2012-06-30 | UNDOF   | SYR     | operational | 1000     | ND        | 2012-01-01    | 2012-12-31  | A      |
| 2012-06-30 | UNTSO   | SYR     | operational | ND       | 140       | 2012-01-01    | 2012-12-31  | A      |
"""
MORE_MISSIONS = """
| as_of      | mission | country | status      | deployed | observers | mandate_start | mandate_end | source |
| 2012-07-31 | UNDOF   | SYR     | operational | 990      | ND        | 2012-01-01    | 2012-12-31  | A      |
| 2012-07-31 | UNTSO   | SYR     | operational | ND       | 153       | 2012-01-01    | 2012-12-31  | A      |
| 2012-07-31 | UNSMIS  | SYR     | operational | ND       | ND        | 2012-04-21    | 2012-08-19  | A      |
"""


def test_missions_rise_fall_and_are_new(tmp_path: Path) -> None:
    found = since(tmp_path, {"missions.csv": MISSIONS}, {"missions.csv": MORE_MISSIONS})
    assert lines(found)[:3] == [
        ("Up:", "UNTSO (observers) +13"),
        ("Down:", "UNDOF (deployed strength) −10"),
        ("New:", "UNSMIS"),
    ]
