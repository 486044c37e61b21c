"""`sitrep new` and `open`: an operation and a month are begun."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sitrep.cli.asking import start_of
from sitrep.cli.shared import (
    OperationArgument,
    PeriodArgument,
    WorkspaceOption,
    analyst_words,
    file_reader,
    words_at,
    workspace_at,
)

if TYPE_CHECKING:
    from sitrep.operation.workspace import Workspace


def new(
    operation: Annotated[
        str, typer.Argument(help="Its folder's name: a to z, digits, - and _.", show_default=False)
    ],
    origin: Annotated[
        str | None, typer.Option(metavar="COUNTRY", help="The country that people flee, or flee in.")
    ] = None,
    asylum: Annotated[
        str | None,
        typer.Option(metavar="COUNTRIES", help="Where refugees are, with commas between; or none."),
    ] = None,
    first: Annotated[
        str | None,
        typer.Option(metavar="PERIOD", help="Its first report: a month (2012-07), week or day."),
    ] = None,
    starts: Annotated[
        str | None,
        typer.Option(metavar="DAY", help="When it began, if before the first report: 2023-04-15."),
    ] = None,
    title: Annotated[str | None, typer.Option(help="What the report is headed.")] = None,
    producer: Annotated[str | None, typer.Option(help="Who produces the report.")] = None,
    contact: Annotated[str | None, typer.Option(help="Where readers can write to.")] = None,
    language: Annotated[
        str, typer.Option(help="In which the analysts write numbers and dates: en, fr, es, ar or tr.")
    ] = "en",
    yes: Annotated[bool, typer.Option("--yes", help="Ask nothing.")] = False,
    workspace: WorkspaceOption = Path(),
) -> None:
    """Start an operation: its folder, its operation.toml and a first month with its own countries.

    On a terminal it asks for what is missing. Countries are given by name or by code; none are named
    where people are displaced inside their own country alone: --asylum none.

    Example: sitrep new sudan --origin SDN --asylum TCD,SSD,EGY --first 2023-10
    """
    reader = file_reader()
    from sitrep.work.starting import may_start, new_operation

    place = workspace_at(workspace)
    may_start(place, operation)
    given = {
        "origin": origin, "asylum": asylum, "first": first, "starts": starts,
        "title": title, "producer": producer, "contact": contact, "language": language,
    }  # fmt: skip
    may_ask = sys.stdin.isatty() and not yes
    asked = analyst_words()
    start = start_of(operation, given, may_ask=may_ask)
    _print_written(place, new_operation(place, start, reader, asked))


def open_(
    operation: OperationArgument,
    period: PeriodArgument,
    workspace: WorkspaceOption = Path(),
) -> None:
    """Open a month, week or flash update: blank spreadsheets with lists, and a narrative to write in.

    What earlier reports counted stands in them, with its last figures beside; "no news" in place of a
    date leaves a row as it was. Files that are there already are left as they are.

    Example: sitrep open syria 2012-08
    """
    reader = file_reader()
    from sitrep.operation.workspace import period_of
    from sitrep.work.opening import open_month

    place = workspace_at(workspace)
    words = words_at(place, operation)
    chosen = period_of(place, operation, period)
    written = open_month(place, operation, chosen, reader, words)
    _print_written(place, written)


def _print_written(place: "Workspace", written: list[Path]) -> None:
    words = analyst_words()
    for path in written:
        sys.stdout.write(words.say("opening.written", file=place.name(path)) + "\n")
    if not written:
        sys.stdout.write(words.say("opening.nothing") + "\n")
