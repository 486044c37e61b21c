"""Every figure of random months against a computation of its own, which shares no line with the program.

Plain pandas on the very CSV files; only the result of the check is the program's. Counts with a
qualifier are held as the least and the most that they may be: a sum must not promise more than its parts.
`SITREP_INDEPENDENT=500 pytest tests/functional/test_independent.py` runs so many workspaces.
"""

import math
import os
import random
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from readers import reader
from sitrep.analysis.reports import changes
from sitrep.model.period import Period
from sitrep.operation.workspace import Workspace
from sitrep.quantity import Quantity
from sitrep.report.labels import label_of
from sitrep.work.month import check

SEEDS = range(int(os.environ.get("SITREP_INDEPENDENT", "40")))
MONTHS = ("2014-05", "2014-06", "2014-07")
COUNTRIES = {"UGA": "Uganda", "ETH": "Ethiopia", "KEN": "Kenya"}
ORIGIN = "SSD"
NAMES = COUNTRIES | {ORIGIN: "South Sudan"}
OTHER = {"ERI": ("ERI", "Eritrea"), "SDN": ("Sudan", "SDN")}
"""Other origins, and what a cell may say of each."""
POPULATIONS = {
    "refugees": ("", "", "refugees", "REF"),
    "asylum-seekers": ("asylum-seekers", "ASY"),
    "idps": ("idps", "Internally displaced persons"),
    "returned refugees": ("returned refugees",),
    "host community": ("Host community", "HST"),
}
"""What a cell may say of each population; the order is that of the report."""
CALLED = {"idps": "internally displaced people"}
ABROAD = ("refugees", "asylum-seekers")
BY_RANK = ("registered", "assisted", "estimated", "press")
METHODS = ("registered", *BY_RANK)
WORDS = {
    "press": "reported by the press",
    "female": "women and girls",
    "male": "men and boys",
    "women_and_children": "women and children",
    "awaiting_registration": "awaiting registration",
}
STOCKS, FLOWS = ("registered", "awaiting_registration"), ("arrivals", "returns")
LIVING = ("households", "women", "men", "girls", "boys")
IN_CAMPS = ("population", "capacity", *LIVING)
MADE = {"female": ("women", "girls"), "male": ("men", "boys"), "children": ("girls", "boys"),
        "women_and_children": ("women", "girls", "boys")}  # fmt: skip
MISSING = {"ND": "no_data", "NR": "not_reported", "": "not_reported", "n/a": "not_applicable"}
LEVELS = ("public", "partners", "internal")
SETTINGS = """title = "Anywhere"
country_of_origin = "SSD"
countries_of_asylum = ["UGA", "ETH", "KEN"]
starts = 2013-12-15
names.en = {{ UGA = "Uganda", ETH = "Ethiopia", KEN = "Kenya", SSD = "South Sudan", SDN = "Sudan" }}
[report]
first_period = "2014-05"
producer = "Example"
contact = "a@example.org"
editions = ["{edition}"]
[data]
language = "en"
"""


def count(draw: random.Random, largest: int = 90_000) -> str:
    number = draw.randint(0, largest)
    exact = (str(number), f"{number:,}", str(draw.randint(0, 9)))
    rough = (f">{number}", f"about {number}", f"at least {number}", f"nearly {number + 10}",
             f"less than {number + 10}", f"at most {number}", f"{number}-{number + 100}")  # fmt: skip
    return draw.choice((*exact, *exact, *exact, draw.choice(rough), draw.choice(list(MISSING))))


