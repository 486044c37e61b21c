"""I/O: starting an operation, and opening a month with blank spreadsheets."""

from datetime import UTC, datetime, time
from pathlib import Path

from sitrep.intake.blank import blank_workbook
from sitrep.intake.folder import read_month
from sitrep.intake.limited.reader import Reader
from sitrep.intake.prefilled import carried_rows, expected_rows, last_values
from sitrep.model.month import Month
from sitrep.model.operation import Operation
from sitrep.model.period import Period
from sitrep.model.sections import HIGHLIGHTS, SECTIONS
from sitrep.model.tables import TABLES
from sitrep.operation import ConfigurationError, Workspace, is_name, parse_month, read_operation
from sitrep.output import write_whole
from sitrep.words.speech import words_for

_SETTINGS = """\
# The operation: who reports on what, in which words. sitrep says which line it does not understand.

title = "{title}"
country_of_origin = "SYR"  # ISO 3166 codes of three letters; change these two lines first
countries_of_asylum = ["TUR", "JOR", "LBN", "IRQ"]  # in the order of the report's tables
starts = {starts}

[report]
product = "situation-report"  # or "monthly-report", "bulletin"
first_period = "{period}"  # the month of the first report,
first_number = 1  # and its number; the following months count on
producer = "Your organisation"
contact = "reports@example.org"
time_zone = "UTC"
languages = ["en"]
editions = ["public"]  # also "partners" and "internal"

[data]
language = "en"  # how the analysts write numbers and dates: en, fr, es, ar or tr

[issue]
# Who clears a report has read it to its end: four signs that stand there are asked for.
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


def new_operation(workspace: Workspace, name: str, first: str, reader: Reader) -> list[Path]:
    """The folder, the settings and the first month of an operation; ConfigurationError if it exists."""
    period = parse_month(first)
    if not is_name(name):
        raise ConfigurationError(
            f'"{name}" cannot be a folder: use small letters a to z, digits, "-" and "_".'
        )
    settings = workspace.operation_folder(name) / "operation.toml"
    if settings.exists():
        raise ConfigurationError(f"{workspace.name(settings)} exists already; nothing was changed.")
    title = name.replace("-", " ").replace("_", " ").capitalize()
    text = _SETTINGS.format(title=title, period=period, starts=period.start.isoformat())
    write_whole(settings, text.encode())
    (settings.parent / "articles").mkdir(exist_ok=True)
    example = settings.with_name("recipients.example.csv")
    write_whole(example, _EXAMPLE_OF_RECIPIENTS.encode())
    write_whole(settings.with_name(".gitignore"), _NOT_FOR_GIT.encode())
    return [settings, example, *open_month(workspace, name, period, reader)]


def open_month(workspace: Workspace, name: str, period: Period, reader: Reader) -> list[Path]:
    """Blank spreadsheets and a narrative for the month; what is there already is left as it is.

    What earlier months counted and has not ended stands in them, with its last values beside. The
    result is what was written.
    """
    operation = read_operation(workspace, name)
    folder = workspace.month_folder(name, period)
    earlier = _months_before(workspace, operation, period, reader)
    language = operation.report.languages[0]
    words = words_for(language, operation.names.get(language, {}))
    written = []
    for spec in TABLES:
        path = folder / f"{spec.name}.xlsx"
        if not any(folder.glob(f"{spec.name}.*")):
            carried = carried_rows(earlier, spec)
            content = blank_workbook(
                spec,
                words=words,
                created=datetime.combine(period.start, time(), UTC),
                carried=[*carried, *expected_rows(operation, spec, carried)],
                last_values=last_values(earlier, spec),
                countries=(*operation.countries_of_asylum, operation.country_of_origin),
            )
            write_whole(path, content)
            written.append(path)
    for language in operation.report.languages:
        path = folder / f"narrative.{language}.md"
        if not path.exists():
            write_whole(path, _narrative(language).encode())
            written.append(path)
    return written


def _months_before(
    workspace: Workspace, operation: Operation, period: Period, reader: Reader
) -> list[Month]:
    return [
        read_month(
            workspace.month_folder(operation.folder, earlier),
            earlier,
            reader=reader.of(operation),
            language=operation.data.language,
            name=workspace.name,
            sources=operation.source,
            home=operation.country_of_origin,
            leave=operation.data.leave,
        )[0]
        for earlier in workspace.periods(operation.folder)
        if earlier < period
    ]


def _narrative(language: str) -> str:
    """Headings with a remark each; remarks are not printed."""
    words = words_for(language)
    parts = []
    for section in SECTIONS:
        if section is HIGHLIGHTS:
            parts.append(f"## {section.key}\n\n{{# {words.say('opening.highlights')} #}}\n\n- \n- \n")
        elif section.takes_narrative:
            parts.append(f"## {section.key}\n\n{{# {words.say('opening.hint')} #}}\n")
    return "\n".join(parts)
