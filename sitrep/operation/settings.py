"""What an `operation.toml` says becomes an Operation, or errors with their line."""

import tomllib
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from sitrep.diagnostics import Message
from sitrep.marks import without_private_use
from sitrep.model.operation import Operation
from sitrep.operation.faults import SettingProblem, problem_at, setting_problem
from sitrep.words.catalogue import is_spoken, languages, spoken
from sitrep.words.speech import Words, words_for

MAX_CONFIG_BYTES = 1_000_000


class ConfigurationError(Exception):
    """A wrong word at the command line or in `operation.toml`; each line says place and remedy.

    A message is told in the words of whoever reads it; a text is told as it is. `language` is the one
    that the settings say analysts speak, "" where they do not say.
    """

    def __init__(self, *told: Message | SettingProblem | str, language: str = "") -> None:
        super().__init__(*told)
        self.told = told
        self.language = language

    def said(self, words: Words) -> str:
        """What is wrong, in these words, a line each."""
        return "\n".join(_said(each, words) for each in self.told)

    def __str__(self) -> str:
        return self.said(words_for("en"))


def _said(told: Message | SettingProblem | str, words: Words) -> str:
    match told:
        case Message():
            return words.say(told.key, **told.values)
        case SettingProblem():
            return told.said(words)
    return told


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
        values = {"file": file, "problem": str(problem)}
        raise ConfigurationError(Message("settings.no-toml", values)) from None
    _must_have_words(settings, file, text)
    try:
        operation = Operation.model_validate({**settings, "folder": name})
    except ValidationError as problem:
        told = (setting_problem(file, text, error) for error in problem.errors())
        raise ConfigurationError(*told, language=_analysts_language(settings)) from None
    return operation


def _analysts_language(settings: Mapping[str, Any]) -> str:
    analysts = settings.get("analysts")
    language = analysts.get("language") if isinstance(analysts, dict) else None
    return language if isinstance(language, str) and is_spoken(language) else ""


def _must_have_words(settings: Mapping[str, Any], file: str, text: str) -> None:
    """First of all, as nobody should give a title in a language in which there can be no report."""
    report, analysts = settings.get("report"), settings.get("analysts")
    asked = report.get("languages") if isinstance(report, dict) else None
    unsaid = [each for each in asked if each not in languages()] if isinstance(asked, list) else []
    if unsaid:
        values = {"named": ", ".join(f'"{each}"' for each in unsaid), "known": ", ".join(languages())}
        reason = Message("settings.no-report-language", values)
        raise ConfigurationError(
            problem_at(file, text, ("report", "languages"), reason),
            language=_analysts_language(settings),
        )
    own = analysts.get("language") if isinstance(analysts, dict) else None
    if own is not None and not is_spoken(own):
        reason = Message("settings.not-spoken", {"code": str(own), "known": ", ".join(spoken())})
        raise ConfigurationError(problem_at(file, text, ("analysts", "language"), reason))


def _cleaned(value: Any) -> Any:
    """The same without characters for private use, which TOML may also have spelt out in numbers."""
    if isinstance(value, dict):
        return {without_private_use(key): _cleaned(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_cleaned(each) for each in value]
    return without_private_use(value) if isinstance(value, str) else value
