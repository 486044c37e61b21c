"""What the analyst is told of what each edition withholds."""

from sitrep.analysis.withholding import not_shown
from sitrep.model.edition import Edition
from tables import evidence, operation, told

JUNE = """
    **refugees** of 2012-06

    | as_of | country | registered | source | sensitivity |
    |---|---|---|---|---|
    | 2012-06-30 | TUR | 32134 | AFAD | |
    | 2012-06-30 | IRQ | 5423 | UNHCR | |

    **camps** of 2012-06

    | as_of | camp | country | status | population | source | sensitivity |
    |---|---|---|---|---|---|---|
    | 2012-06-30 | Apaydın | TUR | open | 1811 | AFAD | partners |

    **refugees**

    | as_of | country | registered | source | sensitivity |
    |---|---|---|---|---|
    | 2012-07-31 | TUR | 44038 | AFAD | |
    | 2012-07-31 | IRQ | 6547 | UNHCR | internal |

    **camps**

    | as_of | camp | country | status | population | source | sensitivity |
    |---|---|---|---|---|---|---|
    | 2012-07-31 | Apaydın | TUR | open | 1997 | AFAD | internal |

    **events**

    | date | category | place | summary | source | sensitivity |
    |---|---|---|---|---|---|
    | 2012-07-02 | defection | Narlıca | Officers arrive. | Globe | partners |
    """


def test_each_edition_is_told_of_with_the_last_report_that_showed_the_thing() -> None:
    settings = operation()
    report = settings.report.model_copy(update={"editions": tuple(Edition)})
    drawn = evidence(JUNE, settings.model_copy(update={"report": report}))
    assert told(not_shown(drawn)) == [
        "2012-07/refugees.xlsx E3: public: Iraq is not shown in this report; it was in No. 3.",
        "2012-07/refugees.xlsx E3: partners: Iraq is not shown in this report; it was in No. 3.",
        "2012-07/camps.xlsx G2: public: Apaydın is not shown in this report.",
        "2012-07/camps.xlsx G2: partners: Apaydın is not shown in this report; it was in No. 3.",
        "2012-07/events.xlsx F2: public: Narlıca is not shown in this report.",
    ]
