"""Events on the page: place, kind, and the numbers in their words, which lead to the annex."""

from pathlib import Path

from known import known
from office import checked, office
from sitrep.drawing.spec import undrawn
from sitrep.quantity import exact
from sitrep.report.material import Material
from sitrep.report.page.compose import compose
from sitrep.report.trace.trace import trace
from sitrep.report.trace.tree import as_data, branches

EVENTS = """
    | date       | category          | place              | country | summary                              | source |
    | 2012-07-23 | security incident | Hatay              | TUR     | Prices rose 4.5 per cent; 12 killed. | OSCE   |
    | 2012-07-24 | displacement      | Turkey, the border | TUR     | Nobody came on 24 July.              | OSCE   |
    | 2012-07-25 | mandate           |                    |         | It ends.                             | OSCE   |
    """


def draft_of(tmp_path: Path) -> Material:
    (draft,) = checked(office(tmp_path, {"2012-07": {"events.csv": EVENTS}})).drafts
    return draft


def test_an_event_has_its_place_and_kind(tmp_path: Path) -> None:
    view = compose(draft_of(tmp_path), undrawn)
    (events,) = (section.events for section in view.sections if section.key == "events")
    assert [(event.text, event.about) for event in events] == [
        ("Prices rose 4.5 per cent; 12 killed.", "Hatay, Turkey · security incident"),
        ("Nobody came on 24 July.", "Turkey, the border · displacement"),
        ("It ends.", "mandate"),
    ]
    anchor = "figure-cell-inputs-syria-2012-07-events-csv--E2"
    assert [list(event.text.links) for event in events] == [
        [(anchor, "4.5 per cent"), (anchor, "12")], [], [],
    ]  # fmt: skip


def test_numbers_in_an_events_words_are_in_the_annex(tmp_path: Path) -> None:
    view = compose(draft_of(tmp_path), undrawn)
    (group,) = (group for group in known(view.annex).groups if group.source == "In the words of events")
    assert [
        (figure.anchor, row.label, figure.value, row.as_of, row.made, row.cell)
        for row in group.rows
        for figure in row.figures
    ] == [
        (
            "figure-cell-inputs-syria-2012-07-events-csv--E2",
            "Prices rose 4.5 per cent; 12 killed.",
            "4.5 per cent; 12",
            "23 July 2012",
            "written in an event’s text",
            "2012-07/events.csv: E2",
        )
    ]


def test_a_number_in_an_events_words_is_traced(tmp_path: Path) -> None:
    found = trace(draft_of(tmp_path), exact(12), is_built=True)
    (branch,) = branches(found, lambda _: "", found.material.words)
    assert (branch.text, branch.details) == (
        "In the words of an event of 23 July 2012 (inputs/syria/2012-07/events.csv, E2)",
        ("Prices rose 4.5 per cent; 12 killed.", "source: OSCE"),
    )
    assert as_data(found, lambda _: "")["events"] == [
        {
            "file": "inputs/syria/2012-07/events.csv", "sheet": "", "cell": "E2", "date": "2012-07-23",
            "summary": "Prices rose 4.5 per cent; 12 killed.", "source": "OSCE",
        }
    ]  # fmt: skip
