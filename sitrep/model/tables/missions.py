"""Observer missions: status, strength and mandate."""

from sitrep.model import sections
from sitrep.model.tables.column import Column, NextMonth, Role, Type
from sitrep.model.tables.kind import TableKind
from sitrep.model.tables.shared import ACCEPTED, AS_OF, NOTE, PREFER, SENSITIVITY, SOURCE, URL

MISSION_STATUSES = ("authorised", "deploying", "operational", "suspended", "withdrawing", "ended")
MISSIONS_AT_WORK = ("deploying", "operational", "suspended", "withdrawing")

MISSIONS = TableKind(
    name="missions",
    columns=(
        AS_OF,
        Column("mission", Type.TEXT, Role.NAME, required=True, next_month=NextMonth.CARRIED_OVER,
               synonyms=("mission name", "name of mission", "operation", "misión", "misyon", "görev",
                         "البعثة")),
        Column("abbreviation", Type.TEXT, Role.NAME, next_month=NextMonth.CARRIED_OVER,
               synonyms=("acronym", "short name", "abbr", "sigle", "siglas", "kısaltma", "الاختصار")),
        Column("status", Type.CHOICE, Role.FACT, required=True, choices=MISSION_STATUSES,
               final=("ended",), next_month=NextMonth.SHOWN_BESIDE, words="mission_status",
               synonyms=("mission status", "statut", "estado", "durum", "الحالة")),
        Column("status_since", Type.DATE, Role.FACT, next_month=NextMonth.SHOWN_BESIDE,
               synonyms=("status since", "since", "depuis", "desde", "durum tarihi", "منذ")),
        Column("authorised", Type.COUNT, Role.STOCK, next_month=NextMonth.CARRIED_OVER,
               synonyms=("authorized", "authorised strength", "authorized strength",
                         "effectif autorisé", "efectivos autorizados", "yetkilendirilen",
                         "العدد المأذون به")),
        Column("deployed", Type.COUNT, Role.STOCK, next_month=NextMonth.SHOWN_BESIDE,
               synonyms=("deployed strength", "strength", "observers deployed", "effectif déployé",
                         "efectivos desplegados", "konuşlanan", "العدد المنتشر")),
        Column("mandate", Type.TEXT, Role.WORDS, required=True, next_month=NextMonth.CARRIED_OVER,
               width=40,
               synonyms=("mandat", "mandato", "yetki", "الولاية")),
        Column("mandate_start", Type.DATE, Role.FACT, next_month=NextMonth.CARRIED_OVER,
               synonyms=("mandate start", "mandate from", "start of mandate", "début du mandat",
                         "inicio del mandato", "yetki başlangıcı", "بداية الولاية")),
        Column("mandate_end", Type.DATE, Role.FACT, may_have_no_end=True,
               next_month=NextMonth.CARRIED_OVER,
               synonyms=("mandate end", "mandate until", "mandate to", "expiry", "expires",
                         "end of mandate", "fin du mandat", "fin del mandato", "yetki bitişi",
                         "نهاية الولاية")),
        Column("decision", Type.TEXT, Role.WORDS, next_month=NextMonth.CARRIED_OVER,
               synonyms=("resolution", "decided by", "décision", "résolution", "decisión",
                         "resolución", "karar", "القرار")),
        SOURCE,
        URL,
        SENSITIVITY,
        NOTE,
        PREFER,
        ACCEPTED,
    ),
    key=("as_of", "mission"),
    series=("mission",),
    dated_by="as_of",
    is_lasting=True,
    named_by=("abbreviation", "mission"),
    told_apart_by="mission",
    also_known_by=(),
    may_conflict=True,
    has_sensitivity=True,
    section=sections.MISSION.key,
    families=("missions",),
    part=None,
    people=None,
    is_sent_by_partners=False,
    is_added_up=False,
)  # fmt: skip
