"""Turkish."""

from collections.abc import Iterator
from fractions import Fraction

from sitrep.languages.compounds import CompoundWords
from sitrep.languages.endings import Endings
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
        Kind.ABOUT: "yaklaşık|yaklaşık olarak|takriben|tahminen",
        Kind.AT_LEAST: "en az|asgari",
        Kind.NEARLY: "neredeyse",
        Kind.AT_MOST: "en fazla|en çok|azami",
    },
    after={
        Kind.ABOUT: "civarında|kadar|dolayında",
        Kind.AT_LEAST: "ve üzeri|veya daha fazla",
        Kind.MORE_THAN: "üzeri",
        Kind.AT_MOST: "veya daha az",
    },
    # The case ending of the number is joined to it: 35.000'den fazla, 35 binden fazla.
    after_joined={
        Kind.MORE_THAN: "'?[dt][ae]n (?:daha )?(?:fazla|cok)(?! degil)"
                        "|(?: ?degerin|'n?)?[iu]n (?:uzerinde|ustunde)"
                        "|(?:'y?)?[iu] (?:askin|asti|asan|asiyor|asmis|gecti|gecen|geciyor)",
        Kind.LESS_THAN: "'?[dt][ae]n (?:daha )?az(?! olma)|(?: ?degerin|'n?)?[iu]n altinda",
        Kind.AT_LEAST: "'?[dt][ae]n az olma(?:yan|mak uzere|dig\\w+)",
        Kind.NEARLY: "(?:'y?)?[ae] (?:yakin|yaklasti|yaklasan|yaklasiyor)",
        Kind.AT_MOST: "(?:'y?)?[ae] kadar|'?[dt][ae]n fazla degil|(?:'y?)?[iu] (?:asmayan|gecmeyen)",
    },
    magnitudes={1_000: "bin", 1_000_000: "m|mn|milyon"},
    contested="m",
    has_ones_after_thousand=True,
    between=None,
    from_=None,
    to="ila|ile",
    and_="ve",
    and_joined=None,
    range_end="arasında|arası",
    missing={
        Kind.NOT_REPORTED: "bildirilmedi|rapor edilmedi",
        Kind.NO_DATA: "veri yok|bilinmiyor|bilgi yok|mevcut değil",
        Kind.SUPPRESSED: "gizlendi|gizli",
        Kind.NOT_APPLICABLE: "uygulanamaz|geçerli değil",
    },
)  # fmt: skip

_UNITS = "sıfır bir iki üç dört beş altı yedi sekiz dokuz".split()
_TENS = "on yirmi otuz kırk elli altmış yetmiş seksen doksan".split()


def _numbers() -> Iterator[tuple[int, str]]:
    yield from enumerate(_UNITS)
    for ten, word in enumerate(_TENS, start=1):
        yield ten * 10, word
        for unit in range(1, 10):
            yield ten * 10 + unit, f"{word} {_UNITS[unit]}"
    yield 100, "yüz"


def _hundreds() -> Iterator[tuple[int, str]]:
    yield from ((100, "yüz"), (1000, "bin"))
    for unit in range(2, 10):
        yield unit * 100, f"{_UNITS[unit]} yüz"


_ENDINGS = Endings(
    patterns=(
        # Of the cases, the possessive and both, the plural, the ordinal and "is".
        *("(y)A", "(y)I", "DA", "DAki", "DAn", "(n)In", "(y)lA", "(s)I", "(s)InA", "(s)InI", "(s)InDA"),
        *(
            "(s)InDAn",
            "(s)InIn",
            "lAr",
            "lArA",
            "lArI",
            "lArDA",
            "lArDAn",
            "lArIn",
            "[I]ncI",
            "lIk",
            "DIr",
        ),
    ),
    open_vowels={**dict.fromkeys("aıou", "a"), **dict.fromkeys("eiöü", "e")},
    close_vowels={"a": "ı", "ı": "ı", "e": "i", "i": "i", "o": "u", "u": "u", "ö": "ü", "ü": "ü"},
    voiceless="fstkçşhp",
    powers=((100, "yüz"), (1_000, "bin"), (1_000_000, "milyon"), (10**9, "milyar")),
    of_owned="ıiuü",
    not_owned="|".join((*_UNITS, *_TENS, "kişi", "sayı")),
    owned="n",
)

