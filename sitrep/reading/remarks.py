"""Words typed at the command line that are printed in a report: one clean line of limited length."""

import unicodedata

_JOINERS = "\u200c\u200d"  # Persian names are written with them.
_NOT_PRINTED = ("C", "Zl", "Zp")
LONGEST_NAME = 80
LONGEST_REASON = 300


def one_clean_line(text: str) -> str:
    """Without control characters, marks of direction and bytes that are no text; single spaces."""
    kept = (
        character
        if character in _JOINERS or not unicodedata.category(character).startswith(_NOT_PRINTED)
        else " " * character.isspace()
        for character in unicodedata.normalize("NFC", text)
    )
    return " ".join("".join(kept).split())


def name_and_role(text: str) -> tuple[str, str] | None:
    """`Amal Haddad, head of office` in its two parts; None where one is missing or too long."""
    name, _, role = (part.strip() for part in one_clean_line(text).partition(","))
    is_right = all(0 < len(part) <= LONGEST_NAME for part in (name, role))
    return (name, role) if is_right else None
