"""What was entered for sections that the report does not have."""

from collections.abc import Iterator, Set
from functools import partial

from sitrep.analysis.series import Record
from sitrep.diagnostics import Message, Severity
from sitrep.model.month import Evidence
from sitrep.model.offered import offered_codes
from sitrep.model.rows import Row
from sitrep.model.sections import EVENTS, SECTIONS
from sitrep.model.table import texts_of
from sitrep.rules.rows import row_at, rows_that
from sitrep.rules.rule import Finding, rule


@rule(
    "section-absent",
    Severity.ERROR,
    bad="""
        **operation**

        > report.sections = ["displacement", "events"]

        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 6000 | AFAD |
        """,
    good="""
        **operation**

        > report.sections = ["camps", "displacement", "events"]

        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 6000 | AFAD |
        """,
)
def section_absent(evidence: Evidence) -> Iterator[Finding]:
    """A row belongs to a section that the report does not have, so nobody would read it.

    `[report] sections` in operation.toml names the sections of the report. Of a table that belongs to
    one section (refugees, camps, missions) the first row is told; of events, excerpts that are quoted
    and photos each row, by its category or section. Events of the category access stand under the
    response where the report has no section of its own for them.
    """
    operation, month = evidence.operation, evidence.month
    present = {section.key for section in operation.sections}
    for name, table in month.tables.items():
        kind = table.kind
        if kind.is_lasting and kind.section and kind.section not in present and len(table.frame):
            first = row_at(month, name, 0)
            yield _finding(first, kind.dating, kind.section)
    for (name, column), codes in offered_codes(operation).items():
        # Most months have no code that is lost, and each column has few.
        lost = {*texts_of(month.tables[name], column)} - {*codes}
        for record in rows_that(month, name, partial(_is_read, column, lost)) if lost else ():
            code = record.text(column)
            yield _finding(record, column, _listing(code) if name == "events" else code)


def _is_read(column: str, codes: Set[str], row: Row) -> bool:
    """Whether a row has one of the codes, and is no excerpt that is not quoted."""
    return row[column] in codes and ("use" not in row or row["use"] == "quote")


def _listing(category: str) -> str:
    """The section that lists events of a category, if the report has it."""
    own = (section.key for section in SECTIONS if category in section.event_categories)
    return next(own, EVENTS.key)


def _finding(record: Record, column: str, section: str) -> Finding:
    values = {"section": Message(f"section.{section}"), "key": section}
    return Finding(record.cell(column), values)
