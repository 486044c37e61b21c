"""Everything that is exported of one issued report."""

from collections.abc import Mapping

from sitrep.report.exchange.edxl import edxl_document
from sitrep.report.exchange.hxl import hxl_files
from sitrep.report.exchange.issued import IssuedReport
from sitrep.report.exchange.package import package_files
from sitrep.report.exchange.reliefweb import reliefweb_files
from sitrep.words.speech import Words


def exchange_files(report: IssuedReport, words: Words) -> Mapping[str, bytes]:
    """The files by their paths in the folder; the same report gives the same bytes."""
    purpose, needs = words.say("exchange.purpose"), words.say("exchange.needs")
    return {
        **package_files(report),
        **hxl_files(report),
        f"edxl/{report.stem}.edxl-sitrep.xml": edxl_document(report, purpose, needs),
        **reliefweb_files(report),
    }
