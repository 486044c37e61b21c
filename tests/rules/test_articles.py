from dataclasses import replace

from sitrep.model.month import InputFile
from sitrep.rules.articles import article_not_kept, quote_not_found
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
        '2012-07/excerpts.xlsx B3: "housing over 35,000 Syrian civilians" does not stand word for '
        'word in "globe-2012-07-03". The nearest passage is: "housing more than 35,000 Syrian '
        'civilians"',
        '2012-07/excerpts.xlsx B4: "zzz qqq" does not stand word for word in "globe-2012-07-03".',
    ]
    assert [str(a) for a in found[0].related] == ["inputs/syria/articles/globe-2012-07-03.md"]
