"""French."""

from collections.abc import Iterator
from fractions import Fraction

from sitrep.languages.compounds import CompoundWords
from sitrep.languages.guide import MARKS_OF_GAPS, Guide
from sitrep.languages.headers import HeaderWords
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
from sitrep.languages.sentences import NOTHING, LooseNumbers, SentenceWords
from sitrep.languages.splitting import SplittingWords
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
        ("speech", r"\b{full name},?\sa\s(?:dit|déclaré|raconté|expliqué|confirmé)\b"),
        (
            "label",
            r"(?:\A|[\n.;,(|])\s{0,3}(?i:personne\sde\scontact|point\sfocal|nom"
            r"|(?:gestionnaire|chef|responsable)\sd[ue]\s(?:camp|site|bloc)|enquêt(?:eur|rice))\s?:\s*{name}",
        ),
    ),
    years="ans",
    aged=r"âgée?\sde",
    no_age="et",
    offices="ministre|ambassadeur|envoye|gouverneur|porte-parole",
    places="en",
    no_persons="agence armee comite conseil croix le la les ministere radio sans",
    peoples=None,
    towns=None,
    given="""
        adama adele adrien aissatou alain alexandre amadou amelie andre antoine aurelie awa bernard
        bertrand binta brigitte camille cecile celine chantal christelle christophe claude clemence
        clement daouda delphine denis didier dieudonne dominique edouard elise eric etienne fabrice
        fatoumata francois francoise frederic genevieve georges gerard gilles guillaume guy helene henri
        herve ibrahima isabelle jacqueline jacques jean jeanne jeannette jerome joel josephine julien
        laurent louis lucie lucien marcel marguerite mariam mariama mathieu mathilde maurice michel
        mireille monique moussa nathalie nicolas odette olivier oumar pascal pascaline patrice philippe
        pierre raphael rene romain salif sandrine sebastien seydou simone solange souleymane stephane
        sylvain sylvie theodore therese thierry valerie veronique xavier yves yvette yvonne
    """,
    named_after="""
        avenue boulevard brigade camp clinique ecole eglise fondation hopital lac lycee mosquee pont rue
        sainte stade
    """,
)

_SENTENCES = SentenceWords(
    inside="en|au|aux|dans|à|sur",
    compared="que|qu'|comme|hors|contrairement à|par rapport à|comparé à|celui|ceux",
    sides="le|la|les|nord|sud|est|ouest|centre",
    has=r"accueill\w+|héberg\w+|abrit\w+|compt\w+|a|avait|enregistr\w+|recens\w+|reçoi\w+|avec",
    still="maintenant|actuellement|toujours|encore|déjà|seule|seul",
    clauses="et|mais|tandis|alors|où|dont|qui|bien que|quand|lorsque|contre|suivi|suivie|y compris",
    counted=r"réfugiée?s?|personnes|demandeurs|rapatriés|arrivées|déplacés|population|nombre|chiffre"
            r"|total|syriens|soldats|familles|ménages|hausse|baisse",
    linking="sont|étaient|était|est|ont été|a été|avait|avaient|vivent|vivaient|restent|enregistrés"
            "|enregistrées|accueillis|accueillies|hébergés|il y a|le|les|un|HCR"
            "|des|de|à|au total|quelque",
    rises=r"augment\w+|progress\w+|cr[uû]|croît|accru|grimp\w+|bondi|mont\w+|s'est accru\w*",
    falls=r"diminu\w+|baiss\w+|recul\w+|chut\w+|décr\w+|rédui\w+|tomb\w+",
    up="en hausse",
    down="en baisse",
    more=NOTHING,
    less=NOTHING,
    by="de|d'environ",
    to="à|jusqu'à",
    softened="environ|quelque|près|plus|moins|presque|au moins|seulement",
    denied=r"pas|non|jamais|sans|ni|ralent\w*|cess\w*|pourrai\w+|devrai\w+|si|prév\w+|avait|avaient",
    since="depuis|entre|comparé|dernier|dernière|précédent|précédente|an|ans|mois|semaines?|jours?|durant",
    dated="au|le|en date du|à la date du|au soir du",
    dated_always="au|en date du|à la date du",
    highest="le plus élevé|la plus élevée|le plus haut|la plus haute|le plus grand nombre",
    lowest="le plus bas|la plus basse|le plus faible|la plus faible",
    so_far=r"à ce jour|jusqu'ici|jamais enregistrée?|depuis le début\b[^.;]*",
    largest_of="le plus grand nombre de",
    not_highest="parmi|l'un|l'une|deuxième|troisième",
    not_quite="pas|presque|quasiment",
    most="la plupart|la majorité|plus de la moitié",
    all_="tous|toutes",
    half="la moitié|environ la moitié|près de la moitié",
    growth="hausse|augmentation|baisse|diminution",
    of="des|de la|de l'|les|des nouveaux",
    percent="%|pour cent|points de pourcentage",
    magnitudes="k|m|mille|millions?|milliards?|centaines|douzaines",
    units="km|kilomètres?|kg|kilos?|tonnes?|dollars?|euros?|hectares?|litres?|degrés?|jours?|heures?",
    money=r"(?:US)?\$|€|£|USD|EUR|GBP",
    households="familles|ménages|foyers",
    people="personnes|réfugiés|individus|civils",
    arrivals="arrivées|arrivants",
    arrive=r"arriv\w*|franchi\w*|travers\w*|entr\w*|fui\w*|ven\w*|nouve\w*|nouvelles|durant|pendant"
           r"|rejoi\w*|par jour|de plus|suppl\w*",
    refugees="réfugiés",
    no_adjective="de|des|du|dans|en|et|ou|avec|à|au|pour|par|sur|que|qui|dont|plus|moins",
    called={
        "refugees": "réfugiés|réfugiées|personnes déplacées de force",
        "asylum-seekers": "demandeurs d'asile|demandeurs d’asile|demandeuses d'asile"
                          "|demandeuses d’asile",
        "idps": "déplacés internes|personnes déplacées internes|déplacés|personnes déplacées|PDI"
                "|personnes déplacées de force",
        "returned refugees": "réfugiés rapatriés|rapatriés|réfugiés retournés|retournés"
                             "|anciens réfugiés",
        "returned idps": "déplacés internes retournés|retournés|déplacés retournés|anciens déplacés",
        "stateless people": "apatrides|personnes apatrides",
    },
    number_of="nombre de|nombre des",
    go_back=r"retourn\w*|rentr\w*|regagn\w*|rapatri\w*|reven\w*|retours?",
    registered=r"enregistrée?s?|a enregistré|ont enregistré",
    unregistered=r"non|pas|en attente d'être|à être|être|attendent d'être|que|ou",
)  # fmt: skip

