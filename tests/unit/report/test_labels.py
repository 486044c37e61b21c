"""What figures are called: by whose they are, so that no two of a report have one name."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from known import known
from office import checked, office
from sitrep.analysis.reports import changes, reports_of
from sitrep.drawing.spec import undrawn
from sitrep.operation.workspace import Workspace
from sitrep.report.labels import label_of
from sitrep.report.material import Material
from sitrep.report.page.compose import compose
from sitrep.report.texts import Texts
from sitrep.words.speech import words_for
from tables import evidence

TEXTS = Texts(words_for("en"))
AREAS = """
    | as_of      | country | area  | registered | method    | source | note          |
    | 2012-07-31 | TUR     | Hatay | 12000      |           | AFAD   | Kilis waits.  |
    | 2012-07-31 | TUR     | Urfa  | 9000       |           | AFAD   |               |
    | 2012-07-31 | TUR     | Hatay | 15000      | estimated | OCHA   |               |
    | 2012-07-31 | TUR     | Urfa  | 11000      | estimated | OCHA   |               |
    | 2012-07-31 | JOR     |       | 33421      |           | UNHCR  |               |
    """
NARRATIVE = """## Highlights
- There are {{ list("refugees.TUR.*.registered") }}.
- In one: {{ list("refugees.TUR.urfa.*") }}.
"""


def draft_of(tmp_path: Path, months: dict[str, dict[str, str]]) -> Material:
    (draft,) = checked(office(tmp_path, months)).drafts
    return draft


def test_an_area_has_its_own_name_and_that_of_its_country(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, {"2012-07": {"refugees.csv": AREAS, "narrative.en.md": NARRATIVE}})
    labels = {key: label_of(figure, draft.texts) for key, figure in draft.reports.current.items()}
    assert labels["refugees.TUR.hatay.registered"] == "Hatay, Turkey, registered"
    assert labels["refugees.TUR.registered"] == "Turkey, registered"
    view = compose(draft, draw=undrawn)
    assert [str(text) for text in view.highlights] == [
        "There are Hatay, Turkey (12,000) and Urfa, Turkey (9,000).",
        "In one: Urfa, Turkey, arrivals (not reported), Urfa, Turkey, awaiting registration (not "
        "reported), Urfa, Turkey, estimated (11,000), Urfa, Turkey, registered (9,000) and Urfa, Turkey, "
        "returns (not reported).",
    ]
    assert "Hatay (Turkey): Kilis waits." in [f"{n.label} {n.text}" for n in view.data_notes]
    assert {"Hatay, Turkey, registered", "Urfa, Turkey, estimated"} <= {
        f"{row.label}, {figure.measure}"
        for group in known(view.annex).groups
        for row in group.rows
        for figure in row.figures
    }


def test_areas_of_another_series_are_named_and_their_sum_is_marked(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, {"2012-07": {"refugees.csv": AREAS}})
    *_, others = compose(draft, draw=undrawn).sections[0].tables
    assert [(row[0].text, row[1].text) for row in others.rows] == [
        ("Hatay, Turkey", "15,000"),
        ("Urfa, Turkey", "11,000"),
        ("Turkey, sum of its areas above", "26,000"),
    ]


ONE_AREA = """
    | as_of      | country | area  | registered | arrivals | method    | source |
    | 2012-07-31 | TUR     | Hatay | 20000      | 70       |           | AFAD   |
    | 2012-07-31 | TUR     | Urfa  | 24038      |          |           | AFAD   |
    | 2012-07-31 | TUR     | Hatay | 15000      |          | estimated | OCHA   |
    | 2012-07-31 | JOR     | Irbid | 9000       |          |           | UNHCR  |
    """
SAID = """## Highlights
- Jordan has {{ figure("refugees.JOR.registered") }}.
"""


def test_a_country_of_which_one_area_is_counted_is_called_by_it(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, {"2012-07": {"refugees.csv": ONE_AREA, "narrative.en.md": SAID}})
    labels = {key: label_of(figure, draft.texts) for key, figure in draft.reports.current.items()}
    assert {
        key: str(labels[key])
        for key in ("refugees.JOR.registered", "refugees.total.registered", "refugees.TUR.estimated")
    } == {
        "refugees.JOR.registered": "Jordan: Irbid only, registered",
        "refugees.total.registered": "All countries (of Jordan only Irbid), registered",
        "refugees.TUR.estimated": "Turkey: Hatay only, estimated",
    }
    view = compose(draft, draw=undrawn)
    assert [str(text) for text in view.highlights] == ["Jordan has 9,000 (Irbid only)."]
    assert [str(one.label) for one in view.key_figures][:1] == [
        "registered in all countries (of Jordan only Irbid)"
    ]
    people, *_, others = view.sections[0].tables
    assert [(row[0].text, row[2].text) for row in (*people.rows, people.total or ())] == [
        ("Turkey", "70 (without Urfa)"),
        ("Jordan: Irbid only", "not reported"),
        ("All countries (of Jordan only Irbid)", ""),
    ]
    assert [row[0].text for row in others.rows] == ["Hatay, Turkey"]


@pytest.mark.parametrize("period", ["2012-04", "2012-05", "2012-06", "2012-07"])
def test_no_two_figures_of_the_worked_example_have_one_name(period: str, repository: Path) -> None:
    for draft in checked(Workspace(repository), period).drafts:
        assert twice(label_of(figure, draft.texts) for figure in draft.figures) == []


Refugees = dict[tuple[str, str, str], tuple[str, str]]
_COUNTS = st.sampled_from(["", "ND", "0", "12", "about 300", ">2000"])
_PLACES = st.tuples(
    st.sampled_from(["TUR", "JOR"]),
    st.sampled_from(["", "Hatay", "Irbid", "Turkey", "All countries"]),
    st.sampled_from(["registered", "estimated", "press"]),
)
_REFUGEES = st.dictionaries(_PLACES, st.tuples(_COUNTS, _COUNTS), min_size=1)
_CAMPS = st.sets(st.tuples(st.sampled_from(["Hatay", "Kilis"]), st.sampled_from(["TUR", "JOR"])))
_EVENTS = st.sets(
    st.tuples(
        st.integers(1, 3),
        st.sampled_from(["Kilis", "Hatay"]),
        st.sampled_from(["People cross", "A long story of people who cross the border at night " * 2]),
    )
)


@settings(max_examples=30)
@given(june=_REFUGEES, july=_REFUGEES, camps=_CAMPS, events=_EVENTS)
def test_no_two_figures_have_one_name_whatever_the_tables(
    june: Refugees,
    july: Refugees,
    camps: set[tuple[str, str]],
    events: set[tuple[int, str, str]],
) -> None:
    drawing = "\n".join(
        [
            *_drawn_refugees("2012-06", june),
            *_drawn_refugees("2012-07", july),
            "**camps**",
            "| as_of | camp | country | status | population | source |",
            *(f"| 2012-07-31 | {camp} | {country} | open | 5 | X |" for camp, country in sorted(camps)),
            "**events**",
            "| date | category | place | summary | people | source |",
            *(
                f"| 2012-07-0{day} | access | {place} | {summary} | 9 | X |"
                for day, place, summary in sorted(events)
            ),
        ]
    )
    reports = reports_of(evidence(drawing))
    figures = (*reports.current.values(), *changes(reports).values())
    assert twice(label_of(figure, TEXTS) for figure in figures) == []


def _drawn_refugees(period: str, rows: Refugees) -> Iterator[str]:
    yield f"**refugees** of {period}"
    yield "| as_of | country | area | method | registered | arrivals | source |"
    for (country, area, method), (registered, arrivals) in rows.items():
        yield f"| {period}-15 | {country} | {area} | {method} | {registered} | {arrivals} | X |"


def twice(labels: Iterable[str]) -> list[str]:
    return [label for label, number in Counter(labels).items() if number > 1]
