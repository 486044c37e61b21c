"""A few of the workbooks that `make fuzz` changes at random."""

from collections import Counter
from pathlib import Path

from fuzzing import outcomes, samples
from reading import read_files


def test_the_files_that_are_changed_are_good_ones(tmp_path: Path) -> None:
    for name, raw in samples().items():
        (tmp_path / name).mkdir()
        month, _ = read_files(tmp_path / name, {name: raw})
        assert [*month.tables["refugees"].frame["registered"]] == [44038, 33421]


def test_whatever_a_workbook_has_come_to_it_is_read_or_told_once() -> None:
    found = Counter(outcome for _, _, outcome, _ in outcomes(40, seed=1))
    assert set(found) == {"values", "told"}
