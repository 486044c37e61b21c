"""What a reader takes for granted of one report: areas within their country, on one date."""

import pytest

from sitrep.analysis.displacement import people_figures
from sitrep.analysis.inference.relations import cell_of, relations
from sitrep.analysis.inference.system import Relation, total, within
from tables import evidence

HEAD = """
    **refugees**{month}

    | as_of | country | area | registered | source |
    |---|---|---|---|---|
    """
JUNE = HEAD.format(month=" of 2012-06") + "| 2012-06-30 | TUR | TR63 | 9100 | AFAD |\n"
JULY = (
    HEAD.format(month="")
    + """
    | 2012-07-31 | TUR | | 45000 | AFAD |
    | 2012-07-31 | TUR | TR6302 | 4800 | AFAD |
    | 2012-07-31 | TUR | TR6304 | 4200 | AFAD |
    """
)
WHOLE = "refugees.TUR.registered 2012-07-31"
PARTS = [f"refugees.TUR.{area}.registered 2012-07-31" for area in ("tr6302", "tr6304")]


@pytest.mark.parametrize(
    ("drawing", "relation"),
    [
        # The province of June neither adds to July nor hides its districts.
        (JUNE + JULY, within(WHOLE, PARTS)),
        (JULY, total(WHOLE, PARTS)),
        (
            JULY + "| 2012-07-31 | TUR | TR63 | 9100 | AFAD |\n",
            total(WHOLE, ["refugees.TUR.tr63.registered 2012-07-31"]),
        ),
    ],
)
def test_areas_of_the_date_of_their_country_lie_in_it(drawing: str, relation: Relation) -> None:
    figures = people_figures(evidence(drawing).months, ["TUR"])
    now = {figure.key: (cell_of(figure), figure) for figure in figures if figure.subject.country}
    of_country = [each for each in relations(now, {}, []) if WHOLE in dict(each.terms)]
    assert of_country == [relation]
