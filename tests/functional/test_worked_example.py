"""The worked examples as they are sent: Syria in July and Sudan in November, built by the command.

All that a report has is looked at in English; of the other languages one report of each is built.
"""

import csv
import hashlib
import hmac
import io
import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import page
import pypdf
import pytest

from benchmarks.english import in_english
from functional.axe import violations
from functional.command import sitrep
from golden.pages import drawn_page, same_as_kept
from pdf.objects import entry

SALT = "worked-example"
SHORT = [("es", "missions", "2022-04"), ("fr", "sudan", "2023-11-04")]
"""The shortest report of each language that July of Syria is not in."""


@dataclass(frozen=True)
class Example:
    """The richest report of an operation: `most` is how large it may be, in bytes, `pages` how long."""

    operation: str
    period: str
    file: str
    title: str
    most: int
    key: str
    cells: tuple[str, ...]
    pages: int
    languages: tuple[str, ...]


EXAMPLES = (
    Example(
        "syria", "2012-07", "syria-situation-report-2012-07-31-en.pdf",
        "Syria: displacement and observer mission – Situation Report", 300_000,
        "refugees.TUR.registered", ("refugees.xlsx", "C9"), 4, ("en", "ar", "tr"),
    ),
    Example(
        "sudan", "2023-11", "sudan-situation-report-2023-11-30-en-internal.pdf",
        "Sudan: displacement in the country and beyond its borders – Situation Report", 400_000,
        "refugees.TCD.estimated", ("refugees.xlsx", "G5"), 10, ("en",),
    ),
)  # fmt: skip


@pytest.fixture(scope="module", params=EXAMPLES, ids=lambda example: example.operation)
def example(request: pytest.FixtureRequest) -> Example:
    found = request.param
    assert isinstance(found, Example)
    return found


@pytest.fixture(scope="module")
def written(example: Example, repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The PDF, the page of the web beside it; July of Syria in its other languages too.

    Built once, in one edition: the internal one of Sudan has all that the others have.
    """
    folder = tmp_path_factory.mktemp("workspace")
    inputs = folder / "inputs" / example.operation
    copy = shutil.copytree if len(example.languages) > 1 else in_english
    copy(repository / "inputs" / example.operation, inputs)
    changed(inputs / "operation.toml", "editions", "internal")
    done = sitrep(folder, "build", example.operation, example.period, "--html", SITREP_SALT=SALT)
    assert done.returncode == 0, done.stderr
    assert (done.stderr == "") is (example.operation == "syria")
    return folder / "outputs" / example.operation / example.period / example.file


def changed(settings: Path, name: str, only: str) -> None:
    """What is a list of several there is that one alone."""
    text = re.sub(rf"(?m)^{name} = \[.*,.*\]", f'{name} = ["{only}"]', settings.read_text("utf-8"))
    settings.write_text(text, "utf-8")


@pytest.fixture(scope="module")
def report(written: Path) -> bytes:
    return written.read_bytes()


def conforms(written: Path, language: str) -> None:
    """As long-lived and as accessible as it says it is, and in that language."""
    pdf = written.read_bytes()
    for profile in (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1):
        found = page.validate_pdf_bytes(pdf, profile=profile)
        assert [(failure.rule_id, failure.message) for failure in found.failures] == []
    assert entry(pypdf.PdfReader(io.BytesIO(pdf)).trailer, "/Root", "/Lang") == language


def test_it_conforms_in_each_language(written: Path, example: Example) -> None:
    for language in example.languages:
        conforms(written.with_name(example.file.replace("-en", f"-{language}")), language)


@pytest.mark.parametrize(("language", "operation", "period"), SHORT)
def test_a_short_report_of_another_language_conforms(
    repository: Path, tmp_path: Path, language: str, operation: str, period: str
) -> None:
    inputs = tmp_path / "inputs" / operation
    shutil.copytree(repository / "inputs" / operation, inputs)
    changed(inputs / "operation.toml", "languages", language)
    changed(inputs / "operation.toml", "editions", "public")
    done = sitrep(tmp_path, "build", operation, period)
    assert done.returncode == 0, done.stderr
    (written,) = (tmp_path / "outputs" / operation / period).glob("*.pdf")
    conforms(written, language)


def test_it_is_small_and_says_what_it_is(report: bytes, example: Example) -> None:
    reader = pypdf.PdfReader(io.BytesIO(report))
    assert len(report) < example.most
    assert len(reader.pages) <= example.pages
    title = entry(reader.trailer, "/Info", "/Title")
    assert title.startswith(example.title)
    assert [entry.title for entry in reader.outline if not isinstance(entry, list)]
    assert "Draft" in reader.pages[0].extract_text()


def test_its_web_page_is_small_enough_for_a_poor_line(written: Path) -> None:
    assert written.with_suffix(".html").stat().st_size < 300_000


@pytest.mark.parametrize("example", EXAMPLES[:1], indirect=True, ids=["syria"])
def test_its_web_page_keeps_nobody_from_reading_it_in_either_direction(
    written: Path, example: Example, tmp_path: Path
) -> None:
    """Each page at each width and in each scheme, which have nothing to do with each other."""
    english, arabic = (
        written.with_name(example.file.replace("-en.pdf", f"-{language}.html")).read_text("utf-8")
        for language in ("en", "ar")
    )
    windows = [(english, 360, "light"), (english, 1280, "dark")]
    windows += [(arabic, 360, "dark"), (arabic, 1280, "light")]
    assert violations(tmp_path, windows) == [()] * 4


@pytest.mark.parametrize("number", [1, 2])
def test_its_pages_look_as_they_did(
    report: bytes, example: Example, number: int, request: pytest.FixtureRequest
) -> None:
    picture = drawn_page(report, number)
    name = f"{example.operation}-{example.period}-{number}"
    is_accepted = request.config.getoption("--accept")
    assert same_as_kept(picture, name, is_accepted=is_accepted) == []


def test_it_carries_its_data_and_its_manifest(report: bytes, example: Example, repository: Path) -> None:
    attachments = pypdf.PdfReader(io.BytesIO(report)).attachments
    (manifest_bytes,) = attachments["manifest.json"]
    manifest = json.loads(manifest_bytes)
    for file in manifest["inputs"]:
        content = hashlib.sha256((repository / file["path"]).read_bytes()).hexdigest()
        keyed = hmac.new(SALT.encode(), content.encode(), "sha256").hexdigest()
        assert file["fingerprint"] == f"hmac-sha256:{keyed}", file["path"]
        assert content.encode() not in manifest_bytes
    rows = list(csv.DictReader(io.StringIO(attachments["figures.csv"][0].decode("utf-8-sig"))))
    period = manifest["period"]
    figures = [(period, figure["key"]) for figure in manifest["figures"]]
    earlier = [(figure["report"], figure["key"]) for figure in manifest["drawn_again"]]
    assert [(row["report"], row["key"]) for row in rows] == figures + earlier
    counted = next(figure for figure in manifest["figures"] if figure["key"] == example.key)
    name, cell = example.cells
    assert counted["cells"][0]["file"].endswith(name)
    assert counted["cells"][0]["cell"] == cell
