"""Arabic, and the words of Arabic names in Latin letters."""

from collections.abc import Iterator
from fractions import Fraction

from sitrep.languages.compounds import CompoundWords
from sitrep.languages.guide import MARKS_OF_GAPS, Guide
from sitrep.languages.headers import HeaderWords
from sitrep.languages.language import (
    CountWords,
    DateWords,
    Language,
    Notation,
    Numerals,
    TableWords,
)
from sitrep.languages.persons import PersonWords
from sitrep.languages.prose import ProseWords
from sitrep.languages.sentences import NOTHING, LooseNumbers, SentenceWords
from sitrep.languages.splitting import SplittingWords
from sitrep.languages.statements import StatementWords
from sitrep.quantity import Kind

_COUNTS = CountWords(
    before={
        Kind.ABOUT: "حوالي|حوالى|نحو|زهاء|تقريبا|ما يقارب|ما يناهز",
        Kind.AT_LEAST: "على الأقل|ما لا يقل عن|لا يقل عن|لا تقل عن|ليس أقل من",
        Kind.MORE_THAN: "أكثر من|ما يزيد عن|ما يزيد على|يزيد عن|يزيد على|ما يربو على|تجاوز"
        "|يتجاوز|فوق|يفوق|تفوق",
        Kind.NEARLY: "ما يقرب من|قرابة",
        Kind.LESS_THAN: "أقل من|دون",
        Kind.AT_MOST: "على الأكثر|ما يصل إلى|لا يتجاوز|لا تتجاوز|لا يزيد على|لا يزيد عن|ليس أكثر من",
    },
    after={
        Kind.ABOUT: "تقريبا",
        Kind.AT_LEAST: "على الأقل|أو أكثر",
        Kind.AT_MOST: "على الأكثر|أو أقل",
    },
    after_joined=None,
    magnitudes={1_000: "ألف|ألفا|آلاف|الاف", 1_000_000: "مليون|مليونا|ملايين"},
    contested=None,
    has_ones_after_thousand=True,
    between="بين|ما بين",
    from_="من",
    to="إلى|الى|حتى",
    and_="و",
    and_joined="و",
    range_end=None,
    missing={
        Kind.NOT_REPORTED: "لم يبلغ عنه|لم يبلغ|غير مبلغ عنه",
        Kind.NO_DATA: "لا توجد بيانات|لا بيانات|غير معروف|غير متوفر|غير متاح|مجهول",
        Kind.SUPPRESSED: "محجوب",
        Kind.NOT_APPLICABLE: "لا ينطبق|غير منطبق|لا يسري",
    },
)

# Numbers agree with their noun; each has several forms, separated by |. The first of three to ten goes
# with masculine nouns, the second with feminine ones.
_UNITS = (
    "صفر", "واحد|واحدة", "اثنان|اثنين|اثنتان|اثنتين", "ثلاثة|ثلاث", "أربعة|أربع", "خمسة|خمس",
    "ستة|ست", "سبعة|سبع", "ثمانية|ثماني|ثمان", "تسعة|تسع", "عشرة|عشر",
    "أحد عشر|إحدى عشرة", "اثنا عشر|اثني عشر|اثنتا عشرة|اثنتي عشرة",
)  # fmt: skip
_TENS = (
    "عشرون|عشرين", "ثلاثون|ثلاثين", "أربعون|أربعين", "خمسون|خمسين", "ستون|ستين",
    "سبعون|سبعين", "ثمانون|ثمانين", "تسعون|تسعين",
)  # fmt: skip
_HUNDRED = ("مئة", "مائة")


def _numbers() -> Iterator[tuple[int, str]]:
    units = [forms.split("|") for forms in _UNITS]
    for number, forms in enumerate(units):
        yield from ((number, form) for form in forms)
    for unit in range(3, 10):
        yield 10 + unit, f"{units[unit][0]} عشر"
        for feminine in units[unit][1:]:
            yield 10 + unit, f"{feminine} عشرة"
    for ten, joined in enumerate(_TENS, start=2):
        for form in joined.split("|"):
            yield ten * 10, form
            for unit in range(1, 10):
                for unit_form in units[unit]:
                    yield ten * 10 + unit, f"{unit_form} و{form}"
                    yield ten * 10 + unit, f"{unit_form} و {form}"
    yield from ((100, word) for word in _HUNDRED)


