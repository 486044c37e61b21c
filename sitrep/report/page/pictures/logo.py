"""The producer's logo as the page carries it in itself."""

from base64 import b64encode

from sitrep.model.logo import Logo
from sitrep.model.month import Evidence
from sitrep.report.text import Text
from sitrep.report.view.pictures import LogoView

_MIME = {"svg": "image/svg+xml", "png": "image/png"}


def logo_view(evidence: Evidence, language: str, *, in_pixels: bool = False) -> LogoView | None:
    """The first logo, or the first in pixels, with the producer's name; None where there is none."""
    logo = next((each for each in evidence.logos if not in_pixels or each.kind == "png"), None)
    if logo is None:
        return None
    alt = Text.of_setting("report.producer", evidence.operation.report.producer[language])
    return LogoView(logo_uri(logo), *logo.printed_mm, alt)


def logo_uri(logo: Logo) -> str:
    """The logo as a data URI."""
    return f"data:{_MIME[logo.kind]};base64,{b64encode(logo.content).decode()}"
