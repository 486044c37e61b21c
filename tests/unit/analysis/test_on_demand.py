"""Things that are made when they are asked for, each once."""

import pytest

from sitrep.analysis.on_demand import OnDemand


def test_each_thing_is_made_once_and_only_if_asked_for() -> None:
    asked: list[int] = []

    def square(number: int) -> int:
        asked.append(number)
        return number * number

    squares = OnDemand(square, 5)
    assert (squares[-1], squares[1], squares[1:][0], squares[1]) == (16, 1, 1, 1)
    assert asked == [4, 1]
    assert squares[:2] == (0, 1)
    assert asked == [4, 1, 0]


def test_it_is_a_sequence_like_any_other() -> None:
    squares = OnDemand(lambda n: n * n, 5)
    assert [*squares] == [0, 1, 4, 9, 16]
    assert [*reversed(squares[:-1])] == [9, 4, 1, 0]
    assert [*squares[1:4][1:]] == [4, 9]
    assert (len(squares), len(squares[5:]), bool(squares[:0])) == (5, 0, False)
    assert squares == OnDemand(lambda n: n * n, 5)
    assert squares != [0, 1, 4, 9]
    assert squares != [0, 1, 4, 9, 17]
    with pytest.raises(IndexError):
        squares[5]
