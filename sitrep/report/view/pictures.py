"""What a page shows that is no text: charts, maps, photos and the logo."""

from dataclasses import dataclass
from enum import StrEnum

from markupsafe import Markup

from sitrep.report.text import EMPTY, Text


class Placement(StrEnum):
    """Where a picture stands in its section."""

    ABOVE_TABLES = "above_tables"
    BELOW_TABLES = "below_tables"


@dataclass(frozen=True, slots=True)
class LogoView:
    """The producer's logo: `source` is its data URI, the sizes are millimetres as printed."""

    source: str
    width_mm: float
    height_mm: float
    alt: Text


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart or map: `svg` is one whole `<svg>` element; `alt` says what it shows, in a sentence.

    SVG text must be paths already; `title` is what it shows, `subtitle` what is counted;
    `caption` has the source and date; `state`, which follows it, says of a map whether it is cleared;
    charts have none.
    """

    svg: Markup
    alt: Text
    caption: Text
    title: Text = EMPTY
    subtitle: Text = EMPTY
    placement: Placement = Placement.BELOW_TABLES
    state: Text = EMPTY


@dataclass(frozen=True, slots=True)
class PhotoView:
    """A photo: `source` is its data URI, `width` and `height` are pixels; `credit` is always printed.

    `share` is how much of the row's width it takes, from 0 to 1: side by side, photos are equally high.
    """

    source: str
    width: int
    height: int
    share: float
    alt: Text
    caption: Text
    credit: Text


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """Photos side by side; `width` is how much of the page's they take together, from 0 to 1."""

    photos: tuple[PhotoView, ...]
    width: float
