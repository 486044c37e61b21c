"""Spellings that mean the same become the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.words.folding import fold, fold_letters, slug


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("  As-of   DATE: ", "as of date"),
        ("awaiting_registration", "awaiting registration"),
        ("Öncüpınar (KİLİS)", "oncupinar kilis"),
        ("Pays d’asile\xa0", "pays d asile"),
        ("Łódź Ørsted Straße", "lodz orsted strasse"),
        ("مُخَيَّم الزَّعْتَرِي ٢", "مخيم الزعتري 2"),
        ("أربيل إربد آمد", "اربيل اربد امد"),
        ("المنطقـــة", "المنطقه"),
        ("۳۵ ３５ ٣٥", "35 35 35"),
        ("cell\u200bular\u00ad \u200eA", "cellular a"),
        ("—", ""),
    ],
)
def test_fold(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_letters_alone_are_folded_where_punctuation_matters() -> None:
    assert fold_letters("≥ ３５，０００ Kişi") == "≥ 35,000 kisi"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Öncüpınar (Kilis)", "oncupinar-kilis"),
        ("Za'atri", "zaatri"),
        ("الزعتري camp", "الزعتري-camp"),
        ("مخيم الزعتري 2", "مخيم-الزعتري-2"),
        ("Camp 17", "camp-17"),
        ("", ""),
    ],
)
def test_slug(name: str, key: str) -> None:
    assert slug(name) == key


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert slug(slug(text)) == slug(text)


@given(st.text("aZ9 _-'\t", max_size=30))
def test_plain_words_are_folded_as_they_are_beside_other_letters(text: str) -> None:
    assert fold(f"{text} ı") == f"{fold(text)} i".strip()
    assert slug(f"{text} ı") == "-".join(filter(None, [slug(text), "i"]))
