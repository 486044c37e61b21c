"""How far targets of indicators are reached, and the indicators worked out of two others."""

from collections.abc import Iterator, Mapping

from sitrep.analysis.figures import made_of
from sitrep.analysis.stems import IN_NEED, OF_NEED, OF_TARGET, TARGET, VALUE, Catalogue, Stem
from sitrep.arithmetic import percentage, ratio, readable
from sitrep.model.figure import Figure, Made
from sitrep.model.indicators import PERCENT
from sitrep.model.subject import Subject


def with_shares(by_measure: Mapping[str, Mapping[Stem, Figure]]) -> Iterator[Figure]:
    """All figures of an indicator, and how far its targets and needs are reached."""
    for figures in by_measure.values():
        yield from figures.values()
    for share, whole in ((OF_TARGET, TARGET), (OF_NEED, IN_NEED)):
        yield from _shares(by_measure.get(VALUE, {}), by_measure.get(whole, {}), share)


def _shares(
    values: Mapping[Stem, Figure], wholes: Mapping[Stem, Figure], measure: str
) -> Iterator[Figure]:
    """How far a target is reached: of the same parts only."""
    for stem, value in values.items():
        whole = wholes.get(stem)
        if whole is None or _lacks(value) != _lacks(whole):
            continue
        share = percentage(value.quantity, whole.quantity) if value.unit != PERCENT else None
        if share is not None:
            yield made_of(stem.key(measure), (value, whole), Made.SHARE, readable(share))


def ratios(figures: Mapping[str, Figure], catalogue: Catalogue) -> Iterator[Figure]:
    """Indicators that are worked out of two others, where both are of one place and date."""
    for indicator in catalogue.values():
        if indicator.ratio is None:
            continue
        start = f"indicators.{indicator.sector}.{indicator.ratio.part}."
        for key, part in figures.items():
            rest = key.removeprefix(start)
            whole = figures.get(f"indicators.{indicator.sector}.{indicator.ratio.whole}.{rest}")
            own = f"indicators.{indicator.name}.{rest}"
            if rest == key or not key.endswith(f".{VALUE}") or whole is None or own in figures:
                continue
            if part.as_of != whole.as_of or _lacks(part) != _lacks(whole):
                continue
            value = ratio(part.quantity, whole.quantity, indicator.ratio.per, indicator.ratio.places)
            if value is not None:
                yield made_of(own, (part, whole), Made.RATIO, value, unit=indicator.unit)


def _lacks(figure: Figure) -> tuple[Subject, ...]:
    return (*figure.missing_parts, *figure.withheld_parts)