def _hundreds() -> Iterator[tuple[int, str]]:
    yield from ((200, "مئتان"), (200, "مئتين"), (200, "مائتان"), (200, "مائتين"))
    yield from ((200, "مئتا"), (200, "مئتي"), (200, "مائتا"), (200, "مائتي"))
    for word in _HUNDRED:
        yield 100, word
        for unit in range(3, 10):
            yield from ((unit * 100, f"{form}{word}") for form in _UNITS[unit].split("|")[1:])
            yield from ((unit * 100, f"{form} {word}") for form in _UNITS[unit].split("|")[1:])


_COMPOUNDS = CompoundWords(
    alone="ألف|مليون",
    one=None,
    # Alone, ألفا may be one or two thousand: it is not read.
    two={1_000: "ألفان|ألفين|ألفي", 1_000_000: "مليونان|مليونين|مليوني"},
    part={Fraction(1, 2): "نصف", Fraction(1, 4): "ربع"},
    and_part={
        Fraction(1, 2): "ونصف المليون|ونصف مليون|ونصف الألف|ونصف",
        Fraction(1, 4): "وربع المليون|وربع مليون|وربع",
    },
    inflected=None,
)

_PROSE = ProseWords(
    documents="القرار|قرار|القرارين|القرارات|رقم|المادة|الفقرة|الصفحة|المرفق|المرحلة|الفصل",
    several_documents="القرارين|القرارات",
    always_document=None,
    before_document=None,
    named_documents=None,
    after_document=None,
    following_document="الصادر",
    of_pages=None,
    counted="شخص|شخصا|لاجئ|لاجئا|مدني|مدنيا|أسرة|عائلة|جندي|جنديا|رجل|امرأة|طفل|نازح"
    "|نازحا|نازحين|لاجئين|سوري",
    following="في|إلى|على|حيث|بعد|قبل|أن",
    before_year="في|عام|سنة|منذ",
    after_year=None,
    of_month=None,
    never_before_day=None,
    before_day=None,
    days_and="و|أو",
    before_time="الساعة",
    percent="في المائة|بالمئة|في المئة|بالمائة",
    before_percent=None,
    no_qualifier=None,
    places="في|يوم|مخيم|قطاع|منطقة|كتيبة|لواء|وحدة|طريق",
    parts="ونصف|أرباع|أثلاث|أخماس|دزينة|مليار|مليارات",
)

_STATEMENTS = StatementWords(
    refugees="لاجئ|لاجئا|لاجئين|مدني|مدنيا|نازح|نازحا",
    series={
        "registered": "مسجل|مسجلا|مسجلين|المسجلين",
        "assisted": "يتلقون",
        "estimated": "يقدر|تقدر",
    },
    missions="بعثة المراقبة|بعثة المراقبين",
    statuses={"suspended": "علقت|علق|تعليق", "ended": "انتهت|انتهاء"},
    total="المجموع|إجمالي|الإجمالي|مجموع|بمجموع",
    part_of="بينهم|بمن فيهم|منهم|من بينهم|باستثناء",
    one_person="جنرال|عقيد|نقيب|ملازم|طيار|ضابط|وزير|سفير|صحفي",
    negations="لا|لم|لن|ليس|ليست|غير|ما|بدون|دون",
)

