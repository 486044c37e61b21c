"""What is read of a folder: a month's files and an operation's logo; what they hold, fingerprints."""

import hashlib
from pathlib import Path

from sitrep.intake.container import SPREADSHEETS

_NARRATIVE_PARTS = 3


def is_input(path: Path) -> bool:
    """Whether a file in a month's folder is read: a spreadsheet or a narrative."""
    if not path.is_file() or is_hidden(path):
        return False
    return path.suffix.lower() in SPREADSHEETS or is_narrative(path)


def is_hidden(path: Path) -> bool:
    """Hidden, or the lock that Excel and LibreOffice leave beside an open file."""
    return path.name.startswith((".", "~$"))


def is_narrative(path: Path) -> bool:
    """Whether its name is `narrative.LANGUAGE.md`."""
    parts = path.name.split(".")
    return len(parts) == _NARRATIVE_PARTS and parts[0] == "narrative" and parts[2] == "md"


def logo_files(folder: Path) -> list[Path]:
    """The files called `logo` in an operation's folder, whatever their kind."""
    called = (path for path in sorted(folder.iterdir()) if path.stem.lower() == "logo")
    return [path for path in called if path.suffix and not path.is_dir()]


def contents(path: Path, most: int) -> bytes:
    """What stands in a file, but no more than one byte above `most`."""
    with path.open("rb") as file:
        return file.read(most + 1)


def sha256(raw: bytes) -> str:
    """The fingerprint by which a manifest names a file."""
    return hashlib.sha256(raw).hexdigest()
