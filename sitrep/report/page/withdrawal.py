"""The page of a withdrawal: that a report is taken back, by whom, when and why, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass

from sitrep.model.edition import Edition
from sitrep.model.issue import Clearance
from sitrep.model.operation import Operation
from sitrep.model.period import Period
from sitrep.report.page.compose import contact, created_at, edition_mark, labels, numbered, produced_by
from sitrep.report.page.erratum import document_title, running_title
from sitrep.report.text import EMPTY, Text
from sitrep.report.texts import Texts
from sitrep.report.view.page import Masthead, Notice, View


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Which report is taken back, as which version, by whom and why."""

    operation: Operation
    period: Period
    edition: Edition
    number: int
    version: int
    clearance: Clearance
    reason: str


def withdrawal_view(withdrawal: Withdrawal, words: Texts) -> View:
    """The page in any language; a title that the settings lack in it stands in their first one.

    It has no figure, highlight or map, and no name but that of who withdraws the report.
    """
    operation, period = withdrawal.operation, withdrawal.period
    head = _masthead(withdrawal, words)
    covered = words.date_range(period.start, period.as_of)
    return View(
        language=words.language,
        direction=words.direction,
        title=document_title(head, words),
        description=words.say("document.description", title=head.title, dates=covered),
        keywords=(),
        author=Text.of_setting("report.producer", _said_in(words, operation.report.producer)),
        created=created_at(period),
        running=running_title(head),
        masthead=head,
        highlights=(),
        key_figures=(),
        sections=(),
        labels=labels(words),
        notices=(_notice(withdrawal, words),),
        contact=(contact(operation.report.contact),),
    )


def _masthead(withdrawal: Withdrawal, words: Texts) -> Masthead:
    operation, period = withdrawal.operation, withdrawal.period
    number = numbered(operation.report.product_of(period), withdrawal.number, words)
    return Masthead(
        product_and_number=words.say("masthead.version", number=number, version=withdrawal.version),
        title=Text.of_setting("title", _said_in(words, operation.title)),
        as_of=words.say("masthead.as_of", date=period.as_of),
        draft=EMPTY,
        covers=words.say("masthead.covers", dates=words.date_range(period.start, period.as_of)),
        producer=produced_by(
            _said_in(words, operation.report.producer),
            operation.report.partners.get(words.language, ""),
            words,
        ),
        next_report=EMPTY,
        time_zone=EMPTY,
        edition=edition_mark(withdrawal.edition, words),
    )


def _notice(withdrawal: Withdrawal, words: Texts) -> Notice:
    by = withdrawal.clearance
    return Notice(
        label=words.say("withdrawal.title"),
        text=words.say(
            "withdrawal.text", name=Text.of_issue(by.name), role=Text.of_issue(by.role), date=by.on
        ),
        reason=words.say("withdrawal.reason", reason=Text.of_issue(withdrawal.reason)),
        summary=words.say("withdrawal.what_to_do"),
    )


def _said_in(words: Texts, told: Mapping[str, str]) -> str:
    return told.get(words.language) or next(iter(told.values()))
