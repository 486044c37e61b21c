"""The mail server's answers, and what is made of each; pace and patience by a clock of the test's own."""

import base64
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from functional.mailserver import DROP, Mailbox, mail_server
from sitrep.mail.credentials import Secret, xoauth2
from sitrep.mail.pace import Clock, Pace, seconds_before
from sitrep.mail.post import Envelope, Fate, Post
from sitrep.mail.server import Server
from sitrep.model.mail import Mail
from sitrep.register.sends import State

MESSAGE = b"Subject: x\r\n\r\n.\r\n..two\r\nlast\r\n"
TO = "amal@donor.example"


@pytest.fixture
def server() -> Iterator[Mailbox]:
    with mail_server(Mailbox()) as mailbox:
        yield mailbox


@pytest.fixture
def post(server: Mailbox) -> Iterator[Post]:
    settings = {"from": "r@example.org", "server": "localhost", "port": server.port, "security": "none"}
    mail = Mail.model_validate(settings | {"timeout_seconds": 5})
    post = Post(Server(mail, None, Path(), len(MESSAGE), time.monotonic))
    yield post
    post.close()


def send(post: Post, to: str = TO) -> tuple[str, str, int]:
    """The fate, what was said, and how often it was said that the message goes now."""
    begun: list[str] = []
    outcome = post.send(Envelope("r@example.org", to), MESSAGE, lambda: begun.append(to))
    return str(outcome.fate), outcome.said, len(begun)


def test_a_message_arrives_as_it_is_with_its_dots(post: Post, server: Mailbox) -> None:
    assert send(post) == ("accepted", "250 2.0.0 taken", 1)
    assert server.raw == [(TO, MESSAGE)]


@pytest.mark.parametrize(
    ("answer", "fate"),
    [
        ("451 later", "deferred"),
        ("550 never", "refused"),
        ("421 closing", "deferred"),
        ("552 large", "refused"),
    ],
)
def test_what_a_server_says_at_the_recipient_or_at_the_end(
    post: Post, server: Mailbox, answer: str, fate: str
) -> None:
    server.at_recipient = {"first@x.example": [answer]}
    server.at_end = {"second@x.example": [answer]}
    assert send(post, "first@x.example") == (fate, answer, 0)
    assert send(post, "second@x.example") == (fate, answer, 1)
    assert send(post) == ("accepted", "250 2.0.0 taken", 1)
    assert server.counts == {TO: 1}


def test_a_drop_before_the_message_is_certain_and_after_it_is_not(post: Post, server: Mailbox) -> None:
    server.at_recipient = {TO: [DROP]}
    server.at_end = {"end@x.example": [DROP]}
    assert send(post)[::2] == ("deferred", 0)
    assert send(post, "end@x.example")[::2] == ("uncertain", 1)
    assert send(post)[0] == "accepted"
    assert server.counts == {TO: 1, "end@x.example": 1}


def test_a_session_that_the_server_ends_is_begun_anew_at_once(post: Post, server: Mailbox) -> None:
    server.messages_per_session = 2
    assert [send(post)[0] for _ in range(5)] == ["accepted"] * 5
    assert server.counts == {TO: 5}


def test_a_secret_is_hidden_in_all_its_forms() -> None:
    secret = Secret("pa55-word")
    forms = ["pa55-word", "\0u\0pa55-word", xoauth2("u", "pa55-word")]
    forms += [base64.b64encode(form.encode()).decode() for form in forms]
    for form in forms:
        assert secret.hide(f"535 no: {form}.", "u").count("***") == 1
        assert "pa55" not in secret.hide(f"535 no: {form}.", "u")
    assert "pa55" not in repr(secret)


@dataclass
class Time:
    """A clock that moves when somebody sleeps."""

    at: float = 0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 6))
        self.at += seconds

    def clock(self) -> Clock:
        return Clock(
            now=lambda: datetime(2012, 8, 1, tzinfo=UTC),
            monotonic=lambda: self.at,
            sleep=self.sleep,
            jitter=lambda: 0,
        )


def test_messages_keep_their_distance() -> None:
    time = Time()
    pace = Pace(30, time.clock())
    pace.wait()
    pace.wait()
    time.at += 1.5
    pace.wait()
    time.at += 10
    pace.wait()
    assert time.slept == [2.0, 0.5]


def test_patience_doubles_to_a_quarter_of_an_hour() -> None:
    waits = [seconds_before(attempt, 60, 0) for attempt in range(1, 7)]
    assert waits == [60, 120, 240, 480, 900, 900]
    assert seconds_before(1, 60, 1) == 66


def test_a_fate_is_a_state() -> None:
    assert {fate.value for fate in Fate} <= {state.value for state in State}
