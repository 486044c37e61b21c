"""I/O: opening a month, a week or a flash update with blank spreadsheets and a narrative."""

from collections.abc import Sequence
from datetime import UTC, datetime, time
from pathlib import Path

from sitrep.intake.blank import blank_workbook
from sitrep.intake.folder import read_month
from sitrep.intake.limited.reader import Reader
from sitrep.intake.prefilled import carried_rows, expected_rows, last_values
from sitrep.model.month import Month
from sitrep.model.offered import offered_tables, read_columns
from sitrep.model.operation import Operation
from sitrep.model.period import Period
from sitrep.model.sections import HIGHLIGHTS, SectionSpec
from sitrep.model.tables import kind_named
from sitrep.operation.workspace import Workspace, read_operation
from sitrep.output import write_whole
from sitrep.report.narrative.last_month import heading_of, marked_sections
from sitrep.words.own_words import words_of
from sitrep.words.speech import Words


def open_month(
    workspace: Workspace, name: str, period: Period, reader: Reader, words: Words
) -> list[Path]:
    """Blank spreadsheets and a narrative for the month; what is there already is left as it is.

    `words` are those of whoever fills them in.

    What earlier months counted and has not ended stands in them, with its last values beside. Returns
    what was written.
    """
    operation = read_operation(workspace, name)
    folder = workspace.month_folder(name, period)
    earlier = _months_before(workspace, operation, period, reader)
    written = []
    for offered in offered_tables(operation):
        spec = kind_named(offered.name)
        path = folder / f"{spec.name}.xlsx"
        if not any(folder.glob(f"{spec.name}.*")):
            # A flash update has only what is new: nobody fills in what stayed as it was.
            before = [] if period.is_of_news else earlier
            carried = carried_rows(before, spec)
            expected = [] if period.is_of_news else expected_rows(operation, spec, carried)
            content = blank_workbook(
                offered,
                words=words,
                created=datetime.combine(period.start, time(), UTC),
                carried=[*carried, *expected],
                last_values=last_values(before, spec),
                countries=(*operation.countries_of_asylum, operation.country_of_origin),
            )
            write_whole(path, content)
            written.append(path)
    for language in operation.report.languages:
        path = folder / f"narrative.{language}.md"
        if not path.exists():
            before = [] if period.is_of_news else earlier
            own = words_of(operation, language)
            write_whole(path, _narrative(own, before, operation.sections, words).encode())
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
            regional=operation.data.regional,
            leave=operation.data.leave,
            columns=read_columns(operation),
        )[0]
        for earlier in workspace.periods(operation.folder)
        if earlier < period
    ]


def _narrative(
    own: Words, earlier: Sequence[Month], sections: Sequence[SectionSpec], words: Words
) -> str:
    """The text of the last month that has one, marked, and below each other heading a remark.

    `own` are the words of the report, which its headings are in, `words` those of who writes it.
    """
    language = own.language
    last = next((month for month in reversed(earlier) if language in month.narratives), None)
    texts = marked_sections(last.narratives[language], last.period, own, words) if last else {}
    parts = []
    for section in sections:
        heading = f"## {heading_of(section, own)}"
        if section.key in texts:
            parts.append(f"{heading}\n\n{texts[section.key]}")
        elif section is HIGHLIGHTS:
            parts.append(f"{heading}\n\n{{# {words.say('opening.highlights')} #}}\n\n- \n- \n")
        elif section.takes_narrative:
            parts.append(f"{heading}\n\n{{# {words.say('opening.hint')} #}}\n")
    return "\n".join(parts)
