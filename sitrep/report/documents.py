"""The documents that a source cell names, and how the page cites them by number."""

import re
from collections.abc import Iterable
from typing import Final

from sitrep.cells import Address
from sitrep.model.figure import Figure
from sitrep.report.material import Material
from sitrep.report.text import EMPTY, Text
from sitrep.words.folding import fold

_BETWEEN: Final = re.compile(r"\s*[;؛]\s+")
_MOST_WORDS: Final = 4


def documents_in(source: str) -> tuple[str, ...]:
    """Those of one cell: `AFAD statement; returns: UNHCR note` -> `("AFAD statement", "UNHCR note")`.

    Few small words before a colon say what a further document was used for, and are no part of its name.
    """
    first, *further = (part.strip() for part in _BETWEEN.split(source.strip().rstrip(";؛")))
    return tuple(dict.fromkeys(filter(None, (first, *map(_without_use, further)))))


def _without_use(part: str) -> str:
    use, _, name = part.partition(": ")
    is_use = use.islower() and use.replace(" ", "").isalpha() and len(use.split()) <= _MOST_WORDS
    return name.strip() if is_use and name.strip() else part


def named_documents(material: Material, source: str, *cells: Address) -> tuple[Text, ...]:
    """The same as the page names them; a kept article by what it was published as."""
    if source in material.evidence.articles:
        return (material.cited(source, *cells),)
    return tuple(material.cited(each, *cells) for each in documents_in(source))


def documents_of(material: Material, figure: Figure) -> tuple[Text, ...]:
    """All that a figure is from."""
    named = (named_documents(material, source, *figure.cells) for source in figure.sources)
    return tuple(dict.fromkeys(each for documents in named for each in documents))


def citation(material: Material, documents: Iterable[str]) -> Text:
    """`[2, 3]`, each number a link to its line in the list of sources; empty where none is listed."""
    asked = {fold(each) for each in documents}
    marks = [
        material.texts.say("source.number", number=line.number).led_to(line.anchor)
        for line in material.listed
        if fold(line.text) in asked
    ]
    words = material.texts
    return words.say("source.cited", numbers=words.joined("comma", marks)) if marks else EMPTY


def cited_of(material: Material, figure: Figure) -> Text:
    """The numbers of what a figure is from."""
    return citation(material, documents_of(material, figure))