_COMPOUNDS = CompoundWords(
    alone="bin",
    one=None,
    two=None,
    part={Fraction(1, 2): "yarım", Fraction(1, 4): "çeyrek"},
    and_part={Fraction(1, 2): "buçuk"},
    # Without the locative: `binde bir` is one in a thousand; and `bina` is a building.
    inflected={"bin": "den|e|i|in|lik", "milyon": "dan|a|u|un|luk"},
)

_PROSE = ProseWords(
    documents="karar|no.|no:|numara|madde|bölüm|paragraf|sayfa|aşama",
    several_documents=None,
    always_document=None,
    before_document=None,
    named_documents=None,
    after_document="sayılı|numaralı|no'lu",
    following_document=None,
    of_pages=None,
    counted="kişi|mülteci|sivil|aile|hane|asker|erkek|kadın|çocuk|Suriyeli|sığınmacı|vatandaş",
    following="tarihinde|tarihli|tarihine|itibarıyla|ve|ile|de|da|için",
    before_year=None,
    after_year="yılı|yılında|yılından|yılının|yıllarında|'den beri|'dan beri|'den bu yana|'dan bu yana",
    of_month=None,
    never_before_day=None,
    before_day=None,
    days_and="ve|veya",
    before_time="saat",
    percent=None,
    before_percent="yüzde",
    no_qualifier="est|c",
    places="kamp|blok|sektör|bölge|ilçe|gün|yol|birlik|tabur|tugay",
    # `1'er çadır`: one for each, however many there are.
    parts="yüzlerce|binlerce|milyonlarca|buçuk|düzine|milyar|'er|'ar|'şer|'şar",
)

_STATEMENTS = StatementWords(
    refugees="mülteci|sığınmacı|sivil",
    series={
        "registered": "kayıtlı|kayıt altına",
        "assisted": "yardım alan",
        "estimated": "tahmini|tahminen",
    },
    missions="gözlem misyonu|gözlemci misyonu|gözlemci heyeti",
    statuses={"suspended": "askıya|durdurdu|durduruldu", "ended": "sona erdi|sona eren"},
    total="toplam|toplamda|toplamı",
    part_of="dahil|aralarında|bunların|hariç",
    one_person="general|albay|yarbay|yüzbaşı|teğmen|pilot|bakan|büyükelçi|gazeteci",
    negations="değil|değildi|değildir|yok|hiç|asla|olmadan",
)

_PERSONS = PersonWords(
    signs=(
        ("title", r"(?<!\w )\bBay\s{full name}"),
        ("title", r"\b(?P<name>{word})\s(?:Bey|Hanım)\b"),
        ("honorific", r"\b(?:Şeyh|Hacı|Bayan)\s{name}"),
        ("kin", r"\b(?:oğlu|kızı)\s{name}"),
        ("rank", r"\b(?i:albay|binbaşı|yüzbaşı|teğmen)\s{name}"),
        ("speech", r"\b{full name},?\s(?:dedi|söyledi|anlattı|açıkladı|konuştu)\b"),
        ("label", r"(?:\A|[\n.;,(|])\s{0,3}(?i:adı|isim|irtibat)\s?:\s*{name}"),
        ("label", r"(?:\A|[\n.;,(|])\s{0,3}(?i:kamp\s(?:müdürü|sorumlusu))\s?:\s*{name}"),
    ),
    years=r"yaşında\w*",
    aged=None,
    no_age="ve",
    offices=r"baskan\w*|bakan\w*|buyukelci\w*|vali|sozcu\w*",
    places=None,
    no_persons="ajansi bakanligi kizilay mudurlugu",
    peoples=None,
    towns=None,
    given="""
        abdullah adem ahmet aliye aylin ayse aysegul bahar baran berivan betul bulent burak busra cem
        cemal cemil cigdem dilan dursun ebru elif emine emrah emre engin ercan erdal erdem erkan ersin
        esra fadime fatih fatma ferhat feride fidan filiz furkan gokhan gul gulay guler gulsen hacer
        hakan halil halime hande hasan hatice havva huseyin ibrahim ilhan ilker ipek ismail kadir kemal
        kerem leyla mehmet meltem merve mesut metin mevlut muhammet murat mustafa nazli necla nermin
        neslihan nilgun nuray nurcan okan omer onur orhan osman ozge ozgur ozlem pinar ramazan recep
        rojda sadik selim selma semra serap serdar serkan sevda sevgi sevim songul suleyman sultan tugba
        tuncay ufuk umut unal veysel volkan yasemin yasin yeliz yilmaz yusuf zehra zeliha zeynep zubeyde
    """,
    named_after="""
        bulvari caddesi camii havalimani hastanesi koprusu lisesi mahallesi meydani okulu parki sokagi
        stadi universitesi
    """,
)

