"""The narrative: what a writer may write, what is printed of it, and every problem in its words."""

import time
from collections.abc import Callable
from datetime import date

import pytest

from reasons import html_of
from sitrep.diagnostics import Severity
from sitrep.model.article import Article
from sitrep.model.figure import Figure, Made
from sitrep.model.month import Narrative
from sitrep.model.subject import in_words
from sitrep.quantity import Kind, Quantity, exact, missing
from sitrep.report.labels import anchor
from sitrep.report.narrative.reading import NARRATIVE_CHECKS, NarrativeText, read_narrative
from sitrep.words.speech import words_for

TURKEY = "refugees.TUR.registered"
LINK = '<a class="figure" href="#figure-refugees-TUR-registered">'
JULY, JUNE = date(2012, 7, 31), date(2012, 6, 21)
TWO_HIGHLIGHTS = "## Highlights\n- One.\n- More.\n"


def of(
    key: str, value: Quantity | date | str, as_of: date = JULY, *, made: Made = Made.AS_GIVEN
) -> Figure:
    return Figure(key, value, as_of, in_words("subject"), (), ("source",), made)


FIGURES = {
    figure.key: figure
    for figure in (
        of(TURKEY, exact(44_038)),
        of("refugees.JOR.registered", Quantity(Kind.MORE_THAN, 35_000)),
        of("refugees.IRQ.registered", exact(0)),
        of("missions.unsmis.status", "suspended"),
        of("missions.unsmis.mandate_end", date(2012, 8, 19)),
        of("missions.unsmis.mandate_days_left", exact(19), made=Made.DAYS_LEFT),
        of("missions.old.mandate_days_left", exact(-3), made=Made.DAYS_LEFT),
        of("camps.zaatri.status", "under construction"),
        of("camps.apaydin.population", missing(Kind.NO_DATA)),
        of("camps.oncupinar.occupancy_percent", Quantity(Kind.ABOUT, 83), made=Made.SHARE),
    )
}
PREVIOUS = {TURKEY: of(TURKEY, exact(32_134), JUNE)}
ARTICLES = (
    Article(
        "globe", "articles/globe.md", "Globe", "Headline", JUNE, "", "en",
        "Turkey is housing more than 35,000 Syrian civilians in 13 camps.", "",
    ),
)  # fmt: skip
WITHHELD = frozenset({"camps.altinozu.population"})


def read(
    text: str,
    figures: dict[str, Figure] = FIGURES,
    previous: dict[str, Figure] = PREVIOUS,
) -> tuple[NarrativeText, list[str]]:
    """What prints, and each problem as `line 3: error: what is wrong. How to fix it.`"""
    narrative = Narrative("narrative.en.md", "en", text)
    words = words_for("en")
    told, diagnostics = read_narrative(
        narrative,
        figures,
        words=words,
        previous=previous,
        withheld=WITHHELD,
        articles=ARTICLES,
        as_of=JULY,
        percent_base=100,
    )
    assert {d.code for d in diagnostics} <= {check.code for check in NARRATIVE_CHECKS}
    return told, [f"{d.where.cell}: {d.severity}: {' '.join(words.explain(d))}" for d in diagnostics]


def problems(text: str) -> list[str]:
    """The problems of a text under the heading Displacement, whose first line is line 5."""
    return read(TWO_HIGHLIGHTS + "## Displacement\n" + text)[1]


def html(text: str) -> str:
    """What prints of a text without problems."""
    told, trouble = read(TWO_HIGHLIGHTS + "## Displacement\n" + text)
    assert trouble == []
    return html_of(told.sections["displacement"])


def changed(now: Quantity, before: Quantity, call: str = "change") -> str:
    """The words of a change, or the code of what is wrong with it."""
    narrative = Narrative("n.md", "en", f'{TWO_HIGHLIGHTS}## Camps\nIt is {{{{ {call}("a.b") }}}}')
    told, diagnostics = read_narrative(
        narrative,
        {"a.b": of("a.b", now)},
        words=words_for("en"),
        previous={"a.b": of("a.b", before, JUNE)},
        withheld=frozenset(),
        articles=(),
        as_of=JULY,
        percent_base=100,
    )
    return diagnostics[0].code if diagnostics else str(told.sections["camps"])[6:]


