"""Registered refugees over time: which lines are drawn, and what is said of them."""

from dataclasses import replace
from pathlib import Path

from pictures import made, material_of
from sitrep.drawing.trends import TrendsSpec
from sitrep.report.page.pictures.trends import trends_of_first

MAY = """
| as_of      | country | registered   | method     | source |
| 2012-05-31 | TUR     | 24,326       | registered | UNHCR  |
| 2012-05-31 | JOR     | 21,432       | registered | UNHCR  |
"""
JUNE = """
| as_of      | country | registered   | method     | source |
| 2012-06-21 | TUR     | 32,134       | registered | UNHCR  |
| 2012-06-21 | JOR     | 26,371       | registered | UNHCR  |
"""
JULY = """
| as_of      | country | registered   | method     | source |
| 2012-07-31 | TUR     | 44,038       | registered | AFAD   |
| 2012-07-17 | JOR     | about 33,000 | registered | UNHCR  |
"""
AUGUST = """
| as_of      | country | registered   | method     | source |
| 2012-08-31 | TUR     | 80,000       | registered | AFAD   |
| 2012-08-31 | JOR     | 50,000       | estimated  | UNHCR  |
"""


def test_each_country_has_its_counts_on_their_dates(tmp_path: Path) -> None:
    picture, spec = made(trends_of_first, material_of(tmp_path, "refugees", MAY, JUNE, JULY))
    assert picture is not None
    assert isinstance(spec, TrendsSpec)
    assert (picture.title, picture.subtitle) == (
        "Registered refugees: up in each country",
        "People by country of asylum, 31 May to 31 July 2012",
    )  # fmt: skip
    assert picture.alt == (
        "Registered refugees rose in each country shown: Turkey from 24,326 on 31 May 2012 to "
        "44,038 on 31 July 2012 and Jordan from 21,432 on 31 May 2012 to about 33,000 on 17 July 2012."
    )
    assert picture.caption == (
        "Each point is a count on its as-of date, from 31 May 2012 to 31 July 2012. All charts have one "
        "scale. A hollow point is a count with a qualifier, such as “about”; a range has a bar. Sources: "
        "[1, 2]. Earlier counts are those of the earlier reports."
    )
    assert [
        [(count.on.isoformat(), count.value, count.text, count.is_exact) for count in run]
        for trend in spec.trends
        for run in trend.runs
    ] == [
        [
            ("2012-05-31", 24326, "24,326", True), ("2012-06-21", 32134, "32,134", True),
            ("2012-07-31", 44038, "44,038", True),
        ],
        [
            ("2012-05-31", 21432, "21,432", True), ("2012-06-21", 26371, "26,371", True),
            ("2012-07-17", 33000, "~33,000", False),
        ],
    ]  # fmt: skip
    assert [level.text for level in spec.levels] == ["0", "20,000", "40,000"]
    assert [trend.dates for trend in spec.trends] == [("31 May", "31 July"), ("31 May", "17 July")]


def test_a_month_without_a_count_of_its_own_breaks_the_line(tmp_path: Path) -> None:
    september = AUGUST.replace("2012-08", "2012-09").replace("09-31", "09-30")
    september = september.replace("estimated ", "registered").replace("80,000", "70,000")
    _, spec = made(trends_of_first, material_of(tmp_path, "refugees", JUNE, JULY, AUGUST, september))
    assert isinstance(spec, TrendsSpec)
    assert {trend.name: [[c.value for c in run] for run in trend.runs] for trend in spec.trends} == {
        "Turkey": [[32134, 44038, 80000, 70000]],
        "Jordan": [[26371, 33000], [50000]],
    }


def test_only_a_rise_that_is_sure_is_called_one(tmp_path: Path) -> None:
    july = JULY.replace("about 33,000", "<33,000")
    picture, _ = made(trends_of_first, material_of(tmp_path, "refugees", MAY, JUNE, july))
    assert picture is not None
    assert picture.title == "Registered refugees over time"
    assert picture.alt.startswith("Registered refugees over time, by country: Turkey from")


def test_a_title_says_nothing_of_a_country_that_is_not_drawn(tmp_path: Path) -> None:
    june = "\n".join(line for line in JUNE.splitlines() if "JOR" not in line)
    picture, _ = made(trends_of_first, material_of(tmp_path, "refugees", MAY, june, JULY))
    assert picture is not None
    assert picture.title == "Registered refugees over time"


def test_what_has_two_counts_is_named_and_not_drawn(tmp_path: Path) -> None:
    may = "\n".join(line for line in MAY.splitlines() if "JOR" not in line)
    picture, spec = made(trends_of_first, material_of(tmp_path, "refugees", may, JUNE, JULY))
    assert picture is not None
    assert isinstance(spec, TrendsSpec)
    assert [trend.name for trend in spec.trends] == ["Turkey"]
    assert "Not drawn: Jordan." in picture.caption


def test_there_is_no_picture_of_one_month_nor_of_nothing(tmp_path: Path) -> None:
    zero = "\n| as_of | country | registered | source |\n| 2012-{} | TUR | {} | UNHCR |\n"
    for number, months in enumerate(
        (
            (JUNE,),
            (JUNE, JULY),
            (JUNE, "\n| as_of | country | registered | source |\n"),
            (zero.format("06-30", "0"), zero.format("07-31", "0")),
            (zero.format("06-30", "ND"), zero.format("07-31", "ND")),
        )
    ):
        material = material_of(tmp_path / str(number), "refugees", *months)
        assert made(trends_of_first, material) == (None, None)


def test_of_many_countries_the_largest_are_drawn(tmp_path: Path) -> None:
    codes = "AFG ALB DZA AND AGO ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR".split()
    head = "\n| as_of | country | registered | source |\n"
    months = [
        head + "".join(f"| {day} | {code} | {100 + 10 * n} | UNHCR |\n" for n, code in enumerate(codes))
        for day in ("2012-05-31", "2012-06-30", "2012-07-31")
    ]
    material = material_of(tmp_path, "refugees", *months)
    operation = material.evidence.operation.model_copy(update={"countries_of_asylum": tuple(codes)})
    material = replace(material, evidence=replace(material.evidence, operation=operation))
    picture, spec = made(trends_of_first, material)
    assert picture is not None
    assert isinstance(spec, TrendsSpec)
    assert [trend.runs[0][-1].value for trend in spec.trends] == list(range(240, 120, -10))
    assert "Not drawn: Afghanistan, Albania and Algeria." in picture.caption
