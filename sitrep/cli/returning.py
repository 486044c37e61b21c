"""`sitrep bounces`: messages that came back are marked in the register."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from sitrep.cli.shared import DONE, WorkspaceOption, analyst_words, say, workspace_at


def bounces(
    place: Annotated[
        Path,
        typer.Argument(
            metavar="FILE|MAILDIR", help="A saved notice (.eml), or a mail folder.", show_default=False
        ),
    ],
    workspace: WorkspaceOption = Path(),
) -> None:
    """Read the notices of mail that could not be delivered, and mark whom it did not reach.

    "Accepted" is what the first server said; a notice that comes back to [mail] bounces tells what
    became of a message later. Whoever is marked is listed by send, and written to again with
    --resend-refused, once the address is right. Mail that is no such notice is left alone.

    Example: sitrep bounces ~/Maildir/.Bounces
    """
    from sitrep.mail.returned import mark_returned
    from sitrep.operation.settings import ConfigurationError

    office, words = workspace_at(workspace), analyst_words()
    if not place.exists():
        raise ConfigurationError(words.say("bounces.nothing_there", place=str(place)))
    marked, read = mark_returned(
        office.outputs, place, datetime.now().astimezone().replace(microsecond=0)
    )
    for step in marked:
        say(words.say("bounces.marked", address=step.address, said=step.said), "yellow")
    say(words.say("bounces.summary", count=len(marked), read=read), "bold")
    if marked:
        say(words.say("bounces.again"))
    raise typer.Exit(DONE)
