"""What build refuses, check has told before: whatever an office writes, and whatever it corrects later.

Most examples are composed and rendered without the last step, the typesetting, which takes a second or
two; a few whole ones go through the command. `SITREP_LAW=500 pytest tests/functional/test_law.py` runs
so many examples (and a tenth of them through the command), not the same in each run.
"""

import os
import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from functional.command import sitrep
from functional.random_workspaces import OPERATION, RandomWorkspace, corrections, workspaces
from readers import reader
from sitrep.analysis.disclosure import has_suppressed
from sitrep.analysis.inference.policy import withholds
from sitrep.analysis.reports import reports_of
from sitrep.drawing.spec import Draw, drawn, undrawn
from sitrep.model.issue import Clearance
from sitrep.operation.workspace import Workspace
from sitrep.register.issues import Before, Document, Found, IssuedReport
from sitrep.report.material import Material
from sitrep.rules.rule import CHECK_BROKE_OFF, RULE_FAILED
from sitrep.words.speech import words_for
from sitrep.work.drafts import Draft, drafts_of
from sitrep.work.month import Checked, check

EXAMPLES = int(os.environ.get("SITREP_LAW", "0"))
LONG: dict[str, Any] = {"derandomize": False, "print_blob": True} if EXAMPLES else {}
UNHURRIED = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
AT = datetime(2026, 1, 31, 12, 0, tzinfo=UTC)
CLEARED = Clearance("Amal Haddad", "head of office 2", AT.date())
NO_TEMPLATES = Path("no templates of its own")
REASON = "Corrected on 2 pages: 1,234 was written for 1,243"


def checked(workspace: RandomWorkspace, folder: Path) -> Checked:
    workspace.write(folder)
    return check(Workspace(folder), OPERATION, workspace.last, lambda _: None, reader())


def every_link_leads_somewhere(html: str) -> None:
    places = Counter(re.findall(r'\bid="([^"]+)"', html))
    assert [place for place, times in places.items() if times > 1] == []
    assert set(re.findall(r'href="#([^"]*)"', html)) - places.keys() == set()


def issued(draft: Draft) -> bytes:
    """The manifest of the draft as it is issued; its page is written on the way."""
    correction = draft.issue.correction and replace(draft.issue.correction, reason=REASON)
    issue = replace(draft.issue, clearance=CLEARED, correction=correction)
    every_link_leads_somewhere(draft.layout.page_of(issue))
    return draft.layout.manifest(issue)


def before_of(draft: Draft) -> Before:
    """The draft as the register would have it."""
    material = draft.material
    period = material.evidence.month.period
    edition, language = str(material.edition), material.words.language
    document = Document(
        edition, language, draft.issue.version, "issued/x.pdf", "0" * 64, 1, "0" * 64, {}
    )
    report = IssuedReport(
        OPERATION, str(period), period.as_of, 1, CLEARED.name, CLEARED.role, AT, "", (document,)
    )  # fmt: skip
    return Before(Found(report, document), issued(draft))


def all_of(
    draw: Draw, month: Checked, before: dict[tuple[str, str], Before]
) -> dict[tuple[str, str], Before]:
    """Build and issue what differs from what was issued; the newest version of each report."""
    newest = dict(before)
    for draft in drafts_of(month.drafts, NO_TEMPLATES, draw, before):
        every_link_leads_somewhere(draft.layout.page_of(draft.issue))
        if not draft.is_issued:
            newest[str(draft.material.edition), draft.material.words.language] = before_of(draft)
    return newest


@settings(max_examples=EXAMPLES or 12, suppress_health_check=UNHURRIED, **LONG)
@given(workspaces(), st.data(), st.sampled_from((drawn, undrawn, undrawn, undrawn, undrawn)))
def test_what_check_lets_through_is_composed_issued_and_corrected(
    workspace: RandomWorkspace, data: DataObject, draw: Draw
) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        month = checked(workspace, folder)
        told_in_words(month)
        if month.has_errors:
            return
        before = all_of(draw, month, {})
        corrected = data.draw(corrections(workspace))
        month = checked(corrected, folder)
        told_in_words(month)
        if not month.has_errors:
            all_of(draw, month, before)


