"""Warnings that an analyst accepts with a reason, in the column beside the row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from sitrep.diagnostics import NOTHING, Check, Diagnostic, Message, Severity
from sitrep.model.month import Month
from sitrep.model.table import Index, Table, cells_of, index_of, labels
from sitrep.words.folding import slug

ACCEPTED_NOTHING = Check(
    "accepted-nothing", Severity.NOTE,
    "A row has a reason in its accepted column, but there is no warning to accept. Reasons are given "
    "for what is known, never in advance.",
)  # fmt: skip

_WITH_CODE = re.compile(r"([a-z]+(?:-[a-z]+)+)\s*:\s*(.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Spot:
    """A row of one of the month's tables."""

    table: Table
    index: Index

    def text(self, column: str) -> str:
        return str(self.table.row(self.index)[column])

    @property
    def who(self) -> tuple[str, ...]:
        """Whose row it is, month after month."""
        kind = self.table.kind
        return (kind.name, *(slug(self.text(column)) for column in kind.series))

    @property
    def acceptance(self) -> tuple[str, str] | None:
        """The code that the row accepts ("" for any) and the reason."""
        row = self.table.row(self.index)
        if "accepted" not in row or pd.isna(row["accepted"]):
            return None
        with_code = _WITH_CODE.fullmatch(str(row["accepted"]))
        return (with_code[1], with_code[2]) if with_code else ("", str(row["accepted"]))


def accept(diagnostics: Sequence[Diagnostic], month: Month) -> list[Diagnostic]:
    """The same diagnostics, warnings marked with the reason for which their row accepts them.

    A reason that accepts nothing is a note of its own.
    """
    marked = [_marked(diagnostic, month) for diagnostic in diagnostics]
    spots = (_spot(diagnostic, month) for diagnostic in marked if diagnostic.accepted)
    used = {(spot.table.name, spot.index) for spot in spots if spot}
    return [*marked, *_idle(month, used)]


def remember(
    diagnostics: Sequence[Diagnostic], month: Month, earlier: Sequence[Diagnostic], last: Month
) -> list[Diagnostic]:
    """Adds to each open warning the reason for which last month accepted the same about the same.

    `earlier` are last month's own diagnostics, accepted ones marked.
    """
    reasons = {
        (before.code, spot.who): before.accepted
        for before in earlier
        if before.accepted and (spot := _spot(before, last))
    }

    def reminded(diagnostic: Diagnostic) -> Diagnostic:
        spot = _spot(diagnostic, month)
        reason = reasons.get((diagnostic.code, spot.who)) if spot else None
        if reason is None or diagnostic.accepted:
            return diagnostic
        values = {"month": last.period, "reason": reason}
        return replace(diagnostic, remembered=Message("check.remembered", values))

    return [reminded(diagnostic) for diagnostic in diagnostics] if reasons else list(diagnostics)


def has_acceptances(month: Month) -> bool:
    """Whether any row of the month accepts anything."""
    return next(_accepting(month), None) is not None


def _accepting(month: Month) -> Iterator[_Spot]:
    for table in month.tables.values():
        if len(table.frame) and "accepted" in table.frame:
            rows = zip(labels(table.frame), cells_of(table, "accepted"), strict=True)
            yield from (_Spot(table, index) for index, reason in rows if reason is not None)


def _marked(diagnostic: Diagnostic, month: Month) -> Diagnostic:
    if diagnostic.severity is not Severity.WARNING:
        return diagnostic
    spot = _spot(diagnostic, month)
    acceptance = spot.acceptance if spot else None
    if acceptance and acceptance[0] in ("", diagnostic.code):
        return replace(diagnostic, accepted=acceptance[1])
    return diagnostic


def _idle(month: Month, used: set[tuple[str, Index]]) -> Iterator[Diagnostic]:
    for spot in _accepting(month):
        where = spot.table.address(spot.index, "accepted")
        acceptance = spot.acceptance
        if acceptance and (spot.table.name, spot.index) not in used:
            code, reason = acceptance
            which = Message("accepted.of-code", {"code": code}) if code else NOTHING
            yield ACCEPTED_NOTHING.at(where, reason=reason, which=which)


def _spot(diagnostic: Diagnostic, month: Month) -> _Spot | None:
    """The row of a table that the diagnostic stands in; None for a header, a sheet or a file."""
    where = diagnostic.where
    for table in month.tables.values():
        for number, block in enumerate(table.blocks):
            place = block.place(where)
            # Beside this table another may stand, with rows of the same numbers.
            is_here = place is not None and place[1] in {0, *block.columns.values()}
            if place and is_here and (index := index_of(number, place[0])) in table.frame.index:
                return _Spot(table, index)
    return None
