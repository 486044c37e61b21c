"""Columns that divide a count of people by sex and age, and the households that they live in."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from sitrep.model.tables.column import Column, NextMonth, Role, Type

SEXES = ("female", "male")
SEX_AND_AGE = ("women", "men", "girls", "boys")
"""Women and men are 18 or over."""

BANDS = ("0_4", "5_11", "12_17", "18_59", "60_plus")
"""The age groups of UNHCR's population statistics, in years."""

UNKNOWN = "sex_unknown"
AGE_BANDS = tuple(f"{sex}_{band}" for sex in SEXES for band in BANDS)
GROUPS = (("children", ("girls", "boys")), ("women_and_children", ("women", "children")))
"""What is added up of those of several parts, after its parts."""

_GROWN_UP = {"18_59", "60_plus"}
_CALLED = {
    "female": ("female", "females", "f", "femmes", "féminin", "mujeres", "femenino", "kadın", "الإناث",
               "إناث"),
    "male": ("male", "males", "m", "hommes", "masculin", "hombres", "masculino", "erkek", "الذكور",
             "ذكور"),
}  # fmt: skip
_YOUNG = {
    "female": ("girls", "filles", "niñas", "kız çocuk"),
    "male": ("boys", "garçons", "niños", "erkek çocuk"),
}
_GROWN = {"female": ("women",), "male": ("men",)}
_TAGGED = ("#affected", "#population", "#affected+refugees", "#population+refugees", "#affected+idps",
           "#affected+ind")  # fmt: skip

HOUSEHOLDS = Column(
    "households", Type.COUNT, Role.STOCK, next_month=NextMonth.SHOWN_BESIDE,
    partner_names=("number of households", "households num", "hhs", "idp households",
                   "idps hh", "nombre de ménages", "número de hogares", "hane sayısı",
                   "عدد الأسر", "عدد العائلات"),
    tags=("#affected+hh", "#population+hh", "#affected+refugees+hh",
          "#affected+idps+hh"),
    synonyms=("families", "hh", "ménages", "familles", "hogares", "familias", "hane",
              "aile", "الأسر"),
)  # fmt: skip


def sex_and_age(whole: str, *, details: Collection[str]) -> tuple[Column, ...]:
    """The columns that divide the count `whole`; `details` are seldom filled in.

    All are female, male or of unknown sex. Female is women and girls, male is men and boys, and each of
    these four is its age groups.
    """
    return tuple(_columns(whole, details))


def _columns(whole: str, details: Collection[str]) -> Iterator[Column]:
    for name, part_of, synonyms, tags in (
        ("female", whole, ("females", "female num", "females num", "total female", "féminin",
                           "femenino", "kadınlar ve kız çocukları", "الإناث", "إناث"),
         tuple(f"{tag}+f" for tag in _TAGGED)),
        ("male", whole, ("males", "male num", "males num", "total male", "masculin", "masculino",
                         "erkekler ve erkek çocukları", "الذكور", "ذكور"),
         tuple(f"{tag}+m" for tag in _TAGGED)),
        ("women", "female", ("adult women", "female 18+", "women 18+", "femmes 18+", "mujeres 18+",
                             "femmes", "mujeres", "kadın", "النساء"),
         ("#affected+adult+f", "#affected+adults+f", "#population+adult+f", "#population+adults+f")),
        ("men", "male", ("adult men", "male 18+", "men 18+", "hommes 18+", "hombres 18+",
                         "hommes", "hombres", "erkek", "الرجال"),
         ("#affected+adult+m", "#affected+adults+m", "#population+adult+m", "#population+adults+m")),
        ("girls", "female", ("female 0-17", "girls 0-17", "femmes 0-17", "filles 0-17", "mujeres 0-17",
                             "filles", "niñas", "kız çocuk", "الفتيات"),
         ("#affected+children+f", "#population+children+f")),
        ("boys", "male", ("male 0-17", "boys 0-17", "hommes 0-17", "garçons 0-17", "hombres 0-17",
                          "garçons", "niños", "erkek çocuk", "الفتيان"),
         ("#affected+children+m", "#population+children+m")),
    ):  # fmt: skip
        yield _part(name, part_of, synonyms, tags, is_detail=name in details)
    for sex, adults, children in (("female", "women", "girls"), ("male", "men", "boys")):
        for band in BANDS:
            name, is_grown_up = f"{sex}_{band}", band in _GROWN_UP
            ages = band.replace("_plus", "+").replace("_", "-")
            called = (*_CALLED[sex], *(_GROWN if is_grown_up else _YOUNG)[sex])
            names = tuple(name for one in called for name in (f"{one} {ages}", f"{ages} {one}"))
            tagged = tuple(f"{tag}+{sex[0]}+age_{band}" for tag in _TAGGED)
            part_of = adults if is_grown_up else children
            yield _part(name, part_of, names, tagged, is_detail=name in details)
    yield replace(
        _part(UNKNOWN, whole, ("unknown", "unknown sex", "sex unknown", "unspecified sex", "inconnu",
                               "sexe inconnu", "sexo desconocido", "cinsiyeti bilinmeyen",
                               "غير معروف الجنس"),
              tuple(f"{tag}+unknown" for tag in _TAGGED), is_detail=True),
        is_none_if_blank=True,
    )  # fmt: skip


def _part(
    name: str, part_of: str, synonyms: tuple[str, ...], tags: tuple[str, ...], *, is_detail: bool
) -> Column:
    return Column(
        name,
        Type.COUNT,
        Role.PART,
        part_of=part_of,
        is_detail=is_detail,
        next_month=NextMonth.SHOWN_BESIDE,
        synonyms=synonyms,
        tags=tags,
    )
