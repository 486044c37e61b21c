"""Spanish."""

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
    OtherAnd,
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
        Kind.ABOUT: "aproximadamente|alrededor de|unos|unas|en torno a",
        Kind.AT_LEAST: "al menos|por lo menos|como mínimo|no menos de",
        Kind.MORE_THAN: "más de|mas de",
        Kind.NEARLY: "casi|cerca de|poco menos de",
        Kind.LESS_THAN: "menos de",
        Kind.AT_MOST: "como máximo|a lo sumo|hasta|no más de|no mas de",
    },
    after={
        Kind.ABOUT: "aproximadamente",
        Kind.AT_LEAST: "o más",
        Kind.AT_MOST: "o menos",
    },
    after_joined=None,
    magnitudes={1_000: "k|mil", 1_000_000: "millón|millones"},
    # English writers mean a million by `1.2 mil`. `m` may be mil or millón.
    contested="mil",
    has_ones_after_thousand=True,
    between="entre",
    from_="de|desde",
    to="a|hasta",
    and_="y",
    and_joined=None,
    range_end=None,
    missing={
        Kind.NOT_REPORTED: "no reportado|no informado|no comunicado",
        Kind.NO_DATA: "ND|N.D.|N/D|S/D|sin datos|sin información|desconocido|no disponible"
                      "|no se conoce",
        Kind.SUPPRESSED: "suprimido|omitido",
        Kind.NOT_APPLICABLE: "no aplica|no aplicable|no corresponde",
    },
)  # fmt: skip

_UNITS = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco "
    "veintiséis veintisiete veintiocho veintinueve"
).split()
_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_HUNDREDS = ("doscient trescient cuatrocient quinient seiscient setecient ochocient novecient").split()


def _numbers() -> Iterator[tuple[int, str]]:
    yield from enumerate(_UNITS)
    yield from ((1, "un"), (1, "una"), (21, "veintiún"), (21, "veintiuna"))
    for ten, word in enumerate(_TENS, start=3):
        yield ten * 10, word
        for unit in range(1, 10):
            yield ten * 10 + unit, f"{word} y {_UNITS[unit]}"
        yield ten * 10 + 1, f"{word} y un"
        yield ten * 10 + 1, f"{word} y una"
    yield from ((100, "cien"), (100, "ciento"))


def _hundreds() -> Iterator[tuple[int, str]]:
    yield from ((100, "cien"), (100, "ciento"), (1000, "mil"))
    for hundred, stem in enumerate(_HUNDREDS, start=2):
        yield hundred * 100, f"{stem}os"
        yield hundred * 100, f"{stem}as"


_COMPOUNDS = CompoundWords(
    alone="mil",
    one=None,
    two=None,
    part={Fraction(1, 2): "medio", Fraction(1, 4): "un cuarto de", Fraction(3, 4): "tres cuartos de"},
    and_part={Fraction(1, 2): "y medio|y media", Fraction(1, 4): "y cuarto"},
    inflected=None,
)

_PROSE = ProseWords(
    documents="resolución|resoluciones|n.º|no.|núm.|número|artículo|artículos|sección|párrafo|página"
              "|páginas|p.|anexo|capítulo|decreto|fase",
    several_documents="resoluciones|artículos|páginas",
    always_document=None,
    before_document=None,
    named_documents=None,
    after_document=None,
    following_document="de|del",
    of_pages="de",
    counted="personas|refugiados|civiles|familias|hogares|soldados|hombres|mujeres|niños|otros|más",
    following="el|la|los|las|un|una|y|o|pero|cuando|por|a|al|en|para|fue|es|ha|se|hasta",
    before_year="en|desde|año|mediados de|fines de|finales de|principios de",
    after_year=None,
    of_month=" de| del",
    never_before_day="en|durante",
    before_day=None,
    # `al`: del 3 al 5 de julio.
    days_and="y|al|o",
    before_time="a las",
    percent="por ciento",
    before_percent=None,
    no_qualifier="c",
    places="en|de|del|el|campamento|bloque|sector|zona|distrito|día|ruta|unidad|batallón|brigada",
    parts="y medio|y media|cuartos|tercios|quintos|décimos|docenas|mil millones",
)  # fmt: skip

