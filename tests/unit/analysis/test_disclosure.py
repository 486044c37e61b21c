"""What a reader may not see is in nothing that is made for that reader."""

import json

from office import checked, office
from sitrep.report.page.compose import compose
from sitrep.report.record.manifest import figures_csv, manifest_content, manifest_json
from sitrep.report.render.html import render

SECRET = {
    "2012-06": {
        "camps.csv": """
        | as_of      | camp      | country | status | population | source | sensitivity |
        | 2012-06-30 | Hiddencamp | TUR     | open   | 7171       | secret | internal    |
        | 2012-06-30 | Opencamp   | TUR     | open   | 100        | open   |             |
        """,
    },
    "2012-07": {
        "refugees.csv": """
        | as_of      | country | registered | source | sensitivity | note        |
        | 2012-07-31 | TUR     | 44038      | AFAD   | public      |             |
        | 2012-07-31 | JOR     | 9191       | secret | partners    | Secret note |
        """,
        "camps.csv": """
        | as_of      | camp       | country | status | population | capacity | source | sensitivity | note  |
        | 2012-07-31 | Hiddencamp | TUR     | open   | 8181       | 10       | secret | internal    | Quiet |
        | 2012-07-31 | Opencamp   | TUR     | open   | 100        | 200      | open   |             |       |
        """,
        "events.csv": """
        | date       | category  | place      | summary         | people | source | sensitivity |
        | 2012-07-02 | defection | Hiddentown | A secret event. | 85     | secret | internal    |
        """,
    },
}
INTERNAL_WORDS = ("Hiddencamp", "hiddencamp", "8181", "8,181", "7171", "7,171", "Quiet", "Hiddentown",
                  "secret event")  # fmt: skip
PARTNER_WORDS = ("9191", "9,191", "Secret note", "53229", "53,229")


def everything_made_for(draft) -> str:
    html = render(compose(draft), workspace_templates=None)
    manifest = manifest_json(manifest_content(draft, number=2, versions={}))
    return html + json.dumps(json.loads(manifest), ensure_ascii=False) + figures_csv(draft).decode()


def test_an_edition_has_no_trace_of_what_it_may_not_show(tmp_path):
    editions = '["public", "partners", "internal"]'
    drafts = checked(office(tmp_path, SECRET, editions)).drafts
    public, partners, internal = map(everything_made_for, drafts)
    for word in (*INTERNAL_WORDS, *PARTNER_WORDS):
        assert word not in public, word
    for word in INTERNAL_WORDS:
        assert word not in partners, word
    for word in ("8,181", "Quiet", "A secret event."):
        assert word in internal
    assert "53,229" in partners


def test_a_narrative_may_not_print_a_withheld_figure(tmp_path):
    months = {
        "2012-07": SECRET["2012-07"]
        | {"narrative.en.md": '## camps\n\nIt has {{ figure("camps.hiddencamp.population") }}.\n'}
    }
    result = checked(office(tmp_path, months))
    assert [(d.code, str(d.where)) for d in result.diagnostics if d.severity == "error"] == [
        ("narrative-figure-withheld", "inputs/syria/2012-07/narrative.en.md, line 3")
    ]
