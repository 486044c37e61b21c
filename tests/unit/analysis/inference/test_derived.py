"""What is recomputed from printed counts, and what is left as it is."""

from datetime import date

import pytest

from sitrep.analysis.inference.derived import derived_again
from sitrep.model.figure import Figure, Figures, Made
from sitrep.model.indicators import PERCENT
from sitrep.model.subject import OPERATION
from sitrep.quantity import Kind, Quantity, exact, missing

DAY = date(2012, 7, 31)


def coverage_of(received: Quantity, carried: Quantity | None) -> Figures:
    amounts = {"required": exact(2_570), "received": received}
    amounts |= {"carried_over": carried} if carried else {}
    figures = {
        f"funding.hrp.{name}": Figure(f"funding.hrp.{name}", value, DAY, OPERATION, (), (), unit="USD")
        for name, value in amounts.items()
    }
    key = "funding.hrp.coverage_percent"
    made = Figure(key, exact(33), DAY, OPERATION, (), (), Made.RATIO, tuple(figures), unit=PERCENT)
    return figures | {key: made}


@pytest.mark.parametrize("carried", [None, exact(10)], ids=["received alone", "with carried over"])
def test_the_coverage_of_an_appeal_stays_what_it_is(carried: Quantity | None) -> None:
    figures = coverage_of(exact(843), carried)
    assert derived_again(figures) == figures


def test_the_coverage_of_an_amount_that_is_withheld_goes_with_it() -> None:
    figures = coverage_of(missing(Kind.SUPPRESSED), None)
    assert "funding.hrp.coverage_percent" not in derived_again(figures)