@settings(max_examples=EXAMPLES or 4, suppress_health_check=UNHURRIED, **LONG)
@given(workspaces())
def test_a_month_is_the_same_whether_earlier_ones_were_read_before_or_not(
    workspace: RandomWorkspace,
) -> None:
    with tempfile.TemporaryDirectory() as place:
        one, other = checked(workspace, Path(place)), checked(workspace, Path(place))
        assert one.diagnostics == other.diagnostics
        whole = reports_of(one.evidence)
        assert has_suppressed(one.evidence) or not withholds(whole, whole, None)
        assert [*map(_said, one.drafts)] == [*map(_said, other.drafts)]


def _said(draft: Material) -> tuple[object, ...]:
    """All figures of a draft and of the reports before it, and its text."""
    return draft.reports, draft.changes, draft.narrative, draft.warnings, draft.withheld, draft.partial


def told_in_words(month: Checked) -> None:
    """Every finding has a place and words; none is a defect."""
    words = words_for("en")
    for each in month.diagnostics:
        assert each.code not in (RULE_FAILED.code, CHECK_BROKE_OFF.code), words.explain(each)
        assert each.where.file
        assert all(words.explain(each))


BY = ("--cleared-by", "Amal Haddad, head of office 2")


@settings(max_examples=max(EXAMPLES // 10, 4), suppress_health_check=UNHURRIED, **LONG)
@given(workspaces(), st.data())
def test_the_command_builds_and_issues_what_it_checked_and_nothing_else(
    workspace: RandomWorkspace, data: DataObject
) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder, month = Path(place), (OPERATION, str(workspace.last))
        for each in (workspace, data.draw(corrections(workspace))):
            each.write(folder)
            before = written(folder)
            checked = quiet(sitrep(folder, "check", *month))
            code, told = checked.returncode, set(ERROR.findall(checked.stdout))
            assert (code, bool(told)) in ((0, False), (1, True)), checked.stdout
            built = quiet(sitrep(folder, "build", *month))
            assert built.returncode == code, built.stderr
            assert set(ERROR.findall(built.stdout + built.stderr)) == told
            reason = ("--reason", REASON) if is_issued(before) else ()
            issued = quiet(sitrep(folder, "issue", *month, *BY, *reason))
            stops = 'stop_at = "warning"' in each.settings and bool(OPEN.search(checked.stdout))
            is_same = "nothing" in issued.stderr.lower() and not code and not stops
            assert issued.returncode == int(bool(code or stops)) or is_same, issued.stderr
            if code:
                assert written(folder) == before
                return


ERROR = re.compile(r"\berror: .*\[([a-z-]+)\]$", re.MULTILINE)
OPEN = re.compile(r"\bwarning: ")


def quiet(done: subprocess.CompletedProcess[str]) -> subprocess.CompletedProcess[str]:
    """The same; AssertionError where the program speaks of itself and not of the office's data."""
    said = (done.stdout + done.stderr).lower()
    assert [word for word in ("traceback", "defect of sitrep", "typeset") if word in said] == []
    return done


def is_issued(files: Mapping[str, bytes]) -> bool:
    return any("/issued/" in path for path in files)


def written(folder: Path) -> dict[str, bytes]:
    """All that was written, to the byte; aside from check's own copies, and months as they were read."""
    outputs = folder / "outputs"
    paths = (path for path in outputs.rglob("*") if path.is_file())
    names = {path.relative_to(outputs).as_posix(): path for path in paths}
    return {
        name: path.read_bytes()
        for name, path in sorted(names.items())
        if "/check/" not in name and "/.history/" not in name
    }
