"""Counts that are withheld, those that must go with them, and what is told where a reader finds one."""

from dataclasses import replace
from datetime import date
from math import inf
from pathlib import Path

import pytest

from office import checked, office
from pictures import written
from sitrep.analysis.inference.attack import attack
from sitrep.analysis.inference.policy import protect
from sitrep.analysis.inference.published import Knowledge, Report
from sitrep.analysis.inference.relations import cell_of
from sitrep.analysis.inference.system import Interval
from sitrep.analysis.reports import Reports
from sitrep.model.disclosure_setting import Disclosure
from sitrep.model.figure import Figure, Made
from sitrep.model.subject import place_of_code
from sitrep.operation.settings import ConfigurationError
from sitrep.quantity import Kind, Quantity, exact
from sitrep.report.page.compose import compose
from sitrep.report.record.figures_csv import figures_csv
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


def test_a_withheld_part_of_a_count_is_found_through_the_groups_that_it_is_made_of(
    tmp_path: Path,
) -> None:
    drawn = """
        | as_of | country | registered | male | women | girls | female_0_4 | female_5_11 | female_12_17 | source |
        | 2012-07-31 | TUR | 100 | 40 | 32 | * | 9 | 10 | 9 | AFAD |
        """
    found = told(tmp_path, {"2012-07": {"refugees.csv": drawn}})
    assert [line for line in found if "refugees.TUR.girls is withheld" in line and "it is 28." in line]


def test_parts_of_one_method_tell_nothing_of_the_count_of_another(tmp_path: Path) -> None:
    drawn = """
        | as_of | country | registered | method | male | female | source |
        | 2012-07-31 | TUR | 100 | estimated | 40 | * | AFAD |
        | 2012-07-31 | TUR | 90  |           |    |   | AFAD |
        """
    (one,) = told(tmp_path, {"2012-07": {"refugees.csv": drawn}})
    assert "refugees.TUR.female is withheld" in one
    assert "it is 60." in one


def test_few_women_go_with_a_part_that_gives_them_away(tmp_path: Path) -> None:
    drawn = """
        | as_of | country | registered | women | men | girls | boys | source |
        | 2012-07-31 | TUR | 100 | 40 | 3 | 30 | 27 | AFAD |
        """
    result = with_policy(tmp_path, {"2012-07": {"refugees.csv": drawn}}, threshold=5)
    assert not [d for d in result.diagnostics if d.code == CODE]
    gone = withheld(result)
    assert "refugees.TUR.men" in gone
    assert len(gone & {f"refugees.TUR.{part}" for part in ("women", "girls", "boys", "registered")}) >= 1


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
    page = render(compose(draft, written), workspace_templates=None) + figures_csv(draft).decode()
    assert "20,000" not in page
    assert "20000" not in page
    assert "Some counts are withheld to protect people." in page


def test_small_counts_go_with_what_gives_them_away(tmp_path: Path) -> None:
    small = TURKEY.replace("| *     |", "| 4     |").replace("44038", "44004")
    result = with_policy(tmp_path, {"2012-07": {"refugees.csv": small}}, threshold=5)
    assert withheld(result) == {"refugees.TUR.kilis.registered", "refugees.TUR.hatay.registered"}
    (draft,) = result.drafts
    page = render(compose(draft, written), workspace_templates=None)
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
    page = render(compose(draft, written), workspace_templates=None)
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


def test_a_share_of_a_withheld_count_goes_and_that_of_a_rounded_one_is_made_again(
    tmp_path: Path,
) -> None:
    camps = """
        | as_of | camp | country | status | population | capacity | source |
        | 2012-07-31 | Oncupinar | TUR | open | 4 | 200 | AFAD |
        """
    shares = []
    for setting in ("threshold = 5", "round_to = 10"):
        workspace = office(tmp_path / setting, {"2012-07": {"camps.csv": camps}})
        settings = workspace.folder / "inputs/syria/operation.toml"
        settings.write_text(f"{settings.read_text('utf-8')}\n[disclosure]\n{setting}\n", "utf-8")
        (draft,) = checked(workspace).drafts
        shares.append(draft.reports.current.get("camps.oncupinar.occupancy_percent"))
    assert [share and share.value for share in shares] == [None, exact(5)]


def test_last_month_and_who_returned_leave_who_came(tmp_path: Path) -> None:
    head = "| as_of | country | registered | arrivals | returns | source |"
    june = {"refugees.csv": f"{head}\n| 2012-06-30 | JOR | 1000 | 0 | 0 | UNHCR |"}
    july = {"refugees.csv": f"{head}\n| 2012-07-31 | JOR | 1030 | * | 8 | UNHCR |"}
    (one,) = told(tmp_path, {"2012-06": june, "2012-07": july})
    assert "refugees.JOR.arrivals is withheld" in one
    assert "it is 38." in one


