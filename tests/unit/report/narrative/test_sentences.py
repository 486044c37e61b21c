"""The sentence around a live figure: what is told of it, and true sentences that are left alone."""

import re
from datetime import date

import pytest

from sitrep.diagnostics import Severity
from sitrep.model import subject
from sitrep.model.counting import FAMILIES
from sitrep.model.figure import Figure
from sitrep.model.month import Narrative
from sitrep.model.subject import ALL_COUNTRIES, Subject, SubjectKind
from sitrep.quantity import Kind, Quantity, exact
from sitrep.report.narrative.orphans import NARRATIVE_ORPHAN
from sitrep.report.narrative.reading import read_narrative
from sitrep.report.narrative.sentences.checks import SENTENCE_CHECKS
from sitrep.words.speech import words_for

JULY, MID_JULY, JUNE, MAY = (
    date(2012, 7, 31), date(2012, 7, 15), date(2012, 6, 30), date(2012, 5, 31),
)  # fmt: skip
CODES = {check.code for check in SENTENCE_CHECKS} | {NARRATIVE_ORPHAN.code}


def of(key: str, value: Quantity, as_of: date = JULY, first: date | None = None) -> Figure:
    return Figure(key, value, as_of, _subject(*key.split(".")), (), ("source",), as_of_first=first)


def measured(key: str, unit: str) -> Figure:
    _, _, _, *place, _ = key.split(".")
    where = subject.place(place[0], *map(str.title, place[1:]))
    return Figure(key, exact(12), JULY, where, (), ("source",), unit=unit)


def _subject(family: str, name: str, *rest: str) -> Subject:
    if family in FAMILIES:
        return ALL_COUNTRIES if name == "total" else subject.place(name, *map(str.title, rest[:-1]))
    names = {"zaatri": "Za'atri", "apaydin": "Apaydın", "oncupinar": "Öncüpınar (Kilis)"}
    kinds = {"camps": SubjectKind.CAMP, "missions": SubjectKind.MISSION, "events": SubjectKind.EVENT}
    return Subject(kinds[family], names.get(name, name))


FIGURES = {
    figure.key: figure
    for figure in (
        of("refugees.TUR.registered", exact(44_038)),
        of("refugees.TUR.hatay.registered", exact(12_380)),
        of("refugees.TUR.arrivals", exact(2_050)),
        of("refugees.TUR.returns", exact(310)),
        of("refugees.JOR.registered", exact(18_000)),
        of("refugees.JOR.awaiting_registration", exact(4_150)),
        of("refugees.LBN.registered", Quantity(Kind.MORE_THAN, 28_000), MID_JULY),
        of("refugees.LBN.estimated", Quantity(Kind.ABOUT, 35_000)),
        of("refugees.LBN.press", exact(40_000)),
        of("refugees.LBN.households", exact(6_500)),
        of("refugees.IRQ.registered", Quantity(Kind.AT_LEAST, 6_500)),
        of("refugees.total.registered", exact(96_538), JULY, MID_JULY),
        of("asylum_seekers.TUR.registered", exact(1_200)),
        of("idps.SYR.estimated", Quantity(Kind.ABOUT, 1_500_000)),
        of("idps.SYR.homs.estimated", exact(300_100)),
        of("idps.SYR.arrivals", exact(61_000)),
        of("returned_refugees.SYR.registered", exact(9_300)),
        of("returned_idps.SYR.estimated", exact(14_700)),
        of("stateless_people.LBN.registered", exact(2_800)),
        of("host_community.LBN.assisted", exact(71_000)),
        of("camps.zaatri.population", exact(2_500)),
        of("camps.zaatri.households", exact(510)),
        of("camps.apaydin.population", exact(1_750)),
        of("camps.oncupinar.capacity", exact(12_000)),
        of("missions.unsmis.deployed", exact(298)),
        of("events.2012-07-02.reyhanli.people", exact(85), date(2012, 7, 2)),
        measured("indicators.wash.water_per_person.TUR.hatay.value", "litres_per_person_per_day"),
        measured("indicators.food_security.food_distributed.TUR.value", "tonnes"),
        measured("indicators.health.cholera_cases.TUR.value", "cases"),
    )
}
PREVIOUS = {
    figure.key: figure
    for figure in (
        of("refugees.TUR.registered", exact(32_134), JUNE),
        of("refugees.JOR.registered", exact(20_000), JUNE),
        of("refugees.LBN.registered", exact(25_000), JUNE),
        of("refugees.IRQ.registered", exact(6_000), JUNE),
        of("refugees.TUR.arrivals", exact(3_000), JUNE),
        of("refugees.total.registered", exact(83_134), JUNE),
        of("camps.zaatri.population", exact(2_500), JUNE),
    )
}
EARLIER = (
    {"refugees.JOR.registered": of("refugees.JOR.registered", exact(15_000), MAY)},
    PREVIOUS,
)
_SHORT = re.compile(r"\[(\w+) ([^\]]+)\]")
_PLACES = {"T": "refugees.TUR", "J": "refugees.JOR", "L": "refugees.LBN", "I": "refugees.IRQ"}


