"""Whole workspaces at random, none of them Syria: settings, months, tables, articles, narratives.

A workspace is data until it is written, so that a test can look into it, correct it and write it again.
Names, notes, codes and addresses are full of digits and odd signs on purpose: whatever a cell holds,
what `check` lets through can be built, issued and corrected.
"""

import csv
import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from openpyxl import Workbook

from photos import picture, saved
from sitrep.model import sections
from sitrep.model.period import Period
from sitrep.model.tables import TABLES

OPERATION = "anywhere"
COUNTRIES = (
    "AFG", "BDI", "BFA", "BGD", "CIV", "CMR", "COD", "COL", "ECU", "ETH", "GHA", "KEN", "MDA", "MLI",
    "MMR", "NER", "PER", "POL", "RWA", "SDN", "SSD", "TCD", "THA", "UGA", "UKR", "VEN",
)  # fmt: skip
_CODES = {(spec.name, column.name): column.choices for spec in TABLES for column in spec.columns}
METHODS, POPULATIONS = _CODES["refugees", "method"], _CODES["refugees", "population"]
ABROAD = ("refugees", "asylum-seekers")
CAMP_TYPES, CAMP_STATUSES = _CODES["camps", "type"], _CODES["camps", "status"]
MISSION_STATUSES = _CODES["missions", "status"]
EVENT_CATEGORIES = _CODES["events", "category"]
SECTIONS, USES = _CODES["excerpts", "section"], _CODES["excerpts", "use"]
SENSITIVITIES = _CODES["refugees", "sensitivity"]
MISSING = ("ND", "NR", "-", "*", "n/a", "")

Row = dict[str, str]
Tables = dict[str, list[Row]]


@dataclass(frozen=True)
class RandomMonth:
    """The rows of each table by column, the narrative's text, and in what form tables are written."""

    tables: Tables
    narrative: str
    is_workbooks: bool = False

    def count(self, table: str) -> int:
        return len(self.tables.get(table, ()))


@dataclass(frozen=True)
class RandomWorkspace:
    """One operation: `settings` is operation.toml, `articles` are by name, `months` oldest first."""

    settings: str
    months: Mapping[Period, RandomMonth]
    articles: Mapping[str, str] = field(default_factory=dict)

    @property
    def last(self) -> Period:
        return max(self.months)

    def with_last(self, month: RandomMonth) -> "RandomWorkspace":
        return replace(self, months={**self.months, self.last: month})

    def files(self) -> dict[str, str | bytes]:
        """By path below the operation's folder."""
        files: dict[str, str | bytes] = {"operation.toml": self.settings}
        files |= {f"articles/{name}.md": text for name, text in self.articles.items()}
        for period, month in self.months.items():
            ending, written = ("xlsx", _workbook) if month.is_workbooks else ("csv", _csv)
            for name, rows in month.tables.items():
                if rows:
                    files[f"{period}/{name}.{ending}"] = written(rows)
            for row in month.tables.get("photos", ()):
                files[f"{period}/photos/{row['file']}"] = _photo()
            if "[[source]]" in self.settings:
                files[f"{period}/{PARTNER}"] = f"Day,What\n{period.start},The road to Gate 7 was open\n"
            files[f"{period}/narrative.en.md"] = month.narrative
        return files

    def write(self, folder: Path) -> None:
        """Lay all files below a workspace; a table that has no row any more goes."""
        operation = folder / "inputs" / OPERATION
        files = self.files()
        for path in [*operation.rglob("*.csv"), *operation.rglob("*.xlsx")]:
            if path.relative_to(operation).as_posix() not in files:
                path.unlink()
        for name, content in files.items():
            (operation / name).parent.mkdir(parents=True, exist_ok=True)
            (operation / name).write_bytes(content.encode() if isinstance(content, str) else content)


