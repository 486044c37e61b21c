"""Articles that contradict themselves: headlines and totals."""

import pytest

from sitrep.rules.article_headlines import headline_differs, headline_explained
from sitrep.rules.article_sums import article_sum_differs
from sitrep.rules.quotes import quote_differs, quote_other_series
from sitrep.rules.rule import run
from tables import evidence, told

RULES = (
    headline_explained, headline_differs, article_sum_differs, quote_differs, quote_other_series,
)  # fmt: skip


def said(text: str, headline: str = "Troops flee") -> list[str]:
    drawn = f"""
        **excerpts**

        | article | quote |
        |---|---|
        | globe | the |

        **article** globe, headed "{headline}"

        > {text}
        """
    return told(run(evidence(drawn), RULES))


SOLDIERS = "Eighty-five Syrian soldiers, including one general and at least 14 officers, fled."


def test_a_headline_that_counts_all_but_the_general_is_explained() -> None:
    assert said(SOLDIERS, "Syrian general, 84 troops flee into Turkey") == [
        'articles/globe.md line 1: The headline of "globe" counts 84 besides those whom it names one by one; the '
        "text counts 85: 84 + 1 = 85."
    ]


def test_a_headline_that_nobody_explains_is_told_with_the_nearest_number() -> None:
    assert said(SOLDIERS, "84 troops flee into Turkey") == [
        'articles/globe.md line 1: The headline of "globe" has 84, which its text does not have; the nearest '
        "is 85."
    ]
    assert said("Of 162,926 people 46,982 have returned.", "114,944 people in camps") == [
        'articles/globe.md line 1: The headline of "globe" has 114,944, which its text does not have; the '
        "nearest is 162,926 − 46,982 = 115,944."
    ]


def test_headlines_that_round_compute_or_say_what_was_not_kept_are_not_told() -> None:
    assert said("There are 35,123 people.", "35,000 people in camps") == []
    assert said("Of 162,926 people 46,982 have returned.", "115,944 people in camps") == []
    assert said("Nobody counted them, but 12 came.", "84 troops flee") == []
    assert said(SOLDIERS, "85 troops flee") == []


def test_a_total_that_is_not_the_sum_of_its_parts_is_told_with_the_sum() -> None:
    expected = [
        'articles/globe.md line 1: "globe" gives the total 14,446, but 14,329, 1,159 and 958 make 16,446, a '
        "difference of 2,000."
    ]
    assert said("Hatay has 14,329, Kilis 1,159 and Islahiye 958, in total 14,446.") == expected
    assert said("Hatay has 14,329, Kilis 1,159 and Islahiye 958. The total is 14,446.") == expected


def test_the_line_is_that_of_the_sentence_with_the_total() -> None:
    lines = "Nothing.\n        > \n        > Hatay has 14,329, Kilis 1,159 and Islahiye 958, in total 14,446."
    assert [line.partition(": ")[0] for line in said(lines)] == ["articles/globe.md line 3"]


def test_totals_that_add_up_or_do_not_have_to_are_not_told() -> None:
    for text in (
        "Hatay has 14,329, Kilis 1,159 and Islahiye 958, in total 16,446.",
        "In total 86,293 people are in four countries: 32,134, 26,371, 22,530 and 5,258.",
        "In total 16,446 came, including 14,329 women and 2,600 girls.",
        "In total 100 came, 60 from Hatay and 30 from Kilis.",
        "In total about 14,446 came: 14,329, 1,159 and 958.",
        "Hatay has 14,329, Kilis 1,159 and Islahiye 958; 14,446 are fed.",
        "In total 50 came; 14,329 in Hatay and 1,159 in Kilis.",
    ):
        assert said(text) == [], text


@pytest.mark.parametrize("joint", [", ", " tents and ", "\n        > "])
def test_an_article_that_is_a_long_list_of_numbers_hangs_nothing(joint: str) -> None:
    numbers = joint.join(str(number * 37 % 9973) for number in range(10_000))
    assert said(f"There are {numbers}.", "12 camps, 14 towns") == []
