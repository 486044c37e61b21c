"""I/O: a workspace's folders and `operation.toml` become an Operation, or errors with their line."""

import hashlib
import json
import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from sitrep.containment import is_special
from sitrep.diagnostics import NOTHING, Message
from sitrep.lines import nearest
from sitrep.marks import without_private_use
from sitrep.model.input_file import InputFile
from sitrep.model.operation import APART_FROM_REPORTS, Operation
from sitrep.model.period import Period, PeriodKind, fault_of, parse_period, with_beginnings
from sitrep.words.catalogue import is_spoken, languages, spoken
from sitrep.words.speech import Words, words_for

_MAX_CONFIG_BYTES = 1_000_000
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


class ConfigurationError(Exception):
    """A wrong word at the command line or in `operation.toml`; each line says place and remedy.

    A message is told in the words of whoever reads it; a text is told as it is.
    """

    def __init__(self, told: Message | str) -> None:
        super().__init__(told)
        self.told = told

    def said(self, words: Words) -> str:
        """What is wrong, in these words."""
        if isinstance(self.told, Message):
            return words.say(self.told.key, **self.told.values)
        return self.told

    def __str__(self) -> str:
        return self.said(words_for("en"))


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
        raise ConfigurationError(f'"{text}" is no month, week or day of a report: {fault_of(text)}.')
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
        return parse_operation(settings_file.read(_MAX_CONFIG_BYTES + 1), name, file)


def parse_operation(raw: bytes, name: str, file: str) -> Operation:
    """What an `operation.toml` with that content says; ConfigurationError names the line to mend.

    `name` is that of the operation's folder, and `file` how messages call the file.
    """
    if len(raw) > _MAX_CONFIG_BYTES:
        raise ConfigurationError(Message("usage.settings-large", {"file": file}))
    try:
        text = raw.decode("utf-8-sig")
        settings = _cleaned(tomllib.loads(text))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as problem:
        raise ConfigurationError(f"{file} is not valid TOML: {problem}.") from None
    try:
        _must_have_words(settings, file, text)
        operation = Operation.model_validate({**settings, "folder": name})
    except ValidationError as problem:
        lines = [
            _explained(file, text, error["loc"], error["type"], error["msg"])
            for error in problem.errors()
        ]
        raise ConfigurationError("\n".join(lines)) from None
    return operation


def _must_have_words(settings: Mapping[str, Any], file: str, text: str) -> None:
    """First of all, as nobody should give a title in a language in which there can be no report."""
    report, analysts = settings.get("report"), settings.get("analysts")
    asked = report.get("languages") if isinstance(report, dict) else None
    unsaid = [each for each in asked if each not in languages()] if isinstance(asked, list) else []
    if unsaid:
        named = ", ".join(f'"{each}"' for each in unsaid)
        reason = f"no report can be in {named}, only in: {', '.join(languages())}"
        raise ConfigurationError(_explained(file, text, ("report", "languages"), "", reason))
    own = analysts.get("language") if isinstance(analysts, dict) else None
    if own is not None and not is_spoken(own):
        reason = f'sitrep does not speak "{own}", only: {", ".join(spoken())}'
        raise ConfigurationError(_explained(file, text, ("analysts", "language"), "", reason))


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


_REASONS = {"extra_forbidden": "there is no such setting", "missing": "this setting is missing"}


def _cleaned(value: Any) -> Any:
    """The same without characters for private use, which TOML may also have spelt out in numbers."""
    if isinstance(value, dict):
        return {without_private_use(key): _cleaned(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_cleaned(each) for each in value]
    return without_private_use(value) if isinstance(value, str) else value


def _explained(file: str, text: str, location: tuple[int | str, ...], kind: str, message: str) -> str:
    names = [str(part) for part in location if isinstance(part, str)]
    line = _line_of(text, names)
    where = f"{file}, line {line}" if line else file
    what = ".".join(map(str, location)) or "the file"
    reason = _REASONS.get(kind, message.removeprefix("Value error, "))
    return f"{where}: {what}: {reason}"


def _line_of(text: str, names: list[str]) -> int:
    """The line where the last of the names that the file writes is set; 0 if none is.

    One below the heading of its table is meant before another of the same name.
    """
    lines = [*enumerate(text.splitlines(), start=1)]
    heading = re.compile(rf"\s*\[{re.escape(names[0])}\]" if names else "$^")
    below = next((number for number, line in lines if heading.match(line)), 0)
    for name in reversed(names):
        pattern = re.compile(rf'\s*(\[+[\w."-]*\b)?"?{re.escape(name)}"?\s*[\]=.]')
        for number, line in (*lines[below:], *lines[:below]):
            if pattern.match(line):
                return number
    return 0