_YEAR = r"(?:19|20)\d\d"
_PEOPLE = (
    "personnes|refugies|civils|familles|menages|soldats|hommes|femmes|enfants|autres|blesses|deplaces"
    "|camps|tentes|pour cent|millions?|milliers?|mille"
)
_NOT_COUNTED = rf"(?!\w|[.,]\d| ?%|-\w| (?:\w+ )?(?:{_PEOPLE}))"

_LOOSE_NUMBERS = LooseNumbers(
    sizes=(
        r"(?:a|ont|avait|avaient|a plus que|ont plus que) (?:double|triple|quadruple|decuple)s?"
        r"|le (?:double|triple|quadruple) (?:de|du|des)|(?:un|une) (?:poignee|quinzaine) de(?! jours)"
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
        r"(?:convention|protocole|declaration|accord|pacte|constitution|loi|recensement|plan)s?"
        rf"(?: [\w'’-]+){{0,4}}? (?:de|du) {_YEAR}(?!\w)"
        rf"|(?:t[1-4]|[1-4](?:er|e|eme) trimestre)(?: (?:de )?{_YEAR})?(?!\w)"
        r"|(?:premier|deuxieme|second|troisieme|quatrieme|dernier) (?:trimestre|semestre) "
        rf"(?:de (?:l'annee )?)?{_YEAR}(?!\w)"
        r"|24 heures sur 24(?!\w)|(?:24|48|72) ?(?:h|heures)(?!\w)|24/7(?!\d|/)|covid-19(?!\d)"
        r"|(?:7|sept) jours sur (?:7|sept)(?!\w)"
        r"|(?:moins|plus|age[es]*) de (?:\d{1,2} (?:a|et) )?(?:\d{1,2}|cinq|dix-huit) (?:ans|mois)(?!\w)"
        r"|(?:l')?(?:article|annexe|paragraphe|tableau|figure|carte|chapitre|semaine|version|niveau|route)"
        rf" \d{{1,4}}(?:\.\d{{1,2}})?{_NOT_COUNTED}"
        r"|phase (?:\d(?: ou (?:plus|au-dela))?|3\+)"
        rf"(?= de l'ipc| du cadre harmonise| \(|{_NOT_COUNTED})"
        r"|(?:les )?(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|\d{1,2}) premiers"
        r" (?:mois|jours)(?!\w)"
        r"|\d{1,3}(?:[., ]\d{3})*(?:[.,]\d+)?[ -]?(?:km2|km²|km|kilometres?|metres?|hectares?|ha)(?!\w)"
    ),
    no_numbers="six|cent|once|on|mil|bin|elli|tres|sur|une|dos|alti",
)

