"""Problems as data: what is wrong, where, how bad; the words come from the message catalogue."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sitrep.cells import Address


class Severity(StrEnum):
    """An error stops the report; a warning is printed in it; a note is only told to the analyst."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Message:
    """A value that is itself words: a key of the catalogue and what fills it."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


NOTHING = Message("nothing")

INDICATOR_BY_CODE = "hint.indicator"
"""The key of a message that names an indicator as its row does; readers are told what it is called."""


def did_you_mean(nearest: str | None) -> Message:
    """The half-sentence that offers the nearest known word, or nothing."""
    return Message("hint.nearest", {"nearest": nearest}) if nearest else NOTHING


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem at one address.

    `values` fill the messages `check.CODE` (what is wrong) and `check.CODE.fix` (how to mend it) of
    the catalogue; they are raw (int, date, Quantity, str, list of str) and are put into words there.
    `accepted` is why the analyst lets a warning stand, `remembered` what was accepted last month.
    """

    code: str
    severity: Severity
    where: Address
    values: Mapping[str, object] = field(default_factory=dict)
    related: tuple[Address, ...] = ()
    accepted: str = ""
    remembered: Message | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """The declaration of one kind of problem; `why` is its entry in docs/RULES.md.

    A note that `changes_report` is told by build too: the page says something else, or less, for it.
    """

    code: str
    severity: Severity
    why: str
    changes_report: bool = False

    def at(self, where: Address, /, *, related: Iterable[Address] = (), **values: object) -> Diagnostic:
        """This problem, found at `where`."""
        return Diagnostic(self.code, self.severity, where, values, tuple(related))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether a report must not be built."""
    return any(d.severity is Severity.ERROR for d in diagnostics)


def without_echo(diagnostics: Iterable[Diagnostic], told: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Without those at a cell that has an error in `told`: what cannot be read is told once.

    To whoever looks at the values, such a cell is blank.
    """
    cells = {each.where for each in told if each.severity is Severity.ERROR and each.where.column}
    return [each for each in diagnostics if each.where not in cells]


_GRAVITY = {severity: place for place, severity in enumerate(Severity)}


_Place = tuple[str, str, int, int, int, str]


def in_reading_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """By file, sheet, row and column, as somebody mends them; none twice."""
    at: dict[_Place, list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        at.setdefault(_place(diagnostic), []).append(diagnostic)
    return [diagnostic for place in sorted(at) for diagnostic in _told_apart(at[place])]


def _place(diagnostic: Diagnostic) -> _Place:
    where = diagnostic.where
    gravity = _GRAVITY[diagnostic.severity]
    return where.file, where.sheet or "", where.row, where.column, gravity, diagnostic.code


def _told_apart(alike: list[Diagnostic]) -> list[Diagnostic]:
    """Those of one code at one place, in the order of their values."""
    # Of a flood each stands alone, and its text would be made for nothing.
    if len(alike) == 1:
        return alike
    # Values may be unhashable, so what is told twice is known by its text.
    once = {repr(it): it for it in alike}.values()
    return sorted(once, key=lambda it: str(sorted(it.values.items(), key=lambda item: item[0])))
