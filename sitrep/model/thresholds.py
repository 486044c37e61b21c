"""Where checks begin to speak."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Thresholds(BaseModel):
    """Where checks begin to speak."""

    model_config = ConfigDict(extra="forbid", frozen=True)

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


class Quotation(BaseModel):
    """How many words may be quoted before the check speaks: in one excerpt, and of one article a month.

    No law names a number; these are the house's own. A share of the article would be of no use: often
    only the passages that are quoted are kept.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    most_words: Annotated[int, Field(ge=1)] = 60
    most_words_of_article: Annotated[int, Field(ge=1)] = 300
