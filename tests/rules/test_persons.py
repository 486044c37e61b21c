"""Names of persons are told by what stands beside them, and only where everybody may read them."""

from dataclasses import replace
from time import process_time

import pytest

from sitrep.model.edition import Edition
from sitrep.model.input_file import InputFile
from sitrep.model.month import Evidence, Narrative
from sitrep.model.operation import Protection
from sitrep.model.photo import Photo
from sitrep.rules.persons import personal_name
from sitrep.rules.rule import run
from sitrep.words.naming import persons_in
from tables import evidence, operation, told


def noted(note: str, sensitivity: str = "", place: str = "Daraa") -> str:
    return f"""
        **events**

        | date | category | place | summary | source | sensitivity |
        |---|---|---|---|---|---|
        | 2012-07-02 | access | {place} | {note} | Globe | {sensitivity} |
        """


TITLE, HONORIFIC = "a title beside it", "an honorific such as Sheikh"
KIN, RANK = "a word of kin, such as Umm or son", "a military rank beside it"
AGE, LABEL = "an age beside it", 'a label such as "contact:"'
SPEECH, GIVEN = "a word of saying beside it", "a given name"


@pytest.mark.parametrize(
    ("note", "signs"),
    [
        ("Mr Ahmad Khalil fled.", TITLE),
        ("A doctor, Dr. Rana al-Khatib, fled.", TITLE),
        ("M. Khalil et Mme Haddad", TITLE),
        ("Mr KHALIL", TITLE),
        ("La Sra. López huyó.", TITLE),
        ("Bay Ahmet Yılmaz geldi.", TITLE),
        ("Ayşe Hanım geldi.", TITLE),
        ("قال السيد خالد حسن", TITLE),
        ("Sheikh Ahmad of the village", HONORIFIC),
        ("وصل الشيخ محمد", HONORIFIC),
        ("Umm Khalil fled to Abu Hassan.", KIN),
        ("with her son Khalil", KIN),
        ("قالت أم خالد", KIN),
        ("Lt. Col. Ahmad Khalil defected.", RANK),
        ("a colonel and captain Khalil", RANK),
        ("General Ahmad Khalil", RANK),
        ("انشق العقيد رياض", RANK),
        ("Ahmad Khalil, 34, fled.", AGE),
        ("Ahmad, 34, fled.", AGE),
        ("Ahmad Khalil (34)", AGE),
        ("Khalil aged 7", AGE),
        ("7-year-old Khalil", AGE),
        ("Contact: Rana Khatib, UNHCR", LABEL),
        ("Calm. Focal point: Rana", LABEL),
        ("Name: Rana", LABEL),
        ("Mrs Rana Khatib, 34, fled.", f"{TITLE} and {AGE}"),
        ("Camp manager: Deniz Aksoy", LABEL),
        ("Compiled by: Aksoy", LABEL),
        ("Kamp müdürü: Aksoy", LABEL),
        ("مدير المخيم: سامر", LABEL),
        ("On Monday Marcus Holloway said so.", SPEECH),
        ("Daniel Okello told us.", SPEECH),
        ("According to Grace Achieng it is closed.", SPEECH),
        ("Grace Achieng, who fled, and Achieng Okello, said so", SPEECH),
        ("Selon le registre, Awa Touré est partie.", GIVEN),
        ("Grâce Mbarga a déclaré que tout est calme.", SPEECH),
        ("Graciela López dijo que no hay agua.", SPEECH),
        ("Deniz Aksoy dedi ki su yok.", SPEECH),
        ("وقال خالد الأحمد إن الطريق مغلق", SPEECH),
        ("وصلت فاطمة محمود أمس", GIVEN),
        ("أبلغ وليد الحسن عن نقص المياه", GIVEN),
        ("Ahmad Hassan reports a queue.", GIVEN),
        ("Handed over by Fatma Yılmaz.", GIVEN),
        ("Jean-Baptiste Mbarga signale", GIVEN),
        ("HASSAN ALI was detained.", GIVEN),
        ("led by Mohammed al-Rifai", GIVEN),
        ("Abdul Rahman Yusuf died.", GIVEN),
        ("Oleksandr Kovalenko crossed.", GIVEN),
        ("María Fernanda López", GIVEN),
    ],
)
def test_a_name_with_a_sign_of_a_person_is_found_in_a_public_row(note: str, signs: str) -> None:
    assert told(run(evidence(noted(note)), [personal_name])) == [
        f'2012-07/events.xlsx D2: "summary" seems to name a person (seen: {signs}), and everybody may '
        "read it."
    ]
    for sensitivity in ("partners", "internal"):
        assert run(evidence(noted(note, sensitivity)), [personal_name]) == []


