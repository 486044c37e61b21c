"""What is looked for in the files of an edition, and where it is found."""

import pytest

from sitrep.analysis.disclosure import cut, with_counts
from sitrep.analysis.leaks import leaks_in, secrets_of
from sitrep.analysis.reports import reports_of
from sitrep.model.edition import Edition
from sitrep.quantity import Kind, Quantity
from sitrep.words.folding import fold
from sitrep.words.speech import words_for
from tables import evidence

WHOLE = evidence(
    """
    **camps** of 2012-06

    | as_of | camp | country | status | population | source | sensitivity |
    |---|---|---|---|---|---|---|
    | 2012-06-30 | Apaydın | TUR | open | 1811 | AFAD | |

    **camps**

    | as_of | camp | country | status | population | capacity | source | sensitivity | note |
    |---|---|---|---|---|---|---|---|---|
    | 2012-07-31 | Apaydın | TUR | open | 1997 | 38 | AFAD | internal | Officers. |
    | 2012-07-31 | Altınözü | TUR | open | 2083 | 2083 | AFAD | | |
    | 2012-07-31 | Kilis | TUR | open | 2083 | | Colonel | internal | |
    | 2012-07-31 | Reyhanlı | TUR | open | 31 | | AFAD | internal | |
    """
)
SHOWN = cut(WHOLE, Edition.PUBLIC)
WORDS_OF_PAGES = words_for("en")
SECRETS = secrets_of(WHOLE, SHOWN, reports_of(SHOWN).current.values(), WORDS_OF_PAGES)
WORDS = ["apaydin", "kilis", "reyhanli", "colonel", "officers"]


def test_what_only_withheld_rows_say_is_looked_for() -> None:
    counts = {"1811", "1997", "38", "31"}
    assert {secret.text for secret in SECRETS} == {*counts, *WORDS}
    assert {secret.names for secret in SECRETS if len(secret.text) < 3} == {
        frozenset({"apaydin"}), frozenset({"reyhanli"}),
    }  # fmt: skip
    assert secrets_of(WHOLE, WHOLE, (), WORDS_OF_PAGES) == []


@pytest.mark.parametrize(
    ("file", "passages", "found"),
    [
        ("a.html", ["It held 1,997 people."], ["1997"]),
        ("a.html", ["21,997 people, 1997.5, B1997, Apaydins"], []),
        ("a.figures.csv", ["TUR,1811,2"], ["1811"]),
        ("a.manifest.json", ['"key": "camps.apaydin.population"'], ["apaydin"]),
        ("apaydin.pdf", [], ["apaydin"]),
        ("a.html", ["Camp APAYDIN (officers)"], ["apaydin", "officers"]),
        ("a.html", ["The Colonel says so."], ["colonel"]),
        # Short numbers tell beside the name alone: in a row, an object, a sentence.
        ("a.html", ["38 of 31 camps", "Reyhanlı is one of them"], ["reyhanli"]),
        ("a.html", ["There are 31 in Reyhanlı."], ["reyhanli", "31"]),
        ("a.html", ["Reyhanlı on 31 July 2012, 31%, +31"], ["reyhanli"]),
        ("a.figures.csv", ["camps.apaydin.capacity,exact,38,,2012-07-31"], ["apaydin", "38"]),
        ("a.figures.csv", ["camps.reyhanli.status,code,open,,2012-07-31"], ["reyhanli"]),
    ],
)
def test_it_is_found_in_texts_and_names_in_any_spelling(
    file: str, passages: list[str], found: list[str]
) -> None:
    assert {leak.secret.text for leak in leaks_in({file: passages}, SECRETS)} == set(found)


def test_a_short_number_that_is_shown_of_the_same_camp_is_no_secret() -> None:
    both = evidence(
        """
        **camps**

        | as_of | camp | country | status | population | capacity | source | sensitivity |
        |---|---|---|---|---|---|---|---|
        | 2012-07-31 | Kilis | TUR | open | 4 | 50 | AFAD | |
        """
    )
    table = both.month.tables["camps"]
    cell = table.address(table.frame.index[0], "population")
    shown = with_counts(both, {cell: Quantity(Kind.SUPPRESSED)})
    (secret,) = secrets_of(both, shown, reports_of(shown).current.values(), WORDS_OF_PAGES)
    assert (secret.text, secret.names) == ("4", frozenset({"kilis"}))


def test_money_is_looked_for_in_the_digits_of_pages_too() -> None:
    drawn = """
    **funding**

    | as_of | appeal | sector | currency | required | received | source | sensitivity |
    |---|---|---|---|---|---|---|---|
    | 2012-07-31 | RRP 2012 | wash | USD | 20000000 | 9500000 | FTS | internal |
    | 2012-07-31 | RRP 2012 | health | USD | 20000000 | 5000000 | FTS | |
    """
    whole = evidence(drawn)
    shown = cut(whole, Edition.PUBLIC)
    secrets = secrets_of(whole, shown, reports_of(shown).current.values(), WORDS_OF_PAGES)

    def found(text: str) -> list[str]:
        return [leak.secret.text for leak in leaks_in({"a.html": [text]}, secrets)]

    assert found("Water has received US$9.5 million.") == [fold("US$9.5 million")]
    assert found("US$9,500,000 of US$20 million") == ["9500000"]
    assert found("US$19.5 million, US$5 million") == []
