"""Figures of a month: keys, totals, changes, and what is carried over."""

from datetime import date
from pathlib import Path

from known import known
from office import checked, office
from sitrep.drawing.spec import undrawn
from sitrep.model.subject import place
from sitrep.quantity import Kind, Quantity, exact, missing
from sitrep.report.material import Material
from sitrep.report.page.annex import with_sources
from sitrep.report.page.sections.displacement import displacement_tables

JUNE = """
    | as_of      | country | registered | source |
    | 2012-06-21 | TUR     | 32134      | UNHCR  |
    | 2012-06-21 | JOR     | 26371      | UNHCR  |
"""


def reports_of(tmp_path: Path, **months: dict[str, str]) -> Material:
    files = {f"2012-{month[1:]}": tables for month, tables in months.items()}
    (draft,) = checked(office(tmp_path, files)).drafts
    return draft


def test_the_latest_row_of_a_month_is_its_figure_and_the_change_is_since_the_last_report(
    tmp_path: Path,
) -> None:
    draft = reports_of(
        tmp_path,
        m06={"refugees.csv": JUNE},
        m07={
            "refugees.csv": """
        | as_of      | country | registered | source |
        | 2012-07-31 | TUR     | 44038      | AFAD   |
        | 2012-07-10 | TUR     | 36000      | AFAD   |
        | 2012-07-17 | JOR     | 33421      | UNHCR  |
        """
        },
    )
    turkey = known(draft.figure("refugees.TUR.registered"))
    assert (turkey.value, turkey.as_of, turkey.sources) == (exact(44038), date(2012, 7, 31), ("AFAD",))
    assert [str(cell) for cell in turkey.cells] == ["inputs/syria/2012-07/refugees.csv, C2"]
    assert draft.changes["refugees.TUR.registered"].value == exact(11904)
    total = known(draft.figure("refugees.total.registered"))
    assert total.value == exact(77459)
    assert (total.as_of_first, total.as_of) == (date(2012, 7, 17), date(2012, 7, 31))
    assert total.parts == ("refugees.TUR.registered", "refugees.JOR.registered")
    assert draft.changes["refugees.total.registered"].value == exact(77459 - 32134 - 26371)


def test_those_who_wait_or_arrive_are_of_the_registered_series_and_a_part_of_them_is_no_total(
    tmp_path: Path,
) -> None:
    draft = reports_of(
        tmp_path,
        m07={
            "refugees.csv": """
        | as_of      | country | registered | awaiting registration | arrivals | method     | source |
        | 2012-07-31 | TUR     | 44038      | 10                    | 5        | registered | AFAD   |
        | 2012-07-31 | TUR     | 60000      | 99                    | 70       | estimated  | AFAD   |
        """
        },
    )
    values = {key: figure.value for key, figure in draft.reports.current.items()}
    assert values["refugees.TUR.estimated"] == exact(60000)
    assert values["refugees.TUR.awaiting_registration"] == exact(10)
    assert values["refugees.TUR.arrivals"] == exact(5)
    assert [key for key in values if key.startswith("refugees.total")] == ["refugees.total.registered"]


def test_the_latest_row_of_a_place_is_its_figure_however_the_place_is_spelt(tmp_path: Path) -> None:
    draft = reports_of(
        tmp_path,
        m07={
            "refugees.csv": """
        | as_of      | country | area  | registered | source |
        | 2012-07-31 | TUR     | Hatay | 14000      | AFAD   |
        | 2012-07-10 | TUR     | HATAY | 12000      | AFAD   |
        """
        },
    )
    hatay, turkey = (known(draft.figure(f"refugees.TUR{area}.registered")) for area in (".hatay", ""))
    assert (hatay.value, hatay.as_of, turkey.value) == (exact(14000), date(2012, 7, 31), exact(14000))


def test_two_camps_of_one_name_have_their_countries_in_their_keys(tmp_path: Path) -> None:
    draft = reports_of(
        tmp_path,
        m07={
            "camps.csv": """
        | as_of      | camp | country | status | population | source |
        | 2012-07-31 | Sahl | TUR     | open   | 200        | AFAD   |
        | 2012-07-31 | SAHL | JOR     | open   | 300        | UNHCR  |
        """
        },
    )
    people = [
        known(draft.figure(f"camps.sahl-{country}.population")).value for country in ("tur", "jor")
    ]
    assert people == [exact(200), exact(300)]


def test_a_country_that_was_not_reported_keeps_its_figure_with_its_own_date(tmp_path: Path) -> None:
    draft = reports_of(
        tmp_path,
        m06={"refugees.csv": JUNE},
        m07={
            "refugees.csv": """
        | as_of      | country | registered | source |
        | 2012-07-31 | TUR     | 44038      | AFAD   |
        """
        },
    )
    jordan = known(draft.figure("refugees.JOR.registered"))
    assert (jordan.value, jordan.as_of) == (exact(26371), date(2012, 6, 21))
    assert "refugees.JOR.registered" not in draft.changes
    assert known(draft.figure("refugees.total.registered")).value == exact(44038 + 26371)


