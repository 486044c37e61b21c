"""`--all`: one command for every operation that has a report of a period; one summary, one exit code."""

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from sitrep.cli.shared import DONE, OUTSIDE_FAILED, analyst_words, asked_language, complain, say

if TYPE_CHECKING:
    from sitrep.cli.processes import Ended
    from sitrep.operation.workspace import Workspace
    from sitrep.words.speech import Words

EveryOption = Annotated[
    str | None,
    typer.Option(
        "--all", metavar="PERIOD", help="Do it for every operation that has a folder of this period."
    ),
]
ElsewhereOption = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar="dask://HOST:PORT",
        help="With --all: let the workers of this Dask cluster do it (docs/SCALE.md).",
    ),
]
JobsOption = Annotated[
    int | None,
    typer.Option("--jobs", min=1, help="How many at a time.", show_default="as many as there are cores"),
]


def asked_for(
    operation: str | None, period: str | None, every: str | None, elsewhere: str | None = None
) -> tuple[str, str] | None:
    """The one report that the command is asked for; None for those of all operations.

    ConfigurationError where it is asked for both or for neither.
    """
    from sitrep.operation.settings import ConfigurationError

    if elsewhere is not None and every is None:
        raise ConfigurationError(analyst_words().say("every.on_without_all"))
    if every is None and operation is not None and period is not None:
        return operation, period
    if every is None:
        raise ConfigurationError(analyst_words().say("every.neither"))
    if operation is not None:
        raise ConfigurationError(analyst_words().say("every.both", period=every))
    return None


def every_report(
    command: str,
    place: "Workspace",
    period: str,
    options: Sequence[str],
    jobs: int | None,
    *,
    is_for_people: bool = True,
    elsewhere: str | None = None,
) -> list["Ended"]:
    """Run the command for each operation, and print what each prints as it ends, then a summary.

    What programs are to read is not printed, and the summary stands on stderr then. `elsewhere` is the
    address of a cluster that does it. ConfigurationError where no operation has a folder of the period.
    """
    from sitrep.operation.settings import ConfigurationError
    from sitrep.operation.workspace import period_named

    words, chosen = analyst_words(), period_named(period)
    having = [name for name in place.operations() if chosen in place.periods(name)]
    lacking = [name for name in place.operations() if name not in having]
    if not having:
        raise ConfigurationError(words.say("every.none", period=period))

    def arguments(name: str) -> list[str]:
        return [*asked_language(), command, name, period, *options]

    begun, ended = time.monotonic(), list["Ended"]()
    for each in _ending(place, having, arguments, jobs, elsewhere):
        ended.append(each)
        of_all = {"number": len(ended), "all": len(having), "seconds": f"{each.seconds:.1f}"}
        complain(words.say("every.ended", operation=each.operation, **of_all), "bold")
        _pass_on(each if is_for_people else replace(each, printed=""), words)
    for line in _summary(ended, lacking, period, time.monotonic() - begun, words):
        (say if is_for_people else complain)(line, "bold")
    return sorted(ended, key=lambda each: each.operation)


def _ending(
    place: "Workspace",
    operations: Sequence[str],
    arguments: Callable[[str], list[str]],
    jobs: int | None,
    elsewhere: str | None,
) -> Iterator["Ended"]:
    if elsewhere is not None:
        from sitrep.cli.elsewhere import each_elsewhere

        return each_elsewhere(elsewhere, place, operations, arguments)
    from sitrep.cli.processes import cores, each_of

    here = ["--workspace", str(place.folder)]
    return each_of(operations, lambda name: arguments(name) + here, jobs or cores(), os.environ)


def exit_code(ended: Sequence["Ended"]) -> int:
    """The gravest of all: something outside failed, configuration, errors in the data, done."""
    return max((OUTSIDE_FAILED if each.code < 0 else each.code for each in ended), default=DONE)


def _pass_on(ended: "Ended", words: "Words") -> None:
    sys.stderr.write(ended.complaints)
    sys.stderr.flush()
    sys.stdout.write(ended.printed)
    sys.stdout.flush()
    if ended.code < 0:
        complain(words.say("every.died", operation=ended.operation, signal=-ended.code))


def _summary(
    ended: Sequence["Ended"], lacking: Sequence[str], period: str, seconds: float, words: "Words"
) -> Iterator[str]:
    failed = sorted(each.operation for each in ended if each.code)
    done = len(ended) - len(failed)
    yield ""
    yield words.say("every.done", count=done, seconds=f"{seconds:.1f}", period=period)
    if failed:
        yield words.say("every.failed", names=words.list_of(failed), count=len(failed))
    if lacking:
        yield words.say("every.lacking", names=words.list_of(sorted(lacking)), period=period)
