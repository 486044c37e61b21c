"""All that a view is made of: one edition's evidence and figures, and the words to say them in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sitrep.analysis.change import NoChange, change_of
from sitrep.analysis.leading import countries_of, leading_series
from sitrep.analysis.reports import Reports
from sitrep.analysis.series import Record
from sitrep.arithmetic import percent_change, readable
from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic
from sitrep.model.article import Article
from sitrep.model.counting import REFUGEES, Series
from sitrep.model.edition import Edition
from sitrep.model.figure import Figure, Made
from sitrep.model.indicators import PERCENT
from sitrep.model.month import Evidence
from sitrep.model.tables import column_behind
from sitrep.quantity import Kind, Quantity, missing
from sitrep.report.gaps import with_gaps
from sitrep.report.labels import anchor, dates_of
from sitrep.report.narrative.reading import NarrativeText
from sitrep.report.text import EMPTY, Text
from sitrep.report.texts import Texts
from sitrep.report.view.sources import SourceLine
from sitrep.report.view.value import Tone, Value
from sitrep.words.speech import Words


@dataclass(frozen=True, slots=True)
class Material:
    """`evidence` is cut to `edition` already; `warnings` are those that its readers may see.

    `partial` are the keys of figures that would be different if nothing were withheld, `withheld`
    those that this edition lacks. `listed` are the documents that the report cites by number, once they
    have been collected.
    """

    evidence: Evidence
    edition: Edition
    reports: Reports
    changes: Mapping[str, Figure]
    narrative: NarrativeText
    warnings: Sequence[Diagnostic]
    words: Words
    partial: frozenset[str] = frozenset()
    withheld: frozenset[str] = frozenset()
    listed: tuple[SourceLine, ...] = ()

    def figure(self, key: str) -> Figure | None:
        return self.reports.current.get(key)

    @property
    def figures(self) -> Sequence[Figure]:
        """All of the report: the month's, those that the narrative asked for, and the changes."""
        return (*self.reports.current.values(), *self.narrative.made, *self.changes.values())

    @property
    def leading(self) -> tuple[Series, ...]:
        """How this report counts each population that it has: the series of their tables and charts."""
        listed = self.evidence.operation.countries_of_asylum
        return leading_series(self.reports.current, self.evidence.withheld, listed)

    @property
    def series(self) -> Series:
        """The first of them, which has the map, the key figures and the total of the first page."""
        return self.leading[0]

    def goes_without_saying(self, population: str) -> bool:
        """Whether refugees alone are counted, so that no number need say that it is theirs."""
        return population == REFUGEES and len(self.leading) == 1

    def countries_of(self, series: Series) -> tuple[str, ...]:
        """The countries that a count of the series is expected from, in the order of the report."""
        evidence = self.evidence
        listed, figures = evidence.operation.countries_of_asylum, self.reports.current
        return countries_of(series.whom, series.method, figures, listed, evidence.withheld)

    @property
    def language_of_cells(self) -> str:
        """The language that the analysts write in."""
        return self.evidence.operation.data.language or self.words.language

    @property
    def texts(self) -> Texts:
        """The words for the page."""
        return Texts(self.words)

    def cited(self, source: str, *cells: Address) -> Text:
        """A source as the page names it; the name of a kept article becomes what it was published as."""
        article = self.evidence.articles.get(source)
        return published(article, self.texts) if article else Text.cited(source, *cells)

    def sources(self, figure: Figure) -> Text:
        """The sources of a figure in one phrase; empty for none."""
        return self.texts.list_of([self.cited(source, *figure.cells) for source in figure.sources])

    def value(self, key: str, *, tag: Text = EMPTY) -> Value:
        """A figure as a table prints it, linked to its annex row; blank if there is no such figure."""
        figure = self.figure(key)
        return shown(figure, self.texts, tag=tag) if figure else Value(EMPTY)


def words_in(record: Record, column: str) -> Text:
    """The words of a cell, as they are; empty for a blank one."""
    text = record.text(column)
    return Text.cited(text, record.cell(column)) if text else EMPTY


