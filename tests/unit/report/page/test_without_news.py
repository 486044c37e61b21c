"""Camps and missions without news: the page says so, and of nothing that its readers may not see."""

from pathlib import Path

import pytest

from office import checked, office
from sitrep.drawing.spec import undrawn
from sitrep.report.page.compose import compose

HIGHLIGHTS = "## highlights\n\n- One thing.\n- Another.\n"
REFUGEES = """
    | as_of        | country | registered | source |
    | 2012-{month} | TUR     | 33000      | AFAD   |
    | 2012-{month} | JOR     | 26371      | UNHCR  |
"""
CAMPS = """
    | as_of      | camp    | country | status | population | source | sensitivity |
    | 2012-06-30 | Apaydin | TUR     | open   | 2105       | AFAD   | {june}      |
    | 2012-06-30 | Kilis   | TUR     | open   | 12000      | AFAD   |             |
"""
WITHOUT_NEWS = """
    | as_of      | camp    | country | status | population | source | sensitivity |
    | no news    | APAYDIN | TUR     |        |            |        | {july}      |
    | 2012-07-31 | Kilis   | TUR     | open   | 12500      | AFAD   |             |
"""


@pytest.mark.parametrize(
    ("june", "july", "said"),
    [
        ("public", "public", ["There is no news of Apaydin; what was reported as of 30 June 2012 stands."]),
        ("public", "internal", []),
        ("internal", "public", []),
    ],
)  # fmt: skip
def test_a_note_tells_the_date_of_what_stands(
    tmp_path: Path, june: str, july: str, said: list[str]
) -> None:
    months = {
        "2012-06": {
            "refugees.csv": REFUGEES.replace("{month}", "06-30"),
            "camps.csv": CAMPS.replace("{june}", june),
            "narrative.en.md": HIGHLIGHTS,
        },
        "2012-07": {
            "refugees.csv": REFUGEES.replace("{month}", "07-31"),
            "camps.csv": WITHOUT_NEWS.replace("{july}", july),
            "narrative.en.md": HIGHLIGHTS,
        },
    }
    seen = checked(office(tmp_path, months))
    assert "camp-vanished" not in [each.code for each in seen.diagnostics]
    (material,) = seen.drafts
    notes = [str(note.text).replace("\xa0", " ") for note in compose(material, undrawn).data_notes]
    assert [note for note in notes if "Apaydin" in note] == said
