"""What became of each message, in the register: entered before it is handed over, and after."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sitrep.register.log import Entry
from sitrep.register.register import Register

KIND = "mail"


class State(StrEnum):
    """Where a message is; BEGUN with nothing after it, as UNCERTAIN, may have arrived or not.

    BOUNCED: it was accepted, and came back later.
    """

    BEGUN = "begun"
    ACCEPTED = "accepted"
    DEFERRED = "deferred"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"
    BOUNCED = "bounced"

    @property
    def is_for_good(self) -> bool:
        """Whether the same would happen again until somebody changes the address or the mailbox."""
        return self in (State.REFUSED, State.BOUNCED)

    @property
    def is_uncertain(self) -> bool:
        return self in (State.BEGUN, State.UNCERTAIN)


@dataclass(frozen=True, slots=True)
class Sent:
    """A step of one message: the SHA-256 of its document, its address, what the server said, when."""

    document: str
    address: str
    state: State
    said: str
    at: datetime

    @property
    def may_be_there(self) -> bool:
        """Whether the message has or may have arrived, as far as anybody knows."""
        return self.state is State.ACCEPTED or self.state.is_uncertain


def enter_step(register: Register, step: Sent) -> None:
    """Enter a step and make it hold, before anything else is done."""
    body = {
        "document": step.document,
        "address": step.address,
        "state": str(step.state),
        "said": step.said,
        "at": step.at.isoformat(),
    }
    register.append(KIND, body, apply)
    register.commit()


def apply(connection: sqlite3.Connection, entry: Entry) -> None:
    """Fill the table from an entry of this kind."""
    body = entry.body
    connection.execute(
        "INSERT INTO mail (sequence, document, address, state, said, at) VALUES (?, ?, ?, ?, ?, ?)",
        (entry.sequence, *(body[name] for name in ("document", "address", "state", "said", "at"))),
    )


def last_steps(register: Register, document: str) -> dict[str, Sent]:
    """Where the messages of a document are, by address in small letters."""
    rows = register.connection.execute(
        "SELECT document, address, state, said, at FROM mail WHERE document = ? ORDER BY sequence",
        (document,),
    )
    steps = (
        Sent(digest, address, State(state), said, datetime.fromisoformat(at))
        for digest, address, state, said, at in rows
    )
    return {step.address.casefold(): step for step in steps}


def every_last_step(register: Register) -> list[Sent]:
    """Where each message is, of all documents."""
    rows = register.connection.execute("SELECT DISTINCT document FROM mail ORDER BY document")
    digests = [digest for (digest,) in rows]
    return [step for digest in digests for step in last_steps(register, digest).values()]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of a document's messages arrived, may have arrived, and did not."""

    reached: int
    uncertain: int
    not_reached: int


def tally(register: Register, document: str) -> Tally:
    """Where a document's messages are, counted."""
    states = [step.state for step in last_steps(register, document).values()]
    reached, uncertain = states.count(State.ACCEPTED), sum(state.is_uncertain for state in states)
    return Tally(reached, uncertain, len(states) - reached - uncertain)
