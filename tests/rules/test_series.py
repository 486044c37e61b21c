import pytest

from sitrep.rules.breaks import area_vanished, camp_vanished, method_changed
from sitrep.rules.rule import run
from sitrep.rules.series import jump, stale_figure
from tables import evidence, operation, told


def jordan(period: str, registered: str, note: str = "", method: str = "", source_date: str = "") -> str:
    return f"""
        **refugees** of {period}

        | as_of | country | registered | method | note | source | source_date |
        |---|---|---|---|---|---|---|
        | {period}-20 | JOR | {registered} | {method} | {note} | UNHCR | {source_date} |
        """


def test_a_jump_is_found_with_the_figure_before() -> None:
    found = run(evidence(jordan("2012-06", "20000") + jordan("2012-07", "200000")), [jump])
    assert told(found) == [
        "2012-07/refugees.xlsx C2: Jordan: the figure went from 20,000 on 20 June 2012 to 200,000 on "
        "20 July 2012, a change of more than 50 per cent."
    ]
    assert [a.file for a in found[0].related] == ["inputs/syria/2012-06/refugees.xlsx"]


@pytest.mark.parametrize(
    ("before", "now", "note"),
    [
        ("20000", "30000", ""),  # not more than half
        ("2000", "7000", ""),  # not more than 5,000 people
        ("20000", "40000", "Those who waited were registered."),
        ("more than 20000", "40000", ""),
        ("20000", "less than 40000", ""),
        ("20000", "ND", ""),
        ("40000", "4000", ""),  # told as a fall without reason
    ],
)
def test_what_need_not_be_a_jump_is_not_found(before: str, now: str, note: str) -> None:
    drawn = jordan("2012-06", before) + jordan("2012-07", now, note)
    assert run(evidence(drawn), [jump]) == []


def test_a_fall_that_returns_do_not_explain_by_their_size_is_a_jump() -> None:
    july = (
        jordan("2012-07", "4000")
        .replace("| note |", "| returns |")
        .replace("|  |  | UNHCR", "|  | 5 | UNHCR")
    )
    assert [d.where.cell for d in run(evidence(jordan("2012-06", "40000") + july), [jump])] == ["C2"]


def test_the_thresholds_are_the_operations() -> None:
    drawn = jordan("2012-06", "2000") + jordan("2012-07", "2200")
    assert len(run(evidence(drawn, operation(jump_percent=9, jump_people=199)), [jump])) == 1
    assert run(evidence(drawn, operation(jump_percent=10, jump_people=199)), [jump]) == []
    assert run(evidence(drawn, operation(jump_percent=9, jump_people=200)), [jump]) == []


# Changes of 1,000, 1,200, 800, 1,000, 6,000: usually 1,000 a month, and 200 away from it.
PAST = [("01", 1000), ("02", 2000), ("03", 3200), ("04", 4000), ("05", 5000), ("06", 11000)]


def test_after_six_months_the_past_says_what_is_usual() -> None:
    settings = operation(jump_people=500)
    past = "".join(jordan(f"2012-{month}", str(count)) for month, count in PAST)
    assert told(run(evidence(past + jordan("2012-07", "13001"), settings), [jump])) == [
        "2012-07/refugees.xlsx C2: Jordan: the figure went from 11,000 on 20 June 2012 to 13,001 on "
        "20 July 2012, while the usual monthly change is 1,000."
    ]
    assert run(evidence(past + jordan("2012-07", "13000"), settings), [jump]) == []
    assert run(evidence(past + jordan("2012-07", "13001"), operation(jump_people=1001)), [jump]) == []
    five_months = past[past.index("**refugees** of 2012-02") :]
    assert run(evidence(five_months + jordan("2012-07", "13001"), settings), [jump]) == []


def test_an_old_figure_under_a_new_date_is_found() -> None:
    june = jordan("2012-06", "20000", source_date="2012-06-21")
    found = run(evidence(june + jordan("2012-07", "20000", source_date="2012-06-21")), [stale_figure])
    assert told(found) == [
        "2012-07/refugees.xlsx A2: Jordan: 20,000, from a source dated 21 June 2012, was already "
        "reported as of 20 June 2012; only the date is new."
    ]
    for again in (
        jordan("2012-07", "20001", source_date="2012-06-21"),
        jordan("2012-07", "about 20000", source_date="2012-06-21"),
        jordan("2012-07", "20000", source_date="2012-07-21"),
        jordan("2012-07", "20000"),
    ):
        assert run(evidence(june + again), [stale_figure]) == []


