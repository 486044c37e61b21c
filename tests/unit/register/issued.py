"""An issue as the tests of the register enter it: one small document."""

import hashlib
from datetime import date, datetime
from pathlib import Path

from sitrep.register import frozen
from sitrep.register.issues import Document, IssuedReport, enter_issue
from sitrep.register.log import Entry
from sitrep.register.register import writing


def enter(outputs: Path, month: int, version: int = 1, number: int | None = None) -> Entry:
    """Issue a report of that month of 2012, as the command does."""
    period, name = f"2012-{month:02d}", f"report-{month:02d}-v{version}"
    content = f"%PDF {name}".encode()
    digest = hashlib.sha256(content).hexdigest()
    document = Document(
        edition="public",
        language="en",
        version=version,
        file=f"outputs/syria/{period}/issued/{name}.pdf",
        sha256=digest,
        bytes=len(content),
        manifest=digest,
        inputs={f"inputs/syria/{period}/refugees.csv": digest},
    )
    issued = IssuedReport(
        operation="syria",
        period=period,
        as_of=date(2012, month, 28),
        number=month if number is None else number,
        cleared_by="Amal Haddad",
        role="head of office",
        at=datetime.fromisoformat("2012-08-03T10:00:00+03:00"),
        reason="" if version == 1 else "A digit was wrong.",
        documents=(document,),
    )
    with writing(outputs) as register:
        entry = enter_issue(register, issued, {digest: content})
        files = {
            f"{name}.pdf": content,
            f"{name}.manifest.json": content,
            f"{name}.receipt.json": entry.line(),
        }
        frozen.stage(outputs / "syria" / period / "issued", entry.digest, files)
    return entry
