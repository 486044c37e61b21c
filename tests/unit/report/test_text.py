"""Texts in HTML."""

from markupsafe import Markup, escape

from sitrep.marks import EXPLAINED_ENDS, EXPLAINED_STARTS
from sitrep.report.text import Text
from sitrep.report.texts import Texts
from sitrep.words.speech import words_for


def test_a_text_is_escaped_once_wherever_it_is_put_into_html() -> None:
    camp = Text.literal("Za'atri <5", "a test says so")
    once = f"{EXPLAINED_STARTS}Za&#39;atri &lt;5{EXPLAINED_ENDS}"
    assert str(escape(camp)) == once
    assert Markup("{}").format(camp) == once
    assert Markup("%s") % camp == once


def test_brackets_of_messages_within_brackets_are_square_and_those_of_people_stay() -> None:
    texts = Texts(words_for("en"))
    camp = texts.say("subject.part", area=Text.cited("Sila (north)"), country=texts.country("TCD"))
    for inner in (camp, texts.list_of([camp])):
        said = texts.say("note.of", what=texts.say("note.of", what=camp, details=inner), details=inner)
        assert said == ("Sila (north) (Chad) (Sila (north) [Chad]) (Sila (north) [Chad])")
