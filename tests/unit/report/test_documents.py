"""A source cell may name several documents; each is listed once and cited by the same number."""

from pathlib import Path

import pytest

from office import checked, office
from sitrep.drawing.spec import undrawn
from sitrep.report.documents import documents_in
from sitrep.report.page.compose import compose

UNNAMED: list[tuple[str, tuple[str, ...]]] = [
    ("AFAD statement, 31 July 2012", ("AFAD statement, 31 July 2012",)),
    ("AFAD statement; returns: UNHCR note, 10 August", ("AFAD statement", "UNHCR note, 10 August")),
    ("AFAD; observers sent home: press; AFAD;", ("AFAD", "press")),
    ("Reuters: camps fill up", ("Reuters: camps fill up",)),
    ("UNHCR; Reuters: camps fill up", ("UNHCR", "Reuters: camps fill up")),
    ("https://example.org/a;b=1", ("https://example.org/a;b=1",)),
    ("المفوضية؛ أفاد", ("المفوضية", "أفاد")),
    ("UNHCR; coordinates: ", ("UNHCR", "coordinates:")),
    ("", ()),
]


@pytest.mark.parametrize(("source", "documents"), UNNAMED)
def test_a_cell_names_documents(source: str, documents: tuple[str, ...]) -> None:
    assert documents_in(source) == documents


FILES = {
    "2012-07": {
        "narrative.en.md": "# Highlights\n\n- Nothing.\n",
        "refugees.csv": """
        | as_of      | country | registered | source                   | source_date | url                 |
        | 2012-07-31 | TUR     | 44038      | AFAD; returns: UNHCR note | 2012-08-02  | https://example.org/a |
        | 2012-07-17 | JOR     | 33421      | unhcr Note               |             |                     |
        """,
        "events.csv": """
        | date       | category     | place | country | summary | source     |
        | 2012-07-02 | displacement | Hatay | TUR     | Rain.   | press; AFAD |
        """,
    },
}


def test_the_same_numbers_stand_everywhere(tmp_path: Path) -> None:
    (draft,) = checked(office(tmp_path, FILES), "2012-07").drafts
    view = compose(draft, undrawn)
    assert [(line.mark, line.text, line.date, line.url) for line in view.sources] == [
        ("[1]", "AFAD", "2 August 2012", "https://example.org/a"),
        ("[2]", "UNHCR note", "", ""),
        ("[3]", "press", "", ""),
    ]
    assert [figure.cited for figure in view.key_figures] == ["[1, 2]", "[1, 2]", "[2]"]
    sections = {section.key: section for section in view.sections}
    assert [row[-1].text for row in sections["displacement"].tables[0].rows] == ["[1, 2]", "[2]"]
    assert [event.source for event in sections["events"].events] == ["[1, 3]"]
    (event,) = sections["events"].events
    assert [*event.source.links] == [("source-1", "1"), ("source-3", "3")]
