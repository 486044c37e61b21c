"""The strip of key figures: what is in it where the operation names none, and what each is called."""

from pathlib import Path

from pictures import material_of
from sitrep.report.page.key_figures import key_figures

JULY = """
| as_of      | country | registered | source |
| 2012-07-31 | TUR     | 44,038     | AFAD   |
| 2012-07-17 | JOR     | 33,421     | UNHCR  |
"""


def test_the_total_comes_first_then_the_countries(tmp_path: Path) -> None:
    strip = key_figures(
        material_of(tmp_path, "refugees", JULY.replace("07-", "06-").replace("-31", "-30"))
    )
    assert [(each.value.text, each.label) for each in strip] == [
        ("77,459", "registered in all countries"),
        ("44,038", "registered in Turkey"),
        ("33,421", "registered in Jordan"),
    ]
