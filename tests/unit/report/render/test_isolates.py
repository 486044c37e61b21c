"""Texts of a page that runs from right to left, with isolates around all that runs the other way."""

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from sitrep.direction import END, LEFT_TO_RIGHT
from sitrep.report.pieces import Piece
from sitrep.report.render.isolates import directed_text, with_elements
from sitrep.report.render.proof import without_marks
from sitrep.report.text import Text, joined, plain
from sitrep.report.texts import Texts
from sitrep.words.speech import words_for

ARABIC = Texts(words_for("ar"))


def _signs(page: str) -> str:
    return page.replace("&#x2066;", LEFT_TO_RIGHT).replace("&#x2069;", END)


def page_of(text: Text) -> str:
    html = without_marks(str(directed_text(text).__html__()))
    page = re.sub(r'<bdi dir="ltr">([^<]*)</bdi>', r"⟦\1⟧", with_elements(html))
    return _signs(page).replace(LEFT_TO_RIGHT, "⟦").replace(END, "⟧")


def test_what_may_be_broken_over_lines_is_an_element() -> None:
    """A line of WeasyPrint's knows nothing of a sign on the line before."""
    found = with_elements(f"{LEFT_TO_RIGHT}Domiz{END} {LEFT_TO_RIGHT}Camp 15{END}")
    assert found == f'{LEFT_TO_RIGHT}Domiz{END} <bdi dir="ltr">Camp 15</bdi>'


def test_a_value_in_a_message_is_a_text_of_its_own() -> None:
    said = ARABIC.say("place", area=plain("Camp 15"), country=plain("تشاد"))
    assert page_of(said) == "⟦Camp 15⟧، تشاد"
    listed = ARABIC.list_of([plain("Camp 15"), plain("Domiz 2"), plain("الزعتري")])
    assert page_of(listed) == "⟦Camp 15⟧ و\u00a0⟦Domiz 2⟧ والزعتري"


def test_a_foreign_sentence_keeps_its_links_in_it() -> None:
    said = joined(
        " ",
        [
            Text(
                [
                    Piece("UNHCR counts "),
                    Piece("112,000", anchor="f-1"),
                    Piece(" Syrians in the region."),
                ]
            ),
            Text([Piece("[1]", anchor="source-1")]),
        ],
    )
    assert page_of(said) == (
        '<bdi dir="ltr">UNHCR counts <a class="figure" href="#f-1">112,000</a> Syrians in the region.'
        '</bdi> <a class="cited" href="#source-1">[1]</a>'
    )


def test_a_long_address_is_a_link_in_an_isolate() -> None:
    """WeasyPrint makes a second link of an element within a link."""
    url = "https://example.org/reports/that/have/a/long/address"
    link = Text.linked("contact", url, url)
    assert page_of(link) == f'<bdi dir="ltr" class="wraps"><a href="{url}">{url}</a></bdi>'


def test_links_and_isolates_nest() -> None:
    change = Text([Piece("+5,573", anchor="f-1"), Piece(" ("), Piece("25%", anchor="f-1"), Piece(")")])
    link = '<a class="figure" href="#f-1">⟦{}⟧</a>'
    assert page_of(change) == f"{link.format('+5,573')} ({link.format('25%')})"
    narrative = Markup(
        "<p>قالت <em>UNHCR</em> &quot;R&amp;D&quot; و<em>Al قال</em> Kidwa</p><p>هنا <em>Ka</em></p>"
    )
    assert page_of(Text.of_narrative(narrative)) == (
        '<p>قالت <bdi dir="ltr"><em>UNHCR</em> &#34;R&amp;D&#34;</bdi> و<em>⟦Al⟧ قال</em> ⟦Kidwa⟧</p>'
        "<p>هنا <em>⟦Ka⟧</em></p>"
    )


def test_attributes_keep_them_where_they_are_printed() -> None:
    cell = f'<td data-label="{LEFT_TO_RIGHT}US${END}" title="{LEFT_TO_RIGHT}US${END}">'
    other = f'<img alt="{LEFT_TO_RIGHT}US${END}">'
    assert with_elements(f"{cell}{other}{LEFT_TO_RIGHT}a{END}") == (
        f'<td data-label="&#x2066;US$&#x2069;" title="&#x2066;US$&#x2069;"><img alt="US$">{LEFT_TO_RIGHT}a{END}'
    )


class _Nesting(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.bare: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "bdi" not in self.open:
            outside = "".join(part.partition(END)[2] for part in f"{END}{data}".split(LEFT_TO_RIGHT))
            self.bare += [letter for letter in outside if letter in "ABé"]


_WORDS = st.text(st.sampled_from("ابAé1 ()،.+%"), max_size=8)
_PIECES = st.lists(
    st.tuples(_WORDS, st.sampled_from(["", "", "f-1", "source-2"]), st.booleans()), max_size=6
)


@given(_PIECES)
def test_no_foreign_letter_is_left_among_others_and_all_elements_nest(
    drawn: list[tuple[str, str, bool]],
) -> None:
    text = Text(Piece(words, anchor=anchor, opens=apart, closes=apart) for words, anchor, apart in drawn)
    found = directed_text(text)
    assert (
        "".join(piece.text for piece in found.pieces if piece.text not in (LEFT_TO_RIGHT, END)) == text
    )
    reader = _Nesting()
    reader.feed(_signs(with_elements(without_marks(str(found.__html__())))))
    reader.close()
    assert reader.open == []
    assert reader.bare == []


def test_an_element_of_the_templates_runs_as_the_page_does() -> None:
    """By its first letter, as browsers do it, the percentage would come first."""
    change = directed_text(plain("\u200e+5,573 (25%) منذ"))
    page = _signs(with_elements(without_marks(f"<bdi><a>{change.__html__()}</a></bdi>")))
    assert (
        page == f'<bdi dir="rtl"><a>{LEFT_TO_RIGHT}+5,573{END} ({LEFT_TO_RIGHT}25%{END}) منذ</a></bdi>'
    )