def _csv(rows: list[Row]) -> str:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    content = io.StringIO(newline="")
    writer = csv.DictWriter(content, columns, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return content.getvalue()


def _workbook(rows: list[Row]) -> bytes:
    """The same as a workbook; whole numbers are numbers in it, and all else is text."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(columns)
    for number, row in enumerate(rows, 2):
        for position, column in enumerate(columns, 1):
            text = row.get(column, "")
            is_number = text.isascii() and text.isdecimal() and str(int(text)) == text
            if text:
                sheet.cell(number, position, int(text) if is_number else text)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@cache
def _photo() -> bytes:
    return saved(picture(660, 440), "JPEG")


PARTNER = "partner 12.csv"
_SOURCE = f"""
[[source]]
file = "{PARTNER}"
table = "events"
columns = {{ date = "Day", summary = "What" }}
fixed = {{ category = "access", source = "Partner 4" }}
"""

_PLAIN = ("Camp", "Gate", "North", "Field", "river", "market", "people", "moved", "of", "the", "and")
_ODD = (
    "7", "15", "No. 4", "B-12", "12%", "50 km", "2nd", "3/4", "10:30", "1,234", "1.5", "60,000",
    "A/RES/2043", "2012-07-02", "5 May", "31 July 2012", "½", "²", "N°3", "#9", "$5", "$x$", "€40",
    "O'Neil", "St. John's", "Za'atri", "Öncüpınar", "Bahr-el-Ghazal", "N'Djaména", "«Nord»", "“x”",
    "<b>", "&amp;", "&", "{{", "}}", "{x}", "{0}", "%s", "*bold*", "_x_", "`x`", "[x](y)", "|", "\\",
    "مخيم", "١٢", "٣٥٬٠٠٠", "—", "–", "…", "≈", "≥", "€", "°", "²³", "forty-two", "nine", "thousand",
    "hundreds", "twice", "2x", "x2", "v1.2", "24/7", "COVID-19", "+3", "-3", "(8)", "[9]", "8th",
    "one third", "per cent", "a dozen", "1970s", "W3C", "T-72", "Q3", "h1", "km²", "0", "007",
)  # fmt: skip
WORDS = (*_PLAIN, *_ODD)


def texts(least: int = 1, most: int = 5) -> SearchStrategy[str]:
    """Words with digits and odd signs; never blank, no formula, and no contact of a person."""
    words = st.lists(st.sampled_from(WORDS), min_size=least, max_size=most)
    return st.tuples(st.sampled_from(_PLAIN), words).map(lambda parts: " ".join((parts[0], *parts[1])))


def names() -> SearchStrategy[str]:
    """Of camps, areas and missions: some like numbers, some long, some without a break."""
    return st.one_of(
        texts(0, 2),
        st.sampled_from(("7", "Camp 7", "15", "Site 2012", "Zone 1,234", "H" * 120, "مخيم ١٢")),
        st.integers(1, 99).map(lambda number: f"Block {number}"),
    )


@st.composite
def addresses(draw: DrawFn) -> str:
    """Web addresses as offices have them: numbers in the path, in the query, at the end."""
    host = draw(st.sampled_from(("data.example.org", "example.org:8080", "www2.example.int")))
    part = st.sampled_from(("en", "documents", "details", "103423", "2012", "07", "r-12.pdf", "a%20b"))
    path = "/".join(draw(st.lists(part, max_size=4)))
    return f"https://{host}/{path}" + draw(st.sampled_from(("", "?id=4711", "?a=1&b=2", "#p3")))


def counts() -> SearchStrategy[str]:
    """Counts in all kinds: exact, qualified, ranges, words, and the reasons why there is none."""
    number = st.integers(0, 90_000)
    return st.one_of(
        number.map(str),
        number.map("{:,}".format),
        number.map(lambda n: f">{n}"),
        number.map(lambda n: f"about {n}"),
        number.map(lambda n: f"at least {n}"),
        number.map(lambda n: f"nearly {n + 10}"),
        number.map(lambda n: f"less than {n + 10}"),
        number.map(lambda n: f"at most {n}"),
        number.map(lambda n: f"{n}-{n + 100}"),
        st.sampled_from(("0", "1", "2k", "1.2 million", "٣٥٬٠٠٠", *MISSING)),
    )


def days_of(period: Period) -> SearchStrategy[str]:
    return st.dates(period.start, period.as_of).map(str)


def _maybe(strategy: SearchStrategy[str], often: int = 2) -> SearchStrategy[str]:
    """Blank in one of so many."""
    return st.integers(1, often).flatmap(lambda n: st.just("") if n == 1 else strategy)


def _code(codes: tuple[str, ...]) -> SearchStrategy[str]:
    return st.sampled_from(codes)


_NOTES = {
    "url": _maybe(addresses()),
    "note": _maybe(texts(), 3),
    "sensitivity": _maybe(_code(SENSITIVITIES)),
}


def _drawn(draw: DrawFn, columns: Mapping[str, SearchStrategy[str]]) -> Row:
    return {name: draw(strategy) for name, strategy in columns.items()}


@st.composite
def _populations(
    draw: DrawFn, period: Period, origin: str, countries: list[str], others: list[str], areas: list[str]
) -> list[Row]:
    """Refugees in every country; internally displaced people at home, and all others in some."""
    rows = draw(_counted(period, draw(_code(("", "", "refugees"))), countries, areas))
    for population in others:
        home = [] if population in ABROAD else [origin]
        some = st.lists(st.sampled_from(home + countries), min_size=1, max_size=3, unique=True)
        where = home if population == "idps" else draw(some)
        rows += draw(_counted(period, population, where, areas))
    return rows


@st.composite
def _counted(
    draw: DrawFn, period: Period, population: str, countries: list[str], areas: list[str]
) -> list[Row]:
    rows: list[Row] = []
    method = draw(_code((*METHODS, "", "", "")))
    for country in countries:
        where = draw(st.sampled_from(([""], [""], areas, ["", *areas])))
        for area in where:
            flows = draw(st.booleans()) and not area
            rows.append({
                "as_of": draw(days_of(period)), "country": country, "area": area,
                "population": population, "registered": draw(counts()),
                "awaiting_registration": draw(_maybe(counts())),
                "arrivals": draw(counts()) if flows else "",
                "returns": draw(counts()) if flows else "",
                "method": method, "source": draw(texts(0, 3)),
                "source_date": draw(_maybe(days_of(period))),
                **_drawn(draw, _NOTES),
            })  # fmt: skip
            if flows and draw(st.booleans()):
                rows[-1] |= {
                    "correction": str(draw(st.integers(-500, 500))),
                    "correction_reason": "twice in 2 lists",
                }
    return rows


@st.composite
def _camps(draw: DrawFn, period: Period, countries: list[str], camps: list[str]) -> list[Row]:
    parts = ("women", "men", "girls", "boys")
    rows = []
    for camp in camps:
        numbers = [draw(st.integers(0, 5_000)) for _ in parts]
        has_parts = draw(st.booleans())
        people = str(sum(numbers)) if has_parts else draw(counts())
        is_placed = draw(st.booleans())
        rows.append({
            "as_of": draw(days_of(period)), "camp": camp, "code": draw(_maybe(texts(0, 1))),
            "country": draw(st.sampled_from(countries)),
            "latitude": str(draw(st.floats(-30, 50).map(lambda x: round(x, 4)))) if is_placed else "",
            "longitude": str(draw(st.floats(-70, 110).map(lambda x: round(x, 4)))) if is_placed else "",
            "type": draw(_maybe(_code(CAMP_TYPES), 4)), "status": draw(_code(CAMP_STATUSES)),
            "capacity": draw(_maybe(counts())), "population": people,
            "households": "1" if has_parts and draw(st.booleans()) else "",
            **({name: str(n) for name, n in zip(parts, numbers, strict=True)} if has_parts else {}),
            "source": draw(texts(0, 3)), **_drawn(draw, _NOTES),
        })  # fmt: skip
    return rows


@st.composite
def _missions(draw: DrawFn, period: Period, missions: list[str]) -> list[Row]:
    rows = []
    for number, mission in enumerate(missions):
        start = draw(st.dates(Period.of_month(period.as_of.year - 1, 1).start, period.start))
        end = draw(st.dates(period.as_of, Period.of_month(period.as_of.year + 1, 12).as_of))
        since = draw(st.dates(start, period.start))
        rows.append({
            "as_of": draw(days_of(period)), "mission": mission, "abbreviation": draw(_maybe(st.just(f"M{number + 4}S"))),
            "status": draw(_code(MISSION_STATUSES)), "status_since": str(since),
            "authorised": draw(counts()), "deployed": draw(counts()),
            "mandate": draw(texts()), "mandate_start": draw(_maybe(st.just(str(start)), 4)),
            "mandate_end": draw(_maybe(st.just(str(end)), 6)), "decision": draw(_maybe(texts(0, 2))),
            "source": draw(texts(0, 3)), **_drawn(draw, _NOTES),
        })  # fmt: skip
    return rows


@st.composite
def _events(draw: DrawFn, period: Period, countries: list[str], articles: list[str]) -> list[Row]:
    rows = []
    for _ in range(draw(st.integers(0, 4))):
        rows.append({
            "date": draw(days_of(period)), "category": draw(_code(EVENT_CATEGORIES)),
            "place": draw(_maybe(names(), 4)), "country": draw(_maybe(st.sampled_from(countries))),
            "summary": draw(texts(2, 8)) + ".", "people": draw(_maybe(counts())),
            "source": draw(st.one_of(texts(0, 3), st.sampled_from(articles)) if articles else texts(0, 3)),
            "url": draw(_maybe(addresses())), "sensitivity": draw(_maybe(_code(SENSITIVITIES))),
        })  # fmt: skip
    return rows


@st.composite
def _article(draw: DrawFn, period: Period) -> tuple[str, str]:
    """A kept article, and a sentence of it to quote."""
    sentence = draw(texts(4, 9)).replace("{", "(").replace("}", ")")
    head = {
        "publisher": draw(texts(0, 2)), "headline": draw(texts(1, 4)), "date": draw(days_of(period)),
        "url": draw(addresses()), "language": "en",
    }  # fmt: skip
    lines = "\n".join(f"{name}: {value}" for name, value in head.items())
    return f"---\n{lines}\n---\nBefore that, {sentence}. After it, {draw(texts(2, 5))}.\n", sentence


@st.composite
def _excerpts(draw: DrawFn, sentences: Mapping[str, str]) -> list[Row]:
    return [
        {"article": name, "quote": sentence, "speaker": draw(_maybe(texts(0, 2))),
         "section": draw(_maybe(_code(SECTIONS))), "use": draw(_maybe(_code(USES)))}
        for name, sentence in sentences.items()
        if draw(st.booleans())
    ]  # fmt: skip


@st.composite
def _photos(draw: DrawFn) -> list[Row]:
    return [
        {"file": f"photo {number}.jpg", "caption": draw(texts(1, 4)), "credit": draw(texts(0, 2)),
         "persons": draw(st.sampled_from(("none", "with consent"))),
         "sensitivity": draw(_maybe(_code(SENSITIVITIES)))}
        for number in range(draw(st.sampled_from((0, 0, 0, 1, 2))))
    ]  # fmt: skip


@st.composite
def _narrative(draw: DrawFn, tables: Tables, countries: list[str]) -> str:
    """Highlights and sections with prose, live figures of what the tables have, and literals."""
    keys = [f"refugees.{country}.registered" for country in countries]
    is_bold = draw(st.integers(0, 4)) == 4
    shown = _shown_keys(tables["refugees"])
    total = ('{{ figure("refugees.total.registered") }} in all', '{{ list("refugees.*.registered") }}')

    def sentence() -> str:
        key, other = draw(st.sampled_from(keys)), draw(st.sampled_from(keys))
        text = draw(
            st.sampled_from(("60,000", "three quarters", "7", "1,234 tents", "$5 <b>", "مخيم ١٢"))
        )
        reason = draw(texts(1, 3)).translate(_UNBROKEN)
        surely = [f'{{{{ literal("{text}", "{reason}") }}}}', "nobody"]
        for each in (*shown, *_shown_keys(tables["refugees"], others=True)):
            surely += [f'{{{{ figure("{each}") }}}} people', f'people on {{{{ date("{each}") }}}}']
        if shown == keys:
            surely += total
        perhaps = (
            *total, f'{{{{ figure("{key}") }}}} people',
            f'{{{{ trend("{key}") }}}}', f'{{{{ change("{key}") }}}}', f'{{{{ compare("{key}", "{other}") }}}}',
            f'{{{{ share("{key}", "refugees.total.registered") }}}} of them',
        )  # fmt: skip
        live = draw(st.sampled_from(perhaps if is_bold and draw(st.booleans()) else surely))
        ending = "; " + _named(draw, tables) if draw(st.integers(0, 15)) == 0 else ""
        return f"There were {live} at the river{ending}."

    headed = [
        each.key for each in sections.SECTIONS if each.takes_narrative and not each.stands_on_first_page
    ]
    parts = ["## highlights\n", *(f"- {sentence()}" for _ in range(draw(st.integers(0, 4)))), ""]
    for name in draw(st.lists(st.sampled_from(headed), unique=True, max_size=3)):
        parts += [f"## {name}\n", *(sentence() for _ in range(draw(st.integers(0, 2)))), ""]
    return "\n".join(parts)


_UNBROKEN = str.maketrans('"“”\\{}', "'''/()")
"""What would end a text within a live figure, and what may stand there."""


def _shown_keys(rows: list[Row], *, others: bool = False) -> list[str]:
    """Keys of the countries of which every reader may see all rows: of refugees, or of all others."""
    methods = {
        f"{_family(row)}.{row['country']}.{row['method'] or 'registered'}": row["country"]
        for row in rows
        if (_family(row) != "refugees") == others
    }
    hidden = {row["country"] for row in rows if row["sensitivity"] not in ("", "public")}
    return [key for key, country in methods.items() if country not in hidden]


def _family(row: Row) -> str:
    return row["population"].replace("-", "_").replace(" ", "_") or "refugees"


def _named(draw: DrawFn, tables: Tables) -> str:
    """A thing of the month by its name, which may have a number in it."""
    named = [row[column] for table, column in (("camps", "camp"), ("refugees", "area"), ("missions", "mission"))
             for row in tables.get(table, ()) if row.get(column)]  # fmt: skip
    clean = [name for name in named if not set(name) & set("{}*_`[]<>|\\#&")]
    return f"so it was at {draw(st.sampled_from(clean))}" if clean else "so it was"


@st.composite
def _settings(draw: DrawFn, first: Period, origin: str, countries: list[str], others: list[str]) -> str:
    editions = draw(
        st.lists(
            st.sampled_from(("public", "partners", "internal")), min_size=1, max_size=2, unique=True
        )
    )
    of_people = [f"refugees.{c}.registered" for c in countries]
    of_people += [f"{_family({'population': each})}.{origin}.registered" for each in others]
    keys = draw(st.lists(st.sampled_from(of_people), unique=True, max_size=4))
    quoted = json.dumps
    lines = [
        f"title = {quoted(draw(texts()), ensure_ascii=False)}",
        f'country_of_origin = "{origin}"',
        f"countries_of_asylum = {quoted(countries)}",
        f"starts = {draw(st.dates(Period.of_month(first.as_of.year - 2, 1).start, first.start))}",
        "[report]",
        f'product = "{draw(st.sampled_from(("situation-report", "monthly-report", "bulletin")))}"',
        f'first_period = "{first}"',
        f"first_number = {draw(st.integers(1, 400))}",
        f"producer = {quoted(draw(texts()), ensure_ascii=False)}",
        f"contact = {quoted(draw(st.sampled_from(('a1@b2.example', 'Room 7, 2nd floor', 'https://example.org/7'))))}",
        f'time_zone = "{draw(st.sampled_from(("UTC", "UTC+3", "UTC+5:30")))}"',
        f"editions = {quoted(editions)}",
        f"key_figures = {quoted(keys)}",
        *([f"partners = {quoted(draw(texts()), ensure_ascii=False)}"] if draw(st.booleans()) else []),
        "[report.acronyms]",
        f"M4S = {quoted(draw(texts()), ensure_ascii=False)}",
        "[data]",
        'language = "en"',
        *(['cumulative = ["arrivals"]'] if draw(st.integers(0, 4)) == 0 else []),
        "[thresholds]",
        f"jump_percent = {draw(st.sampled_from((50, 12.5, 0)))}",
        f"mandate_expires_within_days = {draw(st.sampled_from((30, 0, 400)))}",
        "[issue]",
        f'stop_at = "{draw(st.sampled_from(("error", "error", "warning")))}"',
        "[names.en]",
        f'{countries[0]} = "{draw(st.sampled_from(("Land 7", "North & South", "Côte <x>")))}"',
    ]  # fmt: skip
    if draw(st.booleans()):
        lines += ["[rules_off]", f"jump = {quoted(draw(texts()), ensure_ascii=False)}"]
    if draw(st.integers(0, 4)) == 0:
        lines += ["[disclosure]", f"threshold = {draw(st.sampled_from((2, 5, 50)))}"]
    if draw(st.integers(0, 3)) == 0:
        lines.append(_SOURCE)
    return "\n".join(lines) + "\n"


@st.composite
def workspaces(draw: DrawFn, most_months: int = 3) -> RandomWorkspace:
    """An operation somewhere, with one month or more; its things stay the same from month to month."""
    origin, *rest = draw(st.lists(st.sampled_from(COUNTRIES), min_size=2, max_size=4, unique=True))
    first = Period.of_month(draw(st.integers(2010, 2025)), draw(st.integers(1, 12)))
    periods = [first]
    for _ in range(draw(st.integers(1, most_months)) - 1):
        following = periods[-1].next
        assert following
        periods.append(following)
    areas = draw(st.lists(names(), max_size=2, unique_by=str.casefold))
    others = st.lists(st.sampled_from(POPULATIONS[1:]), max_size=3, unique=True)
    populations = draw(st.one_of(st.just([]), others))
    camps = draw(st.lists(names(), max_size=3, unique_by=str.casefold))
    missions = draw(st.lists(names(), max_size=2, unique_by=str.casefold))
    articles, sentences = {}, {}
    for number in range(draw(st.integers(0, 2))):
        articles[f"article-{number}"], sentences[f"article-{number}"] = draw(_article(periods[-1]))
    months = {}
    for period in periods:
        tables = {
            "refugees": draw(_populations(period, origin, rest, populations, areas)),
            "camps": draw(_camps(period, rest, camps)),
            "missions": draw(_missions(period, missions)),
            "events": draw(_events(period, rest, list(articles))),
            "excerpts": draw(_excerpts(sentences)) if period == periods[-1] else [],
            "photos": draw(_photos()) if period == periods[-1] else [],
        }
        months[period] = RandomMonth(tables, draw(_narrative(tables, rest)), draw(st.booleans()))
    return RandomWorkspace(draw(_settings(first, origin, rest, populations)), months, articles)


WAYS = (
    "count", "none", "suppressed", "delete", "internal", "text", "status", "closed", "new",
    "narrative", "title",
)  # fmt: skip


@st.composite
def corrections(draw: DrawFn, workspace: RandomWorkspace) -> RandomWorkspace:
    """The workspace with something in its last month put right, as an office does after issuing."""
    month = workspace.months[workspace.last]
    tables = {name: [dict(row) for row in rows] for name, rows in month.tables.items()}
    filled = [name for name in ("refugees", "camps", "missions", "events") if tables.get(name)]
    name = draw(st.sampled_from(filled))
    rows = tables[name]
    row = draw(st.sampled_from(rows))
    count = {
        "refugees": "registered",
        "camps": "population",
        "missions": "deployed",
        "events": "people",
    }[name]
    way = draw(st.sampled_from(WAYS))
    if way == "count":
        row[count] = draw(counts())
    elif way == "none":
        row[count] = draw(_code(MISSING))
    elif way == "suppressed":
        row[count] = "*"
    elif way == "closed" and name == "camps":
        row["status"] = "closed"
    elif way == "narrative":
        text = month.narrative.replace("river", "bridge") + "\n"
        return workspace.with_last(replace(month, narrative=text))
    elif way == "title":
        settings = re.sub("(?m)^title = .*$", 'title = "Anew: 12 of 2043"', workspace.settings, count=1)
        return replace(workspace, settings=settings)
    elif way == "delete":
        rows.remove(row)
    elif way == "internal":
        row["sensitivity"] = "internal"
    elif way == "status" and "status" in row:
        row["status"] = draw(_code(CAMP_STATUSES if name == "camps" else MISSION_STATUSES))
    elif way == "new" and name == "camps":
        rows.append(row | {"camp": "Added 12", "code": "", "latitude": "", "longitude": ""})
    else:
        row["source"] = draw(texts(0, 3))
    return workspace.with_last(replace(month, tables=tables))
