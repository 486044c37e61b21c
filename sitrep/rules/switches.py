"""Rules that an operation switches off, each with its reason, and keys of rules that are no more."""

from collections.abc import Mapping, Sequence

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Message, Severity
from sitrep.rules.rule import Rule

RULE_OFF = Check(
    "rule-off", Severity.NOTE,
    "A rule does not apply to this operation, for the reason that operation.toml gives.",
    changes_report=True,
)  # fmt: skip

RULE_RETIRED = Check(
    "rule-retired", Severity.NOTE,
    "operation.toml switches off a rule of an earlier release that no longer exists. The note says "
    "what took its place, and the setting has no effect.",
)  # fmt: skip

RETIRED = frozenset({"negative-count"})
"""Keys of rules of earlier releases; the message `retired.KEY` says what took the place of each."""


def switched(
    rules: Sequence[Rule], off: Mapping[str, str], settings: str
) -> tuple[list[Rule], list[Diagnostic]]:
    """The rules that apply, and a note for each that does not or is no more.

    `settings` is the file that says so.
    """
    where = Address(settings)
    notes = [
        RULE_OFF.at(where, code=rule.code, reason=off[rule.code]) for rule in rules if rule.code in off
    ]
    notes += [
        RULE_RETIRED.at(where, code=code, instead=Message(f"retired.{code}"))
        for code in off
        if code in RETIRED
    ]
    return [rule for rule in rules if rule.code not in off], notes
