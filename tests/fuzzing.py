"""Workbooks changed at random: each ends in values or in one diagnostic, soon and without a traceback.

As a program: `python tests/fuzzing.py --count 2000 --seed 1 --seconds 900`; exit code 1 and the files
that did otherwise in a folder.
"""

import argparse
import io
import random
import re
import sys
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import xlwt
from openpyxl.comments import Comment
from openpyxl.styles import Font

from binary import archive, xlsb
from readers import reader
from reading import read_files

ROWS: list[list[str | int]] = [["as_of", "country", "registered", "source"], ["2012-07-31", "TUR", 44038, "AFAD"],
        ["2012-07-31", "JOR", 33421, "Office"]]  # fmt: skip
MOST_SECONDS = 25
"""Twenty for the one that opens the file, and some for what is made of it."""
_MOST_REPEATED = 2000
_NUMBERS = (b"0", b"-1", b"999999999", b"18446744073709551616", b"1e999", b"")
_TAG = re.compile(rb"<[^<>]+>")
_NUMBER = re.compile(rb"[0-9]+")
_VALUE = re.compile(rb'"[^"<>]*"')

Change = Callable[[random.Random, bytes], bytes]


def samples() -> Mapping[str, bytes]:
    """Small files of every kind, by a name with its ending."""
    return {
        "a.xlsx": _xlsx(), "a.xls": _xls(), "a.ods": _ods(), "a.xlsb": xlsb(ROWS),
        "a.csv": "\n".join(",".join(map(str, row)) for row in ROWS).encode(),
    }  # fmt: skip


def _xlsx() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in ROWS:
        sheet.append(row)
    sheet["C2"].number_format, sheet["C3"].font = '0,"k"', Font(strike=True)
    sheet["C3"].comment = Comment("Provisional", "Office")
    sheet["C4"], sheet["D4"] = "=SUM(C2:C3)", "#N/A"
    sheet.merge_cells("A6:B6")
    sheet.row_dimensions[3].hidden = True
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _xls() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("R")
    style = xlwt.easyxf("font: struck_out on", num_format_str='0"k"')
    for number, row in enumerate(ROWS):
        for column, cell in enumerate(row):
            sheet.write(number, column, cell, style)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _ods() -> bytes:
    office = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = "".join(f' xmlns:{each}="{office}:{each}:1.0"' for each in ("office", "table", "text"))
    rows = "".join(
        "<table:table-row>" + "".join(map(_ods_cell, row)) + "</table:table-row>" for row in ROWS
    )
    content = (
        f"<office:document-content{spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="R">{rows}<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    manifest = b'<manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>' % kind
    parts = {"mimetype": kind, "content.xml": content.encode(), "META-INF/manifest.xml": manifest}
    return archive(parts)


def _ods_cell(cell: str | int) -> str:
    kind = "string" if isinstance(cell, str) else f'float" office:value="{cell}'
    return f'<table:table-cell office:value-type="{kind}"><text:p>{cell}</text:p></table:table-cell>'


def mutated(chance: random.Random, raw: bytes) -> bytes:
    """The same file after one to three changes."""
    for _ in range(chance.randint(1, 3)):
        change = chance.choice(_OF_BYTES + _OF_PARTS * 2 if raw.startswith(b"PK") else _OF_BYTES)
        raw = change(chance, raw) or raw
    return raw


def _flip(chance: random.Random, raw: bytes) -> bytes:
    content = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 8, 64))):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return bytes(content)


def _cut(chance: random.Random, raw: bytes) -> bytes:
    first, last = sorted(chance.randrange(len(raw) + 1) for _ in range(2))
    return chance.choice((raw[:last], raw[first:], raw[:first] + raw[last:]))


def _repeat(chance: random.Random, raw: bytes) -> bytes:
    first = chance.randrange(len(raw))
    piece = raw[first : first + chance.randint(1, 64)]
    return raw[:first] + piece * chance.randint(2, _MOST_REPEATED) + raw[first:]


def _number(chance: random.Random, raw: bytes) -> bytes:
    return _replaced(chance, raw, _NUMBER, chance.choice(_NUMBERS))


def _value(chance: random.Random, raw: bytes) -> bytes:
    junk = bytes(chance.randrange(32, 127) for _ in range(chance.randint(0, 12)))
    return _replaced(chance, raw, _VALUE, chance.choice((b"'XFD1048576'", b'"%s"' % junk, b"")))


