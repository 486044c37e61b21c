"""An operation as `operation.toml` describes it: who, where, languages, thresholds, lists."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from sitrep.model.edition import Edition
from sitrep.model.period import Period, parse_period
from sitrep.model.source import Source

Language = Annotated[str, Field(pattern="^(en|fr|es|ar|tr)$")]
Product = Literal["situation-report", "monthly-report", "bulletin"]


class _Settings(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _as_period(value: object) -> object:
    period = parse_period(value) if isinstance(value, str) else None
    if period is None:
        raise ValueError("a month is written YYYY-MM, for example 2012-07")
    return period


def _per_language(value: object) -> object:
    return {"en": value} if isinstance(value, str) else value


PerLanguage = Annotated[dict[Language, str], BeforeValidator(_per_language)]
Iso3 = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class Report(_Settings):
    """What the masthead and the foot of every report say."""

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
    acronyms: dict[str, PerLanguage] = {}


class Data(_Settings):
    """How the analysts write: `language` settles 1.234 and 03/04/2012; without it they are findings."""

    language: Language | None = None


class Thresholds(_Settings):
    """Where checks begin to speak."""

    over_capacity_percent: Annotated[float, Field(ge=0)] = 0
    mandate_expires_within_days: Annotated[int, Field(ge=0)] = 30
    # A jump is above the percentage and above the number of people; with six earlier months it is
    # judged by the median absolute deviation of the changes before, and by the number of people.
    jump_percent: Annotated[float, Field(ge=0)] = 50
    jump_people: Annotated[int, Field(ge=0)] = 5000
    jump_deviations: Annotated[float, Field(gt=0)] = 5


class Operation(_Settings):
    """`folder` is its name under `inputs/`; `names` overrides names of countries, by language.

    `rules_off` has the code of each rule that does not apply here, with the reason, which is printed.
    """

    folder: str
    title: PerLanguage
    country_of_origin: Iso3
    countries_of_asylum: Annotated[tuple[Iso3, ...], Field(min_length=1)]
    starts: date
    report: Report
    data: Data = Data()
    thresholds: Thresholds = Thresholds()
    names: dict[Language, dict[Iso3, str]] = {}
    source: tuple[Source, ...] = ()
    rules_off: dict[str, Annotated[str, Field(min_length=3)]] = {}

    @model_validator(mode="after")
    def _says_everything_in_each_language(self) -> "Operation":
        for language in self.report.languages:
            for what, words in (("title", self.title), ("report.producer", self.report.producer)):
                if language not in words:
                    raise ValueError(f'{what} has no text for language "{language}"')
        return self

    def number(self, period: Period) -> int:
        """The number of that month's report: one a month, counted from the first."""
        return self.report.first_number + period.months_since(self.report.first_period)
