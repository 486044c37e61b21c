"""What a month's folder gives when it is read, and its problems as lines of text."""

from pathlib import Path

from readers import reader
from sitrep.diagnostics import Diagnostic, in_reading_order
from sitrep.intake.folder import read_month
from sitrep.model.month import Month
from sitrep.model.period import Period
from sitrep.words.speech import words_for

JULY = Period.of_month(2012, 7)


def read_files(
    folder: Path, files: dict[str, bytes], language: str | None = "en", *, period: Period = JULY
) -> tuple[Month, list[Diagnostic]]:
    for name, content in files.items():
        (folder / name).write_bytes(content)
    month, diagnostics = read_month(
        folder,
        period,
        reader=reader(),
        language=language,
        name=lambda path: path.relative_to(folder).as_posix(),
    )
    return month, in_reading_order(diagnostics)


def lines(diagnostics: list[Diagnostic]) -> list[str]:
    """`refugees.xlsx, Sheet1, C5 | error | message | fix` without the fix."""
    words = words_for("en")
    return [f"{d.where} | {d.severity} | {words.explain(d)[0]}" for d in diagnostics]