def _tag(chance: random.Random, raw: bytes) -> bytes:
    tags = _TAG.findall(raw) or [b"<a>"]
    deep = b"<a>" * 20_000 + b"</a>" * 20_000
    many = chance.choice(tags) * chance.randint(2, _MOST_REPEATED)
    return _replaced(chance, raw, _TAG, chance.choice((b"", many, chance.choice(tags), deep)))


def _replaced(chance: random.Random, raw: bytes, what: re.Pattern[bytes], by: bytes) -> bytes:
    places = [*what.finditer(raw)]
    if not places:
        return raw
    place = chance.choice(places)
    return raw[: place.start()] + by + raw[place.end() :]


def _in_part(chance: random.Random, raw: bytes) -> bytes:
    parts = _parts(raw)
    name = chance.choice([*parts] or [""])
    change = chance.choice((_flip, _cut, _repeat, _number, _value, _tag, _tag, _value, _number))
    return archive(parts | {name: change(chance, parts[name])}) if parts.get(name) else b""


def _without_part(chance: random.Random, raw: bytes) -> bytes:
    parts = _parts(raw)
    parts.pop(chance.choice([*parts] or [""]), None)
    return archive(parts)


def _swapped_parts(chance: random.Random, raw: bytes) -> bytes:
    parts = _parts(raw)
    one, other = (chance.choice([*parts] or [""]) for _ in range(2))
    return archive(parts | {one: parts[other], other: parts[one]}) if parts else b""


def _renamed_part(chance: random.Random, raw: bytes) -> bytes:
    parts = _parts(raw)
    name = chance.choice([*parts] or [""])
    other = chance.choice((name.upper(), f"/{name}", f"../{name}", name.replace("/", "\\"), "x"))
    return archive({(other if each == name else each): part for each, part in parts.items()})


def _parts(raw: bytes) -> dict[str, bytes]:
    """Nothing of an archive that another change has broken already."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as file:
            return {name: file.read(name) for name in file.namelist()}
    except Exception:
        return {}


_OF_BYTES: tuple[Change, ...] = (_flip, _cut, _repeat, _number)
_OF_PARTS: tuple[Change, ...] = (
    _in_part,
    _in_part,
    _in_part,
    _without_part,
    _swapped_parts,
    _renamed_part,
)


def outcomes(count: int, seed: int) -> Iterator[tuple[str, bytes, str, float]]:
    """Name and content of each file, what became of it, and the seconds that it took.

    It is `values`, `told`, or what went wrong.
    """
    files = [*samples().items()]
    for number in range(count):
        chance = random.Random(f"{seed}.{number}")
        name, sample = files[number % len(files)]
        raw = mutated(chance, sample)
        began = time.monotonic()
        outcome = _outcome(name, raw)
        seconds = time.monotonic() - began
        yield name, raw, outcome if seconds < MOST_SECONDS else f"took {seconds:.0f} seconds", seconds


def _outcome(name: str, raw: bytes) -> str:
    with TemporaryDirectory() as folder:
        try:
            month, diagnostics = read_files(Path(folder), {name: raw})
        except Exception:
            return traceback.format_exc()
    unread = [each for each in diagnostics if each.code in ("file-unreadable", "no-known-table")]
    has_rows = any(len(table.frame) for table in month.tables.values())
    if len(unread) > 1 or (unread and has_rows):
        return f"told more than once: {unread}"
    # What has lost its rows but not its header is a blank table.
    if not (has_rows or diagnostics or reader().spreadsheet(name, raw)[0]):
        return "neither read nor told"
    return "told" if unread else "values"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=900, help="no more are begun after that")
    parser.add_argument("--keep", type=Path, default=Path("outputs/fuzz"), help="for what went wrong")
    asked = parser.parse_args()
    began = time.monotonic()
    found: Counter[str] = Counter()
    slowest = 0.0
    for number, (name, raw, outcome, seconds) in enumerate(outcomes(asked.count, asked.seed)):
        slowest = max(slowest, seconds)
        is_well = outcome in ("values", "told")
        found[outcome if is_well else "wrong"] += 1
        if not is_well:
            asked.keep.mkdir(parents=True, exist_ok=True)
            kept = asked.keep / f"{asked.seed}-{number}-{name}"
            kept.write_bytes(raw)
            sys.stdout.write(f"{kept}: {outcome}\n")
        if time.monotonic() - began > asked.seconds:
            break
    sys.stdout.write(
        f"{found.total()} files: {found['values']} gave values, {found['told']} were told, "
        f"{found['wrong']} did otherwise; the slowest took {slowest:.1f} s; seed {asked.seed}\n"
    )
    return 1 if found["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
