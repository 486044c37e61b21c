"""Kept articles: Markdown files with publisher, headline, date and language at the head."""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Message, Severity, did_you_mean
from sitrep.intake.encodings import decoded
from sitrep.intake.kept_files import kept_elsewhere, kept_files
from sitrep.lines import nearest, one_line, shortened
from sitrep.marks import without_private_use
from sitrep.model.article import Article
from sitrep.model.input_file import InputFile
from sitrep.words.folding import fold

MAX_BYTES = 1_000_000
FIELDS = ("publisher", "headline", "date", "url", "language", "sha256")
REQUIRED = ("publisher", "headline", "date", "language")

ARTICLE_UNREADABLE = Check(
    "article-unreadable", Severity.ERROR,
    "A kept article is no text, empty, larger than 1 MB, or does not begin with its "
    "particulars between two lines of three hyphens. No excerpt can be checked against it.",
)  # fmt: skip
ARTICLE_FIELD_MISSING = Check(
    "article-field-missing", Severity.ERROR,
    "A kept article does not say who published it, under which headline, when, or in which "
    "language. A quotation without these cannot be printed.",
)  # fmt: skip
ARTICLE_DATE = Check(
    "article-date", Severity.ERROR,
    "The date of a kept article is not written as year, month and day, such as 2012-07-03; any "
    "other order can be read in two ways.",
)  # fmt: skip
ARTICLE_URL = Check(
    "article-url", Severity.ERROR,
    "The web address of a kept article does not begin with https:// or http://; nothing else "
    "becomes a link in a report.",
)  # fmt: skip
ARTICLE_FIELD_UNKNOWN = Check(
    "article-field-unknown", Severity.WARNING,
    "A line above a kept article's text is not one of the particulars that sitrep knows, so it is not "
    "read. It may be a misspelling.",
)  # fmt: skip
ARTICLE_FIELD_TWICE = Check(
    "article-field-twice", Severity.ERROR,
    "A kept article gives one of its particulars twice; sitrep does not choose between them.",
)  # fmt: skip
ARTICLE_CHANGED = Check(
    "article-changed", Severity.WARNING,
    "The passages of a kept article do not have the SHA-256 that stands above them: they were changed "
    "after they were kept, so that they may no longer be the publisher's words.",
)  # fmt: skip

ARTICLE_CHECKS: tuple[Check, ...] = (
    ARTICLE_UNREADABLE, ARTICLE_FIELD_MISSING, ARTICLE_DATE, ARTICLE_URL, ARTICLE_FIELD_UNKNOWN,
    ARTICLE_FIELD_TWICE, ARTICLE_CHANGED,
)  # fmt: skip

_FENCE = "---"
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WEB_ADDRESS = re.compile(r"(?i)https?://[^\s/]\S*")
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class _Field:
    value: str
    line: int


def read_articles(
    folder: Path, *, name: Callable[[Path], str], likely: Sequence[str] = ()
) -> tuple[dict[str, Article], list[InputFile], list[Diagnostic]]:
    """All `*.md` of a folder by article name; `name` gives a path as messages show it.

    A folder that does not exist has no articles.
    """
    articles: dict[str, Article] = {}
    files: list[InputFile] = []
    diagnostics = kept_elsewhere(folder, ".md", name=name)
    for kept, raw in kept_files(folder, ".md", most_bytes=MAX_BYTES, name=name):
        files.append(kept)
        # macOS writes accents in file names as separate characters, excerpts do not.
        called = unicodedata.normalize("NFC", PurePosixPath(kept.path).stem)
        article, trouble = parse_article(called, kept.path, raw, likely)
        diagnostics += trouble
        if article is not None:
            articles[article.name] = article
    return articles, files, diagnostics


