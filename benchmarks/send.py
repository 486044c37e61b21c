"""A report sent to many, beside bare smtplib on one connection with the same message and server."""

import json
import re
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple

from benchmarks.english import in_english
from benchmarks.measuring import PROGRAMS, REPOSITORY, SITREP, Pace, Run, in_turns, run
from benchmarks.results import Aim, Table, Topic

OPERATION, PERIOD = "syria", "2012-07"
RECIPIENTS = 500
PORT = re.compile(r"^port = \d+", re.MULTILINE)
BARE, OURS = "smtplib", "sitrep send"


class Rate(NamedTuple):
    """Messages in a second: of the whole process, and from the first message to the last."""

    whole: float
    sending: float


def measured(folder: Path, pace: Pace) -> Topic:
    """Issue a report, send it in turns with both."""
    with mail_server() as (port, sessions):
        issued = folder / "issued"
        make_workspace(issued, port, RECIPIENTS)
        message = draft_of(issued)
        rates: dict[str, list[Rate]] = {BARE: [], OURS: []}
        place = folder / "place"

        def bare() -> Run:
            alone = (sys.executable, PROGRAMS / "smtplib_alone.py", str(port), str(RECIPIENTS), message)
            ended = run(alone)
            rates[BARE].append(_rate(ended, sessions))
            return ended

        def ours() -> Run:
            shutil.rmtree(place, ignore_errors=True)
            shutil.copytree(issued, place)
            ended = run((*SITREP, "send", OPERATION, PERIOD, "--yes", "--workspace", place))
            rates[OURS].append(_rate(ended, sessions))
            return ended

        in_turns({BARE: bare, OURS: ours}, pace)
        size = message.stat().st_size / 1000
    sending, whole = _ratio(rates, "sending"), _ratio(rates, "whole")
    rows = [_row(name, each) for name, each in rates.items()]
    return Topic(
        key="send",
        title=f"Sending {RECIPIENTS:,} messages of {size:.0f} kB",
        table=Table(
            columns=("messages a second", "while sending", "from to", "with start and end"),
            rows=(*rows, (f"{OURS} / {BARE}", f"{sending:.2f}", "", f"{whole:.2f}")),
        ),
        runs=len(rates[OURS]),
        notes=("To a server on the same computer, without a pace of its own.",),
        aims=(Aim(what=f"rate of {OURS} / {BARE}", measured=sending, at_least=0.6, unit=" times"),),
        points={"send: messages a second": statistics.median(rate.sending for rate in rates[OURS])},
    )


def _rate(ended: Run, sessions: IO[str]) -> Rate:
    """Of one run, which must take one session and lose nothing."""
    taken, sending = json.loads(sessions.readline())
    if taken != RECIPIENTS:
        sys.exit(f"the server took {taken} of {RECIPIENTS} messages in a session")
    return Rate(RECIPIENTS / ended.seconds, (RECIPIENTS - 1) / sending)


def _row(name: str, rates: Sequence[Rate]) -> tuple[str, ...]:
    sending = [rate.sending for rate in rates]
    whole = statistics.median(rate.whole for rate in rates)
    extremes = f"{min(sending):.0f} to {max(sending):.0f}"
    return name, f"{statistics.median(sending):.0f}", extremes, f"{whole:.0f}"


def _ratio(rates: dict[str, list[Rate]], of: str) -> float:
    """The median of those of neighbouring runs."""
    pairs = zip(rates[OURS], rates[BARE], strict=True)
    return float(statistics.median(getattr(ours, of) / getattr(bare, of) for ours, bare in pairs))


def make_workspace(folder: Path, port: int, recipients: int) -> None:
    """The worked example, issued, with settings for that server and so many recipients."""
    in_english(REPOSITORY / "inputs", folder / "inputs")
    operation = folder / "inputs" / OPERATION
    settings = operation / "operation.toml"
    ours = f"port = {port}\nper_minute = 1e9"
    settings.write_text(PORT.sub(ours, settings.read_text("utf-8")), "utf-8")
    rows = [f"Reader {number},reader{number}@donor.example,donors" for number in range(recipients)]
    (operation / "recipients.csv").write_text("\n".join(["name,e-mail,list", *rows, ""]), "utf-8")
    _sitrep(folder, "build")
    _sitrep(folder, "issue", "--cleared-by", "Amal Haddad, head of office")


def draft_of(workspace: Path) -> Path:
    """One message as sitrep sends it."""
    _sitrep(workspace, "send", "--dry-run")
    drafts = workspace / "outputs" / OPERATION / PERIOD / "mail"
    message = next(drafts.glob("*.eml")).rename(workspace.parent / "message.eml")
    shutil.rmtree(drafts)
    return message


def _sitrep(workspace: Path, command: str, *more: str) -> None:
    """Run a command; its words are shown only if it fails."""
    run((*SITREP, command, OPERATION, PERIOD, *more, "--workspace", workspace))


@contextmanager
def mail_server() -> Iterator[tuple[int, IO[str]]]:
    """Its port, and what it says of each session."""
    command = [sys.executable, str(PROGRAMS / "mail_server.py")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        try:
            yield int(server.stdout.readline()), server.stdout
        finally:
            server.terminate()
