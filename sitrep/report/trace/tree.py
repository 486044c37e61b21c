"""The way of a number back to its cells and sources, as a tree of finished words or as data."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from sitrep.analysis.number_search import stands_in
from sitrep.analysis.provenance import Node, Origin, Quoted
from sitrep.analysis.told import TELLING, Told
from sitrep.cells import Address
from sitrep.model.figure import Figure, Made
from sitrep.report.gaps import names_of_parts
from sitrep.report.labels import anchor, label_of
from sitrep.report.material import Material, in_full, published
from sitrep.report.record.entries import address, excerpt_entry, figure_entry
from sitrep.report.texts import Texts
from sitrep.report.trace.occurrences import Occurrence
from sitrep.report.trace.trace import Trace
from sitrep.words.speech import Words

Written = Callable[[Address], str]
"""What stands in a cell as written; "" for a blank one."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A line of a tree, what is said of it below, and the branches that grow from it."""

    text: str
    details: tuple[str, ...] = ()
    branches: tuple["Branch", ...] = ()


def branches(found: Trace, written: Written, words: Words) -> list[Branch]:
    """A tree for each figure and each quotation, told in these words whatever the report's are."""
    words = replace(words, home=found.material.words.home)
    material = replace(found.material, words=words)
    trees = [
        _figure(material, node, written, (*_uses(found, node.figure, words),)) for node in found.figures
    ]
    trees += [_quotation(material, quoted) for quoted in found.quotations]
    return trees + [_words(material, told) for told in found.words]


def as_data(found: Trace, written: Written) -> dict[str, object]:
    """The same with the manifest's field names; `chain` nests the figures that one was made of."""
    return {
        "figures": [
            _data(found.material, node, written)
            | {
                "printed": [
                    {"heading": place.heading, "text": place.text}
                    for place in _places(found, node.figure)
                ],
                "asked_for": [
                    {"file": line.file, "line": line.row}
                    for line in found.asked_for.get(node.figure.key, [])
                ],
            }
            for node in found.figures
        ],
        "excerpts": [excerpt_entry(quoted, address) for quoted in found.quotations],
        **{
            name: [_words_data(told) for told in found.words if told.record.table.kind.name == name]
            for name in TELLING
        },
    }


def _data(material: Material, node: Node, written: Written) -> dict[str, object]:
    entry = figure_entry(node, material, address)
    origins = entry["origins"]
    assert isinstance(origins, list)
    texts = [written(origin.cell) for origin in node.origins]
    return entry | {
        "origins": [one | {"text": text} for one, text in zip(origins, texts, strict=True)],
        "chain": [_data(material, part, written) for part in node.parts],
    }


def _figure(material: Material, node: Node, written: Written, uses: tuple[str, ...] = ()) -> Branch:
    words, figure = material.words, node.figure
    title = words.say(
        "trace.figure", label=label_of(figure, material.texts), value=in_full(figure, material.texts)
    )
    return Branch(
        title,
        (*_facts(material, figure), *uses),
        (
            *(_figure(material, part, written) for part in node.parts),
            *(_origin(material, origin, written) for origin in node.origins),
        ),
    )


def _facts(material: Material, figure: Figure) -> Iterator[str]:
    words = material.words
    made = words.say(f"made.{figure.made}", count=len(figure.parts))
    first = figure.as_of_first
    if first is None or first == figure.as_of:
        yield words.say("trace.as_of", date=figure.as_of, made=made)
    else:
        dates = words.date_range(first, figure.as_of)
        yield words.say("trace.as_of.between", dates=dates, made=made)
    if figure.missing_parts:
        absent = str(names_of_parts(figure, figure.missing_parts, Texts(words)))
        yield words.say("trace.without", names=absent)
    if figure.withheld_parts:
        cut = str(names_of_parts(figure, figure.withheld_parts, Texts(words)))
        yield words.say("trace.withheld", names=cut)
    if figure.stale_parts:
        stale = str(names_of_parts(figure, figure.stale_parts, Texts(words)))
        yield words.say("trace.not_updated", names=stale)
    if figure.note and figure.made is not Made.CHANGE:
        yield words.say("trace.note", note=figure.note)
    yield figure.key


def _origin(material: Material, origin: Origin, written: Written) -> Branch:
    words, text = material.words, written(origin.cell)
    title = (
        words.say("trace.cell", place=origin.cell, text=text)
        if text
        else words.say("trace.cell.blank", place=origin.cell)
    )
    return Branch(title, tuple(_source(material, origin)))


def _source(material: Material, origin: Origin) -> Iterator[str]:
    words, source = material.words, material.cited(origin.source)
    if not source:
        yield words.say("trace.source.none")
    elif origin.source_date:
        yield words.say("trace.source.dated", source=source, date=origin.source_date)
    else:
        yield words.say("trace.source", source=source)
    if origin.url:
        yield origin.url
    if origin.article:
        key = "trace.kept" if origin.passage else "trace.kept.without"
        yield words.say(
            key, published=published(origin.article, material.texts), file=origin.article.file
        )
    if origin.passage:
        yield words.say("trace.quote", quote=origin.passage)


def _uses(found: Trace, figure: Figure, words: Words) -> Iterator[str]:
    """Where the figure is printed, heading by heading, and the narrative's lines that ask for it."""
    if found.period != found.material.evidence.month.period:
        yield words.say("trace.earlier", month=found.period)
        return
    by_heading: dict[str, list[str]] = {}
    for place in _places(found, figure):
        by_heading.setdefault(place.heading, []).append(place.text)
    for heading, texts in by_heading.items():
        yield words.say("trace.printed", heading=heading, texts=list(dict.fromkeys(texts)))
    if found.is_built and not by_heading:
        yield words.say("trace.printed.attached")
    lines = found.asked_for.get(figure.key, [])
    if lines:
        numbers = list(dict.fromkeys(str(line.row) for line in lines))
        yield words.say("trace.written", count=len(numbers), lines=numbers, file=lines[0].file)


def _places(found: Trace, figure: Figure) -> list[Occurrence]:
    """Where it is printed; a change links to its figure's row, so its number decides."""
    if figure.made is not Made.CHANGE:
        return [place for place in found.printed if place.anchor == anchor(figure.key)]
    language, target = found.material.words.language, anchor(figure.parts[0])
    return [
        place
        for place in found.printed
        if place.anchor == target and stands_in(figure.quantity, place.text, language)
    ]


def _words(material: Material, told: Told) -> Branch:
    words, record = material.words, told.record
    source = material.cited(record.text("source"))
    said = words.say("trace.source", source=source) if source else words.say("trace.source.none")
    told_by = f"trace.told.{record.table.kind.name}"
    title = words.say(told_by, place=record.cell(told.column), date=record.as_of)
    return Branch(title, (told.text, said))


def _words_data(told: Told) -> dict[str, object]:
    cell = told.record.cell(told.column)
    return {
        "file": cell.file,
        "sheet": cell.sheet,
        "cell": cell.cell,
        "date": told.record.as_of.isoformat(),
        "summary": told.text,
        "source": told.record.text("source"),
    }


def _quotation(material: Material, quoted: Quoted) -> Branch:
    words, article = material.words, quoted.article
    quote = (
        words.say("trace.quote.by", quote=quoted.quote, speaker=quoted.speaker)
        if quoted.speaker
        else words.say("trace.quote", quote=quoted.quote)
    )
    kept = words.say("trace.kept", published=published(article, material.texts), file=article.file)
    return Branch(words.say("trace.quotation", place=quoted.cell), (quote, kept))
