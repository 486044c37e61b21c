"""What a finished PDF holds, read with pypdf."""

from collections.abc import Iterator
from typing import Any

import pypdf
from pypdf.generic import DictionaryObject


def entry(of: DictionaryObject, *keys: str) -> Any:
    """What stands below these keys of dictionaries in dictionaries: of any type, as in all PDF."""
    found: Any = of
    for key in keys:
        found = found[key].get_object()
    return found


def structure(pdf: pypdf.PdfReader) -> Iterator[DictionaryObject]:
    """The elements of a tagged PDF; the children of each stand together."""
    waiting = [entry(pdf.trailer, "/Root", "/StructTreeRoot")]
    while waiting:
        children = waiting.pop().get("/K", [])
        for child in children if isinstance(children, list) else [children]:
            element = child.get_object()
            if isinstance(element, DictionaryObject) and "/S" in element:
                yield element
                waiting.append(element)
