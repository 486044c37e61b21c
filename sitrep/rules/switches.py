"""Rules that an operation switches off, each with its reason."""

from collections.abc import Mapping, Sequence

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Severity
from sitrep.rules.rule import Rule

RULE_OFF = Check(
    "rule-off", Severity.NOTE,
    "A rule does not apply to this operation, for the reason that operation.toml gives.",
    changes_report=True,
)  # fmt: skip


def switched(
    rules: Sequence[Rule], off: Mapping[str, str], settings: str
) -> tuple[list[Rule], list[Diagnostic]]:
    """The rules that apply, and a note for each that does not; `settings` is the file that says so."""
    where = Address(settings)
    notes = [
        RULE_OFF.at(where, code=rule.code, reason=off[rule.code]) for rule in rules if rule.code in off
    ]
    return [rule for rule in rules if rule.code not in off], notes
