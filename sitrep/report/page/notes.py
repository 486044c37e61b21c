"""Data notes: what a reader must know before relying on a number."""

from collections.abc import Iterator

from sitrep.analysis.leading import is_withheld
from sitrep.analysis.series import Record, latest, records
from sitrep.analysis.shares import wholes_off
from sitrep.model.counting import REFUGEES, Series, Whom, count_key, is_named_total, series_of
from sitrep.model.figure import Figure, Made
from sitrep.model.subject import THE_REGION
from sitrep.model.tables import INDICATORS, Type
from sitrep.quantity import MISSING, Kind, Quantity, exact
from sitrep.report.gaps import names_of_parts
from sitrep.report.labels import dates_of, label_of, people_counted, subject_of
from sitrep.report.material import Material, place_of, words_in
from sitrep.report.measures import indicator_label, measure_of, people_named, people_of
from sitrep.report.page.differing import differing, labelled
from sitrep.report.page.pictures.map_frame import map_frame
from sitrep.report.page.pictures.map_places import places_of
from sitrep.report.page.printed_over import printed_over
from sitrep.report.page.sections.other_series import other_series
from sitrep.report.page.sections.standards import standards_missed
from sitrep.report.page.without_news import without_news
from sitrep.report.subjects import named
from sitrep.report.text import Text
from sitrep.report.texts import Given, Texts
from sitrep.report.view.page import DataNote, LegendEntry, View
from sitrep.report.view.parts import words_of


def data_notes(material: Material) -> tuple[DataNote, ...]:
    """Totals, series, corrections, remarks of the analysts, and warnings that were printed over."""
    return (
        *_totals(material),
        *_shares(material),
        *_suppressed(material),
        *_withheld(material),
        *_not_added(material),
        *_populations(material),
        *_standards(material),
        *differing(material),
        *_not_updated(material),
        *_corrections(material),
        *_remarks(material),
        *printed_over(material),
        *_without_map(material),
    )


def _note(material: Material, kind: str, text: Text) -> DataNote:
    return labelled(material, material.texts.say(f"note.{kind}"), text)


def _without_map(material: Material) -> Iterator[DataNote]:
    """Why the first page has none, as for a state of small islands alone."""
    if map_frame(material, places_of(material)) is None:
        yield _note(material, "map", material.texts.say("note.map.none"))


def _totals(material: Material) -> Iterator[DataNote]:
    """Of what dates the sums are, and whose counts are not in them: the countries', then the total."""
    words = material.texts
    totals = [material.figure(series.total) for series in material.leading]
    sums = [each for each in (*_counted(material), *totals) if each and each.parts]
    for each in sums:
        is_total = each.subject.is_total
        values: dict[str, Given] = {
            "place": named(each.subject, words),
            "value": _value_of(material, each),
        }
        if each.as_of_first not in (None, each.as_of):
            kind = "note.total.dates" if is_total else "note.sum.dates"
            text = _filled(material, kind, dates=dates_of(each, words), **values)
            yield _note(material, "total", text)
        if each.missing_parts and not each.quantity.is_missing:
            lacking = names_of_parts(each, each.missing_parts, words)
            kind = "note.total.partial" if is_total else "note.sum.partial"
            yield _note(material, "total", _filled(material, kind, countries=lacking, **values))
        if each.withheld_parts and not each.quantity.is_missing:
            kind = "note.total.withheld" if is_total else "note.sum.withheld"
            if is_total:
                values["countries"] = names_of_parts(each, each.withheld_parts, words)
            yield _note(material, "withheld", _filled(material, kind, **values))


def _value_of(material: Material, figure: Figure) -> Given:
    """The count; beside those of other populations with the people that it is of."""
    if len(material.leading) == 1:
        return figure.quantity
    words = material.texts
    return words.say("note.value.of", value=figure.quantity, people=people_of(figure.key, words))


def _shares(material: Material) -> Iterator[DataNote]:
    """Of what the text prints shares that do not add up as they are rounded."""
    for whole in wholes_off(material.narrative.made, material.reports.current):
        text = material.texts.say("note.shares.text", whole=label_of(whole, material.texts))
        yield _note(material, "shares", text)


def _withheld(material: Material) -> Iterator[DataNote]:
    """Whose counts readers of this edition do not see, where no total tells them."""
    words, withheld = material.texts, material.evidence.withheld
    for series in material.leading:
        total = material.figure(series.total)
        countries = [
            words.country(country)
            for country in material.countries_of(series)
            if is_withheld(country, series, withheld) and material.figure(series.of(country)) is None
        ]
        if countries and (total is None or total.quantity.is_missing):
            refugees, where = people_counted(series, words), words.list_of(countries)
            text = words.say("note.withheld.text", refugees=refugees, countries=where)
            yield _note(material, "withheld", text)


