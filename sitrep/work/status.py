"""How far each month of an operation is: open, built, out of date, issued, sent."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sitrep.diagnostics import Message
from sitrep.intake.files import is_input, logo_files, sha256
from sitrep.model.numbering import numbers_of
from sitrep.model.operation import Operation
from sitrep.model.period import Period
from sitrep.operation.workspace import Workspace, report_settings
from sitrep.register.issues import Found, current_documents, documents, given_numbers, is_unaltered
from sitrep.register.register import Register, reading, troubles
from sitrep.register.sends import Tally, tally


class State(StrEnum):
    """What has become of a month's draft."""

    OPEN = "open"
    BUILT = "built"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class MonthStatus:
    """One line of `sitrep status`.

    `issued` has the newest version of each edition and language, `sent` how far each was mailed.
    """

    period: Period
    number: int
    state: State
    reports: tuple[str, ...]
    issued: tuple[Found, ...]
    sent: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """Every month that has a folder, oldest first, and what is wrong with the register."""

    months: list[MonthStatus]
    trouble: list[Message]


def status(workspace: Workspace, operation: Operation) -> Status:
    """How the months of an operation stand; it only reads, so that it can be asked at any time."""
    with reading(workspace.outputs) as register:
        months = [
            _status(workspace, operation, period, number, register)
            for period, number in _numbers(workspace, operation, register)
        ]
        trouble = [*troubles(register), *_altered(workspace, operation, register)]
    return Status(months, trouble)


def _numbers(
    workspace: Workspace, operation: Operation, register: Register
) -> Iterator[tuple[Period, int]]:
    """Each report with the number that it has, or would get if it were the next to be issued."""
    periods, given = workspace.periods(operation.folder), given_numbers(register, operation.folder)
    for end, period in enumerate(periods):
        yield period, numbers_of(operation.report, period, periods[:end], given)[period]


def _status(
    workspace: Workspace, operation: Operation, period: Period, number: int, register: Register
) -> MonthStatus:
    folder = workspace.output_folder(operation.folder, period)
    reports = sorted(folder.glob("*.pdf")) if folder.is_dir() else []
    state = State.OPEN
    if reports:
        current = all(_is_current(workspace, operation, period, report) for report in reports)
        state = State.BUILT if current else State.OUTDATED
    names = tuple(report.name for report in reports)
    found_of_all = current_documents(register, operation.folder, str(period))
    # In the order of the drafts, beside which they are printed.
    issued = tuple(sorted(found_of_all, key=lambda found: found.document.file))
    sent = tuple(tally(register, found.document.sha256) for found in issued)
    return MonthStatus(period, number, state, names, issued, sent)


def _altered(workspace: Workspace, operation: Operation, register: Register) -> list[Message]:
    """Issued files that are not there, or are not what was issued."""
    trouble = []
    for period in workspace.periods(operation.folder):
        for found in documents(register, operation.folder, str(period)):
            for file, digest in found.document.files.items():
                content = _content(workspace.folder / file)
                if not is_unaltered(digest, content):
                    key = "register.file_missing" if content is None else "register.file_altered"
                    trouble.append(Message(key, {"file": file}))
    return trouble


def _is_current(workspace: Workspace, operation: Operation, period: Period, report: Path) -> bool:
    """Whether inputs and settings are still, file by file, those that the report was built from."""
    try:
        recorded = _recorded(workspace, operation, period, report)
        settings = report_settings(workspace, operation.folder)
        # Before release 0.2 the whole of operation.toml was among the inputs.
        if recorded.get(settings.path) == settings.sha256:
            del recorded[settings.path]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False
    logos = logo_files(workspace.operation_folder(operation.folder))
    files = [*_spreadsheets(workspace, operation, period), *logos]
    added = {workspace.name(path) for path in files}
    if added - recorded.keys():
        return False
    return all(_has_hash(workspace.folder / path, hash_) for path, hash_ in recorded.items())


def _recorded(
    workspace: Workspace, operation: Operation, period: Period, report: Path
) -> dict[str, str]:
    """The SHA-256 of each file by its path; releases before 0.2 left it in the manifest alone."""
    record = workspace.built_file(operation.folder, period)
    if record.is_file():
        return {str(path): str(digest) for path, digest in json.loads(record.read_bytes()).items()}
    told = json.loads(report.with_name(f"{report.stem}.manifest.json").read_bytes())
    return {entry["path"]: entry["sha256"] for entry in told["inputs"]}


def _spreadsheets(workspace: Workspace, operation: Operation, period: Period) -> list[Path]:
    folder = workspace.month_folder(operation.folder, period)
    return [path for path in folder.iterdir() if is_input(path)]


def _has_hash(path: Path, hash_: str) -> bool:
    content = _content(path)
    return content is not None and sha256(content) == hash_


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
