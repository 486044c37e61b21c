"""Populations stand apart: each has its own figures, totals, names and place on the page."""

from pathlib import Path

import pytest

from office import checked, office
from sitrep.analysis.disclosure import cut
from sitrep.analysis.inference.counts import is_added
from sitrep.analysis.inference.relations import cell_of, relations
from sitrep.analysis.leading import leading_series
from sitrep.analysis.reports import reports_of
from sitrep.drawing.spec import undrawn
from sitrep.model.counting import (
    FAMILIES,
    POPULATIONS,
    Series,
    Whom,
    family_of,
    population_of,
    series_of,
)
from sitrep.model.edition import Edition
from sitrep.model.figure import Figures
from sitrep.model.subject import place
from sitrep.quantity import Kind, exact
from sitrep.report.labels import label_of
from sitrep.report.measures import people_named
from sitrep.report.page.compose import compose
from sitrep.report.page.notes import data_notes
from sitrep.report.page.sections.areas import area_name
from sitrep.report.render.html import render
from sitrep.report.texts import Texts
from sitrep.words.speech import words_for
from tables import evidence, operation

WORDS = Texts(words_for("en"))

DRAWN = """
    **refugees**

    | as_of | country | area | population | registered | arrivals | method | source |
    |---|---|---|---|---|---|---|---|
    | 2012-07-31 | TUR | | | 44038 | 500 | | AFAD |
    | 2012-07-31 | JOR | | REF | 33421 | 300 | | UNHCR |
    | 2012-07-31 | TUR | | asylum-seekers | 1200 | 20 | | AFAD |
    | 2012-07-31 | SYR | Homs | IDPs | 30000 | | estimated | OCHA |
    | 2012-07-31 | SYR | Idlib | déplacés internes | 21000 | | estimated | OCHA |
    | 2012-07-31 | LBN | | host community | 700 | | assisted | UNHCR |
    | 2012-07-31 | IRQ | | host community | 80 | | assisted | UNHCR |
    """


def _figures() -> Figures:
    return reports_of(evidence(DRAWN, operation())).current


@pytest.mark.parametrize(
    ("key", "value", "parts"),
    [
        ("refugees.total.registered", 77459, ("refugees.TUR.registered", "refugees.JOR.registered")),
        ("asylum_seekers.TUR.registered", 1200, ()),
        ("asylum_seekers.TUR.arrivals", 20, ()),
        ("idps.SYR.homs.estimated", 30000, ()),
        ("idps.SYR.estimated", 51000, ("idps.SYR.homs.estimated", "idps.SYR.idlib.estimated")),
        (
            "host_community.total.assisted",
            780,
            ("host_community.LBN.assisted", "host_community.IRQ.assisted"),
        ),
    ],
)
def test_each_population_is_counted_by_itself(key: str, value: int, parts: tuple[str, ...]) -> None:
    figure = _figures()[key]

    assert (figure.quantity, figure.parts) == (exact(value), parts)


def test_refugees_miss_the_countries_that_count_others() -> None:
    missing = _figures()["refugees.total.registered"].missing_parts

    assert [part.code for part in missing] == ["LBN", "IRQ"]


def test_the_count_of_one_country_is_not_repeated_as_a_total() -> None:
    assert [key for key in _figures() if key.startswith(("idps.total", "asylum_seekers.total"))] == []


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("refugees.TUR.registered", "Türkiye, registered"),
        ("asylum_seekers.TUR.registered", "Türkiye, asylum-seekers, registered"),
        (
            "idps.SYR.homs.estimated",
            "Homs, Syrian Arab Republic, internally displaced people, estimated",
        ),
        ("idps.SYR.estimated", "Syrian Arab Republic, internally displaced people, estimated"),
        ("host_community.total.assisted", "Lebanon and Iraq, host community, assisted"),
    ],
)
def test_a_label_names_the_population(key: str, label: str) -> None:
    assert str(label_of(_figures()[key], WORDS)) == label


OTHERS = "TUR JOR LBN IRQ EGY LBY GRC CYP ARM".split()


