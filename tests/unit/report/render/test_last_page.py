"""The last page of a report is a third full, or as full as it can be made."""

from typing import Any

import pytest

from sitrep.report.render.last_page import fullness, well_ended
from sitrep.report.render.libraries import by_file_name

with by_file_name():
    import weasyprint

PAGE = """<html lang="en"><style>
@page {{ size: 100px 130px; margin: 10px 0 20px; @bottom-center {{ content: "foot" }} }}
body {{ margin: 0 }} div {{ font-size: 1px; line-height: 10px }} [data-ending="tight"] div {{ line-height: 9px }}
[data-ending="annex-apart"] .annex, [data-ending="sources-apart"] .sources {{ break-before: page }}
</style><body>{before}<div class="sources">x</div><section class="annex">{annex}</section></body></html>"""


def laid_out(html: str) -> Any:
    return weasyprint.HTML(string=html).render()


def lines(number: int) -> str:
    return "<div>x</div>" * number


@pytest.mark.parametrize(
    ("before", "annex", "pages", "share"),
    [
        (1, 1, 1, 0.3),  # One page may be as empty as it is.
        (9, 4, 2, 0.4),
        (15, 5, 2, 0.9),  # A line too much: the lines come closer.
        (6, 6, 2, 0.6),  # Three lines too much: the annex goes to the next page.
        (9, 3, 2, 0.4),  # It is on that page alone: so do the sources.
        (11, 0, 2, 0.2),  # Nothing helps, and what is fullest stands.
    ],
)
def test_it_is_a_third_full(before: int, annex: int, pages: int, share: float) -> None:
    ended = well_ended(PAGE.format(before=lines(before), annex=lines(annex)), laid_out)
    assert len(ended.pages) == pages
    assert fullness(ended.pages[-1]) == pytest.approx(share, abs=0.02)