def _live(found: re.Match[str]) -> str:
    """`[figure T]` for the registered refugees of Turkey, `[figure T.arrivals]` for their arrivals."""
    keys = []
    for short in found[2].split():
        place, _, measure = short.partition(".")
        key = f"{_PLACES[place]}.{measure or 'registered'}" if place in _PLACES else short
        keys.append("refugees.total.registered" if key == "total" else key)
    quoted = ", ".join(f'"{key}"' for key in keys)
    return f"{{{{ {found[1]}({quoted}) }}}}"


def told(text: str, language: str = "en") -> list[str]:
    """What is told of a text in line 2: `6 sentence-place: what is wrong`, the column of the print."""
    words = words_for("en")
    source = _SHORT.sub(_live, text)
    _, diagnostics = read_narrative(
        Narrative("n.md", language, f"## displacement\n{source}\n"),
        FIGURES,
        words=words,
        previous=PREVIOUS,
        withheld=frozenset(),
        articles=(),
        as_of=JULY,
        percent_base=100,
        earlier=EARLIER,
    )
    found = [each for each in diagnostics if each.code in CODES]
    assert not [each for each in diagnostics if each.severity is Severity.ERROR and each not in found]
    assert {each.where.row for each in found} <= {2}
    return [f"{each.where.column} {each.code}: {words.explain(each)[0]}" for each in found]


