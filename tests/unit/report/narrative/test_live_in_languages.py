"""Live figures in sentences of several languages: nouns, endings, numbers in letters, capitals."""

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest

from reasons import html_of
from sitrep.model.figure import Figure
from sitrep.model.month import Narrative
from sitrep.model.sections import SECTIONS
from sitrep.model.subject import in_words
from sitrep.quantity import Kind, Quantity, exact
from sitrep.report.narrative.reading import read_narrative
from sitrep.words.catalogue import languages
from sitrep.words.speech import words_for

_TAG = re.compile(r"<[^>]*>")
JULY, JUNE = date(2012, 7, 31), date(2012, 6, 21)


def of(key: str, value: Quantity | date, as_of: date = JULY, unit: str = "") -> Figure:
    return Figure(key, value, as_of, in_words("subject"), (), ("source",), unit=unit)


FIGURES = {
    figure.key: figure
    for figure in (
        of("refugees.TUR.registered", exact(44_036)),
        of("refugees.JOR.registered", Quantity(Kind.MORE_THAN, 33_421)),
        of("refugees.IRQ.registered", exact(5)),
        of("refugees.LBN.registered", exact(1)),
        of("refugees.EGY.registered", exact(2)),
        of("refugees.IRQ.arrivals", exact(3)),
        of("refugees.TUR.percent", exact(37), unit="percent"),
        of("missions.unsmis.mandate_end", date(2012, 8, 19)),
    )
}
PREVIOUS = {"refugees.TUR.registered": of("refugees.TUR.registered", exact(44_025), JUNE)}


def read(text: str, language: str) -> tuple[str, list[str]]:
    """What is printed of a text in the section of camps, without links, and the errors."""
    narrative, diagnostics = read_narrative(
        Narrative("n.md", language, f"## camps\n\n{text}\n"),
        FIGURES,
        words=replace(words_for("en"), language=language),
        previous=PREVIOUS,
        withheld=frozenset(),
        articles=(),
        as_of=JULY,
        percent_base=100,
    )
    errors = [each.code for each in diagnostics if each.severity == "error"]
    return unescape(_TAG.sub("", html_of(narrative.sections["camps"]))).strip(), errors


def live(country: str, *forms: str, function: str = "figure", measure: str = "registered") -> str:
    texts = ", ".join(f'"{text}"' for text in (f"refugees.{country}.{measure}", *forms))
    return f"{{{{ {function}({texts}) }}}}"


FRENCH = ("un réfugié", "# réfugiés")
SPANISH = ("una persona", "# personas")
ARABIC = ("لاجئ واحد", "لاجئان", "# لاجئين", "# لاجئا", "# لاجئ")


