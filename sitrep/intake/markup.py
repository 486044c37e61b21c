"""The XML of workbooks, streamed from beginning to end without being kept."""

from collections.abc import Mapping
from typing import Protocol

from defusedxml.ElementTree import DefusedXMLParser  # type: ignore[import-untyped]


class Listener(Protocol):
    """Receives the tags and texts of a document in their order."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None: ...
    def data(self, text: str) -> None: ...
    def end(self, tag: str) -> None: ...


def listen(listener: Listener, xml: bytes) -> None:
    """ParseError of ElementTree (a SyntaxError) or ValueError where the XML is broken or hostile."""
    parser = DefusedXMLParser(target=listener)
    parser.feed(xml)
    parser.close()


def local(tag: str) -> str:
    """The name of a tag without its namespace."""
    return tag.rpartition("}")[2]


def prefixed(key: str) -> str:
    """`{urn:...:xmlns:table:1.0}name` as `table:name`, whatever prefix the file itself uses."""
    space, _, name = key.rpartition("}")
    return f"{space.rsplit(':', 2)[-2]}:{name}" if space.count(":") > 1 else name
