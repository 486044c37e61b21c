from datetime import date

from sitrep.rules.rule import run
from sitrep.rules.values import before_operation, date_outside_period, duplicate_row, opening_balance
from sitrep.words.speech import words_for
from tables import evidence, operation, told

CAMPS = """
    **camps**

    | as_of | camp | country | status | population | source |
    |---|---|---|---|---|---|
"""


def test_a_date_of_another_month_is_found_in_its_cell() -> None:
    drawn = (
        CAMPS
        + """
        | 2012-06-30 | Apaydin | TUR | open | 2000 | AFAD |
        | 2012-07-01 | Islahiye | TUR | open | ND | AFAD |
        | 2012-07-31 | Altinozu | TUR | open | ND | AFAD |
        | 2012-08-01 | Yayladagi | TUR | open | ND | AFAD |
        """
    )
    assert told(run(evidence(drawn), [date_outside_period])) == [
        '2012-07/camps.xlsx A2: "as_of" is 30 June 2012, which is not in July 2012.',
        '2012-07/camps.xlsx A5: "as_of" is 1 August 2012, which is not in July 2012.',
    ]


def test_a_source_older_than_the_operation_is_found() -> None:
    drawn = """
        **refugees**

        | as_of | country | registered | source | source_date |
        |---|---|---|---|---|
        | 2012-07-31 | JOR | 35000 | UNHCR | 2012-04-01 |
        | 2012-07-31 | IRQ | 6500 | UNHCR | 2011-07-31 |
        """
    assert told(run(evidence(drawn), [before_operation])) == [
        "2012-07/refugees.xlsx E3: Refugees and others by country: a row has the date 31 July 2011, "
        "before the operation began on 1 April 2012."
    ]


def test_a_figure_older_than_the_operation_is_found_once_it_is_in_the_month() -> None:
    drawn = (
        CAMPS
        + """
        | 2012-06-30 | Apaydin | TUR | open | 2000 | AFAD |
        | 2012-07-09 | Islahiye | TUR | open | ND | AFAD |
        | 2012-07-10 | Altinozu | TUR | open | ND | AFAD |
        """
    )
    settings = operation(starts=date(2012, 7, 10))
    found = run(evidence(drawn, settings), [before_operation])
    assert [d.where.cell for d in found] == ["A3"]


def test_a_row_is_repeated_under_another_spelling_and_in_another_file() -> None:
    drawn = (
        CAMPS
        + """
        | 2012-07-31 | Öncüpınar | TUR | open | 12000 | AFAD |
        | 2012-07-31 | Oncupinar | JOR | open | 12000 | AFAD |
        """
        + CAMPS
        + """
        | 2012-07-31 | ONCUPINAR | TUR | open | 12000 | AFAD |
        """
    )
    found = run(evidence(drawn), [duplicate_row])
    assert told(found) == [
        "2012-07/camps-2.xlsx row 2: This is the second row for 31 July 2012 and ONCUPINAR (Türkiye); "
        "the first is in inputs/syria/2012-07/camps.xlsx, Sheet1, row 2."
    ]
    assert [str(a) for a in found[0].related] == ["inputs/syria/2012-07/camps.xlsx, Sheet1, row 2"]


def test_two_names_that_make_one_figure_are_the_same_name() -> None:
    drawn = (
        CAMPS
        + """
        | 2012-07-31 | Za'atri | JOR | open | 2000 | UNHCR |
        | 2012-07-31 | Zaatri | JOR | open | 1800 | UNHCR |
        """
    )
    assert told(run(evidence(drawn), [duplicate_row])) == [
        "2012-07/camps.xlsx row 3: This is the second row for 31 July 2012 and Zaatri (Jordan); "
        "the first is in inputs/syria/2012-07/camps.xlsx, Sheet1, row 2."
    ]


def test_each_table_has_its_own_key() -> None:
    drawn = """
        **refugees**

        | as_of | country | area | method | registered | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | JOR | | | 33421 | UNHCR |
        | 2012-07-31 | JOR | | registered | 33421 | UNHCR |
        | 2012-07-31 | JOR | | assisted | 33421 | UNHCR |
        | 2012-07-31 | JOR | Mafraq | | 7655 | UNHCR |

        **missions**

        | as_of | mission | status | mandate | source |
        |---|---|---|---|---|
        | 2012-07-31 | UNSMIS | operational | renewed | UN |
        | 2012-07-31 | unsmis | operational | renewed | UN |

        **events**

        | date | category | place | summary | source |
        |---|---|---|---|---|
        | 2012-07-02 | defection | Hatay | 85 soldiers arrive | seed |
        | 2012-07-02 | defection | HATAY | 85 soldiers arrive | seed |
        | 2012-07-02 | defection | Hatay | 33 soldiers arrive | seed |

        **excerpts**

        | article | quote |
        |---|---|
        | globe | more than 35,000 |
        | globe | more than 35,000 |
        """
    found = run(evidence(drawn), [duplicate_row])
    assert [line.partition("; ")[0] for line in told(found)] == [
        "2012-07/refugees.xlsx row 3: This is the second row for 31 July 2012, Jordan, refugees and registered",
        "2012-07/missions.xlsx row 3: This is the second row for 31 July 2012 and unsmis",
        "2012-07/events.xlsx row 3: This is the second row for 2 July 2012, defection, HATAY and "
        "85 soldiers arrive",
        "2012-07/excerpts.xlsx row 3: This is the second row for globe and more than 35,000",
    ]


def test_the_first_month_takes_what_was_known_before_it() -> None:
    def drawn(row: str, first: str = "2012-07") -> str:
        return f"""
        **operation**

        > report.first_period = "{first}"

        **refugees**

        | as_of | country | registered | arrivals | source |
        |---|---|---|---|---|
        | {row} | UNHCR |
        """

    rules = [date_outside_period, opening_balance]
    opening = "2012-05-19 | LBN | 4110 |"
    found = run(evidence(drawn(opening)), rules)
    assert told(found) == [
        "2012-07/refugees.xlsx A2: Lebanon, refugees and registered: 19 May 2012 is before the first report, "
        "so this is what was known when the reports began."
    ]
    # Arrivals before it are of no report; later months have the report before them.
    for row, first in (("2012-05-19 | LBN | 4110 | 20", "2012-07"), (opening, "2012-04")):
        assert [d.code for d in run(evidence(drawn(row, first)), rules)] == ["date-outside-period"]


def test_a_row_is_named_by_its_place_with_the_country_and_its_people_with_their_origin() -> None:
    drawn = """
    **refugees**

    | as_of | country | area | population | origin | registered | source |
    |---|---|---|---|---|---|---|
    | 2012-07-31 | TUR | Kilis | asylum seekers | IRQ | 50 | AFAD |
    | 2012-07-31 | TUR | Kilis | asylum seekers | IRQ | 50 | AFAD |
    """
    (repeated,) = run(evidence(drawn), [duplicate_row])
    assert (
        words_for("tr")
        .explain(repeated)[0]
        .startswith(
            "Bu, 31 Temmuz 2012, Kilis (Türkiye), Irak kökenli sığınmacılar ve kayıtlı için ikinci satır; "
        )
    )
