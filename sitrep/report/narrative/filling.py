"""Live figures in a narrative: each one read, checked and put in place of its braces."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Severity
from sitrep.model.figure import Figure
from sitrep.reading.mentions import mentions
from sitrep.report.narrative.asked import (
    NARRATIVE_FIGURE_UNKNOWN,
    NARRATIVE_FIGURE_WITHHELD,
    NARRATIVE_TOTAL_INCOMPLETE,
    Context,
    RefusedFigure,
    figures_matching,
    known_figure,
)
from sitrep.report.narrative.braces import Piece, pieces
from sitrep.report.narrative.calls import CALL_CHECKS, Call, call_in
from sitrep.report.narrative.live import FUNCTIONS
from sitrep.report.narrative.live.arguments import Answer, Arguments, Prose, Takes
from sitrep.report.narrative.live.checks import NARRATIVE_NOUN
from sitrep.report.narrative.live.single_figure import counts_things
from sitrep.report.narrative.markdown import Place, figure_mark, shown
from sitrep.words.endings import joined_ending, with_ending
from sitrep.words.nouns import are_forms, examples, number_said
from sitrep.words.speech import Words

FILLING_CHECKS: tuple[Check, ...] = (
    *CALL_CHECKS, NARRATIVE_FIGURE_UNKNOWN, NARRATIVE_TOTAL_INCOMPLETE, NARRATIVE_FIGURE_WITHHELD,
)  # fmt: skip

_GAP = "…"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A live figure where it stands; what it says depends on its sentence.

    `forms` are those of its noun, `ending` is what the writer joined to it, with its apostrophe.
    """

    function: str
    asked: Arguments
    forms: tuple[str, ...] = ()
    ending: str = ""

    def said(self, largest_in_letters: int = 0) -> Answer:
        """Its words, with numbers up to that one in letters."""
        prose = Prose(self.asked.words, largest_in_letters, self.forms)
        answer = FUNCTIONS[self.function].say(replace(self.asked, prose=prose))
        if not self.ending:
            return answer
        ending = with_ending(str(answer.text), self.ending, self.asked.words.language)
        return replace(answer, text=answer.text + ending)


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A narrative's Markdown with a mark for each live figure.

    `pieces` is the text in order, a mark by itself, each with its place in the writer's text; `lines`
    the line in the writer's file of each line of `text`.
    """

    pieces: tuple[tuple[str, int], ...]
    lines: tuple[int, ...]

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.pieces)

    def place(self, file: str) -> Place:
        """Where a line of `text` stands in the writer's file."""
        return lambda line: Address(file, None, self.lines[min(line, len(self.lines) - 1)])


@dataclass(frozen=True, slots=True)
class Filled(LaidOut):
    """The same; `figures` is what the marks stand for."""

    figures: tuple[Occurrence, ...]


def fill(text: str, context: Context) -> tuple[Filled, list[Diagnostic]]:
    """The text with its live figures; what is wrong leaves a gap and a diagnostic."""
    diagnostics: list[Diagnostic] = []
    figures: list[Occurrence] = []

    def take(piece: Piece, ending: str) -> bool:
        where = Address(context.file, None, piece.line)
        try:
            call = call_in(piece)
            occurrence = Occurrence(call.function, _asked(call, context, where), call.forms, ending)
            problem = _problem_with(call, occurrence.said())
        except RefusedFigure as refused:
            check = refused.check
            diagnostics.append(Diagnostic(check.code, check.severity, where, refused.values))
            return False
        if problem:
            diagnostics.append(replace(problem, where=where))
        figures.append(occurrence)
        return True

    laid = laid_out(text, take, joined_ending(context.words.language))
    return Filled(laid.pieces, laid.lines, tuple(figures)), diagnostics


def laid_out(
    text: str, take: Callable[[Piece, str], bool], joined: re.Pattern[str] | None = None
) -> LaidOut:
    """The text with a mark for each live figure that is taken, numbered from 0, and a gap for others.

    `joined` is an ending that belongs to the figure before it; it is taken with the figure.
    """
    filled: list[tuple[str, int]] = []
    lines, at_line_start, number, taken = [1], True, 0, 0
    every = list(pieces(text))
    for piece, following in pairwise([*every, Piece("", 0, 0)]):
        if at_line_start:
            # Remarks above it may have vanished with their lines.
            lines[-1] = piece.line
        if piece.is_text:
            lines += range(piece.line + 1, piece.line + 1 + piece.source.count("\n"))
            at_line_start = piece.source.endswith("\n")
            filled.append((piece.source[taken:], piece.start + taken))
            taken = 0
            continue
        at_line_start = False
        ending = joined.match(following.source) if joined and following.is_text else None
        if take(piece, ending[0] if ending else ""):
            filled.append((figure_mark(number), piece.start))
            number, taken = number + 1, len(ending[0]) if ending else 0
        else:
            filled.append((_GAP, piece.start))
    return LaidOut(tuple(filled), tuple(lines))


def _asked(call: Call, context: Context, where: Address) -> Arguments:
    """The figures that a call speaks of; one that is withheld is never looked up."""
    if call.forms and not _are_forms(call.forms, context.words):
        raise _no_noun(call, context.words)
    figures: list[Figure] = []
    texts: list[str] = []
    for takes, argument in zip(FUNCTIONS[call.function].takes, call.arguments, strict=True):
        if takes is Takes.TEXT:
            texts.append(argument)
        elif takes is Takes.PATTERN:
            figures += figures_matching(argument, context)
        else:
            figures.append(known_figure(argument, context))
    if call.forms and not all(map(counts_things, figures)):
        raise _no_noun(call, context.words)
    return Arguments(
        tuple(figures), tuple(texts), context.previous, context.as_of, where, Prose(context.words),
        context.percent_base,
    )  # fmt: skip


def _are_forms(forms: tuple[str, ...], words: Words) -> bool:
    """Whether a noun has these forms, and none says a number of its own but the one that it is for."""
    language = words.language
    return are_forms(forms, language) and all(
        number.quantity is not None and number.quantity.value == number_said(forms, form, language)
        for form in forms
        for number in mentions(form, language)
    )


def _no_noun(call: Call, words: Words) -> RefusedFigure:
    numbers = list(map(str, examples(words.language)))
    return RefusedFigure(NARRATIVE_NOUN, function=call.function, numbers=numbers)


def _problem_with(call: Call, said: Answer) -> Diagnostic | None:
    """A warning about its words; an error refuses them."""
    if said.problem is None:
        return None
    if said.problem.severity is Severity.ERROR:
        raise RefusedFigure(said.problem, key=shown(call.key), **said.values)
    return said.problem.at(Address(""), key=call.key, text=str(said.text))
