"""Warnings accepted in the row, remembered in the next month; rules switched off with a reason."""

from pathlib import Path

import pytest

from office import checked, office
from sitrep.operation.settings import ConfigurationError
from sitrep.report.page.notes import data_notes
from sitrep.rules import RULES
from sitrep.rules.switches import RETIRED
from sitrep.words.speech import words_for
from sitrep.work.month import Checked

NARRATIVE = {"narrative.en.md": "## highlights\n\n- One.\n- More.\n"}
OVERFULL = """
    | as_of      | camp   | country | status | population | capacity | source | accepted |
    | DAY        | Camp A | TUR     | open   | 1500       | 1000     | AFAD   | REASON   |
    | DAY        | Camp B | TUR     | open   | 900        | 1000     | AFAD   |          |
"""


def camps(day: str, reason: str = "") -> dict[str, str]:
    return NARRATIVE | {"camps.csv": OVERFULL.replace("DAY", day).replace("REASON", reason)}


def told(result: Checked) -> list[str]:
    words = words_for("en")
    return [
        f"{each.where.cell} {each.severity} {each.code}: " + " / ".join(words.explain(each))
        for each in result.diagnostics
    ]


def without_fix(line: str) -> str:
    return line.split(" / ")[0]


def test_a_reason_beside_the_row_accepts_its_warnings_and_is_printed_in_the_data_notes(
    tmp_path: Path,
) -> None:
    months = {"2012-07": camps("2012-07-31", "confirmed with the camp")}
    result = checked(office(tmp_path, months))
    (line,) = told(result)
    assert without_fix(line).endswith(". Accepted: confirmed with the camp")
    (draft,) = result.drafts
    notes = [f"{note.label} {note.text}" for note in data_notes(draft)]
    assert [note for note in notes if note.startswith("Warning:")] == [
        "Warning: " + without_fix(line).removeprefix("E2 warning over-capacity: ")
    ]


def test_a_reason_with_a_code_accepts_that_warning_alone(tmp_path: Path) -> None:
    months = {"2012-07": camps("2012-07-31", "closed-with-people: they leave today")}
    lines = told(checked(office(tmp_path, months)))
    assert "Accepted:" not in lines[0]
    assert lines[1] == (
        'H2 note accepted-nothing: "accepted" says "they leave today", but there is no warning about '
        "this row with the code closed-with-people. / Delete the text; a reason given in advance would "
        "hide problems that are not known yet."
    )


def test_the_next_month_says_why_it_was_accepted(tmp_path: Path) -> None:
    months = {"2012-06": camps("2012-06-30", "confirmed"), "2012-07": camps("2012-07-31")}
    (line,) = told(checked(office(tmp_path, months)))
    assert "Accepted:" not in line
    assert line.endswith(" It was accepted in the report of June 2012 because: confirmed")


def test_a_rule_is_switched_off_with_a_reason_that_the_check_prints(tmp_path: Path) -> None:
    workspace = office(tmp_path, {"2012-07": camps("2012-07-31")})
    settings = tmp_path / "inputs/syria/operation.toml"
    settings.write_text(settings.read_text() + '\n[rules_off]\nover-capacity = "no camp has a fence"\n')
    assert told(checked(workspace)) == [
        " note rule-off: The rule over-capacity is switched off for this operation: no camp has a fence "
        "/ To switch it on again, remove it from [rules_off] in operation.toml."
    ]


def test_a_rule_of_an_earlier_release_may_stay_switched_off_and_is_told_with_what_replaced_it(
    tmp_path: Path,
) -> None:
    workspace = office(tmp_path, {"2012-07": camps("2012-07-31", "confirmed")})
    settings = tmp_path / "inputs/syria/operation.toml"
    settings.write_text(
        settings.read_text() + '\n[rules_off]\nnegative-count = "minus means departed"\n'
    )
    assert told(checked(workspace))[1:] == [
        " note rule-retired: [rules_off] switches off negative-count, which is no longer a rule. A count "
        "below zero is now an error as soon as its cell is read, and cannot be switched off. "
        "/ Remove it from [rules_off] in operation.toml; there it has no effect."
    ]


def test_what_took_the_place_of_each_retired_rule_is_said_and_none_is_a_rule() -> None:
    words = words_for("en")
    assert all(words.say(f"retired.{code}") for code in RETIRED)
    assert not RETIRED & {rule.code for rule in RULES}


def test_a_rule_that_does_not_exist_cannot_be_switched_off(tmp_path: Path) -> None:
    workspace = office(tmp_path, {"2012-07": camps("2012-07-31")})
    settings = tmp_path / "inputs/syria/operation.toml"
    settings.write_text(settings.read_text() + '\n[rules_off]\nover-capcity = "no camp has a fence"\n')
    with pytest.raises(ConfigurationError) as problem:
        checked(workspace)
    assert str(problem.value) == (
        'inputs/syria/operation.toml: rules_off: there is no rule "over-capcity". '
        'Did you mean "over-capacity"?'
    )