def workspace(draw: random.Random, folder: Path, edition: str) -> None:
    """Three months; places come, go, stand still, are spelled otherwise and have two sources."""
    office = folder / "inputs" / "anywhere"
    counted = ["refugees", *draw.sample([*POPULATIONS][1:], draw.choice((0, 0, 1, 2, 3)))]
    if draw.random() < 0.1:
        counted = ["idps"]
    origins = {
        population: ["", *draw.sample([*OTHER], draw.choice((0, 0, 1, 2)))]
        if population in ABROAD
        else [""]
        for population in counted
    }
    places = [
        (country, area, population, method, origin)
        for population in counted
        for origin in origins[population]
        for country in countries_with(draw, population)
        for area in draw.choice(([""], [""], ["North", "Zone 7"], ["", "North"], ["North"], []))
        for method in draw.sample(METHODS, draw.randint(1, 2))
    ]
    for population in counted:
        if draw.random() < 0.3:
            places = [place for place in places if place[2:4] != (population, "registered")]
    camps = [(camp, draw.choice(list(COUNTRIES))) for camp in draw.sample(("Ifo", "Ifo", "Bidi"), 2)]
    old: dict[object, dict[str, str]] = {}
    for month in MONTHS:
        tables: dict[str, list[dict[str, str]]] = {"refugees": [], "camps": []}
        for thing in dict.fromkeys([*places, *camps]):
            table = "refugees" if thing in places else "camps"
            fate = draw.random()
            if fate < 0.2:
                continue
            row = old[thing] if fate < 0.3 and thing in old else new_row(draw, month, thing)
            tables[table].append(row)
            old[thing] = row
            if draw.random() < 0.15:
                tables[table].append(again(draw, row))
        (office / month).mkdir(parents=True)
        for name, rows in tables.items():
            if rows:
                pd.DataFrame(rows).fillna("").to_csv(office / month / f"{name}.csv", index=False)
        (office / month / "narrative.en.md").write_text("## Highlights\n\n- One.\n- Two.\n", "utf-8")
    (office / "operation.toml").write_text(SETTINGS.format(edition=edition), "utf-8")


def countries_with(draw: random.Random, population: str) -> list[str]:
    """Refugees in all countries of asylum; others in some, and at home unless they are abroad."""
    if population == "refugees":
        return [*COUNTRIES]
    if population == "idps":
        return [ORIGIN, *draw.sample([*COUNTRIES], draw.choice((0, 0, 1)))]
    places = [*COUNTRIES] if population in ABROAD else [*COUNTRIES, ORIGIN]
    return draw.sample(places, draw.randint(1, 3))


def new_row(draw: random.Random, month: str, thing: tuple[str, ...]) -> dict[str, str]:
    row = {"as_of": f"{month}-{draw.randint(1, 28):02}", "source": draw.choice(("UNHCR", "IOM"))}
    row["sensitivity"] = draw.choice(("", "", "", *LEVELS))
    if len(thing) == 2:
        numbers = {column: count(draw, 9_000) for column in IN_CAMPS}
        return row | {"camp": thing[0], "country": thing[1], "status": "open"} | numbers
    country, area, population, method, origin = thing
    area = draw.choice((area, area.upper()))
    row |= {"country": country, "area": area, "population": draw.choice(POPULATIONS[population])}
    row |= {"method": method, "registered": count(draw)}
    row["origin"] = draw.choice(OTHER[origin] if origin else ("", "", "SSD", "South Sudan"))
    if draw.random() < 0.7:
        row |= {column: count(draw, 9_000) for column in LIVING}
    return row | {column: count(draw, 9_000) for column in ("awaiting_registration", *FLOWS)}


def again(draw: random.Random, row: dict[str, str]) -> dict[str, str]:
    """The same of another source that leaves some counts out, or a later count of the month."""
    if draw.random() < 0.5:
        later = date.fromisoformat(row["as_of"]) + timedelta(1)
        return row | {"as_of": str(later), "arrivals": count(draw, 500)}
    blank = {
        column: "" for column in (*STOCKS, *FLOWS, *IN_CAMPS) if column in row and draw.random() < 0.4
    }
    return row | {"source": "WFP"} | blank


Span = str | tuple[float, float]


