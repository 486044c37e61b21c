"""An operation as `operation.toml` describes it: who, where, languages, thresholds, lists."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from sitrep.lines import nearest
from sitrep.model.area_setting import AreaSetting
from sitrep.model.contact import Contact
from sitrep.model.counting import FAMILIES, METHODS, POPULATIONS
from sitrep.model.country import Iso3
from sitrep.model.edition import Edition
from sitrep.model.fonts_setting import FontsSetting
from sitrep.model.indicators import ADDED_KINDS, SHIPPED, Indicator
from sitrep.model.indicators.setting import IndicatorSetting
from sitrep.model.mail import Mail, MailingList, Publish
from sitrep.model.mailbox import is_clean_line
from sitrep.model.map_setting import MapSetting
from sitrep.model.per_language import Language, PerLanguage
from sitrep.model.period import Period, PeriodKind, fault_of, parse_period
from sitrep.model.sections import (
    EVENT_CATEGORIES,
    EVENTS,
    SECTIONS,
    USUAL_SECTIONS,
    SectionSpec,
    categories_in,
    sections_named,
)
from sitrep.model.source import Source

Population = Annotated[str, AfterValidator(lambda name: one_of(name, POPULATIONS))]
Method = Annotated[str, AfterValidator(lambda name: one_of(name, METHODS))]
Product = Literal["situation-report", "monthly-report", "bulletin"]
AnnexLength = Literal["full", "short", "attached"]


class _Settings(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def one_of(name: str, names: tuple[str, ...]) -> str:
    """The name itself; ValueError says which there are."""
    if name not in names:
        raise ValueError(f'"{name}" is none of: {", ".join(names)}')
    return name


def _as_period(value: object) -> object:
    text = value if isinstance(value, str) else ""
    period = parse_period(text)
    if period is None:
        raise ValueError(fault_of(text))
    return period


APART_FROM_REPORTS = ("exchange", "issue", "lists", "mail", "publish", "reading")
"""Settings that decide who clears and gets a report, or how, and that no page or figure depends on."""


def _section(key: str) -> str:
    known = [each.key for each in SECTIONS]
    if key not in known:
        near = nearest(key, known)
        hint = f' did you mean "{near}"?' if near else ""
        raise ValueError(f'there is no section "{key}";{hint} The sections are: {", ".join(known)}')
    return key


def _named_once(keys: tuple[str, ...]) -> tuple[str, ...]:
    for key in keys:
        if keys.count(key) > 1:
            raise ValueError(f'the section "{key}" is named twice')
    return keys


SectionKeys = Annotated[
    tuple[Annotated[str, AfterValidator(_section)], ...], AfterValidator(_named_once)
]


class Report(_Settings):
    """What the masthead and the foot of every report say; periods `without_report` get no number.

    `sections` are those that follow one another, in their order; those with a place of their own, the
    highlights and the contacts, need not be named. `annex`: it has all figures that the page prints, the
    computed ones alone, or none, since the attached files have them.
    """

    product: Product = "situation-report"
    first_period: Annotated[Period, BeforeValidator(_as_period)]
    first_number: Annotated[int, Field(ge=1)] = 1
    producer: PerLanguage
    partners: PerLanguage = {}
    contact: str
    time_zone: str = "UTC"
    languages: Annotated[tuple[Language, ...], Field(min_length=1)] = ("en",)
    editions: Annotated[tuple[Edition, ...], Field(min_length=1)] = (Edition.PUBLIC,)
    key_figures: tuple[str, ...] = ()
    sections: SectionKeys = USUAL_SECTIONS
    acronyms: dict[str, PerLanguage] = {}
    without_report: tuple[Annotated[Period, BeforeValidator(_as_period)], ...] = ()
    annex: AnnexLength = "full"

    def product_of(self, period: Period) -> str:
        """What the report of a period is called: a flash update is one, and no week's is monthly."""
        match period.kind:
            case PeriodKind.FLASH:
                return "flash-update"
            case PeriodKind.WEEK if self.product == "monthly-report":
                return "weekly-report"
        return self.product

    def acronyms_in(self, language: str) -> frozenset[str]:
        """Those that the report spells out in that language."""
        return frozenset(short for short, meaning in self.acronyms.items() if language in meaning)


class Data(_Settings):
    """How the analysts write: `language` settles 1.234 and 03/04/2012; without it they are findings.

    `cumulative` are the columns of refugees that are totals since the operation began, and not counts
    since the row before. `leave` are headers of columns, and names of sheets, that are the office's own
    and not for the report. `regional`: a row of refugees that is estimated and has no country is an
    estimate for the whole region, which is told beside the countries' counts and never added to them.
    """

    language: Language | None = None
    cumulative: tuple[Literal["arrivals", "returns"], ...] = ()
    leave: tuple[Annotated[str, Field(min_length=1, max_length=200)], ...] = ()
    regional: bool = False


class Reading(_Settings):
    """What opening one file may take: `memory_mb` megabytes of memory and `seconds` of time.

    A file that takes more is not read, and told; see docs/decisions/016.
    """

    memory_mb: Annotated[int, Field(ge=200, le=100_000)] = 1000
    seconds: Annotated[int, Field(ge=1, le=3600)] = 20


