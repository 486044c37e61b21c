"""I/O: messages to the mail server, one after the other, and what became of each, never guessed."""

import smtplib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum

from sitrep.mail.server import Server, is_for_good

_GO_AHEAD, _CLOSING = 354, 421


class Fate(StrEnum):
    """What became of a message.

    UNCERTAIN: the server had all of it, and its answer was never heard. DEFERRED: certainly not
    taken, and to be tried again. REFUSED: for good.
    """

    ACCEPTED = "accepted"
    DEFERRED = "deferred"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The fate of a message, and what the server said of it."""

    fate: Fate
    said: str


@dataclass(frozen=True, slots=True)
class Envelope:
    """From whom and to whom; both are ASCII addresses."""

    sender: str
    recipient: str


@dataclass
class Post:
    """Many messages to one server; connects when there is one to send, and again after a drop."""

    server: Server
    _smtp: smtplib.SMTP | None = field(default=None, init=False, repr=False)

    def send(self, envelope: Envelope, message: bytes, begin: Callable[[], None]) -> Outcome:
        """Try once. `begin` is called at the last moment before the server could take the message.

        Unreachable without a connection; MailTrouble where no message of ours would be taken, now or
        later.
        """
        was_connected = self._smtp is not None
        outcome = self._offered(envelope)
        if outcome and outcome.fate is Fate.DEFERRED and was_connected and self._smtp is None:
            # A server that ends a long session says nothing about the message at its end.
            outcome = self._offered(envelope)
        if outcome is None:
            begin()
            try:
                outcome = self._handed_over(message)
            except BaseException:
                # Interrupted: a farewell would be a line of the message, or would wait for its answer.
                self._drop()
                raise
        return outcome

    def close(self) -> None:
        """Say goodbye to the server; nothing is lost if it does not listen."""
        if self._smtp:
            with suppress(smtplib.SMTPException, OSError):
                self._smtp.quit()
        self._drop()

    def _offered(self, envelope: Envelope) -> Outcome | None:
        """Whose message it is and for whom; the outcome if the server does not want it."""
        smtp = self._connected()
        try:
            code, reply = smtp.mail(envelope.sender)
            if is_for_good(code):
                raise self.server.no_use("mail.sender", code, reply, sender=envelope.sender)
            if _is_good(code):
                code, reply = smtp.rcpt(envelope.recipient)
        except (smtplib.SMTPException, OSError) as problem:
            return self._dropped(Fate.DEFERRED, problem)
        return None if _is_good(code) else self._not_taken(smtp, code, reply)

    def _handed_over(self, message: bytes) -> Outcome:
        """The message itself. Until its last line is out the server cannot have taken it."""
        smtp = self._connected()
        try:
            code, reply = smtp.docmd("DATA")
            if code != _GO_AHEAD:
                return self._not_taken(smtp, code, reply)
            smtp.send(_stuffed(message))
        except (smtplib.SMTPException, OSError) as problem:
            return self._dropped(Fate.DEFERRED, problem)
        try:
            smtp.send(b".\r\n")
            code, reply = smtp.getreply()
        except (smtplib.SMTPException, OSError) as problem:
            return self._dropped(Fate.UNCERTAIN, problem)
        if _is_good(code):
            return Outcome(Fate.ACCEPTED, self.server.said(code, reply))
        if not 400 <= code < 600:
            self._drop()
            return Outcome(Fate.UNCERTAIN, self.server.said(code, reply))
        return self._not_taken(smtp, code, reply)

    def _not_taken(self, smtp: smtplib.SMTP, code: int, reply: bytes) -> Outcome:
        said = self.server.said(code, reply)
        try:
            is_open = code != _CLOSING and _is_good(smtp.rset()[0])
        except (smtplib.SMTPException, OSError):
            is_open = False
        if not is_open:
            self._drop()
        return Outcome(Fate.REFUSED if is_for_good(code) else Fate.DEFERRED, said)

    def _dropped(self, fate: Fate, problem: Exception) -> Outcome:
        self._drop()
        return Outcome(fate, self.server.reason(problem))

    def _connected(self) -> smtplib.SMTP:
        if self._smtp is None:
            self._smtp = self.server.connect()
        return self._smtp

    def _drop(self) -> None:
        if self._smtp:
            self._smtp.close()
        self._smtp = None


def _stuffed(message: bytes) -> bytes:
    """A line that begins with a dot gets another (RFC 5321, 4.5.2); lines end in CRLF already."""
    whole = message if message.endswith(b"\r\n") else message + b"\r\n"
    return (b"\r\n" + whole).replace(b"\r\n.", b"\r\n..")[2:]


def _is_good(code: int) -> bool:
    return 200 <= code < 300
