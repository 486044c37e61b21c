"""What is exported says what was issued, in the form that its readers' programs ask for."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from exported import PDF, issued
from office import checked, office
from sitrep.lines import is_seen, may_run
from sitrep.model.edition import Edition
from sitrep.model.exchange_setting import Exchange
from sitrep.report.exchange.edxl import COMMON, INSTANCE, NAMES, SITREP
from sitrep.report.exchange.folder import exchange_files
from sitrep.report.exchange.issued import IssuedReport
from sitrep.report.material import Material
from sitrep.report.record.figures_csv import figures_csv
from sitrep.words.speech import words_for

MONTHS = {
    "2012-06": {
        "refugees.csv": """
            | as_of      | country | area  | registered | women | source |
            | 2012-06-21 | TUR     |       | 32134      |       | AFAD   |
            """,
    },
    "2012-07": {
        "refugees.csv": """
            | as_of      | country | area  | registered | women | population | source    | sensitivity |
            | 2012-07-31 | TUR     |       | ~44038     | 20100 |            | AFAD      |             |
            | 2012-07-31 | TUR     | Hatay | 19907      |       |            | AFAD      |             |
            | 2012-07-31 | JOR     |       | 9191       |       |            | SecretOne | partners    |
            | 2012-07-31 | SYR     | Homs  | 7000       |       | IDP        | SARC      |             |
            """,
        "camps.csv": """
            | as_of      | camp       | country | status | population | capacity | source    | sensitivity |
            | 2012-07-31 | Hiddencamp | TUR     | open   | 8181       | 10000    | SecretTwo | internal    |
            | 2012-07-31 | Opencamp   | TUR     | open   | 150        | 200      | UNHCR     |             |
            """,
        "indicators.csv": """
            | as_of      | sector | indicator | country | area  | by    | value | source |
            | 2012-07-31 | wash   | latrines  | TUR     | Hatay | Oxfam | 410   | WASH   |
            """,
        "funding.csv": """
            | as_of      | appeal | agency | currency | required | received | source |
            | 2012-07-31 | RRP    | UNHCR  | USD      | 1000000  | 250000   | FTS    |
            """,
        "events.csv": """
            | date       | category     | country | place   | summary        | people | source |
            | 2012-07-02 | displacement | TUR     | Reyhanli | A group comes. | 293    | Press  |
            """,
        "narrative.en.md": "## highlights\n\n- People came.\n- More people came.\n",
    },
}
SECRETS = {
    Edition.PUBLIC: (
        "9191",
        "9,191",
        "SecretOne",
        "8181",
        "8,181",
        "Hiddencamp",
        "SecretTwo",
    ),
    Edition.PARTNERS: ("8181", "8,181", "Hiddencamp", "SecretTwo"),
}
EDITIONS = '["public", "partners", "internal"]'
WORDS = words_for("en")


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Edition, Material]:
    result = checked(office(tmp_path_factory.mktemp("office"), MONTHS, EDITIONS))
    return {draft.edition: draft for draft in result.drafts}


@pytest.fixture(scope="module")
def public(drafts: Mapping[Edition, Material]) -> IssuedReport:
    return issued(drafts[Edition.PUBLIC])


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline="")))


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def test_each_kind_of_program_finds_its_files(public: IssuedReport) -> None:
    assert list(exchange_files(public, WORDS)) == [
        "data/figures.csv",
        "data/people.csv",
        "data/camps.csv",
        "data/indicators.csv",
        "data/funding.csv",
        "data/events.csv",
        "datapackage.json",
        "hxl/people.hxl.csv",
        "hxl/figures.hxl.csv",
        "edxl/syria-situation-report-2012-07-31-en.edxl-sitrep.xml",
        "reliefweb/syria-situation-report-no-2-as-of-31-july-2012.pdf",
        "reliefweb/metadata.json",
    ]


def test_the_same_report_gives_the_same_bytes(public: IssuedReport) -> None:
    assert exchange_files(public, WORDS) == exchange_files(public, WORDS)


@pytest.mark.parametrize("edition", list(SECRETS))
def test_an_edition_exports_nothing_that_it_withholds(
    drafts: Mapping[Edition, Material], edition: Edition
) -> None:
    said = "\n".join(
        f"{name}\n{content.decode()}"
        for name, content in exchange_files(issued(drafts[edition]), WORDS).items()
    )
    assert [secret for secret in SECRETS[edition] if secret in said] == []
    inside = exchange_files(issued(drafts[Edition.INTERNAL]), WORDS)
    assert b"Hiddencamp" in inside["data/camps.csv"]


def test_figures_are_those_that_are_attached_to_the_report(
    drafts: Mapping[Edition, Material], public: IssuedReport
) -> None:
    attached = figures_csv(drafts[Edition.PUBLIC]).removeprefix(b"\xef\xbb\xbf")
    assert exchange_files(public, WORDS)["data/figures.csv"] == attached


def test_a_row_of_a_table_says_whose_its_figure_is(public: IssuedReport) -> None:
    files = exchange_files(public, WORDS)
    people = {row["key"]: row for row in table(files["data/people.csv"])}
    hatay = people["refugees.TUR.hatay.registered"]
    assert [hatay[name] for name in ("country", "name", "population", "measure", "kind", "value")] == [
        "TUR", "Hatay", "refugees", "registered", "exact", "19907",
    ]  # fmt: skip
    change = people["refugees.TUR.registered.change"]
    assert (change["country"], change["measure"], change["made"]) == (
        "TUR",
        "registered.change",
        "change",
    )
    camps = {row["key"]: row for row in table(files["data/camps.csv"])}
    status = camps["camps.opencamp.status"]
    assert [status[name] for name in ("country", "name", "kind", "value", "text")] == [
        "TUR", "Opencamp", "code", "", "open",
    ]  # fmt: skip


def test_the_words_of_an_event_are_no_place_and_who_did_it_is_apart(public: IssuedReport) -> None:
    files = exchange_files(public, WORDS)
    (latrines,) = [
        row for row in table(files["data/indicators.csv"]) if row["key"].endswith("hatay.by-oxfam.value")
    ]
    assert [latrines[name] for name in ("country", "name", "by", "value")] == [
        "TUR",
        "Hatay",
        "Oxfam",
        "410",
    ]
    group = table(files["data/events.csv"])[0]
    assert [group[name] for name in ("label", "country", "name", "by", "value")] == [
        "A group comes.", "TUR", "", "", "293",
    ]  # fmt: skip
    header, tags, *lines = rows(files["hxl/figures.hxl.csv"])
    said = {line[header.index("key")]: dict(zip(tags, line, strict=True)) for line in lines}
    assert said["camps.opencamp.population"]["#loc+camp+name"] == "Opencamp"
    assert said[latrines["key"]]["#org+name"] == "Oxfam"
    assert said[group["key"]]["#adm1+name"] == said[group["key"]]["#loc+camp+name"] == ""


def test_money_has_its_currency_and_its_appeal(public: IssuedReport) -> None:
    funding = table(exchange_files(public, WORDS)["data/funding.csv"])
    (received,) = [row for row in funding if row["measure"] == "received"]
    assert [received[name] for name in ("name", "by", "kind", "value", "unit")] == [
        "RRP", "UNHCR", "exact", "250000", "USD",
    ]  # fmt: skip


def test_what_nobody_reported_is_in_no_table(public: IssuedReport) -> None:
    files = exchange_files(public, WORDS)
    assert b"not_reported" in files["data/figures.csv"]
    others = [name for name in files if name.endswith(".csv") and name != "data/figures.csv"]
    assert [name for name in others if b"not_reported" in files[name]] == []


def faults(row: Mapping[str, str], field: Mapping[str, Any]) -> list[str]:
    """What a cell breaks of its field, by the Table Schema."""
    text, rules = row[field["name"]], field.get("constraints", {})
    if text == "":
        return ["required"] if rules.get("required") else []
    found = []
    if field["type"] == "number":
        Decimal(text)
    if field["type"] == "date":
        date.fromisoformat(text)
    if text not in rules.get("enum", [text]):
        found.append(f"{text} is none of {field['name']}")
    if not re.fullmatch(rules.get("pattern", ".*"), text, re.DOTALL):
        found.append(f"{text} is not as {field['name']}")
    return found


@pytest.mark.parametrize("edition", list(Edition))
def test_every_row_is_as_the_data_package_says(
    drafts: Mapping[Edition, Material], edition: Edition
) -> None:
    files = exchange_files(issued(drafts[edition]), WORDS)
    package = json.loads(files["datapackage.json"])
    assert re.fullmatch(r"[-a-z0-9._/]+", package["name"])
    assert {each["path"] for each in package["resources"]} == {
        name for name in files if name.startswith("data/")
    }
    for resource in package["resources"]:
        content, schema = files[resource["path"]], resource["schema"]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert rows(content)[0] == [field["name"] for field in schema["fields"]]
        told = table(content)
        assert [
            fault for row in told for field in schema["fields"] for fault in faults(row, field)
        ] == []
        keys = [tuple(row[name] for name in schema["primaryKey"]) for row in told]
        assert len(keys) == len(set(keys))


def test_the_package_has_a_licence_only_where_the_office_names_one(
    drafts: Mapping[Edition, Material], public: IssuedReport
) -> None:
    assert "licenses" not in json.loads(exchange_files(public, WORDS)["datapackage.json"])
    licensed = issued(drafts[Edition.PUBLIC], Exchange(license="CC-BY-4.0"))
    package = json.loads(exchange_files(licensed, WORDS)["datapackage.json"])
    assert package["licenses"] == [{"name": "CC-BY-4.0"}]


TAG = re.compile(r"#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*")


def test_people_have_a_tag_for_each_way_of_counting_them(public: IssuedReport) -> None:
    header, tags, *lines = rows(exchange_files(public, WORDS)["hxl/people.hxl.csv"])
    assert all(TAG.fullmatch(tag) for tag in tags)
    said = [dict(zip(tags, line, strict=True)) for line in lines]
    counts = {
        (each["#country+code+v_iso3"], each["#adm1+name"], tag): (each[tag], each["#meta+qualifier"])
        for each in said
        for tag in tags
        if tag.startswith("#affected") and each[tag]
    }
    assert counts == {
        ("TUR", "", "#affected+refugees+registered"): ("44038", "about"),
        ("TUR", "", "#affected+refugees+f+adults"): ("20100", "exact"),
        ("TUR", "Hatay", "#affected+refugees+registered"): ("19907", "exact"),
        ("SYR", "Homs", "#affected+idps+registered"): ("7000", "exact"),
        ("SYR", "", "#affected+idps+registered"): ("7000", "exact"),
    }
    assert header[:3] == ["as_of", "country", "area"]


def test_sums_and_changes_are_apart_from_what_programs_add_up(public: IssuedReport) -> None:
    _, tags, *lines = rows(exchange_files(public, WORDS)["hxl/figures.hxl.csv"])
    assert all(TAG.fullmatch(tag) for tag in tags)
    keys = {line[tags.index("#indicator+code")] for line in lines}
    assert {"refugees.total.registered", "refugees.TUR.registered.change"} <= keys
    assert {"camps.opencamp.population", "camps.opencamp.occupancy_percent"} <= keys


def test_the_situation_report_has_its_elements_in_their_order(public: IssuedReport) -> None:
    files = exchange_files(replace(public, version=2), WORDS)
    root = fromstring(files[f"edxl/{public.stem}.edxl-sitrep.xml"])
    assert root.tag == f"{{{SITREP}}}sitRep"
    assert [child.tag.removeprefix(f"{{{SITREP}}}") for child in root] == [
        "messageID", "preparedBy", "authorizedBy", "reportPurpose", "reportNumber", "reportVersion",
        "forTimePeriod", "reportTitle", "incidentID", "precedingMessageID", "reportConfidence",
        "severity", "report",
    ]  # fmt: skip
    said = {child.tag.removeprefix(f"{{{SITREP}}}"): child.text for child in root}
    assert (said["reportNumber"], said["reportVersion"], said["severity"]) == ("2", "Update", "Unknown")
    assert said["precedingMessageID"] == f"{public.stem}-v1"
    times = [each.text or "" for each in root.iter() if each.tag.startswith(f"{{{COMMON}}}")
             and each.tag.endswith(("DateTime", "timeValue"))]  # fmt: skip
    assert times == [
        "2012-08-03T10:00:00+00:00", "2012-08-03T10:00:00+00:00",
        "2012-07-01T00:00:00+00:00", "2012-07-31T23:59:59+00:00",
    ]  # fmt: skip
    (text,) = [each.text or "" for each in root.iter(f"{{{SITREP}}}observationText")]
    assert text.startswith("As of 31 July 2012 | People came. | More people came. | ")
    assert [each.text for each in root.iter(f"{{{COMMON}}}value")] == ["SYR", "TUR"]


def test_a_flash_update_is_of_the_days_that_it_says_it_is_of(public: IssuedReport) -> None:
    flash = public.manifest.model_copy(update={"period": "2012-07-31", "begins": date(2012, 7, 28)})
    document = exchange_files(replace(public, manifest=flash), WORDS)
    text = document[f"edxl/{public.stem}.edxl-sitrep.xml"].decode()
    assert re.findall("<[^>]*fromDateTime>([^<]*)<", text) == ["2012-07-28T00:00:00+00:00"]
    # A manifest of an earlier release says its day alone.
    assert replace(public, manifest=flash.model_copy(update={"begins": None})).begins == flash.as_of


TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d"
CONFIDENCE = "HighlyConfident|SomewhatConfident|Unsure|NoConfidence"
SEVERITY = "Extreme|Severe|Moderate|Minor|Unknown"
TEXT = r".{1,1023}"
ELEMENTS: tuple[tuple[str, str], ...] = (
    ("messageID", TEXT),
    ("preparedBy/ct:personDetails/n:personName/n:nameElement", TEXT),
    ("preparedBy/ct:timeValue", TIME),
    ("authorizedBy/ct:personDetails/n:personName/n:nameElement", TEXT),
    ("authorizedBy/ct:timeValue", TIME),
    ("reportPurpose", TEXT),
    ("reportNumber", TEXT),
    ("reportVersion", "Initial|Update"),
    ("forTimePeriod/ct:fromDateTime", TIME),
    ("forTimePeriod/ct:toDateTime", TIME),
    ("incidentID", TEXT),
    ("reportConfidence", CONFIDENCE),
    ("severity", SEVERITY),
    ("report/sitrep:observationLocation/ct:EDXLGeoPoliticalLocation/ct:geoCode/ct:valueListURI", TEXT),
    ("report/sitrep:immediateNeeds", TEXT),
    ("report/sitrep:observationText", r"(?s).+"),
)
"""What a FieldObservation of EDXL-SitRep 1.0 must have, in this order, and what may stand there: as in
https://docs.oasis-open.org/emergency/edxl-sitrep/v1.0/cs02/schemas/EDXLSitRep-v1.0.xsd. The schema could
not be read here; the table is what a program says of it whose documents were valid by it. It says nothing
of the optional reportTitle and precedingMessageID, nor of Update."""


def test_the_situation_report_has_all_that_the_standard_must_have(public: IssuedReport) -> None:
    root = fromstring(exchange_files(public, WORDS)[f"edxl/{public.stem}.edxl-sitrep.xml"])
    spaces = {"sitrep": SITREP, "ct": COMMON, "n": NAMES}
    every, last = list(root.iter()), -1
    for path, pattern in ELEMENTS:
        (element,) = root.findall(f"sitrep:{path}", spaces)
        assert re.fullmatch(pattern, element.text or ""), (path, element.text)
        assert every.index(element) > last, path
        last = every.index(element)
    (observed,) = root.findall("sitrep:report", spaces)
    assert observed.attrib == {f"{{{INSTANCE}}}type": "sitrep:FieldObservationType"}


def test_the_codes_of_the_settings_are_those_of_the_standard() -> None:
    properties = Exchange.model_json_schema()["properties"]
    assert properties["confidence"]["enum"] == CONFIDENCE.split("|")
    assert properties["severity"]["enum"] == SEVERITY.split("|")


def test_reliefweb_gets_the_public_edition_alone(drafts: Mapping[Edition, Material]) -> None:
    asked = Exchange(glide="CE-2011-000049-SYR", themes=("Shelter and Non-Food Items",))
    files = exchange_files(issued(drafts[Edition.PUBLIC], asked), WORDS)
    name = "syria-situation-report-no-2-as-of-31-july-2012.pdf"
    assert files[f"reliefweb/{name}"] == PDF
    told = json.loads(files["reliefweb/metadata.json"])
    assert told.pop("file")["filename"] == name
    assert told == {
        "title": "Syria. Situation Report No. 2. As of 31 July 2012",
        "date": {"original": "2012-07-31", "issued": "2012-08-03"},
        "language": ["en"],
        "primary_country": "SYR",
        "country": ["SYR", "TUR"],
        "source": ["Example Relief"],
        "format": ["Situation Report"],
        "theme": ["Shelter and Non-Food Items"],
        "disaster": ["CE-2011-000049-SYR"],
        "body": "- People came.\n- More people came.",
    }
    for edition in (Edition.PARTNERS, Edition.INTERNAL):
        inside = exchange_files(issued(drafts[edition], asked), WORDS)
        assert [each for each in inside if each.startswith("reliefweb/")] == []


HOSTILE = st.one_of(
    st.sampled_from(
        ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "\u202e4", "a\x00b\x0b", "]]><x>"]
    ),
    st.text(st.characters(codec="utf-8"), max_size=12),
)


@settings(max_examples=30)
@given(HOSTILE)
def test_no_text_breaks_a_file_or_runs(public: IssuedReport, text: str) -> None:
    figures = tuple(
        each.model_copy(update={"label": text, "source": (text,), "url": text})
        for each in public.manifest.figures
    )
    hostile = replace(
        public,
        manifest=public.manifest.model_copy(update={"figures": figures}),
        summary=replace(public.summary, title=text, highlights=(text,)),
        producer=text,
        cleared_by=text,
    )
    for name, content in exchange_files(hostile, WORDS).items():
        if name.endswith(".csv"):
            assert not [cell for row in rows(content) for cell in row if may_run(cell)]
        if name.endswith(".json"):
            json.loads(content)
        if name.endswith(".xml"):
            fromstring(content)
            assert all(is_seen(c) or c == "\n" for c in content.decode())
