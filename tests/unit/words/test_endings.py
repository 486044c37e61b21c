"""Turkish endings after a number, by how it is said."""

import pytest

from sitrep.words.endings import joined_ending, with_ending


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("'e", "1'e 2'ye 3'e 4'e 5'e 6'ya 7'ye 8'e 9'a 10'a 20'ye 30'a 40'a 50'ye 60'a 70'e 80'e 90'a"),
        ("'de", "1'de 2'de 3'te 4'te 5'te 6'da 7'de 8'de 9'da 10'da 40'ta 60'ta 70'te 100'de 1.000'de"),
        ("'den", "3'ten 6'dan 9'dan 40'tan 70'ten 44.038'den 35.000'den 1.000.000'dan 2012'den"),
        ("'yi", "1'i 2'yi 3'ü 4'ü 6'yı 9'u 20'yi 30'u 44.038'i 44.036'yı"),
        ("'si", "1'i 2'si 3'ü 6'sı 9'u 50'si 44.036'sı"),
        ("'in", "1'in 2'nin 3'ün 6'nın 9'un 40'ın"),
        ("'ine", "5'ine 6'sına 9'una 3'üne"),
        ("'inci", "1'inci 2'nci 3'üncü 6'ncı 9'uncu 40'ıncı"),
        ("'dir", "1'dir 3'tür 6'dır 9'dur 40'tır 100'dür"),
        ("'le", "1'le 2'yle 6'yla 9'la"),
        ("’a", "5’e 6’ya"),
        ("'ta", "3,5'te 3,6'da 0'da"),
    ],
)
def test_an_ending_fits_its_number_whichever_form_was_typed(typed: str, said: str) -> None:
    numbers = [number.replace("’", "'").partition("'")[0] for number in said.split()]
    assert " ".join(number + with_ending(number, typed, "tr") for number in numbers) == said


def test_an_ending_joins_a_word_without_an_apostrophe_and_a_name_with_it() -> None:
    assert with_ending("19 gün", "'e", "tr") == "e"
    assert with_ending("Irak", "'e", "tr") == "'a"


@pytest.mark.parametrize(
    ("text", "said"),
    [("3 milyon ABD doları", "na na ndan nı nın"), ("35.000 üzeri", "ne ne nden ni nin"), ("5 kişi", "ye ye den yi nin")],
)  # fmt: skip
def test_a_word_that_is_somebodys_has_an_n_before_the_ending(text: str, said: str) -> None:
    assert " ".join(with_ending(text, f"'{e}", "tr") for e in ("e", "ya", "den", "yi", "nin")) == said


@pytest.mark.parametrize(("text", "ending"), [("5", "'x"), ("Irak (6.500)", "'e"), ("5", "'deydiler")])
def test_what_is_no_ending_or_follows_a_sign_stays_as_typed(text: str, ending: str) -> None:
    assert with_ending(text, ending, "tr") == ending


def test_languages_without_endings_have_none() -> None:
    assert joined_ending("en") is None
    assert with_ending("5", "'s", "en") == "'s"
