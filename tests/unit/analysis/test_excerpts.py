from hypothesis import given
from hypothesis import strategies as st

from sitrep.analysis.excerpts import Proposal, Vocabulary, propose
from sitrep.analysis.quotation import find_quote

KNOWN = Vocabulary(
    {"Turkey": "Turkey", "Syria": "Syria", "سوريا": "Syria"}, {"WHO": "WHO", "UNHCR": "UNHCR"}
)
PIECES = [
    "Turkey",
    "35,000",
    "UNHCR said “yes,”",
    "‘‘no’’",
    "fled.",
    "\n\n",
    "! ",
    "Dr. X",
    "«",
    "”",
    "…",
    "[a]",
    "—",
]


def test_a_sentence_is_proposed_for_figures_places_actors_and_speaker_best_first() -> None:
    text = (
        "Those who fled went home. Turkish camps hold more than 35,000 Syrians. It rained in Turkey. "
        "“We need help,” Jane Roe of UNHCR told two reporters. “No,” he said."
    )
    assert propose(text, "en", KNOWN, most_words=60) == [
        Proposal(
            "Turkish camps hold more than 35,000 Syrians.", "", ("more than 35,000",), ("Turkey", "Syria"), ()
        ),
        Proposal(
            "“We need help,” Jane Roe of UNHCR told two reporters.",
            "Jane Roe of UNHCR", ("two",), (), ("UNHCR",),
        ),
    ]  # fmt: skip


def test_a_sentence_longer_than_may_be_quoted_is_not_proposed() -> None:
    assert propose("UNHCR counted 35,000 people.", "en", KNOWN, most_words=3) == []


def test_a_place_is_known_with_what_arabic_writes_before_it() -> None:
    [found] = propose("وصل 293 لاجئا من السوريين.", "ar", KNOWN, most_words=60)
    assert found.places == ("Syria",)


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30).map(" ".join))
def test_every_proposal_stands_word_for_word_in_the_text(text: str) -> None:
    for each in propose(text, "en", KNOWN, most_words=60):
        assert each.quote in text
        assert find_quote(each.quote, text)
