"""`sitrep trace`: what a reader of a number is told, edition by edition."""

import json
import shutil
from pathlib import Path

import pytest

from functional.command import sitrep
from office import office

NARRATIVE = """## highlights

- Turkey counts {{ figure("refugees.TUR.registered") }} Syrians, {{ change("refugees.TUR.registered") }}.
- Nothing else is known.
"""
JUNE = {
    "narrative.en.md": NARRATIVE.replace(', {{ change("refugees.TUR.registered") }}', ""),
    "refugees.csv": """
    | as_of      | country | registered | source |
    | 2012-06-21 | TUR     | 32134      | UNHCR  |
    """,
}
JULY = {
    "narrative.en.md": NARRATIVE,
    "refugees.csv": """
    | as_of      | country | area  | registered       | method     | source        | url                  | sensitivity |
    | 2012-07-31 | TUR     |       | 44,038           | registered | AFAD          | https://example.org/ | public      |
    | 2012-07-02 | TUR     |       | more than 35,000 | press      | globe         |                      | public      |
    | 2012-07-17 | JOR     | North | 33421            | registered | UNHCR         |                      | public      |
    | 2012-07-17 | JOR     | Camp  | 777              | registered | a quiet voice |                      | internal    |
    """,
    "excerpts.csv": """
    | article | quote                                 | section | use   |
    | globe   | housing more than 35,000 Syrians      | press   | quote |
    """,
}
GLOBE = """---
publisher: The Globe
headline: Troops flee
date: 2012-07-03
language: en
---
A headline of 84.

Turkey is housing more than 35,000 Syrians.
"""
TURKEY = """\
Turkey, registered: 44,038
as of 31 July 2012, as given
refugees.TUR.registered
printed under Highlights as 44,038 and 11,904 more
printed under Key figures as 44,038 and +11,904 (37%) since 21 June
printed under Displacement as 44,038, +11,904 and +298
written on line 3 of inputs/syria/2012-07/narrative.en.md
└── inputs/syria/2012-07/refugees.csv, D2: 44,038
    source: AFAD
    https://example.org/
"""


