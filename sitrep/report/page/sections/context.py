"""The section of context: an overview of the situation."""

from sitrep.model import sections
from sitrep.report.page.sections.section import PageSection

CONTEXT = PageSection(sections.CONTEXT)
