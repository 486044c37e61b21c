"""An operation as `operation.toml` describes it: who, where, languages, thresholds, lists."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from sitrep.diagnostics import Message
from sitrep.lines import nearest
from sitrep.model.area_setting import AreaSetting
from sitrep.model.contact import Contact
from sitrep.model.counting import METHODS, POPULATIONS
from sitrep.model.country import Iso3
from sitrep.model.disclosure_setting import Disclosure
from sitrep.model.edition import Edition
from sitrep.model.event_setting import Events
from sitrep.model.exchange_setting import Exchange
from sitrep.model.fonts_setting import FontsSetting
from sitrep.model.indicators import ADDED_KINDS, SHIPPED, Indicator
from sitrep.model.indicators.setting import IndicatorSetting
from sitrep.model.mail import Mail, MailingList, Publish
from sitrep.model.map_setting import MapSetting
from sitrep.model.per_language import Language, PerLanguage
from sitrep.model.report_setting import Report
from sitrep.model.sections import EVENTS, SectionSpec, categories_in, sections_named
from sitrep.model.setting_fault import SettingFault
from sitrep.model.source import Source
from sitrep.model.thresholds import Quotation, Thresholds

Population = Annotated[str, AfterValidator(lambda name: one_of(name, POPULATIONS))]
Method = Annotated[str, AfterValidator(lambda name: one_of(name, METHODS))]


class _Settings(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def one_of(name: str, names: tuple[str, ...]) -> str:
    """The name itself; ValueError says which there are."""
    if name not in names:
        raise SettingFault(Message("settings.none-of", {"name": name, "names": ", ".join(names)}))
    return name


APART_FROM_REPORTS = ("analysts", "exchange", "issue", "lists", "mail", "publish", "reading")
"""Settings that decide who clears and gets a report, or how, and that no page or figure depends on."""


class Analysts(_Settings):
    """Those who make the reports: in which language sitrep speaks with them."""

    language: Language = "en"


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


class NamedTotal(_Settings):
    """Counts that the operation adds up under a name of its own; without it, populations never are.

    `populations` of each of the `origins` (without any, the operation's own) are counted by the method
    that leads the report; where those differ, `methods` says which may be added, best first.
    """

    label: PerLanguage
    populations: Annotated[tuple[Population, ...], Field(min_length=1)]
    origins: tuple[Iso3, ...] = ()
    methods: tuple[Method, ...] = ()


class Protection(_Settings):
    """`public_figures` are people of public life, whom a public report may name."""

    public_figures: tuple[Annotated[str, Field(min_length=2)], ...] = ()


class Issuing(_Settings):
    """What stops an issue: a warning that nobody accepted, or errors alone; and what a clearance needs.

    `proof_of_reading`: the code at the end of the draft. `second_person`: another than who built it.
    """

    stop_at: Literal["warning", "error"] = "warning"
    proof_of_reading: bool = False
    second_person: bool = False


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
    analysts: Analysts = Analysts()
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
        said = {"title": self.title, "report.producer": self.report.producer}
        if self.report.partners:
            said["report.partners"] = self.report.partners
        said |= {f"events.kinds.{code}": label for code, label in self.events.kinds.items()}
        said |= {f"totals.{name}.label": total.label for name, total in self.totals.items()}
        said |= {f"contact.{n}.name": each.name for n, each in enumerate(self.contact)}
        for own in self.indicator:
            name = f"{own.sector}.{own.code}"
            said[f"indicator.{name}.label"] = own.label
            # Units that are built in are said in every language.
            if own.unit_code == name:
                said[f"indicator.{name}.unit"] = own.unit
        silent = [
            (language, what)
            for language in self.report.languages
            for what, words in said.items()
            if not words.get(language, "").strip()
        ]
        if silent:
            languages = [*dict.fromkeys(language for language, _ in silent)]
            named = (
                what if len(languages) == 1 else f"{what} ({language})" for language, what in silent
            )
            values = {"language": ", ".join(languages), "named": ", ".join(named)}
            raise SettingFault(Message("settings.no-text", values))
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
