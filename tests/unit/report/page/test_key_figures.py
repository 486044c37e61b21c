"""The strip of key figures: what is in it where the operation names none, and what each is called."""

from dataclasses import replace
from pathlib import Path

from office import checked, office
from pictures import material_of
from sitrep.report.page.key_figures import key_figures

JULY = """
| as_of      | country | registered | source |
| 2012-07-31 | TUR     | 44,038     | AFAD   |
| 2012-07-17 | JOR     | 33,421     | UNHCR  |
"""


def test_the_total_comes_first_then_the_countries(tmp_path: Path) -> None:
    strip = key_figures(
        material_of(tmp_path, "refugees", JULY.replace("07-", "06-").replace("-31", "-30"))
    )
    assert [(each.value.text, each.label) for each in strip] == [
        ("77,459", "registered in all countries"),
        ("44,038", "registered in Turkey"),
        ("33,421", "registered in Jordan"),
    ]


JUNE = JULY.replace("2012-07", "2012-06").replace("06-31", "06-30")


def test_a_total_of_several_dates_changes_since_a_report(tmp_path: Path) -> None:
    more = JULY.replace("44,038", "45,000")
    months = {"2012-06": {"refugees.csv": JUNE}, "2012-07": {"refugees.csv": more}}
    (draft,) = checked(office(tmp_path, months)).drafts
    said = {str(each.label): str(each.change.text) for each in key_figures(draft) if each.change}
    assert said["registered in all countries"] == "+962 (1%) since No. 1"
    assert said["registered in Turkey"] == "+962 (2%) since 30 June"


VIOLATIONS = """
| as_of | from | sector | indicator | country | value | source |
|---|---|---|---|---|---|---|
| 2012-{0} | 2012-{1} | ceasefire | violations | TUR | {2} | UN |
"""


def test_a_count_of_a_period_changes_since_a_report_and_tells_its_days(tmp_path: Path) -> None:
    chosen = 'key_figures = ["indicators.ceasefire.violations.TUR.value"]'
    counts = {"2012-06": ("06-30", "06-01", 40), "2012-07": ("07-31", "07-08", 42)}
    months = {
        period: {
            "indicators.csv": VIOLATIONS.format(*count),
            "narrative.en.md": "# Highlights\n\n- Nothing.\n",
        }
        for period, count in counts.items()
    }
    (draft,) = checked(office(tmp_path, months, report=chosen)).drafts
    (one,) = key_figures(draft)
    assert one.change is not None
    assert str(one.change.text) == "+2 since No. 1"
    assert str(one.detail) == "8 to 31 July"


def test_a_count_of_a_period_that_nobody_gives_is_not_reported(tmp_path: Path) -> None:
    key = "indicators.ceasefire.violations.TUR.value"
    months = {
        "2012-06": {"indicators.csv": VIOLATIONS.format("06-30", "06-01", 40), "refugees.csv": JUNE},
        "2012-07": {"refugees.csv": JULY},
    }
    workspace = office(tmp_path, months, report=f'key_figures = ["{key}"]')
    (draft,) = checked(workspace).drafts
    (one,) = key_figures(draft)
    assert (str(one.value.text), str(one.label)) == (
        "not reported",
        "violations of the ceasefire in Turkey",
    )
    assert one.change is not None
    assert str(one.change.text) == "40 in No. 1"
    # Readers who may not see it are told nothing of it.
    assert key_figures(replace(draft, withheld=frozenset({key}))) == ()
