"""A view that runs from right to left, in Arabic, with names in Latin letters among it."""

from dataclasses import replace

from markupsafe import Markup

from pdf.sample import VIEW, linked, missing, trend
from sitrep.report.view import (
    DataNote,
    EventLine,
    Heading,
    KeyFigure,
    Labels,
    Masthead,
    Quotation,
    Section,
    TableView,
    Value,
)

# A left-to-right mark before the sign, as the Unicode locale data of Arabic have it.
_PLUS = "\u200e+"

_TABLE = TableView(
    title="اللاجئون المسجلون حسب بلد اللجوء",
    headings=(
        Heading("بلد اللجوء"),
        Heading("المسجلون", numeric=True),
        Heading("بانتظار التسجيل", numeric=True),
        Heading("التغير منذ 21 حزيران", numeric=True),
        Heading("الاتجاه"),
        Heading("حتى تاريخ"),
        Heading("المصدر"),
    ),
    rows=tuple(
        (
            Value(country),
            linked(count, code),
            missing("لا بيانات") if code != "LBN" else linked("2,000", "LBN-waiting"),
            linked(_PLUS + change, f"{code}-change"),
            trend(8_594, 21_432, 26_371, 33_421, is_rtl=True),
            Value(as_of),
            Value(source),
        )
        for country, code, count, change, as_of, source in (
            ("الأردن", "JOR", "33,421", "7,050", "17 تموز", "UNHCR"),
            ("العراق", "IRQ", "6,500", "1,242", "17 تموز", "UNHCR"),
            ("تركيا", "TUR", "44,038", "11,904", "31 تموز", "AFAD"),
            ("لبنان", "LBN", "28,103", "5,573", "17 تموز", "UNHCR"),
        )
    ),
)

ARABIC = replace(
    VIEW,
    language="ar",
    direction="rtl",
    title="سورية: النزوح وبعثة المراقبين، تقرير الحالة رقم 4",
    running="سورية · تقرير الحالة رقم 4 · حتى 31 تموز 2012",
    masthead=Masthead(
        product_and_number="تقرير الحالة رقم 4",
        title="سورية: النزوح وبعثة المراقبين",
        as_of="حتى 31 تموز 2012",
        draft="مسودة",
        covers="يغطي 1 إلى 31 تموز 2012",
        producer="إعداد Example Relief مع شركائها في الأردن وتركيا والعراق ولبنان",
        next_report="التقرير التالي في حدود 31 آب 2012",
        time_zone="الأوقات بتوقيت دمشق",
    ),
    highlights=(
        Markup(
            'سجلت تركيا <a class="figure" href="#figure-TUR">44,038</a> سورياً، بزيادة '
            '<a class="figure" href="#figure-TUR-change">11,904</a> عن 21 حزيران.'
        ),
        "لا تزال بعثة المراقبين معلقة؛ وتنتهي ولايتها، التي جددت في 20 تموز لفترة أخيرة مدتها "
        "30 يوماً، في 19 آب.",
        "افتتح الأردن مخيم الزعتري في 29 تموز، ويجري التحضير لمخيم في Akçakale.",
    ),
    key_figures=(
        KeyFigure(
            linked("44,038", "TUR"),
            "مسجلون في تركيا",
            Value(f"{_PLUS}11,904\u200f (37%) منذ 21 حزيران"),
            "31 تموز · AFAD",
        ),
        KeyFigure(
            linked("33,421", "JOR"),
            "مسجلون في الأردن",
            Value(f"{_PLUS}7,050\u200f (27%) منذ 21 حزيران"),
            "17 تموز · UNHCR",
        ),
        KeyFigure(missing("لا بيانات"), "بانتظار التسجيل في العراق", detail="17 تموز"),
        KeyFigure(
            linked("19 يوماً", "unsmis-days"),
            "متبقية من ولاية بعثة المراقبين",
            detail="تنتهي في 19 آب · القرار 2059",
        ),
    ),
    sections=(
        Section(
            "displacement",
            "النزوح",
            narrative=Markup(
                "<p>آوت تركيا أكثر من 35,000 مدني سوري في مطلع تموز، وبلغ عددهم "
                '<a class="figure" href="#figure-TUR">44,038</a> في نهايته. وعاد نحو 8,000 شخص من '
                "تركيا خلال الشهر. ويقدر أن عدد الفارين أعلى بكثير من عدد المسجلين.</p>"
            ),
            tables=(_TABLE,),
        ),
        Section(
            "events",
            "الأحداث",
            events=(
                EventLine("2 تموز", "دخول 85 جندياً إلى Reyhanlı في Hatay.", "مقال صحفي"),
                EventLine("29 تموز", "افتتاح مخيم الزعتري في المفرق، الأردن.", "UNHCR"),
            ),
        ),
        Section(
            "press",
            "في الصحافة",
            quotations=(Quotation("ليست خياراً بل ضرورة", "ناصر القدوة، القاهرة", "3 تموز 2012"),),
        ),
    ),
    labels=Labels(
        highlights="أبرز النقاط",
        key_figures="الأرقام الرئيسية",
        data_notes="ملاحظات على البيانات",
        sources="المصادر",
        annex="ملحق: مصدر كل رقم",
        legend="بدلاً من رقم",
        abbreviations="Abbreviations",
        contact="للاتصال",
        contents="المحتويات",
        page_of="صفحة {page} من {pages}",
        quotes=("«", "»"),
    ),
    data_notes=(DataNote("مصدران مختلفان.", "بدأ تعليق البعثة في 15 حزيران أو في 16 حزيران 2012."),),
    disclaimer="لا تنطوي الحدود والأسماء المبينة على أي إقرار أو قبول رسمي.",
)
