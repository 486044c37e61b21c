"""What a notice says of a message that came back, and whose of ours it was."""

from datetime import UTC, datetime

import pytest

from notices import notice
from sitrep.mail.bounces import Notice, came_back, notices_in
from sitrep.mail.message import message_id
from sitrep.register.sends import Sent, State

WHY = "550 5.1.1 <amal@donor.example>: unknown"


@pytest.mark.parametrize("kind", ["text/rfc822-headers", "message/rfc822"])
def test_the_head_alone_or_the_whole_message_came_back(kind: str) -> None:
    assert notices_in(notice("<1@example.org>", kind=kind).encode()) == [Notice("<1@example.org>", WHY)]


@pytest.mark.parametrize(
    "raw",
    [notice("<1@example.org>", action="delayed").encode(), b"\xff\x00 not a message", b""],
    ids=["it is only late", "no message", "nothing"],
)
def test_what_says_nothing_for_good(raw: bytes) -> None:
    assert notices_in(raw) == []


def test_only_a_message_of_ours_that_may_be_there_is_marked_and_once() -> None:
    at = datetime(2012, 8, 3, 9, 30, tzinfo=UTC)
    amal, ayse = (
        Sent("d0c", f"{name}@donor.example", state, "", at)
        for name, state in (("amal", State.ACCEPTED), ("ayse", State.REFUSED))
    )
    ids = [message_id("d0c", step.address, "example.org") for step in (amal, ayse, amal)]
    notices = [Notice(each, WHY) for each in (*ids, "<0123456789@example.org>")]
    assert list(came_back(notices, [amal, ayse])) == [(amal, WHY)]
