"""What changed between two reports, and what the erratum says of it."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from office import checked, office
from sitrep.drawing.spec import undrawn
from sitrep.model.issue import Change, Clearance, Correction, Issue
from sitrep.report.material import Material
from sitrep.report.page.compose import compose
from sitrep.report.page.erratum import as_issued, correction_notes, notices
from sitrep.report.record.change_lines import as_data, change_lines
from sitrep.report.record.changes import UnreadableManifest, differences, files_changed, recorded_report
from sitrep.report.render.html import render
from sitrep.words.speech import words_for

BY = Clearance("Amal Haddad", "head of office", date(2012, 8, 3))
KEY, EARLIER = "refugees.TUR.registered", "2012-07-30"
EXACT = {"kind": "exact", "high": None}


def figure(key: str, value: int | None, **more: Any) -> dict[str, Any]:
    kind = {"kind": "suppressed" if value is None else "exact", "high": None}
    return (
        {"key": key, "label": f"Label of {key}", "value": value, **kind}
        | {"as_of": "2012-07-31", "made": "as_given", "parts": [], "source": ["AFAD"]}
        | more
    )


def manifest(*figures: dict[str, Any], period: str = "2012-07", **inputs: str) -> bytes:
    files = [{"path": path, "sha256": digest} for path, digest in inputs.items()]
    content = {"period": period, "number": 2, "page": "", "inputs": files, "versions": {"sitrep": "1"}}
    return json.dumps(content | {"figures": figures}).encode()


def changed(old: bytes, new: bytes) -> list[tuple[str, object, object, bool]]:
    return [
        (
            each.key,
            each.old and each.old.quantity.value,
            each.new and each.new.quantity.value,
            each.is_old_withheld,
        )
        for each in differences(recorded_report(old), recorded_report(new))
    ]


def test_figures_change_come_and_go() -> None:
    old = manifest(figure("a", 1), figure("b", 2), figure("c", 3))
    new = manifest(figure("d", 4), figure("b", 5), figure("c", 3))
    assert changed(old, new) == [
        ("d", None, 4, False),
        ("b", 2, 5, False),
        ("a", 1, None, True),
    ]
    assert changed(old, old) == []


def test_zero_is_a_value() -> None:
    assert changed(manifest(figure("a", 0)), manifest(figure("a", 3))) == [("a", 0, 3, False)]


def test_a_date_counts_between_versions_but_not_between_months() -> None:
    old = manifest(figure("a", 1, as_of="2012-07-30"))
    assert changed(old, manifest(figure("a", 1))) == [("a", 1, 1, False)]
    assert changed(old, manifest(figure("a", 1), period="2012-08")) == []


def test_what_follows_and_what_was_written_by_hand_is_left_out() -> None:
    step = {"made": "change", "parts": ["a"]}
    hand = {"made": "literal", "kind": "code"}
    old = manifest(figure("a", 1), figure("a.change", 1, **step), figure("literal(x, 3)", 0, **hand))
    new = manifest(figure("a", 2), figure("a.change", 2, **step))
    assert changed(old, new) == [("a", 1, 2, False)]
    before = manifest(figure("a", 1), figure("a.change", 5, **step))
    assert changed(before, manifest(figure("a", 1), figure("a.change", 4, **step))) == [
        ("a.change", 5, 4, False)
    ]


def test_a_withheld_part_withholds_the_old_sum() -> None:
    total = {"made": "sum", "parts": ["a", "b"]}
    old = manifest(figure("a", 7), figure("b", 100), figure("total", 107, **total))
    new = manifest(figure("a", None), figure("b", 100), figure("total", 100, **total))
    assert changed(old, new) == [("a", 7, None, True), ("total", 107, 100, True)]


def test_files_and_software_that_differ() -> None:
    old, new = recorded_report(manifest(a="1", b="2")), recorded_report(manifest(b="3", c="4"))
    assert [(each.name, each.old, each.new) for each in files_changed(old, new)] == [
        ("a", "1", ""),
        ("b", "2", "3"),
        ("c", "", "4"),
    ]


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"figures": 1}', b"\xff", b"[" * 100_000])
def test_what_is_no_manifest_is_told(content: bytes) -> None:
    with pytest.raises(UnreadableManifest):
        recorded_report(content)


@pytest.fixture
def material(tmp_path: Any) -> Material:
    table = "| as_of | country | registered | source |\n| 2012-07-31 | TUR | 44083 | AFAD |"
    narrative = "## highlights\n\n- One thing.\n- Another thing.\n"
    place = office(tmp_path, {"2012-07": {"refugees.csv": table, "narrative.en.md": narrative}})
    (draft,) = checked(place).drafts
    return draft


def corrected(old: int | None, *, count: int = 1, reason: str = "12 rows were missing.") -> Issue:
    keys = ["refugees.TUR.registered", *(f"k{number}" for number in range(1, count))]
    before = manifest(*(figure(key, old) for key in keys if old is not None))
    after = manifest(*(figure(key, 44083) for key in keys))
    changes = tuple(differences(recorded_report(before), recorded_report(after)))
    correction = Correction(1, date(2012, 8, 2), reason, changes, Change.CORRECTION)
    return Issue(2, BY, correction)


def test_the_box_says_what_is_corrected(material: Material) -> None:
    (box,) = notices(material, corrected(44038))
    assert (box.label, box.text, box.reason, box.summary) == (
        "Erratum",
        "Version 2, issued on 3 August 2012, replaces version 1 of 2 August 2012.",
        "12 rows were missing.",
        "",
    )
    assert box.items == ("Label of refugees.TUR.registered: 44,083 (was 44,038)",)
    assert list(box.items[0].links) == [("figure-refugees-TUR-registered", "44,083")]
    assert notices(material, Issue(1, BY)) == ()


SUSPENDED = {"kind": "code", "value": "suspended"}
ND = {"kind": "no_data"}
NOT_REPORTED = {"kind": "not_reported"}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (figure(KEY, 1, as_of=EARLIER), figure(KEY, 1), ["1 as of 31 July 2012 (was as of 30 July 2012)"]),
        (
            figure(KEY, 1, as_of=EARLIER),
            figure(KEY, 2),
            ["2 as of 31 July 2012 (was 1 as of 30 July 2012)"],
        ),
        (
            figure(KEY, None, as_of=EARLIER) | ND,
            figure(KEY, None) | ND,
            ["no data as of 31 July 2012 (was as of 30 July 2012)"],
        ),
        (
            figure(KEY, 1, as_of=EARLIER),
            figure(KEY, None) | NOT_REPORTED,
            ["not reported (was 1 as of 30 July 2012)"],
        ),
        (figure(KEY, None) | NOT_REPORTED, figure(KEY, 1), ["1 (was not reported)"]),
        (figure(KEY, None, as_of=EARLIER) | NOT_REPORTED, figure(KEY, None) | NOT_REPORTED, []),
        (None, figure(KEY, None) | NOT_REPORTED, []),
        (None, figure(KEY, 1), ["1 (new)"]),
        (figure(KEY, 1, as_of=EARLIER), figure(KEY, None), ["suppressed (changed)"]),
        (figure(KEY, 0) | SUSPENDED, figure(KEY, 0) | SUSPENDED | {"source": ["UN"]}, []),
    ],
)  # fmt: skip
def test_an_erratum_says_what_is_another(
    old: dict[str, Any] | None, new: dict[str, Any], told: list[str], material: Material
) -> None:
    before, after = manifest(*([old] if old else [])), manifest(new)
    changes = tuple(differences(recorded_report(before), recorded_report(after)))
    correction = Correction(1, date(2012, 8, 2), "Why.", changes, Change.CORRECTION)
    (box,) = notices(material, Issue(2, BY, correction))
    assert box.items == tuple(f"Label of {KEY}: {line}" for line in told)
    assert box.summary == ("" if told else "No figure has changed.")


@pytest.mark.parametrize(
    ("change", "title", "note"),
    [
        (Change.CORRECTION, "Erratum", "Corrected:"),
        (Change.REVISION, "Update", "Updated:"),
        (None, "Erratum or update", "Changed:"),
    ],
)
def test_a_correction_is_told_from_later_figures(
    change: Change | None, title: str, note: str, material: Material
) -> None:
    issue = corrected(44038, count=7)
    assert issue.correction
    issue = replace(issue, correction=replace(issue.correction, change=change))
    (box,) = notices(material, issue)
    assert box.label == title
    assert [each.label for each in correction_notes(material, issue)] == [note] * 7


def test_a_version_after_a_withdrawal_compares_nothing(material: Material) -> None:
    correction = Correction(2, date(2012, 8, 4), "New.", (), Change.CORRECTION, was_withdrawn=True)
    (box,) = notices(material, Issue(3, BY, correction))
    assert (box.text, box.items, box.summary) == (
        "Version 3, issued on 3 August 2012, follows the withdrawal of this report "
        "(version 2, 4 August 2012).",
        (),
        "",
    )


def test_words_of_people_cannot_become_markup(material: Material) -> None:
    issue = replace(corrected(44038), clearance=replace(BY, name="<b>Amal</b>"))
    html = render(as_issued(compose(material, undrawn), material, issue), workspace_templates=None)
    assert "Cleared by &lt;b&gt;Amal&lt;/b&gt;, head of office, 3 August 2012" in html


def test_a_long_list_stands_in_the_data_notes(material: Material) -> None:
    issue = corrected(44038, count=7)
    (box,) = notices(material, issue)
    assert box.items == ()
    assert box.summary == "7 figures have changed; all of them are listed in the data notes."


def test_the_old_value_and_the_label_of_an_issued_report_have_a_reason(material: Material) -> None:
    view = as_issued(compose(material, undrawn), material, corrected(44038))
    html = render(view, workspace_templates=None)
    assert "44,083</a> (was 44,038)" in html


def test_a_version_without_new_figures_says_so(material: Material) -> None:
    issue = Issue(2, BY, Correction(1, date(2012, 8, 2), "A name was wrong.", ()))
    (box,) = notices(material, issue)
    assert box.summary == "No figure has changed."


def test_a_sum_that_lacked_a_part_is_told_with_it() -> None:
    of_turkey = {"made": "sum", "label": "Turkey, registered"}
    key = "refugees.TUR.registered"
    lacked = figure(key, 12500, missing_parts=["TUR/Urfa"], **of_turkey)
    (line,) = change_lines(
        differences(
            recorded_report(manifest(lacked)), recorded_report(manifest(figure(key, 21500, **of_turkey)))
        ),
        words_for("en"),
    )
    assert line.values == {
        "label": "Turkey, registered",
        "old": "12,500 (without Urfa [Türkiye])",
        "new": "21,500",
    }
    # Version 0.1 wrote the country for its areas.
    before = recorded_report(manifest(figure(key, 12500, missing_parts=["TUR"], **of_turkey)))
    assert before.figures[key].missing_parts == ()


def test_a_withheld_part_withholds_all_that_was_made_of_it() -> None:
    country = {"made": "sum", "parts": ["area", "other"]}
    total = {"made": "sum", "parts": ["country"]}
    old = manifest(figure("area", 38), figure("country", 107, **country), figure("total", 107, **total))
    new = manifest(figure("country", 69, **country), figure("total", 69, **total))
    assert changed(old, new) == [
        ("country", 107, 69, True),
        ("total", 107, 69, True),
        ("area", 38, None, True),
    ]


def test_a_part_that_was_withheld_before_lets_the_old_sum_be_told() -> None:
    lacking = {"made": "sum", "parts": ["a"], "withheld_parts": ["IRQ"], "cells": [{"cell": "C3"}]}
    old, new = manifest(figure("total", 7, **lacking)), manifest(figure("total", 8, **lacking))
    partly = manifest(figure("total", 9, **lacking | {"withheld_parts": []}))

    def is_withheld(before: bytes) -> bool:
        (change,) = differences(recorded_report(before), recorded_report(new), {"total"})
        return change.is_old_withheld

    assert (is_withheld(old), is_withheld(partly)) == (False, True)


def test_neither_value_nor_name_of_what_is_gone_is_told() -> None:
    old, new = manifest(figure("camps.x.population", 38), figure("b", 1)), manifest(figure("b", 2))
    changes = differences(recorded_report(old), recorded_report(new))
    assert [line.values for line in change_lines(changes, words_for("en"))] == [
        {"label": "Label of b", "old": "1", "new": "2"},
        {
            "label": "Some figures of the old report",
            "old": "not repeated",
            "new": "no longer given",
        },
    ]
    assert as_data(changes[1]) == {
        "key": None, "label": None, "old_withheld": True, "old": None, "new": None, "change": None,
    }  # fmt: skip
    internal = json.loads(new) | {"edition": "internal"}
    (_, gone) = differences(recorded_report(old), recorded_report(json.dumps(internal).encode()))
    assert (gone.label, gone.is_old_withheld) == ("Label of camps.x.population", False)


def test_files_named_by_release_0_1_are_not_known_to_have_changed() -> None:
    keyed = json.loads(manifest())
    keyed["inputs"] = [{"path": "a", "fingerprint": "hmac-sha256:1"}]
    new = recorded_report(json.dumps(keyed).encode())
    assert files_changed(recorded_report(manifest(a="1", b="2")), new) == []
    keyed["inputs"][0]["fingerprint"] = "hmac-sha256:2"
    assert [c.name for c in files_changed(new, recorded_report(json.dumps(keyed).encode()))] == ["a"]


def test_a_sum_that_says_itself_what_it_withholds_withholds_its_old_value() -> None:
    old = manifest(figure("total", 77459, made="sum", parts=["a", "b"]))
    new = manifest(figure("total", 44038, made="sum", parts=["a"], withheld_parts=["JOR"]))
    assert changed(old, new) == [("total", 77459, 44038, True)]
