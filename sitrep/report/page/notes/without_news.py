"""Camps, missions and the like for which the month says that there is no news."""

from collections.abc import Iterator

from sitrep.analysis.series import Record, latest, records_in
from sitrep.model.edition import Edition
from sitrep.report.material import Material
from sitrep.words.folding import slug


def without_news(material: Material) -> Iterator[Record]:
    """For each, the last row that stands, where readers of the edition may see both rows.

    People by country are not among them: the notes list each of their figures that is not new.
    """
    month = material.evidence.month
    for table in month.tables.values():
        if table.kind.is_added_up or table.without_news.empty:
            continue
        silent = {
            _thing(record)
            for record in records_in(month.period, table, table.without_news)
            if _may_be_seen(record, material)
        }
        for record in latest(material.evidence.months, table.kind):
            if record.period != month.period and _thing(record) in silent:
                yield record


def _may_be_seen(record: Record, material: Material) -> bool:
    levels = [level for level in Edition if level == record.text("sensitivity")]
    return bool(levels) and material.edition.may_show(levels[0])


def _thing(record: Record) -> tuple[str, ...]:
    """What tells it from others, in any spelling."""
    kind = record.table.kind
    texts = ((kind.column(name), record.text(name)) for name in kind.series)
    return tuple(slug(text) or text if column.is_spelt_freely else text for column, text in texts)
