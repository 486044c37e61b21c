"""Codes whose zeros a spreadsheet program took away."""

import pytest

from sitrep.rules.lost_zeros import zeros_lost
from sitrep.rules.rule import run
from tables import evidence, told


def areas(*names: str, month: str = "") -> str:
    lines = "\n".join(f"| 2012-0{7 - bool(month)}-30 | JOR | {name} | 100{n} | UNHCR |"
                      for n, name in enumerate(names))  # fmt: skip
    of = f" of {month}" if month else ""
    return f"**refugees**{of}\n\n| as_of | country | area | registered | source |\n|---|---|---|---|---|\n{lines}\n\n"


def test_a_code_that_lost_its_zero_since_last_month_is_told_with_its_cell() -> None:
    found = run(evidence(areas("05", "08", month="2012-06") + areas("5", "08")), [zeros_lost])
    assert told(found) == [
        '2012-07/refugees.xlsx C2: "5" (Jordan) is "05" without its zeros, or with more of them: the two '
        "would be two places, and their people would be counted twice."
    ]
    assert [str(cell) for cell in found[0].related] == ["inputs/syria/2012-06/refugees.xlsx, Sheet1, C2"]


@pytest.mark.parametrize(
    ("names", "cells"),
    [
        (("05", "5", "50"), ["C3"]),
        (("5", "05"), ["C2"]),
        (("JO05", "JO5"), ["C3"]),
        (("Camp 01W", "Camp 1W", "Camp 1E"), ["C3"]),
        (("100", "10", "1"), []),
        (("CD0501", "CD051"), []),
        (("2005", "205"), []),
    ],
)
def test_codes_of_one_month(names: tuple[str, ...], cells: list[str]) -> None:
    assert [each.where.cell for each in run(evidence(areas(*names)), [zeros_lost])] == cells


def test_the_name_that_came_first_is_kept_though_it_has_no_zero() -> None:
    before = areas("05", month="2012-05") + areas("5", month="2012-06")
    assert run(evidence(before + areas("5")), [zeros_lost]) == []
    assert len(run(evidence(before + areas("05")), [zeros_lost])) == 1
