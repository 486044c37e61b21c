"""The catalogue: every table and column once, for reading, blank spreadsheets, messages and docs."""

from dataclasses import dataclass
from enum import Enum, auto


class Type(Enum):
    """What a column holds."""

    TEXT = auto()
    DATE = auto()
    COUNT = auto()
    DECIMAL = auto()
    COUNTRY = auto()
    CHOICE = auto()
    URL = auto()
    PERSON = auto()
    EMAIL = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """`choices` are the codes of a CHOICE; `default` is what a blank cell of it means.

    `synonyms` are headers that mean this column, in any language; case, accents, spaces and
    punctuation do not matter. A count that `may_be_negative` says how many were taken away.
    """

    name: str
    type: Type
    required: bool = False
    choices: tuple[str, ...] = ()
    default: str | None = None
    synonyms: tuple[str, ...] = ()
    may_be_negative: bool = False


@dataclass(frozen=True, slots=True)
class TableSpec:
    """`key` are the columns that must not be the same in two rows."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    @property
    def required(self) -> frozenset[str]:
        return frozenset(column.name for column in self.columns if column.required)

    def of_type(self, *types: Type) -> tuple[str, ...]:
        """The names of the columns of these types."""
        return tuple(column.name for column in self.columns if column.type in types)


CAMP_TYPES = (
    "camp", "container city", "transit centre", "collective centre", "informal site", "military",
)  # fmt: skip
CAMP_STATUSES = ("planned", "under construction", "open", "closed")
MISSION_STATUSES = ("authorised", "deploying", "operational", "suspended", "withdrawing", "ended")
METHODS = ("registered", "assisted", "estimated", "press")
EVENT_CATEGORIES = (
    "displacement", "defection", "security incident", "diplomacy", "mandate", "access", "response",
)  # fmt: skip
SECTIONS = ("highlights", "displacement", "camps", "mission", "events", "response", "press")
PHOTO_SECTIONS = ("displacement", "camps", "mission", "events", "response")
PERSONS = ("none", "with consent", "without consent")
USES = ("quote", "background")
SENSITIVITIES = ("public", "partners", "internal")

_AS_OF = Column(
    "as_of", Type.DATE, required=True,
    synonyms=("as of", "as-of date", "as of date", "date", "reporting date", "à la date du", "au",
              "date du rapport", "a fecha de", "fecha", "tarih", "itibarıyla", "حتى تاريخ", "التاريخ"),
)  # fmt: skip
_COUNTRY_SYNONYMS = (
    "country", "country of asylum", "coa", "host country", "iso3", "pays", "pays d'asile", "país",
    "país de asilo", "ülke", "sığınma ülkesi", "البلد", "بلد اللجوء",
)  # fmt: skip
_SOURCE_SYNONYMS = ("source", "data source", "fuente", "kaynak", "المصدر")
_NOTE = Column(
    "note", Type.TEXT,
    synonyms=("notes", "comment", "comments", "remarks", "remarque", "observations", "nota",
              "observaciones", "not", "açıklama", "ملاحظات"),
)  # fmt: skip
_ACCEPTED = Column(
    "accepted", Type.TEXT,
    synonyms=("accepted because", "reason accepted", "why accepted", "accepté", "accepté parce que",
              "aceptado", "aceptado porque", "kabul", "kabul nedeni", "مقبول", "سبب القبول"),
)  # fmt: skip
_PREFER = Column(
    "prefer", Type.TEXT,
    synonyms=("prefer because", "preferred", "preferred because", "why preferred", "reason preferred",
              "préféré", "préféré parce que", "preferido", "preferido porque", "tercih",
              "tercih nedeni", "مفضل", "سبب التفضيل"),
)  # fmt: skip
_URL = Column("url", Type.URL, synonyms=("link", "web address", "lien", "enlace", "bağlantı", "رابط"))
_SENSITIVITY = Column(
    "sensitivity", Type.CHOICE, choices=SENSITIVITIES, default="public",
    synonyms=("edition", "confidentiality", "sensibilité", "sensibilidad", "gizlilik", "الحساسية"),
)  # fmt: skip
_AREA = Column(
    "area", Type.TEXT,
    synonyms=("province", "governorate", "admin1", "district", "région", "gouvernorat", "área",
              "provincia", "il", "bölge", "المحافظة", "المنطقة"),
)  # fmt: skip


def _count(name: str, *synonyms: str) -> Column:
    return Column(name, Type.COUNT, synonyms=synonyms)


REFUGEES = TableSpec(
    "refugees",
    (
        _AS_OF,
        Column("country", Type.COUNTRY, required=True, synonyms=_COUNTRY_SYNONYMS),
        _AREA,
        _count("registered", "registered refugees", "refugees", "individuals", "persons registered",
               "réfugiés enregistrés", "enregistrés", "refugiados registrados", "registrados",
               "kayıtlı", "kayıtlı mülteci", "المسجلون", "اللاجئون المسجلون"),
        _count("awaiting_registration", "awaiting registration", "waiting", "waiting for registration",
               "pending registration", "en attente d'enregistrement", "en espera de registro",
               "kayıt bekleyen", "بانتظار التسجيل"),
        _count("arrivals", "new arrivals", "arrived", "arrivées", "llegadas", "gelen", "girişler",
               "الوافدون"),
        _count("returns", "returned", "returnees", "departures", "retours", "retornos", "dönen",
               "dönüşler", "العائدون"),
        Column("correction", Type.COUNT, may_be_negative=True,
               synonyms=("adjustment", "data correction", "ajustement", "corrección", "düzeltme",
                         "تصحيح")),
        Column("correction_reason", Type.TEXT,
               synonyms=("correction reason", "reason for correction", "reason", "motif",
                         "motif de correction", "motivo", "düzeltme nedeni", "سبب التصحيح")),
        Column("method", Type.CHOICE, choices=METHODS, default="registered",
               synonyms=("series", "how counted", "méthode", "método", "yöntem", "الطريقة")),
        Column("source", Type.TEXT, required=True, synonyms=_SOURCE_SYNONYMS),
        Column("source_date", Type.DATE,
               synonyms=("source date", "date of source", "published", "date de la source",
                         "fecha de la fuente", "kaynak tarihi", "تاريخ المصدر")),
        _URL,
        _SENSITIVITY,
        _NOTE,
        _PREFER,
        _ACCEPTED,
    ),
    key=("as_of", "country", "area", "method"),
)  # fmt: skip

CAMPS = TableSpec(
    "camps",
    (
        _AS_OF,
        Column("camp", Type.TEXT, required=True,
               synonyms=("camp name", "name of camp", "site", "site name", "settlement", "nom du camp",
                         "campamento", "kamp", "kamp adı", "المخيم")),
        Column("code", Type.TEXT,
               synonyms=("p-code", "pcode", "p code", "site code", "camp code", "código", "kod", "رمز")),
        Column("country", Type.COUNTRY, required=True, synonyms=_COUNTRY_SYNONYMS),
        _AREA,
        Column("latitude", Type.DECIMAL, synonyms=("lat", "latitud", "enlem", "خط العرض")),
        Column("longitude", Type.DECIMAL, synonyms=("lon", "long", "lng", "longitud", "boylam",
                                                    "خط الطول")),
        Column("type", Type.CHOICE, choices=CAMP_TYPES,
               synonyms=("camp type", "site type", "type de camp", "tipo", "tür", "نوع")),
        Column("status", Type.CHOICE, required=True, choices=CAMP_STATUSES,
               synonyms=("camp status", "site status", "statut", "estado", "durum", "الحالة")),
        _count("capacity", "planned capacity", "capacité", "capacidad", "kapasite", "السعة"),
        _count("population", "persons", "people", "residents", "number of people", "personnes",
               "población", "personas", "nüfus", "kişi", "عدد السكان", "السكان"),
        _count("households", "families", "hh", "ménages", "familles", "hogares", "familias", "hane",
               "aile", "الأسر"),
        _count("women", "adult women", "femmes", "mujeres", "kadın", "النساء"),
        _count("men", "adult men", "hommes", "hombres", "erkek", "الرجال"),
        _count("girls", "filles", "niñas", "kız çocuk", "الفتيات"),
        _count("boys", "garçons", "niños", "erkek çocuk", "الفتيان"),
        Column("source", Type.TEXT, required=True, synonyms=_SOURCE_SYNONYMS),
        _URL,
        _SENSITIVITY,
        _NOTE,
        _PREFER,
        _ACCEPTED,
    ),
    key=("as_of", "camp", "country"),
)  # fmt: skip

MISSIONS = TableSpec(
    "missions",
    (
        _AS_OF,
        Column("mission", Type.TEXT, required=True,
               synonyms=("mission name", "name of mission", "operation", "misión", "misyon", "görev",
                         "البعثة")),
        Column("abbreviation", Type.TEXT,
               synonyms=("acronym", "short name", "abbr", "sigle", "siglas", "kısaltma", "الاختصار")),
        Column("status", Type.CHOICE, required=True, choices=MISSION_STATUSES,
               synonyms=("mission status", "statut", "estado", "durum", "الحالة")),
        Column("status_since", Type.DATE,
               synonyms=("status since", "since", "depuis", "desde", "durum tarihi", "منذ")),
        _count("authorised", "authorized", "authorised strength", "authorized strength",
               "effectif autorisé", "efectivos autorizados", "yetkilendirilen", "العدد المأذون به"),
        _count("deployed", "deployed strength", "strength", "observers deployed", "effectif déployé",
               "efectivos desplegados", "konuşlanan", "العدد المنتشر"),
        Column("mandate", Type.TEXT, required=True, synonyms=("mandat", "mandato", "yetki", "الولاية")),
        Column("mandate_start", Type.DATE,
               synonyms=("mandate start", "mandate from", "start of mandate", "début du mandat",
                         "inicio del mandato", "yetki başlangıcı", "بداية الولاية")),
        Column("mandate_end", Type.DATE,
               synonyms=("mandate end", "mandate until", "mandate to", "expiry", "expires",
                         "end of mandate", "fin du mandat", "fin del mandato", "yetki bitişi",
                         "نهاية الولاية")),
        Column("decision", Type.TEXT,
               synonyms=("resolution", "decided by", "décision", "résolution", "decisión",
                         "resolución", "karar", "القرار")),
        Column("source", Type.TEXT, required=True, synonyms=_SOURCE_SYNONYMS),
        _URL,
        _SENSITIVITY,
        _NOTE,
        _PREFER,
        _ACCEPTED,
    ),
    key=("as_of", "mission"),
)  # fmt: skip

EVENTS = TableSpec(
    "events",
    (
        Column("date", Type.DATE, required=True,
               synonyms=("event date", "date of event", "day", "fecha", "tarih", "التاريخ")),
        Column("category", Type.CHOICE, required=True, choices=EVENT_CATEGORIES,
               synonyms=("event category", "kind", "type of event", "catégorie", "categoría",
                         "kategori", "الفئة")),
        Column("place", Type.TEXT,
               synonyms=("location", "where", "lieu", "lugar", "yer", "المكان")),
        Column("country", Type.COUNTRY, synonyms=_COUNTRY_SYNONYMS),
        Column("summary", Type.TEXT, required=True,
               synonyms=("description", "what happened", "event", "résumé", "resumen", "özet",
                         "الملخص")),
        _count("people", "people concerned", "number of people", "persons", "personnes", "personas",
               "kişi", "عدد الأشخاص"),
        Column("source", Type.TEXT, required=True, synonyms=_SOURCE_SYNONYMS),
        _URL,
        _SENSITIVITY,
        _PREFER,
        _ACCEPTED,
    ),
    key=("date", "category", "place", "summary"),
)  # fmt: skip

EXCERPTS = TableSpec(
    "excerpts",
    (
        Column("article", Type.TEXT, required=True,
               synonyms=("article name", "article file", "artículo", "makale", "المقال")),
        Column("quote", Type.TEXT, required=True,
               synonyms=("quotation", "excerpt", "citation", "extrait", "cita", "alıntı", "اقتباس")),
        Column("speaker", Type.TEXT,
               synonyms=("said by", "orateur", "portavoz", "konuşan", "المتحدث")),
        Column("section", Type.CHOICE, choices=SECTIONS, default="press",
               synonyms=("report section", "rubrique", "sección", "bölüm", "القسم")),
        Column("use", Type.CHOICE, choices=USES, default="quote",
               synonyms=("used as", "usage", "uso", "kullanım", "الاستخدام")),
    ),
    key=("article", "quote"),
)  # fmt: skip

PHOTOS = TableSpec(
    "photos",
    (
        Column("file", Type.TEXT, required=True,
               synonyms=("file name", "filename", "photo", "photo file", "image", "picture", "fichier",
                         "nom du fichier", "archivo", "nombre del archivo", "dosya", "dosya adı",
                         "الملف", "اسم الملف")),
        Column("caption", Type.TEXT, required=True,
               synonyms=("photo caption", "legend", "légende", "leyenda", "pie de foto", "altyazı",
                         "resim altı", "التعليق", "شرح الصورة")),
        Column("credit", Type.TEXT, required=True,
               synonyms=("photo credit", "credit line", "copyright", "photographer", "crédit",
                         "crédit photo", "photographe", "crédito", "fotógrafo", "fotoğraf", "fotoğrafçı",
                         "المصور", "حقوق الصورة")),
        Column("persons", Type.CHOICE, required=True, choices=PERSONS,
               synonyms=("consent", "recognisable persons", "recognizable persons", "informed consent",
                         "consentement", "personnes reconnaissables", "consentimiento",
                         "personas reconocibles", "rıza", "onam", "الموافقة")),
        Column("date", Type.DATE,
               synonyms=("date taken", "taken on", "photo date", "date de la photo", "prise le", "fecha",
                         "tarih", "çekim tarihi", "التاريخ", "تاريخ الصورة")),
        Column("section", Type.CHOICE, choices=PHOTO_SECTIONS, default=PHOTO_SECTIONS[0],
               synonyms=("report section", "rubrique", "sección", "bölüm", "القسم")),
        Column("alt", Type.TEXT,
               synonyms=("alt text", "alternative text", "description", "texte alternatif",
                         "texto alternativo", "alternatif metin", "النص البديل", "الوصف")),
        _SENSITIVITY,
        _ACCEPTED,
    ),
    key=("file",),
)  # fmt: skip

TABLES: tuple[TableSpec, ...] = (REFUGEES, CAMPS, MISSIONS, EVENTS, EXCERPTS, PHOTOS)


def recipients_table(
    lists: tuple[str, ...], languages: tuple[str, ...], editions: tuple[str, ...]
) -> TableSpec:
    """The table of an operation that belongs to no month: who gets its reports by mail.

    A blank language is the operation's first, a blank edition the first of `editions`.
    """
    return TableSpec(
        "recipients",
        (
            Column("name", Type.PERSON,
                   synonyms=("full name", "recipient", "nom", "nombre", "ad", "isim", "الاسم")),
            Column("email", Type.EMAIL, required=True,
                   synonyms=("e-mail", "e-mail address", "mail", "address", "courriel", "adresse",
                             "correo", "correo electrónico", "e-posta", "البريد الإلكتروني")),
            Column("list", Type.CHOICE, required=True, choices=lists,
                   synonyms=("mailing list", "group", "liste", "lista", "القائمة")),
            Column("language", Type.CHOICE, choices=languages, default=languages[0],
                   synonyms=("langue", "idioma", "dil", "اللغة")),
            Column("edition", Type.CHOICE, choices=editions, default=editions[0],
                   synonyms=("édition", "edición", "baskı", "الطبعة")),
            Column("format", Type.CHOICE, choices=("full", "light"), default="full",
                   synonyms=("form", "formato", "biçim", "الشكل")),
        ),
        key=("email", "language", "edition"),
    )  # fmt: skip
