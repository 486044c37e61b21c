"""`sitrep leaks`: whether anything that an edition withholds stands in its files."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from sitrep.cli.salt import salt_of
from sitrep.cli.shared import (
    DATA_ERRORS,
    DONE,
    OperationArgument,
    PeriodArgument,
    WorkspaceOption,
    complain,
    file_reader,
    known,
    progress,
    say,
    words_at,
    workspace_at,
)

if TYPE_CHECKING:
    from sitrep.analysis.leaks import Leak
    from sitrep.words.speech import Words
    from sitrep.work.leaks import Searched


def leaks(
    operation: OperationArgument, period: PeriodArgument, workspace: WorkspaceOption = Path()
) -> None:
    """Search all files of a month's reports for everything that their editions withhold.

    Pages, pictures, alternative texts, bookmarks, metadata, figures, manifests, mails and file names, as
    they would be made now, as the drafts stand, and as they were issued, unpacked; every count, name,
    source and note of a withheld row is looked for. A number of one or two digits is only told where it
    stands beside the name of what it counts. Exit code 1 if anything is found, but for versions that
    were issued and replaced, or if the month has errors; 3 if the register of what was issued cannot be
    relied on.

    Example: sitrep leaks syria 2012-07
    """
    reader = file_reader()
    from sitrep.operation.workspace import find_period
    from sitrep.register.issues import documents, issued_before
    from sitrep.register.register import reading
    from sitrep.work import month
    from sitrep.work.leaks import search

    place = workspace_at(workspace)
    words = words_at(place, operation)
    with progress(words) as stage:
        stage("stage.starting")
        chosen = find_period(place, known(place, operation), period)
        checked = month.check(place, operation, chosen, stage, reader)
        if checked.has_errors:
            complain(words.say("leaks.errors", operation=operation, month=str(chosen)))
            raise typer.Exit(DATA_ERRORS)
        with reading(place.outputs) as register:
            before = issued_before(register, operation, str(chosen))
            issued = documents(register, operation, str(chosen))
        stage("stage.composing")
        checked = checked.fingerprinted(salt_of(place, operation))
        searched = list(search(checked, place, before, issued))
    for each in searched:
        _tell(each, words)
    raise typer.Exit(DATA_ERRORS if any(each.leaks for each in searched) else DONE)


def _tell(searched: "Searched", words: "Words") -> None:
    count = len(searched.secrets)
    say(words.say("leaks.searched", name=searched.name, count=count, files=len(searched.files)))
    for secret in searched.secrets:
        say(words.say("leaks.looked_for", text=secret.text, where=str(secret.where)))
    for file in searched.files:
        say(words.say("leaks.looked_in", file=file))
    for leak in searched.out:
        say(words.say("leaks.is_out", **_told(leak)))
    for leak in searched.leaks:
        complain(words.say("leaks.found", **_told(leak)))


def _told(leak: "Leak") -> dict[str, str]:
    return {"text": leak.secret.text, "where": str(leak.secret.where), "file": leak.file}
