import pandas as pd

from sitrep.model.rows import Rows

FRAME = pd.DataFrame(
    {
        "as_of": pd.Series(["2012-06-30", "NaT", "2012-07-31"]).astype("datetime64[s]"),
        "area": pd.Series(["Irbid", "Zaatari", None], dtype="str"),
        "registered": pd.Series([900, None, 7], dtype="Int64"),
        "registered.kind": ["between", "no_data", "about"],
        "registered.high": pd.Series([1_000, None, None], dtype="Int64"),
    }
)


def test_a_part_has_the_cells_and_counts_of_its_rows_alone() -> None:
    part, rows = Rows(FRAME).part(1, 3), Rows(FRAME.iloc[1:3])
    for column in map(str, FRAME):
        assert part.cells[column] == rows.cells[column]
    assert part.counts["registered"] == rows.counts["registered"]
    assert part.counts["area"] is None
    assert [row["area"] for row in part.at([0, 1])] == ["Zaatari", None]
