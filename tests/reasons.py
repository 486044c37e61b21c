"""Views that a test writes with plain words, made into such as the composer makes."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from markupsafe import Markup

from sitrep.report.text import Text


def explained(view: Any) -> Any:
    """The same with the test as the reason of all that a reader sees."""
    if isinstance(view, tuple):
        return tuple(map(explained, view))
    if not is_dataclass(view):
        return view
    given = {field.name: getattr(view, field.name) for field in fields(view)}
    return replace(
        view,
        **{
            field.name: _text(given[field.name])
            if "text.Text" in str(field.type)
            else explained(given[field.name])
            for field in fields(view)
        },
    )


def _text(words: Any) -> Any:
    if isinstance(words, tuple):
        return tuple(map(_text, words))
    if isinstance(words, Markup):
        return Text.of_narrative(words)
    return words if isinstance(words, Text) else Text.literal(words, "a test says so")
