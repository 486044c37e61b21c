"""An office's own kinds of events."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from sitrep.model.mailbox import is_clean_line
from sitrep.model.per_language import PerLanguage
from sitrep.model.sections import EVENT_CATEGORIES

LONGEST_LABEL = 60


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


class Events(BaseModel):
    """`kinds` are the office's own kinds of events, by the word that analysts choose.

    Each says what the page calls it; the section of events lists them.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    kinds: dict[EventKind, Annotated[PerLanguage, AfterValidator(_label)]] = {}
