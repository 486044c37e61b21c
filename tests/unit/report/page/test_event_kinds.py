"""Events counted by kind, those whom they killed or hurt, and the office's own kinds."""

from datetime import date
from pathlib import Path

import pytest

from known import known
from office import checked, office
from sitrep.drawing.spec import undrawn
from sitrep.model.figure import Figure
from sitrep.operation.settings import ConfigurationError
from sitrep.operation.workspace import Workspace, read_operation
from sitrep.report.labels import label_of
from sitrep.report.material import Material
from sitrep.report.page.compose import compose
from sitrep.report.view.page import View
from sitrep.report.view.section import Section
from sitrep.words.speech import words_for

HIGHLIGHTS = "## highlights\n\n- One thing.\n- Another.\n"
OWN = """
[events.kinds]
abduction = { en = "abduction of people" }
"""
HEAD = "| date | category | place | summary | killed | injured | missing | source | sensitivity |"
JUNE = f"""
{HEAD}
| 2012-06-03 | security incident | Hama | Shells fall.   | 9  | 14 |  | UN |  |
| 2012-06-09 | diplomacy         | Homs | Envoys meet.   |    |    |  | UN |  |
"""
JULY = f"""
{HEAD}
| 2012-07-03 | security incident | Hama | Shells fall.   | 12 | 30 |   | UN     |          |
| 2012-07-05 | security incident | Homs | Fire is heard. | ND | 7  |   | Police |          |
| 2012-07-08 | abduction         | Homs | A bus is held. |    |    | 4 | Police |          |
| 2012-07-09 | abduction         | Homs | A car is held. |    |    | 2 | Police | internal |
"""


def office_of(folder: Path, june: str = JUNE, july: str = JULY, more: str = OWN) -> Workspace:
    months = {
        "2012-06": {"events.csv": june, "narrative.en.md": HIGHLIGHTS},
        "2012-07": {"events.csv": july, "narrative.en.md": HIGHLIGHTS},
    }
    return office(folder, months, more=more)


def draft_of(folder: Path) -> Material:
    (draft,) = checked(office_of(folder)).drafts
    return draft


def section_of(view: View) -> Section:
    (section,) = (each for each in view.sections if each.key == "events")
    return section


def test_events_are_counted_by_kind_and_casualties_added_up_each_by_itself(tmp_path: Path) -> None:
    table, changes = section_of(compose(draft_of(tmp_path), undrawn)).tables
    assert [heading.text for heading in table.headings] == [
        "Kind", "Events listed", "Killed", "Injured", "Missing",
    ]  # fmt: skip
    assert [[str(value.text) for value in row] for row in table.rows] == [
        ["Security incident", "2", "≥12", "37", ""],
        ["Diplomacy", "0", "", "", ""],
        ["Abduction of people", "1", "", "", "4"],
    ]
    assert [str(value.text) for value in table.total or ()] == ["All kinds", "3", "≥12", "37", "4"]
    assert changes.title == "Change since No. 1"
    assert [[str(value.text) for value in row if value.text] for row in changes.rows] == [
        ["Security incident", "+1", "≥+3", "+23"],
        ["Diplomacy", "\u22121"],
        ["Abduction of people", "first figure"],
    ]


def test_what_an_edition_does_not_list_it_does_not_count(tmp_path: Path) -> None:
    draft = draft_of(tmp_path)
    counts = {
        key: figure.quantity.value
        for key, figure in draft.reports.current.items()
        if key.endswith((".count", ".missing"))
    }
    assert counts == {
        "events.2012-07-08.homs.missing": 4,
        "events.security-incident.count": 2,
        "events.diplomacy.count": 0,
        "events.abduction.count": 1,
        "events.abduction.missing": 4,
        "events.total.count": 3,
        "events.total.missing": 4,
    }


def test_what_is_counted_of_events_has_a_name_and_the_month_as_its_date(tmp_path: Path) -> None:
    draft = draft_of(tmp_path)

    def told(key: str) -> tuple[str, date | None, date]:
        figure: Figure = draft.reports.current[key]
        return str(label_of(figure, draft.texts)), figure.as_of_first, figure.as_of

    month = (date(2012, 7, 1), date(2012, 7, 31))
    assert told("events.total.count") == ("Events listed", *month)
    assert told("events.total.killed") == ("Killed in the events listed", *month)
    assert told("events.abduction.count") == ("Events listed: abduction of people", *month)
    assert told("events.2012-07-03.hama.killed")[0] == "Shells fall. (killed)"


