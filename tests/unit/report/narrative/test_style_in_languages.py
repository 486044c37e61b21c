"""The style guides of French, Spanish, Arabic and Turkish: what they point out, and what they do not."""

from datetime import date

import pytest

from sitrep.languages import LANGUAGES
from sitrep.model.month import Narrative
from sitrep.report.narrative.reading import read_narrative
from sitrep.report.narrative.style.checks import STYLE_CHECKS
from sitrep.words.speech import words_for

WORDINGS = {
    "fr": """
        Suite à la pluie, la route est coupée. | Suite à | À la suite de
        La route est coupée, suite au séisme. | suite au | à la suite du
        Suite aux pluies, la route est coupée. | Suite aux | À la suite des
        Le camp est ouvert au jour d'aujourd'hui. | au jour d'aujourd'hui | à ce jour
        Les familles impactées attendent. | impactées | touchées
        Des migrants clandestins sont passés. | migrants clandestins | migrants en situation irrégulière
    """,
    "es": """
        En base a los datos, sube. | En base a | Con base en
        Lo dice en base al informe. | en base al | con base en el
        Habló en relación a la ayuda. | en relación a | en relación con
        Habló en relación al paso. | en relación al | en relación con el
        El porciento sube. | porciento | por ciento
        Van a aperturar un campamento. | aperturar | abrir
        La ONU aperturó un campamento. | aperturó | abrió
        Los centros aperturados están llenos. | aperturados | abiertos
        Cruzaron migrantes ilegales. | migrantes ilegales | migrantes en situación irregular
    """,
    "ar": """
        ينتظر اللاجئون الغير مسجلين. | الغير مسجلين | غير المسجلين
        سوف لن يفتح المعبر. | سوف لن | لن
        النسبة بالمئة مرتفعة. | بالمئة | في المائة
        عبر مهاجرون غير شرعيين. | مهاجرون غير شرعيين | مهاجرون غير نظاميين
    """,
    "tr": """
        Kampta herşey var. | herşey | her şey
        Onlar birşeyler getirdi. | birşeyler | bir şeyler
        Çadır yada konteyner yok. | yada | ya da
        Orada bir kaç aile bekliyor. | bir kaç | birkaç
        Orada bir çok aile bekliyor. | bir çok | birçok
        Orada hiç bir aile yok. | hiç bir | hiçbir
        Orada pekçok aile var. | pekçok | pek çok
        Suyun yanısıra çadır da geldi. | yanısıra | yanı sıra
        Sınırı kaçak göçmenler geçti. | kaçak göçmenler | düzensiz göçmenler
    """,
}
LEFT_ALONE = {
    "fr": """
        Le gouvernement a donné suite à la demande.
        La suite aux prochaines pages.
        À la suite de la pluie, la route est coupée.
        L'impact de la pluie reste faible.
        La première moitié du mois était sèche.
        La dernière semaine de juillet était sèche.
        Il y a des familles qui attendent.
        Un quart d'heure de marche suffit.
        L'ONU et l'UE se sont réunies.
        Il a plu en Iraq, en Jordanie, au Liban et en Turquie.
        Il a plu sur l'Iraq, la Jordanie et le Liban.
        Les mesures sont dramaturgiques.
        La date est à la page suivante.
        L'afflux massif continue.
    """,
    "es": """
        Con base en los datos, sube.
        La base aérea está cerrada.
        Habló en relación con la ayuda.
        El por ciento sube.
        La apertura del paso es cierta.
        Cruzaron migrantes en situación irregular.
        Por la mañana llueve; la última semana de julio fue seca.
        La primera mitad del mes fue seca.
        Un cuarto de hora basta.
        La ONU y la UE se reunieron.
        Llovió en Iraq, Jordania y Siria.
        El dramaturgo llegó.
    """,
    "ar": """
        ينتظر اللاجئون غير المسجلين.
        يحترمون حقوق الغير في المخيم.
        لن يفتح المعبر.
        النسبة في المائة مرتفعة.
        عبر مهاجرون غير نظاميين.
        في اليوم التالي هطل المطر.
        كان النصف الأول من الشهر جافا.
        وصلوا بعد نصف الساعة.
        هطل المطر في الأسبوع الأول من تموز.
    """,
    "tr": """
        Her şey hazır; bir şey eksik değil.
        Ya da konteyner verilecek.
        Birkaç aile, birçok çadır ve hiçbir yol yok.
        Suyun yanı sıra çadır da geldi.
        Sınırı düzensiz göçmenler geçti.
        Ayın ilk yarısı kurak geçti.
        Temmuzun son haftası kurak geçti.
        BM ve AB toplandı.
        31 Temmuz 2012 itibarıyla yağmur var.
        Yağmur Irak, Türkiye ve Ürdün'e yağdı.
        Suriye, Şili ve Ürdün'de yağmur var.
    """,
}
POINTED_OUT = {
    "fr": {
        "style-relative-time": "hier|aujourd'hui|récemment|la semaine dernière|le mois prochain|lundi dernier"
        "|ces derniers jours|il y a quelques jours",
        "style-vague-number": "la moitié des gens|un tiers des gens|un quart des gens",
        "style-placeholder": "TODO|TBD|XXX|à compléter|[insérer le nom]|???",
        "style-emotional": "tragique|dramatiquement|alarmante|sans précédent|un calvaire",
    },
    "es": {
        "style-relative-time": "ayer|hoy|la semana pasada|el mes próximo|recientemente|en los últimos días"
        "|hace unos meses",
        "style-vague-number": "la mitad de la gente|un tercio de la gente",
        "style-placeholder": "TBC|por confirmar|[insertar nombre]",
        "style-emotional": "trágica|dramáticamente|brutal|sin precedentes|una tragedia",
    },
    "ar": {
        "style-relative-time": "أمس|مؤخرا|الشهر الماضي|والأسبوع المقبل|قبل أيام",
        "style-vague-number": "نصف السكان",
        "style-placeholder": "TODO|قيد التأكيد|[أدخل الاسم]",
        "style-emotional": "مأساوي|الكارثية|مأساة|غير مسبوق",
    },
    "tr": {
        "style-relative-time": "dün|bugün|geçen hafta|önümüzdeki ay|son günlerde",
        "style-vague-number": "halkın yarısı",
        "style-placeholder": "TODO|teyit edilecek|[tarih]",
        "style-emotional": "trajik|korkunç|dehşet|benzeri görülmemiş",
    },
}


