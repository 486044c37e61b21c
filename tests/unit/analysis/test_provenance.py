"""The way of a figure back to its cells, and of a number to figures and quotations."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from office import checked, office
from sitrep.analysis.number_search import nearest_values, number_in, with_value
from sitrep.analysis.provenance import Node, article_of, chain, quotations_with
from sitrep.model.figure import Made
from sitrep.quantity import Kind, Quantity, exact
from sitrep.report.material import Material
from tables import evidence

JUNE = """
    | as_of      | country | registered | source |
    | 2012-06-21 | TUR     | 32134      | UNHCR  |
    | 2012-06-21 | JOR     | 26371      | UNHCR  |
"""
JULY = """
    | as_of      | country | registered | returns | source | source_date |
    | 2012-07-31 | TUR     | 44,038     | 500     | AFAD   | 2012-08-01  |
    | 2012-07-17 | JOR     | >33,421    |         | UNHCR  |             |
    | 2012-07-10 | TUR     | 36,000     | 300     | AFAD   |             |
"""
GLOBE = """
    **article** globe

    > A headline of 84.
    >
    > Eighty-five soldiers came in a group of 293 refugees.
"""


@pytest.fixture
def draft(tmp_path: Path) -> Material:
    files = {"2012-06": {"refugees.csv": JUNE}, "2012-07": {"refugees.csv": JULY}}
    (only,) = checked(office(tmp_path, files)).drafts
    return only


def lines(node: Node, depth: int = 0) -> Iterator[str]:
    """The chain as an indented list: figures by key, cells by address."""
    yield f"{'  ' * depth}{node.figure.key} {node.figure.quantity.value}"
    for part in node.parts:
        yield from lines(part, depth + 1)
    for origin in node.origins:
        yield f"{'  ' * (depth + 1)}{origin.cell} <- {origin.source}"


def chain_of(draft: Material, key: str) -> list[str]:
    figure = next(figure for figure in draft.figures if figure.key == key)
    return list(lines(chain(figure, draft.evidence, draft.reports)))


def test_a_total_leads_to_its_countries_and_they_to_their_cells(draft: Material) -> None:
    assert chain_of(draft, "refugees.total.registered") == [
        "refugees.total.registered 77459",
        "  refugees.TUR.registered 44038",
        "    inputs/syria/2012-07/refugees.csv, C2 <- AFAD",
        "  refugees.JOR.registered 33421",
        "    inputs/syria/2012-07/refugees.csv, C3 <- UNHCR",
    ]


def test_a_change_leads_to_both_figures_down_to_the_earlier_months_cells(draft: Material) -> None:
    assert chain_of(draft, "refugees.total.registered.change") == [
        "refugees.total.registered.change 18954",
        "  refugees.total.registered 77459",
        "    refugees.TUR.registered 44038",
        "      inputs/syria/2012-07/refugees.csv, C2 <- AFAD",
        "    refugees.JOR.registered 33421",
        "      inputs/syria/2012-07/refugees.csv, C3 <- UNHCR",
        "  refugees.total.registered 58505",
        "    refugees.TUR.registered 32134",
        "      inputs/syria/2012-06/refugees.csv, C2 <- UNHCR",
        "    refugees.JOR.registered 26371",
        "      inputs/syria/2012-06/refugees.csv, C3 <- UNHCR",
    ]


def test_a_sum_of_several_rows_of_one_place_leads_to_each_of_their_cells(draft: Material) -> None:
    assert chain_of(draft, "refugees.TUR.returns") == [
        "refugees.TUR.returns 800",
        "  inputs/syria/2012-07/refugees.csv, D2 <- AFAD",
        "  inputs/syria/2012-07/refugees.csv, D4 <- AFAD",
    ]


def test_every_cell_behind_a_figure_is_at_the_end_of_its_chain(draft: Material) -> None:
    for figure in draft.figures:
        found = chain(figure, draft.evidence, draft.reports)
        assert set(found.cells) == set(figure.cells), figure.key


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("44038", exact(44038)),
        ("44,038", exact(44038)),
        ("44 038", exact(44038)),
        ("٤٤٬٠٣٨", exact(44038)),
        ("more than 35,000", Quantity(Kind.MORE_THAN, 35000)),
        ("37%", exact(37)),
        ("11.2", exact(Decimal("11.2"))),
        ("13.4%", exact(Decimal("13.4"))),
        ("eighty-five", exact(85)),
        ("ND", None),
        ("refugees.TUR.registered", None),
        ("44 of 85", None),
    ],
)
def test_a_number_is_read_as_a_cell_or_as_prose(text: str, number: Quantity | None) -> None:
    assert number_in(text, "en") == number


def test_a_number_is_that_of_figures_of_any_qualifier_of_changes_and_of_ends_of_ranges(
    draft: Material,
) -> None:
    def keys(number: Quantity) -> list[str]:
        return [figure.key for figure in with_value(number, draft.figures)]

    assert keys(exact(33421)) == ["refugees.JOR.registered"]
    assert keys(exact(-11904)) == ["refugees.TUR.registered.change"]
    assert keys(exact(33422)) == []
    jordan = next(figure for figure in draft.figures if figure.key == "refugees.JOR.registered")
    between = [replace(jordan, value=Quantity(Kind.BETWEEN, 30, 35))]
    assert [len(with_value(exact(number), between)) for number in (30, 32, 35)] == [1, 0, 1]
    assert with_value(Quantity(Kind.BETWEEN, 30, 40), between) == []


def test_the_nearest_values_are_told_nearest_first(draft: Material) -> None:
    nearest = nearest_values(exact(44000), draft.figures, most=2)
    assert nearest == [exact(44038), Quantity(Kind.MORE_THAN, 33421)]


def test_a_row_that_names_an_article_leads_to_the_passage_with_its_number() -> None:
    drawn = evidence(
        GLOBE
        + """
        **excerpts**

        | article | quote |
        |---|---|
        | globe | a group of 293 refugees |
        | globe | a group of 393 refugees |
        """
    )
    globe = drawn.articles["globe"]
    assert article_of("globe", drawn) == globe
    assert article_of("The Globe of 3 July 2012, page 1", drawn) == globe
    assert article_of("The Globe of 4 July 2012", drawn) is None
    assert article_of("The Globe of 3 July 2012, after Reuters of 2 July 2012", drawn) is None
    assert article_of("As The Globe said on 3 July 2012", drawn) is None
    assert [each.cell.cell for each in quotations_with(exact(293), drawn)] == ["B2"]
    assert quotations_with(exact(393), drawn) == []


def test_the_passage_is_the_paragraph_that_has_the_number_in_figures_or_words(tmp_path: Path) -> None:
    workspace = office(
        tmp_path,
        {
            "2012-07": {
                "events.csv": """
        | date       | category  | place    | country | summary        | people | source |
        | 2012-07-02 | defection | Reyhanli | TUR     | Soldiers came. | 85     | globe  |
        | 2012-07-02 | defection | Hatay    | TUR     | Others came.   | 12     | globe  |
        """
            }
        },
    )
    folder = tmp_path / "inputs/syria/articles"
    folder.mkdir()
    text = "A headline of 84.\n\nEighty-five soldiers came\nin a group of 293 refugees.\n"
    head = "---\npublisher: The Globe\nheadline: Troops flee\ndate: 2012-07-03\nlanguage: en\n---\n"
    (folder / "globe.md").write_text(head + text, "utf-8")
    (draft,) = checked(workspace).drafts
    passages = {
        figure.quantity.value: chain(figure, draft.evidence, draft.reports).origins[0].passage
        for figure in draft.figures
        if figure.made is Made.AS_GIVEN
    }
    assert passages == {85: "Eighty-five soldiers came in a group of 293 refugees.", 12: ""}
