"""Talks to the processes that open files: one is started early, and forks another for each file."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Mapping, Sequence

from sitrep.diagnostics import Message
from sitrep.intake.limited.limits import MEGABYTE, Limits
from sitrep.intake.limited.wire import HEAD_BYTES, Data, lengths, packed, unpacked
from sitrep.intake.limited.worker import OUT_OF_MEMORY

BROKEN = Message("reason.damaged")
NO_DATA = (ValueError, TypeError, LookupError, OverflowError, RecursionError, AttributeError)
"""What malformed data from a worker raise."""

_BEGIN = "import sys; sys.path[:] = {path!r}; from sitrep.intake.limited.keeper import keep; keep({end})"
_PIECE = 1 << 20
_TO_BEGIN_SECONDS = 60
_TO_END_SECONDS = 5


class Unopened(Exception):
    """Why a file could not be opened."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason.key)
        self.reason = reason


class Keeper:
    """The process that forks the workers, one at a time; it gets ready while other things are done.

    `python` is the program to start, `path` where it finds modules. OSError where it cannot be started
    or is gone. Not to be shared between threads. Each file that takes all its time leaves less to the
    later ones.
    """

    def __init__(self, python: str, path: Sequence[str], environment: Mapping[str, str]) -> None:
        self._too_slow = 0
        self._control, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [python, "-s", "-c", _BEGIN.format(path=[*path], end=theirs.fileno())],
                env=dict(environment),
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )

    @property
    def process(self) -> int:
        """Its number."""
        return self._process.pid

    def asked(self, task: str, arguments: Data, raw: bytes, limits: Limits) -> tuple[Data, bytes]:
        """What a new worker answers to one task; Unopened if it does not."""
        limits = limits.after(self._too_slow)
        with self._opened(task, limits) as channel:
            try:
                body, blob = _answer(channel, packed([task, arguments], raw), limits)
            except TimeoutError:
                self._end()
                self._too_slow += 1
                raise Unopened(_too_slow(limits)) from None
            except (OSError, EOFError):
                ended_by = self._end()
                self._too_slow += ended_by == signal.SIGXCPU
                raise Unopened(_ended_by(ended_by, limits)) from None
            except MemoryError:
                self._end()
                raise Unopened(_too_much(limits)) from None
        try:
            answer = unpacked(body)
        except NO_DATA:
            raise Unopened(BROKEN) from None
        if answer == OUT_OF_MEMORY:
            raise Unopened(_too_much(limits))
        return answer, blob

    def close(self) -> None:
        """End all processes; nothing is left of them."""
        self._control.close()
        try:
            self._process.wait(_TO_END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _opened(self, task: str, limits: Limits) -> socket.socket:
        ours, theirs = socket.socketpair()
        with theirs:
            order = f"open {limits.memory_mb} {limits.seconds} {task}"
            socket.send_fds(self._control, [order.encode()], [theirs.fileno()])
        return ours

    def _end(self) -> int:
        """Kill the worker; the number of the signal that it had ended by already, or of this one."""
        self._control.settimeout(_TO_BEGIN_SECONDS)
        self._control.sendall(b"end")
        status = int.from_bytes(self._control.recv(4), "little")
        return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def _answer(channel: socket.socket, parts: tuple[bytes, bytes], limits: Limits) -> tuple[bytes, bytes]:
    """Both parts of the answer; the clock runs from the moment when the worker is there."""
    channel.settimeout(_TO_BEGIN_SECONDS)
    if not channel.recv(1):
        raise EOFError
    deadline = time.monotonic() + limits.seconds
    # Of an empty file nothing is sent: the worker may have answered and gone before that.
    for part in filter(None, parts):
        channel.settimeout(_left(deadline))
        channel.sendall(part)
    body, raw = lengths(_exactly(channel, HEAD_BYTES, deadline))
    if body + raw > limits.memory_mb * MEGABYTE:
        raise MemoryError
    return _exactly(channel, body, deadline), _exactly(channel, raw, deadline)


def _exactly(channel: socket.socket, length: int, deadline: float) -> bytes:
    content = bytearray(length)
    view = memoryview(content)
    while view:
        channel.settimeout(_left(deadline))
        received = channel.recv_into(view[:_PIECE])
        if not received:
            raise EOFError
        view = view[received:]
    return bytes(content)


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _ended_by(number: int, limits: Limits) -> Message:
    """Why a worker is gone; one that gets no memory ends in as many ways as one that went astray."""
    return _too_slow(limits) if number == signal.SIGXCPU else _too_much(limits)


def _too_slow(limits: Limits) -> Message:
    return Message("reason.too-slow", {"count": limits.seconds})


def _too_much(limits: Limits) -> Message:
    return Message("reason.too-much-memory", {"memory": limits.memory_mb})
