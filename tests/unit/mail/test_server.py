"""The way to a mail server: what is tried again later, what is not, and what is said of it."""

import smtplib
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Thread

import pytest

from functional.mailserver import TLS, Mailbox, mail_server
from sitrep.mail.credentials import Secret
from sitrep.mail.server import Server, Unreachable
from sitrep.model.mail import Mail
from sitrep.register.trouble import MailSetting, MailTrouble

LOGIN = {"user": "reports@example.org", "environment": "NOT_READ_HERE"}


def server_at(port: int, *, secret: str = "", largest: int = 1000, **settings: object) -> Server:
    ours = {"from": "reports@example.org", "server": "localhost", "port": port, "security": "none"}
    login = {"login": LOGIN} if secret else {}
    mail = Mail.model_validate(ours | {"timeout_seconds": 5} | login | settings)
    return Server(mail, Secret(secret) if secret else None, TLS, largest, time.monotonic)


@contextmanager
def answering(*lines: bytes) -> Iterator[int]:
    """A port where somebody says one line for each that it hears, the first one at once."""

    def answer() -> None:
        session, _ = listening.accept()
        with session, session.makefile("rb") as heard:
            for line in lines:
                session.sendall(line)
                heard.readline()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(10)
        thread = Thread(target=answer)
        thread.start()
        yield listening.getsockname()[1]
        thread.join(10)


def refusal(server: Server) -> tuple[str, dict[str, object]]:
    with pytest.raises(MailTrouble) as refused:
        server.connect()
    return refused.value.message.key, dict(refused.value.message.values)


def test_it_names_the_senders_domain_and_not_this_computer() -> None:
    with answering(b"220 here\r\n", b"250 SIZE 0\r\n", b"221 bye\r\n") as port:
        smtp = server_at(port).connect()
        assert smtp.local_hostname == "example.org"
        smtp.quit()


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ((b"421 not now\r\n",), "421 not now"),
        ((b"220 here\r\n", b"451 later\r\n", b"450 later still\r\n"), "450 later still"),
        ((), "Connection unexpectedly closed"),
    ],
)
def test_what_may_be_there_later(answers: tuple[bytes, ...], reason: str) -> None:
    with answering(*answers) as port, pytest.raises(Unreachable) as unreachable:
        server_at(port).connect()
    assert unreachable.value.args == (reason,)


@pytest.mark.parametrize(
    "answers",
    [(b"554 not you\r\n",), (b"220 here\r\n", b"550 not you\r\n", b"554 not you\r\n")],
)
def test_a_server_that_turns_everybody_away_is_not_tried_again(answers: tuple[bytes, ...]) -> None:
    with answering(*answers) as port:
        told = refusal(server_at(port))
    assert told == ("mail.turned_away", {"server": "localhost", "reason": "554 not you"})


@pytest.mark.parametrize(("limit", "is_enough"), [(999, False), (1000, True), (0, True)])
def test_the_largest_message_is_held_against_the_limit(limit: int, is_enough: bool) -> None:
    with mail_server(Mailbox(largest=limit)) as mailbox:
        server = server_at(mailbox.port)
        if is_enough:
            server.connect().quit()
        else:
            expected = {"server": "localhost", "size": 1, "most": 0}
            assert refusal(server) == ("mail.server_limit", expected)


def test_an_answer_with_the_secret_in_it_is_told_without_it() -> None:
    with answering(
        b"220 here\r\n", b"250-here\r\n250 AUTH PLAIN\r\n", b"535 no: pa55-word\x07\r\n"
    ) as port:
        told = refusal(server_at(port, secret="pa55-word"))
    assert told == ("mail.login", {"server": "localhost", "reason": "535 no: ***"})


def test_a_login_that_is_put_off_is_tried_again() -> None:
    answers = (b"220 here\r\n", b"250-here\r\n250 AUTH PLAIN\r\n", b"454 later\r\n")
    with answering(*answers) as port, pytest.raises(Unreachable) as unreachable:
        server_at(port, secret="pa55-word").connect()
    assert unreachable.value.args == ("454 later",)


def test_a_server_without_a_way_to_log_in() -> None:
    with answering(b"220 here\r\n", b"250 here\r\n") as port:
        told = refusal(server_at(port, secret="pa55-word"))
    assert told == ("mail.no_login", {"server": "localhost"})


def test_an_authority_that_cannot_be_read_is_a_setting_of_ours() -> None:
    with mail_server(Mailbox(), "tls") as mailbox, pytest.raises(MailSetting) as wrong:
        server_at(mailbox.port, security="tls", ca_file="README.md").connect()
    assert wrong.value.message.key == "mail.ca_file"


@contextmanager
def trickling(beginning: bytes, seconds: float) -> Iterator[int]:
    """A port where somebody begins an answer and then says a further piece of it without an end."""

    def answer() -> None:
        session, _ = listening.accept()
        with session, suppress(OSError):
            session.sendall(beginning)
            for _ in range(200):
                session.sendall(b"220-")
                time.sleep(seconds)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(10)
        thread = Thread(target=answer)
        thread.start()
        yield listening.getsockname()[1]
        thread.join(10)


@pytest.mark.parametrize("beginning", [b"", b"220-a line\r\n"])
def test_the_whole_of_an_answer_has_a_time_limit(beginning: bytes) -> None:
    begun = time.monotonic()
    with trickling(beginning, 0.05) as port, pytest.raises(Unreachable) as unreachable:
        server_at(port, timeout_seconds=0.5).connect()
    assert unreachable.value.args == ("Connection unexpectedly closed: timed out",)
    assert time.monotonic() - begun < 5


def test_an_answer_without_an_end_is_not_kept() -> None:
    flood = b"220-" + b"x" * 70 + b"\r\n"
    with trickling(flood * 2000, 0.0) as port, pytest.raises(Unreachable) as unreachable:
        server_at(port).connect()
    assert unreachable.value.args == ("Connection unexpectedly closed: the answer has no end",)


def test_a_connection_is_encrypted_before_anything_of_ours_goes() -> None:
    with mail_server(Mailbox(), "starttls") as mailbox:
        smtp = server_at(mailbox.port, security="starttls", ca_file="authority.pem").connect()
        assert isinstance(smtp.sock, ssl.SSLSocket)
        smtp.quit()


def test_what_a_server_says_is_one_short_line() -> None:
    server = server_at(25)
    assert server.said(550, b"5.1.1 no\nsuch  user\x1b[31m \xff.") == "550 5.1.1 no such user[31m \ufffd"
    assert len(server.said(550, b"x" * 1000)) == 300
    assert server.reason(smtplib.SMTPServerDisconnected("gone")) == "gone"
    assert server.reason(ConnectionRefusedError(111, "Connection refused")) == "Connection refused"
    assert server.reason(TimeoutError()) == "TimeoutError"