_STATEMENTS = StatementWords(
    refugees="refugiados|civiles|solicitantes de asilo|desplazados|personas refugiadas"
             "|personas solicitantes de asilo|personas desplazadas|refugiadas|desplazadas",
    series={
        "registered": "registrados|registradas",
        "assisted": "asistidos|asistidas|atendidos|atendidas",
        "estimated": "estimados|estimadas|estimación|calcula",
    },
    missions="misión de observación|misión de observadores|misión de supervisión",
    statuses={
        "suspended": "suspendió|suspendida|suspende|suspensión",
        "ended": "terminó|concluyó|finalizó|concluida|finalizada",
    },
    total="total|totalizan|en total|la suma",
    part_of="incluidos|incluidas|incluyendo|entre ellos|de los cuales|sin contar",
    one_person="general|coronel|capitán|teniente|comandante|piloto|oficial|soldado|ministro|embajador"
               "|diplomático|periodista|hombre|mujer|niño|niña",
    negations="no|nunca|jamás|ningún|ninguna|sin|ni",
)  # fmt: skip

_PERSONS = PersonWords(
    signs=(
        ("title", r"\bDra?\.?\s{name}"),
        ("title", r"\b(?:Sr|Sra|Srta)\.\s{name}"),
        ("rank", r"\b(?i:coronel|capitán)\s{name}"),
        ("speech", r"\b{full name},?\s(?:dijo|declaró|explicó|relató|contó|afirmó)\b"),
        ("speech", r"\b(?:dijo|declaró|explicó|relató|contó|afirmó)\s{full name}"),
        ("label", r"(?:\A|[\n.;,(|])\s{0,3}(?i:nombre|contacto)\s?:\s*{name}"),
    ),
    years="años",
    aged=None,
    no_age="y",
    offices="presidente|ministr[oa]|embajador|gobernador|portavoz",
    places="en",
    no_persons="agencia cruz ejercito el la los ministerio oficina",
    peoples=None,
    towns=None,
    given="""
        alejandra alejandro alicia alvaro ana andres angelica antonio beatriz camila carlos carmen
        carolina catalina cesar claudia daniela diego eduardo elena enrique esteban felipe fernando
        francisca francisco gabriel gabriela gloria gonzalo guillermo gustavo hector hugo ignacio ines
        isabel jaime javier jesus joaquin jorge jose josefina juan juana julio leonardo leticia lorena
        lourdes lucia luis luisa luz manuel marcela marcos margarita mariana mario marta mateo mauricio
        mercedes miguel monica natalia nicolas nora oscar pablo pedro pilar rafael ramon raul ricardo
        roberto rocio rodrigo rosa salvador sergio silvia sofia teresa tomas valentina vicente ximena
    """,
    named_after="""
        avenida barrio calle colegio escuela estadio hospital iglesia plaza puente rio san santa
    """,
)