def span(text: str) -> Span:
    """What a cell says: why there is none, or the least and the most."""
    if text in MISSING:
        return MISSING[text]
    words, numbers = re.sub(r"[\d,]+", "#", text), re.findall(r"\d+", text.replace(",", ""))
    low, high = float(numbers[0]), float(numbers[-1])
    return {"#": (low, high), "#-#": (low, high), ">#": (low + 1, math.inf), "at least #": (low, math.inf),
            "about #": (low * 0.9, low * 1.1), "nearly #": (low * 0.9, low - 1), "at most #": (0, low),
            "less than #": (0, low - 1)}[words]  # fmt: skip


def span_of(value: Quantity) -> Span:
    """The same of what the program says."""
    sign = -1 if (value.value or 0) < 0 else 1
    text = {"exact": "{}", "about": "about {}", "at_least": "at least {}", "more_than": ">{}",
            "nearly": "nearly {}", "less_than": "less than {}", "at_most": "at most {}"}  # fmt: skip
    if value.value is None:
        return str(value.kind)
    if value.high is not None:
        return float(value.value), float(value.high)
    if value.kind in ("at_least", "more_than"):
        return float(value.value) + (value.kind == "more_than"), math.inf
    if value.kind in ("at_most", "less_than"):
        return (-math.inf if sign < 0 else 0), float(value.value) - (value.kind == "less_than")
    stated = span(text[value.kind].format(abs(value.value)))
    assert not isinstance(stated, str)
    low, high = stated
    return (low, high) if sign > 0 else (-high, -low)


def rows_of(folder: Path, table: str, edition: int) -> tuple[pd.DataFrame, set[str], pd.DataFrame]:
    """All rows that the edition shows; those of one thing and date as one, the lowest filled up.

    And the things that it shows nothing of, and rows that it does not show of other things.
    """
    files = {
        n: folder / "inputs" / "anywhere" / month / f"{table}.csv" for n, month in enumerate(MONTHS)
    }
    frames = [
        pd.read_csv(file, dtype=str, keep_default_na=False).assign(month=number)
        for number, file in files.items()
        if file.exists()
    ]
    if not frames:
        return pd.DataFrame(columns=["month"]), set(), pd.DataFrame(columns=["month"])
    rows = pd.concat(frames, ignore_index=True).fillna("")
    if table == "refugees":
        rows["population"] = rows["population"].map(
            {said: population for population, all_said in POPULATIONS.items() for said in all_said}
        )
        codes = {said: code for code, all_said in OTHER.items() for said in all_said}
        rows["origin"] = rows["origin"].map(lambda said: codes.get(said, ""))
    of_people = ["country", "area", "population", "method", "origin"]
    names = of_people if table == "refugees" else ["country", "camp"]
    rows["thing"] = rows[names].agg("|".join, axis=1).str.lower()
    rows["level"] = rows["sensitivity"].replace("", "public").map(LEVELS.index)
    rows["level"] = rows.groupby(["thing", "as_of"])["level"].transform("max")
    hidden: set[str] = set()
    for thing, of_thing in rows.groupby("thing"):
        said_last = of_thing[of_thing["month"] == of_thing["month"].max()]["as_of"].max()
        newest = of_thing[of_thing["as_of"].isin([said_last, of_thing["as_of"].max()])]
        if newest["level"].max() > edition:
            hidden.add(str(thing))
    rows = rows[~rows["thing"].isin(hidden)]
    unshown, rows = rows[rows["level"] > edition], rows[rows["level"] <= edition]
    if rows.empty:
        return rows, hidden, unshown
    counts = [column for column in (*STOCKS, *FLOWS, *IN_CAMPS) if column in rows]

    def one(group: pd.DataFrame) -> pd.Series:
        row = group.iloc[-1].copy()
        for column in counts:
            stated = group[column][~group[column].isin(list(MISSING))]
            if row[column] in MISSING and len(stated):
                row[column] = stated.iloc[0]
        return row

    groups = rows.groupby(["month", "thing", "as_of"], sort=False)
    return pd.DataFrame([one(group) for _, group in groups]), hidden, unshown


