"""`sitrep build` and `sitrep status`: drafts, and what is open and built."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sitrep.cli.every import (
    ElsewhereOption,
    EveryOption,
    JobsOption,
    asked_for,
    every_report,
    exit_code,
)
from sitrep.cli.salt import salt_of
from sitrep.cli.shared import (
    DATA_ERRORS,
    OperationOrNone,
    PeriodOrNone,
    WorkspaceOption,
    analyst_words,
    file_reader,
    identity,
    known,
    progress,
    say,
    user_name,
    words_at,
    workspace_at,
)

if TYPE_CHECKING:
    from sitrep.diagnostics import Message
    from sitrep.register.issues import Found
    from sitrep.register.sends import Tally
    from sitrep.words.speech import Words
    from sitrep.work.drafts import Draft

_FIGURES_TOLD = 6
_FOR_DOCX = ("docx", "resvg_py")
"""What the extra "docx" brings."""


def build(
    operation: OperationOrNone = None,
    period: PeriodOrNone = None,
    workspace: WorkspaceOption = Path(),
    html: Annotated[bool, typer.Option("--html", help="Keep the HTML beside the PDF.")] = False,
    docx: Annotated[
        bool,
        typer.Option("--docx", help="Write a Word document to edit beside it; never the report itself."),
    ] = False,
    every: EveryOption = None,
    jobs: JobsOption = None,
    elsewhere: ElsewhereOption = None,
) -> None:
    """Check a report, then write its draft PDF to outputs/OPERATION/PERIOD/.

    Errors stop it and no PDF is written; warnings are printed in the report's data notes. Notes that
    change what the report says are told here too, all others only by check. Beside the PDF stand the
    month's figures as CSV and a manifest, which the PDF carries as attachments too.

    For a month that was already issued it says so, and what has changed since. The draft then has the
    erratum that the new version would have. Exit code 3 if the register cannot be relied on for that.

    With --all it builds that period's reports of all operations, several at a time; one that cannot be
    built does not stop the others.

    Example: sitrep build syria 2012-07
    """
    one = asked_for(operation, period, every, elsewhere)
    if one:
        _build(*one, workspace, html=html, docx=docx)
    elif every:
        options = [*(["--html"] if html else []), *(["--docx"] if docx else [])]
        place = workspace_at(workspace)
        ended = every_report("build", place, every, options, jobs, elsewhere=elsewhere)
        raise typer.Exit(exit_code(ended))


def _build(operation: str, period: str, workspace: Path, *, html: bool, docx: bool) -> None:
    reader = file_reader()
    from sitrep import findings
    from sitrep.diagnostics import Message, Severity
    from sitrep.manuals import all_checks
    from sitrep.operation.settings import ConfigurationError
    from sitrep.operation.workspace import find_period
    from sitrep.register.issues import issued_before
    from sitrep.register.register import reading_as_it_is, troubles
    from sitrep.register.trouble import RegisterTrouble
    from sitrep.work import building, month

    if docx and not all(map(find_spec, _FOR_DOCX)):
        raise ConfigurationError(Message("build.docx_missing"))
    place = workspace_at(workspace)
    words = words_at(place, operation)
    complaints = Console(stderr=True, highlight=False)
    with progress(words) as stage:
        stage("stage.starting")
        chosen = find_period(place, known(place, operation), period)
        checked = month.check(place, operation, chosen, stage, reader)
        if not checked.has_errors:
            with reading_as_it_is(place.outputs) as register:
                before = issued_before(register, operation, str(chosen))
                trouble = troubles(register)
            checked = checked.fingerprinted(salt_of(place, operation))
            user = user_name(os.environ)
            built = building.build(
                checked, place, before, stage, keep_html=html, keep_docx=docx, user=user
            )
    of_the_page = {check.code for check in all_checks() if check.changes_report}
    told = [d for d in checked.diagnostics if d.severity is not Severity.NOTE or d.code in of_the_page]
    findings.print_findings(complaints, told, words)
    if checked.has_errors:
        total = findings.summary(checked.diagnostics, words)
        complaints.print(Text(f"\n{words.say('build.stopped', total=total)}", "bold"))
        raise typer.Exit(DATA_ERRORS)
    for report in built:
        say(words.say("build.done", file=place.name(report.pdf), size=round(report.bytes / 1000)))
        if report.kept:
            say(words.say("build.docx_kept", file=place.name(report.kept)))
    # In every language of an edition the same figures change: they stand once, below all of them.
    settings = checked.evidence.operation.report
    told_in = settings.language_for(words.language)
    for edition in settings.editions:
        of_edition = [each.draft for each in built if each.draft.material.edition is edition]
        of_edition.sort(key=lambda draft: draft.material.words.language == told_in)
        for draft in of_edition:
            is_told = draft.material.words.language == told_in
            _tell_what_was_issued(draft, words, with_figures=is_told)
    if trouble:
        # The draft stands, but what it says of earlier versions may be wrong.
        raise RegisterTrouble(*trouble)


def _tell_what_was_issued(draft: "Draft", words: "Words", *, with_figures: bool) -> None:
    """That a draft was issued before, and what a new version of it would change."""
    from sitrep.report.record.change_lines import change_lines

    if draft.before is None:
        return
    issued = identity(draft.before.found)
    month = {name: issued[name] for name in ("operation", "period")}
    correction = draft.issue.correction
    if correction is None:
        say(words.say("build.issued_same", **issued))
        return
    if correction.was_withdrawn:
        say(words.say("build.withdrawn", next=draft.issue.version, **issued))
        say(words.say("build.issue_again", **month))
        return
    say(words.say("build.issued_other", next=draft.issue.version, **issued))
    if not with_figures:
        return
    lines = change_lines(correction.changes, words)
    for each in lines[:_FIGURES_TOLD]:
        say(words.say(each.key, **each.values))
    if not lines:
        say(words.say("build.no_figure"))
    elif len(lines) > _FIGURES_TOLD:
        say(words.say("build.more", count=len(lines) - _FIGURES_TOLD, **month))
    say(words.say("build.issue_again", **month))


def status(
    operation: Annotated[
        str | None, typer.Argument(help="One operation; all of them if left out.")
    ] = None,
    workspace: WorkspaceOption = Path(),
) -> None:
    """Show what is open, built, changed since it was built, issued (version, date, cleared by
    whom) and sent.

    Exit code 3 if the register cannot be relied on, or an issued file is missing or was altered.
    """
    from sitrep.operation.workspace import read_operation
    from sitrep.register.trouble import RegisterTrouble
    from sitrep.work.status import status as status_of

    place, words = workspace_at(workspace), analyst_words()
    trouble: list[Message] = []
    names = [known(place, operation)] if operation else place.operations()
    if not names:
        sys.stdout.write(words.say("status.nothing", folder=str(place.folder / "inputs")) + "\n")
    for name in names:
        settings = read_operation(place, name)
        words = analyst_words(settings)
        table = Table(title=name, title_justify="left", title_style="bold", box=None, pad_edge=False)
        for heading in ("month", "number", "state", "reports", "issued", "sent"):
            table.add_column(words.say(f"status.{heading}"), justify="left", overflow="fold")
        told = status_of(place, settings)
        trouble += [each for each in told.trouble if each not in trouble]
        for line in told.months:
            table.add_row(
                str(line.period),
                str(line.number),
                words.say(f"state.{line.state}"),
                Text("\n".join(line.reports)),
                Text("\n".join(_issued(found, words) for found in line.issued)),
                Text("\n".join(_sent(each, words) for each in line.sent)),
            )
        Console(highlight=False).print(table)
    if trouble:
        raise RegisterTrouble(*trouble)


def _sent(tally: "Tally", words: "Words") -> str:
    """`12, 1 uncertain, 2 not reached`."""
    parts = [str(tally.reached) if tally.reached else ""]
    for key, count in (("uncertain", tally.uncertain), ("not_reached", tally.not_reached)):
        parts += [words.say(f"status.{key}", count=count)] if count else []
    return words.say("joint.comma").join(filter(None, parts))


def _issued(found: "Found", words: "Words") -> str:
    return words.say(
        "status.withdrawn" if found.issue.is_withdrawal else "status.version",
        version=found.document.version,
        date=found.issue.at.date(),
        name=found.issue.cleared_by,
        edition=found.document.edition,
        language=found.document.language,
    )
