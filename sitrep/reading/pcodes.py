"""P-codes in names of areas, which tell in what other area an area lies.

In the common operational datasets of OCHA the code of a place begins with that of the place in which it
lies: SD04012 is in SD04, MMR001D001 in MMR001, SD01 in SD.
"""

import re
from collections.abc import Collection, Iterator, Mapping

# Possessive: a long run of digits must not be taken apart in all its ways.
_CODE = re.compile(
    r"\A\s*+\d{2,}+(?:[-._]\d{2,}+)*+\s*+\Z|\b[A-Z]{2,3}(?:[-._ ]?[A-Z]?\d{2,}+)++\b", re.IGNORECASE
)
_OF_A_COUNTRY = re.compile(r"\s*[A-Z]{2,3}\s*")
_LOOKS_LIKE_ONE = re.compile(r"^\s*\d\d|\b[A-Z]{2,3}[-._ ]?[A-Z]?\d\d", re.IGNORECASE)
_BETWEEN_CODES = re.compile(r"[-._\s]")
_LEAST = 2
"""Signs of a level: of fewer, the second of two levels and the tenth of one cannot be told apart, LB1
and LB11."""


def code_in(name: str) -> str:
    """The code that a name is or has in it, without what stands between its levels; "" for none."""
    if _OF_A_COUNTRY.fullmatch(name):
        return name.strip()
    found = _CODE.search(name) if _LOOKS_LIKE_ONE.search(name) else None
    return _BETWEEN_CODES.sub("", found.group()).upper() if found else ""


def areas_above(codes: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """By area the areas that it lies in, the largest first; `codes` are codes by name of area."""
    of_code: dict[str, list[str]] = {}
    for name, code in codes.items():
        if code:
            of_code.setdefault(code, []).append(name)
    found = {}
    for name, code in codes.items():
        if above := tuple(each for upper in _starts(code) for each in of_code.get(upper, ())):
            found[name] = above
    return found


def uppermost(names: Collection[str], counted: Collection[str]) -> list[str]:
    """The areas that are to be added up: those that lie in no other one that is `counted`."""
    if not counted:
        return [*names]
    above = areas_above({name: code_in(name) for name in names})
    return [name for name in names if not any(upper in counted for upper in above.get(name, ()))]


def _starts(code: str) -> Iterator[str]:
    return (code[:end] for end in range(_LEAST, len(code) - _LEAST + 1))
