"""Live figures in a narrative: each one read, checked and put in place of its braces."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Message, Severity, did_you_mean
from sitrep.lines import nearest
from sitrep.model.figure import Figure
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
from sitrep.report.narrative.live import FUNCTIONS
from sitrep.report.narrative.live.arguments import Answer, Arguments, Prose, Takes
from sitrep.report.narrative.markdown import Place, figure_mark, shown

NARRATIVE_SYNTAX = Check(
    "narrative-syntax", Severity.ERROR,
    "The text between the double brackets of a live figure cannot be read.",
)  # fmt: skip
NARRATIVE_EXPRESSION = Check(
    "narrative-expression", Severity.ERROR,
    "There is something other than a live figure between double brackets. Sums and other calculations "
    "belong in the spreadsheets, where they can be checked.",
)  # fmt: skip
NARRATIVE_FUNCTION_UNKNOWN = Check(
    "narrative-function-unknown", Severity.ERROR,
    "The word before the key of a live figure is not one that sitrep knows.",
)  # fmt: skip
NARRATIVE_ARGUMENTS = Check(
    "narrative-arguments", Severity.ERROR,
    "A live figure does not have the keys that it takes, each in quotation marks.",
)  # fmt: skip

FILLING_CHECKS: tuple[Check, ...] = (
    NARRATIVE_SYNTAX, NARRATIVE_EXPRESSION, NARRATIVE_FUNCTION_UNKNOWN, NARRATIVE_ARGUMENTS,
    NARRATIVE_FIGURE_UNKNOWN, NARRATIVE_TOTAL_INCOMPLETE, NARRATIVE_FIGURE_WITHHELD,
)  # fmt: skip

# Word processors put these where a writer typed straight quotation marks.
_STRAIGHT = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛′", "'"))
_LONGEST = 300
_GAP = "…"

_ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined)
_ENVIRONMENT.globals.clear()


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A live figure where it stands; what it says depends on its sentence."""

    function: str
    asked: Arguments

    def said(self, largest_in_letters: int = 0) -> Answer:
        """Its words, with numbers up to that one in letters."""
        prose = Prose(self.asked.words, largest_in_letters)
        return FUNCTIONS[self.function].say(replace(self.asked, prose=prose))


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


@dataclass(frozen=True, slots=True)
class Call:
    """What is asked for between double brackets."""

    function: str
    arguments: tuple[str, ...]

    @property
    def key(self) -> str:
        return ", ".join(self.arguments)


def fill(text: str, context: Context) -> tuple[Filled, list[Diagnostic]]:
    """The text with its live figures; what is wrong leaves a gap and a diagnostic."""
    diagnostics: list[Diagnostic] = []
    figures: list[Occurrence] = []

    def take(piece: Piece) -> bool:
        where = Address(context.file, None, piece.line)
        try:
            call = call_in(piece)
            occurrence = Occurrence(call.function, _asked(call, context, where))
            problem = _problem_with(call, occurrence.said())
        except RefusedFigure as refused:
            check = refused.check
            diagnostics.append(Diagnostic(check.code, check.severity, where, refused.values))
            return False
        if problem:
            diagnostics.append(replace(problem, where=where))
        figures.append(occurrence)
        return True

    laid = laid_out(text, take)
    return Filled(laid.pieces, laid.lines, tuple(figures)), diagnostics


def laid_out(text: str, take: Callable[[Piece], bool]) -> LaidOut:
    """The text with a mark for each live figure that is taken, numbered from 0, and a gap for others."""
    filled: list[tuple[str, int]] = []
    lines, at_line_start, number = [1], True, 0
    for piece in pieces(text):
        if at_line_start:
            # Remarks above it may have vanished with their lines.
            lines[-1] = piece.line
        if piece.is_text:
            lines += range(piece.line + 1, piece.line + 1 + piece.source.count("\n"))
            at_line_start = piece.source.endswith("\n")
            filled.append((piece.source, piece.start))
            continue
        at_line_start = False
        if take(piece):
            filled.append((figure_mark(number), piece.start))
            number += 1
        else:
            filled.append((_GAP, piece.start))
    return LaidOut(tuple(filled), tuple(lines))


def call_in(piece: Piece) -> Call:
    """The function and its texts; nothing else than such a call is let through, and none is run.

    RefusedFigure for anything else.
    """
    source, text = piece.source.translate(_STRAIGHT), shown(piece.source)
    if piece.problem:
        raise RefusedFigure(piece.problem, text=text)
    if len(source) > _LONGEST:
        raise RefusedFigure(NARRATIVE_SYNTAX, text=text)
    try:
        body = _ENVIRONMENT.parse(source).body
    except (TemplateSyntaxError, RecursionError, ValueError) as error:
        # Nested too deeply, or a number of thousands of digits: no key looks like that.
        raise RefusedFigure(NARRATIVE_SYNTAX, text=text) from error
    match body:
        case [nodes.Output(nodes=[nodes.Call(node=nodes.Name(name=function)) as call])]:
            pass
        case _:
            raise RefusedFigure(NARRATIVE_EXPRESSION, text=text, functions=list(FUNCTIONS))
    if function not in FUNCTIONS:
        hint = did_you_mean(nearest(function, FUNCTIONS))
        raise RefusedFigure(
            NARRATIVE_FUNCTION_UNKNOWN, text=shown(function), hint=hint, functions=list(FUNCTIONS)
        )
    arguments = tuple(
        argument.value.strip()
        for argument in call.args
        if isinstance(argument, nodes.Const) and isinstance(argument.value, str)
    )
    takes = FUNCTIONS[function].takes
    has_more = call.kwargs or call.dyn_args or call.dyn_kwargs or len(arguments) < len(call.args)
    if has_more or len(arguments) != len(takes):
        example = Message(f"narrative.example.{function}")
        raise RefusedFigure(NARRATIVE_ARGUMENTS, function=function, count=len(takes), example=example)
    return Call(function, arguments)


def _asked(call: Call, context: Context, where: Address) -> Arguments:
    """The figures that a call speaks of; one that is withheld is never looked up."""
    figures: list[Figure] = []
    texts: list[str] = []
    for takes, argument in zip(FUNCTIONS[call.function].takes, call.arguments, strict=True):
        if takes is Takes.TEXT:
            texts.append(argument)
        elif takes is Takes.PATTERN:
            figures += figures_matching(argument, context)
        else:
            figures.append(known_figure(argument, context))
    return Arguments(
        tuple(figures), tuple(texts), context.previous, context.as_of, where, Prose(context.words),
        context.percent_base,
    )  # fmt: skip


def _problem_with(call: Call, said: Answer) -> Diagnostic | None:
    """A warning about its words; an error refuses them."""
    if said.problem is None:
        return None
    if said.problem.severity is Severity.ERROR:
        raise RefusedFigure(said.problem, key=shown(call.key), **said.values)
    return said.problem.at(Address(""), key=call.key, text=str(said.text))
