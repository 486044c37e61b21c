"""Build, issue, withdraw and send, killed again and again: nobody is forgotten, nobody has it twice.

The moments are drawn from a seed. SITREP_KILLS asks for more of them: a version more for each six; every
third version is a withdrawal.
"""

import json
import os
import random
import re
import time
from collections import Counter
from collections.abc import Mapping
from hashlib import sha256
from itertools import count
from pathlib import Path

from functional.command import killed_after, sitrep
from functional.mailserver import Mailbox
from functional.sending import BY, SEND, THREE, configure, recipients
from sitrep.operation.workspace import Workspace
from sitrep.output import UNFINISHED
from sitrep.register.issues import documents
from sitrep.register.register import reading

KILLS = int(os.environ.get("SITREP_KILLS", "4"))
KILLS_OF_ONE = 2
SECONDS_PER_MESSAGE = 0.05
READERS = [f"reader{number}@donor.example" for number in range(20)]
MONTH = ("syria", "2012-07")
COMMANDS = {
    "build": ("build", *MONTH),
    "issue": ("issue", *MONTH, *BY, "--reason", "The count was corrected."),
    "withdraw": ("withdraw", *MONTH, *BY, "--reason", "The source took its figures back."),
    "send": (*SEND, "--yes"),
}
STAYS = {"issue": "nothing has changed since version", "withdraw": "is already withdrawn"}
"""What a command says that was killed when it was done already."""


def test_killed_at_any_moment_of_its_way_a_report_reaches_everybody_once(
    place: Path, server: Mailbox
) -> None:
    rows = "".join(f"Reader,{address},donors,,,light\n" for address in READERS)
    recipients(place, THREE.splitlines()[0] + "\n" + rows)
    server.seconds_per_message = SECONDS_PER_MESSAGE
    configure(place, server)
    correct(place, version=2)
    takes = {name: seconds_of(place, COMMANDS[name]) for name in ("build", "issue", "send")}
    takes["withdraw"] = seconds_of(place, COMMANDS["withdraw"])
    chance, kills = random.Random(2012), Counter[str]()
    for version in count(4):
        correct(place, version)
        for name in ("withdraw",) if version % 3 == 2 else ("build", "issue"):
            for _ in range(KILLS_OF_ONE):
                moment = takes[name] * chance.uniform(0.1, 0.95)
                kills[name] += killed_after(moment, place, *COMMANDS[name])
                assert_whole(place)
            done = sitrep(place, *COMMANDS[name])
            is_done = name in STAYS and STAYS[name] in done.stderr
            assert done.returncode == 0 or is_done, done.stderr
        for _ in range(KILLS_OF_ONE):
            kills["send"] += killed_on_the_way(place, server, chance)
            assert_whole(place)
        done = sitrep(place, *COMMANDS["send"])
        uncertain = {*re.findall(r"<(\S+)>: uncertain", done.stderr)}
        assert len(uncertain) <= KILLS_OF_ONE
        assert done.returncode == (3 if uncertain else 0), done.stderr
        had = received(server, version)
        assert {*had.values()} == {1}, "nobody has it twice"
        assert {*READERS} - {*had} <= uncertain, "nobody is forgotten"
        assert half_written(place) == []
        if kills.total() >= KILLS:
            break
    print(f"Killed: {dict(kills)}.")
    assert received(server, 2) == dict.fromkeys(READERS, 1)


def killed_on_the_way(place: Path, server: Mailbox, chance: random.Random) -> bool:
    """Whether sending was killed while messages arrived; it is no use before the first."""
    enough = len(server.raw) + chance.randint(1, len(READERS) // 3)
    moment = chance.uniform(0, SECONDS_PER_MESSAGE)
    return killed_after(moment, place, *COMMANDS["send"], once=lambda: len(server.raw) >= enough)


def correct(place: Path, version: int) -> None:
    """A new count, by which the next version is known."""
    table = place / "inputs/syria/2012-07/refugees.csv"
    text = re.sub(r"\b44\d{3}\b", str(44038 + version), table.read_text("utf-8"))
    table.write_text(text, "utf-8")


def received(server: Mailbox, version: int) -> Mapping[str, int]:
    """How many messages of that version each address has."""
    subject = f"No. 1, version {version} - As of".encode()
    return Counter(address for address, raw in server.raw if subject in b" ".join(raw.split()))


def half_written(place: Path) -> list[Path]:
    """What a killed command left and the next one did not clear away."""
    files = [path for path in (place / "outputs").rglob("*") if path.is_file()]
    return [path for path in files if path.name.endswith(UNFINISHED) or ".issuing-" in path.parent.name]


def seconds_of(place: Path, command: tuple[str, ...]) -> float:
    begun = time.monotonic()
    done = sitrep(place, *command)
    assert done.returncode == 0, done.stderr
    return time.monotonic() - begun


def assert_whole(place: Path) -> None:
    """The register is intact, what is issued is in it, and no file that somebody sees is half written."""
    workspace = Workspace(place)
    with reading(workspace.outputs) as register:
        digests = {each.document.sha256 for each in documents(register, *MONTH)}
    folder = place / "outputs/syria/2012-07"
    seen = [path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")]
    for path in seen:
        content = path.read_bytes()
        if path.suffix == ".pdf":
            assert content.endswith(b"%%EOF\n"), path
            assert path.parent == folder or sha256(content).hexdigest() in digests, path
        elif path.suffix == ".json":
            json.loads(content)
