"""The command `sitrep`, run as a process of its own.

The process is forked from one that is warmed: starting Python anew takes longer than most commands do.
`afresh` starts it from nothing all the same.
"""

import contextlib
import multiprocessing
import os
import pty
import resource
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import cache
from multiprocessing import forkserver
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path

import pytest

_PLAIN = {"NO_COLOR": "1", "COLUMNS": "200", "TERM": "dumb"}
_SECONDS = 120


@cache
def _forking() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["functional.warmed"])
    with pytest.MonkeyPatch.context() as patch:
        # By no other way does it learn where the tests stand.
        patch.setenv("PYTHONPATH", os.pathsep.join(filter(None, sys.path)))
        # numpy would start threads of its own.
        patch.setenv("OPENBLAS_NUM_THREADS", "1")
        forkserver.ensure_running()
    return context


def sitrep(workspace: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return limited({}, workspace, *arguments, **environment)


def limited(
    limits: Mapping[int, int], workspace: Path, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """The same with no more of something than that, such as `{resource.RLIMIT_AS: 3 * 2**30}` (bytes)."""
    with tempfile.TemporaryDirectory() as folder:
        outputs = [Path(folder, name) for name in ("stdout", "stderr")]
        variables = dict(os.environ) | _PLAIN | environment
        process = _forking().Process(
            target=_run, args=(workspace, list(arguments), variables, list(map(str, outputs)), limits)
        )
        process.start()
        process.join(_SECONDS)
        if process.is_alive():
            process.kill()
            process.join()
            raise subprocess.TimeoutExpired(arguments, _SECONDS)
        stdout, stderr = (output.read_text("utf-8") for output in outputs)
        code = process.exitcode
        process.close()
        assert code is not None
        return subprocess.CompletedProcess(list(arguments), code, stdout, stderr)


def started(workspace: Path, *arguments: str, complaints: str = os.devnull) -> ForkServerProcess:
    """The same, going on by itself; what it prints to stderr is in the file `complaints`."""
    variables = dict(os.environ) | _PLAIN
    outputs = [os.devnull, complaints]
    return forked(_run, workspace, list(arguments), variables, outputs, {})


def forked(function: Callable[..., object], *arguments: object) -> ForkServerProcess:
    """A function that runs in a process of its own, which is forked from the warmed one."""
    process = _forking().Process(target=function, args=arguments)
    process.start()
    return process


def killed_after(
    seconds: float, workspace: Path, *arguments: str, once: Callable[[], object] = lambda: True
) -> bool:
    """Whether it was killed outright (SIGKILL); False if it came to its end before.

    It is killed so long after it began and `once` holds.
    """
    process = started(workspace, *arguments)
    while process.is_alive() and not once():
        time.sleep(0.002)
    process.join(seconds)
    process.kill()
    process.join()
    code = process.exitcode
    process.close()
    return code == -signal.SIGKILL


def afresh(workspace: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The same from nothing, for what is settled when Python starts."""
    return subprocess.run(
        [sys.executable, "-c", "from sitrep.cli import run; run()", *arguments],
        cwd=workspace,
        env=os.environ | _PLAIN | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=_SECONDS,
    )


def on_a_terminal(
    workspace: Path, asked: str, typed: str, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """The same on a terminal of its own, where somebody types that when the question is there.

    All that the terminal shows is in `stdout`. Ctrl-C is "\\x03", the end of input "\\x04".
    """
    variables = dict(os.environ) | _PLAIN | environment
    terminal, theirs = pty.openpty()
    shown, is_asked = b"", False
    process = _forking().Process(
        target=_run_on_a_terminal, args=(os.ttyname(theirs), workspace, list(arguments), variables)
    )
    process.start()
    for _ in range(_SECONDS):
        ready, _, _ = select.select([terminal, process.sentinel], [], [], 1)
        if terminal in ready:
            shown += os.read(terminal, 1000)
            if not is_asked and asked.encode() in shown:
                is_asked = True
                os.write(terminal, typed.encode())
        elif ready:
            break
        elif is_asked and typed < " ":
            # What came before the question was waited for is lost: people press Ctrl-C again.
            os.write(terminal, typed.encode())
    process.kill()
    process.join()
    code = process.exitcode
    process.close()
    os.close(terminal)
    os.close(theirs)
    assert code is not None
    return subprocess.CompletedProcess(list(arguments), code, shown.decode(), "")


def _run_on_a_terminal(
    terminal: str, workspace: Path, arguments: list[str], variables: dict[str, str]
) -> None:
    # The first terminal that the leader of a session opens is the one of the session.
    os.setsid()
    os.dup2(os.open(terminal, os.O_RDWR), 0)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    _run(workspace, arguments, variables, [terminal, terminal], {})


def _run(
    workspace: Path,
    arguments: list[str],
    variables: dict[str, str],
    outputs: list[str],
    limits: Mapping[int, int],
) -> None:
    os.chdir(workspace)
    os.environ.clear()
    os.environ.update(variables)
    sys.argv = ["sitrep", *arguments]
    for number, output in enumerate(outputs, start=1):
        with open(output, "wb") as file:
            os.dup2(file.fileno(), number)
    for name, number in (("stdout", 1), ("stderr", 2)):
        setattr(sys, name, open(number, "w", encoding="utf-8", closefd=False))  # noqa: SIM115
    from sitrep.cli import run

    for what, most in limits.items():
        resource.setrlimit(what, (most, most))
    try:
        run()
    finally:
        with contextlib.suppress(ValueError):
            sys.stdout.flush()
            sys.stderr.flush()
