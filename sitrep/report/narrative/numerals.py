"""House style of live figures: numbers in letters or numerals as their sentence needs it.

After the OCHA editorial style guide, 3rd edition: one to nine in words, unless the sentence has
larger numbers too; no sentence begins with a numeral. Other languages have rules of their own
(`Numerals`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from markdown_it.token import Token

from sitrep.diagnostics import Check, Diagnostic, Severity
from sitrep.languages import LANGUAGES
from sitrep.reading.mentions import Role, mentions
from sitrep.reading.sentences import sentences
from sitrep.report.narrative.filling import Occurrence
from sitrep.report.narrative.live.arguments import AT_START, Answer
from sitrep.report.narrative.markdown import FIGURE, Place, cells_in

NARRATIVE_NUMERAL_FIRST = Check(
    "narrative-numeral-first", Severity.NOTE,
    "A sentence begins with a numeral: of a date, or of a number too large to be written in letters.",
)  # fmt: skip

HOUSE_CHECKS: tuple[Check, ...] = (NARRATIVE_NUMERAL_FIRST,)

OPENINGS = re.compile(r"[\s*_\"“”‘’'«(\[>-]*")
"""What may stand before the first word of a sentence."""


def in_house_style(
    tokens: Sequence[Token], figures: Sequence[Occurrence], place: Place, language: str
) -> tuple[list[Answer], list[Diagnostic]]:
    """What each live figure says where it stands, and the numerals that begin a sentence."""
    said = [figure.said() for figure in figures]
    diagnostics: list[Diagnostic] = []
    in_cells = cells_in(tokens)
    for position, token in enumerate(tokens):
        # Tables have numerals, whatever their size.
        if position not in in_cells and token.type == "inline" and FIGURE.search(token.content):
            for number, at_start, largest in _styles(token.content, said, language):
                said[number] = _styled(figures[number], at_start, largest, language)
                text = str(said[number].text)
                if at_start and text[:1].isdigit() and LANGUAGES[language].numerals.is_never_first:
                    where = place((token.map or [0])[0])
                    diagnostics.append(NARRATIVE_NUMERAL_FIRST.at(where, text=text))
    return said, diagnostics


def _styled(figure: Occurrence, at_start: bool, largest: int, language: str) -> Answer:
    said = figure.said(largest)
    if not at_start:
        return said
    if said.text[:1].isdigit() and LANGUAGES[language].numerals.is_never_first:
        said = figure.said(AT_START)
    return replace(said, text=said.text.opening(language))


def _styles(content: str, said: Sequence[Answer], language: str) -> Iterator[tuple[int, bool, int]]:
    """For each mark: its number, whether a sentence begins with it, the largest number in letters."""
    parts = FIGURE.split(content)
    # With a capital, or what follows a full stop would be no sentence.
    texts = [said[int(p)].text.opening(language) if n % 2 else p for n, p in enumerate(parts)]
    ends = list(accumulate(map(len, texts)))
    plain = "".join(texts)
    for start, end in sentences(plain):
        sentence = plain[start:end]
        in_letters = LANGUAGES[language].numerals.in_letters
        largest = 0 if _has_numbers_above(in_letters, sentence, language) else in_letters
        first = start + len(OPENINGS.match(sentence)[0])  # type: ignore[index]
        for n in range(1, len(parts), 2):
            if start <= ends[n - 1] < end:
                yield int(parts[n]), ends[n - 1] == first, largest


def _has_numbers_above(largest: int, sentence: str, language: str) -> bool:
    return any(
        mention.role is Role.COUNT
        and (mention.quantity is None or (mention.quantity.value or 0) > largest)
        for mention in mentions(sentence, language)
    )
