"""Figures of which several rows speak: one row stands, agreeing sources are named, none is added."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, strategies

from office import checked, office
from sitrep.analysis.conflicts import conflicts
from sitrep.analysis.reports import reports_of
from sitrep.diagnostics import has_errors
from sitrep.model.figure import Figure, Made
from sitrep.quantity import exact
from sitrep.report.page.notes import data_notes
from sitrep.report.text import Text
from sitrep.work.month import Checked
from tables import evidence


def figures(drawn: str) -> Mapping[str, Figure]:
    return reports_of(evidence(drawn)).current


REFUGEES = """
    **refugees**

    | as_of | country | registered | arrivals | source | url | prefer |
    |---|---|---|---|---|---|---|
    | 2012-07-31 | TUR | {} | 500 | UNHCR | https://example.org/u | {} |
    | 2012-07-31 | TUR | {} | {} | AFAD | https://example.org/a | {} |
    """


@pytest.mark.parametrize(("first", "second", "chosen"), [("x", "", 43000), ("", "x", 44038)])
def test_the_figure_is_that_of_the_preferred_row_wherever_it_stands(
    first: str, second: str, chosen: int
) -> None:
    made = figures(REFUGEES.format(43000, first, 44038, 500, second))
    turkey = made["refugees.TUR.registered"]
    assert turkey.value == exact(chosen)
    assert turkey.sources == (("UNHCR",) if first else ("AFAD",))
    assert turkey.cells[0].cell == ("C2" if first else "C3")
    assert made["refugees.total.registered"].value == exact(chosen)


def test_sources_that_agree_are_both_behind_the_figure_and_are_not_added() -> None:
    made = figures(REFUGEES.format(44038, "", "44,038", 500, ""))
    for key, value in (("registered", 44038), ("arrivals", 500)):
        figure = made[f"refugees.TUR.{key}"]
        assert figure.value == exact(value)
        assert set(figure.sources) == {"UNHCR", "AFAD"}
        assert len(figure.cells) == 2


def test_a_preferred_row_without_a_value_leaves_the_word_to_the_other() -> None:
    made = figures(REFUGEES.format(43000, "", 44038, "ND", "AFAD counts daily."))
    arrivals = made["refugees.TUR.arrivals"]
    assert (arrivals.value, arrivals.sources, arrivals.url) == (
        exact(500), ("UNHCR",), "https://example.org/u"
    )  # fmt: skip
    assert [cell.cell for cell in arrivals.cells] == ["D2"]


def test_a_conflict_says_what_each_row_says_and_which_is_chosen() -> None:
    (conflict,) = conflicts(evidence(REFUGEES.format(43000, "", 44038, 500, "Daily.")).month)
    assert [(s.value, s.source, s.cell.cell) for s in conflict.statements] == [
        (exact(43000), "UNHCR", "C2"),
        (exact(44038), "AFAD", "C3"),
    ]
    assert (conflict.column, conflict.chosen.source, conflict.reason) == ("registered", "AFAD", "Daily.")


def test_camps_missions_and_events_take_the_preferred_row() -> None:
    made = figures("""
        **camps**

        | as_of | camp | country | status | population | source | prefer |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Öncüpınar | TUR | open | 12000 | AFAD | AFAD counts daily. |
        | 2012-07-31 | Oncupinar | TUR | open | 11800 | UNHCR | |

        **missions**

        | as_of | mission | status | status_since | mandate | source | prefer |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | UNSMIS | suspended | 2012-06-15 | 90 days | UN | Its own record. |
        | 2012-07-31 | UNSMIS | suspended | 2012-06-16 | 90 days | Press | |

        **events**

        | date | category | place | summary | people | source | prefer |
        |---|---|---|---|---|---|---|
        | 2012-07-02 | defection | Hatay | Soldiers arrive. | 85 | Globe | It counts all. |
        | 2012-07-02 | defection | Hatay | Soldiers arrive. | 84 | Mail | |
        """)
    assert made["camps.oncupinar.population"].value == exact(12000)
    assert made["missions.unsmis.status_since"].value == date(2012, 6, 15)
    assert made["missions.unsmis.status"].sources == ("UN", "Press")
    assert made["events.2012-07-02.hatay.people"].value == exact(85)
    assert "events.2012-07-02.hatay-2.people" not in made


JUNE = """
    | as_of      | country | registered | source |
    | 2012-06-21 | TUR     | 32134      | UNHCR  |
