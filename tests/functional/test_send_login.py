"""The way to the mail server: the secret that nothing shows, the certificate, the encryption."""

from pathlib import Path

import pytest

from functional.command import sitrep
from functional.mailserver import TLS, Mailbox, mail_server
from functional.sending import (
    BY_ENVIRONMENT,
    LOGIN,
    NOBODY,
    SEND,
    assert_goes,
    assert_nowhere,
    assert_stopped,
    configure,
    settings_of,
)

CERTIFICATE = "The mail server localhost has no certificate that can be trusted: "
TELL = (
    ". Nothing is sent there. Tell whoever runs it; if an authority of your own signed it, "
    "name its file as ca_file under [mail].\n"
)
AUTHORITY = f'ca_file = "{TLS / "authority.pem"}"'
EXPIRED = f'ca_file = "{TLS / "expired.pem"}"'
PASSWORD = "correct horse battery staple"


@pytest.mark.parametrize("security", ["starttls", "tls"])
@pytest.mark.parametrize("method", ["password", "xoauth2"])
def test_login_over_a_connection_that_is_proved(place: Path, security: str, method: str) -> None:
    password = PASSWORD.replace(" ", "-")
    with mail_server(Mailbox(password=password), security) as server:
        more = f'ca_file = "{TLS / "authority.pem"}"\n{BY_ENVIRONMENT}\nmethod = "{method}"'
        configure(place, server, more, security)
        wrong = sitrep(place, *SEND, "--yes", MAIL_SECRET="another-secret-word", SITREP_DEBUG="1")
        done = sitrep(place, *SEND, "--yes", MAIL_SECRET=password)
    assert wrong.returncode == 3
    assert "The mail server localhost refuses the login: 535" in wrong.stderr
    assert done.returncode == 0, done.stderr
    assert len(server.counts) == 3
    assert_nowhere(place, wrong, "another-secret-word")
    assert_nowhere(place, done, password)


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ('environment = "NOT_SET"', "The environment variable NOT_SET has no password or token"),
        ('file = "open.txt"', "Others on this computer may read"),
        ('file = "empty.txt"', "The file empty.txt has no password or token"),
        ('file = "missing.txt"', "has no password or token: it does not exist"),
        (
            'command = ["sh", "-c", "echo hunter2-secret >&2; exit 1"]',
            "The command sh gives no password",
        ),
    ],
)
def test_a_secret_that_is_not_to_be_had_is_told_before_anything_is_sent(
    place: Path, server: Mailbox, how: str, told: str
) -> None:
    (place / "open.txt").write_text("hunter2-secret")
    (place / "open.txt").chmod(0o644)
    (place / "empty.txt").write_text("\n")
    (place / "empty.txt").chmod(0o600)
    configure(place, server, LOGIN + how)
    done = sitrep(place, *SEND, "--yes", SITREP_DEBUG="")
    assert done.returncode == 2
    assert told in done.stderr
    assert "hunter2-secret" not in done.stdout + done.stderr
    assert not server.sessions


@pytest.mark.parametrize("how", ["file", "command"])
def test_a_secret_from_a_file_of_ones_own_or_from_a_command(place: Path, how: str) -> None:
    secret = place / "secret.txt"
    secret.write_text(f"{PASSWORD}\n")
    secret.chmod(0o600)
    where = 'file = "secret.txt"' if how == "file" else f'command = ["cat", "{secret}"]'
    with mail_server(Mailbox(password=PASSWORD)) as server:
        configure(place, server, LOGIN + where)
        done = sitrep(place, *SEND, "--yes")
    assert done.returncode == 0, done.stderr
    assert_nowhere(place, done, PASSWORD)


@pytest.mark.parametrize(
    ("ours", "theirs", "certificate", "more", "told"),
    [
        ("tls", "tls", "server.pem", "", f"{CERTIFICATE}unable to get local issuer certificate{TELL}"),
        ("starttls", "starttls", "expired.pem", EXPIRED, f"{CERTIFICATE}certificate has expired{TELL}"),
        ("tls", "tls", "expired.pem", EXPIRED, f"{CERTIFICATE}certificate has expired{TELL}"),
        (
            "tls",
            "none",
            "server.pem",
            AUTHORITY,
            "The mail server localhost does not begin with TLS on port PORT. Where it offers STARTTLS, "
            'which is usual on port 587, set security = "starttls".\n',
        ),
        (
            "starttls",
            "none",
            "server.pem",
            AUTHORITY,
            "The mail server localhost offers no encryption (STARTTLS). Nothing is sent in the open. "
            'If it listens for TLS on port 465, set security = "tls".\n',
        ),
    ],
    ids=["untrusted", "expired, STARTTLS", "expired", "TLS to a plain port", "no STARTTLS"],
)
def test_a_connection_that_is_not_proved(
    place: Path, ours: str, theirs: str, certificate: str, more: str, told: str
) -> None:
    with mail_server(Mailbox(), theirs, certificate) as server:
        configure(place, server, more, ours)
        assert_stopped(place, 3, told.replace("PORT", str(server.port)) + NOBODY)
    assert server.raw == []
    assert_goes(place)


def test_a_certificate_for_another_name(place: Path) -> None:
    with mail_server(Mailbox(), "starttls") as server:
        configure(place, server, AUTHORITY, "starttls")
        settings_of(place, lambda text: text.replace('"localhost"', '"127.0.0.1"'))
        reason = "IP address mismatch, certificate is not valid for '127.0.0.1'"
        told = f"{CERTIFICATE}{reason}{TELL}".replace("localhost", "127.0.0.1")
        assert_stopped(place, 3, told + NOBODY)
    assert server.raw == []


def test_a_connection_in_the_open_must_be_asked_for_loudly(place: Path, server: Mailbox) -> None:
    configure(place, server)
    settings = place / "inputs/syria/operation.toml"
    settings.write_text(
        settings.read_text("utf-8").replace('"localhost"', '"mail.example.org"'), "utf-8"
    )
    done = sitrep(place, *SEND, "--dry-run")
    assert done.returncode == 2
    assert 'security: "none" is for a server on this computer' in done.stderr
    text = settings.read_text("utf-8").replace('"none"', '"none-i-accept-that-anybody-can-read-it"')
    settings.write_text(text, "utf-8")
    done = sitrep(place, *SEND, "--dry-run")
    assert done.returncode == 0
    assert "anybody along the way can read the messages and the password" in done.stdout
