"""The words by which a sentence tells what it states: whom it counts, how, and which fact it dates."""

from collections.abc import Mapping

# Phrases are separated by |; case and accents do not matter.
REFUGEES: Mapping[str, str] = {
    "en": "refugees|civilians|asylum seekers|displaced people|displaced persons",
    "fr": "réfugiés|civils|demandeurs d'asile|déplacés",
    "es": "refugiados|civiles|solicitantes de asilo|desplazados",
    "tr": "mülteci|sığınmacı|sivil",
    "ar": "لاجئ|لاجئا|لاجئين|مدني|مدنيا|نازح|نازحا",
}
"""What follows a number of people who have fled; soldiers, families and camps are counted apart."""

SERIES: Mapping[str, Mapping[str, str]] = {
    "en": {"registered": "registered|registrations", "assisted": "assisted",
           "estimated": "estimated|estimates|estimate"},
    "fr": {"registered": "enregistrés|enregistrées|enregistré", "assisted": "assistés|assistées",
           "estimated": "estimés|estimation|estime"},
    "es": {"registered": "registrados|registradas", "assisted": "asistidos|atendidos",
           "estimated": "estimados|estimación|calcula"},
    "tr": {"registered": "kayıtlı|kayıt altına", "assisted": "yardım alan",
           "estimated": "tahmini|tahminen"},
    "ar": {"registered": "مسجل|مسجلا|مسجلين|المسجلين", "assisted": "يتلقون", "estimated": "يقدر|تقدر"},
}  # fmt: skip
"""How a sentence says that it counts; one that does not is the press's own count."""

MISSIONS: Mapping[str, str] = {
    "en": "observer mission|monitoring mission|supervision mission|observers' mission",
    "fr": "mission d'observation|mission d'observateurs|mission de supervision",
    "es": "misión de observación|misión de observadores|misión de supervisión",
    "tr": "gözlem misyonu|gözlemci misyonu|gözlemci heyeti",
    "ar": "بعثة المراقبة|بعثة المراقبين",
}
"""What a text calls the one observer mission that everybody knows."""

STATUSES: Mapping[str, Mapping[str, str]] = {
    "en": {"suspended": "suspended|suspends|suspend|suspension|halted",
           "ended": "ended|ends|closed|closure"},
    "fr": {"suspended": "suspendu|suspendue|suspend|suspension",
           "ended": "terminée|achevée|prend fin"},
    "es": {"suspended": "suspendió|suspendida|suspende|suspensión",
           "ended": "terminó|concluyó|finalizó"},
    "tr": {"suspended": "askıya|durdurdu|durduruldu", "ended": "sona erdi|sona eren"},
    "ar": {"suspended": "علقت|علق|تعليق", "ended": "انتهت|انتهاء"},
}  # fmt: skip
"""The words for a status that begins on a day which is news."""

TOTAL: Mapping[str, str] = {
    "en": "total|totals|totalling|totaling|in all|altogether|the sum|combined|brings to|bringing to",
    "fr": "total|totalisant|en tout|au total|la somme",
    "es": "total|totalizan|en total|la suma",
    "tr": "toplam|toplamda|toplamı",
    "ar": "المجموع|إجمالي|الإجمالي|مجموع|بمجموع",
}
"""What stands beside a number that is the sum of others."""

PART_OF: Mapping[str, str] = {
    "en": "including|among them|among whom|of whom|of which|of them|excluding|not counting",
    "fr": "dont|y compris|parmi lesquels|parmi eux|hormis",
    "es": "incluidos|incluidas|incluyendo|entre ellos|de los cuales|sin contar",
    "tr": "dahil|aralarında|bunların|hariç",
    "ar": "بينهم|بمن فيهم|منهم|من بينهم|باستثناء",
}
"""Where these stand, one number is a part of another and not of their sum."""

ONE_PERSON: Mapping[str, str] = {
    "en": "general|colonel|captain|lieutenant|commander|pilot|officer|soldier|minister|ambassador"
          "|diplomat|journalist|man|woman|boy|girl|child|baby",
    "fr": "général|colonel|capitaine|lieutenant|commandant|pilote|officier|soldat|ministre"
          "|ambassadeur|diplomate|journaliste|homme|femme|garçon|fille|enfant",
    "es": "general|coronel|capitán|teniente|comandante|piloto|oficial|soldado|ministro|embajador"
          "|diplomático|periodista|hombre|mujer|niño|niña",
    "tr": "general|albay|yarbay|yüzbaşı|teğmen|pilot|bakan|büyükelçi|gazeteci",
    "ar": "جنرال|عقيد|نقيب|ملازم|طيار|ضابط|وزير|سفير|صحفي",
}  # fmt: skip
"""A person who is named singly beside a number of others; in Turkish only who is never counted so."""
