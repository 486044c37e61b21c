"""The style of a narrative: what is remarked where, and what is left alone."""

from collections.abc import Set
from datetime import date

import pytest

from sitrep.diagnostics import Severity
from sitrep.model.article import Article
from sitrep.model.month import Narrative
from sitrep.report.narrative.reading import read_narrative
from sitrep.report.narrative.style.checks import STYLE_CHECKS
from sitrep.words.speech import words_for

ARTICLE = Article(
    "globe", "articles/globe.md", "Globe", "Headline", date(2012, 7, 3), "", "en",
    "Dozens of beneficiaries fled last week.\n\nThe massive  camp of TRT was tragic.", "",
)  # fmt: skip
CODES = {check.code for check in STYLE_CHECKS} | {"narrative-numeral-first"}


def noted(text: str, *, language: str = "en", acronyms: Set[str] = frozenset({"AFAD"})) -> list[str]:
    """The notes on a text whose first line is line 2: `2:9 What is wrong. How to fix it.`"""
    words = words_for("en")
    _, diagnostics = read_narrative(
        Narrative("n.md", language, f"## camps\n{text}"),
        {},
        words=words,
        previous={},
        withheld=frozenset(),
        articles=(ARTICLE,),
        as_of=date(2012, 7, 31),
        percent_base=100,
        acronyms=acronyms,
    )
    notes = [each for each in diagnostics if each.code in CODES]
    assert {each.severity for each in notes} <= {Severity.NOTE}
    return [f"{each.where.row}:{each.where.column} {' '.join(words.explain(each))}" for each in notes]


def literal(number: str) -> str:
    return f'{{{{ literal("{number}", "A list.") }}}}'


@pytest.mark.parametrize(
    ("text", "place", "found", "use"),
    [
        ("It held as at 21 June 2012.", "2:9", "as at", "as of"),
        ("As at the end of June it held.", "2:1", "As at", "As of"),
        ("The beneficiaries wait.", "2:5", "beneficiaries", "people"),
        ("Some ten percent wait.", "2:10", "percent", "per cent"),
        (f"A share of {literal('45')}% waits.", "2:42", "%", "per cent"),
        (f"An estimated about {literal('40')} wait.", "2:4", "estimated about", "estimated"),
        (f"About some {literal('40')} wait.", "2:1", "About some", "About"),
        (f"A camp of about {literal('about 40')}.", "2:11", "about about", "about"),
        (f"A camp of more than {literal('more than 40')}.", "2:11", "more than more than", "more than"),
        (f"A camp of around {literal('2,000')}.", "2:11", "around", "about"),
        ("It opened about 2 July 2012.", "2:11", "about", "around"),
        ("It opened about early July.", "2:11", "about", "around"),
        ("It opened on 1st July.", "2:14", "1st July", "1 July"),
        ("It opened on the 3rd of July 2012.", "2:14", "the 3rd of July", "3 July"),
        ("It opened on July 3rd, 2012.", "2:14", "July 3rd, 2012", "3 July 2012"),
        ("It opened on July 3, 2012.", "2:14", "July 3, 2012", "3 July 2012"),
        ("It costs 2-3 million.", "2:10", "2-3 million", "2 million to 3 million"),
        ("It costs 30–35,000 a day.", "2:10", "30–35,000", "30,000 to 35,000"),
        ("It costs $5, not $6.", "2:10", "$", "US$"),
    ],
)
def test_another_wording(text: str, place: str, found: str, use: str) -> None:
    assert noted(text) == [f'{place} "{found}" is not how situation reports put it. Write "{use}".']


