"""I/O: starting an operation: its folder with settings and a first month, whole or not at all."""

import json
import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sitrep.diagnostics import Message
from sitrep.intake.limited.reader import Reader
from sitrep.lines import one_line
from sitrep.model.period import Period
from sitrep.operation.settings import ConfigurationError
from sitrep.operation.workspace import Workspace, is_name
from sitrep.output import write_whole
from sitrep.words.speech import Words
from sitrep.work.opening import open_month

PRODUCER, CONTACT = "Your organisation", "reports@example.org"
"""What stands in the settings until the office writes its own."""

_SETTINGS = """\
# The operation: who reports on what, in which words. sitrep says which line it does not understand;
# all settings, such as [report] sections, [[indicator]] and [[contact]], are in docs/SETTINGS.md.
# A logo.svg, logo.png or logo.jpg beside this file stands at the head of every report.

title = {title}
country_of_origin = {origin}  # ISO 3166 codes of three letters
countries_of_asylum = {asylum}  # {about_asylum}
starts = {starts}  # the day on which it began; nothing is dated before it

[report]
product = "situation-report"  # or "monthly-report", "bulletin"
first_period = "{period}"  # the month, week or day of the first report,
first_number = 1  # and its number; the following reports count on
producer = {producer}
contact = {contact}
time_zone = "UTC"
languages = ["en"]
editions = ["public"]  # also "partners" and "internal"

[analysts]
language = {spoken}  # in which sitrep speaks with you

[data]
language = {language}  # how the analysts write numbers and dates: en, fr, es, ar or tr

# Letters beyond Latin, Greek, Cyrillic, Arabic, Armenian, Georgian, Hebrew and Lao need a font:
# files in the folder fonts beside this one, or packaged ones (docs/SETTINGS.md).
# [fonts]
# packaged = ["Noto Sans Myanmar", "Noto Sans Ethiopic"]

[issue]
# Who clears a report has read it to its end: sitrep asks for the code that is printed there.
proof_of_reading = true
# Nobody sees their own mistakes: who built a report does not clear it alone.
second_person = true

# For `sitrep send`: who sends, through which server, and which list may get which editions.
# The recipients stand in recipients.csv beside this file; recipients.example.csv shows how.
# [mail]
# from = "Your organisation <reports@example.org>"
# server = "mail.example.org"
#
# [lists.donors]
# editions = ["public"]
"""
_EXAMPLE_OF_RECIPIENTS = """\
name,email,list,language,edition,format
Amal Haddad,amal.haddad@donor.example,donors,en,public,full
Field office,field@partner.example,donors,en,public,light
"""
_NOT_FOR_GIT = """\
# Names and addresses of people.
recipients.*
!recipients.example.csv
"""


@dataclass(frozen=True, slots=True)
class Start:
    """What an operation is started with: codes are ISO alpha-3, `first` is its first report's month.

    It `starts` with that, or on the day given. `asylum` is empty where people are displaced inside the
    country of origin alone. `language` is the one that the analysts write in.
    """

    name: str
    origin: str
    asylum: tuple[str, ...]
    first: Period
    title: str
    producer: str = PRODUCER
    contact: str = CONTACT
    language: str = "en"
    starts: date | None = None


def usual_title(name: str) -> str:
    """The title of an operation's reports if nobody gives one."""
    return name.replace("-", " ").replace("_", " ").capitalize()


def may_start(workspace: Workspace, name: str) -> None:
    """ConfigurationError where the operation cannot have that name, or there is one."""
    if not is_name(name):
        raise ConfigurationError(Message("new.no-name", {"name": name}))
    folder = workspace.operation_folder(name)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ConfigurationError(Message("new.exists", {"folder": workspace.name(folder)}))


def new_operation(workspace: Workspace, start: Start, reader: Reader, words: Words) -> list[Path]:
    """Make the folder, the settings and the first month of an operation; returns what was written.

    All of it is made in a folder beside and moved in one step, so that a failure leaves nothing.
    ConfigurationError as for `may_start`.
    """
    may_start(workspace, start.name)
    folder = workspace.operation_folder(start.name)
    beside = Workspace(Path(tempfile.mkdtemp(prefix=".new-", dir=workspace.folder)))
    try:
        made = beside.operation_folder(start.name)
        written = [
            *_write_settings(made, start, words.language),
            *open_month(beside, start.name, start.first, reader, words),
        ]
        folder.parent.mkdir(exist_ok=True)
        os.replace(made, folder)
    finally:
        shutil.rmtree(beside.folder, ignore_errors=True)
    return [folder / path.relative_to(made) for path in written]


def _write_settings(folder: Path, start: Start, spoken: str) -> Sequence[Path]:
    settings = folder / "operation.toml"
    text = _SETTINGS.format(
        title=_quoted(start.title),
        origin=_quoted(start.origin),
        asylum=f"[{', '.join(map(_quoted, start.asylum))}]",
        about_asylum="in the order of the report's tables"
        if start.asylum
        else "displacement inside it alone",
        starts=(start.starts or start.first.start).isoformat(),
        period=start.first,
        producer=_quoted(start.producer),
        contact=_quoted(start.contact),
        language=_quoted(start.language),
        spoken=_quoted(spoken),
    )
    write_whole(settings, text.encode())
    (folder / "articles").mkdir()
    example = folder / "recipients.example.csv"
    write_whole(example, _EXAMPLE_OF_RECIPIENTS.encode())
    write_whole(folder / ".gitignore", _NOT_FOR_GIT.encode())
    return [settings, example]


def _quoted(text: str) -> str:
    """As a string of TOML, on one line; what is no text, as an argument may hold, becomes a mark."""
    plain = one_line(text).encode(errors="replace").decode()
    return json.dumps(plain, ensure_ascii=False).replace("\x7f", "")
