"""I/O: the reports that the readers of an edition have, as they were issued."""

from collections.abc import Iterator, Mapping, Sequence

from sitrep.analysis.inference.published import Report
from sitrep.model.edition import Edition
from sitrep.model.figure import Figures
from sitrep.operation.workspace import Workspace
from sitrep.register.issues import documents_of
from sitrep.register.register import reading_as_it_is
from sitrep.report.record.changes import RecordedReport, UnreadableManifest, recorded_report

_SCALE = list(Edition)


def reports_had(
    workspace: Workspace, operation: str, edition: Edition, whole: Mapping[str, Figures]
) -> Sequence[Report]:
    """Every version of every month that was issued to these readers, or to all, in that order.

    A withdrawal is not among them, as it has no figures.

    `whole` has, by month, all figures that the office has now. What a report says of earlier ones, in
    its charts and beside its changes, comes before it.
    """
    last: dict[str, Figures] = {}
    reports: list[Report] = []
    for told in _issued(workspace, operation, edition):
        # Languages say the same.
        if last.get(told.period) != told.figures:
            last[told.period] = told.figures
            reports += (Report(figures, figures) for figures in told.earlier)
            reports.append(Report(told.figures, whole.get(told.period, told.figures)))
    return reports


def _issued(workspace: Workspace, operation: str, edition: Edition) -> Iterator[RecordedReport]:
    theirs = {str(each) for each in _SCALE[: _SCALE.index(edition) + 1]}
    with reading_as_it_is(workspace.outputs) as register:
        for found in documents_of(register, operation):
            manifest = register.kept(found.document.manifest)
            if found.document.edition in theirs and manifest is not None:
                # Of one that is damaged every command tells that deals with it.
                try:
                    told = recorded_report(manifest)
                except UnreadableManifest:
                    continue
                if not told.is_withdrawal:
                    yield told
