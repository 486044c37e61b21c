"""Shares that are printed together add up, or the page says that they are rounded."""

from pathlib import Path

import pytest

from office import checked, office
from sitrep.drawing.spec import undrawn
from sitrep.report.page.compose import compose

AREAS = ("Hatay", "Kilis", "Urfa")
SAID = (
    'Shares: The shares of "Turkey, registered" are rounded to whole per cents, each by itself, and do '
    "not add up exactly."
)


def notes(tmp_path: Path, counts: tuple[str, str, str], shares: str) -> list[str]:
    rows = "\n".join(
        f"| 2012-07-31 | TUR | {area} | {count} | AFAD |"
        for area, count in zip(AREAS, counts, strict=True)
    )
    table = f"\n| as_of | country | area | registered | source |\n{rows}\n"
    whole = "refugees.TUR.registered"
    live = [f'{{{{ share("refugees.TUR.{area}.registered", "{whole}") }}}}' for area in shares.split()]
    text = f"# Highlights\n\n- {', '.join(live)} of them.\n- Others wait.\n"
    files = {"refugees.csv": table, "narrative.en.md": text}
    (draft,) = checked(office(tmp_path, {"2012-07": files})).drafts
    return [f"{note.label} {note.text}" for note in compose(draft, undrawn).data_notes]


@pytest.mark.parametrize(
    ("counts", "shares", "is_said"),
    [
        (("1000", "1000", "1000"), "hatay kilis urfa", True),  # 33 + 33 + 33
        (("1050", "1350", "600"), "hatay kilis urfa", False),  # 35 + 45 + 20
        (("1000", "1000", "1000"), "hatay kilis", True),  # 33 + 33, and 67 together
        (("1000", "1000", "1000"), "hatay", False),
        (("1000", "1000", "1000"), "hatay hatay", False),  # one share, twice
        (("about 1000", "1000", "1000"), "hatay kilis urfa", False),
    ],
)
def test_shares_that_do_not_add_up_say_so(
    tmp_path: Path, counts: tuple[str, str, str], shares: str, is_said: bool
) -> None:
    assert (SAID in notes(tmp_path, counts, shares)) is is_said
