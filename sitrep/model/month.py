"""One report's inputs as they were read: tables, articles, narratives and the files behind them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sitrep.fonts.typefaces import EVERYWHERE, Typefaces
from sitrep.model.article import Article
from sitrep.model.boundary import Boundary
from sitrep.model.counting import Series
from sitrep.model.input_file import InputFile
from sitrep.model.logo import Logo
from sitrep.model.numbering import numbers_of
from sitrep.model.operation import Operation
from sitrep.model.period import Period, compared_with, line_of
from sitrep.model.photo import Photo
from sitrep.model.table import Table

LARGEST_NARRATIVE_BYTES = 200_000


@dataclass(frozen=True, slots=True)
class Narrative:
    """The text of one `narrative.LANGUAGE.md`, as written."""

    file: str
    language: str
    text: str

    @property
    def is_too_large(self) -> bool:
        """Whether another file ended up in its place, of which nothing is read."""
        return len(self.text.encode("utf-8", "surrogatepass")) > LARGEST_NARRATIVE_BYTES


@dataclass(frozen=True, slots=True)
class Month:
    """What stands in the folder of a month, a week or a flash update.

    `tables` has every table of the catalogue, empty ones too; `narratives` is by language.

    `photos` are by the name in their row's cell; only a month that is reported on has its photos read.
    """

    period: Period
    tables: Mapping[str, Table]
    narratives: Mapping[str, Narrative]
    files: tuple[InputFile, ...]
    photos: Mapping[str, Photo] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Withheld:
    """What an edition withholds of the operation's countries, whose presence its readers know.

    Each is a country with the series: of `counts` the country's own count is withheld, of
    `areas` that of an area or of several. Camps, missions and areas have no name here. `flows` are the
    figures, by month, key and method of the row, that lack a row which is withheld, of places that are
    shown otherwise. `indicators` are sums that lack one: the period of a row that is of it alone,
    or else its date; which of both it is; the start of the sum's key; and the code of what is left
    out, "" if none may be told.
    """

    counts: frozenset[tuple[str, Series]] = frozenset()
    areas: frozenset[tuple[str, Series]] = frozenset()
    flows: frozenset[tuple[str, str, str]] = frozenset()
    indicators: frozenset[tuple[str, bool, str, str]] = frozenset()


NOTHING_WITHHELD = Withheld()


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """All that rules and figures may look at: the month, the earlier ones (oldest first), articles.

    `settings` is `operation.toml`, as far as a report depends on it; `withheld` tells what was cut from
    the rest for an edition. `fingerprints` has by path what manifests say of a file's content. `given`
    has the numbers of the reports that were issued; of `logos` the first is printed; `typefaces` are the
    fonts to print it with. Frames have no truth when compared, so evidence is equal to itself only.
    """

    operation: Operation
    month: Month
    earlier: tuple[Month, ...]
    articles: Mapping[str, Article]
    article_files: tuple[InputFile, ...] = ()
    boundaries: tuple[Boundary, ...] = ()
    logos: tuple[Logo, ...] = ()
    settings: InputFile | None = None
    withheld: Withheld = NOTHING_WITHHELD
    fingerprints: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[Period, int] = field(default_factory=dict)
    typefaces: Typefaces = EVERYWHERE

    @property
    def months(self) -> tuple[Month, ...]:
        return (*self.earlier, self.month)

    @property
    def line(self) -> tuple[Month, ...]:
        """This month, the one that it is compared with, the one that this is compared with, and so on.

        Oldest first; where all reports are months, these are all of them.
        """
        months = self.months
        return tuple(months[position] for position in line_of([month.period for month in months]))

    @property
    def compared(self) -> "Evidence | None":
        """What was known for the month that this one is compared with."""
        position = compared_with(self.month.period, [month.period for month in self.earlier])
        if position is None:
            return None
        return replace(self, month=self.earlier[position], earlier=self.earlier[:position])

    @property
    def last(self) -> Month | None:
        """The month that this one is compared with."""
        return self.compared.month if self.compared else None

    @property
    def expected(self) -> Month | None:
        """The month whose tables and things this one should have too; a flash update has only news."""
        return None if self.month.period.is_of_news else self.last

    @property
    def next_period(self) -> Period | None:
        """Of what the next report will be; after a flash update, the regular one that its day is in."""
        period, first = self.month.period, self.operation.report.first_period
        regular = [each.period for each in self.months if each.period.next] or [first]
        return regular[-1].around(period.as_of) if period.is_of_news else period.next

    def number(self, period: Period) -> int | None:
        """The number of this month's report or of an earlier one; None for one that has none."""
        return self._numbers.get(period)

    @property
    def own_number(self) -> int:
        """The number that this month's report has, or would get now."""
        return self._numbers[self.month.period]

    @property
    def _numbers(self) -> Mapping[Period, int]:
        earlier = [month.period for month in self.earlier]
        return numbers_of(self.operation.report, self.month.period, earlier, self.given)
