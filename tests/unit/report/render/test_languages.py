"""A run of letters in another script says its language; all else of a page stays as it is."""

import pytest

from sitrep.report.render.languages import with_languages


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("<p>Camp 7, Öncüpınar – № 3 €</p>", "<p>Camp 7, Öncüpınar – № 3 €</p>"),
        ("<p>at ကူတူပါလောင် စခန်း, 5</p>", '<p>at <span lang="my">ကူတူပါလောင် စခန်း</span>, 5</p>'),
        ("<b>মেলা</b>", '<b><span lang="bn">মেলা</span></b>'),
        ("<p>ሽሬ/مخيم</p>", '<p><span lang="am">ሽሬ</span>/<span lang="ar">مخيم</span></p>'),
        ("<p>北京 (北京)</p>", '<p><span lang="zh">北京 (北京</span>)</p>'),
        ("<p>東京タワー</p>", '<p><span lang="ja">東京タワー</span></p>'),
        ("<p>서울 漢城</p>", '<p><span lang="ko">서울 漢城</span></p>'),
        ('<a href="#ક" title="ક">x</a>', '<a href="#ક" title="ક">x</a>'),
        ("<head><title>北</title></head>", "<head><title>北</title></head>"),
        ("<svg><title>北</title></svg>北", '<svg><title>北</title></svg><span lang="zh">北</span>'),
        ("<p>&amp;ሽ&#39;</p>", '<p>&amp;<span lang="am">ሽ</span>&#39;</p>'),
        ("<p>می‌شود</p>", '<p><span lang="ar">می‌شود</span></p>'),
    ],
)
def test_another_script_says_its_language(text: str, marked: str) -> None:
    assert with_languages(text, "en", "") == marked


def test_the_country_of_origin_decides_between_languages_of_one_script() -> None:
    assert with_languages("<p>ሽሬ</p>", "en", "ER") == '<p><span lang="ti">ሽሬ</span></p>'
    assert with_languages("<p>کابل</p>", "en", "AF") == '<p><span lang="fa">کابل</span></p>'
    assert with_languages("<p>حلب</p>", "en", "SY") == '<p><span lang="ar">حلب</span></p>'


def test_the_page_s_own_script_is_left_alone() -> None:
    assert with_languages("<p>مخيم Zaatari</p>", "ar", "") == "<p>مخيم Zaatari</p>"
