"""Columns that several tables have."""

from sitrep.model.tables.column import Column, NextMonth, Role, Type

SENSITIVITIES = ("public", "partners", "internal")

COUNTRY_PARTNER_NAMES = (
    "country name",
    "name of country",
    "country of asylum name",
    "country of asylum iso",
    "country code",
    "country iso",
    "country iso3",
    "iso3 coa",
    "iso3coa",
    "coa name",
    "coa iso",
    "coa iso3",
    "iso 3",
    "iso3 code",
    "iso code",
    "iso",
    "asylum country",
    "hosting country",
    "country of residence",
    "country territory of asylum residence",
    "country territory of asylum",
    "country of asylum residence",
    "country of displacement",
    "admin 0",
    "admin 0 name",
    "admin 0 pcode",
    "adm0",
    "adm0 en",
    "adm0 name",
    "location name",
    "location code",
    "nom du pays",
    "pays d'accueil",
    "code pays",
    "país de acogida",
    "nombre del país",
    "código país",
    "ülke adı",
    "ev sahibi ülke",
    "الدولة",
    "اسم البلد",
    "دولة اللجوء",
    "البلد المضيف",
)
COUNTRY_TAGS = (
    "#country", "#country+name", "#country+code", "#country+code+iso3", "#country+code+v_iso3",
    "#adm0", "#adm0+name", "#adm0+code", "#country+asylum", "#country+asylum+name",
    "#country+asylum+code",
)  # fmt: skip
"""HXL 1.1 has #country for what people write #adm0 too; a country of origin is another."""

