"""The command line: arguments, progress, printing and exit codes; it alone reads the environment."""

import gc
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sitrep import __version__

if TYPE_CHECKING:
    from sitrep.month import Checked
    from sitrep.operation import Workspace
    from sitrep.words.speech import Words

DONE, DATA_ERRORS, WRONG_USE, OUTSIDE_FAILED = 0, 1, 2, 3
_SHOW_PROGRESS_AFTER_SECONDS = 0.7
_OBJECTS_BETWEEN_COLLECTIONS = 500_000

app = typer.Typer(
    name="sitrep",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    help=(
        "Dated PDF situation reports from a month's spreadsheets.\n\n"
        "A month's work, with [bold]syria[/bold] as the operation and July 2012 as the month:\n\n"
        "  sitrep check syria 2012-07    every problem at once, each with its cell\n\n"
        "  sitrep build syria 2012-07    check, then write the draft PDF\n\n"
        "  sitrep status                 what is open and what is built\n\n"
        "Exit codes: 0 done; 1 the data has errors, nothing was built; 2 wrong usage or "
        "configuration; 3 something outside failed."
    ),
)

OperationArgument = Annotated[
    str, typer.Argument(help="A folder below inputs/, such as syria.", show_default=False)
]
PeriodArgument = Annotated[
    str,
    typer.Argument(metavar="PERIOD", help="A month as YYYY-MM, such as 2012-07.", show_default=False),
]
WorkspaceOption = Annotated[
    Path,
    typer.Option(
        "--workspace",
        "-w",
        metavar="DIR",
        help="The folder that holds inputs/ and outputs/.",
        show_default="the current folder",
    ),
]


