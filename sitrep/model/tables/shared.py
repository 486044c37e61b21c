"""Columns that several tables have."""

from sitrep.model.tables.column import Column, NextMonth, Role, Type

SENSITIVITIES = ("public", "partners", "internal")

COUNTRY_SYNONYMS = (
    "country", "country of asylum", "coa", "host country", "iso3", "pays", "pays d'asile", "país",
    "país de asilo", "ülke", "sığınma ülkesi", "البلد", "بلد اللجوء",
)  # fmt: skip
AS_OF = Column(
    "as_of", Type.DATE, Role.DAY, required=True, next_month=NextMonth.SHOWN_BESIDE,
    partner_names=("date of assessment", "report date", "period date", "date reported",
                   "survey date", "month", "mois"),
    synonyms=("as of", "as-of date", "as of date", "date", "reporting date", "à la date du",
              "au", "date du rapport", "a fecha de", "fecha", "tarih", "itibarıyla",
              "حتى تاريخ", "التاريخ"),
)  # fmt: skip
SOURCE = Column(
    "source", Type.TEXT, Role.PROVENANCE, required=True, next_month=NextMonth.SHOWN_BESIDE,
    width=34,
    synonyms=("source", "data source", "fuente", "kaynak", "المصدر"),
)  # fmt: skip
NOTE = Column(
    "note", Type.TEXT, Role.WORDS, width=34,
    synonyms=("notes", "comment", "comments", "remarks", "remarque", "observations", "nota",
              "observaciones", "not", "açıklama", "ملاحظات"),
)  # fmt: skip
ACCEPTED = Column(
    "accepted", Type.TEXT, Role.HANDLING,
    synonyms=("accepted because", "reason accepted", "why accepted", "accepté",
              "accepté parce que", "aceptado", "aceptado porque", "kabul", "kabul nedeni",
              "مقبول", "سبب القبول"),
)  # fmt: skip
PREFER = Column(
    "prefer", Type.TEXT, Role.HANDLING,
    synonyms=("prefer because", "preferred", "preferred because", "why preferred",
              "reason preferred", "préféré", "préféré parce que", "preferido",
              "preferido porque", "tercih", "tercih nedeni", "مفضل", "سبب التفضيل"),
)  # fmt: skip
URL = Column(
    "url", Type.URL, Role.PROVENANCE,
    synonyms=("link", "web address", "lien", "enlace", "bağlantı", "رابط"),
)  # fmt: skip
SENSITIVITY = Column(
    "sensitivity", Type.CHOICE, Role.HANDLING, choices=SENSITIVITIES, default="public",
    next_month=NextMonth.CARRIED_OVER,
    synonyms=("edition", "confidentiality", "sensibilité", "sensibilidad", "gizlilik",
              "الحساسية"),
)  # fmt: skip
AREA = Column(
    "area", Type.TEXT, Role.PLACE,
    partner_names=("commune", "adm1", "adm2", "adm3", "adm1 name", "departement"),
    synonyms=("province", "governorate", "admin1", "district", "région", "gouvernorat", "área",
              "provincia", "il", "bölge", "المحافظة", "المنطقة"),
)  # fmt: skip
