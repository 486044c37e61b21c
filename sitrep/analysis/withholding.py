"""What each edition withholds, told to the analyst: each thing with its cell and its last report."""

from collections.abc import Iterator, Sequence
from operator import itemgetter

from sitrep.analysis.sensitivity import Numbers, levels_of
from sitrep.analysis.series import Record
from sitrep.diagnostics import NOTHING, Check, Diagnostic, Message, Severity
from sitrep.model.country import Country
from sitrep.model.edition import Edition
from sitrep.model.month import Evidence, Month
from sitrep.model.table import labels
from sitrep.model.tables import TABLES, TableKind

NOT_SHOWN = Check(
    "not-shown", Severity.NOTE,
    "Readers of an edition do not see something that stands in this month's tables, because of its "
    "sensitivity. Neither do they see its rows of earlier months. Whether it was in an earlier report "
    "of that edition, which is out, is told too, from the earlier months as they are now.",
)  # fmt: skip


def not_shown(evidence: Evidence) -> Iterator[Diagnostic]:
    """A note for each thing and edition, at the sensitivity of its last row of this month."""
    for kind in TABLES:
        levels = levels_of(evidence.months, kind)
        if levels is None:
            continue
        for edition in evidence.operation.report.editions:
            withheld = levels.withheld_from(edition)
            of_month = range(levels.starts[-1], len(withheld))
            last_of = {int(levels.name[row]): row for row in of_month if withheld[row]}
            for thing, row in sorted(last_of.items(), key=itemgetter(1)):
                rows = (withheld & (levels.name == thing)).nonzero()[0]
                before = [rows[rows < start] for start in levels.starts[1:]]
                number = _last_shown(evidence, kind, edition, before) if kind.is_lasting else None
                record = _record(evidence.month, kind, row - levels.starts[-1])
                yield NOT_SHOWN.at(
                    record.cell("sensitivity"),
                    edition=str(edition),
                    name=_name(record),
                    before=Message("not_shown.before", {"number": number}) if number else NOTHING,
                )


def _last_shown(
    evidence: Evidence, kind: TableKind, edition: Edition, rows: Sequence[Numbers]
) -> int | None:
    """The number of the last report of this edition that had the thing; None for none.

    `rows` are those of the thing up to each earlier month.
    """
    for end in range(len(evidence.earlier), 0, -1):
        months, then = evidence.earlier[:end], rows[end - 1]
        if len(then) and _was_shown(months, kind, edition, then):
            return evidence.number(months[-1].period)
    return None


def _was_shown(months: Sequence[Month], kind: TableKind, edition: Edition, rows: Numbers) -> bool:
    levels = levels_of(months, kind)
    return levels is None or bool(levels.shown_to(edition)[rows].any())


def _record(month: Month, kind: TableKind, position: int) -> Record:
    table = month.tables[kind.name]
    index = labels(table.frame)[position]
    return Record(month.period, table, index, table.row(index))


def _name(record: Record) -> Country | str:
    for column in record.table.kind.named_by:
        if record.text(column):
            is_country = column == "country"
            return Country(record.text(column)) if is_country else record.text(column)
    return record.table.kind.name
