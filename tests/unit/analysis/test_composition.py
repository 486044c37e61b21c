"""Who people are, by sex, age and household; and where they come from."""

import pytest

from sitrep.analysis.change import NoChange, change_of
from sitrep.analysis.reports import changes, reports_of
from sitrep.analysis.timeline import timeline_of
from sitrep.intake.origins import without_home
from sitrep.model.figure import Figure, Figures, Made
from sitrep.quantity import Kind, Quantity, exact
from sitrep.report.labels import label_of
from sitrep.report.texts import Texts
from sitrep.words.speech import words_for
from tables import evidence, operation

DRAWN = """
    **refugees**

    | as_of | country | area | population | origin | method | registered | households | women | men | girls | boys | female | male | source |
    |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
    | 2012-07-31 | TUR | Urfa | | | | 1000 | 200 | 300 | 200 | 260 | 240 | | | AFAD |
    | 2012-07-30 | TUR | Kilis | | | | 500 | 90 | 150 | 100 | 130 | 120 | | | AFAD |
    | 2012-07-31 | JOR | | | | | 400 | 80 | | | | | 210 | 190 | UNHCR |
    | 2012-07-31 | JOR | | | | estimated | 900 | | 500 | | | | | | UNHCR |
    | 2012-07-31 | JOR | | | IRQ | | 700 | 150 | 300 | 200 | 100 | 100 | | | UNHCR |
    | 2012-07-31 | SYR | Homs | idps | | estimated | 3000 | 600 | | | | | 1600 | | OCHA |
    """


def figures(drawn: str = DRAWN) -> Figures:
    asylum = operation().model_copy(update={"countries_of_asylum": ("TUR", "JOR")})
    return reports_of(evidence(drawn, asylum)).current


@pytest.mark.parametrize(
    ("key", "value", "parts"),
    [
        ("refugees.TUR.urfa.women", 300, ()),
        ("refugees.TUR.urfa.female", 560, ("refugees.TUR.urfa.women", "refugees.TUR.urfa.girls")),
        ("refugees.TUR.urfa.children", 500, ("refugees.TUR.urfa.girls", "refugees.TUR.urfa.boys")),
        ("refugees.TUR.women", 450, ("refugees.TUR.urfa.women", "refugees.TUR.kilis.women")),
        ("refugees.TUR.households", 290, ("refugees.TUR.urfa.households", "refugees.TUR.kilis.households")),
        ("refugees.total.female", 1050, ("refugees.TUR.female", "refugees.JOR.female")),
        ("refugees.JOR.from_IRQ.registered", 700, ()),
        ("refugees.JOR.from_IRQ.women", 300, ()),
        ("idps.SYR.homs.households", 600, ()),
        ("idps.SYR.female", 1600, ("idps.SYR.homs.female",)),
    ],
)  # fmt: skip
def test_people_are_told_by_sex_age_and_household(key: str, value: int, parts: tuple[str, ...]) -> None:
    figure = figures()[key]
    assert (figure.quantity, figure.parts) == (exact(value), parts)


def test_a_share_is_of_all_where_all_are_known() -> None:
    share = figures()["refugees.TUR.women_and_children_percent"]
    assert (share.quantity, share.made) == (exact(80), Made.SHARE)
    assert share.parts == ("refugees.TUR.women_and_children", "refugees.TUR.registered")


@pytest.mark.parametrize(
    "key",
    [
        "refugees.JOR.women",  # of those who are estimated
        "refugees.total.women",  # Jordan's are not known
        "refugees.total.from_IRQ.registered",  # one country alone
        "refugees.JOR.women_and_children_percent",
    ],
)
def test_what_lacks_a_part_is_no_figure(key: str) -> None:
    assert key not in figures()


def people(**counts: str) -> str:
    return (
        f"**refugees**\n| as_of | country | source | {' | '.join(counts)} |\n"
        f"|{'---|' * (3 + len(counts))}\n| 2012-07-31 | TUR | AFAD | {' | '.join(counts.values())} |"
    )


def test_age_groups_make_women_and_those_of_unknown_sex_are_in_no_share() -> None:
    bands = {f"{sex}_{b}": "10" for sex in ("female", "male") for b in ("0_4", "5_11", "12_17", "18_59")}
    bands |= {"female_60_plus": "20", "male_60_plus": "0", "registered": "105", "sex_unknown": "5"}
    made = figures(people(**bands))
    assert made["refugees.TUR.women"].quantity == exact(30)
    assert made["refugees.TUR.of_known_sex"].quantity == exact(100)
    share = made["refugees.TUR.women_and_children_percent"]
    assert share.quantity == exact(90)
    assert share.parts == ("refugees.TUR.women_and_children", "refugees.TUR.of_known_sex")


def test_parts_of_a_qualified_sum_keep_their_qualifier() -> None:
    made = figures(people(registered="100", women="about 30", girls="20"))
    assert made["refugees.TUR.female"].quantity == Quantity(Kind.ABOUT, 50)


