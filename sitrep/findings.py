"""Diagnostics as a terminal and as JSON show them."""

import json
from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.console import Console
from rich.text import Text

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic, Severity
from sitrep.words.speech import Words

_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "dim"}


def print_findings(console: Console, diagnostics: Sequence[Diagnostic], words: Words) -> None:
    """Grouped by file and sheet, each with its cell, what is wrong and how to mend it."""
    for (file, sheet), group in groupby(diagnostics, key=lambda d: (d.where.file, d.where.sheet)):
        console.print(Text(f"\n{_plain(file)}" + (f" · {_plain(sheet)}" if sheet else ""), "bold"))
        for diagnostic in group:
            message, fix = words.explain(diagnostic)
            severity = words.say(f"severity.{diagnostic.severity}")
            head = Text("  ")
            head.append(f"{diagnostic.where.cell:<9}", "cyan")
            head.append(f" {severity} ", _COLOURS[diagnostic.severity])
            head.append(_plain(message))
            head.append(f"  [{diagnostic.code}]", "dim")
            console.print(head, soft_wrap=True)
            console.print(Text(f"            {_plain(fix)}", "dim"), soft_wrap=True)
            for related in diagnostic.related:
                see = words.say("check.see", place=str(related))
                console.print(Text(f"            {_plain(see)}", "dim"), soft_wrap=True)


def summary(diagnostics: Iterable[Diagnostic], words: Words) -> str:
    """`2 errors, 1 warning, 5 notes`."""
    severities = [d.severity for d in diagnostics]
    return words.list_of(
        [words.say(f"summary.{severity}", count=severities.count(severity)) for severity in Severity]
    )


def as_json(operation: str, period: str, diagnostics: Iterable[Diagnostic], words: Words) -> str:
    """The machine's form; its fields are a promise."""
    entries = []
    for diagnostic in diagnostics:
        message, fix = words.explain(diagnostic)
        entries.append(
            {
                "code": diagnostic.code,
                "severity": str(diagnostic.severity),
                **_place(diagnostic.where),
                "message": message,
                "fix": fix,
                "related": [_place(related) for related in diagnostic.related],
            }
        )
    content = {"operation": operation, "period": period, "diagnostics": entries}
    return json.dumps(content, ensure_ascii=False, indent=2)


def _place(where: Address) -> dict[str, str]:
    return {"file": where.file, "sheet": where.sheet or "", "cell": where.cell}


def _plain(text: str) -> str:
    """Without control characters: a cell must not steer the terminal of who reads about it."""
    return "".join(c if c.isprintable() else " " for c in text)