_PERSONS = PersonWords(
    signs=(
        ("title", r"\b(?:السيد|السيدة|الآنسة|الدكتور|الدكتورة)\s{arabic}"),
        ("honorific", r"\b(?:Sheikha?|Sheik|Shaykha?|Hajj[ia]|Haji)\s{name}"),
        ("honorific", r"\b(?:الشيخ|الحاج|الحاجة)\s{arabic}"),
        ("kin", r"\b(?:Abu|Abou|Umm?|Oumm?)[\s-]{name}"),
        ("kin", r"\b[أا]بو\s{arabic}"),
        # The word is "or" as well: mother only where somebody begins to speak.
        ("kin", r"(?:\A|[:«\"“(]|\bو?قالت|\bو?تقول)\s*أم\s{arabic}"),
        ("rank", r"\b(?:العقيد|العميد|المقدم|النقيب|الملازم|الرائد|اللواء)\s{arabic}"),
        ("speech", r"\bو?(?:قال|قالت|أكد|أكدت|أضاف|أضافت|أوضح|أوضحت)\s{arabic given}"),
        ("label", r"(?:الاسم|جهة الاتصال|(?:مدير|مسؤول)\sالمخيم)\s?:\s*{arabic}"),
    ),
    years=None,
    aged=None,
    no_age=None,
    offices="الرييس|الوزير|السفير|المبعوث|الامين العام",
    places=None,
    no_persons=None,
    peoples=None,
    towns="""
        badr baru dafuq dhabi dis duhur dukhun durman fahm ghraib jarrah kamal maksoud maqsoud meskin
        miskin najjar othman qais qasr qir radwan rasas salim simbel zayed zuweid
        زينب مسكين مقصود كمال ظبي غريب قصر
    """,
    given="""
        abd abdallah abdalrahman abdel abdelaziz abdelkader abdelrahman abdi abdirahman abdo abdul
        abdulaziz abdulkarim abdullah abdullahi abdulrahman adel adnan ahlam ahmad ahmed aisha akram alaa
        ali amal amani amina amir amira ammar anas anwar asaad ashraf asma aya ayman ayoub bashar bashir
        bassam bassel bilal bushra dalal dalia diana dina fadi fadia faduma faisal faiza farah fares
        farid faris farouk fathi fatima fatimah fawzi firas fouad ghada ghassan habib haidar haider
        haitham hala hamad hamdi hamid hamza hanan hani hasan hashim hassan hatem hayat haytham hiba hind
        hisham huda husam huseyn hussam hussein ibrahim ibtisam idris ihab imad iman inaam intisar isam
        ismail issa iyad jaafar jaber jafar jalal jamal jamil jamila jasim jawad kareem karim kawthar
        khadija khaldoun khaled khalid khalil kinda laila lama lamia layla leila lina loubna luay lubna
        maha mahdi maher mahmoud mahmud majed majid manal marwa marwan maryam maysa maysoon mazen mohamad
        mohamed mohammad mohammed mona monther mounir moussa muhammad muhammed muna munir musa mustafa
        muthanna nabil nada nader nadia nahla naima najat najib nasser nawal nibal nidal nisreen nizar
        noor nour noura numan omar osama othman qasim qusay rabia raed rafiq raghad rahaf rahma raja
        rajab ramadan rami ramzi rana randa rania rasha rashid reem riad rima riyad ruba ruqaya saad
        sabah sabri sadiq saeed safa safaa sahar said saida sajida salah saleh salem salim salma salman
        salwa samah sameer samer sami samia samir samira sana sanaa sawsan shadi shahd sharif suad suhail
        sulaiman suleiman taha tahani tarek tareq tariq thaer umar usama wael wafa waleed walid warda
        wassim yahya yaser yasin yasmin yasser younes yousef youssef yunus yusuf zahra zaid zainab
        zakaria zaki zeinab ziad
        أحمد محمد محمود مصطفى علي حسين خالد إبراهيم إسماعيل يوسف عمر عثمان عبدالله عبدالرحمن فاطمة عائشة
        خديجة مريم زينب رنا رانيا ريم سمر سمير سميرة سامر سامي طارق وليد ياسر ياسين يحيى هشام هيثم نبيل
        نادر نادية منى مها محسن ماهر مازن مروان لينا ليلى كريم قاسم فراس فادي فؤاد غسان عمار عماد عدنان
        عادل عبد ضياء صالح شادي سهى سليمان سعاد رامي رياض حمزة حسام جمال جميل جميلة بشار بسام باسل أيمن
        أنس أميرة أسماء أسامة إيمان زياد زكريا حسن
    """,
    named_after="""
        bani bayt brigade dar hayy katibat liwa masjid souk souq wilayat
        جامع جسر حي دوار ساحة شارع كتيبة لواء مدرسة مدينة مستشفى مسجد مطار منطقة مخيم بلدة قرية جبل تل
        وادي
    """,
)