def test_areas_that_are_more_than_their_country_tell_nothing(tmp_path: Path) -> None:
    more = TURKEY.replace("| Hatay | 20000 |", "| Hatay | 30000 |")
    result = checked(office(tmp_path, {"2012-07": {"refugees.csv": more}}))
    assert not {d.code for d in result.diagnostics} & {CODE, "rule-failed"}
    assert len(result.drafts) == 1


def test_nobody_in_an_area_that_is_not_shown_is_found_as_well(tmp_path: Path) -> None:
    none = TURKEY.replace("| *     | AFAD  | |", "| 0     | AFAD  | internal |").replace(
        "44038", "44000"
    )
    (one,) = told(tmp_path, {"2012-07": {"refugees.csv": none}})
    assert "they can work it out: it is 0." in one


def figures_of(cells: dict[str, int | None], whole: str = "TUR") -> dict[str, Figure]:
    """Areas of Turkey, and Turkey; None is withheld."""
    keys = {place: f"refugees.TUR{'' if place == whole else f'.{place}'}.registered" for place in cells}
    return {
        keys[place]: Figure(
            keys[place],
            Quantity(Kind.SUPPRESSED) if count is None else exact(count),
            date(2012, 7, 31),
            place_of_code("TUR"),
            (),
            (),
        )
        for place, count in cells.items()
    }


WHOLE = figures_of({"TUR": 44038, "hatay": 20000, "urfa": 24000, "kilis": 38})


def worked_out(shown: dict[str, int | None], *issued: dict[str, int | None]) -> list[tuple[str, float]]:
    had = [Report(figures_of(cells), WHOLE) for cells in issued]
    done = protect(Reports(figures_of(shown), ()), Reports(WHOLE, ()), None, had)
    return [(each.figure.key, each.interval.width) for each in done.exposures]


def test_a_reader_still_has_what_was_issued_before() -> None:
    """By itself the new version tells nothing: only with the one before it Kilis is 38."""
    new = {"TUR": 44038, "hatay": None, "urfa": 24000, "kilis": None}
    before = {"TUR": None, "hatay": 20000, "urfa": 24000, "kilis": None}
    assert worked_out(new) == []
    assert worked_out(new, before) == [("refugees.TUR.kilis.registered", 0)]


def test_what_readers_have_already_does_not_stop_the_report_that_withholds_it() -> None:
    new = {"TUR": 44038, "hatay": None, "urfa": 24000, "kilis": None}
    assert worked_out(new, {"TUR": 44038, "hatay": 20000, "urfa": 24000, "kilis": None}) == []
    assert worked_out(new, {"TUR": 44038, "hatay": 20000, "urfa": 24000, "kilis": 38}) == []
    # Who has the new version alone is not to find it either.
    one = {"TUR": 44038, "hatay": 20000, "urfa": 24000, "kilis": None}
    assert worked_out(one, one | {"kilis": 38}) == [("refugees.TUR.kilis.registered", 0)]


def test_a_value_that_was_revised_stays_in_the_sums_that_it_was_printed_in() -> None:
    """Urfa had 23,900 in the version before, and so had Turkey less: both sums leave 38."""
    new = {"TUR": 44038, "hatay": None, "urfa": 24000, "kilis": None}
    before = {"TUR": 43938, "hatay": 20000, "urfa": 23900, "kilis": None}
    # 20,000 is known from before: now it is this version's sum that gives the rest away, again.
    assert worked_out(new, before) == []
    apart = {"TUR": None, "hatay": 20000, "urfa": 23900, "kilis": None}
    assert worked_out(new, apart) == [("refugees.TUR.kilis.registered", 0)]


def test_the_policy_chooses_what_no_reader_has() -> None:
    """Hatay would cost least, but was printed: the total goes, which was not."""
    before = [Report(figures_of({"hatay": 20000, "urfa": 24000}), WHOLE)]
    policy = Disclosure(threshold=50)
    reports = Reports(WHOLE, ())
    hidden = [
        {key for key, figure in done.reports.current.items() if figure.quantity.is_missing}
        for done in (protect(reports, reports, policy), protect(reports, reports, policy, before))
    ]
    kilis, hatay, turkey = (f"refugees.TUR{each}.registered" for each in (".kilis", ".hatay", ""))
    assert hidden == [{kilis, hatay}, {kilis, hatay, turkey}]


def test_a_total_that_was_withheld_with_a_part_is_another_one_without_it() -> None:
    counts = figures_of({"TUR": 44038, "hatay": 44000, "kilis": 38})
    turkey, hatay, kilis = counts.values()
    summed = {turkey.key: replace(turkey, made=Made.SUM, parts=(hatay.key, kilis.key))}
    whole = {**counts, **summed}
    reader = Knowledge()
    reader.add(Report({}, whole), {})
    without = replace(turkey, value=exact(44000), made=Made.SUM, parts=(hatay.key,))
    told = reader.with_report(Report({turkey.key: without, hatay.key: hatay}, whole), {})
    assert attack(told.system, [cell_of(kilis)]) == {cell_of(kilis): Interval(1, inf)}
