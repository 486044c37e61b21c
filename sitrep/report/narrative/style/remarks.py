"""Remarks on a text by the rules of its language."""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from sitrep.diagnostics import Check
from sitrep.languages import LANGUAGES
from sitrep.reading.mentions import Mention, Role, mentions
from sitrep.reading.sentences import sentences
from sitrep.report.narrative.numerals import NARRATIVE_NUMERAL_FIRST, OPENINGS
from sitrep.report.narrative.style.checks import (
    STYLE_ACRONYM,
    STYLE_COUNTRY_ORDER,
    STYLE_DOUBLE_SPACE,
    STYLE_WORDING,
)
from sitrep.report.narrative.style.countries import rows_of_countries
from sitrep.report.narrative.style.rules import Rules
from sitrep.report.narrative.written import Written
from sitrep.words.casing import opening
from sitrep.words.countries import alpha2_codes

_DOUBLE_SPACE = re.compile(r"(?<=\S) {2}(?=\S)")
_DOLLARS = re.compile(r"(?<!\w)\$(?=\s?\d)")
_LABEL_END = re.compile(r"\s*[:–—-]")
# No part of a symbol, no Roman numeral, no word of a line in capitals.
_ACRONYM = re.compile(
    r"(?<![\w/&.-])(?<![A-Z]{2}\ )(?![IVXL]+(?!\w))"
    r"(?P<letters>[A-Z]{2,6})(?=s?(?![\w/&]|-[\dA-Z]|\.\w|\ [A-Z]{2}))"
)
_NEAR = 20
_OPENED = re.compile(r"\w\s*\(\Z")
_MEANING = re.compile(r"s?\s\([^\W\d_][\w'’]*[\s-]\w")


@dataclass(frozen=True, slots=True)
class Remark:
    """What is remarked on `text[start:end]`; `use` is what to write there, where that is known."""

    check: Check
    start: int
    end: int
    use: str = ""


def remarks(written: Written, rules: Rules, acronyms: Set[str]) -> list[Remark]:
    """Those on the writer's own words, in order, none over another."""
    text, guide, language = written.text, rules.guide, rules.language
    numbers = mentions(text, language)
    found = [
        *_wordings(text, rules),
        *(Remark(check, start, end) for check, start, end in rules.phrases(text)),
        *_estimates(text, numbers, rules),
        *_dollars(text, guide.dollars),
        *(_numerals_first(written, numbers) if LANGUAGES[language].numerals.is_never_first else ()),
        *_acronyms(text, (guide.common or frozenset()) | acronyms | alpha2_codes().keys()),
        *_countries_out_of_order(text, guide.and_, language),
        *_double_spaces(written),
    ]
    return list(_apart(remark for remark in found if written.is_own(remark.start, remark.end)))


def _apart(found: Iterable[Remark]) -> Iterator[Remark]:
    end = 0
    for remark in sorted(found, key=lambda remark: remark.start):
        if remark.start >= end:
            end = remark.end
            yield remark


def _wordings(text: str, rules: Rules) -> Iterator[Remark]:
    for avoid, wording in rules.wordings:
        for found in avoid.finditer(text):
            use = _in_case_of(found[0], found.expand(wording).strip(), rules.language)
            yield Remark(STYLE_WORDING, found.start(), found.end(), use)


def _in_case_of(word: str, use: str, language: str) -> str:
    return opening(use, language) if word[:1].isupper() else use


def _estimates(text: str, numbers: Iterable[Mention], rules: Rules) -> Iterator[Remark]:
    if rules.guide.before_number is None:
        return
    avoid, use = rules.guide.before_number
    for number in numbers:
        word = text[number.start : number.start + len(avoid)]
        if number.role in (Role.COUNT, Role.PERCENT) and word.lower() == avoid:
            end = number.start + len(avoid)
            yield Remark(STYLE_WORDING, number.start, end, _in_case_of(word, use, rules.language))


def _dollars(text: str, sign: str | None) -> Iterator[Remark]:
    first = _DOLLARS.search(text)
    if first and sign and sign not in text[: first.start()]:
        yield Remark(STYLE_WORDING, first.start(), first.end(), sign)


def _numerals_first(written: Written, numbers: Iterable[Mention]) -> Iterator[Remark]:
    """Typed dates: house style sees to live figures, and a typed count is an error by itself.

    A heading and `2 July: ...` in a list are no sentences.
    """
    dates = {number.start: number for number in numbers if number.role is Role.DATE}
    for start, end in sentences(written.text):
        first = start + len(OPENINGS.match(written.text[start:end])[0])  # type: ignore[index]
        day = dates.get(first)
        if (
            day
            and written.text[first].isdigit()
            and written.live[first] is None
            and start not in written.headings
            and not _LABEL_END.match(written.text, day.end)
        ):
            yield Remark(NARRATIVE_NUMERAL_FIRST, first, day.end)


def _acronyms(text: str, known: Set[str]) -> Iterator[Remark]:
    """At the first mention, unless its meaning stands before it or after it."""
    seen = set(known)
    for found in _ACRONYM.finditer(text):
        letters = found["letters"]
        before = text[max(0, found.start() - _NEAR) : found.start()]
        is_explained = text.startswith(")", found.end()) and _OPENED.search(before)
        if letters not in seen and not is_explained and not _MEANING.match(text, found.end()):
            yield Remark(STYLE_ACRONYM, found.start(), found.end())
        seen.add(letters)


def _countries_out_of_order(text: str, and_: str | None, language: str) -> Iterator[Remark]:
    for row in rows_of_countries(text, and_, language) if and_ else ():
        if row.in_order != text[row.start : row.end]:
            yield Remark(STYLE_COUNTRY_ORDER, row.start, row.end, row.in_order)


def _double_spaces(written: Written) -> Iterator[Remark]:
    for found in _DOUBLE_SPACE.finditer(written.text):
        start, end = found.span()
        # A space on each side of a remark between braces is none.
        if written.origins[end] - written.origins[start] == end - start:
            yield Remark(STYLE_DOUBLE_SPACE, start, end)