def noted(text: str, language: str) -> list[tuple[str, str, str]]:
    """Code, words and what to write instead of each note on a text."""
    _, diagnostics = read_narrative(
        Narrative("n.md", language, f"## camps\n\n{text}\n"),
        {},
        words=words_for("en"),
        previous={},
        withheld=frozenset(),
        articles=(),
        as_of=date(2012, 7, 31),
        percent_base=100,
    )
    codes = {check.code for check in STYLE_CHECKS} | {"narrative-numeral-first"}
    return [
        (each.code, str(each.values["text"]), str(each.values.get("use", "")))
        for each in diagnostics
        if each.code in codes
    ]


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


@pytest.mark.parametrize("language", WORDINGS)
def test_each_wording_is_told_with_a_better_one(language: str) -> None:
    rows = [line.split(" | ") for line in lines(WORDINGS[language])]
    found = {row[0]: noted(row[0], language) for row in rows}
    assert found == {row[0]: [("style-wording", row[1], row[2])] for row in rows}
    guide = LANGUAGES[language].guide
    assert guide
    assert len(rows) >= len(guide.wordings)


@pytest.mark.parametrize("language", LEFT_ALONE)
def test_what_is_left_alone(language: str) -> None:
    notes = {line: noted(line, language) for line in lines(LEFT_ALONE[language])}
    assert {line: found for line, found in notes.items() if found} == {}


@pytest.mark.parametrize("language", POINTED_OUT)
def test_phrases_that_are_pointed_out(language: str) -> None:
    pairs = [
        (phrase, code)
        for code, phrases in POINTED_OUT[language].items()
        for phrase in phrases.split("|")
    ]
    assert [(phrase, note[0]) for phrase, _ in pairs for note in noted(f"({phrase})", language)] == pairs


def test_countries_in_the_order_of_the_languages_alphabet() -> None:
    assert noted("Il a plu sur le Liban, la Jordanie et l'Iraq.", "fr") == [
        ("style-country-order", "le Liban, la Jordanie et l'Iraq", "l'Iraq, la Jordanie et le Liban")
    ]
    assert noted("Şili, Suriye ve Ürdün'de yağmur var.", "tr") == [
        ("style-country-order", "Şili, Suriye ve Ürdün", "Suriye, Şili ve Ürdün")
    ]
