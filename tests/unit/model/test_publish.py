"""Where the office puts its pages on the web."""

import pytest
from pydantic import ValidationError

from sitrep.model.mail import Publish


@pytest.mark.parametrize("address", ["https://example.org/reports", "https://example.org/reports/"])
def test_the_name_of_the_file_is_put_to_the_address(address: str) -> None:
    page = Publish(address=address).page("syria.html")
    assert page == "https://example.org/reports/syria.html"


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/reports",
        "example.org/reports",
        "javascript:alert(1)",
        "https://example.org/{file}",
        "https://example.org/?page=",
        'https://example.org/"onload="',
        "https://example.org/a b",
    ],
)
def test_only_a_folder_behind_https_is_an_address(address: str) -> None:
    with pytest.raises(ValidationError):
        Publish(address=address)
