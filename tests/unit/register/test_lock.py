"""One sender at a time: the lock names who has it, and goes with its process."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sitrep.diagnostics import Message
from sitrep.register.lock import LOCK, nobody_sends, only_sender
from sitrep.register.trouble import InUse

AT = datetime(2012, 8, 3, 9, 30, tzinfo=UTC)
HOLDER = """
import sys, time
from datetime import datetime
from pathlib import Path
from sitrep.register.lock import only_sender
with only_sender(Path(sys.argv[1]), datetime(2012, 8, 3, 9, 30)):
    print("held", flush=True)
    time.sleep(100)
"""


def test_a_second_sender_is_told_who_sends(tmp_path: Path) -> None:
    told = Message("mail.locked", {"who": f"process {os.getpid()}, 2012-08-03 09:30"})
    with only_sender(tmp_path / "outputs", AT):
        with pytest.raises(InUse) as second, only_sender(tmp_path / "outputs", AT):
            pass
        with pytest.raises(InUse) as other:
            nobody_sends(tmp_path / "outputs")
    assert second.value.messages == other.value.messages == (told,)
    nobody_sends(tmp_path / "outputs")
    with only_sender(tmp_path / "outputs", AT):
        pass


def test_where_nobody_ever_sent_nothing_is_written(tmp_path: Path) -> None:
    nobody_sends(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_lock_of_a_killed_sender_is_free(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(InUse):
            nobody_sends(tmp_path)
        holder.send_signal(signal.SIGKILL)
        holder.wait(10)
    nobody_sends(tmp_path)
    with only_sender(tmp_path, AT):
        assert (tmp_path / LOCK).read_text("utf-8") == f"process {os.getpid()}, 2012-08-03 09:30"
