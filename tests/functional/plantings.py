"""A clean month of an invented operation, and every error that can be planted in it."""

from binary import xlsb
from functional.planting import (
    SETTINGS,
    Change,
    Files,
    In,
    Line,
    Place,
    Planting,
    add_file,
    add_sheet,
    add_table,
    append,
    drawn,
    drop,
    edit,
    hide,
    look,
    merge,
    plant,
    put,
)
from photos import picture, saved
from sheets import SHEET, changed, xlsx
from sitrep.analysis.audience import AUDIENCE_CHECKS
from sitrep.intake.problems.files import FILE_ELSEWHERE
from sitrep.intake.problems.values import NOT_AN_EMAIL, NOT_ONE_LINE
from sitrep.intake.recipients import RECIPIENT_CHECKS
from sitrep.intake.typefaces import FONT_NOT_EMBEDDABLE, FONT_NOT_INSTALLED
from sitrep.report.narrative.translations.checks import TRANSLATION_CHECKS
from sitrep.report.untranslated import PAGE_UNTRANSLATED
from sitrep.rules.rule import CHECK_BROKE_OFF, RULE_FAILED

JULY = "2012-07"
NARRATIVE = f"{JULY}/narrative.en.md"
GAZETTE, HERALD = "articles/gazette-2012-07-05.md", "articles/herald-2012-07-09.md"

_SETTINGS = """
title = "The lakes"
country_of_origin = "MLI"
countries_of_asylum = ["NER", "BFA", "MRT", "TGO"]
starts = 2012-04-01

[report]
first_period = "2012-05"
producer = "Example Relief"
contact = "sitrep@example.org"

[data]
language = "en"

[map]
disputed_borders = []
classes = []

[[source]]
file = "ferries.xlsx"
sheet = "Landings"
table = "refugees"
columns = { as_of = "Day", area = "Pier", registered = "Landed" }
fixed = { country = "MRT", source = "Ferries" }
"""

_FERRIES = """
    | header | Ferry office |        |        |
    |        | Day          | Pier   | Landed |
    | one    | 2012-07-30   | Boghe  | 310    |
    | two    | 2012-07-30   | Rosso  | 140    |
"""

_REFUGEES = """
    |          | Registration, July |       |           |            |                       |          |         |            |                   |            |        |             |     |             |      |          |
    |          |                    |       |           |            |                       |          |         |            |                   |            |        |             |     |             |      |          |
    | header   | as_of              | country | area    | registered | awaiting_registration | arrivals | returns | correction | correction_reason | method     | source | source_date | url | sensitivity | note | accepted |
    | burkina  | 2012-07-31         | BFA   |           | 21000      |                       |          |         |            |                   | registered | Office | 2012-07-31  |     |             |      |          |
    | togo     | 2012-07-31         | TGO   |           | 700        |                       |          |         |            |                   | registered | Office | 2012-07-31  |     |             |      |          |
    | agadez   | 2012-07-31         | NER   | Agadez    | 1100       | 80                    | 150      | 50      | 0          |                   | registered | Office | 2012-07-31  |     |             |      |          |
    | diffa    | 2012-07-31         | NER   | Diffa     | 520        |                       | 35       |         |            |                   | registered | Office | 2012-07-31  |     |             |      |          |
    | dosso    | 2012-07-31         | NER   | Dosso     | 4200       |                       |          |         |            |                   | registered | Office | 2012-07-31  |     |             |      |          |
    | maradi   | 2012-07-31         | NER   | Maradi    | 600        |                       |          |         |            |                   | registered | Office | 2012-07-31  |     |             |      |          |
    | tahoua   | 2012-07-31         | NER   | Tahoua    | 350        | 25                    |          |         |            |                   | registered | Office | 2012-07-31  |     |             |      |          |
    | zinder   | 2012-07-31         | NER   | Zinder    | 410        | about 30              |          |         |            |                   | registered | Office | 2012-07-31  |     |             |      |          |
    | abala    | 2012-07-31         | NER   | Abala     | 290        | 40                    | 12       | 3       | 0          |                   | registered | Office | 2012-07-31  | https://example.org/abala | | | |
    | ayorou   | 2012-07-31         | NER   | Ayorou    | 180        |                       |          |         |            |                   | registered | Office | 2012-07-31  |     |             |      |          |
    | banibangou | 2012-07-31       | NER   | Banibangou | 95        |                       |          |         |            |                   | registered | Office | 2012-07-31  |     |             |      |          |
    | gaya     | 2012-07-31         | NER   | Gaya      | 75         |                       |          |         |            |                   | registered | Office | 2012-07-31  |     |             |      |          |
    | tillia   | 2012-07-31         | NER   | Tillia    | 60         |                       |          |         |            |                   | registered | Office | 2012-07-31  |     |             |      |          |
"""

_REFUGEES_JUNE = """
    | header  | as_of      | country | area   | registered | arrivals | source | source_date |
    | burkina | 2012-06-30 | BFA     |        | 20000      |          | Office | 2012-06-30  |
    | togo    | 2012-06-30 | TGO     |        | 650        |          | Office | 2012-06-30  |
    | agadez  | 2012-06-30 | NER     | Agadez | 1000       |          | Office | 2012-06-30  |
    | diffa   | 2012-06-30 | NER     | Diffa  | 500        | 40       | Office | 2012-06-30  |
    | dosso   | 2012-06-30 | NER     | Dosso  | 4000       |          | Office | 2012-06-30  |
    | maradi  | 2012-06-30 | NER     | Maradi | 600        |          | Office | 2012-06-20  |
"""

_MISSIONS = """
    | header | as_of      | mission        | abbreviation | status      | status_since | authorised | deployed | mandate     | mandate_start | mandate_end | decision | source | established |
    | ash    | 2012-07-31 | Ash Observers  | ASHO         | operational | 2012-05-10   | 100        | 80       | first       | 2012-05-01    | 2012-12-31  | Paper 1  | Desk   |             |
    | bay    | 2012-07-31 | Bay Monitors   | BAYM         | operational | 2012-05-10   | 100        | 80       | first       | 2012-05-01    | 2012-12-31  | Paper 2  | Desk   |             |
    | cove   | 2012-07-31 | Cove Presence  | COVP         | suspended   | 2012-06-16   | 100        | 80       | first       | 2012-05-01    | 2012-12-31  | Paper 3  | Desk   |             |
    | delta  | 2012-07-31 | Delta Presence | DELP         | suspended   | 2012-06-16   | 100        | 80       | first       | 2012-05-01    | 2012-12-31  | Paper 4  | Desk   |             |
    | fen    | 2012-07-31 | Fen Liaison    | FENL         | operational | 2012-05-10   | 100        | 80       | first       | 2012-05-01    | 2012-12-31  | Paper 5  | Desk   |             |
    | gulf   | 2012-07-31 | Gulf Support   | GULS         | operational | 2012-05-10   | 100        | 80       | first       | 2012-05-01    | 2012-12-31  | Paper 6  | Desk   |             |
    | heath  | 2012-07-31 | Heath Transit  | HEAT         | operational | 2012-05-10   | 100        | 80       | first       | 2012-05-01    | 2012-12-31  | Paper 7  | Desk   |             |
    | isle   | 2012-07-31 | Isle Verifiers | ISLV         | operational | 2012-05-10   | 100        | 80       | second      | 2012-07-21    | 2012-12-31  | Paper 8  | Desk   |             |
    | key    | 2012-07-31 | Key Envoys     | KEYE         | ended       | 2012-07-10   |            |          | first       | 2012-05-01    | 2012-07-10  | Paper 9  | Desk   |             |
"""

