"""The worked examples say what they said before, unless somebody accepts the change."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from office import checked
from schemas import faults
from sitrep.model.edition import Edition
from sitrep.operation.workspace import Workspace
from sitrep.report.material import Material
from sitrep.report.page.compose import compose
from sitrep.report.record.contents import Manifest
from sitrep.report.record.figures_csv import figures_csv
from sitrep.report.record.manifest import manifest_content, manifest_json
from sitrep.report.render.html import render
from sitrep.words.catalogue import Catalogue, domain_of
from sitrep.work.month import Checked
from word_document import numbers_in, words_in

GOLDEN = Path(__file__).parent

EXAMPLES = {
    "missions": ("2022-02", "2022-03", "2022-04"),
    "sudan": ("2023-09", "2023-10", "2023-11-04", "2023-W45", "2023-11"),
    "syria": ("2012-04", "2012-05", "2012-06", "2012-07"),
}
MONTHS = [(operation, period) for operation, periods in EXAMPLES.items() for period in periods]
# Those of Sudan are long: one month of it is kept whole, and the words of a week.
PAGES = [
    name for name in map("-".join, MONTHS) if "sudan" not in name or name[6:] in ("2023-10", "2023-W45")
]
# One month of each further language: they share the month's check with English.
OTHER_LANGUAGES = {
    "missions-2022-04": ("es",),
    "sudan-2023-10": ("fr", "ar"),
    "syria-2012-07": ("ar", "tr"),
}
AS_DOCUMENTS = ("missions-2022-04", "sudan-2023-10", "syria-2012-07")
FIGURES = [name for name in PAGES if name != "sudan-2023-W45"]


@pytest.fixture(scope="module", params=MONTHS, ids="-".join)
def month(request: pytest.FixtureRequest, repository: Path) -> tuple[str, Checked]:
    operation, period = request.param
    return f"{operation}-{period}", checked(Workspace(repository), period, operation)


def public(result: Checked, language: str = "en") -> Material:
    """It has the words of the page alone: a message that only analysts have is an UnknownMessage."""
    draft = next(each for each in result.drafts if each.words.language == language)
    assert draft.edition is Edition.PUBLIC
    tool = domain_of(draft.words.language, "tool")
    said = {key: forms for key, forms in draft.words.messages.messages.items() if key not in tool}
    return replace(draft, words=replace(draft.words, messages=Catalogue(draft.words.language, said)))


def text_of(html: str) -> str:
    """The words of a page, a line for each block or table row."""
    body = re.sub(r"<(style|script|head)\b.*?</\1>", "", html, flags=re.DOTALL)
    body = re.sub(r"\s+", " ", body)
    body = re.sub(r"</(td|th|dt)>", " | ", body)
    body = re.sub(
        r"</?(p|div|h\d|li|tr|table|section|header|footer|dd|ul|ol|figure)\b[^>]*>", "\n", body
    )
    text = unescape(re.sub(r"<[^>]+>", "", body))
    lines = (re.sub(r"\s+", " ", line).strip(" |") for line in text.splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def test_the_month_has_no_errors_and_no_warnings_but_accepted_ones(month: tuple[str, Checked]) -> None:
    _, result = month
    assert [d for d in result.diagnostics if d.severity != "note" and not d.accepted] == []


def test_the_page_says_what_it_said(
    month: tuple[str, Checked], accepted: Callable[[Path, str], None]
) -> None:
    name, result = month
    if name not in PAGES:
        return
    view = compose(public(result))
    words = text_of(render(view, workspace_templates=None))
    accepted(GOLDEN / f"{name}.txt", words)
    if name in AS_DOCUMENTS:
        # Composed once for both: whoever edits a copy of the page has every number of it.
        document = pytest.importorskip("sitrep.report.render.editable").editable(view, [])
        assert numbers_in(words) - numbers_in(words_in(document)) == set()


def test_the_page_says_the_same_in_other_languages(
    month: tuple[str, Checked], accepted: Callable[[Path, str], None]
) -> None:
    """⟦ and ⟧ stand around what runs from left to right in Arabic."""
    name, result = month
    for language in OTHER_LANGUAGES.get(name, ()):
        page = render(compose(public(result, language)), workspace_templates=None)
        shown = re.sub(r'<bdi dir="ltr"[^>]*>(.*?)</bdi>', r"⟦\1⟧", page)
        signs = {"\u2066": "⟦", "&#x2066;": "⟦", "\u2069": "⟧", "&#x2069;": "⟧"}
        for sign, drawn in signs.items():
            shown = shown.replace(sign, drawn)
        accepted(GOLDEN / f"{name}.{language}.txt", text_of(shown))


def test_the_figures_are_what_they_were(
    month: tuple[str, Checked], accepted: Callable[[Path, str], None]
) -> None:
    name, result = month
    if name not in FIGURES:
        return
    draft = public(result)
    accepted(GOLDEN / f"{name}.figures.csv", figures_csv(draft).decode("utf-8-sig"))


def test_the_manifest_is_as_our_schema_says_and_as_that_which_is_published(
    month: tuple[str, Checked],
) -> None:
    draft = public(month[1])
    content = manifest_content(draft, number=draft.evidence.own_number, versions={})
    written = manifest_json(content)
    manifest = Manifest.model_validate_json(written)
    assert [figure.key for figure in manifest.figures] == [figure.key for figure in draft.figures]
    assert all(figure.subject and not figure.model_extra for figure in manifest.figures)
    assert manifest.begins == draft.evidence.month.period.start
    assert faults("manifest", written) == []


def test_conflicts_are_settled_with_a_reason_or_explained_as_none(month: tuple[str, Checked]) -> None:
    name, result = month
    told = {
        (each.code, each.where.file.rpartition("/")[2], each.where.cell) for each in result.diagnostics
    }
    codes = {code for code, _, _ in told}
    if name == "syria-2012-06":
        assert codes & {"figures-differ", "duplicate-row", "preferred-nothing"} == set()
        assert "mandate-expires-soon" in codes, "the UN's row stands, not the press's below it"
    if name == "syria-2012-07":
        article = "newspaper-2012-07-03.md"
        assert {each for each in told if each[1] == article} == {
            ("headline-explained", article, "line 3"),
            ("quote-other-series", article, "line 15"),
        }


def test_sudan_is_told_without_a_number_typed_by_hand(repository: Path) -> None:
    for text in (repository / "inputs" / "sudan").glob("*/narrative.*.md"):
        assert "literal(" not in text.read_text("utf-8"), text
