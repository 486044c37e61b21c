"""What a reader may not see is in nothing that is made for that reader."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from known import known
from office import checked, office
from pictures import written
from sitrep.analysis.disclosure import cut
from sitrep.analysis.reports import reports_of
from sitrep.drawing.spec import undrawn
from sitrep.model.edition import Edition
from sitrep.model.month import Evidence
from sitrep.model.subject import place, unnamed_areas
from sitrep.quantity import Kind, Quantity, exact
from sitrep.report.material import Material
from sitrep.report.page.compose import compose
from sitrep.report.record.figures_csv import figures_csv
from sitrep.report.record.manifest import manifest_content, manifest_json
from sitrep.report.render.html import render
from tables import evidence

SECRET = {
    "2012-06": {
        "camps.csv": """
        | as_of      | camp      | country | status | population | source | sensitivity |
        | 2012-06-30 | Hiddencamp | TUR     | open   | 7171       | secret | internal    |
        | 2012-06-30 | Opencamp   | TUR     | open   | 100        | open   |             |
        """,
    },
    "2012-07": {
        "refugees.csv": """
        | as_of      | country | registered | source | sensitivity | note        |
        | 2012-07-31 | TUR     | 44038      | AFAD   | public      |             |
        | 2012-07-31 | JOR     | 9191       | secret | partners    | Secret note |
        """,
        "camps.csv": """
        | as_of      | camp       | country | status | population | capacity | source | sensitivity | note  |
        | 2012-07-31 | Hiddencamp | TUR     | open   | 8181       | 10       | secret | internal    | Quiet |
        | 2012-07-31 | Opencamp   | TUR     | open   | 100        | 200      | open   |             |       |
        """,
        "events.csv": """
        | date       | category  | place      | summary         | people | source | sensitivity |
        | 2012-07-02 | defection | Hiddentown | A secret event. | 85     | secret | internal    |
        """,
    },
}
INTERNAL_WORDS = ("Hiddencamp", "hiddencamp", "8181", "8,181", "7171", "7,171", "Quiet", "Hiddentown",
                  "secret event")  # fmt: skip
PARTNER_WORDS = ("9191", "9,191", "Secret note", "53229", "53,229")


def everything_made_for(draft: Material) -> str:
    html = render(compose(draft, written), workspace_templates=None)
    manifest = manifest_json(manifest_content(draft, number=2, versions={}))
    return html + json.dumps(json.loads(manifest), ensure_ascii=False) + figures_csv(draft).decode()


def test_an_edition_has_no_trace_of_what_it_may_not_show(tmp_path: Path) -> None:
    editions = '["public", "partners", "internal"]'
    drafts = checked(office(tmp_path, SECRET, editions)).drafts
    public, partners, internal = map(everything_made_for, drafts)
    for word in (*INTERNAL_WORDS, *PARTNER_WORDS):
        assert word not in public, word
    for word in INTERNAL_WORDS:
        assert word not in partners, word
    for word in ("8,181", "Quiet", "A secret event."):
        assert word in internal
    assert "53,229" in partners


def test_a_narrative_may_not_print_a_withheld_figure(tmp_path: Path) -> None:
    months = {
        "2012-07": SECRET["2012-07"]
        | {"narrative.en.md": '## camps\n\nIt has {{ figure("camps.hiddencamp.population") }}.\n'}
    }
    result = checked(office(tmp_path, months))
    assert [(d.code, str(d.where)) for d in result.diagnostics if d.severity == "error"] == [
        ("narrative-figure-withheld", "inputs/syria/2012-07/narrative.en.md, line 3")
    ]


JUNE_CAMPS = """
    **camps** of 2012-06

    | as_of | camp | country | status | population | source | sensitivity |
    |---|---|---|---|---|---|---|
    | 2012-06-30 | Apaydın | TUR | open | 1811 | AFAD | |
    | 2012-06-30 | Altınözü | TUR | open | 2083 | AFAD | |
    """


def public(drawing: str) -> Evidence:
    return cut(evidence(drawing), Edition.PUBLIC)


def keys(shown: Evidence) -> set[str]:
    reports = reports_of(shown)
    return {key for figures in (reports.current, *reports.earlier) for key in figures}


@pytest.mark.parametrize(
    "july",
    [
        "| 2012-07-31 | APAYDIN | TUR | open | 1997 | AFAD | internal |",
        # Said of a date before the newest, but said last.
        "| 2012-06-15 | Apaydın | TUR | open | 1700 | AFAD | internal |",
        # The same date again, now internal; and one of two sources.
        "| 2012-06-30 | Apaydın | TUR | open | 1811 | AFAD | internal |",
        "| 2012-07-31 | Apaydın | TUR | open | 1997 | AFAD | |\n"
        "| 2012-07-31 | Apaydın | TUR | open | 1998 | UNHCR | partners |",
    ],
)
def test_a_camp_that_turns_internal_has_no_earlier_row_to_stand_in_for_it(july: str) -> None:
    shown = public(
        f"""{JUNE_CAMPS}
        **camps**

        | as_of | camp | country | status | population | source | sensitivity |
        |---|---|---|---|---|---|---|
        {july}
        """
    )
    assert {key.split(".")[1] for key in keys(shown)} == {"altinozu"}
    assert [len(month.tables["camps"].frame) for month in shown.months] == [1, 0]


def test_a_camp_that_turns_public_shows_its_public_rows_alone() -> None:
    shown = public(
        """
        **camps** of 2012-06

        | as_of | camp | country | status | population | source | sensitivity |
        |---|---|---|---|---|---|---|
        | 2012-06-30 | Apaydın | TUR | open | 1811 | AFAD | internal |

        **camps**

        | as_of | camp | country | status | population | source | sensitivity |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Apaydın | TUR | open | 1997 | AFAD | |
        """
    )
    reports = reports_of(shown)
    assert reports.current["camps.apaydin.population"].value == exact(1997)
    assert reports.previous == {}


def test_a_countrys_count_is_withheld_with_all_that_would_stand_in_for_it() -> None:
    shown = public(
        """
        **refugees** of 2012-06

        | as_of | country | area | registered | method | source | sensitivity |
        |---|---|---|---|---|---|---|
        | 2012-06-30 | TUR | | 32134 | | AFAD | |
        | 2012-06-30 | IRQ | | 5423 | | UNHCR | |

        **refugees**

        | as_of | country | area | registered | method | source | sensitivity |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | TUR | | 44038 | | AFAD | |
        | 2012-07-31 | IRQ | | 6547 | | UNHCR | internal |
        | 2012-07-31 | IRQ | Anbar | 2000 | | UNHCR | |
        | 2012-07-31 | IRQ | | 7000 | estimated | UNHCR | |
        | 2012-07-31 | LBN | Bekaa | 9000 | | UNHCR | |
        | 2012-07-31 | LBN | Tyre | 38 | | UNHCR | internal |
        """
    )
    reports = reports_of(shown)
    current, total = reports.current, reports.current["refugees.total.registered"]
    assert "refugees.IRQ.registered" not in keys(shown)
    assert current["refugees.IRQ.estimated"].value == exact(7000)
    assert current["refugees.LBN.registered"].withheld_parts == (unnamed_areas("LBN"),)
    assert (total.value, total.missing_parts) == (exact(53038), (place("JOR"),))
    assert [part.code for part in total.withheld_parts] == ["LBN/*", "IRQ"]


def test_the_page_says_what_is_true_for_its_reader(tmp_path: Path) -> None:
    head = "| as_of | country | registered | source | sensitivity |\n"
    june = "| 2012-06-30 | TUR | 32134 | AFAD | |\n| 2012-06-30 | JOR | 27001 | UNHCR | |"
    july = "| 2012-07-31 | TUR | 44038 | AFAD | |\n| 2012-07-31 | JOR | 33421 | UNHCR | internal |"
    months = {"2012-06": {"refugees.csv": head + june}, "2012-07": {"refugees.csv": head + july}}
    (draft,) = checked(office(tmp_path, months)).drafts
    view = compose(draft, undrawn)
    table = view.sections[0].tables[0]
    assert [str(value.text) for value in table.rows[1]][:2] == ["Jordan", "not shown in this edition"]
    assert str(known(table.total)[0].text) == "Countries of asylum without Jordan"
    assert [str(note.text) for note in view.data_notes] == [
        "The total of 44,038 leaves out Jordan: not shown in this edition."
    ]
    everything = everything_made_for(draft)
    for trace in ("27,001", "27001", "33,421", "33421", "59,135", "no new figure", "not updated"):
        assert trace not in everything, trace


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["2012-06", "2012-07"]),
            st.sampled_from(["Aa", "AA", "Bb", "Cc"]),
            st.integers(1, 30),
            st.sampled_from(list(Edition)),
        ),
        max_size=8,
    )
)
def test_no_row_of_a_thing_is_shown_whose_newest_row_is_withheld(
    rows: list[tuple[str, str, int, Edition]],
) -> None:
    lines = {"2012-06": "", "2012-07": ""}
    for number, (month, camp, day, level) in enumerate(rows):
        lines[month] += f"| {month}-{day:02} | {camp} | TUR | open | {number} | AFAD | {level} |\n"
    head = "| as_of | camp | country | status | population | source | sensitivity |\n|---|\n"
    drawn = evidence("".join(f"**camps** of {month}\n\n{head}{lines[month]}\n" for month in lines))
    for edition in Edition:
        shown = cut(drawn, edition)
        numbers = {int(n) for m in shown.months for n in m.tables["camps"].frame["population"]}
        for name in {camp.casefold() for _, camp, _, _ in rows}:
            of_camp = [(f"{m}-{d:02}", m, level, n) for n, (m, c, d, level) in enumerate(rows)
                       if c.casefold() == name]  # fmt: skip
            newest = max(of_camp)[0]
            if not all(edition.may_show(level) for day, _, level, _ in of_camp if day == newest):
                assert not numbers & {n for *_, n in of_camp}
        assert all(edition.may_show(rows[n][3]) for n in numbers)


@pytest.mark.parametrize(
    ("june", "july"), [("C1 | 36.1 | 36.2", "C1 | |"), ("| 36.1 | 36.2", "C1 | 36.1 | 36.2")]
)
def test_a_camp_that_is_internal_under_a_new_name_is_not_shown_under_the_old_one(
    june: str, july: str
) -> None:
    columns = (
        "camp | country | code | latitude | longitude | status | population | source | sensitivity |"
    )
    drawn = f"""
        **camps** of 2012-06

        | as_of | {columns}
        |---|---|---|---|---|---|---|---|---|---|
        | 2012-06-30 | Apaydin | TUR | {june} | open | 1811 | AFAD | |
        | 2012-06-30 | Kilis | TUR | C2 | 36.7 | 37.1 | open | 900 | AFAD | |

        **camps**

        | as_of | {columns}
        |---|---|---|---|---|---|---|---|---|---|
        | 2012-07-31 | Site K | TUR | {july} | open | 1997 | AFAD | internal |
        """
    shown = cut(evidence(drawn), Edition.PUBLIC)
    names = [name for month in shown.months for name in month.tables["camps"].frame["camp"]]
    assert names == ["Kilis"]
    # The other way round it is shown: it was hidden, and is no longer.
    declassified = drawn.replace("AFAD | |", "AFAD | internal |", 1).replace(
        "1997 | AFAD | internal", "1997 | AFAD | "
    )
    shown = cut(evidence(declassified), Edition.PUBLIC)
    names = [name for month in shown.months for name in month.tables["camps"].frame["camp"]]
    assert names == ["Kilis", "Site K"]


def test_rows_that_are_not_shown_leave_no_gap_and_the_office_finds_its_cell() -> None:
    whole = evidence(
        """
        **camps**

        | as_of | camp | country | status | population | source | sensitivity |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Adana | TUR | open | 1811 | AFAD | |
        | 2012-07-31 | Apaydin | TUR | open | 1997 | AFAD | internal |
        | 2012-07-31 | Kilis | TUR | open | 900 | AFAD | |
        """
    )
    addresses = []
    for each in (whole, cut(whole, Edition.PUBLIC)):
        (cell,) = reports_of(each).current["camps.kilis.population"].cells
        addresses.append((cell.cell, cell.printed.cell))
    assert addresses == [("E4", "E4"), ("E4", "E3")]


def test_a_flow_without_a_withheld_row_is_a_lower_bound() -> None:
    whole = evidence(
        """
        **refugees**

        | as_of | country | registered | arrivals | returns | source | sensitivity |
        |---|---|---|---|---|---|---|
        | 2012-07-15 | JOR | 33000 | 500 | 0 | UNHCR | internal |
        | 2012-07-31 | JOR | 33421 | 700 | 20 | UNHCR | |
        """
    )
    told = [
        [
            figures[f"refugees.JOR.{measure}"].quantity
            for measure in ("registered", "arrivals", "returns")
        ]
        for figures in (reports_of(whole).current, reports_of(cut(whole, Edition.PUBLIC)).current)
    ]
    at_least = Quantity(Kind.AT_LEAST, 700)
    assert told == [[exact(33421), exact(1200), exact(20)], [exact(33421), at_least, exact(20)]]


def test_a_flow_is_no_lower_bound_of_a_withheld_row_of_another_method() -> None:
    whole = evidence(
        """
        **refugees**

        | as_of | country | registered | method | arrivals | source | sensitivity |
        |---|---|---|---|---|---|---|
        | 2012-06-30 | JOR | 31000 | assisted | | UNHCR | |
        | 2012-07-15 | JOR | 30000 | assisted | 500 | UNHCR | internal |
        | 2012-07-31 | JOR | 33421 | estimated | 700 | UNHCR | |
        | 2012-07-31 | JOR | 31500 | assisted | | UNHCR | |
        """
    )
    told = [
        reports_of(each).current["refugees.JOR.arrivals"].quantity
        for each in (whole, cut(whole, Edition.PUBLIC))
    ]
    assert told == [Quantity(Kind.AT_LEAST, 500), exact(700)]
