"""The page's sections, a module each, which binds a declaration to what makes its parts."""

from sitrep.report.page.sections.camps import CAMPS
from sitrep.report.page.sections.displacement import DISPLACEMENT
from sitrep.report.page.sections.events import EVENTS
from sitrep.report.page.sections.mission import MISSION
from sitrep.report.page.sections.press import PRESS
from sitrep.report.page.sections.response import RESPONSE
from sitrep.report.page.sections.section import PageSection

PAGE_SECTIONS: tuple[PageSection, ...] = (DISPLACEMENT, CAMPS, MISSION, EVENTS, RESPONSE, PRESS)
