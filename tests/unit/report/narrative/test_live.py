"""Live figures of every kind, house style, and numbers that a writer typed by hand."""

from datetime import date

import pytest

from reasons import html_of
from sitrep.cells import Address
from sitrep.model import subject
from sitrep.model.article import Article
from sitrep.model.figure import Figure, Made
from sitrep.model.month import Narrative
from sitrep.model.subject import ALL_COUNTRIES, Subject, SubjectKind, in_words
from sitrep.quantity import Kind, Quantity, exact, missing
from sitrep.report.narrative.live.arguments import Prose
from sitrep.report.narrative.live.single_figure import percent_of
from sitrep.report.narrative.reading import NarrativeText, read_narrative
from sitrep.words.speech import words_for

JULY, JUNE = date(2012, 7, 31), date(2012, 6, 21)
ARTICLE = Article(
    "globe", "articles/globe.md", "Globe", "Headline", JUNE, "", "en",
    "Turkey is housing more than 35,000 Syrian civilians in 13 camps.\n\nEighty-five fled.", "",
)  # fmt: skip


def of(key: str, value: Quantity | date | str, as_of: date = JULY) -> Figure:
    place = key.split(".")[1]
    cell = Address("refugees.xlsx", "Sheet1", 2 + len(place))
    return Figure(key, value, as_of, _subject(*key.split(".")), (cell,), (f"source of {place}",))


def _subject(family: str, name: str, *rest: str) -> Subject:
    if family == "refugees":
        return ALL_COUNTRIES if name == "total" else subject.place(name, *rest[:-1])
    return Subject(SubjectKind.CAMP if family == "camps" else SubjectKind.MISSION, name)


FIGURES = {
    figure.key: figure
    for figure in (
        of("refugees.TUR.registered", exact(44_038)),
        of("refugees.JOR.registered", Quantity(Kind.MORE_THAN, 33_421), JUNE),
        of("refugees.LBN.registered", missing(Kind.NO_DATA)),
        of("refugees.total.registered", exact(110_000)),
        of("refugees.TUR.assisted", exact(50_000)),
        of("refugees.TUR.hatay.registered", exact(9)),
        of("refugees.IRQ.returns", exact(7)),
        of("refugees.TUR.arrivals", exact(20)),
        of("refugees.JOR.arrivals", missing(Kind.NOT_REPORTED)),
        of("camps.zaatri.population", exact(2_500)),
        of("camps.zaatri.capacity", exact(3_000)),
        of("camps.empty.capacity", exact(0)),
        of("camps.empty.population", exact(0)),
        of("missions.unsmis.mandate_end", date(2012, 8, 19)),
        of("missions.unsmis.status_since", date(2012, 6, 16)),
    )
}
PREVIOUS = {
    "refugees.TUR.registered": of("refugees.TUR.registered", exact(32_134), JUNE),
    "refugees.IRQ.returns": of("refugees.IRQ.returns", exact(7), JUNE),
    "camps.zaatri.population": of("camps.zaatri.population", exact(3_000), JUNE),
    "camps.zaatri.capacity": of("camps.zaatri.capacity", Quantity(Kind.ABOUT, 3_000), JUNE),
}


def read(text: str) -> tuple[NarrativeText, list[str]]:
    words = words_for("en")
    told, diagnostics = read_narrative(
        Narrative("n.md", "en", f"## Highlights\n- A.\n- B.\n\n## Camps\n{text}\n"),
        FIGURES,
        words=words,
        previous=PREVIOUS,
        withheld={"refugees.EGY.registered"},
        articles=(ARTICLE,),
        as_of=JULY,
        names={"Camp 15", "Five Rivers", "Bab al-Salama 2"},
        percent_base=100,
    )
    return told, [f"{d.where.cell} {d.code}: {words.explain(d)[0]}" for d in diagnostics]


def printed(text: str) -> str:
    told, problems = read(text)
    assert problems == []
    return " ".join(told.sections["camps"].split())


@pytest.mark.parametrize(
    ("call", "text"),
    [
        ('trend("refugees.TUR.registered")', "up 37 per cent since 21 June 2012"),
        ('trend("camps.zaatri.population")', "down 17 per cent since 21 June 2012"),
        ('trend("refugees.IRQ.returns")', "unchanged since 21 June 2012"),
        ('trend("camps.zaatri.capacity")', "about the same as on 21 June 2012"),
        ('share("refugees.TUR.registered", "refugees.total.registered")', "40 per cent"),
        ('share("refugees.JOR.registered", "refugees.total.registered")', "more than 30 per cent"),
        ('share("refugees.TUR.hatay.registered", "refugees.total.registered")', "less than 1 per cent"),
        ('share("camps.zaatri.population", "camps.zaatri.capacity")', "83 per cent"),
        ('compare("refugees.TUR.hatay.registered", "refugees.TUR.registered")', "44,029 fewer"),
        ('days_until("missions.unsmis.mandate_end")', "19 days"),
        ('days_since("missions.unsmis.status_since")', "45 days"),
        ('literal("three quarters", "UNHCR, 17 July")', "three quarters"),
    ],
)
def test_what_each_says(call: str, text: str) -> None:
    assert printed(f"It is {{{{ {call} }}}}.") == f"It is {text}."


