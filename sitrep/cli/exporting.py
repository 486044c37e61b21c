"""`sitrep export`: an issued report for other organisations' programs and catalogues."""

from pathlib import Path
from typing import Annotated

import typer

from sitrep.cli.shared import (
    WRONG_USE,
    OperationArgument,
    PeriodArgument,
    WorkspaceOption,
    complain,
    say,
    words_at,
    workspace_at,
)
from sitrep.model.edition import Edition


def export(
    operation: OperationArgument,
    period: PeriodArgument,
    workspace: WorkspaceOption = Path(),
    edition: Annotated[
        Edition | None,
        typer.Option(help="Whose report.", show_default="the first of the operation"),
    ] = None,
) -> None:
    """Write an issued report as a data package, HXL, EDXL-SitRep and a folder for ReliefWeb.

    All of it is made from what was issued and cleared, and stands in outputs/OPERATION/PERIOD/exchange.
    Nothing is sent anywhere. The folder for ReliefWeb is made of the public edition alone. Exit code 2
    if the report was not issued, or was withdrawn.

    Example: sitrep export syria 2012-07
    """
    from sitrep.operation.workspace import period_of, read_operation
    from sitrep.work import exporting
    from sitrep.work.conditions import Refused

    place = workspace_at(workspace)
    words = words_at(place, operation)
    settings = read_operation(place, operation)
    chosen = period_of(place, operation, period)
    whose = edition or settings.report.editions[0]
    try:
        written = exporting.export(place, settings, chosen, whose)
    except Refused as refusal:
        for each in refusal.messages:
            complain(words.say(each.key, **each.values))
        raise typer.Exit(WRONG_USE) from None
    for path in written:
        say(place.name(path))
