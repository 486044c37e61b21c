"""A line of words is drawn as the library draws a text of one line."""

import pytest
from matplotlib.text import Text

from sitrep.drawing.ink import figure, halo, svg
from sitrep.drawing.line_of_words import LineOfWords
from sitrep.drawing.medium import Medium


def drawn(kind: type[Text], words: str, medium: Medium) -> str:
    sheet = figure(80, 20)
    sheet.add_artist(
        kind(
            0.1, 0.5, words, color="#12344d", fontsize=8.5, fontweight="semibold", gid=halo("#ffffff"),
            horizontalalignment="left", verticalalignment="baseline", parse_math=False,
        )
    )  # fmt: skip
    return svg(sheet, medium)


@pytest.mark.parametrize("medium", [Medium.PAPER, Medium.SCREEN])
@pytest.mark.parametrize("words", ["Öncüpınar (Kilis) 44,038", "مخيم الزعتري 7,655", "£ $x^2$ <b>&", ""])
def test_it_looks_as_a_text_of_the_library(words: str, medium: Medium) -> None:
    assert drawn(LineOfWords, words, medium) == drawn(Text, words, medium)