_SENTENCES = SentenceWords(
    inside="en|dentro de",
    compared="que|como|fuera de|a diferencia de|en comparación con|frente a",
    sides="el|la|los|las|norte|sur|este|oeste|centro",
    has=r"acog\w+|alberg\w+|tiene|tenía|cuenta con|contaba con|registr\w+|recib\w+|hay|con",
    still="ahora|actualmente|todavía|aún|ya|solo|sola",
    clauses="y|pero|mientras|donde|que|quienes|cuando|aunque|frente a|seguido|seguida|incluidos",
    counted=r"refugiad[oa]s?|personas|solicitantes|retornad[oa]s|llegadas|desplazad[oa]s|población"
            r"|número|cifra|total|siri[oa]s|soldados|familias|hogares|aumento|descenso",
    linking="están|estaban|es|era|han sido|había|habían|ha|han|viven|vivían|permanecen|registrados"
            "|registradas|acogidos|acogidas|hay|el|los|un|ACNUR|de|a|en total|unos",
    rises=r"aument\w+|crec\w+|subi\w+|sub[ie]\w*|increment\w+",
    falls=r"disminu\w+|baj\w+|descend\w+|ca[yí]\w+|redu[cj]\w+",
    up=NOTHING,
    down=NOTHING,
    more=NOTHING,
    less=NOTHING,
    by="en|un|en un",
    to="a|hasta|hasta los",
    softened="unos|unas|cerca|casi|más|menos|alrededor|al menos|solo",
    denied=r"no|nunca|sin|ni|fren\w*|podría\w*|si|prev\w+|había|habían",
    since="desde|entre|comparado|pasado|pasada|anterior|años?|mes|meses|semanas?|días?|durante",
    dated="al|a|el|hasta el|a fecha de",
    dated_always="al|a fecha de|a",
    highest="la más alta|el más alto|la mayor|el mayor número|la cifra más alta",
    lowest="la más baja|el más bajo|la cifra más baja",
    so_far=r"hasta ahora|hasta la fecha|jamás registrad[oa]|desde el (?:inicio|comienzo)\b[^.;]*",
    largest_of="el mayor número de",
    not_highest="entre|uno|una|segundo|segunda|tercer|tercera",
    not_quite="no|casi",
    most="la mayoría|la mayor parte|más de la mitad",
    all_="todos|todas",
    half="la mitad|cerca de la mitad|casi la mitad",
    growth="aumento|incremento|descenso|disminución",
    of="de los|de las|de la|los|las|del",
    percent="%|por ciento|puntos porcentuales",
    magnitudes="k|m|mil|millón|millones|cientos|docenas",
    units="km|kilómetros?|kg|kilos?|toneladas?|dólares|euros?|hectáreas?|litros?|grados?|días?|horas?",
    money=r"(?:US)?\$|€|£|USD|EUR|GBP",
    households="familias|hogares",
    people="personas|refugiados|individuos|civiles",
    arrivals="llegadas|recién llegados",
    arrive=r"lleg\w*|cruz\w*|entr\w*|huy\w*|vin\w*|nuev\w*|durante|al día|más|adicional\w*",
    refugees="refugiados|refugiadas|personas refugiadas",
    no_adjective="de|del|en|y|o|con|a|al|para|por|sobre|que|quienes|más|menos",
    called={
        "refugees": "refugiados|refugiadas|personas refugiadas",
        "asylum-seekers": "solicitantes de asilo|personas solicitantes de asilo",
        "idps": "desplazados internos|personas desplazadas internamente|desplazados"
                "|personas desplazadas|personas desplazadas internas",
        "returned refugees": "refugiados retornados|retornados|personas retornadas|antiguos refugiados"
                             "|personas refugiadas retornadas",
        "returned idps": "desplazados retornados|desplazados internos retornados|retornados"
                         "|personas retornadas|personas desplazadas retornadas"
                         "|personas desplazadas internas retornadas",
        "stateless people": "apátridas|personas apátridas",
    },
    number_of="número de|número de los",
    go_back=r"regres\w*|retorn\w*|volv\w*|vuel\w*|repatri\w*",
    registered=r"registrad[oa]s?|ha registrado|han registrado",
    unregistered=r"no|sin|ser|serán|que|o|esperan ser|a la espera de ser",
)  # fmt: skip

_YEAR = r"(?:19|20)\d\d"
_FEW = r"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d{1,2}"
_PEOPLE = (
    "personas|refugiad|civiles|familias|hogares|soldados|hombres|mujeres|nin[oa]s|otr[oa]s|herid"
    "|desplazad|campamentos|tiendas|por ciento|mil|millon"
)
_NOT_COUNTED = rf"(?!\w|[.,]\d| ?%|-\w| (?:\w+ )?(?:{_PEOPLE}))"