def parse_article(
    name: str, file: str, raw: bytes, likely: Sequence[str] = ()
) -> tuple[Article | None, list[Diagnostic]]:
    """The article in these bytes; None when an error stands against it."""
    text, told = _decode(file, raw, likely)
    if not text:
        return None, told
    lines = text.split("\n")
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if lines[0].rstrip() != _FENCE or end is None:
        return None, [*told, _unreadable(file, "no-front-matter", 1)]
    fields, diagnostics = _fields(file, lines[1:end])
    diagnostics += told
    for field in REQUIRED:
        line = fields[field].line if field in fields else end + 1
        if field not in fields or not fields[field].value:
            diagnostics.append(ARTICLE_FIELD_MISSING.at(_line(file, line), field=field))
    published, url = _date(fields), _value(fields, "url")
    if published is None and _value(fields, "date"):
        where = _line(file, fields["date"].line)
        diagnostics.append(ARTICLE_DATE.at(where, text=_shown(fields["date"].value)))
    if url and not _WEB_ADDRESS.fullmatch(url):
        diagnostics.append(ARTICLE_URL.at(_line(file, fields["url"].line), text=_shown(url)))
    below = "\n".join(lines[end + 1 :])
    passages = below.strip()
    if not passages:
        diagnostics.append(_unreadable(file, "no-passages", end + 1))
    digest = hashlib.sha256(passages.encode()).hexdigest()
    if passages and _value(fields, "sha256").lower() not in ("", digest):
        diagnostics.append(ARTICLE_CHANGED.at(_line(file, fields["sha256"].line), sha256=digest))
    diagnostics.sort(key=lambda d: d.where)
    if published is None or any(d.severity is Severity.ERROR for d in diagnostics):
        return None, diagnostics
    article = Article(
        name=name, file=file, date=published, url=url, text=passages,
        publisher=fields["publisher"].value, headline=fields["headline"].value,
        language=fields["language"].value,
        sha256=hashlib.sha256(passages.encode()).hexdigest(),
        headline_line=fields["headline"].line,
        text_line=end + 2 + below[: len(below) - len(below.lstrip())].count("\n"),
    )  # fmt: skip
    return article, diagnostics


def _decode(file: str, raw: bytes, likely: Sequence[str]) -> tuple[str, list[Diagnostic]]:
    if len(raw) > MAX_BYTES:
        return "", [_unreadable(file, "too-large", 0)]
    content = decoded(raw, likely)
    text = content.text
    if not text.strip():
        return "", [_unreadable(file, "empty", 0)]
    if "\0" in text:
        return "", [_unreadable(file, "binary", text[: text.index("\0")].count("\n") + 1)]
    plain = without_private_use(text).replace("\r\n", "\n").replace("\r", "\n")
    return plain, content.told(_line(file, 0))


def _fields(file: str, lines: list[str]) -> tuple[dict[str, _Field], list[Diagnostic]]:
    fields: dict[str, _Field] = {}
    diagnostics: list[Diagnostic] = []
    for number, line in enumerate(lines, 2):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        key, _, value = line.partition(":")
        field = fold(key)
        if field not in FIELDS:
            hint = did_you_mean(nearest(field, FIELDS))
            where = _line(file, number)
            diagnostics.append(
                ARTICLE_FIELD_UNKNOWN.at(where, text=_shown(key), hint=hint, fields=list(FIELDS))
            )
        elif field in fields:
            first = fields[field].line
            diagnostics.append(
                ARTICLE_FIELD_TWICE.at(
                    _line(file, number), related=[_line(file, first)], field=field, first=first
                )
            )
        else:
            fields[field] = _Field(_plain(value), number)
    return fields, diagnostics


def _plain(value: str) -> str:
    """One line of clean text, without the quotation marks that a habit of YAML puts around it."""
    text = one_line(value)
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" and text.count(text[0]) == 2:
        text = text[1:-1].strip()
    return text


def _value(fields: Mapping[str, _Field], field: str) -> str:
    return fields[field].value if field in fields else ""


def _date(fields: Mapping[str, _Field]) -> date | None:
    text = _value(fields, "date")
    if not _ISO_DATE.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _unreadable(file: str, reason: str, line: int) -> Diagnostic:
    return ARTICLE_UNREADABLE.at(_line(file, line), reason=Message(f"reason.article.{reason}"))


def _line(file: str, line: int) -> Address:
    return Address(file, None, line)


def _shown(text: str) -> str:
    """Short enough for a message, on one line."""
    return shortened(_plain(text), _SHOWN)