@pytest.mark.parametrize(
    "note",
    [
        "People from Abu Kamal and Abu Dhabi; in Umm Walad, near Sheikh Saad; Sayyida Zainab; أبو ظبي",
        "President Bashar Assad; Prime Minister Mr Ahmad Khalil; Ambassador Dr. Khalil; Mr President",
        "Dr Ahmad Khalil, Minister of Health; Ms Rana Khatib, UNHCR spokeswoman",
        "Kofi Khalil, deputy to the joint special envoy",
        "General Assembly; Major Powers of Europe; Major Syrian Cities; Colonel General; DR Congo",
        "Secretary-General Ban Ki-moon; Secretary General Ban Ki-moon",
        "Turkey, 34,000; Security Council, 15, voted; in Hatay, 35, and Kilis, 40; 3-year-old Syrian",
        "Contact: UNHCR Amman; Contact: Public Information Office; Camp name: Yayladagi; Update No. 10",
        "Arrivals on Monday, 2 July 2012; Resolution 2043 (2012); US$ 3 M. Turkey paid; Hudson Bay Company",
        "نازحون أم لاجئون؛ السيد الوزير",
        "The Rafik Hariri hospital; King Abdullah Park; Queen Alia Airport; the Martin Luther school",
        "Khalid ibn al-Walid Brigade; Imam Ali Mosque; Saint Joseph; Santa Maria; Ain Issa; Jebel Ali Port",
        "Human Rights Watch said; New York Times said; Al Jazeera said; Anadolu Agency told us; UN OCHA said",
        "South Sudan confirmed two cases; Saudi Arabia said that tents will come; told Globe and Mail readers",
        "Médecins Sans Frontières a déclaré; Le Monde a dit; مستشفى خالد الحسن ممتلئ; شارع محمد الحسن",
    ],
)
def test_places_offices_and_institutions_are_no_persons(note: str) -> None:
    assert told(run(evidence(noted(note)), [personal_name])) == []


def test_the_name_is_not_repeated() -> None:
    (diagnostic,) = run(evidence(noted("Mr Ahmad Khalil, 34, fled.")), [personal_name])
    assert "Khalil" not in repr(diagnostic)


@pytest.mark.parametrize(("note", "found"), [
    ("General Robert Mood", 0), ("Gen. Mood", 0), ("Mr Annan", 0), ("Mr Kofi Annan Foundation", 0),
    ("Mr Moody", 1), ("Mr Annan and Mr Khalil", 1), ("Mr Kofi Khalil", 1),
])  # fmt: skip
def test_public_figures_of_the_operation_may_be_named(note: str, found: int) -> None:
    figures = Protection(public_figures=("Kofi ANNAN", "Robert Mood"))
    settings = operation().model_copy(update={"protection": figures})
    assert len(run(evidence(noted(note), settings), [personal_name])) == found


def test_what_the_month_calls_a_place_is_no_person_and_its_column_is_not_looked_at() -> None:
    drawn = noted("Those from Umm Walad fled; Sheikh Saad is calm.", place="Umm Walad, Sheikh Saad")
    assert run(evidence(drawn), [personal_name]) == []
    assert len(run(evidence(noted("Those from Umm Walad fled.")), [personal_name])) == 1


def narrated(text: str, *editions: Edition) -> Evidence:
    drawn = evidence("")
    report = drawn.operation.report.model_copy(update={"editions": editions})
    month = replace(
        drawn.month, narratives={"en": Narrative("inputs/syria/2012-07/narrative.en.md", "en", text)}
    )
    return replace(drawn, month=month, operation=drawn.operation.model_copy(update={"report": report}))


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("from_mr_khalil.xlsx", TITLE),
        ("Refugees Dr. Rana Khatib.ods", TITLE),
        ("umm-hassan-2012-07.csv", KIN),
        ("refugees.xlsx", ""),
        ("Camps-Sheikh-Miskin_2012-07-31 (2).xlsx", ""),
        ("UNHCR Turkey Situation Report 34.xls", ""),
        ("narrative.en.md", ""),
    ],
)
def test_the_name_of_a_file_may_name_a_person(name: str, sign: str) -> None:
    file = f"inputs/syria/2012-07/{name}"
    public = narrated("", Edition.PUBLIC)
    named = replace(public, month=replace(public.month, files=(InputFile(file, ""),)))
    expected = (
        f"2012-07/{name} : The file's name seems to name a person (seen: {sign}), and everybody may"
    )
    assert told(run(named, [personal_name])) == ([f"{expected} read it."] if sign else [])
    internal = replace(named, operation=narrated("", Edition.INTERNAL).operation)
    assert run(internal, [personal_name]) == []


@pytest.mark.parametrize(("sensitivity", "count"), [("", 1), ("public", 1), ("internal", 0)])
def test_the_name_of_a_photo_counts_where_the_photo_is_public(sensitivity: str, count: int) -> None:
    drawn = f"""
        **photos**

        | file | caption | credit | persons | sensitivity |
        |---|---|---|---|---|
        | mrs-khalil.jpg | A queue for water. | Example Aid | none | {sensitivity} |
        """
    shown = evidence(drawn)
    photo = Photo("inputs/syria/2012-07/photos/mrs-khalil.jpg", "", 1, 1, b"")
    found = run(
        replace(shown, month=replace(shown.month, photos={"mrs-khalil.jpg": photo})), [personal_name]
    )
    assert len(found) == count


def test_the_narrative_of_a_public_report_is_looked_through_line_by_line() -> None:
    text = "## events\r\n\r\nMr Khalil, and Mrs\r\nHaddad fled.\r\nUmm Hassan stayed.\r\n"
    assert told(run(narrated(text, Edition.PUBLIC, Edition.PARTNERS), [personal_name])) == [
        f"2012-07/narrative.en.md line 3: The narrative seems to name a person (seen: {TITLE}), and "
        "everybody may read it.",
        f"2012-07/narrative.en.md line 4: The narrative seems to name a person (seen: {TITLE}), and "
        "everybody may read it.",
        f"2012-07/narrative.en.md line 5: The narrative seems to name a person (seen: {KIN}), and "
        "everybody may read it.",
    ]
    assert run(narrated(text, Edition.INTERNAL), [personal_name]) == []


@pytest.mark.parametrize("part", ["Al-", "A ", "Brig ", "Mr\n", " "])
def test_no_text_takes_long(part: str) -> None:
    begun = process_time()
    list(persons_in(part * 30_000))
    assert process_time() - begun < 10
