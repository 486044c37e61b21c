import pytest

from sitrep.analysis.difference import marked_difference


@pytest.mark.parametrize(
    ("quote", "passage", "marked"),
    [
        ("housing over 35,000", "housing more than 35,000", "housing [-over-] {+more than+} 35,000"),
        ("they all fled", "they fled", "they [-all-] fled"),
        ("they fled", "they then fled", "they {+then+} fled"),
        ("“Turkey's camps”", "‘‘Turkey’s camps’’", "“Turkey's camps”"),
        ("", "", ""),
    ],
)
def test_the_words_that_differ_are_marked(quote: str, passage: str, marked: str) -> None:
    assert marked_difference(quote, passage) == marked