@pytest.mark.parametrize(
    ("counts", "label"),
    [
        ({"TUR": 5, "JOR": 7}, "Türkiye and Jordan"),
        ({"TUR": 5, "JOR": 7, "LBN": "ND"}, "Türkiye and Jordan without Lebanon"),
        ({"TUR": 5, "JOR": 7, "SYR": 9}, "Türkiye, Jordan and Syrian Arab Republic"),
        (dict.fromkeys(OTHERS[:5], 8), "5 of 9 countries"),
        (dict.fromkeys(OTHERS[:6], 8) | {"TUR": "ND"}, "5 of 9 countries without Türkiye"),
        (dict.fromkeys([*OTHERS[:5], "SYR"], 8), "6 of 10 countries"),
        (dict.fromkeys(OTHERS, 8), "All countries"),
        (dict.fromkeys([*OTHERS, "SYR"], 8), "All countries"),
        (dict.fromkeys(OTHERS, 8) | {"TUR": "ND"}, "Countries without Türkiye"),
    ],
)
def test_a_total_is_that_of_all_countries_only_where_all_are_counted(
    counts: dict[str, object], label: str
) -> None:
    rows = "\n".join(f"| 2012-07-31 | {each} | idps | {n} | X |" for each, n in counts.items())
    head = "**refugees**\n| as_of | country | population | registered | source |\n"
    settings = operation().model_copy(update={"countries_of_asylum": (*OTHERS,)})
    figures = reports_of(evidence(head + rows, settings)).current

    said = label_of(figures["idps.total.registered"], WORDS)
    assert str(said) == f"{label}, internally displaced people, registered"


def test_no_two_figures_have_the_same_label() -> None:
    labels = [str(label_of(figure, WORDS)) for figure in _figures().values()]

    assert sorted(set(labels)) == sorted(labels)


def test_every_population_has_words_a_family_of_its_own_and_leads_back_from_it() -> None:
    assert len({*FAMILIES}) == len(POPULATIONS)
    for population in POPULATIONS:
        assert people_named(Whom(population), WORDS)
        assert population_of(f"{family_of(population)}.TUR.registered") == population
        series = Series(population, "press")
        assert series_of(series.of("TUR")) == series


@pytest.mark.parametrize("key", ["camps.kilis.population", "refugees.TUR.arrivals", "events.1.people"])
def test_what_is_no_count_of_a_place_is_of_no_series(key: str) -> None:
    assert series_of(key) is None


HEAD = "| as_of | country | area | population | registered | method | source | sensitivity |"
PARTLY_WITHHELD = """
    **refugees**

    | as_of | country | population | registered | arrivals | method | source | sensitivity |
    |---|---|---|---|---|---|---|---|
    | 2012-07-31 | TUR | | 44038 | | | AFAD | |
    | 2012-07-31 | SYR | idps | 51000 | | | OCHA | internal |
    | 2012-07-31 | JOR | idps | 900 | | | OCHA | |
    | 2012-07-31 | LBN | idps | 80 | | | OCHA | |
    | 2012-07-31 | IRQ | asylum-seekers | 700 | | | UNHCR | partners |
    """


def test_a_total_says_whose_count_of_a_population_is_withheld() -> None:
    whole = evidence(PARTLY_WITHHELD, operation())
    shown = cut(whole, Edition.PUBLIC)
    figures = reports_of(shown).current
    total = figures["idps.total.registered"]

    assert reports_of(whole).current["idps.total.registered"].quantity == exact(51980)
    assert (total.quantity, total.withheld_parts) == (exact(980), (place("SYR"),))
    whose = "Jordan and Lebanon without Syrian Arab Republic"
    label = f"{whose}, internally displaced people, registered"
    assert str(label_of(total, WORDS)) == label


def test_a_population_of_which_nothing_is_shown_is_not_named() -> None:
    shown = cut(evidence(PARTLY_WITHHELD, operation()), Edition.PUBLIC)

    leading = leading_series(reports_of(shown).current, shown.withheld, ["TUR"])

    assert [series.population for series in leading] == ["refugees", "idps"]


def test_readers_are_told_in_the_table_and_notes_what_of_a_population_is_withheld(
    tmp_path: Path,
) -> None:
    rows = f"""
        {HEAD}
        | 2012-07-31 | TUR | | | 44038 | | AFAD | |
        | 2012-07-31 | SYR | | idps | 51234 | | OCHA | internal |
        | 2012-07-31 | JOR | | idps | 900 | | OCHA | |
        | 2012-07-31 | IRQ | | asylum-seekers | 789 | | UNHCR | internal |
        | 2012-07-31 | IRQ | | stateless people | * | | UNHCR | |
        """
    (draft,) = checked(office(tmp_path, {"2012-07": {"refugees.csv": rows}})).drafts
    page = render(compose(draft, undrawn), workspace_templates=None)

    notes = [str(note.text) for note in data_notes(draft)]
    people = "internally displaced people (registered)"
    assert f"This edition does not show the number of {people} in Syrian Arab Republic." in notes
    for secret in ("51234", "51,234", "789", "sylum-seeker"):
        assert secret not in page
    assert "tateless people" in page