TRUE_SENTENCES = """
As of 31 July, [figure T] Syrian refugees were registered in Turkey.
As of 31 July 2012, UNHCR had registered [figure J] people in Jordan, [change J] than on 30 June.
In Jordan, [figure J] refugees are registered and [figure J.awaiting_registration] are awaiting registration.
Lebanon hosts [figure L] registered refugees, Jordan [figure J] and Turkey [figure T].
Turkey hosts the largest number of registered refugees ([figure T]), followed by Lebanon ([figure L]).
Jordan ([figure J]), Lebanon ([figure L]) and Turkey ([figure T]) host most of the refugees.
The number of registered refugees in Turkey rose by [percent_change T] to [figure T].
Registrations in Jordan fell by [percent_change J] to [figure J] after a verification exercise.
Turkey recorded an increase of [percent_change T], while Jordan recorded a decrease of [percent_change J].
The refugee population in the region reached [figure total], up [percent_change total] since June.
[figure total] refugees are registered in Iraq, Jordan, Lebanon and Turkey.
Of the [figure total] refugees in the region, [share T total] are in Turkey.
Turkey alone accounts for [share T total] of the [figure total] refugees.
Some [figure T.arrivals] people crossed into Turkey during July, fewer than in June.
New arrivals in Turkey declined by [percent_change T.arrivals] compared with June.
During the reporting period, [figure T.arrivals] refugees arrived in Hatay and Kilis.
[figure T.returns] refugees returned from Turkey to Syria in July.
Compared with Turkey ([figure T]), Jordan hosts fewer refugees, [figure J].
More refugees are registered in Turkey than in Jordan ([figure J]).
Unlike in Turkey, where [figure T] people are registered, refugees in Jordan live in host communities.
In Lebanon, where there are no camps, [figure L] refugees live in rented homes and tents.
UNHCR and the Government of Lebanon registered [figure L] people by 15 July.
At a conference in Kuwait, donors pledged funds for the [figure J] refugees in Jordan.
A donor conference in Kuwait pledged help for [figure J] registered refugees.
The High Commissioner, speaking in Amman, Jordan, said that Turkey had registered [figure T] people.
WFP distributed food vouchers in Jordan and Lebanon, and AFAD provided hot meals to [figure T] people in Turkey.
In Hatay, [figure refugees.TUR.hatay.registered] people are registered.
Of the [figure T] refugees in Turkey, [figure refugees.TUR.hatay.registered] are in Hatay.
In Turkey's Hatay province, [figure refugees.TUR.hatay.registered] people live in tents.
Lebanon has [figure L.estimated] refugees according to government estimates, of whom [figure L] are registered.
The press put the number of refugees in Lebanon at [figure L.press], more than are registered.
An estimated [figure L.press] people, many of them unregistered, live in Lebanon.
[figure L.households] families are registered in Lebanon, most of them headed by women.
Za'atri camp hosts [figure camps.zaatri.population] people in [figure camps.zaatri.households] families.
The population of Za'atri remained at [figure camps.zaatri.population].
Öncüpınar, in Kilis, has room for [figure camps.oncupinar.capacity] people; Apaydın holds [figure camps.apaydin.population].
Za'atri, in Jordan, opened on 29 July and holds [figure camps.zaatri.population] people.
The mission has [figure missions.unsmis.deployed] observers in Syria.
In Syria, [figure idps.SYR.estimated] people are internally displaced.
[figure idps.SYR.estimated] internally displaced people and [figure T] refugees need help.
Inside Syria, [figure idps.SYR.estimated] displaced people live with relatives.
The number of internally displaced people in Syria stands at [figure idps.SYR.estimated].
The number of IDPs in Syria ([figure idps.SYR.estimated]) is an estimate.
[figure idps.SYR.homs.estimated] newly displaced people live in Homs.
In July, [figure idps.SYR.arrivals] people were newly displaced in Syria.
Turkey hosts [figure asylum_seekers.TUR.registered] asylum-seekers besides [figure T] Syrian refugees.
Turkey has registered [figure asylum_seekers.TUR.registered] asylum seekers.
[figure returned_refugees.SYR.registered] returnees live in Syria.
[figure returned_refugees.SYR.registered] refugees have returned to Syria.
In Syria, [figure returned_idps.SYR.estimated] displaced people went home.
[figure returned_idps.SYR.estimated] returned internally displaced people live in Syria.
[figure T.returns] returnees left Turkey for Syria.
[figure T.arrivals] asylum-seekers arrived in Turkey.
The number of refugees and internally displaced people in Syria reached [figure idps.SYR.estimated].
[figure T] Syrians displaced by the fighting live in Turkey, most of them displaced people of Aleppo.
Lebanon has [figure stateless_people.LBN.registered] stateless people.
[figure host_community.LBN.assisted] members of host communities in Lebanon were given help.
[figure host_community.LBN.assisted] people who host refugees in Lebanon were given help.
On 2 July, [figure events.2012-07-02.reyhanli.people] people, most of them soldiers, crossed into Turkey near Reyhanlı.
Most of the refugees are in Turkey and Lebanon, where [figure T] and [figure L] people are registered.
Most of the increase was registered in Turkey ([change T]).
The figure for Turkey, [figure T], is the highest so far.
In Turkey, registrations reached [figure T], the highest number on record.
The number in Jordan ([figure J]) has not risen by [percent_change J]; it has fallen.
Growth in Turkey did not slow: registrations increased by a further [percent_change T].
In Turkey registrations went up by [change T] to [figure T], and in Jordan they went down by [percent_change J].
UNHCR's Kenya office sent blankets for the [figure J] people in Jordan.
After Turkey and Lebanon, Jordan hosts the most refugees, [figure J].
The camps in Turkey are home to [figure T] people, while the camp in Jordan holds [figure camps.zaatri.population].
Syrian nationals from Homs and Dara'a make up most of the [figure J] people registered in Jordan.
Between 30 June and 31 July, registrations in Turkey rose from 30 June's level to [figure T].
The appeal, launched in Geneva on 28 June, foresees help for [figure total] refugees in four countries of asylum.
On 20 July the Security Council renewed the mandate; Jordan had by then received [figure J] refugees.
Refugees fleeing to Iraq ([figure I]) come from Hassakeh; those in Lebanon ([figure L]) from Homs.
The camp population in Turkey increased to [figure T] on 31 July.
The average family in Turkey has five members; [figure T] people are registered.
Turkey's registered population, at [figure T], is more than double that of Jordan.
Jordan and Turkey registered [figure J] and [figure T] refugees respectively.
By the end of July, Turkey had opened camps in four provinces for [figure T] people.
The [figure T]-strong community in Turkey received winter kits.
By the end of July, [figure total] Syrian refugees had been registered in the region.
The number of Syrians registered in Turkey stands at [figure T] as of 31 July.
Registered refugees in Lebanon now number [figure L].
Lebanon, Jordan and Iraq host [figure L], [figure J] and [figure I] registered refugees respectively.
UNHCR Jordan registered [figure J] refugees, [change J] from the end of June.
UNHCR and WFP assisted refugees in Lebanon, where [figure L] are registered.
Kuwait funded shelters for the [figure J] refugees registered in Jordan.
Turkey's camps hold [figure T] people; Jordan's only camp holds [figure camps.zaatri.population].
During July [figure T.arrivals] Syrians crossed the border into Turkey and [figure T.returns] went back.
In Za'atri, [figure camps.zaatri.households] families share tents.
An additional [figure J.awaiting_registration] people in Jordan await registration.
Most people in Za'atri ([figure camps.zaatri.population]) come from Dara'a.
In the north of Lebanon most of the [figure L] registered refugees live with relatives.
Refugees in Iraq ([figure I]) remain in Domiz camp in Dohuk.
Half of the [figure T] refugees registered in Turkey are children.
All [figure camps.zaatri.population] people in Za'atri receive hot meals.
The Turkish Red Crescent feeds all of the [figure T] people in the camps of Turkey.
Some [figure J] refugees are registered in Jordan, with another [figure J.awaiting_registration] waiting.
The number of refugees in Turkey passed [figure T] at the end of July.
Some [figure T.arrivals] Syrians fled to Turkey in July alone.
Many of the [figure J] refugees in Jordan fled from Dara'a on foot.
With [figure T] registered refugees, Turkey hosts the largest number in the region.
Since 30 June, registrations in Jordan have fallen by [percent_change J].
Lebanon hosts the highest number of refugees ([figure L]).
""".strip().splitlines()


