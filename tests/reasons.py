"""Words that a test puts on a page, with the test as their reason; and texts as they stand there."""

from markupsafe import Markup

from sitrep.report.render.proof import without_marks
from sitrep.report.text import Text


def said(words: str) -> Text:
    """The same as the composer would hand them on; Markup is the narrative's."""
    if isinstance(words, Markup):
        return Text.of_narrative(words)
    return Text.literal(words, "a test says so")


def html_of(text: Text) -> str:
    """The text as it stands on the page."""
    return without_marks(text.__html__())
