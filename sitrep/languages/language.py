"""What a language is to the program: its words around numbers, dates, names and totals, and its signs.

Words stand in one text with | between them; case, accents and Arabic letter variants do not matter.
None says that the language has no such word, or that nothing is looked for in it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sitrep.languages.compounds import CompoundWords
from sitrep.languages.endings import Endings
from sitrep.languages.guide import Guide
from sitrep.languages.headers import HeaderWords
from sitrep.languages.persons import PersonWords
from sitrep.languages.prose import ProseWords
from sitrep.languages.sentences import LooseNumbers, SentenceWords
from sitrep.languages.splitting import SplittingWords
from sitrep.languages.statements import Attribution, StatementWords
from sitrep.quantity import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class CountWords:
    """The words that stand around a count.

    `before` and `after` are qualifiers before and after a number; `after_joined` are those that join
    an ending to it (35 binden fazla), as patterns over folded letters. `contested` are magnitudes that
    are a thousand in one language and a million in another: they are read only in a language that has
    them here. `to` joins the ends of a range, `and_` only after `between`; `and_joined` is an "and"
    without a space behind it; `range_end` stands behind a range. `has_ones_after_thousand` says
    whether 13,645 is written as `13 bin 645`.
    """

    before: Mapping[Kind, str]
    after: Mapping[Kind, str]
    after_joined: Mapping[Kind, str] | None
    magnitudes: Mapping[int, str]
    contested: str | None
    has_ones_after_thousand: bool
    between: str | None
    from_: str | None
    to: str
    and_: str
    and_joined: str | None
    range_end: str | None
    missing: Mapping[Kind, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notation:
    """How numbers look: the signs before groups and before decimals, as CLDR has them.

    `marks` are the pairs of decimal and grouping sign, the usual one first, by which a partner's
    file is known to be written so; another language that writes alike may have them already.
    `digits` are those that a report may ask for in place of 0 to 9, by the name of the setting: from 0
    on, then the signs before groups and decimals, and for per cent.
    """

    grouping: str
    decimal: str
    marks: tuple[tuple[str | None, str | None], ...] | None
    digits: Mapping[str, str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """Dates in cells and in prose.

    The names of months and weekdays are CLDR's for the `locales`; `other_months` are further names,
    folded, with the number of the month. `is_day_first` says whether 03/04/2012 is surely 3 April,
    `has_capital_months` whether a month in small letters may be another word. `day_endings` (a pattern)
    are joined to the number of a day; `fillers` do no harm between the parts of a date; `first_day` is
    how the first day of a month is written. `months_of` are the locales of countries whose own names of
    months stand before the usual ones, by ISO alpha-3 code. `no_end` says in
    place of a date that there is none.
    """

    locales: tuple[str, ...]
    other_months: Mapping[str, int] | None
    is_day_first: bool
    has_capital_months: bool
    day_endings: str | None
    fillers: str | None
    first_day: str | None
    months_of: Mapping[str, str] | None
    no_end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Numerals:
    """Numbers in words, each with all its forms, the usual one first.

    `numbers` go from 0 to 100, `hundreds` from 100 to 1,000 by hundreds, with smaller numbers to follow;
    `joints` stand between the two. `alone` are words for numbers that are more often something else: an
    article, a pronoun, a lady. A report writes counts up to `in_letters` in words, but for those that
    are `agreeing` with what they count; `is_never_first` says that no sentence begins with digits.
    `ordinals` are the endings of ordinals in digits (a pattern over folded letters).
    """

    numbers: tuple[tuple[int, str], ...]
    hundreds: tuple[tuple[int, str], ...]
    joints: str | None
    alone: str
    in_letters: int
    agreeing: Collection[int] | None
    is_never_first: bool
    ordinals: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TableWords:
    """What the rows below a header begin with that hold no data: patterns over folded letters.

    `total_alone` are words that make a totals row only where nothing follows; `total_anywhere` are whole
    words that make one wherever they stand in a name; `of_whole` say beside a country's name that all
    of it is meant. `of_camp` are single words, as they stand in keys, that say of a camp's name no more
    than that it is one. `in_thousands` says anywhere in a header or title
    that counts are in thousands or millions; `thousands` says so in parentheses, behind a comma, colon
    or dash, or alone in its cell. `no_news` stands in place of a date where nothing new is known: whole
    cells.
    """

    total: str
    total_alone: str | None
    total_anywhere: str
    of_whole: str
    of_camp: str
    grand_total: str
    sub_total: str | None
    remark: str
    in_thousands: str | None
    thousands: str | None
    no_news: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherAnd:
    """The `other` "and" that stands for the `usual` one `before` some words.

    `before` is a pattern over folded letters, of how those words begin.
    """

    usual: str
    other: str
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """All that is particular to one language, apart from the messages of its `.po` files.

    `locale` is CLDR's, for numbers, dates and lists on a page; `encoding` is that of old files of it.
    `names` are what it is called in the languages; `common` are words that most of its paragraphs have,
    by which it is known among the others.
    `capitals` are letters whose capital is not the usual one; `alphabet` has all letters in their order
    where it is not that of letters without accents, `article` (a pattern) is what a name is not sorted
    by. At a space that is `unbroken` (a pattern) no line ends. `particles` are letters that are joined
    to the beginning of a word as words of their own, `prefixes` all that may be, the article too (a
    pattern). `other_and` is for the last two items of a list. `countries` are names of countries by
    ISO alpha-3 code besides CLDR's. `abbreviations` end with a full stop and not with a sentence.
    `telephone` stands before a telephone number,
    `identity` before the number of somebody's document or case (patterns over folded letters).
    `bodies` are the names of organisations that everybody quotes. `boilerplate` are lines of a page
    that are no sentence of an article (a pattern over a folded line). `last_report` begins the remark
    above a text that is still the last report's (a pattern over folded letters).
    """

    code: str
    locale: str
    encoding: str
    names: str
    common: str
    capitals: Mapping[str, str] | None
    alphabet: str | None
    article: str | None
    unbroken: str | None
    particles: str | None
    prefixes: str | None
    other_and: OtherAnd | None
    names_currencies: bool
    counts: CountWords
    notation: Notation
    dates: DateWords
    numerals: Numerals
    endings: Endings | None
    compounds: CompoundWords | None
    prose: ProseWords
    statements: StatementWords
    attribution: Attribution | None
    tables: TableWords
    splitting: SplittingWords
    headers: HeaderWords
    persons: PersonWords
    countries: Mapping[str, str] | None
    abbreviations: str | None
    telephone: str | None
    identity: str | None
    bodies: str | None
    boilerplate: str | None
    last_report: str
    guide: Guide | None
    sentences: SentenceWords | None
    loose_numbers: LooseNumbers | None
