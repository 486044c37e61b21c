"""Tables and sheets that had rows last month and have none now."""

import pytest

from sitrep.rules.lost import sheet_lost, table_lost
from sitrep.rules.rule import run
from tables import evidence, told

HEADER = "| as_of | country | registered | source |\n|---|---|---|---|\n"


def refugees(period: str, *countries: str) -> str:
    rows = "\n".join(f"| {period}-20 | {country} | 20000 | UNHCR |" for country in countries)
    return f"**refugees** of {period}\n{HEADER}{rows}\n"


def test_a_table_without_rows_is_told_at_its_header_or_at_the_months_folder() -> None:
    june = refugees("2012-06", "TUR", "JOR")
    assert told(run(evidence(june), [table_lost])) == [
        "2012-07 : Refugees and others by country: 2 rows in June 2012 (in refugees.xlsx), and none now."
    ]
    only_header = run(evidence(june + refugees("2012-07")), [table_lost])
    assert [each.where.cell for each in only_header] == ["row 1"]
    assert run(evidence(june + refugees("2012-07", "TUR")), [table_lost]) == []
    assert run(evidence(refugees("2012-05", "TUR") + refugees("2012-06")), [table_lost]) == []


def test_of_files_that_differ_in_a_number_the_one_that_is_gone_is_told() -> None:
    june = refugees("2012-06", "TUR") + refugees("2012-06", "JOR")
    assert told(run(evidence(june + refugees("2012-07", "TUR", "JOR")), [sheet_lost])) == [
        "2012-07 : Refugees and others by country: refugees-2.xlsx, sheet Sheet1, had rows "
        "in June 2012; now no file or sheet of that name has any."
    ]
    assert run(evidence(june + june.replace("2012-06", "2012-07")), [sheet_lost]) == []


@pytest.mark.parametrize(
    ("now", "is_told"),
    [
        (["south"], True),
        (["south", "north"], False),
        (["south_2012-07", "North 31 07"], False),  # dates in names change
        (["south", "east"], False),  # may be the same by another name
        ([], False),  # table-lost
    ],
)
def test_names_of_files_count_without_their_dates(now: list[str], is_told: bool) -> None:
    then = ["south_2012-06", "north_2012-06"]
    drawn = evidence(
        "".join(refugees("2012-06", "TUR") for _ in then)
        + "".join(refugees("2012-07", "TUR") for _ in now)
    )
    for month, names in ((drawn.earlier[0], then), (drawn.month, now)):
        table = month.tables["refugees"]
        renamed = tuple(
            type(block)(f"inputs/syria/{month.period}/{name}.csv", "", 1, block.columns)
            for block, name in zip(table.blocks, names, strict=True)
        )
        object.__setattr__(table, "blocks", renamed)
    expected = ['2012-07 : Refugees and others by country: north_2012-06.csv had rows in June '
                "2012; now no file or sheet of that name has any."]  # fmt: skip
    assert told(run(drawn, [sheet_lost])) == (expected if is_told else [])
