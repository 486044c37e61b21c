"""Numbers in words, as they are written and as they are found."""

import pytest

from sitrep.words.spelled import spell, spelled_hundreds, spelled_numbers


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "0 zero|9 nine|20 twenty|85 eighty-five|100 one hundred"),
        ("fr", "0 zéro|17 dix-sept|22 vingt-deux|71 soixante et onze|80 quatre-vingts|82 quatre-vingt-deux"
               "|99 quatre-vingt-dix-neuf|100 cent"),
        ("es", "16 dieciséis|22 veintidós|32 treinta y dos|100 cien"),
        ("tr", "11 on bir|85 seksen beş|100 yüz"),
    ],
)  # fmt: skip
def test_numbers_are_written(language: str, written: str) -> None:
    numbers = [int(line.split(" ")[0]) for line in written.split("|")]
    assert "|".join(f"{number} {spell(number, language)}" for number in numbers) == written


@pytest.mark.parametrize(
    ("number", "language"), [(-1, "en"), (101, "en"), (5, "ar"), (1, "fr"), (21, "es")]
)
def test_what_is_not_written_in_words(number: int, language: str) -> None:
    assert spell(number, language) is None


@pytest.mark.parametrize("language", ["en", "fr", "es", "tr", "ar"])
def test_every_number_to_a_hundred_has_a_form(language: str) -> None:
    assert set(spelled_numbers(language).values()) == set(range(101))


@pytest.mark.parametrize("language", ["en", "fr", "es", "tr", "ar"])
def test_every_hundred_has_a_form(language: str) -> None:
    assert set(spelled_hundreds(language).values()) >= set(range(100, 1000, 100))


@pytest.mark.parametrize(
    ("language", "word", "number"),
    [("en", "twenty one", 21), ("fr", "septante-deux", 72), ("es", "treinta y una", 31), ("ar", "ثلاث عشرة", 13),
     ("ar", "خمسة وثمانين", 85)],
)  # fmt: skip
def test_other_forms_are_known(language: str, word: str, number: int) -> None:
    assert spelled_numbers(language)[word] == number
