"""One report in two languages: one number, the same figures, each reader in their own language."""

import json
from email import policy
from email.parser import BytesParser
from pathlib import Path

import pytest

from functional.command import sitrep
from office import office
from sitrep.words.catalogue import languages
from sitrep.words.speech import words_for

# One that runs from right to left and has digits of its own, as soon as there is one.
OTHERS = sorted({*languages()} - {"en"}, key=lambda language: language != "ar")[:1]
pytestmark = pytest.mark.skipif(not OTHERS, reason="there is English alone")

ALL = ["en", *OTHERS]
FOLDER = "outputs/syria/2012-07"
NAME = "syria-situation-report-2012-07-31"
BY = ("--cleared-by", "Amal Haddad, head of office")
MORE = """
[mail]
from = "Example Relief <reports@example.org>"
server = "localhost"
security = "none"
port = 8025

[lists.all]
editions = ["public"]
"""


def in_all(text: str) -> str:
    return "{ " + ", ".join(f'{language} = "{text} ({language})"' for language in ALL) + " }"


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Version 1, and 2 with another count, both in each language."""
    place = tmp_path_factory.mktemp("office")
    narrative = '## highlights\n\n- {{ figure("refugees.TUR.registered") }}\n- —\n'
    table = """
    | as_of      | country | registered | source |
    | 2012-07-31 | TUR     | 44038      | AFAD   |
    | 2012-07-17 | JOR     | >33421     | UNHCR  |
    """
    files = {f"narrative.{language}.md": narrative for language in ALL} | {"refugees.csv": table}
    listed = ", ".join(f'"{language}"' for language in ALL)
    report = f'languages = [{listed}]\ndigits = "arabic-indic"\nannex = "attached"'
    office(place, {"2012-07": files}, report=report, more=MORE, first="2012-07")
    settings = place / "inputs/syria/operation.toml"
    text = settings.read_text("utf-8")
    for line in ('title = "Syria"', 'producer = "Example Relief"'):
        name, _, words = line.partition(" = ")
        text = text.replace(line, f"{name} = {in_all(words.strip(chr(34)))}")
    settings.write_text(text, "utf-8")
    rows = [f"{language},{language}@example.org,all,{language}" for language in ALL]
    recipients = "\n".join(["name,email,list,language", *rows])
    (place / "inputs/syria/recipients.csv").write_text(recipients, "utf-8")
    for more in ((), ("--reason", "Counted again.")):
        for command in (("build",), ("issue",)):
            given = (*BY, *more) if command == ("issue",) else ()
            done = sitrep(place, *command, "syria", "2012-07", *given)
            assert done.returncode == 0, done.stdout + done.stderr
            if command == ("build",):
                (place / "told.txt").write_text(done.stdout, "utf-8")
        counts = place / "inputs/syria/2012-07/refugees.csv"
        counts.write_text(counts.read_text("utf-8").replace("44038", "44083"), "utf-8")
    return place


def test_all_are_issued_and_corrected_together_under_one_number(issued: Path) -> None:
    names = {path.stem for path in (issued / FOLDER / "issued").glob("*.pdf")}
    assert names == {f"{NAME}-{each}{version}" for each in ALL for version in ("", "-v2")}
    told = [
        json.loads((issued / FOLDER / f"issued/{NAME}-{each}-v2.manifest.json").read_text("utf-8"))
        for each in ALL
    ]
    assert {each["number"] for each in told} == {1}
    assert [each["language"] for each in told] == ALL


def test_what_changed_since_is_told_once_below_all_languages(issued: Path) -> None:
    told = (issued / "told.txt").read_text("utf-8")
    told = told[told.index("Already issued") :]
    assert [line.partition(", cleared by")[0] for line in told.splitlines()[:-1]] == [
        *(f"Already issued: syria 2012-07, No. 1, version 1 (public, {each})" for each in OTHERS),
        "Already issued: syria 2012-07, No. 1, version 1 (public, en)",
        "  Turkey, registered: 44,038 → 44,083",
        "  All countries, registered: >77,459 → >77,504",
    ]


@pytest.mark.parametrize("other", OTHERS)
def test_languages_of_one_report_differ_in_words_alone(issued: Path, other: str) -> None:
    same = sitrep(issued, "diff", "syria", "2012-07:en", f"2012-07@2:{other}")
    assert (same.returncode, same.stdout) == (0, "No figure differs.\n")


def test_versions_are_compared_in_the_language_that_is_named(issued: Path) -> None:
    done = sitrep(issued, "diff", "syria", f"2012-07@1:{OTHERS[0]}", "2012-07:en", "--format", "json")
    changes = {each["key"]: each["change"] for each in json.loads(done.stdout)["changes"]}
    assert changes["refugees.TUR.registered"] == {"kind": "exact", "value": 45, "high": None}
    unknown = sitrep(issued, "diff", "syria", "2012-07:sw", "2012-07")
    assert unknown.stderr == f'syria has no reports in "sw", only in: {", ".join(ALL)}.\n'


def test_each_recipient_is_written_to_in_their_language_and_direction(issued: Path) -> None:
    done = sitrep(issued, "send", "syria", "2012-07", "--dry-run")
    assert done.returncode == 0, done.stdout + done.stderr
    found = [
        BytesParser(policy=policy.default).parsebytes(path.read_bytes())
        for path in (issued / FOLDER / "mail").glob("*.eml")
    ]
    by_language = {str(message["To"].addresses[0].username): message for message in found}
    assert sorted(by_language) == sorted(ALL)
    for language, message in by_language.items():
        assert f"({language})" in message["Subject"]
        page = message.get_body(("html",))
        assert page is not None
        html = page.get_content()
        assert f'lang="{language}"' in html
        assert f'dir="{words_for(language).direction}"' in html
        (pdf,) = message.iter_attachments()
        assert pdf.get_filename() == f"{NAME}-{language}-v2.pdf"


@pytest.mark.parametrize("language", OTHERS)
def test_analysts_are_spoken_to_in_one_language(issued: Path, language: str) -> None:
    done = sitrep(issued, "--language", language, "status")
    words = words_for(language)
    for heading in ("month", "number", "state", "reports", "issued", "sent"):
        if f"status.{heading}" in words.messages:
            assert words.say(f"status.{heading}") in done.stdout


def test_status_has_each_draft_beside_what_was_issued_in_its_language(issued: Path) -> None:
    lines = sitrep(issued, "status", "syria").stdout.splitlines()
    for language in ALL:
        (line,) = (line for line in lines if f"{NAME}-{language}.pdf" in line)
        assert f"(public, {language})" in line
