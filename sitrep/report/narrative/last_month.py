"""Last month's text, offered to be rewritten: no report goes out with a part that nobody has read."""

import re
from collections.abc import Iterator, Mapping

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Severity
from sitrep.model.month import Narrative
from sitrep.model.period import Period
from sitrep.model.sections import SECTIONS
from sitrep.words.folding import fold
from sitrep.words.speech import Words

NARRATIVE_OF_LAST_MONTH = Check(
    "narrative-of-last-month", Severity.ERROR,
    "A section of the narrative is still last month's, as the month was opened with it: its live "
    "figures are this month's, and what is said of them may be wrong.",
)  # fmt: skip

LAST_MONTH_CHECKS: tuple[Check, ...] = (NARRATIVE_OF_LAST_MONTH,)

# In any language it has the period of the report; in earlier releases, not always.
_BEGINS = r"\{#(?:[^\n(){}#]{1,40}\(\d{4}-[\dW-]+\)\s?:|\s*last (?:month|report)\b)"
_MARK = re.compile(_BEGINS, re.IGNORECASE)
_MARK_LINE = re.compile(rf"(?mi)^[ \t]*{_BEGINS}[^\n]*#\}}[ \t]*\n*")
_HEADING = re.compile(r"(?m)^ {0,3}#{1,2}(?!#)[ \t]*([^\n]*?)[ \t#]*$\n*")
_REMARK = re.compile(r"\{#.*?#\}", re.DOTALL)


def unread(narrative: Narrative, text: str) -> Iterator[Diagnostic]:
    """One problem for each mark that stands above a section of last month."""
    for number, line in enumerate(text.split("\n"), 1):
        if _MARK.search(line):
            yield NARRATIVE_OF_LAST_MONTH.at(Address(narrative.file, None, number))


def marked_sections(narrative: Narrative, period: Period, words: Words) -> Mapping[str, str]:
    """By section, its text in the narrative of that month, each below a mark that `unread` tells."""
    text = narrative.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    names = {
        fold(name): each.key
        for each in SECTIONS
        for name in (each.key, words.say(each.heading))
        if each.takes_narrative
    }
    last = words.say("opening.last_report", period=str(period))
    mark = f"{{# {last}: {words.say('opening.last_month')} #}}"
    found: dict[str, str] = {}
    headings = list(_HEADING.finditer(text))
    for heading, following in zip(headings, [*headings[1:], None], strict=True):
        body = text[heading.end() : following.start() if following else None]
        body = _MARK_LINE.sub("", body).strip()
        key = names.get(fold(heading[1]))
        if key and key not in found and _REMARK.sub("", body).strip("-* \n\t"):
            found[key] = f"{mark}\n\n{body}\n"
    return found
