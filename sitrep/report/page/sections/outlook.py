"""The section of what is to be expected."""

from sitrep.model import sections
from sitrep.report.page.sections.section import PageSection

OUTLOOK = PageSection(sections.OUTLOOK)