@pytest.mark.parametrize(
    ("percent", "in_english", "in_turkish"),
    [
        (exact(39), "39 per cent", "yüzde 39"),
        (Quantity(Kind.ABOUT, 39), "about 39 per cent", "yaklaşık yüzde 39"),
        (Quantity(Kind.AT_LEAST, 39), "at least 39 per cent", "en az yüzde 39"),
        (Quantity(Kind.BETWEEN, 30, 39), "between 30 and 39 per cent", "yüzde 30 ila 39"),
    ],
)
def test_a_qualifier_stands_around_a_percentage(
    percent: Quantity, in_english: str, in_turkish: str
) -> None:
    assert percent_of(percent, Prose(words_for("en"))) == in_english
    assert percent_of(percent, Prose(words_for("tr"))) == in_turkish


def test_a_list_is_in_alphabetical_order_and_each_number_is_linked() -> None:
    told, problems = read('Registered: {{ list("refugees.*.registered") }}.')
    assert problems == [
        'line 6 narrative-figure-missing: The figure "refugees.*.registered" has no value; '
        'the sentence prints "Jordan (more than 33,421), Lebanon (no data) and Türkiye (44,038)".'
    ]
    assert html_of(told.sections["camps"]) == (
        '<p>Registered: Jordan (<a class="figure" href="#figure-refugees-JOR-registered">more than '
        '33,421</a>), Lebanon (<a class="figure" href="#figure-refugees-LBN-registered">no data</a>) '
        'and Türkiye (<a class="figure" href="#figure-refugees-TUR-registered">44,038</a>).</p>'
    )
    assert told.used == {f"refugees.{country}.registered" for country in ("JOR", "LBN", "TUR")}


def test_what_was_made_for_the_narrative_knows_its_parts_and_cells() -> None:
    told, _ = read(
        'It is {{ share("refugees.TUR.registered", "refugees.total.registered") }}, '
        '{{ days_until("missions.unsmis.mandate_end") }}, {{ literal("3/4", "UNHCR") }}.'
    )
    share, days, literal = told.made
    assert share == Figure(
        key="share(refugees.TUR.registered, refugees.total.registered)",
        value=exact(40),
        as_of=JULY,
        as_of_first=JULY,
        subject=in_words("Türkiye, registered, as a share of: All countries, registered"),
        cells=(*FIGURES["refugees.TUR.registered"].cells, *FIGURES["refugees.total.registered"].cells),
        sources=("source of TUR", "source of total"),
        made=Made.SHARE,
        parts=("refugees.TUR.registered", "refugees.total.registered"),
    )
    assert (days.value, days.parts) == (exact(19), ("missions.unsmis.mandate_end",))
    assert (literal.value, literal.sources, literal.cells) == (
        "3/4",
        ("UNHCR",),
        (Address("n.md", None, 6),),
    )
    links = told.sections["camps"].links
    assert next(links) == (
        "figure-share-refugees-TUR-registered--refugees-total-registered-",
        "40 per cent",
    )


@pytest.mark.parametrize(
    ("call", "problem"),
    [
        (
            'share("refugees.TUR.assisted", "refugees.total.registered")',
            'narrative-series-mixed: "refugees.TUR.assisted, refugees.total.registered": these figures '
            "belong to different series and cannot be compared.",
        ),
        (
            'compare("camps.zaatri.capacity", "refugees.TUR.registered")',
            'narrative-series-mixed: "camps.zaatri.capacity, refugees.TUR.registered": these figures '
            "belong to different series and cannot be compared.",
        ),
        (
            'share("camps.empty.population", "camps.empty.capacity")',
            "narrative-percent-of-nothing: ",
        ),
        (
            'share("refugees.LBN.registered", "refugees.total.registered")',
            "narrative-figure-missing: ",
        ),
        (
            'days_until("missions.unsmis.status_since")',
            'narrative-date-side: "missions.unsmis.status_since" is on the other side of the report\'s '
            "date.",
        ),
        (
            'days_until("refugees.TUR.registered")',
            'narrative-date-expected: "refugees.TUR.registered" is not a date, so no days can be '
            "counted from it.",
        ),
        (
            'literal("three quarters", " ")',
            "narrative-literal-reason: A literal needs the number as it is to print, and the reason "
            "why it is not a live figure.",
        ),
        (
            'literal("three quarters")',
            'narrative-arguments: "literal" needs two texts in quotation marks, with a comma between '
            "them.",
        ),
        (
            'list("refugees.*.asisted")',
            'narrative-figure-unknown: There is no figure "refugees.*.asisted" in this report; the nearest '
            'one is "refugees.TUR.assisted".',
        ),
        ('list("refugees.EGY.registered")', "narrative-figure-unknown: "),
        (
            'figure("refugees.total.arrivals")',
            'narrative-total-incomplete: There is no total "refugees.total.arrivals" this month: those '
            "of Jordan, Lebanon and Iraq are missing or incomplete.",
        ),
        ('figure("refugees.total.press")', "narrative-figure-unknown: "),
    ],
)
def test_what_is_refused(call: str, problem: str) -> None:
    _, problems = read(f"It is {{{{ {call} }}}}.")
    assert len(problems) == 1
    assert problems[0].startswith(f"line 6 {problem}")


