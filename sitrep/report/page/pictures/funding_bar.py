"""How far an appeal is funded: a bar for the first page, and a small one for each row of a table."""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from sitrep.analysis.funding import CARRIED_OVER, COVERAGE, RECEIVED, REQUIRED, available_of
from sitrep.drawing.proportion import ProportionSpec
from sitrep.drawing.spec import Draw
from sitrep.model.figure import Figure
from sitrep.model.subject import SubjectKind
from sitrep.model.tables import FUNDING
from sitrep.report.labels import dates_of, subject_of
from sitrep.report.material import Material
from sitrep.report.page.pictures.captions import sources_said
from sitrep.report.page.pictures.reached_bars import middle
from sitrep.report.text import EMPTY, Text, joined
from sitrep.report.view.pictures import Picture
from sitrep.report.view.value import Sparkline, Value

_WIDTH, _HEIGHT = 180.0, 5.0


def funding_stems(material: Material) -> Iterator[tuple[str, Figure]]:
    """How the keys of each part of each appeal begin, with what it requires."""
    for key, figure in material.reports.current.items():
        if FUNDING.makes(key) and key.endswith(f".{REQUIRED}"):
            yield key.rpartition(".")[0], figure


def funding_bar(material: Material, draw: Draw) -> Picture | None:
    """The bar of the first appeal that a row states as a whole, or else of the first sum of sectors.

    None where no coverage is known.
    """
    words = material.texts
    for stem, required in sorted(funding_stems(material), key=_is_sum):
        is_whole = len(stem.split(".")) == 2
        coverage = material.figure(f"{stem}.{COVERAGE}")
        if not is_whole or coverage is None:
            continue
        own = amounts(material, stem)
        spec = _spec(material, own, width=_WIDTH, height=_HEIGHT)
        said = [words.say("funding.bar.date", dates=dates_of(coverage, words))]
        return Picture(
            svg=Markup(draw(spec)),
            alt=_alt(material, own, coverage),
            caption=joined(" ", (*said, *sources_said(material, own.values()))),
            title=words.say(
                "funding.bar.title",
                appeal=subject_of(required, words),
                sentence=_alt(material, own, coverage),
            ),
        )
    return None


def _is_sum(part: tuple[str, Figure]) -> bool:
    return part[1].subject.kind is SubjectKind.SECTORS_OF_APPEAL


def small_bar(material: Material, stem: str, draw: Draw) -> Value:
    """The same for the row of a table; blank where no coverage is known."""
    coverage, own = material.figure(f"{stem}.{COVERAGE}"), amounts(material, stem)
    if coverage is None:
        return Value(EMPTY)
    svg = Markup(draw(_spec(material, own)))
    return Value(EMPTY, line=Sparkline(svg, _alt(material, own, coverage)))


def amounts(material: Material, stem: str) -> Mapping[str, Figure]:
    """What there is of required, received and carried over."""
    found = {name: material.figure(f"{stem}.{name}") for name in (REQUIRED, RECEIVED, CARRIED_OVER)}
    return {name: figure for name, figure in found.items() if figure}


def _spec(
    material: Material, own: Mapping[str, Figure], *, width: float = 15.0, height: float = 3.4
) -> ProportionSpec:
    return ProportionSpec(
        reached=middle(available_of(own)),
        target=middle(own[REQUIRED].quantity),
        in_need=None,
        is_rtl=material.texts.direction == "rtl",
        width=width,
        height=height,
    )


def _alt(material: Material, own: Mapping[str, Figure], coverage: Figure) -> Text:
    """`US$50 million received of US$193.2 million required: 26%`, with what was carried over."""
    words = material.texts
    carried = own.get(CARRIED_OVER)
    if carried is None or carried.quantity.is_missing:
        return words.say(
            "funding.bar.said",
            received=words.figure(own[RECEIVED]),
            required=words.figure(own[REQUIRED]),
            coverage=words.figure(coverage, style="table"),
        )
    return words.say(
        "funding.bar.said.carried",
        received=words.figure(own[RECEIVED]),
        carried=words.figure(carried),
        required=words.figure(own[REQUIRED]),
        coverage=words.figure(coverage, style="table"),
    )
