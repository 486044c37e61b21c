"""docs/RULES.md, written from the rules: what each one looks for, with an example."""

from collections.abc import Sequence

from sitrep.diagnostics import Check
from sitrep.rules.rule import Rule
from sitrep.words.manuals import page, template
from sitrep.words.speech import Words

_INTRODUCTION = """\
# Rules

Written from `sitrep/rules/` and the checks of the intake by `make docs`; do not edit. To change an
entry, change the docstring or the example of its rule, run `make docs`, and read the difference
before you commit it. A test fails as long as this page and the rules differ.

`sitrep check` applies all of them and reports everything that it finds, each with its cell. An
**error** stops the report. A **warning** is printed in the report under "Data notes". A **note** is
told to the analyst only.

The examples are from a report for July 2012; tables show only the columns that matter. Row 1 of each
is the header.

The month of a rule is whatever the report is of: a month, a week, or the days of a flash update. Last
month is the report that it is compared with."""


def manual(rules: Sequence[Rule], checks: Sequence[Check] = ()) -> str:
    """The whole page, in Markdown; `checks` are those made while files are read."""
    return (
        "\n\n".join(
            [
                _INTRODUCTION,
                _contents([*(rule.check for rule in rules), *checks]),
                "## Rules about tables",
                *(_entry(rule.check, rule) for rule in rules),
                *(["## Checks while reading"] if checks else []),
                *(_entry(check) for check in checks),
            ]
        )
        + "\n"
    )


def in_words(rules: Sequence[Rule], checks: Sequence[Check], words: Words) -> str:
    """docs/LANGUAGE/RULES.md: what each check says and how to mend it, as messages have it."""
    parts = [words.say("manual.rules.about")]
    for rule in rules:
        examples = [words.say("manual.rules.found"), rule.bad]
        examples += [words.say("manual.rules.not-found"), rule.good]
        parts += [*_said(rule.check, words), *examples]
    for check in checks:
        parts += _said(check, words)
    return page("rules", words, parts)


def _said(check: Check, words: Words) -> list[str]:
    severity = words.say(f"annotated.severity.{check.severity}")
    message, fix = (template(f"check.{check.code}{part}", words) for part in ("", ".fix"))
    return [f"### {check.code}", f"*{severity}*", message, fix]


def _contents(checks: Sequence[Check]) -> str:
    rows = (f"| [`{check.code}`](#{check.code}) | {check.severity} |" for check in checks)
    return "\n".join(["| code | severity |", "|---|---|", *rows])


def _entry(check: Check, rule: Rule | None = None) -> str:
    lines = [f"### {check.code}", f"*{check.severity}*", check.why]
    if rule:
        lines += ["Found:", rule.bad, "Not found:", rule.good]
    return "\n\n".join(lines)
