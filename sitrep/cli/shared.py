"""What every command shares: its arguments, the workspace, the words, progress and exit codes."""

import atexit
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from sitrep.interruption import has_begun
from sitrep.lines import printable

if TYPE_CHECKING:
    from sitrep.intake.limited.reader import Reader
    from sitrep.model.operation import Operation
    from sitrep.operation.workspace import Workspace
    from sitrep.register.issues import Found
    from sitrep.words.speech import Words

DONE, DATA_ERRORS, WRONG_USE, OUTSIDE_FAILED = 0, 1, 2, 3
NOT_FOUND = DATA_ERRORS
INTERRUPTED = 130
_asked = ContextVar("_asked", default="")
_of_operation = ContextVar("_of_operation", default="en")
_SHOW_PROGRESS_AFTER_SECONDS = 0.7

OperationOrNone = Annotated[
    str | None, typer.Argument(help="A folder below inputs/, such as syria.", show_default=False)
]
OperationArgument = Annotated[
    str, typer.Argument(help="A folder below inputs/, such as syria.", show_default=False)
]
_A_PERIOD = "A month (2012-07), a week (2014-W27) or a flash update (2014-07-15)."
PeriodOrNone = Annotated[
    str | None, typer.Argument(metavar="PERIOD", help=_A_PERIOD, show_default=False)
]
PeriodArgument = Annotated[str, typer.Argument(metavar="PERIOD", help=_A_PERIOD, show_default=False)]
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


def interruptible(command: Callable[..., None]) -> Callable[..., None]:
    """The command, ended by Ctrl-C with one line and the exit code that shells give it."""

    @wraps(command)
    def interrupted(*arguments: object, **named: object) -> None:
        has_begun()
        try:
            command(*arguments, **named)
        except (KeyboardInterrupt, typer.Abort):
            complain(analyst_words().say("failure.interrupted"))
            raise typer.Exit(INTERRUPTED) from None

    return interrupted


def user_name(environment: Mapping[str, str]) -> str:
    """Who works here, as the computer knows them; behind sudo, who called it. "" if unknown."""
    names = (environment.get(name, "") for name in ("SUDO_USER", "LOGNAME", "USER", "USERNAME"))
    return next((name for name in names if name), "")


def file_reader() -> "Reader":
    """Opens files from outside, until the command ends, in a process that gets ready meanwhile.

    So a command asks for it before it imports what it needs. No secret of ours reaches that process.
    """
    from sitrep.intake.limited.process import Keeper
    from sitrep.intake.limited.reader import Reader

    plain = {name: value for name, value in os.environ.items() if not name.startswith("SITREP_")}
    keeper = Keeper(sys.executable, sys.path, plain)
    atexit.register(keeper.close)
    return Reader(keeper)


def ordinary(file: Path) -> Path:
    """The file that was named; ConfigurationError where opening it would wait or never end."""
    from sitrep.containment import is_special
    from sitrep.operation.settings import ConfigurationError

    if is_special(file):
        raise ConfigurationError(analyst_words().say("failure.special", file=file.as_posix()))
    return file


def known(workspace: "Workspace", operation: str) -> str:
    """The name of an operation that exists and can be read."""
    from sitrep.operation.workspace import read_operation

    return read_operation(workspace, operation).folder


def workspace_at(folder: Path) -> "Workspace":
    """The workspace in that folder; ConfigurationError where there is none."""
    from sitrep.diagnostics import Message
    from sitrep.operation.settings import ConfigurationError
    from sitrep.operation.workspace import Workspace

    resolved = folder.resolve()
    if not resolved.is_dir():
        raise ConfigurationError(Message("usage.no-workspace", {"folder": str(resolved)}))
    return Workspace(resolved)


def speak(language: str) -> None:
    """Whatever an operation says, this command speaks that language; "" leaves it to the operation."""
    _asked.set(language)


def of_operation(language: str) -> None:
    """The language of an operation's analysts, for what goes wrong from now on; "" changes nothing."""
    if language:
        _of_operation.set(language)


def asked_language() -> list[str]:
    """The option that says so, for a command that this one starts."""
    return ["--language", _asked.get()] if _asked.get() else []


def analyst_words(operation: "Operation | None" = None) -> "Words":
    """The words in which the command line speaks, with the operation's own names of countries.

    Without an operation, in the language of the one that was last spoken of, for what goes wrong later.
    """
    from sitrep.words.own_words import analysts_words

    if operation:
        of_operation(operation.analysts.language)
    return analysts_words(_asked.get() or _of_operation.get(), operation)


def words_at(place: "Workspace", operation: str) -> "Words":
    """The same for the operation of that name; ConfigurationError where it cannot be read."""
    from sitrep.operation.workspace import read_operation

    return analyst_words(read_operation(place, operation))


def say(line: str, style: str = "") -> None:
    """Print a line on stdout as it is, without control characters and never cut to the terminal."""
    _print(line, style, Console(highlight=False))


def complain(line: str, style: str = "") -> None:
    """The same on stderr."""
    _print(line, style, Console(stderr=True, highlight=False))


def is_register_lost(place: "Workspace", words: "Words") -> bool:
    """Whether the register is not the newest one, told on stderr: what was issued is not all known."""
    from sitrep.register.register import reading_as_it_is, troubles

    with reading_as_it_is(place.outputs) as register:
        found = troubles(register)
    for each in found:
        complain(words.say(each.key, **each.values))
    return bool(found)


def _print(line: str, style: str, console: Console) -> None:
    console.print(Text(printable(line), style), soft_wrap=True)


def identity(found: "Found") -> dict[str, object]:
    """What messages say of an issued document, by the names that they have for it."""
    return {
        "operation": found.issue.operation,
        "period": found.issue.period,
        "number": found.issue.number,
        "version": found.document.version,
        "edition": found.document.edition,
        "language": found.document.language,
        "name": found.issue.cleared_by,
        "role": found.issue.role,
        "date": found.issue.at.date(),
    }


@contextmanager
def progress(words: "Words") -> Iterator[Callable[[str], None]]:
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
