"""A whole view of July 2012, written by hand, as the composer would hand it to the page."""

from dataclasses import replace
from datetime import date

from markupsafe import Markup

from reasons import said
from sitrep.drawing.sparkline import SparklineSpec
from sitrep.report.view.page import DataNote, Labels, LegendEntry, Masthead, Notice, View
from sitrep.report.view.pictures import Picture, Placement
from sitrep.report.view.section import EventLine, Heading, MissionCard, Quotation, Section, TableView
from sitrep.report.view.sources import Annex, AnnexFigure, AnnexGroup, AnnexRow, SourceLine
from sitrep.report.view.value import KeyFigure, Sparkline, Tone, Value


def linked(text: str, key: str) -> Value:
    return Value(said(text), f"figure-{key}")


def missing(text: str) -> Value:
    return Value(said(text), tone=Tone.MISSING)


def words(*texts: str) -> tuple[Value, ...]:
    return tuple(Value(said(text)) for text in texts)


def trend(*counts: int, is_rtl: bool = False) -> Value:
    """A count a month from April 2012 on."""
    run = tuple((date(2012, month, 30), float(count)) for month, count in enumerate(counts, 4))
    spec = SparklineSpec((run,), date(2012, 4, 30), date(2012, 7, 31), is_rtl)
    return Value(
        said(""),
        line=Sparkline(Markup(spec.drawn()), said(f"Registered from {counts[0]} to {counts[-1]}.")),
    )


COUNTRIES = TableView(
    title=said("Registered refugees by country of asylum"),
    headings=(
        Heading(said("Country of asylum")),
        Heading(said("Registered"), numeric=True),
        Heading(said("Awaiting registration"), numeric=True),
        Heading(said("Change since 21 June"), numeric=True),
        Heading(said("Trend")),
        Heading(said("As of")),
        Heading(said("Source")),
    ),
    rows=(
        (
            *words("Iraq"),
            linked("6,500", "IRQ"),
            missing("no data"),
            linked("+1,242", "IRQ-change"),
            trend(360, 4_413, 5_258, 6_500),
            *words("17 July", "UNHCR briefing, press"),
        ),
        (
            *words("Jordan"),
            linked("33,421", "JOR"),
            missing("not reported"),
            linked("+7,050", "JOR-change"),
            trend(8_594, 21_432, 26_371, 33_421),
            *words("17 July", "UNHCR"),
        ),
        (
            *words("Lebanon"),
            linked("28,103", "LBN"),
            linked("2,000", "LBN-waiting"),
            linked("+5,573", "LBN-change"),
            trend(6_529, 17_041, 22_530, 28_103),
            *words("17 July", "UNHCR briefing, press"),
        ),
        (
            *words("Türkiye"),
            linked("44,038", "TUR"),
            missing("not applicable"),
            linked("+11,904", "TUR-change"),
            trend(18_306, 24_326, 32_134, 44_038),
            *words("31 July", "AFAD"),
        ),
    ),
    total=(
        Value(said("Four countries")),
        linked("112,062", "total"),
        Value(said("")),
        linked("+25,769", "total-change"),
        Value(said("")),
        Value(said("sum of figures as of 17 to 31 July; not of one date"), tone=Tone.MUTED, columns=2),
    ),
    note=said(
        "Registered people only; people who await registration are a different series and are not added."
    ),
)

CAMPS = TableView(
    title=said(""),
    headings=(
        Heading(said("Camp")),
        Heading(said("Place")),
        Heading(said("Type")),
        Heading(said("Status")),
        Heading(said("Population"), numeric=True),
        Heading(said("Capacity"), numeric=True),
        Heading(said("Occupancy"), numeric=True),
        Heading(said("As of")),
    ),
    rows=(
        (
            *words("Akçakale", "Şanlıurfa, Türkiye", "camp", "planned"),
            linked("0", "akcakale"),
            missing("no data"),
            missing("not applicable"),
            *words("31 July"),
        ),
        (
            *words("Apaydın", "Hatay, Türkiye", "military", "open"),
            missing("suppressed"),
            missing("no data"),
            missing("suppressed"),
            *words("2 July"),
        ),
        (
            *words("Öncüpınar (Kilis)", "Kilis, Türkiye", "container city", "open"),
            missing("no data"),
            linked("12,000", "oncupinar"),
            missing("no data"),
            *words("31 July"),
        ),
        (
            *words("Za'atri (الزعتري)", "Mafraq, Jordan", "camp", "open since 29 July"),
            linked("7,655", "zaatri"),
            linked("3,000", "zaatri-capacity"),
            Value(said("255%"), "figure-zaatri-occupancy", Tone.ALERT, said("over capacity")),
            *words("17 August"),
        ),
    ),
)

