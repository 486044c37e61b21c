"""HXL: tables whose second row says in hashtags what each column holds.

Hashtags and attributes are those of https://hxlstandard.org/standard/1-1final/dictionary/ where it has
one; others are the office's own, as the standard allows.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sitrep.model.counting import CountKey
from sitrep.model.figure import Made
from sitrep.model.subject import SubjectKind
from sitrep.report.exchange.issued import (
    IssuedReport,
    country_of,
    done_by,
    is_told,
    measure_of,
    name_of,
    people_in,
)
from sitrep.report.record.contents import FigureEntry
from sitrep.report.record.csv_table import csv_of

FOLDER = "hxl"
_ATTRIBUTES = {
    "refugees": "+refugees",
    "asylum-seekers": "+asylum_seekers",
    "idps": "+idps",
    "returned refugees": "+returnees+refugees",
    "returned idps": "+returnees+idps",
    "stateless people": "+stateless",
    "host community": "+hosts",
    "women": "+f+adults",
    "men": "+m+adults",
    "girls": "+f+children",
    "boys": "+m+children",
    "households": "+hh",
}
_NOT_IN_AN_ATTRIBUTE = re.compile(r"[^a-z0-9_]+")
_NO_COUNTS = ("date", "code")
_DERIVED = (Made.CHANGE, Made.SHARE, Made.RATIO, Made.DIFFERENCE)
_TEXTS = {
    "as_of": "#date",
    "country": "#country+code+v_iso3",
    "area": "#adm1+name",
    "camp": "#loc+camp+name",
    "by": "#org+name",
    "sector": "#sector+code",
    "key": "#indicator+code",
    "label": "#indicator+name",
    "value": "#indicator+value+num",
    "high": "#indicator+value+max+num",
    "unit": "#indicator+unit",
    "kind": "#meta+qualifier",
    "source": "#meta+source",
    "url": "#meta+url",
}
_HEAD = ("as_of", "country", "area", "key", "label")
_TAIL = ("kind", "high", "source", "url")
_OF_OTHERS = (
    "as_of", "country", "area", "camp", "by", "sector", "key", "label", "value", "high", "unit", "kind",
    "source", "url",
)  # fmt: skip


class _Counted(NamedTuple):
    figure: FigureEntry
    people: CountKey

    @property
    def words(self) -> list[str]:
        """Whom it counts and how: counts that differ in any of it stand in columns of their own."""
        population, origin = self.people.whom
        return [population, *([f"from {origin}"] if origin else []), measure_of(self.figure)]

    @property
    def column(self) -> str:
        return " ".join(self.words)

    @property
    def tag(self) -> str:
        return "#affected" + "".join(map(_attribute, self.words))


def hxl_files(report: IssuedReport) -> dict[str, bytes]:
    """People by country and area, and all other numbers; a table without rows is left out.

    Sums over countries and changes are among the other numbers: programs add up a column by its tag.
    """
    figures = [each for each in report.manifest.figures if each.kind not in _NO_COUNTS and is_told(each)]
    counted = [found for each in figures if (found := _counted(each))]
    known = {each.figure.key for each in counted}
    others = [each for each in figures if each.key not in known]
    tables = {"people": _people(counted), "figures": _others(others)}
    return {f"{FOLDER}/{name}.hxl.csv": text.encode() for name, text in tables.items() if text}


def _counted(figure: FigureEntry) -> _Counted | None:
    people = people_in(figure)
    if people is None or figure.unit or figure.made in _DERIVED or not country_of(figure):
        return None
    return _Counted(figure, people)


def _people(counted: Sequence[_Counted]) -> str:
    if not counted:
        return ""
    columns = {each.column: each.tag for each in counted}
    rows = [
        dict.fromkeys(columns, "") | _texts(each.figure) | {each.column: each.figure.value}
        for each in counted
    ]
    tags = [_TEXTS.get(name) or columns[name] for name in (*_HEAD, *columns, *_TAIL)]
    return csv_of((*_HEAD, *columns, *_TAIL), rows, tags=tags)


def _others(figures: Sequence[FigureEntry]) -> str:
    if not figures:
        return ""
    return csv_of(_OF_OTHERS, map(_texts, figures), tags=[_TEXTS[name] for name in _OF_OTHERS])


def _texts(figure: FigureEntry) -> dict[str, object]:
    family, *rest = figure.key.split(".")
    return figure.model_dump(mode="json") | {
        "country": country_of(figure),
        "area": name_of(figure, SubjectKind.PLACE),
        "camp": name_of(figure, SubjectKind.CAMP),
        "by": done_by(figure) or name_of(figure, SubjectKind.MISSION),
        "sector": rest[0] if family == "indicators" and rest else "",
    }


def _attribute(word: str) -> str:
    if word in _ATTRIBUTES:
        return _ATTRIBUTES[word]
    plain = _NOT_IN_AN_ATTRIBUTE.sub("_", word.lower()).strip("_")
    return f"+{plain}" if plain[:1].isalpha() else f"+x_{plain}"
