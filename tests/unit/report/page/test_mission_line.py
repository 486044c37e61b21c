"""A mission's timeline: strengths, mandates and suspension, as the reports knew them."""

from pathlib import Path

from pictures import made, material_of
from reasons import said
from sitrep.drawing.mission_line import MissionSpec
from sitrep.drawing.spec import Spec
from sitrep.model.tables import NO_END
from sitrep.report.page.pictures.mission_line import mission_timeline
from sitrep.report.page.sections.mission import mandate_clock
from sitrep.report.view.pictures import Picture

HEAD = """
| as_of | mission | abbreviation | status | status_since | mandate_start | mandate_end | authorised | deployed | source |
"""
JUNE = HEAD + (
    "| 2012-06-30 | Supervision Mission | UNSMIS | suspended | 2012-06-15 | 2012-04-21 | 2012-07-20 "
    "| 300 | 280 | UN |\n"
)
JULY = HEAD + (
    "| 2012-07-31 | Supervision Mission | UNSMIS | suspended | 2012-06-15 | 2012-07-20 | 2012-08-19 "
    "| 300 | ND | UN |\n"
)
AUGUST = HEAD + (
    "| 2012-08-31 | Supervision Mission | UNSMIS | ended | 2012-08-19 | 2012-07-20 | 2012-08-19 "
    "| 0 | 0 | UN |\n"
)


def timeline(folder: Path, *months: str) -> tuple[Picture | None, Spec | None]:
    return made(
        lambda material, draw: mission_timeline(material, "missions.unsmis", said("UNSMIS"), draw),
        material_of(folder, "missions", *months),
    )


def test_it_shows_strength_mandates_and_suspension(tmp_path: Path) -> None:
    picture, spec = timeline(tmp_path, JUNE, JULY)
    assert picture is not None
    assert isinstance(spec, MissionSpec)
    assert picture.alt == (
        "Timeline of UNSMIS from 30 June 2012 to 31 July 2012. Authorised strength: 300 from 30 June 2012 "
        "to 31 July 2012. Deployed strength: 280 on 30 June 2012. Suspended since 15 June 2012. "
        "Mandate: 21 April to 20 July 2012 and 20 July to 19 August 2012."
    )
    assert picture.caption == ("Strengths on their as-of dates, up to 31 July 2012. Source: [1].")
    assert [[count.text for count in run] for run in spec.authorised] == [
        ["300 authorised", "300 authorised"]
    ]
    assert [[count.text for count in run] for run in spec.deployed] == [["280 deployed"]]
    assert [(str(span.first), str(span.last), span.text) for span in spec.mandates] == [
        ("2012-04-21", "2012-07-20", "21 April to 20 July 2012"),
        ("2012-07-20", "2012-08-19", "20 July to 19 August 2012"),
    ]
    assert [(str(span.first), str(span.last), span.text) for span in spec.suspended] == [
        ("2012-06-15", "2012-07-31", "suspended since 15 June 2012")
    ]
    assert [(str(day), name) for day, name in spec.months] == [
        ("2012-05-01", "May 2012"),
        ("2012-06-01", "June"),
        ("2012-07-01", "July"),
        ("2012-08-01", "August"),
    ]
    # A mandate is shown from 60 days before the first count.
    assert (str(spec.first), str(spec.last)) == ("2012-05-01", "2012-08-19")


def test_of_a_mandate_without_a_beginning_its_end_is_said(tmp_path: Path) -> None:
    months = [
        month.replace("| 2012-04-21 ", "| ").replace("| 2012-07-20 | 2012-08", "| | 2012-08")
        for month in (JUNE, JULY)
    ]
    _, spec = timeline(tmp_path, *months)
    assert isinstance(spec, MissionSpec)
    assert [(str(span.first), span.text) for span in spec.mandates] == [
        ("2012-06-30", "ends 19 August 2012")
    ]


def test_a_suspension_ends_where_the_next_status_begins(tmp_path: Path) -> None:
    _, spec = timeline(tmp_path, JUNE, JULY, AUGUST)
    assert isinstance(spec, MissionSpec)
    assert [(str(span.first), str(span.last), span.text) for span in spec.suspended] == [
        ("2012-06-15", "2012-08-19", "suspended")
    ]


def test_one_month_makes_no_timeline(tmp_path: Path) -> None:
    assert timeline(tmp_path, JUNE) == (None, None)


def test_a_mandate_without_an_end_has_a_bar_without_one_and_no_clock(tmp_path: Path) -> None:
    months = [
        JUNE.replace("2012-07-20 ", "open-ended "),
        JULY.replace("2012-07-20 | 2012-08-19", "2012-04-21 | open-ended"),
    ]
    material = material_of(tmp_path, "missions", *months)
    assert material.figure("missions.unsmis.mandate_days_left") is None
    clock = mandate_clock(material, "missions.unsmis")
    assert clock is not None
    assert (str(clock.value.text), str(clock.label)) == ("No end date", "of the mandate")
    picture, spec = made(
        lambda material, draw: mission_timeline(material, "missions.unsmis", said("UNSMIS"), draw),
        material,
    )
    assert isinstance(spec, MissionSpec)
    assert [(span.last, span.text) for span in spec.mandates] == [
        (NO_END, "from 21 April 2012, no end date")
    ]
    # Half a year beyond the report's date, and no mark of an end there.
    assert str(spec.last) == "2013-01-27"
    assert picture is not None
    assert picture.alt.endswith("Mandate: from 21 April 2012, no end date.")


def test_a_mandate_that_was_renewed_early_stops_where_the_next_begins(tmp_path: Path) -> None:
    july = JULY.replace("2012-07-20 | 2012-08-19", "2012-07-02 | 2013-01-01")
    material = material_of(tmp_path, "missions", JUNE, july)
    _, spec = made(
        lambda material, draw: mission_timeline(material, "missions.unsmis", said("UNSMIS"), draw),
        material,
    )
    assert isinstance(spec, MissionSpec)
    assert [(str(span.last), str(span.text), span.is_superseded) for span in spec.mandates] == [
        ("2012-07-02", "21 April to 20 July 2012, renewed early on 2 July 2012", True),
        ("2013-01-01", "2 July 2012 to 1 January 2013", False),
    ]
    clock = mandate_clock(material, "missions.unsmis")
    assert clock is not None
    assert str(clock.detail) == "mandate to 1 January 2013; before: to 20 July 2012"


def test_without_any_end_of_a_mandate_there_is_a_timeline_of_strength_alone(tmp_path: Path) -> None:
    months = [
        JUNE.replace("| 2012-07-20 ", "| "),
        JULY.replace("2012-07-20 | 2012-08-19 ", "2012-07-20 | "),
    ]
    picture, spec = timeline(tmp_path, *months)
    assert picture is not None
    assert isinstance(spec, MissionSpec)
    assert spec.mandates == ()
