"""What happened on a day of the month."""

from sitrep.model import sections
from sitrep.model.tables.column import Column, Role, Type
from sitrep.model.tables.kind import TableKind
from sitrep.model.tables.shared import ACCEPTED, COUNTRY_SYNONYMS, PREFER, SENSITIVITY, SOURCE, URL

EVENTS = TableKind(
    name="events",
    columns=(
        Column("date", Type.DATE, Role.DAY, required=True,
               partner_names=("date occurred", "incident date"), tags=("#date+occurred",),
               synonyms=("event date", "date of event", "day", "fecha", "tarih", "التاريخ")),
        Column("category", Type.CHOICE, Role.SPLITTER, required=True, choices=sections.EVENT_CATEGORIES,
               synonyms=("event category", "kind", "type of event", "catégorie", "categoría",
                         "kategori", "الفئة")),
        Column("place", Type.TEXT, Role.PLACE, may_be_blank=True,
               partner_names=("location name", "locality"),
               synonyms=("location", "where", "lieu", "lugar", "yer", "المكان")),
        Column("country", Type.COUNTRY, Role.PLACE,
               synonyms=COUNTRY_SYNONYMS),
        Column("summary", Type.TEXT, Role.WORDS, required=True, width=60,
               partner_names=("notes", "event description", "incident description"),
               synonyms=("description", "what happened", "event", "résumé", "resumen", "özet",
                         "الملخص")),
        Column("people", Type.COUNT, Role.STOCK,
               synonyms=("people concerned", "number of people", "persons", "personnes", "personas",
                         "kişi", "عدد الأشخاص")),
        SOURCE,
        URL,
        SENSITIVITY,
        PREFER,
        ACCEPTED,
    ),
    key=("date", "category", "place", "summary"),
    series=("place", "category"),
    dated_by="date",
    is_lasting=False,
    named_by=("place", "category"),
    told_apart_by="summary",
    also_known_by=(),
    may_conflict=True,
    has_sensitivity=True,
    section=sections.EVENTS.key,
    families=("events",),
    part=None,
    people=None,
    is_sent_by_partners=True,
    is_added_up=False,
)  # fmt: skip
