"""The worked example as it is sent: July and June, built by the command."""

import csv
import hashlib
import hmac
import io
import json
from pathlib import Path

import page
import pypdf
import pytest

from functional.command import sitrep
from pdf.objects import entry

SALT = "worked-example"
PROFILES = [page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1]


@pytest.fixture(scope="module", params=[("2012-06", "2012-06-30"), ("2012-07", "2012-07-31")])
def report(
    request: pytest.FixtureRequest, repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> bytes:
    period, as_of = request.param
    folder = tmp_path_factory.mktemp("workspace")
    (folder / "inputs").symlink_to(repository / "inputs")
    done = sitrep(folder, "build", "syria", period, SITREP_SALT=SALT)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    path = folder / f"outputs/syria/{period}/syria-situation-report-{as_of}-en.pdf"
    return path.read_bytes()


@pytest.mark.parametrize("profile", PROFILES)
def test_it_conforms(report: bytes, profile: page.ValidationProfile) -> None:
    found = page.validate_pdf_bytes(report, profile=profile)
    assert [(failure.rule_id, failure.message) for failure in found.failures] == []


def test_it_is_small_and_says_what_it_is(report: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(report))
    assert len(report) < 300_000
    title = entry(reader.trailer, "/Info", "/Title")
    assert title.startswith("Syria: displacement and observer mission – Situation Report")
    assert entry(reader.trailer, "/Root", "/Lang") == "en"
    assert [entry.title for entry in reader.outline if not isinstance(entry, list)]
    assert "Draft" in reader.pages[0].extract_text()


def test_it_carries_its_data_and_its_manifest(report: bytes, repository: Path) -> None:
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
    turkey = next(figure for figure in manifest["figures"] if figure["key"] == "refugees.TUR.registered")
    assert turkey["cells"][0]["file"].endswith("refugees.xlsx")
    assert turkey["cells"][0]["cell"] in ("B4", "C9")
