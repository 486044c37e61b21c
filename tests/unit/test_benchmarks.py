"""What the benchmark says of its numbers, and that the manuals say what was measured."""

from pathlib import Path

import pytest

from benchmarks import growth, written
from benchmarks.measuring import REPOSITORY, Pace, Run, in_turns, ratio
from benchmarks.plan import plan
from benchmarks.results import Aim, Machine, Results, Table, Topic, markdown, number

ONE_REPORT = {
    "many: seconds to pack": 0.004,
    "many: seconds to write": 0.006,
    "many: bytes to a worker": 100_000.0,
    "many: bytes back": 400_000.0,
    "many: seconds to hand on": 0.008,
    "many: processor seconds a report": 3.0,
    "many: MB a report": 250.0,
}


def test_the_manuals_say_what_was_measured() -> None:
    for path, text in written.texts(written.read()).items():
        assert path.read_text("utf-8") == text, f"{path.name}: make bench writes it"


def test_the_chart_is_that_of_the_results(tmp_path: Path) -> None:
    growth.draw(written.read(), tmp_path / "growth.svg")
    assert (tmp_path / "growth.svg").read_bytes() == (REPOSITORY / written.CHART).read_bytes()


def test_a_page_of_results_names_what_misses_its_aim_and_why() -> None:
    assert (
        markdown(_results()).partition("## Aims")[2]
        == """

|       |   measured |                 aim | met |
| ----- | ---------: | ------------------: | --: |
| a / b |  2.0 times |   at most 1.5 times |  no |
| c / d | 0.70 times | at least 0.60 times | yes |

What keeps the others from it, and what would help:

- **a / b**: imports

![How cost grows with months, camps, rows and reports](../docs/growth.svg)

## One

| way | seconds |
| --- | ------: |
| a   |    2.00 |

- 3 runs of each, in turns; medians; 12 s in all.
"""
    )


def test_the_plan_is_arithmetic_on_what_was_measured() -> None:
    assert plan(_results(points=ONE_REPORT)).splitlines() == [
        "10,000 reports an hour are 2.78 a second.",
        "",
        "- **Processor**: 2.78 × 3.00 s = 8.3 cores like these; 11 with a fifth to spare.",
        "- **Memory**: 11 reports at a time of 250 MB are 2.8 GB over all, besides what a worker holds itself.",
        "- **Line**: 500 kB a report are 1.4 MB/s.",
        "- **Who asks**: 10.0 ms a report are 3 % of its time.",
        "- **All at once**: the inputs of 10,000 reports that wait are 1.0 GB, with who asks and with the scheduler.",
        "- **Scheduler**: 8.0 ms, 2 %.",
        "",
        "| what ends at                                                  | reports an hour |",
        "| ------------------------------------------------------------- | --------------: |",
        "| who asks packs, hands on and writes, one report after another |         200,000 |",
        "| the scheduler alone, on cores that workers share              |         450,000 |",
        "| a line of 1 Gbit/s to who asks                                |         900,000 |",
        "",
        "So at 10,000 an hour workers are the limit, and more of them are the answer, up to 200,000 an hour, "
        "where the next limit is: who asks packs, hands on and writes, one report after another. Beyond that, two "
        "commands in two copies of the workspace can each build some of the operations: a build only reads "
        "the register.",
    ]


@pytest.mark.parametrize(
    ("value", "printed"), [(0.214, "0.21"), (2.44, "2.4"), (47.2, "47"), (3205, "3,205")]
)
def test_numbers_are_printed_as_exactly_as_they_are_known(value: float, printed: str) -> None:
    assert number(value) == printed


def test_no_further_round_is_begun_that_would_take_too_long() -> None:
    rounds = in_turns({"a": lambda: Run(2, 1, 10), "b": lambda: Run(1, 1, 10)}, Pace(3, 60))
    assert [len(runs) for runs in rounds.values()] == [3, 3]
    assert ratio(rounds["a"], rounds["b"]) == 2
    assert len(in_turns({"a": lambda: Run(2, 1, 10)}, Pace(3, 0))["a"]) == 1


def test_a_page_without_its_marks_is_not_written() -> None:
    with pytest.raises(ValueError, match="speed"):
        written.between("# A page", "speed", "words")


def _results(points: dict[str, float] | None = None) -> Results:
    aims = (
        Aim(what="a / b", measured=2.0, at_most=1.5, unit=" times", lever="imports"),
        Aim(what="c / d", measured=0.7, at_least=0.6, unit=" times", lever="not told"),
    )
    topic = Topic(
        key="one",
        title="One",
        table=Table(columns=("way", "seconds"), rows=(("a", "2.00"),)),
        runs=3,
        aims=aims,
        points=points or {},
        took=12.3,
    )
    machine = Machine(facts={"processor": "Some, 2 cores"}, load=(0.1, 1.0))
    return Results(
        day="26 November 2026", time="23:40", is_quick=False, machine=machine, topics=(topic,)
    )
