"""A mail server on this computer that takes everything and keeps nothing.

Prints its port, then for each session how many messages it took, in how many seconds from the first to
the last.
"""

# The names and arguments of what a server calls are the server's.
# ruff: noqa: ARG002, N802

import asyncio
import json
import time

from aiosmtpd.smtp import SMTP, Envelope, Session


class Sink:
    """Takes a message and notes when."""

    def __init__(self) -> None:
        self.taken: list[float] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self.taken.append(time.perf_counter())
        return "250 2.0.0 taken"


class Server(SMTP):
    """Tells of its session when that ends."""

    def connection_lost(self, error: Exception | None) -> None:
        super().connection_lost(error)
        taken = self.event_handler.taken
        seconds = taken[-1] - taken[0] if taken else 0
        print(json.dumps([len(taken), seconds]), flush=True)


async def main() -> None:
    """Listen until somebody ends the process."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Server(Sink(), hostname="localhost"), "127.0.0.1")
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
