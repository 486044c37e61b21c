"""What a setting's own check finds wrong, as a message."""

from sitrep.diagnostics import Message


class SettingFault(ValueError):
    """A value that its setting cannot have; pydantic keeps it with the place."""

    def __init__(self, told: Message) -> None:
        super().__init__(f"{told.key} {told.values}")
        self.told = told