MISSION = MissionCard(
    name=said("UNSMIS, United Nations Supervision Mission in Syria"),
    facts=(
        KeyFigure(
            Value(said("Suspended"), "figure-unsmis-status", Tone.ALERT, said("sources differ")),
            said("since 15 June 2012"),
        ),
        KeyFigure(linked("300", "unsmis-authorised"), said("military observers authorised")),
        KeyFigure(
            linked("280", "unsmis-deployed"),
            said("military observers deployed"),
            detail=said("30 June 2012; about half sent home by 25 July"),
        ),
        KeyFigure(
            linked("19 days", "unsmis-days"),
            said("of the mandate left"),
            detail=said("ends on 19 August 2012; resolution 2059"),
        ),
    ),
)

EVENTS = (
    EventLine(
        said("2 July"),
        said(
            Markup(
                'Eighty-five soldiers, among them a general and <a class="figure" '
                'href="#figure-event-2">at least 14</a> lower officers, enter Reyhanlı, Hatay, in a '
                'group of <a class="figure" href="#figure-event-1">293</a> refugees.'
            )
        ),
        said("Newspaper article, 3 July 2012"),
    ),
    EventLine(
        said("2 July"),
        said(
            "Türkiye scrambles warplanes from İncirlik as three Syrian military helicopters near "
            "the border."
        ),
        said("Newspaper article, 3 July 2012"),
    ),
    EventLine(
        said("2 to 3 July"),
        said("Nearly 250 members of the opposition meet in Cairo."),
        said("Newspaper article, 3 July 2012"),
    ),
    EventLine(
        said("20 July"),
        said("The Security Council renews the observer mission for a final 30 days (resolution 2059)."),
        said("SC/10718"),
    ),
    EventLine(
        said("29 July"), said("Za'atri camp opens in Mafraq, Jordan."), said("UNHCR briefing note")
    ),
)

_REFUGEES = "refugees-july.xlsx, Refugees, "


def _row(key: str, label: str, value: str, as_of: str, made: str, cell: str) -> AnnexRow:
    subject, _, measure = label.partition(", ")
    figure = AnnexFigure(f"figure-{key}", said(measure), said(value))
    return AnnexRow(said(subject), (figure,), said(as_of), said(made), said(cell))