_LOOSE_NUMBERS = LooseNumbers(
    sizes=(
        r"(?:casi )?se (?:ha |han |habia |habian )?(?:casi |mas que )?(?:duplic|triplic|cuadruplic)\w+"
        r"|(?:duplica|triplica|cuadruplica)(?:n|ron|ba|ban)? (?:el|la|los|las|a)"
        r"|el (?:doble|triple|cuadruple) (?:de|que)|(?:redu[cjz]\w+|baj\w+|ca[iy]\w+) a la mitad"
        r"|(?:dos|tres|cuatro|cinco|diez) veces mas"
        r"|(?:varios|varias|algunos|unos) (?:cientos|miles|millones)"
        r"|(?:un|medio) (?:millon|centenar|millar|punado)|una quincena de(?! dias)"
    ),
    collectives=(
        r"(?:varias |unas |una |media )?(?:decenas?|docenas?|veintenas?|treintenas?)(?: de miles)?"
        r"|(?:cientos|centenares|miles|millares)(?: de (?:miles|millones))? de"
    ),
    no_counts=(
        r"(?:convencion|protocolo|declaracion|acuerdo|pacto|constitucion|ley|censo|plan)s?"
        rf"(?: [\w-]+){{0,4}}? (?:de|del) {_YEAR}(?!\w)"
        rf"|(?:t[1-4]|[1-4](?:er|o|º) trimestre)(?: (?:de )?{_YEAR})?(?!\w)"
        r"|(?:primer|segundo|tercer|cuarto|ultimo) (?:trimestre|semestre) (?:de |del ano )?"
        rf"{_YEAR}(?!\w)"
        r"|(?:24|48|72) ?(?:h|horas)(?!\w)|24/7(?!\d|/)|covid-19(?!\d)"
        r"|(?:menor|mayor)(?:es)? de (?:\d{1,2}|cinco|dieciocho) (?:anos|meses)(?!\w)"
        r"|(?:de|entre) \d{1,2} (?:a|y) \d{1,2} (?:anos|meses)(?!\w)"
        r"|(?:articulo|anexo|parrafo|cuadro|grafico|mapa|capitulo|semana|version|nivel|ruta)"
        rf" \d{{1,4}}(?:\.\d{{1,2}})?{_NOT_COUNTED}"
        rf"|fase (?:\d(?: o (?:mas|superior))?|3\+)(?= de la c?ipc| de la cif| \(|{_NOT_COUNTED})"
        rf"|(?:los )?(?:(?:{_FEW}) primeros|primeros (?:{_FEW})) (?:meses|dias)(?!\w)"
        r"|\d{1,3}(?:[., ]\d{3})*(?:[.,]\d+)?[ -]?(?:km2|km²|km|kilometros?|metros?|hectareas?|ha)(?!\w)"
    ),
    no_numbers="six|cent|on|bin|elli|sur|une|alti|bir|cent",
)

_SPLITTING = SplittingWords(
    headers={
        "population": r"(?:tipo|grupo|categoria) de (?:poblacion|personas?|beneficiarios?)"
                      r"|grupo poblacional|estatus (?:legal|migratorio)|situacion (?:legal|migratoria)"
                      r"|perfil",
        "origin": r"pais de (?:origen|nacionalidad|procedencia)|origen|nacionalidad"
                  r"|procedencia",
        "sex": r"sexo|genero",
        "age": r"edad|edades|(?:grupo|rango|franja)s? (?:de edad|etarios?|de edades)"
               r"|demografia",
        "reason": r"hecho(?: victimizante)?|(?:motivo|causa|razon)(?:es|s)?(?: del? desplazamiento)?",
        "level": r"nivel (?:administrativo|geografico|admin)",
        "measure": r"indicador(?:es)?|medida|variable|tipo de (?:dato|cifra)s?|unidad",
        "direction": r"(?:tipo|sentido) de (?:movimiento|flujo)|movimiento|flujo"
                     r"|(?:pais|departamento|provincia) de (?:salida|destino)",
        "period": r"ronda(?: de evaluacion)?",
    },
    whole=r"total(?:es)?|todos?|todas?|ambos(?: sexos)?|conjunto|general",
    people=r"individuos?|personas?|poblacion",
    counted={
        "idps": r"desplazad[oa]s(?: intern[oa]s)?|personas desplazadas|pdi",
        "returned refugees": r"retornad[oa]s|refugiados retornados",
        "returned idps": r"retornad[oa]s|desplazados retornados",
        "asylum-seekers": r"solicitantes? de (?:asilo|la condicion de refugiado|refugio)",
        "host community": r"comunidad(?:es)? (?:de acogida|receptoras?|anfitrionas?)",
        "stateless people": r"apatridas?",
        "others of concern": r"migrantes?|personas (?:afectadas|con necesidades)"
                             r"|nacionales de terceros paises",
        "refugees": r"refugiad[oa]s?",
    },
)  # fmt: skip

