"""English; its style follows the OCHA editorial style guide, 3rd edition."""

from collections.abc import Iterator
from fractions import Fraction

from sitrep.languages.compounds import CompoundWords
from sitrep.languages.guide import Guide
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
from sitrep.languages.sentences import LooseNumbers, SentenceWords
from sitrep.languages.splitting import SplittingWords
from sitrep.languages.statements import Attribution, StatementWords
from sitrep.quantity import Kind

_COUNTS = CountWords(
    before={
        Kind.ABOUT: "about|around|approximately|approx.|approx|roughly|some|circa|ca.|ca|c.|c"
                    "|an estimated|estimated|est.|est",
        Kind.AT_LEAST: "at least|no fewer than|no less than|not less than|minimum|min.",
        Kind.MORE_THAN: "more than|over|above|in excess of|exceeding|upwards of|well over",
        Kind.NEARLY: "nearly|almost|close to|just under",
        Kind.LESS_THAN: "less than|fewer than|under|below",
        Kind.AT_MOST: "at most|up to|as many as|no more than|not more than|maximum|max.",
    },
    after={
        Kind.ABOUT: "approximately|approx.|approx|or so|est.|(est.)|(estimate)|(estimated)",
        Kind.AT_LEAST: "or more|and above|at least",
        Kind.AT_MOST: "or less|or fewer|at most",
    },
    after_joined=None,
    # Offices of South Asia write lakhs in English.
    magnitudes={
        1_000: "k|thousand|thousands",
        100_000: "lakh|lakhs",
        1_000_000: "m|mn|mln|mio|million|millions",
    },
    contested="m",
    has_ones_after_thousand=False,
    between="between",
    from_="from",
    to="to",
    and_="and",
    and_joined=None,
    range_end=None,
    missing={
        Kind.NOT_REPORTED: "NR|N.R.|N/R|not reported|unreported",
        Kind.NO_DATA: "ND|N.D.|N/D|no data|data not available|not available|unavailable|unknown"
                      "|not known",
        Kind.SUPPRESSED: "suppressed|withheld",
        Kind.NOT_APPLICABLE: "NA|N.A.|N/A|not applicable",
    },
)  # fmt: skip

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def _numbers() -> Iterator[tuple[int, str]]:
    yield from enumerate(_UNITS)
    for ten, word in enumerate(_TENS, start=2):
        yield ten * 10, word
        for unit in range(1, 10):
            yield ten * 10 + unit, f"{word}-{_UNITS[unit]}"
            yield ten * 10 + unit, f"{word} {_UNITS[unit]}"
    yield from ((100, "one hundred"), (100, "a hundred"))


def _hundreds() -> Iterator[tuple[int, str]]:
    yield from ((100, "a hundred"), (1000, "a thousand"))
    for unit in range(1, 10):
        yield unit * 100, f"{_UNITS[unit]} hundred"


_COMPOUNDS = CompoundWords(
    alone=None,
    one="a",
    two=None,
    part={
        Fraction(1, 2): "half a|half-a|half|a half|half of a",
        Fraction(1, 4): "a quarter of a|quarter of a|a quarter",
        Fraction(3, 4): "three quarters of a|three-quarters of a",
    },
    and_part={Fraction(1, 2): "and a half", Fraction(1, 4): "and a quarter"},
    inflected=None,
)

_PROSE = ProseWords(
    documents="resolution|resolutions|no.|nos.|article|articles|section|sections|paragraph|paragraphs"
              "|para.|page|pages|p.|pp.|annex|chapter|decree|phase|update|route",
    several_documents="resolutions|nos.|articles|sections|paragraphs|pages|pp.",
    # `No.` alone may end a sentence.
    always_document="update no.|report no.|bulletin no.|resolution no.|decree no.|issue no.",
    before_document="under|in|of|with|by|see|council|council's|assembly|assembly's|nations|its",
    named_documents="resolution|article|section|paragraph|page|annex|chapter",
    after_document=None,
    following_document="of",
    of_pages="of",
    counted="people|persons|refugees|civilians|families|households|soldiers|troops|men|women|children"
            "|girls|boys|others|more|defectors|officers|newcomers|returnees|syrians|arrivals"
            "|citizens|nationals|guests|residents|inhabitants",
    following="the|a|an|and|or|but|when|as|by|to|in|on|at|for|because|where|while|it|he|she|they|there"
              "|was|is|has|had|until|after|before|since|from",
    before_year="in|since|until|during|through|year|early|mid|late|half of|quarter of|end of"
                "|beginning of|start of|rest of|course of",
    after_year=None,
    of_month=" of",
    never_before_day="in|during",
    before_day="on|the",
    days_and="and|or",
    before_time="at",
    percent="per cent|percent|pct|percentage points|percentage point",
    before_percent=None,
    no_qualifier="c",
    places="at|age of|group of|groups of|one of|out of|day of|on|camp"
           "|block|sector|zone|district|day|route|unit|battalion|brigade",
    parts="and a half|and a quarter|quarters|thirds|fifths|tenths|dozen|billion|bn",
)  # fmt: skip