# What prints


def test_a_whole_narrative() -> None:
    told, trouble = read(
        "# Highlights\n"
        '- Turkey counts {{ figure("refugees.TUR.registered") }} people.\n'
        "{# Ask AFAD\n   about August. #}\n"
        "- The mission is *suspended*.\n"
        "## Observer mission\n"
        'The mission is {{ figure("missions.unsmis.status") }}.\n'
        "### Mandate\n"
        "> It ends [soon](https://www.un.org/?a=1&b=2).\n"
    )
    assert trouble == []
    assert tuple(map(html_of, told.highlights)) == (
        f"Turkey counts {LINK}44,038</a> people.",
        "The mission is <em>suspended</em>.",
    )
    assert {key: html_of(text) for key, text in told.sections.items()} == {
        "highlights": (
            f"<ul>\n<li>Turkey counts {LINK}44,038</a> people.</li>\n"
            "<li>The mission is <em>suspended</em>.</li>\n</ul>"
        ),
        "mission": (
            '<p>The mission is <a class="figure" href="#figure-missions-unsmis-status">'
            "suspended</a>.</p>\n<h3>Mandate</h3>\n"
            '<blockquote><p>It ends <a href="https://www.un.org/?a=1&amp;b=2">soon</a>.</p>\n'
            "</blockquote>"
        ),
    }
    assert told.used == {TURKEY, "missions.unsmis.status"}


@pytest.mark.parametrize(
    ("call", "text"),
    [
        ('figure("refugees.TUR.registered")', "44,038"),
        ("figure('refugees.TUR.registered')", "44,038"),
        ("figure(“refugees.TUR.registered”)", "44,038"),
        ('figure(\n  "refugees.TUR.registered")', "44,038"),
        ('figure("refugees.JOR.registered")', "more than 35,000"),
        ('figure("refugees.IRQ.registered")', "0"),
        ('figure("missions.unsmis.mandate_end")', "19 August 2012"),
        ('figure("missions.unsmis.mandate_days_left")', "19 days"),
        ('figure("missions.unsmis.status")', "suspended"),
        ('figure("camps.zaatri.status")', "under construction"),
        ('figure("camps.oncupinar.occupancy_percent")', "about 83 per cent"),
        ('change("refugees.TUR.registered")', "11,904 more"),
        ('percent_change("refugees.TUR.registered")', "37 per cent"),
    ],
)
def test_a_figure_prints_in_words_and_leads_to_the_annex(call: str, text: str) -> None:
    key = call.split("(")[1].strip(" \n)\"'“”")
    assert html(f"It is {{{{ {call} }}}}.") == (
        f'<p>It is <a class="figure" href="#{anchor(key)}">{text}</a>.</p>'
    )


def test_dates_of_figures_print_as_text() -> None:
    told, trouble = read(f'{TWO_HIGHLIGHTS}## Camps\nOn {{{{ date("{TURKEY}") }}}}')
    assert (html_of(told.sections["camps"]), told.used, trouble) == (
        "<p>On 31 July 2012</p>",
        frozenset(),
        [],
    )
    assert html(f'On {{{{ since("{TURKEY}") }}}}') == "<p>On 21 June 2012</p>"


def test_one_day() -> None:
    figures = {"m.mandate_days_left": of("m.mandate_days_left", exact(1), made=Made.DAYS_LEFT)}
    told, _ = read('## Camps\nIt has {{ figure("m.mandate_days_left") }}.', figures)
    assert told.sections["camps"] == "It has one day."


@pytest.mark.parametrize(
    ("now", "before", "text"),
    [
        (exact(100), exact(1304), "1,204 fewer"),
        (exact(5), exact(5), "no change"),
        (Quantity(Kind.ABOUT, 50), Quantity(Kind.ABOUT, 50), "about the same number"),
        (Quantity(Kind.MORE_THAN, 70), exact(50), "more than 20 more"),
        (Quantity(Kind.MORE_THAN, 30), exact(50), "narrative-change-unclear"),
        (Quantity(Kind.AT_MOST, 30), exact(50), "between 20 and 50 fewer"),
        (exact(70), Quantity(Kind.ABOUT, 50), "between 15 and 25 more"),
        (Quantity(Kind.MORE_THAN, 50), exact(50), "narrative-change-unclear"),
        (missing(Kind.NOT_REPORTED), exact(50), "narrative-figure-missing"),
        (exact(50), missing(Kind.NO_DATA), "narrative-figure-missing"),
    ],
)
def test_a_change_keeps_its_qualifier(now: Quantity, before: Quantity, text: str) -> None:
    assert changed(now, before) == text