ANNEX = Annex(
    introduction=said(
        "Every figure of this report, with the cells of the spreadsheets behind it. The "
        "spreadsheets' rows and columns are counted as the spreadsheet counts them."
    ),
    groups=(
        AnnexGroup(
            said("AFAD statement, 31 July 2012"),
            (
                _row(
                    "TUR", "Türkiye, registered", "44,038", "31 July 2012", "as given", _REFUGEES + "E7"
                ),
                _row(
                    "oncupinar",
                    "Öncüpınar (Kilis), capacity",
                    "12,000",
                    "31 July 2012",
                    "as given",
                    "camps.xlsx, Camps, I6",
                ),
                _row(
                    "akcakale",
                    "Akçakale, population",
                    "0",
                    "31 July 2012",
                    "as given",
                    "camps.xlsx, Camps, J5",
                ),
            ),
        ),
        AnnexGroup(
            said("UNHCR briefing note, 17 July 2012"),
            (
                _row(
                    "JOR", "Jordan, registered", "33,421", "17 July 2012", "as given", _REFUGEES + "E5"
                ),
                _row("IRQ", "Iraq, registered", "6,500", "17 July 2012", "as given", _REFUGEES + "E4"),
                _row(
                    "LBN", "Lebanon, registered", "28,103", "17 July 2012", "as given", _REFUGEES + "E6"
                ),
                _row(
                    "LBN-waiting",
                    "Lebanon, awaiting registration",
                    "2,000",
                    "17 July 2012",
                    "as given",
                    _REFUGEES + "F6",
                ),
            ),
        ),
        AnnexGroup(
            said("UNHCR briefing note, 17 August 2012"),
            (
                _row(
                    "zaatri",
                    "Za'atri, population",
                    "7,655",
                    "17 August 2012",
                    "as given",
                    "camps.xlsx, Camps, J8",
                ),
                _row(
                    "zaatri-capacity",
                    "Za'atri, capacity",
                    "3,000",
                    "17 July 2012",
                    "as given",
                    "camps.xlsx, Camps, I8",
                ),
                _row(
                    "zaatri-occupancy",
                    "Za'atri, occupancy",
                    "255%",
                    "17 August 2012",
                    "population as a share of capacity",
                    "camps.xlsx, Camps, I8, J8",
                ),
            ),
        ),
        AnnexGroup(
            said("UN mandate page of UNSMIS; SC/10718"),
            (
                _row(
                    "unsmis-status",
                    "UNSMIS, status",
                    "suspended",
                    "31 July 2012",
                    "as given",
                    "mission.xlsx, Missions, D3",
                ),
                _row(
                    "unsmis-authorised",
                    "UNSMIS, authorised",
                    "300",
                    "31 July 2012",
                    "as given",
                    "mission.xlsx, Missions, F3",
                ),
                _row(
                    "unsmis-deployed",
                    "UNSMIS, deployed",
                    "280",
                    "30 June 2012",
                    "as given",
                    "mission.xlsx, Missions, G3",
                ),
                _row(
                    "unsmis-days",
                    "UNSMIS, days of the mandate left",
                    "19",
                    "31 July 2012",
                    "from the as-of date to the end of the mandate",
                    "mission.xlsx, Missions, J3",
                ),
            ),
        ),
        AnnexGroup(
            said("Newspaper article of 3 July 2012"),
            (
                _row(
                    "event-1", "Arrivals at Reyhanlı", "293", "2 July 2012", "as given", "events.csv, G2"
                ),
                _row(
                    "event-2",
                    "Lower officers among them",
                    "at least 14",
                    "2 July 2012",
                    "as given",
                    "events.csv, G3",
                ),
                _row(
                    "apaydin",
                    "Apaydın, population",
                    "suppressed",
                    "2 July 2012",
                    "as given",
                    "camps.xlsx, Camps, J4",
                ),
            ),
        ),
        AnnexGroup(
            said("Several sources, computed"),
            (
                _row(
                    "total",
                    "Four countries, registered",
                    "112,062",
                    "17 to 31 July 2012",
                    "sum of IRQ, JOR, LBN, TUR",
                    _REFUGEES + "E4, E5, E6, E7",
                ),
                _row(
                    "total-change",
                    "Four countries, change",
                    "+25,769",
                    "since 21 June 2012",
                    "change",
                    _REFUGEES + "E4 to E7; 2012-06/refugees.xlsx, Refugees, E4 to E7",
                ),
                *(
                    _row(
                        f"{code}-change",
                        f"{name}, change",
                        value,
                        "since 21 June 2012",
                        "change",
                        f"{_REFUGEES}E{row}; 2012-06/refugees.xlsx, Refugees, E{row}",
                    )
                    for code, name, value, row in (
                        ("IRQ", "Iraq", "+1,242", 4),
                        ("JOR", "Jordan", "+7,050", 5),
                        ("LBN", "Lebanon", "+5,573", 6),
                        ("TUR", "Türkiye", "+11,904", 7),
                    )
                ),
            ),
        ),
    ),
)

LEGEND = (
    LegendEntry(said("no data"), said("nobody has counted, or no count was found")),
    LegendEntry(said("not reported"), said("the source exists and has not reported for this date")),
    LegendEntry(said("suppressed"), said("known, and withheld to protect people")),
    LegendEntry(said("not applicable"), said("the question does not arise here")),
    LegendEntry(said("0"), said("counted, and there is nobody")),
)

LABELS = Labels(
    highlights=said("Highlights"),
    key_figures=said("Key figures"),
    data_notes=said("Data notes"),
    sources=said("Sources"),
    annex=said("Annex: where each figure comes from"),
    legend=said("In place of a number"),
    abbreviations=said("Abbreviations"),
    contact=said("Contact"),
    contacts=said("Contacts"),
    contents=said("Contents"),
    page_of=said("Page {page} of {pages}"),
    download=said("Download the figures of this report (CSV)"),
    quotes=(said("“"), said("”")),
)

