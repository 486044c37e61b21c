from sitrep.rules.article_reading import (
    article_language_unread,
    article_number_ambiguous,
    quote_negated,
)
from sitrep.rules.rule import run
from tables import evidence, told

EXCERPTS = """
    **excerpts**

    | article | quote |
    |---|---|
    """


def test_a_number_with_two_readings_is_told_at_its_line() -> None:
    drawn = (
        """
    **article** agency

    > There are 193.767 refugees.
    > They have 12.500 tents.
    """
        + EXCERPTS
        + "| agency | There are |"
    )
    assert told(run(evidence(drawn), [article_number_ambiguous])) == [
        'articles/agency.md line 2: "12.500" in the article "agency" may be 12,500 or 12.5, '
        "so it is not compared with anything."
    ]


def test_an_added_not_is_told_in_the_articles_language() -> None:
    drawn = """
    **article** agency

    > The border was closed. It was (not) open.

    **article** journal in fr

    > La frontière est fermée.

    **excerpts**

    | article | quote |
    |---|---|
    | agency | The border was [not] closed |
    | agency | The border [it is NEVER open] was closed |
    | agency | The border [a notable one] was closed |
    | agency | It was (not) open |
    | journal | La frontière [n'] est [pas] fermée |
    """
    assert [line.split(":")[0] for line in told(run(evidence(drawn), [quote_negated]))] == [
        "2012-07/excerpts.xlsx B2", "2012-07/excerpts.xlsx B3", "2012-07/excerpts.xlsx B6",
    ]  # fmt: skip


def test_a_language_that_is_not_read_is_told_once_for_each_article() -> None:
    drawn = (
        """
    **article** agency in de

    > Mehr als 35.000 Menschen sind geflohen.

    **article** globe

    > More fled.
    """
        + EXCERPTS
        + """
    | agency | Mehr als 35.000 Menschen |
    | agency | geflohen |
    | globe | More fled |
    """
    )
    assert len(run(evidence(drawn), [article_language_unread])) == 1


def test_so_is_that_of_an_article_that_a_row_names_as_its_source() -> None:
    drawn = """
    **article** agency in de

    > Mehr als 35.000 Menschen sind geflohen.

    **article** journal in de

    > Niemand nennt diesen Artikel.

    **refugees**

    | as_of | country | registered | source |
    |---|---|---|---|
    | 2012-07-31 | TUR | 35000 | agency |
    | 2012-07-31 | JOR | 35000 | UNHCR |
    """
    assert told(run(evidence(drawn), [article_language_unread])) == [
        'articles/agency.md line 1: The article "agency" is in "de", which sitrep does not read, so its '
        "numbers and dates are not compared with anything."
    ]
