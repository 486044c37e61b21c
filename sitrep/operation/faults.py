"""Faults of `operation.toml` as they are told: at which line, of which setting, what would be right."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic_core import ErrorDetails

from sitrep.diagnostics import Message
from sitrep.model.country import PATTERN as COUNTRY
from sitrep.model.setting_fault import SettingFault
from sitrep.words.speech import Words

_REASONS: Final[Mapping[str, str]] = {
    "extra_forbidden": "unknown", "missing": "missing",
    "string_type": "text", "bool_type": "bool", "bool_parsing": "bool",
    "int_type": "int", "int_parsing": "int", "int_from_float": "int",
    "float_type": "number", "float_parsing": "number", "finite_number": "number",
    "decimal_type": "number", "decimal_parsing": "number",
    "list_type": "list", "tuple_type": "list", "set_type": "list", "frozen_set_type": "list",
    "dict_type": "table", "mapping_type": "table", "model_type": "table",
    "model_attributes_type": "table", "dataclass_type": "table",
    "date_type": "date", "date_parsing": "date", "date_from_datetime_parsing": "date",
    "date_from_datetime_inexact": "date",
    "literal_error": "choice", "enum": "choice",
    "greater_than": "above", "greater_than_equal": "least",
    "less_than": "below", "less_than_equal": "most",
    "string_too_short": "empty",
}  # fmt: skip
"""By pydantic's name of an error, what ends the key of its message."""
_LIMITS = ("gt", "ge", "lt", "le")


@dataclass(frozen=True, slots=True)
class SettingProblem:
    """`what` is the setting, "" for the whole file; a `reason` without a message is English text."""

    file: str
    line: int
    what: str
    reason: Message | str

    def said(self, words: Words) -> str:
        """One line; as a whole in English, and marked, where the reason is."""
        speaker = words.spare if isinstance(self.reason, str) and words.spare else words
        place = {"file": self.file, "line": str(self.line)}
        where = Message("settings.line", place) if self.line else self.file
        what = self.what or Message("settings.whole")
        said = speaker.say("settings.fault", where=where, what=what, reason=self.reason)
        return said if speaker is words else f"[{speaker.language}] {said}"


def setting_problem(file: str, text: str, error: ErrorDetails) -> SettingProblem:
    """What pydantic found in the settings of a file with that text."""
    return problem_at(file, text, error["loc"], _reason(error))


def problem_at(
    file: str, text: str, location: tuple[int | str, ...], reason: Message | str
) -> SettingProblem:
    """The problem of a setting, at the line of the file that sets it."""
    names = [part for part in location if isinstance(part, str)]
    return SettingProblem(file, _line_of(text, names), ".".join(map(str, location)), reason)


def _reason(error: ErrorDetails) -> Message | str:
    context = error.get("ctx", {})
    own = context.get("error")
    if isinstance(own, SettingFault):
        return own.told
    if context.get("pattern") == COUNTRY:
        return Message("settings.country")
    name = _REASONS.get(error["type"])
    if name is None or (name == "empty" and context.get("min_length") != 1):
        return error["msg"].removeprefix("Value error, ")
    return Message(f"settings.{name}", _values(context))


def _values(context: Mapping[str, Any]) -> dict[str, object]:
    if "expected" in context:
        expected = str(context["expected"])
        return {"choices": ", ".join(re.findall(r"'([^']*)'", expected)) or expected}
    limits = [context[name] for name in _LIMITS if name in context]
    return {"limit": limits[0]} if limits else {}


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
