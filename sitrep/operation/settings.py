"""What an `operation.toml` says becomes an Operation, or errors with their line."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from sitrep.diagnostics import Message
from sitrep.marks import without_private_use
from sitrep.model.operation import Operation
from sitrep.words.catalogue import is_spoken, languages, spoken
from sitrep.words.speech import Words, words_for

MAX_CONFIG_BYTES = 1_000_000


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


def parse_operation(raw: bytes, name: str, file: str) -> Operation:
    """What an `operation.toml` with that content says; ConfigurationError names the line to mend.

    `name` is that of the operation's folder, and `file` how messages call the file.
    """
    if len(raw) > MAX_CONFIG_BYTES:
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
