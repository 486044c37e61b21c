"""What makes a draft an issued report: its version, who cleared it, what it corrects."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sitrep.model.figure import Figure


@dataclass(frozen=True, slots=True)
class Clearance:
    """Who takes responsibility for a report, in which role, and on which day."""

    name: str
    role: str
    on: date


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure in two reports; `old` or `new` is None where only one has it.

    `is_old_withheld` says that the newer report withholds the figure or a part of it, so that a page
    must not repeat the old value.
    """

    key: str
    label: str
    old: Figure | None
    new: Figure | None
    is_old_withheld: bool = False


class Change(StrEnum):
    """Why there is a new version: something was wrong, figures are later, or all is taken back."""

    CORRECTION = "correction"
    REVISION = "revision"
    WITHDRAWAL = "withdrawal"


@dataclass(frozen=True, slots=True)
class Correction:
    """What a version changes: the version before it, the day of that, why, and which figures.

    `reason` is "" in a draft and `change` None: they are given when the report is issued.
    `was_withdrawn`: the version before took the report back, so that there are no figures to compare.
    """

    version: int
    issued_on: date
    reason: str
    changes: tuple[FigureChange, ...]
    change: Change | None = None
    was_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue of one report, a draft until it is cleared; the first version corrects nothing."""

    version: int = 1
    clearance: Clearance | None = None
    correction: Correction | None = None


DRAFT = Issue()
"""A draft that corrects nothing."""