@pytest.fixture(scope="module")
def july(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office that no test changes: what a trace reads of June is kept for the next."""
    place = tmp_path_factory.mktemp("office")
    office(place, {"2012-06": JUNE, "2012-07": JULY}, '["internal", "public"]')
    articles = place / "inputs/syria/articles"
    articles.mkdir()
    (articles / "globe.md").write_text(GLOBE, "utf-8")
    return place


def traced(folder: Path, asked: str, *options: str, **environment: str) -> str:
    done = sitrep(folder, "trace", "syria", "2012-07", asked, *options, **environment)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("asked", ["44,038", "٤٤٬٠٣٨", "refugees.TUR.registered"])
def test_a_number_in_any_notation_and_a_key_lead_to_the_cell_as_written(july: Path, asked: str) -> None:
    assert traced(july, asked) == TURKEY


def test_a_change_leads_to_the_cells_of_both_months(july: Path) -> None:
    told = traced(july, "refugees.TUR.registered.change")
    assert "Turkey, change of registered: +11,904\nas of 21 June to 31 July 2012, difference\n" in told
    assert "└── inputs/syria/2012-07/refugees.csv, D2: 44,038\n" in told
    assert "└── inputs/syria/2012-06/refugees.csv, C2: 32134\n" in told


def test_a_number_that_is_quoted_leads_to_the_quotation_and_the_passage(july: Path) -> None:
    told = traced(july, "35,000")
    assert told == (
        "Turkey, reported by the press: >35,000\n"
        "as of 2 July 2012, as given\n"
        "refugees.TUR.press\n"
        "printed under Displacement as >35,000\n"
        "└── inputs/syria/2012-07/refugees.csv, D3: more than 35,000\n"
        "    source: The Globe, “Troops flee”, 3 July 2012\n"
        "    The Globe, “Troops flee”, 3 July 2012, kept as inputs/syria/articles/globe.md\n"
        "    “Turkey is housing more than 35,000 Syrians.”\n"
        "A quotation with this number: inputs/syria/2012-07/excerpts.csv, B2\n"
        "“housing more than 35,000 Syrians”\n"
        "The Globe, “Troops flee”, 3 July 2012, kept as inputs/syria/articles/globe.md\n"
    )


def test_a_percentage_leads_to_the_figure_that_is_printed_with_it(july: Path) -> None:
    assert traced(july, "37%").startswith("Turkey, registered: 44,038\n")


def test_a_number_of_an_earlier_report_is_found_there(july: Path) -> None:
    told = traced(july, "32134")
    assert "in the report for June 2012; no figure in this report has the number\n" in told
    assert told.startswith("Turkey, registered: 32,134\nas of 21 June 2012, as given\n")


def test_what_an_edition_may_not_show_is_not_in_its_trace(july: Path) -> None:
    whole = traced(july, "refugees.JOR.registered")
    assert "Jordan, registered: 34,198" in whole
    assert "refugees.csv, D5: 777\n" in whole
    public = traced(july, "refugees.JOR.registered", "--edition", "public")
    assert "Jordan, registered: 33,421" in public
    for form in ("text", "json"):
        shown = traced(july, "refugees.total.registered", "--edition", "public", "--format", form)
        assert not [leak for leak in ("777", "34,198", "34198", "quiet") if leak in shown]
    for asked in ("777", "34198", "refugees.JOR.camp.registered", "refugees.JOR.camp.registerd"):
        done = sitrep(july, "trace", "syria", "2012-07", asked, "--edition", "public")
        assert done.stdout == ""
        assert not [
            leak
            for leak in ("777", "34,198", "34198", "quiet", "camp")
            if leak in done.stderr.replace(asked, "")
        ]


def test_json_nests_the_figures_with_the_names_of_the_manifest(july: Path) -> None:
    (total,) = json.loads(traced(july, "refugees.total.registered", "--format", "json"))["figures"]
    jordan = total["chain"][1]
    assert (total["made"], jordan["key"]) == ("sum", "refugees.JOR.registered")
    (north, camp) = jordan["chain"]
    assert north["origins"] == [
        {
            "file": "inputs/syria/2012-07/refugees.csv",
            "sheet": "",
            "cell": "D4",
            "source": "UNHCR",
            "source_date": None,
            "url": "",
            "article": "",
            "passage": "",
            "text": "33421",
        }
    ]
    assert camp["origins"][0]["source"] == "a quiet voice"
    assert total["asked_for"] == []


def test_a_key_that_is_misspelt_is_answered_with_the_nearest(july: Path) -> None:
    done = sitrep(july, "trace", "syria", "2012-07", "refugees.TUR.registred")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "syria 2012-07 has no figure with the key refugees.TUR.registred (internal edition). The "
        "nearest keys are refugees.TUR.registered, refugees.JOR.registered and refugees.TUR.registered.change.\n"
    )


def test_a_number_that_is_nowhere_is_answered_with_the_nearest_values(july: Path) -> None:
    done = sitrep(july, "trace", "syria", "2012-07", "44039", "--edition", "public")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "No figure and no quotation in syria 2012-07 has the number 44039 (public edition). The nearest "
        "values are 44,038, more than 35,000 and 33,421.\n"
    )


def test_an_edition_that_the_operation_does_not_have_is_refused(july: Path) -> None:
    done = sitrep(july, "trace", "syria", "2012-07", "44038", "--edition", "partners")
    assert done.returncode == 2
    assert done.stderr == ("syria has no partners edition; operation.toml names internal and public.\n")


def test_a_month_with_errors_can_be_traced_and_says_so(july: Path, tmp_path: Path) -> None:
    place = shutil.copytree(july, tmp_path / "office")
    path = place / "inputs/syria/2012-07/refugees.csv"
    path.write_text(path.read_text("utf-8") + "2012-07-31,Atlantis,,many,registered,,,public\n", "utf-8")
    done = sitrep(place, "trace", "syria", "2012-07", "44038")
    assert done.returncode == 0
    assert done.stdout.endswith(
        "└── inputs/syria/2012-07/refugees.csv, D2: 44,038\n    source: AFAD\n    https://example.org/\n"
    )
    assert done.stderr == (
        "The report has 3 errors, so no report is built from it and figures may be missing. See: sitrep "
        "check syria 2012-07\n"
    )


def test_the_tree_is_readable_in_80_columns(july: Path) -> None:
    told = traced(july, "refugees.total.registered", COLUMNS="80")
    assert max(map(len, told.splitlines())) <= 80
    assert "\x1b" not in told
