"""HTML to a PDF that is PDF/A-3a and PDF/UA-1 at once, the same bytes for the same input."""

import io
import logging
import warnings
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence, Sized
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

import pydyf

from sitrep.fonts.typefaces import EVERYWHERE, Typefaces
from sitrep.report.render.apart import pictures_apart
from sitrep.report.render.assets import PageProblem, font_faces
from sitrep.report.render.columns import evenly_high
from sitrep.report.render.font_cuts import harfbuzz_version
from sitrep.report.render.last_page import well_ended
from sitrep.report.render.libraries import by_file_name
from sitrep.report.render.outlines import as_written
from sitrep.report.render.resources import Fetcher, Forbidden, OwnFonts, forbidden
from sitrep.report.render.sheets import parsed_once
from sitrep.report.render.streams import end_index_plainly, pack, undate
from sitrep.report.render.tags import name_links, read_every_glyph, say_languages, scope

with by_file_name():
    import weasyprint

# A PDF/A file may only hold metadata that its own extension schema describes.
_PDFUA_METADATA = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\
<pdfuaid:part>1</pdfuaid:part></rdf:Description>\
<rdf:Description rdf:about="" \
xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property>\
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\
</rdf:RDF>"""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF: the report's data, or the source that it was made from."""

    name: str
    mime: str
    description: str
    content: bytes
    relationship: Literal["Data", "Source"] = "Data"


def make_pdf(
    html: str,
    *,
    attachments: Sequence[Attachment],
    identifier: bytes,
    images: Collection[str] = (),
    typefaces: Typefaces = EVERYWHERE,
) -> bytes:
    """The PDF of a rendered page.

    `html` must say its language, its title and when it was created and modified (`dcterms`): PageProblem
    without one of them, since a PDF without it does not conform, or differs from day to day.

    `identifier` is the file's permanent id, in place of a random one. `images` are the data URIs that
    the page may show: photos and logos of our own making; `typefaces` are the only fonts that it has.
    Raises ForbiddenResource for any resource that is not ours, PageProblem for whatever WeasyPrint
    would only log.
    """
    page = pictures_apart(html)
    fetcher = Fetcher(images, page.pictures, typefaces)
    styles = f"{font_faces(typefaces)}\n{page.sizes}"
    fonts = OwnFonts()
    try:
        with (
            _complaints_raised(fetcher) as complaints,
            evenly_high(),
            as_written(),
            parsed_once(complaints),
        ):
            sheet = weasyprint.CSS(string=styles, url_fetcher=fetcher, font_config=fonts)
            document = well_ended(
                page.html,
                lambda html: weasyprint.HTML(string=html, url_fetcher=fetcher).render(
                    font_config=fonts, stylesheets=[sheet], pdf_variant="pdf/a-3a"
                ),
            )
            _declare_pdfua(document.metadata)
            created = _created(document.metadata)
            ordered = sorted(attachments, key=lambda attachment: attachment.name.encode())
            document.metadata.attachments += [_embedded(each, created) for each in ordered]
            mimes = {attachment.name: attachment.mime for attachment in ordered}
            content: bytes = document.write_pdf(
                pdf_variant="pdf/a-3a",
                pdf_identifier=identifier,
                finisher=lambda document, pdf: _finish(document, pdf, mimes),
            )
            return end_index_plainly(content)
    except Forbidden as error:
        raise forbidden(error.args[0]) from None


def libraries() -> Mapping[str, str]:
    """The system's libraries that decide the bytes of a PDF or a page, with their versions."""
    number = weasyprint.text.ffi.pango.pango_version()
    pango = f"{number // 10000}.{number // 100 % 100}.{number % 100}"
    return {"harfbuzz": harfbuzz_version(), "pango": pango, "zlib": zlib.ZLIB_RUNTIME_VERSION}


class _Complaints(logging.Handler):
    """Remembers what WeasyPrint logs, except for style declarations that it does not know."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if not message.startswith("Ignored "):
            self.messages.append(message)


@contextmanager
def _complaints_raised(fetcher: Fetcher) -> Iterator[Sized]:
    """What WeasyPrint has complained of so far; ends in PageProblem if there is anything."""
    complaints = _Complaints()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(complaints)
    try:
        with warnings.catch_warnings():
            # WeasyPrint does not close the file of its colour profile.
            warnings.simplefilter("ignore", ResourceWarning)
            yield complaints.messages
    finally:
        logger.removeHandler(complaints)
    if fetcher.refused:
        raise forbidden(fetcher.refused[0])
    if complaints.messages:
        raise PageProblem("page.rendering", {"detail": "; ".join(complaints.messages)})


def _created(metadata: Any) -> datetime:
    """When the page says that it was created; PageProblem where its head lacks anything of a PDF."""
    heads = {
        '<html lang="...">': metadata.lang,
        "<title>": metadata.title,
        "dcterms.created": metadata.created,
        "dcterms.modified": metadata.modified,
    }
    for part, said in heads.items():
        if not said:
            raise PageProblem("page.head", {"part": part})
    try:
        return datetime.fromisoformat(metadata.created).astimezone(UTC)
    except ValueError:
        raise PageProblem("page.head", {"part": "dcterms.created"}) from None


def _declare_pdfua(metadata: Any) -> None:
    """Both standards want their mark in the one and only `rdf:RDF`."""
    pdfa_alone = metadata.generate_rdf_metadata

    def both(variant: str, version: int, conformance: str) -> bytes:
        rdf: bytes = pdfa_alone(variant, version, conformance)
        return rdf.replace(b"</rdf:RDF>", _PDFUA_METADATA)

    metadata.generate_rdf_metadata = both


def _embedded(attachment: Attachment, created: datetime) -> weasyprint.Attachment:
    return weasyprint.Attachment(
        file_obj=io.BytesIO(attachment.content),
        name=attachment.name,
        description=attachment.description,
        created=created,
        modified=created,
        relationship=attachment.relationship,
    )


def _finish(document: Any, pdf: pydyf.PDF, mimes: dict[str, str]) -> None:
    """What PDF/UA-1 and sameness ask for beyond what WeasyPrint writes."""
    by_reference = {element.reference: element for element in pdf.objects[1:]}
    for element in pdf.objects:
        if isinstance(element, pydyf.Stream) and element.extra.get("Type") == "/Metadata":
            element.compress = False
        if isinstance(element, pydyf.Stream) and element.extra.get("Subtype") == "/Image":
            # PDF/A has a photo shown as it is.
            element.extra["Interpolate"] = "false"
        if not isinstance(element, dict):
            continue
        if element.get("S") == "/TH":
            scope(element, by_reference)
        elif element.get("S") == "/TD":
            # Headers by name repeat the scopes, and their names recur on each page of a table.
            element["A"].pop("Headers", None)
        elif element.get("Type") == "/FontDescriptor":
            undate(by_reference[element.get("FontFile2") or element["FontFile3"]])
        elif "ToUnicode" in element:
            read_every_glyph(by_reference[element["ToUnicode"]])
        elif element.get("Type") == "/Filespec":
            file = by_reference[element["EF"]["F"]]
            mime = mimes[element["UF"].string]
            file.extra["Subtype"] = "/" + mime.replace("/", "#2f").replace("+", "#2b")
    if document.pages[0]._page_box.style["direction"] == "rtl":
        # Pages side by side, and the arrows of readers, go from right to left.
        pdf.catalog["ViewerPreferences"]["Direction"] = "/R2L"
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
    name_links(document)
    say_languages(document, pdf)
    for element in pdf.objects:
        if isinstance(element, pydyf.Stream) and element.compress:
            pack(element)
