"""Real spreadsheets of other offices: each is read, or gets clear diagnostics; nothing breaks."""

from pathlib import Path

from sitrep.intake.container import SPREADSHEETS
from sitrep.intake.opening import read_spreadsheet
from sitrep.intake.recognise import find_tables
from sitrep.intake.records import tables_of
from sitrep.words.speech import words_for


def test_every_sample_is_read_or_told(shared: Path) -> None:
    samples = [path for path in sorted((shared / "samples").rglob("*")) if path.suffix in SPREADSHEETS]
    assert samples
    words = words_for("en")
    for path in samples:
        sheets, diagnostics = read_spreadsheet(path.name, path.read_bytes())
        assert sheets or diagnostics, path
        assert all(isinstance(row, list) for sheet in sheets for row in sheet.rows)
        for sheet in sheets:
            found, layout = find_tables(sheet)
            _, cells = tables_of([(sheet, one) for one in found], None)
            assert all(words.explain(each) for each in (*diagnostics, *layout, *cells)), path
