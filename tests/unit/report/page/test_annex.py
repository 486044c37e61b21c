"""Every number of a page leads to its row in the annex, and its manifest to the cells."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from office import checked, office
from sitrep.drawing.spec import undrawn
from sitrep.operation.workspace import Workspace
from sitrep.report.material import Material
from sitrep.report.page.compose import compose
from sitrep.report.record.manifest import manifest_content, manifest_json
from sitrep.report.render.html import render

GLOBE = """---
publisher: The Globe
headline: Troops flee
date: 2012-07-03
url: https://example.org/troops
language: en
---
A group of 293 refugees came.
"""
FILES = {
    "2012-06": {
        "refugees.csv": """
        | as_of      | country | registered | source |
        | 2012-06-21 | TUR     | 32134      | UNHCR  |
        | 2012-06-21 | JOR     | 26371      | UNHCR  |
        """,
    },
    "2012-07": {
        "narrative.en.md": """## highlights

- In Turkey are {{ figure("refugees.TUR.registered") }} Syrians,
  {{ share("refugees.TUR.registered", "refugees.total.registered") }} of all.
- The number of tents is {{ literal("75", "telephone call of 30 July 2012") }}.
""",
        "refugees.csv": """
        | as_of      | country | registered | source |
        | 2012-07-31 | TUR     | 44038      | AFAD   |
        | 2012-07-17 | JOR     | 33421      | UNHCR  |
        """,
        "camps.csv": """
        | as_of      | camp   | country | type | status | population | capacity | source |
        | 2012-07-31 | Domiz  | IRQ     | camp | open   | about 500  | 1000     | UNHCR  |
        """,
        "events.csv": """
        | date       | category     | place | country | summary                       | people | source |
        | 2012-07-02 | displacement | Hatay | TUR     | A group of 293 refugees came. | 293    | globe  |
        """,
    },
}


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Material:
    place = tmp_path_factory.mktemp("office")
    workspace = office(place, FILES)
    folder = place / "inputs/syria/articles"
    folder.mkdir()
    (folder / "globe.md").write_text(GLOBE, "utf-8")
    (only,) = checked(workspace).drafts
    return only


def page_of(draft: Material) -> str:
    return render(compose(draft, undrawn), workspace_templates=None)


def lines_of(html: str) -> list[str]:
    """The annex as text: the name of each source, and its rows."""
    ways = html.partition('<div class="ways">')[2].partition("</div>")[0]
    lines = re.findall(r"<(?:h3|li)>(.*?)</(?:h3|li)>", ways)
    return [re.sub(r"<[^>]+>", "", line) for line in lines]


def unlinked(html: str) -> list[str]:
    """The numbers of tables that lead nowhere, the annex itself left out."""
    tables = re.findall(r"<tbody>.*?</tbody>", html.partition('id="annex"')[0], re.DOTALL)
    cells = [
        cell for table in tables for cell in re.findall(r'<td[^>]* class="numeric">.*?</td>', table)
    ]
    assert cells
    return [cell for cell in cells if re.search(r">[^<]*\d", cell) and 'class="figure"' not in cell]


def dangling(html: str) -> set[str]:
    """The links to the annex that have no row there."""
    targets = set(re.findall(r'<a class="figure" href="#([^"]+)"', html))
    assert targets
    return targets - set(re.findall(r'<span id="([^"]+)"', html.partition('id="annex"')[2]))


def test_every_link_has_its_row_and_every_number_of_a_table_is_a_link(draft: Material) -> None:
    html = page_of(draft)
    assert dangling(html) == set()
    assert unlinked(html) == []


def test_a_line_of_the_narrative_is_named_in_the_words_of_the_page(draft: Material) -> None:
    words = draft.words
    messages = words.messages.with_own({"address.line": ("{line}. satır",)})
    other = replace(draft, words=replace(words, messages=messages))
    assert [line[-10:] for line in lines_of(page_of(other)) if "narrative" in line] == [": 5. satır"]


@pytest.mark.parametrize("period", ["2012-04", "2012-05", "2012-06", "2012-07"])
def test_so_it_is_in_the_worked_example(workspace: Path, period: str) -> None:
    (draft,) = checked(Workspace(workspace), period).drafts
    html = page_of(draft)
    assert dangling(html) == set()
    assert unlinked(html) == []


SHARE = (
    "Turkey, registered, as a share of: All countries, registered 57% – 17 to 31 July 2012 · one divided by "
    "the other, as a whole percentage · 2012-07/refugees.csv: C2, C3"
)
TOTAL = (
    "All countries registered 77,459 (was 58,505 in 2012-06/refugees.csv: C2, C3) – 17 to 31 July 2012 · "
    "sum of 2 figures · 2012-07/refugees.csv: C2, C3"
)


def test_the_annex_tells_figures_date_making_and_cells_of_a_row_below_each_source_once(
    draft: Material,
) -> None:
    assert lines_of(page_of(draft)) == [
        "AFAD",
        "Turkey registered 44,038 (was 32,134 in 2012-06/refugees.csv: C2) – 31 July 2012 · as given · "
        "2012-07/refugees.csv: C2",
        "UNHCR",
        "Jordan registered 33,421 (was 26,371 in 2012-06/refugees.csv: C3) – 17 July 2012 · as given · "
        "2012-07/refugees.csv: C3",
        "Domiz population ~500 · capacity 1,000 · population as a share of capacity ~50% (one divided by the "
        "other, as a whole percentage) – 31 July 2012 · as given · 2012-07/camps.csv: F2, G2",
        "telephone call of 30 July 2012",
        "Written by hand in line 5: 75 75 – 31 July 2012 · written by hand · 2012-07/narrative.en.md: line 5",
        "Computed from the figures above",
        TOTAL,
        SHARE,
        "In the words of events",
        "A group of 293 refugees came. 293 – 2 July 2012 · written in an event’s text · "
        "2012-07/events.csv: E2",
    ]


@pytest.mark.parametrize(
    ("length", "lines"),
    [
        (
            "short",
            [
                "Computed from the figures above",
                TOTAL,
                "Domiz population as a share of capacity ~50% – 31 July 2012 · one divided by the other, as "
                "a whole percentage · 2012-07/camps.csv: F2, G2",
                SHARE,
            ],
        ),
        ("attached", []),
    ],
)
def test_an_office_may_print_less_of_it(tmp_path: Path, length: str, lines: list[str]) -> None:
    (draft,) = checked(office(tmp_path, FILES, report=f'annex = "{length}"')).drafts
    html = page_of(draft)
    assert lines_of(html) == lines
    assert set(re.findall(r'href="#(figure-[^"]+)"', html)) <= set(re.findall(r'id="([^"]+)"', html))


def test_what_the_page_does_not_print_has_no_row(draft: Material) -> None:
    annex = compose(draft, undrawn).annex
    assert annex is not None
    keys = {figure.anchor for group in annex.groups for row in group.rows for figure in row.figures}
    assert "events.displacement.count" in draft.reports.current
    assert "figure-events-displacement-count" not in keys


def test_a_source_that_is_a_kept_article_is_named_as_it_was_published(draft: Material) -> None:
    html = page_of(draft)
    assert ">globe<" not in html
    sources = [line for line in compose(draft, undrawn).sources if "Globe" in line.text]
    assert [(line.text, line.url) for line in sources] == [
        ("The Globe, “Troops flee”, 3 July 2012", "https://example.org/troops")
    ]


def test_the_manifest_has_the_chain_of_every_figure(draft: Material) -> None:
    content = json.loads(manifest_json(manifest_content(draft, number=2, versions={})))
    figures = {figure["key"]: figure for figure in content["figures"]}
    total, change = figures["refugees.total.registered"], figures["refugees.TUR.registered.change"]
    assert total["parts"] == ["refugees.TUR.registered", "refugees.JOR.registered"]
    assert total["origins"] == []
    assert set(total["parts"]) <= figures.keys()
    assert [before["value"] for before in change["compared_with"]] == [32134]
    assert change["compared_with"][0]["cells"] == [
        {"file": "inputs/syria/2012-06/refugees.csv", "sheet": "", "cell": "C2"}
    ]
    assert figures["camps.domiz.occupancy_percent"]["rounding"] == "whole percent"
    (group,) = [figure for key, figure in figures.items() if key.startswith("events.2012")]
    (origin,) = group["origins"]
    assert (origin["article"], origin["passage"]) == ("globe", "A group of 293 refugees came.")
    assert [article["name"] for article in content["articles"]] == ["globe"]


def test_every_field_of_the_manifest_is_in_its_manual(draft: Material, repository: Path) -> None:
    manual = (repository / "docs/MANIFEST.md").read_text("utf-8")
    content = json.loads(manifest_json(manifest_content(draft, number=2, versions={})))

    def names(value: object) -> Iterator[str]:
        if isinstance(value, dict):
            yield from value
            for each in value.values():
                yield from names(each)
        elif isinstance(value, list):
            for each in value:
                yield from names(each)

    assert [name for name in dict.fromkeys(names(content)) if f"`{name}`" not in manual] == []


def test_rows_that_are_added_up_are_all_cited_with_their_addresses(tmp_path: Path) -> None:
    rows = "| as_of | from | sector | indicator | country | value | source | url |\n"
    for day in (16, 17, 18):
        rows += f"| 2012-07-{day} | 2012-07-{day} | ceasefire | violations | JOR | {day} "
        rows += f"| Daily report {day} | https://example.org/{day} |\n"
    files = {"indicators.csv": rows, "narrative.en.md": "## highlights\n\n- Nothing.\n"}
    (draft,) = checked(office(tmp_path, {"2012-07": files})).drafts
    view = compose(draft, undrawn)
    assert [(str(line.text), line.url) for line in view.sources] == [
        (f"Daily report {day}", f"https://example.org/{day}") for day in (16, 17, 18)
    ]
    (table,) = (table for section in view.sections for table in section.tables)
    assert str(table.rows[0][-1].text) == "[1, 2, 3]"


@pytest.mark.parametrize(("camps", "printed"), [(100, 100), (101, 0)])
def test_a_sheet_of_more_than_a_hundred_rows_is_in_the_files_alone(
    tmp_path: Path, camps: int, printed: int
) -> None:
    head = "\n| as_of | camp | country | status | population | source |\n"
    rows = [f"| 2012-07-31 | Camp {n:03} | IRQ | open | {500 + n} | UNHCR |\n" for n in range(camps)]
    july = {**FILES["2012-07"], "camps.csv": head + "".join(rows)}
    (material,) = checked(office(tmp_path, {"2012-06": FILES["2012-06"], "2012-07": july})).drafts
    annex = compose(material, undrawn).annex
    assert annex is not None
    labels = [str(row.label) for group in annex.groups for row in group.rows]
    assert len([label for label in labels if label.startswith("Camp ")]) == printed
    assert "Jordan" in labels
    said = (
        "101 rows of the spreadsheets are only in figures.csv, as their sheets have more rows than the "
    )
    assert (said in annex.introduction) is (printed == 0)