_HEADERS = HeaderWords(
    number_of=r"(?:numero|nro|num|cantidad|total) (?:total )?(?:de )?",
    persons=r"individuos?|personas?|poblacion|poblacion total|total",
    households=r"hogares|familias?",
    parts=r"mujeres|hombres|ninas|ninos|ninas y ninos|menores|adultos|edad|femenino"
              r"|masculino",
    flows=r"nuev[oa]s?|diari[oa]s?|acumulad[oa]s?|expulsad[oa]s?|recibid[oa]s?|llegadas?|ingresos?|entradas?|salidas?|movimientos?"
              r"|desplazamientos|nacimientos?",
    others=r"con necesidad(?:es)?|necesidad(?:es)?|meta|alcanzad[oa]s|afectad[oa]s"
              r"|casos?|muert[oe]s|fallecid[oa]s|herid[oa]s|kits?|tasa|porcentaje"
              r"|viviendas?|escuelas?",
    estimated=r"estimad[oa]s?|estimacion|aproximad[oa]s?",
    assisted=r"asistid[oa]s?",
    activities=r"sector(?:es)?|actividad(?:es)?|donantes?",
    running=r"diari[oa]s?|acumulad[oa]s?|semanal(?:es)?|mensual(?:es)?|reasentad[oa]s?"
            r"|naturalizad[oa]s?|expulsad[oa]s?|recibid[oa]s?",
    needs=r"con necesidad(?:es)?|necesidad(?:es)?|meta|severidad|afectad[oa]s?"
          r"|beneficiari[oa]s?",
    plain=r"de|del|la|el|los|las|y|numero|total|registrad[oa]s|actual\w*|presentes"
          r"|estimad[oa]s|reconocid[oa]s|internas?|forzad[oa]s?",
)  # fmt: skip

# After the Diccionario panhispánico de dudas and Fundéu, and UNHCR's terminology for whom it concerns.
_GUIDE = Guide(
    wordings=(
        (r"en base a(?!\w)", "con base en"),
        (r"en base al(?!\w)", "con base en el"),
        (r"en relación a(?!\w)", "en relación con"),
        (r"en relación al(?!\w)", "en relación con el"),
        (r"porciento(?!\w)", "por ciento"),
        (r"aperturar(?!\w)", "abrir"),
        (r"aperturó(?!\w)", "abrió"),
        (r"aperturad([oa]s?)(?!\w)", r"abiert\1"),
        (r"(?:in)?migrante(s?) ilegal(?:es)?(?!\w)", r"migrante\1 en situación irregular"),
    ),
    relative_times=(
        r"(?:ante)?ayer(?!\w)|hoy(?!\w)|recientemente(?!\w)"
        r"|(?:la semana|el mes|el año) (?:pasad[oa]|próxim[oa]|que viene)(?!\w)"
        r"|(?:la próxima semana|el próximo (?:mes|año)|esta semana|este fin de semana)(?!\w)"
        r"|el (?:pasado )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo) pasado(?!\w)"
        r"|en los últimos (?:días|meses)(?!\w)|en las últimas semanas(?!\w)"
        r"|hace (?:un[oa]s?|poc[oa]s|\w+) (?:días?|semanas?|mes(?:es)?|años?)(?!\w)"
    ),
    vague_numbers=(
        r"(?<!primera )(?<!segunda )mitad(?= del? )"
        r"|una? (?:tercio|cuarto|tercera parte|cuarta parte)(?= del? (?!hora))"
    ),
    placeholders=(
        rf"{MARKS_OF_GAPS}|por (?:confirmar|completar)(?!\w)"
        r"|\[(?:insertar|añadir|verificar|fecha|nombre)[^\]]{0,40}\]?"
    ),
    emotional=(
        r"(?:trágic[oa]|dramátic[oa]|espantos[oa]|horrible|brutal|terrible|alarmante|desgarrador|atroz)"
        r"(?:e?s|a|as|mente)?(?!\w)|(?:tragedia|drama|calvario|horror)(?:s|es)?(?!\w)"
        r"|sin precedentes?(?!\w)|baño de sangre"
    ),
    before_number=None,
    dollars=None,
    and_="y",
    common=frozenset("ONU UE EU EE UU UN UTC GMT TV VIH PDF".split()),
)