Entry = dict[str, Any]


def added(parts: list[Entry], absent: tuple[tuple[str, str], ...] = ()) -> Entry:
    known = [part for part in parts if not isinstance(part["span"], str)]
    dated = known or parts
    lacking = [(part["of"],) if part not in known else part.get("lacking", ()) for part in parts]
    whole = [sum(part["span"][end] for part in known) for end in (0, 1)]
    return {
        "span": tuple(whole) if known else parts[0]["span"],
        "days": (min(d["days"][0] for d in dated), max(d["days"][1] for d in dated)),
        "lacking": tuple(dict.fromkeys([*sum(lacking, ()), *absent])),
        "parts": known,
        "of": parts[0]["of"],
    }


def entry(row: pd.Series, column: str, of: tuple[str, str]) -> Entry:
    return {"span": span(row[column]), "days": (row["as_of"], row["as_of"]), "of": of}


def month_of(rows: pd.DataFrame, number: int, unshown: pd.DataFrame) -> dict[str, Entry]:
    """By key, the figures of people that the report of one month knows."""
    figures: dict[str, Entry] = {}
    if rows.empty:
        return figures
    known = rows[rows["month"] <= number].sort_values(["as_of", "month"], kind="stable")
    latest = known.groupby("thing", sort=False).tail(1)
    for _, row in latest.iterrows():
        figures[f"{start_of(row)}.{row['method']}"] = entry(row, "registered", whose(row))
    for _, of_place in latest.groupby(place_of(latest), sort=False):
        row = stating(of_place, "awaiting_registration").iloc[0]
        figures[f"{start_of(row)}.awaiting_registration"] = entry(
            row, "awaiting_registration", whose(row)
        )
    now = rows[rows["month"] == number]
    for _, of_place in now.groupby(place_of(now), sort=False):
        for flow in FLOWS:
            said = stating(of_place, flow)
            all_rows = [entry(row, flow, whose(row)) for _, row in said.iterrows()]
            lacks_one = any(
                start_of(row) == start_of(said.iloc[0])
                and row["method"] == said.iloc[0]["method"]
                and span(row[flow]) not in (*MISSING.values(), (0, 0))
                for _, row in unshown[unshown["month"] == number].iterrows()
            )
            figures[f"{start_of(of_place.iloc[0])}.{flow}"] = of_month(all_rows, lacks_one=lacks_one)
    areas: dict[str, list[Entry]] = {}
    whose_people = composed(latest)
    for key, figure in sorted(figures.items(), key=lambda item: list(figures).index(item[0])):
        if figure["of"][1]:
            family, country, _, *rest = key.split(".")
            areas.setdefault(".".join((family, country, *rest)), []).append(figure)
    for key, parts in areas.items():
        if key not in figures:
            figures[key] = added(parts) | {"of": (parts[0]["of"][0], "")}
            is_alone = len(parts) == 1 and not isinstance(parts[0]["span"], str)
            figures[key]["only"] = [parts[0]["of"]] if is_alone else []
    figures |= totals(figures)
    return figures | composed_of_sums(whose_people, figures)


Composed = dict[str, tuple[str, dict[str, Entry]]]
"""By the beginning of a key: the method whose count is divided, and what of it by measure."""


def composed(latest: pd.DataFrame) -> Composed:
    """Of each place: by the first method whose row says anything."""
    found: Composed = {}
    for _, of_place in latest.groupby(place_of(latest), sort=False):
        for method in BY_RANK:
            rows = of_place[of_place["method"] == method]
            stated = [c for c in LIVING if len(rows) and rows.iloc[0].get(c, "") not in MISSING]
            if stated:
                row = rows.iloc[0]
                found[start_of(row)] = method, living({c: entry(row, c, whose(row)) for c in stated})
                break
    return found


