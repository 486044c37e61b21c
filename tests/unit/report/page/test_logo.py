"""The producer's logo at the head of the page: first the drawing, named for those who do not see it."""

from dataclasses import replace

import pytest

from pdf.sample import VIEW
from reasons import said
from sitrep.model.logo import Logo
from sitrep.report.page.pictures.logo import logo_view
from sitrep.report.render.html import render
from sitrep.report.view.pictures import LogoView
from tables import evidence

DRAWING = Logo("logo.svg", "ab", "svg", 300, 100, b"<svg/>")
PIXELS = Logo("logo.png", "cd", "png", 50, 100, b"PNG")


@pytest.mark.parametrize(
    ("logo", "source", "size"),
    [
        (DRAWING, "data:image/svg+xml;base64,PHN2Zy8+", (42, 14)),
        (PIXELS, "data:image/png;base64,UE5H", (7, 14)),
        (replace(PIXELS, width=600), "data:image/png;base64,UE5H", (60, 10)),
    ],
)
def test_the_first_logo_is_printed_within_its_room(
    logo: Logo, source: str, size: tuple[float, float]
) -> None:
    shown = replace(evidence(""), logos=(logo, PIXELS))
    view = logo_view(shown, "en")
    assert view == LogoView(source, *size, said(shown.operation.report.producer["en"]))


def test_a_mail_has_the_one_in_pixels() -> None:
    both, drawn = (replace(evidence(""), logos=logos) for logos in ((DRAWING, PIXELS), (DRAWING,)))
    view = logo_view(both, "en", in_pixels=True)
    assert view is not None
    assert view.source == "data:image/png;base64,UE5H"
    assert logo_view(drawn, "en", in_pixels=True) is None


def test_without_a_logo_the_masthead_has_none() -> None:
    assert logo_view(evidence(""), "en") is None
    assert "<img" not in render(VIEW, workspace_templates=None)


def test_the_logo_stands_before_the_title() -> None:
    logo = LogoView("data:image/png;base64,UE5H", 42.5, 14.0, said("Example Relief"))
    html = render(replace(VIEW, masthead=replace(VIEW.masthead, logo=logo)), workspace_templates=None)
    image = (
        '<img class="logo" src="data:image/png;base64,UE5H" alt="Example Relief" '
        'style="inline-size: 42.5mm; block-size: 14.0mm">'
    )
    assert html.index(image) < html.index("<h1")
