"""Live figures in a narrative: each one read, checked and put in place of its braces."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import partial

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape
from rapidfuzz import fuzz, process

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Severity, did_you_mean
from sitrep.model.figure import Figure, Figures
from sitrep.report.braces import Piece, pieces
from sitrep.report.live import FUNCTIONS, Asked, Said, is_figure, linked
from sitrep.report.markdown import figure_mark, shown
from sitrep.words.speech import Words

NARRATIVE_SYNTAX = Check(
    "narrative-syntax", Severity.ERROR,
    "What stands between the double brackets of a live figure cannot be read.",
)  # fmt: skip
NARRATIVE_EXPRESSION = Check(
    "narrative-expression", Severity.ERROR,
    "Between double brackets stands something else than a live figure. Sums and other workings "
    "belong into the spreadsheets, where they can be checked.",
)  # fmt: skip
NARRATIVE_FUNCTION_UNKNOWN = Check(
    "narrative-function-unknown", Severity.ERROR,
    "The word before the key of a live figure is none that sitrep knows.",
)  # fmt: skip
NARRATIVE_ARGUMENTS = Check(
    "narrative-arguments", Severity.ERROR,
    "A live figure takes one key in quotation marks, no more and no less.",
)  # fmt: skip
NARRATIVE_FIGURE_UNKNOWN = Check(
    "narrative-figure-unknown", Severity.ERROR,
    "The narrative asks for a figure that this month does not have.",
)  # fmt: skip
NARRATIVE_FIGURE_WITHHELD = Check(
    "narrative-figure-withheld", Severity.ERROR,
    "The narrative asks for a figure that exists, but that readers of this edition may not see.",
)  # fmt: skip

FILLING_CHECKS: tuple[Check, ...] = (
    NARRATIVE_SYNTAX, NARRATIVE_EXPRESSION, NARRATIVE_FUNCTION_UNKNOWN, NARRATIVE_ARGUMENTS,
    NARRATIVE_FIGURE_UNKNOWN, NARRATIVE_FIGURE_WITHHELD,
)  # fmt: skip

# Word processors put these where a writer typed straight quotation marks.
_STRAIGHT = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛′", "'"))
_LONGEST = 300
_ALIKE = 60
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


@dataclass(frozen=True, slots=True)
class Filled:
    """The narrative's Markdown with a mark for each figure.

    `figures` is what the marks stand for; `lines` the line in the writer's file of each line of
    `text`; `used` the keys of the figures printed.
    """

    text: str
    figures: tuple[Markup, ...]
    lines: tuple[int, ...]
    used: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Call:
    function: str
    key: str


class _Refused(Exception):
    """A live figure that cannot be printed."""

    def __init__(self, check: Check, **values: object) -> None:
        self.check = check
        self.values = values


def fill(text: str, context: Context) -> tuple[Filled, list[Diagnostic]]:
    """The text with its live figures; what is wrong leaves a gap and a diagnostic."""
    diagnostics: list[Diagnostic] = []
    printed: dict[_Call, Markup] = {}
    body: list[nodes.Expr] = []
    lines, at_line_start = [1], True
    for piece in pieces(text):
        if at_line_start:
            # Remarks above it may have vanished with their lines.
            lines[-1] = piece.line
        if piece.is_text:
            lines += range(piece.line + 1, piece.line + 1 + piece.source.count("\n"))
            at_line_start = piece.source.endswith("\n")
            body.append(nodes.TemplateData(piece.source))
            continue
        at_line_start = False
        where = Address(context.file, None, piece.line)
        try:
            call = _call_in(piece)
            said = _said(call, context)
        except _Refused as refused:
            check = refused.check
            diagnostics.append(Diagnostic(check.code, check.severity, where, refused.values))
            body.append(nodes.TemplateData(_GAP))
            continue
        if said.problem:
            diagnostics.append(said.problem.at(where, key=call.key, text=said.text))
        printed[call] = _words_of(call, said)
        body.append(_node(call))
    filled = Filled(
        text=_render(body, printed),
        figures=tuple(printed.values()),
        lines=tuple(lines),
        used=frozenset(call.key for call in printed if is_figure(call.function)),
    )
    return filled, diagnostics


def _call_in(piece: Piece) -> _Call:
    """The function and key of a live figure; nothing else than such a call is let through."""
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
        hint = did_you_mean(_nearest(function, FUNCTIONS))
        raise _Refused(
            NARRATIVE_FUNCTION_UNKNOWN, text=shown(function), hint=hint, functions=list(FUNCTIONS)
        )
    match call.args, call.kwargs, call.dyn_args, call.dyn_kwargs:
        case [nodes.Const(value=str() as key)], [], None, None:
            return _Call(function, key.strip())
        case _:
            raise _Refused(NARRATIVE_ARGUMENTS, function=function)


def _said(call: _Call, context: Context) -> Said:
    """The words for a call; a key that is withheld is never looked up."""
    key = call.key
    if key in context.withheld:
        raise _Refused(NARRATIVE_FIGURE_WITHHELD, key=shown(key))
    if key not in context.figures:
        nearest = _nearest(key, context.figures.keys() - context.withheld)
        raise _Refused(NARRATIVE_FIGURE_UNKNOWN, key=shown(key), hint=did_you_mean(nearest))
    figure = context.figures[key]
    said = FUNCTIONS[call.function](Asked(figure, context.previous.get(key), context.words))
    if said.problem and said.problem.severity is Severity.ERROR:
        raise _Refused(said.problem, key=key)
    return said


def _node(call: _Call) -> nodes.Call:
    name = nodes.Name(call.function, "load")
    return nodes.Call(name, [nodes.Const(call.key)], [], None, None)


def _words_of(call: _Call, said: Said) -> Markup:
    return linked(call.key, said.text) if is_figure(call.function) else escape(said.text)


def _nearest(text: str, known: Iterable[str]) -> str | None:
    found = process.extractOne(text[:_LONGEST], sorted(known), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return found[0] if found else None


def _render(body: list[nodes.Expr], printed: Mapping[_Call, Markup]) -> str:
    """The text with a mark for each call.

    Only calls that were let through are in `body`, and the text between them is never read as a
    template. The sandbox is the second wall.
    """
    marks = {call: figure_mark(number) for number, call in enumerate(printed)}

    def mark(function: str, key: str) -> str:
        return marks[_Call(function, key)]

    tree = nodes.Template([nodes.Output(body, lineno=1)], lineno=1)
    tree.set_environment(_ENVIRONMENT)
    return _ENVIRONMENT.from_string(tree).render({name: partial(mark, name) for name in FUNCTIONS})
