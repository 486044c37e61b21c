"""Refugees by country or area, date and way of counting."""

from dataclasses import replace

from sitrep.model import sections
from sitrep.model.tables.column import Column, Role, Type
from sitrep.model.tables.kind import TableKind
from sitrep.model.tables.shared import (
    ACCEPTED,
    AREA,
    AS_OF,
    COUNTRY_SYNONYMS,
    NOTE,
    PREFER,
    SENSITIVITY,
    SOURCE,
    URL,
)

METHODS = ("registered", "assisted", "estimated", "press")

REFUGEES = TableKind(
    name="refugees",
    columns=(
        AS_OF,
        Column("country", Type.COUNTRY, Role.PLACE, required=True,
               synonyms=COUNTRY_SYNONYMS),
        replace(AREA, may_be_blank=True),
        Column("registered", Type.COUNT, Role.STOCK,
               partner_names=("idps", "displaced persons", "refugee count", "total refugees",
                              "refugee num", "affected"),
               synonyms=("registered refugees", "refugees", "individuals", "persons registered",
                         "réfugiés enregistrés", "enregistrés", "refugiados registrados",
                         "registrados", "kayıtlı", "kayıtlı mülteci", "المسجلون", "اللاجئون المسجلون")),
        Column("awaiting_registration", Type.COUNT, Role.STOCK,
               synonyms=("awaiting registration", "waiting", "waiting for registration",
                         "pending registration", "en attente d'enregistrement",
                         "en espera de registro", "kayıt bekleyen", "بانتظار التسجيل")),
        Column("arrivals", Type.COUNT, Role.FLOW,
               synonyms=("new arrivals", "arrived", "arrivées", "llegadas", "gelen", "girişler",
                         "الوافدون")),
        Column("returns", Type.COUNT, Role.FLOW,
               synonyms=("returned", "returnees", "departures", "retours", "retornos", "dönen",
                         "dönüşler", "العائدون")),
        Column("correction", Type.COUNT, Role.CORRECTION,
               synonyms=("adjustment", "data correction", "ajustement", "corrección", "düzeltme",
                         "تصحيح")),
        Column("correction_reason", Type.TEXT, Role.WORDS,
               synonyms=("correction reason", "reason for correction", "reason", "motif",
                         "motif de correction", "motivo", "düzeltme nedeni", "سبب التصحيح")),
        Column("method", Type.CHOICE, Role.SPLITTER, choices=METHODS, default="registered",
               synonyms=("series", "how counted", "méthode", "método", "yöntem", "الطريقة")),
        SOURCE,
        Column("source_date", Type.DATE, Role.PROVENANCE,
               synonyms=("source date", "date of source", "published", "date de la source",
                         "fecha de la fuente", "kaynak tarihi", "تاريخ المصدر")),
        URL,
        SENSITIVITY,
        NOTE,
        PREFER,
        ACCEPTED,
    ),
    key=("as_of", "country", "area", "method"),
    series=("country", "area", "method"),
    dated_by="as_of",
    is_lasting=True,
    named_by=("area", "country"),
    told_apart_by="area",
    may_conflict=True,
    has_sensitivity=True,
    section=sections.DISPLACEMENT.key,
    family="refugees",
    part="area",
    people="registered",
    is_sent_by_partners=True,
)  # fmt: skip