@pytest.mark.parametrize(
    ("now", "before", "text"),
    [
        (exact(50), exact(100), "50 per cent"),
        (exact(201), exact(200), "1 per cent"),
        (exact(1001), exact(1000), "less than 1 per cent"),
        (exact(200), Quantity(Kind.MORE_THAN, 150), "narrative-change-unclear"),
        (exact(100), exact(100), "0 per cent"),
        (Quantity(Kind.MORE_THAN, 150), exact(100), "more than 50 per cent"),
        (exact(300), Quantity(Kind.BETWEEN, 100, 200), "between 50 and 200 per cent"),
        (exact(160), exact(3), "narrative-percent-of-few"),
        (Quantity(Kind.AT_LEAST, 100), exact(100), "narrative-change-unclear"),
        (exact(10), exact(0), "narrative-percent-of-nothing"),
        (missing(Kind.NO_DATA), exact(1), "narrative-figure-missing"),
    ],
)
def test_a_percentage_is_rounded_and_never_of_nothing(
    now: Quantity, before: Quantity, text: str
) -> None:
    assert changed(now, before, "percent_change") == text


@pytest.mark.parametrize("heading", ["# camps", "##  CAMPS ##", "##Camps", "## Camps:"])
def test_headings_are_compared_without_case_and_punctuation(heading: str) -> None:
    assert read(f"{TWO_HIGHLIGHTS}{heading}\nText.\n")[0].sections["camps"] == "Text."


def test_anchors_of_arabic_names_differ() -> None:
    assert anchor("refugees.TUR.registered") == "figure-refugees-TUR-registered"
    assert anchor("camps.دوميز.population") != anchor("camps.زعتري.population")


def test_other_languages_and_line_ends_pass_unchanged() -> None:
    assert html("\ufeffمخيم الزعتري **مفتوح**.\r\nعدد السكان.\r\n") == (
        "<p>\ufeffمخيم الزعتري <strong>مفتوح</strong>.\nعدد السكان.</p>"
    )
    assert read("\ufeff## Camps\r\n\r\nText.")[0].sections["camps"] == "Text."