_SENTENCES = SentenceWords(
    inside="في|داخل",
    compared="من|مثل|خارج|مقارنة",
    sides="شمال|جنوب|شرق|غرب|وسط",
    has="يستضيف|تستضيف|استضاف|استضافت|يؤوي|تؤوي|سجل|سجلت|يضم|تضم",
    still="حاليا|الآن|وحده|وحدها",
    clauses="لكن|بينما|حيث|فيما|الذي|التي|الذين|وفي|وفيما",
    counted="لاجئ|لاجئا|لاجئين|شخص|شخصا|أشخاص|عدد|مجموع|نازح|نازحا|عائلة|أسرة",
    linking="كان|كانت|بلغ|هناك|يوجد|يعيش|تم|مسجل|مسجلا|مسجلين",
    rises="ارتفع|ارتفعت|ازداد|ازدادت|زاد|زادت",
    falls="انخفض|انخفضت|تراجع|تراجعت|هبط",
    up=NOTHING,
    down=NOTHING,
    more=NOTHING,
    less=NOTHING,
    by="بنسبة|بمقدار|بـ",
    to="إلى|الى",
    softened="نحو|حوالي|قرابة|أكثر|أقل",
    denied="لم|لا|لن|ليس|دون|قد|سوف",
    since="منذ|بين|الماضي|الماضية|السابق|خلال|شهر|أسبوع|عام",
    dated="في|حتى|بتاريخ|لغاية",
    dated_always="حتى|بتاريخ|لغاية",
    highest="أعلى",
    lowest="أدنى",
    so_far="حتى الآن|على الإطلاق",
    largest_of="أكبر عدد من",
    not_highest="بين|ثاني|ثالث|أحد",
    not_quite="ليس|تقريبا",
    most="معظم|غالبية|أغلبية|أكثر من نصف",
    all_="جميع|كل",
    half="نصف|نحو نصف",
    growth="الزيادة|الارتفاع|الانخفاض|التراجع",
    of="من",
    percent="%|٪|في المئة|في المائة|بالمئة|بالمائة",
    magnitudes="ألف|ألفا|آلاف|مليون|ملايين|مليار|مئة",
    units="كم|كيلومتر|كيلومترا|كغ|طن|دولار|دولارا|يورو|هكتار|لتر|درجة|يوم|يوما|ساعة",
    money=r"(?:US)?\$|€|£|USD|EUR",
    households="عائلة|أسرة|عائلات|أسر",
    people="شخص|شخصا|لاجئ|لاجئا|لاجئين|أشخاص|فردا",
    arrivals="وافد|وافدا|وافدين|قادمين",
    arrive=r"وصل\w*|عبر\w*|دخل\w*|فر\w*|جديد\w*|خلال|يصل\w*",
    refugees="لاجئ|لاجئا|لاجئين",
    no_adjective="من|في|على|إلى|مع|أو|و|الذين|التي|أكثر|أقل",
    called={
        "refugees": "لاجئ|لاجئا|لاجئين|لاجئًا",
        "asylum-seekers": "طالب لجوء|طالبي لجوء|من طالبي اللجوء",
        "idps": "نازح|نازحا|نازحين|نازحًا|نازح داخليا|نازحا داخليا",
        "returned refugees": "لاجئ عائد|لاجئا عائدا|لاجئين عائدين|عائد|عائدا|عائدين",
        "returned idps": "نازح عائد|نازحا عائدا|نازحين عائدين|عائد|عائدا|عائدين",
    },
    number_of="عدد",
    go_back=r"عاد\w*|يعود\w*|عودة|العودة",
    registered="مسجل|مسجلا|مسجلين|مسجلون|مسجلة",
    unregistered="غير|لم|أو|بانتظار",
)  # fmt: skip

_YEAR = r"(?:19|20)\d\d"
_PEOPLE = (
    "شخص|اشخاص|لاجي|مدني|عايل|اسر|اسره|جندي|جنود|رجل|رجال|امراه|نساء|طفل|اطفال|نازح|مخيم|خيم|قري"
    "|الف|الاف|مليون|ملايين|في الميه|بالميه"
)
_NOT_COUNTED = rf"(?!\w|[.,]\d| ?%| (?:{_PEOPLE}))"

