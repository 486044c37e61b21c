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
        ("Dozens were hurt.", "Dozens"),
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


ROUGH = """
Hundreds fled. | Hundreds
Thousands more are waiting. | Thousands
Scores were injured. | Scores
Thousands are stranded. | Thousands
A handful of families came. | A handful of
A couple of tents burnt. | A couple of
A couple dozen families came. | A couple dozen
Several dozen people came. | Several dozen
Three quarters of a million fled. | Three quarters of a million
A million and a half fled. | A million and a half
A half-million people fled. | A half-million
The half-a-million mark was passed. | half-a-million
The quarter-million mark was passed. | quarter-million
A multi-million appeal was launched. | multi-million
Millions in aid were pledged. | Millions
A hundred or so people came. | A hundred or so
A twentyfold rise was seen. | twentyfold
A three-fold rise was seen. | three-fold
The population nearly tripled. | nearly tripled
Twice the number of June came. | Twice the number
Three times more people came. | Three
One in three children is out of school. | three
Some twenty-odd people came. | Some twenty
The US$193 million appeal is new. | US$193 million
An appeal of $ 193 million was launched. | 193 million
There are 12k people. | 12k
There are 44 038 people. | 44 038
There are 1.2m people. | 1.2m
There are ½ of them. | ½
There are 1⁠2 people. | 12
There are ١٢٣ people. | ١٢٣
There are cinquante people. | cinquante
There are une centaine of them. | une centaine
There are des milliers of them. | des milliers
There are cientos de familias. | cientos de
There are docenas of them. | docenas
There are medio millón of them. | millón
There are binlerce of them. | binlerce
There are yüzlerce of them. | yüzlerce
There are مئات of them. | مئات
There are آلاف of them. | آلاف
"""
NO_COUNTS = """
Resolutions 2042 and 2043 were adopted.
Resolutions 2042 (2012) and 2043 (2012) were adopted.
General Assembly resolution 66/253 was adopted; so was resolution 66/253 B.
Letters A/66/865 and S/2012/538 say so, and S/PRST/2012/10.
The 1969 OAU Convention and the 1989 Convention on the Rights of the Child apply.
The 2012 budget and the 2012 Syria Regional Response Plan are short.
The revised 2012 Regional Response Plan was launched in the third quarter (Q3) of 2012.
In the first half of 2012 and at the end of 2011 it was calm.
It is the 2011/12 school year, and the 2012/2013 season follows.
In 2011-2012 and in the mid-1990s it was calm.
Article 1A(2) of the Convention and section 3.2 of the plan say so.
Chapter VII and Article 39 of the Charter, and Chapter 7, say so.
Table 3, figure 2 and map 1 are in annex 2.
In week 27 and epidemiological week 31 it was calm.
It is a level 3 emergency under SDG 4, in version 2.0.
The six-point plan and the Group of 77 stand.
The 3RP, a 3W map and the 4Ws are shared.
Children under five and under-5 mortality are watched.
Children aged 6-59 months and pupils aged 6 to 17 are watched.
Call +962 6 550 2000 or the hotline (0800 123 456).
The hotline: 110. The hotline number is 1564.
Tel. +90 312 409 7000, telephone 0312 409 7000.
The MiG-21 and F-16, M-16 rifles and T-72 tanks were seen.
The G20 met at 10:30, then at 6 p.m. and at 14.30 hours UTC+3.
A 48-hour pause and a 10-km zone were agreed; the next town is 500 metres away.
COVID-19 and H1N1 are watched; 9/11 is history.
Law No. 6458 and law 6458 are the same, as is page 3 of 9.
On 15 and 16 July, from 15 to 20 July, on 1 August.
See https://data.example.org/2012 and info2012@example.org.
"""


@pytest.mark.parametrize("line", ROUGH.strip().splitlines())
def test_rough_numbers_and_signs_are_told(line: str) -> None:
    text, number = line.split(" | ")
    assert told(text)[:1] == [f"2 {number}"]


@pytest.mark.parametrize("text", NO_COUNTS.strip().splitlines())
def test_names_years_and_measures_pass(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("fr", "On sait que des milliers de personnes ont fui.", "des milliers"),
        ("fr", "Une centaine de familles est là.", "Une centaine"),
        ("fr", "Le nombre a doublé.", "a doublé"),
        ("fr", "Il y a yirmi personnes.", "yirmi"),
        ("fr", "La Convention de 1951, à 10 km, au T3 2012, 24 heures sur 24.", None),
        ("es", "El número se ha duplicado.", "se ha duplicado"),
        ("es", "Huyeron miles de personas.", "miles de"),
        ("es", "La Convención de 1951, a 10 km, 24 horas al día.", None),
        ("tr", "Binlerce kişi geldi.", "Binlerce"),
        ("tr", "Sayı iki katına çıktı.", "iki katına"),
        ("tr", "1951 Cenevre Sözleşmesi, 10 km, 24 saat.", None),
        ("ar", "وصل آلاف اللاجئين", "آلاف"),
        ("ar", "تضاعف العدد", "تضاعف"),
        ("ar", "اتفاقية عام 1951 وعلى بعد 10 كم", None),
    ],
)  # fmt: skip
def test_other_languages_have_their_own_words(language: str, text: str, number: str | None) -> None:
    assert told(text, language) == ([f"2 {number}"] if number else [])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("In week 27 people fled.", "27"),
        ("On level 3 families live.", "3"),
        ("The 2012 people attended a conference.", "2012"),
        ("The hotline: 110 people called.", "110"),
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
        "Name a source of this report's rows, a kept article, or a document with its publisher and "
        'date, such as "UNHCR briefing note, 17 July 2012".',
    )