COUNTRY_SYNONYMS = (
    "country", "country of asylum", "coa", "host country", "iso3", "pays", "pays d'asile", "país",
    "país de asilo", "ülke", "sığınma ülkesi", "البلد", "بلد اللجوء",
)  # fmt: skip
AS_OF = Column(
    "as_of", Type.DATE, Role.DAY, required=True, next_month=NextMonth.SHOWN_BESIDE,
    partner_names=("date of assessment", "report date", "period date", "updated", "date reported",
                   "survey date", "month", "mois", "date of survey", "date of report",
                   "reported date", "date reporting", "assessment date", "data date",
                   "date of data", "date updated", "updated on", "last updated", "last update",
                   "update date", "date of update", "report as of", "data as of",
                   "situation as of", "reference date", "snapshot date",
                   "date of registration data", "period end", "end date", "reference period end",
                   "date d'enquête", "date de l'enquête", "date de mise à jour",
                   "date d'enregistrement", "date de collecte", "date de référence",
                   "situation au", "mise à jour", "données au", "date d'évaluation",
                   "date de l'évaluation", "fecha de reporte", "fecha del reporte",
                   "fecha de corte", "fecha corte", "fecha de actualización",
                   "fecha de evaluación", "fecha de referencia", "rapor tarihi", "veri tarihi",
                   "güncelleme tarihi", "تاريخ التقرير", "تاريخ التحديث", "تاريخ التقييم",
                   "تاريخ المسح", "تاريخ البيانات", "كما في"),
    tags=("#date", "#date+reported", "#date+occurred", "#date+survey", "#date+assessed",
          "#date+assessment", "#date+updated", "#date+asof", "#date+report"),
    synonyms=("as of", "as-of date", "as of date", "date", "reporting date", "à la date du",
              "au", "date du rapport", "a fecha de", "fecha", "tarih", "itibarıyla",
              "حتى تاريخ", "التاريخ"),
)  # fmt: skip
SOURCE = Column(
    "source", Type.TEXT, Role.PROVENANCE, required=True, next_month=NextMonth.SHOWN_BESIDE,
    width=34,
    partner_names=("source of data", "sources", "data sources", "source name", "data provider",
                   "information source", "source of information", "source des données",
                   "source de données", "source de l'information", "fuente de datos",
                   "fuente de información", "fuente de los datos", "veri kaynağı",
                   "bilgi kaynağı", "مصدر البيانات", "مصدر المعلومات", "الجهة المصدر"),
    tags=("#meta+source", "#source"),
    synonyms=("source", "data source", "fuente", "kaynak", "المصدر"),
)  # fmt: skip
NOTE = Column(
    "note", Type.TEXT, Role.WORDS, width=34,
    tags=("#meta+comment", "#meta+comments", "#meta+note", "#comments"),
    synonyms=("notes", "comment", "comments", "remarks", "remarque", "observations", "nota",
              "observaciones", "not", "açıklama", "ملاحظات"),
)  # fmt: skip
ACCEPTED = Column(
    "accepted", Type.TEXT, Role.HANDLING,
    synonyms=("accepted because", "reason accepted", "why accepted", "accepté",
              "accepté parce que", "accepté car", "aceptado", "aceptado porque", "kabul", "kabul nedeni",
              "مقبول", "سبب القبول"),
)  # fmt: skip
PREFER = Column(
    "prefer", Type.TEXT, Role.HANDLING,
    synonyms=("prefer because", "preferred", "preferred because", "why preferred",
              "reason preferred", "préféré", "préféré parce que", "retenu car", "preferido",
              "preferido porque", "tercih", "tercih nedeni", "مفضل", "سبب التفضيل"),
)  # fmt: skip
URL = Column(
    "url", Type.URL, Role.PROVENANCE,
    tags=("#meta+url", "#source+url", "#meta+source+url"),
    synonyms=("link", "web address", "lien", "adresse web", "enlace", "bağlantı", "رابط", "الرابط"),
)  # fmt: skip
SENSITIVITY = Column(
    "sensitivity", Type.CHOICE, Role.HANDLING, choices=SENSITIVITIES, default="public",
    next_month=NextMonth.CARRIED_OVER,
    synonyms=("edition", "confidentiality", "sensibilité", "sensibilidad", "gizlilik",
              "الحساسية"),
)  # fmt: skip
AREA = Column(
    "area", Type.TEXT, Role.PLACE,
    partner_names=("commune", "adm1", "adm2", "adm3", "adm4", "adm1 name", "adm2 name",
                   "adm3 name", "adm1 en", "adm2 en", "adm3 en", "adm1 fr", "adm2 fr", "adm1 es",
                   "admin 1", "admin 2", "admin 3", "admin 4", "admin1 name", "admin2 name",
                   "admin3 name", "admin level 1", "admin level 2", "admin 1 name",
                   "admin 2 name", "admin 3 name", "name of admin 1", "provider admin1 name",
                   "provider admin2 name", "state", "state name", "county", "county name", "lga",
                   "lga name", "ward", "region", "region name", "district name", "province name",
                   "governorate name", "sub district", "subdistrict", "woreda",
                   "location", "locality", "municipality", "area name", "oblast", "raion",
                   "hromada", "wilaya", "moughataa", "cercle", "préfecture", "sous-préfecture",
                   "province", "arrondissement", "localité", "territoire", "zone de santé",
                   "département", "nom de la région", "nom de la province", "departamento",
                   "municipio", "cantón", "parroquia", "estado", "comuna", "comarca", "upazila",
                   "tehsil", "taluka", "union", "barangay", "kebele", "payam", "boma",
                   "sub county", "parish", "caza", "qada", "daïra", "mantika", "baladiya",
                   "muhalla", "mahalla", "block", "kadaa", "kaza", "cadaster", "cadastre", "cadastral",
                   "territory", "región",
                   "localidad", "il adı", "ilçe", "ilçe adı", "vilayet", "şehir", "مديرية",
                   "المديرية", "القضاء", "قضاء", "الناحية", "ناحية", "محافظة", "الولاية", "ولاية",
                   "الإقليم", "المحلية", "محلية", "البلدية", "المدينة"),
    tags=("#adm1", "#adm1+name", "#adm2", "#adm3", "#adm4", "#adm2+name", "#adm3+name", "#region",
          "#region+name"),
    synonyms=("province", "governorate", "admin1", "admin 1", "adm1", "district", "région",
              "gouvernorat", "zone", "área",
              "provincia", "il", "bölge", "المحافظة", "المنطقة"),
)  # fmt: skip
