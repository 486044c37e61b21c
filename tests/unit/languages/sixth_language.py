"""A language that nobody has added yet: what a program that has it reads and writes, as JSON.

It runs in an interpreter of its own, so that every reader is made with the sixth language in place.
"""

import json
from datetime import date
from typing import Any

import sitrep.languages
from sitrep.languages.headers import HeaderWords
from sitrep.languages.language import (
    CountWords,
    DateWords,
    Language,
    Notation,
    Numerals,
    TableWords,
)
from sitrep.languages.persons import PersonWords
from sitrep.languages.prose import ProseWords
from sitrep.languages.splitting import SplittingWords
from sitrep.languages.statements import StatementWords
from sitrep.quantity import Kind

UNITS = "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()

GERMAN = Language(
    code="de",
    locale="de",
    encoding="cp1252",
    names="german|deutsch",
    common="und|der|die|das|nicht",
    capitals={"ß": "ẞ"},
    alphabet=None,
    article="(?:[Dd]er|[Dd]ie) ",
    unbroken=None,
    particles=None,
    prefixes=None,
    other_and=None,
    names_currencies=False,
    counts=CountWords(
        before={Kind.ABOUT: "etwa|rund", Kind.MORE_THAN: "mehr als", Kind.AT_LEAST: "mindestens"},
        after={Kind.AT_LEAST: "oder mehr"},
        after_joined=None,
        magnitudes={1_000: "tausend|Tsd.", 1_000_000: "Mio.|Millionen"},
        contested=None,
        has_ones_after_thousand=False,
        between="zwischen",
        from_="von",
        to="bis",
        and_="und",
        and_joined=None,
        range_end=None,
        missing={Kind.NO_DATA: "keine Angabe", Kind.NOT_REPORTED: "nicht gemeldet"},
    ),
    notation=Notation(grouping=".", decimal=",", marks=None, digits=None),
    dates=DateWords(
        locales=("de", "de_AT"),
        other_months={"juno": 6},
        is_day_first=True,
        has_capital_months=True,
        day_endings=r"\.",
        fillers="den|der",
        first_day=None,
        months_of=None,
        no_end="bis auf weiteres|unbefristet",
    ),
    numerals=Numerals(
        numbers=tuple(enumerate(UNITS)),
        hundreds=((100, "hundert"), (200, "zweihundert")),
        joints="und",
        alone="eins",
        in_letters=12,
        agreeing=(1,),
        is_never_first=True,
        ordinals=None,
    ),
    endings=None,
    compounds=None,
    prose=ProseWords(
        documents="Resolution|Artikel",
        several_documents=None,
        always_document=None,
        before_document=None,
        named_documents=None,
        after_document=None,
        following_document=None,
        of_pages="von",
        counted="Menschen|Flüchtlinge",
        following="und|oder|in|der|die|das",
        before_year="im Jahr|seit",
        after_year=None,
        of_month=None,
        never_before_day=None,
        before_day=None,
        days_and="und|oder",
        before_time="um",
        percent="Prozent",
        before_percent=None,
        no_qualifier=None,
        places="Lager|am",
        parts="Milliarden",
    ),
    statements=StatementWords(
        refugees="Flüchtlinge",
        series={"registered": "registriert"},
        missions="Beobachtermission",
        statuses={"ended": "beendet"},
        total="insgesamt",
        part_of="darunter",
        negations="nicht|kein|nie",
        one_person="General",
    ),
    attribution=None,
    tables=TableWords(
        total=r"(?:gesamt|summe)\b",
        total_alone=None,
        total_anywhere="gesamt|alle provinzen",
        of_whole="ganz|republik",
        of_camp="lager",
        grand_total="gesamtsumme",
        sub_total="zwischensumme",
        remark="anmerkung",
        in_thousands="in tausend",
        thousands="tausend",
        no_news="nichts neues",
    ),
    splitting=SplittingWords(
        headers={"sex": "geschlecht"},
        whole="insgesamt|alle",
        people="personen",
        counted={"idps": "binnenvertriebene"},
    ),
    headers=HeaderWords(
        number_of="anzahl der ",
        persons="personen",
        households="haushalte",
        parts="frauen",
        flows="ankünfte",
        others="fälle",
        estimated="geschätzt",
        assisted="betreut",
        activities="sektor",
        running="täglich",
        needs="bedarf",
        plain="anzahl|der",
    ),
    persons=PersonWords(
        signs=(("title", r"\b(?:Herr|Frau)\s{name}"),),
        years="Jahre",
        aged=None,
        no_age="und",
        offices="minister(?:in)?",
        places="in",
        no_persons=None,
        peoples=None,
        towns=None,
        given="gudrun jürgen",
        named_after="straße",
    ),
    countries={"TUR": "Republik Türkei"},
    abbreviations="bzw",
    telephone="Telefon",
    identity="ausweis",
    bodies="Vereinte Nationen",
    boilerplate="anzeige",
    last_report="letzter bericht",
    guide=None,
    sentences=None,
    loose_numbers=None,
)

