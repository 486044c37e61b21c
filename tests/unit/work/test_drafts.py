"""A report is composed once, and what was issued of it before is known again."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from office import checked, office
from sitrep.drawing.spec import Spec, undrawn
from sitrep.model.issue import Clearance
from sitrep.register.issues import Before, Document, Found, IssuedReport
from sitrep.work.drafts import Draft, drafts_of

MANIFEST = Path(__file__).with_name("issued-2012-07.manifest.json")
"""Of the report below as release 0.1.0 issued it; it is what offices have, and not made anew."""

# A page of the test's own, so that the digest is the same whatever later releases print.
PAGE = """\
<!DOCTYPE html>
<html lang="{{ view.language }}">
<head>
<title>{{ view.title }}</title>
<meta name="dcterms.created" content="{{ view.created }}">
<meta name="dcterms.modified" content="{{ view.created }}">
</head>
<body>
<p>{{ view.masthead.product_and_number }} {{ view.masthead.draft }} {{ view.masthead.cleared_by }}</p>
{% for notice in view.notices %}
<p>{{ notice.text }} {{ notice.reason }}</p>
{% endfor %}
{% for highlight in view.highlights %}
<p>{{ highlight | striptags }}</p>
{% endfor %}
</body>
</html>
"""
HIGHLIGHTS = '## highlights\n\n- {{ figure("refugees.TUR.registered") }} people.\n- Another.\n'
REFUGEES = "| as_of | country | registered | source |\n"
CAMPS = (
    "| as_of | camp | country | latitude | longitude | status | capacity | population | source |\n"
    "| 2012-07-31 | Kilis | TUR | 36.72 | 37.11 | open | 12000 | 9000 | AFAD |"
)
BY = Clearance("Amal Haddad", "head of office", date(2012, 8, 3))


def before() -> dict[tuple[str, str], Before]:
    """Version 1 of the report, as the register has it."""
    document = Document("public", "en", 1, "issued.pdf", sha256="", bytes=1, manifest="", inputs={})
    at = datetime.fromisoformat("2012-08-03T10:00:00+03:00")
    report = ("syria", "2012-07", date(2012, 7, 31), 2, BY.name, BY.role, at, "")
    found = Found(IssuedReport(*report, documents=(document,)), document)
    return {("public", "en"): Before(found, MANIFEST.read_bytes())}


@pytest.fixture
def drawings() -> Counter[str]:
    """How often each picture was asked for."""
    return Counter()


def drafts(folder: Path, count: int, drawings: Counter[str]) -> Iterator[Draft]:
    rows = f"{REFUGEES}| 2012-07-31 | TUR | {count} | AFAD |"
    files = {"refugees.csv": rows, "camps.csv": CAMPS, "narrative.en.md": HIGHLIGHTS}
    workspace = office(folder, {"2012-06": {}, "2012-07": files})
    workspace.templates_folder.mkdir()
    (workspace.templates_folder / "report.html").write_text(PAGE, "utf-8")

    def draw(spec: Spec) -> str:
        drawings[repr(spec)] += 1
        return undrawn(spec)

    return drafts_of(checked(workspace).drafts, workspace.templates_folder, draw, before())


def test_what_an_earlier_release_issued_is_known_to_be_unchanged(
    tmp_path: Path, drawings: Counter[str]
) -> None:
    (draft,) = drafts(tmp_path, 44038, drawings)
    assert draft.is_issued
    assert draft.layout.page_of(draft.issue) == draft.layout.html


def test_a_correction_of_it_is_composed_once_for_draft_erratum_and_issue(
    tmp_path: Path, drawings: Counter[str]
) -> None:
    (draft,) = drafts(tmp_path, 44083, drawings)
    assert draft.issue.version == 2
    looked_at = draft.layout.page_of(draft.issue)
    assert "<p>Situation Report No. 2, version 2 Draft </p>" in looked_at
    assert "<p>Issued as version 2, this draft replaces version 1 of 3 August 2012. The reason" in (
        looked_at
    )
    correction = draft.issue.correction
    assert correction is not None
    assert [(each.key, each.old and each.old.quantity.value) for each in correction.changes] == [
        ("refugees.TUR.registered", 44038),
        ("refugees.total.registered", 44038),
    ]
    reason = replace(correction, reason="Two digits had changed places.")
    cleared = replace(draft.issue, clearance=BY, correction=reason)
    issued = draft.layout.page_of(cleared)
    assert "<p>Situation Report No. 2, version 2  Cleared by Amal Haddad, head of office" in issued
    assert "replaces version 1 of 3 August 2012. Two digits had changed places.</p>" in issued
    assert [count for spec, count in drawings.items() if spec.startswith("MapSpec")] == [1]