def _standards(material: Material) -> Iterator[DataNote]:
    """Which values are worse than a standard, and who set it."""
    words = material.texts
    for figure, standard, source in standards_missed(material):
        _, sector, code, *_ = figure.key.split(".")
        indicator = indicator_label(f"{sector}.{code}", figure.unit, words)
        key = "note.standard.set_by" if source else "note.standard.text"
        by = {"source": Text.of_setting(f"{sector}.{code}", source)} if source else {}
        text = words.say(key, indicator=indicator, standard=standard, **by)
        yield _note(material, "standard", text)


def _suppressed(material: Material) -> Iterator[DataNote]:
    """That counts are withheld, and why; not which ones, beyond what the tables say."""
    policy = material.evidence.operation.disclosure
    if policy and policy.round_to:
        text = material.texts.say("note.rounded.text", base=policy.round_to)
        yield _note(material, "rounded", text)
    counts = (figure.value for figure in material.reports.current.values())
    if any(isinstance(count, Quantity) and count.kind is Kind.SUPPRESSED for count in counts):
        threshold = policy.threshold if policy else None
        kind = "note.suppressed.text" if threshold is None else "note.suppressed.threshold"
        text = material.texts.say(kind, **({} if threshold is None else {"threshold": threshold}))
        yield _note(material, "suppressed", text)


def _filled(material: Material, kind: str, **values: Given) -> Text:
    """The note of a sum; that of the total does not name its place."""
    if "total" in kind:
        del values["place"]
    return material.texts.say(kind, **values)


def _not_added(material: Material) -> Iterator[DataNote]:
    """Each figure of another series; of areas that were added their sum alone."""
    words = material.texts
    others = [each for each in other_series(material) if not each.subject.is_total]
    added = {addend for figure in others for addend in figure.addends}
    for figure in others:
        if figure.key in added:
            continue
        if figure.subject == THE_REGION:
            text = words.say(
                "note.region.text",
                value=figure.quantity,
                people=people_of(figure.key, words),
                date=dates_of(figure, words),
            )
            yield _note(material, "not_added", text)
            continue
        method = words.say(f"code.method.{figure.key.rsplit('.', 1)[-1]}")
        text = words.say(
            "note.not_added.text",
            value=figure.quantity,
            method=method,
            refugees=people_counted(_leading_beside(material, figure), words),
            place=subject_of(figure, words),
            date=dates_of(figure, words),
        )
        yield _note(material, "not_added", text)


def _populations(material: Material) -> Iterator[DataNote]:
    """That counts of several populations stand beside one another."""
    if len(material.leading) > 1:
        words = material.texts
        people = [people_named(each.whom, words) for each in material.leading]
        has_totals = any(map(is_named_total, material.reports.current))
        key = "note.populations.totals" if has_totals else "note.populations.text"
        text = words.say(key, populations=words.list_of(people))
        yield _note(material, "populations", text)


def _not_updated(material: Material) -> Iterator[DataNote]:
    """Figures that this month did not report anew stand in the report with their own dates."""
    words = material.texts
    figures = material.reports.current
    if material.evidence.month.period.is_of_news:
        if any(figure.is_carried for figure in figures.values()):
            yield _note(material, "not_updated", words.say("note.not_updated.flash"))
        return
    for figure in _counted(material):
        parts = [figures[key] for key in figure.parts if key in figures and figures[key].is_carried]
        for one in [figure] if figure.is_carried else parts:
            if len(material.leading) == 1:
                yield _carried(material, "note.not_updated.text", one)
            else:
                people = people_of(one.key, words)
                yield _carried(material, "note.not_updated.of", one, people=people)
    for figure in other_series(material):
        series = series_of(figure.key)
        if not figure.is_carried or figure.made is Made.SUM or series is None:
            continue
        if series.whom == Whom(REFUGEES) and not words.words.home:
            measure = measure_of(figure, words)
            yield _carried(material, "note.not_updated.series", figure, measure=measure)
        else:
            people = people_counted(series, words)
            yield _carried(material, "note.not_updated.of", figure, people=people)
    for record in without_news(material):
        name = words_in(record, record.name_column)
        text = words.say("note.not_updated.thing", name=name, date=record.as_of)
        yield _note(material, "not_updated", text)


def _carried(material: Material, kind: str, figure: Figure, **values: Given) -> DataNote:
    words = material.texts
    values |= {"place": subject_of(figure, words), "date": dates_of(figure, words)}
    return _note(material, "not_updated", words.say(kind, **values))