def test_what_doubles_an_estimation() -> None:
    assert noted(f"The camp is estimated at approximately {literal('40')}.") == [
        '2:13 "estimated at approximately" is not how situation reports put it. Write "estimated at".'
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They fled last week.",
            '2:11 "last week" depends on the day on which it is read. Name the day or the month, such '
            "as 17 July 2012.",
        ),
        (
            "Half of the people fled.",
            '2:1 "Half" claims a number without a figure. Replace it with a live figure, or '
            "write literal with the words and where they come from; or say it without a number.",
        ),
        (
            "The name is TBC.",
            '2:13 "TBC" looks like something still to be written. Write what is missing, or delete it. '
            "For a note to yourself use a remark between {# and #}.",
        ),
        (
            "The FAO and AFAD met the FAO.",
            '2:5 The acronym "FAO" is not explained. Spell it out at its first use, with the acronym '
            "after it in brackets; or add it under [report.acronyms] in operation.toml, which the "
            "report prints.",
        ),
        (
            "It was a tragic day.",
            '2:10 "tragic" tells readers what to feel. Leave the word out, or say instead what '
            "happened.",
        ),
        (
            "In Turkey, the Sudan and Iraq it rained.",
            '2:4 The countries in "Turkey, the Sudan and Iraq" are not in alphabetical order. Write '
            '"Iraq, the Sudan and Turkey".',
        ),
        (
            "It  rained.",
            "2:3 There are two spaces where one belongs. Delete one, unless a word is missing between "
            "them.",
        ),
        (
            "2 July 2012 was hot.",
            '2:1 A sentence begins with the numeral 2 July 2012. Rearrange the sentence so that a word '
            "comes first.",
        ),
    ],
)  # fmt: skip
def test_each_remark_in_its_words(text: str, expected: str) -> None:
    assert noted(text) == [expected]


@pytest.mark.parametrize(
    "words",
    "yesterday|Recently|this weekend|next month|past few weeks|16 months ago|in recent days"
    "|a third of us|half of us"
    "|TODO|TBD|XXX|lorem ipsum|[insert name]|???"
    "|dramatically|brutal|massive|Horrific".split("|"),
)
def test_phrases_that_are_remarked(words: str) -> None:
    (note,) = noted(f"It is {words}.")
    assert note.startswith(f'2:7 "{words.removesuffix(" of us")}" ')


@pytest.mark.parametrize(
    "text",
    [
        "It was the last week of July, the second half of the year, for the last time.",
        "It was as at the other camp.",
        "The people went around the camp, about which little is known.",
        "The Food and Agriculture Organization (FAO) met. The FAO left.",
        "FAO (Food and Agriculture Organization) met.",
        "The UN, the EU, SYR and AFAD met on S/RES/2043 (2012), a MiG-21 and part XIV.",
        "REFUGEES RISE",
        "It rained in Iraq, Jordan and Turkey.",
        "It rained in Turkey and Iraq, then in Jordan.",
        "It costs US$ 5, then $6.",
        "- 2 July 2012: it rained.",
        "### 2 July 2012",
        "It rained. {# TODO: ask AFAD about last week #} It stopped.",
        "It rained {# TBC #} there.",
        "The press writes of “Dozens of beneficiaries”.",
        "> Dozens of beneficiaries fled last week.",
        "[A page](https://example.org/last-week/TODO?a=%20b) and https://example.org/TBC%20",
        f"It is {literal('about 45%')} of {literal('Turkey, Iraq and Chad')}, {literal('dozens')} of them.",
        '{{ figure("camps.TODO.last week") }}',
        "A line with an end  \nand another.",
        "-  A list with wide marks.",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert noted(text) == []


def test_words_in_quotation_marks_that_no_article_has_are_the_writers() -> None:
    (note,) = noted("The press writes of “half of people”.")
    assert note.startswith('2:22 "half" ')


def test_places_are_those_of_the_writers_file() -> None:
    notes = noted(
        "{# a remark\n   of two lines #}\n"
        f"- It rains {literal('a lot')} {{# and #}} **dramatically**,\n"
        "  as\n"
        "  at 2 July.\n"
        "\n"
        "> Recently.\n"
    )
    assert [note.split(" is ")[0].split(" tells ")[0].split(" depends ")[0] for note in notes] == [
        '4:58 "dramatically"',
        '5:3 "as at"',
        '8:3 "Recently"',
    ]


def test_a_language_without_a_guide_has_no_remarks() -> None:
    assert noted("Dozens fled last week, TODO.", language="de") == []
