"""The words that stand around a count in English, French, Spanish, Turkish and Arabic."""

from collections.abc import Mapping

from sitrep.quantity import Kind

# Phrases are separated by |; case, accents and Arabic letter variants do not matter.
BEFORE: Mapping[Kind, str] = {
    Kind.ABOUT: "~|≈|∼|≃|about|around|approximately|approx.|approx|roughly|some|circa|ca.|ca|c.|c"
                "|an estimated|estimated|est.|est|environ|autour de|approximativement|quelque"
                "|aproximadamente|alrededor de|unos|unas|en torno a|yaklaşık|yaklaşık olarak"
                "|takriben|tahminen|حوالي|حوالى|نحو|زهاء|تقريبا|ما يقارب",
    Kind.AT_LEAST: "≥|>=|⩾|at least|no fewer than|no less than|not less than|minimum|min."
                   "|au moins|au minimum|al menos|por lo menos|como mínimo|en az|asgari"
                   "|على الأقل|ما لا يقل عن|لا يقل عن",
    Kind.MORE_THAN: ">|more than|over|above|in excess of|exceeding|plus de|más de|mas de"
                    "|أكثر من|ما يزيد عن|ما يزيد على|يزيد عن|فوق",
    Kind.NEARLY: "nearly|almost|close to|just under|presque|près de|casi|cerca de|neredeyse"
                 "|ما يقرب من|قرابة",
    Kind.LESS_THAN: "<|less than|fewer than|under|below|moins de|menos de|أقل من|دون",
    Kind.AT_MOST: "≤|<=|⩽|at most|up to|no more than|not more than|maximum|max.|au plus|au maximum"
                  "|jusqu'à|como máximo|a lo sumo|hasta|en fazla|en çok|azami|على الأكثر"
                  "|ما يصل إلى",
}  # fmt: skip

AFTER: Mapping[Kind, str] = {
    Kind.ABOUT: "approximately|approx.|approx|or so|est.|(est.)|(estimate)|(estimated)|environ"
                "|aproximadamente|civarında|kadar|dolayında|تقريبا",
    Kind.AT_LEAST: "+|or more|and above|at least|ou plus|o más|ve üzeri|veya daha fazla|على الأقل"
                   "|أو أكثر",
    Kind.AT_MOST: "or less|or fewer|at most|ou moins|o menos|veya daha az|على الأكثر|أو أقل",
}  # fmt: skip

# Turkish puts the qualifier after the number and joins a case ending to it (35.000'den fazla, 35
# binden fazla): patterns over folded letters.
AFTER_TURKISH: Mapping[Kind, str] = {
    Kind.MORE_THAN: "'?[dt][ae]n (?:daha )?(?:fazla|cok)|(?:'n?)?[iu]n (?:uzerinde|ustunde)"
                    "|(?:'y?)?[iu] askin",
    Kind.LESS_THAN: "'?[dt][ae]n (?:daha )?az|(?:'n?)?[iu]n altinda",
    Kind.NEARLY: "(?:'y?)?[ae] yakin",
}  # fmt: skip

MAGNITUDES: Mapping[int, str] = {
    1_000: "k|thousand|thousands|mille|mil|bin|ألف|ألفا|آلاف|الاف",
    100_000: "lakh|lakhs",
    1_000_000: "m|mn|mln|mio|million|millions|millón|millones|milyon|مليون|مليونا|ملايين",
}

READ_ONLY_IN: Mapping[str, tuple[str, ...]] = {"m": ("en", "tr"), "mil": ("es",)}
"""Magnitudes that may be a thousand or a million, with the languages in which they are one of the two.

`m` is short for one word only in English and Turkish, for two in French (mille, million) and Spanish
(mil, millón). English writers mean a million by `1.2 mil`.
"""

THOUSAND_OR_MILLION = (1_000, 1_000_000)

RANGE_BEFORE = "between|from|entre|de|desde|بين|ما بين|من"
RANGE_AFTER = "arasında|arası"
RANGE_JOINTS = "to|a|au|à|hasta|ila|ile|إلى|الى|حتى"
# These join the ends of a range only after a word for "between".
RANGE_AND = "and|et|y|ve|و"

MISSING: Mapping[Kind, str] = {
    Kind.NOT_REPORTED: "NR|N.R.|N/R|not reported|unreported|non rapporté|non communiqué"
                       "|non communiquée|no reportado|no informado|no comunicado|bildirilmedi"
                       "|rapor edilmedi|لم يبلغ عنه|لم يبلغ|غير مبلغ عنه",
    Kind.NO_DATA: "ND|N.D.|N/D|S/D|no data|data not available|not available|unavailable|unknown"
                  "|not known|-|--|---|..|...|?|??|données manquantes|donnée manquante"
                  "|pas de données|aucune donnée|inconnu|inconnue|non disponible|sin datos"
                  "|sin información|desconocido|no disponible|no se conoce|veri yok|bilinmiyor"
                  "|bilgi yok|mevcut değil|لا توجد بيانات|لا بيانات|غير معروف|غير متوفر"
                  "|غير متاح|مجهول",
    Kind.SUPPRESSED: "*|**|***|suppressed|withheld|supprimé|masqué|suprimido|omitido|gizlendi"
                     "|gizli|محجوب",
    Kind.NOT_APPLICABLE: "NA|N.A.|N/A|not applicable|s.o.|s/o|sans objet|non applicable"
                         "|no aplica|no aplicable|no corresponde|uygulanamaz|geçerli değil"
                         "|لا ينطبق|غير منطبق|لا يسري",
}  # fmt: skip
