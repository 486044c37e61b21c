"""Counts that are withheld, those that must go with them, and what is told where a reader finds one."""

from pathlib import Path

import pytest

from office import checked, office
from sitrep.operation import ConfigurationError
from sitrep.quantity import Kind
from sitrep.report.page.compose import compose
from sitrep.report.record.manifest import figures_csv
from sitrep.report.render.html import render
from sitrep.words.speech import words_for
from sitrep.work.month import Checked

HEAD = "| as_of | country | area | registered | source | sensitivity |"
TURKEY = f"""
    {HEAD}
    | 2012-07-31 | TUR |       | 44038 | AFAD  | |
    | 2012-07-31 | TUR | Kilis | *     | AFAD  | |
    | 2012-07-31 | TUR | Hatay | 20000 | AFAD  | |
    | 2012-07-31 | TUR | Urfa  | 24000 | AFAD  | |
    | 2012-07-31 | JOR |       | 33421 | UNHCR | |
    """
CODE = "count-can-be-worked-out"


def told(tmp_path: Path, months: dict[str, dict[str, str]], editions: str = '["public"]') -> list[str]:
    words = words_for("en")
    found = [d for d in checked(office(tmp_path, months, editions)).diagnostics if d.code == CODE]
    return [" ".join((str(d.where), *words.explain(d))) for d in found]


def with_policy(folder: Path, months: dict[str, dict[str, str]], threshold: int = 0) -> Checked:
    workspace = office(folder, months)
    settings = folder / "inputs/syria/operation.toml"
    lines = f"threshold = {threshold}\n" if threshold else ""
    settings.write_text(f"{settings.read_text('utf-8')}\n[disclosure]\n{lines}", "utf-8")
    return checked(workspace)


def withheld(result: Checked) -> set[str]:
    (draft,) = result.drafts
    figures = draft.reports.current.values()
    return {f.key for f in figures if getattr(f.value, "kind", None) is Kind.SUPPRESSED}


def test_what_a_total_and_its_other_parts_leave_is_told_at_the_cell(tmp_path: Path) -> None:
    assert told(tmp_path, {"2012-07": {"refugees.csv": TURKEY}}) == [
        "inputs/syria/2012-07/refugees.csv, D3 refugees.TUR.kilis.registered is withheld from readers of the "
        "public edition, and they can work it out: it is 38. Write * in the cell of "
        "refugees.TUR.hatay.registered as well, or let [disclosure] in operation.toml withhold what must go."
    ]


def test_a_row_that_is_not_for_these_readers_is_found_in_the_same_way(tmp_path: Path) -> None:
    internal = TURKEY.replace("| *     | AFAD  | |", "| 38    | AFAD  | internal |")
    (one,) = told(tmp_path, {"2012-07": {"refugees.csv": internal}}, '["public", "internal"]')
    assert "readers of the public edition, and they can work it out: it is 38." in one


def test_women_and_men_of_a_camp_leave_its_boys(tmp_path: Path) -> None:
    camps = """
        | as_of | camp | country | status | population | women | men | girls | boys | source |
        | 2012-07-31 | Oncupinar | TUR | open | 100 | 40 | 30 | 28 | * | AFAD |
        """
    (one,) = told(tmp_path, {"2012-07": {"camps.csv": camps}})
    assert "camps.oncupinar.boys is withheld" in one
    assert "it is 2." in one


def test_with_areas_of_another_date_or_unknown_ones_nothing_can_be_worked_out(tmp_path: Path) -> None:
    two = TURKEY.replace("| Hatay | 20000 |", "| Hatay | *     |")
    assert told(tmp_path / "two", {"2012-07": {"refugees.csv": two}}) == []
    dated = TURKEY.replace("2012-07-31 | TUR | Kilis", "2012-07-20 | TUR | Kilis")
    assert told(tmp_path / "dated", {"2012-07": {"refugees.csv": dated}}) == []


def test_a_policy_withholds_what_must_go_and_the_page_says_why(tmp_path: Path) -> None:
    result = with_policy(tmp_path, {"2012-07": {"refugees.csv": TURKEY}})
    assert not [d for d in result.diagnostics if d.code == CODE]
    assert withheld(result) == {"refugees.TUR.kilis.registered", "refugees.TUR.hatay.registered"}
    (draft,) = result.drafts
    page = render(compose(draft), workspace_templates=None) + figures_csv(draft).decode()
    assert "20,000" not in page
    assert "20000" not in page
    assert "Some counts are withheld to protect people." in page


