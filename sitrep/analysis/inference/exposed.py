"""Withheld counts that a reader can work out, told as problems."""

from collections.abc import Iterable, Iterator

from sitrep.analysis.inference.policy import Exposure
from sitrep.diagnostics import Check, Diagnostic, Message, Severity
from sitrep.model.edition import Edition

COUNT_CAN_BE_WORKED_OUT = Check(
    "count-can-be-worked-out", Severity.ERROR,
    "A count is withheld from an edition, because it is suppressed (`*`) or its row is not for these "
    "readers, but they can work it out from what the edition, or an earlier report, shows: a total and "
    "its other parts, a country and its other areas, an appeal and its other sectors, the people of a "
    "camp and its women, men, girls and boys. A withheld count must stay possible over a range of at "
    "least 5, and of a fifth of its value. `[disclosure]` in operation.toml withholds by itself what "
    "else must go.",
)  # fmt: skip
DISCLOSURE_CHECKS: tuple[Check, ...] = (COUNT_CAN_BE_WORKED_OUT,)
_PLACES = 4


def exposed(exposures: Iterable[Exposure], edition: Edition) -> Iterator[Diagnostic]:
    """One problem for each, at the first cell that says the count."""
    for exposure in exposures:
        figure, interval = exposure.figure, exposure.interval
        low, high = _plain(interval.low), _plain(interval.high)
        known = (
            Message("exposed.exactly", {"value": low})
            if low == high
            else Message("exposed.between", {"low": low, "high": high})
        )
        remedy = (
            Message("exposed.remedy", {"figures": [each.key for each in exposure.remedy]})
            if exposure.remedy
            else Message("exposed.no_remedy")
        )
        related = [cell for each in exposure.remedy for cell in each.cells[:1]]
        yield COUNT_CAN_BE_WORKED_OUT.at(
            figure.cells[0],
            related=related,
            figure=figure.key,
            edition=str(edition),
            known=known,
            remedy=remedy,
        )


def _plain(end: float) -> float:
    """The end of an interval without the solver's rounding: whole where it is whole."""
    rounded = round(float(end), _PLACES)
    return int(rounded) if rounded.is_integer() else rounded