# What is wrong


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'A.\n\n{{ figure("refugees.TUR.registerd") }}',
            'line 7: error: There is no figure "refugees.TUR.registerd" in this report; the nearest '
            'one is "refugees.TUR.registered". Correct the key, or add the figure to a '
            "spreadsheet; the figures.csv of the report lists all figures.",
        ),
        (
            '{{ figure("camps.altinozu.population") }}',
            'line 5: error: The figure "camps.altinozu.population" may not be shown in this '
            "edition. Use a figure that its readers may see, or take the sentence out. If "
            "everybody may see it, change the sensitivity of its row.",
        ),
        (
            '{{ figure("camps.apaydin.population") }}',
            'line 5: warning: The figure "camps.apaydin.population" has no value; the sentence '
            'prints "no data". Check that the sentence still makes sense, or write it without '
            "the figure.",
        ),
        (
            '{{ change("refugees.JOR.registered") }}',
            'line 5: error: There is no earlier figure to compare "refugees.JOR.registered" with. '
            "Write the sentence without a comparison: "
            '{{ figure("refugees.JOR.registered") }}.',
        ),
        (
            '{{ since("refugees.JOR.registered") }}',
            'line 5: error: There is no earlier figure to compare "refugees.JOR.registered" with. '
            "Write the sentence without a comparison: "
            '{{ figure("refugees.JOR.registered") }}.',
        ),
        (
            '{{ percent_change("missions.unsmis.status") }}',
            'line 5: error: "missions.unsmis.status" is not a count, so it has no change in '
            'numbers. Write {{ figure("missions.unsmis.status") }} instead.',
        ),
        (
            '{{ change("camps.oncupinar.occupancy_percent") }}',
            'line 5: error: "camps.oncupinar.occupancy_percent" is not a count, so it has no '
            'change in numbers. Write {{ figure("camps.oncupinar.occupancy_percent") }} instead.',
        ),
        (
            '{{ figure("missions.old.mandate_days_left") }}',
            'line 5: error: "missions.old.mandate_days_left" has no days left: the mandate had '
            "ended by the as-of date. Give the date on which it ended, with a key that ends in "
            "mandate_end.",
        ),
        (
            '{{ figur("refugees.TUR.registered") }}',
            'line 5: error: "figur" is not a word that begins a live figure; the nearest one '
            'is "figure". Write one of figure, change, '
            "percent_change, trend, date, since, list, share, compare, days_until, days_since and "
            "literal.",
        ),
        (
            '{{ date("a", "b") }}',
            'line 5: error: "date" needs one key in quotation marks. Write it like this: '
            '{{ date("refugees.TUR.registered") }}.',
        ),
        (
            "{{ figure(1) }}",
            'line 5: error: "figure" needs one key in quotation marks. Write it like this: '
            '{{ figure("refugees.TUR.registered") }}.',
        ),
        (
            "{{ refugees.TUR.registered }}",
            'line 5: error: "{{ refugees.TUR.registered }}" is not a live figure. Write one of '
            "figure, change, percent_change, trend, date, since, list, share, compare, days_until, "
            "days_since and literal with a key in brackets and quotation marks, such as "
            '{{ figure("refugees.TUR.registered") }}.',
        ),
        (
            '{{ figure("refugees.TUR.registered }}',
            'line 5: error: "{{ figure("refugees.TUR.registered }}" cannot be read. Write a live '
            'figure exactly like this: {{ figure("refugees.TUR.registered") }}.',
        ),
        (
            "{% for a in b %}",
            'line 5: error: "{% for a in b %}" is an instruction, which a narrative cannot hold. '
            "Delete it and write the text as it is to be read.",
        ),
        (
            "{{ figure(",
            'line 5: error: "{{" is opened here and not closed in the same paragraph. Close a '
            "live figure with }} and a remark with #}.",
        ),
        (
            "{# A remark",
            'line 5: error: "{#" is opened here and not closed in the same paragraph. Close a '
            "live figure with }} and a remark with #}.",
        ),
        (
            "One } more.",
            'line 5: error: "}" stands alone here. Write a live figure with two brackets on '
            'either side, such as {{ figure("refugees.TUR.registered") }}; delete any other curly '
            "bracket.",
        ),
        (
            "A\nB ![map](https://example.org/map.png)",
            'line 6: error: The narrative asks for a picture ("map"); it cannot hold any. Delete '
            "it; charts and the map are drawn from the spreadsheets.",
        ),
        (
            "[x](annex.html)",
            'line 5: error: "annex.html" is not an address that a link may lead to. Write a whole '
            "address, such as [text](https://www.example.org/page) or "
            "[text](mailto:name@example.org).",
        ),
        (
            'On [{{ figure("refugees.TUR.registered") }}](https://example.org)',
            "line 5: error: A live figure stands inside a link. Put the link on other words of "
            "the sentence: the figure already leads to its row in the annex.",
        ),
        (
            '[x](https://example.org/{{ figure("refugees.TUR.registered") }})',
            "line 5: error: A live figure stands inside a link. Put the link on other words of "
            "the sentence: the figure already leads to its row in the annex.",
        ),
        (
            "<!-- To do -->",
            'line 5: warning: "<!--" looks like HTML and prints as it stands. Use *emphasis*, '
            "**strong emphasis** and lists; a remark that is not printed stands between {# and #}.",
        ),
        (
            "a\0b",
            "line 5: error: This line holds a character that cannot be printed (U+0000). Delete "
            "it, and save the file as UTF-8. Text pasted from another program often brings such "
            "characters along.",
        ),
        (
            "## Misson",
            'line 5: error: The report has no section "Misson"; the nearest one is "Observer '
            'mission". '
            'The sections are "Highlights", "Context", "Displacement", "Camps", "Needs, response and '
            'gaps", "Funding", "Observer mission", "Events", "Humanitarian access", "Response", "In the '
            'press" and "Outlook". '
            "For a heading of your own inside a section, write ### before it.",
        ),
        (
            "## displacement",
            'line 5: error: The section "Displacement" has two headings; the first is on line 4. '
            "Move the text under one heading and delete the other.",
        ),
    ],
)
def test_each_problem_in_its_words(text: str, expected: str) -> None:
    assert problems(text) == [expected]


