"""Problems by file and sheet, a flood of one kind cut short and counted."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic
from sitrep.words.speech import Words

MOST_OF_ONE_CODE = 20
"""Of one kind of problem on one sheet; who has mended so many knows how it is done."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A problem that is shown; after the last of its kind, how many `more` there are and where to."""

    diagnostic: Diagnostic
    more: int = 0
    last: Address | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """All problems of one sheet (`sheet` is "" for a CSV file and None for a text file)."""

    file: str
    sheet: str | None
    diagnostics: tuple[Diagnostic, ...]

    def shown(self) -> Iterator[Shown]:
        """At most MOST_OF_ONE_CODE of a code, in their order."""
        totals = Counter(d.code for d in self.diagnostics)
        last = {d.code: d.where for d in self.diagnostics}
        seen: Counter[str] = Counter()
        for diagnostic in self.diagnostics:
            seen[diagnostic.code] += 1
            if seen[diagnostic.code] < MOST_OF_ONE_CODE:
                yield Shown(diagnostic)
            elif seen[diagnostic.code] == MOST_OF_ONE_CODE:
                more = totals[diagnostic.code] - MOST_OF_ONE_CODE
                yield Shown(diagnostic, more, last[diagnostic.code] if more else None)


def seen_from(where: Address, other: Address, words: Words) -> str:
    """`F7` in the same sheet or text file, else with file and sheet."""
    is_near = (where.file, where.sheet) == (other.file, other.sheet)
    return (words.place(other) if is_near else "") or words.address(other)


def by_sheet(diagnostics: Iterable[Diagnostic]) -> list[Group]:
    """One group for each file and sheet, in the order in which they first come."""
    groups: dict[tuple[str, str | None], list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        groups.setdefault((diagnostic.where.file, diagnostic.where.sheet), []).append(diagnostic)
    return [Group(file, sheet, tuple(found)) for (file, sheet), found in groups.items()]
