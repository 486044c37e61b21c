"""A view that runs from right to left, in Arabic, with names in Latin letters among it."""

from dataclasses import replace

from markupsafe import Markup

from pdf.sample import VIEW, linked, missing, trend
from reasons import said
from sitrep.report.view.page import DataNote, Labels, Masthead
from sitrep.report.view.section import EventLine, Heading, Quotation, Section, TableView
from sitrep.report.view.value import KeyFigure, Value

# A left-to-right mark before the sign, as the Unicode locale data of Arabic have it.
_PLUS = "\u200e+"

_TABLE = TableView(
    title=said("اللاجئون المسجلون حسب بلد اللجوء"),
    headings=(
        Heading(said("بلد اللجوء")),
        Heading(said("المسجلون"), numeric=True),
        Heading(said("بانتظار التسجيل"), numeric=True),
        Heading(said("التغير منذ 21 حزيران"), numeric=True),
        Heading(said("الاتجاه")),
        Heading(said("حتى تاريخ")),
        Heading(said("المصدر")),
    ),
    rows=tuple(
        (
            Value(said(country)),
            linked(count, code),
            missing("لا بيانات") if code != "LBN" else linked("2,000", "LBN-waiting"),
            linked(_PLUS + change, f"{code}-change"),
            trend(8_594, 21_432, 26_371, 33_421, is_rtl=True),
            Value(said(as_of)),
            Value(said(source)),
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
    title=said("سورية: النزوح وبعثة المراقبين، تقرير الحالة رقم 4"),
    running=said("سورية · تقرير الحالة رقم 4 · حتى 31 تموز 2012"),
    masthead=Masthead(
        product_and_number=said("تقرير الحالة رقم 4"),
        title=said("سورية: النزوح وبعثة المراقبين"),
        as_of=said("حتى 31 تموز 2012"),
        draft=said("مسودة"),
        covers=said("يغطي 1 إلى 31 تموز 2012"),
        producer=said("إعداد Example Relief مع شركائها في الأردن وتركيا والعراق ولبنان"),
        next_report=said("التقرير التالي في حدود 31 آب 2012"),
        time_zone=said("الأوقات بتوقيت دمشق"),
    ),
    highlights=(
        said(
            Markup(
                'سجلت تركيا <a class="figure" href="#figure-TUR">44,038</a> سورياً، بزيادة '
                '<a class="figure" href="#figure-TUR-change">11,904</a> عن 21 حزيران.'
            )
        ),
        said(
            "لا تزال بعثة المراقبين معلقة؛ وتنتهي ولايتها، التي جددت في 20 تموز لفترة أخيرة مدتها "
            "30 يوماً، في 19 آب."
        ),
        said("افتتح الأردن مخيم الزعتري في 29 تموز، ويجري التحضير لمخيم في Akçakale."),
    ),
    key_figures=(
        KeyFigure(
            linked("44,038", "TUR"),
            said("مسجلون في تركيا"),
            Value(said(f"{_PLUS}11,904\u200f (37%) منذ 21 حزيران")),
            said("31 تموز · AFAD"),
        ),
        KeyFigure(
            linked("33,421", "JOR"),
            said("مسجلون في الأردن"),
            Value(said(f"{_PLUS}7,050\u200f (27%) منذ 21 حزيران")),
            said("17 تموز · UNHCR"),
        ),
        KeyFigure(missing("لا بيانات"), said("بانتظار التسجيل في العراق"), detail=said("17 تموز")),
        KeyFigure(
            linked("19 يوماً", "unsmis-days"),
            said("متبقية من ولاية بعثة المراقبين"),
            detail=said("تنتهي في 19 آب · القرار 2059"),
        ),
    ),
    sections=(
        Section(
            "displacement",
            said("النزوح"),
            narrative=said(
                Markup(
                    "<p>آوت تركيا أكثر من 35,000 مدني سوري في مطلع تموز، وبلغ عددهم "
                    '<a class="figure" href="#figure-TUR">44,038</a> في نهايته. وعاد نحو 8,000 شخص من '
                    "تركيا خلال الشهر. ويقدر أن عدد الفارين أعلى بكثير من عدد المسجلين.</p>"
                )
            ),
            tables=(_TABLE,),
        ),
        Section(
            "events",
            said("الأحداث"),
            events=(
                EventLine(
                    said("2 تموز"), said("دخول 85 جندياً إلى Reyhanlı في Hatay."), said("مقال صحفي")
                ),
                EventLine(
                    said("29 تموز"), said("افتتاح مخيم الزعتري في المفرق، الأردن."), said("UNHCR")
                ),
            ),
        ),
        Section(
            "press",
            said("في الصحافة"),
            quotations=(
                Quotation(
                    said("ليست خياراً بل ضرورة"), said("ناصر القدوة، القاهرة"), said("3 تموز 2012")
                ),
            ),
        ),
    ),
    labels=Labels(
        highlights=said("أبرز النقاط"),
        key_figures=said("الأرقام الرئيسية"),
        data_notes=said("ملاحظات على البيانات"),
        sources=said("المصادر"),
        annex=said("ملحق: مصدر كل رقم"),
        legend=said("بدلاً من رقم"),
        abbreviations=said("Abbreviations"),
        contact=said("للاتصال"),
        contacts=said("جهات الاتصال"),
        contents=said("المحتويات"),
        page_of=said("صفحة {page} من {pages}"),
        download=said("تنزيل أرقام هذا التقرير (CSV)"),
        quotes=(said("«"), said("»")),
    ),
    data_notes=(
        DataNote(said("مصدران مختلفان."), said("بدأ تعليق البعثة في 15 حزيران أو في 16 حزيران 2012.")),
    ),
    disclaimer=said("لا تنطوي الحدود والأسماء المبينة على أي إقرار أو قبول رسمي."),
)
