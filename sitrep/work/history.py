"""I/O: earlier months that were read before are kept, so that an unchanged one is not read again.

`outputs/OPERATION/.history/` has a file for each. Its first line is a digest of all that reading it
depends on, and of what the file says: a stale, damaged or foreign one is not believed, and the month is
read again. The folder may be deleted at any time.
"""

import hashlib
import os
import platform
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from sitrep.model.month import Month
from sitrep.model.period import Period
from sitrep.output import unfinished
from sitrep.work.kept_form import KeptMonth
from sitrep.work.kept_frames import months_of
from sitrep.work.kept_months import as_json, from_json

_LIBRARIES = (
    "babel", "defusedxml", "numpy", "openpyxl", "pandas", "pydantic", "python-calamine", "rapidfuzz",
    "resiliparse",
)  # fmt: skip
_OUR_OWN = (".json", ".po", ".py")


class History:
    """The earlier months of an operation as they were read, in a folder of their own."""

    def __init__(self, folder: Path, names: Mapping[Period, str]) -> None:
        """`names` has what each month depends on, in words."""
        self._folder, self._names = folder, names

    def known(self) -> dict[Period, Month]:
        """The months that were kept, and are as they were."""
        kept = {period: self._kept(period) for period in self._names}
        return months_of({period: month for period, month in kept.items() if month is not None})

    def keep(self, month: Month) -> None:
        """A full disk, or a value that cannot be kept, costs time and not the report."""
        with suppress(OSError, ValueError):
            content = as_json(month)
            seal = _seal(self._names[month.period], content)
            path = self._folder / f"{month.period}.json"
            # For its owner alone, as it has what no edition shows.
            with unfinished(path) as (file, name):
                file.write(b"\n".join([seal, content]))
                file.flush()
                os.replace(name, path)

    def _kept(self, period: Period) -> KeptMonth | None:
        try:
            seal, _, content = (self._folder / f"{period}.json").read_bytes().partition(b"\n")
            is_ours = seal == _seal(self._names[period], content)
            return from_json(content) if is_ours else None
        except (OSError, ValueError, LookupError):
            return None


def _seal(name: str, content: bytes) -> bytes:
    digest = hashlib.sha256(f"{program()}\n{name}\n".encode())
    digest.update(content)
    return digest.hexdigest().encode()


@cache
def program() -> str:
    """A digest of what reads: our code and its words, the libraries' versions, Python's."""
    digest = hashlib.sha256(platform.python_version().encode())
    for library in _LIBRARIES:
        digest.update(f" {library} {version(library)}".encode())
    for file in _ours(str(files("sitrep"))):
        # Without a buffer: of so many small files it costs more than what it is for.
        with open(file, "rb", buffering=0) as content:
            digest.update(hashlib.sha256(content.read()).digest())
    return digest.hexdigest()


def _ours(folder: str) -> Iterator[str]:
    with os.scandir(folder) as found:
        items = sorted(found, key=lambda item: item.name)
    for item in items:
        if item.name.endswith(_OUR_OWN):
            yield item.path
        elif item.is_dir() and item.name != "__pycache__":
            yield from _ours(item.path)
