"""What was found, for a terminal: by file and sheet, never a flood, never a control character."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from sitrep.diagnostics import Diagnostic, Message, Severity
from sitrep.findings.grouping import Shown, by_sheet, seen_from
from sitrep.lines import printable
from sitrep.words.speech import Words

_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "dim"}
_INDENT = 12
_LONGEST_LINE = 100
_SHORTEST_LINE = 30


def print_findings(console: Console, diagnostics: Sequence[Diagnostic], words: Words) -> None:
    """Grouped by file and sheet, each with its cell, what is wrong and how to mend it.

    A remedy is not said again as long as it stays the same. Lines are broken for a terminal only: in
    a pipe or a file each problem is one line.
    """
    for group in by_sheet(diagnostics):
        title = (
            f"{printable(group.file)} · {printable(group.sheet)}"
            if group.sheet
            else printable(group.file)
        )
        console.print(Text(f"\n{title}", "bold"), soft_wrap=True)
        said = ""
        for shown in group.shown():
            said = _print(console, shown, words, said)


def summary(diagnostics: Iterable[Diagnostic], words: Words) -> str:
    """`2 errors, 1 warning and 5 notes`."""
    severities = [d.severity for d in diagnostics]
    counts = [(f"summary.{severity}", severities.count(severity)) for severity in Severity]
    return words.worded([Message(key, {"count": count}) for key, count in counts])


def _print(console: Console, shown: Shown, words: Words, said: str) -> str:
    """Print a problem; the result is its remedy, which the next one need not repeat."""
    diagnostic = shown.diagnostic
    message, fix = words.explain(diagnostic)
    head = Text().append(words.say(f"severity.{diagnostic.severity}"), _COLOURS[diagnostic.severity])
    head.append(f" {printable(message)}")
    head.append(f"  [{diagnostic.code}]", "dim")
    _put(console, words.place(diagnostic.where), head)
    see = [
        words.say("check.see", place=seen_from(diagnostic.where, related, words))
        for related in diagnostic.related
    ]
    for line in [*fix.splitlines()] * (fix != said) + see:
        _put(console, "", Text(printable(line), "dim"))
    if shown.last:
        more = words.say("findings.more", count=shown.more, last=words.place(shown.last))
        _put(console, "", Text(f"{more}  [{diagnostic.code}]", "bold"))
    return fix


def _put(console: Console, place: str, text: Text) -> None:
    """The text in a column of its own, beside its place."""
    lines = [text]
    if console.is_terminal:
        width = min(console.width - _INDENT - 1, _LONGEST_LINE)
        lines = list(text.wrap(console, max(width, _SHORTEST_LINE)))
    for line in lines:
        beside = Text(f"  {place}".ljust(_INDENT - 1) + " ", "cyan")
        line.rstrip()
        console.print(beside + line, soft_wrap=True)
        place = ""
