import pytest

from sitrep.rules.rule import run
from sitrep.rules.spelling import same_camp_twice, same_event_twice
from tables import evidence, told


def camps(one: str, other: str, country: str = "TUR", codes: tuple[str, str] = ("", "")) -> str:
    return f"""
        **camps**

        | as_of | camp | code | country | status | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | {one} | {codes[0]} | TUR | open | AFAD |
        | 2012-07-31 | {other} | {codes[1]} | {country} | open | AFAD |
        """


def test_a_camp_under_two_spellings_is_found() -> None:
    found = run(evidence(camps("Ceylanpınar", "Ceylanpnar")), [same_camp_twice])
    assert told(found) == [
        '2012-07/camps.xlsx B3: "Ceylanpnar" may be the camp "Ceylanpınar" under another spelling; its '
        "people would be counted twice."
    ]
    assert [address.cell for address in found[0].related] == ["B2"]


def test_a_camp_like_several_is_told_once() -> None:
    three = camps("Ceylanpınar", "Ceylanpnar").rstrip() + (
        "\n        | 2012-07-31 | Ceylanpinr | | TUR | open | AFAD |\n"
    )
    found = run(evidence(three), [same_camp_twice])
    assert [(each.where.cell, [at.cell for at in each.related]) for each in found] == [
        ("B3", ["B2"]),
        ("B4", ["B2"]),
    ]


@pytest.mark.parametrize(
    "drawn",
    [
        camps("Ceylanpınar", "CEYLANPINAR"),  # one name: duplicate-row, where it is wrong
        camps("Ceylanpınar", "Altınözü"),
        camps("Ceylanpinar", "Ceylanpynar", "JOR"),
        camps("Ceylanpinar", "Ceylanpynar", codes=("T1", "T2")),
        camps("Ceylanpinar 1", "Ceylanpinar 2"),
        camps("Ceylanpinar site A", "Ceylanpinar site B"),
        camps("Ceylanpinar", "Ceylanpinar II"),
    ],
)
def test_two_camps_are_not_found(drawn: str) -> None:
    assert run(evidence(drawn), [same_camp_twice]) == []


def events(one: str, other: str) -> str:
    return f"""
        **events**

        | date | category | place | summary | source |
        |---|---|---|---|---|
        | {one} | Globe |
        | {other} | Mail |
        """


FIRST = "2012-07-02 | defection | Hatay | 85 soldiers arrive in Hatay"


def test_an_event_told_twice_is_found() -> None:
    drawn = events(FIRST, "2012-07-02 | defection | | In Hatay, 85 soldiers arrive")
    found = run(evidence(drawn), [same_event_twice])
    assert told(found) == [
        '2012-07/events.xlsx D3: "In Hatay, 85 soldiers arrive" may be the event that '
        "inputs/syria/2012-07/events.xlsx, Sheet1, D2 already reports."
    ]


@pytest.mark.parametrize(
    "other",
    [
        FIRST,  # duplicate-row
        "2012-07-03 | defection | Hatay | In Hatay 85 soldiers arrive",
        "2012-07-02 | access | Hatay | In Hatay 85 soldiers arrive",
        "2012-07-02 | defection | Kilis | In Hatay 85 soldiers arrive",
        "2012-07-02 | defection | Hatay | In Hatay 33 soldiers arrive",
        "2012-07-02 | defection | Hatay | soldiers arrive",
        "2012-07-02 | defection | Hatay | Two generals cross the border",
    ],
)
def test_two_events_are_not_found(other: str) -> None:
    assert run(evidence(events(FIRST, other)), [same_event_twice]) == []