@pytest.mark.parametrize("sentence", TRUE_SENTENCES)
def test_true_sentences_are_left_alone(sentence: str) -> None:
    assert [each for each in told(sentence) if "narrative-orphan" not in each] == []


def test_there_are_seventy_of_them() -> None:
    assert len(set(TRUE_SENTENCES)) >= 70


FALSE_SENTENCES = """
place | In Jordan [figure T] people are registered.
place | In Jordan, [figure T] people are registered.
place | In the DRC [figure T] people are registered.
place | The CAR hosts [figure T] registered refugees.
place | Jordan hosts [figure T] registered refugees.
place | Registrations in Jordan stood at [figure T].
place | [figure T] people are registered in Jordan.
place | Jordan: [figure T].
place | There are [figure T] refugees in Jordan.
place place | Jordan has [figure T] and Turkey [figure J].
place place | Jordan ([figure T]) and Turkey ([figure J]) host most of the refugees.
place | In Turkey [figure refugees.TUR.hatay.registered] people are registered.
place | In Hatay [figure T] people are registered.
place | In Jordan [figure total] people are registered.
place | Jordan hosts [figure total] refugees.
place | In Egypt [figure T] people are registered.
place | Za'atri holds [figure camps.apaydin.population] people.
place | UNHCR works in Turkey; in Jordan it registered [figure L] people.
place | In Jordan, the number of registered refugees rose by [percent_change T].
direction | Registrations in Jordan rose by [percent_change J].
direction | Registrations in Jordan grew [percent_change J].
direction | Jordan saw an increase of about [percent_change J].
direction | Jordan saw a [percent_change J] increase.
direction | Registrations in Jordan are up [percent_change J].
direction | In Turkey registrations fell by [percent_change T].
direction | In Turkey the number dropped by a further [change T].
direction | Numbers in Jordan increased sharply last month by [percent_change J].
direction | The population of Za'atri grew by [percent_change camps.zaatri.population].
direction | Registrations in Jordan rose, [trend J].
level | Registrations in Jordan rose to [figure J].
level | The number of people in Turkey fell to about [figure T].
date | As of 15 July, [figure T] people were registered in Turkey.
date | [figure T] people were registered in Turkey on 15 July 2012.
date | On 15 July Turkey had [figure T] registered refugees.
date | By 20 July, UNHCR had registered [figure J] people in Jordan.
date | As of [date L], Turkey hosts [figure T] people.
date | [figure total] people were registered as of 30 June.
superlative | In Jordan [figure J] people are registered, the highest figure so far.
superlative | Turkey has [figure T] refugees, the lowest number on record.
superlative | Jordan has the largest number of refugees, [figure J].
share | Most of the refugees are registered in Jordan ([figure J]).
share | All refugees are in Turkey ([figure T]).
share | Half of the refugees are in Jordan ([figure J]).
qualifier | About [figure L.estimated] people live in Lebanon.
qualifier | More than [figure I] people are registered in Iraq.
qualifier | At least [figure L] people are registered in Lebanon.
unit | The number is -[figure T].
unit | It is −[figure T] people.
unit | Turkey has [figure T]k refugees.
unit | Turkey has [figure T] per cent of the refugees.
unit | Turkey has [figure T]% of the refugees.
unit | Turkey has [figure T] million refugees.
unit | The appeal asks for US$[figure T].
unit | The camp is [figure camps.zaatri.population] km away.
population | Turkey hosts [figure T] families.
population | Turkey hosts [figure T] Syrian refugee families.
population | Za'atri hosts [figure camps.zaatri.households] people.
population | Turkey hosts [figure T.arrivals] refugees.
population | Turkey hosts [figure T] new arrivals.
method | [figure L.estimated] people are registered in Lebanon.
method | Lebanon has [figure L.press] registered refugees.
method | UNHCR registered [figure L.press] people in Lebanon.
method | Jordan has registered [figure J.awaiting_registration] people.
place | The number of people registered in Jordan has reached [figure T].
place | In Lebanon, some [figure T] people are registered.
place | Iraq now hosts [figure T] registered refugees.
place | Lebanon is hosting [figure J] registered refugees.
place | In Iraq there are [figure L] registered refugees.
place | UNHCR has registered [figure T] Syrians in Jordan.
place | A total of [figure J] people are registered in Turkey.
place | Lebanon: [figure T] registered refugees.
place | Across Jordan, [figure T] refugees live with families.
place | Authorities in Jordan counted [figure T] people.
place | Refugees in Jordan number [figure T].
place | Jordan continues to host [figure T] refugees.
place | Jordan shelters [figure T] refugees.
place | Throughout Lebanon, [figure J] people are registered.
direction | In Jordan the number of registered refugees climbed by [percent_change J].
direction | Jordan recorded growth of [percent_change J].
direction | In Jordan, registrations went up by [change J].
direction | In Turkey, registrations declined by [percent_change T] in July.
direction | Turkey saw a decrease of [percent_change T].
direction | Arrivals in Turkey rose by [percent_change T.arrivals].
direction | In Turkey registrations dropped [percent_change T].
direction | The refugee population of Jordan expanded by [percent_change J].
direction | In Jordan there was a [percent_change J] rise.
direction | In Turkey there was a [percent_change T] drop.
direction | Jordan's caseload surged by nearly [percent_change J].
direction | The number in Turkey shrank by [percent_change T].
direction | Registrations in Jordan are up by [percent_change J].
direction | The total fell by [percent_change total].
level | Registrations in Jordan increased to [figure J].
level | The number in Turkey dropped to [figure T].
level | The refugee population of Jordan grew to [figure J].
date | By 15 July, [figure T] people were registered in Turkey.
date | As at 30 June 2012, [figure J] people were registered in Jordan.
date | As of 1 August, Turkey hosts [figure T] people.
date | [figure J] people were registered in Jordan as of 15 July.
date | On 30 June 2012, Jordan had [figure J] registered refugees.
date | As of 30 June, a total of [figure total] refugees were registered.
date | As of 15 July 2012, there were [figure camps.zaatri.population] people in Za'atri.
superlative | With [figure J] refugees, Jordan has the highest number so far.
superlative | The number in Jordan, [figure J], is the largest ever.
superlative | Arrivals in Turkey ([figure T.arrivals]) were the highest on record.
superlative | Jordan hosts the largest population of refugees, [figure J].
share | The majority of the refugees are in Jordan ([figure J]).
share | More than half of the refugees live in Jordan ([figure J]).
share | All refugees live in Turkey ([figure T]).
share | Half of all refugees are in Jordan ([figure J]).
share | Nearly half of the refugees are in Jordan ([figure J]).
share | The vast majority of refugees are in Jordan ([figure J]).
qualifier | Approximately [figure L.estimated] people live in Lebanon.
qualifier | Around [figure L.estimated] people live in Lebanon.
qualifier | Over [figure L] people are registered in Lebanon.
qualifier | Some [figure L.estimated] people live in Lebanon.
qualifier | Nearly [figure L] people are registered in Lebanon.
qualifier | At most [figure I] people are registered in Iraq.
qualifier | An estimated [figure L.estimated] people live in Lebanon.
unit | The change is −[figure T].
unit | The number is –[figure J].
unit | Turkey has [figure T] thousand refugees.
unit | Turkey has [figure T]m refugees.
unit | It is [figure T] percent.
unit | It costs €[figure T].
unit | It costs $[figure T].
unit | It costs USD [figure T].
unit | It is [figure camps.zaatri.population] metres away.
unit | They got [figure T] tonnes of food.
unit | They got [figure T] litres of water.
unit | It took [figure T] hours.
unit | It is [figure T]km away.
population | Lebanon hosts [figure L.households] refugees.
population | Turkey hosts [figure T] households.
population | [figure camps.zaatri.population] families live in Za'atri.
population | Turkey hosts [figure T] refugee households.
population | Lebanon has [figure L.households] registered people.
population | Jordan hosts [figure J] newcomers.
population | Turkey hosts [figure T.arrivals] Syrian refugees.
population | In Syria, [figure idps.SYR.estimated] refugees need help.
population | In Syria, [figure idps.SYR.homs.estimated] Syrian refugees live in Homs.
population | In Syria, [figure idps.SYR.arrivals] refugees were counted.
population | The number of refugees in Syria rose to [figure idps.SYR.arrivals].
population | The number of refugees in Syria stands at [figure idps.SYR.estimated].
population | Syria has refugees ([figure idps.SYR.estimated]).
population | Turkey hosts [figure asylum_seekers.TUR.registered] refugees.
population | Turkey hosts [figure T] internally displaced people.
population | Turkey hosts [figure T] asylum-seekers.
population | Syria counts [figure returned_idps.SYR.estimated] internally displaced people.
population | Syria counts [figure returned_refugees.SYR.registered] displaced people.
population | Syria counts [figure returned_refugees.SYR.registered] refugees.
population | Lebanon has [figure stateless_people.LBN.registered] refugees.
population | In Lebanon, [figure host_community.LBN.assisted] refugees were given help.
method | Lebanon hosts [figure L.estimated] registered refugees.
method | Some [figure L.press] refugees are registered in Lebanon.
method | There are [figure L.press] registered Syrians in Lebanon.
method | [figure J.awaiting_registration] people have been registered in Jordan.
method | Lebanon registered [figure L.estimated] refugees.
""".strip().splitlines()


