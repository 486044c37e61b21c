"""The page's sections, a module each, which binds a declaration to what makes its parts."""

from sitrep.report.page.sections.access import ACCESS
from sitrep.report.page.sections.camps import CAMPS
from sitrep.report.page.sections.context import CONTEXT
from sitrep.report.page.sections.displacement import DISPLACEMENT
from sitrep.report.page.sections.events import EVENTS
from sitrep.report.page.sections.funding import FUNDING
from sitrep.report.page.sections.mission import MISSION
from sitrep.report.page.sections.outlook import OUTLOOK
from sitrep.report.page.sections.press import PRESS
from sitrep.report.page.sections.response import RESPONSE
from sitrep.report.page.sections.section import PageSection
from sitrep.report.page.sections.sectors import SECTORS

PAGE_SECTIONS: tuple[PageSection, ...] = (
    CONTEXT, DISPLACEMENT, CAMPS, SECTORS, FUNDING, MISSION, EVENTS, ACCESS, RESPONSE, PRESS, OUTLOOK,
)  # fmt: skip
"""Those that follow one another on the page of a report that has them."""