# Places and directions are in the endings of words and behind the number, where no pattern of these
# sentences looks: what is read are the words right beside a figure.
_SENTENCES = SentenceWords(
    inside=NOTHING,
    compared=NOTHING,
    sides=NOTHING,
    has=NOTHING,
    still=NOTHING,
    clauses="ve|ama|ancak|ise|fakat",
    counted="mülteci|mülteciler|kişi|sığınmacı|aile|hane|Suriyeli",
    linking="toplam|yaklaşık|halen",
    rises=NOTHING,
    falls=NOTHING,
    up=NOTHING,
    down=NOTHING,
    more=NOTHING,
    less=NOTHING,
    by=NOTHING,
    to=NOTHING,
    softened="yaklaşık|en az|en fazla|toplam",
    denied="değil",
    since="beri",
    dated=NOTHING,
    dated_always=NOTHING,
    highest=NOTHING,
    lowest=NOTHING,
    so_far=NOTHING,
    largest_of=NOTHING,
    not_highest=NOTHING,
    not_quite=NOTHING,
    most=NOTHING,
    all_=NOTHING,
    half=NOTHING,
    growth=NOTHING,
    of=NOTHING,
    percent="%",
    magnitudes="bin|milyon|milyar|yüz|düzine",
    units="km|kilometre|kg|kilo|ton|dolar|avro|euro|lira|hektar|litre|derece|gün|saat",
    money=r"(?:US)?\$|€|£|₺|USD|EUR|TL|yüzde|%",
    households="aile|hane",
    people="kişi|mülteci|birey|sivil",
    arrivals="yeni gelen|yeni gelenler",
    arrive=r"gel\w*|geç\w*|gir\w*|sığın\w*|kaç\w*|yeni|boyunca",
    refugees="mülteci",
    no_adjective="ve|veya|ile|için|gibi|kadar|daha|fazla|az|ise",
    called={
        "refugees": "mülteci|sığınmacı",
        "asylum-seekers": "sığınmacı",
        "idps": "ülke içinde yerinden edilmiş kişi|yerinden edilmiş kişi",
        "returned refugees": "geri dönen mülteci",
    },
    number_of=NOTHING,
    go_back=r"dön\w*|geri",
    registered="kayıtlı",
    unregistered="henüz|değil|ya da|veya",
)  # fmt: skip

_YEAR = r"(?:19|20)\d\d"
# Folded. Not "on" and "yüz", which with an ending are more often a pronoun and a face.
_COUNTED_OFF = "iki|dord|alti|yedi|sekiz|dokuz|yirmi|otuz|kirk|elli|altmis|yetmis|seksen|doksan"
_ANY = f"{_COUNTED_OFF}|bir|uc|dort|bes|on|yuz"

