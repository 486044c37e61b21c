"""Sentences of cited articles against rows: contradictions are told, other series are explained."""

from sitrep.rules.quotes import quote_date_differs, quote_differs, quote_other_series
from sitrep.rules.rule import run
from sitrep.words.speech import words_for
from tables import evidence, told

RULES = (quote_differs, quote_other_series, quote_date_differs)
CITED = """
    **excerpts**

    | article | quote |
    |---|---|
    | globe | the |

    **article** globe

    > {}
"""
REFUGEES = """
    **refugees** of 2012-06

    | as_of | country | registered | source |
    |---|---|---|---|
    | 2012-06-21 | TUR | 32134 | UNHCR |

    **refugees**

    | as_of | country | method | registered | source | source_date |
    |---|---|---|---|---|---|
    | 2012-07-02 | TUR | press | 35000 | Mail | 2012-07-03 |
    | 2012-07-31 | TUR | registered | 44038 | AFAD | |
    | 2012-07-31 | JOR | registered | 35000 | UNHCR | |
"""
MISSION = """
    **missions**

    | as_of | mission | abbreviation | status | status_since | mandate | source |
    |---|---|---|---|---|---|---|
    | 2012-07-31 | Supervision Mission in Syria | UNSMIS | suspended | 2012-06-15 | 90 days | UN |
"""


def said(sentence: str, tables: str = REFUGEES) -> list[str]:
    return told(run(evidence(CITED.format(sentence) + tables), RULES))


def test_a_number_of_another_series_is_explained_with_the_row_nearest_in_date() -> None:
    assert said("Turkey is housing about 40,000 Syrian civilians, on 2 June.") == [
        'articles/globe.md line 1: Türkiye: about 40,000 in "globe" (reported by the press, 2 June 2012) '
        "does not conflict with 32,134 (registered, 21 June 2012): each is a series of its own."
    ]


def test_a_number_of_the_same_series_and_date_is_a_contradiction_in_the_row() -> None:
    assert said("By 31 July Turkey had registered 45,038 refugees.") == [
        "2012-07/refugees.xlsx D3: Türkiye: the row has 44,038 (registered, 31 July 2012), the article "
        '"globe" has 45,038 for that date.'
    ]
    assert said("Turkey houses 53,000 civilians.") == [
        "2012-07/refugees.xlsx D2: Türkiye: the row has 35,000 (reported by the press, 2 July 2012), the "
        'article "globe" has 53,000 for that date.'
    ]


def test_what_agrees_or_speaks_of_something_else_is_not_told() -> None:
    for sentence in (
        "By 31 July Turkey had registered more than 44,000 refugees.",
        "By 31 July Turkey had registered 44,000 refugees.",
        "Turkey counts 293 refugees in one group.",
        "Turkey trained 45,038 soldiers.",
        "Turkey and Jordan house 45,038 refugees.",
        "In the region live 45,038 refugees.",
        "Iraq houses 45,038 refugees.",
    ):
        assert [line for line in said(sentence) if "does not conflict" not in line] == [], sentence


def test_one_article_explains_one_country_once() -> None:
    both = "On 5 June Turkey housed 40,000 civilians. On 6 June Turkey fed 41,000 civilians."
    assert [line.partition(" in ")[0] for line in said(both)] == [
        "articles/globe.md line 1: Türkiye: 40,000"
    ]


def test_another_date_of_the_suspension_is_told_unless_a_row_has_it() -> None:
    for name in ("The observer mission", "UNSMIS", "The Supervision Mission in Syria"):
        assert said(f"{name} suspended its work on June 16.", MISSION) == [
            "2012-07/missions.xlsx E2: UNSMIS: the row has suspended since 15 June 2012, the article "
            '"globe" has 16 June 2012.'
        ]
    with_row = MISSION + (
        "| 2012-07-31 | Supervision Mission in Syria | UNSMIS | suspended | 2012-06-16 | 90 days | Mail |"
    )
    assert said("The observer mission suspended its work on June 16.", with_row) == []


def test_dates_of_something_else_are_not_told() -> None:
    for sentence in (
        "The observer mission suspended its work on June 15.",
        "The mandate of the observer mission expires on July 20.",
        "The observer mission suspended its work last month.",
        "The observer mission suspended its work between June 14 and June 16.",
        "The observer mission, set up on April 2, was suspended.",
        "The airline suspended its flights on June 16.",
    ):
        assert said(sentence, MISSION) == [], sentence


def test_an_article_that_nobody_cites_this_month_is_not_looked_at() -> None:
    drawn = CITED.format("By 31 July Turkey had registered 45,038 refugees.").replace(
        "| globe |", "| mail |"
    )
    assert run(evidence(drawn + REFUGEES), RULES) == []


def test_a_status_is_told_in_words() -> None:
    drawn = CITED.format("The observer mission suspended its work on 16 June.") + MISSION
    (found,) = run(evidence(drawn), [quote_date_differs])
    assert words_for("fr").explain(found)[0] == (
        "UNSMIS : la ligne indique le statut « suspendue » depuis le 15 juin 2012, "
        "l’article « globe » indique le 16 juin 2012."
    ).replace(" :", "\xa0:").replace("« ", "«\xa0").replace(" »", "\xa0»")
