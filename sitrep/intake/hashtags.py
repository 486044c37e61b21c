"""HXL hashtags as people type them: which rows are made of them, and which tags mean the same."""

import re
from collections.abc import Sequence
from functools import lru_cache

from sitrep.intake.spreadsheet import RawCell
from sitrep.languages import LANGUAGES

_TAG = re.compile(r"#[a-z][a-z0-9_]*(?:\s*\+\s*\w+)*", re.IGNORECASE)
_FEWEST = 2
_SAYS_NOTHING = frozenset({*LANGUAGES, "text", "num", "ind", "total", "i_en", "i_fr"})
"""Attributes without which a tag means the same: languages, and what a plain count has."""


def is_tag(text: str) -> bool:
    """`#adm1`, `#adm1 +name`, and the old kind with underscores (`#people_num`)."""
    return bool(_TAG.fullmatch(text.strip()))


def is_tag_row(row: Sequence[RawCell]) -> bool:
    """Whether most of the filled cells of a row are HXL hashtags."""
    filled = [str(cell).strip() for cell in row if str(cell).strip()]
    tags = [text for text in filled if text.startswith("#") and is_tag(text)]
    return len(tags) >= _FEWEST and len(tags) * 2 >= len(filled)


def tag_in(text: str) -> tuple[str, frozenset[str]] | None:
    """An HXL tag and its attributes, which stand in any order; None for other texts."""
    if not is_tag(text):
        return None
    name, *attributes = (part.strip().lower() for part in text.strip().split("+"))
    return name, frozenset(attributes)


@lru_cache(maxsize=4096)
def same_tag(text: str) -> str:
    """One spelling for tags that mean the same: `#Affected +ind+Refugees` -> `#affected+refugees`.

    "" for other texts.
    """
    found = tag_in(text)
    return "+".join([found[0], *sorted(found[1] - _SAYS_NOTHING)]) if found else ""
