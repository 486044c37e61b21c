"""Capitals and spaces as a language has them."""

import re

from sitrep.languages import LANGUAGES


def opening(text: str, language: str) -> str:
    """The text with its first letter as a capital; Turkish i becomes İ, and Georgian has none."""
    first = text[:1]
    capitals = LANGUAGES[language].capitals or {}
    return capitals.get(first, first.title()) + text[1:]


def with_unbroken_spaces(text: str, language: str) -> str:
    """The text with a space of the same width where no line may end, as before a French colon."""
    unbroken = LANGUAGES[language].unbroken
    return re.sub(unbroken, "\N{NO-BREAK SPACE}", text) if unbroken else text