_LOOSE_NUMBERS = LooseNumbers(
    sizes=(
        r"(?:iki|uc|dort|bes|on) kat(?:ina|i|indan)?(?!\w)|katland\w*|(?:ikiye|uce|dorde) katland\w*"
        r"|birkac (?:yuz|bin|milyon|duzine)|yarim milyon|(?:bir |iki |yarim )?duzine"
        r"|yari yariya|yariya (?:ind|in|dus)\w*"
        rf"|yuzde (?:(?:{_ANY})\ ?)*(?:{_ANY})\w{{1,6}}"
        rf"|(?:ucte|dortte|beste|onda) (?:{_ANY})\w*"
        # "Altısı yaralandı": six of them; "altıncı" is the sixth, "besin" food, "besi" fattening.
        rf"|(?<!her )(?:(?:{_ANY}) )*"
        rf"(?:(?:{_COUNTED_OFF})s?[iu](?!nc)(?:n\w{{0,4}}|yle)?|besi(?! hayvan))"
        r"|(?:ikiser|ucer|dorder|beser|altisar|yediser|sekizer|dokuzar|yirmiser|otuzar|yuzer)"
    ),
    collectives=r"(?:(?:on|yuz) )?(?:onlarca|yuzlerce|binlerce|milyonlarca|duzinelerce)",
    no_counts=(
        rf"{_YEAR} (?:[^\W\d_]+ ){{0,4}}?(?:sozlesme|protokol|anayasa|anlasma|kanun|plan)\w*"
        rf"|{_YEAR}(?:'?[nysi]?[iu]n)? (?:ilk|birinci|ikinci|ucuncu|dorduncu|son)"
        r" (?:ceyre|yari|alti ay|uc ay)\w*"
        r"|(?:24|48|72) saat(?!\w)|7/24(?!\d|/)|24/7(?!\d|/)|covid-19(?!\d)"
        r"|(?:\d{1,2}(?:-\d{1,2})?|bes) yas(?:in)?"
        r"(?: alti\w*| ustu\w*| arasi\w*|indan (?:kucuk|buyuk))(?!\w)"
        r"|\d{1,3}\. (?:madde|asama|evre|tur|bolum|hafta|fikra|paragraf|oturum|toplanti|ceyre|kez"
        r"|gun)\w*"
        r"|(?:ek|tablo|sekil|harita|madde|bolum) \d{1,3}"
        r"(?!\w|[.,]\d| ?%| (?:kisi|multeci|aile|asker|kamp|cadir|bin))"
        r"|\d{1,3}(?:[., ]\d{3})*(?:[.,]\d+)?[ -]?(?:km2|km²|km|kilometre|metre|hektar)\w*"
    ),
    no_numbers="on|six|cent|once|mil|tres|sur|une|dos|un|uno",
)  # fmt: skip

_SPLITTING = SplittingWords(
    headers={
        "population": r"nufus (?:turu|grubu|tipi)|(?:hedef|yararlanici) (?:grup|grubu|turu)"
                      r"|kisi turu|hukuki statu|statu",
        "origin": r"(?:koken|mense) ulke(?:si)?|uyruk|uyrugu|vatandaslik|geldigi ulke"
                  r"|koken",
        "sex": r"cinsiyet|cinsiyeti",
        "age": r"yas|yas (?:grubu|gruplari|araligi)",
        "reason": r"(?:yerinden edilme )?(?:neden|sebep|nedeni|sebebi)",
        "level": r"(?:idari|cografi) (?:duzey|seviye)",
        "measure": r"gosterge|olcut|degisken|birim|veri turu",
        "direction": r"hareket (?:turu|yonu)|akis (?:turu|yonu)",
        "period": r"tur|tur no|dalga",
    },
    whole=r"toplam|genel toplam|tumu|hepsi|her ikisi|her iki cinsiyet|genel",
    people=r"kisi|birey|kisi sayisi|nufus",
    counted={
        "idps": r"yerinden edilmis(?: kisiler| kisi)?|ic goc|ydk",
        "returned refugees": r"geri donen\w*(?: multeci\w*)?",
        "returned idps": r"geri donen\w*",
        "asylum-seekers": r"siginmaci\w*|iltica basvuru\w*",
        "host community": r"ev sahibi (?:topluluk|toplum)\w*",
        "stateless people": r"vatansiz\w*",
        "others of concern": r"gocmen\w*|etkilenen\w*",
        "refugees": r"multeci\w*|gecici koruma\w*|kayitli suriyeli\w*",
    },
)  # fmt: skip

