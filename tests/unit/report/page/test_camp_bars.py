"""People in camps against capacity: which camps are drawn, and what is said of them."""

from pathlib import Path

from pictures import made, material_of
from sitrep.drawing.camp_bars import CampBarsSpec
from sitrep.report.page.pictures.camp_bars import camp_population

HEAD = "\n| as_of | camp | country | status | population | capacity | source |\n"
CAMPS = HEAD + (
    "| 2012-06-30 | Zaatari | JOR | open    | 500     | ND     | UNHCR |\n"
    "| 2012-06-30 | Kilis   | TUR | open    | 13,500  | 12,000 | AFAD  |\n"
    "| 2012-06-30 | Apaydın | TUR | open    | <13,000 | 12,000 | AFAD  |\n"
    "| 2012-06-30 | Empty   | TUR | open    | ND      | 3,000  | AFAD  |\n"
    "| 2012-06-30 | Nowhere | TUR | planned | n/a     | ND     | AFAD  |\n"
)


def test_camps_are_sorted_and_only_what_is_surely_over_capacity_is_called_so(tmp_path: Path) -> None:
    picture, spec = made(camp_population, material_of(tmp_path, "camps", CAMPS))
    assert picture is not None
    assert isinstance(spec, CampBarsSpec)
    assert [
        (group.name, [(camp.name, camp.people, camp.capacity, camp.is_over, camp.text)])
        for group in spec.groups
        for camp in group.camps
    ] == [
        ("Turkey", [("Kilis", 13500, 12000, True, "13,500 of 12,000: over capacity")]),
        ("Turkey", [("Apaydın", 13000, 12000, False, "<13,000 of 12,000")]),
        ("Turkey", [("Empty", None, 3000, False, "no data; capacity 3,000")]),
        ("Jordan", [("Zaatari", 500, None, False, "500")]),
    ]
    assert picture.alt == (
        "Bars of the people in camps: Kilis (13,500, over its capacity of 12,000), Apaydın "
        "(fewer than 13,000, capacity 12,000), Zaatari (500) and Empty (no data, capacity 3,000)."
    )
    assert picture.caption == (
        "Counts as of 30 June 2012. Smaller or unknown, in the table only: Nowhere. Sources: [1, 2]."
    )


def test_one_bar_with_nothing_to_compare_is_no_chart(tmp_path: Path) -> None:
    camps = {
        "one": "| 2012-06-30 | Kilis | TUR | open | 100 | 200 | AFAD |\n",
        "frames": "| 2012-06-30 | Kilis | TUR | open | ND | 200 | AFAD |\n"
        "| 2012-06-30 | Other | TUR | open | ND | 200 | AFAD |\n",
        "zero": "| 2012-06-30 | Kilis | TUR | open | 0 | 200 | AFAD |\n"
        "| 2012-06-30 | Other | TUR | open | 0 | 200 | AFAD |\n",
    }
    for name, rows in camps.items():
        material = material_of(tmp_path / name, "camps", HEAD + rows)
        assert made(camp_population, material) == (None, None)


def test_of_many_camps_the_largest_are_drawn(tmp_path: Path) -> None:
    rows = "".join(
        f"| 2012-06-30 | Camp {number:02} | TUR | open | {1000 - number} | 900 | AFAD |\n"
        for number in range(23)
    )
    picture, spec = made(camp_population, material_of(tmp_path, "camps", HEAD + rows))
    assert picture is not None
    assert isinstance(spec, CampBarsSpec)
    assert [len(group.camps) for group in spec.groups] == [20]
    assert "in the table only: Camp 20, Camp 21 and Camp 22." in picture.caption
