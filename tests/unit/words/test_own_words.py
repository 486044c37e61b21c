"""The words of an operation: its own names beside those of the language, for readers and analysts."""

import pytest

from sitrep.words.catalogue import spoken
from sitrep.words.own_words import analysts_words, words_of
from tables import operation


@pytest.mark.parametrize("language", spoken())
def test_analysts_hear_english_where_their_language_has_no_words(language: str) -> None:
    words = analysts_words(language, operation())
    assert (words.language, words.names) == (language, operation().names.get(language, {}))
    assert (words.spare and words.spare.language) == (None if language == "en" else "en")
    assert words_of(operation(), language).spare is None
