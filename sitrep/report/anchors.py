"""The ids by which a figure on a page links to its row in the annex."""

import re

_NOT_IN_AN_ID = re.compile(r"[^A-Za-z0-9-]")


def anchor(key: str) -> str:
    """`refugees.TUR.registered` -> `figure-refugees-TUR-registered`.

    Letters beyond ASCII become their numbers, so that two camps with Arabic names differ.
    """
    return "figure-" + _NOT_IN_AN_ID.sub(lambda found: _ascii(found[0]), key)


def _ascii(character: str) -> str:
    return "-" if character.isascii() else f"-{ord(character):x}"
