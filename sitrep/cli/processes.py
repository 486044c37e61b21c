"""Commands of sitrep in processes of their own, forked from one that is warm, several at a time."""

import multiprocessing
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import wait
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path

_TO_END_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Ended:
    """How one command ended: what it printed, its exit code (below 0: the signal that ended it)."""

    operation: str
    code: int
    printed: str
    complaints: str
    seconds: float


@dataclass(frozen=True, slots=True)
class _Running:
    operation: str
    process: ForkServerProcess
    printed: Path
    complaints: Path
    begun: float

    def ended(self) -> Ended:
        self.process.join()
        code = self.process.exitcode
        assert code is not None
        self.process.close()
        seconds = time.monotonic() - self.begun
        printed, complaints = _text_in(self.printed), _text_in(self.complaints)
        return Ended(self.operation, code, printed, complaints, seconds)


def _text_in(file: Path) -> str:
    return file.read_text("utf-8", "replace")


def cores() -> int:
    """How many this process may use."""
    with suppress(AttributeError):  # macOS does not say
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def each_of(
    operations: Iterable[str],
    command: Callable[[str], Sequence[str]],
    jobs: int,
    environment: Mapping[str, str],
) -> Generator[Ended]:
    """Run the command of each operation, at most so many at once; they come as they end.

    `command` gives the arguments of `sitrep` for an operation. Each process is forked from one that has
    loaded everything, and shares nothing with the others, so that what it writes is what the single
    command writes, and one that dies takes no other with it. If this one is interrupted, they are too.
    """
    waiting, running = list(operations), list[_Running]()
    forking = _forking()
    with tempfile.TemporaryDirectory(prefix="sitrep-") as folder, _ending(running):
        while waiting or running:
            while waiting and len(running) < jobs:
                one = waiting[0]
                running.append(_begun(forking, one, command(one), Path(folder), environment))
                del waiting[0]
            wait([each.process.sentinel for each in running])
            for each in [each for each in running if not each.process.is_alive()]:
                running.remove(each)
                yield each.ended()


def _forking() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["sitrep.cli.warm"])
    return context


def _begun(
    forking: ForkServerContext,
    operation: str,
    arguments: Sequence[str],
    folder: Path,
    environment: Mapping[str, str],
) -> _Running:
    printed, complaints = folder / f"{operation}.out", folder / f"{operation}.err"
    for file in (printed, complaints):
        file.touch(0o600)
    process = forking.Process(
        target=_run, args=([*arguments], [str(printed), str(complaints)], dict(environment))
    )
    begun = time.monotonic()
    process.start()
    return _Running(operation, process, printed, complaints, begun)


@contextmanager
def _ending(running: Sequence[_Running]) -> Iterator[None]:
    """At the end nobody is left. Who is at work is asked to stop first, and so leaves nothing half."""
    try:
        yield
    finally:
        for number, seconds in ((signal.SIGINT, _TO_END_SECONDS), (signal.SIGKILL, _TO_END_SECONDS)):
            for each in running:
                if each.process.is_alive() and each.process.pid:
                    os.kill(each.process.pid, number)
            deadline = time.monotonic() + seconds
            for each in running:
                each.process.join(max(0.0, deadline - time.monotonic()))


def _run(arguments: list[str], outputs: list[str], environment: Mapping[str, str]) -> None:
    """The command, in the process that was forked for it; it prints into these files."""
    from sitrep.cli import run

    os.environ.clear()
    os.environ.update(environment)
    for number, output in enumerate(outputs, start=1):
        handle = os.open(output, os.O_WRONLY)
        os.dup2(handle, number)
        os.close(handle)
    for name, number in (("stdout", 1), ("stderr", 2)):
        setattr(sys, name, open(number, "w", encoding="utf-8", closefd=False))  # noqa: SIM115
    sys.argv = ["sitrep", *arguments]
    try:
        run()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
