"""Signs of a draft, and whether a second person answers for it."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.model.issue import Clearance
from sitrep.work.clearance import (
    as_signs,
    builder_of,
    note_builder,
    one_person_alone,
    signs_of,
    without_signs,
)

AMAL = Clearance("Amal Haddad", "head of office", date(2012, 8, 3))
OMAR = Clearance("Omar Said", "editor", date(2012, 8, 3))
DRAFTS = [("en.pdf", b"one"), ("fr.pdf", b"two")]


@given(st.binary())
def test_signs_are_four_and_none_is_taken_for_another(manifest: bytes) -> None:
    signs = signs_of(manifest)
    assert len(signs) == 4
    assert not set(signs) & set("0O1IL")
    assert signs == signs.upper()
    assert signs.isalnum()


def test_another_draft_has_other_signs() -> None:
    assert len({signs_of(str(number).encode()) for number in range(300)}) > 295


def told(given_: tuple[str, ...]) -> list[tuple[str, object]]:
    return [(each.key, each.values["file"]) for each in without_signs(DRAFTS, given_)]


def test_each_draft_is_proved_by_its_own_signs() -> None:
    one, two = (signs_of(manifest) for _, manifest in DRAFTS)
    assert told((two, one)) == []
    assert told(as_signs([f" {one.lower()}, {two} "])) == []
    assert told((one,)) == [("clearance.wrong", "fr.pdf")]
    assert told(()) == [("clearance.missing", "en.pdf"), ("clearance.missing", "fr.pdf")]


def test_the_builder_is_known_of_that_draft_alone(tmp_path: Path) -> None:
    pdf = tmp_path / "report.pdf"
    assert builder_of(pdf, b"draft") == ""
    note_builder(pdf, b"draft", "amal")
    assert builder_of(pdf, b"draft") == "amal"
    assert builder_of(pdf, b"other draft") == ""
    (note,) = tmp_path.iterdir()
    for content in (b"", b"[]", b"[" * 100_000, json.dumps({"draft": 1}).encode()):
        note.write_bytes(content)
        assert builder_of(pdf, b"draft") == ""


@pytest.mark.parametrize(
    ("builder", "user", "second", "expected"),
    [
        ("omar", "amal", None, []),
        ("amal", "amal", None, ["clearance.same_user"]),
        ("", "amal", None, ["clearance.builder_unknown"]),
        ("omar", "", None, ["clearance.builder_unknown"]),
        ("amal", "amal", OMAR, []),
        ("omar", "amal", Clearance("AMAL  Haddad", "editor", AMAL.on), ["clearance.second_same"]),
    ],
)
def test_who_built_it_does_not_clear_it_alone(
    builder: str, user: str, second: Clearance | None, expected: list[str]
) -> None:
    messages = one_person_alone([("en.pdf", builder)], user, AMAL, second)
    assert [each.key for each in messages] == expected