_HEADERS = HeaderWords(
    number_of=r"(?:toplam )?(?:sayisi|sayi|adedi|adet)|toplam ",
    persons=r"kisi(?:ler)?|birey(?:ler)?|nufus|mevcut|toplam|kisi sayisi",
    households=r"hane(?:ler)?|aile(?:ler)?",
    parts=r"kadin(?:lar)?|erkek(?:ler)?|cocuk(?:lar)?|kiz|yetiskin(?:ler)?|yas",
    flows=r"yeni|gunluk|kumulatif|gelen(?:ler)?|giris(?:ler)?|cikis(?:lar)?|giden(?:ler)?|dogum(?:lar)?",
    others=r"ihtiyac\w*|hedef\w*|ulasilan\w*|vaka\w*|olum\w*|olen\w*|yarali\w*|oran\w*"
              r"|yuzde|ev|okul",
    estimated=r"tahmin\w*|yaklasik",
    assisted=r"yardim edilen|yardim alan",
    activities=r"sektor|faaliyet|bagisci",
    running=r"gunluk|kumulatif|haftalik|yerlestirilen\w*|vatandaslik verilen\w*",
    needs=r"ihtiyac\w*|hedef\w*|siddet|etkilenen\w*|faydalanici\w*|yararlanici\w*",
    plain=r"toplam|sayisi|sayi|kayitli|mevcut|guncel|tahmini|ve|altindaki"
          r"|suriyeliler|suriyeli|kisiler|kisi",
)  # fmt: skip

# After the Turkish Language Association (Yazım Kılavuzu), and IOM's terminology for whom it concerns.
_GUIDE = Guide(
    wordings=(
        (r"her(şey\w*)", r"her \1"),
        (r"bir(şey\w*)", r"bir \1"),
        (r"yada(?!\w)", "ya da"),
        (r"bir kaç(?!\w)", "birkaç"),
        (r"bir çok(?!\w)", "birçok"),
        (r"hiç bir(?!\w)", "hiçbir"),
        (r"pekçok(?!\w)", "pek çok"),
        (r"yanısıra(?!\w)", "yanı sıra"),
        (r"(?:kaçak|illegal|yasadışı|yasa dışı) göçmen(\w*)", r"düzensiz göçmen\1"),
    ),
    relative_times=(
        r"(?:dün|bugün|yarın)(?!\w)|geçtiğimiz (?:günlerde|hafta|ay|yıl)(?!\w)|yakın zamanda(?!\w)"
        r"|(?:geçen|önümüzdeki|gelecek) (?:hafta|ay|yıl|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi"
        r"|pazar)(?!\w)|bu hafta(?!\w)|son (?:günlerde|haftalarda|aylarda)(?!\w)"
    ),
    vague_numbers=r"(?<!ilk )(?<!ikinci )yarısı(?:n\w{0,4})?(?!\w)",
    placeholders=(
        rf"{MARKS_OF_GAPS}|(?-i:TODO)(?!\w)|(?:eklenecek|doldurulacak|teyit edilecek)(?!\w)"
        r"|\[(?:ekle|tarih|isim|ad)[^\]]{0,40}\]?"
    ),
    emotional=(
        r"(?:trajik|dramatik|korkunç|vahşi|vahşice|acımasız|acımasızca|şok edici|yürek burkan)(?!\w)"
        r"|(?:trajedi|dehşet)\w*|(?:eşi )?benzeri görülmemiş(?!\w)"
    ),
    before_number=None,
    dollars=None,
    and_="ve",
    common=frozenset("BM AB ABD UTC GMT TV HIV AIDS PDF".split()),
)

