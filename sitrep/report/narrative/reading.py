"""The narrative of a month: a writer's text under the report's headings, with live figures."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Severity
from sitrep.fonts.typefaces import EVERYWHERE, Typefaces
from sitrep.languages import LANGUAGES
from sitrep.marks import PRIVATE_USE
from sitrep.model.article import Article
from sitrep.model.figure import Figure, Figures
from sitrep.model.month import Narrative
from sitrep.model.sections import HIGHLIGHTS, SECTIONS, SectionSpec
from sitrep.report.narrative.asked import Context
from sitrep.report.narrative.braces import BRACE_CHECKS
from sitrep.report.narrative.filling import FILLING_CHECKS, fill
from sitrep.report.narrative.headings import HEADING_CHECKS, by_section
from sitrep.report.narrative.highlights import (
    HIGHLIGHT_CHECKS,
    check_highlights,
    highlights_in,
    no_highlights,
)
from sitrep.report.narrative.last_month import LAST_MONTH_CHECKS, unread
from sitrep.report.narrative.literals import LITERAL_CHECKS, unsourced_literals
from sitrep.report.narrative.live.arguments import Answer
from sitrep.report.narrative.live.checks import LIVE_CHECKS
from sitrep.report.narrative.markdown import MARKDOWN_CHECKS, parse, problems_in, text_of
from sitrep.report.narrative.numerals import HOUSE_CHECKS, in_house_style
from sitrep.report.narrative.orphans import ORPHAN_CHECKS, orphans_in
from sitrep.report.narrative.sentences.checks import SENTENCE_CHECKS
from sitrep.report.narrative.sentences.reading import Known, problems_around
from sitrep.report.narrative.style.checks import STYLE_CHECKS
from sitrep.report.narrative.style.lint import remarks_on
from sitrep.report.narrative.translations.checks import TRANSLATION_CHECKS
from sitrep.report.narrative.written import written
from sitrep.report.text import Text
from sitrep.words.casing import with_unbroken_spaces
from sitrep.words.signs import described, font_for
from sitrep.words.speech import Words

NARRATIVE_TOO_LARGE = Check(
    "narrative-too-large", Severity.ERROR,
    "The narrative is larger than 200 kB, which is some 60 pages of text: a file ended up there by "
    "mistake. None of it is read.",
)  # fmt: skip
NARRATIVE_CHARACTER = Check(
    "narrative-character", Severity.ERROR,
    "The narrative holds a character that cannot be printed, or that was lost because the file is "
    "not saved as UTF-8.",
)  # fmt: skip
NARRATIVE_SIGN = Check(
    "narrative-sign-without-font", Severity.ERROR,
    "The narrative has a character that none of the report's fonts can print; an empty box would stand "
    "there. Every report has Latin, Greek, Cyrillic, Arabic, Armenian, Georgian, Hebrew and Lao letters "
    "and many symbols; an operation brings fonts for others (docs/SETTINGS.md).",
)  # fmt: skip
NARRATIVE_CHECKS: tuple[Check, ...] = (
    NARRATIVE_TOO_LARGE, NARRATIVE_CHARACTER, NARRATIVE_SIGN,
    *HEADING_CHECKS, *LAST_MONTH_CHECKS, *BRACE_CHECKS, *FILLING_CHECKS, *LIVE_CHECKS,
    *MARKDOWN_CHECKS, *HIGHLIGHT_CHECKS, *HOUSE_CHECKS, *ORPHAN_CHECKS, *LITERAL_CHECKS,
    *SENTENCE_CHECKS, *STYLE_CHECKS, *TRANSLATION_CHECKS,
)  # fmt: skip

# Control and private-use characters (some of the latter mark figures), and what undecodable bytes
# were replaced with.
_UNPRINTABLE = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffd{PRIVATE_USE}]")
_HEADING_WITHOUT_SPACE = re.compile(r"(?m)^( {0,3}#{2,6})(?=[^#\s])")


@dataclass(frozen=True, slots=True)
class NarrativeText:
    """The text by section code; the highlights one by one.

    `used` are the keys of the figures that it prints, `made` figures that were made for it: shares,
    differences, numbers of days and literals.
    """

    sections: Mapping[str, Text] = field(default_factory=dict)
    highlights: tuple[Text, ...] = ()
    used: frozenset[str] = frozenset()
    made: tuple[Figure, ...] = ()


def read_narrative(
    narrative: Narrative,
    figures: Figures,
    *,
    words: Words,
    previous: Mapping[str, Figure],
    withheld: Set[str],
    articles: Iterable[Article],
    as_of: date,
    percent_base: int,
    acronyms: Set[str] = frozenset(),
    names: Collection[str] = (),
    earlier: Sequence[Figures] = (),
    sources: Collection[str] = (),
    sections: Collection[SectionSpec] = SECTIONS,
    typefaces: Typefaces = EVERYWHERE,
    translations: Collection[str] = (),
) -> tuple[NarrativeText, list[Diagnostic]]:
    """The narrative as it prints in one edition, and all that is wrong with it.

    `previous` has the figure that each key is compared with, where this edition may show it;
    `withheld` are keys that exist but may not be shown; `articles` are what may be quoted, and
    `translations` what of them was translated; `as_of` is the report's date; no percentage is based on
    counts below `percent_base`; `acronyms` are spelled out in the report, `names` are those of the
    month's own things; `earlier` are the figures of all earlier months, oldest first; `sources` may be
    named by the reason of a literal; `sections` are those of the report, and `typefaces` print it. After
    an error the text has gaps.
    """
    if narrative.is_too_large:
        return NarrativeText(), [NARRATIVE_TOO_LARGE.at(Address(narrative.file))]
    text, diagnostics = _printable(narrative, typefaces)
    diagnostics += unread(narrative, text)
    context = Context(narrative.file, figures, words, previous, withheld, as_of, percent_base)
    filled, trouble = fill(with_unbroken_spaces(text, words.language), context)
    diagnostics += trouble
    place = filled.place(narrative.file)
    tokens = parse(_HEADING_WITHOUT_SPACE.sub(r"\1 ", filled.text))
    diagnostics += problems_in(tokens, place)
    quotable = [*(article.text for article in articles), *translations]
    language = narrative.language if narrative.language in LANGUAGES else words.language
    diagnostics += orphans_in(
        tokens, place, figures=figures, quotable=quotable, names=names, language=language
    )
    diagnostics += unsourced_literals(filled.figures, sources, language)
    said, trouble = in_house_style(tokens, filled.figures, place, words.language)
    diagnostics += trouble
    printable = replace(narrative, text=text)
    plain = written(tokens, filled.pieces, said, quotable)
    known = Known(figures, previous, earlier or (previous,))
    around = problems_around(filled.figures, plain, printable, known, words)
    diagnostics += around
    told = {each.where for each in around}
    # What is wrong there already is no matter of style as well.
    remarks = remarks_on(printable, plain, acronyms=acronyms)
    diagnostics += (each for each in remarks if each.where not in told)
    printed = [one.text for one in said]
    parts, trouble = by_section(tokens, words, place, sections)
    diagnostics += trouble
    highlights = parts.get(HIGHLIGHTS.key)
    diagnostics += (
        check_highlights(highlights.tokens, printed, place, heading=highlights.line)
        if highlights
        else [no_highlights(narrative.file)]
    )
    narrative_text = NarrativeText(
        {code: text_of(part.tokens, printed) for code, part in parts.items()},
        highlights_in(highlights.tokens if highlights else (), printed),
        frozenset(key for one in said for key in one.used),
        _made(said),
    )
    return narrative_text, sorted(diagnostics, key=lambda d: d.where)


def _made(said: Iterable[Answer]) -> tuple[Figure, ...]:
    """Each figure once, though the text may say it twice."""
    return tuple({figure.key: figure for one in said for figure in one.made}.values())


def _printable(narrative: Narrative, typefaces: Typefaces) -> tuple[str, list[Diagnostic]]:
    text = narrative.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    diagnostics = [
        NARRATIVE_CHARACTER.at(
            Address(narrative.file, None, number), character=f"U+{ord(character):04X}"
        )
        for number, line in enumerate(text.split("\n"), 1)
        for character in sorted(set(_UNPRINTABLE.findall(line)))
    ]
    text = _UNPRINTABLE.sub("", text)
    diagnostics += [
        NARRATIVE_SIGN.at(
            Address(narrative.file, None, number), signs=described(lacking), font=font_for(lacking)
        )
        for number, line in enumerate(text.split("\n"), 1)
        if (lacking := typefaces.unprinted(line))
    ]
    return text, diagnostics