VIEW = View(
    language="en",
    direction="ltr",
    title=said("Syria: displacement and observer mission, Situation Report No. 4 (as of 31 July 2012)"),
    description=said(
        "Syrian refugees in Iraq, Jordan, Lebanon and Türkiye, camps, and the United "
        "Nations observer mission, in July 2012."
    ),
    keywords=(said("Syria"), said("refugees"), said("situation report"), said("UNSMIS")),
    author=said("Example Relief"),
    created="2012-08-01T09:00:00Z",
    running=said("Syria · Situation Report No. 4 · as of 31 July 2012"),
    masthead=Masthead(
        product_and_number=said("Situation Report No. 4"),
        title=said("Syria: displacement and observer mission"),
        as_of=said("As of 31 July 2012"),
        draft=said("Draft"),
        covers=said("Covers 1 to 31 July 2012"),
        producer=said("Produced by Example Relief with partners in Iraq, Jordan, Lebanon and Türkiye"),
        next_report=said("Next report on or around 31 August 2012"),
        time_zone=said("Times are Damascus time (UTC+3)"),
    ),
    highlights=(
        said(
            Markup(
                'Türkiye registers <a class="figure" href="#figure-TUR">44,038</a> Syrians, '
                '<a class="figure" href="#figure-TUR-change">11,904</a> more than on 21 June; '
                "arrivals and returns nearly balance on 31\u00a0July."
            )
        ),
        said(
            "UNHCR counts about 112,000 Syrians registered or assisted in four countries, almost "
            "three times the figure of April."
        ),
        said(
            Markup(
                "Eighty-five soldiers, one of them a general, cross into Hatay on 2 July within a "
                'group of <a class="figure" href="#figure-event-1">293</a> refugees.'
            )
        ),
        said(
            "The observer mission stays suspended; its mandate, renewed on 20 July for a final 30 "
            "days, ends on 19\u00a0August."
        ),
    ),
    key_figures=(
        KeyFigure(
            linked("44,038", "TUR"),
            said("registered in Türkiye"),
            Value(said("+11,904 (37%) since 21 June")),
            said("31 July · AFAD"),
        ),
        KeyFigure(
            linked("33,421", "JOR"),
            said("registered in Jordan"),
            Value(said("+7,050 (27%) since 21 June")),
            said("17 July · UNHCR"),
        ),
        KeyFigure(
            linked("28,103", "LBN"),
            said("registered in Lebanon; 2,000 more wait"),
            Value(said("+5,573 (25%) since 21 June")),
            said("17 July · UNHCR"),
        ),
        KeyFigure(
            linked("19 days", "unsmis-days"),
            said("left of the observer mission's mandate"),
            Value(said("suspended since 15 June"), tone=Tone.ALERT),
            said("ends 19 August · resolution 2059"),
        ),
    ),
    sections=(
        Section(
            "displacement",
            said("Displacement"),
            narrative=said(
                Markup(
                    "<p>More than 35,000 Syrian civilians were housed in Türkiye at the start of July; "
                    'by its end the authorities counted <a class="figure" href="#figure-TUR">44,038'
                    "</a>. About 8,000 people went home from Türkiye during the month, mainly to "
                    "villages in Idlib. The number of people who fled is thought to be significantly "
                    "higher than the number registered.</p>"
                    "<p>About three quarters of the refugees are women and children. In Lebanon "
                    '<a class="figure" href="#figure-LBN-waiting">2,000</a> people await registration, '
                    "most of them in the north and in the Bekaa.</p>"
                )
            ),
            tables=(COUNTRIES,),
        ),
        Section(
            "camps",
            said("Camps"),
            narrative=said(
                Markup(
                    "<p>Jordan opened Za'atri camp on 29 July. Akçakale, in Şanlıurfa, was under "
                    "construction on 31 July.</p>"
                )
            ),
            tables=(CAMPS,),
        ),
        Section("mission", said("Observer mission"), cards=(MISSION,)),
        Section("events", said("Events"), events=EVENTS),
        Section(
            "response",
            said("Response"),
            not_reported=said("Not reported for July 2012. Shown: 30 June 2012."),
            narrative=said(
                Markup(
                    "<h3>Shelter</h3><ul><li><strong>Needs:</strong> tents for 3,000 families in "
                    "Mafraq.</li><li><strong>Response:</strong> 1,200 tents delivered by 25 July."
                    "</li><li><strong>Gaps:</strong> no winter stock was ordered.</li></ul>"
                    "<h3>Health</h3><p>Two mobile clinics work in the Bekaa; a third waits for its "
                    "licence.</p>"
                )
            ),
        ),
        Section(
            "press",
            said("In the press"),
            quotations=(
                Quotation(
                    said("[Unity is] not an option, but a necessity"),
                    said("Nasser Al-Kidwa, deputy to the joint special envoy, Cairo"),
                    said("Newspaper article, 3 July 2012"),
                ),
                Quotation(
                    said(
                        "The camps are full and the season is still long; we need water before we "
                        "need anything else"
                    ),
                    said("محمد الأحمد, teacher, Reyhanlı"),
                    said("Example Gazette, 9 July 2012"),
                ),
            ),
        ),
    ),
    labels=LABELS,
    data_notes=(
        DataNote(
            said("Sources differ."),
            said(
                "The suspension of the mission starts on 15 June 2012 on the UN mandate page and on "
                "16 June 2012 in the press. This report uses the UN's date."
            ),
        ),
        DataNote(
            said("Not added."),
            said(
                "The 85 soldiers are part of the 293 arrivals; the former soldiers at Apaydın are no "
                "part of the civilians registered."
            ),
        ),
        DataNote(
            said("Sources differ."),
            said(
                "AFAD counts two tent cities in Şanlıurfa on 31 July; UNHCR says that Akçakale opened "
                "on 6 August. This report shows it as planned."
            ),
        ),
    ),
    sources=(
        SourceLine(
            said("UNHCR, Syria Regional Refugee Response, Update No. 10, 21 June 2012"),
            "https://data.example.org/syria/update-10",
            said("data.example.org/syria/update-10"),
        ),
        SourceLine(said("UNHCR briefing note, 17 July 2012")),
        SourceLine(said("UNHCR briefing note, 17 August 2012")),
        SourceLine(said("AFAD statement, 31 July 2012")),
        SourceLine(
            said("Security Council press release SC/10718, 20 July 2012"),
            "https://press.example.org/sc10718",
            said("press.example.org/sc10718"),
        ),
        SourceLine(said("Newspaper article on the events of 2 July 2012, Istanbul, 3 July 2012")),
    ),
    annex=ANNEX,
    legend=LEGEND,
    contact=(
        SourceLine(
            said("Ayşe Yılmaz, information manager"), "mailto:im@example.org", said("im@example.org")
        ),
    ),
    disclaimer=said(
        "The boundaries and names shown and the designations used do not imply official "
        "endorsement or acceptance by Example Relief."
    ),
)