_MISSIONS_JUNE = """
    | header | as_of      | mission        | abbreviation | status      | status_since | authorised | deployed | mandate     | mandate_start | mandate_end | source |
    | ash    | 2012-06-30 | Ash Observers  | ASHO         | operational | 2012-05-10   | 100        | 80       | first       | 2012-05-01    | 2012-12-31  | Desk   |
    | isle   | 2012-06-30 | Isle Verifiers | ISLV         | operational | 2012-05-10   | 100        | 80       | first       | 2012-05-01    | 2012-07-20  | Desk   |
"""

_CAMPS = """
    |          | Camps, as of 31 July 2012 |    |      |         |          |           |      |                    |          |               |            |       |     |       |      |        |             |      |          |
    | header   | as_of      | camp        | code | country | latitude | longitude | type | status             | capacity | population    | households | women | men | girls | boys | source | sensitivity | note | accepted |
    | alder    | 2012-07-31 | Alder       | BF01 | BFA     | 13.5     | -1.2      | camp | open               |          | 5000          |            |       |     |       |      | Office |             |      |          |
    | birch    | 2012-07-31 | Birch       | NE01 | NER     | 14.5     | 3.2       | camp | open               | 1200     | 1000          |            |       |     |       |      | Office |             |      |          |
    | cedar    | 2012-07-31 | Cedar       | NE02 | NER     | 14.6     | 3.4       | camp | open               |          | 800           |            |       |     |       |      | Office |             |      |          |
    | elm      | 2012-07-31 | Elm         | NE03 | NER     | 14.7     | 3.6       | camp | open               |          | 700           |            |       |     |       |      | Office |             |      |          |
    | fir      | 2012-07-31 | Fir         | NE04 | NER     | 14.8     | 3.8       | camp | open               |          | 1000          |            | 300   | 200 | 250   | 250  | Office |             |      |          |
    | hazel    | 2012-07-31 | Hazel       | NE05 | NER     | 14.9     | 4.2       | camp | open               |          | 900           | 200        |       |     |       |      | Office |             |      |          |
    | juniper  | 2012-07-31 | Juniper     | NE06 | NER     | 15.1     | 4.4       | camp | open               |          | more than 300 |            |       |     |       |      | Office |             |      |          |
    | larch    | 2012-07-31 | Larch       | NE07 | NER     | 15.2     | 4.6       | camp | open               |          | 260           |            |       |     |       |      | Office |             |      |          |
    | willow   | 2012-07-31 | Willowbank  |      | NER     | 15.3     | 4.8       | camp | open               |          | 240           |            |       |     |       |      | Office |             |      |          |
    | rose     | 2012-07-31 | Rosewater   |      | NER     |          |           | camp | open               |          | ND            |            |       |     |       |      | Office |             |      |          |
    | poplar   | 2012-07-31 | Poplar      | NE08 | NER     | 15.6     | 5.4       | camp | open               |          | 50            |            |       |     |       |      | Office |             |      |          |
    | sorrel   | 2012-07-31 | Sorrel      | NE09 | NER     | 15.7     | 5.6       | camp | open               |          | 130           |            |       |     |       |      | Office |             |      |          |
    | thorn    | 2012-07-31 | Thorn       | NE10 | NER     | 15.8     | 5.8       | camp | under construction | 2000     | n/a           |            |       |     |       |      | Office |             |      |          |
"""

_CAMPS_JUNE = """
    | header  | as_of      | camp    | code | country | status  | population | source |
    | juniper | 2012-06-30 | Juniper | NE06 | NER     | open    | 300        | Office |
    | larch   | 2012-06-30 | Larch   | NE07 | NER     | open    | 250        | Office |
    | poplar  | 2012-06-30 | Poplar  | NE08 | NER     | planned | 0          | Office |
"""

_EVENTS = """
    | header | date       | category     | place   | country | summary                                       | people | source  | url |
    | bridge | 2012-07-03 | access       | Gaya    | NER     | The bridge at Gaya is closed to lorries.      |        | Gazette |     |
    | ferry  | 2012-07-05 | displacement | Rosso   | MRT     | A ferry brings 120 people to Rosso.           | 120    | Gazette |     |
    | second | 2012-07-05 | displacement | Rosso   | MRT     | A second ferry brings 45 people.              | 45     | Herald  |     |
    | wells  | 2012-07-12 | response     | Abala   | NER     | Four new wells give water to the camp.        |        | Herald  |     |
    | food   | 2012-07-12 | response     | Abala   | NER     | Rations for August reach the stores.          |        | Gazette |     |
"""

_EXCERPTS = """
    | header | article            | quote                                  | speaker | section | use        |
    | ferry  | gazette-2012-07-05 | The ferry came in with 120 people      |         | press   | quote      |
    | wells  | gazette-2012-07-05 | nobody was left on the far bank        | Mayor   | press   | background |
    | bridge | herald-2012-07-09  | lorries wait for days at the bridge    |         | press   | quote      |
    | third  | herald-2012-07-09  | the third of July                      |         | press   | background |
"""

_PHOTOS = """
    | header | file       | caption                        | credit       | persons      | section      |
    | bank   | bank.jpg   | The far bank of the river.     | Example/A. B | none         | displacement |
    | boat   | boat.jpg   | A ferry between its two piers. | Example/A. B | none         | displacement |
    | cook   | cook.jpg   | Cooks at work in Abala.        | Example/C. D | with consent | response     |
    | dyke   | dyke.jpg   | The new dyke at Rosso.         | Example/C. D | none         | displacement |
    | well   | well.jpg   | One of the wells of Abala.     | Example/C. D | none         | response     |
"""

_GAZETTE = """---
publisher: Gazette
headline: Ferry lands
date: 2012-07-05
url: https://example.org/ferry
language: en
---
The ferry came in with 120 people on board, and nobody was left on the far bank, the mayor said.
"""

_HERALD = """---
publisher: Herald
headline: Bridge closed
date: 2012-07-09
language: en
---
Since the third of July lorries wait for days at the bridge.
"""

_NARRATIVE = """## highlights

- Burkina Faso counts {{ figure("refugees.BFA.registered") }} people, {{ change("refugees.BFA.registered") }}.
- A ferry brings {{ figure("events.2012-07-05.rosso.people") }} people to Rosso.

## displacement

Registration goes on in all districts.

## mission

The first mission is {{ figure("missions.asho.status") }}.

## response

The stores are full.
"""

CLEAN: Files = {
    SETTINGS: _SETTINGS,
    GAZETTE: _GAZETTE,
    HERALD: _HERALD,
    "2012-05/refugees.csv": [
        drawn("""
        | header  | as_of      | country | registered | source |
        | burkina | 2012-05-31 | BFA     | 18000      | Office |
        """)
    ],
    "2012-05/narrative.en.md": "## highlights\n\n- One.\n- More.\n",
    "2012-06/june.xlsx": [
        drawn(_REFUGEES_JUNE, "Refugees"),
        drawn(_MISSIONS_JUNE, "Missions"),
        drawn(_CAMPS_JUNE, "Camps"),
    ],
    "2012-06/narrative.en.md": "## highlights\n\n- One.\n- More.\n",
    f"{JULY}/july.xlsx": [drawn(_REFUGEES, "Refugees"), drawn(_MISSIONS, "Missions")],
    f"{JULY}/camps.ods": [drawn(_CAMPS, "Camps")],
    f"{JULY}/events.csv": [drawn(_EVENTS)],
    f"{JULY}/excerpts.csv": [drawn(_EXCERPTS)],
    f"{JULY}/ferries.xlsx": [drawn(_FERRIES, "Landings")],
    f"{JULY}/photos.csv": [drawn(_PHOTOS)],
    **dict.fromkeys(
        (f"{JULY}/photos/{name}.jpg" for name in ("bank", "boat", "cook", "dyke", "well")),
        saved(picture(660, 440), "JPEG"),
    ),
    NARRATIVE: _NARRATIVE,
}


