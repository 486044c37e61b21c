"""The errors of register and mail."""

from typing import Self

from sitrep.diagnostics import Message


class RegisterTrouble(Exception):
    """The register cannot be relied on; each message says what is wrong and the way out."""

    def __init__(self, *messages: Message) -> None:
        super().__init__(*messages)
        self.messages = messages

    @classmethod
    def of(cls, key: str, **values: object) -> Self:
        return cls(Message(key, values))


class InUse(RegisterTrouble):
    """Another sitrep is at work: the same command works later."""


class MailTrouble(Exception):
    """Nothing can be sent; `message` says why and the way out, and holds no secret."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    @classmethod
    def of(cls, key: str, **values: object) -> Self:
        return cls(Message(key, values))


class NothingTried(MailTrouble):
    """Trouble that was found before the first message was tried."""


class MailSetting(NothingTried):
    """A setting of the office's own stands in the way."""
