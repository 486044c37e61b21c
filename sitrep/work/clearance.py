"""Clearance that means something: somebody else looked at the draft's last page.

What it can prove, and what it cannot, is in docs/REGISTER.md.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from sitrep.diagnostics import Message
from sitrep.model.issue import Clearance
from sitrep.output import write_whole
from sitrep.words.folding import fold

_SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Digits and capitals but for 0 and O, 1, I and L, which are taken for each other."""
_COUNT = 4


def signs_of(manifest: bytes) -> str:
    """A draft's code of four characters, made from its manifest and so from its page and inputs."""
    number = int.from_bytes(hashlib.sha256(b"signs of a draft\n" + manifest).digest())
    signs = []
    for _ in range(_COUNT):
        number, place = divmod(number, len(_SIGNS))
        signs.append(_SIGNS[place])
    return "".join(signs)


def as_signs(typed: Iterable[str]) -> tuple[str, ...]:
    """What somebody typed, one or several at a time, in capitals."""
    return tuple(part.upper() for text in typed for part in text.replace(",", " ").split())


def without_signs(drafts: Iterable[tuple[str, bytes]], given: tuple[str, ...]) -> Iterator[Message]:
    """Which drafts nobody proved to have read; each has the name of its PDF and its manifest."""
    for file, manifest in drafts:
        if signs_of(manifest) not in given:
            yield Message("clearance.wrong" if given else "clearance.missing", {"file": file})


def note_builder(pdf: Path, manifest: bytes, user: str) -> None:
    """Write down, beside a draft, who built it; it is for this computer and no part of the report."""
    content = {"draft": hashlib.sha256(manifest).hexdigest(), "user": user}
    write_whole(_note_of(pdf), json.dumps(content).encode())


def builder_of(pdf: Path, manifest: bytes) -> str:
    """Who built that draft; "" where nobody knows."""
    try:
        content = json.loads(_note_of(pdf).read_bytes())
        is_of_draft = content["draft"] == hashlib.sha256(manifest).hexdigest()
        return str(content["user"]) if is_of_draft else ""
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ""


def _note_of(pdf: Path) -> Path:
    return pdf.with_name(f".{pdf.stem}.built-by.json")


def one_person_alone(
    builders: Iterable[tuple[str, str]], user: str, clearance: Clearance, second: Clearance | None
) -> Iterator[Message]:
    """Why a second person is missing; `builders` has each draft's PDF by name, and who built it.

    A second person who is named must be another than the first. Without one, whoever issues must be
    another user of the computer than whoever built.
    """
    if second is not None:
        if fold(second.name) == fold(clearance.name):
            yield Message("clearance.second_same", {"name": second.name})
        return
    for file, builder in builders:
        if not builder or not user:
            yield Message("clearance.builder_unknown", {"file": file})
        elif builder == user:
            yield Message("clearance.same_user", {"file": file, "user": user})
