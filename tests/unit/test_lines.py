import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sitrep.lines import alike, around, as_cell, may_run, nearest, one_line, printable, shortened


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("  A digit\n was\twrong. ", "A digit was wrong."),
        ("two  spaces", "two spaces"),
        ("\u202eevil\u2069\u200f\u0007\x00", "evil"),
        ("line\u2028separator\u00a0and\u3000space", "line separator and space"),
        ("a\udcffb", "ab"),
        ("می\u200cخواهد", "می\u200cخواهد"),
        ("\u0600١٢", "\u0600١٢"),
        ("e\u200b\u0301", "é"),
        ("\uf0b7 Camps\U000f0000", "Camps"),
        ("<b>&amp;", "<b>&amp;"),
    ],
)
def test_a_line_is_one_and_clean(typed: str, line: str) -> None:
    assert one_line(typed) == line


@given(st.text())
def test_a_clean_line_stays_as_it_is(text: str) -> None:
    assert one_line(one_line(text)) == one_line(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\x1bb\nc", "a b c"), ("می\u200cخواهد", "می\u200cخواهد"), ("\u202eevil", " evil")],
)
def test_a_printable_text_steers_no_terminal(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize(
    ("text", "longest", "short"),
    [
        ("Few words", 9, "Few words"),
        ("A few more words", 12, "A few more…"),
        ("Bombs fell on the market in Aweil on 15 May", 41, "Bombs fell on the market in…"),
        ("Bombs fell on the market of the town on 15 de mayo de 2012", 50, "Bombs fell on the market of the…"),
        ("Some of the people of Camp 7 have left the camp", 30, "Some of the people…"),
        ("Of the people, 35 000 have no water, say elders", 40, "Of the people, 35 000 have no water…"),
        ("Of the people, 35 000 have no water, say elders", 28, "Of the people…"),
        ("In the town of May 15, 2012 brought much rain", 26, "In the town…"),
        ("15 May 2012 to 20 June 2012", 12, "…"),
        ("1 " * 40, 61, "1 " * 29 + "1…"),
        ("9" * 81, 80, "9" * 79 + "…"),
        ("x" * 81, 80, "x" * 79 + "…"),
        ("https://example.org/2012/07/15", 26, "https://example.org…"),
    ],
)  # fmt: skip
def test_a_text_is_shortened_but_no_number_parted(text: str, longest: int, short: str) -> None:
    assert shortened(text, longest) == short


WORDS = st.sampled_from("15 May 2012 35,000 people, of Camp 7 in the North and (Hatay) ١٥ ½ of".split())


@given(st.lists(WORDS, min_size=1).map(" ".join), st.integers(2, 60))
@example("in the North and of the Camp 15 May 2012", 34)
def test_no_cut_is_beside_a_number(text: str, longest: int) -> None:
    short = shortened(text, longest)
    if short == text:
        return
    assert len(short) <= longest
    kept = short.removesuffix("…")
    assert text.startswith(kept)
    if any(map(str.isalpha, kept)) and text[len(kept)] in " ,":
        left, right = kept.split(), text[len(kept) :].split()
        assert left[:-1] == text.split()[: len(left) - 1]
        is_set_apart = text[len(kept)] == "," or left[-1].endswith((",", ")"))
        near = [left[-1], right[0]] if is_set_apart else [*left[-2:], *right[:2]]
        has_number = [any(map(str.isnumeric, word)) for word in near]
        assert not all(has_number) if is_set_apart else not any(has_number)


def test_the_words_around_a_place_keep_it_whole() -> None:
    text = "In the first days of the month some 44,038 people came to the towns of the south"
    start = text.index("44,038")

    assert around(text, start, start + 6, 50) == "…of the month some 44,038 people came to the…"
    assert around(text, start, start + 6, 200) == text
    assert around("15 May 2012", 3, 6, 5) == "…May…"


def test_the_nearest_word_is_the_first_of_those_most_alike() -> None:
    known = ["camps", "camp", "refugees", "Réfugiés"]

    assert nearest("canp", known) == "camp"
    assert nearest("camp5", ["camp1", "camp2"]) == "camp1"
    assert nearest("zzzz", known) is None
    assert nearest("REFUGIES", known, folded=lambda word: word.lower().replace("é", "e")) == "Réfugiés"
    assert nearest("camps", ["camp"], least=95) is None
    assert alike("camp", known, most=2) == ["camp", "camps"]
    assert nearest("camp" + "x" * 10_000, known) is None


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_text_runs_as_a_formula(start: str) -> None:
    assert may_run(f"{start}1+1")
    assert as_cell(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("text", ["", "44,038", "'=1+1", "a=b", " - a remark"])
def test_other_texts_stay_as_they_are_in_a_cell(text: str) -> None:
    assert as_cell(text) == text