OPERATION = """
title = { en = "Syria", de = "Syrien" }
country_of_origin = "SYR"
countries_of_asylum = ["TUR"]
starts = 2012-04-01
[report]
first_period = "2012-07"
first_number = 1
producer = { en = "Example Relief", de = "Beispielhilfe" }
contact = "sitrep@example.org"
languages = ["en", "de"]
"""


def shown(quantity: Any) -> str:
    """`more_than 35000`; "" for none."""
    parts = (quantity.kind.value, quantity.value, quantity.high) if quantity else ()
    return " ".join(str(part) for part in parts if part is not None)


def readings() -> dict[str, Any]:
    sitrep.languages.LANGUAGES = {**sitrep.languages.LANGUAGES, "de": GERMAN}
    # Only now: what reads is made of LANGUAGES when it is imported.
    from sitrep.intake.rows import says_total
    from sitrep.model.source import Source
    from sitrep.operation.settings import ConfigurationError, parse_operation
    from sitrep.reading.counts import parse_count
    from sitrep.reading.dates import parse_date
    from sitrep.reading.mentions import mentions
    from sitrep.words.casing import opening
    from sitrep.words.catalogue import Catalogue
    from sitrep.words.countries import iso3
    from sitrep.words.naming import persons_in
    from sitrep.words.speech import Words
    from sitrep.words.spelled import spell

    counts = (
        "mehr als 35.000",
        "rund 1,2 Mio.",
        "3 tausend oder mehr",
        "zwischen 30 und 40",
        "keine Angabe",
    )
    prose = "Am 3. Juli 2012 und am 4. Juli zählte man zwölf Camps, 7 Prozent, Resolution 2043 und mehr als 35.000 Menschen."
    words = Words("de", Catalogue("de", {}))
    try:
        parse_operation(OPERATION.encode(), "syria", "operation.toml")
        refused = ""
    except ConfigurationError as problem:
        refused = str(problem)
    return {
        "counts": [shown(parse_count(text, "de")) for text in counts],
        "in English": shown(parse_count("etwa 35", "en")),
        "dates": [
            str(parse_date(text, "de")) for text in ("03/04/2012", "den 3 Juno 2012", "3 Jänner 2012")
        ],
        "prose": [(prose[m.start : m.end], m.role, shown(m.quantity)) for m in mentions(prose, "de")],
        "opening": opening("ßa", "de"),
        "spelled": spell(12, "de"),
        "written": [words.number(44_038), words.date(date(2012, 7, 31)), words.country("TUR")],
        "country": iso3("Republik Türkei"),
        "persons": [person.name for person in persons_in("Frau Brandt ging. Gudrun Brandt blieb.")],
        "totals": says_total("Summe"),
        "source": Source(file="p.csv", table="camps", columns={"camp": "A"}, language="de").notation,
        "without messages": refused,
    }


if __name__ == "__main__":
    print(json.dumps(readings()))
