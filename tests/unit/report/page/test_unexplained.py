"""The last look at a finished page: which numbers it lets stand, and which it finds."""

import pytest

from sitrep.report.page.unexplained import Explained, Orphan, orphans_on

EXPLAINED = Explained(
    numbers=frozenset({44_038, 37, 4}),
    texts=("UNHCR, Update covering 14 tents", "Camp 60 of the north"),
    articles=("Turkey is housing more than 35,000 Syrian civilians.",),
)


def found(body: str) -> list[tuple[str, str]]:
    html = f"<html><head><style>a{{width:99px}}</style></head><body>{body}</body></html>"
    return [(orphan.number, orphan.around) for orphan in orphans_on(html, EXPLAINED, "en")]


@pytest.mark.parametrize(
    "body",
    [
        '<p>Turkey: <a class="figure" href="#x">44,038</a>, about 44,038, or −44,038 and +37%.</p>',
        "<p>As of 31 July 2012 Draft, No. 4. Resolution 2043 and SHA-256.</p>",
        "<p>UNHCR, Update covering 14 tents</p><td>About Camp 60 of the north</td>",
        "<p>The press: “more than 35,000 Syrian civilians”.</p>",
        "<style>.x{margin:77px}</style><script>var a = 88</script>",
        '<p style="width:55px" data-count="3">None</p>',
        "<p>44,<span>038</span></p>",
    ],
)
def test_what_the_data_explains_may_stand(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("body", "orphan"),
    [
        ("<p>Some 512 people.</p>", ("Some 512", "Some 512 people.")),
        ("<p>Update covering 14 tents</p>", ("14", "Update covering 14 tents")),
        ("<p>more than 35,000 Syrian civilians</p>", None),
        ('<img src="" alt="A map of 512 camps">', ("512", "A map of 512 camps")),
        ("<svg><title>A line to 512</title></svg>", ("512", "A line to 512")),
        ('<a aria-label="512 rows">x</a>', ("512", "512 rows")),
        ('<meta name="description" content="512 people">', ("512", "512 people")),
        ("<p>5<b>12</b> people</p>", ("512", "512 people")),
        ("<p>eighty-five soldiers</p>", ("eighty-five", "eighty-five soldiers")),
        ("<p>۵۱۲ people</p>", ("۵۱۲", "۵۱۲ people")),
    ],
)
def test_what_nothing_explains_is_found(body: str, orphan: tuple[str, str] | None) -> None:
    number = ("more than 35,000", "more than 35,000 Syrian civilians")
    assert found(body) == [orphan or number]


def test_the_words_around_a_number_are_cut_short() -> None:
    (orphan,) = orphans_on(f"<p>{'word ' * 40}512 {'word ' * 40}</p>", EXPLAINED, "en")
    assert orphan == Orphan("512", f"…{'word ' * 9}512{' word' * 9}…")
