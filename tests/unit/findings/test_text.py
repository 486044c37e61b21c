"""What was found, as a terminal of some width and a pipe show it."""

import io

import pytest
from rich.console import Console

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic
from sitrep.findings.text import print_findings, summary
from sitrep.intake.problems.tables import REQUIRED_CELL_EMPTY
from sitrep.intake.problems.values import NOT_A_NUMBER
from sitrep.words.speech import words_for

WORDS = words_for("en")
FIX = (
    'Write a whole number, one with a qualifier ("more than 35,000", "~2k"), or the reason why there is '
    "none: ND (no data), NR (not reported), n/a (not applicable), * (suppressed)."
)


def count(row: int, text: str = "lots", *related: Address) -> Diagnostic:
    where = Address("r.xlsx", "July", row, 3)
    return NOT_A_NUMBER.at(where, related=related, column="registered", text=text)


def empty(row: int) -> Diagnostic:
    return REQUIRED_CELL_EMPTY.at(Address("r.xlsx", "July", row, 4), column="source")


def printed(*problems: Diagnostic, width: int = 80, is_terminal: bool = False) -> str:
    out = io.StringIO()
    terminal = Console(
        file=out, width=width, force_terminal=is_terminal, color_system=None, highlight=False
    )
    print_findings(terminal, problems, WORDS)
    return out.getvalue()


def test_in_a_pipe_each_problem_is_one_line_however_long() -> None:
    assert printed(count(2), empty(2), width=40) == (
        "\nr.xlsx · July\n"
        '  C2        error: "lots" in "registered" is not a count.  [not-a-number]\n'
        f"            {FIX}\n"
        '  D2        error: "source" is blank.  [required-cell-empty]\n'
        "            Fill it in; every row needs it.\n"
    )


def test_in_a_terminal_lines_are_broken_beside_the_cells() -> None:
    assert printed(count(2), width=60, is_terminal=True) == (
        "\nr.xlsx · July\n"
        '  C2        error: "lots" in "registered" is not a count.\n'
        "            [not-a-number]\n"
        "            Write a whole number, one with a qualifier\n"
        '            ("more than 35,000", "~2k"), or the reason why\n'
        "            there is none: ND (no data), NR (not reported),\n"
        "            n/a (not applicable), * (suppressed).\n"
    )


@pytest.mark.parametrize("width", [80, 200])
def test_no_line_is_longer_than_the_terminal_or_than_one_can_read(width: int) -> None:
    lines = printed(count(2, "very " * 90), count(3, "x" * 300), width=width, is_terminal=True)
    assert max(map(len, lines.splitlines())) <= min(width, 112)


def test_a_remedy_is_said_again_only_when_it_changes() -> None:
    text = printed(count(2), count(3), empty(3), count(4))
    assert [line.split()[0] for line in text.splitlines()[2:]] == [
        "C2", "Write", "C3", "D3", "Fill", "C4", "Write",
    ]  # fmt: skip


def test_what_to_compare_with_is_named_and_a_flood_is_counted() -> None:
    text = printed(*(count(row, "lots", Address("r.xlsx", "July", 1, 3)) for row in range(2, 5002)))
    assert text.count("            see C1\n") == 20
    assert text.endswith("            and 4,980 more like this, the last at C5001  [not-a-number]\n")


def test_a_cell_cannot_steer_the_terminal() -> None:
    text = printed(count(2, "\x1b[2Jgone\u202e\x07[bold]"))
    assert '" [2Jgone  [bold]" in "registered"' in text


def test_the_summary_counts_each_severity() -> None:
    assert summary([count(2), count(3)], WORDS) == "2 errors, 0 warnings and 0 notes"