_LOOSE_NUMBERS = LooseNumbers(
    sizes=(
        r"تضاعف\w*|ضعف|ضعفي|اضعاف|(?:عده|بضع|بضعه) (?:الاف|ميات|عشرات|ملايين)|ثلث(?:ا|ي)"
        # Two of what is counted most: the dual has no number of its own.
        r"|(?:مخيم|شخص|عايلت|اسرت|طفل|جندي|قريت|مدرست|خيمت|موقع|مرحلت|دفعت)(?:ان|ين)"
        r"|(?:لاجي|مدني|نازح)ان"
    ),
    collectives="(?:ال)?(?:عشرات|ميات|الاف|الوف|ملايين)",
    no_counts=(
        rf"(?:ال)?(?:اتفاقيه|بروتوكول|اعلان|دستور|قانون|خطه)(?: \w+)?? (?:عام |سنه |لعام )?{_YEAR}(?!\w)"
        rf"|الربع (?:الاول|الثاني|الثالث|الرابع|الاخير) (?:من )?(?:عام |سنه )?{_YEAR}(?!\w)"
        rf"|النصف (?:الاول|الثاني) (?:من )?(?:عام |سنه )?{_YEAR}(?!\w)"
        r"|(?:24|48|72) ساعه(?!\w)|24/7(?!\d|/)|covid-19(?!\d)|كوفيد-19(?!\d)"
        r"|(?:دون|تحت) (?:سن )?(?:ال)?(?:5|18|خمس|خامسه)(?: سنوات| اعوام| سنه| عاما)?(?!\w)"
        r"|بين \d{1,2} و ?\d{1,2} (?:سنه|عاما|شهرا|سنوات)(?!\w)"
        r"|(?:المرحله|الماده|الفقره|المرفق|الجدول|الشكل|الخريطه|الفصل|الاسبوع|المستوي|القرار)"
        rf" \d{{1,4}}(?:\.\d{{1,2}})?{_NOT_COUNTED}"
        r"|\d{1,3}(?:[., ]\d{3})*(?:[.,]\d+)? ?(?:كم|كيلومتر\w*|متر\w*|هكتار\w*)(?!\w)"
    ),
    no_numbers=None,
)  # fmt: skip

_SPLITTING = SplittingWords(
    headers={
        "population": r"(?:فيه|نوع|مجموعه) (?:السكان|المستفيدين|الاشخاص)|الفيه(?: السكانيه| المستهدفه)?"
                      r"|الوضع القانوني|حاله النزوح",
        "origin": r"(?:بلد|دوله) (?:المنشا|الاصل|الجنسيه)|المنشا|الجنسيه|البلد الاصلي",
        "sex": r"الجنس|النوع الاجتماعي",
        "age": r"العمر|السن|الفيه العمريه|الفيات العمريه",
        "reason": r"(?:سبب|اسباب|دوافع) النزوح|السبب",
        "level": r"المستوي (?:الاداري|الجغرافي)",
        "measure": r"الموشر|المقياس|المتغير|الوحده|نوع (?:الرقم|البيانات)",
        "direction": r"نوع (?:الحركه|التدفق)|اتجاه (?:الحركه|التدفق)",
        "period": r"الجوله",
    },
    whole=r"المجموع|الاجمالي|اجمالي|الكل|الجميع|كلا الجنسين|جميع (?:الاعمار|الفيات)",
    people=r"افراد|الافراد|اشخاص|الاشخاص|فرد|شخص|السكان",
    counted={
        "idps": r"(?:ال)?نازح(?:ون|ين|ه)",
        "returned refugees": r"(?:ال)?عايد(?:ون|ين)",
        "returned idps": r"(?:ال)?عايد(?:ون|ين)",
        "asylum-seekers": r"طالب(?:و|ي) اللجوء",
        "host community": r"المجتمع(?:ات)? المضيفه?",
        "stateless people": r"عديمو? الجنسيه|عديمي الجنسيه",
        "others of concern": r"(?:ال)?مهاجر(?:ون|ين)|(?:ال)?متضرر(?:ون|ين)",
        "refugees": r"(?:ال)?لاجي(?:ون|ين)?",
    },
)  # fmt: skip

