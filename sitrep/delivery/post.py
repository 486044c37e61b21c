"""I/O: the mail server. One connection for many messages; what became of each, and nothing guessed."""

import smtplib
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from sitrep.delivery.credentials import Secret, xoauth2
from sitrep.delivery.trouble import MailSetting, MailTrouble
from sitrep.model.mail import Mail

_GO_AHEAD, _CLOSING = 354, 421
_MOST_SAID = 300


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


class Unreachable(Exception):
    """The server cannot be connected to now; `args[0]` says why, without any secret."""


@dataclass
class Post:
    """A mail server; connects when there is something to send, and again after a drop."""

    settings: Mail
    secret: Secret | None
    folder: Path
    _smtp: smtplib.SMTP | None = field(default=None, init=False, repr=False)

    def send(self, envelope: Envelope, message: bytes, begin: Callable[[], None]) -> Outcome:
        """Try once. `begin` is called at the last moment before the server could take the message.

        Unreachable without a connection; MailTrouble where another attempt would be of no use to
        anybody: a certificate that is not to be trusted, a login that is refused.
        """
        was_connected = self._smtp is not None
        outcome = self._offered(envelope)
        if outcome and outcome.fate is Fate.DEFERRED and was_connected and self._smtp is None:
            # A server that ends a long session says nothing about the message at its end.
            outcome = self._offered(envelope)
        if outcome is None:
            begin()
            outcome = self._handed_over(message)
        return outcome

    def close(self) -> None:
        """Take leave of the server; nothing is lost if it does not listen."""
        if self._smtp:
            with suppress(smtplib.SMTPException, OSError):
                self._smtp.quit()
        self._drop()

    def _offered(self, envelope: Envelope) -> Outcome | None:
        """Whose message it is and for whom; the outcome if the server does not want it."""
        smtp = self._connected()
        try:
            code, reply = smtp.mail(envelope.sender)
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
            return Outcome(Fate.ACCEPTED, self._said(code, reply))
        return self._not_taken(smtp, code, reply)

    def _not_taken(self, smtp: smtplib.SMTP, code: int, reply: bytes) -> Outcome:
        said = self._said(code, reply)
        try:
            is_open = code != _CLOSING and _is_good(smtp.rset()[0])
        except (smtplib.SMTPException, OSError):
            is_open = False
        if not is_open:
            self._drop()
        return Outcome(Fate.REFUSED if 500 <= code < 600 else Fate.DEFERRED, said)

    def _dropped(self, fate: Fate, problem: Exception) -> Outcome:
        self._drop()
        return Outcome(fate, self._plain(_reason(problem)))

    def _connected(self) -> smtplib.SMTP:
        if self._smtp is None:
            try:
                self._smtp = self._connect()
            except ssl.SSLCertVerificationError as problem:
                reason = problem.verify_message
                raise MailTrouble.of(
                    "mail.certificate", server=self.settings.server, reason=reason
                ) from None
            except (smtplib.SMTPException, OSError) as problem:
                raise Unreachable(self._plain(_reason(problem))) from None
        return self._smtp

    def _connect(self) -> smtplib.SMTP:
        settings = self.settings
        # What the server is told of this computer is the sender's domain, and not its own name.
        host, port, hello = settings.server, settings.port_number, settings.sender.domain
        seconds = settings.timeout_seconds
        smtp: smtplib.SMTP
        if settings.security == "tls":
            smtp = smtplib.SMTP_SSL(host, port, hello, timeout=seconds, context=self._trust())
        else:
            smtp = smtplib.SMTP(host, port, hello, timeout=seconds)
        try:
            smtp.ehlo_or_helo_if_needed()
            if settings.security == "starttls":
                self._encrypt(smtp, self._trust())
            if settings.login and self.secret:
                self._log_in(smtp, settings.login.user, self.secret)
        except BaseException:
            smtp.close()
            raise
        return smtp

    def _trust(self) -> ssl.SSLContext:
        """The computer's certificates, and those of `ca_file`."""
        context = ssl.create_default_context()
        if self.settings.ca_file:
            try:
                context.load_verify_locations(self.folder / self.settings.ca_file)
            except OSError:
                raise MailSetting.of("mail.ca_file", file=self.settings.ca_file) from None
        return context

    def _encrypt(self, smtp: smtplib.SMTP, context: ssl.SSLContext) -> None:
        try:
            smtp.starttls(context=context)
        except smtplib.SMTPNotSupportedError:
            raise MailTrouble.of("mail.no_starttls", server=self.settings.server) from None
        smtp.ehlo()

    def _log_in(self, smtp: smtplib.SMTP, user: str, secret: Secret) -> None:
        login = self.settings.login
        try:
            if login and login.method == "xoauth2":
                smtp.auth("XOAUTH2", lambda challenge=None: _token(user, secret, challenge))
            else:
                smtp.login(user, secret.value)
        except smtplib.SMTPAuthenticationError as problem:
            said = self._said(problem.smtp_code, problem.smtp_error)
            if 400 <= problem.smtp_code < 500:
                raise Unreachable(said) from None
            raise MailTrouble.of("mail.login", server=self.settings.server, reason=said) from None
        except smtplib.SMTPNotSupportedError:
            raise MailTrouble.of("mail.no_login", server=self.settings.server) from None

    def _drop(self) -> None:
        if self._smtp:
            self._smtp.close()
        self._smtp = None

    def _said(self, code: int, reply: bytes | str) -> str:
        text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
        return self._plain(f"{code} {text}")

    def _plain(self, text: str) -> str:
        """One printable line without the secret."""
        login = self.settings.login
        if self.secret and login:
            text = self.secret.hide(text, login.user)
        return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:_MOST_SAID]


def _token(user: str, secret: Secret, challenge: bytes | None) -> str:
    """A refusal comes as a challenge, which wants an empty answer before the server says no."""
    return xoauth2(user, secret.value) if challenge is None else ""


def _stuffed(message: bytes) -> bytes:
    """A line that begins with a dot gets another (RFC 5321, 4.5.2); lines end in CRLF already."""
    whole = message if message.endswith(b"\r\n") else message + b"\r\n"
    return (b"\r\n" + whole).replace(b"\r\n.", b"\r\n..")[2:]


def _is_good(code: int) -> bool:
    return 200 <= code < 300


def _reason(problem: Exception) -> str:
    if isinstance(problem, smtplib.SMTPResponseException):
        error = problem.smtp_error
        text = error.decode("utf-8", "replace") if isinstance(error, bytes) else error
        return f"{problem.smtp_code} {text}"
    if isinstance(problem, socket.gaierror | ssl.SSLError):
        return str(problem.args[-1]) if problem.args else type(problem).__name__
    if isinstance(problem, OSError) and problem.strerror:
        return problem.strerror
    return str(problem) or type(problem).__name__