def _counted(material: Material) -> list[Figure]:
    return [
        figure
        for series in material.leading
        for country in material.countries_of(series)
        if (figure := material.figure(series.of(country)))
    ]


def _leading_beside(material: Material, figure: Figure) -> Series:
    """The series that the report leads with for the population that a figure counts."""
    counted = count_key(figure.key)
    return next(series for series in material.leading if counted and series.whom == counted.whom)


def _corrections(material: Material) -> Iterator[DataNote]:
    """Every correction of the month: a later row does not take back what an earlier one corrected."""
    words = material.texts
    for record in records(material.evidence.month, "refugees"):
        correction, reason = record.quantity("correction"), words_in(record, "correction_reason")
        if correction.is_missing or (correction == exact(0) and not reason):
            continue
        text = words.say(
            "note.correction.text",
            place=place_of(record, words),
            date=record.as_of,
            change=words.signed(correction),
            reason=reason or words.say("note.correction.unexplained"),
        )
        yield _note(material, "correction", text)


def _remarks(material: Material) -> Iterator[DataNote]:
    """What the analysts wrote in the note columns of this month's rows, each remark once."""
    month, words = material.evidence.month, material.texts
    subjects: dict[Text, list[Text]] = {}
    for kind in (table.kind for table in month.tables.values()):
        if not (kind.is_lasting and kind.has("note")):
            continue
        for record in latest([month], kind):
            remark = words_in(record, "note")
            if remark:
                subjects.setdefault(remark, []).append(_subject(material, record))
    for remark, names in subjects.items():
        label = words.list_of(list(dict.fromkeys(names))).opening(words.language)
        yield labelled(material, label, remark)


def _subject(material: Material, record: Record) -> Text:
    """A place with its people, an indicator with its place, anything else by its name."""
    words, kind = material.texts, record.table.kind
    if kind is INDICATORS:
        label = indicator_label(f"{record.text('sector')}.{record.text('indicator')}", "", words)
        return _with(words, label, _where(record, words))
    if not any(kind.column(name).type is Type.COUNTRY for name in kind.named_by):
        return words_in(record, record.name_column)
    place, *beyond = _where(record, words)
    return _with(words, place, beyond)


def _where(record: Record, words: Texts) -> list[Text]:
    """Area, country and people of a row, as far as it names them."""
    found = [words_in(record, "area")] if record.text("area") else []
    if record.text("country"):
        found.append(words.country(record.text("country")))
    kind, population = record.table.kind, record.text("population")
    whom = Whom(population, record.text("origin") if kind.has("origin") else "")
    is_usual = whom == Whom(REFUGEES) and kind is not INDICATORS
    return [*found, people_named(whom, words)] if population and not is_usual else found


def _with(words: Texts, what: Text, details: list[Text]) -> Text:
    """`Sila (Chad)`: in a list, too, it is clear what belongs together."""
    return words.say("note.of", what=what, details=words.joined("comma", details)) if details else what


def legend(material: Material, view: View) -> tuple[LegendEntry, ...]:
    """The words that the page has in place of a number, or beside it, explained once."""
    words, printed = material.texts, set(words_of(view))
    in_place = (
        LegendEntry(words.quantity(Quantity(kind), style="table"), words.say(f"legend.{kind}"))
        for kind in Kind
        if kind in MISSING
    )
    said = (entry for entry in in_place if any(str(entry.word) in text for text in printed))
    unclear = words.say("change.unclear")
    is_unclear = any(str(unclear) in text for text in printed)
    rough = [LegendEntry(unclear, words.say("legend.unclear"))] if is_unclear else []
    return (*said, *rough, *_carried_explained(material))


def _carried_explained(material: Material) -> Iterator[LegendEntry]:
    """The mark of what nobody reported anew, where there is any."""
    if any(figure.is_carried for figure in material.reports.current.values()):
        words, period = material.texts, material.evidence.month.period
        yield LegendEntry(words.say("mark.carried"), words.say("legend.carried", period=period))


def abbreviations(material: Material) -> tuple[LegendEntry, ...]:
    """The operation's acronyms, spelled out once."""
    language = material.texts.language
    acronyms = material.evidence.operation.report.acronyms
    return tuple(
        LegendEntry(_acronym(short, short), _acronym(short, meaning[language]))
        for short, meaning in sorted(acronyms.items())
        if language in meaning
    )


def _acronym(short: str, text: str) -> Text:
    return Text.of_setting(f"report.acronyms.{short}", text)
