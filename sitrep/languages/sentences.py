"""The words of a sentence by which a number in it is held against what it says."""

from collections.abc import Mapping
from dataclasses import dataclass

NOTHING = "(?!)"
"""A pattern for what a language does not say in words of its own at that place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceWords:
    """Patterns over the text as written, in capitals or not, whole words each; NOTHING for none.

    Places: `inside` goes before the place that a figure is of, unless one of `compared` stands before
    it; `sides` may stand between; `has` follows a place that has the people, with `still` between the
    two; `clauses` begin a clause.
    `counted` are people and what is counted of them, `linking` verbs that may stand between people and
    where, when or how they are counted.

    Changes: `rises` and `falls` may go before "by" and "to" a number, `up` and `down` before a number
    alone, `more` and `less` after it. `by` joins a change and its size, `to` a change and the new
    level, `softened` are words of estimation before either. After one of `denied` no change is said,
    and beside one of `since` it is measured from another day than the last report's.

    Dates: `dated` goes before the day of a count, `dated_always` before nothing else.

    Comparisons: `highest` and `lowest` with `so_far` speak of all reports; `largest_of` speaks of all
    countries; after `not_highest` there are higher ones. `most`, `all_` and `half` are parts of a whole,
    unless after `not_quite`; `growth` is the whole that may be meant besides people, `of` stands between
    the two.

    `percent` and `magnitudes` and `units` after a figure change what it counts, `money` before it.
    `households` and `people` are what people are called, `arrivals` the newcomers among them, `arrive`
    any word that speaks of arriving; `refugees` those who stay; `no_adjective` are words that cannot
    stand between a number and what it counts. `called` has of each population all that its people may
    be called, names alone with a bar between them; `number_of` goes before a name, `go_back` are words
    of those who return. `registered` tells the method; `unregistered` takes it back.
    """

    inside: str
    compared: str
    sides: str
    has: str
    still: str
    clauses: str
    counted: str
    linking: str
    rises: str
    falls: str
    up: str
    down: str
    more: str
    less: str
    by: str
    to: str
    softened: str
    denied: str
    since: str
    dated: str
    dated_always: str
    highest: str
    lowest: str
    so_far: str
    largest_of: str
    not_highest: str
    not_quite: str
    most: str
    all_: str
    half: str
    growth: str
    of: str
    percent: str
    magnitudes: str
    units: str
    money: str
    households: str
    people: str
    arrivals: str
    arrive: str
    refugees: str
    no_adjective: str
    called: Mapping[str, str]
    number_of: str
    go_back: str
    registered: str
    unregistered: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseNumbers:
    """Numbers in words that no list of number words has, and numbers that count nothing.

    `sizes` are patterns over folded letters: a number without digits (a million, dozens), a change in
    words (doubled, tenfold). `collectives` are such sizes that are no word of another language, so that
    they are looked for in texts of every one. `no_counts` are names and measures whose digits count no
    people: an agreement by its year, a quarter of a year, a distance; over folded letters too.
    `no_numbers` are number words of other languages that are another word, or a name, in this one.
    """

    sizes: str
    collectives: str
    no_counts: str | None
    no_numbers: str | None
