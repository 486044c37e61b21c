"""The words by which a sentence tells what it states: whom it counts, how, and which fact it dates."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementWords:
    """Words of sentences in kept articles.

    refugees: what follows a number of people who have fled; soldiers, families and camps are counted
        apart.
    series: how a sentence says that it counts; one that does not is the press's own count.
    missions: what a text calls the one observer mission that everybody knows.
    statuses: the words for a status that begins on a day which is news.
    total: what stands beside a number that is the sum of others.
    part_of: where these stand, one number is a part of another and not of their sum.
    one_person: a person who is named singly beside a number of others; in a language that counts with
        the singular only who is never counted so.
    negations: single words that turn a statement round when somebody adds them to a quotation.
    """

    refugees: str
    series: Mapping[str, str]
    missions: str
    statuses: Mapping[str, str]
    total: str
    part_of: str
    one_person: str
    negations: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A speaker is named before `said` or after `according`; no name begins with one of `no_names`."""

    said: str
    according: str
    no_names: str
