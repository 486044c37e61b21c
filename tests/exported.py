"""An issued report for tests of what is exported, made of a draft without a PDF or a register."""

from datetime import UTC, datetime

from sitrep.drawing.spec import undrawn
from sitrep.model.exchange_setting import Exchange
from sitrep.report.exchange.issued import IssuedReport
from sitrep.report.material import Material
from sitrep.report.page.compose import compose
from sitrep.report.record.contents import Manifest
from sitrep.report.record.manifest import manifest_content, manifest_json
from sitrep.report.record.summary import summary_of

PDF = b"%PDF of a report"


def issued(draft: Material, settings: Exchange = Exchange(), version: int = 1) -> IssuedReport:  # noqa: B008
    """The draft as if it had been issued as that version."""
    content = manifest_json(manifest_content(draft, number=2, versions={"sitrep": "1"}))
    operation = draft.evidence.operation
    return IssuedReport(
        manifest=Manifest.model_validate_json(content),
        summary=summary_of(compose(draft, undrawn)),
        pdf=PDF,
        stem="syria-situation-report-2012-07-31-en",
        version=version,
        cleared_by="Amal Haddad, head of office",
        at=datetime(2012, 8, 3, 10, tzinfo=UTC),
        producer=operation.report.producer["en"],
        origin=operation.country_of_origin,
        settings=settings,
    )
