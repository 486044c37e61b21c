"""`sitrep trace`: where a number comes from, as a tree from the page down to the cell."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from sitrep.cli.shared import (
    DONE,
    NOT_FOUND,
    OUTSIDE_FAILED,
    WRONG_USE,
    OperationArgument,
    PeriodArgument,
    WorkspaceOption,
    complain,
    file_reader,
    is_register_lost,
    known,
    progress,
    words_at,
    workspace_at,
)
from sitrep.model.edition import Edition

if TYPE_CHECKING:
    from sitrep.report.material import Material
    from sitrep.report.trace.tree import Branch
    from sitrep.words.speech import Words
    from sitrep.work.month import Checked


class Format(StrEnum):
    """How `trace` prints."""

    TEXT = "text"
    JSON = "json"


def trace(
    operation: OperationArgument,
    period: PeriodArgument,
    asked: Annotated[
        str,
        typer.Argument(
            metavar="KEY|NUMBER",
            help='A figure\'s key, such as refugees.TUR.registered, or a number: "44,038", "37%".',
            show_default=False,
        ),
    ],
    workspace: WorkspaceOption = Path(),
    edition: Annotated[
        Edition | None,
        typer.Option(help="Whose report.", show_default="the first of the operation"),
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="For people or for programs.")] = (
        Format.TEXT
    ),
) -> None:
    """Show where a number comes from: the figures it was made of, each cell as written, its source.

    A number is read as the operation's analysts write numbers, and leads to every figure and quotation
    that has it. Below each stand the headings and narrative lines that it is printed at. A month with
    errors can be traced as well. Exit code 1 if the number is nowhere, 2 for an unknown key, 3 if the
    register of what was issued cannot be relied on.

    Example: sitrep trace syria 2012-07 44,038
    """
    reader = file_reader()
    from sitrep.operation.workspace import find_period
    from sitrep.report.trace.trace import nothing, sought, trace
    from sitrep.report.trace.tree import as_data, branches
    from sitrep.work import month
    from sitrep.work.handouts import written_at

    place = workspace_at(workspace)
    words = words_at(place, operation)
    with progress(words) as stage:
        stage("stage.starting")
        chosen = find_period(place, known(place, operation), period)
        checked = month.check(place, operation, chosen, stage, reader)
    material = _draft(checked, edition, words)
    _tell_errors(checked, words)
    is_lost = is_register_lost(place, words)
    start = sought(asked, material)
    found = trace(material, start, is_built=not checked.has_errors) if start else None
    if found is None or found.is_empty:
        complain(nothing(asked, material, words))
        raise typer.Exit(WRONG_USE if found is None else NOT_FOUND)
    written = written_at(found.cells, place, reader)
    if form is Format.JSON:
        sys.stdout.write(json.dumps(as_data(found, written), ensure_ascii=False, indent=1) + "\n")
    else:
        console = Console(highlight=False)
        for branch in branches(found, written, words):
            console.print(_tree(branch))
    raise typer.Exit(OUTSIDE_FAILED if is_lost else DONE)


def _draft(checked: "Checked", edition: Edition | None, words: "Words") -> "Material":
    """The report of that edition; ConfigurationError if the operation has none."""
    from sitrep.operation.settings import ConfigurationError

    settings = checked.evidence.operation
    for draft in checked.drafts:
        if edition in (None, draft.edition):
            return draft
    editions = [str(each) for each in settings.report.editions]
    message = words.say(
        "trace.no_edition", operation=settings.folder, edition=edition, editions=editions
    )
    raise ConfigurationError(message)


def _tell_errors(checked: "Checked", words: "Words") -> None:
    from sitrep.diagnostics import Severity

    errors = sum(1 for each in checked.diagnostics if each.severity is Severity.ERROR)
    if errors:
        evidence = checked.evidence
        where = {"operation": evidence.operation.folder, "period": str(evidence.month.period)}
        complain(words.say("trace.errors", count=errors, **where))


def _tree(branch: "Branch") -> Tree:
    """The branch as a tree for the terminal; its guides are those of plain text where need be."""
    from sitrep.lines import printable

    label = Text(printable(branch.text), "bold")
    for detail in branch.details:
        label.append(f"\n{printable(detail)}", "not bold")
    tree = Tree(label, guide_style="dim")
    for each in branch.branches:
        tree.children.append(_tree(each))
    return tree
