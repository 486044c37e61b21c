from collections.abc import Iterator

from sitrep.cells import Address
from sitrep.diagnostics import Severity
from sitrep.model.month import Evidence
from sitrep.rules.rule import Finding, broken_off, rule, run
from sitrep.words.speech import words_for
from tables import evidence


@rule("first", Severity.WARNING, bad="", good="")
def first_finds_then_breaks(_: Evidence) -> Iterator[Finding]:
    """Finds one thing, then breaks off over a name."""
    yield Finding(Address("refugees.csv", "", 2, 3))
    raise KeyError("Mr Khalil")


@rule("second", Severity.WARNING, bad="", good="")
def second_finds(_: Evidence) -> Iterator[Finding]:
    """Finds one thing."""
    yield Finding(Address("camps.csv", "", 2, 3))


def test_a_rule_that_raises_is_one_error_and_the_others_still_speak() -> None:
    found = run(evidence(""), [first_finds_then_breaks, second_finds])
    assert [(each.code, str(each.where)) for each in found] == [
        ("first", "refugees.csv, C2"),
        ("rule-failed", "inputs/syria/2012-07"),
        ("second", "camps.csv, C2"),
    ]
    assert found[1].severity is Severity.ERROR


def test_the_words_of_a_failed_rule_name_it_and_repeat_no_data() -> None:
    (failed,) = run(evidence(""), [first_finds_then_breaks])[1:]
    assert words_for("en").explain(failed) == (
        'The rule "first" failed (KeyError), so it did not look at every row. All the other rules ran.',
        "This is a defect in sitrep. Fix the other errors first: it may go away with them. If it does "
        'not, report it with the name of the rule, but without data; "rules_off" in operation.toml '
        "can switch the rule off until it is fixed.",
    )


def test_what_breaks_off_after_the_rules_is_one_error_without_data() -> None:
    failed = broken_off(evidence(""), KeyError("Mr Khalil"))
    assert (failed.code, failed.severity) == ("check-broke-off", Severity.ERROR)
    assert str(failed.where) == "inputs/syria/2012-07"
    assert words_for("en").explain(failed)[0] == (
        "The check failed (KeyError) while the figures and the narrative were being worked out; "
        "all the rules had run by then."
    )
