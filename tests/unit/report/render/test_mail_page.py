"""The words of a mail: those of the issued page, right-to-left too, and no number besides."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from functional.chromium import measured
from pdf.arabic import ARABIC
from pdf.sample import VIEW
from reasons import explained
from sitrep.model.issue import Change
from sitrep.report.record.summary import Summary, SummaryNotice, as_data, summary_in, summary_of
from sitrep.report.render.assets import PageProblem
from sitrep.report.render.mail_page import Enclosed, mail_page
from sitrep.words.speech import words_for

WORDS = words_for("en")
FULL = Enclosed(has_pdf=True, link="", unsubscribe="leave@example.org")
SUMMARY = summary_of(explained(VIEW))


def test_a_summary_comes_back_from_its_manifest():
    for summary in (SUMMARY, summary_of(explained(ARABIC))):
        assert summary_in(json.dumps({"summary": as_data(summary)}).encode()) == summary
    assert summary_in(b'{"period": "2012-07"}') is None


def test_it_has_no_markup():
    assert not any("<" in text or "&amp;" in text for text in strings_in(as_data(SUMMARY)))
    assert len(SUMMARY.highlights) == len(VIEW.highlights)


@pytest.mark.parametrize("summary", [SUMMARY, summary_of(explained(ARABIC))], ids=["en", "ar"])
def test_html_and_text_say_the_same(summary: Summary):
    said = mail_page(summary, FULL, WORDS, None)
    text = " ".join(said.text.split())
    for expected in (*summary.highlights, *(each.value for each in summary.key_figures)):
        assert " ".join(expected.split()) in text
        assert " ".join(expected.split()) in " ".join(unescaped(said.html).split())
    assert f'dir="{summary.direction}"' in said.html


@pytest.mark.parametrize(
    ("change", "begins"),
    [
        (Change.CORRECTION, "Correction: "),
        (Change.REVISION, "Update: "),
        (Change.WITHDRAWAL, "Withdrawn: "),
    ],
)
def test_the_subject_says_what_a_version_is_to_the_one_before(change: Change, begins: str):
    later = replace(SUMMARY, notices=(SummaryNotice("Label", "Text.", "Reason.", (), ""),))
    said = mail_page(later, FULL, WORDS, None, change=change)
    assert said.subject.startswith(begins)
    first = mail_page(SUMMARY, FULL, WORDS, None, change=change)
    assert not first.subject.startswith(begins)


def strings_in(data: object) -> list[str]:
    if isinstance(data, str):
        return [data]
    inner = data.values() if isinstance(data, dict) else data
    return [text for each in inner for text in strings_in(each)]


def unescaped(html: str) -> str:
    return html.replace("&#39;", "'").replace("&#34;", '"').replace("&amp;", "&")


def test_nothing_is_loaded_from_outside():
    html = mail_page(SUMMARY, FULL, WORDS, None).html
    assert not any(word in html for word in ("<img", "<link", "<script", "url(", "@import", "http"))


@pytest.mark.parametrize("summary", [SUMMARY, summary_of(explained(ARABIC))], ids=["en", "ar"])
def test_it_fits_a_telephone(tmp_path: Path, summary: Summary):
    link = "https://example.org/reports/a-very-long-address-that-has-no-place-to-break-it-at.pdf"
    html = mail_page(summary, replace(FULL, has_pdf=False, link=link), WORDS, None).html
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


@pytest.mark.parametrize("name", ["report.html", "report.txt"])
@pytest.mark.parametrize("number", ["45,000", "five hundred"])
def test_a_template_adds_no_number(tmp_path: Path, name: str, number: str):
    (tmp_path / "mail").mkdir()
    template = f"{{{{ summary.title }}}}\nThere are {number} people.\n"
    (tmp_path / "mail" / name).write_text(template, "utf-8")
    with pytest.raises(PageProblem) as problem:
        mail_page(SUMMARY, FULL, WORDS, tmp_path)
    assert problem.value.key == "mail.orphan"
