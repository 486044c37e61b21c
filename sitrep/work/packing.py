"""I/O: all that one operation's reports are made from as bytes, for a computer that has none of it."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from sitrep.operation.workspace import Workspace
from sitrep.output import write_whole
from sitrep.register.journal import JOURNAL
from sitrep.register.register import REGISTER, copied

_KEPT = {".pictures", ".history"}


class Packed(NamedTuple):
    """One thing in a workspace: its path there, what it is, and what it holds or leads to."""

    path: str
    kind: Literal["file", "link", "folder", "pipe"]
    content: bytes = b""


def inputs_of(workspace: Workspace, operation: str) -> tuple[Packed, ...]:
    """The operation's folder, the workspace's templates, the register and the operation's salt.

    Links and pipes go along as they are, since check tells of them. OSError for what cannot be read.
    """
    register = copied(workspace.outputs)
    return (
        *_below(workspace.folder, workspace.operation_folder(operation)),
        *_below(workspace.folder, workspace.templates_folder),
        *([Packed(f"outputs/{REGISTER}", "file", register)] if register else []),
        *_file(workspace.folder, workspace.outputs / JOURNAL),
        *_file(workspace.folder, workspace.salt_file(operation)),
    )


def outputs_of(workspace: Workspace, operation: str) -> tuple[Packed, ...]:
    """What was written for the operation, but for what is kept to save time, made again at need."""
    written = _below(workspace.folder, workspace.outputs / operation)
    salt = workspace.name(workspace.salt_file(operation))
    return tuple(
        each
        for each in written
        if each.kind == "file" and each.path != salt and _KEPT.isdisjoint(Path(each.path).parts)
    )


def unpack(packed: Iterable[Packed], folder: Path) -> None:
    """Everything in its place in an empty folder."""
    for path, kind, content in packed:
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if kind == "folder":
            place.mkdir(exist_ok=True)
        elif kind == "link":
            os.symlink(os.fsdecode(content), place)
        elif kind == "pipe":
            os.mkfifo(place)
        else:
            place.write_bytes(content)


def take_over(packed: Iterable[Packed], workspace: Workspace, operation: str) -> None:
    """Write what another computer made, each file whole; ValueError for a file of something else."""
    of_the_operation = workspace.outputs / operation
    for path, kind, content in packed:
        place = workspace.folder / path
        if kind != "file" or ".." in place.parts or not place.is_relative_to(of_the_operation):
            raise ValueError(path)
        write_whole(place, content)


def _file(root: Path, path: Path) -> list[Packed]:
    return [_packed(root, path)] if path.is_file() else []


def _below(root: Path, folder: Path) -> Iterator[Packed]:
    if not folder.is_dir():
        return
    yield _packed(root, folder)
    for path in sorted(folder.rglob("*")):
        yield _packed(root, path)


def _packed(root: Path, path: Path) -> Packed:
    name, mode = path.relative_to(root).as_posix(), path.lstat().st_mode
    if stat.S_ISLNK(mode):
        return Packed(name, "link", os.fsencode(os.readlink(path)))
    if stat.S_ISDIR(mode):
        return Packed(name, "folder")
    if stat.S_ISREG(mode):
        return Packed(name, "file", path.read_bytes())
    return Packed(name, "pipe")
