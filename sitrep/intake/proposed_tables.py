"""Which of our tables a partner's sheet holds, if any, and a source for each population it counts."""

from collections.abc import Iterator, Sequence

from sitrep.diagnostics import Message
from sitrep.intake.counted import Counted, counted_in, is_of_activities
from sitrep.intake.foreign_columns import Theirs
from sitrep.intake.naming import PARTNERS, SURE, likeness
from sitrep.intake.proposed_columns import Match, matched, unsure, what_splits, whole_of
from sitrep.intake.rows import says_total
from sitrep.intake.splitting import ORIGIN, populations_in, splits_by
from sitrep.model.counting import REFUGEES as REFUGEES_ALONE
from sitrep.model.tables import CAMPS, EVENTS, MISSIONS, REFUGEES, Type
from sitrep.words.folding import fold

_OF_CONCERN = "others of concern"


def matches(theirs: Sequence[Theirs], said: Sequence[str]) -> list[Match]:
    """The table that the columns are, once for each population counted beside another; [] for none.

    `said` are the names of file and sheet, and the titles above the header.
    """
    if any(is_of_activities(header) for one in theirs for header in one.headers):
        return []
    if any(splits_by(header) == "direction" for one in theirs for header in one.headers):
        return []
    camps = matched(CAMPS, theirs)
    if "camp" in camps.columns and {"population", "households", "capacity"} & camps.columns.keys():
        return [camps]
    people = list(_of_people(theirs, said))
    if people:
        return people
    missions = matched(MISSIONS, theirs)
    if "mission" in missions.columns and {"authorised", "deployed"} & missions.columns.keys():
        return [missions]
    events = matched(EVENTS, theirs)
    if {"date", "summary"} <= events.columns.keys() and {"category", "place"} & events.columns.keys():
        return [events]
    return []


def _of_people(theirs: Sequence[Theirs], said: Sequence[str]) -> Iterator[Match]:
    """Refugees and other populations: a source for each population that has a count of its own."""
    base = matched(REFUGEES, theirs)
    own = base.columns.pop("registered", None)
    base.doubts.pop("registered", None)
    flows = {name for name in ("arrivals", "returns", "awaiting_registration") if name in base.columns}
    taken = list(base.columns.values())
    free = [one for one in theirs if one.is_count and not any(one is each for each in taken)]
    counts = counts_by_population(free)
    if own is not None and not any(own is one for one, _, _ in counts):
        is_own = likeness(REFUGEES.column("registered"), own.headers) >= SURE
        if is_own and not counts:
            counts.append((own, Counted(frozenset(), None), False))
    if not counts and len(free) == 1 and not any(one.headers for one in theirs):
        counts = [(free[0], Counted(frozenset(), None), False)]
    if not counts and not flows:
        return
    if "population" in base.columns and len(counts) > 1:
        counts = [each for each in counts if not each[1].populations][:1] or counts[:1]
    beside = len(counts) > 1
    for one, counted, is_one_of_several in counts:
        match = Match(REFUGEES, dict(base.columns), {}, dict(base.choices), dict(base.doubts))
        match.columns["registered"] = one
        if beside:
            for name in match.columns.keys() & {*REFUGEES.of_type(Type.COUNT)} - {"registered"}:
                named = populations_in(match.columns[name].headers)
                if named != counted.populations:
                    match.columns.pop(name)
                    match.doubts.pop(name, None)
        if not counted.is_plain:
            match.doubts["registered"] = unsure(one)
        if counted.method == "assisted":
            match.doubts["table"] = Message("propose.whose-table")
        if is_one_of_several:
            match.doubts["registered"] = Message("propose.several", {"header": one.name})
        _say_population(match, counted, theirs, said)
        if counted.method:
            match.fixed["method"] = counted.method
            match.columns.pop("method", None)
        yield match


def counts_by_population(counts: Sequence[Theirs]) -> list[tuple[Theirs, Counted, bool]]:
    """The count of people present for each population; True where it is one of several of the same.

    A count of people that says no population stands aside where others say theirs.
    """
    found = [(one, counted) for one in counts if (counted := counted_in(one.headers))]
    named = [(one, counted) for one, counted in found if counted.populations]
    chosen = [(one, counted) for one, counted in named if counted.populations != {_OF_CONCERN}]
    by_population: dict[frozenset[str], list[tuple[Theirs, Counted]]] = {}
    for one, counted in chosen or found:
        by_population.setdefault(counted.populations, []).append((one, counted))
    return [_chosen(group) for group in by_population.values()]


def _chosen(group: Sequence[tuple[Theirs, Counted]]) -> tuple[Theirs, Counted, bool]:
    """The count that is the sum of all others of the group; else one that is called a total, or the
    first, for one of several."""
    counts = [one for one, _ in group]
    number = whole_of(counts)
    if number is not None:
        return (*group[number], False)
    total = next((n for n, one in enumerate(counts) if any(map(says_total, one.headers))), 0)
    return (*group[total], len(group) > 1)


def _say_population(
    match: Match, counted: Counted, theirs: Sequence[Theirs], said: Sequence[str]
) -> None:
    if "population" in match.columns:
        return
    column = REFUGEES.column("registered")
    one = match.columns["registered"]
    named = counted.populations
    if len(named) == 1:
        population = next(iter(named))
        if population != REFUGEES_ALONE:
            match.fixed["population"] = population
        return
    if named:
        first = sorted(named, key=list(REFUGEES.column("population").choices).index)
        present = {p for each in theirs for p in populations_in(each.headers)}
        likely = "returned idps" if "idps" in present and "returned idps" in named else first[0]
        match.fixed["population"] = likely
        match.doubts["population"] = Message("propose.populations", {"populations": first})
        match.choices["population"] = first
        if _OF_CONCERN in named:
            match.doubts.setdefault("table", Message("propose.whose-table"))
        return
    around = populations_in([*said, *(h for e in theirs for h in e.headers if what_splits(e) != ORIGIN)])
    if len(around) == 1:
        population = next(iter(around))
        if population != REFUGEES_ALONE:
            match.fixed["population"] = population
            match.doubts["population"] = Message("propose.population-around")
            return
        if likeness(column, one.headers) < PARTNERS:
            match.doubts["registered"] = unsure(one)
        return
    if not counted.populations and not _is_our_name(one):
        match.fixed["population"] = REFUGEES_ALONE
        match.doubts["population"] = Message("propose.whose", {"header": one.name})
        match.doubts["table"] = Message("propose.whose-table")
        match.choices["population"] = REFUGEES.column("population").choices


def _is_our_name(one: Theirs) -> bool:
    """Whether it is called as our own column is, which counts refugees where nothing else is said."""
    return any(fold(header) == "registered" for header in one.headers)
