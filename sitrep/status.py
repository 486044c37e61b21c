"""How far each month of an operation is: open, built, or built and out of date."""

import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sitrep.intake.folder import is_input, sha256
from sitrep.model.operation import Operation
from sitrep.model.period import Period
from sitrep.operation import Workspace


class State(StrEnum):
    """What has become of a month."""

    OPEN = "open"
    BUILT = "built"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class MonthStatus:
    """One line of `sitrep status`."""

    period: Period
    number: int
    state: State
    reports: tuple[str, ...]


def status(workspace: Workspace, operation: Operation) -> list[MonthStatus]:
    """Every month that has a folder, oldest first."""
    return [_status(workspace, operation, period) for period in workspace.periods(operation.folder)]


def _status(workspace: Workspace, operation: Operation, period: Period) -> MonthStatus:
    folder = workspace.output_folder(operation.folder, period)
    reports = sorted(folder.glob("*.pdf")) if folder.is_dir() else []
    state = State.OPEN
    if reports:
        current = all(_is_current(workspace, operation, period, report) for report in reports)
        state = State.BUILT if current else State.OUTDATED
    names = tuple(report.name for report in reports)
    return MonthStatus(period, operation.number(period), state, names)


def _is_current(workspace: Workspace, operation: Operation, period: Period, report: Path) -> bool:
    """Whether the inputs are still, file by file, those of the report's manifest."""
    manifest = report.with_name(f"{report.stem}.manifest.json")
    try:
        inputs = json.loads(manifest.read_bytes())["inputs"]
        recorded = {entry["path"]: entry["sha256"] for entry in inputs}
    except (OSError, ValueError, KeyError, TypeError):
        return False
    added = {workspace.name(path) for path in _spreadsheets(workspace, operation, period)}
    if added - recorded.keys():
        return False
    return all(_has_hash(workspace.folder / path, hash_) for path, hash_ in recorded.items())


def _spreadsheets(workspace: Workspace, operation: Operation, period: Period) -> list[Path]:
    folder = workspace.month_folder(operation.folder, period)
    return [path for path in folder.iterdir() if is_input(path)]


def _has_hash(path: Path, hash_: str) -> bool:
    try:
        return sha256(path.read_bytes()) == hash_
    except OSError:
        return False
