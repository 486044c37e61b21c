"""What a rule is, how one is declared, and how rules are run over a month."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from inspect import cleandoc

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Severity
from sitrep.model.month import Evidence


@dataclass(frozen=True, slots=True)
class Finding:
    """One place that breaks a rule; `values` fill the rule's messages."""

    where: Address
    values: Mapping[str, object] = field(default_factory=dict)
    related: tuple[Address, ...] = ()


Test = Callable[[Evidence], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A check and the test that finds what breaks it.

    `bad` and `good` are Markdown tables for docs/RULES.md: the first breaks this rule once and no
    other rule, the second breaks none.
    """

    check: Check
    test: Test
    bad: str
    good: str

    @property
    def code(self) -> str:
        return self.check.code

    @property
    def severity(self) -> Severity:
        return self.check.severity


def rule(code: str, severity: Severity, *, bad: str, good: str) -> Callable[[Test], Rule]:
    """Make a rule of a test; the test's docstring is its entry in docs/RULES.md."""

    def declared(test: Test) -> Rule:
        check = Check(code, severity, cleandoc(test.__doc__ or ""))
        return Rule(check, test, cleandoc(bad), cleandoc(good))

    return declared


def run(evidence: Evidence, rules: Iterable[Rule]) -> list[Diagnostic]:
    """Everything that the rules find, in the order of the rules."""
    return [
        Diagnostic(rule.code, rule.severity, found.where, found.values, found.related)
        for rule in rules
        for found in rule.test(evidence)
    ]
