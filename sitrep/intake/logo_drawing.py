"""The bytes of an SVG from outside become a drawing of sitrep's own: shapes in flat colours.

Linear gradients too. What is not on the lists below is refused with its line: scripts, links,
pictures, letters, styles, filters, declarations of entities. What is kept is written anew, numbers
and colours as well.
"""

import io
import re
from collections.abc import Iterator, Mapping
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler, feature_namespaces
from xml.sax.saxutils import quoteattr
from xml.sax.xmlreader import AttributesNSImpl

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.expatreader import DefusedExpatParser  # type: ignore[import-untyped]

from sitrep.intake.logo_pixels import NoLogo, shaped
from sitrep.intake.logo_values import colour, length, numbers, path, pixels, transform, written

MAX_BYTES = 200_000
MAX_ELEMENTS, MAX_DEPTH = 2_000, 20

_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_REFERENCE = re.compile(r"url\(\s*['\"]?#([^'\"()\s]+)['\"]?\s*\)")

_LENGTHS: Mapping[str, frozenset[str]] = {
    "g": frozenset(),
    "path": frozenset(),
    "polygon": frozenset(),
    "polyline": frozenset(),
    "rect": frozenset("x y width height rx ry".split()),
    "circle": frozenset("cx cy r".split()),
    "ellipse": frozenset("cx cy rx ry".split()),
    "line": frozenset("x1 y1 x2 y2".split()),
    "linearGradient": frozenset("x1 y1 x2 y2".split()),
    "stop": frozenset(["offset"]),
}
_NEVER_NEGATIVE = frozenset("width height r rx ry offset".split())
_SHAPES = frozenset(_LENGTHS) - {"g", "linearGradient", "stop"}
_WITHOUT_INK = frozenset("title desc metadata".split())
_PAINTS = frozenset("fill stroke stop-color".split())
_AMOUNTS = frozenset(
    "opacity fill-opacity stroke-opacity stop-opacity stroke-width stroke-miterlimit".split()
) | {"stroke-dashoffset"}
_WORDS: Mapping[str, frozenset[str]] = {
    "fill-rule": frozenset("nonzero evenodd".split()),
    "stroke-linecap": frozenset("butt round square".split()),
    "stroke-linejoin": frozenset("miter round bevel".split()),
    "gradientUnits": frozenset("objectBoundingBox userSpaceOnUse".split()),
    "spreadMethod": frozenset(["pad"]),
}
# What drawing programs write though it changes nothing; with another value it would.
_USUAL: Mapping[str, frozenset[str]] = {
    "display": frozenset("inline block".split()),
    "visibility": frozenset(["visible"]),
    "mix-blend-mode": frozenset(["normal"]),
    "isolation": frozenset(["auto"]),
    "paint-order": frozenset(["normal"]),
    "vector-effect": frozenset(["none"]),
    "stroke-dasharray": frozenset(["none"]),
    "spreadMethod": frozenset(["pad"]),
} | {
    name: frozenset(["none"]) for name in "filter mask clip-path marker marker-start marker-end".split()
}
_IDLE = re.compile(
    r"(?:-|data-|aria-|font|text-|solid-|color|shape-|image-|line-|letter-|word-|writing-|white-|inline-).*"
    r"|id|class|role|version|baseProfile|enable-background|clip-rule|overflow|direction|unicode-bidi"
    r"|baseline-shift|dominant-baseline|preserveAspectRatio"
)


def drawing_of(raw: bytes) -> tuple[float, float, bytes]:
    """Width, height and SVG of the drawing in these bytes; NoLogo says what cannot be."""
    if len(raw) > MAX_BYTES:
        raise NoLogo("too-long")
    drawing = _Drawing()
    parser = DefusedExpatParser(forbid_dtd=True)
    parser.setFeature(feature_namespaces, True)
    parser.setContentHandler(drawing)
    try:
        parser.parse(io.BytesIO(raw))
    except SAXParseException as fault:
        raise NoLogo("not-xml", fault.getLineNumber() or 0) from None
    except DefusedXmlException:
        raise NoLogo("declaration", parser.getLineNumber()) from None
    except (LookupError, UnicodeError):
        raise NoLogo("not-xml") from None
    return drawing.finished()


