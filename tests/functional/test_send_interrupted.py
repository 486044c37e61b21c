"""Each message once, whatever comes between: dropped connections, a second command, kill -9."""

import json
import os
import random
import re
import signal
import time
from collections import Counter
from pathlib import Path

import pytest

from functional import killed_sends
from functional.command import forked, killed_after, sitrep, started
from functional.mailserver import DROP, Mailbox
from functional.sending import AT, BY, SEND, THREE, configure, planned, recipients, wait_for
from sitrep.mail.pace import Clock
from sitrep.mail.post import Post
from sitrep.mail.run import Listener, Run
from sitrep.mail.server import Server
from sitrep.operation.workspace import Workspace
from sitrep.register.register import reading
from sitrep.register.trouble import MailTrouble


def test_a_server_that_ends_sessions_and_drops_connections_loses_nobody(
    place: Path, server: Mailbox
) -> None:
    server.messages_per_session = 1
    server.at_recipient = {"ayse@donor.example": [DROP]}
    configure(place, server)
    done = sitrep(place, *SEND, "--yes")
    assert done.returncode == 0, done.stderr
    assert server.counts == {"amal@donor.example": 1, "ayse@donor.example": 1, "head@example.org": 1}


@pytest.mark.parametrize("how", ["dropped", "slow"])
def test_an_answer_that_was_never_heard_is_uncertain_and_sent_again_on_request_only(
    place: Path, server: Mailbox, how: str
) -> None:
    if how == "dropped":
        server.at_end = {"amal@donor.example": [DROP]}
        configure(place, server)
    else:
        recipients(place, "\n".join(THREE.splitlines()[:2]))
        server.seconds_per_message = 1.5
        configure(place, server, timeout_seconds=0.5)
    uncertain = (
        "Amal Haddad <amal@donor.example>: uncertain. It was being sent when the connection or the program "
        "ended, and may have arrived. Ask them, or send it again with --resend-uncertain.\n"
    )
    done = sitrep(place, *SEND, "--yes")
    assert done.returncode == 3
    assert done.stderr.endswith(uncertain)
    again = sitrep(place, *SEND, "--yes")
    assert again.returncode == 3
    assert again.stderr == uncertain
    time.sleep(server.seconds_per_message)
    assert server.counts["amal@donor.example"] == 1
    server.seconds_per_message = 0
    assert sitrep(place, *SEND, "--yes", "--resend-uncertain").returncode == 0
    assert server.counts["amal@donor.example"] == 2
    first, second = (content for to, content in server.raw if to == "amal@donor.example")
    identity = re.compile(rb"^Message-ID: (.*)\r$", re.MULTILINE)
    assert identity.findall(first) == identity.findall(second)


def test_what_is_issued_meanwhile_stops_the_version_before(place: Path, server: Mailbox) -> None:
    configure(place, server)
    workspace = Workspace(place)
    clock = Clock(lambda: AT, time.monotonic, time.sleep, random.random)
    order, plan = planned(place)
    with reading(workspace.outputs) as register:
        post = Post(Server(order.mail, None, place, plan.largest, time.monotonic))
        silent = Listener(lambda *_: None, lambda *_: None)
        # As if the issue, which is the first entry, had been entered since the plan was made.
        run = Run(order, register, post, clock, silent, entries_before=0)
        with pytest.raises(MailTrouble) as trouble:
            run.send(plan.due)
    assert len(plan.due) == 3
    assert trouble.value.message.key == "mail.issued_meanwhile"
    assert server.raw == []


