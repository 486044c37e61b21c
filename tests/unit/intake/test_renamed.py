"""A partner's header that has changed is told as the change that it is."""

import pytest

from reading import lines
from sheets import cells
from sitrep.intake.foreign import map_sheet
from sitrep.intake.renamed import now_called
from sitrep.intake.spreadsheet import Sheet
from sitrep.model.period import Period
from sitrep.model.source import Source
from sitrep.model.tables import REFUGEES

REGISTERED, AREA = REFUGEES.column("registered"), REFUGEES.column("area")


@pytest.mark.parametrize(
    ("was", "headers", "now"),
    [
        ("IDPs (Ind)", ["IDPs individuals", "Returnees (Ind)"], "IDPs individuals"),
        ("IDPs (Ind)", ["Returnees (Ind)", "IDPs (HH)"], None),
        ("IDPs (Ind)", ["IDPs individuals", "IDPs persons"], None),
        ("Individuals", ["individuals "], "individuals "),
        ("Refugees", ["Asylum-seekers"], None),
    ],
)
def test_a_count_is_renamed_only_if_it_counts_the_same_people(
    was: str, headers: list[str], now: str | None
) -> None:
    assert now_called(was, REGISTERED, headers) == now


def test_a_place_may_be_called_otherwise_and_a_filter_only_nearly_the_same() -> None:
    assert now_called("Admin 1", AREA, ["Admin1 name", "Partner"]) == "Admin1 name"
    assert now_called("Population Group", None, ["Population group(s)"]) == "Population group(s)"
    assert now_called("Population Group", None, ["Gender"]) is None


def test_nothing_is_read_from_a_renamed_column() -> None:
    drawn = """
    | Date       | Admin 1 | IDPs individuals |
    | 2023-11-30 | Gedaref | 7                |
    """
    source = Source(
        file="x.csv",
        table="refugees",
        columns={"as_of": "Date", "area": "Admin 1", "registered": "IDPs (Ind)"},
        fixed={"country": "SDN", "source": "IOM", "population": "idps"},
    )
    mapped, trouble = map_sheet(
        Sheet("x.csv", "", cells(drawn)), source, Period.of_month(2023, 11), "en"
    )
    assert mapped is not None
    assert "registered" not in mapped.block.columns
    assert lines([each for each in trouble if each.code == "source-column-renamed"]) == [
        'x.csv, C1 | error | A column was renamed: it was "IDPs (Ind)", now it is "IDPs individuals".'
    ]
