"""The lean process that is started early and forks a worker for each file from outside.

It opens nothing itself, so a file can harm no other; it ends with the process that it was started by.
"""

import gc
import importlib
import os
import signal
import socket
from contextlib import suppress
from typing import NoReturn

from sitrep.intake.limited.limits import Limits, confine
from sitrep.intake.limited.worker import MODULES, serve

_LONGEST_ORDER = 200
_OBJECTS_BETWEEN_COLLECTIONS = 500_000


def keep(descriptor: int) -> NoReturn:
    """Serve until the other side of this socket is closed.

    An order is `open MEMORY_MB SECONDS TASK` and comes with the socket of the worker, or `end`, which
    is answered by the status in which the last worker ended, as `os.waitpid` gives it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends what reads, and then this
    # A worker lives for one file, and to look for cycles at every turn costs it a fifth of its time.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    control = socket.socket(fileno=descriptor)
    _import("delimited")
    worker = 0
    while True:
        order, descriptors, _, _ = socket.recv_fds(control, _LONGEST_ORDER, 1)
        status = _ended(worker) if worker else 0
        worker = 0
        if not order:
            os._exit(0)  # there is nothing to tidy up
        what, *values = order.decode().split()
        if what == "end":
            control.sendall(status.to_bytes(4, "little"))
            continue
        _import(values[2])
        worker = os.fork()
        if not worker:
            control.close()
            _work(descriptors[0], Limits(int(values[0]), int(values[1])))
        os.close(descriptors[0])


def _import(task: str) -> None:
    for module in MODULES[task]:
        importlib.import_module(module)
    gc.freeze()


def _ended(worker: int) -> int:
    with suppress(ProcessLookupError):
        os.kill(worker, signal.SIGKILL)
    return os.waitpid(worker, 0)[1]


def _work(descriptor: int, limits: Limits) -> None:
    """Never returns: the worker knows nothing of what its parent still has to do."""
    try:
        confine(limits)
        serve(socket.socket(fileno=descriptor))
    finally:
        os._exit(1)