"""
JULY = """
    | as_of      | country | registered | source | sensitivity | prefer             |
    | 2012-07-31 | TUR     | 44038      | AFAD   |             | AFAD counts daily. |
    | 2012-07-31 | TUR     | 20000      | Press  |             |                    |
"""


def month(folder: Path, july: str = JULY, august: str = "") -> Checked:
    files = {"2012-06": {"refugees.csv": JUNE}, "2012-07": {"refugees.csv": july}}
    if august:
        files["2012-08"] = {"refugees.csv": august}
    return checked(office(folder, files), max(files))


def notes(result: Checked) -> list[Text]:
    (draft,) = result.drafts
    return [note.text for note in data_notes(draft) if note.label == "Figures differ:"]


TOLD = (
    "Turkey, registered, as of 31 July 2012: 44,038 (AFAD) and 20,000 (Press). The report uses "
    "44,038. AFAD counts daily."
)


def test_the_report_prints_both_values_the_choice_and_the_reason(tmp_path: Path) -> None:
    result = month(tmp_path)
    # The row that was not preferred is no step of the series either: 20,000 would be a fall.
    assert {d.code for d in result.diagnostics} & {"figures-differ", "fall-without-reason"} == set()
    (text,) = notes(result)
    assert text == TOLD
    assert list(text.links) == [("figure-refugees-TUR-registered", "44,038")]


def test_the_choice_is_told_as_long_as_its_figure_is_carried_over(tmp_path: Path) -> None:
    august = """
        | as_of      | country | registered | source |
        | 2012-08-31 | JOR     | 45000      | UNHCR  |
        """
    assert [note.partition(":")[0] for note in notes(month(tmp_path, august=august))] == [
        "Turkey, registered, as of 31 July 2012"
    ]


def test_the_choice_is_not_told_once_its_figure_is_replaced(tmp_path: Path) -> None:
    august = """
        | as_of      | country | registered | source |
        | 2012-08-31 | TUR     | 80410      | AFAD   |
        """
    assert notes(month(tmp_path, august=august)) == []


def test_a_source_that_readers_may_not_see_is_not_told(tmp_path: Path) -> None:
    hidden = JULY.replace("| Press  |             |", "| Press  | internal    |")
    result = month(tmp_path, hidden)
    assert notes(result) == []
    assert not has_errors(result.diagnostics)


def test_the_choice_between_sources_on_an_event_is_told_with_the_events_date(tmp_path: Path) -> None:
    events = """
        | date       | category  | place | summary        | people | source | prefer         |
        | 2012-07-02 | defection | Hatay | Soldiers cross | 85     | Globe  | It counts all. |
        | 2012-07-02 | defection | Hatay | Soldiers cross | 84     | Mail   |                |
        """
    result = checked(office(tmp_path, {"2012-07": {"events.csv": events}}))
    (text,) = notes(result)
    assert text == (
        "Soldiers cross, as of 2 July 2012: 85 (Globe) and 84 (Mail). The report uses 85. It counts all."
    )
    assert list(text.links) == [("figure-events-2012-07-02-hatay-people", "85")]


METHODS = strategies.sampled_from(["registered", "assisted", "estimated", "press"])
PLACES = strategies.sampled_from(["TUR", "JOR", "LBN", "IRQ"])
ROWS = strategies.lists(strategies.tuples(PLACES, METHODS), min_size=1, max_size=12)


@given(ROWS, strategies.integers(0, 4))
def test_no_figure_adds_methods_or_events(rows: list[tuple[str, str]], events: int) -> None:
    """Each number is a power of two, so that every sum tells which numbers were added."""
    drawn = "**refugees**\n| as_of | country | area | method | registered | source |\n"
    made_of = {}
    for number, (country, method) in enumerate(rows):
        made_of[2**number] = (method, country)
        drawn += f"| 2012-07-31 | {country} | Area {number} | {method} | {2**number} | S |\n"
    drawn += "**events**\n| date | category | summary | people | source |\n"
    for number in range(len(rows), len(rows) + events):
        made_of[2**number] = ("event", str(number))
        drawn += f"| 2012-07-02 | displacement | Event {number} | {2**number} | S |\n"
    for figure in figures(drawn).values():
        value = figure.quantity.value
        if value is None or figure.made is Made.COUNTED:
            continue
        added = {made_of[bit] for bit in made_of if value & bit}
        assert len({method for method, _ in added}) == 1, figure.key
        assert figure.made is not Made.SUM or not any(method == "event" for method, _ in added)
        is_total = figure.key.startswith("refugees.total.")
        assert is_total or len(added) == 1, figure.key