def place_of(record: Record, words: Texts) -> Text:
    """The area with its country, or the country alone."""
    area, country = words_in(record, "area"), words.country(record.text("country"))
    return words.say("place", area=area, country=country) if area else country


def shown(figure: Figure, words: Texts, *, tag: Text = EMPTY) -> Value:
    """The figure's value as tables print it."""
    if isinstance(figure.value, Quantity):
        text = words.figure(figure, style="table")
        if figure.value.is_missing:
            return Value(text, tone=Tone.MISSING, tag=tag)
        return Value(text, anchor=anchor(figure.key), tag=tag)
    if figure.value == "":
        text = words.quantity(missing(Kind.NOT_REPORTED), style="table")
        return Value(text, tone=Tone.MISSING, tag=tag)
    if figure.made is Made.LITERAL:
        text = Text.literal(str(figure.value), "; ".join(figure.sources))
    elif isinstance(figure.value, str):
        text = words.code(column_behind(figure.key), figure.value)
    else:
        text = words.date(figure.value)
    return Value(text, anchor=anchor(figure.key), tag=tag)


def in_full(figure: Figure, words: Texts) -> Text:
    """The figure's value where it stands by itself: a change with its sign, a share with its unit."""
    if figure.made is Made.CHANGE:
        return words.change(figure)
    if figure.made is not Made.SHARE or figure.quantity.value is None:
        return shown(figure, words).text
    return words.percent(figure.key, figure.quantity)


def printed_percentage(material: Material, key: str) -> Quantity | None:
    """The change of a figure in per cent; None for too few people, and where nothing can be said."""
    figure, before = material.reports.current[key], material.reports.previous[key]
    if figure.unit == PERCENT:
        return None
    if (before.quantity.value or 0) < material.evidence.operation.thresholds.percent_base:
        return None
    percent = percent_change(figure.quantity, before.quantity)
    return readable(percent) if percent else None


def published(article: Article, words: Texts) -> Text:
    """An article's publisher, headline and date."""
    return words.say(
        "quotation.published",
        publisher=Text.of_article(article.file, article.publisher),
        headline=Text.of_article(article.file, article.headline),
        date=article.date,
    )


def day(words: Texts, on: date, *, is_carried: bool = False) -> Value:
    """A date in a table's column, day and month on one line; marked where nobody reported anew."""
    return Value(words.date(on, style="short").unbroken(), tag=_mark(words, is_carried=is_carried))


def _mark(words: Texts, *, is_carried: bool) -> Text:
    return words.say("mark.carried") if is_carried else EMPTY


def dated(figure: Figure, words: Texts) -> Value:
    """The date of a figure in a table's column, or the range that it was added from; marked alike."""
    mark = _mark(words, is_carried=figure.is_carried)
    return Value(dates_of(figure, words, "short").unbroken(), tag=mark)


def change_value(material: Material, key: str, *, with_percent: bool = False) -> Value:
    """The change of a figure since the last report, linked to the annex row that tells both cells.

    Says why where there is none.
    """
    words = material.texts
    figure, change = material.figure(key), material.changes.get(key)
    before = material.reports.previous.get(key)
    if change and before:
        text = words.change(change)
        percent = printed_percentage(material, key)
        if with_percent and percent and percent.value:
            text = words.say("change.with_percent", change=text, percent=words.percent(key, percent))
        # What the sum lacks stands beside it, in the name of the row or card.
        stale = replace(change, missing_parts=(), withheld_parts=(), only_parts=())
        return Value(with_gaps([stale], text, words, with_stale=True), anchor=anchor(key))
    if figure is None or before is None:
        return Value(words.say("change.first"), tone=Tone.MUTED)
    if figure.is_carried:
        return Value(words.say("change.not_updated"), tone=Tone.MUTED)
    is_unclear = change_of(figure, before) is NoChange.UNCLEAR
    key = "change.unclear" if is_unclear else "change.none_possible"
    return Value(words.say(key), tone=Tone.MUTED)
