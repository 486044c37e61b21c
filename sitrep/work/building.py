"""Building: a checked month's drafts are written: PDF, figures, manifest and the files behind them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sitrep.operation.workspace import Workspace
from sitrep.output import write_whole
from sitrep.register.issues import Before
from sitrep.report.record.fingerprints import all_files
from sitrep.work.clearance import note_builder
from sitrep.work.drafts import Draft, drafts_of
from sitrep.work.earlier_copies import clear_copies
from sitrep.work.month import Checked, Stage
from sitrep.work.pictures import Gallery
from sitrep.work.typesetting import file_stem, typeset


@dataclass(frozen=True, slots=True)
class Built:
    """A draft report as it was written; `kept` is an edited Word document of an earlier build."""

    draft: Draft
    pdf: Path
    bytes: int
    kept: Path | None


def build(
    checked: Checked,
    workspace: Workspace,
    before: Mapping[tuple[str, str], Before],
    stage: Stage,
    *,
    keep_html: bool,
    keep_docx: bool = False,
    user: str = "",
) -> tuple[Built, ...]:
    """Write every draft of a month without errors: PDF, figures, manifest, and what else is asked.

    `before` is what was issued of it, by edition and language; `user` is who builds. What an earlier
    build wrote and this one is not asked for goes: it would say something else. The manifest comes
    last: it never speaks of a PDF that is not there yet. After it stand, for the office, all files that
    were read. PageProblem for a number without a reason.
    """
    built = []
    operation, period = checked.evidence.operation, checked.evidence.month.period
    gallery = Gallery(workspace.pictures_folder(operation.folder, period), checked.evidence.typefaces)
    folder = workspace.output_folder(operation.folder, period)
    stage("stage.composing")
    for draft in drafts_of(checked.drafts, workspace.templates_folder, gallery.draw, before):
        stage("stage.typesetting")
        html = draft.layout.page_of(draft.issue, draft.signs)
        pdf = typeset(html, draft.layout, draft.manifest)
        stage("stage.writing")
        stem = file_stem(draft.material)
        kept = clear_copies(folder, stem)
        write_whole(folder / f"{stem}.figures.csv", draft.layout.figures)
        if keep_html:
            page = draft.layout.web_page_of(draft.issue, stem, gallery.draw_on_screen, draft.signs)
            write_whole(folder / f"{stem}.html", page)
        if keep_docx:
            write_whole(folder / f"{stem}.docx", draft.layout.editable_of(draft.issue))
        write_whole(folder / f"{stem}.pdf", pdf)
        write_whole(folder / f"{stem}.manifest.json", draft.manifest)
        if operation.issue.second_person:
            note_builder(folder / f"{stem}.pdf", draft.manifest, user)
        built.append(Built(draft, folder / f"{stem}.pdf", len(pdf), kept))
    gallery.prune()
    files = {file.path: file.sha256 for file in all_files(checked.evidence)}
    write_whole(workspace.built_file(operation.folder, period), json.dumps(files, indent=1).encode())
    return tuple(built)
