"""Kept articles: read whole, or every problem told with its line."""

import hashlib
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from sitrep.intake.articles import ARTICLE_CHECKS, parse_article, read_articles
from sitrep.model.article import Article
from sitrep.model.input_file import InputFile
from sitrep.words.speech import words_for

FILE = "inputs/syria/articles/reyhanli.md"
HEAD = (
    "---\n"
    "publisher: Example Daily\n"
    'headline: "A general: and 84 troops"\n'
    "date: 2012-07-03\n"
    "url: https://example.org/a?b=1\n"
    "language: en\n"
    "---\n"
)
WHOLE = HEAD + "\nFirst <b>passage</b>.\n\nSecond passage.\n"
KEPT = "First <b>passage</b>.\n\nSecond passage."
ARTICLE = Article(
    name="reyhanli",
    file=FILE,
    publisher="Example Daily",
    headline="A general: and 84 troops",
    date=date(2012, 7, 3),
    url="https://example.org/a?b=1",
    language="en",
    text=KEPT,
    sha256=hashlib.sha256(KEPT.encode()).hexdigest(),
    headline_line=3,
    text_line=9,
)
UNREADABLE_FIX = (
    "Save it as plain UTF-8 text: a line ---, then publisher, headline, date and language, a line "
    '--- again, then the passages kept. "sitrep clip" makes such a file.'
)


def problems(raw: str | bytes) -> tuple[bool, list[str]]:
    """Whether there is an article, and each problem as `line 3: error: message fix`."""
    raw = raw.encode() if isinstance(raw, str) else raw
    article, diagnostics = parse_article("reyhanli", FILE, raw)
    words = words_for("en")
    assert {d.code for d in diagnostics} <= {check.code for check in ARTICLE_CHECKS}
    return article is not None, [
        f"{d.where.cell}: {d.severity}: {' '.join(words.explain(d))}" for d in diagnostics
    ]


@pytest.mark.parametrize(
    "text",
    [WHOLE, WHOLE.replace("\n", "\r\n"), "\ufeff" + WHOLE, WHOLE.replace("publisher", "PUBLISHER")],
)
def test_an_article_is_read_whole_whatever_its_line_ends(text: str) -> None:
    assert parse_article("reyhanli", FILE, text.encode()) == (ARTICLE, [])


def test_the_address_is_optional_and_remarks_are_passed_over() -> None:
    text = WHOLE.replace("url: https://example.org/a?b=1", "# seen on paper\n")
    article, diagnostics = parse_article("reyhanli", FILE, text.encode())
    assert article is not None
    assert (article.url, diagnostics) == ("", [])


def test_a_headline_in_quotation_marks_of_its_own_keeps_them() -> None:
    text = WHOLE.replace('"A general: and 84 troops"', '"Yes" and "no"')
    article, _ = parse_article("reyhanli", FILE, text.encode())
    assert article is not None
    assert article.headline == '"Yes" and "no"'


@pytest.mark.parametrize(
    ("raw", "where", "reason"),
    [
        (b"", "", "it is empty"),
        (b" \n\n", "", "it is empty"),
        (b"x" * 1_000_001, "", "it is larger than 1 MB"),
        (b"---\nx\n\0", "line 3", "it holds characters that no text has"),
        (
            b"Some text\n",
            "line 1",
            "it does not begin with its particulars between two lines of three hyphens (---)",
        ),
        (
            b"---\npublisher: x\n",
            "line 1",
            "it does not begin with its particulars between two lines of three hyphens (---)",
        ),
        (HEAD.encode() + b"\n \n", "line 7", "it has no text below its particulars"),
    ],
)
def test_an_unreadable_article_says_why(raw: bytes, where: str, reason: str) -> None:
    assert problems(raw) == (
        False,
        [f"{where}: error: This article cannot be read: {reason}. {UNREADABLE_FIX}"],
    )


