"""The proof that nothing withheld stands in a report: all its files made, unpacked and searched."""

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape

from sitrep.analysis.leaks import Leak, Secret, leaks_in, secrets_of
from sitrep.operation import Workspace
from sitrep.register.issues import Before
from sitrep.report.record.drawn_again import drawn_again
from sitrep.work.drafts import Draft, drafts_of
from sitrep.work.month import Checked
from sitrep.work.pictures import Gallery
from sitrep.work.typesetting import file_stem, typeset

_NOT_READ = re.compile(r"<style\b.*?</style>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_READ_ALOUD = re.compile(r"\b(?:alt|title|content|aria-label|href|id)=\"([^\"]*)\"")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_STRING = re.compile(rb"\(((?:[^()\\]|\\.)*)\)", re.DOTALL)
_IN_HEXADECIMAL = re.compile(rb"<((?:[0-9A-Fa-f]{2}){2,})>")
_UTF_16 = b"\xfe\xff"


@dataclass(frozen=True, slots=True)
class Searched:
    """One edition in one language: what was looked for in which files, and what was found."""

    name: str
    secrets: tuple[Secret, ...]
    files: tuple[str, ...]
    leaks: tuple[Leak, ...]


def search(
    checked: Checked, workspace: Workspace, before: Mapping[tuple[str, str], Before]
) -> Iterator[Searched]:
    """Every report of a month, made in memory, with its erratum if it has one.

    `before` is what was issued of it, by edition and language.
    """
    month = checked.evidence.month.period
    draw = Gallery(workspace.pictures_folder(checked.evidence.operation.folder, month)).draw
    for draft in drafts_of(checked.drafts, workspace.templates_folder, draw, before):
        material = draft.material
        figures = [*material.figures, *(each.node.figure for each in drawn_again(material))]
        secrets = secrets_of(checked.evidence, material.evidence, figures)
        files = _files(draft)
        found = leaks_in(files, secrets)
        yield Searched(file_stem(material), tuple(secrets), tuple(files), tuple(found))


def _files(draft: Draft) -> dict[str, str]:
    """The text of each file by its name; the words of a mail are those of the manifest's summary."""
    layout, stem = draft.layout, file_stem(draft.material)
    html = layout.page_of(draft.issue)
    pdf = typeset(html, layout, draft.manifest)
    return {
        f"{stem}.html": words_of(html),
        f"{stem}.figures.csv": layout.figures.decode("utf-8-sig"),
        f"{stem}.manifest.json": draft.manifest.decode(),
        f"{stem}.pdf": "\n".join(strings_in(pdf)),
    }


def words_of(html: str) -> str:
    """What a page says, and what it says aloud: alternative texts, metadata, links and places."""
    page = _NOT_READ.sub(" ", html)
    return unescape("\n".join([*_READ_ALOUD.findall(page), _TAG.sub(" ", page)]))


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
