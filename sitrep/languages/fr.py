"""French."""

from collections.abc import Iterator
from fractions import Fraction

from sitrep.languages.compounds import CompoundWords
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
from sitrep.languages.sentences import LooseNumbers
from sitrep.languages.statements import StatementWords
from sitrep.quantity import Kind

_COUNTS = CountWords(
    before={
        Kind.ABOUT: "environ|autour de|approximativement|quelque|quelques|à peu près|aux alentours de",
        Kind.AT_LEAST: "au moins|au minimum|minimum|pas moins de|pas moins d'",
        Kind.MORE_THAN: "plus de|plus d'|au-delà de|au delà de",
        Kind.NEARLY: "presque|près de|près d'|un peu moins de|un peu moins d'",
        Kind.LESS_THAN: "moins de|moins d'",
        Kind.AT_MOST: "au plus|au maximum|maximum|jusqu'à|pas plus de|pas plus d'",
    },
    after={
        Kind.ABOUT: "environ",
        Kind.AT_LEAST: "ou plus",
        Kind.AT_MOST: "ou moins",
    },
    after_joined=None,
    magnitudes={1_000: "k|mille", 1_000_000: "mio|million|millions"},
    # `m` may be mille or million.
    contested=None,
    has_ones_after_thousand=True,
    between="entre",
    from_="de",
    to="à|a|au",
    and_="et",
    and_joined=None,
    range_end=None,
    missing={
        Kind.NOT_REPORTED: "non rapporté|non communiqué|non communiquée",
        Kind.NO_DATA: "ND|N.D.|N/D|données manquantes|donnée manquante|pas de données|aucune donnée"
                      "|inconnu|inconnue|non disponible",
        Kind.SUPPRESSED: "supprimé|masqué",
        Kind.NOT_APPLICABLE: "s.o.|s/o|sans objet|non applicable",
    },
)  # fmt: skip

_UNITS = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf"
).split()
_TENS = "vingt trente quarante cinquante soixante".split()


def _numbers() -> Iterator[tuple[int, str]]:
    yield from enumerate(_UNITS)
    yield 1, "une"
    for ten, word in enumerate(_TENS, start=2):
        yield ten * 10, word
        yield from _from(ten * 10, word, 10 if ten * 10 < 60 else 20)
    yield from ((80, "quatre-vingts"), (80, "quatre-vingt"))
    for unit in range(1, 20):
        yield 80 + unit, f"quatre-vingt-{_UNITS[unit]}"
    # Belgium and Switzerland.
    for tens, word in ((70, "septante"), (90, "nonante")):
        yield tens, word
        yield from _from(tens, word, 10)
    yield 100, "cent"


def _from(tens: int, word: str, units: int) -> Iterator[tuple[int, str]]:
    for unit in range(1, units):
        joints = (" et ", "-et-") if unit % 10 == 1 else ("-", " ")
        for joint in joints:
            yield tens + unit, word + joint + _UNITS[unit]


def _hundreds() -> Iterator[tuple[int, str]]:
    yield from ((100, "cent"), (1000, "mille"))
    for unit in range(2, 10):
        yield unit * 100, f"{_UNITS[unit]} cents"
        yield unit * 100, f"{_UNITS[unit]} cent"


_COMPOUNDS = CompoundWords(
    alone="mille",
    one=None,
    two=None,
    part={
        Fraction(1, 2): "un demi|demi",
        Fraction(1, 4): "un quart de",
        Fraction(3, 4): "trois quarts de",
    },
    and_part={Fraction(1, 2): "et demi|et demie", Fraction(1, 4): "et quart"},
    inflected=None,
)

_PROSE = ProseWords(
    documents="résolution|résolutions|no.|numéro|article|articles|section|paragraphe|page|pages|p."
              "|annexe|chapitre|décret|phase",
    several_documents="résolutions|articles|pages",
    always_document=None,
    before_document=None,
    named_documents=None,
    after_document=None,
    following_document="de|du|des",
    of_pages="sur|de",
    counted="personnes|réfugiés|civils|familles|ménages|soldats|hommes|femmes|enfants|autres",
    following="le|la|les|un|une|et|ou|mais|quand|par|à|au|aux|en|dans|sur|pour|il|elle|ils|elles|est"
              "|était",
    before_year="en|depuis|jusqu'en|début|fin|mi|année",
    after_year=None,
    of_month=None,
    never_before_day=None,
    before_day=None,
    days_and="et|ou",
    before_time="à",
    percent="pour cent|pourcent|p. cent",
    before_percent=None,
    no_qualifier="est|c",
    places="à|de|du|le|camp|bloc|secteur|zone|district|jour|route|unité|bataillon|brigade",
    parts="et demi|et demie|quarts|tiers|cinquièmes|dixièmes|douzaines|milliard|milliards",
)  # fmt: skip

_STATEMENTS = StatementWords(
    refugees="réfugiés|civils|demandeurs d'asile|déplacés",
    series={
        "registered": "enregistrés|enregistrées|enregistré",
        "assisted": "assistés|assistées",
        "estimated": "estimés|estimation|estime",
    },
    missions="mission d'observation|mission d'observateurs|mission de supervision",
    statuses={
        "suspended": "suspendu|suspendue|suspend|suspension",
        "ended": "terminée|achevée|prend fin",
    },
    total="total|totalisant|en tout|au total|la somme",
    part_of="dont|y compris|parmi lesquels|parmi eux|hormis",
    one_person="général|colonel|capitaine|lieutenant|commandant|pilote|officier|soldat|ministre"
               "|ambassadeur|diplomate|journaliste|homme|femme|garçon|fille|enfant",
    negations="ne|pas|non|jamais|aucun|aucune|sans|ni",
)  # fmt: skip

