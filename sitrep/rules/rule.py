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


def rule(
    code: str, severity: Severity, *, bad: str, good: str, changes_report: bool = False
) -> Callable[[Test], Rule]:
    """Make a rule of a test; the test's docstring is its entry in docs/RULES.md."""

    def declared(test: Test) -> Rule:
        check = Check(code, severity, cleandoc(test.__doc__ or ""), changes_report)
        return Rule(check, test, cleandoc(bad), cleandoc(good))

    return declared


RULE_FAILED = Check(
    "rule-failed", Severity.ERROR,
    "A rule failed with an error of its own, so it did not look at every row. All the other rules ran. "
    "This is a defect in sitrep, set off by something in the tables.",
)  # fmt: skip


CHECK_BROKE_OFF = Check(
    "check-broke-off", Severity.ERROR,
    "Figures, editions or the narrative could not be worked out because of an error in the program "
    "itself, so nobody knows whether a report can be made. All the rules ran. This is a defect in "
    "sitrep, set off by something in the tables or the narrative.",
)  # fmt: skip


def broken_off(evidence: Evidence, defect: Exception) -> Diagnostic:
    """What stopped the check after the rules, with no words of the defect, as for a rule."""
    return CHECK_BROKE_OFF.at(Address(folder_of(evidence)), kind=type(defect).__name__)


def run(evidence: Evidence, rules: Iterable[Rule]) -> list[Diagnostic]:
    """Everything that the rules find, in the order of the rules.

    A rule that raises keeps what it found before, and is itself a problem of the month.
    """
    return [found for rule in rules for found in _found(evidence, rule)]


def _found(evidence: Evidence, rule: Rule) -> Iterator[Diagnostic]:
    try:
        for found in rule.test(evidence):
            yield Diagnostic(rule.code, rule.severity, found.where, found.values, found.related)
    except Exception as defect:
        # Its words may hold a name or a count: they are for nobody's screen.
        kind = type(defect).__name__
        yield RULE_FAILED.at(Address(folder_of(evidence)), rule=rule.code, kind=kind)


def folder_of(evidence: Evidence) -> str:
    """The month's folder, which is blamed where no cell can be."""
    return f"inputs/{evidence.operation.folder}/{evidence.month.period}"
