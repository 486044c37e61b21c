"""The section of access: what keeps aid from people, and people from aid."""

from sitrep.model import sections
from sitrep.report.page.sections.section import PageSection

ACCESS = PageSection(sections.ACCESS)
