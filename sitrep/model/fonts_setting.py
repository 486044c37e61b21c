"""The setting that names fonts of installed packages."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from sitrep.fonts.packaged import PACKAGED


def _packaged(family: str) -> str:
    if family not in PACKAGED:
        raise ValueError(
            f'"{family}" is none of: {", ".join(PACKAGED)}. '
            "Other fonts are files in the operation's folder fonts; see docs/SETTINGS.md"
        )
    return family


class FontsSetting(BaseModel):
    """`packaged` are families for scripts that not every report can print."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    packaged: tuple[Annotated[str, AfterValidator(_packaged)], ...] = ()
