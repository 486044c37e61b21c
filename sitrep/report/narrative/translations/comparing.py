"""Two narratives of one report, each in its language: what one says and the other does not."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field

from sitrep.diagnostics import Diagnostic, Message
from sitrep.report.narrative.translations.checks import (
    TRANSLATION_DIFFERS,
    TRANSLATION_LACKS,
    TRANSLATION_MOVED,
    TRANSLATION_SECTION,
)
from sitrep.report.narrative.translations.contents import Contents, Item, Kind

_SILENT = (Kind.FIGURE, Kind.DATE, Kind.QUOTATION)
"""What is told elsewhere, or may be no number at all, where its meaning is not known."""


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
        mine, its = _once(one, kind), _once(other, kind)
        left = [item for item in mine if not any(item.is_as(each) for each in its)]
        right = [item for item in its if not any(item.is_as(each) for each in mine)]
        _without_open(left, right, kind)
        found.ours += left
        found.theirs += right
    return found


def _once(items: Sequence[Item], kind: Kind) -> list[Item]:
    """Those of a kind, each meaning once."""
    found: list[Item] = []
    for item in items:
        if item.kind is kind and (item.means is None or not any(item.is_as(one) for one in found)):
            found.append(item)
    return found


def _without_open(left: list[Item], right: list[Item], kind: Kind) -> None:
    """An item whose meaning is not known may be any that the other has more."""
    for mine, its in ((left, right), (right, left)):
        for item in [each for each in mine if each.means is None]:
            # Two of which neither is known are the likeliest pair.
            paired = next((each for each in its if each.means is None), None)
            paired = paired or next(iter(its), None)
            if paired:
                its.remove(paired)
            if paired or kind in _SILENT:
                mine.remove(item)


def _moved(surplus: Sequence[_Surplus]) -> Iterator[tuple[Set[str], Diagnostic]]:
    """What stands in one section here and in another there is told once, and the two sections."""
    for each in surplus:
        for item in list(each.ours):
            for other in surplus:
                there = next((one for one in other.theirs if one.is_as(item)), None)
                if there and other is not each:
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
                    break


def _told(surplus: _Surplus, ours: Contents, theirs: Contents) -> Iterator[Diagnostic]:
    there = list(surplus.theirs)
    for item in surplus.ours:
        pair = _nearest(item, there)
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
