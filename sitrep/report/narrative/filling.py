"""Live figures in a narrative: each one read, checked and put in place of its braces."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from datetime import date

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Message, Severity, did_you_mean
from sitrep.lines import nearest
from sitrep.model.counting import TOTAL, is_no_single_place
from sitrep.model.country import Country
from sitrep.model.figure import Figure, Figures
from sitrep.report.narrative.braces import Piece, pieces
from sitrep.report.narrative.live import FUNCTIONS
from sitrep.report.narrative.live.arguments import Answer, Arguments, Prose, Takes
from sitrep.report.narrative.markdown import figure_mark, shown
from sitrep.words.speech import Words

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
NARRATIVE_FIGURE_UNKNOWN = Check(
    "narrative-figure-unknown", Severity.ERROR,
    "The narrative asks for a figure that this month does not have.",
)  # fmt: skip
NARRATIVE_TOTAL_INCOMPLETE = Check(
    "narrative-total-incomplete", Severity.ERROR,
    "The narrative asks for a total that is not made, since some countries have no figure for it: only "
    "the totals that the report leads with are printed without one.",
)  # fmt: skip
NARRATIVE_FIGURE_WITHHELD = Check(
    "narrative-figure-withheld", Severity.ERROR,
    "The narrative asks for a figure that exists, but that readers of this edition may not see.",
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
class Context:
    """What live figures are made from; see `read_narrative`."""

    file: str
    figures: Figures
    words: Words
    previous: Mapping[str, Figure]
    withheld: Set[str]
    as_of: date
    percent_base: int


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
class Filled:
    """The narrative's Markdown with a mark for each live figure.

    `pieces` is the text in order, a mark by itself, each with its place in the writer's text;
    `figures` is what the marks stand for; `lines` the line in the writer's file of each line of
    `text`.
    """

    pieces: tuple[tuple[str, int], ...]
    figures: tuple[Occurrence, ...]
    lines: tuple[int, ...]

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.pieces)


@dataclass(frozen=True, slots=True)
class _Call:
    function: str
    arguments: tuple[str, ...]

    @property
    def key(self) -> str:
        return ", ".join(self.arguments)


class _Refused(Exception):
    """A live figure that cannot be printed."""

    def __init__(self, check: Check, **values: object) -> None:
        self.check = check
        self.values = values


def fill(text: str, context: Context) -> tuple[Filled, list[Diagnostic]]:
    """The text with its live figures; what is wrong leaves a gap and a diagnostic."""
    diagnostics: list[Diagnostic] = []
    figures: list[Occurrence] = []
    filled: list[tuple[str, int]] = []
    lines, at_line_start = [1], True
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
        where = Address(context.file, None, piece.line)
        try:
            call = _call_in(piece)
            occurrence = Occurrence(call.function, _asked(call, context, where))
            problem = _problem_with(call, occurrence.said())
        except _Refused as refused:
            check = refused.check
            diagnostics.append(Diagnostic(check.code, check.severity, where, refused.values))
            filled.append((_GAP, piece.start))
            continue
        if problem:
            diagnostics.append(replace(problem, where=where))
        filled.append((figure_mark(len(figures)), piece.start))
        figures.append(occurrence)
    return Filled(tuple(filled), tuple(figures), tuple(lines)), diagnostics


def _call_in(piece: Piece) -> _Call:
    """The function and its texts; nothing else than such a call is let through, and none is run."""
    source, text = piece.source.translate(_STRAIGHT), shown(piece.source)
    if piece.problem:
        raise _Refused(piece.problem, text=text)
    if len(source) > _LONGEST:
        raise _Refused(NARRATIVE_SYNTAX, text=text)
    try:
        body = _ENVIRONMENT.parse(source).body
    except (TemplateSyntaxError, RecursionError, ValueError) as error:
        # Nested too deeply, or a number of thousands of digits: no key looks like that.
        raise _Refused(NARRATIVE_SYNTAX, text=text) from error
    match body:
        case [nodes.Output(nodes=[nodes.Call(node=nodes.Name(name=function)) as call])]:
            pass
        case _:
            raise _Refused(NARRATIVE_EXPRESSION, text=text, functions=list(FUNCTIONS))
    if function not in FUNCTIONS:
        hint = did_you_mean(nearest(function, FUNCTIONS))
        raise _Refused(
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
        raise _Refused(NARRATIVE_ARGUMENTS, function=function, count=len(takes), example=example)
    return _Call(function, arguments)


def _asked(call: _Call, context: Context, where: Address) -> Arguments:
    """The figures that a call speaks of; one that is withheld is never looked up."""
    figures: list[Figure] = []
    texts: list[str] = []
    for takes, argument in zip(FUNCTIONS[call.function].takes, call.arguments, strict=True):
        if takes is Takes.TEXT:
            texts.append(argument)
        elif takes is Takes.PATTERN:
            figures += _matching(argument, context)
        else:
            figures.append(_known(argument, context))
    return Arguments(
        tuple(figures), tuple(texts), context.previous, context.as_of, where, Prose(context.words),
        context.percent_base,
    )  # fmt: skip


def _known(key: str, context: Context) -> Figure:
    if key in context.withheld:
        raise _Refused(NARRATIVE_FIGURE_WITHHELD, key=shown(key))
    if key not in context.figures:
        if lacking := _lacking_in_total(key, context):
            raise _Refused(NARRATIVE_TOTAL_INCOMPLETE, key=shown(key), countries=lacking)
        near = nearest(key, sorted(context.figures.keys() - context.withheld))
        raise _Refused(NARRATIVE_FIGURE_UNKNOWN, key=shown(key), hint=did_you_mean(near))
    return context.figures[key]


def _lacking_in_total(key: str, context: Context) -> list[Country]:
    """The countries without a whole figure for a total that any country has one for."""
    family, _, rest = key.partition(".")
    whose, _, measure = rest.partition(".")
    if whose != TOTAL:
        return []
    shown_here = [figure for each, figure in context.figures.items() if each not in context.withheld]
    of_family = [figure for figure in shown_here if figure.key.startswith(f"{family}.")]
    codes = {figure.subject.country: None for figure in of_family}
    codes |= {part.country: None for figure in of_family for part in figure.missing_parts}
    counts = {code: context.figures.get(f"{family}.{code}.{measure}") for code in codes if code}
    known = {code: count for code, count in counts.items() if count and not count.quantity.is_missing}
    whole = {code for code, count in known.items() if not count.missing_parts}
    return [Country(code) for code in counts if code not in whole] if known else []


def _matching(pattern: str, context: Context) -> list[Figure]:
    """`refugees.*.registered`: a star is one part of a key, and no total or origin fits it."""
    wanted = pattern.split(".")
    figures = [
        figure
        for key, figure in context.figures.items()
        if key not in context.withheld and _fits(key.split("."), wanted)
    ]
    if not figures:
        hint = did_you_mean(nearest(pattern, sorted(context.figures.keys() - context.withheld)))
        raise _Refused(NARRATIVE_FIGURE_UNKNOWN, key=shown(pattern), hint=hint)
    return figures


def _fits(parts: list[str], wanted: list[str]) -> bool:
    return len(parts) == len(wanted) and all(
        part == want or (want == "*" and not is_no_single_place(part))
        for part, want in zip(parts, wanted, strict=True)
    )


def _problem_with(call: _Call, said: Answer) -> Diagnostic | None:
    """A warning about its words; an error refuses them."""
    if said.problem is None:
        return None
    if said.problem.severity is Severity.ERROR:
        raise _Refused(said.problem, key=shown(call.key), **said.values)
    return said.problem.at(Address(""), key=call.key, text=str(said.text))