def living(given: dict[str, Entry]) -> dict[str, Entry]:
    made = {}
    for name, parts in MADE.items():
        if name not in given and all(part in given for part in parts):
            made[name] = added([given[part] for part in parts]) | {
                key: given[parts[0]].get(key) for key in ("of", "expected", "only")
            }
    return given | made


def composed_of_sums(people: Composed, figures: dict[str, Entry]) -> dict[str, Entry]:
    """And of each sum: what all its places say by one method, the first that has any."""
    people = dict(people)
    for key in [key for method in BY_RANK for key in figures if key.endswith(f".{method}")]:
        start, _, method = key.rpartition(".")
        figure = figures[key]
        parts = figure.get("parts")
        if not parts or figure.get("lacking") or start in people:
            continue
        starts = [next(k for k, each in figures.items() if each is part) for part in parts]
        of_parts = [people.get(each.rpartition(".")[0]) for each in starts]
        if not all(each and each[0] == method for each in of_parts):
            continue
        each_of = [each[1] for each in of_parts if each]
        common = [name for name in each_of[0] if all(name in each for each in each_of)]
        sums = {
            name: added([each[name] for each in each_of])
            | {key: figure.get(key) for key in ("of", "expected", "only")}
            for name in common
        }
        if sums:
            people[start] = method, living(sums)
    for method, of in people.values():
        for each in of.values():
            each["whole"] = method
    return {f"{start}.{name}": each for start, (_, of) in people.items() for name, each in of.items()}


def place_of(rows: pd.DataFrame) -> list[pd.Series]:
    return [rows["country"], rows["area"].str.lower(), rows["population"], rows["origin"]]


def family(population: str) -> str:
    return population.replace("-", "_").replace(" ", "_")


def whose(row: pd.Series) -> tuple[str, str]:
    return row["country"], row["area"]


def stating(rows: pd.DataFrame, column: str) -> pd.DataFrame:
    """Those of the first method that states the count; of the first method where none does."""
    for of_method in (rows[rows["method"] == method] for method in dict.fromkeys(BY_RANK)):
        if not of_method[column].isin(list(MISSING)).all():
            return of_method
    return next(of for of in (rows[rows["method"] == m] for m in BY_RANK) if len(of))


def start_of(row: pd.Series) -> str:
    area = row["area"].lower().replace(" ", "-")
    origin = f"from_{row['origin']}" if row["origin"] else ""
    return ".".join(filter(None, (family(row["population"]), row["country"], area, origin)))


def of_month(rows: list[Entry], *, lacks_one: bool) -> Entry:
    known = [row for row in rows if not isinstance(row["span"], str)]
    if not known or (len(rows) == 1 and not lacks_one):
        return rows[-1]
    whole = added(known)
    if lacks_one or any(row["span"] not in ("not_applicable",) for row in rows if row not in known):
        whole["span"] = (whole["span"][0], math.inf)
    return whole | {"parts": []}


def totals(figures: dict[str, Entry]) -> dict[str, Entry]:
    return {
        key: whole
        for population in POPULATIONS
        for origin in ("", *OTHER)
        for key, whole in totals_of(population, origin, figures).items()
    }


def totals_of(population: str, origin: str, figures: dict[str, Entry]) -> dict[str, Entry]:
    """Refugees are expected in each country of asylum, others where they were counted.

    Only of the leading method a total may lack a country.
    """
    made, start, of = {}, family(population), f".from_{origin}" if origin else ""
    is_expected = population == "refugees" and not origin
    counted = {m: [f for c in NAMES if (f := figures.get(f"{start}.{c}{of}.{m}"))] for m in BY_RANK}
    having = {m: sum(not isinstance(f["span"], str) for f in of) for m, of in counted.items()}
    most = max(BY_RANK, key=lambda m: having[m])
    leading = most if having[most] > 2 * having["registered"] else "registered"
    for measure in (*BY_RANK, "awaiting_registration", *FLOWS):
        by_country = {c: figures.get(f"{start}.{c}{of}.{measure}") for c in NAMES}
        expected = COUNTRIES if is_expected else [c for c in NAMES if by_country[c]]
        parts = [part for c in expected if (part := by_country[c])]
        if parts and (is_expected or len(parts) > 1):
            absent = tuple((c, "") for c in expected if not by_country[c])
            whole = added(parts, absent) | {"of": None, "expected": [*expected]}
            whole["only"] = [one for part in parts for one in part.get("only") or ()]
            if measure == leading or not whole["lacking"]:
                made[f"{start}.total{of}.{measure}"] = whole
    return made


