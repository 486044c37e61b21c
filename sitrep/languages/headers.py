"""The words in headers of partners' counts: what is counted, by what method, and who is left out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderWords:
    """Patterns over folded headers, found as whole words anywhere in them unless said otherwise.

    `number_of` begin, or end, a header and say no more than that it counts. `persons` are whole headers
    of counts of people, whoever they are. `households` count households, `parts` people of one sex or
    age, `flows` who came or went, `others` cases, needs or things that are no people present.
    `estimated` and `assisted` say by what method people were counted. `activities` are whole headers
    that only tables of needs and of activities have. `running` are words of counts day by day, or of all
    who ever came, left or were resettled, `needs` of plans and of people in need: other counts beside
    them are seldom of people present. `plain` are words beside those of a
    population that leave it as it is: a header with any other word is not surely a count of it.
    """

    number_of: str
    persons: str
    households: str
    parts: str
    flows: str
    others: str
    estimated: str
    assisted: str
    activities: str
    running: str
    needs: str
    plain: str
