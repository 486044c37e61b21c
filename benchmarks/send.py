"""Measure `sitrep send` against bare smtplib on one connection, with the same message and server.

What sitrep adds (a message for each recipient, its intent and its fate on the disk) is the difference.
Nothing is asserted: a slow machine is not a defect.
"""

import argparse
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple

REPOSITORY = Path(__file__).resolve().parents[1]
PROGRAMS = Path(__file__).resolve().parent / "programs"
SITREP = str(Path(sys.executable).parent / "sitrep")
OPERATION, PERIOD = "syria", "2012-07"
PORT = re.compile(r"^port = \d+", re.MULTILINE)


class Run(NamedTuple):
    """Messages in a second: of the whole process, and from the first message to the last."""

    whole: float
    sending: float


def main() -> None:
    """Issue a report, send it in turns with both, print medians and ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="of each of the two (default: 5)")
    parser.add_argument("--recipients", type=int, default=1000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, mail_server() as (port, sessions):
        issued = Path(folder) / "issued"
        make_workspace(issued, port, asked.recipients)
        message = draft_of(issued)
        alone = [str(PROGRAMS / "smtplib_alone.py"), str(port), str(asked.recipients), str(message)]
        runs: dict[str, list[Run]] = {"smtplib": [], "sitrep": []}
        for number in range(asked.runs):
            place = shutil.copytree(issued, Path(folder) / str(number))
            runs["smtplib"].append(measure([sys.executable, *alone], sessions, asked.recipients))
            send = [SITREP, "send", OPERATION, PERIOD, "--yes", "--workspace", str(place)]
            runs["sitrep"].append(measure(send, sessions, asked.recipients))
            shutil.rmtree(place)
        print(
            f"{asked.recipients} messages of {message.stat().st_size / 1000:.0f} kB; "
            f"Python {platform.python_version()}, {os.cpu_count()} cores; "
            f"{asked.runs} runs each, in turns"
        )
        print_rates(runs)


def make_workspace(folder: Path, port: int, recipients: int) -> None:
    """The worked example, issued, with settings for that server and so many recipients."""
    shutil.copytree(REPOSITORY / "inputs", folder / "inputs")
    operation = folder / "inputs" / OPERATION
    settings = operation / "operation.toml"
    ours = f"port = {port}\nper_minute = 1e9"
    settings.write_text(PORT.sub(ours, settings.read_text("utf-8")), "utf-8")
    rows = [f"Reader {number},reader{number}@donor.example,donors" for number in range(recipients)]
    (operation / "recipients.csv").write_text("\n".join(["name,e-mail,list", *rows, ""]), "utf-8")
    sitrep(folder, "build")
    sitrep(folder, "issue", "--cleared-by", "Amal Haddad, head of office")


def draft_of(workspace: Path) -> Path:
    """One message as sitrep sends it."""
    sitrep(workspace, "send", "--dry-run")
    drafts = workspace / "outputs" / OPERATION / PERIOD / "mail"
    message = next(drafts.glob("*.eml")).rename(workspace.parent / "message.eml")
    shutil.rmtree(drafts)
    return message


def sitrep(workspace: Path, command: str, *more: str) -> None:
    """Run a command; its words are shown only if it fails."""
    run([SITREP, command, OPERATION, PERIOD, *more, "--workspace", str(workspace)])


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


def measure(command: list[str], sessions: IO[str], recipients: int) -> Run:
    """The rates of one run, which must take one session and lose nothing."""
    start = time.perf_counter()
    run(command)
    whole = time.perf_counter() - start
    taken, sending = json.loads(sessions.readline())
    if taken != recipients:
        sys.exit(f"{' '.join(command)}: the server took {taken} of {recipients} messages in a session")
    return Run(recipients / whole, (recipients - 1) / sending)


def run(command: list[str]) -> None:
    """A whole process."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")


def print_rates(runs: dict[str, list[Run]]) -> None:
    """Each with its median and extremes; the ratio is the median of those of neighbouring runs."""
    for name, measured in runs.items():
        whole = [each.whole for each in measured]
        sending = [each.sending for each in measured]
        print(
            f"{name:<8} median {statistics.median(sending):6.0f} messages/s while sending "
            f"(from {min(sending):.0f} to {max(sending):.0f}), "
            f"{statistics.median(whole):6.0f} with start and end"
        )
    pairs = list(zip(runs["sitrep"], runs["smtplib"], strict=True))
    ours = statistics.median(ours.sending / bare.sending for ours, bare in pairs)
    in_all = statistics.median(ours.whole / bare.whole for ours, bare in pairs)
    print(f"{'ratio':<8} {ours:13.0%} while sending, {in_all:.0%} with start and end")


if __name__ == "__main__":
    main()
