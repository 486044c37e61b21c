"""The course of a count as a small line for its row of a table."""

from collections.abc import Mapping
from datetime import date

from markupsafe import Markup

from sitrep.analysis.timeline import timeline_of
from sitrep.drawing.sparkline import SparklineSpec
from sitrep.drawing.spec import Draw
from sitrep.report.gaps import counted
from sitrep.report.labels import dates_of
from sitrep.report.material import Material
from sitrep.report.page.pictures.captions import count_of
from sitrep.report.page.pictures.trends import Course
from sitrep.report.text import EMPTY, Text, joined
from sitrep.report.texts import Texts
from sitrep.report.view.value import Sparkline, Tone, Value


def sparklines(
    material: Material, draw: Draw, keys: Mapping[str, str]
) -> tuple[Mapping[str, Value], Text]:
    """A line, or why there is none, for each key of a figure, and what the table's note says.

    Lines stand under the same names as their keys. Nothing and "" where none can be drawn. The lines
    have one axis of time and, each, a scale of their own: a small course would be flat on a large one's.
    """
    courses = [Course(name, timeline_of(material.reports, key)) for name, key in keys.items()]
    drawn = [course for course in courses if course.is_drawn]
    if not drawn:
        return {}, EMPTY
    days = [figure.as_of for course in drawn for figure in course.counts]
    last = max(days)
    words = material.texts
    values = {
        course.of: _line(course, keys[course.of], min(days), last, material, draw)
        if course.is_drawn
        else _reason(course, words)
        for course in courses
    }
    sentences = [words.say("sparklines.scale", first=min(days), last=last)]
    if any(len(course.runs) > 1 for course in drawn):
        sentences.append(words.say("trends.broken"))
    return values, joined(" ", sentences)


def _line(course: Course, key: str, first: date, last: date, material: Material, draw: Draw) -> Value:
    words = material.texts
    runs = tuple(
        tuple((count.on, count.middle) for count in (count_of(figure, words) for figure in run))
        for run in course.runs
    )
    spec = SparklineSpec(runs, first, last, words.direction == "rtl")
    return Value(EMPTY, line=Sparkline(Markup(draw(spec)), _alt(course, key, material)))


def _alt(course: Course, key: str, material: Material) -> Text:
    """The first and the last count of each unbroken run, on their dates."""
    words = material.texts
    measure = words.say(f"measure.{key.rsplit('.', 1)[-1]}").opening(words.language)
    said = []
    for run in course.runs:
        ends = [run[0], run[-1]] if len(run) > 1 else [run[0]]
        items = [
            words.say("sparklines.count", value=counted(end, words), date=dates_of(end, words))
            for end in ends
        ]
        said.append(
            words.say("sparklines.run", first=items[0], last=items[-1]) if items[1:] else items[0]
        )
    return words.say("sparklines.alt", measure=measure, runs=words.list_of(said))


def _reason(course: Course, words: Texts) -> Value:
    """What has no count says so beside it already, and what has two has its change there."""
    if not course.counts:
        return Value(EMPTY)
    if len(course.counts) == 1:
        return Value(words.say("sparklines.single"), tone=Tone.MUTED)
    is_zero = not any(figure.quantity.value for figure in course.counts)
    return Value(words.say("sparklines.zero"), tone=Tone.MUTED) if is_zero else Value(EMPTY)
