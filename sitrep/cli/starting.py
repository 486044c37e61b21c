"""`sitrep new`, `open` and `map`: an operation, a month and a partner's file are begun."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from sitrep.cli.shared import (
    DATA_ERRORS,
    OperationArgument,
    PeriodArgument,
    WorkspaceOption,
    analyst_words,
    file_reader,
    known,
    ordinary,
    workspace_at,
)

if TYPE_CHECKING:
    from sitrep.operation import Workspace


def new(
    operation: Annotated[str, typer.Argument(help="Its folder's name: a to z, digits, - and _.")],
    first: Annotated[
        str, typer.Option("--first", metavar="PERIOD", help="The month of its first report, YYYY-MM.")
    ],
    workspace: WorkspaceOption = Path(),
) -> None:
    """Start an operation: its folder, its operation.toml to fill in, and a first month.

    Example: sitrep new sahel --first 2012-08
    """
    reader = file_reader()
    from sitrep.work.opening import new_operation

    place = workspace_at(workspace)
    _print_written(place, new_operation(place, operation, first, reader))


def open_(
    operation: OperationArgument,
    period: PeriodArgument,
    workspace: WorkspaceOption = Path(),
) -> None:
    """Open a month: blank spreadsheets with lists to choose from, and a narrative to write in.

    Camps and missions of the last month are carried over, its figures shown beside. Files that are
    there already are left as they are.

    Example: sitrep open syria 2012-08
    """
    reader = file_reader()
    from sitrep.operation import parse_month
    from sitrep.work.opening import open_month

    place = workspace_at(workspace)
    written = open_month(place, known(place, operation), parse_month(period), reader)
    _print_written(place, written)


def _print_written(place: "Workspace", written: list[Path]) -> None:
    words = analyst_words()
    for path in written:
        sys.stdout.write(words.say("opening.written", file=place.name(path)) + "\n")
    if not written:
        sys.stdout.write(words.say("opening.nothing") + "\n")


def map_(
    file: Annotated[Path, typer.Argument(help="A partner's spreadsheet.", show_default=False)],
) -> None:
    """Look at a partner's spreadsheet and propose how to read it.

    Prints a [[source]] for operation.toml, with what is unsure as remarks. Nothing is written.

    Example: sitrep map inputs/syria/2012-07/partner.xlsx
    """
    reader = file_reader()
    from sitrep import findings
    from sitrep.intake.container import MAX_FILE_BYTES
    from sitrep.intake.folder import contents
    from sitrep.intake.propose import propose

    words = analyst_words()
    sheets, diagnostics = reader.spreadsheet(file.as_posix(), contents(ordinary(file), MAX_FILE_BYTES))
    findings.print_findings(Console(stderr=True, highlight=False), diagnostics, words)
    if not sheets:
        raise typer.Exit(DATA_ERRORS)
    sys.stdout.write(propose(sheets, words))
