"""Every count has its change on the page, and an event its people."""

from pathlib import Path

from office import checked, office
from sitrep.drawing.spec import undrawn
from sitrep.report.page.compose import compose
from sitrep.report.view.section import TableView

JUNE = {
    "refugees.csv": """
    | as_of      | country | registered | awaiting_registration | arrivals | source |
    | 2012-06-06 | TUR     | 98278      | 1100                  | 700      | AFAD   |
    | 2012-06-06 | JOR     | 34301      |                       | 200      | UNHCR  |
    """,
    "camps.csv": """
    | as_of      | camp | country | status | population | households | women | source |
    | 2012-06-06 | Gate | TUR     | open   | 900        | 150        | 300   | AFAD   |
    | 2012-06-06 | Hill | TUR     | open   | 40         |            |       | AFAD   |
    """,
}
JULY = {
    "refugees.csv": """
    | as_of      | country | registered | awaiting_registration | arrivals | source |
    | 2012-07-06 | TUR     | 98978      | 1000                  | 720      | AFAD   |
    | 2012-07-06 | JOR     | 34501      |                       | 210      | UNHCR  |
    """,
    "camps.csv": """
    | as_of      | camp | country | status | population | households | women | source |
    | 2012-07-06 | Gate | TUR     | open   | 930        | 155        | 295   | AFAD   |
    | 2012-07-06 | Hill | TUR     | open   | ND         |            |       | AFAD   |
    """,
    "events.csv": """
    | date       | category     | place | country | summary                     | people | source |
    | 2012-07-03 | displacement | Gate  | TUR     | They cross at night         | 719    | AFAD   |
    | 2012-07-04 | displacement | Gate  | TUR     | Another 179 people cross    | 179    | AFAD   |
    | 2012-07-05 | displacement | Gate  | TUR     | Nobody counts who crosses   | ND     | AFAD   |
    """,
}


MAY = {name: text.replace("2012-06", "2012-05") for name, text in JUNE.items()}


def drawn(table: TableView) -> list[list[str]]:
    """Headings, rows and total of a table as text; a line of a trend as a tilde."""
    rows = [*table.rows, *([table.total] if table.total else [])]
    cells = [["~" if value.line else str(value.text) for value in row] for row in rows]
    return [[str(heading.text) for heading in table.headings], *cells]


def test_counts_beside_the_first_have_their_changes_trends_and_total(tmp_path: Path) -> None:
    (draft,) = checked(office(tmp_path, {"2012-05": MAY, "2012-06": JUNE, "2012-07": JULY})).drafts
    view = compose(draft, undrawn)
    sections = {section.key: section for section in view.sections}
    changes = sections["displacement"].tables[1]
    assert changes.title == "Change since No. 1"
    assert drawn(changes) == [
        ["Country of asylum", "Awaiting registration", "Trend", "Arrivals"],
        ["Turkey", "−100", "~", "+20"],
        ["Jordan", "", "", "+10"],
        ["All countries", "", "", "+30"],
    ]
    listed = sections["camps"].tables[0]
    change = [str(heading.text) for heading in listed.headings].index("Change since No. 1")
    assert [row[change].text for row in listed.rows] == ["+30"]
    assert listed.note == "No figures for: Hill."
    *_, camps = sections["camps"].tables
    assert camps.title == "Change since No. 1"
    assert drawn(camps) == [
        ["Camp", "Households", "Trend", "Women", "Trend"],
        ["Gate", "+5", "~", "−5", "~"],
    ]
    assert [event.about for event in sections["events"].events] == [
        "Gate, Turkey · displacement · people: 719",
        "Gate, Turkey · displacement",
        "Gate, Turkey · displacement",
    ]


def test_the_first_report_has_no_changes(tmp_path: Path) -> None:
    (draft,) = checked(office(tmp_path, {"2012-06": JUNE}), "2012-06").drafts
    titles = [table.title for section in compose(draft, undrawn).sections for table in section.tables]
    assert titles == [
        "",
        "",
        "People in the camps listed, by country and type",
        "Who lives in the camps",
    ]
