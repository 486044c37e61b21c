"""EDXL-SitRep 1.0 (OASIS Committee Specification 02, 6 October 2016): a report as one XML document.

It is a FieldObservation: of the five kinds of report that the standard has, the one whose content is
text. The standard's casualty counts are of one incident, and a report's counts are of several dates and
places, so they stand in the text with their dates.
"""

from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from sitrep.report.exchange.issued import IssuedReport, shortened_text

SITREP = "urn:oasis:names:tc:emergency:EDXL:SitRep:1.0"
COMMON = "urn:oasis:names:tc:emergency:edxl:ct:1.0"
NAMES = "urn:oasis:names:tc:emergency:edxl:ciq:1.0:xnl"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
COUNTRY_CODES = "urn:iso:std:iso:3166:-1"
_PREFIXES = {"sitrep": SITREP, "ct": COMMON, "n": NAMES, "xsi": INSTANCE}
_DAY_BEGINS, _DAY_ENDS = "T00:00:00+00:00", "T23:59:59+00:00"
"""The standard wants a time and an offset, where a report has days."""


def edxl_document(report: IssuedReport, purpose: str, needs: str) -> bytes:
    """The document; `purpose` and `needs` stand where it asks for more than a report has."""
    for prefix, space in _PREFIXES.items():
        register_namespace(prefix, space)
    manifest, settings = report.manifest, report.settings
    root = Element(f"{{{SITREP}}}sitRep")
    _add(root, "messageID", report.identifier)
    _person(root, "preparedBy", report.producer, report)
    _person(root, "authorizedBy", report.cleared_by, report)
    _add(root, "reportPurpose", purpose)
    _add(root, "reportNumber", str(manifest.number))
    _add(root, "reportVersion", "Initial" if report.version == 1 else "Update")
    _period(root, report)
    _add(root, "reportTitle", report.title)
    _add(root, "incidentID", settings.glide or manifest.operation)
    if report.version > 1:
        _add(root, "precedingMessageID", f"{report.stem}-v{report.version - 1}")
    _add(root, "reportConfidence", settings.confidence)
    _add(root, "severity", settings.severity)
    observed = SubElement(
        root, f"{{{SITREP}}}report", {f"{{{INSTANCE}}}type": "sitrep:FieldObservationType"}
    )
    _location(observed, report)
    _add(observed, "immediateNeeds", needs)
    _add(observed, "observationText", observation(report), is_long=True)
    indent(root, " ")
    text: str = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def observation(report: IssuedReport) -> str:
    """The highlights and the key figures with their dates, as the first page has them."""
    told = report.summary
    figures = [
        f"{each.value} {each.label}" + (f" ({each.detail})" if each.detail else "")
        for each in told.key_figures
    ]
    return " | ".join([told.as_of, *told.highlights, *figures])


def _add(
    parent: Element, name: str, text: str, *, space: str = SITREP, is_long: bool = False
) -> Element:
    element = SubElement(parent, f"{{{space}}}{name}")
    clean = shortened_text(text)
    element.text = " ".join(map(shortened_text, text.split())) if is_long else clean
    return element


def _person(root: Element, role: str, name: str, report: IssuedReport) -> None:
    pair = SubElement(root, f"{{{SITREP}}}{role}")
    details = SubElement(pair, f"{{{COMMON}}}personDetails")
    named = SubElement(details, f"{{{NAMES}}}personName")
    _add(named, "nameElement", name, space=NAMES)
    # The standard has no fractions of a second, and wants the offset as hours and minutes.
    _add(pair, "timeValue", report.at.replace(microsecond=0).isoformat(), space=COMMON)


def _period(root: Element, report: IssuedReport) -> None:
    times = SubElement(root, f"{{{SITREP}}}forTimePeriod")
    _add(times, "fromDateTime", f"{report.begins.isoformat()}{_DAY_BEGINS}", space=COMMON)
    _add(times, "toDateTime", f"{report.manifest.as_of.isoformat()}{_DAY_ENDS}", space=COMMON)


def _location(observed: Element, report: IssuedReport) -> None:
    where = SubElement(observed, f"{{{SITREP}}}observationLocation")
    political = SubElement(where, f"{{{COMMON}}}EDXLGeoPoliticalLocation")
    code = SubElement(political, f"{{{COMMON}}}geoCode")
    _add(code, "valueListURI", COUNTRY_CODES, space=COMMON)
    for country in report.countries:
        _add(code, "value", country, space=COMMON)
