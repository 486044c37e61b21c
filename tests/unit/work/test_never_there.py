"""A public report is the same, to the byte, whether something is withheld or was never there.

What a reader could do with two folders of files comes down to this: nothing on the page, in its
pictures, figures and manifest, and nothing of the mail, depends on what is withheld.
"""

import json
from pathlib import Path

from office import checked
from photos import picture, put, saved
from pictures import written
from sheets import csv_text
from sitrep.diagnostics import Severity
from sitrep.model.edition import Edition
from sitrep.operation.workspace import Workspace
from sitrep.report.page.compose import compose
from sitrep.report.record.figures_csv import figures_csv
from sitrep.report.record.manifest import manifest_content, manifest_json
from sitrep.report.record.summary import summary_of
from sitrep.report.render.html import render

SETTINGS = """
title = "Darfur"
country_of_origin = "SDN"
countries_of_asylum = ["TCD", "SSD", "ETH"]
starts = 2023-04-15

[report]
first_period = "2023-05"
producer = "Example Relief"
contact = "sitrep@example.org"
editions = ["public", "internal"]
key_figures = ["refugees.TCD.registered", "refugees.total.registered"]

[data]
language = "en"
"""
CAMPS = "as_of | camp | country | latitude | longitude | status | population | capacity | women | source"
PLACES = "as_of | country | area | registered | arrivals | returns | source"
EVENTS = "date | category | place | country | summary | people | source"
PHOTOS = "file | caption | credit | persons | alt"
NARRATIVE = """## highlights

- Chad has {{ figure("refugees.TCD.registered") }} refugees.
- All countries have {{ figure("refugees.total.registered") }}.
- Another thing.
"""

LASTING = ("camps", "refugees")

Rows = tuple[str, list[str], list[str]]
"""The columns of a table, its rows for everybody, and those that are withheld, which stand below the first."""


def tables(day: str, *, more: int) -> dict[str, Rows]:
    """A month; the camp of soldiers is far from the others, larger and fuller than they are."""
    return {
        "camps": (
            CAMPS,
            [f"{day} | Adre | TCD | 13.47 | 22.2 | open | {9100 + more} | 12000 | 4000 | UNHCR",
             f"{day} | Renk | SSD | 11.75 | 32.8 | open | {5200 + more} | 6000 | | IOM"],
            [f"{day} | Assosa barracks | ETH | 10.06 | 34.5 | open | {31007 + more} | 900 | 37 | Colonel T"],
        ),
        "refugees": (
            PLACES,
            [f"{day} | TCD | | {90100 + more} | 103 | 3 | UNHCR", f"{day} | SSD | | {41000 + more} | | | UNHCR",
             f"{day} | ETH | | {30011 + more} | | | UNHCR"],
            [f"{day} | ETH | Assosa | {4021 + more} | | | Colonel T"],
        ),
        "events": (
            EVENTS,
            [f"{day} | response | Adre | TCD | Food reached all families. | | WFP"],
            [f"{day} | defection | Assosa | ETH | Some 83 officers came with their families. | 83 | Colonel T"],
        ),
        "photos": (
            PHOTOS,
            ["queue.jpg | Families wait for food. | Example Relief | none | A queue"],
            ["gate.jpg | The gate. | Example Relief | none | A gate with a guard"],
        ),
    }  # fmt: skip


def workspace(folder: Path, months: dict[str, dict[str, Rows]], hidden: dict[str, str]) -> Workspace:
    """`hidden` says by month how sensitive the withheld rows are; of a month without, they are not."""
    operation = folder / "inputs" / "syria"
    for number, (period, drawn_tables) in enumerate(months.items(), start=1):
        month = operation / period
        month.mkdir(parents=True)
        (month / "narrative.en.md").write_text(NARRATIVE, "utf-8")
        for name, (columns, shown, withheld) in drawn_tables.items():
            level = hidden.get(period, "")
            # An event and a photo are of one month: what was public of them stays so.
            is_there = level == "internal" or (level and name in LASTING)
            between = [f"{row} | {level}" for row in withheld if is_there]
            first, *rest = [f"{row} | " for row in shown]
            rows = [first, *between, *rest]
            table = [f"| {line} |" for line in (f"{columns} | sensitivity", *rows)]
            (month / f"{name}.csv").write_text(csv_text("\n".join(table)), "utf-8")
        for file in ("queue.jpg", "gate.jpg") if level == "internal" else ("queue.jpg",):
            content = saved(picture(660, 440, number + len(file)), "JPEG")
            put(month, **{file.replace(".", "__"): content})
    (operation / "operation.toml").write_text(SETTINGS, "utf-8")
    return Workspace(folder)


def public(office: Workspace) -> dict[str, str]:
    """All that the public report of July says."""
    done = checked(office, "2023-07")
    assert [(d.code, str(d.where)) for d in done.diagnostics if d.severity is Severity.ERROR] == []
    (draft,) = (each for each in done.drafts if each.edition is Edition.PUBLIC)
    view = compose(draft, written)
    return {
        "page": render(view, workspace_templates=None),
        "figures": figures_csv(draft).decode(),
        "manifest": manifest_json(
            manifest_content(draft, number=3, versions={}), summary=summary_of(view)
        ).decode(),
    }


def test_a_camp_that_turned_internal_might_never_have_been(tmp_path: Path) -> None:
    months = {f"2023-0{n}": tables(f"2023-0{n}-28", more=100 * n) for n in (5, 6, 7)}
    turned = {"2023-05": "public", "2023-06": "public", "2023-07": "internal"}

    hidden = public(workspace(tmp_path / "hidden", months, turned))
    never = public(workspace(tmp_path / "never", months, {}))

    assert json.loads(hidden["manifest"]) == json.loads(never["manifest"])
    assert hidden == never
