"""The section of events: what happened, by date."""

from sitrep.model import sections
from sitrep.report.page.sections.event_kinds import kinds_tables
from sitrep.report.page.sections.section import PageSection

EVENTS = PageSection(sections.EVENTS, tables=kinds_tables)
