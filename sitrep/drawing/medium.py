"""What a picture is drawn for: paper, a screen, or a telephone."""

from enum import StrEnum


class Medium(StrEnum):
    """On paper letters are outlines; on screens they are text in the page's colours.

    A telephone's picture is as wide as its column and no wider: its letters are read without zooming.
    """

    PAPER = "paper"
    SCREEN = "screen"
    TELEPHONE = "telephone"

    @property
    def width(self) -> float:
        """Of a chart that takes the text's whole width, in millimetres.

        On paper the text column of an A4 page (templates/styles/print.css). On a telephone letters of
        6 points are 11 pixels high where the text is 288 pixels wide, as on a screen of 320.
        """
        return 55.0 if self is Medium.TELEPHONE else 178.0
