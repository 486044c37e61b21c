"""`sitrep clip`: an article is kept, and excerpts of it are proposed."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from sitrep.cli.shared import (
    OperationArgument,
    WorkspaceOption,
    file_reader,
    known,
    ordinary,
    words_at,
    workspace_at,
)

_MOST_SHOWN = 12


def clip(
    operation: OperationArgument,
    file: Annotated[
        Path,
        typer.Argument(
            help="Text, Markdown, a saved page (.html) or a saved mail (.eml).",
            exists=True,
            dir_okay=False,
            show_default=False,
        ),
    ],
    workspace: WorkspaceOption = Path(),
    publisher: Annotated[str, typer.Option(help="Who published it.")] = "",
    headline: Annotated[str, typer.Option(help="Its headline.")] = "",
    date: Annotated[str, typer.Option(metavar="YYYY-MM-DD", help="When it was published.")] = "",
    url: Annotated[str, typer.Option(help="Its web address.")] = "",
    language: Annotated[str, typer.Option(help="Its language: en, fr, es, ar, tr or another.")] = "",
    name: Annotated[
        str, typer.Option(help="What excerpts call it.", show_default="publisher and date")
    ] = "",
) -> None:
    """Keep an article in inputs/OPERATION/articles/ and propose excerpts of it.

    What the file says of itself is taken; options win. The proposals are written to
    outputs/OPERATION/clip/ as rows to paste into a month's excerpts; none enters a report by itself.

    Example: sitrep clip syria page.html --publisher "The Daily Globe" --date 2012-07-03
    """  # fmt: skip
    reader = file_reader()
    from sitrep.lines import printable
    from sitrep.work.clipping import clip as keep

    place = workspace_at(workspace)
    words = words_at(place, operation)
    stated = {
        "publisher": publisher, "headline": headline, "date": date, "url": url, "language": language,
    }  # fmt: skip
    kept = keep(place, known(place, operation), ordinary(file), stated, words, reader, called=name)
    console = Console(highlight=False)

    def say(text: str, style: str = "") -> None:
        console.print(Text(printable(text), style), soft_wrap=True)

    say(words.say("clip.kept" if kept.is_new else "clip.kept_already", file=place.name(kept.path)))
    for line in kept.left_out:
        say(words.say("clip.left_out", line=line), "dim")
    for rank, each in enumerate(kept.proposals[:_MOST_SHOWN], 1):
        reasons = {"figures": each.figures, "places": each.places, "actors": each.actors,
                   "speaker": (each.speaker,) if each.speaker else ()}  # fmt: skip
        comma, semicolon = words.say("joint.comma"), words.say("joint.semicolon")
        why = semicolon.join(
            words.say(f"clip.{kind}", found=comma.join(found))
            for kind, found in reasons.items()
            if found
        )
        console.print()
        say(f"{rank:>3}  {why}", "bold")
        say(f"     {' '.join(each.quote.split())}")
    count = len(kept.proposals)
    console.print()
    say(words.say("clip.proposed", count=count, file=place.name(kept.table)))