_STATEMENTS = StatementWords(
    refugees="refugees|civilians|asylum seekers|displaced people|displaced persons",
    series={
        "registered": "registered|registrations",
        "assisted": "assisted",
        "estimated": "estimated|estimates|estimate",
    },
    missions="observer mission|monitoring mission|supervision mission|observers' mission",
    statuses={
        "suspended": "suspended|suspends|suspend|suspension|halted",
        "ended": "ended|ends|closed|closure",
    },
    total="total|totals|totalling|totaling|in all|altogether|the sum|combined|brings to|bringing to",
    part_of="including|among them|among whom|of whom|of which|of them|excluding|not counting",
    one_person="general|colonel|captain|lieutenant|commander|pilot|officer|soldier|minister|ambassador"
               "|diplomat|journalist|man|woman|boy|girl|child|baby",
    negations="not|no|never|neither|nor|without|cannot|didn't|wasn't|isn't",
)  # fmt: skip

_INSTITUTIONS = """
    administration agency area army assembly association authority board branch brigade bureau camp
    center centre city command commission committee company conference coordination council court
    crescent cross defence defense department desk directorate district division federation focal force
    forces foundation fund general government governorate group headquarters health hospital information
    institute international journal league management media meeting ministry mission mosque movement
    nations network observer office officer operation operations organisation organization party police
    post powers press programme project public radio red regional relief report reporters republic rescue
    resolution response reuters rights school secretariat section security service services society staff
    state street supervision team times town union unit university update village vision voice watch
    working
"""
_CALENDAR = """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday ramadan
"""
_SMALL_WORDS = """
    a about after all also among an and annex another as at before block both but by each east figure for
    from he her his if in it its more most new no none north of on only or other our over page phase
    sector she since some south table that the their then there these they this to until we west when
    where which while with without zone
"""
_PEOPLES = """
    afghan arab german greek iraqi israeli kurd kurdish kuwaiti pakistani qatari saudi somali swiss turk
    yemeni
"""
_GROUPS = """
    adults boys children civilians displaced elderly families girls households men people persons pupils
    refugees residents soldiers students those women youth
"""

# Of those who write or are written of in English: also from Africa, Ukraine, Iran and Afghanistan.
_GIVEN_NAMES = """
    abebe achol adam afua akol akua alan albert aleksandr alexander alfred alice amanda amina andrew
    andrii andriy angela ann anna anne anthony arash arthur ayen babak barbara benjamin bohdan brian
    caroline catherine charles christine christopher chukwuemeka claire daniel david deborah deng diana
    dmitry dmytro donald dorothy edward elizabeth emily emma emmanuel eric farhad fatou frank garang gary
    george getachew gordon haile hannah harold helen henry ifeoma igor ihor irina iryna ivan jacob james
    jane janet jason jennifer jeremy jessica joan john jonathan joseph joshua judith julia julie karen
    kateryna katherine kathleen kenneth kevin kofi kwabena kwame larysa laura lauren laurence leila linda
    lisa ludmila majok malik marcus margaret maria marie martha martin mary matthew mehdi melissa michael
    michelle mohsen mykola nancy natalia nataliya nathan ngozi nicholas nicole nyakim nyandeng oksana
    oleksandr oleksii olena olga olha oluwaseun pamela parwin patricia patrick paul peter petro philip
    rachel raymond rebecca reza richard robert roger ronald roza ruth samantha samuel sandra sarah scott
    sergei serhii serhiy shirin simon stephanie stephen steven susan svitlana taras tatiana tekle teresa
    tesfay tetiana thomas tigist timothy tsegaye viktor volodymyr walter william yevhen yohannes yulia
    yuliia zainab
"""
_NAMED_AFTER = """
    airport arena avenue award battalion battalions boulevard bridge brigades cathedral chapel church
    clinic clinics crossing dam falls fort garden gardens gate high hospital hotel house island islands
    lake library lodge market memorial model monastery mosques mount mountain museum neighborhood
    neighbourhood palace park peninsula port prize quarter river road saint school schools shrine square
    st stadium theatre tower
"""
_SPEAK = "said|says|told|stated|explained|recalled|recounted|added|complained|confirmed|testified"

