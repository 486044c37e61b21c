"""A text begins with a capital where its script has them."""

import pytest

from sitrep.words.casing import opening


@pytest.mark.parametrize(
    ("text", "language", "opened"),
    [
        ("camp", "en", "Camp"),
        ("ılıca", "tr", "Ilıca"),
        ("islahiye", "tr", "İslahiye"),
        ("лагерь", "en", "Лагерь"),
        ("ლტოლვილი", "en", "ლტოლვილი"),
        ("စခန်း", "en", "စခန်း"),
        ("", "en", ""),
    ],
)
def test_a_text_opens_as_its_script_does(text: str, language: str, opened: str) -> None:
    assert opening(text, language) == opened
