"""What ReliefWeb asks of those who submit a report: the PDF with a telling name, and what to fill in."""

import hashlib

from sitrep.model.edition import Edition
from sitrep.report.exchange.issued import IssuedReport
from sitrep.report.exchange.package import as_json
from sitrep.words.folding import slug

FOLDER = "reliefweb"
FORMAT = "Situation Report"
_LONGEST_NAME = 120


def reliefweb_files(report: IssuedReport) -> dict[str, bytes]:
    """Nothing but for the public edition: what is submitted there is published."""
    if report.manifest.edition is not Edition.PUBLIC:
        return {}
    name = f"{slug(report.title)[:_LONGEST_NAME].strip('-')}.pdf"
    manifest, settings = report.manifest, report.settings
    asked = {
        "title": report.title,
        "date": {"original": manifest.as_of.isoformat(), "issued": report.at.date().isoformat()},
        "language": [manifest.language],
        "primary_country": report.origin,
        "country": report.countries,
        "source": [report.producer],
        "format": [FORMAT],
        "theme": list(settings.themes),
        "disaster": [settings.glide] if settings.glide else [],
        "body": body(report),
        "file": {
            "filename": name,
            "mimetype": "application/pdf",
            "bytes": len(report.pdf),
            "sha256": hashlib.sha256(report.pdf).hexdigest(),
        },
    }
    return {f"{FOLDER}/{name}": report.pdf, f"{FOLDER}/metadata.json": as_json(asked)}


def body(report: IssuedReport) -> str:
    """The highlights, a line each, as Markdown."""
    return "\n".join(f"- {line}" for line in report.summary.highlights)
