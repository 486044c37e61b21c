"""Units that indicators count in: which have no halves, and what else people write for them."""

from dataclasses import dataclass

_LETTERS_OF_CURRENCIES = 3
_OWN = "."
"""In the code of a unit that is an office's own: it is that of its indicator."""


@dataclass(frozen=True, slots=True)
class Unit:
    """`is_whole` is for what nobody has half of, as latrines; `also` are other words for it.

    `is_rate` is for so much of one thing for each of another, which nobody adds. `is_of_people` is for a
    unit whose small counts may tell of somebody.
    """

    code: str
    is_whole: bool = True
    is_rate: bool = False
    is_of_people: bool = False
    also: tuple[str, ...] = ()


def _persons(code: str, *, also: tuple[str, ...]) -> Unit:
    return Unit(code, is_of_people=True, also=also)


def _of_parts(code: str, *also: str) -> Unit:
    return Unit(code, is_whole=False, also=also)


def _rates(code: str, *also: str) -> Unit:
    return Unit(code, is_whole=False, is_rate=True, also=also)


UNITS: dict[str, Unit] = {
    each.code: each
    for each in (
        _persons("people", also=("persons", "individuals", "beneficiaries", "personnes", "individus",
                                 "personas", "kişi", "أشخاص", "شخص")),
        _persons("children", also=("enfants", "niños", "niños y niñas", "çocuk", "أطفال")),
        _persons("women", also=("femmes", "mujeres", "kadın", "نساء")),
        _persons("households", also=("families", "hh", "hhs", "ménages", "hogares", "hane", "أسر")),
        _persons("cases", also=("cas", "casos", "vaka", "حالات")),
        _persons("deaths", also=("décès", "muertes", "ölüm", "وفيات")),
        _persons("births", also=("naissances", "nacimientos", "doğum", "ولادات")),
        Unit("consultations", also=("consultas", "muayene", "استشارات")),
        Unit("doses", also=("vaccine doses", "dosis", "doz", "جرعات")),
        Unit("latrines", also=("toilets", "letrinas", "tuvalet", "مراحيض")),
        Unit("water_points", also=("points d'eau", "puntos de agua", "نقاط مياه")),
        Unit("kits"),
        Unit("shelters", also=("abris", "alojamientos", "barınak", "مآوي")),
        Unit("houses", also=("maisons", "logements", "viviendas", "konut", "منازل")),
        Unit("sites", also=("camps", "sitios", "saha", "مواقع")),
        Unit("facilities", also=("health facilities", "formations sanitaires", "centros de salud")),
        Unit("schools", also=("écoles", "escuelas", "okul", "مدارس")),
        Unit("classrooms", also=("salles de classe", "aulas", "derslik", "فصول")),
        _persons("teachers", also=("enseignants", "docentes", "öğretmen", "معلمون")),
        Unit("spaces", also=("child-friendly spaces", "espaces", "espacios")),
        Unit("incidents", also=("incidentes", "olay", "حوادث")),
        Unit("violations", also=("violaciones", "ihlal", "انتهاكات")),
        Unit("items", also=("explosive devices", "engins", "artefactos")),
        Unit("convoys", also=("convois", "convoyes", "konvoy", "قوافل")),
        Unit("flights", also=("vols", "vuelos", "uçuş", "رحلات")),
        _persons("passengers", also=("passagers", "pasajeros", "yolcu", "ركاب")),
        Unit("partners", also=("organisations", "organizations", "partenaires", "socios", "شركاء")),
        _persons("staff", also=("staff members", "personnel", "personal", "personel", "موظفون")),
        Unit("users", also=("utilisateurs", "usuarios")),
        Unit("claims", also=("applications", "demandes", "solicitudes")),
        Unit("decisions", also=("décisions", "decisiones")),
        Unit("permits", also=("permis", "permisos", "izin")),
        _of_parts("tonnes", "mt", "t", "metric tons", "metric tonnes", "tons", "toneladas", "ton", "طن"),
        _of_parts("cubic_metres", "m3", "m³", "mètres cubes", "metros cúbicos", "metreküp", "متر مكعب"),
        _of_parts("hectares", "ha", "hectáreas", "hektar", "هكتار"),
        _of_parts("square_metres", "m2", "m²", "sqm", "sq m", "mètres carrés", "metros cuadrados"),
        _rates("litres_per_person_per_day", "l/p/d", "lpd", "litres", "liters per person per day",
               "l/person/day"),
        _rates("square_metres_per_person", "m2/person", "m²/person", "sqm per person", "m2"),
        _rates("people_per_latrine", "persons per latrine", "people per toilet"),
        _rates("people_per_water_point", "persons per water point", "people per tap"),
        _rates("people_per_facility", "persons per health facility"),
        _rates("pupils_per_teacher", "students per teacher", "élèves par enseignant"),
        _rates("deaths_per_10000_per_day", "deaths/10,000/day", "per 10,000 per day"),
        _rates("kilocalories_per_person_per_day", "kcal", "kcal/person/day"),
    )
}  # fmt: skip
"""Per cent, currencies and an office's own units beside; those of an office are words of its own."""


def may_tell_of_people(unit: str) -> bool:
    """Whether a count in the unit is of people, or of what only its office knows."""
    return UNITS[unit].is_of_people if unit in UNITS else _OWN in unit


def may_be_added(unit: str) -> bool:
    """Whether counts in the unit may be parts of a whole; of an office's own unit nobody knows."""
    return not UNITS[unit].is_rate if unit in UNITS else is_currency(unit)


def is_currency(unit: str) -> bool:
    """Whether values in the unit are money."""
    return len(unit) == _LETTERS_OF_CURRENCIES and unit.isascii() and unit.isupper()