class _Drawing(ContentHandler):
    """Writes what is allowed as it is read."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[str] = []
        self._open: list[str] = []
        self._skipped = 0
        self._elements = 0
        self._shapes = 0
        self._box: tuple[float, float, float, float] = (0, 0, 0, 0)
        self._ids: dict[str, str] = {}
        self._asked: list[tuple[str, int]] = []
        self._gradients: dict[str, str] = {}
        self._locator: object = None

    def setDocumentLocator(self, locator: object) -> None:  # noqa: N802
        self._locator = locator

    @property
    def _line(self) -> int:
        return int(self._locator.getLineNumber())  # type: ignore[attr-defined]

    def startElementNS(  # noqa: N802
        self,
        name: tuple[str | None, str],
        qname: str | None,  # noqa: ARG002
        attrs: AttributesNSImpl,
    ) -> None:
        space, element = name
        self._elements += 1
        if self._elements > MAX_ELEMENTS or len(self._open) + self._skipped > MAX_DEPTH:
            raise NoLogo("too-many", self._line)
        if self._skipped or (self._open and (space != _SVG or element in _WITHOUT_INK)):
            self._skipped += 1
            return
        given = dict(self._given(attrs))
        if not self._open:
            if (space, element) != (_SVG, "svg"):
                raise NoLogo("not-svg", self._line)
            self._box = self._sized(given)
            element = "g"
        elif element == "defs":
            element = "g" if self._open[-1] == "defs" else element
        elif element not in _LENGTHS or (element == "stop") is not (self._open[-1] == "linearGradient"):
            raise NoLogo("element", self._line, element)
        self._begin(element, given)

    def endElementNS(self, name: tuple[str | None, str], qname: str | None) -> None:  # noqa: ARG002, N802
        if self._skipped:
            self._skipped -= 1
        else:
            self._parts.append(f"</{self._open.pop()}>")

    def finished(self) -> tuple[float, float, bytes]:
        """Once all is read: nothing may refer to what is not there, and something must be seen."""
        for asked, line in self._asked:
            if asked not in self._gradients:
                raise NoLogo("reference", line, asked)
        for asked in self._gradients.values():
            if asked and self._gradients.get(asked, asked):
                raise NoLogo("reference", 0, asked)
        if not self._shapes:
            raise NoLogo("empty")
        _, _, width, height = self._box
        box = " ".join(map(written, self._box))
        head = (
            f'<svg xmlns="{_SVG}" width="{written(width)}" height="{written(height)}" viewBox="{box}">'
        )
        return width, height, f"{head}{''.join(self._parts)}</svg>".encode()

    def _begin(self, element: str, given: Mapping[str, str]) -> None:
        kept: dict[str, str] = {}
        for name, value in given.items():
            allowed = self._allowed(element, name, value.strip())
            if allowed is None:
                raise NoLogo("attribute", self._line, f"{name}={value.strip()[:40]!r}")
            if allowed:
                kept[name] = allowed
        if element == "linearGradient":
            self._define(given)
            kept["id"] = self._named(given.get("id", ""))
        self._shapes += element in _SHAPES and "defs" not in self._open
        self._open.append(element)
        attributes = "".join(f" {name}={quoteattr(value)}" for name, value in kept.items())
        self._parts.append(f"<{element}{attributes}>")

    def _define(self, given: Mapping[str, str]) -> None:
        name = given.get("id", "")
        if not name or name in self._gradients:
            raise NoLogo("attribute", self._line, f"id={name!r}")
        self._gradients[name] = given.get("href", "").strip().removeprefix("#")

    def _given(self, attrs: AttributesNSImpl) -> Iterator[tuple[str, str]]:
        """Attributes and what `style` says, which wins; those of other programs are left out."""
        for (space, name), value in attrs.items():
            if space is None and name != "style":
                yield name, value
            elif space == _XLINK and name == "href":
                yield "href", value
        for declared in attrs.get((None, "style"), "").split(";"):
            name, colon, value = declared.partition(":")
            if colon:
                yield name.strip(), value
            elif name.strip():
                raise NoLogo("attribute", self._line, f"style={name.strip()[:40]!r}")

    def _sized(self, given: dict[str, str]) -> tuple[float, float, float, float]:
        """The root's view box; without one, its width and height in pixels."""
        box, width, height = (given.pop(each, "") for each in ("viewBox", "width", "height"))
        for name in ("x", "y"):
            given.pop(name, None)
        edges = numbers(box) if box else [0.0, 0.0, *pixels(width), *pixels(height)]
        if len(edges) != 4 or min(edges[2:]) <= 0:
            raise NoLogo("size", self._line)
        x, y, across, down = edges
        shaped(across, down)
        return x, y, across, down

    def _allowed(self, element: str, name: str, value: str) -> str | None:
        """The value as it is written; "" for one that is left out, None for one that is not allowed."""
        if name in _LENGTHS.get(element, ()):
            return length(value, may_be_negative=name not in _NEVER_NEGATIVE)
        if name == "d" and element == "path":
            return path(value)
        if name == "points" and element in ("polygon", "polyline"):
            edges = numbers(value)
            return " ".join(map(written, edges)) if edges and len(edges) % 2 == 0 else None
        if name == ("gradientTransform" if element == "linearGradient" else "transform"):
            return transform(value)
        if name == "href" and element == "linearGradient":
            return f"#{self._referred(value[1:])}" if value.startswith("#") else None
        if name in _PAINTS:
            reference = _REFERENCE.fullmatch(value)
            return f"url(#{self._referred(reference[1])})" if reference else colour(value)
        if name in _AMOUNTS:
            return length(value, may_be_negative=name == "stroke-dashoffset")
        if name == "stroke-dasharray" and value != "none":
            return " ".join(map(written, numbers(value))) or None
        if value in _WORDS.get(name, ()):
            return value
        return "" if value in _USUAL.get(name, ()) or _IDLE.fullmatch(name) else None

    def _referred(self, name: str) -> str:
        self._asked.append((name, self._line))
        return self._named(name)

    def _named(self, name: str) -> str:
        return self._ids.setdefault(name, f"g{len(self._ids) + 1}")
