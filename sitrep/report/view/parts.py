"""The links and texts in a part of a view, whatever it is made of."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from sitrep.report.text import OF_SOURCE, Text
from sitrep.report.view.value import Value


def links_in(part: object) -> Iterator[tuple[str, str]]:
    """The links to the annex in a part of a view, whatever it is made of: anchor and words of each."""
    match part:
        case Value():
            if part.anchor:
                yield part.anchor, part.text
        case Text():
            yield from (link for link in part.links if not link[0].startswith(OF_SOURCE))
        case tuple():
            for item in part:
                yield from links_in(item)
        case _ if is_dataclass(part):
            for field in fields(part):
                yield from links_in(getattr(part, field.name))


def words_of(part: object) -> Iterator[str]:
    """The texts of a part of a view, whatever it is made of."""
    match part:
        case Text():
            yield str(part)
        case tuple():
            for item in part:
                yield from words_of(item)
        case _ if is_dataclass(part):
            for field in fields(part):
                yield from words_of(getattr(part, field.name))
