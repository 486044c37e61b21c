"""`sitrep build` and `sitrep status`: drafts, and what is open and built."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sitrep.cli.shared import (
    DATA_ERRORS,
    OperationArgument,
    PeriodArgument,
    WorkspaceOption,
    analyst_words,
    known,
    progress,
    workspace_at,
)


def build(
    operation: OperationArgument,
    period: PeriodArgument,
    workspace: WorkspaceOption = Path(),
    html: Annotated[bool, typer.Option("--html", help="Keep the HTML beside the PDF.")] = False,
) -> None:
    """Check a month, then write its draft PDF to outputs/OPERATION/PERIOD/.

    Errors stop it and no PDF is written; warnings are printed in the report's data notes. Beside the
    PDF stand the month's figures as CSV and a manifest, which the PDF carries as attachments too.

    Example: sitrep build syria 2012-07
    """
    from sitrep import findings, month
    from sitrep.diagnostics import Severity
    from sitrep.operation import find_period

    place, words = workspace_at(workspace), analyst_words()
    complaints = Console(stderr=True, highlight=False)
    with progress(words) as stage:
        stage("stage.starting")
        chosen = find_period(place, known(place, operation), period)
        checked = month.check(place, operation, chosen, stage)
        if not checked.has_errors:
            built = month.build(checked, place, stage, keep_html=html)
    told = [d for d in checked.diagnostics if d.severity is not Severity.NOTE]
    findings.print_findings(complaints, told, words)
    if checked.has_errors:
        total = findings.summary(checked.diagnostics, words)
        complaints.print(Text(f"\n{words.say('build.stopped', total=total)}", "bold"))
        raise typer.Exit(DATA_ERRORS)
    for report in built:
        sys.stdout.write(
            words.say("build.done", file=place.name(report.pdf), size=round(report.bytes / 1000)) + "\n"
        )


def status(
    operation: Annotated[
        str | None, typer.Argument(help="One operation; all of them if left out.")
    ] = None,
    workspace: WorkspaceOption = Path(),
) -> None:
    """Show what is open, what is built, and what has changed since it was built."""
    from sitrep.operation import read_operation
    from sitrep.status import status as status_of

    place, words = workspace_at(workspace), analyst_words()
    names = [known(place, operation)] if operation else place.operations()
    if not names:
        sys.stdout.write(words.say("status.nothing", folder=str(place.folder / "inputs")) + "\n")
    for name in names:
        settings = read_operation(place, name)
        table = Table(title=name, title_justify="left", title_style="bold", box=None, pad_edge=False)
        for heading in ("month", "number", "state", "reports"):
            table.add_column(words.say(f"status.{heading}"), justify="left")
        for line in status_of(place, settings):
            reports = ", ".join(line.reports)
            table.add_row(
                str(line.period), str(line.number), words.say(f"state.{line.state}"), Text(reports)
            )
        Console(highlight=False).print(table)