# House style


@pytest.mark.parametrize(
    ("text", "prints"),
    [
        ('In Hatay are {{ figure("refugees.TUR.hatay.registered") }}.', "In Hatay are nine."),
        (
            'In Hatay are {{ figure("refugees.TUR.hatay.registered") }} of '
            '{{ figure("refugees.TUR.registered") }}. In Iraq {{ figure("refugees.IRQ.returns") }}.',
            "In Hatay are 9 of 44,038. In Iraq seven.",
        ),
        ('{{ figure("refugees.IRQ.returns") }} left.', "Seven left."),
        (
            '- **{{ share("refugees.TUR.registered", "refugees.total.registered") }}** are there.',
            "Forty per cent are there.",
        ),
        ('{{ figure("refugees.JOR.registered") }} came.', "More than 33,421 came."),
        ('It is {{ share("camps.zaatri.capacity", "camps.zaatri.capacity") }}.', "It is 100 per cent."),
        ('Col. {{ figure("refugees.IRQ.returns") }} went.', "Col. seven went."),
    ],
)
def test_small_numbers_are_in_words_unless_the_sentence_has_larger_ones(text: str, prints: str) -> None:
    assert printed(text) == prints


def test_a_sentence_that_begins_with_a_large_numeral_is_told() -> None:
    assert read('People fled.\n{{ figure("refugees.TUR.registered") }} are here.')[1] == [
        "line 6 narrative-numeral-first: A sentence begins with the numeral 44,038."
    ]


# Numbers typed by hand


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("About 300 people fled.", "About 300"),
        ("Eighty-five people fled.", "Eighty-five"),
        ("It rose by **12** per cent.", "12 per cent"),
        ("It rose by 12%.", "12%"),
        ("After 2000 people fled.", "2000"),
        ("See ٣٥٬٠٠٠ people.", "٣٥٬٠٠٠"),
        ("> Turkey is housing 35 000 civilians.", "35 000"),
        ("The press says “more than 36,000”.", "more than 36,000"),
        ("### The 13 camps", "13"),
        ("* two hundred", "two hundred"),
        ("300", "300"),
        ("In Camp 15,000 people fled.", "15,000"),
        ("In camps 15 they wait.", "15"),
        ("Of 15 in Camp 15.", "15"),
    ],
)
def test_a_number_typed_by_hand_stops_the_report(text: str, number: str) -> None:
    told = [problem for problem in read(text)[1] if " style-" not in problem]
    assert told == [
        f'line 6 narrative-orphan: The number "{number}" is written by hand: nobody can tell where it '
        "comes from."
    ]


def test_an_orphan_at_its_line_with_the_figure_that_it_may_be() -> None:
    assert read("People\nfled, and 44,038 of them\nstay; 3 went.")[1] == [
        'line 7 narrative-orphan: The number "44,038" is written by hand: nobody can tell where it '
        "comes from. It is the value of refugees.TUR.registered.",
        'line 8 narrative-orphan: The number "3" is written by hand: nobody can tell where it comes '
        "from.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "On 31 July 2012 it began; nobody knew since 2011. Resolution 2043, No. 4.",
        "One of them fled, at 14:30.",
        "The press says: “in 13 camps”.",
        'The press says: "Turkey is housing more than 35,000 [...] civilians".',
        "> Eighty-five fled.",
        "> “Eighty-five fled.”",
        "The area code TR31 and S/RES/2043 (2012).",
        "In Camp 15, in camp\n15 and in Bab al-Salama 2 they wait for the Five Rivers road.",
        'Press: {{ literal("60,000", "government estimate, press, 1 November") }} people.',
    ],
)
def test_dates_symbols_and_quoted_words_are_no_orphans(text: str) -> None:
    assert read(text)[1] == []
