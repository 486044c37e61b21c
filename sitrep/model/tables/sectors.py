"""Needs, response and gaps of a sector in words, of all or of one place in each row."""

from sitrep.model import sections
from sitrep.model.tables.column import Column, Role, Type
from sitrep.model.tables.indicators import INDICATORS
from sitrep.model.tables.kind import TableKind
from sitrep.model.tables.shared import ACCEPTED, AS_OF, SENSITIVITY, SOURCE, URL

SECTORS = TableKind(
    name="sectors",
    columns=(
        AS_OF,
        INDICATORS.column("sector"),
        INDICATORS.column("country"),
        INDICATORS.column("area"),
        Column("needs", Type.TEXT, Role.WORDS, width=60,
               partner_names=("key needs", "priority needs"),
               synonyms=("humanitarian needs", "besoins", "necesidades", "ihtiyaçlar",
                         "الاحتياجات")),
        Column("response", Type.TEXT, Role.WORDS, width=60,
               partner_names=("response to date", "activities", "achievements"),
               synonyms=("humanitarian response", "réponse", "respuesta", "müdahale", "الاستجابة")),
        Column("gaps", Type.TEXT, Role.WORDS, width=60,
               partner_names=("constraints", "gaps and constraints", "challenges"),
               synonyms=("gaps & constraints", "lacunes", "contraintes", "brechas", "vacíos",
                         "eksikler", "eksiklikler", "boşluklar", "الفجوات", "الثغرات")),
        SOURCE,
        URL,
        SENSITIVITY,
        ACCEPTED,
    ),
    key=("as_of", "sector", "country", "area"),
    series=("sector", "country", "area"),
    dated_by="as_of",
    is_lasting=False,
    named_by=("sector",),
    told_apart_by="sector",
    also_known_by=(),
    may_conflict=False,
    has_sensitivity=True,
    section=sections.SECTORS.key,
    families=(),
    part=None,
    people=None,
    is_sent_by_partners=False,
    is_added_up=False,
)  # fmt: skip
"""Words are of their month: nothing is printed again that nobody wrote anew."""
