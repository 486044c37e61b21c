import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.analysis.quotation import find_quote, joined_sentences, nearest_passage

ARTICLE = """\
ISTANBUL — Turkey’s government is allowing the insurgents to operate from bases
inside the Turkish border and is housing more than 35,000 Syrian civilians.

‘‘There is an opportunity that must be seized, and I say that it can’t be wasted,’’
Nabil Elaraby told nearly 250 members of a non-lethal aid group, in the ﬁnal hour.
The café wall said: « Plus de 35 000 réfugiés » and [sic] nothing else.
"""


def found(quote: str, text: str = ARTICLE) -> str | None:
    span = find_quote(quote, text)
    return None if span is None else text[span.start : span.end]


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("Turkey's government", "Turkey’s government"),
        ("ISTANBUL - Turkey's", "ISTANBUL — Turkey’s"),
        ("ISTANBUL--Turkey's", "ISTANBUL — Turkey’s"),
        ("from bases inside  the", "from bases\ninside the"),
        ("from bases\u00a0inside", "from bases\ninside"),
        ("op\u00ader\u200bate from", "operate from"),
        ('"There is an opportunity', "There is an opportunity"),
        ('civilians. "There is', "civilians.\n\n‘‘There is"),
        ("be wasted,” Nabil Elaraby", "be wasted,’’\nNabil Elaraby"),
        ("in the final hour", "in the ﬁnal hour"),
        ("The cafe\u0301 wall", "The café wall"),
        ('said: "Plus de', "said: « Plus de"),
        ("réfugiés” and", "réfugiés » and"),
        ("and [sic] nothing", "and [sic] nothing"),
    ],
)
def test_typography_may_differ(quote: str, passage: str) -> None:
    assert found(quote) == passage


@pytest.mark.parametrize(
    "quote",
    [
        "Turkey’s government is allowing [...] bases inside the Turkish border",
        "Turkey’s government is […] housing more than 35,000 … civilians",
        "allowing the insurgents ... and is housing",
        "an opportunity [in Cairo] that must be seized",
        "[Turkey] is housing more than 35,000 Syrian civilians",
        "[T]here is an opportunity",
        "[A]llowing the insurgents to operate",
        "Syrian civilians [in camps].",
        "must be seized [...].",
    ],
)
def test_marked_edits_are_allowed(quote: str) -> None:
    assert found(quote) is not None


@pytest.mark.parametrize(
    "quote",
    [
        "housing over 35,000 Syrian civilians",
        "housing more than 35",
        "housing more than 35,00",
        "000 Syrian civilians",
        "Plus de 35",
        "it can",
        "ISTANBUL — Turkey",
        "lethal aid group",
        "members of a non",
        "The cafe wall",
        "the Turkish bord",
        "urkey’s government",
        "there is an opportunity",
        "[t]here Is an opportunity",
        "allowing insurgents to operate",
        "Syrian civilians [...] allowing the insurgents",
        "allowing the [Syrian] insurgents operate",
        "nearly 250 people",
        "[...]",
        "[Turkey]",
        "",
        "“”",
    ],
)
def test_anything_else_is_not_word_for_word(quote: str) -> None:
    assert found(quote) is None


def test_a_letter_is_not_cut_from_its_accent() -> None:
    assert found("the x", "the x\u0302 of it") is None


WORDS = st.lists(st.text("abcçdéğ", min_size=1, max_size=5), min_size=1, max_size=12)


@given(WORDS, st.data())
def test_every_run_of_words_is_found(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    quote = " ".join(words[start:end])
    assert found(quote, " ".join(words)) == quote


@given(WORDS, st.data())
def test_every_omission_in_order_is_found_and_no_new_word_is(
    words: list[str], data: st.DataObject
) -> None:
    kept = data.draw(st.lists(st.booleans(), min_size=len(words), max_size=len(words)))
    quote = " [...] ".join(word for word, keep in zip(words, kept, strict=True) if keep)
    text = "\n".join(words)
    assert (found(quote, text) is not None) is any(kept)
    assert found(f"{quote} x", text) is None


@given(st.text(), st.text())
def test_no_text_is_too_strange(quote: str, text: str) -> None:
    span = find_quote(quote, text)
    assert span is None or 0 <= span.start < span.end <= len(text)
    nearest_passage(quote, text)


def test_the_nearest_passage_is_in_whole_words() -> None:
    passage = nearest_passage("Turkey is housing over 35,000 Syrian citizens", ARTICLE)
    assert passage == "is housing more than 35,000 Syrian civilians."


def test_nothing_is_near_to_other_words() -> None:
    assert nearest_passage("zzz qqq xxx", ARTICLE) == ""


def test_the_nearest_passage_of_a_long_article_is_found() -> None:
    filler = "The council met again and said nothing about the camps. " * 2000
    text = filler + "Nearly 250 members went to Cairo for two days. " + filler
    assert nearest_passage("nearly 200 members went to Cairo", text) == (
        "Nearly 250 members went to Cairo"
    )


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("word " * 2_000 + "end", "word " * 200_000),
        ("a" * 9_999 + "b", "a" * 1_000_000),
        ("a ... " * 1_600 + "b", "a " * 500_000),
        ("[W]ord " * 1_400 + "end", "Word " * 200_000),
        ("“quoted”—‘dashed’ " * 550 + "end", "“quoted” — ‘dashed’\n" * 50_000),
        (" \n" * 4_000 + "end", " \n" * 500_000),
        ("[" * 10_000, "[" * 1_000_000),
        (". " * 5_000 + "end", ". " * 500_000),
    ],
    ids=lambda text: text[:8],
)
def test_long_inputs_do_not_hang(quote: str, text: str) -> None:
    assert find_quote(quote, text) is None
    nearest_passage(quote, text)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("وصل اللاجئون", "وَصَلَ اللَّاجِئُونَ إلى الحدود"),
        ("وَصَلَ اللَّاجِئُونَ", "وصل اللاجئون إلى الحدود"),
        ("وصل اللاجئون", "وصل اللاجئــون إلى الحدود"),
    ],
)
def test_arabic_vowel_signs_may_differ(quote: str, text: str) -> None:
    span = find_quote(quote, text)
    assert span is not None
    assert text[span.end :].lstrip("\u064e") == " إلى الحدود"


def test_another_arabic_word_is_another_quotation() -> None:
    assert find_quote("وصل اللاجئين", "وَصَلَ اللَّاجِئُونَ إلى الحدود") is None


@pytest.mark.parametrize("omissions", [12, 2_000])
def test_many_omissions_in_a_long_article_hang_nothing(omissions: int) -> None:
    text = "Word one. And two. " * 10_000
    quote = "Word [...] " * omissions + "two"
    joined_sentences(quote, text)
