"""The words of a mail: those of the issued page, right-to-left too, and no number besides."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from functional.chromium import measured
from pdf.arabic import ARABIC
from pdf.sample import VIEW
from reasons import said
from sitrep.direction import END, LEFT_TO_RIGHT, without_isolates
from sitrep.model.issue import Change
from sitrep.report.record.summary import (
    Summary,
    SummaryContact,
    SummaryFigure,
    SummaryLogo,
    SummaryNotice,
    as_data,
    summary_in,
    summary_of,
)
from sitrep.report.render.assets import PageProblem
from sitrep.report.render.mail_page import Enclosed, Shown, mail_page
from sitrep.report.view.page import Since, SinceLine
from sitrep.report.view.pictures import LogoView
from sitrep.words.speech import words_for

WORDS = words_for("en")
FULL = Enclosed(has_pdf=True, link="", unsubscribe="leave@example.org")
SINCE = Since(
    said("Since No. 3"),
    (SinceLine(said("Up:"), said("Turkey +11,904")), SinceLine(said("New:"), said("Za'atri camp"))),
)
SUMMARY = summary_of(replace(VIEW, since=SINCE))


def test_a_summary_comes_back_from_its_manifest() -> None:
    for summary in (SUMMARY, summary_of(ARABIC)):
        assert summary_in(json.dumps({"summary": as_data(summary)}).encode()) == summary
    assert summary_in(b'{"period": "2012-07"}') is None


LOGO = SummaryLogo("UE5H", 106, 53, "Example Relief")


def test_the_logo_comes_with_the_message() -> None:
    with_logo = replace(SUMMARY, logo=LOGO)
    assert summary_in(json.dumps({"summary": as_data(with_logo)}).encode()) == with_logo
    assert "logo" not in as_data(SUMMARY)
    letter, without = (mail_page(summary, FULL, WORDS, None) for summary in (with_logo, SUMMARY))
    assert '<img src="cid:logo@sitrep" alt="Example Relief" width="106" height="53"' in letter.html
    assert (letter.logo, without.logo) == (b"PNG", None)
    assert "<img" not in without.html
    assert letter.text == without.text


def test_a_logo_in_pixels_goes_to_the_summary() -> None:
    drawn = LogoView("data:image/svg+xml;base64,PHN2Zy8+", 28.0, 14.0, said("Example Relief"))
    pixels = LogoView("data:image/png;base64,UE5H", 28.0, 14.0, said("Example Relief"))
    head = replace(VIEW.masthead, logo=drawn)
    assert summary_of(replace(VIEW, masthead=head)).logo is None
    assert summary_of(replace(VIEW, masthead=replace(head, mail_logo=pixels))).logo == LOGO


def test_it_has_no_markup() -> None:
    assert not any("<" in text or "&amp;" in text for text in strings_in(as_data(SUMMARY)))
    assert len(SUMMARY.highlights) == len(VIEW.highlights)


@pytest.mark.parametrize("summary", [SUMMARY, summary_of(ARABIC)], ids=["en", "ar"])
def test_html_and_text_say_the_same(summary: Summary) -> None:
    said = mail_page(summary, FULL, WORDS, None)
    text, html = (without_isolates(" ".join(part.split())) for part in (said.text, unescaped(said.html)))
    since = (part for each in summary.since for part in (each.label, each.text))
    for expected in (*summary.highlights, *(each.value for each in summary.key_figures), *since):
        assert " ".join(expected.split()) in text
        assert " ".join(expected.split()) in html
    assert f'<html lang="{summary.language}" dir="{summary.direction}"' in said.html


def test_an_arabic_mail_isolates_names_and_no_address() -> None:
    """Mail programs would take the sign behind an address for a part of it."""
    contacts = (
        SummaryContact("مكتب Abéché", "im@example.org", "+235 60 00 00 00", "https://example.org/td"),
    )
    text = mail_page(replace(summary_of(ARABIC), contacts=contacts), FULL, words_for("ar"), None).text
    shown = text.replace(LEFT_TO_RIGHT, "⟦").replace(END, "⟧")
    assert "* مكتب ⟦Abéché⟧ · im@example.org · ⟦+235 60 00 00 00⟧ · https://example.org/td" in shown


@pytest.mark.parametrize(
    ("language", "figure", "line"),
    [
        (
            "en",
            SummaryFigure("1,646", "ceasefire violations", "+12 since 31 March", "30 April · OSCE"),
            "* Ceasefire violations: 1,646; +12 since 31 March (30 April · OSCE)",
        ),
        ("tr", SummaryFigure("1.646", "ihlaller", "", ""), "* İhlaller: 1.646"),
        (
            "fr",
            SummaryFigure("1 646", "violations", "+12", "au 30 avril"),
            "* Violations\xa0: 1 646\u202f; +12 (au 30 avril)",
        ),
        (
            "ar",
            SummaryFigure("1,646", "انتهاكات", "+12", "30 نيسان"),
            "* انتهاكات: 1,646؛ +12 (30 نيسان)",
        ),
    ],
)
def test_a_figure_stands_behind_its_label(language: str, figure: SummaryFigure, line: str) -> None:
    """No noun agrees with the number before it, and the signs between are the language's own."""
    summary = replace(SUMMARY, language=language, key_figures=(figure,))
    assert line in mail_page(summary, FULL, words_for(language), None).text.splitlines()


