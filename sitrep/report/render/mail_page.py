"""The mail of an issued report in words: subject, text and HTML, made of the summary that was issued."""

import textwrap
from base64 import b64decode
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from markupsafe import escape

from sitrep.lines import one_line
from sitrep.model.contact import is_https
from sitrep.model.issue import Change
from sitrep.model.logo import IN_MAIL
from sitrep.model.mailbox import contact_link, leaving
from sitrep.report.record.summary import Summary, SummaryContact
from sitrep.report.render.assets import PageProblem
from sitrep.report.render.isolates import directed_part
from sitrep.report.render.proof import slips_in, without_marks
from sitrep.report.render.templates import filled
from sitrep.report.text import Text
from sitrep.report.texts import Texts
from sitrep.words.speech import Words

_WIDTH = 78


@dataclass(frozen=True, slots=True)
class Letter:
    """`html` is "" for a message of text alone; `subject` is one line.

    `logo` is the PNG that the HTML shows by the name IN_MAIL, None where it shows none.
    """

    subject: str
    text: str
    html: str
    logo: bytes | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture of the first page that goes with the message: its address there, its width in pixels."""

    address: str
    width: int


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What goes with the words: the PDF, or its page, or a link to the PDF, or nothing.

    `web` is the page's address, "" where it has none; `unsubscribe` is an address of mail.
    """

    has_pdf: bool
    link: str
    unsubscribe: str
    has_page: bool = False
    web: str = ""
    picture: Shown | None = None

    @property
    def closing(self) -> str:
        if self.has_pdf or self.has_page:
            return "attached" if self.has_pdf else "page"
        return "linked" if self.link else "alone"


def mail_page(
    summary: Summary,
    enclosed: Enclosed,
    words: Words,
    templates: Path | None,
    change: Change = Change.CORRECTION,
) -> Letter:
    """The words of one kind of message; PageProblem for a number that the issued summary does not have.

    `change` is what the report is to the version before, if there was one.
    """
    subject = _subject(summary, words, change)
    texts = Texts(words)
    what = "_withdrawal" if change is Change.WITHDRAWAL else ""
    told = _directed(_with_reasons(summary))
    values: dict[str, object] = {
        "summary": replace(
            told,
            # Without isolates: mail programs would take them for a part of the address.
            contact=_contact(summary.contact),
            contacts=tuple(map(_reached, told.contacts, summary.contacts)),
        ),
        "subject": Text.of_issue(subject),
        "logo": f"cid:{IN_MAIL}" if summary.logo else "",
        "closing": texts.say(f"mail.{enclosed.closing}{what}"),
        "picture": enclosed.picture,
        "picture_alt": texts.say("mail.picture"),
        "link": Text.of_setting("mail", enclosed.link),
        "on_web": texts.say("mail.on_web"),
        "web": Text.of_setting("publish", enclosed.web),
        "unsubscribe": texts.say(
            "mail.unsubscribe",
            address=Text.linked("mail", enclosed.unsubscribe, leaving(enclosed.unsubscribe)),
        ),
    }
    html = filled("mail/report.html", templates, **values)
    figures = [_on_a_line(each, texts) for each in told.key_figures]
    text = filled("mail/report.txt", templates, figures=figures, **values)
    for slip in slips_in(html + _as_html(text), summary.language):
        raise PageProblem("mail.orphan", {"number": slip.number, "around": slip.around})
    is_alone = enclosed.closing == "alone" and not enclosed.web
    plain = _wrapped(without_marks(text))
    if is_alone:
        return Letter(subject, plain, "")
    html = without_marks(html)
    # A template of the office's own may leave it out.
    has_logo = summary.logo is not None and f"cid:{IN_MAIL}" in html
    return Letter(
        subject, plain, html, b64decode(summary.logo.png) if has_logo and summary.logo else None
    )


def _subject(summary: Summary, words: Words, change: Change) -> str:
    key = f"mail.subject_{change}" if summary.notices else "mail.subject"
    subject = words.say(
        key, title=summary.title, product=summary.product_and_number, as_of=summary.as_of
    )
    if summary.edition:
        subject = words.say("mail.subject_edition", subject=subject, edition=summary.edition)
    return one_line(subject)


def _with_reasons(issued: Any) -> Any:
    """A summary whose words are texts: what was issued is the reason of all its numbers."""
    if isinstance(issued, str):
        return Text.of_issue(issued)
    if isinstance(issued, tuple):
        return tuple(map(_with_reasons, issued))
    if issued is None or isinstance(issued, int):
        return issued
    return replace(issued, **{f.name: _with_reasons(getattr(issued, f.name)) for f in fields(issued)})


def _directed(told: Summary) -> Summary:
    """With isolates in its words; what is none of them stays."""
    if told.direction != "rtl":
        return told
    words: Summary = directed_part(told)
    return replace(words, language=told.language, direction=told.direction, logo=told.logo)


def _on_a_line(figure: Any, texts: Texts) -> Text:
    """`Registered in Turkey: 44,038; +11,904 since 30 June (31 July · AFAD)`, of a figure of texts."""
    said = texts.say("mail.figure", label=figure.label.opening(texts.language), value=figure.value)
    said = texts.joined("semicolon", filter(None, (said, figure.change)))
    return texts.say("note.of", what=said, details=figure.detail) if figure.detail else said


def _contact(contact: str) -> Text:
    link = contact_link(contact)
    return Text.linked("report.contact", contact, link) if link else Text.of_issue(contact)


def _reached(told: SummaryContact, contact: SummaryContact) -> SummaryContact:
    """With links, which are made anew: what was issued is text."""
    web = Text.linked("contact", contact.web, contact.web) if is_https(contact.web) else None
    return replace(told, email=_contact(contact.email), web=web or Text.of_issue(contact.web))


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
