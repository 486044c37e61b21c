"""What stands over the columns of any table: headers of one to three rows, read together, and tags."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sitrep.intake.hashtags import is_tag_row, same_tag
from sitrep.intake.rows import says_total
from sitrep.intake.sheet_properties import Cell
from sitrep.intake.spreadsheet import RawCell
from sitrep.lines import one_line
from sitrep.reading.counts import Unreadable, parse_count
from sitrep.reading.dates import parse_date
from sitrep.words.folding import fold

MOST_HEADER_ROWS = 3
LONGEST_HEADER = 80
_SEPARATOR = " / "
_AGES = re.compile(r"[<>≥≤]? ?\d{1,2}(?: ?(?:[-–—]|to|à|a) ?\d{1,2}| ?\+)?(?: \w+)?")
_FORM = re.compile(
    r"_id|_uuid|_index|_submission_time|_submitted_by|_validation_status|_notes|_status|_tags|__version__"
    r"|_parent_index|_parent_table_name|_submission__\w+|_attachments|_geolocation|_xform_id_string"
    r"|_bamboo_dataset_id|formhub/uuid|meta[/:.]instance(?:ID|Name)|meta[/:.]rootUuid|instanceID|KEY"
    r"|SubmissionDate|SubmitterID|SubmitterName|DeviceID|deviceid|subscriberid|simserial"
    r"|phonenumber|AttachmentsPresent|AttachmentsExpected|ReviewState|Edits|FormVersion"
)
_FORM_TIMES = frozenset({"start", "end", "today", "username", "audit"})
_IDENTIFIER = re.compile(r"[\w./:-]+")
_GROUP = re.compile(r".+[/:.](?=.)")
_HYPHENS = re.compile(r".+-(?=.)")
_FEWEST_OF_FORM = 2


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over one column, in row `row`; `tag` is its HXL hashtag, "" for none.

    `parts` are the texts of its rows from the top down, `names` the folded names that it may be, the
    surest first; the tag is the last of them.
    """

    row: int
    column: int
    parts: tuple[str, ...]
    names: tuple[str, ...]
    tag: str = ""

    @property
    def text(self) -> str:
        """As messages and settings name it: "Female / 0-17"."""
        return _SEPARATOR.join(self.parts)


def headings_in(
    rows: Sequence[Sequence[RawCell]],
    first: int,
    last: int,
    merged: Sequence[tuple[Cell, Cell]] = (),
) -> tuple[Heading, ...]:
    """The headings of the rows from `first` to `last`, and the tags of the row below.

    A text over others stands for the blanks to its right too, where cells of its row are `merged` for
    those that it is merged with. "Camp" over "status" may be the camp
    status. The upper text alone is a name only over a blank or a total: "Host community" under
    "Population" is no population of the camp. Of a form's columns (ODK, Kobo) its groups are no part,
    and those that the form fills by itself are left out.
    """
    levels = [_texts(rows[number - 1]) for number in range(first, last + 1)]
    tags = _tags(rows, last)
    found = []
    for heading in _joined(levels, first, merged):
        # A sheet may begin with its tags.
        tag = tags.get(heading.column, heading.text if same_tag(heading.text) else "")
        if tag:
            heading = replace(heading, names=(*heading.names, same_tag(tag)), tag=tag)
        found.append(heading)
    known = {heading.column for heading in found}
    found += [
        Heading(last + 1, n, (tag,), (same_tag(tag),), tag) for n, tag in tags.items() if n not in known
    ]
    return tuple(_without_form(sorted(found, key=lambda heading: heading.column)))


def texts_of(row: Sequence[RawCell]) -> dict[int, str]:
    """The texts of a row by column; none for a row that holds anything but short texts."""
    filled = {number: cell for number, cell in enumerate(row, start=1) if cell != ""}
    if is_tag_row(list(filled.values())):
        return {}
    texts = {n: c for n, c in filled.items() if isinstance(c, str) and len(c) <= LONGEST_HEADER}
    return texts if len(texts) == len(filled) else {}


