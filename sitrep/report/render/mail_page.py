"""The mail of an issued report in words: subject, text and HTML, made of the summary that was issued."""

import textwrap
from dataclasses import dataclass
from pathlib import Path

from markupsafe import escape

from sitrep.report.page.unexplained import Explained, orphans_on
from sitrep.report.record.summary import Summary
from sitrep.report.render.assets import PageProblem
from sitrep.report.render.html import filled
from sitrep.words.speech import Words

_WIDTH = 78


@dataclass(frozen=True, slots=True)
class Letter:
    """`html` is "" for a message of text alone; `subject` is one line."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What goes with the words: the PDF, or a link to it, or neither; `unsubscribe` is an address."""

    has_pdf: bool
    link: str
    unsubscribe: str


def mail_page(summary: Summary, enclosed: Enclosed, words: Words, templates: Path | None) -> Letter:
    """The words of one kind of message; PageProblem for a number that the issued summary has not."""
    if enclosed.has_pdf:
        closing = words.say("mail.attached")
    else:
        closing = words.say("mail.linked" if enclosed.link else "mail.alone")
    values: dict[str, object] = {
        "summary": summary,
        "subject": _subject(summary, words),
        "closing": closing,
        "link": enclosed.link,
        "unsubscribe": words.say("mail.unsubscribe", address=enclosed.unsubscribe),
    }
    html = filled("mail/report.html", templates, **values)
    text = filled("mail/report.txt", templates, **values)
    said = (*summary.texts, enclosed.link, enclosed.unsubscribe)
    texts = {" ".join(each.split()) for each in said if any(map(str.isalpha, each))}
    figures = {" ".join(each.value.split()) for each in summary.key_figures}
    explained = Explained(frozenset(), tuple(sorted({*texts, *figures})), ())
    for orphan in orphans_on(html + _as_html(text), explained, summary.language):
        raise PageProblem("mail.orphan", {"number": orphan.number, "around": orphan.around})
    is_alone = not enclosed.has_pdf and not enclosed.link
    return Letter(_subject(summary, words), _wrapped(text), "" if is_alone else html)


def _subject(summary: Summary, words: Words) -> str:
    key = "mail.subject_correction" if summary.notices else "mail.subject"
    subject = words.say(
        key, title=summary.title, product=summary.product_and_number, as_of=summary.as_of
    )
    if summary.edition:
        subject = words.say("mail.subject_edition", subject=subject, edition=summary.edition)
    return " ".join(subject.split())


def _as_html(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines())


def _wrapped(text: str) -> str:
    """Lines that every reader shows whole; items hang below their star."""
    lines = []
    for line in text.strip().splitlines():
        hanging = "  " if line.startswith("* ") else ""
        lines += textwrap.wrap(
            line, _WIDTH, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False
        ) or [""]
    return "\n".join(lines) + "\n"
