"""Capitals as a language has them."""

from sitrep.languages import LANGUAGES


def opening(text: str, language: str) -> str:
    """The text with its first letter as a capital; Turkish i becomes İ, and Georgian has none."""
    first = text[:1]
    capitals = LANGUAGES[language].capitals or {}
    return capitals.get(first, first.title()) + text[1:]
