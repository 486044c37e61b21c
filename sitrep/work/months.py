"""The months of an operation up to one: that one is read, earlier ones where they have changed."""

import json
from collections.abc import Mapping
from dataclasses import replace

from sitrep.analysis.sections import without_absent
from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic, Severity
from sitrep.intake.folder import Fingerprints, fingerprints, read_month
from sitrep.intake.limited.reader import Reader
from sitrep.intake.photos import read_photos
from sitrep.intake.problems.files import MONTH_EMPTY
from sitrep.model.month import Month
from sitrep.model.offered import read_columns
from sitrep.model.operation import Operation
from sitrep.model.period import Period
from sitrep.operation.workspace import Workspace, report_settings
from sitrep.work.history import History


def read_months(
    workspace: Workspace, operation: Operation, period: Period, reader: Reader
) -> tuple[list[Month], list[Diagnostic]]:
    """The months, weeks and flash updates up to this one, oldest first, and what is wrong with them.

    `reader` has the operation's limits. Of an earlier month only errors are told, and one that has any
    is read each time.
    """
    *earlier, this = (each for each in workspace.periods(operation.folder) if each <= period)
    found = {each: _fingerprints(workspace, operation, each) for each in earlier}
    depends = _names(workspace, operation, found, reader) if earlier else {}
    history = History(workspace.history_folder(operation.folder), depends)
    known = history.known()
    months: list[Month] = []
    diagnostics: list[Diagnostic] = []
    for each in earlier:
        month = known.get(each)
        if month is None:
            month, trouble = _month(workspace, operation, each, reader)
            # An earlier month has been reported; only its errors matter to this one.
            errors = [problem for problem in trouble if problem.severity is Severity.ERROR]
            diagnostics += errors
            if not errors and _is_as_found(month, found[each]):
                history.keep(month)
        months.append(without_absent(month, operation.sections))
    month, trouble = _month(workspace, operation, this, reader)
    folder = workspace.month_folder(operation.folder, this)
    photos, faults = read_photos(folder, month, reader=reader, name=workspace.name)
    diagnostics += [*trouble, *faults]
    if not any(len(table.frame) for table in month.tables.values()):
        diagnostics.append(MONTH_EMPTY.at(Address(workspace.name(folder)), period=this))
    return [*months, replace(month, photos=photos)], diagnostics


def _month(
    workspace: Workspace, operation: Operation, period: Period, reader: Reader
) -> tuple[Month, list[Diagnostic]]:
    return read_month(
        workspace.month_folder(operation.folder, period),
        period,
        reader=reader,
        language=operation.data.language,
        name=workspace.name,
        sources=operation.source,
        settings=workspace.operation_folder(operation.folder) / "operation.toml",
        home=operation.country_of_origin,
        regional=operation.data.regional,
        leave=operation.data.leave,
        columns=read_columns(operation),
    )


def _fingerprints(workspace: Workspace, operation: Operation, period: Period) -> Fingerprints | None:
    folder = workspace.month_folder(operation.folder, period)
    return fingerprints(folder, name=workspace.name, sources=operation.source)


def _names(
    workspace: Workspace,
    operation: Operation,
    found: Mapping[Period, Fingerprints | None],
    reader: Reader,
) -> Mapping[Period, str]:
    """What the reading of each month depends on but for the program, in words.

    All settings of the report count, as those are many that reading asks for.
    """
    settings = report_settings(workspace, operation.folder)
    of_all = [settings.path, settings.sha256, reader.limits.memory_mb, reader.limits.seconds]
    return {
        period: json.dumps([*of_all, str(period), str(period.start), files])
        for period, files in found.items()
        if files is not None
    }


def _is_as_found(month: Month, found: Fingerprints | None) -> bool:
    """Whether the files were read as they had been when their fingerprints were taken."""
    read = {(file.path, file.sha256) for file in month.files}
    return found is not None and read == {each for each in found if each[1]}
