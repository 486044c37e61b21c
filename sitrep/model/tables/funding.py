"""What appeals ask for and what they have received: an appeal, or one part of it, in each row."""

from dataclasses import replace

from sitrep.model import sections
from sitrep.model.tables.column import Column, NextMonth, Role, Type
from sitrep.model.tables.indicators import INDICATORS
from sitrep.model.tables.kind import TableKind
from sitrep.model.tables.shared import ACCEPTED, AS_OF, NOTE, PREFER, SENSITIVITY, SOURCE, URL

FUNDING = TableKind(
    name="funding",
    columns=(
        AS_OF,
        Column("appeal", Type.TEXT, Role.NAME, required=True, next_month=NextMonth.CARRIED_OVER,
               partner_names=("name of appeal", "appeal name", "plan name", "response plan", "hrp",
                              "rrp"),
               tags=("#appeal", "#appeal+name", "#activity+appeal+name"),
               synonyms=("plan", "funding appeal", "appel", "plan de réponse", "llamamiento",
                         "plan de respuesta", "çağrı", "müdahale planı", "النداء", "خطة الاستجابة")),
        replace(INDICATORS.column("sector"), required=False, may_be_blank=True),
        INDICATORS.column("country"),
        Column("agency", Type.TEXT, Role.NAME, may_be_blank=True, next_month=NextMonth.CARRIED_OVER,
               partner_names=("appealing agency", "recipient organization",
                              "recipient organisation", "destination organization"),
               tags=("#org", "#org+name", "#org+impl"),
               synonyms=("organisation", "organization", "partner", "organisme", "agencia", "kuruluş",
                         "المنظمة", "الوكالة")),
        Column("currency", Type.TEXT, Role.HANDLING, required=True, next_month=NextMonth.CARRIED_OVER,
               tags=("#currency", "#value+currency"),
               synonyms=("currency code", "devise", "monnaie", "moneda", "para birimi", "العملة")),
        Column("required", Type.MEASURE, Role.STOCK, next_month=NextMonth.CARRIED_OVER,
               partner_names=("current requirements", "revised requirements", "total requirements",
                              "requested", "amount requested", "budget"),
               tags=("#value+required", "#value+funding+required"),
               synonyms=("requirements", "funding required", "requirement", "besoins de financement",
                         "besoins financiers", "requisitos", "necesidades de financiación",
                         "ihtiyaç duyulan", "المبلغ المطلوب", "الاحتياجات التمويلية")),
        Column("received", Type.MEASURE, Role.STOCK, next_month=NextMonth.SHOWN_BESIDE,
               partner_names=("funding", "total funding", "funding total", "funded",
                              "contributions", "contributions received"),
               tags=("#value+received", "#value+funding+received", "#value+funding"),
               synonyms=("funding received", "received funding", "financement reçu", "reçu",
                         "recibido", "financiación recibida", "alınan", "المبلغ المستلم",
                         "التمويل المستلم")),
        Column("carried_over", Type.MEASURE, Role.STOCK, next_month=NextMonth.CARRIED_OVER,
               tags=("#value+carryover",),
               synonyms=("carry over", "carryover", "carried forward", "report", "solde reporté",
                         "remanente", "devreden", "المبلغ المرحل")),
        SOURCE,
        INDICATORS.column("source_date"),
        URL,
        SENSITIVITY,
        NOTE,
        PREFER,
        ACCEPTED,
    ),
    key=("as_of", "appeal", "sector", "country", "agency"),
    series=("appeal", "sector", "country", "agency"),
    dated_by="as_of",
    is_lasting=True,
    named_by=("appeal",),
    told_apart_by="appeal",
    also_known_by=(),
    may_conflict=True,
    has_sensitivity=True,
    section=sections.FUNDING.key,
    families=("funding",),
    part=None,
    people=None,
    is_sent_by_partners=False,
    is_added_up=False,
)  # fmt: skip
"""Amounts are of one currency in each row; an appeal that has two in a month is an error."""