@pytest.mark.parametrize("line", FALSE_SENTENCES)
def test_a_false_sentence_is_told_once_for_each_figure(line: str) -> None:
    kinds, _, sentence = line.partition(" | ")
    found = [each.split()[1].removeprefix("sentence-").rstrip(":") for each in told(sentence)]
    assert found == kinds.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In Jordan [figure T] people are registered.",
            '4 sentence-place: "Jordan" stands beside the figure "refugees.TUR.registered", which is for '
            "another place.",
        ),
        (
            "Registrations in Jordan rose by [percent_change J].",
            '25 sentence-direction: "rose" is said of "refugees.JOR.registered", which is 18,000 after '
            "20,000 on 30 June 2012.",
        ),
        (
            "As of 15 July, Turkey has [figure T] refugees.",
            '7 sentence-date: 15 July 2012 is given as the date of "refugees.TUR.registered", which is '
            "of 31 July 2012.",
        ),
        (
            "In Jordan [figure J] people are registered, the highest figure so far.",
            '78 sentence-superlative: "highest figure so far" is said of "refugees.JOR.registered" '
            '(18,000), but "refugees.JOR.registered" was 20,000 on 30 June 2012.',
        ),
        (
            "Most of the refugees are registered in Jordan ([figure J]).",
            '1 sentence-share: "Most" is said of refugees.JOR.registered, which are 19 per cent of the '
            "total.",
        ),
        (
            "About [figure L.estimated] people live in Lebanon.",
            '1 sentence-qualifier: "About about": the figure "refugees.LBN.estimated" says by itself how '
            "exact it is.",
        ),
        (
            "It is -[figure T].",
            '7 sentence-unit: "-" turns the figure "refugees.TUR.registered" into another number.',
        ),
        (
            "Turkey hosts [figure T] families.",
            '54 sentence-population: "families" is what the sentence counts, but '
            '"refugees.TUR.registered" counts something else.',
        ),
        (
            "The number of refugees in Syria reached [figure idps.SYR.arrivals].",
            '15 sentence-population: "refugees" is what the sentence counts, but '
            '"idps.SYR.arrivals" counts something else.',
        ),
        (
            "Lebanon has [figure L.press] registered refugees.",
            '48 sentence-method: "registered" is said of "refugees.LBN.press", whose people were not '
            "registered.",
        ),
    ],
)
def test_each_finding_in_its_words_at_its_column(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("fr", "On compte [figure idps.SYR.homs.estimated] {}.", "réfugiés | déplacés internes"),
        ("fr", "On compte [figure asylum_seekers.TUR.registered] {}.", "réfugiés | demandeurs d'asile"),
        (
            "fr",
            "Le nombre de {} a atteint [figure idps.SYR.arrivals].",
            "réfugiés | personnes déplacées",
        ),
        ("es", "Hay [figure idps.SYR.homs.estimated] {}.", "refugiados | personas desplazadas"),
        (
            "es",
            "Hay [figure returned_refugees.SYR.registered] {}.",
            "desplazados | refugiados retornados",
        ),
        ("tr", "Ülkede [figure idps.SYR.homs.estimated] {} var.", "mülteci | yerinden edilmiş kişi"),
        ("ar", "هناك [figure idps.SYR.homs.estimated] {}.", "لاجئ | نازح"),
    ],
)
def test_populations_are_told_apart_in_other_languages(language: str, text: str, noun: str) -> None:
    wrong, right = noun.split(" | ")
    assert [each.split('"')[1] for each in told(text.format(wrong), language)] == [wrong]
    assert told(text.format(right), language) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("They get [figure indicators.wash.water_per_person.TUR.hatay.value] litres a day.", ""),
        ("It was [figure indicators.food_security.food_distributed.TUR.value] tonnes of food.", ""),
        ("It was [figure indicators.food_security.food_distributed.TUR.value] kg of food.", "kg"),
        ("Of [figure indicators.health.cholera_cases.TUR.value] litres nothing is known.", "litres"),
        ("They get [figure indicators.wash.water_per_person.TUR.hatay.value] million a day.", "million"),
    ],
)
def test_the_unit_of_an_indicator_may_stand_beside_its_figure(text: str, unit: str) -> None:
    assert [each.split('"')[1] for each in told(text)] == ([unit] if unit else [])


