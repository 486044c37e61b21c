"""The search of all files of a report, made and issued, for anything that is withheld."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from sitrep.analysis.leaks import (
    Leak,
    Passages,
    Secret,
    leaks_in,
    secret_contacts,
    secrets_of,
)
from sitrep.cells import Address
from sitrep.drawing.spec import Spec
from sitrep.model.issue import Change
from sitrep.operation.workspace import Workspace
from sitrep.register.frozen import RECEIPT
from sitrep.register.issues import Before, Found
from sitrep.report.material import Material
from sitrep.report.record.drawn_again import drawn_again
from sitrep.report.record.summary import summary_in
from sitrep.report.render.mail_page import Enclosed, mail_page
from sitrep.work.drafts import Draft, drafts_of
from sitrep.work.earlier_copies import copies
from sitrep.work.exporting import exchange_folder, exported_files
from sitrep.work.month import Checked
from sitrep.work.pictures import Gallery, picture_name
from sitrep.work.typesetting import file_stem, typeset
from sitrep.work.unpacked import unpacked

_ENDINGS = ("figures.csv", "html", "manifest.json", "pdf")
_UNSUBSCRIBE = "unsubscribe@example.org"


@dataclass(frozen=True, slots=True)
class Searched:
    """One edition in one language: what was looked for in which files, and what was found.

    `out` is what was found in versions that were issued and replaced: it cannot be taken back.
    """

    name: str
    secrets: tuple[Secret, ...]
    files: tuple[str, ...]
    leaks: tuple[Leak, ...]
    out: tuple[Leak, ...] = ()


def search(
    checked: Checked,
    workspace: Workspace,
    before: Mapping[tuple[str, str], Before],
    issued: Sequence[Found] = (),
) -> Iterator[Searched]:
    """Every report of a month: as it would be made now, as its draft stands, and as it was issued.

    `before` is what was issued of it last, by edition and language; `issued` are all versions.
    """
    month = checked.evidence.month.period
    typefaces = checked.evidence.typefaces
    kept = workspace.pictures_folder(checked.evidence.operation.folder, month)
    gallery = Gallery(kept, typefaces)
    pictures: dict[str, bytes] = {}

    def draw(spec: Spec) -> str:
        svg = gallery.draw(spec)
        pictures[f"pictures/{picture_name(spec, typefaces=typefaces)}"] = svg.encode()
        return svg

    for draft in drafts_of(checked.drafts, workspace.templates_folder, draw, before):
        files = _passages({**_files(draft, workspace), **pictures, **_built(draft, workspace)})
        pictures.clear()
        versions = [found for found in issued if _is_of(found, draft.material)]
        newest = _passages(_issued(versions[-1:], workspace) | _exported(draft, workspace))
        replaced = _passages(_issued(versions[:-1], workspace))
        secrets = _secrets(checked, draft.material)
        meant = _contacts(draft.material)
        yield Searched(
            file_stem(draft.material),
            tuple(secrets),
            (*files, *newest, *replaced),
            tuple(leaks_in({**files, **newest}, secrets, meant)),
            tuple(leaks_in(replaced, secrets, meant)),
        )


def _secrets(checked: Checked, material: Material) -> list[Secret]:
    figures = [*material.figures, *(each.node.figure for each in drawn_again(material))]
    evidence, settings = checked.evidence, checked.evidence.settings
    assert settings is not None, "a month that was read has settings"
    contacts = secret_contacts(evidence.operation, material.edition, Address(settings.path))
    return [*secrets_of(evidence, material.evidence, figures, material.words), *contacts]


def _contacts(material: Material) -> list[str]:
    printed = material.evidence.operation.contacts_in(material.edition)
    return [text for each in printed for text in each.words]


def _passages(files: Mapping[str, bytes]) -> dict[str, Passages]:
    found: dict[str, Passages] = {}
    for name, content in files.items():
        found |= unpacked(name, content)
    return found


def _files(draft: Draft, workspace: Workspace) -> dict[str, bytes]:
    """What would be made now, and the mail that would bring it."""
    layout, stem = draft.layout, file_stem(draft.material)
    html = layout.page_of(draft.issue)
    return {
        f"{stem}.html": html.encode(),
        f"{stem}.figures.csv": layout.figures,
        f"{stem}.manifest.json": draft.manifest,
        f"{stem}.pdf": typeset(html, layout, draft.manifest),
        **_mail(stem, draft.manifest, draft.material, workspace),
    }


def _mail(stem: str, manifest: bytes, material: Material, workspace: Workspace) -> dict[str, bytes]:
    summary = summary_in(manifest)
    if summary is None:
        return {}
    enclosed = Enclosed(has_pdf=True, link="", unsubscribe=_UNSUBSCRIBE)
    said = mail_page(
        summary, enclosed, material.words, workspace.templates_folder, change=Change.CORRECTION
    )
    return {
        f"{stem}.mail.txt": f"{said.subject}\n{said.text}".encode(),
        f"{stem}.mail.html": said.html.encode(),
    }


def _built(draft: Draft, workspace: Workspace) -> dict[str, bytes]:
    """The draft as it stands in the folder, if it was built, and each Word document beside it."""
    evidence, stem = draft.material.evidence, file_stem(draft.material)
    folder = workspace.output_folder(evidence.operation.folder, evidence.month.period)
    paths = [folder / f"{stem}.{ending}" for ending in _ENDINGS]
    there = [*(path for path in paths if path.is_file()), *copies(folder, stem)]
    return {workspace.name(path): path.read_bytes() for path in there}


def _exported(draft: Draft, workspace: Workspace) -> dict[str, bytes]:
    """What was exported of it for other organisations."""
    material = draft.material
    operation, period = material.evidence.operation, material.evidence.month.period
    folder = exchange_folder(workspace, operation, period, material.edition, material.words.language)
    return {workspace.name(path): path.read_bytes() for path in exported_files(folder)}


def _is_of(found: Found, material: Material) -> bool:
    of_document = (found.document.edition, found.document.language)
    return of_document == (str(material.edition), material.words.language)


def _issued(versions: Sequence[Found], workspace: Workspace) -> dict[str, bytes]:
    """The files of issued versions that stand in the folder: each is named after its PDF.

    Without receipts: those are of the register, which tells the office of all editions at once.
    """
    files: dict[str, bytes] = {}
    for found in versions:
        pdf = workspace.folder / found.document.file
        stem = PurePath(found.document.file).stem
        beside = [
            path
            for path in sorted(pdf.parent.glob(f"{stem}.*"))
            if path.is_file() and not path.name.endswith(RECEIPT)
        ]
        files |= {workspace.name(path): path.read_bytes() for path in beside}
    return files
