import pytest

from sitrep.rules.consistency import closed_with_people, over_capacity, planned_with_people
from sitrep.rules.rule import run
from tables import evidence, operation, told


def camp(status: str, capacity: str, population: str) -> str:
    return f"""
        **camps**

        | as_of | camp | country | status | capacity | population | source |
        |---|---|---|---|---|---|---|
        | 2012-07-31 | Islahiye | TUR | open | 12000 | 12000 | AFAD |
        | 2012-07-31 | Oncupinar | TUR | {status} | {capacity} | {population} | AFAD |
        """


def test_a_camp_above_its_capacity_is_found_at_its_population() -> None:
    found = run(evidence(camp("open", "12000", "12500")), [over_capacity])
    assert told(found) == [
        "2012-07/camps.xlsx F3: Oncupinar holds 12,500 people, more than its capacity of 12,000 "
        "(104 per cent)."
    ]
    assert [address.cell for address in found[0].related] == ["E3"]


@pytest.mark.parametrize(
    ("capacity", "population", "words"),
    [
        ("12000", "more than 12000", "more than 12,000 people, more than its capacity of 12,000."),
        ("12000", "about 15000", "about 15,000 people, more than its capacity of 12,000."),
        ("12000", "nearly 15000", "nearly 15,000 people, more than its capacity of 12,000."),
        ("less than 9000", "9000", "9,000 people, more than its capacity of fewer than 9,000."),
        ("0", "40", "40 people, more than its capacity of 0."),
    ],
)
def test_a_qualified_count_counts_as_low_as_it_may_be(
    capacity: str, population: str, words: str
) -> None:
    found = run(evidence(camp("open", capacity, population)), [over_capacity])
    assert told(found) == [f"2012-07/camps.xlsx F3: Oncupinar holds {words}"]


@pytest.mark.parametrize(
    ("capacity", "population"),
    [
        ("12000", "12000"),
        ("12000", "at least 12000"),
        ("12000", "less than 15000"),
        ("12000", "at most 15000"),
        ("12000", "about 12500"),
        ("12000", "11,000-15,000"),
        ("11,000-13,000", "12500"),
        ("more than 12000", "15000"),
        ("ND", "15000"),
        ("12000", "ND"),
    ],
)
def test_what_need_not_be_above_capacity_is_not_found(capacity: str, population: str) -> None:
    assert run(evidence(camp("open", capacity, population)), [over_capacity]) == []


def test_the_threshold_is_the_operations() -> None:
    settings = operation(over_capacity_percent=5)
    assert run(evidence(camp("open", "1000", "1050"), settings), [over_capacity]) == []
    assert len(run(evidence(camp("open", "1000", "1051"), settings), [over_capacity])) == 1


def test_a_closed_camp_with_people_is_found() -> None:
    found = run(evidence(camp("closed", "", "850")), [closed_with_people, planned_with_people])
    assert told(found) == ["2012-07/camps.xlsx F3: Oncupinar is closed, but has a population of 850."]
    for population in ("0", "ND", "less than 5", ""):
        assert run(evidence(camp("closed", "", population)), [closed_with_people]) == []


def test_a_camp_that_is_not_open_yet_with_people_is_found() -> None:
    found = run(
        evidence(camp("under construction", "", "5000")), [closed_with_people, planned_with_people]
    )
    assert told(found) == [
        "2012-07/camps.xlsx F3: Oncupinar is under construction, but has a population of 5,000."
    ]
