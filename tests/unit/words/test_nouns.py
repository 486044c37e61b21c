"""Nouns in the form that their number needs, by the plural rules of CLDR."""

import pytest

from sitrep.quantity import Kind, Quantity, exact
from sitrep.words.nouns import are_forms, examples, with_noun

FORMS = {
    "en": ("one camp", "# camps"),
    "fr": ("un camp", "# camps"),
    "es": ("un campamento", "# campamentos"),
    "ar": ("مخيم واحد", "مخيمان", "# مخيمات", "# مخيما", "# مخيم"),
}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "0 camps|one camp|2 camps|11 camps|101 camps"),
        # The French zero is singular; "un camp" would say one where there is none.
        ("fr", "0 camps|un camp|2 camps|11 camps|101 camps"),
        ("es", "0 campamentos|un campamento|2 campamentos|11 campamentos|101 campamentos"),
        ("ar", "0 مخيم|مخيم واحد|مخيمان|11 مخيما|101 مخيم"),
    ],
)
def test_a_noun_has_the_form_of_its_number(language: str, said: str) -> None:
    forms = FORMS[language]
    numbers = (0, 1, 2, 11, 101)
    assert "|".join(with_noun(exact(n), str(n), forms, language) for n in numbers) == said


def test_whole_millions_have_a_form_of_their_own_where_they_need_one() -> None:
    forms = ("# réfugié", "# de réfugiés", "# réfugiés")
    assert are_forms(forms, "fr")
    assert with_noun(exact(2_000_000), "2 000 000", forms, "fr") == "2 000 000 de réfugiés"
    assert with_noun(exact(2_500_000), "2 500 000", forms, "fr") == "2 500 000 réfugiés"


def test_a_qualified_number_is_always_said() -> None:
    more = Quantity(Kind.MORE_THAN, 1)
    assert with_noun(more, "more than 1", FORMS["en"], "en") == "more than 1 camps"
    few = Quantity(Kind.BETWEEN, 1, 5)
    assert with_noun(few, "من 1 إلى 5", FORMS["ar"], "ar") == "من 1 إلى 5 مخيمات"


@pytest.mark.parametrize(
    ("language", "numbers"),
    [("en", (1, 2)), ("fr", (1, 2)), ("es", (1, 2)), ("tr", (1, 2)), ("ar", (1, 2, 3, 11, 100))],
)
def test_the_forms_that_a_noun_needs(language: str, numbers: tuple[int, ...]) -> None:
    assert examples(language) == numbers


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ("# camps",)),
        ("en", ("# camp", "camps")),
        ("en", ("# camp", "# camps", "# camps")),
        ("ar", ("مخيم واحد", "مخيمان", "مخيمات", "# مخيما", "# مخيم")),
        ("fr", ("", "# camps")),
    ],
)
def test_what_are_no_forms_of_a_noun(language: str, forms: tuple[str, ...]) -> None:
    assert not are_forms(forms, language)