class Thresholds(_Settings):
    """Where checks begin to speak."""

    over_capacity_percent: Annotated[float, Field(ge=0)] = 0
    mandate_expires_within_days: Annotated[int, Field(ge=0)] = 30
    outside_country_km: Annotated[float, Field(ge=0)] = 25
    # A jump is above the percentage and above the number of people; with six earlier months it is
    # judged by the median absolute deviation of the changes before, and by the number of people.
    jump_percent: Annotated[float, Field(ge=0)] = 50
    jump_people: Annotated[int, Field(ge=0)] = 5000
    jump_deviations: Annotated[float, Field(gt=0)] = 5
    # Where so few count, a leap is to so many times the figure, and by so many people at least.
    leap_times: Annotated[float, Field(gt=1)] = 4
    leap_people: Annotated[int, Field(ge=0)] = 100
    # Fewer are seldom counted twice to the same person; of fewer a copied value says nothing.
    copied_from: Annotated[int, Field(ge=1)] = 100
    # A value that is so many times its target was most likely not planned so.
    target_times: Annotated[float, Field(gt=1)] = 3
    household_size_least: Annotated[float, Field(ge=1)] = 1.5
    household_size_most: Annotated[float, Field(ge=1)] = 12
    # A source that is so many days younger than the report's date is of another year.
    source_days_after: Annotated[int, Field(ge=0)] = 92
    # Of fewer, one person more or less moves a percentage by more than a whole point.
    percent_base: Annotated[int, Field(ge=1)] = 100


class NamedTotal(_Settings):
    """Counts that the operation adds up under a name of its own; without it, populations never are.

    `populations` of each of the `origins` (without any, the operation's own) are counted by the method
    that leads the report; where those differ, `methods` says which may be added, best first.
    """

    label: PerLanguage
    populations: Annotated[tuple[Population, ...], Field(min_length=1)]
    origins: tuple[Iso3, ...] = ()
    methods: tuple[Method, ...] = ()


class Quotation(_Settings):
    """How many words may be quoted before the check speaks: in one excerpt, and of one article a month.

    No law names a number; these are the house's own. A share of the article would be of no use: often
    only the passages that are quoted are kept.
    """

    most_words: Annotated[int, Field(ge=1)] = 60
    most_words_of_article: Annotated[int, Field(ge=1)] = 300


class Protection(_Settings):
    """`public_figures` are people of public life, whom a public report may name."""

    public_figures: tuple[Annotated[str, Field(min_length=2)], ...] = ()


class Disclosure(_Settings):
    """What readers must not learn of few people.

    Counts below `threshold` of the `figures` (keys, with `*` for any part) are withheld, and so are
    others from which a withheld count could be worked out. Without a threshold only the others are.
    `round_to` is the other way: all these counts are rounded to multiples of it, each by itself.
    """

    threshold: Annotated[int, Field(ge=2, le=1000)] | None = None
    round_to: Annotated[int, Field(ge=2, le=1000)] | None = None
    figures: Annotated[tuple[str, ...], Field(min_length=1)] = (
        *(f"{family}.*" for family in FAMILIES), "camps.*", "indicators.*",
    )  # fmt: skip

    @model_validator(mode="after")
    def _is_of_people_in_need(self) -> "Disclosure":
        for pattern in self.figures:
            if pattern.partition(".")[0] == EVENTS.key:
                raise ValueError(
                    f"{pattern}: counts of events are not withheld; give the row a sensitivity"
                )
        return self

    @model_validator(mode="after")
    def _is_one_way(self) -> "Disclosure":
        if self.threshold and self.round_to:
            raise ValueError("threshold and round_to are two ways: choose one")
        return self


def _kind_of_its_own(code: str) -> str:
    if code in EVENT_CATEGORIES:
        raise ValueError(f'"{code}" is a kind of events that every operation has; take another word')
    return code


EventKind = Annotated[
    str,
    Field(pattern=r"^[a-z][a-z0-9]*([ -][a-z0-9]+)*$", max_length=40),
    AfterValidator(_kind_of_its_own),
]


def _label(label: dict[str, str]) -> dict[str, str]:
    for text in label.values():
        if not text.strip("{} ") or len(text) > LONGEST_LABEL or not is_clean_line(text):
            raise ValueError(f"a label is one line of at most {LONGEST_LABEL} letters")
        if any(map(str.isnumeric, text)):
            raise ValueError(f'"{text}": a label has no numbers, which would be nobody\'s on the page')
    return label


LONGEST_LABEL = 60


class Events(_Settings):
    """`kinds` are the office's own kinds of events, by the word that analysts choose.

    Each says what the page calls it; the section of events lists them.
    """

    kinds: dict[EventKind, Annotated[PerLanguage, AfterValidator(_label)]] = {}


class Issuing(_Settings):
    """What stops an issue: a warning that nobody accepted, or errors alone; and what a clearance needs.

    `proof_of_reading`: the code at the end of the draft. `second_person`: another than who built it.
    """

    stop_at: Literal["warning", "error"] = "warning"
    proof_of_reading: bool = False
    second_person: bool = False


