"""What is looked for in the files of an edition, and where it is found."""

import pytest

from sitrep.analysis.disclosure import cut
from sitrep.analysis.leaks import leaks_in, secrets_of
from sitrep.analysis.reports import reports_of
from sitrep.model.edition import Edition
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
    | 2012-07-31 | Kilis | TUR | open | 2083 | | AFAD | internal | |
    """
)
SHOWN = cut(WHOLE, Edition.PUBLIC)
SECRETS = secrets_of(WHOLE, SHOWN, reports_of(SHOWN).current.values())


def test_what_only_withheld_rows_say_is_looked_for() -> None:
    assert sorted(secret.text for secret in SECRETS) == ["1811", "1997", "apaydin", "kilis", "officers"]
    assert secrets_of(WHOLE, WHOLE, ()) == []


@pytest.mark.parametrize(
    ("file", "text", "found"),
    [
        ("a.html", "It held 1,997 people.", ["1997"]),
        ("a.html", "21,997 people, 1997.5, B1997, Apaydins", []),
        ("a.figures.csv", "TUR,1811,2", ["1811"]),
        ("a.manifest.json", '"key": "camps.apaydin.population"', ["apaydin"]),
        ("apaydin.pdf", "", ["apaydin"]),
        ("a.html", "Camp APAYDIN (officers)", ["apaydin", "officers"]),
    ],
)
def test_it_is_found_in_texts_and_names_in_any_spelling(file: str, text: str, found: list[str]) -> None:
    assert [leak.secret.text for leak in leaks_in({file: text}, SECRETS)] == found
