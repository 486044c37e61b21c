"""Two narratives of one report, each in its language: what one says and the other does not."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field

from sitrep.diagnostics import Diagnostic, Message
from sitrep.reading.stated_dates import Stated
from sitrep.report.narrative.translations.checks import (
    TRANSLATION_DIFFERS,
    TRANSLATION_LACKS,
    TRANSLATION_MOVED,
    TRANSLATION_SECTION,
)
from sitrep.report.narrative.translations.contents import Contents, Item, Kind

_SILENT = (Kind.FIGURE, Kind.DATE, Kind.QUOTATION)
"""What is told elsewhere, or may be no number at all, where its meaning is not known."""

_MOST_LOOKED_AT = 100
"""What differs in more than that is another text, whatever stands beside what."""


@dataclass(slots=True)
class _Surplus:
    """What only one of the two says in a section."""

    section: str
    ours: list[Item] = field(default_factory=list)
    theirs: list[Item] = field(default_factory=list)


def differences(ours: Contents, theirs: Contents) -> Iterator[Diagnostic]:
    """All differences, each at the line in one and with that in the other; `ours` comes first."""
    surplus = [_surplus(key, ours, theirs) for key in dict.fromkeys((*ours.sections, *theirs.sections))]
    shared = ours.sections.keys() & theirs.sections.keys()
    # Where a section is there in one language alone, that says it already.
    yield from (told for sections, told in _moved(surplus) if sections <= shared)
    for each in surplus:
        if each.section not in theirs.sections:
            yield _absent(each.section, ours, theirs)
        elif each.section not in ours.sections:
            yield _absent(each.section, theirs, ours)
        else:
            yield from _told(each, ours, theirs)


def _surplus(key: str, ours: Contents, theirs: Contents) -> _Surplus:
    one, other = (each.sections[key].items if key in each.sections else () for each in (ours, theirs))
    found = _Surplus(key)
    for kind in Kind:
        mine = [item for item in one if item.kind is kind]
        its = [item for item in other if item.kind is kind]
        left, right = _paired(_Said(mine), _Said(its), kind)
        found.ours += left
        found.theirs += right
    return found


class _Said:
    """Items of one kind by what they mean, each meaning once; `opened` are those of unknown meaning."""

    def __init__(self, items: Iterable[Item]) -> None:
        self.opened: list[Item] = []
        self.known: list[Item] = []
        self._alike: dict[object, list[Item]] = {}
        for item in items:
            if item.means is None:
                self.opened.append(item)
            elif not self.has(item):
                self.known.append(item)
                self._alike.setdefault(_about(item), []).append(item)

    def has(self, item: Item) -> bool:
        return any(item.is_as(each) for each in self._alike.get(_about(item), ()))


def _about(item: Item) -> object:
    """Equal for items that may mean the same: a year may go without saying."""
    return item.means[1:] if isinstance(item.means, Stated) else item.means


def _paired(ours: _Said, theirs: _Said, kind: Kind) -> tuple[list[Item], list[Item]]:
    """What is left on each side.

    An item of unknown meaning may be any that the other has more, the likeliest another such.
    """
    left = [item for item in ours.known if not theirs.has(item)]
    right = [item for item in theirs.known if not ours.has(item)]
    both = min(len(ours.opened), len(theirs.opened))
    mine, its = ours.opened[both:], theirs.opened[both:]
    left, mine, right, its = left[len(its) :], mine[len(right) :], right[len(mine) :], its[len(left) :]
    return (left, right) if kind in _SILENT else (left + mine, right + its)


def _moved(surplus: Sequence[_Surplus]) -> Iterator[tuple[Set[str], Diagnostic]]:
    """What stands in one section here and in another there is told once, and the two sections."""
    elsewhere: dict[object, list[tuple[_Surplus, Item]]] = {}
    for each in surplus:
        for item in each.theirs:
            if item.means is not None:
                elsewhere.setdefault((item.kind, _about(item)), []).append((each, item))
    for each in surplus:
        for item in list(each.ours):
            found = elsewhere.get((item.kind, _about(item)), []) if item.means is not None else []
            place = next((pair for pair in found if pair[0] is not each and pair[1].is_as(item)), None)
            if place:
                found.remove(place)
                other, there = place
                each.ours.remove(item)
                other.theirs.remove(there)
                yield (
                    {each.section, other.section},
                    TRANSLATION_MOVED.at(
                        item.where,
                        related=[there.where],
                        text=item.shown,
                        section=_heading(each.section),
                        other=_heading(other.section),
                        place=there.where,
                    ),
                )


def _told(surplus: _Surplus, ours: Contents, theirs: Contents) -> Iterator[Diagnostic]:
    there = list(surplus.theirs)
    for item in surplus.ours:
        pair = _nearest(item, there[:_MOST_LOOKED_AT])
        if pair:
            there.remove(pair)
            yield TRANSLATION_DIFFERS.at(
                item.where, related=[pair.where], text=item.shown, other=pair.shown, place=pair.where
            )
        else:
            yield _lacks(item, surplus.section, theirs)
    for item in there:
        yield _lacks(item, surplus.section, ours)


def _nearest(item: Item, others: Sequence[Item]) -> Item | None:
    """Another word about the same figure, or else the same word about another figure."""
    alike = [each for each in others if each.kind is item.kind]
    if item.kind is not Kind.FIGURE:
        return next(iter(alike), None)
    means = _parts(item)
    same_keys = (each for each in alike if _parts(each)[1:] == means[1:])
    same_function = (each for each in alike if _parts(each)[0] == means[0])
    return next(same_keys, None) or next(same_function, None)


def _parts(item: Item) -> tuple[object, ...]:
    return item.means if isinstance(item.means, tuple) else ()


def _lacks(item: Item, section: str, lacking: Contents) -> Diagnostic:
    heading = lacking.sections[section].heading
    return TRANSLATION_LACKS.at(
        item.where, related=[heading], text=item.shown, section=_heading(section), place=heading
    )


def _absent(section: str, having: Contents, lacking: Contents) -> Diagnostic:
    return TRANSLATION_SECTION.at(
        having.sections[section].heading, section=_heading(section), file=lacking.file
    )


def _heading(section: str) -> Message:
    return Message(f"section.{section}")