def test_while_it_sends_nobody_else_sends_issues_or_makes_the_register_anew(
    place: Path, server: Mailbox
) -> None:
    server.is_held = True
    configure(place, server, timeout_seconds=100)
    first = started(place, *SEND, "--yes")
    wait_for(lambda: server.raw)
    others = (
        (*SEND, "--yes"),
        ("issue", "syria", "2012-07", *BY),
        ("register", "--rebuild"),
    )
    for command in others:
        done = sitrep(place, *command)
        assert re.sub(r", \d{4}-\d\d-\d\d \d\d:\d\d", ", THEN", done.stderr) == (
            f"Another sitrep is sending from here (process {first.pid}, THEN). Wait until it is done, or "
            "stop it with Ctrl-C: sitrep send later goes on where it stopped.\n"
        )
        assert done.returncode == 2
    assert sitrep(place, "status").returncode == 0
    server.is_held = False
    first.join(60)
    assert first.exitcode == 0
    assert sorted(server.counts.values()) == [1, 1, 1]
    assert sitrep(place, "register").stdout == "The register is intact: 7 entries.\n"
    assert sitrep(place, "register", "--rebuild").returncode == 0


def test_stopped_with_ctrl_c_while_the_server_is_silent_it_ends_at_once(
    place: Path, server: Mailbox
) -> None:
    server.is_held = True
    configure(place, server, timeout_seconds=100)
    told = place / "told.txt"
    running = started(place, *SEND, "--yes", complaints=str(told))
    wait_for(lambda: server.raw)
    assert running.pid is not None
    os.kill(running.pid, signal.SIGINT)
    running.join(30)
    server.is_held = False
    assert told.read_text("utf-8") == (
        "Interrupted. The register knows who has the message; run the same command again to go on.\n"
        "2 recipients were not written to.\n"
        "Run the same command again to send to those alone.\n"
        "Amal Haddad <amal@donor.example>: uncertain. It was being sent when the connection or the program "
        "ended, and may have arrived. Ask them, or send it again with --resend-uncertain.\n"
    )
    assert running.exitcode == 130
    assert sitrep(place, *SEND, "--yes").returncode == 3
    assert sorted(server.counts.values()) == [1, 1, 1]


def test_killed_before_every_act_nobody_has_it_twice_and_nobody_is_forgotten(
    place: Path, server: Mailbox
) -> None:
    configure(place, server)
    sending = forked(killed_sends.send_and_be_killed, place.parent)
    sending.join(300)
    assert sending.exitcode == 0
    acts, *runs = json.loads((place.parent / "runs.json").read_text("ascii"))
    assert acts > 60, "the program is watched"
    assert [act for act, _ in runs] == [*range(1, acts + 1)]
    counts = server.counts
    assert set(counts.values()) == {1}, "nobody has it twice"
    for act, uncertain in runs:
        readers = {f"reader{number}.{act}@donor.example" for number in range(killed_sends.READERS)}
        assert len(uncertain) <= 1, act
        assert readers - set(counts) <= {*uncertain}, f"act {act}: nobody is forgotten"


MANY = 120


def test_killed_at_any_moment_nobody_is_written_to_twice_and_nobody_is_forgotten(
    place: Path, server: Mailbox
) -> None:
    """The real command, killed outright again and again while it sends to some hundred people."""
    everybody = [f"reader{number}@donor.example" for number in range(MANY)]
    rows = "".join(f"Reader,{address},donors,,,light\n" for address in everybody)
    recipients(place, THREE.splitlines()[0] + "\n" + rows)
    configure(place, server)
    chance = random.Random(2012)
    for _ in range(3):
        kill_after(chance.randint(1, MANY // 6), chance.random() * 0.02, place, server)
    last = sitrep(place, *SEND, "--yes")
    uncertain = set(re.findall(r"<(\S+)>: uncertain", last.stderr))
    assert len(uncertain) <= 5
    counts = server.counts
    assert set(counts.values()) == {1}, "nobody has it twice"
    assert set(everybody) - set(counts) <= uncertain, "nobody is forgotten"
    assert last.returncode == (3 if uncertain else 0)
    done = sitrep(place, *SEND, "--yes", "--resend-uncertain")
    assert done.returncode == 0, done.stderr
    expected = Counter(everybody) + Counter(uncertain & set(counts))
    assert server.counts == expected
    assert sitrep(place, "register").returncode == 0


def kill_after(messages: int, seconds: float, place: Path, server: Mailbox) -> None:
    """Kill a run so many seconds after so many messages have arrived."""
    target = len(server.raw) + messages
    killed_after(seconds, place, *SEND, "--yes", once=lambda: len(server.raw) >= target)