_PERSONS = PersonWords(
    signs=(
        ("title", r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?\s{name}"),
        ("kin", r"\b(?:wife|husband|widow|son|daughter|mother|father|brother|sister)\s{name}"),
        ("kin", r"\b(?:uncle|aunt|cousin|nephew|niece)\s{name}"),
        ("rank", r"\b(?:(?:Brig|Gen|Maj|Lt|Col|Capt|Sgt|Cpl|Cmdr|Pvt)\.?[\s-]){1,3}{name}"),
        ("rank", r"\b(?i:brigadier|(?:lieutenant[\s-])?colonel|lieutenant|captain|sergeant)\s{name}"),
        ("rank", r"(?<!-)(?<!Secretary )(?<!Director )\b(?i:general|major)\s{full name}"),
        ("age", r"\b[1-9]\d?[- ](?:year|month)s?[- ]old,?\s{name}"),
        ("speech", rf"\b{{full name}},?\s(?:{_SPEAK})\b"),
        ("speech", r"\b(?:(?i:according\sto)|told|asked|interviewed)\s{full name}"),
        (
            "label",
            r"(?:\A|[\n.;,(|])\s{0,3}(?i:contact(?:\sperson|\sname)?|focal\spoints?|(?:full\s)?name"
            r"|(?:(?:camp|site|centre|center|project|block)\s)?(?:manager|leader|coordinator|supervisor)"
            r"|(?:reported|prepared|compiled|collected|submitted|entered)\sby|enumerator"
            r"|informant|interview(?:ee|ed)?(?:\s(?:with|by))?)\s?:\s*{name}",
        ),
    ),
    years=r"years?|yrs?",
    aged="aged",
    no_age="and|or|of|with|in",
    offices=r"president|(?:prime )?minister|secretary[ -]general|ambassador|envoy|high commissioner"
            r"|governor|mayor|king|queen|emir|spokes\w+|representative|commissioner|chancellor|chief"
            r"|head|director",
    places="in|at|near|around|outside|inside|(?:town|city|camp)s? of|jabal|jebel|tall?|tell|deir|wadi"
           "|beit|ain|khan|saint|st|san|santa|santo|sao|puerto",
    no_persons=_INSTITUTIONS + _CALENDAR + _SMALL_WORDS + _PEOPLES + _GROUPS,
    peoples="ian|ese|ish",
    towns=None,
    given=_GIVEN_NAMES,
    named_after=_NAMED_AFTER,
)  # fmt: skip

# In capitals only: "the 1st may come back" has no date.
_MONTH = (
    "(?-i:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)(?!\w)"
)
_DAY = rf"(?:(?:early|late|mid-?|the end of|\d{{1,2}}) ?)?{_MONTH}"
_ABOUT = "(?:about|approximately|approx\\.|around|roughly)"
_BOUND = "more than|fewer than|less than|at least|at most|nearly|almost|up to|over"
_NUMBER = r"(?=\ [$€£]?\d)"
_UNIT = r"(?:hours?|days?|weeks?|months?|years?)"
_WEEKDAY = "(?-i:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"

_GUIDE = Guide(
    wordings=(
        (rf"as at(?= (?:{_DAY}|(?:19|20)\d\d|the end|mid|noon|midnight|\d))", "as of"),
        (r"beneficiaries(?!\w)", "people"),
        (r"beneficiary(?!\w)", "person"),
        (r"percent(?!\w)", "per cent"),
        (r"%", "per cent"),
        (rf"estimated at (?:{_ABOUT}|some){_NUMBER}", "estimated at"),
        (rf"estimated (?:{_ABOUT}|some){_NUMBER}", "estimated"),
        (rf"({_BOUND}) \1{_NUMBER}", r"\1"),
        (rf"{_ABOUT} (?:{_ABOUT}|some){_NUMBER}|some {_ABOUT}{_NUMBER}", "about"),
        (rf"about(?= {_DAY})", "around"),
        (rf"(?:the )?(\d{{1,2}})(?:st|nd|rd|th)(?: of)? ({_MONTH})", r"\1 \2"),
        (rf"({_MONTH}) (\d{{1,2}})(?:st|nd|rd|th)(?!\w),? ?((?:(?:19|20)\d\d(?!\w))?)", r"\2 \1 \3"),
        (rf"({_MONTH}) (\d{{1,2}}), ((?:19|20)\d\d)(?!\w)", r"\2 \1 \3"),
        (
            r"(?<![\d.,-])(\d[\d.,]*) ?[-–] ?(\d[\d.,]*) (million|billion|thousand)(?!\w)",
            r"\1 \3 to \2 \3",
        ),
        (r"(?<![\d.,-])(\d{1,3})[-–](\d{1,3}),000(?!\w|,\d)", r"\1,000 to \2,000"),
    ),
    relative_times=(
        rf"(?:yesterday|today|tonight|tomorrow|recently|this week|(?:last |this )?weekend)(?!\w)"
        rf"|(?:last|next|past) (?:(?:few|couple of) )?(?:night|{_UNIT}|{_WEEKDAY})"
        r"(?!\w| of\b| in\b)"
        rf"|(?:in|during|over) recent {_UNIT}(?!\w)|(?:\w+ )?{_UNIT} ago(?!\w)"
    ),
    vague_numbers=(
        r"(?<!first )(?<!second )(?<!other )(?<!latter )half(?= of | the | their | its )"
        r"|(?:a|one) (?:third|quarter)(?= of )"
    ),
    placeholders=(
        r"(?-i:TODO|FIXME|TB[ACD]|XX+)(?!\w)|tb[cd](?!\w)|lorem ipsum|\?\?+"
        r"|\[(?:insert|add|check|date|name)[^\]]{0,40}\]?"
    ),
    emotional=(
        r"(?:tragic|dramatic|horrific|brutal|massive|heroic|barbaric|shocking|appalling|alarming"
        r"|heartbreaking|staggering|terrible|horrible|desperate|unprecedented)(?:al)?(?:ly)?(?!\w)"
        r"|(?:tragedy|horror|plight|bloodbath|slaughter(?:ed)?|skyrocket(?:ed|ing)?)(?!\w)"
    ),
    before_number=("around", "about"),
    dollars="US$",
    and_="and",
    common=frozenset("UN EU US USA UK UTC GMT AM PM TV ID HIV AIDS PDF".split()),
)

_SENTENCES = SentenceWords(
    inside="in|inside|within|throughout|across",
    compared="than|as|like|unlike|compared with|compared to|relative to|outside|that of|those of",
    sides="the|northern|southern|eastern|western|north|south|east|west|central|neighbouring",
    has=r"hosts?|hosted|is hosting|continues? to host|is home to|has|had|now has|counts?|counted"
        r"|shelters?|sheltered|accommodates?"
        r"|accommodated|registers|registered|reports|reported|records|recorded|holds|held|houses|housed"
        r"|received|receives|saw|follows with|with",
    still="now|currently|still|already|alone",
    clauses="and|but|while|whilst|whereas|where|which|who|whose|although|though|when|as against|against"
            "|followed by|compared with|compared to|of whom|including|up from|down from",
    counted="refugees?|people|persons|individuals|asylum-seekers|returnees|arrivals|newcomers|displaced"
            "|population|number|numbers|figure|total|caseload|registrations?|numbers|Syrians|soldiers"
            "|families|households|increase|rise|decrease|drop|count",
    linking="are|were|is|was|have been|had been|have|had|being|now|currently|already|still|live|lived"
            "|living|stay|stayed|staying|remain|remained|registered|hosted|sheltered|recorded|counted"
            "|residing|reside|resided|accommodated|there|authorities|the|UNHCR|stood|at|it|a total of"
            "|reached|some|officially|estimated|reported",
    rises=r"rose|rises?|risen|rising|grew|grows?|grown|growing|growth|increased?|increases|increasing"
          r"|climb(?:s|ed)?|jump(?:s|ed)?|surged?|swelled|swollen|expanded|went up|gone up",
    falls=r"fell|falls?|fallen|falling|dropp?(?:s|ed|ing)?|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)"
          r"|shrank|shrunk|reduc(?:ed|tion)|went down|gone down|contracted",
    up="up",
    down="down",
    more="increase|rise|growth|jump|surge|more|higher",
    less="decrease|drop|decline|fall|reduction|fewer|lower",
    by="by|of",
    to="to",
    softened="about|around|some|nearly|almost|roughly|approximately|over|more than|less than|fewer than"
             "|at least|another|a further|just|only|a total of|an estimated",
    denied=r"not|\w*n't|never|no|without|neither|nor|slow\w*|halt\w*|stop\w*|less|instead of|rather than"
           r"|expect\w*|could|may|might|would|will|if|should|plan\w*|project\w*|had",
    since="since|from|compared|between|over|last|previous|earlier|years?|months?|weeks?|days?|during",
    dated="on|by|at|as of|as at|as on",
    dated_always="as of|as at",
    highest="highest|largest|biggest|greatest",
    lowest="lowest|smallest|fewest",
    so_far="so far|ever|yet|to date|on record|recorded"
           r"|since (?:the )?(?:start|beginning|outbreak)\b[^.;]*",
    largest_of="the (?:largest|highest|greatest|biggest) (?:number|population|caseload) of",
    not_highest="second|third|among the|one of the",
    not_quite="not|nearly|almost",
    most="most|the majority|the vast majority|more than half|over half",
    all_="all",
    half="half|about half|around half|nearly half|almost half|some half",
    growth="increase|rise|growth|decrease|decline|drop|fall|change",
    of="of",
    percent="%|per cent|percent|percentage points?|pct",
    magnitudes="k|m|mn|bn|hundred|thousand|million|billion|dozen|lakh",
    units="km|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|kg|kilos?|tons?|tonnes?|dollars?|euros?|hectares?"
          "|lit(?:re|er)s?|degrees?|minutes?|days?|hours?|weeks?|months?|years?",
    money=r"(?:US|A|C)?\$|€|£|₺|USD|EUR|GBP",
    households="families|households",
    people="people|persons|individuals|refugees|asylum-seekers|civilians",
    arrivals="arrivals|newcomers",
    arrive=r"arriv\w*|cross\w*|enter\w*|fled|flee\w*|came|coming|reach\w*|new|newly|influx|inflows?"
           r"|in (?:the|this) month|during|since|join\w*|sought|seek\w*|more|further|additional|admitted"
           r"|transfer\w*|per day|daily|moved|brought|left",
    refugees="refugees",
    no_adjective="of|in|from|and|or|with|to|for|as|by|on|at|than|per|who|that|more|fewer",
    called={
        "refugees": "refugees|displaced people|displaced persons|refugee population",
        "asylum-seekers": "asylum-seekers|asylum seekers|asylum applicants|displaced people"
                          "|displaced persons",
        "idps": "internally displaced people|internally displaced persons|internally displaced"
                "|displaced people|displaced persons|IDPs|IDP population",
        "returned refugees": "returned refugees|refugee returnees|returnees|former refugees",
        "returned idps": "returned internally displaced people|returned internally displaced persons"
                         "|returned IDPs|IDP returnees|returnees|returned displaced people",
        "stateless people": "stateless people|stateless persons",
        "others in need of protection": "others in need of international protection|displaced people"
                                        "|displaced persons",
        "host community": "host community|host community members|members of host communities"
                          "|members of the host community",
        "others of concern": "others of concern|displaced people|displaced persons|returnees",
    },
    number_of="numbers? of|count of|total of",
    go_back=r"return\w*|went back|gone back|go back|went home|go home|gone home|came back|come back"
            r"|repatriat\w*",
    registered="registered",
    unregistered=r"not|un|yet|to|to be|await\w*|waiting|pre|than|or|self|being|once|if",
)  # fmt: skip

_PEOPLE = (
    "people|persons|refugees|civilians|famil|household|soldiers|troops|men|women|children|girls|boys"
    "|others|more|officers|newcomers|returnees|syrians|arrivals|residents|camps|tents|kits|per cent"
    "|percent|million|thousand|of them"
)
_NOT_COUNTED = rf"(?!\w|[.,]\d| ?%|-\w| (?:\w+ )?(?:{_PEOPLE}))"
_YEAR = r"(?:19|20)\d\d"
_PHONE = r"(?:\+|00|\(?0)\d[\d ()/.-]{5,18}\d"

_LOOSE_NUMBERS = LooseNumbers(
    sizes=(
        r"(?:half[ -]a|a quarter[ -]of[ -]a|(?:a )?quarter|a|several|many|a few|a couple of|some"
        r"|hundreds of|tens of|multi)[ -](?:hundred|thousand|lakh|million|billion)s?"
        r"|(?:tens|dozens|hundreds|thousands|millions|billions)(?: of (?:dozens|hundreds|thousands"
        r"|millions))?(?! of good)(?<!\(in thousands)(?<!\(in millions)"
        r"|scores(?= of (?!good)\w|$|[.,;:!?)]| (?:more|were|are|have|had|fled|crossed|died))"
        r"|(?:a|half a|several|a few|a couple|a couple of|some|two) (?:dozen|score)"
        rf"|a (?:handful|couple|pair) of(?= (?:\w+ )?(?:{_PEOPLE}))"
        r"|(?:more than |over |almost |nearly )?(?:re)?(?:doubled|tripled|trebled|quadrupled|quintupled"
        r"|halved)(?! (?:over|back|up|checked))"
        r"|(?:doubles|triples|doubling|tripling|trebling|quadrupling|halving)"
        r"(?= (?:of|to|in|since|from)\b)"
        r"|(?:twice|thrice|double|triple|treble|half) (?:as (?:many|much|large|high|big)|the (?:number"
        r"|size|figure|capacity|population|total|rate|amount))"
        r"|(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)-?fold"
    ),
    collectives=r"(?:dozens|hundreds|thousands) of",
    no_counts=(
        rf"{_YEAR} (?:(?:refugee|geneva|un|oau|kampala|cartagena|additional) ){{0,2}}"
        r"(?:convention|protocol|declaration|agreement|covenant|constitution|census|act|accord|law)s?(?!\w)"
        rf"|(?:the|its|this|a|an|revised|mid-?year) {_YEAR} (?:(?!(?:{_PEOPLE}))[a-z-]+ ){{0,4}}?(?:plan"
        r"|budget|appeal|report|season|harvest|elections?|survey|edition|overview|review|strategy|assessment"
        r"|conference|earthquake|floods?|drought|(?:school|academic) year)s?(?!\w)"
        rf"|q[1-4](?:\)? (?:of )?{_YEAR})?(?!\w)"
        r"|(?:the )?[1-4](?:st|nd|rd|th) quarter(?!\w)"
        rf"|(?:unscr|(?:un )?security council resolutions?|general assembly resolutions?|resolutions?)"
        rf" (?:\d{{1,3}}/\d{{1,3}}(?: [a-z](?!\w))?|\d{{1,4}}(?: \({_YEAR}\))?"
        rf"(?:(?:,| and|, and) \d{{1,4}}(?: \({_YEAR}\))?){{0,9}}){_NOT_COUNTED}"
        r"|(?:articles?|sections?|chapters?|annex|paragraphs?|para\.) \d{1,3}(?:\.\d{1,2})*[a-z]?"
        rf"(?:\(\w\))*{_NOT_COUNTED}"
        r"|(?:table|figure|map|box|chart|week|level|version|highway|road|gate|room|building|rrp|sdg|iso"
        rf"|law|ramadan|muharram) \d{{1,5}}(?:\.\d{{1,2}}){{0,2}}{_NOT_COUNTED}"
        r"|group of (?:77|20)(?!\w)|e3/eu\+3(?!\w)|[345]ws?(?!\w)|3rp(?!\w)|[2345]g(?!\w)|4x4(?!\w)"
        r"|(?:six|\d{1,2})-point (?:peace )?(?:plan|proposal|agenda)(?!\w)"
        r"|children (?:under|below) (?:5|five)(?!\w)|under-(?:5|five)s?(?!\w)"
        r"|age[sd]? (?:between |from |of )?\d{1,2}(?: ?(?:-|to|and) ?\d{1,2}(?! (?:people|camps)))?"
        r"(?:[ -](?:months?|years?))?(?!\w|[.,]\d)"
        r"|(?:call|dial|tel|telephone|phone|whatsapp|gsm|hotline|helpline)(?:[ .:(]|number|no|is|on|at)"
        rf"{{0,4}}{_PHONE}|(?:tel|telephone|phone|hotline|helpline)(?: number)?(?:\.?:| is) ?\d{{3,5}}"
        rf"{_NOT_COUNTED}"
        r"|(?:24|48|72)-hours?(?!\w)"
        r"|(?:utc|gmt)[+-]\d{1,2}(?!\d)|24/7(?!\d|/)|9/11(?!\d|/)|covid-19(?!\d)"
        r"|(?:ipc |cadre harmonise )phases? [1-5](?:\+|,? (?:and|or|to) [1-5]"
        r"| or (?:above|worse|higher)|/[1-5])*(?! ?%)(?!\w)|ipc [1-5]\+?(?! ?%)(?!\w)"
        r"|phase [1-5]\+?(?: \((?:crisis|emergency|famine|stressed)\)| (?:of the )?(?:ipc|food))"
        r"|\d{1,3}(?:,\d{3})*(?:\.\d+)?[ -]?(?:km2|km²|km|kilomet(?:re|er)s?|met(?:re|er)s?|miles?"
        r"|hectares?|ha|square (?:kilomet(?:re|er)s?|met(?:re|er)s?|miles?)|sq\.? ?(?:km|m))(?!\w)"
    ),
    no_numbers="six|sept|seize|cent|cents|once|on|un|une|uno|una|dos|mil|bin|elli|dix|quince|mio|tres",
)  # fmt: skip

_COUNTRIES = {
    "ARE": "UAE",
    "BOL": "Bolivia (Plurinational State of)",
    "BRN": "Brunei Darussalam",
    "CAF": "CAR",
    "CIV": "Ivory Coast",
    "COD": "DRC|DR Congo|Democratic Republic of the Congo|Congo (Democratic Republic of the)|Zaire",
    "COG": "Congo|Republic of the Congo",
    "CPV": "Cabo Verde",
    "CZE": "Czech Republic",
    "FSM": "Micronesia (Federated States of)|Federated States of Micronesia",
    "GBR": "UK|United Kingdom of Great Britain and Northern Ireland|Great Britain|Britain",
    "GMB": "The Gambia",
    "HKG": "Hong Kong|China, Hong Kong SAR",
    "IRN": "Iran (Islamic Republic of)|Islamic Republic of Iran|Iran, Islamic Rep.",
    "IRQ": "Republic of Iraq|KR-I|KRI|Kurdistan Region of Iraq",
    "JOR": "Hashemite Kingdom of Jordan",
    "KOR": "Republic of Korea|South Korea",
    "LAO": "Lao People's Democratic Republic|Lao PDR",
    "LBN": "Lebanese Republic",
    "LBY": "Libyan Arab Jamahiriya",
    "MAC": "Macao|Macau|China, Macao SAR",
    "MDA": "Republic of Moldova",
    "MKD": "The former Yugoslav Republic of Macedonia|FYROM|Macedonia",
    "MMR": "Burma|Myanmar",
    "NLD": "The Netherlands|Holland",
    "PRK": "Democratic People's Republic of Korea|DPRK",
    "PSE": "Palestine|State of Palestine|oPt|Occupied Palestinian Territory|West Bank and Gaza Strip",
    "RUS": "Russian Federation",
    "SRB": "Serbia and Kosovo (S/RES/1244 (1999))",
    "SSD": "Republic of South Sudan",
    "SWZ": "Swaziland",
    "SYR": "Syrian Arab Republic",
    "TLS": "East Timor",
    "TUR": "Turkey|Türkiye|Turkiye|Republic of Turkey|Republic of Türkiye",
    "TZA": "United Republic of Tanzania",
    "USA": "US|United States of America|America",
    "VAT": "Holy See",
    "VEN": "Venezuela (Bolivarian Republic of)",
    "VNM": "Viet Nam",
}

_BOILERPLATE = (
    r"get today's headlines in your inbox:?"
    r"|the day's top stories delivered every morning\.?"
    r"|thank you for signing up[.!]?(?: sign up for more newsletters here\.?)?"
    r"|sign up for (?:our|more|the) (?:\w+ )?newsletters?(?: here)?\.?"
    r"|subscribe (?:to|for) our (?:\w+ )?newsletters?\.?"
    r"|(?:we|this (?:web)?site) uses? cookies\b[^.]{0,200}\.?(?: accept(?: all)?)?"
    r"|accept (?:all )?cookies"
    r"|advertisement|advertising|sponsored(?: content)?"
    r"|(?:story )?continues? (?:reading )?(?:the main story )?(?:after|below)(?: (?:the )?ad\w*)?"
    r"|share (?:on|this)(?: (?:article|story|facebook|twitter|whatsapp|linkedin|email))*"
    r"|(?:related|read more|most read)(?: (?:stories|articles|news))?:?"
)

_SPLITTING = SplittingWords(
    headers={
        "population": r"(?:pop|population)(?: type| group| category| groups| types)|type of population"
                      r"|displacement (?:status|type)|beneficiary (?:type|group|category)"
                      r"|person type|population (?:status|type code)|type of persons?"
                      r"|category of (?:people|persons)"
                      r"|legal status|target group|caseload(?: type)?",
        "origin": r"(?:country|place) of (?:origin|nationality|citizenship)|origin"
                  r"|coo|coo name|coo iso(?: ?3)?|(?:idp )?origin (?:admin|adm) ?\d.*"
                  r"|(?:country of )?origin iso"
                  r"|country of origin (?:iso ?3?|code|name)|iso ?3 ?(?:of )?(?:the )?(?:origin|coo)"
                  r"|origin (?:country|iso ?3?|code)|nationality|citizenship",
        "sex": r"sex|gender|sex gender",
        "age": r"age|ages|age (?:group|range|band|category|cohort|bracket)s?|cohort"
               r"|demograph(?:y|ics)|sex (?:and )?age(?: group)?|age (?:and )?sex"
               r"|demographic group",
        "reason": r"(?:reason|cause|driver)s?(?: (?:of|for) (?:the )?displacement)?"
                  r"|displacement (?:reason|cause|driver)s?|main (?:reason|cause)",
        "level": r"(?:admin|administrative|geographic|geographical) ?(?:level|unit type)"
                 r"|adm level|level of (?:aggregation|data)|aggregation level",
        "measure": r"indicators?|indicator name|measure|variable|metric|type of (?:figure|data|count)"
                   r"|data type|population unit|unit of (?:measure|count)|disaggregation",
        "direction": r"direction|(?:type of )?(?:movement|flow)(?: type| direction)?"
                     r"|flow|in out"
                     r"|(?:current |previous )?(?:arrival|departure) (?:country|region|district|county)"
                     r"|(?:previous|current) (?:arrival|departure) .*"
                     r"|(?:country|region|province|governorate|district) of (?:departure|destination)",
        "period": r"(?:dtm |assessment |data collection )?round(?: number| no)?|wave"
                  r"|reporting round",
    },
    whole=r"(?:grand )?totals?|overall|both(?: sexes)?|combined|various|any|mf|m f"
          r"|all(?: (?:ages|sexes|genders|groups|populations?|origins|nationalities|countries|people"
          r"|persons))?",
    people=r"individuals?|persons?|people|ind|number of (?:individuals|persons|people)"
           r"|population",
    counted={
        "idps": r"idps?|(?:conflict|disaster) stock displacement"
             r"|internally displaced|displaced (?:persons|people|individuals|population)",
        "returned refugees": r"(?<!idp )returnees?|returned refugees?|refugee returnees?",
        "returned idps": r"(?<!refugee )returnees?|returned idps?|idp returnees?",
        "asylum-seekers": r"asylum ?seekers?|asylum applicants?"
                          r"|applicants? for (?:refugee status|asylum)",
        "host community": r"host (?:community|communities|population)|non displaced|residents",
        "stateless people": r"stateless",
        "others of concern": r"third country nationals?|tcns?|migrants?|others? of concern"
                             r"|people in need|affected (?:people|population|persons)|persons affected",
        "refugees": r"refugees?|temporary protection",
    },
)  # fmt: skip

_HEADERS = HeaderWords(
    number_of=r"(?:total |estimated |current )?(?:numbers?|num|nos?|count|nr) (?:of )?"
              r"|total |sum of |nb ",
    persons=r"individuals?|inds?|persons?|people|pop|population|total individuals"
              r"|individual count|figures?|total|caseload",
    households=r"hhs?|households?|famil(?:y|ies)",
    parts=r"fe?males?|women|men|girls?|boys?|child(?:ren)?|adults?|elderly|infants?"
              r"|minors?|youth|under \d+|over \d+|age[ds]?|\d{1,2} \d{1,2}(?: years?)?"
              r"|disabilit(?:y|ies)|disabled|pwds?|uasc|unaccompanied|separated|pregnant"
              r"|lactating|in camps?|out of camps?|in sites?|host families",
    flows=r"new|newly|daily|cumulative|arriv\w+|departures?|departed|inflows?|outflows?|entries|exits"
              r"|border crossings?|movements?|returning|displacements|births?|spontaneous",
    others=r"in need|inneed|pin|targeted|target|reached|served|(?<!pending )cases?|deaths?|killed"
              r"|injured|fatalit(?:y|ies)|missing|kits?|volunteers?|staff|consultations?"
              r"|rate|percent(?:age)?|share|required|requirements?|funding|gap|usd|damaged"
              r"|houses?|schools?|distributed|phase|ipc|students?|observed|admissions?"
              r"|organi[sz]ations?|orgs?|deported|deportations?",
    estimated=r"estimat\w+|approx\w*",
    assisted=r"assisted",
    activities=r"sectors?|sector (?:code|name)|clusters?|cluster (?:code|name)|activit(?:y"
              r"|ies)|items?|donors?|rst|amount.*|budget.*|implementing partner|phase(?: \d.*)?",
    running=r"daily|cumulative|weekly|monthly|per day|resettled|resettlements?"
            r"|naturali[sz]ed|naturali[sz]ations?|net",
    needs=r"in need|inneed|pin|targeted|severity|people affected|affected (?:people|population)"
          r"|people reached|beneficiar(?:y|ies)"
          r"|needs",
    plain=r"registered|recorded|individual|current(?:ly)?|present|overall|total"
          r"|estimat\w+|max|min|de facto|under|unhcr|s|mandate|count|figures?|num"
          r"|active|in|of|the|and|to|concern|ind|affected|population|pop|date"
          r"|assisted|temporary|protection|for|biometrically|verified|pending|cases?|like|incl"
          r"|including|situations?",
)  # fmt: skip

ENGLISH = Language(
    code="en",
    # Dates in English are British: 31 July 2012.
    locale="en_GB",
    encoding="cp1252",
    capitals=None,
    alphabet=None,
    article=r"[Tt]he ",
    unbroken=None,
    names="english|anglais|inglés|ingilizce|الإنجليزية|الإنكليزية",
    common="the|of|and|is|are|was|were|for|with|that|from|has|have|been|which|their|they|by|at|this",
    particles=None,
    prefixes=None,
    other_and=None,
    names_currencies=False,
    counts=_COUNTS,
    notation=Notation(
        grouping=",",
        decimal=".",
        marks=((".", ","), (".", None), (".", " "), (".", "'"), (None, ",")), digits=None),
    dates=DateWords(
        locales=("en",),
        other_months=None,
        # English is written day first and month first, so it settles nothing.
        is_day_first=False,
        has_capital_months=True,
        day_endings="st|nd|rd|th",
        fillers="of|the",
        first_day=None,
        months_of=None,
        no_end=(
            "open ended|until further notice|no end date|no end|no expiry|no expiry date|"
            "indefinite|indefinitely|unlimited|without time limit|of unlimited duration"
        ),
    ),
    numerals=Numerals(
        numbers=tuple(_numbers()),
        hundreds=tuple(_hundreds()),
        joints="and",
        alone="one",
        # OCHA editorial style guide, 3rd edition.
        in_letters=9,
        agreeing=None,
        is_never_first=True,
        ordinals="st|nd|rd|th",
    ),
    endings=None,
    compounds=_COMPOUNDS,
    prose=_PROSE,
    statements=_STATEMENTS,
    attribution=Attribution(
        said="said|told",
        according="according to",
        no_names="a|an|it|he|she|they|we|i|who|which|that|this|there",
    ),
    tables=TableWords(
        total=r"(?:grand |sub ?)?total\b",
        total_alone="totals|sum|overall|national(?: level)?|nation ?wide|country ?wide|aggregate|ttl|tot"
                    "|t o t a l|σ|(?:whole|entire) (?:country|operation)",
        total_anywhere=(
            "totals?|sum of|whole of|all (?:the )?(?:governorates|provinces|districts|regions|areas"
            "|zones|states|counties|countries|camps|sites|settlements|locations|localities|missions"
            "|wilayas|prefectures|departments|cantons|municipalities|villages|payams)"
        ),
        of_whole="all|of|the|whole|entire|overall|national|nation ?wide|country ?wide|country|republic",
        of_camp="refugee refugees idp idps displacement displaced persons transit reception site"
                " settlement the of for",
        grand_total="grand total",
        sub_total="sub ?total",
        remark="note|notes|source|sources|remark",
        in_thousands=r"(?:in|by) (?:the )?(?:thousands?|millions?|hundreds|'?0?000'?s?|1[ ,.]?000'?s?)"
                     r"(?! of (?!people|persons|individuals|refugees))",
        thousands=r"(?:thousands?|millions?|hundreds)(?: of (?:people|persons|individuals|refugees))?",
        no_news="no news|no update|nothing new",
    ),
    splitting=_SPLITTING,
    headers=_HEADERS,
    persons=_PERSONS,
    countries=_COUNTRIES,
    abbreviations="mr|mrs|ms|dr|prof|gen|col|lt|maj|capt|sgt|st|no|nos|vs|etc|approx|est|jan|feb|mar"
                  "|apr|jun|jul|aug|sep|sept|oct|nov|dec|art|para|p|pp|fig|ca|al|e.g|i.e|u.s|u.n|a.m|p.m",
    telephone="tel|telephone|phone|whatsapp|gsm",
    identity="passport|(?:national |personal )?id|identity card|ration card|progres"
             "|(?:case|registration|individual)(?= (?:id|no|number|nr)\\b)",
    bodies="UN|United Nations|Security Council|UNHCR|UNICEF|WFP|WHO|OCHA|IOM|UNRWA|ICRC|IFRC"
           "|Red Crescent|Red Cross|Arab League|African Union|European Union",
    boilerplate=_BOILERPLATE,
    last_report="last (?:report|month)",
    guide=_GUIDE,
    sentences=_SENTENCES,
    loose_numbers=_LOOSE_NUMBERS,
)  # fmt: skip