def test_a_contradicted_change_is_an_error_and_another_place_a_warning() -> None:
    severities = {check.code: check.severity for check in SENTENCE_CHECKS}
    errors = {code for code, severity in severities.items() if severity is Severity.ERROR}
    assert errors == {"sentence-direction", "sentence-superlative", "sentence-share"}
    assert set(severities.values()) == {Severity.ERROR, Severity.WARNING}


def test_a_province_that_the_sentence_before_names() -> None:
    in_turkey = "In Turkey, [figure refugees.TUR.hatay.registered] people are registered."
    assert told(f"Hatay borders Syria. {in_turkey}") == []
    assert len(told(f"The province borders Syria. {in_turkey}")) == 1


def test_a_language_that_nobody_taught_the_program_is_not_read() -> None:
    assert told("In Jordan [figure T] people are registered.", "de") == []


TRUE_ELSEWHERE = """
fr | Fin juillet, la Turquie comptait [figure T] réfugiés enregistrés.
fr | En Jordanie, [figure J] réfugiés sont enregistrés.
fr | Au Liban, [figure L] personnes sont enregistrées, contre [figure J] en Jordanie.
fr | Le nombre de réfugiés en Turquie a augmenté de [percent_change T].
fr | Le nombre de réfugiés en Jordanie a diminué de [percent_change J].
fr | Au 31 juillet 2012, [figure T] réfugiés étaient enregistrés en Turquie.
fr | La plupart des réfugiés sont en Turquie et au Liban, où [figure T] et [figure L] personnes sont enregistrées.
fr | La Turquie, le Liban et la Jordanie accueillent [figure T], [figure L] et [figure J] réfugiés.
fr | Durant juillet, [figure T.arrivals] réfugiés sont arrivés en Turquie.
es | Turquía acoge a [figure T] refugiados registrados.
es | En Jordania hay [figure J] refugiados registrados.
es | El número de refugiados en Turquía aumentó en [percent_change T].
es | En Jordania el número disminuyó en un [percent_change J].
es | Al 31 de julio de 2012, [figure T] refugiados estaban registrados en Turquía.
es | Cada persona recibe [figure indicators.wash.water_per_person.TUR.hatay.value] litros al día.
es | En Líbano viven [figure L.estimated] personas, de las cuales [figure L] están registradas.
tr | Türkiye'de [figure T] kayıtlı mülteci yaşıyor.
tr | Ürdün'de [figure J] mülteci kayıtlıdır.
tr | Lübnan'da [figure L.households] aile kayıtlıdır.
ar | في تركيا [figure T] لاجئا مسجلا.
ar | يحصل كل شخص على [figure indicators.wash.water_per_person.TUR.hatay.value] لتر يوميا.
ar | في الأردن [figure J] لاجئا مسجلا.
ar | ارتفع عدد اللاجئين في تركيا بنسبة [percent_change T].
"""
FALSE_ELSEWHERE = """
fr | place | En Jordanie, [figure T] réfugiés sont enregistrés.
fr | place | La Jordanie accueille [figure T] réfugiés.
fr | direction | En Jordanie le nombre a augmenté de [percent_change J].
fr | direction | En Turquie le nombre a baissé de [change T].
fr | date | Au 15 juillet 2012, [figure T] réfugiés étaient enregistrés en Turquie.
fr | share | La plupart des réfugiés sont en Jordanie ([figure J]).
fr | unit | Il y a [figure T] pour cent.
fr | unit | Il y a [figure T] millions de réfugiés.
fr | population | La Turquie accueille [figure T] familles.
fr | method | Le Liban compte [figure L.press] réfugiés enregistrés.
fr | superlative | En Turquie, [figure T] réfugiés sont enregistrés, le plus bas à ce jour.
es | place | En Jordania hay [figure T] refugiados.
es | place | Jordania acoge [figure T] refugiados.
es | direction | En Jordania el número aumentó en [percent_change J].
es | date | Al 15 de julio de 2012, [figure T] refugiados estaban registrados en Turquía.
es | share | La mayoría de los refugiados están en Jordania ([figure J]).
es | unit | Hay [figure T] mil refugiados.
es | population | Turquía acoge [figure T] familias.
es | method | Líbano tiene [figure L.press] refugiados registrados.
tr | unit | Türkiye'de [figure T] bin mülteci var.
tr | unit | Mültecilerin yüzde [figure T] kadarı.
tr | population | Türkiye'de [figure T] aile var.
tr | population | Lübnan'da [figure L.households] kişi var.
tr | method | Lübnan'da [figure L.press] kayıtlı mülteci var.
tr | unit | Bütçe ₺[figure T].
ar | place | في الأردن [figure T] لاجئا مسجلا.
ar | direction | ارتفع عدد اللاجئين في الأردن بنسبة [percent_change J].
ar | unit | هناك [figure T] ألف لاجئ.
ar | population | تستضيف تركيا [figure T] عائلة.
ar | method | في لبنان [figure L.press] لاجئا مسجلا.
ar | unit | هناك [figure T] في المئة.
"""


@pytest.mark.parametrize("line", TRUE_ELSEWHERE.strip().splitlines())
def test_true_sentences_in_other_languages_are_left_alone(line: str) -> None:
    language, _, sentence = line.partition(" | ")
    assert [each for each in told(sentence, language) if "narrative-orphan" not in each] == []


@pytest.mark.parametrize("line", FALSE_ELSEWHERE.strip().splitlines())
def test_false_sentences_in_other_languages_are_told(line: str) -> None:
    language, kinds, sentence = line.split(" | ")
    found = [each.split()[1].rstrip(":") for each in told(sentence, language)]
    assert [each.removeprefix("sentence-") for each in found if "orphan" not in each] == kinds.split()


def test_what_is_longer_than_a_sentence_is_left_alone_and_hangs_nothing() -> None:
    assert told("In Jordan [figure T] and " * 500) == []