_SUMS = """
    | as_of      | country | area   | registered | source |
    | 2012-07-31 | NER     | Arlit  | 34         | Office |
"""


def refugees(label: str, column: str = "") -> Place:
    return Place(f"{JULY}/july.xlsx", "Refugees", label, column)


def missions(label: str, column: str = "") -> Place:
    return Place(f"{JULY}/july.xlsx", "Missions", label, column)


def camps(label: str, column: str = "") -> Place:
    return Place(f"{JULY}/camps.ods", "Camps", label, column)


def events(label: str, column: str = "") -> Place:
    return Place(f"{JULY}/events.csv", "", label, column)


def excerpts(label: str, column: str = "") -> Place:
    return Place(f"{JULY}/excerpts.csv", "", label, column)


def photos(label: str, column: str = "") -> Place:
    return Place(f"{JULY}/photos.csv", "", label, column)


def replaced(path: str, content: bytes) -> Change:
    """Another file of that name."""
    return Change(lambda files: files.update({path: content}), In(path))


def partner(name: str, drawing: str, settings: str) -> tuple[Change, Change]:
    """One partner's workbook more, and what operation.toml says of it."""
    content = xlsx(drawing, "Data")
    file = add_file(f"{JULY}/{name}", content)
    return file, append(SETTINGS, f'[[source]]\nfile = "{name}"\ntable = "refugees"\n{settings}')


_ONE_DAY = """
    | Day        | Pier  | Landed |
    | 2012-07-30 | {}    | 30     |
"""
_COLUMNS = 'columns = { as_of = "Day", area = "Pier", registered = "Landed" }\n'
_FIXED = 'fixed = { country = "MRT", source = "Ferries" }\n'

