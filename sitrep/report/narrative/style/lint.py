"""The remarks on a narrative's style, each with its line and column in the writer's file."""

import re
from bisect import bisect_right
from collections.abc import Set

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic
from sitrep.model.month import Narrative
from sitrep.report.narrative.markdown import shown
from sitrep.report.narrative.style.remarks import remarks
from sitrep.report.narrative.style.rules import rules_of
from sitrep.report.narrative.written import Written


def remarks_on(narrative: Narrative, text: Written, *, acronyms: Set[str]) -> list[Diagnostic]:
    """All remarks; none in a language without a guide.

    `narrative` is what was filled, `text` what prints of it; `acronyms` are those that the report
    spells out. What live figures print is left alone.
    """
    rules = rules_of(narrative.language)
    if rules is None:
        return []
    line_starts = [0, *(found.end() for found in re.finditer("\n", narrative.text))]
    diagnostics = []
    for remark in remarks(text, rules, acronyms):
        origin = text.origins[remark.start]
        line = bisect_right(line_starts, origin)
        where = Address(narrative.file, None, line, origin - line_starts[line - 1] + 1)
        found = shown(text.text[remark.start : remark.end])
        diagnostics.append(remark.check.at(where, text=found, use=remark.use))
    return diagnostics
