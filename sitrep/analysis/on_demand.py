"""A sequence of things that are made when they are asked for, each once."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

_Made = TypeVar("_Made")


class OnDemand(Sequence[_Made], Generic[_Made]):
    """As many things as there are positions; `make` is a pure function of the position from 0.

    It is equal to any sequence of equal things.
    """

    def __init__(self, make: Callable[[int], _Made], length: int) -> None:
        self._make, self._positions = make, range(length)
        self._made: dict[int, _Made] = {}

    def __len__(self) -> int:
        return len(self._positions)

    @overload
    def __getitem__(self, wanted: int) -> _Made: ...

    @overload
    def __getitem__(self, wanted: slice) -> Sequence[_Made]: ...

    def __getitem__(self, wanted: int | slice) -> _Made | Sequence[_Made]:
        if isinstance(wanted, slice):
            part = OnDemand(self._make, 0)
            part._positions, part._made = self._positions[wanted], self._made
            return part
        position = self._positions[wanted]
        if position not in self._made:
            self._made[position] = self._make(position)
        return self._made[position]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or len(self) != len(other):
            return False
        return all(mine == theirs for mine, theirs in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]
