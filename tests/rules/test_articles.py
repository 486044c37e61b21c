from dataclasses import replace

from sitrep.model.input_file import InputFile
from sitrep.rules.articles import (
    article_not_kept,
    quote_not_found,
    quoted_too_much,
    source_article_lacks_number,
)
from sitrep.rules.rule import run
from tables import evidence, told

GLOBE = """
    **article** globe-2012-07-03

    > Turkey’s government is housing more than 35,000 Syrian
    > civilians caught in the conflict.

    **excerpts**

    | article | quote |
    |---|---|
    """


def test_an_article_that_is_not_kept_is_found_with_the_nearest_name() -> None:
    drawn = (
        GLOBE
        + """
        | globe-2012-07-03 | more than 35,000 |
        | Globe 2012-07-30 | more than 35,000 |
        | Reuters | more than 35,000 |
        """
    )
    assert told(run(evidence(drawn), [article_not_kept, quote_not_found])) == [
        '2012-07/excerpts.xlsx A3: No kept article is called "Globe 2012-07-30". '
        'The nearest name is "globe-2012-07-03".',
        '2012-07/excerpts.xlsx A4: No kept article is called "Reuters".',
    ]


def test_an_article_that_could_not_be_read_is_not_called_missing() -> None:
    drawn = evidence(GLOBE + "| damaged | more than 35,000 |")
    there = replace(drawn, article_files=(InputFile("inputs/syria/articles/damaged.md", ""),))
    assert len(run(drawn, [article_not_kept])) == 1
    assert run(there, [article_not_kept, quote_not_found]) == []


def test_a_quotation_that_was_changed_is_found_with_the_nearest_passage() -> None:
    drawn = (
        GLOBE
        + """
        | globe-2012-07-03 | housing more than 35,000 Syrian civilians |
        | globe-2012-07-03 | housing over 35,000 Syrian civilians |
        | globe-2012-07-03 | zzz qqq |
        """
    )
    found = run(evidence(drawn), [quote_not_found])
    assert told(found) == [
        '2012-07/excerpts.xlsx B3: "housing over 35,000 Syrian civilians" does not appear word for '
        'word in "globe-2012-07-03". The nearest passage is: "housing more than 35,000 Syrian '
        'civilians" Against it, [-taken out-] {+put in+}: "housing [-over-] {+more than+} 35,000 '
        'Syrian civilians"',
        '2012-07/excerpts.xlsx B4: "zzz qqq" does not appear word for word in "globe-2012-07-03".',
    ]
    assert [str(a) for a in found[0].related] == ["inputs/syria/articles/globe-2012-07-03.md"]


SOURCED = """
    **article** globe

    > Eighty-five Syrian soldiers came as part of a group of 293 refugees.

    **events**

    | date | category | summary | people | source |
    |---|---|---|---|---|
    | 2012-07-02 | defection | Soldiers came. | 85 | globe |
    | 2012-07-02 | displacement | People came. | about 293 | globe |
    | 2012-07-02 | displacement | Others came. | 239 | globe |
    | 2012-07-02 | displacement | More came. | 239 | Globe, 3 July 2012 |
    | 2012-07-02 | displacement | Some came. | ND | globe |
    """


def test_a_number_that_is_not_in_the_article_that_its_row_names_is_found() -> None:
    assert told(run(evidence(SOURCED), [source_article_lacks_number])) == [
        '2012-07/events.xlsx D4: "people" is 239, which does not appear in the article "globe" that the '
        "row names as its source."
    ]


def test_an_article_in_a_language_that_cannot_be_read_is_not_said_to_lack_a_number() -> None:
    drawn = evidence(SOURCED)
    german = {name: replace(article, language="de") for name, article in drawn.articles.items()}
    assert told(run(replace(drawn, articles=german), [source_article_lacks_number])) == []


def test_quoting_is_fair_excerpt_by_excerpt_and_article_by_article() -> None:
    rows = [
        "| globe | " + f"w{number} " * words + "|" for number, words in enumerate((61, 60, 60, 60, 60))
    ]
    drawn = evidence("**excerpts**\n\n| article | quote |\n|---|---|\n" + "\n".join(rows))
    assert told(run(drawn, [quoted_too_much])) == [
        "2012-07/excerpts.xlsx B2: This excerpt has 61 words, more than 60.",
        '2012-07/excerpts.xlsx B6: With this excerpt more than 300 words of "globe" are quoted in this report.',
    ]