_SPLITTING = SplittingWords(
    headers={
        "population": r"(?:type|groupe|categorie)s? (?:de |d')?(?:la )?(?:population|personnes?)"
                      r"|(?:type|groupe|categorie)s? de beneficiaires?"
                      r"|statut (?:de deplacement|juridique)|groupe cible",
        "origin": r"pays d ?'?origine|origine|nationalite|provenance|pays de provenance"
                  r"|pays de nationalite",
        "sex": r"sexe|genre",
        "age": r"age|tranches? d ?'?ages?|groupes? d ?'?ages?|classes? d ?'?ages?"
               r"|demographie",
        "reason": r"(?:raison|cause|motif)s?(?: d[ue] ?(?:la )?deplacement)?",
        "level": r"niveau (?:administratif|geographique|admin)",
        "measure": r"indicateurs?|mesure|variable|type de (?:chiffre|donnees?)|unite",
        "direction": r"(?:type|sens) d[ue] (?:mouvement|flux)|mouvement|flux"
                     r"|(?:pays|region|province) de (?:depart|destination)",
        "period": r"(?:tour|cycle|round|vague)(?: d ?'?(?:evaluation|enquete))?",
    },
    whole=r"total|totaux|ensemble|tous|toutes|les deux(?: sexes)?|tous (?:ages|sexes)(?: confondus)?"
          r"|global",
    people=r"individus?|personnes?|population",
    counted={
        "idps": r"pdis?|deplaces? internes?|personnes deplacees?|deplaces?",
        "returned refugees": r"retournes?|rapatries?|refugies (?:retournes|rapatries)",
        "returned idps": r"retournes?|deplaces retournes",
        "asylum-seekers": r"demandeurs? d ?'?asile",
        "host community": r"(?:communaute|population)s? (?:hote|d ?'?accueil)s?|autochtones?",
        "stateless people": r"apatrides?",
        "others of concern": r"ressortissants de pays tiers|migrants?"
                             r"|personnes (?:affectees|touchees|dans le besoin)",
        "refugees": r"refugies?",
    },
)  # fmt: skip

_HEADERS = HeaderWords(
    number_of=r"(?:nombre|nb|nbre|effectif|total)s? (?:total )?(?:de |d |des )?",
    persons=r"individus?|personnes?|effectifs?|population|total",
    households=r"menages?|familles?|mngs?",
    parts=r"femmes?|hommes?|filles?|garcons?|enfants?|adultes?|ages?|mineurs?"
              r"|feminins?|masculins?",
    flows=r"nouve(?:aux|lles?)|journali\w+|quotidien\w*|cumul\w*|arriv\w+|departs?|entrees?|sorties?|mouvements?"
              r"|deplacements|naissances?",
    others=r"dans le besoin|besoins?|cibles?|ciblees?|atteint(?:e?s)?|touchee?s|cas"
              r"|deces|morts?|blesses?|kits?|taux|pourcentage|part|abris|ecoles?|maisons?",
    estimated=r"estim\w+|approximati\w+",
    assisted=r"assiste\w*",
    activities=r"secteurs?|clusters?|activites?|bailleurs?",
    running=r"journali\w+|quotidien\w*|cumul\w*|hebdomadaires?|reinstalle\w*|naturalis\w+",
    needs=r"dans le besoin|besoins?|cibles?|ciblees?|severite|affecte\w*|beneficiaires?",
    plain=r"de|d|des|du|l|la|le|les|nombre|nb|nbre|total|enregistre\w*|actuel\w*"
          r"|present\w*|estim\w+|et|au|hcr|mandat|reconnus",
)  # fmt: skip

