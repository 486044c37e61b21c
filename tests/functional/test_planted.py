"""A month with one of each error in it: each is told at its cell, and nothing else is."""

import json
from collections import Counter
from collections.abc import Iterable
from math import isqrt
from pathlib import Path

import pytest

from functional.command import sitrep
from functional.planting import OPERATION, Files, Planting, Told, planted, told_at, write
from functional.plantings import CLEAN, JULY, NOT_PLANTED, PLANTINGS
from readers import reader
from sitrep.manuals import all_checks
from sitrep.model.period import Period
from sitrep.operation.workspace import Workspace
from sitrep.work import month

TOGETHER = [planting for planting in PLANTINGS if not planting.alone]
ALONE = [planting for planting in PLANTINGS if planting.alone]
_SIDE = isqrt(len(TOGETHER) - 1) + 1
# Standing in a square, the lines and the columns: every error is in two companies that have no other
# in common, so none can be found, or stay unseen, by the help of another. A check of each one by
# itself would say little more and take five times as long.
COMPANIES = [
    *(TOGETHER[start : start + _SIDE] for start in range(0, len(TOGETHER), _SIDE)),
    *(TOGETHER[start::_SIDE] for start in range(_SIDE)),
    *([planting] for planting in ALONE),
]


def difference(found: Counter[Told], expected: Iterable[Told]) -> list[str]:
    """One line for each diagnostic that is not there, or is there and should not be."""
    wanted = Counter(expected)
    unseen = [f"not told: {' | '.join(each)}" for each in sorted((wanted - found).elements())]
    surplus = [f"told: {' | '.join(each)}" for each in sorted((found - wanted).elements())]
    return unseen + surplus


def found_by_command(folder: Path, files: Files) -> Counter[Told]:
    write(files, folder)
    done = sitrep(folder, "check", OPERATION, JULY, "--format", "json")
    assert done.stderr == ""
    fields = ("code", "file", "sheet", "cell")
    diagnostics = json.loads(done.stdout)["diagnostics"]
    return Counter(Told(*(each[name] for name in fields)) for each in diagnostics)


def test_the_month_that_errors_are_planted_in_is_clean(tmp_path: Path) -> None:
    assert difference(found_by_command(tmp_path, CLEAN), []) == []


@pytest.mark.parametrize(
    "company", COMPANIES, ids=lambda company: f"{company[0].code}+{len(company) - 1}"
)
def test_errors_are_told_each_at_its_cell_whatever_others_are_there(
    tmp_path: Path, company: list[Planting]
) -> None:
    files, expected = planted(CLEAN, *company)
    write(files, tmp_path)
    checked = month.check(
        Workspace(tmp_path), OPERATION, Period.of_month(2012, 7), lambda _: None, reader()
    )
    found = Counter(told_at(each.code, each.where) for each in checked.diagnostics)
    assert difference(found, expected) == []


def test_all_errors_together_are_told_each_at_its_cell_and_nothing_else_is(tmp_path: Path) -> None:
    files, expected = planted(CLEAN, *TOGETHER)
    assert len(expected) == sum(1 + len(planting.with_it) for planting in TOGETHER)
    assert difference(found_by_command(tmp_path, files), expected) == []


def test_every_error_that_a_check_can_find_is_planted() -> None:
    codes = {check.code for check in all_checks()}
    assert {planting.code for planting in PLANTINGS} == codes - NOT_PLANTED.keys()
    assert NOT_PLANTED.keys() <= codes
