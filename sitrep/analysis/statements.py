"""What kept articles state: sentences with their numbers, counts of refugees, days of a status."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from sitrep.analysis.series import records
from sitrep.cells import Address
from sitrep.languages import LANGUAGES
from sitrep.lines import one_line
from sitrep.model.article import Article
from sitrep.model.month import Evidence
from sitrep.quantity import Quantity
from sitrep.reading.dates import parse_date
from sitrep.reading.mentions import Mention, Role, mentions
from sitrep.reading.prose import any_of, plain
from sitrep.reading.sentences import sentences
from sitrep.words.countries import iso3
from sitrep.words.folding import fold

PRESS = "press"
_CACHED_ARTICLES = 64
_LONGEST_NAME = 4
_LETTERS_OF_CODES = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article and the numbers in it; `paragraph` counts from 0.

    `folded` is the text with each character in its place, as patterns look at it.
    """

    article: Article
    text: str
    folded: str
    line: int
    paragraph: int
    mentions: tuple[Mention, ...]

    @property
    def counts(self) -> list[tuple[Mention, Quantity]]:
        """The counts that can be read."""
        found = [m for m in self.mentions if m.role is Role.COUNT]
        return [(mention, mention.quantity) for mention in found if mention.quantity]

    @property
    def address(self) -> Address:
        """The line of the article that it begins in."""
        return Address(self.article.file, None, self.line)

    def has(self, phrases: str) -> bool:
        """Whether one of the phrases between | stands in it as whole words."""
        return bool(whole_words(phrases).search(self.folded))

    @property
    def day(self) -> date | None:
        """The only date in it, of the article's year where it names none; None for no or more dates."""
        dates = [mention for mention in self.mentions if mention.role is Role.DATE]
        if len(dates) != 1:
            return None
        stated = self.text[dates[0].start : dates[0].end]
        dated = parse_date(f"{stated} {self.article.date.year}", self.article.language)
        return dates[0].day or (dated if isinstance(dated, date) else None)


@dataclass(frozen=True, slots=True)
class Count:
    """So many refugees in a country, counted in this way, as of this day; `text` as it is written."""

    sentence: Sentence
    text: str
    quantity: Quantity
    country: str
    series: str
    day: date


def cited_articles(evidence: Evidence) -> list[Article]:
    """The kept articles that this month's excerpts are from, in a language that can be read."""
    names = dict.fromkeys(record.text("article") for record in records(evidence.month, "excerpts"))
    kept = (evidence.articles[name] for name in names if name in evidence.articles)
    return [article for article in kept if article.language in LANGUAGES]


# Each of several rules goes through all of them, for each edition.
@lru_cache(maxsize=_CACHED_ARTICLES)
def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """The article's sentences, in order; LANGUAGES must have its language."""
    found = []
    for start, end in sentences(article.text):
        text = article.text[start:end]
        paragraph = article.text.count("\n\n", 0, start)
        numbers = tuple(mentions(text, article.language, article.text))
        line = article.line_of(start)
        found.append(Sentence(article, text, plain(text), line, paragraph, numbers))
    return tuple(found)


def refugees_counted(article: Article, countries: Sequence[str]) -> Iterator[Count]:
    """Numbers of people who fled, in sentences that name exactly one of the countries.

    The number stands at most three words before whom it counts. Without a date the sentence is of the
    day of the article.
    """
    following = _followed_by(LANGUAGES[article.language].statements.refugees)
    for sentence in sentences_of(article):
        counts = [
            (mention, quantity)
            for mention, quantity in sentence.counts
            if following.match(sentence.folded, mention.end)
        ]
        named = countries_in(sentence.text, countries) if counts else []
        if len(named) == 1:
            series = _first_of(LANGUAGES[article.language].statements.series, sentence) or PRESS
            day = sentence.day or article.date
            for mention, quantity in counts:
                text = one_line(sentence.text[mention.start : mention.end])
                yield Count(sentence, text, quantity, named[0], series, day)


def status_days(article: Article, names: str, status: str) -> Iterator[tuple[Sentence, date]]:
    """Sentences that date the status of a mission: they name the mission, the status and one date."""
    words = LANGUAGES[article.language].statements.statuses.get(status)
    for sentence in sentences_of(article) if words else ():
        day = sentence.day
        if day and words and sentence.has(names) and sentence.has(words):
            yield sentence, day


def unnamed_mission(language: str) -> str:
    """What a text calls the mission where there is only one."""
    return LANGUAGES[language].statements.missions


def _first_of(words: Mapping[str, str], sentence: Sentence) -> str | None:
    return next((name for name, phrases in words.items() if sentence.has(phrases)), None)


@cache
def whole_words(phrases: str) -> re.Pattern[str]:
    """One of the phrases between |, in a folded text, as whole words."""
    return re.compile(rf"(?<!\w)(?:{any_of(phrases)})(?!\w)")


@cache
def _followed_by(phrases: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\s+[\w'-]+){{0,3}}?\s+(?:{any_of(phrases)})(?!\w)")


def countries_in(text: str, countries: Sequence[str]) -> list[str]:
    """Which of the countries a text names; codes are left out, since many are words as well."""
    words = fold(text).split()
    runs = {
        " ".join(words[start : start + length])
        for length in range(1, _LONGEST_NAME + 1)
        for start in range(len(words) - length + 1)
    }
    found = {iso3(run) for run in runs if len(run.replace(" ", "")) > _LETTERS_OF_CODES}
    return [country for country in countries if country in found]
