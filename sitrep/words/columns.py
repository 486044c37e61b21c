"""What the codes of columns are called, in every language that has words for them."""

from collections.abc import Mapping
from functools import cache

from sitrep.model.tables import Column
from sitrep.words.catalogue import domain_of, languages
from sitrep.words.folding import fold


@cache
def codes_by_word(column: Column) -> Mapping[str, str]:
    """Folded words -> the one code of the column that any language calls so.

    What two languages, or one, say of different codes is left out.
    """
    meant: dict[str, set[str]] = {}
    for language in languages():
        messages = domain_of(language, "page")
        for code in column.choices:
            for words in messages.get(column.message_of(code), ())[:1]:
                meant.setdefault(fold(words), set()).add(code)
    return {words: next(iter(codes)) for words, codes in meant.items() if len(codes) == 1}
