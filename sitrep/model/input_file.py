"""A file that a report was made from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InputFile:
    """Its `path` is relative to the workspace; `sha256` is the fingerprint of its bytes."""

    path: str
    sha256: str
