"""What charts draw of earlier reports goes with the report: in its figures and its manifest."""

import csv
import io
import json
from pathlib import Path

from pictures import made, material_of
from sitrep.drawing.flows import FlowsSpec
from sitrep.drawing.trends import TrendsSpec
from sitrep.report.material import Material
from sitrep.report.page.pictures.flows import flows_of_first
from sitrep.report.page.pictures.trends import trends_of_first
from sitrep.report.record.figures_csv import figures_csv
from sitrep.report.record.manifest import manifest_content, manifest_json

JUNE = """
| as_of      | country | area  | registered | arrivals | source |
| 2012-06-21 | TUR     |       | 32,134     | 9,000    | UNHCR  |
| 2012-06-21 | JOR     | Irbid | 20,000     |          | UNHCR  |
| 2012-06-21 | JOR     | Amman | 6,371      |          | UNHCR  |
"""
JULY = """
| as_of      | country | area  | registered | arrivals | source |
| 2012-07-31 | TUR     |       | 44,038     | 12,000   | AFAD   |
"""
AUGUST = """
| as_of      | country | area  | registered | arrivals | source |
| 2012-08-31 | TUR     |       | 80,000     | 36,000   | AFAD   |
| 2012-08-31 | JOR     | Irbid | 30,000     |          | UNHCR  |
| 2012-08-31 | JOR     | Amman | 9,000      |          | UNHCR  |
"""


def rows(material: Material) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(figures_csv(material).decode("utf-8-sig"))))


def test_each_stands_once_with_the_last_report_that_has_it(tmp_path: Path) -> None:
    material = material_of(tmp_path, "refugees", JUNE, JULY, AUGUST)
    earlier = [
        (row["report"], row["key"], row["value"], row["as_of"], row["cells"])
        for row in rows(material)
        if row["report"] != "2012-08"
    ]
    june, july = "inputs/syria/2012-06/refugees.csv", "inputs/syria/2012-07/refugees.csv"
    assert earlier == [
        ("2012-06", "refugees.TUR.registered", "32134", "2012-06-21", f"{june}, D2"),
        ("2012-06", "refugees.TUR.arrivals", "9000", "2012-06-21", f"{june}, E2"),
        # Jordan has no row in July, so that report carries the June counts over.
        ("2012-07", "refugees.JOR.registered", "26371", "2012-06-21", f"{june}, D3; {june}, D4"),
        ("2012-07", "refugees.TUR.registered", "44038", "2012-07-31", f"{july}, D2"),
        ("2012-07", "refugees.TUR.arrivals", "12000", "2012-07-31", f"{july}, E2"),
    ]


def test_every_drawn_count_is_among_the_figures(tmp_path: Path) -> None:
    september = JULY.replace("2012-07-31", "2012-09-30").replace("44,038", "81,000")
    material = material_of(tmp_path, "refugees", JUNE, JULY, AUGUST, september)
    known = {(row["value"], row["as_of"]) for row in rows(material)}
    _, trends = made(trends_of_first, material)
    _, flows = made(flows_of_first, material)
    assert isinstance(trends, TrendsSpec)
    assert isinstance(flows, FlowsSpec)
    counts = [count for trend in trends.trends for run in trend.runs for count in run]
    bars = [bar for flow in flows.flows for month in flow.months if (bar := month.arrivals)]
    assert (len(counts), len(bars)) == (4, 4)
    assert {(str(int(count.value)), str(count.on)) for count in counts} <= known
    assert {str(bar.value) for bar in bars} <= {value for value, _ in known}


def test_the_manifest_leads_them_back_to_their_cells(tmp_path: Path) -> None:
    material = material_of(tmp_path, "refugees", JUNE, JULY)
    manifest = json.loads(manifest_json(manifest_content(material, number=2, versions={})))
    assert [
        (entry["report"], entry["label"], entry["value"], [cell["cell"] for cell in entry["cells"]])
        for entry in manifest["drawn_again"]
    ] == [
        ("2012-06", "Turkey, registered", 32134, ["D2"]),
        ("2012-06", "Turkey, arrivals", 9000, ["E2"]),
    ]
    assert "2012-06-21" not in [
        entry["as_of"] for entry in manifest["figures"] if entry["key"] == "refugees.TUR.registered"
    ]