TURKISH = Language(
    code="tr",
    locale="tr",
    encoding="cp1254",
    capitals={"i": "İ"},
    alphabet="abcçdefgğhıijklmnoöpqrsştuüvwxyz",
    article=None,
    unbroken=None,
    names="turkish|turc|turco|türkçe|التركية",
    common="ve|bir|bu|için|ile|olarak|olan|daha|kadar|göre|sonra"
    "|çok|gibi|oldu|edildi|ayında|bulunuyor|üzere|var|yok|kişi|her|tarafından",
    particles=None,
    prefixes=None,
    other_and=None,
    names_currencies=True,
    counts=_COUNTS,
    notation=Notation(grouping=".", decimal=",", marks=((",", "."), (None, ".")), digits=None),
    dates=DateWords(
        locales=("tr",),
        other_months=None,
        is_day_first=True,
        has_capital_months=True,
        day_endings=None,
        fillers="gunu",
        first_day=None,
        months_of=None,
        no_end=(
            "ikinci bir duyuruya kadar|bir sonraki duyuruya kadar|süresiz|belirsiz süreli|"
            "süre sınırı olmaksızın|bitiş tarihi yok"
        ),
    ),
    numerals=Numerals(
        numbers=tuple(_numbers()),
        hundreds=tuple(_hundreds()),
        joints=None,
        alone="bir",
        # Statistics have digits, and a sentence may begin with them (TDK, Yazım Kılavuzu).
        in_letters=0,
        agreeing=None,
        is_never_first=False,
        ordinals=None,
    ),
    endings=_ENDINGS,
    compounds=_COMPOUNDS,
    prose=_PROSE,
    statements=_STATEMENTS,
    attribution=None,
    tables=TableWords(
        total=r"(?:(?:genel|ara) )?toplam\b",
        total_alone="ulke geneli|turkiye geneli|ulke capinda|yekun",
        total_anywhere=(
            "toplam|toplami|(?:tum|butun) (?:iller|ilceler|bolgeler|valilikler|ulkeler"
            "|kamplar|yerler|gorevler)"
        ),
        of_whole="tum|butun|tamami|geneli?|genelinde|ulke|cumhuriyeti",
        of_camp="kampi multeci multeciler siginmaci gecici barinma merkezi konteyner kent kenti cadir",
        grand_total="genel toplam",
        sub_total="ara toplam",
        remark="kaynak",
        in_thousands=r"(?:bin|milyon)(?: kisi)? (?:olarak|cinsinden|bazinda)"
        r"|sayisi,? (?:bin|milyon) kisi$",
        thousands=r"(?:bin|milyon)(?: (?:kisi|multeci))?",
        no_news="haber yok|yeni bilgi yok",
    ),
    splitting=_SPLITTING,
    headers=_HEADERS,
    persons=_PERSONS,
    countries={
        "ARE": "BAE",
        "BOL": "Bolivya Çokuluslu Devleti",
        "BRN": "Brunei Darusselam",
        "CIV": "Fildişi Sahili",
        "COD": "Demokratik Kongo Cumhuriyeti",
        "COG": "Kongo Cumhuriyeti",
        "FSM": "Mikronezya Federe Devletleri",
        "IRN": "İran İslam Cumhuriyeti",
        "KOR": "Kore Cumhuriyeti",
        "LAO": "Lao Demokratik Halk Cumhuriyeti",
        "MDA": "Moldova Cumhuriyeti",
        "NLD": "Hollanda Krallığı",
        "PRK": "Kore Demokratik Halk Cumhuriyeti",
        "PSE": "Filistin|Filistin Devleti",
        "RUS": "Rusya Federasyonu",
        "SYR": "Suriye Arap Cumhuriyeti",
        "TUR": "Türkiye Cumhuriyeti",
        "TZA": "Tanzanya Birleşik Cumhuriyeti",
        "VAT": "Kutsal Makam (Vatikan)",
        "VEN": "Venezuela Bolivarcı Cumhuriyeti",
    },
    abbreviations="dr|prof",
    telephone="tel|telefon|gsm",
    identity="pasaport|kimlik|tc",
    bodies="Birleşmiş Milletler|Kızılay|AFAD",
    boilerplate=r"reklam|(?:bultenimize|e-bultene) (?:abone|uye) olun\.?",
    last_report="(?:son|onceki) rapor",
    guide=_GUIDE,
    sentences=_SENTENCES,
    loose_numbers=_LOOSE_NUMBERS,
)
