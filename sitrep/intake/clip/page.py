"""Saved pages: the article's text without what stands around it, and what the page says of itself."""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding
from resiliparse.parse.html import HTMLTree

from sitrep.intake.clip.cleaning import clean
from sitrep.intake.clip.clipped import Clipped, Unclippable
from sitrep.lines import one_line

# The parser takes the square of both; browsers themselves stop at 512.
_DEEPEST = 1000
_MOST_ATTRIBUTES = 500
_MOST_SELF_CLOSED = 3000  # `<path/>` is common in drawings; of other elements HTML ignores the slash
_QUOTED = re.compile(r"""=\s*(?:"[^"]*"|'[^']*')""")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)([^>]*)")
# Elements that never have an end, or often none.
_WITHOUT_END = frozenset(
    "area base br col embed hr img input link meta param source track wbr "
    "li p dt dd option optgroup tr td th thead tbody tfoot colgroup rb rt rp html head body".split()
)
_NEWS = re.compile("(?:News)?Article|ReportageNewsArticle|BlogPosting|Report|LiveBlogPosting")
_ISO_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])")
_MOST_OBJECTS = 1000

# In the order in which they are believed.
_META = {
    "publisher": ("og:site_name", "dc.publisher", "application-name"),
    "headline": ("og:title", "dc.title", "twitter:title"),
    "date": ("article:published_time", "dc.date", "dc.date.issued", "date", "pubdate"),
    "url": ("og:url",),
    "language": ("dc.language", "content-language"),
}  # fmt: skip


def read_page(raw: bytes, encoding: str | None = None) -> Clipped:
    """A page from its bytes; `encoding` is what a mail says of it, else the page's own word counts."""
    return page_text(bytes_to_str(raw, encoding or detect_encoding(raw, from_html_meta=True) or "utf-8"))


def page_text(html: str) -> Clipped:
    """The main text of a page in paragraphs; scripts are never run, nothing is fetched."""
    html = html.encode(errors="replace").decode()
    _stop_at_bombs(html)
    tree = HTMLTree.parse(html)
    text = extract_plain_text(
        tree, main_content=True, preserve_formatting=True,
        alt_texts=False, list_bullets=False, comments=False, post_meta=False,
    )  # fmt: skip
    found = _particulars(tree)
    lines = clean(text).split("\n")
    # The headline stands above the article again; it is one of the particulars.
    if "headline" in found and one_line(lines[0]) == found["headline"]:
        lines = lines[1:]
    return Clipped(clean("\n".join(lines)), found)


def _stop_at_bombs(html: str) -> None:
    depth = self_closed = 0
    for end, name, attributes in (tag.groups() for tag in _TAG.finditer(html)):
        if name.lower() not in _WITHOUT_END:
            is_self_closed = attributes.endswith("/")
            self_closed += is_self_closed
            depth = max(depth - 1, 0) if end else depth + (not is_self_closed)
        names = _QUOTED.sub(" ", attributes).replace("/", " ").split(None, _MOST_ATTRIBUTES)
        is_bomb = depth > _DEEPEST or self_closed > _MOST_SELF_CLOSED
        if is_bomb or len(names) > _MOST_ATTRIBUTES:
            raise Unclippable("too-deep")


def _particulars(tree: HTMLTree) -> dict[str, str]:
    """What the page states, JSON-LD before meta elements before the rest; nothing is inferred."""
    found: dict[str, str] = {}
    stated = {key: [value] for key, value in _structured(tree).items()}
    meta = _meta(tree)
    for field, names in _META.items():
        candidates = [*stated.get(field, ()), *(meta[name] for name in names if name in meta)]
        found[field] = next((value for value in map(one_line, candidates) if value), "")
    found["headline"] = found["headline"] or _only_heading(tree)
    found["url"] = _canonical(tree) or found["url"]
    found["language"] = found["language"] or _attribute(tree, "html", "lang")
    found["language"] = re.split("[-_]", found["language"].lower())[0]
    found["date"] = iso_day(found["date"])
    if not found["url"].startswith(("https://", "http://")):
        del found["url"]
    return {field: value for field, value in found.items() if value}


def iso_day(text: str) -> str:
    """The day that a time in ISO 8601 begins with, as written there; "" for any other notation."""
    day = _ISO_DAY.match(text)
    with suppress(ValueError):
        return date.fromisoformat(day[1]).isoformat() if day else ""
    return ""


def _meta(tree: HTMLTree) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in _all(tree, "meta[content]"):
        for attribute in ("property", "name", "http-equiv"):
            name, content = element.getattr(attribute), element.getattr("content")
            if name and content:
                found.setdefault(name.lower(), content)
    return found


def _structured(tree: HTMLTree) -> dict[str, str]:
    """Of the first article that the page describes as JSON-LD."""
    for script in _all(tree, 'script[type="application/ld+json"]'):
        with suppress(ValueError, RecursionError):
            for thing in _things(json.loads(script.text or "")):
                kinds = thing.get("@type")
                if any(_NEWS.fullmatch(str(kind)) for kind in _listed(kinds)):
                    return _of_article(thing)
    return {}


def _things(data: Any) -> Iterator[Mapping[str, Any]]:
    """The described things: listed, or in a graph."""
    waiting = _listed(data)
    for thing in waiting[:_MOST_OBJECTS]:
        if isinstance(thing, dict):
            yield thing
            yield from (each for each in _listed(thing.get("@graph")) if isinstance(each, dict))


def _of_article(thing: Mapping[str, Any]) -> dict[str, str]:
    publisher = next(iter(_listed(thing.get("publisher"))), None)
    values = {
        "publisher": publisher.get("name") if isinstance(publisher, dict) else publisher,
        "headline": thing.get("headline"),
        "date": thing.get("datePublished"),
        "url": thing.get("url"),
        "language": thing.get("inLanguage"),
    }
    return {field: value for field, value in values.items() if isinstance(value, str)}


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _only_heading(tree: HTMLTree) -> str:
    headings = _all(tree, "h1")
    return one_line(headings[0].text or "") if len(headings) == 1 else ""


def _canonical(tree: HTMLTree) -> str:
    url = _attribute(tree, 'link[rel="canonical"]', "href")
    return url if url.startswith(("https://", "http://")) else ""


def _attribute(tree: HTMLTree, selector: str, name: str) -> str:
    element = next(iter(_all(tree, selector)), None)
    return one_line(element.getattr(name) or "") if element else ""


def _all(tree: HTMLTree, selector: str) -> list[Any]:
    return list(tree.document.query_selector_all(selector)) if tree.document else []
