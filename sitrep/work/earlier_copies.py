"""I/O: what an earlier build left beside a draft, which no longer says what the draft says."""

from pathlib import Path

from sitrep.report.render.editable_archive import is_as_written

_LARGEST = 100_000_000


def clear_copies(folder: Path, stem: str) -> Path | None:
    """Remove the page of the web and the Word document of `stem`, both of which can be made again.

    A document that somebody has edited is nobody's to remove: it is kept under a name of its own, which
    is returned.
    """
    (folder / f"{stem}.html").unlink(missing_ok=True)
    document = folder / f"{stem}.docx"
    if not document.is_file():
        return None
    if document.stat().st_size <= _LARGEST and is_as_written(document.read_bytes()):
        document.unlink()
        return None
    number = 1
    while (kept := folder / f"{stem}.edited-{number}.docx").exists():
        number += 1
    return document.rename(kept)


def copies(folder: Path, stem: str) -> list[Path]:
    """The Word documents that stand beside a draft, edited or not."""
    found = [folder / f"{stem}.docx", *sorted(folder.glob(f"{stem}.edited-*.docx"))]
    return [path for path in found if path.is_file()]
