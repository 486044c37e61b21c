"""I/O: a partner's mapping is appended to `operation.toml`, whole or not at all."""

from dataclasses import dataclass
from pathlib import Path

from sitrep.model.period import Period, parse_period
from sitrep.operation.settings import parse_operation
from sitrep.operation.workspace import Workspace
from sitrep.output import write_whole

_INPUTS = "inputs"
_LEAST_PARTS = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file stands below a workspace: its operation, and the month, None for elsewhere."""

    operation: str | None
    period: Period | None


def place_of(workspace: Workspace, file: Path) -> Place:
    """The operation and the month in whose folder a file stands."""
    path = file.resolve()
    folder = workspace.folder / _INPUTS
    parts = path.relative_to(folder).parts if path.is_relative_to(folder) else ()
    if not parts or parts[0] not in workspace.operations():
        return Place(None, None)
    return Place(parts[0], parse_period(parts[1]) if len(parts) >= _LEAST_PARTS else None)


def add_sources(workspace: Workspace, operation: str, text: str) -> Path:
    """Append the text of [[source]]s to the operation's settings, and return their file.

    ConfigurationError, and nothing written, where the whole would not be valid.
    """
    path = workspace.operation_folder(operation) / "operation.toml"
    before = path.read_bytes()
    after = before.rstrip() + b"\n\n" + text.strip().encode() + b"\n"
    parse_operation(after, operation, workspace.name(path))
    write_whole(path, after)
    return path
