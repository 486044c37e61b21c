"""An office's own indicator, as `[[indicator]]` of operation.toml declares it."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from sitrep.model.indicators.indicator import (
    PERCENT,
    SECTORS,
    Across,
    Better,
    Indicator,
    Kind,
    Ratio,
)
from sitrep.model.indicators.unit import UNITS, is_currency
from sitrep.model.per_language import PerLanguage

_CODE = r"^[a-z][a-z0-9_]{0,63}$"
Code = Annotated[str, Field(pattern=_CODE)]


def _sector(value: object) -> object:
    if value not in SECTORS:
        raise ValueError(f"the sectors are {', '.join(SECTORS)}")
    return value


def _exactly(value: object) -> object:
    """As it is written: 0.1 of a TOML file is no sum of powers of two."""
    return Decimal(repr(value)) if isinstance(value, float) else value


Exact = Annotated[Decimal, BeforeValidator(_exactly)]


class RatioSetting(BaseModel):
    """So many of `part` for `per` of `whole`, both codes of the same sector."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    part: Code
    whole: Code
    per: Annotated[int, Field(ge=1, le=1_000_000)] = 100
    places: Annotated[int, Field(ge=0, le=4)] = 1


class IndicatorSetting(BaseModel):
    """`label` and `unit` are words of the page, in each language of the reports."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sector: Annotated[str, BeforeValidator(_sector)]
    code: Code
    label: PerLanguage
    unit: PerLanguage
    kind: Kind
    adds_up: frozenset[Across] = frozenset()
    better: Better | None = None
    least: Exact = Decimal(0)
    most: Exact | None = None
    standard: Exact | None = None
    standard_source: Annotated[str, Field(max_length=100)] = ""
    smallest: Annotated[int, Field(ge=0)] = 0
    ratio: RatioSetting | None = None

    @model_validator(mode="after")
    def _is_an_indicator(self) -> "IndicatorSetting":
        self.indicator  # noqa: B018 - its own checks
        return self

    @property
    def unit_code(self) -> str:
        """PERCENT, a currency, a unit that is built in, or one that is only this indicator's."""
        written = next(iter(self.unit.values()))
        if written in (PERCENT, "%", "per cent"):
            return PERCENT
        if is_currency(written):
            return written
        shipped = written.strip().lower().replace(" ", "_")
        is_translated = any(language != "en" for language in self.unit)
        return shipped if shipped in UNITS and not is_translated else f"{self.sector}.{self.code}"

    @property
    def indicator(self) -> Indicator:
        ratio = self.ratio
        return Indicator(
            sector=self.sector,
            code=self.code,
            kind=self.kind,
            unit=self.unit_code,
            adds_up=self.adds_up,
            better=self.better,
            least=self.least,
            most=Decimal(100) if self.most is None and self.unit_code == PERCENT else self.most,
            standard=self.standard,
            standard_source=self.standard_source,
            smallest=self.smallest,
            ratio=Ratio(ratio.part, ratio.whole, ratio.per, ratio.places) if ratio else None,
        )