RULES: tuple[Planting, ...] = (
    plant("date-outside-period", put(refugees("zinder", "as_of"), "2012-06-29")),
    plant(
        "area-outside-country",
        append(
            SETTINGS, '[[area]]\ncountry = "NER"\nname = "Agadez"\nlatitude = 17.0\nlongitude = -8.0'
        ),
        told=In(SETTINGS),
    ),
    plant(
        "map-counts-nobody",
        edit(SETTINGS, "classes = []", 'counts = "stateless_people.estimated"'),
        told=In(SETTINGS),
    ),
    plant(
        "map-shows-nothing",
        edit(SETTINGS, "disputed_borders = []", "extent = [-38.0, 33.0, -35.0, 37.0]"),
        told=In(SETTINGS),
    ),
    plant("before-operation", put(refugees("tahoua", "source_date"), "2011-07-31")),
    plant(
        "refugees-in-own-country",
        add_table(
            f"{JULY}/home.csv",
            """
            | as_of      | country | registered | source |
            | 2012-07-31 | MLI     | 150        | UNHCR  |
            """,
        ),
        told=In(f"{JULY}/home.csv", "B2"),
    ),
    plant(
        "column-splits-count",
        add_table(
            f"{JULY}/ages.csv",
            """
            | as_of      | country | area   | age group | registered | source |
            | 2012-07-31 | NER     | Filing | 0-17      | 15         | UNHCR  |
            """,
        ),
        told=In(f"{JULY}/ages.csv", "D1"),
    ),
    plant(
        "duplicate-row",
        add_table(
            f"{JULY}/twice.csv",
            """
            | as_of      | country | area | registered | source |
            | 2012-07-31 | NER     | Kao  | 14         | Office |
            | 2012-07-31 | NER     | Kao  | 15         | Office |
            """,
            "row 3",
        ),
    ),
    plant(
        "figures-differ",
        put(events("second", "summary"), "A ferry brings 120 people to Rosso."),
        told=events("second", "people"),
        with_it=(("event-people-differ", events("second", "people")),),
    ),
    plant(
        "source-before-figure",
        put(refugees("maradi", "source_date"), "2012-07-20"),
        alone="others change the row",
    ),
    plant(
        "preferred-nothing",
        add_table(
            f"{JULY}/lone.csv",
            """
            | as_of      | country | area | registered | source | prefer             |
            | 2012-07-31 | NER     | Keita | 16        | Office | It is the nearest. |
            """,
            "F2",
        ),
    ),
    plant("same-camp-twice", put(camps("rose", "camp"), "Willowbamk")),
    plant("same-event-twice", put(events("food", "summary"), "Four new wells give water to camp.")),
    plant("same-key-twice", put(missions("heath", "abbreviation"), "GULS")),
    plant(
        "personal-name",
        put(events("bridge", "summary"), "Mr Khalil says that the bridge at Gaya is closed."),
    ),
    plant("personal-contact", put(refugees("zinder", "note"), "Ask desk@example.org first.")),
    plant("text-runs-as-formula", put(camps("thorn", "note"), "=SUM(A1:A9)")),
    plant("sign-without-font", put(camps("birch", "note"), "Called ሽሬ before.")),
    plant("over-capacity", put(camps("birch", "capacity"), "900"), told=camps("birch", "population")),
    plant(
        "closed-with-people", put(camps("cedar", "status"), "closed"), told=camps("cedar", "population")
    ),
    plant(
        "planned-with-people", put(camps("elm", "status"), "planned"), told=camps("elm", "population")
    ),
    plant("parts-against-population", put(camps("fir", "boys"), "240"), told=camps("fir", "population")),
    plant("half-a-coordinate", put(camps("willow", "longitude"), "")),
    plant(
        "swapped-coordinates",
        put(camps("cedar", "latitude"), "3.4"),
        put(camps("cedar", "longitude"), "14.6"),
    ),
    plant("point-outside-country", put(camps("juniper", "latitude"), "35.1")),
    plant("households-above-people", put(camps("hazel", "households"), "2000")),
    plant(
        "count-can-be-worked-out",
        put(camps("cedar", "boys"), "*"),
        put(camps("cedar", "girls"), "200"),
        put(camps("cedar", "men"), "300"),
        put(camps("cedar", "women"), "250"),
    ),
    plant(
        "camps-above-country",
        put(camps("alder", "population"), "25000"),
        told=refugees("burkina", "registered"),
    ),
    plant(
        "areas-above-country",
        add_table(
            f"{JULY}/regions.csv",
            """
            | as_of      | country | area  | registered | source |
            | 2012-07-31 | BFA     | Sahel | 22000      | Office |
            """,
        ),
        told=refugees("burkina", "registered"),
    ),
    plant(
        "reconciliation",
        put(refugees("agadez", "arrivals"), "160"),
        told=refugees("agadez", "registered"),
    ),
    plant("fall-without-reason", put(refugees("diffa", "registered"), "480")),
    plant(
        "cumulative-falls",
        edit(SETTINGS, 'language = "en"', 'language = "en"\ncumulative = ["arrivals"]'),
        told=refugees("diffa", "arrivals"),
        alone="arrivals would be reconciled as what came since the month before",
    ),
    plant("jump", put(refugees("dosso", "registered"), "42000")),
    plant(
        "stale-figure",
        put(refugees("maradi", "source_date"), "2012-06-20"),
        told=refugees("maradi", "as_of"),
    ),
    plant(
        "currency-unknown",
        add_table(
            f"{JULY}/krone.csv",
            """
            | as_of | appeal | sector | currency | required | received | source |
            | 2012-07-31 | Lakes one | | XOV | 9000 | 3000 | Desk |
            """,
            "D2",
        ),
    ),
    plant(
        "appeal-currencies",
        add_table(
            f"{JULY}/francs.csv",
            """
            | as_of | appeal | sector | currency | required | received | source |
            | 2012-07-31 | Lakes two | | XOF | 9000 | 3000 | Desk |
            | 2012-07-31 | Lakes two | wash | EUR | 1000 | 300 | Desk |
            """,
            "D3",
        ),
    ),
    plant(
        "received-above-required",
        add_table(
            f"{JULY}/above.csv",
            """
            | as_of | appeal | sector | currency | required | received | source |
            | 2012-07-31 | Lakes three | | XOF | 9000 | 9001 | Desk |
            """,
            "F2",
        ),
    ),
    plant(
        "sectors-above-appeal",
        add_table(
            f"{JULY}/parts.csv",
            """
            | as_of | appeal | sector | currency | required | received | source |
            | 2012-07-31 | Lakes four | | XOF | 9000 | 3000 | Desk |
            | 2012-07-31 | Lakes four | wash | XOF | 9100 | 300 | Desk |
            """,
            "E2",
        ),
    ),
    plant(
        "appeal-sum-lacks",
        add_table(
            f"{JULY}/lacks.csv",
            """
            | as_of | appeal | sector | currency | required | received | source |
            | 2012-07-31 | Lakes five | health | XOF | 9000 | 3000 | Desk |
            | 2012-07-31 | Lakes five | wash | XOF | 9100 | ND | Desk |
            """,
            "F3",
        ),
    ),
    plant(
        "requirements-changed",
        add_table(
            f"{JULY}/revised.csv",
            """
            | as_of | appeal | sector | currency | required | received | source |
            | 2012-07-10 | Lakes six | | XOF | 9000 | 3000 | Desk |
            | 2012-07-31 | Lakes six | | XOF | 9500 | 3000 | Desk |
            """,
            "E3",
        ),
    ),
    plant(
        "funding-falls",
        add_table(
            f"{JULY}/pledged.csv",
            """
            | as_of | appeal | sector | currency | required | received | source |
            | 2012-07-10 | Lakes seven | | XOF | 9000 | 3000 | Desk |
            | 2012-07-31 | Lakes seven | | XOF | 9000 | 2900 | Desk |
            """,
            "F3",
        ),
    ),
    plant("method-changed", put(refugees("togo", "method"), "estimated")),
    plant(
        "row-not-filled-in",
        add_table(
            f"{JULY}/opened.csv",
            """
            | as_of      | camp  | country | status | population | source |
            |            | Osier | NER     |        |            |        |
            """,
            "A2",
        ),
    ),
    plant(
        "no-news-but-figures",
        add_table(
            f"{JULY}/quiet.csv",
            """
            | as_of      | camp  | country | status | population | source |
            | no news    | Yew   | NER     |        | 5          |        |
            """,
            "E2",
        ),
        add_table(
            "2012-06/quiet.csv",
            """
            | as_of      | camp  | country | status | population | source |
            | 2012-06-30 | Yew   | NER     | open   | 4          | Office |
            """,
        ),
    ),
    plant(
        "no-news-of-nothing",
        add_table(
            f"{JULY}/unheard.csv",
            """
            | as_of      | camp  | country | status | population | source |
            | no news    | Rowan | NER     |        |            |        |
            """,
            "B2",
        ),
    ),
    plant(
        "no-news-contradicted",
        add_table(
            f"{JULY}/silent.csv",
            """
            | as_of      | camp  | country | status | population | source |
            | no news    | Juniper | NER   |        |            |        |
            """,
            "A2",
        ),
    ),
    plant("camp-vanished", drop(camps("larch")), told=camps("header", "camp")),
    plant(
        "area-vanished",
        add_table(
            f"{JULY}/provinces.csv",
            """
            | as_of      | country | area | registered | source |
            | 2012-07-31 | BFA     | Soum | 430        | Office |
            """,
            "C2",
        ),
        add_table(
            "2012-06/provinces.csv",
            """
            | as_of      | country | area    | registered | source |
            | 2012-06-30 | BFA     | Oudalan | 310        | Office |
            | 2012-06-30 | BFA     | Soum    | 420        | Office |
            """,
        ),
    ),
    plant(
        "country-not-listed",
        add_table(
            f"{JULY}/coast.csv",
            """
            | as_of      | country | registered | source |
            | 2012-07-31 | CIV     | 60         | Office |
            """,
            "B2",
        ),
    ),
    plant(
        "country-lost",
        add_table(
            "2012-06/inside.csv",
            """
            | as_of      | country | registered | source |
            | 2012-06-30 | MLI     | 60         | Office |
            """,
        ),
        told=Place(f"{JULY}/ferries.xlsx", "Landings", "one"),
        alone="it is told at the first row, and a file that is added may come before it",
    ),
    plant(
        "mandate-ends-before-start",
        put(missions("ash", "mandate_start"), "2013-01-01"),
        told=missions("ash", "mandate_end"),
    ),
    plant("suspended-without-date", put(missions("cove", "status_since"), "")),
    plant("status-since-in-future", put(missions("delta", "status_since"), "2012-08-16")),
    plant("mandate-expired", put(missions("bay", "mandate_end"), "2012-07-20")),
    plant("mandate-expires-soon", put(missions("fen", "mandate_end"), "2012-08-15")),
    plant("deployed-above-authorised", put(missions("gulf", "deployed"), "180")),
    plant("operational-before-mandate", put(missions("heath", "status_since"), "2012-04-12")),
    plant("mandate-end-unknown", put(missions("delta", "mandate_end"), "")),
    plant(
        "status-before-mission",
        put(missions("isle", "established"), "2012-06-20"),
        told=missions("isle", "status_since"),
    ),
    plant("renewal-gap", put(missions("isle", "mandate_start"), "2012-07-25")),
    plant(
        "event-casualties-differ",
        add_table(
            f"{JULY}/toll.csv",
            """
            | date       | category          | place | country | summary                           | killed | source |
            | 2012-07-21 | security incident | Ayer  | NER     | Shots at the well kill 12 people. | 21     | Herald |
            """,
        ),
        told=In(f"{JULY}/toll.csv", "F2"),
    ),
    plant(
        "event-households",
        add_table(
            f"{JULY}/flight.csv",
            """
            | date       | category     | place | country | summary                           | people | source |
            | 2012-07-21 | displacement | Ayer  | NER     | Some 120 households flee by night. | ~120   | Herald |
            """,
        ),
        told=In(f"{JULY}/flight.csv", "F2"),
    ),
    plant(
        "event-casualties-above-people",
        add_table(
            f"{JULY}/hurt.csv",
            """
            | date       | category          | place  | country | summary                        | people | injured | source |
            | 2012-07-22 | security incident | Tamaya | NER     | A lorry overturns on the road. | 9      | 19      | Herald |
            """,
        ),
        told=In(f"{JULY}/hurt.csv", "G2"),
    ),
    plant("section-absent", put(photos("bank", "section"), "context")),
    plant("article-not-kept", put(excerpts("bridge", "article"), "herald-2012-07-19")),
    plant("quote-not-found", put(excerpts("ferry", "quote"), "The ferry came in with 210 people")),
    plant(
        "source-article-lacks-number",
        put(events("second", "source"), "gazette-2012-07-05"),
        told=events("second", "people"),
    ),
    plant(
        "quote-differs",
        append(GAZETTE, "By 31 July Burkina Faso had registered 24,500 refugees."),
        told=refugees("burkina", "registered"),
    ),
    plant("quote-other-series", append(HERALD, "Togo houses about 900 refugees.")),
    plant(
        "quote-date-differs",
        append(HERALD, "KEYE ended on 12 July."),
        told=missions("key", "status_since"),
    ),
    plant(
        "headline-explained",
        edit(HERALD, "headline: Bridge closed", "headline: Pilot, 32 soldiers wait"),
        append(HERALD, "Thirty-three soldiers wait, one of them a pilot."),
    ),
    plant(
        "headline-differs",
        edit(GAZETTE, "headline: Ferry lands", "headline: Ferry lands 4,627 sacks"),
        append(GAZETTE, "There were 4,617 sacks on board."),
    ),
    plant(
        "article-sum-differs",
        append(HERALD, "There were 310 lorries, 215 carts and 126 cars, in total 661."),
    ),
    plant("accepted-nothing", put(camps("fir", "accepted"), "It was always so.")),
    plant(
        "rule-off",
        append(SETTINGS, '[rules_off]\njump = "Registration begins anew each month."'),
        told=In(SETTINGS),
        alone="the rule that is off would find nothing",
    ),
    plant(
        "rule-retired",
        append(SETTINGS, '[rules_off]\nnegative-count = "Departures are counted as minus."'),
        told=In(SETTINGS),
    ),
)

