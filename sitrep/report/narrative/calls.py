"""What stands between double brackets, as data: nothing there is ever run."""

from dataclasses import dataclass
from functools import lru_cache

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from sitrep.diagnostics import Check, Message, Severity, did_you_mean
from sitrep.lines import nearest
from sitrep.report.narrative.asked import RefusedFigure
from sitrep.report.narrative.braces import Piece
from sitrep.report.narrative.live import FUNCTIONS
from sitrep.report.narrative.markdown import shown

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

CALL_CHECKS: tuple[Check, ...] = (
    NARRATIVE_SYNTAX, NARRATIVE_EXPRESSION, NARRATIVE_FUNCTION_UNKNOWN, NARRATIVE_ARGUMENTS,
)  # fmt: skip

# Word processors put these where a writer typed straight quotation marks.
_STRAIGHT = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛′", "'"))
_LONGEST = 300
_CACHED_CALLS = 4096

_ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined)
_ENVIRONMENT.globals.clear()


@dataclass(frozen=True, slots=True)
class Call:
    """What is asked for between double brackets; `forms` are those of a noun."""

    function: str
    arguments: tuple[str, ...]
    forms: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return ", ".join(self.arguments)


def call_in(piece: Piece) -> Call:
    """The function and its texts; nothing else than such a call is let through, and none is run.

    RefusedFigure for anything else.
    """
    if piece.problem:
        raise RefusedFigure(piece.problem, text=shown(piece.source))
    return _call_in(piece.source)


# Each edition is read for itself, and a translation beside its original.
@lru_cache(maxsize=_CACHED_CALLS)
def _call_in(written: str) -> Call:
    source, text = written.translate(_STRAIGHT), shown(written)
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
    live, takes = FUNCTIONS[function], len(FUNCTIONS[function].takes)
    has_more = call.kwargs or call.dyn_args or call.dyn_kwargs or len(arguments) < len(call.args)
    if has_more or len(arguments) < takes or (len(arguments) > takes and not live.counts):
        example = Message(f"narrative.example.{function}")
        raise RefusedFigure(NARRATIVE_ARGUMENTS, function=function, count=takes, example=example)
    return Call(function, arguments[:takes], arguments[takes:])