@pytest.mark.parametrize(
    ("old", "new", "has_article", "expected"),
    [
        (
            "publisher: Example Daily\n",
            "",
            False,
            "line 6: error: The article does not give its publisher. "
            'Add a line "publisher: ..." between the two lines of three hyphens.',
        ),
        (
            "language: en",
            "language:",
            False,
            "line 6: error: The article does not give its language. "
            'Add a line "language: ..." between the two lines of three hyphens.',
        ),
        (
            "2012-07-03",
            "03/07/2012",
            False,
            'line 4: error: "03/07/2012" is not a date that can be read in one way only. '
            "Write year, month and day: 2012-07-03.",
        ),
        (
            "2012-07-03",
            "2012-02-30",
            False,
            'line 4: error: "2012-02-30" is not a date that can be read in one way only. '
            "Write year, month and day: 2012-07-03.",
        ),
        (
            "https://example.org/a?b=1",
            "javascript:alert(1)",
            False,
            'line 5: error: "javascript:alert(1)" is not a web address. Write an address that '
            "begins with https:// or http://, or delete the line.",
        ),
        (
            "language: en\n",
            "language: en\nheadlin: x\n",
            True,
            'line 7: warning: "headlin" is not one of an article\'s particulars and is not read; '
            'the nearest one is "headline". Use publisher, headline, date, url, language and sha256, or '
            "delete the line.",
        ),
        (
            "language: en\n",
            "language: en\nlanguage: fr\n",
            False,
            "line 7: error: The article gives its language twice; line 6 has it too. "
            "Delete the one that is wrong.",
        ),
    ],
)
def test_each_problem_in_its_words(old: str, new: str, has_article: bool, expected: str) -> None:
    assert problems(WHOLE.replace(old, new)) == (has_article, [expected])


def test_all_problems_are_told_in_the_order_of_their_lines() -> None:
    _, told = problems("---\ndate: July\nauthor: x\nurl: x\n---\ntext")
    assert [problem.split(":")[0] for problem in told] == [
        "line 2", "line 3", "line 4", "line 5", "line 5", "line 5",
    ]  # fmt: skip


def test_every_place_in_the_passages_has_its_line() -> None:
    assert [ARTICLE.line_of(KEPT.index(word)) for word in ("First", "Second")] == [9, 11]


def test_a_folder_of_articles(tmp_path: Path) -> None:
    (tmp_path / "reyhanli.md").write_text(WHOLE, encoding="utf-8", newline="")
    (tmp_path / unicodedata.normalize("NFD", "öncüpınar.md")).write_text(WHOLE, encoding="utf-8")
    (tmp_path / "broken.md").write_bytes(b"x" * 1_000_001)
    (tmp_path / "._reyhanli.md").write_bytes(b"\0")
    (tmp_path / "notes.txt").write_text("not an article", encoding="utf-8")
    (tmp_path / "folder.md").mkdir()
    articles, files, diagnostics = read_articles(
        tmp_path, name=lambda path: f"inputs/syria/articles/{path.name}"
    )
    assert set(articles) == {"reyhanli", "öncüpınar"}
    assert articles["reyhanli"] == ARTICLE
    assert InputFile(FILE, hashlib.sha256(WHOLE.encode()).hexdigest()) in files
    broken = hashlib.sha256(b"x" * 1_000_001).hexdigest()
    assert InputFile("inputs/syria/articles/broken.md", broken) in files
    assert len(files) == 3
    assert [(d.code, str(d.where)) for d in diagnostics] == [
        ("article-unreadable", "inputs/syria/articles/broken.md")
    ]


def test_a_folder_that_is_not_there_has_no_articles(tmp_path: Path) -> None:
    assert read_articles(tmp_path / "articles", name=str) == ({}, [], [])


def test_every_check_has_its_messages() -> None:
    messages = words_for("en").messages
    keys = [f"check.{check.code}{end}" for check in ARTICLE_CHECKS for end in ("", ".fix")]
    assert [key for key in keys if key not in messages] == []


def test_passages_that_were_changed_after_they_were_kept_are_told() -> None:
    kept = WHOLE.replace("language: en\n", f"language: en\nsha256: {ARTICLE.sha256}\n")
    changed = kept.replace("Second", "Another")
    digest = hashlib.sha256(KEPT.replace("Second", "Another").encode()).hexdigest()
    assert problems(kept) == (True, [])
    assert problems(changed) == (
        True,
        [
            "line 7: warning: The passages were changed after they were kept. Compare them with what the "
            "publisher wrote. If the change is right (a passage added or taken out), write this SHA-256, "
            f"or delete the line: {digest}"
        ],
    )