_PERSONS = PersonWords(
    signs=(
        ("title", r"\b(?:Mme|Mlle|Dr|Prof)\.?\s{name}"),
        ("title", r"(?<!\d )\bMM?\.\s{name}"),
        ("honorific", r"\bCheikh\s{name}"),
        ("kin", r"\b(?:fils|fille|frère|sœur)\s{name}"),
        ("rank", r"\b(?i:capitaine)\s{name}"),
        (
            "label",
            r"(?:\A|[\n.;,(|])\s{0,3}(?i:personne\sde\scontact|point\sfocal|nom)\s?:\s*{name}",
        ),
    ),
    years="ans",
    aged=r"âgée?\sde",
    no_age="et",
    offices="ministre|ambassadeur|envoye|gouverneur|porte-parole",
    places="en",
    no_persons="comite conseil croix ministere",
    peoples=None,
    towns=None,
)

_LOOSE_NUMBERS = LooseNumbers(
    sizes=(
        r"(?:a|ont|avait|avaient|a plus que|ont plus que) (?:double|triple|quadruple|decuple)s?"
        r"|le (?:double|triple|quadruple) (?:de|du|des)"
        r"|(?:multiplie|divise)e?s? par (?:deux|trois|quatre|dix)"
        r"|(?:quelques|plusieurs) (?:centaines|milliers|millions|dizaines)"
        r"|(?:un|une|deux|trois|demi)[ -](?:millions?|milliards?)"
    ),
    collectives=(
        r"(?:une |plusieurs |quelques |des |les )?(?:dizaines?|douzaines?|vingtaines?|trentaines?"
        r"|quarantaines?(?= de )|cinquantaines?|soixantaines?|centaines?|milliers?)"
        r"(?: de (?:milliers|millions))?"
    ),
    no_counts=(
        r"(?:convention|protocole|declaration|accord|pacte|constitution|loi|recensement)s?"
        r"(?: [\w'’-]+){0,4}? (?:de|du) (?:19|20)\d\d(?!\w)"
        r"|(?:t[1-4]|[1-4](?:er|e|eme) trimestre)(?: (?:de )?(?:19|20)\d\d)?(?!\w)"
        r"|24 heures sur 24(?!\w)|(?:24|48|72) ?(?:h|heures)(?!\w)|24/7(?!\d|/)|covid-19(?!\d)"
        r"|\d{1,3}(?:[., ]\d{3})*(?:[.,]\d+)?[ -]?(?:km2|km²|km|kilometres?|metres?|hectares?|ha)(?!\w)"
    ),
    no_numbers="six|cent|once|on|mil|bin|elli|tres|sur|une|dos|alti",
)

FRENCH = Language(
    code="fr",
    locale="fr",
    capitals=None,
    particles=None,
    prefixes=None,
    counts=_COUNTS,
    notation=Notation(
        grouping="\u202f",
        decimal=",",
        marks=((",", " "), (",", None), (",", "'"), (None, " "), (None, "'")),
    ),
    dates=DateWords(
        locales=("fr",),
        other_months={"fev": 2},
        is_day_first=True,
        has_capital_months=False,
        day_endings="er|re",
        fillers="de|le|du",
        first_day="1er",
    ),
    numerals=Numerals(
        numbers=tuple(_numbers()),
        hundreds=tuple(_hundreds()),
        joints="et",
        alone="un|une",
        agree=False,
        ordinals="ere?|e?me",
    ),
    compounds=_COMPOUNDS,
    prose=_PROSE,
    statements=_STATEMENTS,
    attribution=None,
    tables=TableWords(
        total=r"(?:sous )?total\b",
        total_alone="totaux|somme|ensemble du pays|tout le pays",
        total_anywhere=(
            "total|totaux|somme des|tou(?:s|tes) les (?:gouvernorats|provinces|districts"
            "|regions|zones|etats|departements|pays|camps|sites|localites|missions)"
        ),
        grand_total="total general",
        sub_total="sous total",
        remark="note|notes|source|sources|remarque",
        in_thousands=r"en (?:milliers|millions|centaines)(?! d(?:e |')(?!personnes|refugies|individus))",
        thousands=r"(?:milliers?|millions?|centaines|mille)(?: de (?:personnes|refugies|individus))?",
    ),
    persons=_PERSONS,
    countries={
        "ARE": "EAU",
        "CAF": "RCA",
        "CIV": "République de Côte d'Ivoire",
        "COD": "RDC|RD Congo|République démocratique du Congo",
        "COG": "République du Congo",
        "PSE": "État de Palestine",
        "RUS": "Fédération de Russie",
        "SYR": "République arabe syrienne|Syrie",
        "TUR": "Turquie",
    },
    abbreviations="m|mme|mlle|dr|prof|p|art|etc",
    telephone="tel|gsm",
    bodies="Nations Unies",
    boilerplate=r"publicite|abonnez-vous a (?:la|notre) newsletter\.?",
    guide=None,
    sentences=None,
    loose_numbers=_LOOSE_NUMBERS,
)
