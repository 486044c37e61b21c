"""The manifest of a withdrawal: which report is taken back, and nothing of what it said."""

from collections.abc import Mapping

from sitrep.model.edition import Edition
from sitrep.model.operation import Operation
from sitrep.model.period import Period


def withdrawal_content(
    operation: Operation,
    period: Period,
    edition: Edition,
    language: str,
    *,
    number: int,
    versions: Mapping[str, str],
) -> Mapping[str, object]:
    """The fields of every manifest (docs/MANIFEST.md), those of inputs and figures empty."""
    return {
        "operation": operation.folder,
        "product": operation.report.product_of(period),
        "number": number,
        "period": str(period),
        "begins": period.start.isoformat(),
        "as_of": period.as_of.isoformat(),
        "edition": str(edition),
        "language": language,
        "issued": True,
        "issue": None,
        "page": "",
        "summary": None,
        "versions": dict(versions),
        "templates": [],
        "inputs": [],
        "settings": None,
        "articles": [],
        "excerpts": [],
        "figures": [],
        "drawn_again": [],
    }
