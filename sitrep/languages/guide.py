"""The style that writers of reports keep to in one language, beyond its numbers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """Patterns over the text as written, in capitals or not; each begins a word or with a sign.

    `wordings` are what to avoid and what to write instead, which may name the groups of the pattern, as
    `re.Match.expand` does. `relative_times`, `vague_numbers`, `placeholders` and `emotional` words are
    pointed out without offering others. `before_number` is a word of estimation that does not go before
    numbers, and the one that does; `dollars` is the sign at its first mention; `and_` joins the last of
    a row of countries; None where nothing is looked for. `common` are acronyms that need no explanation.
    """

    wordings: tuple[tuple[str, str], ...]
    relative_times: str
    vague_numbers: str
    placeholders: str
    emotional: str
    before_number: tuple[str, str] | None
    dollars: str | None
    and_: str | None
    common: frozenset[str] | None


MARKS_OF_GAPS = r"(?-i:FIXME|TB[ACD]|XX+)(?!\w)|lorem ipsum|\?\?+"
"""Placeholders of every language."""
