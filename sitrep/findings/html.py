"""What was found, as one HTML page that opens from an e-mail: each problem in its row."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from sitrep.diagnostics import Diagnostic, Message, Severity, has_errors
from sitrep.direction import isolated
from sitrep.findings.excerpt import Excerpt, Sheets, excerpt, header_rows
from sitrep.findings.grouping import Group, by_sheet, seen_from
from sitrep.model.period import Period
from sitrep.report.render.assets import built_in_templates
from sitrep.words.speech import Words

_LABELS = ("product", "where", "fix", "blank", "here", "compare", "row", "legend", "top")


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem in finished words; `more` tells how many like it are not shown."""

    code: str
    severity: Severity
    label: str
    place: str
    message: str
    fix: str
    related: tuple[str, ...]
    name: str
    excerpt: Excerpt | None
    more: str


@dataclass(frozen=True, slots=True)
class Part:
    """The problems of one sheet or text file; `counts` goes with the severities."""

    anchor: str
    folder: str
    file: str
    sheet: str
    counts: tuple[str, ...]
    total: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page in finished words."""

    language: str
    direction: str
    title: str
    made: str
    verdict: str
    stopped: bool
    counts: tuple[tuple[Severity, str], ...]
    headings: tuple[str, ...]
    parts: tuple[Part, ...]
    labels: dict[str, str]


def as_html(
    operation_title: str,
    period: Period,
    diagnostics: Sequence[Diagnostic],
    words: Words,
    *,
    sheets: Sheets,
    created: datetime,
) -> str:
    """The page; `sheets` has the raw rows of every file and sheet that it is to quote from."""
    if not diagnostics:
        verdict = "findings.nothing"
    else:
        verdict = "findings.stopped" if has_errors(diagnostics) else "findings.not-stopped"
    page = Page(
        language=words.language,
        direction=words.direction,
        title=_turned(words.say("findings.title", operation=operation_title, period=period), words),
        made=words.say("findings.made", date=created.date(), time=f"{created:%H:%M}"),
        verdict=words.say(verdict),
        stopped=has_errors(diagnostics),
        counts=tuple(
            (severity, words.say(f"summary.{severity}", count=count))
            for severity, count in _counts(diagnostics)
        ),
        headings=tuple(words.say(f"findings.{severity}s") for severity in Severity),
        parts=tuple(
            _part(group, f"part-{number}", words, sheets)
            for number, group in enumerate(by_sheet(diagnostics), start=1)
        ),
        labels={label: words.say(f"findings.{label}") for label in _LABELS},
    )
    return _environment().get_template("check/report.html").render(page=page)


def _part(group: Group, anchor: str, words: Words, sheets: Sheets) -> Part:
    rows = sheets.get((group.file, group.sheet), ())
    headers = () if group.sheet is None else header_rows(group.file, group.sheet, rows)
    folder, slash, file = group.file.rpartition("/")
    problems = []
    for shown in group.shown():
        diagnostic = shown.diagnostic
        message, fix = (_turned(text, words) for text in words.explain(diagnostic))
        whole = "findings.whole-sheet" if diagnostic.where.sheet else "findings.whole-file"
        place = words.place(diagnostic.where) or words.say(whole)
        problems.append(
            Problem(
                code=diagnostic.code,
                severity=diagnostic.severity,
                label=words.say(f"findings.severity.{diagnostic.severity}"),
                place=place,
                message=message,
                fix=fix,
                related=tuple(
                    _turned(
                        words.say("check.see", place=seen_from(diagnostic.where, related, words)), words
                    )
                    for related in diagnostic.related
                ),
                name=words.say("findings.excerpt", place=place),
                excerpt=excerpt(diagnostic, rows, headers),
                more=words.say("findings.more", count=shown.more, last=words.place(shown.last))
                if shown.last
                else "",
            )
        )
    counts = _counts(group.diagnostics)
    return Part(
        anchor=anchor,
        folder=folder + slash,
        file=file,
        sheet=group.sheet or "",
        counts=tuple(words.number(count) if count else "" for _, count in counts),
        total=words.worded(
            [Message(f"summary.{kind}", {"count": count}) for kind, count in counts if count]
        ),
        problems=tuple(problems),
    )


def _turned(text: str, words: Words) -> str:
    """Words with isolates where their language runs from right to left."""
    return isolated(text) if words.direction == "rtl" else text


def _counts(diagnostics: Iterable[Diagnostic]) -> list[tuple[Severity, int]]:
    severities = [d.severity for d in diagnostics]
    return [(severity, severities.count(severity)) for severity in Severity]


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(built_in_templates()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
