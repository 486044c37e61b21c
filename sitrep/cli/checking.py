"""`sitrep check`: every problem of a month at once."""

import json
import sys
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from sitrep import __version__
from sitrep.cli.every import EveryOption, JobsOption, asked_for, every_report, exit_code
from sitrep.cli.shared import (
    DATA_ERRORS,
    DONE,
    OUTSIDE_FAILED,
    OperationOrNone,
    PeriodOrNone,
    WorkspaceOption,
    file_reader,
    is_register_lost,
    known,
    progress,
    words_at,
    workspace_at,
)
from sitrep.lines import printable

if TYPE_CHECKING:
    from sitrep.intake.limited.reader import Reader
    from sitrep.operation.workspace import Workspace
    from sitrep.words.speech import Words
    from sitrep.work.month import Checked


class Format(StrEnum):
    """How `check` prints."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"
    SARIF = "sarif"


def check(
    operation: OperationOrNone = None,
    period: PeriodOrNone = None,
    workspace: WorkspaceOption = Path(),
    form: Annotated[Format, typer.Option("--format", help="For people or for programs.")] = (
        Format.TEXT
    ),
    every: EveryOption = None,
    jobs: JobsOption = None,
) -> None:
    """Find every problem of a report at once, each with its cell and how to mend it.

    The spreadsheets are never changed. Copies with the problems marked at their cells are written to
    outputs/OPERATION/PERIOD/check/; so is the page that --format html makes. JSON and SARIF are
    printed and nothing is written. Exit code 1 if there are errors, 3 if the register of what was
    issued cannot be relied on.

    With --all it checks that period's reports of all operations, several at a time. JSON is a list then,
    and SARIF has a run for each.

    Example: sitrep check syria 2012-07
    """
    one = asked_for(operation, period, every)
    if one:
        _check(*one, workspace, form)
    elif every:
        _check_every(every, workspace, form, jobs)


def _check_every(period: str, workspace: Path, form: Format, jobs: int | None) -> None:
    is_for_people = form in (Format.TEXT, Format.HTML)
    ended = every_report(
        "check",
        workspace_at(workspace),
        period,
        ["--format", form],
        jobs,
        is_for_people=is_for_people,
    )
    if not is_for_people:
        found = [json.loads(each.printed) for each in ended if each.printed]
        sys.stdout.write(json.dumps(together(form, found), indent=2, ensure_ascii=False) + "\n")
    raise typer.Exit(exit_code(ended))


def together(form: Format, found: Sequence[Any]) -> object:
    """What was found in several reports as one document: a list, or in SARIF one log of all runs."""
    if form is Format.SARIF and found:
        return {**found[0], "runs": [run for each in found for run in each["runs"]]}
    return found


def _check(operation: str, period: str, workspace: Path, form: Format) -> None:
    reader = file_reader()
    from sitrep import findings
    from sitrep.operation.workspace import find_period
    from sitrep.work import month

    place = workspace_at(workspace)
    words = words_at(place, operation)
    with progress(words) as stage:
        stage("stage.starting")
        chosen = find_period(place, known(place, operation), period)
        checked = month.check(place, operation, chosen, stage, reader)
    if form is Format.JSON:
        sys.stdout.write(findings.as_json(operation, period, checked.diagnostics, words) + "\n")
    elif form is Format.SARIF:
        sys.stdout.write(_sarif(operation, period, checked, words) + "\n")
    else:
        _hand_out(checked, place, words, reader, as_page=form is Format.HTML)
    # What readers can work out depends on what was issued to them.
    is_lost = is_register_lost(place, words)
    raise typer.Exit(DATA_ERRORS if checked.has_errors else OUTSIDE_FAILED if is_lost else DONE)


def _sarif(operation: str, period: str, checked: "Checked", words: "Words") -> str:
    from sitrep import findings
    from sitrep.manuals import all_checks

    return findings.as_sarif(
        operation, period, checked.diagnostics, words, version=__version__, checks=all_checks()
    )


def _hand_out(
    checked: "Checked", place: "Workspace", words: "Words", reader: "Reader", *, as_page: bool
) -> None:
    """Print or write what was found, and the annotated copies."""
    from sitrep import findings
    from sitrep.work.handouts import write_annotated, write_page

    console = Console(highlight=False)
    if as_page:
        page = write_page(checked, place, words, reader, created=datetime.now().astimezone())
        console.print(Text(words.say("opening.written", file=place.name(page))), soft_wrap=True)
    else:
        findings.print_findings(console, checked.diagnostics, words)
    console.print(Text(f"\n{findings.summary(checked.diagnostics, words)}", "bold"))
    for copy in write_annotated(checked, place, words, reader):
        text = words.say("check.annotated", file=place.name(copy))
        console.print(Text(printable(text)), soft_wrap=True)