def test_another_way_of_counting_is_told() -> None:
    drawn = jordan("2012-06", "20000") + jordan("2012-07", "25000", method="estimated")
    assert told(run(evidence(drawn), [method_changed])) == [
        "2012-07/refugees.xlsx D2: Jordan: the figures of June 2012 were registered, this report's are "
        "estimated; the series breaks."
    ]
    both = drawn + jordan("2012-07", "20000")
    assert run(evidence(both), [method_changed]) == []


def test_a_camp_without_a_row_is_told_at_the_header_unless_it_was_closed() -> None:
    header = "| as_of | camp | country | status | source |\n|---|---|---|---|---|\n"
    drawn = (
        "**camps** of 2012-06\n"
        + header
        + """
        | 2012-06-30 | Apaydın | TUR | open | AFAD |
        | 2012-06-30 | Islahiye | TUR | open | AFAD |
        | 2012-06-15 | Yayladagi | TUR | open | AFAD |
        | 2012-06-30 | Yayladagi | TUR | closed | AFAD |
        """
    )
    now = "**camps**\n" + header + "| 2012-07-31 | ISLAHIYE | TUR | open | AFAD |"
    found = run(evidence(drawn + now), [camp_vanished])
    assert told(found) == [
        "2012-07/camps.xlsx B1: Apaydın (Türkiye) had a row for 30 June 2012 and has none now; "
        "the report carries that row over."
    ]
    assert [f"{a.file} {a.cell}" for a in found[0].related] == ["inputs/syria/2012-06/camps.xlsx B2"]
    assert run(evidence(drawn), [camp_vanished]) == []


AREAS = "| as_of | country | area | method | registered | source |\n|---|---|---|---|---|---|\n"
JUNE_AREAS = (
    "**refugees** of 2012-06\n"
    + AREAS
    + """
    | 2012-06-15 | TUR | Kilis | registered | 8000 | AFAD |
    | 2012-06-30 | TUR | KILIS | registered | 9000 | AFAD |
    | 2012-06-30 | TUR | Hatay | registered | 12000 | AFAD |
    | 2012-06-30 | TUR | Hatay | estimated | 15000 | AFAD |
    """
)


def july_areas(*rows: str) -> str:
    lines = (f"| 2012-07-31 | TUR | {row} | AFAD |\n" for row in rows)
    return "**refugees**\n" + AREAS + "".join(lines)


def lost(place: str) -> str:
    return (
        f"2012-07/refugees.xlsx C2: {place} had a row for 30 June 2012 and has none now, though "
        "areas of the country have; the report carries that row over."
    )


def test_an_area_without_a_row_is_told_beside_the_first_area_of_its_country() -> None:
    found = run(evidence(JUNE_AREAS + july_areas("hatay | registered | 12100")), [area_vanished])
    assert told(found) == [lost("KILIS (Türkiye)")]
    assert [f"{a.file} {a.cell}" for a in found[0].related] == ["inputs/syria/2012-06/refugees.xlsx E3"]


def test_an_area_under_another_name_is_told_since_both_would_be_counted() -> None:
    renamed = july_areas("Kiliss | registered | 9100", "Hatay | registered | 12100")
    assert told(run(evidence(JUNE_AREAS + renamed), [area_vanished])) == [lost("KILIS (Türkiye)")]


def test_a_country_that_now_has_areas_only_is_told_since_its_old_row_would_stand() -> None:
    whole = "**refugees** of 2012-06\n" + AREAS + "| 2012-06-30 | TUR | | registered | 20000 | AFAD |\n"
    drawn = whole + july_areas("Hatay | registered | 12100")
    assert told(run(evidence(drawn), [area_vanished])) == [lost("Türkiye")]
    both = drawn + "| 2012-07-31 | TUR | | registered | 21000 | AFAD |\n"
    assert told(run(evidence(both), [area_vanished])) == []


def test_areas_are_not_missed_where_their_country_has_none_or_another_method_alone() -> None:
    for now in (
        july_areas("| registered | 21000"),
        july_areas("| estimated | 21000"),
        july_areas("Kilis | registered | ND", "Hatay | registered | 12100"),
        "**refugees**\n" + AREAS + "| 2012-07-31 | JOR | Mafraq | registered | 900 | UNHCR |\n",
    ):
        assert told(run(evidence(JUNE_AREAS + now), [area_vanished])) == []


def test_an_area_is_told_once_only() -> None:
    june = july_areas("Hatay | registered | 12000").replace("2012-07-31", "2012-06-30")
    june = june.replace("**refugees**", "**refugees** of 2012-06")
    may = JUNE_AREAS.replace("2012-06", "2012-05")
    now = july_areas("Hatay | registered | 12100")
    assert told(run(evidence(may + june + now), [area_vanished])) == []
