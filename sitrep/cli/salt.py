"""The office's salt: made once for each operation, and kept where no report leads."""

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sitrep.output import unfinished

if TYPE_CHECKING:
    from sitrep.operation.workspace import Workspace

_BYTES = 32
_VARIABLE = "SITREP_SALT"
"""For builds that are to be the same to the byte in every workspace; what it holds is not kept."""


def salt_of(place: "Workspace", operation: str) -> bytes:
    """The salt of an operation, made anew where it was lost: then its inputs count as changed."""
    given = os.environ.get(_VARIABLE)
    if given:
        return given.encode()
    path = place.salt_file(operation)
    return _kept(path) or _made(path)


def _kept(path: Path) -> bytes | None:
    """None where there is none, or something else."""
    try:
        salt = bytes.fromhex(path.read_text("ascii").strip())
    except (FileNotFoundError, ValueError):
        return None
    return salt if len(salt) == _BYTES else None


def _made(path: Path) -> bytes:
    """Written whole and for its owner alone; of two commands at once the first one's stands."""
    salt = secrets.token_bytes(_BYTES)
    with unfinished(path) as (file, name):
        file.write(f"{salt.hex()}\n".encode("ascii"))
        file.flush()
        if path.exists() and _kept(path) is None:
            os.replace(name, path)
        else:
            with suppress(FileExistsError):
                os.link(name, path)
    return _kept(path) or salt