INTAKE: tuple[Planting, ...] = (
    plant("file-unreadable", add_file(f"{JULY}/late.xlsx", b"")),
    plant("file-not-read", add_file(f"{JULY}/scan.pdf", b"%PDF-1.7")),
    plant(
        "encoding-guessed",
        add_file(
            f"{JULY}/east.csv",
            "as_of,country,area,registered,source\n2012-07-31,NER,Agué,12,Office\n".encode("cp1252"),
        ),
    ),
    plant(
        "facts-unseen",
        add_file(
            f"{JULY}/binary.xlsb",
            xlsb([["as_of", "country", "area", "registered", "source"],
                  ["2012-07-31", "NER", "Tibiri", 12, "Office"]]),
        ),
    ),
    plant("no-known-table", add_file(f"{JULY}/prices.csv", "bread,rice\n1,2\n")),
    plant("sheet-not-read", add_sheet(f"{JULY}/july.xlsx", "| | Bread | Rice |\n| | 10 | 12 |", "Prices")),
    plant(
        "missing-column",
        add_table(
            f"{JULY}/north.csv",
            """
            | as_of      | country | area  | registered |
            | 2012-07-31 | NER     | Arlit | 33         |
            """,
            "row 1",
        ),
    ),
    plant("misspelt-column", put(events("header", "country"), "contry")),
    plant("unknown-column", put(missions("header", "decision"), "Weather")),
    plant("duplicate-column", put(excerpts("header", "speaker"), "quotation")),
    plant(
        "totals-row",
        add_table(
            f"{JULY}/south.csv",
            """
            | as_of      | country | area   | registered | source |
            | 2012-07-31 | NER     | Birni  | 20         | Office |
            | 2012-07-31 | NER     | Konni  | 22         | Office |
            |            | Total   |        | 42         |        |
            """,
            "row 4",
        ),
    ),
    plant(
        "total-differs",
        add_table(
            f"{JULY}/centre.csv",
            """
            | as_of      | country | area   | registered | source |
            | 2012-07-31 | NER     | Dogon  | 20         | Office |
            | 2012-07-31 | NER     | Guidan | 22         | Office |
            |            | Total   |        | 43         |        |
            """,
            "D4",
        ),
        with_it=(("totals-row", In(f"{JULY}/centre.csv", "row 4")),),
    ),
    plant(
        "note-row",
        add_table(
            f"{JULY}/west.csv",
            """
            | as_of      | country | area   | registered | source |
            | 2012-07-31 | NER     | Torodi | 27         | Office |
            | Note: counted at the gate.        |     |     |     |     |
            """,
            "row 3",
        ),
    ),
    plant(
        "tag-row",
        add_table(
            f"{JULY}/tagged.csv",
            """
            | as_of      | country  | area  | registered | source  |
            | #date      | #country | #adm1 | #affected  | #source |
            | 2012-07-31 | NER      | Say   | 29         | Office  |
            """,
            "row 2",
        ),
    ),
    plant(
        "row-outside-table",
        add_table(
            f"{JULY}/beside.csv",
            """
            | as_of      | country | area | registered | source |     |     |
            | 2012-07-31 | NER     | Tera | 31         | Office |     |     |
            |            |         |      |            |        | 12  | 13  |
            """,
            "row 3",
        ),
    ),
    plant("required-cell-empty", put(refugees("gaya", "source"), "")),
    plant("not-a-number", put(refugees("abala", "awaiting_registration"), "lots")),
    plant("ambiguous-number", put(events("wells", "people"), "1.234")),
    plant("share-for-count", put(refugees("gaya", "awaiting_registration"), "35%")),
    plant("letter-for-digit", put(refugees("togo", "awaiting_registration"), "1O0")),
    plant("two-alphabets", put(events("ferry", "source"), "Gaz\u0435tte")),
    plant("fraction-of-people", put(refugees("abala", "returns"), "3.5")),
    plant("negative-count", put(refugees("tahoua", "awaiting_registration"), "-25")),
    plant("not-a-coordinate", put(camps("poplar", "latitude"), "96.5")),
    plant("not-a-date", put(refugees("abala", "source_date"), "31 Jully")),
    plant("ambiguous-date", put(refugees("ayorou", "source_date"), "03/04/2012")),
    plant("unknown-country", put(refugees("banibangou", "country"), "Atlantis")),
    plant("unknown-code", put(camps("hazel", "type"), "village")),
    plant("not-a-web-address", put(refugees("abala", "url"), "ftp://example.org")),
    plant("error-cell", put(refugees("tillia", "awaiting_registration"), "#N/A")),
    plant("formula-not-calculated", put(refugees("tillia", "returns"), "=1+1")),
    plant("merged-cell", merge(missions("gulf", "source"), "heath")),
    plant("hidden-rows", hide(missions("key"))),
    plant("hidden-columns", hide(missions("", "abbreviation"))),
    plant("number-format-differs", look(refugees("maradi", "registered"), '0"k"')),
    plant("unseen-cell", look(refugees("ayorou", "registered"), "white")),
    plant("struck-out", look(refugees("gaya", "registered"), "struck")),
    plant("raised-text", look(refugees("tillia", "registered"), "raised")),
    plant("cell-comment", look(refugees("banibangou", "registered"), "comment")),
    plant(
        "stale-result",
        add_file(f"{JULY}/sums.xlsx", changed(xlsx(_SUMS), SHEET, (r'(<c r="D2"[^>]*>)', r"\1<f>30+3</f>"))),
        told=In(f"{JULY}/sums.xlsx", "D2", "Sheet1"),
    ),
    plant(
        "counted-in-percent",
        add_table(
            f"{JULY}/shares.csv",
            """
            | as_of      | country | area    | registered | arrivals (%) | source |
            | 2012-07-31 | NER     | Tassara | 44         | 7            | Office |
            """,
            "E1",
        ),
    ),
    plant(
        "counted-in-thousands",
        add_table(
            f"{JULY}/thousands.csv",
            """
            | In thousands |         |       |            |        |
            | as_of        | country | area  | registered | source |
            | 2012-07-31   | NER     | Bilma | 44         | Office |
            """,
            "A1",
        ),
    ),
    plant(
        "name-converted",
        add_table(
            f"{JULY}/days.csv",
            """
            | as_of      | country | area  | registered | source |
            | 2012-07-31 | NER     | 1-Mar | 27         | Office |
            """,
            "C2",
        ),
    ),
    plant(
        "hidden-sheet",
        add_sheet(
            f"{JULY}/july.xlsx",
            """
            | header | as_of      | country | area  | registered | source |
            |        | 2012-07-31 | NER     | Madama | 14        | Office |
            """,
            "Far north",
            is_hidden=True,
        ),
    ),
)  # fmt: skip


