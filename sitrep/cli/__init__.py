"""The command line: arguments, progress, printing, exit codes; it alone reads the environment."""

import gc
import os
import sys
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from sitrep import __version__
from sitrep.cli import (
    building,
    checking,
    clipping,
    comparing,
    exporting,
    issuing,
    leaking,
    mapping,
    returning,
    sending,
    starting,
    tracing,
)
from sitrep.cli.shared import (
    INTERRUPTED,
    OUTSIDE_FAILED,
    WRONG_USE,
    analyst_words,
    complain,
    interruptible,
    of_operation,
    speak,
)

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
        '  sitrep issue syria 2012-07 --cleared-by "Name, role"    number it and freeze it\n\n'
        "  sitrep send syria 2012-07     mail it to the lists, once to each recipient\n\n"
        "  sitrep status                 what is open, built, issued and sent\n\n"
        "  sitrep trace syria 2012-07 44,038    where a number comes from\n\n"
        "Exit codes: 0 done; 1 the data has errors, nothing was built or issued, or a number is "
        "nowhere; 2 wrong usage or configuration, or another sitrep is at work here; 3 something "
        "outside failed; 130 interrupted with Ctrl-C."
    ),
)
for _command in (
    starting.new, starting.open_,
    mapping.map_,
    clipping.clip,
    checking.check,
    building.build, building.status,
    issuing.issue, issuing.withdraw, issuing.register,
    comparing.diff, comparing.verify,
    exporting.export,
    sending.send,
    returning.bounces,
    leaking.leaks,
    tracing.trace,
):  # fmt: skip
    app.command(name=_command.__name__.rstrip("_"))(interruptible(_command))


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"sitrep {__version__}")
        raise typer.Exit


def _language(code: str) -> str:
    from sitrep.words.catalogue import is_spoken, spoken

    if code and not is_spoken(code):
        raise typer.BadParameter(f'sitrep does not speak "{code}", only: {", ".join(spoken())}')
    speak(code)
    return code


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
    language: Annotated[
        str,
        typer.Option(
            callback=_language,
            metavar="CODE",
            help="In which sitrep speaks with you, such as fr.",
            show_default="[analysts] language in operation.toml, or en",
        ),
    ] = "",
) -> None:
    pass


def run() -> None:
    """The entry point: every outcome has its exit code, and none a traceback."""
    # A short life with many small objects: looking for cycles at every turn costs a quarter of it.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    # Otherwise it looks through every installed package for one that wants to change how settings are
    # read: a tenth of a short command, and nothing that any package should do here.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # No large matrices are multiplied here, and to start threads for them costs more than all of ours.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        app()
    except KeyboardInterrupt:
        complain(analyst_words().say("failure.interrupted"))
        sys.exit(INTERRUPTED)
    except Exception as problem:
        if os.environ.get("SITREP_DEBUG"):
            raise
        code, message = _outcome(problem)
        Console(stderr=True, highlight=False).print(Text(message), soft_wrap=True)
        sys.exit(code)


def _outcome(problem: Exception) -> tuple[int, str]:
    """The exit code of what went wrong, and the one message about it."""
    from sitrep.cli.no_cluster import NoCluster
    from sitrep.operation.settings import ConfigurationError
    from sitrep.register.trouble import InUse, MailSetting, MailTrouble, RegisterTrouble
    from sitrep.report.render.assets import PageProblem

    if isinstance(problem, ConfigurationError):
        of_operation(problem.language)
        return WRONG_USE, problem.said(analyst_words())
    words = analyst_words()
    if isinstance(problem, PageProblem):
        return WRONG_USE, words.say(problem.key, **problem.values)
    if isinstance(problem, RegisterTrouble):
        code = WRONG_USE if isinstance(problem, InUse) else OUTSIDE_FAILED
        return code, "\n".join(words.say(each.key, **each.values) for each in problem.messages)
    if isinstance(problem, MailTrouble):
        code = WRONG_USE if isinstance(problem, MailSetting) else OUTSIDE_FAILED
        return code, words.say(problem.message.key, **problem.message.values)
    if isinstance(problem, NoCluster):
        code = WRONG_USE if problem.is_wrong_use else OUTSIDE_FAILED
        return code, words.say(problem.message.key, **problem.message.values)
    if isinstance(problem, OSError):
        place = str(problem.filename or type(problem).__name__)
        reason = problem.strerror or str(problem)
        return OUTSIDE_FAILED, words.say("failure.outside", place=place, reason=reason)
    kind = type(problem).__name__
    return OUTSIDE_FAILED, words.say("failure.defect", kind=kind, detail=str(problem))
