"""What a manifest holds, declared once: programs get it as a JSON schema, and `export` reads by it."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from sitrep.model.edition import Edition
from sitrep.model.figure import Made
from sitrep.model.issue import Change
from sitrep.model.subject import SubjectKind
from sitrep.quantity import Kind
from sitrep.report.record.summary import Summary

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Fingerprint = Annotated[str, Field(pattern=r"^(hmac-sha256:[0-9a-f]{64})?$")]
PeriodName = Annotated[str, Field(pattern=r"^\d{4}-(\d\d|W\d\d|\d\d-\d\d)$")]


class _Entry(BaseModel):
    """Later releases may add fields, so what is not known here is kept and not refused."""

    model_config = ConfigDict(extra="allow", frozen=True)


class CellEntry(_Entry):
    """A cell as readers of the edition find it; `sheet` is empty for a CSV file or a text."""

    file: str
    sheet: str
    cell: str


class OriginEntry(CellEntry):
    """A cell that no part explains, with what its row names as its source."""

    source: str
    source_date: date | None
    url: str
    article: str
    passage: str


class SubjectEntry(_Entry):
    """Whose a figure is; `country` is an ISO alpha-3 code, and empty where it is of no single one."""

    kind: SubjectKind
    name: str
    country: Annotated[str, Field(pattern=r"^([A-Z]{3})?$")]
    detail: str


class ValueEntry(_Entry):
    """A figure as it stands, without its name."""

    key: str
    kind: Kind | Literal["date", "code"]
    value: int | float | str | None
    high: int | float | None
    as_of: date
    as_of_first: date | None
    made: Made
    parts: tuple[str, ...]
    missing_parts: tuple[str, ...] = ()
    withheld_parts: tuple[str, ...] = ()
    source: tuple[str, ...]
    url: str = ""
    cells: tuple[CellEntry, ...]
    unit: str = ""


class FigureEntry(ValueEntry):
    """A figure with its name and its way back; before release 0.3 it had no `subject`."""

    label: str
    subject: SubjectEntry | None = None
    rounding: str = ""
    note: str = ""
    compared_with: tuple[ValueEntry, ...] = ()
    origins: tuple[OriginEntry, ...] = ()


class FigureDrawnAgain(FigureEntry):
    """A figure of an earlier report that a chart draws beside this one's."""

    report: PeriodName


class FileEntry(_Entry):
    """A file that was read; before release 0.2 with its `sha256` in place of the fingerprint."""

    path: str
    fingerprint: Fingerprint | None = None
    sha256: Sha256 | None = None


class TemplateEntry(_Entry):
    """A template that the page was made with."""

    path: str
    sha256: Sha256


class ArticleEntry(_Entry):
    """A kept article that figures or quotations lead to."""

    name: str
    file: str
    publisher: str
    headline: str
    date: date
    url: str
    fingerprint: Fingerprint


class TranslationEntry(_Entry):
    """A quotation in another language, and who translated it."""

    language: str
    text: str
    by: str


class ExcerptEntry(CellEntry):
    """A quotation that stands word for word in its article."""

    article: str
    speaker: str
    quote: str
    translations: tuple[TranslationEntry, ...] = ()


class PersonEntry(_Entry):
    """Somebody who answers for a report."""

    name: str
    role: str


class IssueEntry(_Entry):
    """A version; `cleared_by` and `cleared_on` are null in the draft of a correction."""

    version: Annotated[int, Field(ge=1)]
    cleared_by: PersonEntry | None
    cleared_on: date | None
    replaces: int | None
    reason: str
    change: Change | None = None


class Manifest(_Entry):
    """From what a report was made, and what each of its figures leads back to; see docs/MANIFEST.md."""

    operation: str
    product: str
    number: Annotated[int, Field(ge=1)]
    period: PeriodName
    begins: date | None = None
    as_of: date
    edition: Edition
    language: str
    issued: bool
    issue: IssueEntry | None
    page: str
    summary: Summary | None
    versions: dict[str, str]
    templates: tuple[TemplateEntry, ...] = ()
    inputs: tuple[FileEntry, ...]
    settings: FileEntry | None = None
    articles: tuple[ArticleEntry, ...] = ()
    excerpts: tuple[ExcerptEntry, ...] = ()
    figures: tuple[FigureEntry, ...]
    drawn_again: tuple[FigureDrawnAgain, ...] = ()
