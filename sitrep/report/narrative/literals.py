"""Numbers written by hand with a reason: whether the reason names where they come from."""

import re
from collections.abc import Collection, Iterable, Sequence

from sitrep.diagnostics import Check, Diagnostic, Severity
from sitrep.lines import at_commas
from sitrep.reading.mentions import Role, mentions
from sitrep.report.narrative.filling import Occurrence
from sitrep.report.narrative.markdown import shown
from sitrep.words.folding import fold

NARRATIVE_LITERAL_SOURCE = Check(
    "narrative-literal-source", Severity.WARNING,
    "A number is written by hand, and its reason names no source: neither one that the month's rows "
    "cite, nor a kept article, nor a document with its publisher and date. The reason is printed in the "
    "annex in the place of a source, and nobody could look it up.",
)  # fmt: skip

LITERAL_CHECKS: tuple[Check, ...] = (NARRATIVE_LITERAL_SOURCE,)

_SHORTEST_SOURCE = 3
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")


def unsourced_literals(
    figures: Sequence[Occurrence], sources: Collection[str], language: str
) -> list[Diagnostic]:
    """One for each literal whose reason names neither one of the sources nor a document."""
    known = _folded(sources)
    diagnostics = []
    for each in figures:
        if each.function == "literal":
            text, reason = each.asked.texts
            folded = f" {fold(reason)} "
            if not any(f" {source} " in folded for source in known) and not _is_document(
                reason, language
            ):
                diagnostics.append(
                    NARRATIVE_LITERAL_SOURCE.at(each.asked.where, text=shown(text), reason=shown(reason))
                )
    return diagnostics


def _folded(sources: Iterable[str]) -> frozenset[str]:
    """Each whole, and as far as its first comma: `UNHCR, data portal` is cited as `UNHCR` too."""
    names = {fold(name) for source in sources for name in (source, at_commas(source, 1)[0])}
    return frozenset(name for name in names if len(name) >= _SHORTEST_SOURCE)


def _is_document(reason: str, language: str) -> bool:
    """An address or a symbol; words beside a day or month; a name in capitals beside a year."""
    numbers = mentions(reason, language)
    if "://" in reason or any(each.role is Role.SYMBOL for each in numbers):
        return True
    dates = [(each.start, each.end) for each in numbers if each.role is Role.DATE]
    words = [
        word[0]
        for word in _WORD.finditer(reason)
        if not any(start <= word.start() < end for start, end in dates)
    ]
    if any(map(str.isalpha, "".join(reason[start:end] for start, end in dates))):
        return any(len(word) >= _SHORTEST_SOURCE for word in words)
    # The first word has its capital from the sentence.
    names = [*(word for word in words if word.isupper()), *(w for w in words[1:] if w[0].isupper())]
    return bool(_YEAR.search(reason)) and any(len(name) >= _SHORTEST_SOURCE for name in names)
