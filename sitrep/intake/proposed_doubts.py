"""What stands beside the columns of a proposal that makes them less than sure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sitrep.diagnostics import Message
from sitrep.intake.counted import says_needs, says_of_time
from sitrep.intake.foreign_columns import Theirs
from sitrep.intake.naming import ALIKE, PARTNERS, likeness
from sitrep.intake.proposal import Proposed
from sitrep.intake.splitting import splits_by
from sitrep.model.tables import REFUGEES, Role, Type
from sitrep.model.tables.shared import AREA
from sitrep.words.folding import fold

_CODE = re.compile(r"(?=.*\d)[A-Za-z0-9_./-]+|[A-Z]{2}[A-Z0-9._/-]*")


def doubted(proposed: Proposed, theirs: Sequence[Theirs]) -> Proposed:
    """With a doubt for each thing that another column of the sheet puts in question.

    Other doubts about the same thing go before.
    """
    doubts = {**dict(_of_columns(proposed, theirs)), **proposed.doubts}
    return replace(proposed, doubts=doubts)


def _of_columns(proposed: Proposed, theirs: Sequence[Theirs]) -> Iterator[tuple[str, Message]]:
    free = [one for one in theirs if not any(one is each for each in proposed.columns.values())]
    if proposed.table.is_added_up:
        beside = [one for one in free if one.is_count or one.is_decimal]
        for says, key in ((says_of_time, "propose.of-time"), (says_needs, "propose.needs")):
            one = next((one for one in beside if says(one.headers)), None)
            if one:
                yield "table", Message(key, {"header": _called(one)})
                break
        yield from _of_area(proposed, theirs, free) if proposed.table is REFUGEES else ()
    yield from _of_days(proposed, free)


def _of_days(proposed: Proposed, free: Sequence[Theirs]) -> Iterator[tuple[str, Message]]:
    """Two columns of days that may both be the figures' own, and differ."""
    name = proposed.table.dating
    mine = proposed.columns.get(name)
    if mine is None:
        return
    column = proposed.table.column(name)
    for one in free:
        is_other = one.dates is not None and likeness(column, one.headers) >= ALIKE
        if is_other and [*map(str, one.cells)] != [*map(str, mine.cells)]:
            yield name, Message("propose.other-days", {"header": _called(one)})
            return


def _of_area(
    proposed: Proposed, theirs: Sequence[Theirs], free: Sequence[Theirs]
) -> Iterator[tuple[str, Message]]:
    """A column of words that nobody knows and that may name smaller places than the area."""
    area = proposed.columns.get("area")
    if area is None:
        return
    place = {one.letter: number for number, one in enumerate(theirs)}
    counts = [
        place[one.letter] for name, one in proposed.columns.items()
        if name in proposed.table.of_type(Type.COUNT)
    ]  # fmt: skip
    for one in free:
        is_between = place[area.letter] < place[one.letter] < min(counts, default=0)
        if _may_be_a_place(one) and (_divides(one, area) or (is_between and _renames(one, area))):
            yield "area", Message("propose.finer", {"header": _called(one)})
            return


def _may_be_a_place(one: Theirs) -> bool:
    texts = [str(cell) for cell in one.cells]
    is_text = one.dates is None and not one.is_count and not one.is_decimal
    others = [
        column for column in REFUGEES.columns
        if column.name != AREA.name and column.role is not Role.HANDLING
    ]  # fmt: skip
    return (
        is_text
        and not any(map(_CODE.fullmatch, texts))
        and not any(map(splits_by, one.headers))
        and not any(likeness(column, one.headers) >= PARTNERS for column in others)
    )


def _divides(one: Theirs, area: Theirs) -> bool:
    """Whether each of its words stands with one area alone, and there are more of them."""
    if len(one.cells) != len(area.cells):
        return False
    pairs = {(fold(str(a)), fold(str(b))) for a, b in zip(one.cells, area.cells, strict=True)}
    finer, wider = ({pair[side] for pair in pairs} for side in (0, 1))
    return len(pairs) == len(finer) > len(wider)


def _renames(one: Theirs, area: Theirs) -> bool:
    """Whether each area has a word of its own in the column, and in no other script."""
    if len(one.cells) != len(area.cells):
        return False
    pairs = [(str(a), str(b)) for a, b in zip(one.cells, area.cells, strict=True)]
    folded = {(fold(a), fold(b)) for a, b in pairs}
    return (
        len(folded) == len({a for a, _ in folded}) == len({b for _, b in folded})
        and all(a.isascii() == b.isascii() for a, b in pairs)
        and any(fold(a) != fold(b) for a, b in pairs)
    )


def _called(one: Theirs) -> str:
    return one.headers[0] if one.headers else one.letter
