"""Reports of messages that came back: which of ours they speak of, and why (RFC 3464)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import Message

from sitrep.lines import one_line, shortened
from sitrep.mail.message import local_id
from sitrep.register.sends import Sent

LARGEST_NOTICE_BYTES = 5_000_000
_MOST_PARTS, _MOST_SAID = 60, 300
_FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Notice:
    """One recipient of one message, by its Message-ID; `said` is why it did not arrive."""

    message: str
    said: str


def notices_in(raw: bytes) -> list[Notice]:
    """What a delivery status notice says of messages for good; [] for any other mail, or a delay."""
    # The old policy reads any bytes: the new one raises on some malformed heads.
    whole = message_from_bytes(raw[:LARGEST_NOTICE_BYTES], policy=policy.compat32)
    parts = [part for part, _ in zip(whole.walk(), range(_MOST_PARTS), strict=False)]
    ids = [each for part in parts if part is not whole for each in _message_ids(part)]
    reasons = [reason for part in parts for reason in _failures(part)]
    return [Notice(ids[0], reasons[0])] if ids and reasons else []


def came_back(notices: Iterable[Notice], steps: Iterable[Sent]) -> Iterator[tuple[Sent, str]]:
    """The messages of ours that the notices speak of, with the reason; each once."""
    by_id: Mapping[str, Sent] = {local_id(step.document, step.address): step for step in steps}
    told = set()
    for notice in notices:
        step = by_id.get(notice.message.strip("<> ").partition("@")[0])
        if step and step.may_be_there and step not in told:
            told.add(step)
            yield step, notice.said


def _message_ids(part: Message) -> Iterator[str]:
    """The Message-ID of the returned message, or of its head."""
    if part.get_content_type() == "text/rfc822-headers":
        payload = part.get_payload(decode=True)
        part = message_from_bytes(payload if isinstance(payload, bytes) else b"")
    name = part.get("Message-ID")
    if name:
        yield str(name)


def _failures(part: Message) -> Iterator[str]:
    """Why, for each recipient to whom it could not be delivered and never will be."""
    if part.get_content_type() != "message/delivery-status":
        return
    blocks = part.get_payload()
    for block in blocks if isinstance(blocks, list) else ():
        if isinstance(block, Message) and str(block.get("Action", "")).strip().casefold() == _FAILED:
            reason = str(block.get("Diagnostic-Code") or block.get("Status") or "").partition(";")
            text = reason[2] or reason[0]
            yield shortened(one_line(text), _MOST_SAID)
