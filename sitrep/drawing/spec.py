"""What a picture is before it is drawn: finished words and numbers that know how to draw themselves."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from typing import Any, ClassVar, Protocol

from sitrep.drawing.ink import lettered
from sitrep.drawing.medium import Medium
from sitrep.fonts.typefaces import EVERYWHERE, Typefaces


class Spec(Protocol):
    """A frozen dataclass of words, numbers, dates and tuples of such; no other state."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    def drawn(self, medium: Medium = Medium.PAPER) -> str:
        """One whole `<svg>` element, the same for the same spec and medium."""


Draw = Callable[[Spec], str]
"""How a composer has its pictures drawn: `drawn`, a gallery that keeps them, or `undrawn`."""


def drawn(spec: Spec, medium: Medium = Medium.PAPER, typefaces: Typefaces = EVERYWHERE) -> str:
    """The picture, drawn now, with these fonts."""
    with lettered(typefaces):
        return spec.drawn(medium)


def on_screen(draw: Callable[[Spec, Medium], str]) -> Draw:
    """Draws each picture for a wide window and for a narrow one, of which the stylesheet shows one.

    What has no words is the same for both, and drawn once.
    """

    def draw_both(spec: Spec) -> str:
        wide, narrow = (draw(spec, medium) for medium in (Medium.SCREEN, Medium.TELEPHONE))
        return wide if wide == narrow else wide + narrow

    return draw_both


def undrawn(spec: Spec) -> str:  # noqa: ARG001
    """An empty picture, for those who want a page's words and not its pictures."""
    return "<svg/>"


def canonical(spec: Spec) -> str:
    """The spec as JSON: the same text for equal specs of one kind only."""
    content = {"kind": type(spec).__name__, **asdict(spec)}
    return json.dumps(content, ensure_ascii=False, sort_keys=True, default=_plain)


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"a picture's spec holds {value!r}")