def test_small_counts_go_with_what_gives_them_away(tmp_path: Path) -> None:
    small = TURKEY.replace("| *     |", "| 4     |").replace("44038", "44004")
    result = with_policy(tmp_path, {"2012-07": {"refugees.csv": small}}, threshold=5)
    assert withheld(result) == {"refugees.TUR.kilis.registered", "refugees.TUR.hatay.registered"}
    (draft,) = result.drafts
    page = render(compose(draft), workspace_templates=None)
    assert "counts below five are withheld" in page or "counts below 5 are withheld" in page


def test_what_was_withheld_stays_so_when_it_is_carried_over_and_drawn(tmp_path: Path) -> None:
    small = TURKEY.replace("| *     |", "| 4     |").replace("44038", "44004")
    july = {"refugees.csv": small.replace("2012-07-31", "2012-06-30")}
    august = {"refugees.csv": f"{HEAD}\n| 2012-07-31 | JOR | | 34000 | UNHCR | |"}
    result = with_policy(tmp_path, {"2012-06": july, "2012-07": august}, threshold=5)
    assert withheld(result) == {"refugees.TUR.kilis.registered", "refugees.TUR.hatay.registered"}
    (draft,) = result.drafts
    assert draft.reports.previous["refugees.TUR.kilis.registered"].quantity.kind is Kind.SUPPRESSED
    assert "20000" not in figures_csv(draft).decode()


def test_what_an_earlier_report_printed_cannot_be_taken_back(tmp_path: Path) -> None:
    """June printed that Kilis had 38 on 30 June; July suppresses the same row when it is carried over."""
    june = TURKEY.replace("| *     |", "| 38    |").replace("2012-07-31", "2012-06-30")
    result = with_policy(
        tmp_path, {"2012-06": {"refugees.csv": june}, "2012-07": {"refugees.csv": TURKEY}}
    )
    assert withheld(result) == {"refugees.TUR.kilis.registered", "refugees.TUR.hatay.registered"}
    assert not [d for d in result.diagnostics if d.code == CODE]


def test_counts_are_rounded_each_by_itself_in_figures_and_rows(tmp_path: Path) -> None:
    workspace = office(tmp_path, {"2012-07": {"refugees.csv": TURKEY.replace("| *     |", "| 3     |")}})
    settings = tmp_path / "inputs/syria/operation.toml"
    settings.write_text(f"{settings.read_text('utf-8')}\n[disclosure]\nround_to = 10\n", "utf-8")
    (draft,) = checked(workspace).drafts
    current = draft.reports.current
    assert [current[f"refugees.{key}.registered"].quantity.value for key in ("TUR", "TUR.kilis", "JOR")] == [
        44040, 10, 33420,
    ]  # fmt: skip
    registered = draft.evidence.month.tables["refugees"].frame["registered"]
    assert registered.tolist() == [44040, 10, 20000, 24000, 33420]
    page = render(compose(draft), workspace_templates=None)
    assert "44,038" not in page + figures_csv(draft).decode()
    assert "rounded to multiples of ten" in page or "rounded to multiples of 10" in page


def test_rounding_does_not_hide_a_cell_that_is_tied_down_all_the_same(tmp_path: Path) -> None:
    one = TURKEY.replace("44038", "44500")
    workspace = office(tmp_path, {"2012-07": {"refugees.csv": one}})
    settings = tmp_path / "inputs/syria/operation.toml"
    settings.write_text(f"{settings.read_text('utf-8')}\n[disclosure]\nround_to = 3\n", "utf-8")
    found = [d for d in checked(workspace).diagnostics if d.code == CODE]
    assert [str(d.where) for d in found] == ["inputs/syria/2012-07/refugees.csv, D3"]


def test_two_ways_at_once_are_refused(tmp_path: Path) -> None:
    workspace = office(tmp_path, {"2012-07": {"refugees.csv": TURKEY}})
    settings = tmp_path / "inputs/syria/operation.toml"
    both = "\n[disclosure]\nround_to = 3\nthreshold = 5\n"
    settings.write_text(settings.read_text("utf-8") + both, "utf-8")
    with pytest.raises(ConfigurationError, match="threshold and round_to are two ways: choose one"):
        checked(workspace)
