"""What is declared of manifests and of the register holds for those that are written."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from office import checked, office
from sitrep.manuals import manuals
from sitrep.register.contents import JournalLine
from sitrep.register.log import entry_after
from sitrep.report.record.contents import Manifest
from sitrep.report.record.manifest import manifest_content, manifest_json

UNIT = Path(__file__).parents[2]
MONTH = {
    "camps.csv": """
        | camp  | country | as_of      | population | capacity | status | source |
        | Domiz | JOR     | 2012-07-31 | 1000       | 2000     | open   | UNHCR  |
        """,
    "refugees.csv": """
        | as_of      | country | registered | source |
        | 2012-07-31 | TUR     | ~44038     | AFAD   |
        """,
}


def undeclared(entry: object) -> Iterator[str]:
    """The names of fields that stand in an entry, or deep in it, and that nothing declares."""
    if isinstance(entry, BaseModel):
        yield from entry.model_extra or {}
        for name in type(entry).model_fields:
            yield from undeclared(getattr(entry, name))
    elif isinstance(entry, tuple):
        for each in entry:
            yield from undeclared(each)


@pytest.fixture(scope="module")
def manifest(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    (draft,) = checked(office(tmp_path_factory.mktemp("office"), {"2012-07": MONTH})).drafts
    return manifest_json(manifest_content(draft, number=2, versions={"sitrep": "1"}))


def test_a_manifest_has_what_is_declared_and_nothing_else(manifest: bytes) -> None:
    assert list(undeclared(Manifest.model_validate_json(manifest))) == []


def test_a_camp_is_told_with_the_country_of_its_row(manifest: bytes) -> None:
    figures = {each.key: each.subject for each in Manifest.model_validate_json(manifest).figures}
    camp, country = figures["camps.domiz.population"], figures["refugees.TUR.registered"]
    assert camp is not None
    assert (camp.kind, camp.name, camp.country) == ("camp", "Domiz", "JOR")
    assert country is not None
    assert (country.kind, country.name, country.country) == ("place", "", "TUR")


def test_a_manifest_of_an_earlier_release_can_be_read() -> None:
    issued = (UNIT / "work/issued-2012-07.manifest.json").read_bytes()
    assert list(undeclared(Manifest.model_validate_json(issued))) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"period": "2012-07"', b'"period": "July 2012"'),
        (b'"edition": "public"', b'"edition": "everybody"'),
        (b'"as_of": "2012-07-31"', b'"as_of": "31 July"'),
        (b'"kind": "about"', b'"kind": "roughly"'),
        (b'"country": "JOR"', b'"country": "Jordan"'),
        (b'"made": "as_given"', b'"made": "up"'),
    ],
)
def test_what_is_no_manifest_is_refused(manifest: bytes, old: bytes, new: bytes) -> None:
    assert old in manifest
    with pytest.raises(ValidationError):
        Manifest.model_validate_json(manifest.replace(old, new))


def test_every_line_of_a_journal_has_what_is_declared() -> None:
    step = {"document": "0" * 64, "address": "a@example.org", "state": "accepted", "said": "250 OK"}
    lines = (UNIT / "register/register-0.2.journal").read_bytes().splitlines()
    lines.append(entry_after([], "mail", {**step, "at": "2012-08-03T10:00:00+03:00"}).line())

    entries = [TypeAdapter(JournalLine).validate_json(line) for line in lines]

    assert [entry.kind for entry in entries][-2:] == ["issue", "mail"]
    assert [name for entry in entries for name in undeclared(entry)] == []


def test_the_schema_says_what_is_required() -> None:
    schema = json.loads(manuals()["schemas/manifest.schema.json"])
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert {"operation", "period", "edition", "figures"} <= set(schema["required"])
    assert {"key", "kind", "value", "as_of"} <= set(schema["$defs"]["FigureEntry"]["required"])
