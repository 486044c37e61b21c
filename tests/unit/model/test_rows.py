"""Rows as Python objects: blanks, days, counts and their reasons, each column made once."""

from datetime import date
from decimal import Decimal

import pandas as pd
import pytest

from sitrep.model.rows import Rows
from sitrep.quantity import Kind, Quantity, exact, missing


@pytest.fixture
def frame() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "as_of": pd.Series(["2012-07-31", None], dtype="datetime64[s]"),
            "area": pd.Series(["Urfa", None], dtype="str"),
            "latitude": pd.Series([None, 36.5], dtype="float64"),
            "camps": pd.Series([5, pd.NA], dtype="Int64"),
            "camps.kind": pd.Series(["between", "suppressed"], dtype="str"),
            "camps.high": pd.Series([7, pd.NA], dtype="Int64"),
            "rate": pd.Series([Decimal("1.5"), 3], dtype="object"),
            "rate.kind": pd.Series(["about", "exact"], dtype="str"),
            "rate.high": pd.Series([None, None], dtype="object"),
        }
    )


def test_a_blank_cell_is_none_and_a_day_is_a_date(frame: pd.DataFrame) -> None:
    first, second = Rows(frame).at([0, 1])
    assert [first[name] for name in ("as_of", "area", "latitude")] == [date(2012, 7, 31), "Urfa", None]
    assert [second[name] for name in ("as_of", "area", "latitude")] == [None, None, 36.5]
    assert [first["camps"], second["camps"]] == [5, None]


def test_counts_keep_their_kind_and_their_reasons(frame: pd.DataFrame) -> None:
    first, second = Rows(frame).at([0, 1])
    assert first.quantity("camps") == Quantity(Kind.BETWEEN, 5, 7)
    assert second.quantity("camps") == missing(Kind.SUPPRESSED)
    assert first.quantity("rate") == Quantity(Kind.ABOUT, Decimal("1.5"))
    assert second.quantity("rate") == exact(3)
    with pytest.raises(KeyError, match="area"):
        first.quantity("area")


def test_a_row_states_what_is_neither_blank_nor_missing(frame: pd.DataFrame) -> None:
    first, second = Rows(frame).at([0, 1])
    columns = ("as_of", "area", "latitude", "camps")
    between = Quantity(Kind.BETWEEN, 5, 7)
    assert [first.stated(name) for name in columns] == [date(2012, 7, 31), "Urfa", None, between]
    assert [second.stated(name) for name in columns] == [None, None, "36.5", None]


def test_a_row_knows_which_columns_there_are(frame: pd.DataFrame) -> None:
    (row,) = Rows(frame).at([1])
    assert "area" in row
    assert "note" not in row
    with pytest.raises(KeyError, match="note"):
        row["note"]


def test_all_rows_share_what_was_made_of_a_column(frame: pd.DataFrame) -> None:
    rows = Rows(frame)
    first, again = rows.at([0, 0])
    assert first.quantity("camps") is again.quantity("camps")
