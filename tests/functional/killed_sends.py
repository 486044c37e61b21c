"""Sends again and again, and is killed once before each of its acts on disk and network.

It stands in a module of its own for the process that it runs in, which has no threads: it forks.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from types import BuiltinFunctionType, FrameType

from functional.sending import AT, planned
from sitrep.mail.order import Order
from sitrep.mail.pace import Clock
from sitrep.mail.plan import Plan
from sitrep.mail.run import Listener, run

READERS = 2
_ACTS = {
    "execute",
    "fsync",
    "write",
    "flush",
    "open",
    "truncate",
    "flock",
    "connect",
    "sendall",
    "readline",
}
_ROOMS = ("sitrep.register", "sitrep.output", "smtplib", "socket")
_CLOCK = Clock(lambda: AT, lambda: 0, lambda _: None, lambda: 0)
_SILENT = Listener(lambda *_: None, lambda *_: None)


def send_and_be_killed(folder: Path) -> None:
    """`folder` has `office/` in it. The result is `folder/runs.json`: a list of the number of acts, and
    then for each the number of the act and whom the run after it leaves alone as uncertain.

    Each run has a copy of the office, and recipients of its own, `readerN.ACT@donor.example`.
    """
    acts = _watched(*planned(_office(folder, 0)))
    (folder / "runs.json").write_text(json.dumps([acts, *_runs(folder, acts)]), "ascii")


def _runs(folder: Path, acts: int) -> Iterator[tuple[int, list[str]]]:
    for act in range(1, acts + 1):
        office = _office(folder, act)
        _killed(*planned(office), act)
        _send(*planned(office))
        _, left = planned(office)
        yield act, [item.recipient.mailbox.address for item in left.uncertain]


def _office(folder: Path, act: int) -> Path:
    # At the same place each time: what was read from there once, such as its templates, is known.
    office = folder / "run"
    shutil.rmtree(office, ignore_errors=True)
    shutil.copytree(folder / "office", office)
    rows = [f"Reader,reader{number}.{act}@donor.example,donors,light" for number in range(READERS)]
    file = office / "inputs/syria/recipients.csv"
    file.write_text("\n".join(["name,e-mail,list,format", *rows, ""]), "utf-8")
    return office


def _send(order: Order, plan: Plan) -> None:
    run(plan, order, {}, _CLOCK, _SILENT)


def _watched(order: Order, plan: Plan, last_act: int = 0) -> int:
    """How many acts it took; the process is killed before the one with that number."""
    acts = 0

    def watch(frame: FrameType, event: str, called: BuiltinFunctionType) -> None:
        nonlocal acts
        is_ours = frame.f_globals.get("__name__", "").startswith(_ROOMS)
        if is_ours and event == "c_call" and called.__name__ in _ACTS:
            acts += 1
            if acts == last_act:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(watch)
    _send(order, plan)
    sys.setprofile(None)
    return acts


def _killed(order: Order, plan: Plan, last_act: int) -> None:
    """Send in a process of its own, which does not come to its end."""
    child = os.fork()
    if not child:
        _watched(order, plan, last_act)
        os._exit(0)
    assert os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGKILL
