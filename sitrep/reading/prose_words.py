"""The words that tell what a number in prose is: a date, the name of a document, a share, a count."""

from collections.abc import Mapping

# Phrases are separated by |; case and accents do not matter.
DOCUMENTS: Mapping[str, str] = {
    "en": "resolution|resolutions|no.|nos.|article|articles|section|sections|paragraph|paragraphs"
          "|para.|page|pages|p.|pp.|annex|chapter|decree|phase|update|route",
    "fr": "résolution|résolutions|no.|numéro|article|articles|section|paragraphe|page|pages|p."
          "|annexe|chapitre|décret|phase",
    "es": "resolución|resoluciones|n.º|no.|núm.|número|artículo|artículos|sección|párrafo|página"
          "|páginas|p.|anexo|capítulo|decreto|fase",
    "tr": "karar|no.|no:|numara|madde|bölüm|paragraf|sayfa|aşama",
    "ar": "القرار|قرار|القرارين|القرارات|رقم|المادة|الفقرة|الصفحة|المرفق|المرحلة|الفصل",
}  # fmt: skip
"""What stands before the number of a document or of its part."""

SEVERAL_DOCUMENTS: Mapping[str, str] = {
    "en": "resolutions|nos.|articles|sections|paragraphs|pages|pp.",
    "fr": "résolutions|articles|pages",
    "es": "resoluciones|artículos|páginas",
    "ar": "القرارين|القرارات",
}

ALWAYS_DOCUMENT = "n°|№|update no.|report no.|bulletin no.|resolution no.|decree no.|issue no."
"""What is read as the sign of a number, whatever follows; `No.` alone may end a sentence."""

BEFORE_DOCUMENT: Mapping[str, str] = {
    "en": "under|in|of|with|by|see|council|council's|assembly|assembly's|nations|its",
}
NAMED_DOCUMENTS: Mapping[str, str] = {"en": "resolution|article|section|paragraph|page|annex|chapter"}
"""A document without an article, after these or first in a sentence, is followed by its number."""

AFTER_DOCUMENT: Mapping[str, str] = {"tr": "sayılı|numaralı|no'lu"}

COUNTED: Mapping[str, str] = {
    "en": "people|persons|refugees|civilians|families|households|soldiers|troops|men|women|children"
          "|girls|boys|others|more|defectors|officers|newcomers|returnees|syrians|arrivals",
    "fr": "personnes|réfugiés|civils|familles|ménages|soldats|hommes|femmes|enfants|autres",
    "es": "personas|refugiados|civiles|familias|hogares|soldados|hombres|mujeres|niños|otros|más",
    "tr": "kişi|mülteci|sivil|aile|hane|asker|erkek|kadın|çocuk",
    "ar": "شخص|شخصا|لاجئ|لاجئا|مدني|مدنيا|أسرة|عائلة|جندي|جنديا|رجل|امرأة|طفل",
}  # fmt: skip
"""What is counted: before these even the year of a whole date is left to be a count."""

OF_PAGES = "of|sur|de|/"

FOLLOWING: Mapping[str, str] = {
    "en": "the|a|an|and|or|but|when|as|by|to|in|on|at|for|because|where|while|it|he|she|they|there|was"
          "|is|has|had|until|after|before|since|from",
    "fr": "le|la|les|un|une|et|ou|mais|quand|par|à|au|aux|en|dans|sur|pour|il|elle|ils|elles|est|était",
    "es": "el|la|los|las|un|una|y|o|pero|cuando|por|a|al|en|para|fue|es|ha|se|hasta",
    "tr": "tarihinde|tarihli|tarihine|itibarıyla|ve|ile|de|da|için",
    "ar": "في|إلى|على|حيث|بعد|قبل|أن",
}  # fmt: skip
"""What cannot be counted: a number before it may be a year, one before another word may be people."""

FOLLOWING_DOCUMENT: Mapping[str, str] = {
    "en": "of", "fr": "de|du|des", "es": "de|del", "ar": "الصادر",
}  # fmt: skip
"""What follows the number of a document besides."""

BEFORE_YEAR: Mapping[str, str] = {
    "en": "in|since|until|during|through|year|early|mid|late",
    "fr": "en|depuis|jusqu'en|début|fin|mi|année",
    "es": "en|desde|año|mediados de|fines de|finales de|principios de",
    "ar": "في|عام|سنة|منذ",
}
"""What stands before a year on its own. `by`, `to`, `after 2000` may as well be a count."""

AFTER_YEAR: Mapping[str, str] = {
    "tr": "yılı|yılında|yılından|yılının|yıllarında|'den beri|'dan beri|'den bu yana|'dan bu yana",
}

OF_MONTH: Mapping[str, str] = {"en": " of", "es": " de| del"}
"""What may stand between a day, its month and its year."""

NEVER_BEFORE_DAY: Mapping[str, str] = {"en": "in|during", "es": "en|durante"}
"""`in May 14 people came`: no date has its day after these and the month."""

BEFORE_DAY: Mapping[str, str] = {"en": "on|the"}
"""`the June 22 downing`: a day, whatever follows."""

DAYS_AND = "and|et|y|al|ve|or|ou|o|veya|و|أو"

BEFORE_TIME: Mapping[str, str] = {"en": "at", "fr": "à", "es": "a las", "tr": "saat", "ar": "الساعة"}

PERCENT: Mapping[str, str] = {
    "en": "per cent|percent|percentage points|percentage point",
    "fr": "pour cent|p. cent",
    "es": "por ciento",
    "ar": "في المائة|بالمئة|في المئة|بالمائة",
}

BEFORE_PERCENT: Mapping[str, str] = {"tr": "yüzde"}

BETWEEN = "between|entre|بين|ما بين"

FROM: Mapping[str, str] = {"en": "from", "fr": "de", "es": "de|desde", "ar": "من"}
"""`rose from 300 to 400` has two counts, `300 to 400 people` is one range."""

NO_QUALIFIER: Mapping[str, str] = {"fr": "est|c", "es": "c", "tr": "est|c", "en": "c"}
"""Qualifiers of spreadsheets that are another word in prose, such as `is` in French."""

PARTS: Mapping[str, str] = {
    "en": "and a half|and a quarter|quarters|thirds|fifths|tenths|dozen|billion|bn",
    "fr": "et demi|et demie|quarts|tiers|cinquièmes|dixièmes|douzaines|milliard|milliards",
    "es": "y medio|y media|cuartos|tercios|quintos|décimos|docenas|mil millones",
    "tr": "buçuk|düzine|milyar",
    "ar": "ونصف|أرباع|أثلاث|أخماس|دزينة|مليار|مليارات",
}
"""After a number they make it another one, which is found but not read."""

WITH_ONES_AFTER_THOUSAND = frozenset({"fr", "es", "tr", "ar"})
"""Languages that write 13,645 as `13 bin 645`."""

ALONE: Mapping[str, str] = {
    "en": "one", "fr": "un|une", "es": "uno|un|una", "tr": "bir", "ar": "واحد|واحدة|ست",
}  # fmt: skip
"""Words for numbers that are more often something else: an article, a pronoun, a lady."""
