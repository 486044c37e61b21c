"""What was found, for programs: the promised JSON, and SARIF as its standard asks."""

import json
import re
from dataclasses import replace
from typing import Any

from sitrep.cells import Address
from sitrep.findings.machine import as_json, as_sarif
from sitrep.intake.problems.tables import REQUIRED_CELL_EMPTY, TOTALS_ROW, UNKNOWN_COLUMN
from sitrep.intake.problems.values import NOT_A_NUMBER
from sitrep.words.speech import words_for

WORDS = words_for("en")
CHECKS = (NOT_A_NUMBER, REQUIRED_CELL_EMPTY, TOTALS_ROW, UNKNOWN_COLUMN)
FOLDER = "inputs/syria/2012-07"
BOOK = Address(f"{FOLDER}/camps & more – نسخة.xlsx", "July's [1]", 7, 28)
CSV = Address(f"{FOLDER}/r.csv", "", 4)
TEXT = Address(f"{FOLDER}/narrative.en.md", None, 3, 12)
WHOLE = Address(f"{FOLDER}/bad.xlsx")
FOUND = (
    NOT_A_NUMBER.at(BOOK, related=[CSV, TEXT], column="registered", text="{x} [a](b) <b>"),
    replace(UNKNOWN_COLUMN.at(replace(BOOK, row=0), header="h", table="camps"), accepted="As [1] says."),
    TOTALS_ROW.at(CSV, text="Total"),
    REQUIRED_CELL_EMPTY.at(TEXT, column="x"),
    NOT_A_NUMBER.at(WHOLE, column="registered", text="x"),
)


def sarif() -> str:
    return as_sarif("syria", "2012-07", FOUND, WORDS, version="1.2.3", checks=CHECKS)


def run() -> dict[str, Any]:
    content = json.loads(sarif())
    assert content.keys() == {"$schema", "version", "runs"}
    assert content["version"] == "2.1.0"
    runs: list[dict[str, Any]] = content["runs"]
    (only,) = runs
    return only


def places() -> list[dict[str, Any]]:
    return [result["locations"][0] for result in run()["results"]]


def test_the_json_has_the_fields_that_are_promised_and_no_others() -> None:
    content = json.loads(as_json("syria", "2012-07", FOUND[:1], WORDS))
    assert content == {
        "operation": "syria",
        "period": "2012-07",
        "diagnostics": [
            {
                "code": "not-a-number",
                "severity": "error",
                "file": BOOK.file,
                "sheet": "July's [1]",
                "cell": "AB7",
                "message": '"{x} [a](b) <b>" in "registered" is not a count.',
                "fix": WORDS.explain(FOUND[0])[1],
                "related": [
                    {"file": CSV.file, "sheet": "", "cell": "row 4"},
                    {"file": TEXT.file, "sheet": "", "cell": "line 3:12"},
                ],
            }
        ],
    }


def test_nothing_found_is_an_empty_list() -> None:
    assert json.loads(as_json("syria", "2012-07", [], WORDS))["diagnostics"] == []


def test_every_rule_has_an_id_a_reason_a_level_and_help() -> None:
    driver = run()["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("sitrep", "1.2.3")
    assert [rule["id"] for rule in driver["rules"]] == [check.code for check in CHECKS]
    for rule, check in zip(driver["rules"], CHECKS, strict=True):
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"].startswith(f"docs/RULES.md, {check.code}: ")
        assert rule["defaultConfiguration"] == {"level": str(check.severity)}


def test_every_result_points_to_its_rule_and_says_what_and_how_to_mend() -> None:
    rules = run()["tool"]["driver"]["rules"]
    for result in run()["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        assert result["message"]["text"].count("\n") == 1
        assert "**To fix it:**" in result["message"]["markdown"]


def test_files_are_relative_uris() -> None:
    uris = [place["physicalLocation"]["artifactLocation"] for place in places()]
    assert uris[0] == {
        "uri": "inputs/syria/2012-07/camps%20%26%20more%20%E2%80%93%20%D9%86%D8%B3%D8%AE%D8%A9.xlsx",
        "uriBaseId": "%SRCROOT%",
    }
    assert all(re.fullmatch(r"[A-Za-z0-9/._~%-]+", uri["uri"]) for uri in uris)
    assert uris[0]["uriBaseId"] in run()["originalUriBaseIds"]


def test_text_has_a_region_and_cells_have_the_name_a_formula_gives_them() -> None:
    assert [place["physicalLocation"].get("region") for place in places()] == [
        None, None, None, {"startLine": 3, "startColumn": 12}, None,
    ]  # fmt: skip
    assert [
        place["logicalLocations"][0]["fullyQualifiedName"] if "logicalLocations" in place else None
        for place in places()
    ] == ["'July''s [1]'!AB7", "'July''s [1]'!AB:AB", "4:4", None, None]


def test_what_to_compare_with_is_numbered_and_named() -> None:
    related = run()["results"][0]["relatedLocations"]
    assert [each["id"] for each in related] == [1, 2]
    assert related[0]["message"]["text"] == f"see {FOLDER}/r.csv, row 4"


def test_an_accepted_warning_is_suppressed_with_its_reason() -> None:
    suppressions = [result.get("suppressions") for result in run()["results"]]
    assert suppressions[1] == [{"kind": "inSource", "justification": "As \\[1\\] says."}]
    assert not any(suppressions[:1] + suppressions[2:])


def test_no_cell_becomes_a_placeholder_a_link_or_markup() -> None:
    message = run()["results"][0]["message"]
    assert '"{{x}} \\[a\\](b) <b>"' in message["text"]
    assert '"{{x}} \\[a\\]\\(b\\) \\<b\\>"' in message["markdown"]


def test_it_is_the_same_every_time() -> None:
    assert sarif() == sarif()
