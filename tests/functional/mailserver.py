"""A real mail server on this computer, which behaves as badly as it is told to."""

# The names and arguments of what a server calls are the server's.
# ruff: noqa: ARG002, N802
import asyncio
import base64
import email
import ssl
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import AnyStr

from aiosmtpd import smtp
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword, Session

TLS = Path(__file__).with_name("tls")
DROP = "drop"
"""Instead of an answer: the connection ends."""


@dataclass
class Mailbox:
    """What the server was given, and how it answers.

    `at_recipient` and `at_end` have, by address, the answers to give one after the other before the
    server is content: to RCPT, and to the message. It is slow to answer when it has the message already, or
    does not answer while it is held. `messages_per_session` is after how many it says 421. `at_sender`
    and `at_greeting` are answers to everybody, if not ""; `largest` are the bytes that it says it takes.
    """

    at_recipient: dict[str, list[str]] = field(default_factory=dict)
    at_end: dict[str, list[str]] = field(default_factory=dict)
    at_greeting: str = ""
    at_sender: str = ""
    largest: int = 0
    messages_per_session: int = 0
    seconds_per_message: float = 0
    is_held: bool = False
    password: str = ""
    raw: list[tuple[str, bytes]] = field(default_factory=list)
    senders: list[str] = field(default_factory=list)
    sessions: set[int] = field(default_factory=set)
    logins: list[str] = field(default_factory=list)
    port: int = 0

    @property
    def counts(self) -> Counter[str]:
        """How many messages each address has."""
        return Counter(address for address, _ in self.raw)

    def message(self, address: str) -> EmailMessage:
        """The last message to that address."""
        return self.messages(address)[-1]

    def messages(self, address: str) -> list[EmailMessage]:
        """All messages to that address, the oldest first."""
        raw = [content for to, content in self.raw if to == address]
        return [email.message_from_bytes(content, policy=SMTP) for content in raw]

    async def handle_MAIL(
        self,
        server: "_Server",
        session: "_Session",
        envelope: Envelope,
        address: str,
        options: list[str],
    ) -> str:
        self.sessions.add(id(session))
        if self.messages_per_session and session.messages >= self.messages_per_session:
            return "421 4.3.2 enough for one session"
        if self.at_sender:
            return self.at_sender
        envelope.mail_from = address
        self.senders.append(address)
        return "250 OK"

    async def handle_RCPT(
        self,
        server: "_Server",
        session: "_Session",
        envelope: Envelope,
        address: str,
        options: list[str],
    ) -> str:
        answers = self.at_recipient.get(address, [])
        if answers:
            answer = answers.pop(0)
            if answer == DROP:
                server.drop()
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: "_Server", session: "_Session", envelope: Envelope) -> str:
        (address,) = envelope.rcpt_tos
        answers = self.at_end.get(address, [])
        answer = answers.pop(0) if answers else "250 2.0.0 taken"
        if answer == DROP or answer.startswith("250"):
            assert envelope.original_content is not None
            self.raw.append((address, envelope.original_content))
            session.messages += 1
        await asyncio.sleep(self.seconds_per_message)
        while self.is_held:
            await asyncio.sleep(0.01)
        if answer == DROP:
            server.drop()
        return answer

    def authenticate(
        self, server: smtp.SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
    ) -> AuthResult:
        self.logins.append(mechanism)
        is_right = isinstance(data, LoginPassword) and data.password == self.password.encode()
        return AuthResult(success=is_right, handled=False)

    async def auth_XOAUTH2(self, server: "_Server", arguments: list[str]) -> AuthResult:
        """As large providers do it: a refusal comes as a challenge first."""
        said = base64.b64decode(arguments[1]).decode()
        self.logins.append("XOAUTH2")
        if said == f"user=reports@example.org\x01auth=Bearer {self.password}\x01\x01":
            return AuthResult(success=True)
        answer = await server.challenge_auth("eyJzdGF0dXMiOiI0MDAifQ==", encode_to_b64=False)
        assert answer == b""
        again = base64.b64encode(said.encode()).decode()
        await server.push(f"535 5.7.8 no: {again}")
        return AuthResult(success=False, handled=True)


class _Session(Session):
    messages = 0
    """How many it has brought."""


class _Server(smtp.SMTP):
    def _create_session(self) -> _Session:
        return _Session(self.loop)

    def drop(self) -> None:
        """End the connection without a word."""
        assert isinstance(self.transport, asyncio.Transport)
        self.transport.abort()

    async def push(self, status: AnyStr) -> None:
        # What is said to a connection that was dropped on purpose goes nowhere.
        if self.transport is None or self.transport.is_closing():
            return
        is_greeting = self.session is not None and self.session.host_name is None
        greeting = self.event_handler.at_greeting
        await super().push(greeting if greeting and is_greeting else status)


@contextmanager
def mail_server(
    mailbox: Mailbox, security: str = "none", certificate: str = "server.pem"
) -> Iterator[Mailbox]:
    """The server at `mailbox.port`: without TLS, with STARTTLS, or with TLS from the start."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(TLS / certificate, TLS / "server.key")
    loop = asyncio.new_event_loop()

    def session() -> _Server:
        return _Server(
            mailbox,
            hostname="localhost",
            data_size_limit=mailbox.largest,
            loop=loop,
            tls_context=context if security == "starttls" else None,
            authenticator=mailbox.authenticate if mailbox.password else None,
            auth_require_tls=security == "starttls",
        )

    listening = loop.create_server(
        session, "127.0.0.1", mailbox.port, ssl=context if security == "tls" else None
    )
    server = loop.run_until_complete(listening)
    mailbox.port = server.sockets[0].getsockname()[1]
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield mailbox
    finally:
        asyncio.run_coroutine_threadsafe(_end(server), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


async def _end(server: asyncio.Server) -> None:
    server.close()
    sessions = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in sessions:
        task.cancel()
    await asyncio.gather(*sessions, return_exceptions=True)
