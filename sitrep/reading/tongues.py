"""Which language a paragraph is written in, where that is not the one that it should be."""

import re
from collections.abc import Mapping
from functools import cache

from sitrep.languages import LANGUAGES

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 4
"""Words of another language; fewer may be a name ("Office of the Coordinator")."""
_TIMES = 3


def other_language(text: str, language: str) -> str | None:
    """The language whose common words the text has, where it has hardly any of `language`."""
    words = _WORD.findall(text.lower())
    found = {code: sum(word in common for word in words) for code, common in _common().items()}
    other = max(found, key=lambda code: found[code])
    is_other = found[other] >= _FEWEST and found[other] > _TIMES * found.get(language, 0)
    return other if is_other and other != language else None


@cache
def _common() -> Mapping[str, frozenset[str]]:
    """By language its common words, without those that another has as well."""
    lists = {code: frozenset(each.common.split("|")) for code, each in LANGUAGES.items()}
    return {
        code: words.difference(*(other for each, other in lists.items() if each != code))
        for code, words in lists.items()
    }
