"""I/O: the password or token for the mail server, from the environment, a file or a command."""

import base64
import os
import stat
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sitrep.model.mail import Login
from sitrep.register.trouble import MailSetting

_COMMAND_SECONDS = 60
_MAX_BYTES = 16_384
_HIDDEN = "***"


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret that no text shows: its `repr` has none of it, `hide` takes it out of what others say."""

    value: str = field(repr=False)

    def hide(self, text: str, user: str = "") -> str:
        """The text without the secret, plain or in the forms in which it goes to a server."""
        plain = self.value
        forms = (
            plain,
            *map(_base64, (plain, f"\0{user}\0{plain}", xoauth2(user, plain))),
        )
        for form in sorted({form for form in forms if form}, key=len, reverse=True):
            text = text.replace(form, _HIDDEN)
        return text


def xoauth2(user: str, token: str) -> str:
    """What a client says to log in with a token: https://developers.google.com/gmail/imap/xoauth2-protocol."""
    return f"user={user}\x01auth=Bearer {token}\x01\x01"


def _base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def read_secret(login: Login, environment: Mapping[str, str], folder: Path) -> Secret:
    """The secret of a login; relative paths begin in `folder`. MailSetting says what is missing."""
    if login.environment:
        value = environment.get(login.environment, "")
        missing = MailSetting.of("mail.secret_environment", name=login.environment)
    elif login.file:
        value = _from_file(folder / login.file)
        missing = MailSetting.of("mail.secret_file", file=login.file)
    else:
        value = _from_command(login.command or ())
        missing = MailSetting.of("mail.secret_command", command=(login.command or ("",))[0])
    value = value.rstrip("\r\n")  # as editors and commands end a line
    if not value or not (value.isascii() and value.isprintable()):
        raise missing
    return Secret(value)


def _from_file(path: Path) -> str:
    try:
        with path.open("rb") as file:
            mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
            if mode & (stat.S_IRWXG | stat.S_IRWXO):
                raise MailSetting.of("mail.secret_mode", file=str(path), mode=f"{mode:04o}")
            return file.read(_MAX_BYTES).decode(errors="replace")
    except OSError:
        return ""


def _from_command(command: tuple[str, ...]) -> str:
    """What it prints. What it complains of is not told, because it may have the secret in it."""
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_COMMAND_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout[:_MAX_BYTES].decode(errors="replace")