def article(name: str, text: str) -> Change:
    """One kept article more."""
    return add_file(f"articles/{name}.md", text)


def _in_article(name: str, words: str) -> Line:
    return Line(f"articles/{name}.md", words)


_HEAD = "---\npublisher: Gazette\nheadline: Rain\ndate: 2012-07-20\nlanguage: en\n"

_FRENCH = _HEAD.replace("language: en", "language: fr")

_LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<script>go()</script>\n</svg>\n'

ARTICLES: tuple[Planting, ...] = (
    plant("article-unreadable", article("empty", "\n"), told=In("articles/empty.md")),
    plant(
        "article-field-missing",
        article("nobody", _HEAD.replace("publisher: Gazette\n", "") + "---\nIt rains.\n"),
        told=In("articles/nobody.md", "line 5"),
    ),
    plant(
        "article-date",
        article("undated", _HEAD.replace("2012-07-20", "20 July 2012") + "---\nIt rains.\n"),
        told=_in_article("undated", "date:"),
    ),
    plant(
        "article-url",
        article("linked", _HEAD + "url: javascript:x\n---\nIt rains.\n"),
        told=_in_article("linked", "url:"),
    ),
    plant(
        "article-field-unknown",
        article("odd", _HEAD + "weather: rain\n---\nIt rains.\n"),
        told=_in_article("odd", "weather:"),
    ),
    plant(
        "article-field-twice",
        article("twice", _HEAD + "headline: More rain\n---\nIt rains.\n"),
        told=_in_article("twice", "More rain"),
    ),
    plant("logo-unreadable", add_file("logo.svg", _LOGO), told=Line("logo.svg", "<script>")),
    plant(
        "logo-twice",
        add_file("logo.jpg", saved(picture(120, 120), "JPEG")),
        add_file("logo.png", saved(picture(60, 60), "PNG")),
        told=In("logo.png"),
    ),
    plant(
        "logo-coarse",
        add_file("logo.png", saved(picture(60, 60), "PNG")),
        told=In("logo.png"),
        alone="a drawing beside it would be printed",
    ),
    plant("boundaries-unreadable", add_file("boundaries/old.geojson", "{")),
    plant("font-unreadable", add_file("fonts/old.ttf", "letters")),
    plant(
        "boundary-area",
        add_file("boundaries/new.geojson", '{"type": "FeatureCollection", "features": [{}]}'),
    ),
    plant(
        "article-changed",
        article("changed", _HEAD + f"sha256: {'0' * 64}\n---\nIt rains.\n"),
        told=_in_article("changed", "sha256:"),
    ),
    plant(
        "quote-not-translated",
        add_table(
            f"{JULY}/rain.csv",
            """
            | article | quote                 | section |
            | pluie   | il pleut sur la ville | press   |
            """,
            "B2",
        ),
        article("pluie", f"{_FRENCH}---\nDepuis lundi, il pleut sur la ville.\n"),
    ),
    plant(
        "quote-translation-incomplete",
        add_table(
            f"{JULY}/wind.csv",
            """
            | article | quote              | translation     | translated_into | translated_by |
            | vent    | le vent se lève    | the wind rises  | en              |               |
            """,
            "E2",
        ),
        article("vent", f"{_FRENCH}---\nVers le soir, le vent se lève.\n"),
    ),
    plant(
        "quote-translation-differs",
        add_table(
            f"{JULY}/snow.csv",
            """
            | article | quote                 | translation          | translated_into | translated_by |
            | neige   | plus de 40 cm de neige | more than 14 cm snow | en              | Our office    |
            """,
            "C2",
        ),
        article("neige", f"{_FRENCH}---\nIl est tombé plus de 40 cm de neige.\n"),
    ),
    plant(
        "quoted-too-much",
        add_table(
            f"{JULY}/long.csv",
            f"""
            | article | quote                           | section |
            | long    | It rains{" and rains" * 40}     | press   |
            """,
            "B2",
        ),
        article("long", _HEAD + f"---\nIt rains{' and rains' * 40}.\n"),
    ),
)


def written(text: str) -> Change:
    """One paragraph more at the end of the narrative."""
    return append(NARRATIVE, text)


def styled(code: str, before: str, wording: str, after: str) -> Planting:
    """A sentence with one wording that is told where it stands in its line."""
    sentence = before + wording + after
    return plant(code, written(sentence), told=Line(NARRATIVE, sentence, len(before) + 1))


_BURKINA = '{{ figure("refugees.BFA.registered") }}'
_FERRY_LINE = '- A ferry brings {{ figure("events.2012-07-05.rosso.people") }} people to Rosso.\n'
_LONG = "- Nobody can say how long the rain will last" + ", nor how long it has lasted" * 6 + ".\n"