def test_no_data_is_never_zero_and_leaves_the_total_partial(tmp_path: Path) -> None:
    draft = reports_of(
        tmp_path,
        m06={"refugees.csv": JUNE},
        m07={
            "refugees.csv": """
        | as_of      | country | registered | source |
        | 2012-07-31 | TUR     | 44038      | AFAD   |
        | 2012-07-31 | JOR     | ND         | UNHCR  |
        """
        },
    )
    total = known(draft.figure("refugees.total.registered"))
    assert known(draft.figure("refugees.JOR.registered")).value == missing(Kind.NO_DATA)
    assert (total.value, total.missing_parts) == (exact(44038), (place("JOR"),))
    assert "refugees.total.registered" not in draft.changes, "sums of different parts"


def test_series_of_different_methods_are_never_added_or_compared(tmp_path: Path) -> None:
    draft = reports_of(
        tmp_path,
        m06={"refugees.csv": JUNE},
        m07={
            "refugees.csv": """
        | as_of      | country | registered       | method     | source |
        | 2012-07-02 | TUR     | more than 35,000 | press      | paper  |
        | 2012-07-01 | TUR     | 33000            | registered | AFAD   |
        """
        },
    )
    assert known(draft.figure("refugees.TUR.press")).value == Quantity(Kind.MORE_THAN, 35000)
    assert known(draft.figure("refugees.TUR.registered")).value == exact(33000)
    assert known(draft.figure("refugees.total.registered")).value == exact(33000 + 26371)
    assert "refugees.TUR.press" not in draft.changes


def test_areas_are_added_only_where_no_row_is_the_countrys(tmp_path: Path) -> None:
    draft = reports_of(
        tmp_path,
        m07={
            "refugees.csv": """
        | as_of      | country | area  | registered | source |
        | 2012-07-31 | TUR     | Hatay | about 9000 | AFAD   |
        | 2012-07-31 | TUR     | Kilis | 1000       | AFAD   |
        | 2012-07-31 | JOR     |       | 33421      | UNHCR  |
        | 2012-07-31 | JOR     | Irbid | 12000      | UNHCR  |
        """
        },
    )
    assert known(draft.figure("refugees.TUR.hatay.registered")).value == Quantity(Kind.ABOUT, 9000)
    assert known(draft.figure("refugees.TUR.registered")).value == Quantity(Kind.ABOUT, 10000)
    assert known(draft.figure("refugees.JOR.registered")).value == exact(33421)


def test_arrivals_belong_to_their_month_and_are_not_carried_over(tmp_path: Path) -> None:
    drawn = """
        | as_of      | country | registered | arrivals | source |
        | 2012-06-21 | TUR     | 32134      | 500      | UNHCR  |
    """
    draft = reports_of(tmp_path, m06={"refugees.csv": drawn}, m07={"narrative.en.md": ""})
    assert draft.reports.previous["refugees.TUR.arrivals"].value == exact(500)
    assert known(draft.figure("refugees.TUR.registered")).value == exact(32134)
    assert draft.figure("refugees.TUR.arrivals") is None


def test_arrivals_of_all_rows_and_areas_of_a_month_are_added(tmp_path: Path) -> None:
    draft = reports_of(
        tmp_path,
        m07={
            "refugees.csv": """
        | as_of      | country | area  | registered | arrivals | returns | source |
        | 2012-07-10 | TUR     |       | 40000      | 300      | ND      | AFAD   |
        | 2012-07-31 | TUR     |       | 44038      | 525      | 8000    | AFAD   |
        | 2012-07-31 | JOR     | Irbid | 12000      | 40       |         | UNHCR  |
        | 2012-07-31 | JOR     | Amman | 21421      | 2        |         | UNHCR  |
        """
        },
    )
    assert known(draft.figure("refugees.TUR.arrivals")).value == exact(825)
    assert known(draft.figure("refugees.TUR.returns")).value == Quantity(Kind.AT_LEAST, 8000)
    assert known(draft.figure("refugees.JOR.arrivals")).value == exact(42)
    assert known(draft.figure("refugees.JOR.irbid.arrivals")).value == exact(40)
    assert known(draft.figure("refugees.JOR.returns")).value == missing(Kind.NOT_REPORTED)