def test_signs_between_words_of_a_text_are_those_of_every_language() -> None:
    contact = SummaryContact("Office", "office@example.org", "+90 312 555", "")
    notice = SummaryNotice("Correction", "This is version 2.", "", (), "")
    lines = mail_page(
        replace(SUMMARY, contacts=(contact,), contacts_title="Contacts", notices=(notice,)),
        FULL,
        WORDS,
        None,
    ).text.splitlines()
    assert f"{SUMMARY.product_and_number} · {SUMMARY.as_of}" in lines
    assert "Correction. This is version 2." in lines
    assert "* Office · office@example.org · +90 312 555" in lines


@pytest.mark.parametrize(
    ("change", "begins"),
    [
        (Change.CORRECTION, "Correction: "),
        (Change.REVISION, "Update: "),
        (Change.WITHDRAWAL, "Withdrawn: "),
    ],
)
def test_the_subject_says_what_a_version_is_to_the_one_before(change: Change, begins: str) -> None:
    later = replace(SUMMARY, notices=(SummaryNotice("Label", "Text.", "Reason.", (), ""),))
    said = mail_page(later, FULL, WORDS, None, change=change)
    assert said.subject.startswith(begins)
    first = mail_page(SUMMARY, FULL, WORDS, None, change=change)
    assert not first.subject.startswith(begins)


def strings_in(data: Any) -> list[str]:
    if isinstance(data, str):
        return [data]
    inner = data.values() if isinstance(data, dict) else data
    return [text for each in inner for text in strings_in(each)]


def unescaped(html: str) -> str:
    return html.replace("&#39;", "'").replace("&#34;", '"').replace("&amp;", "&")


def test_nothing_is_loaded_from_outside() -> None:
    html = mail_page(SUMMARY, FULL, WORDS, None).html
    assert not any(word in html for word in ("<img", "<link", "<script", "url(", "@import", "http"))


def test_a_picture_comes_with_the_message_and_says_what_it_is() -> None:
    html = mail_page(SUMMARY, replace(FULL, picture=Shown("cid:page.ab@sitrep", 480)), WORDS, None).html
    alt = "The first page of the report as a picture; this message has its words."
    assert f'<img src="cid:page.ab@sitrep" width="480" alt="{alt}"' in html


