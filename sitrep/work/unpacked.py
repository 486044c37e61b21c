"""What a report's files say, unpacked: pages, alternative texts, bookmarks, metadata, attachments."""

import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape

from sitrep.analysis.leaks import Passages

_NOT_READ = re.compile(r"<style\b.*?</style>", re.DOTALL)
_APART = re.compile(r"</(?:tr|p|li|h\d|div|figcaption|text|title|desc|dd|dt|caption|section)>|<br\b")
_TAG = re.compile(r"<[^>]*>")
_READ_ALOUD = re.compile(r"\b(?:alt|title|content|aria-label|href|id)=\"([^\"]*)\"")
_IN_WORD_SPACE = re.compile(r"</w:tc>|<w:(?:tab|br|cr)\b[^>]*>")
_IN_WORD_CELL = re.compile(r"</w:p>\s*(?=</w:tc>)")
_IN_WORD_APART = re.compile(r"</(?:w:p|w:tr|(?:dc|cp|dcterms|vt):\w+|[A-Z]\w*)>")
_IN_WORD_SAID = re.compile(r"\b(?:descr|title|Target|w:author)=\"([^\"]*)\"")
_SENTENCE = re.compile(r"(?<=[.!?؟]) +")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_STRING = re.compile(rb"\(((?:[^()\\]|\\.)*)\)", re.DOTALL)
_IN_HEXADECIMAL = re.compile(rb"<((?:[0-9A-Fa-f]{2}){2,})>")
_UTF_16 = b"\xfe\xff"
_MOST_OF_WORD = 200_000_000


def unpacked(name: str, content: bytes) -> dict[str, Passages]:
    """The passages of a file by its name, and those of each file in it, as `a.pdf/figures.csv`."""
    if name.endswith(".pdf"):
        return _of_pdf(name, content)
    if name.endswith(".docx"):
        return {name: _of_docx(content)}
    text = content.decode("utf-8-sig", "replace")
    if name.endswith((".html", ".svg", ".xml")):
        return {name: words_of(text)}
    if name.endswith(".json"):
        return {name: _of_json(text)}
    return {name: text.splitlines() if name.endswith(".csv") else _sentences(text)}


def words_of(html: str) -> Passages:
    """What a page says, and what it says aloud: alternative texts, metadata, links and places."""
    page = _NOT_READ.sub(" ", html)
    lines = [_TAG.sub(" ", part) for part in _APART.split(" ".join(page.split()))]
    said = [*_READ_ALOUD.findall(page), *lines]
    return [sentence for each in said for sentence in _sentences(unescape(each))]


def _sentences(text: str) -> list[str]:
    return [each for line in text.splitlines() for each in _SENTENCE.split(line) if each.strip()]


def _of_json(text: str) -> Passages:
    """Each object with its own fields, without those of objects in it."""
    try:
        return list(_objects(json.loads(text)))
    except (ValueError, RecursionError):
        return text.splitlines()


def _objects(content: object) -> Iterator[str]:
    if isinstance(content, list):
        yield " | ".join(str(each) for each in content if not isinstance(each, dict | list))
        for each in content:
            yield from _objects(each)
    elif isinstance(content, dict):
        yield " | ".join(
            f"{key} | {each}" for key, each in content.items() if not isinstance(each, dict | list)
        )
        for each in content.values():
            yield from _objects(each)


def _of_pdf(name: str, pdf: bytes) -> dict[str, Passages]:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    said = list(strings_in(pdf))
    found: dict[str, Passages] = {}
    try:
        reader = PdfReader(io.BytesIO(pdf))
        for page in reader.pages:
            said += _sentences(page.extract_text())
        for attached, contents in reader.attachments.items():
            for content in contents:
                found |= unpacked(f"{name}/{attached}", content)
    except PyPdfError:
        # What cannot be read as pages is searched as the strings that stand in it.
        pass
    return {name: said, **found}


def _of_docx(document: bytes) -> Passages:
    """Its paragraphs and rows, also those struck out, with its properties, links and descriptions.

    A word that is written in several styles is in pieces: they are put together.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(document)) as archive:
            parts = [each for each in archive.infolist() if each.filename.endswith((".xml", ".rels"))]
            if sum(each.file_size for each in parts) > _MOST_OF_WORD:
                raise zipfile.BadZipFile
            return [each for part in parts for each in _of_part(archive.read(part))]
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError):
        # What cannot be opened is searched as the bytes that stand in it.
        return _sentences(document.decode("utf-8", "replace"))


def _of_part(content: bytes) -> Iterator[str]:
    part = _IN_WORD_SPACE.sub(" ", _IN_WORD_CELL.sub("", content.decode("utf-8", "replace")))
    lines = (_TAG.sub("", line) for line in _IN_WORD_APART.split(part))
    for said in (*_IN_WORD_SAID.findall(part), *lines):
        yield from _sentences(unescape(said))


def strings_in(pdf: bytes) -> Iterator[str]:
    """The strings of a PDF that are no drawing: bookmarks, alternative texts, names, metadata."""
    streams = [_inflated(found) for found in _STREAM.findall(pdf)]
    yield from (each.decode("utf-8", "replace") for each in streams if each.startswith(b"<?xpacket"))
    for content in (_STREAM.sub(b"", pdf), *(each for each in streams if b"/Type" in each)):
        for found in _STRING.findall(content):
            yield _decoded(found.replace(b"\\(", b"(").replace(b"\\)", b")"))
        for found in _IN_HEXADECIMAL.findall(content):
            yield _decoded(bytes.fromhex(found.decode()))


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream


def _decoded(string: bytes) -> str:
    is_utf_16 = string.startswith(_UTF_16)
    return string[2:].decode("utf-16-be", "replace") if is_utf_16 else string.decode("latin-1")
