"""Numbers that a writer typed in words or hid in signs, what is no count, and reasons of literals."""

from datetime import date

import pytest

from sitrep.model.article import Article
from sitrep.model.month import Narrative
from sitrep.report.narrative.reading import read_narrative
from sitrep.words.speech import words_for

ARTICLE = Article(
    "globe", "articles/globe.md", "Globe", "Headline", date(2012, 6, 21), "", "en",
    "Half a million people fled, dozens of them on foot.", "",
)  # fmt: skip
CODES = ("narrative-orphan", "narrative-literal-source")


def told(text: str, language: str = "en") -> list[str]:
    """The line and the number of each orphan of a text whose first line is line 2."""
    _, diagnostics = read_narrative(
        Narrative("n.md", language, f"## displacement\n{text}\n"),
        {},
        words=words_for("en"),
        previous={},
        withheld=frozenset(),
        articles=(ARTICLE,),
        as_of=date(2012, 7, 31),
        percent_base=100,
        names={"Dozens Camp", "Trente Camp"},
        sources={"AFAD, daily table", "Globe"},
    )
    found = [each for each in diagnostics if each.code in CODES]
    return [f"{each.where.row} {each.values['text']}" for each in found]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A million people need help.", "A million"),
        ("Half a million people fled.", "Half a million"),
        ("A quarter of a million people fled.", "A quarter of a million"),
        ("Several thousand people fled.", "Several thousand"),
        ("Some two million people fled.", "Some two million"),
        ("Dozens were hurt.", None),
        ("Dozens of people were hurt.", "Dozens"),
        ("Scores of people crossed.", "Scores"),
        ("Hundreds of families crossed.", "Hundreds"),
        ("Tens of thousands of people crossed.", "Tens of thousands"),
        ("They came in their thousands.", "thousands"),
        ("A dozen camps are open.", "A dozen"),
        ("Two dozen camps are open.", "Two dozen"),
        ("The number has doubled.", "doubled"),
        ("Arrivals have more than tripled.", "more than tripled"),
        ("Arrivals halved in July.", "halved"),
        ("There are twice as many as in June.", "twice as many"),
        ("Prices are double the rate of June.", "double the rate"),
        ("A tenfold increase was seen.", "tenfold"),
        ("A ten-fold increase was seen.", "ten-fold"),
        ("There are 44\u00ad038 people.", "44038"),
        ("There are 4\u200b4 people.", "44"),
        ("There are eighty-\u00adfive people.", "eighty-five"),
        ("There are eigh\u00adty people.", "eighty"),
        ("Half a mil\u00adlion people fled.", "Half a million"),
        ("There are vingt people.", "vingt"),
        ("There are deux cents people.", "deux cents"),
        ("There are trente-cinq people.", "trente-cinq"),
        ("There are veinte people.", "veinte"),
        ("There are yirmi people.", "yirmi"),
        ("There are milyon people.", "milyon"),
        ("There are عشرون people.", "عشرون"),
        ("Call 1800 555 for help.", "1800"),
        ("85. people fled to Turkey.", "85."),
    ],
)
def test_numbers_in_words_and_behind_signs_are_told(text: str, number: str | None) -> None:
    found = told(text)
    assert found[:1] == ([f"2 {number}"] if number else [])


def test_a_list_may_go_on_and_begins_with_one() -> None:
    assert told("1. A.\n2. B.\n\nText.\n\n3. C.\n") == []
    assert told("1. A.\n2. B.\n\nText.\n\n7. C.\n") == ["7 7."]
    assert told("85) A.\n86) B.\n") == ["2 85."]


@pytest.mark.parametrize(
    "text",
    [
        "The Council adopted UNSCR 2043.",
        "Security Council resolution 2043 stands, as does resolution 2059 (2012).",
        "UN Security Council resolution 2043 established the mission.",
        "Turkey is a party to the 1951 Convention and the 1967 Protocol.",
        "It keeps a limitation on the 1951 Refugee Convention.",
        "Funds for Q3 2012 are short; those of Q4 are not known.",
        "A 24-hour hotline opened; the clinic works 24/7.",
        "The camp lies 10 km from the border and 2.5 kilometres from the town.",
        "The site has 15 hectares; it is 1,200 metres long.",
        "After 9/11 the rules changed.",
        "Households are in IPC phase 3 or above.",
        "The district is in Phase 4 (Emergency).",
        "COVID-19 measures ended.",
        "The camp was opened for the first time; the second one follows.",
        "The buses came from Trente.",
        "The per cent sign is not used; sept is no month.",
        "Dozens Camp and Trente Camp are towns.",
        "He scored; the score was settled. The mission doubled back.",
        "The office is one of many.",
        "“Half a million people fled, dozens of them on foot.”",
    ],
)
def test_what_counts_nothing_passes(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Phase 3 people came.", "3"),
        ("There are 10 kits.", "10"),
        ("There are 24 hours left.", "24"),
        ("There are 1951 people.", "1951"),
        ("IPC phase 3 affects 45% of them.", "45%"),
    ],
)
def test_counts_beside_such_names_are_told(text: str, number: str) -> None:
    assert told(text) == [f"2 {number}"]


@pytest.mark.parametrize(
    ("reason", "is_told"),
    [
        ("known", True),
        ("I know it since 2012", True),
        ("Known since 2012", True),
        ("UNHCR Global Trends 2011", False),
        ("general knowledge", True),
        ("telephone call of 30 July 2012", False),
        ("government estimate, press, 1 November", False),
        ("UNHCR briefing note, 17 July 2012", False),
        ("UNHCR", True),
        ("S/RES/2043 (2012)", False),
        ("https://data.example.org/syria", False),
        ("AFAD", False),
        ("The AFAD, daily table", False),
        ("globe", False),
        ("Ministry of Health, week 27, 8 July", False),
    ],
)
def test_the_reason_of_a_literal_names_a_source(reason: str, is_told: bool) -> None:
    assert told(f'About {{{{ literal("three quarters", "{reason}") }}}} are women.') == (
        ["2 three quarters"] if is_told else []
    )


def test_the_words_about_a_reason_without_a_source() -> None:
    words = words_for("en")
    _, diagnostics = read_narrative(
        Narrative("n.md", "en", '## camps\nIt is {{ literal("7", "known") }}.'),
        {},
        words=words,
        previous={},
        withheld=frozenset(),
        articles=(),
        as_of=date(2012, 7, 31),
        percent_base=100,
    )
    (one,) = (each for each in diagnostics if each.code == "narrative-literal-source")
    assert (one.where.cell, one.severity, *words.explain(one)) == (
        "line 2",
        "warning",
        'The reason for "7" names no source: "known".',
        "Name a source of this month's rows, a kept article, or a document with its publisher and "
        'date, such as "UNHCR briefing note, 17 July 2012".',
    )
