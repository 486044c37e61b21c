"""The narratives of one month in several languages: each difference is told at both lines, no other."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest

from sitrep.model.article import Article
from sitrep.model.month import Narrative
from sitrep.model.sections import SECTIONS
from sitrep.report.narrative.translations.told import problems_between
from sitrep.words.speech import words_for

GLOBE = Article(
    "globe", "articles/globe.md", "Globe", "Headline", date(2012, 7, 3), "", "en",
    "They came with a group of refugees “fleeing atrocities in Syria.” The camp is full.", "",
)  # fmt: skip

ENGLISH = """\
## highlights
- There are {{ figure("refugees.TUR.registered") }} refugees in Turkey, {{ change("refugees.TUR.registered") }}.
- The mission has {{ days_until("missions.unsmis.mandate_end") }} left.

## displacement
On 2 July 2012, {{ literal("85", "Globe, 3 July 2012") }} soldiers came to Hatay, “fleeing atrocities in Syria”.
Registered are {{ list("refugees.*.registered") }}; {{ share("refugees.TUR.registered", "refugees.total.registered") }}
are in Turkey. In Jordan are {{ figure("refugees.JOR.registered") }} people and {{ literal("three quarters", "UNHCR") }} wait.

## camps
{# A remark. #}
From 17 to 19 July, {{ figure("camps.apaydin.population") }} people moved, and again by 31 July 2012.
"""
FRENCH = """\
## highlights
- La mission a encore {{ days_until("missions.unsmis.mandate_end") }}.
- Il y a {{ figure("refugees.TUR.registered") }} réfugiés en Turquie, soit {{ change("refugees.TUR.registered") }}.

## displacement
En Jordanie, il y a {{ figure("refugees.JOR.registered") }} personnes.
Le 2 juillet, {{ literal("quatre-vingt-cinq", "Globe, 3 juillet 2012") }} soldats sont arrivés dans le Hatay, « fuyant les
atrocités en Syrie ». En Turquie : {{ share("refugees.TUR.registered", "refugees.total.registered") }}, sur
{{ list("refugees.*.registered") }} ; {{ literal("les trois quarts", "HCR") }} attendent. La Jordanie en a
{{ figure("refugees.JOR.registered") }}.

## camps
Du 17 au 19 juillet 2012, {{ figure("camps.apaydin.population") }} personnes ont déménagé, de même le 31 juillet.
"""
SPANISH = """\
## displacement
El 2 de julio de 2012 llegaron a Hatay {{ literal("85", "Globe, 3 de julio de 2012") }} soldados, «huyendo de las atrocidades».
Hay {{ list("refugees.*.registered") }}; el {{ share("refugees.TUR.registered", "refugees.total.registered") }} en Turquía
y {{ figure("refugees.JOR.registered") }} en Jordania; esperan {{ literal("tres cuartas partes", "ACNUR") }}.

## highlights
- Hay {{ figure("refugees.TUR.registered") }} refugiados en Turquía, {{ change("refugees.TUR.registered") }}.
- A la misión le quedan {{ days_until("missions.unsmis.mandate_end") }}.

## camps
Del 17 al 19 de julio se trasladaron {{ figure("camps.apaydin.population") }} personas, y otra vez el 31 de julio de 2012.
"""
ARABIC = """\
## highlights
- في تركيا {{ figure("refugees.TUR.registered") }} لاجئ، أي {{ change("refugees.TUR.registered") }}.
- بقي للبعثة {{ days_until("missions.unsmis.mandate_end") }}.

## displacement
في 2 تموز/يوليو 2012 وصل {{ literal("٨٥", "Globe") }} جنديا إلى هاتاي «هربا من الفظائع في سوريا».
المسجلون: {{ list("refugees.*.registered") }}، منهم {{ share("refugees.TUR.registered", "refugees.total.registered") }} في
تركيا. وفي الأردن {{ figure("refugees.JOR.registered") }} شخص، ينتظر {{ literal("ثلاثة أرباعهم", "المفوضية") }}.

## camps
من 17 إلى 19 تموز انتقل {{ figure("camps.apaydin.population") }} شخص، وكذلك في 31 تموز 2012.
"""
TURKISH = """\
## highlights
- Türkiye'de {{ figure("refugees.TUR.registered") }} mülteci var: {{ change("refugees.TUR.registered") }}.
- Misyonun {{ days_until("missions.unsmis.mandate_end") }} süresi kaldı.

## displacement
2 Temmuz 2012'de Hatay'a "Suriye'deki vahşetten kaçan" {{ literal("85", "Globe") }} asker geldi.
Kayıtlılar: {{ list("refugees.*.registered") }}; {{ share("refugees.TUR.registered", "refugees.total.registered") }} Türkiye'de,
{{ figure("refugees.JOR.registered") }} kişi Ürdün'de; {{ literal("dörtte üçü", "BMMYK") }} bekliyor.

## camps
17-19 Temmuz'da {{ figure("camps.apaydin.population") }} kişi taşındı, 31 Temmuz 2012'de de öyle oldu.
"""
CLEAN = {"en": ENGLISH, "fr": FRENCH, "es": SPANISH, "ar": ARABIC, "tr": TURKISH}


def told(
    texts: Mapping[str, str],
    languages: str = "en fr es ar tr",
    translated: Sequence[Sequence[str]] = (),
) -> list[str]:
    """Each problem: its code, its line, the words of what is wrong."""
    speakers = [replace(words_for("en"), language=language) for language in languages.split()]
    problems = problems_between(
        {code: Narrative(f"{code}.md", code, text) for code, text in texts.items()},
        speakers,
        file_of=lambda language: f"{language}.md",
        articles=(GLOBE,),
        translated=translated,
        sections=SECTIONS,
    )
    return [f"{each.where}: {words_for('en').explain(each)[0]}" for each in problems]


def test_narratives_that_say_the_same_are_silent() -> None:
    assert told(CLEAN) == []


TUR = '{{ figure("refugees.TUR.registered") }}'
JOR = '{{ figure("refugees.JOR.registered") }}'


@pytest.mark.parametrize(
    ("language", "old", "new", "expected"),
    [
        pytest.param(
            "es", f"{JOR} en Jordania", "otros en Jordania",
            'en.md, line 8: "figure(refugees.JOR.registered)" stands here and not in that section of the '
            "other language (es.md, line 1).",
            id="a figure is missing",
        ),
        pytest.param(
            "es", "El 2 de julio", f"El {TUR} y 2 de julio",
            'es.md, line 2: "figure(refugees.TUR.registered)" stands here and not in that section of the '
            "other language (en.md, line 5).",
            id="a figure more",
        ),
        pytest.param(
            "tr", JOR, '{{ figure("refugees.LBN.registered") }}',
            'en.md, line 8: "figure(refugees.JOR.registered)" stands here where the other language has '
            '"figure(refugees.LBN.registered)" (tr.md, line 8).',
            id="a figure of another country",
        ),
        pytest.param(
            "ar", '{{ change("refugees.TUR.registered") }}', '{{ percent_change("refugees.TUR.registered") }}',
            'en.md, line 2: "change(refugees.TUR.registered)" stands here where the other language has '
            '"percent_change(refugees.TUR.registered)" (ar.md, line 2).',
            id="another word about a figure",
        ),
        pytest.param(
            "tr", '"refugees.TUR.registered", "refugees.total', '"refugees.total.registered", "refugees.TUR',
            'en.md, line 7: "share(refugees.TUR.registered, refugees.total.registered)" stands here where '
            'the other language has "share(refugees.total.registered, refugees.TUR.registered)" '
            "(tr.md, line 7).",
            id="a share the other way round",
        ),
        pytest.param(
            "fr", '"quatre-vingt-cinq"', '"quatre-vingt-quinze"',
            'en.md, line 6: "literal(85)" stands here where the other language has '
            '"literal(quatre-vingt-quinze)" (fr.md, line 7).',
            id="a literal of another value",
        ),
        pytest.param(
            "ar", '"٨٥"', '"أكثر من ٨٥"',
            'en.md, line 6: "literal(85)" stands here where the other language has '
            '"literal(أكثر من ٨٥)" (ar.md, line 6).',
            id="a literal with a qualifier",
        ),
        pytest.param(
            "es", '{{ literal("tres cuartas partes", "ACNUR") }}', "muchos",
            'en.md, line 8: "literal(three quarters)" stands here and not in that section of the other '
            "language (es.md, line 1).",
            id="a literal is missing",
        ),
        pytest.param(
            "fr", "Le 2 juillet", "Le 3 juillet",
            'en.md, line 6: "2 July 2012" stands here where the other language has "3 juillet" '
            "(fr.md, line 7).",
            id="another day",
        ),
        pytest.param(
            "tr", "31 Temmuz 2012", "31 Temmuz 2011",
            'en.md, line 12: "31 July 2012" stands here where the other language has "31 Temmuz 2011" '
            "(tr.md, line 11).",
            id="another year",
        ),
        pytest.param(
            "ar", "31 تموز 2012", "31 آب 2012",
            'en.md, line 12: "31 July 2012" stands here where the other language has "31 آب 2012" '
            "(ar.md, line 11).",
            id="another month",
        ),
        pytest.param(
            "es", "El 2 de julio de 2012", "Entonces",
            'en.md, line 6: "2 July 2012" stands here and not in that section of the other language '
            "(es.md, line 1).",
            id="a date is missing",
        ),
        pytest.param(
            "fr", "personnes ont déménagé", "personnes ont déménagé en août 2012",
            'fr.md, line 13: "août 2012" stands here and not in that section of the other language '
            "(en.md, line 10).",
            id="a date more",
        ),
        pytest.param(
            "tr", ' "Suriye\'deki vahşetten kaçan" ', " ",
            'en.md, line 6: "fleeing atrocities in Syria" stands here and not in that section of the other '
            "language (tr.md, line 5).",
            id="a quotation is missing",
        ),
        pytest.param(
            "es", "«huyendo de las atrocidades»", "“The camp is full”",
            'en.md, line 6: "fleeing atrocities in Syria" stands here where the other language has '
            '"The camp is full" (es.md, line 2).',
            id="another quotation",
        ),
        pytest.param(
            "ar", "## camps\n", "",
            "en.md, line 10: The section \"Camps\" has text here, and none in ar.md.",
            id="a section is missing",
        ),
        pytest.param(
            "fr", "## camps", "## response\nUne réponse.\n\n## camps",
            "fr.md, line 12: The section \"Response\" has text here, and none in en.md.",
            id="a section more",
        ),
    ],
)  # fmt: skip
def test_a_difference_is_told_at_both_lines(language: str, old: str, new: str, expected: str) -> None:
    assert old in CLEAN[language]
    assert told({**CLEAN, language: CLEAN[language].replace(old, new)}) == [expected]


def test_a_text_below_another_heading_is_told_by_its_two_headings() -> None:
    assert told({**CLEAN, "tr": TURKISH.replace("## camps", "## mission")}) == [
        'en.md, line 10: The section "Camps" has text here, and none in tr.md.',
        'tr.md, line 10: The section "Observer mission" has text here, and none in en.md.',
    ]


def test_what_stands_in_another_section_is_told_once() -> None:
    moved = SPANISH.replace(f" y {JOR} en Jordania", "").replace(f"\ny {JOR} en Jordania", "")
    moved = moved.replace("31 de julio de 2012.", f"31 de julio de 2012; en Jordania {JOR}.")
    assert told({**CLEAN, "es": moved}) == [
        'en.md, line 8: "figure(refugees.JOR.registered)" stands here in the section "Displacement", and '
        'in the other language in the section "Camps" (es.md, line 10).'
    ]


def test_files_that_have_each_others_names_are_told_as_such() -> None:
    assert told({"en": FRENCH, "fr": ENGLISH}, "en fr") == [
        "en.md: This text is in French, and the narrative should be in English.",
        "fr.md: This text is in English, and the narrative should be in French.",
    ]


def test_a_paragraph_that_was_not_translated_is_told() -> None:
    rest = "\n\nThe roads to the north of the town were closed by the floods and are still closed.\n"
    assert told({"en": ENGLISH + rest, "tr": TURKISH + rest}, "en tr") == [
        "tr.md, line 14: This text is in English, and the narrative should be in Turkish."
    ]


def test_a_language_without_a_narrative_is_told_with_those_that_have_one() -> None:
    assert told({"en": ENGLISH, "ar": ARABIC}, "en fr ar") == [
        "fr.md: There is no narrative in French, and there is one in en.md and ar.md."
    ]


def test_where_nobody_wrote_anything_nothing_is_compared() -> None:
    assert told({}) == []


def test_what_is_told_already_is_not_told_as_a_difference() -> None:
    broken = FRENCH.replace(JOR, "{{ figure(refugees.JOR) }}")
    assert told({"en": ENGLISH, "fr": broken}, "en fr") == []


def test_a_quotation_may_stand_in_its_translation_and_then_means_that_one_alone() -> None:
    translated = [
        ("fleeing atrocities in Syria", "fuyant les atrocités en Syrie"),
        ("The camp is full", "Le camp est plein"),
    ]
    other = FRENCH.replace("fuyant les\natrocités en Syrie", "Le camp\nest plein")
    assert told({"en": ENGLISH, "fr": FRENCH}, "en fr", translated) == []
    assert told({"en": ENGLISH, "fr": other}, "en fr", translated) == [
        'en.md, line 6: "fleeing atrocities in Syria" stands here where the other language has "Le camp '
        'est plein" (fr.md, line 7).'
    ]


def test_a_text_that_is_too_large_to_be_read_is_compared_with_nothing() -> None:
    """It is told as such; nor is any other text of a report in one language read for this."""
    assert told({"en": ENGLISH, "fr": FRENCH + "x" * 200_000}, "en fr") == []
    assert told({"en": FRENCH}, "en") == []
