"""Why no other computer can do it."""

from sitrep.diagnostics import Message


class NoCluster(Exception):
    """Why nothing can be made elsewhere; `is_wrong_use` where the address or the set-up is at fault."""

    def __init__(self, message: Message, *, is_wrong_use: bool = False) -> None:
        super().__init__(message.key)
        self.message, self.is_wrong_use = message, is_wrong_use
