"""What an operation says to the catalogues of others."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from sitrep.model.event_setting import LONGEST_LABEL


class Exchange(BaseModel):
    """What catalogues of others ask for, and no page says; see docs/EXCHANGE.md.

    `license` is a name such as `CC-BY-4.0`, `glide` the number of the disaster, `themes` are those of
    ReliefWeb. `confidence` and `severity` are words of EDXL-SitRep, which must have them: unless an
    office says more, it says that nobody rated either.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    license: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9.+-]*$", max_length=60)] | None = None
    glide: Annotated[str, Field(pattern=r"^[A-Z]{2}-\d{4}-\d{6}-[A-Z]{3}$")] | None = None
    themes: tuple[Annotated[str, Field(min_length=1, max_length=LONGEST_LABEL)], ...] = ()
    confidence: Literal["HighlyConfident", "SomewhatConfident", "Unsure", "NoConfidence"] = "Unsure"
    severity: Literal["Extreme", "Severe", "Moderate", "Minor", "Unknown"] = "Unknown"
