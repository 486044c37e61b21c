"""Capitals as a language has them."""


def opening(text: str, language: str) -> str:
    """The text with its first letter as a capital; Turkish i becomes İ."""
    first = text[:1]
    capital = "İ" if language == "tr" and first == "i" else first.upper()
    return capital + text[1:]