_HEADERS = HeaderWords(
    number_of=r"(?:عدد|اجمالي عدد|اجمالي|مجموع) ",
    persons=r"(?:ال)?افراد|(?:ال)?اشخاص|(?:ال)?سكان|(?:عدد )?(?:ال)?نسمه|العدد",
    households=r"(?:ال)?(?:اسر|اسره|عايلات|عايله|عوايل)",
    parts=r"(?:ال)?(?:نساء|رجال|اطفال|فتيات|فتيان|اناث|ذكور|بالغين)",
    flows=r"(?:ال)?(?:يومي|يوميه|تراكمي|تراكميه|وافد(?:ون|ين)|واصل(?:ون|ين)|جدد|مغادر(?:ون|ين)|دخول|خروج)",
    others=r"المحتاج(?:ون|ين)|المستهدف(?:ون|ين)|حالات|الحالات|وفيات|الوفيات|قتلي|جرحي"
              r"|نسبه|منازل|مدارس",
    estimated=r"(?:ال)?(?:تقديري|تقديريه|مقدر|تقدير)",
    assisted=r"المستفيد(?:ون|ين)",
    activities=r"(?:ال)?قطاع|(?:ال)?نشاط|الجهه المانحه",
    running=r"(?:ال)?يومي(?:ه)?|(?:ال)?تراكمي(?:ه)?|(?:ال)?اسبوعي(?:ه)?|توطين",
    needs=r"(?:ال)?محتاج(?:ون|ين)|(?:ال)?مستهدف(?:ون|ين)|(?:ال)?متضرر(?:ون|ين)|شده|الاحتياجات"
          r"|المستفيد(?:ون|ين)",
    plain=r"عدد|اجمالي|مجموع|المسجلين|المسجلون|المسجله|الحاليين|الحالي|المقدر|في"
          r"|من|داخليا",
)  # fmt: skip

_MONTHS_OF = {
    "DZA": "ar_DZ", "IRQ": "ar_IQ", "JOR": "ar_JO", "LBN": "ar_LB", "MAR": "ar_MA", "PSE": "ar_PS",
    "SYR": "ar_SY", "TUN": "ar_TN",
}  # fmt: skip

# After the usage of United Nations translators, and IOM's terminology for whom it concerns.
_GUIDE = Guide(
    wordings=(
        (r"الغير (?:ال)?(م\w{3,}|قانوني\w*|رسمي\w*|نظامي\w*)", r"غير ال\1"),
        (r"سوف لن(?!\w)", "لن"),
        (r"(?:بالمئة|بالمائة|في المئة)(?!\w)", "في المائة"),
        (
            r"(ال)?مهاجر(ين|ون)? غير (ال)?شرعي(ين|ون)?(?!\w)",
            r"\1مهاجر\2 غير \3نظامي\4",
        ),
    ),
    relative_times=(
        r"[وف]?(?:أمس|البارحة|غدا|غدًا|غداً|مؤخرا|مؤخرًا|مؤخراً)(?!\w)"
        r"|[وفب]?(?:الأسبوع|الشهر|العام) (?:الماضي|المقبل|القادم|الجاري)(?!\w)"
        r"|[وفب]?السنة (?:الماضية|المقبلة|القادمة)(?!\w)"
        r"|[وف]?قبل (?:أيام|أسابيع|أشهر|يومين|أسبوعين)(?!\w)"
        r"|الأيام (?:القليلة )?(?:الماضية|الأخيرة)(?!\w)"
    ),
    vague_numbers=r"[وف]?(?:نصف|ثلث|ربع)(?= (?:ال(?!ساعة|شهر|سنة|عام)\w+|عدد|سكان)(?!\w))",
    placeholders=(
        rf"{MARKS_OF_GAPS}|(?-i:TODO)(?!\w)|(?:قيد التأكيد|يستكمل لاحقا|يضاف لاحقا)(?!\w)"
        r"|\[(?:أدخل|أضف|التاريخ|الاسم)[^\]]{0,40}\]?"
    ),
    emotional=(
        r"(?:ال)?(?:مأساوي|كارثي|وحشي|مروع|مرعب|صادم|فظيع|مفجع|همجي)(?:ة|ون|ين)?(?!\w)"
        r"|(?:ال)?مأساة(?!\w)|حمام دم(?!\w)|غير مسبوقة?(?!\w)"
    ),
    before_number=None,
    dollars=None,
    and_=None,
    common=None,
)

