"""Passages against themselves, their article's date, the rows that cite them and their quotations."""

import pytest

from sitrep.rules.article_contents import (
    article_date_ahead,
    article_other_country,
    quote_joined,
)
from sitrep.rules.article_lists import article_list_differs
from sitrep.rules.rule import run
from tables import evidence, told

TEXT = """
    **article** agency{}

    > {}

    **excerpts**

    | article | quote |
    |---|---|
    | agency | {} |
    """


def said(text: str, quote: str = "The", language: str = "") -> list[str]:
    rules = [article_list_differs, article_date_ahead, quote_joined]
    in_language = f" in {language}" if language else ""
    return told(run(evidence(TEXT.format(in_language, text, quote)), rules))


def test_a_list_that_is_not_as_long_as_it_is_said_to_be() -> None:
    assert said("There are seven provinces with camps: Hatay, Kilis, Adana and Urfa.") == [
        'articles/agency.md line 1: The article "agency" counts 7 and lists 4: "Hatay, Kilis, Adana and '
        'Urfa.".'
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There are 3 camps (Altinözü, Yayladağı) now."),
        ("en", "There are 3 camps – Altinözü, Yayladağı, Kilis and Ceylanpınar."),
        ("en", "Two border crossings: Cilvegözü (Hatay), Öncüpınar (Kilis) and Akçakale."),
        ("fr", "Il y a quatre provinces : Hatay, Kilis et Adana."),
        ("es", "Hay cinco campos: Hatay, Kilis y Adana."),
        ("tr", "Kamplar yedi ilde: Hatay, Kilis, Adana ve Urfa."),
        ("ar", "هناك سبع محافظات: حلب، حماة، حمص ودرعا."),
    ],
)
def test_lists_in_five_languages(language: str, text: str) -> None:
    assert len(said(text, language=language)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "There are four provinces: Hatay, Kilis, Adana and Urfa.",
        "There are four provinces: Hatay, Kilis, Adana, and Urfa.",
        "Two countries: Bosnia and Herzegovina, Trinidad and Tobago.",
        "Three countries: Bosnia and Herzegovina, Turkey and Iraq.",
        "There are 13 camps: in Hatay, Kilis and Adana.",
        "Two officers: Ali, Omar and Hasan.",
        "Eighty-five soldiers (Reuters, AFP) came.",
        "About seven provinces: Hatay, Kilis and Adana.",
        "There are 13 camps: 5 in Hatay, 8 in Kilis.",
        "There are seven provinces, Hatay among them.",
        "He had two demands: that the border opens, and that tents come.",
    ],
)
def test_lists_that_are_right_or_no_lists(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("quote", "is_told"),
    [
        ("on 9 August 2012 they came", True),
        ("in 2013 they came", True),
        ("in the 2013-2014 season", True),
        ("since 9 August", False),
        ("on 2 July 2012 they came", False),
        ("in 2012 they came", False),
        ("there are 2013 people", False),
    ],
)
def test_a_day_after_the_articles_own(quote: str, is_told: bool) -> None:
    assert bool(said(f"The {quote}", f"The {quote}")) is is_told


def test_the_words_about_a_day_to_come() -> None:
    assert said("It was on 9 August 2012.", "on 9 August 2012") == [
        "2012-07/excerpts.xlsx B2: The quotation speaks of 9 August 2012, after 3 July 2012, the date of "
        'the article "agency".'
    ]


ARMY = "The army left the town. Refugees set fire to the fields, and the army came back. They fled."


@pytest.mark.parametrize(
    "quote",
    [
        "The army [...] set fire to the fields",
        "The army left … the army came back",
        "The army left the town. Refugees [...] fled",
        "The army ... set fire [...] and the army came back",
    ],
)
def test_an_omission_that_joins_two_sentences(quote: str) -> None:
    assert len(said(ARMY, quote)) == 1


@pytest.mark.parametrize(
    "quote",
    [
        "The army left [...] town",
        "Refugees set fire [...] and the army came back",
        "The army left the town. [...] They fled",
        "The army left the town [...]. They fled",
        "The army left [...] They fled",
        "the army [...] back",
        "[The rebels] set fire to the fields",
    ],
)
def test_an_omission_within_a_sentence_or_between_two(quote: str) -> None:
    assert said(ARMY, quote) == []


def test_the_words_about_a_joined_quotation() -> None:
    assert said(ARMY, "The army [...] set fire to the fields") == [
        '2012-07/excerpts.xlsx B2: The quotation makes one sentence of several of the article "agency": '
        '"The army [...] set fire to the fields".'
    ]


ROWS = """
    **article** agency

    > {}

    **refugees**

    | as_of | country | registered | method | source |
    |---|---|---|---|---|
    | 2012-07-02 | TUR | 35000 | press | agency |
    """


def test_a_number_of_another_country_than_the_rows() -> None:
    drawn = ROWS.format("Jordan houses 35,000 people.")
    assert told(run(evidence(drawn), [article_other_country])) == [
        '2012-07/refugees.xlsx B2: The row is of Türkiye, but the article "agency" that it names as its '
        "source has 35,000 of Jordan."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Turkey houses 35,000 people.",
        "Ankara says that 35,000 people came.",
        "Turkey opened camps. Unlike in Jordan, 35,000 people live there.",
        "Jordan houses 35,000 people.\n    > \n    > In Turkey there are 35,000 too.",
        "Jordan houses 36,000 people.",
    ],
)
def test_a_number_that_may_be_the_rows_own(text: str) -> None:
    assert run(evidence(ROWS.format(text)), [article_other_country]) == []