CHART = Picture(
    svg=Markup(
        '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 110">'
        '<path d="M10 100H490" stroke="#c9d4dc"/>'
        '<path d="M10 80L170 70L330 40L490 12" fill="none" stroke="#12344d" stroke-width="2"/>'
        "</svg>"
    ),
    alt=said("Registered refugees in Türkiye rise from 18,306 in April to 44,038 at the end of July."),
    title=said("Registered Syrian refugees, April to July 2012"),
    caption=said("Sources: UNHCR Update No. 10; AFAD, 31 July 2012."),
)
MAP = replace(
    CHART,
    svg=Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200">'
        '<rect x="1" y="1" width="298" height="198" fill="#e8eef2" stroke="#5b7f95"/>'
        '<path d="M60 60L240 40L200 150L80 160Z" fill="#fff" stroke="#12344d"/></svg>'
    ),
    title=said(""),
    alt=said("Map of Syria and its neighbours with the registered refugees of each."),
)


def with_pictures(view: View) -> View:
    """As a later issue has it: a map, a chart under the first table, a time line."""
    first, *rest = view.sections
    timeline = replace(CHART, title=said(""))
    sections = (
        replace(first, pictures=(CHART, replace(CHART, placement=Placement.ABOVE_TABLES))),
        *(replace(s, cards=tuple(replace(card, timeline=timeline) for card in s.cards)) for s in rest),
    )
    notice = Notice(
        label=said("Erratum"),
        text=said("Version 2, issued on 3 August 2012, replaces version 1 of 1 August 2012."),
        reason=said("The figure for Jordan was that of June."),
        items=(
            said(
                Markup(
                    'Jordan, registered: <a class="figure" href="#figure-JOR">33,421</a> (was 26,371)'
                )
            ),
            said(Markup("Jordan, arrivals: 512 (new)")),
        ),
        summary=said("1 figure is no longer given."),
    )
    return replace(view, map=MAP, sections=sections, notices=(notice,))
