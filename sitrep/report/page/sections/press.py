"""The section of what was said in the press."""

from sitrep.model import sections
from sitrep.report.page.sections.section import PageSection

PRESS = PageSection(sections.PRESS)