def test_as_a_key_figure_a_count_of_events_changes_since_a_report(tmp_path: Path) -> None:
    chosen = 'key_figures = ["events.total.count", "events.total.killed", "events.diplomacy.count"]'
    months = {
        "2012-06": {"events.csv": JUNE, "narrative.en.md": HIGHLIGHTS},
        "2012-07": {"events.csv": JULY, "narrative.en.md": HIGHLIGHTS},
    }
    (draft,) = checked(office(tmp_path, months, report=chosen, more=OWN)).drafts
    assert [
        (str(each.value.text), str(each.label), str(known(each.change).text), str(each.detail))
        for each in compose(draft, undrawn).key_figures
    ] == [
        ("3", "Events listed", "+1 since No. 1", "1 to 31 July"),
        ("≥12", "Killed in the events listed", "≥+3 since No. 1", "1 to 31 July"),
        ("0", "Events listed: diplomacy", "\u22121 since No. 1", "1 to 31 July"),
    ]


def test_an_event_says_whom_it_killed_or_hurt_and_its_own_kind(tmp_path: Path) -> None:
    assert [event.about for event in section_of(compose(draft_of(tmp_path), undrawn)).events] == [
        "Hama · security incident · killed: 12 · injured: 30",
        "Homs · security incident · injured: 7",
        "Homs · abduction of people · missing: 4",
    ]


def test_events_in_which_nobody_came_to_harm_have_no_table_and_no_rows_in_the_annex(
    tmp_path: Path,
) -> None:
    events = "| date | category | summary | source |\n| 2012-07-09 | diplomacy | Envoys meet. | UN |"
    (draft,) = checked(office_of(tmp_path, july=events, more="")).drafts
    view = compose(draft, undrawn)
    assert draft.reports.current["events.diplomacy.count"].quantity.value == 1
    assert section_of(view).tables == ()
    assert known(view.annex).groups == ()


def test_an_unknown_kind_is_told_with_the_offices_own_among_those_that_there_are(
    tmp_path: Path,
) -> None:
    july = JULY.replace("abduction         | Homs | A bus", "abductoin         | Homs | A bus")
    (told,) = (
        each
        for each in checked(office_of(tmp_path, july=july)).diagnostics
        if each.code == "unknown-code"
    )
    message, _ = words_for("en").explain(told)
    assert (told.where.cell, message) == (
        "B4", '"abductoin" in "category" is not in its list; the nearest one is "abduction".'
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (
            'access = "no access"',
            '"access" is a kind of events that every operation has; take another word',
        ),
        ('"Big Bang" = "bang"', "String should match pattern '^[a-z][a-z0-9]*([ -][a-z0-9]+)*$'"),
        (
            'siege = "siege of 1648"',
            '"siege of 1648": a label has no numbers, which would be nobody\'s on the page',
        ),
        ('siege = "a\\nb"', "a label is one line of at most 60 letters"),
    ],
)
def test_a_kind_that_cannot_be_is_a_configuration_error(tmp_path: Path, kind: str, reason: str) -> None:
    place = office(tmp_path, {}, more=f"[events.kinds]\n{kind}\n")
    with pytest.raises(ConfigurationError) as told:
        read_operation(place, "syria")
    assert str(told.value).endswith(reason)


def test_counts_of_events_are_not_withheld_by_number(tmp_path: Path) -> None:
    more = '[disclosure]\nthreshold = 10\nfigures = ["camps.*", "events.*.injured"]\n'
    place = office_of(
        tmp_path,
        JUNE,
        JULY.replace("abduction ", "diplomacy "),
        more.replace(', "events.*.injured"', ""),
    )
    (draft,) = checked(place).drafts
    assert draft.reports.current["events.2012-07-05.homs.injured"].quantity.value == 7
    settings = tmp_path / "inputs/syria/operation.toml"
    settings.write_text(
        settings.read_text("utf-8").replace('"camps.*"]', '"events.*.injured"]'), "utf-8"
    )
    with pytest.raises(ConfigurationError) as told:
        read_operation(place, "syria")
    assert str(told.value).endswith(
        "events.*.injured: counts of events are not withheld; give the row a sensitivity"
    )


def test_a_kind_without_a_label_in_a_language_of_the_report_is_told(tmp_path: Path) -> None:
    place = office(tmp_path, {}, more='[events.kinds]\nsiege = { fr = "siège" }\n')
    with pytest.raises(ConfigurationError) as told:
        read_operation(place, "syria")
    assert str(told.value).endswith('no text for language "en": events.kinds.siege')
