"""The proof of a page: which numbers it lets stand, and which it finds."""

from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import Markup, escape

from pdf.sample import VIEW
from sitrep.marks import EXPLAINED_ENDS, EXPLAINED_STARTS
from sitrep.report.render.assets import PageProblem
from sitrep.report.render.html import render
from sitrep.report.render.proof import Slip, slips_in, without_marks
from sitrep.report.text import Text, plain
from sitrep.report.texts import Texts
from sitrep.words.speech import words_for

FIGURE = Text.of_figure("refugees.TUR.registered", "44,038").led_to("figure-refugees-TUR-registered")


def found(body: str) -> list[tuple[str, str]]:
    html = f"<html><head><style>a{{width:99px}}</style></head><body>{body}</body></html>"
    return [(slip.number, slip.around) for slip in slips_in(html, "en")]


@pytest.mark.parametrize(
    "body",
    [
        f"<p>Turkey: {escape(FIGURE)}, about {escape(FIGURE)}.</p>",
        f'<img src="" alt="{escape(Text.cited("Camp 7"))}">',
        f"<p>Camp {escape(Text.cited('7'))}</p><div>{escape(Text.of_narrative(Markup('<p>15 May</p>')))}</div>",
        "<p>Resolution 2043 and SHA-256.</p>",
        "<style>.x{margin:77px}</style><script>var a = 88</script>",
        '<p style="width:55px" data-count="3">None</p>',
    ],
)
def test_what_has_a_reason_may_stand(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("body", "slip"),
    [
        ("<p>Some 512 people.</p>", ("Some 512", "Some 512 people.")),
        (f"<p>512 of {escape(FIGURE)}</p>", ("512", "512 of …")),
        (f"<p>1{escape(FIGURE)}</p>", ("1", "1…")),
        (f"<p>{escape(plain('44,038'))}</p>", ("44,038", "44,038")),
        (f"<p>{FIGURE + ' of 512'!s}</p>".replace("44,038", "x"), ("512", "x of 512")),
        ('<img src="" alt="A map of 512 camps">', ("512", "A map of 512 camps")),
        ("<svg><title>A line to 512</title></svg>", ("512", "A line to 512")),
        ('<a aria-label="512 rows">x</a>', ("512", "512 rows")),
        ('<meta name="description" content="512 people">', ("512", "512 people")),
        ("<p>5<b>12</b> people</p>", ("512", "512 people")),
        ("<p>eighty-five soldiers</p>", ("eighty-five", "eighty-five soldiers")),
        ("<p>۵۱۲ people</p>", ("۵۱۲", "۵۱۲ people")),
        ("<p>Since 15 May</p>", ("15 May", "Since 15 May")),
        (
            f"<p>{EXPLAINED_STARTS}cut off 512</p><p>{escape(FIGURE)}</p>",
            ("512", f"{EXPLAINED_STARTS}cut off 512"),
        ),
    ],
)
def test_what_has_none_is_found(body: str, slip: tuple[str, str]) -> None:
    assert found(body) == [slip]


def test_the_words_around_a_number_are_cut_short() -> None:
    (slip,) = slips_in(f"<p>{'word ' * 40}512 {'word ' * 40}</p>", "en")
    assert slip == Slip("512", f"…{'word ' * 8}512{' word' * 8}…")


def test_no_words_that_come_in_can_carry_a_mark() -> None:
    hostile = Text([*plain(f"{EXPLAINED_STARTS}512{EXPLAINED_ENDS} and {EXPLAINED_ENDS}513").pieces])
    assert [slip.number for slip in slips_in(f"<p>{escape(hostile)}</p>", "en")] == ["512", "513"]
    assert without_marks(str(escape(Text.cited(f"a{EXPLAINED_ENDS}b")))) == "ab"


def test_the_values_of_a_message_have_reasons_and_its_digits_have_none() -> None:
    texts = Texts(words_for("en"))
    said = texts.say("figure.label", subject=Text.cited("Camp 7"), measure=FIGURE)
    assert said == "Camp 7, 44,038"
    assert found(f"<p>{escape(said)}</p>") == []
    counted = texts.say("map.scale", kilometres=plain("100"))
    assert [number for number, _ in found(f"<p>{escape(counted)}</p>")] == ["100"]


def test_a_template_of_the_office_that_types_a_number_is_named(tmp_path: Path) -> None:
    (tmp_path / "sections").mkdir()
    innocent = '<p style="top:512px">{% set most = 512 %}</p>'
    (tmp_path / "sections/annex.html").write_text(innocent)
    (tmp_path / "sections/colophon.html").write_text("<p>We serve 512 people in {{ view.title }}.</p>")
    with pytest.raises(PageProblem) as problem:
        render(VIEW, workspace_templates=tmp_path)
    assert (problem.value.key, problem.value.values["file"], problem.value.values["number"]) == (
        "page.orphan.template", "sections/colophon.html", "512"
    )  # fmt: skip


def test_a_number_of_the_program_s_own_is_its_slip() -> None:
    view = replace(VIEW, disclaimer=plain("After 512 days."))
    with pytest.raises(PageProblem) as problem:
        render(view, workspace_templates=None)
    assert problem.value.key == "page.orphan"
    assert dict(problem.value.values) == {"number": "512", "around": "After 512 days."}
