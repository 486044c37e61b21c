"""How reports are mailed, by `operation.toml`: `[mail]`, `[publish]` and `[lists.NAME]`; no secrets."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from sitrep.model.edition import Edition
from sitrep.model.mailbox import Mailbox, parse_address, parse_mailbox

Security = Literal["starttls", "tls", "none", "none-i-accept-that-anybody-can-read-it"]
_PORTS: dict[Security, int] = {"starttls": 587, "tls": 465}
_PLAIN_PORT = 25
LOOPBACK = ("localhost", "127.0.0.1", "::1")


class _Settings(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


def _mailbox(value: object) -> object:
    if isinstance(value, Mailbox):
        return value
    mailbox = parse_mailbox(value) if isinstance(value, str) else None
    if mailbox is None:
        raise ValueError('write "reports@example.org" or "Example Relief <reports@example.org>"')
    return mailbox


def _domain(value: str) -> str:
    address = parse_address(f"somebody@{value}")
    if address is None:
        raise ValueError('write a domain, such as "example.org", without @')
    return address.rpartition("@")[2]


def _https_link(value: str) -> str:
    if not value.startswith("https://") or "{" in value:
        raise ValueError(
            'write an address that begins with https://, such as "https://example.org/leave"'
        )
    return _web_link(value)


def _web_link(value: str) -> str:
    is_web = value.startswith(("https://", "http://")) and value.isascii() and value.isprintable()
    if not is_web or set(value) & set(" <>\"'\\") or set(value.replace("{file}", "")) & set("{}"):
        raise ValueError('write a web address, such as "https://example.org/reports/{file}"')
    return value


def _web_folder(value: str) -> str:
    if not value.startswith("https://") or set(value) & set("{}?#"):
        raise ValueError(
            'write the address of a folder that begins with https://, such as "https://example.org/reports"'
        )
    return _web_link(value)


AMailbox = Annotated[Mailbox, BeforeValidator(_mailbox)]


class Login(_Settings):
    """Who logs in, and which of three places has the password or OAuth token."""

    user: Annotated[str, Field(min_length=1, pattern=r"^[^\x00-\x1f\x7f]+$")]
    method: Literal["password", "xoauth2"] = "password"
    environment: str | None = None
    file: str | None = None
    command: tuple[str, ...] | None = None

    @model_validator(mode="after")
    def _has_one_place(self) -> "Login":
        if sum(map(bool, (self.environment, self.file, self.command))) != 1:
            raise ValueError("say in one place where the secret is: environment, file or command")
        return self


class Mail(_Settings):
    """The sender and the server; `link` has `{file}` where the name of the PDF belongs.

    `bounces` is where notices of undelivered mail go (else to the sender);
    `unsubscribe_link` leaves the list with one click, without a question (RFC 8058).

    `picture`: whether messages show the first page, where it can be drawn.

    `attempts` are made of what a server puts off, first after `retry_after_seconds`, then after twice
    as long each time. `internal_domains` alone get the internal edition: exactly these, and none
    below them.
    """

    sender: Annotated[AMailbox, Field(alias="from")]
    reply_to: AMailbox | None = None
    unsubscribe: AMailbox | None = None
    unsubscribe_link: Annotated[str, AfterValidator(_https_link)] | None = None
    bounces: AMailbox | None = None
    server: Annotated[str, Field(min_length=1, pattern=r"^[A-Za-z0-9.:_-]+$")]
    port: Annotated[int, Field(ge=1, le=65535)] | None = None
    security: Security = "starttls"
    ca_file: str | None = None
    login: Login | None = None
    internal_domains: tuple[Annotated[str, AfterValidator(_domain)], ...] = ()
    link: Annotated[str, AfterValidator(_web_link)] | None = None
    picture: bool = True
    largest_message_mb: Annotated[float, Field(gt=0)] = 10
    per_minute: Annotated[float, Field(gt=0)] = 30
    attempts: Annotated[int, Field(ge=1, le=20)] = 4
    retry_after_seconds: Annotated[float, Field(ge=0)] = 60
    timeout_seconds: Annotated[float, Field(gt=0, le=3600)] = 60

    @model_validator(mode="after")
    def _is_private(self) -> "Mail":
        if self.security == "none" and self.server not in LOOPBACK:
            raise ValueError(
                'security: "none" is for a server on this computer; elsewhere use "starttls" or "tls" '
                '(or write "none-i-accept-that-anybody-can-read-it")'
            )
        return self

    @property
    def is_open_to_anybody(self) -> bool:
        """Whether messages cross the network without encryption."""
        return self.security.startswith("none") and self.server not in LOOPBACK

    @property
    def port_number(self) -> int:
        return self.port or _PORTS.get(self.security, _PLAIN_PORT)


class Publish(_Settings):
    """`address` is where on the web the office puts the pages of its public reports."""

    address: Annotated[str, AfterValidator(_web_folder)]

    def page(self, name: str) -> str:
        """The address of a page by the name of its file."""
        return f"{self.address.rstrip('/')}/{name}"


class MailingList(_Settings):
    """A list may get these editions and no other."""

    editions: Annotated[tuple[Edition, ...], Field(min_length=1)]
