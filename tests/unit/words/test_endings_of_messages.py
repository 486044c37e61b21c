"""Turkish endings behind the values of a message, in the sounds of what is said last."""

import pytest

from sitrep.quantity import Kind, Quantity
from sitrep.report.narrative.live.arguments import Prose
from sitrep.report.texts import Texts
from sitrep.words.speech import words_for

WORDS = words_for("tr")


@pytest.mark.parametrize(
    ("before", "fitted"),
    [
        ("0", "’dan az"), ("1", "’den az"), ("3", "’ten az"), ("6", "’dan az"), ("9", "’dan az"),
        ("10", "’dan az"), ("40", "’tan az"), ("60", "’tan az"), ("70", "’ten az"), ("80", "’den az"),
        ("100", "’den az"), ("35.000", "’den az"), ("44.038", "’den az"), ("50.000", "’den az"),
        ("1.000.000", "’dan az"), ("2.500.000", "’den az"), ("0,4", "’ten az"), ("2,50", "’den az"),
        ("yüzde 30", "’dan az"), ("beş", "ten az"), ("altı", "dan az"), ("34,5 milyon", "dan az"),
        ("3 milyon ABD doları", "ndan az"), ("3 milyon Euro", "’dan az"), ("", "’den az"),
    ],
)  # fmt: skip
def test_the_ending_fits_what_is_said_last(before: str, fitted: str) -> None:
    assert WORDS.joined(before, "’den az") == fitted


@pytest.mark.parametrize("letters", [" ve üzeri", "’deniz"])
def test_other_letters_stay(letters: str) -> None:
    assert WORDS.joined("40", letters) == letters


def test_counts_have_it_in_digits_in_letters_and_on_the_page() -> None:
    forty = Quantity(Kind.MORE_THAN, 40)
    assert WORDS.quantity(forty) == "40’tan fazla"
    assert Prose(WORDS, largest_in_letters=40).count(forty) == "kırktan fazla"
    assert str(Texts(WORDS).say("map.class.below", to=60)) == "60’tan az"
    assert WORDS.quantity(Quantity(Kind.LESS_THAN, 5)) == "5’ten az"
