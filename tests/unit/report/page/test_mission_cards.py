"""Cards of missions: staff by kind, and what is said below."""

from pathlib import Path

from pictures import material_of
from sitrep.drawing.spec import undrawn
from sitrep.report.page.annex import with_sources
from sitrep.report.page.sections.mission import mission_cards

HEAD = (
    "| as_of | mission | abbreviation | status | authorised | deployed | observers | observers_authorised "
    "| police | civilian_authorised | mandate | established | mandate_end | source |\n"
)


def test_staff_by_kind_stands_with_what_is_authorised(tmp_path: Path) -> None:
    row = (
        "| 2012-06-30 | Hill Mission | HM | operational | 120 | 95 | 70 | 75 | ~10 | 30 | Observe "
        "| 2003-02-01 | open-ended | UN |\n"
    )
    material = material_of(tmp_path, "missions", HEAD + row)
    (card,) = mission_cards(with_sources(material), undrawn)
    assert str(card.note) == (
        "Observers: 70 of 75 authorised · police officers: ~10 · civilian staff: 30 authorised · Observe "
        "· established 1 February 2003 · Source: [1]."
    )
    assert material.figure("missions.hm.observers") is not None
    # A kind that the row does not have is no figure "not reported".
    assert material.figure("missions.hm.military") is None
