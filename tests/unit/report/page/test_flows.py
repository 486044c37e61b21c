"""Arrivals and returns by month: which countries are drawn, and what is said of them."""

from pathlib import Path

from pictures import made, material_of
from sitrep.drawing.flows import Bar, FlowsSpec, MonthFlow
from sitrep.report.page.pictures.flows import flows_of_first

HEAD = "\n| as_of | country | registered | arrivals | returns | source |\n"
JUNE = HEAD + (
    "| 2012-06-30 | TUR | 32,134 | 7,000 | ND  | AFAD  |\n| 2012-06-30 | JOR | 26,371 | 10 | 5 | UNHCR |\n"
)
JULY = HEAD + (
    "| 2012-07-31 | TUR | 44,038 | ND | about 8,000 | AFAD |\n"
    "| 2012-07-31 | JOR | 33,000 | ND | ND          | UNHCR |\n"
)


def test_counts_go_up_and_down_in_their_months(tmp_path: Path) -> None:
    picture, spec = made(flows_of_first, material_of(tmp_path, "refugees", JUNE, JULY))
    assert picture is not None
    assert isinstance(spec, FlowsSpec)
    assert [(flow.name, flow.months) for flow in spec.flows] == [
        (
            "Turkey",
            (
                MonthFlow(Bar(7000, "7,000"), None),
                MonthFlow(None, Bar(8000, "~8,000")),
            ),
        )
    ]
    assert picture.alt == (
        "Arrivals and returns by month, by country: Turkey in July 2012 (returns about 8,000)."
    )
    assert picture.caption == (
        "A month with neither a bar nor a zero has no count. Not drawn: Jordan. Source: [1]."
    )


def test_one_month_of_data_makes_no_picture(tmp_path: Path) -> None:
    empty = JUNE.replace("7,000 ", "ND").replace("| 10 | 5 |", "| ND | ND |")
    assert made(flows_of_first, material_of(tmp_path, "refugees", empty, JULY)) == (None, None)
