"""A new draft has nothing beside it that says what an earlier one said, and no edit is lost."""

import io
import zipfile
from pathlib import Path

from sitrep.report.render.editable_archive import sealed
from sitrep.work.earlier_copies import clear_copies, copies


def document(words: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("word/document.xml", words)
    return content.getvalue()


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_can_be_made_again_goes(tmp_path: Path) -> None:
    for ending in ("pdf", "html", "docx"):
        (tmp_path / f"a-en.{ending}").write_bytes(sealed(document("1")))
    (tmp_path / "a-en-internal.html").write_bytes(b"another edition")
    assert clear_copies(tmp_path, "a-en") is None
    assert sorted(files(tmp_path)) == ["a-en-internal.html", "a-en.pdf"]


def test_what_was_edited_is_kept_under_a_name_of_its_own(tmp_path: Path) -> None:
    for words in ("first", "second"):
        (tmp_path / "a-en.docx").write_bytes(document(words))
        clear_copies(tmp_path, "a-en")
    kept = {"a-en.edited-1.docx": document("first"), "a-en.edited-2.docx": document("second")}
    assert files(tmp_path) == kept
    assert copies(tmp_path, "a-en") == [tmp_path / name for name in kept]


def test_without_any_there_is_nothing_to_do(tmp_path: Path) -> None:
    assert clear_copies(tmp_path / "never", "a-en") is None
    assert copies(tmp_path / "never", "a-en") == []