def test_camps_missions_and_events_have_their_keys(tmp_path: Path) -> None:
    draft = reports_of(
        tmp_path,
        m07={
            "camps.csv": """
        | as_of      | camp              | country | status | population | capacity | source |
        | 2012-07-02 | Za'atri           | JOR     | open   | 1500       | 3000     | UNHCR  |
        | 2012-07-31 | Öncüpınar (Kilis) | TUR     | open   | ND         | 12000    | AFAD   |
        """,
            "missions.csv": """
        | as_of      | mission | abbreviation | status    | status_since | mandate | mandate_end | source |
        | 2012-07-31 | UN body | UNSMIS       | suspended | 2012-06-15   | observe | 2012-08-19  | UN     |
        """,
            "events.csv": """
        | date       | category  | place           | summary | people | source |
        | 2012-07-02 | defection | Reyhanlı, Hatay | One.    | 85     | press  |
        | 2012-07-02 | defection | Reyhanlı        | Two.    | 293    | press  |
        """,
        },
    )
    values = {key: figure.value for key, figure in draft.reports.current.items()}
    assert values["camps.zaatri.population"] == exact(1500)
    assert values["camps.zaatri.occupancy_percent"] == exact(50)
    assert values["camps.oncupinar-kilis.population"] == missing(Kind.NO_DATA)
    assert values["missions.unsmis.status"] == "suspended"
    assert values["missions.unsmis.mandate_days_left"] == exact(19)
    assert values["events.2012-07-02.reyhanli.people"] == exact(85)
    assert values["events.2012-07-02.reyhanli-2.people"] == exact(293)


def test_a_running_total_is_carried_over_under_a_key_of_its_own_and_never_added_up(
    tmp_path: Path,
) -> None:
    workspace = office(
        tmp_path,
        {
            "2012-06": {
                "refugees.csv": """
                | as_of      | country | registered | arrivals | returns | source |
                | 2012-06-21 | JOR     | 26371      | 28100    | 100     | UNHCR  |
                | 2012-06-21 | TUR     | 32134      | 40000    | 200     | AFAD   |
                """
            },
            "2012-07": {
                "refugees.csv": """
                | as_of      | country | registered | arrivals | returns | source |
                | 2012-07-10 | JOR     | 26871      | 28700    | 100     | UNHCR  |
                | 2012-07-31 | JOR     | 27371      | 29300    | 100     | UNHCR  |
                """
            },
        },
    )
    settings = workspace.operation_folder("syria") / "operation.toml"
    settings.write_text(settings.read_text() + 'cumulative = ["arrivals"]\n')
    (draft,) = checked(workspace).drafts
    assert draft.figure("refugees.JOR.arrivals") is None
    assert known(draft.figure("refugees.JOR.arrivals_to_date")).value == exact(29300)
    assert known(draft.figure("refugees.TUR.arrivals_to_date")).as_of == date(2012, 6, 21)
    assert known(draft.figure("refugees.total.arrivals_to_date")).value == exact(69300)
    assert known(draft.figure("refugees.JOR.returns")).value == exact(200)
    (registered, *_) = displacement_tables(with_sources(draft), undrawn)
    assert [heading.text for heading in registered.headings][3:7] == [
        "Over",
        "Per day (rounded)",
        "Returns",
        "Arrivals since the start of the operation",
    ]


def test_what_was_known_before_the_first_month_is_carried_and_compared_with(tmp_path: Path) -> None:
    june = {
        "refugees.csv": """
        | as_of      | country | registered | source |
        | 2012-06-30 | TUR     | 32134      | UNHCR  |
        | 2012-04-19 | JOR     | 4110       | UNHCR  |
        """
    }
    july = {
        "refugees.csv": """
        | as_of      | country | registered | source |
        | 2012-07-31 | TUR     | 44038      | AFAD   |
        | 2012-07-17 | JOR     | 5110       | UNHCR  |
        """
    }
    (first,) = checked(office(tmp_path / "first", {"2012-06": june}), "2012-06").drafts
    jordan = known(first.figure("refugees.JOR.registered"))
    assert (jordan.value, jordan.as_of, jordan.is_carried) == (exact(4110), date(2012, 4, 19), True)
    assert known(first.figure("refugees.total.registered")).stale_parts == (place("JOR"),)
    second = reports_of(tmp_path / "second", m06=june, m07=july)
    change = known(second.changes["refugees.JOR.registered"])
    assert (change.value, change.as_of_first) == (exact(1000), date(2012, 4, 19))


def test_a_month_before_the_first_one_is_told_with_the_operation(tmp_path: Path) -> None:
    months = {
        f"2012-{month}": {"refugees.csv": JUNE.replace("2012-06", f"2012-{month}")}
        for month in ("05", "07")
    }
    result = checked(office(tmp_path, months))
    assert [(str(d.where), d.values) for d in result.diagnostics if d.code == "month-before-first"] == [
        ("inputs/syria/operation.toml", {"period": "2012-05", "first": "2012-06"})
    ]