def camps_of(rows: pd.DataFrame, number: int) -> dict[str, Entry]:
    if rows.empty:
        return {}
    known = rows[rows["month"] <= number].sort_values(["as_of", "month"], kind="stable")
    latest = known.groupby("thing", sort=False).tail(1)
    figures: dict[str, Entry] = {}
    in_country: dict[str, list[Entry]] = {}
    for _, row in latest.iterrows():
        is_alone = (latest["camp"] == row["camp"]).sum() == 1
        name = row["camp"].lower() + ("" if is_alone else f"-{row['country'].lower()}")
        whose_camp = ("" if is_alone else row["country"], row["camp"])
        for column in ("population", "capacity"):
            figures[f"camps.{name}.{column}"] = entry(row, column, whose_camp)
        given = {c: entry(row, c, whose_camp) for c in LIVING if row[c] not in MISSING}
        figures |= {f"camps.{name}.{measure}": each for measure, each in living(given).items()}
        if span(row["population"]) != "not_applicable":
            in_country.setdefault(row["country"], []).append(figures[f"camps.{name}.population"])
    for country, parts in in_country.items():
        if sum(not isinstance(part["span"], str) for part in parts) > 1:
            figures[f"camps.in.{country}.population"] = added(parts)
    return figures


def keys_in(figure: Entry, figures: dict[str, Entry]) -> set[str]:
    """What nothing was added into."""
    own = next(key for key, each in figures.items() if each is figure)
    parts = figure.get("parts") or []
    return set().union(*(keys_in(part, figures) for part in parts)) if parts else {own}


def stale(figure: Entry, carried: set[int]) -> set[object]:
    found: set[object] = set()
    for part in figure.get("parts") or []:
        found |= {part["of"]} if id(part) in carried else stale(part, carried)
    return found


def is_covered(said: Span, true: Span) -> bool:
    """Whether what is said is missing for the same reason, exact where all is, and never narrower."""
    if isinstance(said, str) or isinstance(true, str):
        return said == true
    if true[0] == true[1]:
        return said == true
    slack = 0.501
    return bool(said[0] <= true[0] + slack and said[1] >= true[1] - slack)


def label(key: str, figure: Entry, *, has_origins: bool) -> str:
    start, measure = key.partition(".")[0], key.rsplit(".", 1)[-1]
    population = next(each for each in POPULATIONS if family(each) == start)
    measure = WORDS.get(measure, measure)
    origin = next((code for code in OTHER if f".from_{code}." in key), "")
    people = CALLED.get(population, population)
    if origin or (has_origins and population in ABROAD):
        people += " from " + {"": "South Sudan", "ERI": "Eritrea", "SDN": "Sudan"}[origin]
    if people != "refugees":
        measure = f"{people}, {measure}"
    names = [
        NAMES[c] if not area else area if figure["of"] and figure["of"][0] == c else f"{area} ({NAMES[c]})"
        for c, area in figure.get("lacking", ())
    ]  # fmt: skip
    names = [*names[:4], "others"] if len(names) > 4 else names
    without = " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""
    without = "" if isinstance(figure["span"], str) else without
    if figure["of"] is None:
        all_of = "Countries of asylum" if population in ABROAD else "Countries"
        whose = f"{all_of} without {without}" if without else "All countries"
        if not {*COUNTRIES} <= {*(figure.get("expected") or COUNTRIES)}:
            lacked = {c for c, area in figure["lacking"] if not area} if without else {}
            having = [NAMES[c] for c in figure["expected"] if c not in lacked]
            whose = " and ".join(filter(None, (", ".join(having[:-1]), having[-1])))
            whose += f" without {without}" if without else ""
    elif figure["of"][1]:
        whose = f"{figure['of'][1]}, {NAMES[figure['of'][0]]}"
    else:
        whose = NAMES.get(figure["of"][0], "") + (f" without {without}" if without else "")
    only = figure.get("only")
    if only and figure["of"]:
        whose += f": {only[0][1]} only"
    elif only:
        of = [f"of {NAMES[c]} only {area}" for c, area in only]
        whose += f" ({' and '.join(filter(None, (', '.join(of[:-1]), of[-1])))})"
    return f"{whose}, {measure}"