ARABIC = Language(
    code="ar",
    locale="ar",
    encoding="cp1256",
    capitals=None,
    alphabet=None,
    article="ال",
    unbroken=None,
    names="arabic|arabe|árabe|arapça|العربية",
    common="في|من|إلى|على|التي|الذي|الذين|عن|أن|هذا|هذه|مع|كان|كانت|ما|بين|بعد|خلال|وقد|قد",
    particles="وبلف",
    prefixes="[وبلف]?ال|[وبلف]|لل",
    other_and=None,
    names_currencies=True,
    counts=_COUNTS,
    # A file with its marks is read as English, which has the same.
    notation=Notation(
        grouping=",",
        decimal=".",
        marks=None,
        digits={"arabic-indic": "٠١٢٣٤٥٦٧٨٩٬٫٪"},
    ),
    dates=DateWords(
        # With the names of the months in the Levant, Algeria (and Tunisia) and Morocco.
        locales=("ar", "ar_SY", "ar_DZ", "ar_MA"),
        other_months={"يونيه": 6, "يوليه": 7},
        is_day_first=True,
        has_capital_months=False,
        day_endings=None,
        fillers="يوم",
        first_day=None,
        months_of=_MONTHS_OF,
        no_end=(
            "حتى إشعار آخر|إلى إشعار آخر|غير محدد المدة|غير محددة المدة|لأجل غير مسمى|"
            "إلى أجل غير مسمى|مفتوح|مفتوحة|بلا تاريخ انتهاء"
        ),
    ),
    numerals=Numerals(
        numbers=tuple(_numbers()),
        hundreds=tuple(_hundreds()),
        joints="و",
        alone="واحد|واحدة|ست",
        in_letters=0,
        agreeing=range(101),
        is_never_first=False,
        ordinals=None,
    ),
    endings=None,
    compounds=_COMPOUNDS,
    prose=_PROSE,
    statements=_STATEMENTS,
    attribution=None,
    tables=TableWords(
        total="المجموع",
        total_alone="(?:علي )?(?:ال)?مستوي (?:البلد|الوطني)|المستوي الوطني",
        total_anywhere=(
            "المجموع|مجموع|اجمالي|الاجمالي|(?:جميع|كل|كافه) (?:المحافظات|المناطق|الاقاليم"
            "|الاقضيه|الولايات|الدول|البلدان|المخيمات|المواقع|البعثات)"
        ),
        of_whole="كل|جميع|كافه|عموم|كامل|باكمله|جمهوريه|دوله",
        of_camp="مخيم مخيمات اللاجيين للاجيين لاجيين النازحين للنازحين موقع",
        grand_total="الاجمالي العام",
        sub_total=None,
        remark="ملاحظه|ملاحظات|المصدر",
        in_thousands=r"بال(?:الاف|الوف|ملايين)",
        thousands=r"(?:ال)?(?:الاف|الف|ملايين|مليون)(?: (?:شخص|لاجي|نسمه))?",
        no_news="لا جديد|لا أخبار|لا توجد أخبار",
    ),
    splitting=_SPLITTING,
    headers=_HEADERS,
    persons=_PERSONS,
    countries={
        "COD": "جمهورية الكونغو الديمقراطية",
        "COG": "الكونغو",
        "JOR": "المملكة الأردنية الهاشمية",
        "LBN": "الجمهورية اللبنانية",
        "PSE": "فلسطين|دولة فلسطين",
        "SYR": "الجمهورية العربية السورية",
        "TUR": "تركيا|تركية",
    },
    abbreviations=None,
    telephone="هاتف",
    identity="جواز(?: ال)? ?سفر|رقم الهويه|الرقم الوطني|بطاقه الهويه",
    bodies="الأمم المتحدة|مجلس الأمن|الهلال الأحمر",
    boilerplate="اعلان",
    last_report="التقرير السابق",
    guide=_GUIDE,
    sentences=_SENTENCES,
    loose_numbers=_LOOSE_NUMBERS,
)
