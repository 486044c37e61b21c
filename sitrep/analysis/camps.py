"""Camps: population, capacity, status and how full each one is."""

from collections import Counter
from collections.abc import Iterator, Sequence

from sitrep.analysis.composition import is_there, measures_of, with_derived
from sitrep.analysis.figures import figure_of, given_all, sum_of
from sitrep.analysis.series import Record, latest
from sitrep.arithmetic import percentage, readable
from sitrep.model.figure import Figure, Figures, Made
from sitrep.model.month import Month
from sitrep.model.subject import Subject, SubjectKind, camps_in
from sitrep.model.tables import CAMPS
from sitrep.quantity import Kind
from sitrep.words.folding import slug

_SEVERAL = 2
_ALWAYS_SHOWN = ("population", "capacity")
_LIVING = measures_of(CAMPS)


def camp_figures(months: Sequence[Month], percent_base: int) -> list[Figure]:
    """The figures of every camp that any month up to the last has named.

    No percentage is based on a capacity below `percent_base`.
    """
    figures = []
    camps = named_camps(months)
    for record, name in camps:
        key = f"camps.{name}"
        camp = _subject(record, name)
        figures += given_all(record, [(f"{key}.{column}", column) for column in _ALWAYS_SHOWN], camp)
        people = figures[-len(_ALWAYS_SHOWN)]
        stated = [column for column in _LIVING if is_there(record.quantity(column))]
        given = given_all(record, [(f"{key}.{column}", column) for column in stated], camp)
        living = dict(zip(stated, given, strict=True))
        figures += with_derived(CAMPS, key, living, people).values()
        figures.append(figure_of(record, f"{key}.status", record.text("status"), camp, "status"))
        occupancy = _occupancy(record, f"{key}.occupancy_percent", camp, percent_base)
        figures += [occupancy] if occupancy else []
    return [*figures, *_totals(camps, {figure.key: figure for figure in figures})]


def key_of_camps(country: str, camp_type: str = "") -> str:
    """How the keys of what is added up of a country's camps begin: `camps.in.TUR`, by type below it."""
    return ".".join(part for part in ("camps.in", country, slug(camp_type)) if part)


def _totals(camps: Sequence[tuple[Record, str]], figures: Figures) -> Iterator[Figure]:
    """The people in the camps of each country where several are counted, and by type where that is known
    of all.

    Camps that are closed, or in which nobody can be yet, are no part of them.
    """
    by_country: dict[str, dict[str, list[Figure]]] = {}
    for record, name in camps:
        figure = figures[f"camps.{name}.population"]
        if not record.is_over and figure.quantity.kind is not Kind.NOT_APPLICABLE:
            by_type = by_country.setdefault(record.text("country"), {})
            by_type.setdefault(record.text("type"), []).append(figure)
    for country, by_type in by_country.items():
        parts = [figure for each in by_type.values() for figure in each]
        counted = [figure for figure in parts if not figure.quantity.is_missing]
        if len(counted) < _SEVERAL or not country:
            continue
        yield sum_of(f"{key_of_camps(country)}.population", parts, camps_in(country))
        if len(by_type) >= _SEVERAL and "" not in by_type:
            for camp_type, each in by_type.items():
                if all(figure.quantity.is_missing for figure in each):
                    continue
                key = f"{key_of_camps(country, camp_type)}.population"
                yield sum_of(key, each, camps_in(country, camp_type))


def named_camps(months: Sequence[Month]) -> list[tuple[Record, str]]:
    """The latest row of each camp with the camp's part of a key.

    The part is the name's slug; two camps of one name in two countries have the country added.
    """
    newest = list(latest(months, CAMPS))
    slugs = [slug(record.text("camp")) for record in newest]
    countries = Counter(slugs)
    return [
        (record, name if countries[name] == 1 else f"{name}-{record.text('country').lower()}")
        for record, name in zip(newest, slugs, strict=True)
    ]


def _subject(record: Record, name: str) -> Subject:
    """The camp; with its country where its key has the country, since two camps have its name."""
    camp, country = record.text("camp"), record.text("country")
    return Subject(SubjectKind.CAMP, camp, country if name != slug(camp) else "")


def _occupancy(record: Record, key: str, camp: Subject, least: int) -> Figure | None:
    """Population as a whole percentage of capacity; None unless both are known counts.

    Nor of a capacity below the least: a typing error in it would be a percentage of six digits.
    """
    population, capacity = record.quantity("population"), record.quantity("capacity")
    percent = percentage(population, capacity)
    if percent is None or (capacity.value or 0) < least:
        return None
    return Figure(
        key=key,
        value=readable(percent),
        as_of=record.as_of,
        subject=camp,
        cells=(record.cell("population"), record.cell("capacity")),
        sources=(record.text("source"),),
        made=Made.SHARE,
        parts=(
            key.replace("occupancy_percent", "population"),
            key.replace("occupancy_percent", "capacity"),
        ),
    )
