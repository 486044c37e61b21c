"""What stands before, between and behind the items of a list, as a language joins them."""

import re
from collections.abc import Sequence

from babel import Locale
from babel.lists import format_list

from sitrep.direction import written_direction
from sitrep.languages import LANGUAGES
from sitrep.marks import ITEM
from sitrep.words.folding import fold


def joints(items: Sequence[str], language: str, locale: Locale) -> list[str]:
    """One text more than items: `["", ", ", " and ", ""]` for three; [""] for none."""
    if not items:
        return [""]
    found = format_list([ITEM] * len(items), style="standard", locale=locale).split(ITEM)
    for number, item in enumerate(items):
        # The Arabic and is written with the word behind it, but not with one of other letters.
        if found[number][-1:].isalpha() and written_direction(item) != written_direction(found[number]):
            found[number] += "\N{NO-BREAK SPACE}" if written_direction(item) else ""
    other = LANGUAGES[language].other_and
    if other and len(items) > 1 and re.match(other.before, fold(items[-1])):
        found[-2] = found[-2].replace(f" {other.usual} ", f" {other.other} ")
    return found
