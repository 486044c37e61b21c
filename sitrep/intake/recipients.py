"""The recipients' table of an operation, read as every other table; anything odd in it is a problem."""

from collections.abc import Iterator, Sequence
from itertools import count

import pandas as pd

from sitrep.analysis.audience import refusal
from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Severity, in_reading_order, without_echo
from sitrep.intake.hidden import what_is_hidden
from sitrep.intake.limited.reader import Reader
from sitrep.intake.problems.files import NO_KNOWN_TABLE
from sitrep.intake.recognise import Found, find_tables, is_aside
from sitrep.intake.records import tables_of
from sitrep.intake.spreadsheet import Sheet
from sitrep.model.edition import Edition
from sitrep.model.mailbox import Mailbox
from sitrep.model.operation import Operation
from sitrep.model.recipient import FORMS, Recipient
from sitrep.model.table import Table
from sitrep.model.tables import TableKind, recipients_table

RECIPIENT_TWICE = Check(
    "recipient-twice", Severity.ERROR,
    "Two rows of the recipients' table would send the same report to the same address.",
)  # fmt: skip
RECIPIENT_NOT_READ = Check(
    "recipient-not-read", Severity.ERROR,
    "A row or sheet of the recipients' file holds an address, but is not read as a recipient, because "
    "it looks like a remark or a total, or has no header above. Somebody would be forgotten.",
)  # fmt: skip
RECIPIENT_CHECKS: tuple[Check, ...] = (RECIPIENT_TWICE, RECIPIENT_NOT_READ)


def table_of(operation: Operation) -> TableKind:
    """The recipients' table with the lists, languages and editions of this operation."""
    report = operation.report
    editions = [str(each) for each in Edition if each in report.editions]
    return recipients_table(tuple(operation.lists), report.languages, tuple(editions))


def read_recipients(
    file: str, raw: bytes, operation: Operation, reader: Reader
) -> tuple[list[Recipient], list[Diagnostic]]:
    """The rows that are whole, in their order; and all that is wrong with the file."""
    spec = table_of(operation)
    sheets, diagnostics = reader.spreadsheet(file, raw)
    found: list[tuple[Sheet, Found]] = []
    for sheet in sheets:
        tables, trouble = find_tables(sheet, (spec,))
        found += [(sheet, table) for table in tables]
        diagnostics += trouble + what_is_hidden(sheet, tables)
        diagnostics += [] if is_aside(sheet.name) else _passed_over(sheet, tables)
    if sheets and not found:
        diagnostics.append(NO_KNOWN_TABLE.at(Address(file), tables=[spec.name]))
    tables_by_name, trouble = tables_of(found, operation.data.language, (spec,))
    diagnostics += without_echo(trouble, diagnostics)
    recipients = list(_recipients(tables_by_name[spec.name]))
    diagnostics += _twice(recipients)
    diagnostics += [each for recipient in recipients if (each := refusal(recipient, operation))]
    return recipients, in_reading_order(diagnostics)


def _passed_over(sheet: Sheet, tables: Sequence[Found]) -> Iterator[Diagnostic]:
    """Every cell with an address that stands in no row that is read."""
    read = {row for table in tables for row in table.rows}
    for number, row in zip(count(1), sheet.rows):
        for column, cell in enumerate(row, start=1):
            if number not in read and isinstance(cell, str) and "@" in cell:
                yield RECIPIENT_NOT_READ.at(sheet.at(number, column), text=cell)


def _recipients(table: Table) -> Iterator[Recipient]:
    for index, row in zip(table.frame.index, table.frame.to_dict("records"), strict=True):
        cells = {name: "" if pd.isna(value) else str(value) for name, value in row.items()}
        if all(cells[name] for name in ("email", "list", "language", "edition", "format")):
            yield Recipient(
                mailbox=Mailbox(cells["email"], cells["name"]),
                list=cells["list"],
                language=cells["language"],
                edition=Edition(cells["edition"]),
                form=next(form for form in FORMS if form == cells["format"]),
                where=table.address(index, "email"),
            )


def _twice(recipients: Sequence[Recipient]) -> Iterator[Diagnostic]:
    first: dict[tuple[str, str, Edition], Recipient] = {}
    for each in recipients:
        before = first.setdefault((each.identity, each.language, each.edition), each)
        if before is not each:
            yield RECIPIENT_TWICE.at(each.where, related=(before.where,), address=each.mailbox.address)
