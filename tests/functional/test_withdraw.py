"""A report is taken back: its page, the register, who is told, and the month issued again."""

import io
import json
import re
import shutil
from pathlib import Path

import page
import pypdf
import pytest

from functional.command import killed_after, sitrep
from functional.mailserver import Mailbox
from functional.sending import BY, SEND, STEM, THREE, configure, lines, recipients

WITHDRAW = ("withdraw", "syria", "2012-07", *BY, "--reason", "The source took its figures back.")
FOLDER = "outputs/syria/2012-07/issued"
WITHHELD = (
    "44,038",
    "44038",
    "33,421",
    "33421",
    "77,459",
    "77459",
    "AFAD",
    "UNHCR",
    "Turkey",
    "Another",
)
"""What version 1 said."""


@pytest.fixture(scope="module")
def withdrawn_once(issued_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = shutil.copytree(issued_once, tmp_path_factory.mktemp("withdrawn") / "office")
    done = sitrep(folder, *WITHDRAW)
    assert done.returncode == 0, done.stderr
    assert re.sub(r"\d+ kB", "N kB", done.stdout) == (
        f"{FOLDER}/{STEM}-v2.pdf (No. 1, version 2, N kB, read-only)\n"
        f"{FOLDER}/{STEM}-internal-v2.pdf (No. 1, version 2, N kB, read-only)\n"
        "Withdrawn. To tell those who had it: sitrep send syria 2012-07\n"
    )
    return folder


@pytest.fixture
def withdrawn(withdrawn_once: Path, tmp_path: Path) -> Path:
    """July as it was withdrawn, both editions."""
    return shutil.copytree(withdrawn_once, tmp_path / "withdrawn")


def test_the_page_says_so_and_nothing_of_what_the_report_said(withdrawn: Path) -> None:
    for edition in ("", "-internal"):
        pdf = (withdrawn / FOLDER / f"{STEM}{edition}-v2.pdf").read_bytes()
        document = pypdf.PdfReader(io.BytesIO(pdf))
        assert len(document.pages) == 1
        said = " ".join(document.pages[0].extract_text().replace("\u00a0", " ").split())
        assert "Situation Report No. 1, version 2" in said
        assert re.search(
            r"Withdrawn This report was withdrawn on .{8,20} by Amal Haddad, head of office\. "
            r"The reason: The source took its figures back\.",
            said,
        )
        assert ("Internal" in said) == bool(edition)
        attached = {name: content[0] for name, content in document.attachments.items()}
        assert list(attached) == ["manifest.json"]
        manifest = json.loads(attached["manifest.json"])
        assert (manifest["figures"], manifest["inputs"]) == ([], [])
        assert (manifest["issue"]["change"], manifest["issue"]["replaces"]) == ("withdrawal", 1)
        everything = f"{said} {attached['manifest.json'].decode()} {document.metadata}"
        assert [word for word in WITHHELD if word in everything] == []
        for profile in (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1):
            found = page.validate_pdf_bytes(pdf, profile=profile)
            assert [(failure.rule_id, failure.message) for failure in found.failures] == []


def test_every_command_knows_it(withdrawn: Path) -> None:
    again = sitrep(withdrawn, *WITHDRAW)
    assert (again.returncode, again.stderr) == (
        1,
        "Nothing was withdrawn: the report of syria 2012-07 is already withdrawn.\n",
    )
    status = sitrep(withdrawn, "status", "syria")
    assert re.search(r"withdrawn by version 2 \(public, en\), .+, by Amal Haddad", status.stdout)
    old = sitrep(withdrawn, "verify", f"{FOLDER}/{STEM}.pdf").stdout.splitlines()
    assert old[0].startswith("Issued, unaltered: syria 2012-07, No. 1, version 1 (public, en), ")
    assert re.fullmatch(
        r"The report was withdrawn by version 2 of .+, by Amal Haddad, head of office: "
        r"what this file says no longer holds\.",
        old[1],
    )
    assert len(old) == 2
    new = sitrep(withdrawn, "verify", f"{FOLDER}/{STEM}-v2.pdf").stdout
    assert new.startswith("Issued, unaltered: the withdrawal of syria 2012-07, No. 1, as version 2 ")
    differ = sitrep(withdrawn, "diff", "syria", "2012-07@1", "2012-07")
    assert differ.stdout == (
        "2012-07 withdrew the report and has no figures, so there is nothing to compare.\n"
    )
    told = json.loads(
        sitrep(withdrawn, "diff", "syria", "2012-07@1", "2012-07", "--format", "json").stdout
    )
    assert (told["changes"], told["withdrawals"]) == ([], ["2012-07"])


def test_the_month_is_issued_again_as_the_next_version(withdrawn: Path) -> None:
    built = sitrep(withdrawn, "build", "syria", "2012-07")
    assert "This draft would become version 3, and says so on its first page." in built.stdout
    assert [word for word in WITHHELD if word in built.stdout] == []
    done = sitrep(withdrawn, "issue", "syria", "2012-07", *BY, "--reason", "Confirmed now.")
    assert done.returncode == 0, done.stderr
    assert "(No. 1, version 3, " in done.stdout
    pdf = pypdf.PdfReader(withdrawn / FOLDER / f"{STEM}-v3.pdf")
    said = " ".join(pdf.pages[0].extract_text().replace("\u00a0", " ").split())
    assert re.search(
        r"Erratum Version 3, issued on .{8,20}, follows the withdrawal of this report "
        r"\(version 2, .{8,20}\)\. Confirmed now\.",
        said,
    )
    assert "(was " not in said
    old = sitrep(withdrawn, "verify", f"{FOLDER}/{STEM}.pdf").stdout
    assert "The report was withdrawn by version 2 of " in old
    assert "It was replaced by version 3 of " in old
    assert sitrep(withdrawn, "status", "syria").returncode == 0


def test_a_reason_that_no_font_prints_withdraws_nothing(place: Path) -> None:
    done = sitrep(place, "withdraw", "syria", "2012-07", *BY, "--reason", "For \u101e.")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(
        "--reason has characters that none of the report's fonts can print: \u101e (U+101E, Myanmar). "
    )
    assert not list((place / FOLDER).glob("*-v2*"))


def test_what_was_never_issued_is_not_withdrawn(withdrawn: Path) -> None:
    never = sitrep(withdrawn, "withdraw", "syria", "2012-08", *BY, "--reason", "Why.")
    assert (never.returncode, never.stderr) == (
        1,
        "Nothing was withdrawn: no report of syria 2012-08 has been issued.\n",
    )
    silent = sitrep(withdrawn, "withdraw", "syria", "2012-07", *BY, "--reason", " ")
    assert silent.returncode == 2


def test_those_who_had_it_are_told_and_nobody_else(place: Path, server: Mailbox) -> None:
    configure(place, server)
    assert sitrep(place, *SEND, "--yes").returncode == 0
    shutil.rmtree(place / "inputs/syria/2012-07")
    (place / "inputs/syria/2012-07").mkdir()
    assert sitrep(place, *WITHDRAW).returncode == 0
    # Ayşe has left the list, Nour is new on it, the head of office gets the public edition now.
    header, amal, _ayse, head = THREE.splitlines()
    nour = "Nour,nour@donor.example,donors,,,full"
    recipients(place, "\n".join((header, amal, nour, head.replace("internal", "public"))) + "\n")
    before = len(server.raw)
    done = sitrep(place, *SEND, "--yes")
    assert done.returncode == 0, done.stderr
    assert "1 recipient never had this report and does not get the withdrawal." in lines(done)
    assert "ayse@donor.example had an earlier version but is on no list now" in lines(done)
    sent = server.raw[before:]
    assert sorted(to for to, _content in sent) == ["amal@donor.example", "head@example.org"]
    assert all(b"Subject: Withdrawn: Syria" in content for _to, content in sent)
    assert sitrep(place, *SEND, "--yes").stdout.startswith("2 recipients have it already.")


def test_killed_at_some_moment_it_is_finished_by_the_next_run(place: Path) -> None:
    before = names_in(place)
    for seconds in (0, 0.05):
        was_killed = killed_after(seconds, place, *WITHDRAW, once=lambda: names_in(place) != before)
        if not was_killed or "is whole: 2 entries" in sitrep(place, "register").stdout:
            break
    again = sitrep(place, *WITHDRAW)
    assert again.returncode == 0 or "is already withdrawn" in again.stderr
    names = names_in(place)
    assert sorted(name for name in names if "-v2" in name) == [
        f"{STEM}-internal-v2.html",
        f"{STEM}-internal-v2.manifest.json",
        f"{STEM}-internal-v2.pdf",
        f"{STEM}-v2.html",
        f"{STEM}-v2.manifest.json",
        f"{STEM}-v2.pdf",
        f"{STEM}-v2.receipt.json",
    ]
    assert not any(name.startswith(".") for name in names)
    assert sitrep(place, "register").stdout == "The register is intact: 2 entries.\n"


def names_in(place: Path) -> set[str]:
    """What is issued, and what is half written of what is to be."""
    return {path.name for path in (place / FOLDER).iterdir()}