class Exchange(_Settings):
    """What catalogues of others ask for, and no page says; see docs/EXCHANGE.md.

    `license` is a name such as `CC-BY-4.0`, `glide` the number of the disaster, `themes` are those of
    ReliefWeb. `confidence` and `severity` are words of EDXL-SitRep, which must have them: unless an
    office says more, it says that nobody rated either.
    """

    license: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9.+-]*$", max_length=60)] | None = None
    glide: Annotated[str, Field(pattern=r"^[A-Z]{2}-\d{4}-\d{6}-[A-Z]{3}$")] | None = None
    themes: tuple[Annotated[str, Field(min_length=1, max_length=LONGEST_LABEL)], ...] = ()
    confidence: Literal["HighlyConfident", "SomewhatConfident", "Unsure", "NoConfidence"] = "Unsure"
    severity: Literal["Extreme", "Severe", "Moderate", "Minor", "Unknown"] = "Unknown"


class Operation(_Settings):
    """`folder` is its name under `inputs/`; `names` overrides names of countries, by language.

    `countries_of_asylum` are in the order of the report's tables; there is none where people are
    displaced inside the country of origin alone. The country of origin is not one of them, though it
    may be listed there: nobody is a refugee in it, so no count of refugees is missing.

    `rules_off` has the code of each rule that does not apply here, with the reason, which is printed.
    """

    folder: str
    title: PerLanguage
    country_of_origin: Iso3
    countries_of_asylum: tuple[Iso3, ...]
    starts: date
    report: Report
    data: Data = Data()
    reading: Reading = Reading()
    thresholds: Thresholds = Thresholds()
    protection: Protection = Protection()
    disclosure: Disclosure | None = None
    events: Events = Events()
    contact: tuple[Contact, ...] = ()
    totals: dict[Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")], NamedTotal] = {}
    indicator: tuple[IndicatorSetting, ...] = ()
    map: MapSetting = MapSetting()
    area: tuple[AreaSetting, ...] = ()
    fonts: FontsSetting = FontsSetting()
    exchange: Exchange = Exchange()
    issue: Issuing = Issuing()
    mail: Mail | None = None
    publish: Publish | None = None
    lists: dict[Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")], MailingList] = {}
    quotation: Quotation = Quotation()
    names: dict[Language, dict[Iso3, str]] = {}
    source: tuple[Source, ...] = ()
    rules_off: dict[str, Annotated[str, Field(min_length=3)]] = {}

    @field_validator("countries_of_asylum")
    @classmethod
    def _without_origin(cls, countries: tuple[str, ...], known: ValidationInfo) -> tuple[str, ...]:
        origin = known.data.get("country_of_origin")
        return tuple(country for country in countries if country != origin)

    @field_validator("map")
    @classmethod
    def _shades_a_rate(cls, setting: MapSetting, known: ValidationInfo) -> MapSetting:
        own = (each.indicator for each in known.data.get("indicator", ()))
        rates = [each.name for each in (*SHIPPED, *own) if each.kind not in ADDED_KINDS]
        if setting.shaded is not None and setting.shaded not in rates:
            near = nearest(setting.shaded, rates)
            hint = f'; did you mean "{near}"?' if near else f", such as {rates[0]}"
            raise ValueError(f'shaded: "{setting.shaded}" is no rate or percentage{hint}')
        return setting

    @model_validator(mode="after")
    def _says_everything_in_each_language(self) -> "Operation":
        for language in self.report.languages:
            said = {"title": self.title, "report.producer": self.report.producer}
            said |= {f"events.kinds.{code}": label for code, label in self.events.kinds.items()}
            said |= {f"totals.{name}.label": total.label for name, total in self.totals.items()}
            said |= {f"contact.{n}.name": each.name for n, each in enumerate(self.contact)}
            for what, words in said.items():
                if not words.get(language, "").strip():
                    raise ValueError(f'{what} has no text for language "{language}"')
            for own in self.indicator:
                if language not in own.label or language not in own.unit:
                    what = f"indicator {own.sector}.{own.code}"
                    raise ValueError(f'{what} has no label or unit for language "{language}"')
        return self

    def contacts_in(self, edition: Edition) -> tuple[Contact, ...]:
        """Those that readers of an edition may see."""
        return tuple(each for each in self.contact if edition.may_show(each.sensitivity))

    @property
    def sections(self) -> tuple[SectionSpec, ...]:
        """The sections of its reports, in their order."""
        return sections_named(self.report.sections)

    def event_kinds_in(self, section: SectionSpec) -> tuple[str, ...]:
        """The kinds of events that a section of its reports lists, the office's own last."""
        own = self.events.kinds if section is EVENTS else ()
        return (*categories_in(section, self.sections), *own)

    @property
    def catalogue(self) -> Mapping[str, Indicator]:
        """Every indicator that its rows may name, as `wash.latrines`; an office's own wins."""
        own = (each.indicator for each in self.indicator)
        return {each.name: each for each in (*SHIPPED, *own)}
