"""What readers have is read from the register, and not made again of today's inputs."""

import hashlib
import json
from datetime import UTC, date, datetime
from pathlib import Path

from office import checked, office
from sitrep.model.edition import Edition
from sitrep.operation.workspace import Workspace
from sitrep.register.issues import Document, IssuedReport, enter_issue
from sitrep.register.register import writing
from sitrep.report.record.manifest import manifest_content, manifest_json
from sitrep.work.readers import reports_had

HEAD = "| as_of | country | area | registered | source |"
BEFORE = f"""
    {HEAD}
    | 2012-07-31 | TUR |       | *     | AFAD |
    | 2012-07-31 | TUR | Kilis | *     | AFAD |
    | 2012-07-31 | TUR | Hatay | 20000 | AFAD |
    | 2012-07-31 | TUR | Urfa  | 24000 | AFAD |
    """
CODE = "count-can-be-worked-out"
HATAY = "refugees.TUR.hatay.registered"


def enter(workspace: Workspace, edition: Edition) -> None:
    """July as it is now, issued to one edition."""
    (draft,) = (each for each in checked(workspace).drafts if each.edition is edition)
    enter_as(workspace, edition, 1, manifest_json(manifest_content(draft, number=1, versions={})))


def enter_as(workspace: Workspace, edition: Edition, version: int, manifest: bytes) -> None:
    digest = hashlib.sha256(manifest).hexdigest()
    document = Document(
        str(edition), "en", version, f"{version}.pdf", f"{version} of {edition}", 1, digest, {}
    )
    at = datetime(2012, 8, 1, tzinfo=UTC)
    day = date(2012, 7, 31)
    issued = IssuedReport("syria", "2012-07", day, 1, "Amal Haddad", "head", at, "", (document,))
    with writing(workspace.outputs) as register:
        enter_issue(register, issued, {digest: manifest})


def test_what_was_issued_tells_together_with_the_new_version(tmp_path: Path) -> None:
    workspace = office(tmp_path, {"2012-07": {"refugees.csv": BEFORE}}, '["public", "internal"]')
    enter(workspace, Edition.PUBLIC)
    table = tmp_path / "inputs/syria/2012-07/refugees.csv"
    text = table.read_text("utf-8")
    table.write_text(text.replace("TUR,,*", "TUR,,44038").replace("Hatay,20000", "Hatay,*"), "utf-8")

    found = [d for d in checked(workspace).diagnostics if d.code == CODE]

    # Readers of the internal edition have the public one as well.
    assert {d.values["edition"] for d in found} == {"public", "internal"}
    assert {d.values["figure"] for d in found} == {"refugees.TUR.kilis.registered"}
    (had,) = reports_had(workspace, "syria", Edition.PUBLIC, {})
    assert had.shown[HATAY].quantity.value == 20000


def test_a_reader_has_nothing_of_an_edition_that_is_not_theirs(tmp_path: Path) -> None:
    workspace = office(tmp_path, {"2012-07": {"refugees.csv": BEFORE}}, '["public", "internal"]')
    enter(workspace, Edition.INTERNAL)
    assert reports_had(workspace, "syria", Edition.PUBLIC, {}) == []
    assert len(reports_had(workspace, "syria", Edition.INTERNAL, {})) == 1


def test_a_withdrawal_tells_of_no_figure_and_the_month_can_be_issued_again(tmp_path: Path) -> None:
    table = f"""
        {HEAD} sensitivity |
        | 2012-07-31 | TUR | | 44038 | AFAD  | |
        | 2012-07-31 | JOR | | 33421 | UNHCR | internal |
        """
    workspace = office(tmp_path, {"2012-07": {"refugees.csv": table}}, '["public", "internal"]')
    enter(workspace, Edition.PUBLIC)
    of_month = {"period": "2012-07", "number": 1, "inputs": [], "figures": [], "versions": {}}
    taken_back = json.dumps(of_month | {"issue": {"change": "withdrawal"}}).encode()
    enter_as(workspace, Edition.PUBLIC, 2, taken_back)
    assert len(reports_had(workspace, "syria", Edition.PUBLIC, {})) == 1
    file = tmp_path / "inputs/syria/2012-07/refugees.csv"
    file.write_text(file.read_text("utf-8").replace("44038", "44083"), "utf-8")
    assert {d.code for d in checked(workspace).diagnostics} & {"check-broke-off", CODE} == set()
