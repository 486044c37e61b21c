"""What writers put beside a person's name, and what looks like one but is not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonWords:
    """Signs of persons in texts.

    `signs` are pairs of a kind (title, honorific, kin, rank, age, speech, label) and a pattern over the
    text as written, with {name} for a name of one word or more, {full name} for at least two, {word}
    for one, {arabic} for a name in Arabic letters and {arabic given} for one that a given name begins.
    `years` follow an age and `aged` goes before it (patterns);
    a number with `no_age` behind it is none.

    The others are over folded letters: `offices` (a pattern) are public ones, that stand beside a name;
    `places` go before a place (a pattern); `no_persons` are words of names that are no person's, of
    institutions, peoples, groups and the calendar; `peoples` are endings of peoples' names; `towns`
    follow an honorific or kin in names of towns: Sheikh Miskin, Abu Kamal, Umm Qasr. `given` are common
    given names, without those that are common words or places too; `named_after` is what is often called
    after a person: hospitals, streets, brigades, saints' towns.
    """

    signs: tuple[tuple[str, str], ...]
    years: str | None
    aged: str | None
    no_age: str | None
    offices: str
    places: str | None
    no_persons: str | None
    peoples: str | None
    towns: str | None
    given: str
    named_after: str
