"""The problems of one file, and what its annotated copy says besides, in finished words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic, Severity, in_reading_order
from sitrep.direction import on_one_line
from sitrep.words.speech import Words

MOST_PROBLEMS = 2000
"""More comments than that slow a spreadsheet program down, and nobody reads them."""

_SAID = (
    "annotated.sheet", "annotated.data", "annotated.values", "annotated.formulas",
    "annotated.severity.error", "annotated.severity.warning", "annotated.severity.note",
    "annotated.head.severity", "annotated.head.sheet", "annotated.head.cell",
    "annotated.head.message", "annotated.head.fix", "annotated.whole-sheet", "annotated.whole-file",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """One problem, its place in words, what it says and how to mend it."""

    severity: Severity
    where: Address
    place: str
    message: str
    fix: str


@dataclass(frozen=True, slots=True)
class Marks:
    """`said` has the other words by their keys; `more` says how many problems are left out, or ""."""

    of: tuple[Mark, ...]
    about: str
    more: str
    said: Mapping[str, str]
    is_right_to_left: bool


def marks(file: str, diagnostics: Sequence[Diagnostic], words: Words) -> Marks:
    """What stands against `file`, in reading order."""
    own = in_reading_order(each for each in diagnostics if each.where.file == file)
    left_out = len(own) - MOST_PROBLEMS
    return Marks(
        tuple(
            Mark(it.severity, it.where, words.place(it.where), *_explained(it, words))
            for it in own[:MOST_PROBLEMS]
        ),
        about=words.say("annotated.about", file=file.rpartition("/")[2]),
        more=words.say("annotated.more", count=left_out) if left_out > 0 else "",
        said={key: words.say(key) for key in _SAID},
        is_right_to_left=words.direction == "rtl",
    )


def _explained(diagnostic: Diagnostic, words: Words) -> tuple[str, str]:
    message, fix = words.explain(diagnostic)
    return (on_one_line(message), on_one_line(fix)) if words.direction == "rtl" else (message, fix)