# After the Académie française ("Dire, ne pas dire"), and UNHCR's terminology for whom it concerns.
_GUIDE = Guide(
    wordings=(
        # Not "donner suite à".
        (r"(?<!\w\s)suite à(?= l|\s\w)", "à la suite de"),
        (r"(?<!\w\s)suite au(?!\w)", "à la suite du"),
        (r"(?<!\w\s)suite aux(?!\w)", "à la suite des"),
        (r"au jour d['’]aujourd['’]hui(?!\w)", "à ce jour"),
        (r"impact(er|é|ée|és|ées)(?!\w)", r"touch\1"),
        (r"migrant(e?s?) (?:clandestin|illéga)\w+", r"migrant\1 en situation irrégulière"),
    ),
    relative_times=(
        r"(?:avant-)?hier(?!\w)|(?<!jour d['’])aujourd['’]hui(?!\w)|demain(?!\w)|récemment(?!\w)"
        r"|(?:la semaine|le mois|l['’]an|l['’]année) (?:dernière?|passée?|prochaine?)(?!\w)"
        r"|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (?:dernier|prochain)(?!\w)"
        r"|ces dern(?:iers|ières) (?:jours|semaines|mois)(?!\w)|cette semaine(?!\w)|ce week-end(?!\w)"
        r"|il y a (?:quelques |\w+ )?(?:jours?|semaines?|mois|ans?|années?)(?!\w)"
    ),
    vague_numbers=r"la moitié(?= d[eu]s? | d['’])|(?:un|le) (?:tiers|quart)(?= d[eu]s? )",
    placeholders=(
        rf"{MARKS_OF_GAPS}|(?-i:TODO)(?!\w)|à (?:compléter|préciser|confirmer)(?!\w)"
        r"|\[(?:insérer|ajouter|vérifier|date|nom)[^\]]{0,40}\]?"
    ),
    emotional=(
        r"(?:tragique|dramatique|horrible|effroyable|épouvantable|terrible|atroce|barbare|alarmant)"
        r"(?:e?s?|ment)(?!\w)|(?:drame|tragédie|calvaire|horreur)s?(?!\w)|bain de sang"
        r"|sans précédent(?!\w)"
    ),
    before_number=None,
    dollars=None,
    and_="et",
    common=frozenset("ONU UE EU UN UTC GMT TV VIH SIDA PDF".split()),
)

FRENCH = Language(
    code="fr",
    locale="fr",
    encoding="cp1252",
    capitals=None,
    alphabet=None,
    article=r"(?:[Ll]a|[Ll]e|[Ll]es) |[Ll]['’]",
    unbroken=r" (?=[;!?»]|:(?!-)|%(?!\}))|(?<=«) ",
    names="french|français|francés|fransızca|الفرنسية",
    common="les|des|du|et|est|sont|dans|pour|par|sur|qui|une|ont|été"
    "|aux|avec|cette|leur|ces|était|le|il|ils|au|plus|selon|depuis|après",
    particles=None,
    prefixes=None,
    other_and=None,
    names_currencies=False,
    counts=_COUNTS,
    notation=Notation(
        grouping="\u202f",
        decimal=",",
        marks=((",", " "), (",", None), (",", "'"), (None, " "), (None, "'")),
        digits=None,
    ),
    dates=DateWords(
        locales=("fr",),
        other_months={"fev": 2},
        is_day_first=True,
        has_capital_months=False,
        day_endings="er|re",
        fillers="de|le|du",
        first_day="1er",
        months_of=None,
        no_end=(
            "sans limite de durée|sans limitation de durée|durée indéterminée|"
            "à durée indéterminée|pour une durée indéterminée|jusqu'à nouvel ordre|"
            "jusqu'à nouvel avis|sans date de fin|illimité|illimitée"
        ),
    ),
    numerals=Numerals(
        numbers=tuple(_numbers()),
        hundreds=tuple(_hundreds()),
        joints="et",
        alone="un|une",
        in_letters=9,
        # "Un" and "une".
        agreeing=(1, 21, 31, 41, 51, 61, 81),
        is_never_first=True,
        ordinals="ere?|e?me",
    ),
    endings=None,
    compounds=_COMPOUNDS,
    prose=_PROSE,
    statements=_STATEMENTS,
    attribution=None,
    tables=TableWords(
        total=r"(?:sous )?total\b",
        total_alone="totaux|somme|ensemble|national|niveau national|cumul|tout le pays",
        total_anywhere=(
            "total|totaux|somme des|ensemble (?:d[eu]s?|de la)|tou(?:s|tes) les (?:gouvernorats"
            "|provinces|districts|regions|zones|etats|departements|pays|camps|sites|localites|missions)"
        ),
        of_whole="tout(?: le)?|toute(?: la)?|entiere?|ensemble|national|pays|republique|du|de la|de",
        of_camp="refugies deplaces personnes accueil transit site de du des d la le les pour",
        grand_total="total general",
        sub_total="sous total",
        remark="note|notes|source|sources|remarque",
        in_thousands=r"en (?:milliers|millions|centaines)(?! d(?:e |')(?!personnes|refugies|individus))",
        thousands=r"(?:milliers?|millions?|centaines|mille)(?: de (?:personnes|refugies|individus))?",
        no_news="pas de nouvelles|sans nouvelles|aucune nouvelle",
    ),
    splitting=_SPLITTING,
    headers=_HEADERS,
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
    identity="passeport|carte d'identite|carte de ration|dossier",
    bodies="Nations Unies",
    boilerplate=r"publicite|abonnez-vous a (?:la|notre) newsletter\.?",
    last_report="(?:dernier rapport|rapport precedent)",
    guide=_GUIDE,
    sentences=_SENTENCES,
    loose_numbers=_LOOSE_NUMBERS,
)
