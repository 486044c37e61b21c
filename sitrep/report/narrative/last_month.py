"""Last month's text, offered to be rewritten: no report goes out with a part that nobody has read."""

import re
from collections.abc import Iterator, Mapping

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Severity
from sitrep.languages.union import of_all
from sitrep.model.month import Narrative
from sitrep.model.period import Period
from sitrep.model.sections import SECTIONS, SectionSpec
from sitrep.words.folding import fold, fold_letters
from sitrep.words.speech import Words

NARRATIVE_OF_LAST_MONTH = Check(
    "narrative-of-last-month", Severity.ERROR,
    "A section of the narrative is still last month's, as the month was opened with it: its live "
    "figures are this month's, and what is said of them may be wrong.",
)  # fmt: skip

LAST_MONTH_CHECKS: tuple[Check, ...] = (NARRATIVE_OF_LAST_MONTH,)

_MARK = re.compile(rf"\{{#\s*(?:\[\w+\] )?(?:{of_all(lambda language: language.last_report)})(?!\w)")
"""Over folded letters; who opened the month may have another language than who reads it."""
_HEADING = re.compile(r"(?m)^ {0,3}#{1,2}(?!#)[ \t]*([^\n]*?)[ \t#]*$\n*")
_REMARK = re.compile(r"\{#.*?#\}", re.DOTALL)


def unread(narrative: Narrative, text: str) -> Iterator[Diagnostic]:
    """One problem for each mark that stands above a section of last month."""
    for number, line in enumerate(text.split("\n"), 1):
        if _MARK.search(fold_letters(line)):
            yield NARRATIVE_OF_LAST_MONTH.at(Address(narrative.file, None, number))


def heading_of(section: SectionSpec, own: Words) -> str:
    """What a narrative calls a section; its key where the language does not have all words yet."""
    return own.say(section.heading) if section.heading in own.messages else section.key


def marked_sections(narrative: Narrative, period: Period, own: Words, words: Words) -> Mapping[str, str]:
    """By section, its text in the narrative of that month, each below a mark that `unread` tells.

    `own` are the words of the narrative's language, `words` those of whoever rewrites it.
    """
    text = narrative.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    names = {
        fold(name): each.key
        for each in SECTIONS
        for name in (each.key, heading_of(each, own))
        if each.takes_narrative
    }
    mark = f"{{# {words.say('opening.last_month', period=str(period))} #}}"
    found: dict[str, str] = {}
    headings = list(_HEADING.finditer(text))
    for heading, following in zip(headings, [*headings[1:], None], strict=True):
        body = _without_marks(text[heading.end() : following.start() if following else None])
        key = names.get(fold(heading[1]))
        if key and key not in found and _REMARK.sub("", body).strip("-* \n\t"):
            found[key] = f"{mark}\n\n{body}\n"
    return found


def _without_marks(body: str) -> str:
    lines = body.split("\n")
    return "\n".join(line for line in lines if not _is_mark(line.strip())).strip()


def _is_mark(line: str) -> bool:
    return line.endswith("#}") and bool(_MARK.match(fold_letters(line)))
