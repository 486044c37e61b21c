"""What a spreadsheet's number format makes of a value: 44 becomes 44k, 35000 becomes >35,000."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from sitrep.words.folding import fold, fold_letters

LONGEST_FORMAT = 255
"""As long as Excel takes one (ECMA-376 part 1, 18.8.30 names none); a longer one is cut."""

_PART = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|[_*].|\[(?P<bracket>[^\]]*)\]?|(?P<general>general|standard)'
    r"|(?P<digits>[0#?.,]+)|(?P<end>;)|(?P<other>.)",
    re.DOTALL | re.IGNORECASE,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[0-9]{1,15}(?:\.[0-9]{1,15})?)")
_DATE_LETTERS = frozenset("ymdhsgebYMDHSGEB")
_NOTHING_SAID = str.maketrans("", "", " \u00a0\u202f\u2009")
_NEGATIVE, _ZERO, _TEXT = 1, 2, 3
_GENERAL = "General"
_DASHES = frozenset("-–—−")
_MOST_SCALING = 10
"""More commas than any number has thousands."""
_PROBES = (1_234_567, 12, 7, 0, -12, "x")


@dataclass(frozen=True, slots=True)
class _Section:
    """`before` and `after` are the literal texts around the digits; `condition` is of [>=1000]."""

    before: str
    digits: str
    after: str
    condition: tuple[str, float] | None
    has_colour: bool
    is_date: bool
    has_text: bool
    is_text_plain: bool


def shown(code: str, value: float | str) -> str | None:
    """What a cell with that format shows; None where it is a date or is not worked out here."""
    sections = _sections(code[:LONGEST_FORMAT])
    if isinstance(value, str):
        return _shown_text(sections, value)
    if not math.isfinite(value):
        return None
    section, is_own_sign = _section_for(sections, value)
    if section is None or section.is_date:
        return None
    number = "" if not section.digits else _digits(section.digits, abs(value))
    sign = "-" if value < 0 and not is_own_sign and number else ""
    return f"{sign}{section.before}{number}{section.after}"


def is_percentage(code: str) -> bool:
    """Whether a number is shown times a hundred: by a % that is not merely written beside it."""
    return "%" in code and any(part["other"] == "%" for part in _PART.finditer(code[:LONGEST_FORMAT]))


def is_date(code: str) -> bool:
    """Whether a number is shown as a date or a time."""
    parts = _PART.finditer(code[:LONGEST_FORMAT])
    return any(
        (part["other"] or "") in _DATE_LETTERS or set(part["bracket"] or "-") <= {*"hmsHMS"}
        for part in parts
    )


def changes_count(code: str, value: float | str) -> bool:
    """Whether the cell shows another count than its value, or none, or a qualified one."""
    text = shown(code, value)
    if text is None:
        return False
    if isinstance(value, str):
        return text.strip() != value.strip()
    section, _ = _section_for(_sections(code[:LONGEST_FORMAT]), value)
    assert section is not None
    bare = text.translate(_NOTHING_SAID)
    if value == 0 and bare in _DASHES:
        return False  # as accountants write nought
    literals = _without_people(section.before + section.after).translate(_NOTHING_SAID)
    if set(literals) - (set("-()−") if value < 0 else set("+")):
        return True
    if value < 0 and not section.has_colour and not set(bare) & set("-−("):
        return True
    digits = re.sub(r"[^0-9.]", "", bare).strip(".")
    decimals = len(digits.rpartition(".")[2]) if "." in digits else 0
    return not digits or abs(float(digits) - abs(value)) > 0.5 * 10.0**-decimals


def differs(text: str, value: float) -> bool:
    """As `changes_count`, for a text that the file itself gives as what the cell shows."""
    bare = fold_letters(text).translate(_NOTHING_SAID)
    if (
        not math.isfinite(value)
        or value != int(value)
        or "%" in bare
        or (value == 0 and bare in _DASHES)
    ):
        return False
    literals = _without_people(re.sub(r"[0-9.,'’٬٫]", "", bare))
    if set(literals) - (set("-()−") if value < 0 else set("+")):
        return True
    digits, plain = re.sub(r"[^0-9]", "", bare).lstrip("0"), str(abs(int(value))).lstrip("0")
    decimals = digits.removeprefix(plain) if re.search(r"[0-9][.,٫]0*$", bare) else ""
    return digits.removesuffix(decimals) != plain or not re.search("[0-9]", bare)


def changes_name(code: str, value: float | str) -> bool:
    """Whether a number that is a name or code is shown otherwise: 102 as 0102."""
    text = shown(code, value)
    if text is None or (not isinstance(value, str) and (value <= 0 or value != int(value))):
        return False
    plain = value.strip() if isinstance(value, str) else str(int(value))
    bare = text.strip() if isinstance(value, str) else re.sub(r"\.0*$|^\+|,", "", text.strip())
    return bare != plain


@lru_cache(maxsize=4096)
def may_change(code: str) -> bool:
    """Whether the format shows any value otherwise than it is, so that its cells are to be looked at."""
    sections = _sections(code[:LONGEST_FORMAT])
    if any(section.condition for section in sections):
        return True
    # A name is asked first: that looks up no words.
    return any(changes_name(code, value) or changes_count(code, value) for value in _PROBES)


@lru_cache(maxsize=4096)
def _sections(code: str) -> tuple[_Section, ...]:
    parts: list[list[re.Match[str]]] = [[]]
    for part in _PART.finditer(code):
        if part["end"]:
            parts.append([])
        else:
            parts[-1].append(part)
    return tuple(map(_section, parts))


def _section(parts: Sequence[re.Match[str]]) -> _Section:
    before, digits, after = "", "", ""
    condition, has_colour, is_date, has_text = None, False, False, False
    for part in parts:
        literal = part["quoted"] or part["escaped"] or ""
        if part["digits"]:
            digits += part["digits"]
        elif part["general"]:
            digits = _GENERAL
        elif part["bracket"] is not None:
            bracket = part["bracket"]
            found = _CONDITION.fullmatch(bracket)
            if found:
                condition = (found[1], float(found[2]))
            elif bracket.startswith("$"):
                literal = bracket[1:].partition("-")[0]
            elif set(bracket) <= {*"hmsHMS"}:
                is_date = True  # a duration
            else:
                has_colour = True
        elif part["other"] == "@":
            has_text = True
        elif part["other"]:
            is_date = is_date or part["other"] in _DATE_LETTERS or part["other"] in "/%"
            literal = part["other"]
        if digits or has_text:
            after += literal
        else:
            before += literal
    return _Section(
        before, digits, after, condition, has_colour, is_date, has_text,
        is_text_plain=has_text and not (before + after).strip(),
    )  # fmt: skip


def _section_for(sections: Sequence[_Section], value: float) -> tuple[_Section | None, bool]:
    """The section that shows a number, and whether it brings its own sign; None for one of text."""
    of_numbers = [section for section in sections[:_TEXT] if not section.has_text]
    if not of_numbers:
        return None, False
    if any(section.condition for section in of_numbers):
        for section in of_numbers:
            if section.condition is None or _holds(section.condition, value):
                return section, section.condition is not None and section.condition[1] <= 0
        return None, False
    if value < 0 and len(of_numbers) > _NEGATIVE:
        return of_numbers[_NEGATIVE], True
    if value == 0 and len(of_numbers) > _ZERO:
        return of_numbers[_ZERO], True
    return of_numbers[0], False


def _holds(condition: tuple[str, float], value: float) -> bool:
    sign, bound = condition
    return {
        "<": value < bound, "<=": value <= bound, ">": value > bound, ">=": value >= bound,
        "=": value == bound, "<>": value != bound,
    }[sign]  # fmt: skip


def _digits(pattern: str, value: float) -> str:
    """A number in the pattern of a section; commas behind its digits divide by a thousand each."""
    if pattern == _GENERAL:
        return f"{value:.10g}" if value != int(value) else str(int(value))
    whole, point, decimals = pattern.partition(".")
    tidy_whole, tidy_decimals = whole.rstrip(","), decimals.rstrip(",")
    thousands = min(len(whole) - len(tidy_whole) + len(decimals) - len(tidy_decimals), _MOST_SCALING)
    places = sum(sign in "0#?" for sign in tidy_decimals)
    comma = "," if "," in tidy_whole else ""
    text = f"{value / 1000.0**thousands:{comma}.{places}f}"
    least = tidy_whole.count("0")
    before, _, behind = text.partition(".")
    while behind and len(behind) > tidy_decimals.count("0") and behind.endswith("0"):
        behind = behind[:-1]
    if before == "0" and not least:
        before = ""
    return before.rjust(least, "0") + (point and behind and f".{behind}")


def _shown_text(sections: Sequence[_Section], value: str) -> str | None:
    section = next((each for each in sections if each.has_text), None)
    if section is not None:
        return value if section.is_text_plain else f"{section.before}{value}{section.after}"
    return "" if len(sections) > _TEXT and not sections[_TEXT].digits else value


def _without_people(literals: str) -> str:
    """Nothing where all that the format adds is what is counted: 44 persons."""
    folded = fold(literals)
    return "" if any(map(str.isalpha, folded)) and folded in _people() else literals


@cache
def _people() -> frozenset[str]:
    # Late: few formats have words, and all languages take longer to import than what opens a workbook.
    from sitrep.languages.union import of_all

    words = of_all(lambda each: each.sentences.people if each.sentences else None)
    return frozenset(map(fold, words.split("|")))
