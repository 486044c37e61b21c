"""The report's sections in a narrative: which heading names which, and what stands under it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markdown_it.token import Token

from sitrep.diagnostics import Check, Diagnostic, Message, Severity, did_you_mean
from sitrep.lines import nearest
from sitrep.model.sections import SECTIONS, SectionSpec
from sitrep.report.narrative.markdown import Place, shown
from sitrep.words.folding import fold
from sitrep.words.speech import Words

NARRATIVE_BEFORE_HEADING = Check(
    "narrative-before-heading", Severity.ERROR,
    "Text stands above the first heading, so it belongs to no section of the report.",
)  # fmt: skip
NARRATIVE_SECTION_UNKNOWN = Check(
    "narrative-section-unknown", Severity.ERROR,
    "A heading is not one of the report's sections. The report has the same headings every time; your "
    "own headings go inside a section, with three number signs.",
)  # fmt: skip
NARRATIVE_SECTION_ABSENT = Check(
    "narrative-section-absent", Severity.ERROR,
    "A heading is one of the sections that there are, but the reports of this operation do not have it: "
    "`[report] sections` in operation.toml names those that they have.",
)  # fmt: skip
NARRATIVE_SECTION_TWICE = Check(
    "narrative-section-twice", Severity.ERROR,
    "A section of the report has two headings in the narrative.",
)  # fmt: skip

HEADING_CHECKS: tuple[Check, ...] = (
    NARRATIVE_BEFORE_HEADING, NARRATIVE_SECTION_UNKNOWN, NARRATIVE_SECTION_ABSENT,
    NARRATIVE_SECTION_TWICE,
)  # fmt: skip

_SECTION_TAGS = ("h1", "h2")


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading; `title` is as written, `line` the heading's, from 0."""

    title: str
    line: int
    tokens: Sequence[Token]


def by_section(
    tokens: Sequence[Token], words: Words, place: Place, report: Collection[SectionSpec]
) -> tuple[dict[str, Part], list[Diagnostic]]:
    """What stands under the heading of each section of the report, by its key."""
    narrated = [each for each in SECTIONS if each.takes_narrative]
    absent = {each.key: words.say(each.heading) for each in narrated if each not in report}
    titles = {each.key: words.say(each.heading) for each in report if each.takes_narrative}
    lacking = {fold(name): code for code, title in absent.items() for name in (code, title)}
    codes = {fold(name): code for code, title in titles.items() for name in (code, title)}
    diagnostics: list[Diagnostic] = []
    parts: dict[str, Part] = {}
    for part in _parts(tokens):
        where = place(part.line)
        code = codes.get(fold(part.title))
        if fold(part.title) in lacking:
            key = lacking[fold(part.title)]
            diagnostics.append(NARRATIVE_SECTION_ABSENT.at(where, section=absent[key], key=key))
        elif code is None:
            found = nearest(fold(part.title), codes)
            hint = did_you_mean(titles[codes[found]] if found else None)
            quoted = [Message("hint.quoted", {"text": title}) for title in titles.values()]
            diagnostics.append(
                NARRATIVE_SECTION_UNKNOWN.at(where, text=shown(part.title), hint=hint, sections=quoted)
            )
        elif code in parts:
            first = place(parts[code].line)
            diagnostics.append(
                NARRATIVE_SECTION_TWICE.at(where, related=[first], section=titles[code], first=first.row)
            )
        else:
            parts[code] = part
    if tokens and not _names_a_section(tokens[0]):
        diagnostics.append(NARRATIVE_BEFORE_HEADING.at(place((tokens[0].map or [0])[0])))
    return parts, diagnostics


def _parts(tokens: Sequence[Token]) -> Iterator[Part]:
    starts = [number for number, token in enumerate(tokens) if _names_a_section(token)]
    for start, end in pairwise([*starts, len(tokens)]):
        # A heading is three tokens: its opening, its text, its end.
        line = (tokens[start].map or [0])[0]
        yield Part(tokens[start + 1].content, line, tokens[start + 3 : end])


def _names_a_section(token: Token) -> bool:
    return token.type == "heading_open" and token.level == 0 and token.tag in _SECTION_TAGS
