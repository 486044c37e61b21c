"""Sparklines of a table of changes: whose course is drawn, and what is said of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from pictures import material_of
from sitrep.drawing.sparkline import SparklineSpec
from sitrep.drawing.spec import Spec, undrawn
from sitrep.drawing.trends import TrendsSpec
from sitrep.report.material import Material
from sitrep.report.page.compose import compose
from sitrep.report.page.pictures.sparklines import sparklines
from sitrep.report.render.html import render
from sitrep.report.text import Text
from sitrep.report.view.value import Tone, Value

HEAD = "\n| as_of | country | registered | source |\n"
SCALE = (
    "Trend: counts on their as-of dates, from 31 May 2012 to 17 July 2012, the last one marked. Each line "
    "runs from zero to its own row's largest count: rows share the time, not the height."
)


def month(day: str, **counts: str) -> str:
    return HEAD + "".join(f"| {day} | {code} | {count} | UNHCR |\n" for code, count in counts.items())


def lines_of(material: Material, *countries: str) -> tuple[list[Value], Text, list[Spec]]:
    """What stands in the column of these countries, the note, and the lines that were asked for."""
    specs: list[Spec] = []

    def keep(spec: Spec) -> str:
        specs.append(spec)
        return "<svg/>"

    keys = {country: f"refugees.{country}.registered" for country in countries}
    values, note = sparklines(material, keep, keys)
    return list(values.values()), note, specs


def said_of(values: list[Value]) -> list[str]:
    """The words, or those of the line."""
    return [value.line.alt if value.line else value.text for value in values]


def test_a_country_has_its_line_and_the_note_says_the_scale(tmp_path: Path) -> None:
    may = month("2012-05-31", TUR="24,326", JOR="21,432")
    june = month("2012-06-21", TUR="32,134", JOR="26,371")
    july = month("2012-07-17", TUR="44,038", JOR="about 33,000")
    values, note, specs = lines_of(material_of(tmp_path, "refugees", may, june, july), "TUR", "JOR")
    assert said_of(values) == [
        "Registered from 24,326 on 31 May 2012 to 44,038 on 17 July 2012.",
        "Registered from 21,432 on 31 May 2012 to about 33,000 on 17 July 2012.",
    ]
    assert note == SCALE
    assert [
        [(on.isoformat(), value) for run in spec.runs for on, value in run]
        for spec in specs
        if isinstance(spec, SparklineSpec)
    ] == [
        [("2012-05-31", 24326.0), ("2012-06-21", 32134.0), ("2012-07-17", 44038.0)],
        [("2012-05-31", 21432.0), ("2012-06-21", 26371.0), ("2012-07-17", 33000.0)],
    ]


def test_a_month_without_a_count_breaks_the_line(tmp_path: Path) -> None:
    months = (
        month("2012-06-21", TUR="10", JOR="20"),
        month("2012-07-31", TUR="11", JOR="ND"),
        month("2012-08-31", TUR="12", JOR="30"),
        month("2012-09-30", TUR="13", JOR="40"),
    )
    values, note, specs = lines_of(material_of(tmp_path, "refugees", *months), "TUR", "JOR")
    assert said_of(values) == [
        "Registered from 10 on 21 June 2012 to 13 on 30 September 2012.",
        "Registered 20 on 21 June 2012 and from 30 on 31 August 2012 to 40 on 30 September 2012.",
    ]
    assert [len(spec.runs) for spec in specs if isinstance(spec, SparklineSpec)] == [1, 2]
    assert str(note).endswith(
        "A line is broken where a report has no count of its own, or where a total has different parts."
    )


@pytest.mark.parametrize(
    ("june", "july", "said"),
    [
        ("ND", "20", "single count"),
        ("20", "ND", "single count"),
        ("0", "0", "always zero"),
        ("ND", "ND", ""),
        ("20", "30", ""),
    ],
)
def test_what_is_no_line_is_a_word_or_blank(tmp_path: Path, june: str, july: str, said: str) -> None:
    months = (
        month("2012-05-31", TUR="1", JOR="ND"),
        month("2012-06-21", TUR="1", JOR=june),
        month("2012-07-31", TUR="2", JOR=july),
    )
    (_, cell), _, specs = lines_of(material_of(tmp_path, "refugees", *months), "TUR", "JOR")
    assert (cell.text, cell.line) == (said, None)
    assert cell.tone == (Tone.MUTED if said else Tone.PLAIN)
    assert len(specs) == 1


def test_there_is_no_column_without_a_line(tmp_path: Path) -> None:
    for number, months in enumerate(
        (
            (month("2012-06-30", TUR="5"),),
            (month("2012-06-30", TUR="0"), month("2012-07-31", TUR="0")),
            (month("2012-06-30", TUR="5"), month("2012-07-31", TUR="ND")),
            (month("2012-06-30", TUR="5"), month("2012-07-31", TUR="6")),
        )
    ):
        material = material_of(tmp_path / str(number), "refugees", *months)
        assert lines_of(material, "TUR") == ([], "", [])


def test_every_country_has_a_line_and_those_of_the_charts_are_the_same(tmp_path: Path) -> None:
    codes = "AFG ALB DZA AND AGO ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR".split()
    months = [
        month(day, **{code: str(100 + step * number) for number, code in enumerate(codes)})
        for day, step in (("2012-05-31", 2), ("2012-06-30", 5), ("2012-07-31", 10))
    ]
    material = material_of(tmp_path, "refugees", *months)
    operation = material.evidence.operation.model_copy(update={"countries_of_asylum": tuple(codes)})
    material = replace(material, evidence=replace(material.evidence, operation=operation))
    specs: list[Spec] = []

    def keep(spec: Spec) -> str:
        specs.append(spec)
        return "<svg/>"

    compose(material, keep)
    _, _, drawn = lines_of(material, *codes)
    small = [spec.runs for spec in drawn if isinstance(spec, SparklineSpec)]
    (charts,) = [spec.trends for spec in specs if isinstance(spec, TrendsSpec)]
    assert len(small) == len(codes)
    assert len(charts) == 12
    assert {
        tuple(tuple((count.on, count.middle) for count in run) for run in trend.runs) for trend in charts
    } < set(small)


def test_the_numbers_of_a_line_s_words_have_reasons(tmp_path: Path) -> None:
    rows = ("2012-05-31 | TUR | 90 | 34", "2012-06-21 | TUR | 90 | 34", "2012-07-31 | TUR | 99 | 38")
    months = [
        "\n| as_of | country | registered | awaiting_registration |\n| " + row + " |\n" for row in rows
    ]
    page = render(compose(material_of(tmp_path, "refugees", *months), undrawn), workspace_templates=None)
    assert "<title>Awaiting registration from 34 on 31 May 2012 to 38 on 31 July 2012.</title>" in page
