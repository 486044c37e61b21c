"""Which of our columns a partner's header means: by names in any language, HXL tags, group prefixes."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from rapidfuzz import fuzz

from sitrep.intake.hashtags import tag_in
from sitrep.intake.headings import is_age
from sitrep.languages.union import of_all
from sitrep.model.tables import Column
from sitrep.words.folding import fold

SURE, PARTNERS, ALIKE = 100.0, 99.0, 85.0
"""Likeness: one of our names, what partners call it, and what is but spelt nearly so."""

_NUMBER_OF = of_all(lambda each: each.headers.number_of)
_COUNTING = re.compile(rf"^(?:{_NUMBER_OF})\s*\b(?=\w)|(?<=\w)\s+(?:{_NUMBER_OF})$")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[a-z])(?=\d)|(?<=\d)(?=[A-Z][a-z])")
_SIGN = re.compile(r"^\s*#\s+|^\s*(?:N|n)[°º]\s*")
"""`# of families`, `N° ménages`; an HXL tag has no space behind it."""
_GROUPS = re.compile(r"[/:]+|\.(?=\w+$)")
_TELLING = frozenset(
    {"code", "hh", "f", "m", "origin", "dest", "children", "returnees", "start", "end", "link"}
)
"""HXL attributes without which a tag means something else."""


def worded(header: str) -> str:
    """`numPresentIdpInd` -> `num Present Idp Ind`, `admin1Name` -> `admin 1 Name`."""
    return _HUMP.sub(" ", header)


@cache
def names_in(header: str) -> tuple[str, ...]:
    """The folded names that a header may be: whole, without its group, without "number of"."""
    header = _SIGN.sub("number ", header)
    whole = fold(worded(header))
    *groups, lower = _GROUPS.split(header.strip().rstrip("*:"))
    # Below an age, "female" is of that age alone.
    last = "" if any(map(is_age, groups)) else fold(worded(lower))
    names = [whole, fold(header), last]
    names += [_COUNTING.sub("", name).strip() for name in names]
    return tuple(dict.fromkeys(name for name in names if name))


def likeness(column: Column, headers: Sequence[str]) -> float:
    """0 to 100: how surely one of these headers, or tags, over a column means that one of ours."""
    return max((_likeness(column, header) for header in headers), default=0.0)


def _likeness(column: Column, header: str) -> float:
    tag = tag_in(header)
    if tag and any(_is_tagged(tag, each) for each in column.tags):
        return PARTNERS
    names = names_in(header)
    own = [fold(name) for name in (column.name.replace("_", " "), *column.synonyms)]
    if any(name in own for name in names):
        return SURE
    others = {*names_of_partners(column.partner_names)}
    if any(name in others for name in names):
        return PARTNERS
    pairs = ((name, known) for name in names for known in (*own, *others))
    # Numbers are never nearly the same: 5-17 is no 0-17.
    near = max((fuzz.ratio(a, b) for a, b in pairs if _digits(a) == _digits(b)), default=0.0)
    return min(near, PARTNERS - 3) if near >= ALIKE else 0.0


def _digits(name: str) -> list[str]:
    return re.findall(r"\d+", name)


@cache
def names_of_partners(names: tuple[str, ...]) -> frozenset[str]:
    """What partners call a column, as headers are compared."""
    return frozenset({*map(fold, names), *(fold(worded(name)) for name in names)})


def _is_tagged(tag: tuple[str, frozenset[str]], name: str) -> bool:
    known = tag_in(name)
    if known is None or tag[0] != known[0]:
        return False
    return known[1] <= tag[1] and not (tag[1] - known[1]) & _TELLING


def texts_of(headers: Iterable[str]) -> list[str]:
    """Headers and tags as folded texts in which words are found: `numIdpInd`, and `PiN` as it is."""
    plain = [header.replace("#", " ").replace("+", " ") for header in headers]
    return [*dict.fromkeys(fold(text) for each in plain for text in (worded(each), each))]
