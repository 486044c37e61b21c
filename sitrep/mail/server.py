"""I/O: a connection to the mail server, verified and logged in, or why not and whether to try later."""

import smtplib
import socket
import ssl
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from pathlib import Path

from sitrep.lines import one_line, shortened
from sitrep.mail.connection import Connection, EncryptedConnection, Monotonic
from sitrep.mail.credentials import Secret, xoauth2
from sitrep.model.mail import Login, Mail
from sitrep.register.trouble import MailSetting, MailTrouble

_MOST_SAID = 300
_BYTES_PER_KB = 1000


class Unreachable(Exception):
    """The server cannot be used now; `args[0]` says why, without any secret."""


@dataclass(frozen=True)
class Server:
    """A mail server, as the settings say it; their paths begin in `folder`.

    `largest` are the bytes of the largest message that it is going to be given; `monotonic` is a clock
    in seconds, by which the whole of an answer has its time limit.
    """

    settings: Mail
    secret: Secret | None
    folder: Path
    largest: int
    monotonic: Monotonic

    def connect(self) -> smtplib.SMTP:
        """A connection that is ready for messages.

        Unreachable if it may be there later; MailTrouble for what stays as it is until somebody mends
        it: an unknown name, a certificate that is not to be trusted, a login that is refused.
        """
        try:
            return self._connected()
        except (smtplib.SMTPException, OSError, UnicodeError) as problem:
            raise self._judged(problem) from None

    def no_use(self, key: str, code: int, reply: bytes | str, **values: str) -> MailTrouble:
        """What the server refuses to everybody and for good."""
        return MailTrouble.of(key, server=self.settings.server, reason=self.said(code, reply), **values)

    def said(self, code: int, reply: bytes | str) -> str:
        """An answer of the server as one line."""
        return self._plain(_answer(code, reply))

    def reason(self, problem: Exception) -> str:
        """Why a connection failed, in one line."""
        return self._plain(_reason(problem))

    def _connected(self) -> smtplib.SMTP:
        settings = self.settings
        # What the server is told of this computer is the sender's domain, and not its own name.
        host, port, hello = settings.server, settings.port_number, settings.sender.domain
        seconds = settings.timeout_seconds
        smtp: Connection
        if settings.security == "tls":
            smtp = EncryptedConnection(
                host, port, hello, seconds=seconds, monotonic=self.monotonic, trust=self._trust
            )
        else:
            smtp = Connection(host, port, hello, seconds=seconds, monotonic=self.monotonic)
        try:
            smtp.ehlo_or_helo_if_needed()
            if settings.security == "starttls":
                self._encrypt(smtp)
            if settings.login and self.secret:
                self._log_in(smtp, settings.login, self.secret)
            self._look_at_limit(smtp)
        except BaseException:
            smtp.close()
            raise
        return smtp

    @cached_property
    def _trust(self) -> ssl.SSLContext:
        """The computer's certificates, and those of `ca_file`."""
        context = ssl.create_default_context()
        if self.settings.ca_file:
            try:
                context.load_verify_locations(self.folder / self.settings.ca_file)
            except OSError:
                raise MailSetting.of("mail.ca_file", file=self.settings.ca_file) from None
        return context

    def _encrypt(self, smtp: smtplib.SMTP) -> None:
        try:
            smtp.starttls(context=self._trust)
        except smtplib.SMTPNotSupportedError:
            raise MailTrouble.of("mail.no_starttls", server=self.settings.server) from None
        smtp.ehlo()

    def _log_in(self, smtp: smtplib.SMTP, login: Login, secret: Secret) -> None:
        try:
            if login.method == "xoauth2":
                smtp.auth("XOAUTH2", lambda challenge=None: _token(login.user, secret, challenge))
            else:
                smtp.login(login.user, secret.value)
        except smtplib.SMTPNotSupportedError:
            raise MailTrouble.of("mail.no_login", server=self.settings.server) from None

    def _look_at_limit(self, smtp: smtplib.SMTP) -> None:
        """A server says how many bytes it takes (RFC 1870; 0 is no limit): before it gets any."""
        limit = smtp.esmtp_features.get("size", "")
        if limit.isdecimal() and 0 < int(limit) < self.largest:
            size, most = ceil(self.largest / _BYTES_PER_KB), int(limit) // _BYTES_PER_KB
            server = self.settings.server
            raise MailTrouble.of("mail.server_limit", server=server, size=size, most=most)

    def _judged(self, problem: Exception) -> MailTrouble | Unreachable:
        server = self.settings.server
        match problem:
            case ssl.SSLCertVerificationError(verify_message=reason):
                return MailTrouble.of("mail.certificate", server=server, reason=self._plain(reason))
            case ssl.SSLError(reason="WRONG_VERSION_NUMBER"):
                return MailTrouble.of("mail.no_tls", server=server, port=str(self.settings.port_number))
            case socket.gaierror(errno=socket.EAI_NONAME) | UnicodeError():
                return MailTrouble.of("mail.unknown_server", server=server)
            case smtplib.SMTPResponseException(smtp_code=code, smtp_error=reply) if is_for_good(code):
                is_login = isinstance(problem, smtplib.SMTPAuthenticationError)
                return self.no_use("mail.login" if is_login else "mail.turned_away", code, reply)
        return Unreachable(self.reason(problem))

    def _plain(self, text: str) -> str:
        """One printable line without the secret; the full stop is that of the sentence around it."""
        login = self.settings.login
        if self.secret and login:
            text = self.secret.hide(text, login.user)
        return shortened(one_line(text), _MOST_SAID).rstrip(".")


def is_for_good(code: int) -> bool:
    """Whether an answer says that the same message would be refused again (RFC 5321, 4.2.1)."""
    return 500 <= code < 600


def _token(user: str, secret: Secret, challenge: bytes | None) -> str:
    """A refusal comes as a challenge, which wants an empty answer before the server says no."""
    return xoauth2(user, secret.value) if challenge is None else ""


def _answer(code: int, reply: bytes | str) -> str:
    return f"{code} {reply.decode('utf-8', 'replace') if isinstance(reply, bytes) else reply}"


def _reason(problem: Exception) -> str:
    if isinstance(problem, smtplib.SMTPResponseException):
        return _answer(problem.smtp_code, problem.smtp_error)
    if isinstance(problem, socket.gaierror | ssl.SSLError):
        return str(problem.args[-1]) if problem.args else type(problem).__name__
    if isinstance(problem, OSError) and problem.strerror:
        return problem.strerror
    return str(problem) or type(problem).__name__
