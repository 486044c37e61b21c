"""Where a text seems to name a person, by what writers put beside a name: title, rank, age, label."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sitrep.words.folding import fold, fold_letters

SIGNS = ("title", "honorific", "kin", "rank", "age", "label")


@dataclass(frozen=True, slots=True)
class Named:
    """A name that seems to be a person's: where it begins, the name, and the sign beside it."""

    start: int
    name: str
    sign: str


_CAPITAL = f"[{''.join(filter(str.isupper, map(chr, range(0x250))))}]"
_PARTICLE = r"(?:(?i:al|el|as|ash|an|ad|ar|bin|ibn|abu|abdel|abdul|de|van)[- ])?"
# All repetitions are bounded, so that no text takes more time than its length.
_WORD = rf"{_PARTICLE}{_CAPITAL}[\w'’ʼ-]{{0,30}}"
_NAME = rf"(?P<name>{_WORD}(?:\s{_WORD}){{0,3}})"
_FULL_NAME = rf"(?P<name>{_WORD}(?:\s{_WORD}){{1,3}})"
_AR_LETTERS = r"[\u0621-\u064a]{2,30}"
_AR_NAME = rf"(?P<name>(?!ال){_AR_LETTERS}(?:\s{_AR_LETTERS})?)"
_YEARS = r"\s(?:years?|yrs?|ans|años|yaşında\w*)\b"

_PATTERNS = tuple(
    (sign, re.compile(pattern))
    for sign, pattern in (
        ("title", rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Dra|Prof|Mme|Mlle)\.?\s{_NAME}"),
        ("title", rf"\b(?:Sr|Sra|Srta)\.\s{_NAME}"),
        ("title", rf"(?<!\d )\bMM?\.\s{_NAME}"),
        ("title", rf"(?<!\w )\bBay\s{_FULL_NAME}"),
        ("title", rf"\b(?P<name>{_WORD})\s(?:Bey|Hanım)\b"),
        ("title", rf"\b(?:السيد|السيدة|الآنسة|الدكتور|الدكتورة)\s{_AR_NAME}"),
        ("honorific", rf"\b(?:Sheikha?|Sheik|Shaykha?|Cheikh|Şeyh|Hajj[ia]|Haji|Hacı|Bayan)\s{_NAME}"),
        ("honorific", rf"\b(?:الشيخ|الحاج|الحاجة)\s{_AR_NAME}"),
        ("kin", rf"\b(?:Abu|Abou|Umm?|Oumm?)[\s-]{_NAME}"),
        ("kin", rf"\b[أا]بو\s{_AR_NAME}"),
        # The word is "or" as well: mother only where somebody begins to speak.
        ("kin", rf"(?:\A|[:«\"“(]|\bو?قالت|\bو?تقول)\s*أم\s{_AR_NAME}"),
        ("kin", rf"\b(?:wife|husband|widow|son|daughter|mother|father|brother|sister)\s{_NAME}"),
        ("kin", rf"\b(?:uncle|aunt|cousin|nephew|niece|fils|fille|frère|sœur|oğlu|kızı)\s{_NAME}"),
        ("rank", rf"\b(?:(?:Brig|Gen|Maj|Lt|Col|Capt|Sgt|Cpl|Cmdr|Pvt)\.?[\s-]){{1,3}}{_NAME}"),
        ("rank", rf"\b(?i:brigadier|(?:lieutenant[\s-])?colonel|lieutenant|captain|sergeant)\s{_NAME}"),
        ("rank", rf"\b(?i:capitaine|coronel|capitán|albay|binbaşı|yüzbaşı|teğmen)\s{_NAME}"),
        ("rank", rf"(?<!-)(?<!Secretary )(?<!Director )\b(?i:general|major)\s{_FULL_NAME}"),
        ("rank", rf"\b(?:العقيد|العميد|المقدم|النقيب|الملازم|الرائد|اللواء)\s{_AR_NAME}"),
        ("age", rf"\b{_FULL_NAME}(?:,\s[1-9]\d?(?:[;.)]|,(?!\d)|{_YEARS}|$)|\s\([1-9]\d?\))"),
        ("age", rf"\b(?P<name>{_WORD}),\s[1-9]\d?,\s(?!(?:and|or|of|with|in|et|y|ve)\b)[a-z]"),
        ("age", rf"\b{_NAME},?\s(?:aged|âgée?\sde)\s[1-9]"),
        ("age", rf"\b{_NAME},?\s(?:is\s)?[1-9]\d?{_YEARS}"),
        ("age", rf"\b[1-9]\d?[- ](?:year|month)s?[- ]old,?\s{_NAME}"),
        (
            "label",
            r"(?:\A|[\n.;,(|])\s{0,3}(?i:contact(?:\sperson|\sname)?|focal\spoints?|(?:full\s)?name|informant"
            r"|interview(?:ee|ed)?(?:\s(?:with|by))?|personne\sde\scontact|point\sfocal|nom|nombre|contacto"
            rf"|adı|isim|irtibat)\s?:\s*{_NAME}",
        ),
        ("label", rf"(?:الاسم|جهة الاتصال)\s?:\s*{_AR_NAME}"),
    )
)