def test_origins_are_told_apart_and_never_added() -> None:
    made = figures()
    assert made["refugees.JOR.registered"].quantity == exact(400)
    assert made["refugees.total.registered"].addends == (
        "refugees.TUR.urfa.registered", "refugees.TUR.kilis.registered", "refugees.JOR.registered",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("home", "key", "label"),
    [
        ("", "refugees.JOR.registered", "Jordan, registered"),
        ("SYR", "refugees.JOR.registered", "Jordan, refugees from Syrian Arab Republic, registered"),
        ("SYR", "refugees.JOR.from_IRQ.women", "Jordan, refugees from Iraq, women"),
        (
            "SYR",
            "refugees.TUR.urfa.households",
            "Urfa, Türkiye, refugees from Syrian Arab Republic, households",
        ),
        (
            "SYR",
            "idps.SYR.homs.female",
            "Homs, Syrian Arab Republic, internally displaced people, women and girls",
        ),
    ],
)
def test_the_origin_is_said_where_another_could_be_meant(home: str, key: str, label: str) -> None:
    figure: Figure = figures()[key]
    assert label_of(figure, Texts(words_for("en", home=home))) == label


def test_the_operations_own_origin_may_be_named() -> None:
    tables = evidence(people(registered="100", origin="Syria")).month.tables
    assert list(without_home(tables, "SYR")["refugees"].frame["origin"]) == [""]
    assert list(without_home(tables, "IRQ")["refugees"].frame["origin"]) == ["SYR"]


def test_women_change_with_the_last_report() -> None:
    drawn = people(registered="100", women="30").replace("**refugees**", "**refugees** of 2012-06")
    drawn = drawn.replace("2012-07-31", "2012-06-30") + "\n\n" + people(registered="120", women="36")
    found = changes(reports_of(evidence(drawn)))
    assert found["refugees.TUR.women"].quantity == exact(6)


AREAS_BY_METHODS = """
    **refugees**

    | as_of | country | area | method | registered | women | source |
    |---|---|---|---|---|---|---|
    | 2012-07-31 | TUR | Urfa | estimated | 1000 | 300 | AFAD |
    | 2012-07-30 | TUR | Kilis | registered | 500 | 150 | AFAD |
    """


def test_a_country_is_divided_by_the_first_method_whichever_row_comes_first() -> None:
    heading, urfa, kilis = AREAS_BY_METHODS.rstrip().rsplit("\n", 2)
    for rows in ((urfa, kilis), (kilis, urfa)):
        made = figures("\n".join((heading, *rows)))
        women = made["refugees.TUR.women"]
        assert (women.quantity, women.parts) == (exact(150), ("refugees.TUR.kilis.women",))


def test_who_people_are_is_named_as_their_own_row_spells_the_place() -> None:
    drawn = """
    **refugees**

    | as_of | country | area | method | registered | women | source |
    |---|---|---|---|---|---|---|
    | 2012-07-31 | TUR | URFA | estimated | 1000 | | AFAD |
    | 2012-07-30 | TUR | Urfa | registered | 500 | 150 | AFAD |
    """
    made = figures(drawn)
    assert [made[f"refugees.TUR.urfa.{name}"].subject.name for name in ("registered", "women")] == [
        "Urfa", "Urfa",
    ]  # fmt: skip


def test_women_of_two_methods_are_not_compared() -> None:
    drawn = """
    **refugees** of 2012-06

    | as_of | country | area | method | registered | women | source |
    |---|---|---|---|---|---|---|
    | 2012-06-30 | TUR | Urfa | registered | 1000 | 300 | AFAD |
    | 2012-06-30 | TUR | Urfa | estimated | 5000 | 1500 | AFAD |

    **refugees**

    | as_of | country | area | method | registered | women | source |
    |---|---|---|---|---|---|---|
    | 2012-07-31 | TUR | Urfa | registered | 1000 | | AFAD |
    | 2012-07-31 | TUR | Urfa | estimated | 5100 | 1600 | AFAD |
    """
    reports = reports_of(evidence(drawn))
    for key in ("refugees.TUR.urfa.women", "refugees.TUR.women"):
        assert reports.current[key].quantity == exact(1600)
        assert change_of(reports.current[key], reports.previous[key]) is NoChange.OTHER_PARTS
        assert key not in changes(reports)
        assert [len(run) for run in timeline_of(reports, key)] == [1, 1]


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("refugees.TUR.women", "Türkiye: Urfa only, women"),
        ("refugees.TUR.female", "Türkiye: Urfa only, women and girls"),
        (
            "refugees.TUR.women_and_children_percent",
            "Türkiye: Urfa only, women and children as a share of those whose sex and age are known",
        ),
        ("refugees.total.women", "All countries (of Türkiye only Urfa), women"),
    ],
)
def test_who_the_people_of_a_single_area_are_is_never_that_of_the_country(key: str, label: str) -> None:
    made = figures("""
    **refugees**

    | as_of | country | area | registered | women | men | girls | boys | source |
    |---|---|---|---|---|---|---|---|---|
    | 2012-07-31 | TUR | Urfa | 1000 | 300 | 200 | 260 | 240 | AFAD |
    | 2012-07-31 | JOR | | 400 | 80 | 120 | 100 | 100 | UNHCR |
    """)
    assert label_of(made[key], Texts(words_for("en"))) == label