def header_text(cell: RawCell) -> str:
    """A cell as a header says it: a year without decimals, a day in ISO's notation."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return one_line(cell.isoformat()[:10] if isinstance(cell, date) else str(cell))


def is_age(text: str) -> bool:
    """ "0-17" and "60+" are ages: a part of a header below one is of that age alone."""
    return bool(_AGES.fullmatch(text.strip())) and not text.strip().isdigit()


def is_data(cell: RawCell) -> bool:
    """Whether a cell holds a number or a date and no word; "0-17" and "60+" are ages."""
    if not isinstance(cell, str):
        return True
    if is_age(cell):
        return False
    day = parse_date(cell, None)
    is_day = not isinstance(day, Unreadable) or day.code == "ambiguous-date"
    return is_day or not isinstance(parse_count(cell, "en"), Unreadable)


def is_group_row(
    rows: Sequence[Sequence[RawCell]], number: int, merged: Sequence[tuple[Cell, Cell]] = ()
) -> bool:
    """Whether that row holds the groups of the headers in the next one, by its shape alone.

    Its texts are merged over several headers, or the next row has one header several times.
    """
    if not 0 < number < len(rows):
        return False
    upper, lower = texts_of(rows[number - 1]), texts_of(rows[number])
    if len(upper) < 2 or not lower or any(map(is_data, (*upper.values(), *lower.values()))):
        return False
    under_blank = [fold(text) for column, text in lower.items() if column not in upper]
    if not under_blank:
        return False
    all_lower = [fold(text) for text in lower.values()]
    is_repeated = any(all_lower.count(text) > 1 for text in under_blank)
    return is_repeated or any(
        top == bottom == number and left < right and left in upper
        for (top, left), (bottom, right) in merged
    )


def _texts(row: Sequence[RawCell]) -> dict[int, str]:
    return {number: text for number, cell in enumerate(row, 1) if (text := header_text(cell))}


def _tags(rows: Sequence[Sequence[RawCell]], last: int) -> dict[int, str]:
    below = rows[last] if last < len(rows) else ()
    if not is_tag_row(below):
        return {}
    return {n: one_line(str(cell)) for n, cell in enumerate(below, 1) if same_tag(str(cell))}


def _joined(
    levels: Sequence[Mapping[int, str]], first: int, merged: Sequence[tuple[Cell, Cell]]
) -> Iterator[Heading]:
    width = max((column for texts in levels for column in texts), default=0)
    groups = [""] * len(levels)
    ends = [_ends(merged, first + level) for level in range(len(levels))]
    reach = [0] * len(levels)
    for column in range(1, width + 1):
        filled = [level for level, texts in enumerate(levels) if column in texts]
        deepest = filled[-1] if filled else -1
        for level, texts in enumerate(levels):
            if column in texts:
                groups[level:] = [texts[column], *[""] * (len(levels) - level - 1)]
                reach[level] = ends[level].get(column, column) if ends[level] else width
            elif column > reach[level]:
                groups[level] = ""
        parts = tuple(text for text in groups[: deepest + 1] if text)
        # Merged downwards: its neighbour to the right is not of its group.
        groups[max(deepest, 0) :] = [""] * (len(levels) - max(deepest, 0))
        if parts:
            yield Heading(first + deepest, column, parts, _names(parts))


def _ends(merged: Sequence[tuple[Cell, Cell]], row: int) -> dict[int, int]:
    """The last column of each cell of that row that is merged with those to its right."""
    return {left: right for (top, left), (_, right) in merged if top == row and left < right}


def _names(parts: Sequence[str]) -> tuple[str, ...]:
    *groups, lower = parts
    names = [fold(lower)]
    if groups:
        group = groups[-1]
        names = [] if is_age(group) else names
        names = [fold(" ".join(parts)), fold(f"{group} {lower}"), fold(f"{lower} {group}"), *names]
        names += [fold(group)] if says_total(lower) else []
    return tuple(dict.fromkeys(names))


def _without_form(headings: Sequence[Heading]) -> Iterator[Heading]:
    """The headings without the groups of a form's questions and without what it fills by itself.

    `men/boys` is no question of a group `men`: it is one where the form's own columns stand beside,
    or another of its group.
    """
    is_form = sum(is_of_form(heading) for heading in headings) >= _FEWEST_OF_FORM
    groups = [_group(heading) for heading in headings]
    size = Counter(groups)
    for heading, group in zip(headings, groups, strict=True):
        if is_form and (is_of_form(heading) or heading.text in _FORM_TIMES):
            continue
        is_hyphen = group.endswith("-")
        if group and (size[group] > 1 or (is_form and not is_hyphen)):
            name = fold(heading.text[len(group) :])
            yield replace(heading, names=tuple(dict.fromkeys((*heading.names, name))))
        else:
            yield heading


def is_of_form(heading: Heading) -> bool:
    """Whether it is a column that ODK or Kobo fills by itself."""
    return bool(_FORM.fullmatch(heading.text))


def _group(heading: Heading) -> str:
    """`site_info/` of `site_info/camp`; "" for a name without a group."""
    if not _IDENTIFIER.fullmatch(heading.text):
        return ""
    found = _GROUP.match(heading.text) or _HYPHENS.match(heading.text)
    return found[0] if found else ""