def test_text_above_the_first_heading() -> None:
    assert read("\nHello.\n" + TWO_HIGHLIGHTS)[1] == [
        "line 2: error: Text stands above the first heading and belongs to no section. Put a "
        'heading such as "## Displacement" above it, or move it below one.'
    ]


def test_a_file_that_is_too_large_is_not_read() -> None:
    assert read("x" * 200_001) == (
        NarrativeText({}, (), frozenset()),
        [
            ": error: The narrative is larger than 200 kB and is not read. Keep only the text of "
            "the sections in it; tables and lists of data belong in the spreadsheets."
        ],
    )


def test_all_problems_are_told_and_lines_are_the_writers() -> None:
    text = (
        "{# A remark\non two lines #}\n"
        'A {{ figure(\n"refugees.TUR.registered") }} {# inside\n #} and\n'
        "{{ 1 + 1 }}\n[x](y) {{ }}\n"
    )
    assert [problem.partition(":")[0] for problem in problems(text)] == ["line 10"] + ["line 11"] * 2


def test_lines_after_a_remark_are_the_writers() -> None:
    remark = "{# A remark\non two lines #}\n"
    for line in ("[x](y)", f'A {{{{ figure("{TURKEY}") }}}} [x](y)'):
        assert [told.partition(":")[0] for told in problems(remark + line)] == ["line 7"]


def test_a_withheld_value_is_nowhere() -> None:
    secret = {**FIGURES, "camps.altinozu.population": of("camps.altinozu.population", exact(777))}
    told, trouble = read(
        '## Camps\n{{ figure("camps.altinozu.population") }} '
        '{{ change("camps.altinozu.population") }} {{ figure("camps.altinozu.populatio") }}',
        secret,
        secret,
    )
    assert "777" not in f"{told}{trouble}"
    assert "camps.altinozu.population" not in trouble[-1]
    assert told.used == frozenset()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "- One.\n",
            "line 1: warning: The number of highlights is 1; there should be 2 to 5. Keep what a "
            "reader with one minute must know.",
        ),
        (
            "- One.\n- More.\n\nMore text.\n",
            "line 5: error: This is not an item of the list of highlights. Begin each highlight "
            "with a hyphen and a space, in one list of single paragraphs, and move other text to "
            "another section.",
        ),
        (
            "- One.\n- More.\n  - Deeper.\n",
            "line 4: error: This is not an item of the list of highlights. Begin each highlight "
            "with a hyphen and a space, in one list of single paragraphs, and move other text to "
            "another section.",
        ),
        (
            f"- One.\n- {'a' * 175} **{'b' * 5}**\n",
            "line 3: warning: This highlight has 181 characters; 180 is the most: "
            f'"{"a" * 59}…". Shorten it, and give the details in a section below.',
        ),
    ],
)
def test_highlights_are_one_list_of_two_to_five_short_items(text: str, expected: str) -> None:
    assert read("## Highlights\n" + text)[1] == [expected]


def test_a_narrative_without_highlights_and_a_highlight_that_just_fits() -> None:
    assert read("")[1] == [
        ": warning: The number of highlights is 0; there should be 2 to 5. Keep what a reader "
        "with one minute must know."
    ]
    # 174 and the six characters of 44,038, not the length of its live figure.
    assert read(f"## Highlights\n- A\n- {'a' * 174}{{{{ figure('{TURKEY}') }}}}\n")[1] == []


# Hostile texts


