"""The toll of an event that an earlier report had: a flash update, or a week of the month."""

import pytest

from sitrep.rules.event_tolls import event_toll_differs
from sitrep.rules.rule import run
from tables import evidence, told

HEAD = """
    **events** of {}

    | date | category | place | country | summary | people | killed | injured | source |
    |---|---|---|---|---|---|---|---|---|
"""
FLASH = HEAD.format("2012-07-12") + (
    "    | 2012-07-12 | security incident | Tremseh, Hama | SYR | Shells fall. | | 30 | ND | Mail |\n"
)
WEEK = HEAD.format("2012-W28") + (
    "    | 2012-07-12 | security incident | Tremseh | SYR | Shells fall. | | 68 | 90 | Mail |\n"
)


def month(*rows: str) -> str:
    return HEAD.format("2012-07") + "".join(f"    | {row} | UN |\n" for row in rows)


TREMSEH = "2012-07-12 | security incident | Tremseh | SYR | Shells fall on the village. | {}"


def test_another_toll_is_told_with_the_last_report_that_had_the_event() -> None:
    drawn = FLASH + WEEK + month(TREMSEH.format("300 | 103 | 90"))
    (one,) = run(evidence(drawn), [event_toll_differs])
    assert told([one]) == [
        '2012-07/events.xlsx G2: Tremseh, 12 July 2012: "killed" is 103; the report of week 28 of 2012 had 68.'
    ]
    assert [str(cell) for cell in one.related] == ["inputs/syria/2012-W28/events.xlsx, Sheet1, G2"]


@pytest.mark.parametrize(
    "rows",
    [
        [TREMSEH.format("| 30 | ND")],
        [TREMSEH.format("| ND | 5")],
        [TREMSEH.format("| 103 |").replace("SYR", "LBN")],
        [TREMSEH.format("| 103 |").replace("07-12", "07-13")],
        [TREMSEH.format("| 103 |").replace("security incident", "displacement")],
        # Which of the two the flash update told of, nobody knows.
        [TREMSEH.format("| 103 |"), TREMSEH.format("| 4 |").replace("village", "road")],
        [TREMSEH.format("| 103 |").replace("Tremseh", "")],
    ],
)
def test_the_same_toll_and_what_may_be_another_event_are_not(rows: list[str]) -> None:
    assert run(evidence(FLASH + month(*rows)), [event_toll_differs]) == []
