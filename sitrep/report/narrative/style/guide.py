"""What a language's rules of style consist of."""

from collections.abc import Iterator
from dataclasses import dataclass
from re import IGNORECASE, Pattern, compile

from sitrep.diagnostics import Check


def pattern(text: str) -> Pattern[str]:
    """That begins a word, or is a sign, in capitals or not."""
    return compile(rf"(?:(?<!\w)|(?!\w))(?:{text})", IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wording:
    """`use` instead of `avoid`; it may name the groups of the pattern, as `re.Match.expand` does."""

    avoid: Pattern[str]
    use: str


@dataclass(frozen=True, slots=True)
class Guide:
    """The rules of one language.

    `remarks` are phrases to think about, for which no other words can be offered; `before_number`
    is a word of estimation that does not go before numbers, and the one that does; `dollars` is the
    sign at its first mention; `and_` joins the last of a row; `common` are acronyms that need no
    explanation.
    """

    language: str
    wordings: tuple[Wording, ...]
    remarks: tuple[tuple[Check, Pattern[str]], ...]
    before_number: tuple[str, str]
    dollars: str
    and_: str
    common: frozenset[str]

    def phrases(self, text: str) -> Iterator[tuple[Check, int, int]]:
        """The remarks that apply, with their spans."""
        for check, avoid in self.remarks:
            for found in avoid.finditer(text):
                yield check, found.start(), found.end()
