"""Pictures in tests: what a maker asked to have drawn, and whether words collide."""

from collections.abc import Callable
from html import escape
from pathlib import Path

from office import checked, office
from sitrep.drawing.sheet import Sheet
from sitrep.drawing.spec import Draw, Spec, canonical
from sitrep.report.material import Material
from sitrep.report.page.annex import with_sources
from sitrep.report.view.pictures import Picture

Maker = Callable[[Material, Draw], Picture | None]


def material_of(folder: Path, table: str, *months: str) -> Material:
    """The material of the last of these months, from June 2012 on; each is one table, drawn."""
    files = {
        f"2012-{number:02}": {f"{table}.csv": month, "narrative.en.md": "# Highlights\n\n- Nothing.\n"}
        for number, month in enumerate(months, 6)
    }
    (draft,) = checked(office(folder, files), f"2012-{5 + len(months):02}").drafts
    return draft


def made(maker: Maker, material: Material) -> tuple[Picture | None, Spec | None]:
    """The picture and its spec, undrawn."""
    specs: list[Spec] = []

    def keep(spec: Spec) -> str:
        specs.append(spec)
        return "<svg/>"

    picture = maker(with_sources(material), keep)
    return picture, specs[0] if specs else None


def written(spec: Spec) -> str:
    """All that a picture is drawn from, in its place: what is not in there is not on the picture."""
    return f'<svg data-spec="{escape(canonical(spec))}"/>'


def collisions(sheet: Sheet) -> list[tuple[int, int]]:
    """The numbers of words that lie on each other or stand out of the sheet (with themselves)."""
    found = []
    for number, box in enumerate(sheet.boxes):
        if box.x < -0.1 or box.x + box.width > sheet.width + 0.1 or box.y + box.height > sheet.height:
            found.append((number, number))
        found += [
            (number, other)
            for other in range(number + 1, len(sheet.boxes))
            if box.overlaps(sheet.boxes[other])
        ]
    return found
