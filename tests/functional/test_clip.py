"""`sitrep clip`: what is kept, what is told, what is refused."""

from pathlib import Path

import pytest

from benchmarks.english import in_english
from functional.command import sitrep
from readers import reader
from sitrep.intake.articles import parse_article
from sitrep.operation.settings import ConfigurationError
from sitrep.operation.workspace import Workspace, read_operation
from sitrep.words.own_words import words_of
from sitrep.work.clipping import clip

BODY = "Turkey is housing more than 35,000 Syrian civilians. UNHCR called for help.\n\nOthers went to Jordan."
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>x</title><meta property="og:site_name" content="Daily">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Camps", "datePublished":
"2012-07-03T23:00:00-04:00"}}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Camps</h1>
<p>{BODY.replace(chr(10) * 2, "</p><div class='newsletter'>Thank you for signing up!</div><p>")}</p>
<script>alert(1)</script><img src="file:///etc/passwd"></article><footer>Imprint</footer></body></html>"""
MAIL = (
    "From: Daily <a@example.org>\nSubject: =?utf-8?q?Camps?=\nDate: Tue, 03 Jul 2012 09:00:00 +0300\n"
    "Content-Language: en\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n"
    "--b\nContent-Type: text/html\n\n<p>Not this.</p>\n--b\nContent-Type: text/plain; charset=iso-8859-9\n"
    f"Content-Transfer-Encoding: quoted-printable\n\n{BODY.replace('Turkey', 'T=FCrkiye')}\n--b--\n"
)
KEPT = "inputs/syria/articles/daily-2012-07-03.md"


@pytest.fixture
def workspace(tmp_path: Path, repository: Path) -> Path:
    in_english(repository / "inputs", tmp_path / "inputs")
    return tmp_path


@pytest.mark.parametrize(
    ("file", "content", "text"),
    [("a.html", PAGE, BODY), ("a.eml", MAIL, BODY.replace("Turkey", "Türkiye"))],
)
def test_an_article_is_kept_with_what_it_says_of_itself(
    workspace: Path, file: str, content: str, text: str
) -> None:
    (workspace / file).write_text(content, encoding="utf-8")

    done = sitrep(workspace, "clip", "syria", file)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"kept: {KEPT}\n")
    assert "  1  figures: more than 35,000; places: Turkey, Syria\n" in done.stdout
    article, problems = parse_article("x", "x", (workspace / KEPT).read_bytes())
    assert problems == []
    assert article is not None
    assert (article.publisher, article.headline, article.date.isoformat()) == (
        "Daily",
        "Camps",
        "2012-07-03",
    )
    assert article.text == text
    again = sitrep(workspace, "clip", "syria", file)
    assert again.stdout.startswith(f"already kept, unchanged: {KEPT}\n")


def test_what_is_missing_is_told_and_nothing_is_kept(workspace: Path) -> None:
    (workspace / "a.txt").write_text(f"Camps\n\n{BODY}", encoding="utf-8")
    done = sitrep(workspace, "clip", "syria", "a.txt", "--publisher", "Daily")
    assert done.returncode == 2
    assert done.stderr == (
        "The document does not say its date, and nothing was kept. Give it with --date.\n"
        "The document does not say its language, and nothing was kept. Give it with --language.\n"
    )
    assert len(list((workspace / "inputs/syria/articles").iterdir())) == 2


@pytest.mark.parametrize("name", ["../x", "/etc/x", "a/b", "..", "A B"])
def test_a_name_does_not_leave_the_folder(workspace: Path, name: str) -> None:
    told = refusal(workspace, "a.html", PAGE.encode(), called=name)
    assert told.startswith(f'"{name}" cannot be the name of an article; nothing was kept.')
    assert len(list((workspace / "inputs/syria/articles").iterdir())) == 2


def test_what_is_refused_is_told_by_the_command(workspace: Path) -> None:
    (workspace / "a.html").write_text(PAGE, encoding="utf-8")
    done = sitrep(workspace, "clip", "syria", "a.html", "--name", "../x")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith('"../x" cannot be the name of an article; nothing was kept.')


def test_another_article_is_never_overwritten(workspace: Path) -> None:
    (workspace / "a.html").write_text(PAGE, encoding="utf-8")
    done = sitrep(workspace, "clip", "syria", "a.html", "--name", "newspaper-2012-07-03")
    assert done.returncode == 2
    assert done.stderr.startswith("inputs/syria/articles/newspaper-2012-07-03.md holds a different text")


@pytest.mark.parametrize(
    ("file", "raw", "reason"),
    [
        ("a.html", b"<div>" * 150_000, "nested too deeply"),
        ("a.html", b"<div/>" * 150_000, "nested too deeply"),
        ("a.html", b"<p " + b"a/" * 100_000 + b">x", "too many attributes"),
        ("a.txt", b"a\0b", "characters that no text has"),
        ("a.txt", b"\xff\xff", "not UTF-8"),
        ("a.txt", b"x" * 1_000_001, "larger than 1 MB"),
        ("a.eml", b"Content-Type: text/plain; charset=x-none\n\nhello", "not a whole mail"),
        ("a.eml", b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(3000)), ""),
    ],
)  # fmt: skip
def test_a_hostile_file_has_one_clear_message(
    workspace: Path, file: str, raw: bytes, reason: str
) -> None:
    told = refusal(workspace, file, raw)
    assert told.startswith(f"No article could be read from {file}: ")
    assert reason in told
    assert "\n" not in told


def refusal(workspace: Path, file: str, raw: bytes, called: str = "") -> str:
    """Why nothing is kept of that file."""
    (workspace / file).write_bytes(raw)
    place = Workspace(workspace)
    words = words_of(read_operation(place, "syria"), "en")
    with pytest.raises(ConfigurationError) as refused:
        clip(place, "syria", workspace / file, {}, words, reader(), called=called)
    return str(refused.value)
