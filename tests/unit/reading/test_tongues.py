"""Whether a paragraph is in another language than it should be."""

import pytest

from sitrep.reading.tongues import other_language

TEXTS = {
    "en": "The roads to the north of the town were closed by floods and are still closed.",
    "fr": "Les routes au nord de la ville ont été coupées par les inondations et le sont encore.",
    "es": "Las carreteras del norte están cortadas por las inundaciones desde el lunes y lo siguen estando.",
    "ar": "أغلقت الطرق التي تقع في شمال المدينة بعد الفيضانات وهي ما زالت مغلقة من الاثنين إلى اليوم.",
    "tr": "Kuzeydeki yollar sel için kapatıldı ve bir hafta daha kapalı kalacak, ilçe ile bağlantı yok.",
}


@pytest.mark.parametrize("written", TEXTS)
@pytest.mark.parametrize("expected", TEXTS)
def test_a_paragraph_is_known_by_its_common_words(written: str, expected: str) -> None:
    assert other_language(TEXTS[written], expected) == (None if written == expected else written)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Selon le Office of the High Commissioner for Refugees, les routes sont coupées.", "fr"),
        ("El Fasher, El Obeid ve El Geneina'da yollar kapalı.", "tr"),
        ("Closed.", "fr"),
        ("", "ar"),
    ],
)
def test_names_and_a_few_words_are_no_other_language(text: str, language: str) -> None:
    assert other_language(text, language) is None
