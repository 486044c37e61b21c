"""How the cells of an .xlsx workbook look: number formats, struck-out, unseen and raised text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from sitrep.intake.looks import PLAIN, Look
from sitrep.intake.markup import listen, local
from sitrep.intake.number_formats import is_percentage, may_change
from sitrep.intake.sheet_properties import MAX_PROPERTIES

_PERCENT_FORMATS = frozenset({"9", "10"})
"""0% and 0.00%, which every workbook has, by ECMA-376 part 1, 18.8.30."""
_WHITE, _BLACK = "FFFFFF", "000000"
_THEME = {"0": _WHITE, "1": _BLACK}
_INDEXED = {"0": _BLACK, "1": _WHITE, "8": _BLACK, "9": _WHITE, "64": _BLACK, "65": _WHITE}
_RICH = (b"vertAlign", b"strike")
_FALSE = frozenset({"0", "false"})


@dataclass(frozen=True, slots=True)
class Looks:
    """The styles that are not plain, by their number, and the shared texts with `Runs` that are not."""

    styles: Mapping[str, Look] = field(default_factory=dict)
    texts: Mapping[str, "Runs"] = field(default_factory=dict)


@dataclass(slots=True)
class Runs:
    """What of a text is raised or lowered beside the rest, and whether all or part of it is struck."""

    raised: str = ""
    is_struck: bool = False

    @property
    def is_plain(self) -> bool:
        return not (self.raised or self.is_struck)


PLAIN_RUNS = Runs()


class RunListener:
    """Receives the runs of one text after another."""

    def __init__(self) -> None:
        self.runs = Runs()
        self._is_raised = self._is_struck = self._is_text = self._is_in_run = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """`name` is that of a tag without its namespace."""
        if name == "r":
            self._is_in_run, self._is_raised, self._is_struck = True, False, False
        elif name == "vertAlign":
            self._is_raised = _value(attributes) in {"superscript", "subscript"}
        elif name == "strike":
            self._is_struck = _value(attributes) not in _FALSE
        elif name == "t":
            self._is_text = True

    def data(self, text: str) -> None:
        if self._is_text and self._is_in_run:
            if self._is_raised:
                self.runs.raised += text
            self.runs.is_struck |= self._is_struck and not text.isspace()

    def end(self, name: str) -> None:
        if name == "t":
            self._is_text = False
        elif name == "r":
            self._is_in_run = False


def _value(attributes: Mapping[str, str]) -> str:
    return attributes.get("val", "1")


def looks(styles: bytes, texts: bytes) -> Looks:
    """What the parts of styles and of shared texts say; ParseError (a SyntaxError) for broken XML."""
    return Looks(_styles(styles) if styles else {}, _texts(texts) if may_be_rich(texts) else {})


def may_be_rich(xml: bytes) -> bool:
    """Whether any text in it may be struck out or raised."""
    return any(sign in xml for sign in _RICH)


def _styles(xml: bytes) -> dict[str, Look]:
    parts: dict[str, list[Element]] = {local(part.tag): list(part) for part in fromstring(xml)}
    codes = {each.get("numFmtId", ""): each.get("formatCode", "") for each in parts.get("numFmts", ())}
    fonts, fills = parts.get("fonts", []), parts.get("fills", [])
    styles = {}
    for number, style in enumerate(parts.get("cellXfs", ())):
        key = style.get("numFmtId", "0")
        code = codes.get(key, "")
        font = _at(fonts, style.get("fontId", "0"))
        fill = _at(fills, style.get("fillId", "0"))
        look = Look(
            is_percentage=is_percentage(code) or (key in _PERCENT_FORMATS and not code),
            format=code if code and may_change(code) else "",
            is_struck=any(
                local(each.tag) == "strike" and each.get("val", "1") not in _FALSE for each in font
            ),
            is_unseen=_colour_of_text(font) == _colour_of_fill(fill),
        )
        if look != PLAIN:
            styles[str(number)] = look
    return styles


def _at(elements: list[Element], number: str) -> list[Element]:
    """The parts of one of the elements; none where there is no such."""
    position = int(number)
    return list(elements[position]) if 0 <= position < len(elements) else []


def _colour_of_text(font: list[Element]) -> str:
    element = next((each for each in font if local(each.tag) == "color"), None)
    return _BLACK if element is None else _colour(element)


def _colour_of_fill(fill: list[Element]) -> str:
    """White for none, "" for a pattern, which hides no text."""
    pattern = next((each for each in fill if local(each.tag) == "patternFill"), None)
    kind = "" if pattern is None else pattern.get("patternType", "none")
    if pattern is None or kind not in {"none", "solid"}:
        return ""
    if kind == "none":
        return _WHITE
    element = next((each for each in pattern if local(each.tag) == "fgColor"), None)
    return "" if element is None else _colour(element)


def _colour(element: Element) -> str:
    """RRGGBB where that is known, else the same text for the same colour."""
    shade = element.get("tint", "0")
    is_shaded = shade.strip("-+0.") != ""
    for name, known in (("theme", _THEME), ("indexed", _INDEXED)):
        number = element.get(name)
        if number is not None:
            return known[number] if number in known and not is_shaded else f"{name} {number} {shade}"
    rgb = element.get("rgb", "")
    return f"{rgb[-6:].upper() or _BLACK}{f' {shade}' if is_shaded else ''}"


def _texts(xml: bytes) -> dict[str, Runs]:
    listener = _SharedTexts()
    listen(listener, xml)
    return listener.texts


class _SharedTexts:
    """Hears the shared texts of a workbook, which its cells name by their number."""

    def __init__(self) -> None:
        self.texts: dict[str, Runs] = {}
        self.number = -1
        self.listener = RunListener()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = local(tag)
        if name == "si":
            self.number += 1
            self.listener = RunListener()
        self.listener.start(name, attributes)

    def data(self, text: str) -> None:
        self.listener.data(text)

    def end(self, tag: str) -> None:
        name = local(tag)
        self.listener.end(name)
        if name == "si" and not self.listener.runs.is_plain and len(self.texts) < MAX_PROPERTIES:
            self.texts[str(self.number)] = self.listener.runs