ONE_LEFT = f"""
    {HEAD}
    | 2012-07-31 | SYR |       | idps | 44038 | estimated | OCHA | |
    | 2012-07-31 | SYR | Homs  | idps | *     | estimated | OCHA | |
    | 2012-07-31 | SYR | Idlib | idps | 20000 | estimated | OCHA | |
    | 2012-07-31 | SYR | Hama  | idps | 24000 | estimated | OCHA | |
    | 2012-07-31 | TUR |       |      | 20000 |           | AFAD | |
    """


def test_a_count_of_displaced_people_that_areas_leave_is_told_at_the_cell(tmp_path: Path) -> None:
    found = checked(office(tmp_path, {"2012-07": {"refugees.csv": ONE_LEFT}})).diagnostics

    (told,) = [each for each in found if each.code == "count-can-be-worked-out"]
    assert told.where.cell == "E3"
    assert "idps.SYR.homs.estimated is withheld" in words_for("en").explain(told)[0]


def test_a_threshold_withholds_small_counts_of_every_population(tmp_path: Path) -> None:
    rows = f"""
        {HEAD}
        | 2012-07-31 | TUR | | asylum-seekers | 6 | | AFAD | |
        | 2012-07-31 | JOR | | asylum-seekers | 900 | | UNHCR | |
        | 2012-07-31 | LBN | | asylum-seekers | 800 | | UNHCR | |
        | 2012-07-31 | TUR | | | 20000 | | AFAD | |
        """
    workspace = office(tmp_path, {"2012-07": {"refugees.csv": rows}})
    settings = tmp_path / "inputs/syria/operation.toml"
    settings.write_text(f"{settings.read_text('utf-8')}\n[disclosure]\nthreshold = 10\n", "utf-8")

    (draft,) = checked(workspace).drafts

    kinds = {
        key: figure.quantity.kind
        for key, figure in draft.reports.current.items()
        if key.startswith("asylum_seekers")
    }
    assert kinds["asylum_seekers.TUR.registered"] is Kind.SUPPRESSED
    # The total and the other two would give it away, so something else goes with it.
    assert [*kinds.values()].count(Kind.SUPPRESSED) > 1


def test_notes_on_totals_say_whose_they_are(tmp_path: Path) -> None:
    rows = f"""
        {HEAD}
        | 2012-07-31 | TUR | | | 44038 | | AFAD | |
        | 2012-07-31 | JOR | | idps | 900 | | OCHA | |
        | 2012-07-31 | LBN | | idps | 80 | | OCHA | |
        | 2012-07-31 | SYR | | idps | ND | | OCHA | |
        """
    (draft,) = checked(office(tmp_path, {"2012-07": {"refugees.csv": rows}})).drafts

    notes = [str(note.text) for note in data_notes(draft) if note.label == "Total:"]
    assert notes == [
        "The total of 44,038 (refugees) leaves out Jordan, for which there is no figure.",
        "The total of 980 (internally displaced people) leaves out Syrian Arab Republic, for which there is "
        "no figure.",
    ]


def test_a_note_on_an_old_figure_says_whom_it_counts(tmp_path: Path) -> None:
    rows = f"""
        {HEAD}
        | 2012-06-30 | TUR | | | 44038 | | AFAD | |
        | 2012-06-30 | JOR | | idps | 900 | | OCHA | |
        | 2012-06-30 | JOR | | idps | 1200 | press | BBC | |
        """
    refugees = f"""
        {HEAD}
        | 2012-07-31 | TUR | | | 45000 | | AFAD | |
        """
    months = {"2012-06": {"refugees.csv": rows}, "2012-07": {"refugees.csv": refugees}}
    (draft,) = checked(office(tmp_path, months)).drafts

    assert [str(note.text) for note in data_notes(draft) if note.label == "Not updated:"] == [
        "Jordan has no new figure for internally displaced people; the one as of 30 June 2012 stands.",
        "Jordan has no new figure for internally displaced people (reported by the press); the "
        "one as of 30 June 2012 stands.",
    ]


