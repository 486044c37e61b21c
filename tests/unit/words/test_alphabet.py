"""Names in the order of a language's alphabet."""

import pytest

from sitrep.words.alphabet import sort_key, without_article
from sitrep.words.casing import with_unbroken_spaces


@pytest.mark.parametrize(
    ("language", "in_order"),
    [
        ("en", "Iraq|Jordan|the Sudan|Türkiye|Ukraine"),
        ("fr", "l'Égypte|l'Iraq|la Jordanie|le Liban"),
        ("es", "Nicaragua|Níger|Omán|Panamá"),
        ("es", "Nuevo|Ñuble|Oca"),
        ("tr", "Cezayir|Çad|Irak|İran|Suriye|Şili|Uganda|Ürdün"),
        ("ar", "إثيوبيا|الأردن|تركيا|الجزائر|سوريا|العراق|لبنان"),
    ],
)
def test_names_are_in_order(language: str, in_order: str) -> None:
    names = in_order.split("|")
    assert sorted(names, key=lambda name: sort_key(name, language)) == names


def test_an_article_does_not_count() -> None:
    assert without_article("la Jordanie", "fr") == "Jordanie"
    assert without_article("Laos", "fr") == "Laos"


def test_a_french_space_before_a_sign_holds() -> None:
    text = "Il y a deux camps : « Elm » et « Oak » ; 37 % !"
    held = text.replace(" :", "\xa0:").replace("« ", "«\xa0").replace(" »", "\xa0»")
    assert with_unbroken_spaces(text, "fr") == held.replace(" ;", "\xa0;").replace(
        " %", "\xa0%"
    ).replace(" !", "\xa0!")
    assert with_unbroken_spaces("| a | b |\n| :-- | :--: |", "fr") == "| a | b |\n| :-- | :--: |"
    assert with_unbroken_spaces(text, "en") == text
