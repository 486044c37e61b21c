"""What was found, for a terminal: by file and sheet, never a flood, never a control character."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from sitrep.diagnostics import Diagnostic, Severity
from sitrep.findings.grouping import Shown, by_sheet
from sitrep.words.speech import Words

_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "dim"}
_INDENT = " " * 12


def print_findings(console: Console, diagnostics: Sequence[Diagnostic], words: Words) -> None:
    """Grouped by file and sheet, each with its cell, what is wrong and how to mend it."""
    for group in by_sheet(diagnostics):
        title = f"{plain(group.file)} · {plain(group.sheet)}" if group.sheet else plain(group.file)
        console.print(Text(f"\n{title}", "bold"), soft_wrap=True)
        for shown in group.shown():
            _print(console, shown, words)


def summary(diagnostics: Iterable[Diagnostic], words: Words) -> str:
    """`2 errors, 1 warning and 5 notes`."""
    severities = [d.severity for d in diagnostics]
    return words.list_of(
        [words.say(f"summary.{severity}", count=severities.count(severity)) for severity in Severity]
    )


def plain(text: str) -> str:
    """Without control characters: a cell must not steer the terminal of who reads about it."""
    return "".join(c if c.isprintable() else " " for c in text)


def _print(console: Console, shown: Shown, words: Words) -> None:
    diagnostic = shown.diagnostic
    message, fix = words.explain(diagnostic)
    head = Text("  ")
    head.append(f"{diagnostic.where.cell:<9}", "cyan")
    head.append(f" {words.say(f'severity.{diagnostic.severity}')} ", _COLOURS[diagnostic.severity])
    head.append(plain(message))
    head.append(f"  [{diagnostic.code}]", "dim")
    console.print(head, soft_wrap=True)
    below = [fix, *(words.say("check.see", place=str(related)) for related in diagnostic.related)]
    for line in below:
        console.print(Text(f"{_INDENT}{plain(line)}", "dim"), soft_wrap=True)
    if shown.more:
        more = words.say("findings.more", count=shown.more)
        console.print(Text(f"  {more}  [{diagnostic.code}]", "bold"), soft_wrap=True)
