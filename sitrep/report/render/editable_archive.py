"""The archive that a Word document is: undated, and with a seal that only what is unchanged bears."""

import hashlib
import io
import zipfile

_NO_DATE = (1980, 1, 1, 0, 0, 0)


def sealed(archive: bytes) -> bytes:
    """The same files without the time of day; the seal is a comment, which no office program keeps."""
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(content, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _NO_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
        new.comment = _seal_of(new)
    return content.getvalue()


def is_as_written(content: bytes) -> bool:
    """Whether nobody has changed it since it was sealed."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return archive.comment == _seal_of(archive)
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def _seal_of(archive: zipfile.ZipFile) -> bytes:
    files = "\n".join(f"{each.filename} {each.CRC} {each.file_size}" for each in archive.infolist())
    return f"sitrep {hashlib.sha256(files.encode('utf-8', 'replace')).hexdigest()}".encode()
