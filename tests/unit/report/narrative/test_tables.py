"""A Markdown table in the narrative is a table of the page, and its numbers are checked at their lines."""

from pathlib import Path

from office import checked, office
from reasons import html_of

REFUGEES = """
    | as_of      | country | registered | arrivals | source |
    | 2012-07-17 | JOR     | 33421      | 7        | UNHCR  |
    """
TABLE = """## Highlights
- Some.
- Many.

## Displacement

| | Reached | What |
|---|--:|---|
| *Jordan* | {{ figure("refugees.JOR.registered") }} | registered |
| Arrivals | {{ figure("refugees.JOR.arrivals") }} | NUMBER <b> |
"""


def narrative_of(tmp_path: Path, number: str) -> tuple[str, list[tuple[str, int]]]:
    files = {"refugees.csv": REFUGEES, "narrative.en.md": TABLE.replace("NUMBER", number)}
    result = checked(office(tmp_path, {"2012-07": files}))
    (draft,) = result.drafts
    told = [(d.code, d.where.row) for d in result.diagnostics if d.code.startswith("narrative-")]
    return html_of(draft.narrative.sections["displacement"]), told


def test_a_table_has_heads_of_columns_and_rows_and_numerals_in_its_cells(tmp_path: Path) -> None:
    html, told = narrative_of(tmp_path, "people")
    assert told == [("narrative-html", 10)]
    link = '<a class="figure" href="#figure-refugees-JOR-{}">{}</a>'
    assert html.replace("\n", "") == (
        '<table><thead><tr><td></td><th scope="col" class="numeric">Reached</th>'
        '<th scope="col">What</th></tr></thead><tbody>'
        '<tr><th scope="row"><em>Jordan</em></th><td class="numeric">'
        f"{link.format('registered', '33,421')}</td><td>registered</td></tr>"
        f'<tr><th scope="row">Arrivals</th><td class="numeric">{link.format("arrivals", "7")}</td>'
        "<td>people &lt;b&gt;</td></tr></tbody></table>"
    )


def test_a_number_of_the_writers_own_in_a_cell_is_told_at_its_line(tmp_path: Path) -> None:
    _, told = narrative_of(tmp_path, "1,306 people")
    assert ("narrative-orphan", 10) in told
