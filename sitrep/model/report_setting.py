"""What an operation says of its reports: masthead, numbers, languages, sections."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from sitrep.diagnostics import Message, did_you_mean
from sitrep.lines import nearest
from sitrep.model.edition import Edition
from sitrep.model.per_language import Language, PerLanguage
from sitrep.model.period import Period, PeriodKind, fault_of, parse_period
from sitrep.model.sections import SECTIONS, USUAL_SECTIONS
from sitrep.model.setting_fault import SettingFault

Product = Literal["situation-report", "monthly-report", "bulletin"]
AnnexLength = Literal["full", "short", "attached"]


def _as_period(value: object) -> object:
    text = value if isinstance(value, str) else ""
    period = parse_period(text)
    if period is None:
        raise SettingFault(fault_of(text))
    return period


def _section(key: str) -> str:
    known = [each.key for each in SECTIONS]
    if key not in known:
        values = {"key": key, "hint": did_you_mean(nearest(key, known)), "known": ", ".join(known)}
        raise SettingFault(Message("settings.no-section", values))
    return key


def _named_once(keys: tuple[str, ...]) -> tuple[str, ...]:
    for key in keys:
        if keys.count(key) > 1:
            raise SettingFault(Message("settings.section-twice", {"key": key}))
    return keys


SectionKeys = Annotated[
    tuple[Annotated[str, AfterValidator(_section)], ...], AfterValidator(_named_once)
]


class Report(BaseModel):
    """What the masthead and the foot of every report say; periods `without_report` get no number.

    `sections` are those that follow one another, in their order; those with a place of their own, the
    highlights and the contacts, need not be named. `annex`: it has all figures that the page prints, the
    computed ones alone, or none, since the attached files have them. `digits` are written by the
    languages that have them.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    product: Product = "situation-report"
    first_period: Annotated[Period, BeforeValidator(_as_period)]
    first_number: Annotated[int, Field(ge=1)] = 1
    producer: PerLanguage
    partners: PerLanguage = {}
    contact: str
    time_zone: str = "UTC"
    digits: Literal["latin", "arabic-indic"] = "latin"
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

    def language_for(self, spoken: str) -> str:
        """The language of its reports that is told of: the one that is spoken, or else its first."""
        return spoken if spoken in self.languages else self.languages[0]

    def acronyms_in(self, language: str) -> frozenset[str]:
        """Those that the report spells out in that language."""
        return frozenset(short for short, meaning in self.acronyms.items() if language in meaning)
