"""The producer's logo as the page carries it in itself."""

from base64 import b64encode

from sitrep.model.logo import Logo
from sitrep.model.month import Evidence
from sitrep.report.text import Text
from sitrep.report.view import LogoView

_MIME = {"svg": "image/svg+xml", "png": "image/png"}


def logo_view(evidence: Evidence, language: str) -> LogoView | None:
    """The first logo, by the producer's name for those who do not see it; None where there is none."""
    if not evidence.logos:
        return None
    logo = evidence.logos[0]
    alt = Text.of_setting("report.producer", evidence.operation.report.producer[language])
    return LogoView(logo_uri(logo), *logo.printed_mm, alt)


def logo_uri(logo: Logo) -> str:
    """The logo as a data URI."""
    return f"data:{_MIME[logo.kind]};base64,{b64encode(logo.content).decode()}"
