"""A program that sends again and again, and is killed once before each of its acts on disk and network.

Arguments: a folder with `office/` in it, which of every how many acts, and how many. Each run has a copy
of the office, and recipients of its own, `readerN.ACT@donor.example`. For each it prints the act and whom
the run after it leaves alone as uncertain.
"""

import json
import os
import shutil
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import BuiltinFunctionType, FrameType

sys.path.insert(0, str(Path(__file__).parents[1]))  # where shared parts of tests are

from readers import reader
from sitrep.mail.order import Again, Order, checked_order
from sitrep.mail.pace import Clock
from sitrep.mail.plan import Plan, plan_of
from sitrep.mail.run import Listener, run
from sitrep.model.period import Period
from sitrep.operation.workspace import Workspace
from sitrep.register.register import reading

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
_AT = datetime(2012, 8, 3, 9, 30, tzinfo=UTC)
_CLOCK = Clock(lambda: _AT, lambda: 0, lambda _: None, lambda: 0)
_SILENT = Listener(lambda *_: None, lambda *_: None)


def main(folder: Path, part: int, parts: int) -> None:
    """Print the number of acts, then a line for each of them."""
    acts = _send(*_planned(_office(folder, 0)))
    print(acts, flush=True)
    for act in range(1 + part, acts + 1, parts):
        office = _office(folder, act)
        _killed(*_planned(office), act)
        _send(*_planned(office))
        _, left = _planned(office)
        print(json.dumps([act, [item.recipient.mailbox.address for item in left.uncertain]]), flush=True)


def _office(folder: Path, act: int) -> Path:
    office = shutil.copytree(folder / "office", folder / str(act))
    rows = [f"Reader,reader{number}.{act}@donor.example,donors,light" for number in range(READERS)]
    file = office / "inputs/syria/recipients.csv"
    file.write_text("\n".join(["name,e-mail,list,format", *rows, ""]), "utf-8")
    return office


def _planned(office: Path) -> tuple[Order, Plan]:
    workspace = Workspace(office)
    with reading(workspace.outputs) as register:
        order, problems = checked_order(
            workspace, "syria", Period.of_month(2012, 7), register, None, reader(), again=Again(), at=_AT
        )
        assert not problems
        return order, plan_of(order, register)


def _send(order: Order, plan: Plan, last_act: int = 0) -> int:
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
    run(plan, order, {}, _CLOCK, _SILENT)
    sys.setprofile(None)
    return acts


def _killed(order: Order, plan: Plan, last_act: int) -> None:
    """Send in a process of its own, which does not come to its end."""
    child = os.fork()
    if not child:
        _send(order, plan, last_act)
        os._exit(0)
    assert os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGKILL


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
