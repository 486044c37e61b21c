"""What a sum lacks, at every depth, and that it is compared with the same parts only."""

from pathlib import Path

from known import known
from office import checked, office
from sitrep.analysis.change import NoChange, change_of
from sitrep.drawing.spec import undrawn
from sitrep.model.subject import place
from sitrep.quantity import Kind, Quantity, exact
from sitrep.report.labels import label_of
from sitrep.report.page.compose import compose
from sitrep.work.month import Checked

JUNE = """
    | as_of      | country | area  | registered | source |
    | 2012-06-30 | TUR     | Hatay | 12000      | AFAD   |
    | 2012-06-30 | TUR     | Urfa  | 9000       | AFAD   |
    | 2012-06-30 | JOR     |       | 26371      | UNHCR  |
    """
URFA_BLANK = """
    | as_of      | country | area  | registered | source |
    | 2012-07-31 | TUR     | Hatay | 12500      | AFAD   |
    | 2012-07-31 | TUR     | Urfa  |            | AFAD   |
    | 2012-07-17 | JOR     |       | 33421      | UNHCR  |
    """
JORDAN_STALE = """
    | as_of      | country | area  | registered | source |
    | 2012-07-03 | TUR     | Hatay | 12500      | AFAD   |
    | 2012-07-31 | TUR     | Urfa  | 9100       | AFAD   |
    """


def july_of(tmp_path: Path, july: str, narrative: str = "", june: str = JUNE) -> Checked:
    files = {"refugees.csv": july}
    if narrative:
        files["narrative.en.md"] = f"## Highlights\n- A.\n- B.\n\n## Displacement\n{narrative}\n"
    return checked(office(tmp_path, {"2012-06": {"refugees.csv": june}, "2012-07": files}))


def said(result: Checked) -> tuple[str, list[str]]:
    (draft,) = result.drafts
    text = " ".join(draft.narrative.sections["displacement"].split())
    told = [
        f"{d.where.cell} {d.severity}: {draft.words.explain(d)[0]}"
        for d in result.diagnostics
        if d.code.startswith("narrative-")
    ]
    return text, told


def test_a_sum_knows_what_its_parts_lack_however_deep(tmp_path: Path) -> None:
    (draft,) = july_of(tmp_path, URFA_BLANK).drafts
    turkey, total = (known(draft.figure(f"refugees.{place}.registered")) for place in ("TUR", "total"))
    assert turkey.missing_parts == total.missing_parts == (place("TUR", "Urfa"),)
    assert label_of(turkey, draft.texts) == "Turkey without Urfa, registered"
    assert label_of(total, draft.texts) == "Countries of asylum without Urfa (Turkey), registered"
    assert draft.changes.keys() == {"refugees.TUR.hatay.registered", "refugees.JOR.registered"}


def test_the_page_says_everywhere_what_a_sum_lacks(tmp_path: Path) -> None:
    (draft,) = july_of(tmp_path, URFA_BLANK).drafts
    view = compose(draft, draw=undrawn)
    assert [(card.label, known(card.change).text, card.detail) for card in view.key_figures[:2]] == [
        (
            "registered in the countries of asylum without Urfa (Turkey)",
            "not comparable",
            "17 to 31 July",
        ),
        ("registered in Turkey without Urfa", "not comparable", "31 July"),
    ]
    table, *_ = view.sections[0].tables
    assert [row[0].text for row in (*table.rows, known(table.total))] == [
        "Turkey without Urfa",
        "Jordan",
        "Countries of asylum without Urfa (Turkey)",
    ]
    assert [note.text for note in view.data_notes if note.label == "Total:"] == [
        "Turkey: 12,500 leaves out Urfa, for which there is no figure.",
        "The total of 45,921 adds up figures of different dates: 17 to 31 July 2012.",
        "The total of 45,921 leaves out Urfa (Turkey), for which there is no figure.",
    ]
    assert "Turkey without Urfa (12,500)" in known(view.map).alt


def test_a_chart_says_of_which_point_a_part_is_missing(tmp_path: Path) -> None:
    months = {
        "2012-05": {"refugees.csv": JUNE.replace("2012-06-30", "2012-05-31")},
        "2012-06": {"refugees.csv": JUNE},
        "2012-07": {"refugees.csv": URFA_BLANK},
    }
    (draft,) = checked(office(tmp_path, months, first="2012-05")).drafts
    view = compose(draft, draw=undrawn)
    (chart,) = (picture for picture in view.sections[0].pictures if "Registered" in picture.title)
    assert "Turkey from 21,000 on 31 May 2012 to 12,500 (without Urfa) on 31 July 2012" in chart.alt
    assert "Incomplete: Turkey without Urfa (31 July 2012)." in chart.caption


def test_sums_of_other_parts_are_not_compared_and_check_says_so_with_the_line(tmp_path: Path) -> None:
    text, told = said(
        july_of(
            tmp_path,
            URFA_BLANK,
            'Now {{ figure("refugees.TUR.registered") }}.\n\n'
            'Up {{ change("refugees.total.registered") }}.\n\n'
            'It is {{ share("refugees.JOR.registered", "refugees.total.registered") }}.',
        )
    )
    assert text == "Now 12,500 (without Urfa). Up …. It is 73 per cent (without Urfa [Turkey])."
    assert told == [
        'line 6 note: "refugees.TUR.registered" is incomplete; the sentence prints '
        '"12,500 (without Urfa)".',
        'line 8 error: "refugees.total.registered" cannot be compared with the last report\'s: only one '
        "of the two covers refugees.TUR.urfa.registered.",
        'line 10 note: "refugees.JOR.registered, refugees.total.registered" is incomplete; the '
        'sentence prints "73 per cent (without Urfa [Turkey])".',
    ]


def test_what_nobody_reported_is_never_called_unchanged(tmp_path: Path) -> None:
    calls = ("change", "percent_change", "trend", "since")
    lines = "\n\n".join(f'It is {{{{ {call}("refugees.JOR.registered") }}}}.' for call in calls)
    result = july_of(tmp_path, JORDAN_STALE, lines)
    text, told = said(result)
    assert text == "It is …. It is …. It is …. It is …."
    assert told == [
        f'line {line} error: Nobody reported "refugees.JOR.registered" anew, so it is not '
        "known whether it changed."
        for line in (6, 8, 10, 12)
    ]
    (draft,) = result.drafts
    jordan = known(draft.figure("refugees.JOR.registered"))
    before = draft.reports.previous["refugees.JOR.registered"]
    assert change_of(jordan, before) is NoChange.NOT_UPDATED


def test_the_change_of_a_sum_says_which_part_is_the_last_report_s(tmp_path: Path) -> None:
    result = july_of(tmp_path, JORDAN_STALE, 'It is {{ change("refugees.total.registered") }}.')
    text, told = said(result)
    assert text == "It is 600 more (Jordan not updated)."
    assert told == [
        'line 6 note: "refugees.total.registered" is incomplete; the sentence prints '
        '"600 more (Jordan not updated)".'
    ]
    (draft,) = result.drafts
    assert known(draft.figure("refugees.total.registered")).stale_parts == (place("JOR"),)
    card, *_ = compose(draft, draw=undrawn).key_figures
    assert known(card.change).text == "+600 (1%) (Jordan not updated) since 30 June"


def test_the_dates_of_a_sum_are_a_range_wherever_it_stands(tmp_path: Path) -> None:
    result = july_of(tmp_path, JORDAN_STALE, 'As of {{ date("refugees.TUR.registered") }}.')
    assert said(result) == ("As of 3 to 31 July 2012.", [])
    (draft,) = result.drafts
    view = compose(draft, draw=undrawn)
    assert view.key_figures[1].detail == "3 to 31 July"
    rows = {str(row.label): row.as_of for group in known(view.annex).groups for row in group.rows}
    assert rows["Turkey"] == "3 to 31 July 2012"
    assert rows["All countries"] == "30 June to 31 July 2012"
    table, *_ = view.sections[0].tables
    assert "3\u00a0to\u00a031\u00a0July" in [cell.text for cell in table.rows[0]]


def test_a_flow_of_a_part_of_the_month_is_a_lower_bound(tmp_path: Path) -> None:
    july = """
    | as_of      | country | registered | arrivals | returns | source |
    | 2012-07-15 | TUR     | 40000      | 2050     | 30      | AFAD   |
    | 2012-07-31 | TUR     | 44038      | ND       | n/a     | AFAD   |
    """
    (draft,) = july_of(tmp_path, july).drafts
    assert known(draft.figure("refugees.TUR.arrivals")).value == Quantity(Kind.AT_LEAST, 2050)
    assert known(draft.figure("refugees.TUR.returns")).value == exact(30)


def test_another_series_is_carried_over_with_its_date(tmp_path: Path) -> None:
    june = """
    | as_of      | country | registered | method    | source |
    | 2012-06-30 | JOR     | 26371      |           | UNHCR  |
    | 2012-06-20 | JOR     | 50000      | estimated | MFA    |
    """
    july = """
    | as_of      | country | registered | source |
    | 2012-07-31 | JOR     | 33421      | UNHCR  |
    """
    (draft,) = july_of(tmp_path, july, june=june).drafts
    view = compose(draft, draw=undrawn)
    _, others = view.sections[0].tables
    assert [cell.text for cell in others.rows[0]] == [
        "Jordan", "50,000", "estimated", "20\u00a0June", "[1]",
    ]  # fmt: skip
    assert [note.text for note in view.data_notes if note.label == "Not updated:"] == [
        "Jordan has no new figure for people estimated; the one as of 20 June 2012 stands."
    ]


def test_of_many_missing_parts_a_name_has_the_first_and_the_notes_have_all(tmp_path: Path) -> None:
    areas = ("Adana", "Batman", "Hatay", "Kilis", "Mardin", "Urfa")
    rows = "".join(f"| 2012-07-31 | TUR | {area} | ND | AFAD |\n" for area in areas)
    july = "| as_of | country | area | registered | source |\n" + rows
    (draft,) = july_of(tmp_path, july + "| 2012-07-31 | TUR | Van | 7 | AFAD |\n").drafts
    assert label_of(known(draft.figure("refugees.TUR.registered")), draft.texts) == (
        "Turkey without Adana, Batman, Hatay, Kilis and others, registered"
    )
    assert (
        "Turkey: 7 leaves out Adana, Batman, Hatay, Kilis, Mardin and Urfa, for which there is no figure."
        in [note.text for note in compose(draft, draw=undrawn).data_notes]
    )