WRITING: tuple[Planting, ...] = (
    plant(
        "narrative-too-large",
        written("rain " * 40_000),
        told=In(NARRATIVE),
        alone="none of the narrative is read",
    ),
    plant("narrative-character", written("A bell\a rings.")),
    plant("narrative-sign-without-font", written("Rain fell on the town of ሽሬ.")),
    plant("narrative-before-heading", edit(NARRATIVE, "## highlights\n", "A month of rain.\n\n## highlights\n")),
    plant("narrative-section-unknown", written("## weather\n\nRain.")),
    plant("narrative-section-absent", written("## outlook\n\nRain is near.")),
    plant("narrative-section-twice", edit(NARRATIVE, "## mission", "## Displacement\n\n## mission")),
    plant("narrative-of-last-month", written("{# last report (2012-06): to be read. #}\n\nRain fell.")),
    plant("narrative-unclosed", written('Rain fell on {{ figure("refugees.BFA.registered") people.')),
    plant("narrative-brace", written("Rain fell } for days.")),
    plant("narrative-block", written("{% if rain %} Wet.")),
    plant("narrative-syntax", written("So {{ figure( }} it is.")),
    plant("narrative-expression", written("So {{ 1 + 1 }} it is.")),
    plant("narrative-function-unknown", written('So {{ guess("refugees.BFA.registered") }} it is.')),
    plant("narrative-arguments", written("So {{ figure() }} it is.")),
    plant("narrative-total-incomplete", written('So {{ figure("refugees.total.arrivals") }} came.')),
    plant("narrative-figure-unknown", written('So {{ figure("refugees.XXX.registered") }} it is.')),
    plant(
        "narrative-figure-withheld",
        written('At Sorrel {{ figure("camps.sorrel.population") }}.'),
        put(camps("sorrel", "sensitivity"), "internal"),
        with_it=(("not-shown", camps("sorrel", "sensitivity")),),
    ),
    plant("narrative-figure-missing", written('Under way: {{ figure("camps.thorn.population") }}.')),
    plant("narrative-no-previous", written('At Birch {{ change("camps.birch.population") }}.')),
    plant(
        "narrative-not-updated",
        written('Changed: {{ change("refugees.NER.estimated") }}.'),
        add_table(
            "2012-06/estimates.csv",
            """
            | as_of      | country | registered | method    | source |
            | 2012-06-30 | NER     | 24000      | estimated | Office |
            """,
        ),
    ),
    plant(
        "narrative-other-parts",
        written('Changed: {{ change("refugees.MRT.assisted") }}.'),
        add_table(
            "2012-06/assisted.csv",
            """
            | as_of      | country | area  | registered | method   | source |
            | 2012-06-30 | MRT     | Boghe | 20         | assisted | Office |
            """,
        ),
        add_table(
            f"{JULY}/assisted.csv",
            """
            | as_of      | country | area  | registered | method   | source |
            | 2012-07-31 | MRT     | Boghe | 30         | assisted | Office |
            | 2012-07-31 | MRT     | Rosso | 10         | assisted | Office |
            """,
        ),
    ),
    plant(
        "narrative-sum-incomplete",
        written('Assisted: {{ figure("refugees.BFA.assisted") }}.'),
        add_table(
            f"{JULY}/fed.csv",
            """
            | as_of      | country | area    | registered | method   | source |
            | 2012-07-31 | BFA     | Kaya    | 40         | assisted | Office |
            | 2012-07-31 | BFA     | Dori    | ND         | assisted | Office |
            """,
        ),
    ),
    plant("narrative-not-a-count", written('Changed: {{ change("missions.asho.status") }}.')),
    plant("narrative-change-unclear", written('At Juniper {{ change("camps.juniper.population") }}.')),
    plant(
        "narrative-percent-of-few",
        written('Seen: {{ percent_change("refugees.BFA.press") }}.'),
        add_table(
            "2012-06/seen.csv",
            """
            | as_of      | country | registered | method | source |
            | 2012-06-30 | BFA     | 40         | press  | Globe  |
            """,
        ),
        add_table(
            f"{JULY}/seen.csv",
            """
            | as_of      | country | registered | method | source |
            | 2012-07-31 | BFA     | 50         | press  | Globe  |
            """,
        ),
    ),
    plant("narrative-percent-of-nothing", written('Poplar {{ percent_change("camps.poplar.population") }}.')),
    plant(
        "narrative-series-mixed",
        written('So {{ share("camps.alder.population", "missions.asho.deployed") }} of them.'),
    ),
    plant("narrative-date-expected", written('In {{ days_until("refugees.BFA.registered") }}.')),
    plant("narrative-date-side", written('Within {{ days_until("missions.keye.mandate_end") }}.')),
    plant("narrative-literal-reason", written('It is {{ literal("5", "") }} by hand.')),
    plant("narrative-noun", written('So {{ figure("refugees.BFA.registered", "# people") }} wait.')),
    plant("narrative-numeral-first", written('{{ figure("refugees.BFA.registered") }} people wait.')),
    plant("narrative-literal-source", written('Of them {{ literal("7", "known") }} wait.')),
    styled("sentence-place", "In ", "Niger", f" {_BURKINA} people wait."),
    styled(
        "sentence-direction",
        "Counts in Burkina Faso ",
        "fell",
        ' by {{ percent_change("refugees.BFA.registered") }}.',
    ),
    styled("sentence-level", "Counts in Burkina Faso ", "dropped", f" to {_BURKINA}."),
    styled("sentence-date", "As of ", "15 July 2012", f", {_BURKINA} people are registered."),
    styled("sentence-superlative", f"Burkina Faso counts {_BURKINA}, the ", "lowest number so far", "."),
    styled("sentence-share", "", "All", f" refugees are registered in Burkina Faso ({_BURKINA})."),
    styled("sentence-qualifier", "At Juniper ", "about", ' {{ figure("camps.juniper.population") }} wait.'),
    styled("sentence-unit", "The number is ", "-", f"{_BURKINA}."),
    styled("sentence-population", f"It counts {_BURKINA} ", "families", "."),
    plant(
        "sentence-method",
        written('Some {{ figure("refugees.TGO.press") }} people are registered.'),
        add_table(
            f"{JULY}/togo.csv",
            """
            | as_of      | country | registered | method | source |
            | 2012-07-31 | TGO     | 50         | press  | Globe  |
            """,
        ),
        told=Line(NARRATIVE, "refugees.TGO.press", 52),
    ),
    styled("style-wording", "Rain fell on ", "the 3rd of July", "."),
    styled("style-relative-time", "It rained ", "last week", " as well."),
    styled("style-vague-number", "It took the roofs of ", "half", " of the houses."),
    styled("style-placeholder", "How much fell is ", "TBC", "."),
    styled("style-acronym", "The ", "ZQX", " measures rain."),
    styled("style-emotional", "The rain was ", "horrific", "."),
    styled("style-country-order", "It rained in ", "Togo, Mauritania and Burkina Faso", "."),
    styled("style-double-space", "Rain", "  ", "fell."),
    plant("narrative-orphan", written("Of them 4,500 wait.")),
    plant("narrative-image", written("![rain](rain.png)")),
    plant("narrative-link", written("[rain](ftp://example.org)")),
    plant(
        "narrative-figure-in-link",
        written('So [{{ figure("refugees.BFA.registered") }}](https://example.org)'),
    ),
    plant("narrative-html", written("<b>Rain</b> fell.")),
    plant(
        "highlights-not-a-list",
        edit(NARRATIVE, "\n## displacement", "\nAnd it rained.\n\n## displacement"),
    ),
    plant(
        "highlights-count",
        edit(NARRATIVE, _FERRY_LINE, _FERRY_LINE + "- Rain fell again.\n" * 4),
        told=Line(NARRATIVE, "## highlights"),
    ),
    plant("highlight-too-long", edit(NARRATIVE, "- Burkina Faso", f"{_LONG}- Burkina Faso")),
)  # fmt: skip