@pytest.mark.parametrize(
    "expression",
    [
        "''.__class__",
        "''.__class__.__mro__",
        "'a'*10**9",
        "9**9**9",
        "9" * 250,
        "(" * 280,
        "figure",
        "figure.__globals__",
        "figure('x')('y')",
        "figure('refugees.TUR.registered')|upper",
        "figure(*['refugees.TUR.registered'])",
        "figure(**{'key': 'refugees.TUR.registered'})",
        "figure(key='refugees.TUR.registered')",
        "figure('refugees.' ~ 'TUR')",
        "figure('refugees.TUR.registered') if 1",
        "self",
        "range(10)",
        "lipsum()",
        "{{ change('refugees.TUR.registered') }",
        "",
        "a" * 400,
    ],
)
def test_nothing_but_a_call_with_a_constant_key_is_let_through(expression: str) -> None:
    text = f"{TWO_HIGHLIGHTS}## Camps\n{{{{ {expression} }}}}"
    narrative = Narrative("n.md", "en", text)
    told, diagnostics = read_narrative(
        narrative,
        FIGURES,
        words=words_for("en"),
        previous={},
        withheld=frozenset(),
        articles=(),
        as_of=JULY,
        percent_base=100,
    )
    assert diagnostics
    assert {d.severity for d in diagnostics} == {Severity.ERROR}
    assert "…" in told.sections["camps"]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("[x](javascript:alert%281%29)", "<p>[x](javascript:alert%281%29)</p>"),
        ("[x](JavaScript&#58;alert)", "<p>[x](JavaScript&amp;#58;alert)</p>"),
        ("[x](data:text/html,x)", "<p>[x](data:text/html,x)</p>"),
        ("[x](//example.org)", "<p><a>x</a></p>"),
        ("[x](file:///etc/passwd)", "<p>[x](file:///etc/passwd)</p>"),
        ("![x](https://example.org/a.png)", ""),
        ('[x](https://a.org/"onclick=1)', '<p><a href="https://a.org/%22onclick=1">x</a></p>'),
        ("\ue0000\ue001", "<p>0</p>"),
        ("&#xE000;0&#xE001;", "<p>&amp;#xE000;0&amp;#xE001;</p>"),
    ],
)
def test_no_html_of_the_writers_gets_through(text: str, printed: str) -> None:
    told, _ = read(f"## Camps\n{text}")
    assert html_of(told.sections["camps"]).replace("<p></p>", "") == printed


@pytest.mark.parametrize(
    "unit",
    [
        "{{",
        "{#",
        "{% ",
        "[",
        "![",
        "*a_ ",
        "- a\n - ",
        "> ",
        "{{'",
        "\x00",
        "# a\n",
        '{{ f("a") }}',
    ],
)
def test_nothing_hangs(unit: str) -> None:
    # It takes a quarter of a second at most; what is quadratic takes many.
    text = (unit * 15_000)[:15_000]
    began = time.process_time()
    read_narrative(
        Narrative("n.md", "en", text),
        FIGURES,
        words=words_for("en"),
        previous={},
        withheld=set(),
        articles=(),
        as_of=JULY,
        percent_base=100,
    )
    assert time.process_time() - began < 1


def test_every_check_has_its_messages() -> None:
    messages = words_for("en").messages
    wanted: Callable[[str], bool] = messages.__contains__
    keys = [f"check.{check.code}{end}" for check in NARRATIVE_CHECKS for end in ("", ".fix")]
    assert [key for key in keys if not wanted(key)] == []
    assert len({check.code for check in NARRATIVE_CHECKS}) == len(NARRATIVE_CHECKS)


def test_a_sign_without_a_font_is_told_at_its_line() -> None:
    text = "## highlights\n\n- Open.\n- The camp သမ် 🚑 is open.\n"
    narrative = Narrative("narrative.en.md", "en", text)
    _, diagnostics = read_narrative(
        narrative, {}, words=words_for("en"), previous={}, withheld=set(), articles=(),
        as_of=date(2012, 7, 31), percent_base=100,
    )  # fmt: skip
    found = [d for d in diagnostics if d.code == "narrative-sign-without-font"]
    assert [(d.where.row, words_for("en").explain(d)[0]) for d in found] == [
        (
            4,
            "This line has characters that none of the report's fonts can print: သ (U+101E, Myanmar), မ (U+1019, "
            "Myanmar), ် (U+103A, Myanmar) and 1 other.",
        )
    ]
