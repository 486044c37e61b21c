"""`sitrep map`: a partner's file is looked at, what is unsure is asked, and its mapping is kept."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from sitrep.cli.shared import (
    DATA_ERRORS,
    WRONG_USE,
    WorkspaceOption,
    analyst_words,
    complain,
    file_reader,
    ordinary,
    workspace_at,
)

if TYPE_CHECKING:
    from sitrep.intake.proposal import NotOurs, Proposed
    from sitrep.intake.spreadsheet import Sheet
    from sitrep.model.operation import Operation
    from sitrep.model.period import Period
    from sitrep.words.speech import Words


def map_(
    file: Annotated[Path, typer.Argument(help="A partner's spreadsheet.", show_default=False)],
    operation: Annotated[
        str, typer.Option(help="Whose file it is, if it does not stand in that operation's folder.")
    ] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Ask nothing, and write what is unsure.")] = False,
    write: Annotated[
        bool, typer.Option("--write", help="Append the [[source]] to operation.toml.")
    ] = False,
    workspace: WorkspaceOption = Path(),
) -> None:
    """Look at a partner's spreadsheet and propose how to read it, with the first rows as they would be.

    On a terminal it asks what it cannot know. Then it prints a [[source]] for operation.toml, with
    what is still unsure as remarks, or appends it there with --write (exit code 1 if something that
    every row must have is still open: then nothing is written). A partner is learnt once: next
    month's file of the same shape is read by the same [[source]].

    Example: sitrep map inputs/syria/2012-07/partner.xlsx --write
    """
    reader = file_reader()
    from sitrep import findings
    from sitrep.intake.container import MAX_FILE_BYTES
    from sitrep.intake.files import contents
    from sitrep.intake.proposal import Proposed
    from sitrep.intake.proposal_text import is_complete, previewed, written
    from sitrep.intake.propose import propose
    from sitrep.operation.workspace import read_operation
    from sitrep.work.mapping import add_sources, place_of

    place = workspace_at(workspace)
    stands = place_of(place, file)
    name = operation or stands.operation
    settings = read_operation(place, name) if name else None
    words = analyst_words(settings)
    if write and not settings:
        complain(words.say("map.no-operation"))
        raise typer.Exit(WRONG_USE)
    reader = reader.of(settings) if settings else reader
    sheets, diagnostics = reader.spreadsheet(file.as_posix(), contents(ordinary(file), MAX_FILE_BYTES))
    findings.print_findings(Console(stderr=True, highlight=False), diagnostics, words)
    if not sheets:
        raise typer.Exit(DATA_ERRORS)
    if settings and _is_known(sheets, settings, stands.period, file, words):
        return
    proposals = propose(sheets, settings.country_of_origin if settings else None)
    if sys.stdin.isatty() and not yes:
        proposals = [_asked(each, words) if isinstance(each, Proposed) else each for each in proposals]
    language = settings.data.language if settings else None
    home = settings.country_of_origin if settings else None
    ours = [each for each in proposals if isinstance(each, Proposed)]
    seen = previewed(ours, sheets, stands.period, language, home, words)
    is_ready = all(is_complete(each) and (yes or not each.doubts) for each in ours)
    if write and name and ours and is_ready:
        is_dated = any(each.table.dating in each.fixed for each in ours)
        key = "map.written-dated" if is_dated else "map.written"
        path = add_sources(place, name, written(ours, words))
        sys.stdout.write(seen + words.say(key, file=place.name(path)) + "\n")
        return
    sys.stdout.write(written(proposals, words) + (f"\n{seen}" if seen else ""))
    if write:
        complain(words.say("map.not-written" if ours else "map.nothing-to-write"))
        raise typer.Exit(DATA_ERRORS)


def _is_known(
    sheets: "Sequence[Sheet]",
    settings: "Operation",
    period: "Period | None",
    file: Path,
    words: "Words",
) -> bool:
    """Whether the operation reads the file already; what has changed since is told."""
    from sitrep import findings
    from sitrep.diagnostics import Diagnostic, Severity
    from sitrep.intake.foreign import map_sheets, takes
    from sitrep.model.period import Period

    month = period or Period.of_month(1970, 1)
    theirs = [
        each for each in settings.source if takes(each, in_month=file.name, in_operation=file.name)
    ]
    wrong: list[Diagnostic] = []
    for source in theirs:
        _, trouble = map_sheets(
            sheets, source, month, settings.data.language, settings.country_of_origin
        )
        wrong += [each for each in trouble if each.severity is Severity.ERROR]
    findings.print_findings(Console(stderr=True, highlight=False), wrong, words)
    if not theirs or wrong:
        return False
    tables = list(dict.fromkeys(source.table for source in theirs))
    sys.stdout.write(words.say("map.known", file=theirs[0].file, tables=tables) + "\n")
    return True


def _asked(proposed: "Proposed", words: "Words") -> "Proposed | NotOurs":
    """The proposal once the few questions that it leaves open are answered; Enter leaves one open."""
    from sitrep.intake.proposal import NotOurs
    from sitrep.intake.questions import answered, questions_of

    passed: set[tuple[str, str | None]] = set()
    while True:
        left = [each for each in questions_of(proposed) if (each.about, each.word) not in passed]
        if not left:
            return proposed
        question = left[0]
        passed.add((question.about, question.word))
        typer.echo(words.say(question.text.key, **question.text.values), err=True)
        for number, option in enumerate(question.options, start=1):
            typer.echo(f"  {number}  {option}", err=True)
        while True:
            answer = typer.prompt(question.about, question.default, show_default=False, err=True)
            if not answer:
                break
            settled = answered(proposed, question, answer)
            if isinstance(settled, NotOurs):
                return settled
            if settled is not None:
                proposed = settled
                break
            typer.echo(words.say("map.ask.again"), err=True)
