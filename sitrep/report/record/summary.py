"""The head of a page in plain words, which the manifest keeps and the mail is made of.

Words that were issued are kept, and not made again: a mail says what its PDF says.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from sitrep.report.view.page import View
from sitrep.report.view.pictures import LogoView
from sitrep.report.view.sources import ContactLine

_PIXELS_PER_MM = 96 / 25.4


@dataclass(frozen=True, slots=True)
class SummaryFigure:
    """A key figure; `change` and `detail` (as-of date and source) may be ""."""

    value: str
    label: str
    change: str
    detail: str


@dataclass(frozen=True, slots=True)
class SummaryContact:
    """A contact; "" for a way that it cannot be reached by."""

    name: str
    email: str
    telephone: str
    web: str


@dataclass(frozen=True, slots=True)
class SummaryNotice:
    """What a new version corrects, as its box says it."""

    label: str
    text: str
    reason: str
    items: tuple[str, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class SummaryLogo:
    """The producer's logo for a mail: a PNG in base64, its size on a screen, and the producer's name."""

    png: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class SummaryChange:
    """A kind of change since the last report, such as "Up:", and what changed so."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Summary:
    """Finished words without markup; "" leaves a line out."""

    language: str
    direction: Literal["ltr", "rtl"]
    title: str
    product_and_number: str
    as_of: str
    covers: str
    producer: str
    next_report: str
    edition: str
    cleared_by: str
    highlights_title: str
    highlights: tuple[str, ...]
    key_figures_title: str
    key_figures: tuple[SummaryFigure, ...]
    notices: tuple[SummaryNotice, ...]
    contact: str
    disclaimer: str
    contacts_title: str = ""
    contacts: tuple[SummaryContact, ...] = ()
    logo: SummaryLogo | None = None
    since_title: str = ""
    since: tuple[SummaryChange, ...] = ()


def summary_of(view: View) -> Summary:
    """What stands on the first page before the map, and whom to ask."""
    head, labels = view.masthead, view.labels
    return Summary(
        language=view.language,
        direction=view.direction,
        title=head.title,
        product_and_number=head.product_and_number,
        as_of=head.as_of,
        covers=head.covers,
        producer=head.producer,
        next_report=head.next_report,
        edition=head.edition,
        cleared_by=head.cleared_by,
        highlights_title=labels.highlights,
        highlights=view.highlights,
        key_figures_title=labels.key_figures,
        key_figures=tuple(
            SummaryFigure(
                value=" ".join(part for part in (each.value.text, each.value.tag) if part),
                label=each.label,
                change=each.change.text if each.change else "",
                detail=" · ".join(filter(None, (each.detail, each.source))),
            )
            for each in view.key_figures
        ),
        notices=tuple(
            SummaryNotice(
                each.label, each.text, each.reason, tuple(map(_on_one_line, each.items)), each.summary
            )
            for each in view.notices
        ),
        contact=" ".join(each.text or each.address for each in view.contact),
        disclaimer=view.disclaimer,
        contacts_title=labels.contacts if view.contacts else "",
        contacts=tuple(_contact(each) for each in view.contacts),
        logo=_logo(head.mail_logo) if head.mail_logo else None,
        since_title=view.since.title if view.since else "",
        since=tuple(SummaryChange(each.label, each.text) for each in view.since.lines)
        if view.since
        else (),
    )


def _logo(logo: LogoView) -> SummaryLogo:
    width, height = (round(mm * _PIXELS_PER_MM) for mm in (logo.width_mm, logo.height_mm))
    return SummaryLogo(logo.source.partition(",")[2], width, height, logo.alt)


def _contact(line: ContactLine) -> SummaryContact:
    said = {"email": "", "telephone": "", "web": ""}
    for way in line.ways:
        key = "telephone" if not way.url else "email" if way.url.startswith("mailto:") else "web"
        said[key] = way.address or way.text
    return SummaryContact(line.name, **said)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def as_data(summary: Summary) -> dict[str, Any]:
    """For the manifest; one without a logo does not speak of it."""
    data = asdict(summary)
    if summary.logo is None:
        del data["logo"]
    return data


def summary_in(manifest: bytes) -> Summary | None:
    """The summary that a manifest keeps; None in one that was written before there were any."""
    data = json.loads(manifest).get("summary")
    if data is None:
        return None
    figures = tuple(SummaryFigure(**each) for each in data["key_figures"])
    notices = tuple(SummaryNotice(**_with_tuple(each, "items")) for each in data["notices"])
    contacts = tuple(SummaryContact(**each) for each in data.get("contacts", ()))
    logo = SummaryLogo(**data["logo"]) if data.get("logo") else None
    since = tuple(SummaryChange(**each) for each in data.get("since", ()))
    parts = {
        "key_figures": figures,
        "notices": notices,
        "contacts": contacts,
        "logo": logo,
        "since": since,
    }
    return Summary(**_with_tuple(data, "highlights") | parts)


def _with_tuple(data: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {**data, name: tuple(data[name])}
