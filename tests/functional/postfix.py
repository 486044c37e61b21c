"""Postfix on this computer, with its settings, queue, mailboxes and log in a folder of its own.

It has mailboxes for some addresses and refuses any other of their domains. What is for `AWAY` it accepts and
hands to the server of that domain; what that one refuses comes back to the envelope sender.
"""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from functional.sending import wait_for

AWAY = "away.example"

_DAEMONS = """\
127.0.0.1:{port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
smtp unix - - n - - smtp
relay unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
proxymap unix - - n - - proxymap
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""

_SETTINGS = """\
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
maillog_file = /dev/stdout
myhostname = relay.example
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
alias_database =
virtual_mailbox_domains = {domains}
virtual_mailbox_base = {folder}/mailboxes
virtual_mailbox_maps = texthash:{folder}/mailboxes.txt
virtual_uid_maps = static:{user.pw_uid}
virtual_gid_maps = static:{user.pw_gid}
relay_domains = {away}
transport_maps = inline:{{ {{ {away} = smtp:[127.0.0.1]:{away_port} }} }}
smtpd_milters = {milters}
milter_default_action = tempfail
"""


@dataclass(frozen=True, slots=True)
class Postfix:
    """It listens at `port`; everything of it is in `folder`."""

    folder: Path
    port: int

    def mailbox(self, address: str) -> Path:
        """The Maildir of an address."""
        return self.folder / "mailboxes" / address

    @property
    def log(self) -> Path:
        return self.folder / "log"

    def delivered(self, address: str) -> list[bytes]:
        """What has been delivered to that address, the oldest first."""
        files = sorted(self._files(address), key=lambda path: path.stat().st_mtime_ns)
        return [path.read_bytes() for path in files]

    def wait_until(self, delivered: int, address: str) -> list[bytes]:
        """What that address has when it has so many, and nothing waits in the queue for anybody."""
        wait_for(lambda: len(self._files(address)) >= delivered and not any(self._queue()))
        return self.delivered(address)

    def _files(self, address: str) -> list[Path]:
        return list(self.mailbox(address).glob("new/*"))

    def _queue(self) -> Iterator[Path]:
        for name in ("maildrop", "incoming", "active", "deferred"):
            yield from (path for path in (self.folder / "queue" / name).rglob("*") if path.is_file())


@contextmanager
def postfix(*addresses: str, away_port: int, milter_port: int = 0) -> Iterator[Postfix]:
    """Running, with a mailbox for each of the addresses; the test is skipped where that cannot be."""
    if os.geteuid() != 0:
        pytest.skip("only root can start postfix: nothing is sent through a mail server in use")
    if not shutil.which("postfix"):
        pytest.skip("postfix is not installed: nothing is sent through a mail server in use")
    # Its daemons run as users of their own, to whom the folders of pytest are closed.
    with tempfile.TemporaryDirectory(prefix="postfix-", ignore_cleanup_errors=True) as name:
        server = Postfix(Path(name), free_port())
        _configure(server, addresses, away_port, milter_port)
        command = ["postfix", "-c", name]
        with (
            server.log.open("wb") as written,
            subprocess.Popen([*command, "start-fg"], stdout=written, stderr=written) as running,
        ):
            try:
                wait_for(lambda: running.poll() is not None or is_listening(server.port))
                assert running.poll() is None, server.log.read_text()
                yield server
            finally:
                subprocess.run([*command, "abort"], stdout=written, stderr=written, check=False)


def _configure(server: Postfix, addresses: tuple[str, ...], away_port: int, milter_port: int) -> None:
    folder, user = server.folder, pwd.getpwnam("postfix")
    folder.chmod(0o755)
    for name in ("queue", "data", "mailboxes"):
        (folder / name).mkdir()
    for name in ("data", "mailboxes"):
        os.chown(folder / name, user.pw_uid, user.pw_gid)
    settings = _SETTINGS.format(
        folder=folder,
        domains=", ".join(sorted({address.partition("@")[2] for address in addresses})),
        user=user,
        away=AWAY,
        away_port=away_port,
        milters=f"inet:127.0.0.1:{milter_port}" if milter_port else "",
    )
    (folder / "main.cf").write_text(settings, "ascii")
    (folder / "master.cf").write_text(_DAEMONS.format(port=server.port), "ascii")
    mailboxes = "".join(f"{address} {address}/\n" for address in addresses)
    (folder / "mailboxes.txt").write_text(mailboxes, "ascii")


def free_port() -> int:
    """A port on which nobody listens now."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def is_listening(port: int) -> bool:
    """Whether somebody listens at that port of this computer."""
    with socket.socket() as trial:
        return trial.connect_ex(("127.0.0.1", port)) == 0
