"""Whole processes, timed in turns."""

import ctypes
import os
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
PROGRAMS = REPOSITORY / "benchmarks" / "programs"
PR_SET_CHILD_SUBREAPER = 36
SECONDS_TO_END = 3
SITREP = (sys.executable, "-m", "sitrep")


@dataclass(frozen=True, slots=True)
class Run:
    """One whole process: by the clock, of the processor with all that it started, its greatest memory.

    `megabytes` are those of the largest of the process and what it started; `said` is its output.
    """

    seconds: float
    processor: float
    megabytes: float
    said: str = ""


@dataclass(frozen=True, slots=True)
class Pace:
    """How often a topic is measured: so many rounds, or as many as fit into its seconds, but one."""

    runs: int
    seconds: float


Rounds = Mapping[str, Sequence[Run]]


def environment(**more: str) -> dict[str, str]:
    """Of an office's computer: this sitrep, whose modules are compiled once, not at every start."""
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**usual, "PYTHONPATH": str(REPOSITORY), "SITREP_SALT": "benchmark", **more}


def run(
    command: Sequence[str | Path], *, ends_with: int = 0, environs: Mapping[str, str] | None = None
) -> Run:
    """Run a program; its words are shown only if it ends otherwise than it should."""
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as complained:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command],
            env=environment() if environs is None else environs,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=complained,
            process_group=0,
        )
        try:
            _, status, used = os.wait4(process.pid, 0)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        ended = [used, *_left_behind(process.pid)]
        said.seek(0)
        complained.seek(0)
        words = said.read().decode(errors="replace")
        if process.returncode != ends_with:
            line = " ".join(str(word) for word in command)
            told = f"{words}{complained.read().decode(errors='replace')}"
            sys.exit(f"{line} ended with {process.returncode}:\n{told}")
    used_in_all = sum(each.ru_utime + each.ru_stime for each in ended)
    return Run(seconds, used_in_all, max(each.ru_maxrss for each in ended) / 1000, words)


def _left_behind(group: int) -> Iterator[resource.struct_rusage]:
    """What the process started and did not wait for, such as the server that forks its workers.

    It ends a moment later, and is ours to wait for where `adopt` could make it so.
    """
    until = time.monotonic() + SECONDS_TO_END
    while time.monotonic() < until:
        try:
            pid, _, used = os.wait4(-group, os.WNOHANG)
        except ChildProcessError:
            return
        if pid:
            yield used
        else:
            time.sleep(0.01)


def adopt() -> None:
    """From now on, wait for what the programs measured leave behind; Linux alone knows how."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def in_turns(measures: Mapping[str, Callable[[], Run]], pace: Pace) -> Rounds:
    """A B C A B C, so that a machine that grows slow or fast touches all alike."""
    began = time.perf_counter()
    rounds: dict[str, list[Run]] = {name: [] for name in measures}
    for _ in range(pace.runs):
        started = time.perf_counter()
        for name, measure in measures.items():
            rounds[name].append(measure())
        now = time.perf_counter()
        if now - began + (now - started) > pace.seconds:
            break
    return rounds


def seconds(runs: Sequence[Run]) -> float:
    """The median by the clock."""
    return statistics.median(each.seconds for each in runs)


def processor(runs: Sequence[Run]) -> float:
    """The median of the processor."""
    return statistics.median(each.processor for each in runs)


def megabytes(runs: Sequence[Run]) -> float:
    """The greatest memory of all runs."""
    return max(each.megabytes for each in runs)


def memory(runs: Sequence[Run]) -> str:
    """In megabytes, in words: a process begins as a copy of this one, whose own size hides less."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    return f"{megabytes(runs):.0f}" if megabytes(runs) > 1.02 * own else f"below {own:.0f}"


def ratio(
    ones: Sequence[Run], others: Sequence[Run], of: Callable[[Run], float] = lambda one: one.seconds
) -> float:
    """The median of the rounds' own ratios: what slows the machine for a while touches both."""
    return statistics.median(of(one) / of(other) for one, other in zip(ones, others, strict=True))


def by_processor(one: Run) -> float:
    """What to compare where a busy machine should count least."""
    return one.processor
