"""I/O: SMTP connections on which a whole answer has a time limit, however slowly it comes."""

import io
import smtplib
import socket
import ssl
from collections.abc import Callable
from typing import Any

_LARGEST_ANSWER = 64_000
"""Bytes; an answer has a few lines of at most 512 (RFC 5321, 4.5.3.1.5)."""

Monotonic = Callable[[], float]


class _Answer(io.RawIOBase):
    """What a server says; TimeoutError when the whole of one answer takes longer than `seconds`."""

    def __init__(self, sock: socket.socket, seconds: float, monotonic: Monotonic) -> None:
        super().__init__()
        self._sock, self._seconds, self._monotonic = sock, seconds, monotonic
        self._end = self._left = 0.0

    def begin(self) -> None:
        """A new answer: its time and its bytes count from here."""
        self._end = self._monotonic() + self._seconds
        self._left = _LARGEST_ANSWER

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        seconds = self._end - self._monotonic()
        if seconds <= 0:
            raise TimeoutError("timed out")
        self._sock.settimeout(seconds)
        try:
            count = self._sock.recv_into(buffer)
        finally:
            self._sock.settimeout(self._seconds)
        self._left -= count
        if self._left < 0:
            raise smtplib.SMTPServerDisconnected("the answer has no end")
        return count


class Connection(smtplib.SMTP):
    """smtplib's, which gives each read of an answer its time: here the whole answer has one."""

    def __init__(
        self, host: str, port: int, hello: str, *, seconds: float, monotonic: Monotonic
    ) -> None:
        self._seconds, self._monotonic = seconds, monotonic
        self._answer: _Answer | None = None
        super().__init__(host, port, hello, timeout=seconds)

    def getreply(self) -> tuple[int, bytes]:
        """The next answer: its code and its lines."""
        if self.file is None and self.sock is not None:
            self._answer = _Answer(self.sock, self._seconds, self._monotonic)
            self.file = io.BufferedReader(self._answer)
        if self._answer is not None:
            self._answer.begin()
        return super().getreply()


class EncryptedConnection(Connection):
    """The same with TLS from the start."""

    def __init__(
        self,
        host: str,
        port: int,
        hello: str,
        *,
        seconds: float,
        monotonic: Monotonic,
        trust: ssl.SSLContext,
    ) -> None:
        self._trust = trust
        super().__init__(host, port, hello, seconds=seconds, monotonic=monotonic)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        plain = super()._get_socket(host, port, timeout)  # type: ignore[misc]  # not in typeshed
        return self._trust.wrap_socket(plain, server_hostname=host)
