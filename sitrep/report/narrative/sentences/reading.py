"""What the sentences of a narrative get wrong about their live figures, at line and column."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic
from sitrep.model.figure import Figures
from sitrep.model.month import Narrative
from sitrep.report.narrative.filling import Occurrence
from sitrep.report.narrative.sentences.changes import against_the_sign
from sitrep.report.narrative.sentences.comparisons import (
    contradicted_ranks,
    contradicted_superlatives,
    wrong_shares,
)
from sitrep.report.narrative.sentences.dates import wrong_dates
from sitrep.report.narrative.sentences.grammar import Grammar, grammar_of
from sitrep.report.narrative.sentences.peoples import confused_populations
from sitrep.report.narrative.sentences.places import misplaced, places_of
from sitrep.report.narrative.sentences.sentence import Finding, Sentence, sentences_of
from sitrep.report.narrative.sentences.wording import (
    doubled_qualifiers,
    joined_signs,
    wrong_methods,
    wrong_populations,
)
from sitrep.report.narrative.written import Written
from sitrep.words.speech import Words


@dataclass(frozen=True, slots=True)
class Known:
    """What sentences are held against: this month's figures and the earlier ones, oldest first."""

    figures: Figures
    previous: Figures
    earlier: Sequence[Figures]


def problems_around(
    figures: Sequence[Occurrence], written: Written, narrative: Narrative, known: Known, words: Words
) -> list[Diagnostic]:
    """One diagnostic for each finding; none in a language whose sentences are not read.

    `narrative` is what was filled, `figures` are the live ones in the order of their marks.
    """
    grammar = grammar_of(narrative.language)
    if grammar is None or not figures:
        return []
    places = places_of(known.figures, words)
    line_starts = [0, *(found.end() for found in re.finditer("\n", narrative.text))]
    diagnostics = []
    for sentence in sentences_of(written, figures, grammar, places):
        for finding in _findings(sentence, grammar, known):
            origin = written.origins[sentence.start + finding.start]
            line = bisect_right(line_starts, origin)
            where = Address(narrative.file, None, line, origin - line_starts[line - 1] + 1)
            check = finding.check
            diagnostics.append(Diagnostic(check.code, check.severity, where, finding.values))
    return diagnostics


def _findings(sentence: Sentence, grammar: Grammar, known: Known) -> Iterator[Finding]:
    yield from misplaced(sentence, grammar, known.figures)
    yield from against_the_sign(sentence, grammar)
    yield from wrong_dates(sentence, grammar)
    yield from contradicted_superlatives(sentence, grammar, known.earlier)
    yield from contradicted_ranks(sentence, grammar, known.figures)
    yield from wrong_shares(sentence, grammar, known.figures, known.previous)
    yield from doubled_qualifiers(sentence, grammar)
    yield from joined_signs(sentence, grammar)
    yield from wrong_populations(sentence, grammar)
    yield from confused_populations(sentence, grammar)
    yield from wrong_methods(sentence, grammar)