@pytest.mark.parametrize(
    ("language", "text", "printed"),
    [
        ("fr", f"Il y a {live('IRQ', *FRENCH)} et {live('LBN', *FRENCH)}.", "Il y a cinq réfugiés et un réfugié."),
        ("fr", f"{live('IRQ', *FRENCH)} sont là.", "Cinq réfugiés sont là."),
        ("fr", f"{live('LBN', *FRENCH)} est là.", "Un réfugié est là."),
        ("fr", f"Il y a {live('TUR', *FRENCH)}.", "Il y a 44\u202f036 réfugiés."),
        ("fr", f"Le camp {live('LBN')} est ouvert.", "Le camp 1 est ouvert."),
        ("es", f"Llegó {live('LBN', *SPANISH)}, luego {live('IRQ', *SPANISH)}.",
         "Llegó una persona, luego cinco personas."),
        ("es", f"{live('IRQ', *SPANISH)} llegaron.", "Cinco personas llegaron."),
        ("ar", f"في العراق {live('IRQ', *ARABIC)}.", "في العراق 5 لاجئين."),
        ("ar", f"في مصر {live('EGY', *ARABIC)} وفي لبنان {live('LBN', *ARABIC)}.",
         "في مصر لاجئان وفي لبنان لاجئ واحد."),
        ("ar", f"{live('TUR', *ARABIC)} في تركيا.", "44,036 لاجئا في تركيا."),
        ("tr", f"Sayı {live('TUR')}'e çıktı.", "Sayı 44.036'ya çıktı."),
        ("tr", f"{live('IRQ')} kişiden {live('IRQ', measure='arrivals')}'i çocuk.", "5 kişiden 3'ü çocuk."),
        ("tr", '{{ date("refugees.TUR.registered") }}\'de', "31 Temmuz 2012'de"),
        ("en", f"There are {live('IRQ', 'one camp', '# camps')}.", "There are five camps."),
        ("en", f"There are {live('JOR', 'one camp', '# camps')}.", "There are more than 33,421 camps."),
        ("en", f"There are {live('TUR', '# person', '# people', function='change')}.",
         "There are 11 people more."),
        ("en", f"There are {live('IRQ')}'s tents.", "There are five's tents."),
    ],
)  # fmt: skip
def test_a_figure_stands_rightly_in_its_sentence(language: str, text: str, printed: str) -> None:
    assert read(text, language) == (printed, [])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", live("IRQ", "# camps")),
        ("en", live("IRQ", "# camp of 12", "# camps of 12")),
        ("en", live("IRQ", "two camps", "# camps")),
        ("ar", live("IRQ", *FRENCH)),
        ("en", '{{ figure("missions.unsmis.mandate_end", "# day", "# days") }}'),
        ("en", live("TUR", "# person", "# people", measure="percent")),
    ],
)
def test_what_is_no_noun_of_a_count_is_told(language: str, text: str) -> None:
    assert read(f"So {text}.", language)[1] == ["narrative-noun"]


@pytest.mark.parametrize(
    ("language", "is_told"), [("en", True), ("fr", True), ("es", True), ("ar", False), ("tr", False)]
)
def test_only_some_languages_never_begin_a_sentence_with_a_numeral(
    language: str, *, is_told: bool
) -> None:
    _, diagnostics = read_narrative(
        Narrative("n.md", language, f"## camps\n\n{live('TUR')}.\n"),
        FIGURES,
        words=replace(words_for("en"), language=language),
        previous={},
        withheld=frozenset(),
        articles=(),
        as_of=JULY,
        percent_base=100,
    )
    assert ("narrative-numeral-first" in {each.code for each in diagnostics}) is is_told


@pytest.mark.parametrize("language", languages())
def test_headings_are_the_sections_names_in_the_language_or_their_keys(language: str) -> None:
    words = words_for(language)
    narrated = [each for each in SECTIONS if each.takes_narrative and each.is_usual]
    for named in (
        {each.key: words.say(each.heading) for each in narrated},
        {each.key: each.key for each in narrated},
    ):
        text = "\n".join(f"## {name}\n\n- {name}\n" for name in named.values())
        narrative, diagnostics = read_narrative(
            Narrative("n.md", language, text),
            {},
            words=words,
            previous={},
            withheld=frozenset(),
            articles=(),
            as_of=JULY,
            percent_base=100,
        )
        assert narrative.sections.keys() == named.keys()
        assert [each.code for each in diagnostics if each.severity == "error"] == []


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("en", "Eleven more. Thirty-seven per cent. Up"),
        ("fr", "Onze de plus. Trente-sept pour cent. En"),
        ("tr", "11 daha fazla. Yüzde 37. 21"),
    ],
)
def test_a_sentence_begins_as_the_language_has_it(language: str, printed: str) -> None:
    key = "refugees.TUR.registered"
    figures = {key: of(key, exact(41)), "refugees.TUR.percent": FIGURES["refugees.TUR.percent"]}
    narrative, _ = read_narrative(
        Narrative(
            "n.md",
            language,
            "## camps\n\n"
            f'{{{{ change("{key}") }}}}. {{{{ figure("refugees.TUR.percent") }}}}. {{{{ trend("{key}") }}}}',
        ),
        figures,
        words=words_for(language),
        previous={key: of(key, exact(30), JUNE)},
        withheld=frozenset(),
        articles=(),
        as_of=JULY,
        percent_base=1,
    )
    text = unescape(_TAG.sub("", html_of(narrative.sections["camps"]))).strip()
    assert " ".join(text.split()[: len(printed.split())]) == printed
