"""An area of a country, as `[[area]]` of operation.toml places it on the map."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from sitrep.model.country import Iso3
from sitrep.model.mailbox import is_clean_line

LONGEST_NAME = 60


def _name(text: str) -> str:
    if not text.strip() or not is_clean_line(text):
        raise ValueError("write the area's name in one line, as the spreadsheets have it")
    return text


class AreaSetting(BaseModel):
    """`name` is what the spreadsheets have in the column `area`, unless that has the `pcode` in it.

    The place is in degrees, somewhere in the middle of the area.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    country: Iso3
    name: Annotated[str, Field(max_length=LONGEST_NAME), AfterValidator(_name)]
    pcode: Annotated[str, Field(pattern=r"^[A-Z]{2,3}[A-Z0-9]{1,17}$")] | None = None
    latitude: Annotated[float, Field(strict=True, ge=-90, le=90)]
    longitude: Annotated[float, Field(strict=True, ge=-180, le=180)]
