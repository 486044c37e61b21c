"""A report as it was issued: all that anything is exported from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sitrep.lines import one_line
from sitrep.model.counting import CountKey, count_key
from sitrep.model.exchange_setting import Exchange
from sitrep.model.figure import Made
from sitrep.model.period import parse_period
from sitrep.model.subject import SubjectKind
from sitrep.model.tables import INDICATORS
from sitrep.quantity import Kind
from sitrep.report.record.contents import FigureEntry, Manifest
from sitrep.report.record.summary import Summary

_CHANGE = ".change"
_WITH_NAMES = (SubjectKind.PLACE, SubjectKind.CAMP, SubjectKind.MISSION, SubjectKind.APPEAL)
_LONGEST_TEXT = 1023
"""Of texts in EDXL documents."""


@dataclass(frozen=True, slots=True)
class IssuedReport:
    """What was frozen (`pdf` and `manifest`), when, and what the settings say for catalogues.

    `stem` is the name of its files without ending and version; `producer` who issues it. Nothing else
    of the settings and nothing of the spreadsheets is looked at: what a manifest lacks is not exported.
    """

    manifest: Manifest
    summary: Summary
    pdf: bytes
    stem: str
    version: int
    cleared_by: str
    at: datetime
    producer: str
    origin: str
    settings: Exchange

    @property
    def title(self) -> str:
        """`Syria: displacement. Situation Report No. 4. As of 31 July 2012`."""
        told = self.summary
        return one_line(f"{told.title}. {told.product_and_number}. {told.as_of}")

    @property
    def identifier(self) -> str:
        """The same for no other version, edition, language or report of the office."""
        return f"{self.stem}-v{self.version}"

    @property
    def begins(self) -> date:
        """Its first day. Manifests of releases before 0.3 do not say that of a flash update."""
        period = parse_period(self.manifest.period)
        return self.manifest.begins or (period.start if period else self.manifest.as_of)

    @property
    def countries(self) -> list[str]:
        """The country of origin, then those of the figures that have a value, in their order."""
        named = (country_of(each) for each in self.manifest.figures if each.value is not None)
        return list(dict.fromkeys([self.origin, *filter(None, named)]))

    def sources(self) -> Iterator[tuple[str, str]]:
        """What figures name as sources, each once, with the address where one has it."""
        found: dict[str, str] = {}
        for figure in self.manifest.figures:
            for position, source in enumerate(figure.source):
                url = figure.url if position == 0 else ""
                found[source] = found.get(source) or (url if url.startswith("http") else "")
        yield from found.items()


def measure_of(figure: FigureEntry) -> str:
    """What a figure measures: `registered`, `registered.change`."""
    stem = figure.key.removesuffix(_CHANGE)
    return stem.rpartition(".")[2] + (_CHANGE if figure.made is Made.CHANGE else "")


def people_in(figure: FigureEntry) -> CountKey | None:
    """The key of a figure of people in its parts; None for one of something else."""
    return count_key(figure.key.removesuffix(_CHANGE))


def country_of(figure: FigureEntry) -> str:
    """The ISO code of the one country that a figure is of, or "".

    Manifests of releases before 0.3 say it in the keys of people alone.
    """
    if figure.subject is not None:
        return figure.subject.country
    people = people_in(figure)
    code = people.country if people else ""
    return code if code.isupper() else ""


def name_of(figure: FigureEntry, *kinds: SubjectKind) -> str:
    """The area, camp, mission or appeal of a figure, as the analyst wrote it; "" for any other kind."""
    subject = figure.subject
    return subject.name if subject and subject.kind in (kinds or _WITH_NAMES) else ""


def done_by(figure: FigureEntry) -> str:
    """Who did what an indicator counts, or whose appeal it is; "" in manifests before 0.3."""
    subject = figure.subject
    if subject is None:
        return ""
    is_somebodys = INDICATORS.makes(figure.key) or subject.kind is SubjectKind.APPEAL
    return subject.detail if is_somebodys else ""


def is_told(figure: FigureEntry) -> bool:
    """Whether anybody reported it, if only that there is no data: what nobody did is not on the page."""
    return figure.kind is not Kind.NOT_REPORTED


def shortened_text(text: str) -> str:
    """A text for XML, on one line: no control characters or marks of direction are left in it."""
    return one_line(text)[:_LONGEST_TEXT]
