"""The section of the response: access and aid, by date."""

from sitrep.model import sections
from sitrep.report.page.sections.section import PageSection

RESPONSE = PageSection(sections.RESPONSE)