# Whoever holds a public office is named by it, and it stands before the name or after it. Folded.
_OFFICE = (
    r"(?:president|(?:prime )?minister|secretary[ -]general|ambassador|envoy|high commissioner|governor"
    r"|mayor|king|queen|emir|spokes\w+|representative|commissioner|chancellor|chief|head|director"
    r"|ministre|ambassadeur|envoye|gouverneur|porte-parole|presidente|ministr[oa]|embajador|gobernador"
    r"|portavoz|baskan\w*|bakan\w*|buyukelci\w*|vali|sozcu\w*"
    r"|الرييس|الوزير|السفير|المبعوث|الامين العام)"
)
_AFTER_OFFICE = re.compile(rf"\b{_OFFICE}(?: [\w'’-]+){{0,4}}[,:]?\s*$")
_BEFORE_OFFICE = re.compile(rf",\s(?:[\w'’-]+ ){{0,4}}?{_OFFICE}\b")
_IS_OFFICE = re.compile(rf"{_OFFICE}\b")
_IN_A_PLACE = re.compile(r"\b(?:in|at|near|around|outside|inside|(?:town|city|camp)s? of|en)\s*$")
_NEAR = 80

_INSTITUTIONS = """
    administration agency area army assembly association authority board branch brigade bureau camp
    center centre city command commission committee company conference coordination council court
    crescent cross defence defense department desk directorate district division federation focal force
    forces foundation fund general government governorate group headquarters health hospital information
    institute league management media meeting ministry mission mosque movement nations network observer
    office officer operation operations organisation organization party police powers programme project
    public red regional relief report republic resolution response school secretariat section security
    service services society staff state street supervision team town union unit university update
    village working bakanligi comite conseil croix cruz kizilay ministere ministerio mudurlugu oficina
"""
_CALENDAR = """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday ramadan
"""
_SMALL_WORDS = """
    a about after all also among an and another as at before both but by each for from he her his if in
    it its more most no none of on only or other our over she since some that the their then there these
    they this to until we when where which while with annex block figure page phase sector table
    zone
"""
_PEOPLES = """
    afghan arab german greek iraqi israeli kurd kurdish kuwaiti pakistani qatari saudi somali swiss turk
    yemeni
"""
_GROUPS = """
    adults boys children civilians displaced elderly families girls households men people persons pupils
    refugees residents soldiers students those women youth
"""
_NO_PERSONS = frozenset((_INSTITUTIONS + _CALENDAR + _SMALL_WORDS + _PEOPLES + _GROUPS).split())
_PEOPLE = re.compile(r"\w+(?:ian|ese|ish)$")

# What honorifics and kin stand before in the names of towns: Sheikh Miskin, Abu Kamal, Umm Qasr.
_TOWNS = frozenset(
    """
    badr baru dafuq dhabi dis duhur dukhun durman fahm ghraib jarrah kamal maksoud maqsoud meskin miskin
    najjar othman qais qasr qir radwan rasas salim simbel zayed zuweid
    زينب مسكين مقصود كمال ظبي غريب قصر
    """.split()
)
_BEFORE_TOWNS = ("title", "honorific", "kin")
_WORDS_THAT_COUNT = {"honorific": 1, "kin": 1, "rank": 2}
"""Of a name with that sign; what follows may be the office where the person works."""


def persons_in(text: str) -> Iterator[Named]:
    """The names that have the sign of a person beside them, in no order; one may come twice.

    Left out are a name beside a public office, the name of an institution, of a people or of a town
    that is called like a person, and whatever seems to be a place because it follows "in" or "near".
    """
    for sign, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            name, start, end = match["name"], match.start("name"), match.end("name")
            before = fold_letters(text[max(0, match.start() - _NEAR) : match.start()])
            after = fold_letters(text[end : end + _NEAR])
            if not (
                _is_no_person(name, sign)
                or _AFTER_OFFICE.search(before)
                or _BEFORE_OFFICE.match(after)
                or (sign in _WORDS_THAT_COUNT and _IN_A_PLACE.search(before))
            ):
                yield Named(start, name, sign)


def _is_no_person(name: str, sign: str) -> bool:
    folded = fold(name)
    words = folded.removeprefix("al ").split()
    if _IS_OFFICE.match(folded) or (sign in _BEFORE_TOWNS and words[0] in _TOWNS):
        return True
    if sign == "title":
        return False
    is_acronym = name.split()[0].isupper() and len(words[0]) > 1
    counting = words[: _WORDS_THAT_COUNT.get(sign)]
    return is_acronym or any(word in _NO_PERSONS or _PEOPLE.match(word) for word in counting)
