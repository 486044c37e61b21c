"""Two things of one figure key: missions, camps, areas, events."""

import pytest

from sitrep.rules.keys import formerly_unknown, mission_renamed, same_key_twice
from sitrep.rules.rule import run
from tables import evidence, told

MISSIONS = "| as_of | mission | abbreviation | status | mandate | source |\n|---|---|---|---|---|---|\n"
CAMPS = "| as_of | camp | country | status | source |\n|---|---|---|---|---|\n"
AREAS = "| as_of | country | area | registered | source |\n|---|---|---|---|---|\n"
EVENTS = "| date | category | place | summary | source |\n|---|---|---|---|---|\n"


def telling(cell: str, name: str, key: str, first: str, where: str) -> str:
    return (
        f'2012-07/{cell}: "{name}" has the figure key {key}, and so has "{first}" in '
        f"inputs/syria/{where}; one's numbers would be printed as the other's."
    )


def july(name: str, header: str, *rows: str) -> str:
    column = "date" if name == "events" else "as_of"
    assert header.startswith(f"| {column}")
    return f"**{name}**\n{header}" + "".join(f"| 2012-07-31 | {row} | UN |\n" for row in rows)


def test_missions_with_one_abbreviation_or_one_s_name_as_the_other_s_abbreviation() -> None:
    for first, cell in (("One | UNSMIS", "C2"), ("UNSMIS |", "B2")):
        drawn = july("missions", MISSIONS, f"{first} | ended | a", "Two | unsmis | operational | a")
        assert told(run(evidence(drawn), [same_key_twice])) == [
            telling(
                "missions.xlsx C3", "Two", "missions.unsmis", first.split(" ")[0],
                f"2012-07/missions.xlsx, Sheet1, {cell}",
            )
        ]  # fmt: skip


def test_a_mission_spelt_anew_is_told_with_its_row_of_the_month_before() -> None:
    june = (
        f"**missions** of 2012-06\n{MISSIONS}| 2012-06-30 | UN Mission | UNM | operational | a | UN |\n"
    )
    now = july("missions", MISSIONS, "United Nations Mission | UNM | operational | a")
    assert run(evidence(june + now), [same_key_twice]) == []
    found = run(evidence(june + now), [mission_renamed])
    assert told(found) == [
        '2012-07/missions.xlsx B2: "United Nations Mission" has the abbreviation that "UN Mission" has in '
        "inputs/syria/2012-06/missions.xlsx, Sheet1, B2."
    ]
    assert [address.cell for address in found[0].related] == ["C2"]
    again = july("missions", MISSIONS, "U.N. mission | UNM | operational | a")
    assert run(evidence(june + again.replace("U.N.", "UN")), [same_key_twice, mission_renamed]) == []


def test_a_former_name_that_no_month_has_is_told_with_the_nearest() -> None:
    june = f"**missions** of 2012-06\n{MISSIONS}| 2012-06-30 | Advance Team | UNAT | ended | a | UN |\n"
    header = MISSIONS.replace("| status |", "| formerly | status |").replace("|---|\n", "|---|---|\n")

    def now(former: str) -> str:
        return july("missions", header, f"UN Mission | UNM | {former} | operational | a")

    assert told(run(evidence(june + now("Advance Tem; unat")), [formerly_unknown])) == [
        '2012-07/missions.xlsx D2: UNM: no earlier report has a mission called "Advance Tem", so no history '
        'follows it; the nearest one is "Advance Team".'
    ]
    assert run(evidence(june + now("advance team")), [formerly_unknown]) == []
    # Before the first report nothing is known.
    assert run(evidence(now("Anything")), [formerly_unknown]) == []


def test_a_camp_named_as_another_with_its_country() -> None:
    rows = ("Alpha | TUR | open", "Alpha | JOR | open", "Alpha TUR | LBN | open")
    assert told(run(evidence(july("camps", CAMPS, *rows)), [same_key_twice])) == [
        telling(
            "camps.xlsx B4", "Alpha TUR", "camps.alpha-tur", "Alpha", "2012-07/camps.xlsx, Sheet1, B2"
        )
    ]
    assert told(run(evidence(july("camps", CAMPS, *rows[:2])), [same_key_twice])) == []


def test_areas_without_a_letter() -> None:
    drawn = july("refugees", AREAS, "TUR | (*) | 100", "TUR | (**) | 200", "TUR | Kilis | 300")
    assert told(run(evidence(drawn), [same_key_twice])) == [
        telling(
            "refugees.xlsx C3", "(**)", "refugees.TUR..registered", "(*)",
            "2012-07/refugees.xlsx, Sheet1, C2",
        )
    ]  # fmt: skip


@pytest.mark.parametrize(("place", "is_told"), [("Gaya 2", True), ("Gaya 3", False)])
def test_an_event_at_a_place_that_is_called_as_the_second_of_another(place: str, is_told: bool) -> None:
    rows = ("access | Gaya | Bridge shut", "access | Gaya | Road shut", f"access | {place} | Port shut")
    assert told(run(evidence(july("events", EVENTS, *rows)), [same_key_twice])) == (
        [
            telling(
                "events.xlsx C4", "Port shut", "events.2012-07-31.gaya-2", "Road shut",
                "2012-07/events.xlsx, Sheet1, C3",
            )
        ]
        if is_told
        else []
    )  # fmt: skip