@pytest.mark.parametrize("summary", [SUMMARY, summary_of(ARABIC)], ids=["en", "ar"])
def test_it_fits_a_telephone(tmp_path: Path, summary: Summary) -> None:
    link = "https://example.org/reports/a-very-long-address-that-has-no-place-to-break-it-at.pdf"
    shown = replace(FULL, has_pdf=False, link=link, picture=Shown("cid:page.ab@sitrep", 480))
    html = mail_page(summary, shown, WORDS, None).html
    found = measured(
        tmp_path,
        html,
        """const p = [...doc.querySelectorAll("p")].at(-1), s = at.getComputedStyle(p);
        const page = doc.documentElement;
        return [page.scrollWidth <= page.clientWidth, s.direction, s.textAlign]""",
        width=360,
    )
    sides = {"ltr": "left", "rtl": "right"}
    assert found == [True, summary.direction, sides[summary.direction]]


@pytest.mark.parametrize(
    ("contact", "links"),
    [
        ("office@example.org", '<a href="mailto:office@example.org">office@example.org</a>'),
        (
            "Relief & Co <office@example.org>",
            '<a href="mailto:office@example.org">Relief &amp; Co &lt;office@example.org&gt;</a>',
        ),
        ("Room 12, +90 312 555", "Room 12, +90 312 555"),
        ('"><b>office@example.org', "&#34;&gt;&lt;b&gt;office@example.org"),
    ],
)
def test_the_contact_is_a_link_where_it_is_an_address(contact: str, links: str) -> None:
    said = mail_page(replace(SUMMARY, contact=contact), FULL, WORDS, None)
    assert f">{links}</p>" in said.html
    assert f"\n{contact}\n" in said.text


def test_whoever_wants_no_more_clicks_and_the_message_is_ready() -> None:
    said = mail_page(SUMMARY, replace(FULL, unsubscribe="leave+2?x&y%@example.org"), WORDS, None)
    link = "mailto:leave+2%3Fx%26y%25@example.org?subject=unsubscribe"
    assert f'write to <a href="{link}">leave+2?x&amp;y%@example.org</a>.' in said.html
    assert "write to leave+2?x&y%@example.org." in said.text


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_its_words_can_be_read_by_day_and_by_night(tmp_path: Path, scheme: str) -> None:
    """Contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3), links included."""
    notice = SummaryNotice("Correction", "This is version 2.", "", ("44,038 is 44,083",), "1 figure.")
    summary = replace(SUMMARY, edition="Internal", contact="office@example.org", notices=(notice,))
    link = "https://example.org/report.pdf"
    html = mail_page(summary, replace(FULL, has_pdf=False, link=link), WORDS, None).html
    found = measured(tmp_path, html, CONTRASTS, width=360, scheme=scheme)
    assert isinstance(found, list)
    assert len(found) > 20
    assert [each for each in found if each[1] < 4.5] == []


CONTRASTS = """
const channels = colour => colour.match(/[\\d.]+/g).map(Number);
const light = colour => channels(colour).slice(0, 3).map(c => c / 255)
    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
const behind = e => {
    const colour = at.getComputedStyle(e).backgroundColor;
    return channels(colour)[3] === 0 ? behind(e.parentElement) : colour;
};
const worded = [...doc.body.querySelectorAll("*")].filter(
    e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()));
return worded.map(e => {
    const both = [light(at.getComputedStyle(e).color), light(behind(e))].sort((a, b) => b - a);
    return [e.textContent.trim(), (both[0] + 0.05) / (both[1] + 0.05)];
});
"""


@pytest.mark.parametrize("name", ["report.html", "report.txt"])
@pytest.mark.parametrize("number", ["45,000", "five hundred"])
def test_a_template_adds_no_number(tmp_path: Path, name: str, number: str) -> None:
    (tmp_path / "mail").mkdir()
    template = f"{{{{ summary.title }}}}\nThere are {number} people.\n"
    (tmp_path / "mail" / name).write_text(template, "utf-8")
    with pytest.raises(PageProblem) as problem:
        mail_page(SUMMARY, FULL, WORDS, tmp_path)
    assert problem.value.key == "mail.orphan"