SPANISH = Language(
    code="es",
    # Latin America writes "USD 843 millones" and "37%"; Venezuela's conventions have the comma as
    # decimal sign and no currency that is a bare "$".
    locale="es_VE",
    encoding="cp1252",
    capitals=None,
    alphabet="abcdefghijklmnñopqrstuvwxyz",
    article=r"(?:[Ll]a|[Ee]l|[Ll]os|[Ll]as) ",
    unbroken=None,
    names="spanish|espagnol|español|castellano|ispanyolca|الإسبانية",
    common="los|las|del|y|está|para|por|una|han|sido|con"
    "|más|como|fue|fueron|este|esta|desde|hasta|hay|según|sus",
    particles=None,
    prefixes=None,
    # Líbano e Irak; but y Yemen, y hielo.
    other_and=OtherAnd(usual="y", other="e", before=r"h?i(?![aeou])"),
    names_currencies=False,
    counts=_COUNTS,
    # A file with its marks is read as Turkish, which has the same.
    notation=Notation(grouping=".", decimal=",", marks=None, digits=None),
    dates=DateWords(
        locales=("es",),
        other_months={"set": 9, "setiembre": 9},
        is_day_first=True,
        has_capital_months=False,
        day_endings="o",
        fillers="de|del|el",
        first_day=None,
        months_of=None,
        no_end=(
            "por tiempo indefinido|hasta nuevo aviso|indefinido|indefinida|indefinidamente|"
            "sin fecha de finalización|sin fecha de término|sin límite de tiempo|"
            "duración indefinida"
        ),
    ),
    numerals=Numerals(
        numbers=tuple(_numbers()),
        hundreds=tuple(_hundreds()),
        joints=None,
        alone="uno|un|una",
        in_letters=9,
        # "Uno", "un" and "una".
        agreeing=(1, 21, 31, 41, 51, 61, 71, 81, 91),
        is_never_first=True,
        ordinals=r"\.[oa]",
    ),
    endings=None,
    compounds=_COMPOUNDS,
    prose=_PROSE,
    statements=_STATEMENTS,
    attribution=None,
    tables=TableWords(
        total=r"(?:sub ?)?total\b",
        total_alone="suma|totales|(?:a )?nivel nacional|nacional|todo el pais",
        total_anywhere=(
            "total|totales|suma de|tod(?:os los|as las) (?:gobernaciones|provincias|distritos"
            "|regiones|zonas|estados|departamentos|paises|campamentos|sitios|localidades"
            "|misiones)"
        ),
        of_whole="todo(?: el)?|toda(?: la)?|entero|entera|nacional|pais|conjunto|republica|del|de",
        of_camp="refugiados desplazados personas acogida asentamiento sitio de del la el los para",
        grand_total="total general",
        sub_total="sub ?total",
        remark="nota|fuente",
        in_thousands=r"en (?:miles|millones|cientos)(?! de (?!personas|refugiados|individuos))",
        thousands=r"(?:miles|millones|cientos)(?: de (?:personas|refugiados|individuos))?",
        no_news="sin noticias|no hay noticias|sin información nueva",
    ),
    splitting=_SPLITTING,
    headers=_HEADERS,
    persons=_PERSONS,
    countries={
        "BOL": "Estado Plurinacional de Bolivia",
        "COD": "RDC|RD Congo|República Democrática del Congo",
        "COG": "República del Congo",
        "RUS": "Federación de Rusia",
        "SYR": "República Árabe Siria|Siria",
        "TUR": "Turquía",
        "VEN": "República Bolivariana de Venezuela",
    },
    abbreviations="sr|sra|dr|prof|art|p|pp",
    telephone="tel|telefono",
    identity="pasaporte|cedula|documento de identidad",
    bodies="Naciones Unidas",
    boilerplate=r"publicidad|suscribase a nuestro boletin\.?",
    last_report="(?:ultimo informe|informe anterior)",
    guide=_GUIDE,
    sentences=_SENTENCES,
    loose_numbers=_LOOSE_NUMBERS,
)