class Format(StrEnum):
    """How `check` prints."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"
    SARIF = "sarif"


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"sitrep {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


@app.command()
def check(
    operation: OperationArgument,
    period: PeriodArgument,
    workspace: WorkspaceOption = Path(),
    form: Annotated[Format, typer.Option("--format", help="For people or for programs.")] = (
        Format.TEXT
    ),
) -> None:
    """Find every problem of a month at once, each with its cell and how to mend it.

    The spreadsheets are never changed. Copies with the problems marked at their cells are written to
    outputs/OPERATION/PERIOD/check/; so is the page that --format html makes. JSON and SARIF are
    printed and nothing is written. Exit code 1 if there are errors.

    Example: sitrep check syria 2012-07
    """
    from sitrep import findings, month
    from sitrep.operation import find_period

    place, words = _workspace(workspace), _words()
    with _progress(words) as stage:
        stage("stage.starting")
        chosen = find_period(place, _known(place, operation), period)
        checked = month.check(place, operation, chosen, stage)
    if form is Format.JSON:
        sys.stdout.write(findings.as_json(operation, period, checked.diagnostics, words) + "\n")
    elif form is Format.SARIF:
        sys.stdout.write(_sarif(operation, period, checked, words) + "\n")
    else:
        _hand_out(checked, place, words, as_page=form is Format.HTML)
    raise typer.Exit(DATA_ERRORS if checked.has_errors else DONE)


def _sarif(operation: str, period: str, checked: "Checked", words: "Words") -> str:
    from sitrep import findings
    from sitrep.manuals import all_checks

    return findings.as_sarif(
        operation, period, checked.diagnostics, words, version=__version__, checks=all_checks()
    )


def _hand_out(checked: "Checked", place: "Workspace", words: "Words", *, as_page: bool) -> None:
    """Print or write what was found, and the annotated copies."""
    from sitrep import findings
    from sitrep.handouts import write_annotated, write_page

    console = Console(highlight=False)
    if as_page:
        page = write_page(checked, place, words, created=datetime.now().astimezone())
        console.print(Text(words.say("opening.written", file=place.name(page))), soft_wrap=True)
    else:
        findings.print_findings(console, checked.diagnostics, words)
    console.print(Text(f"\n{findings.summary(checked.diagnostics, words)}", "bold"))
    for copy in write_annotated(checked, place, words):
        text = words.say("check.annotated", file=place.name(copy))
        console.print(Text(text), soft_wrap=True)


@app.command()
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

    place, words = _workspace(workspace), _words()
    complaints = Console(stderr=True, highlight=False)
    with _progress(words) as stage:
        stage("stage.starting")
        chosen = find_period(place, _known(place, operation), period)
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


@app.command()
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
    from sitrep.opening import new_operation

    place = _workspace(workspace)
    _print_written(place, new_operation(place, operation, first))


@app.command(name="open")
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
    from sitrep.opening import open_month
    from sitrep.operation import parse_month

    place = _workspace(workspace)
    _print_written(place, open_month(place, _known(place, operation), parse_month(period)))


def _print_written(place: "Workspace", written: list[Path]) -> None:
    words = _words()
    for path in written:
        sys.stdout.write(words.say("opening.written", file=place.name(path)) + "\n")
    if not written:
        sys.stdout.write(words.say("opening.nothing") + "\n")


@app.command(name="map")
def map_(
    file: Annotated[Path, typer.Argument(help="A partner's spreadsheet.", show_default=False)],
) -> None:
    """Look at a partner's spreadsheet and propose how to read it.

    Prints a [[source]] for operation.toml, with what is unsure as remarks. Nothing is written.

    Example: sitrep map inputs/syria/2012-07/partner.xlsx
    """
    from sitrep import findings
    from sitrep.intake.propose import propose
    from sitrep.intake.spreadsheet import read_spreadsheet

    words = _words()
    sheets, diagnostics = read_spreadsheet(file.as_posix(), file.read_bytes())
    findings.print_findings(Console(stderr=True, highlight=False), diagnostics, words)
    if not sheets:
        raise typer.Exit(DATA_ERRORS)
    sys.stdout.write(propose(sheets, words))


@app.command()
def status(
    operation: Annotated[
        str | None, typer.Argument(help="One operation; all of them if left out.")
    ] = None,
    workspace: WorkspaceOption = Path(),
) -> None:
    """Show what is open, what is built, and what has changed since it was built."""
    from sitrep.operation import read_operation
    from sitrep.status import status as status_of

    place, words = _workspace(workspace), _words()
    names = [_known(place, operation)] if operation else place.operations()
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


def _known(workspace: "Workspace", operation: str) -> str:
    """The name of an operation that exists and can be read."""
    from sitrep.operation import read_operation

    return read_operation(workspace, operation).folder


def _workspace(folder: Path) -> "Workspace":
    from sitrep.operation import ConfigurationError, Workspace

    resolved = folder.resolve()
    if not resolved.is_dir():
        raise ConfigurationError(f"There is no folder {resolved}; name one with --workspace.")
    return Workspace(resolved)


def _words() -> "Words":
    from sitrep.words.speech import words_for

    return words_for("en")


@contextmanager
def _progress(words: "Words") -> Iterator[Callable[[str], None]]:
    """Says on stderr what is being done, on a terminal, once it has taken a moment."""
    console = Console(stderr=True)
    begun = time.monotonic()
    with console.status("", spinner="dots") as spinner:
        spinner.stop()

        def stage(key: str) -> None:
            spinner.update(words.say(key))
            if console.is_terminal and time.monotonic() - begun > _SHOW_PROGRESS_AFTER_SECONDS:
                spinner.start()

        yield stage


def run() -> None:
    """The entry point: every outcome has its exit code, and none a traceback."""
    # A short life with many small objects: looking for cycles at every turn costs a quarter of it.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    try:
        app()
    except Exception as problem:
        if os.environ.get("SITREP_DEBUG"):
            raise
        code, message = _outcome(problem)
        Console(stderr=True, highlight=False).print(Text(message), soft_wrap=True)
        sys.exit(code)


def _outcome(problem: Exception) -> tuple[int, str]:
    """The exit code of what went wrong, and the one message about it."""
    from sitrep.operation import ConfigurationError
    from sitrep.report.assets import PageProblem

    words = _words()
    if isinstance(problem, ConfigurationError):
        return WRONG_USE, str(problem)
    if isinstance(problem, PageProblem):
        return WRONG_USE, words.say(problem.key, **problem.values)
    if isinstance(problem, OSError):
        place = str(problem.filename or type(problem).__name__)
        reason = problem.strerror or str(problem)
        return OUTSIDE_FAILED, words.say("failure.outside", place=place, reason=reason)
    kind = type(problem).__name__
    return OUTSIDE_FAILED, words.say("failure.defect", kind=kind, detail=str(problem))
