"""What readers must not learn of few people, as an operation says it."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from sitrep.model.counting import FAMILIES
from sitrep.model.sections import EVENTS


class Disclosure(BaseModel):
    """What readers must not learn of few people.

    Counts below `threshold` of the `figures` (keys, with `*` for any part) are withheld, and so are
    others from which a withheld count could be worked out. Without a threshold only the others are.
    `round_to` is the other way: all these counts are rounded to multiples of it, each by itself.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

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
