"""Texts in HTML."""

from markupsafe import Markup, escape

from sitrep.marks import EXPLAINED_ENDS, EXPLAINED_STARTS
from sitrep.report.text import Text


def test_a_text_is_escaped_once_wherever_it_is_put_into_html() -> None:
    camp = Text.literal("Za'atri <5", "a test says so")
    once = f"{EXPLAINED_STARTS}Za&#39;atri &lt;5{EXPLAINED_ENDS}"
    assert str(escape(camp)) == once
    assert Markup("{}").format(camp) == once
    assert Markup("%s") % camp == once
