"""An issue that is killed at any moment leaves nothing issued or all of it, and the next run finishes."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from known import known
from sitrep.register.journal import JOURNAL, read_journal
from sitrep.register.register import reading

PROGRAM = """
import hashlib, os, signal, sys
from datetime import date, datetime
from pathlib import Path

from sitrep.register import frozen
from sitrep.register.issues import Document, IssuedReport, enter_issue
from sitrep.register.register import writing

ACTS = {"execute", "executemany", "replace", "fsync", "chmod", "open", "write", "rmdir", "unlink", "mkdir"}
ROOMS = ("sitrep.register", "sitrep.output", "shutil", "pathlib")
acts = last_act = 0

def watch(frame, event, called):
    global acts
    if event == "c_call" and called.__name__ in ACTS and frame.f_globals["__name__"].startswith(ROOMS):
        acts += 1
        if acts == last_act:
            os.kill(os.getpid(), signal.SIGKILL)

content = b"%PDF the report"
digest = hashlib.sha256(content).hexdigest()
report = IssuedReport(
    operation="syria", period="2012-07", as_of=date(2012, 7, 31), number=4,
    cleared_by="Amal Haddad", role="head of office",
    at=datetime.fromisoformat("2012-08-03T10:00:00+03:00"), reason="",
    documents=(Document("public", "en", 1, "outputs/syria/2012-07/issued/a.pdf", digest, len(content),
                        digest, {"inputs/syria/2012-07/refugees.csv": digest}),),
)
def issue(outputs):
    sys.setprofile(watch)
    with writing(outputs) as register:
        if not register.entries:
            entry = enter_issue(register, report, {digest: content})
            files = {"a.pdf": content, "a.receipt.json": entry.line()}
            frozen.stage(outputs / "syria" / "2012-07" / "issued", entry.digest, files)
    sys.setprofile(None)

for line in sys.stdin:
    kill_at, _, outputs = line.rstrip("\\n").partition(" ")
    came, sent = os.pipe()
    issuing = os.fork()
    if not issuing:
        signal.alarm(60)
        last_act = int(kill_at)
        issue(Path(outputs))
        os.write(sent, b"%d" % acts)
        os._exit(0)
    os.close(sent)
    ended = os.waitstatus_to_exitcode(os.waitpid(issuing, 0)[1])
    print(ended, int(os.read(came, 9) or b"0"), flush=True)
    os.close(came)
"""

Issue = Callable[..., tuple[int, int]]


@pytest.fixture
def issue() -> Iterator[Issue]:
    """Issues into a folder: how the process ended, and how many acts it was.

    It is killed before the act with that number; 0 is none. Each is a process of its own, forked from
    one that has imported all.
    """
    command = [sys.executable, "-c", PROGRAM]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        asked, told = known(program.stdin), known(program.stdout)

        def ended(outputs: Path, kill_at: int = 0) -> tuple[int, int]:
            asked.write(f"{kill_at} {outputs}\n")
            asked.flush()
            status, acts = map(int, told.readline().split())
            return status, acts

        yield ended
        asked.close()


def issued_files(outputs: Path) -> dict[str, bytes]:
    folder = outputs / "syria" / "2012-07" / "issued"
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.is_dir() else {}


@pytest.mark.parametrize("part", range(4))
def test_killed_at_every_act(part: int, issue: Issue, tmp_path: Path) -> None:
    _, acts = issue(tmp_path / "whole")
    expected = issued_files(tmp_path / "whole")
    assert sorted(expected) == ["a.pdf", "a.receipt.json"]
    assert acts > 40, "the program is watched"
    for act in range(1 + part, acts + 1, 4):
        outputs = tmp_path / str(act)
        assert issue(outputs, act) == (-signal.SIGKILL, 0), act
        with reading(outputs) as register:
            is_entered = bool(register.entries)
        visible = {name for name in issued_files_by_name(outputs) if not name.startswith(".")}
        assert not visible or is_entered, f"act {act}: a file without its entry"

        assert issue(outputs)[0] == 0, act
        assert issued_files(outputs) == expected, act
        with reading(outputs) as register:
            assert len(register.entries) == 1
            assert read_journal(outputs / JOURNAL) == register.entries, act


def issued_files_by_name(outputs: Path) -> list[str]:
    return [path.name for path in outputs.glob("syria/2012-07/issued/*")]