def test_beside_other_populations_refugees_are_called_so(tmp_path: Path) -> None:
    rows = f"""
        {HEAD}
        | 2012-07-31 | TUR | | | 44038 | | AFAD | |
        | 2012-07-31 | JOR | | | 33421 | | UNHCR | |
        | 2012-07-31 | SYR | | idps | 51234 | estimated | OCHA | |
        """
    (draft,) = checked(office(tmp_path, {"2012-07": {"refugees.csv": rows}})).drafts
    view = compose(draft, undrawn)
    titles = [str(table.title) for section in view.sections for table in section.tables]

    assert [str(figure.label) for figure in view.key_figures] == [
        "refugees, registered in all countries",
        "internally displaced people, estimated in Syrian Arab Republic",
    ]
    assert titles[:2] == ["Registered refugees", "Internally displaced people (estimated)"]
    assert view.map
    assert str(view.map.title) == "Registered refugees"


TWO_LEVELS = """
    **refugees**

    | as_of | country | area | registered | women | method | source |
    |---|---|---|---|---|---|---|
    | 2012-07-31 | TUR | TR63 | 9100 | 4000 | | AFAD |
    | 2012-07-31 | TUR | TR6301 | 5100 | 2500 | | AFAD |
    | 2012-07-31 | TUR | TR6302 | 4000 | 1500 | | AFAD |
    | 2012-07-31 | TUR | TR31 (Hatay) | 700 | 300 | | AFAD |
    | 2012-07-31 | JOR | JO11 | ND | | | UNHCR |
    | 2012-07-31 | JOR | JO1101 | 40 | | | UNHCR |
    """


def test_areas_of_two_levels_are_counted_once() -> None:
    figures = reports_of(evidence(TWO_LEVELS, operation())).current
    turkey, jordan = figures["refugees.TUR.registered"], figures["refugees.JOR.registered"]
    assert (turkey.value, turkey.parts) == (
        exact(9800),
        ("refugees.TUR.tr63.registered", "refugees.TUR.tr31-hatay.registered"),
    )
    assert figures["refugees.TUR.women"].value == exact(4300)
    # What nobody counts as a whole is known by its part, and something is missing.
    assert (jordan.value, jordan.missing_parts) == (exact(40), (place("JOR", "JO11"),))


@pytest.mark.parametrize("whole", ["", "| 2012-07-31 | TUR | | 9800 | 4300 | | AFAD |\n"])
def test_a_reader_takes_areas_of_two_levels_for_what_they_are(whole: str) -> None:
    figures = reports_of(evidence(TWO_LEVELS.rstrip() + "\n" + whole, operation())).current
    cells = {key: (cell_of(each), each) for key, each in figures.items() if is_added(each)}
    values = {cell: float(each.quantity.value or 0) for cell, each in cells.values()}
    found = list(relations(cells, {}, ()))
    assert all(each.low <= each.value(values) <= each.high for each in found)
    of_tr63 = {
        frozenset(cell.split(".")[2] for cell, factor in each.terms if factor > 0)
        for each in found
        if (cell_of(figures["refugees.TUR.tr63.registered"]), -1.0) in each.terms
    }
    assert frozenset({"tr6301", "tr6302"}) in of_tr63


def test_a_table_of_areas_says_which_are_counted_in_the_area_above_them() -> None:
    figures = reports_of(evidence(TWO_LEVELS, operation())).current
    areas = [figures[f"refugees.TUR.{area}.registered"] for area in ("tr6301", "tr63", "tr31-hatay")]
    assert [str(area_name(area, areas, WORDS)) for area in areas] == [
        "of which TR6301",
        "TR63",
        "TR31 (Hatay)",
    ]


INDICATORS = """
    **indicators**

    | as_of | sector | indicator | country | area | value | source |
    |---|---|---|---|---|---|---|
    | 2012-07-31 | wash | latrines | TUR | TR63 | 100 | WASH |
    | 2012-07-31 | wash | latrines | TUR | TR6301 | 60 | WASH |
    | 2012-07-31 | wash | latrines | TUR | TR31 | 7 | WASH |
    """


def test_an_indicator_of_areas_of_two_levels_is_counted_once() -> None:
    figures = reports_of(evidence(INDICATORS, operation())).current
    assert figures["indicators.wash.latrines.TUR.value"].value == exact(107)
