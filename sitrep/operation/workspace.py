"""I/O: a workspace's folders, the operations and reports in it, and their settings."""

import hashlib
import json
import os
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sitrep.containment import is_special
from sitrep.diagnostics import NOTHING, Message
from sitrep.lines import nearest
from sitrep.model.input_file import InputFile
from sitrep.model.operation import APART_FROM_REPORTS, Operation
from sitrep.model.period import Period, PeriodKind, fault_of, parse_period, with_beginnings
from sitrep.operation.settings import MAX_CONFIG_BYTES, ConfigurationError, parse_operation

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folder that holds `inputs/` and `outputs/`."""

    folder: Path

    def operation_folder(self, operation: str) -> Path:
        return self.folder / "inputs" / operation

    def month_folder(self, operation: str, period: Period) -> Path:
        return self.operation_folder(operation) / str(period)

    def output_folder(self, operation: str, period: Period) -> Path:
        return self.folder / "outputs" / operation / str(period)

    def pictures_folder(self, operation: str, period: Period) -> Path:
        """Pictures kept from one build of a month's report to the next; it may be deleted."""
        return self.folder / "outputs" / operation / ".pictures" / str(period)

    def history_folder(self, operation: str) -> Path:
        """Earlier months as they were read, for the next command; it may be deleted."""
        return self.folder / "outputs" / operation / ".history"

    def built_file(self, operation: str, period: Period) -> Path:
        """For the office: every file that was read when a month was last built, with its SHA-256."""
        return self.folder / "outputs" / operation / ".built" / f"{period}.json"

    def salt_file(self, operation: str) -> Path:
        """For the office: what keeps the fingerprints of an operation's files from being guessed."""
        return self.folder / "outputs" / operation / ".salt"

    @property
    def outputs(self) -> Path:
        """All that sitrep writes, with the register of what was issued."""
        return self.folder / "outputs"

    @property
    def templates_folder(self) -> Path:
        """The workspace's own templates, each of which wins over the built-in one of its name."""
        return self.folder / "templates"

    def name(self, path: Path) -> str:
        """A path as messages and manifests show it: below the workspace, with forward slashes.

        Bytes of a file's name that are no UTF-8 text become U+FFFD.
        """
        return os.fsencode(path.relative_to(self.folder).as_posix()).decode(errors="replace")

    def operations(self) -> list[str]:
        """The names of all operations, sorted."""
        found = (self.folder / "inputs").glob("*/operation.toml")
        return sorted(path.parent.name for path in found)

    def periods(self, operation: str) -> list[Period]:
        """The months, weeks and flash updates that have a folder, oldest first."""
        folders = self.operation_folder(operation).iterdir()
        periods = (parse_period(path.name) for path in folders if path.is_dir())
        return self.in_order(operation, [period for period in periods if period])

    def in_order(self, operation: str, periods: Sequence[Period]) -> list[Period]:
        """The periods of an operation's reports, each with its first day."""
        is_flash = bool(periods) and min(periods).kind is PeriodKind.FLASH
        return with_beginnings(periods, self._starts(operation) if is_flash else None)

    def _starts(self, operation: str) -> date | None:
        """When an operation began; what is wrong with its settings is told where they are used."""
        try:
            return read_operation(self, operation).starts
        except ConfigurationError:
            return None


def is_name(name: str) -> bool:
    """Whether an operation's folder may have this name."""
    return bool(_NAME.fullmatch(name))


def period_named(text: str) -> Period:
    """`2012-07`, `2014-W27` or `2014-07-15`; ConfigurationError for anything else."""
    period = parse_period(text)
    if period is None:
        raise ConfigurationError(Message("usage.no-period", {"text": text, "fault": fault_of(text)}))
    return period


def period_of(workspace: Workspace, operation: str, text: str) -> Period:
    """The report that the user named, whether it has a folder yet or not."""
    period = period_named(text)
    known = workspace.in_order(operation, [*{*workspace.periods(operation), period}])
    return known[known.index(period)]


def find_period(workspace: Workspace, operation: str, text: str) -> Period:
    """The report that the user named; ConfigurationError says which there are."""
    period = period_named(text)
    known = workspace.periods(operation)
    if period not in known:
        folders = ", ".join(map(str, known)) or Message("usage.none")
        raise ConfigurationError(
            Message(
                "usage.no-folder",
                {"operation": operation, "period": str(period), "folders": folders},
            )
        )
    return known[known.index(period)]


def read_operation(workspace: Workspace, name: str) -> Operation:
    """The operation of that name; ConfigurationError names what there is, or the line to mend."""
    known = workspace.operations()
    if not is_name(name) or name not in known:
        near = nearest(name, known)
        values = {"name": name, "operations": ", ".join(known) or Message("usage.none")}
        if not is_name(name):
            raise ConfigurationError(Message("usage.no-name-of-operation", values))
        hint = Message("usage.did-you-mean", {"near": near}) if near else NOTHING
        where = {"hint": hint, "workspace": str(workspace.folder)}
        raise ConfigurationError(Message("usage.no-operation", values | where))
    path = workspace.operation_folder(name) / "operation.toml"
    file = workspace.name(path)
    if is_special(path):
        raise ConfigurationError(Message("usage.settings-special", {"file": file}))
    with path.open("rb") as settings_file:
        return parse_operation(settings_file.read(MAX_CONFIG_BYTES + 1), name, file)


def settings_text(workspace: Workspace, name: str) -> str:
    """What `operation.toml` says, as it is written; it has been read before."""
    path = workspace.operation_folder(name) / "operation.toml"
    return path.read_bytes().decode("utf-8-sig")


def report_settings(workspace: Workspace, name: str) -> InputFile:
    """`operation.toml` with the SHA-256 of the settings that a report can depend on, as JSON.

    Neither remarks nor the settings for mail make another report of it. The file has been read before.
    """
    path = workspace.operation_folder(name) / "operation.toml"
    settings = tomllib.loads(settings_text(workspace, name))
    of_reports = {key: value for key, value in settings.items() if key not in APART_FROM_REPORTS}
    content = json.dumps(of_reports, default=str).encode()
    return InputFile(workspace.name(path), hashlib.sha256(content).hexdigest())