@pytest.mark.parametrize("seed", SEEDS)
def test_an_independent_computation_agrees(seed: int, tmp_path: Path) -> None:
    draw = random.Random(seed)
    level = draw.randint(0, 2)
    workspace(draw, tmp_path, LEVELS[level])
    refugees, hidden, unshown = rows_of(tmp_path, "refugees", level)
    camps, *_ = rows_of(tmp_path, "camps", level)
    (draft,) = check(
        Workspace(tmp_path), "anywhere", Period.of_month(2014, 7), lambda _: None, reader()
    ).drafts
    parts = [thing.split("|") for thing in hidden]
    withheld = {f"{family(people)}.{country.upper()}." for country, _, people, *_ in parts}
    # What an edition says of a country that it shows in part is disclosure's own business.
    silent = tuple(withheld | {f"{start.partition('.')[0]}.total." for start in withheld})
    before, now = (
        {
            k: f
            for k, f in (month_of(refugees, n, unshown) | camps_of(camps, n)).items()
            if not k.startswith(silent)
        }
        for n in (1, 2)
    )
    said = {
        key: figure
        for key, figure in draft.reports.current.items()
        if isinstance(figure.value, Quantity) and "percent" not in key and not key.startswith(silent)
    }
    assert said.keys() == now.keys()
    has_origins = any(".from_" in key for key in draft.reports.current)
    carried = {
        id(now[key]) for key, figure in said.items() if key in before
        and draft.reports.previous[key].value == figure.value and before[key]["days"][1] == now[key]["days"][1]
    }  # fmt: skip
    labels = [str(label_of(figure, draft.texts)) for figure in draft.figures]
    assert len(labels) == len(set(labels))
    for key, figure in said.items():
        true = now[key]
        assert is_covered(span_of(figure.quantity), true["span"]), key
        dates = (figure.as_of_first or figure.as_of, figure.as_of)
        assert tuple(map(str, dates)) == true["days"], key
        lacking = [(part.country, part.name) for part in figure.missing_parts]
        assert lacking == list(true.get("lacking", ())), key
        assert figure.is_carried == (id(true) in carried), key
        own = set() if figure.is_carried else stale(true, carried)
        assert {(part.country, part.name) for part in figure.stale_parts} == own, key
        if not key.startswith("camps."):
            assert str(label_of(figure, draft.texts)) == label(key, true, has_origins=has_origins)
    differences = changes(draft.reports)
    for key, true in now.items():
        then = before.get(key)
        if then is None:
            assert key not in differences, key
            continue
        is_told = (
            id(true) not in carried
            and not isinstance(true["span"], str)
            and not isinstance(then["span"], str)
            and keys_in(true, now) == keys_in(then, before)
            and true.get("whole") == then.get("whole")
        )
        if key in differences or (
            is_told and true["span"][0] == true["span"][1] and then["span"][0] == then["span"][1]
        ):
            assert is_told, key
            found = (true["span"][0] - then["span"][1], true["span"][1] - then["span"][0])
            assert is_covered(span_of(differences[key].quantity), found), key
