"""The styles of an OpenDocument spreadsheet that strike out, raise or hide what is written in them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

_NOT_STRUCK = frozenset({"", "none"})
_MOST_STYLES = 100_000
_WHITE, _BLACK = "#ffffff", "#000000"


@dataclass(frozen=True, slots=True)
class OdsStyle:
    """`colour` and `background` are #rrggbb."""

    is_struck: bool = False
    is_raised: bool = False
    colour: str = _BLACK
    background: str = _WHITE

    @property
    def is_unseen(self) -> bool:
        return self.colour == self.background


_PLAIN = OdsStyle()


class OdsStyles:
    """Receives the automatic styles of a document, which stand before its sheets."""

    def __init__(self) -> None:
        self._styles: dict[str, OdsStyle] = {}
        self._name = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """`attributes` by prefixed name."""
        if name == "style":
            self._name = attributes.get("style:name", "")
        elif name in ("text-properties", "table-cell-properties") and len(self._styles) < _MOST_STYLES:
            self._styles[self._name] = _changed(self.of(self._name), _by_local(attributes))

    def of(self, name: str) -> OdsStyle:
        """That style; a plain one where it is not among the automatic ones."""
        return self._styles.get(name, _PLAIN)


def _by_local(attributes: Mapping[str, str]) -> Mapping[str, str]:
    return {key.rpartition(":")[2]: value for key, value in attributes.items()}


def _changed(style: OdsStyle, said: Mapping[str, str]) -> OdsStyle:
    position = said.get("text-position", "").partition(" ")[0]
    background = said.get("background-color", style.background).lower()
    struck = said.get("text-line-through-style", said.get("text-line-through-type", ""))
    return replace(
        style,
        is_struck=style.is_struck or struck not in _NOT_STRUCK,
        is_raised=style.is_raised or position in {"super", "sub"} or _is_shifted(position),
        colour=said.get("color", style.colour).lower(),
        background=_WHITE if background == "transparent" else background,
    )


def _is_shifted(position: str) -> bool:
    return position.endswith("%") and position.strip("-+%").strip("0.") != ""