PARTNERS: tuple[Planting, ...] = (
    plant(
        "source-file-missing",
        append(SETTINGS, f'[[source]]\nfile = "police.xlsx"\ntable = "refugees"\n{_COLUMNS}{_FIXED}'),
        told=In(SETTINGS),
    ),
    plant(
        "source-sheet-missing",
        *partner("customs.xlsx", _ONE_DAY.format("Kaedi"), f'sheet = "July"\n{_COLUMNS}{_FIXED}'),
    ),
    plant(
        "source-header-missing",
        *partner(
            "harbour.xlsx", "| Boats | Crews |\n| 4 | 12 |", f'{_COLUMNS}{_FIXED}'
        ),
        told=In(f"{JULY}/harbour.xlsx", sheet="Data"),
    ),
    plant(
        "source-column-missing",
        *partner(
            "locks.xlsx", "| Day | Lock | Landed |\n| 2012-07-28 | Kiffa | 4000 |", f"{_COLUMNS}{_FIXED}"
        ),
        told=In(f"{JULY}/locks.xlsx", "row 1", "Data"),
        with_it=(("source-columns-not-read", In(f"{JULY}/locks.xlsx", "row 1", "Data")),),
    ),
    plant(
        "source-column-renamed",
        *partner(
            "canals.xlsx", "| Day | Piers | Landed |\n| 2012-07-25 | Atar | 4000 |", f"{_COLUMNS}{_FIXED}"
        ),
        told=In(f"{JULY}/canals.xlsx", "B1", "Data"),
        with_it=(("source-columns-not-read", In(f"{JULY}/canals.xlsx", "row 1", "Data")),),
    ),
    plant(
        "source-table-not-read",
        *partner(
            "wharves.xlsx",
            "| Day | Pier | Landed |\n| 2012-07-30 | Tamchekket | 30 |\n\n"
            "| Place | Tents | Wells |\n| Tamchekket | 4 | 5 |",
            f"{_COLUMNS}{_FIXED}",
        ),
        told=In(f"{JULY}/wharves.xlsx", "row 4", "Data"),
    ),
    plant(
        "source-column-twice",
        *partner(
            "ports.xlsx",
            "| Day | Pier | Pier | Landed |\n| 2012-07-30 | Nema | Oualata | 4000 |",
            f"{_COLUMNS}{_FIXED}",
        ),
        told=In(f"{JULY}/ports.xlsx", "row 1", "Data"),
        with_it=(("source-columns-not-read", In(f"{JULY}/ports.xlsx", "row 1", "Data")),),
    ),
    plant(
        "source-total-differs",
        *partner(
            "piers.xlsx",
            """
            | Day        | Pier    | Landed |
            | 2012-07-30 | Tidjikja | 30     |
            |            | Total   | 31     |
            """,
            f"{_COLUMNS}{_FIXED}",
        ),
        told=In(f"{JULY}/piers.xlsx", "C3", "Data"),
        with_it=(("totals-row", In(f"{JULY}/piers.xlsx", "row 3", "Data")),),
    ),
    plant(
        "source-unknown-column",
        *partner("quays.xlsx", _ONE_DAY.format("Selibaby"), f'{_COLUMNS}{_FIXED}unit = {{ weight = 1000 }}'),
        told=In(SETTINGS),
    ),
    plant(
        "source-column-needed",
        *partner("rafts.xlsx", _ONE_DAY.format("Aleg"), f'{_COLUMNS}fixed = {{ country = "MRT" }}'),
        told=In(SETTINGS),
    ),
    plant(
        "source-counts-nothing",
        *partner(
            "barges.xlsx",
            "| Day | Pier |\n| 2012-07-30 | Chinguetti |",
            f'columns = {{ as_of = "Day", area = "Pier" }}\n{_FIXED}',
        ),
        told=In(SETTINGS),
    ),
    plant(
        "source-columns-not-read",
        *partner(
            "decks.xlsx", "| Day | Pier | Landed | Clerk |\n| 2012-07-30 | Ouadane | 30 | x |",
            f"{_COLUMNS}{_FIXED}",
        ),
        told=In(f"{JULY}/decks.xlsx", "row 1", "Data"),
    ),
    plant(
        "source-splits-count",
        *partner(
            "hulls.xlsx", "| Day | Pier | Landed | Sex |\n| 2012-07-30 | Atar | 30 | Female |",
            f"{_COLUMNS}{_FIXED}",
        ),
        told=In(f"{JULY}/hulls.xlsx", "D1", "Data"),
        with_it=(("source-columns-not-read", In(f"{JULY}/hulls.xlsx", "row 1", "Data")),),
    ),
    plant(
        "source-other-population",
        *partner(
            "masts.xlsx", "| Day | Pier | IDPs |\n| 2012-07-30 | Akjoujt | 30 |",
            f'{_COLUMNS.replace("Landed", "IDPs")}{_FIXED}',
        ),
        told=In(f"{JULY}/masts.xlsx", "C1", "Data"),
    ),
    plant(
        "source-sheet-lost",
        add_file(
            f"{JULY}/sails.xlsx",
            xlsx(
                "| Day | Pier | Landed |\n| 2012-07-30 | Tichit | 30 |",
                "Data",
                More="| Boats | Crews |\n| 4 | 12 |\n| 5 | 13 |",
            ),
        ),
        append(
            SETTINGS,
            f'[[source]]\nfile = "sails.xlsx"\ntable = "refugees"\n{_COLUMNS}{_FIXED}',
        ),
        told=In(f"{JULY}/sails.xlsx", sheet="More"),
    ),
)  # fmt: skip

PHOTOS: tuple[Planting, ...] = (
    plant(
        "photo-path",
        put(photos("bank", "file"), "../photos/bank.jpg"),
        with_it=(("photo-not-named", In(f"{JULY}/photos/bank.jpg")),),
    ),
    plant(
        "photo-missing",
        put(photos("boat", "file"), "boot.jpg"),
        with_it=(("photo-not-named", In(f"{JULY}/photos/boat.jpg")),),
    ),
    plant("photo-without-consent", put(photos("cook", "persons"), "without consent")),
    plant(
        "photo-too-small",
        replaced(f"{JULY}/photos/dyke.jpg", saved(picture(400, 300), "JPEG")),
        told=photos("dyke", "file"),
    ),
    plant(
        "photo-unreadable",
        replaced(f"{JULY}/photos/well.jpg", saved(picture(660, 440), "JPEG")[:-9000]),
        told=photos("well", "file"),
    ),
    plant("photo-not-named", add_file(f"{JULY}/photos/spare.jpg", b"never opened")),
)

PLANTINGS: tuple[Planting, ...] = (*RULES, *INTAKE, *ARTICLES, *WRITING, *PARTNERS, *PHOTOS)

NOT_PLANTED: dict[str, str] = {
    **dict.fromkeys(
        [
            *(check.code for check in (*RECIPIENT_CHECKS, *AUDIENCE_CHECKS)),
            NOT_ONE_LINE.code,
            NOT_AN_EMAIL.code,
        ],
        "they are found when reports are sent, in the list of recipients",
    ),
    **dict.fromkeys(
        [
            *(
                "area-of-two-levels",
                "area-within-area",
                "areas-above-area",
                "arrivals-above-total",
                "copied-value",
                "growth-above-arrivals",
                "household-size",
                "leap",
                "zeros-lost",
            ),
            *("mission-contradicts", "part-above-whole", "part-named-as-country", "quote-negated"),
            *("same-camp-otherwise", "source-in-future", "sum-among-parts", "event-people-differ"),
            *("event-running-total", "event-toll-differs"),
            *("key-figure-surplus", "key-figure-unknown", "key-figure-not-reported"),
            *("month-empty", "sheet-lost", "table-lost"),
            *("total-lacks-people", "total-mixes-methods"),
            *("article-date-ahead", "article-list-differs", "article-other-country", "quote-joined"),
            *("article-language-unread", "article-number-ambiguous", "not-shown"),
            *(
                "opening-balance",
                "month-before-first",
                "mission-renamed",
                "formerly-unknown",
                "mission-already-ended",
                "narrative-mandate-over",
            ),
            *("unknown-indicator", "indicator-kind", "indicator-unit", "percent-of-count"),
            *("part-for-percentage", "indicator-out-of-bounds", "fraction-of-things"),
            *("period-without-start", "period-backwards", "period-before-report", "periods-overlap"),
            *("period-gap", "target-changed", "unit-changed", "indicator-leap"),
            *("parts-above-total", "parts-below-total", "ratio-differs", "deaths-above-cases"),
            *("reached-above-need", "target-above-need", "far-above-target"),
        ],
        "it speaks of several months or rows: tests of its own plant it, and its example",
    ),
    **dict.fromkeys(
        [check.code for check in TRANSLATION_CHECKS],
        "it is between two languages of one report: a test of its own plants it in five of them",
    ),
    FONT_NOT_EMBEDDABLE.code: "it is a font, which no drawn file is",
    FONT_NOT_INSTALLED.code: "it depends on what is installed",
    RULE_FAILED.code: "it is a defect of a rule",
    PAGE_UNTRANSLATED.code: "every language that is shipped has all words of the page",
    FILE_ELSEWHERE.code: "it is a link, and drawn files have none",
    CHECK_BROKE_OFF.code: "it is a defect of what comes after the rules",
}
"""Codes that are not planted in a month with all the others, and why."""
