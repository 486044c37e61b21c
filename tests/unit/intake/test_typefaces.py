"""An operation's own fonts: read, plain, or each fault told at its file."""

import inspect
import io
import re
from contextlib import suppress
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.ttLib.tables.DefaultTable import DefaultTable  # type: ignore[import-untyped]

from readers import reader
from sitrep.cells import Address
from sitrep.fonts import packaged
from sitrep.fonts.typefaces import OWN, SYMBOLS, Typefaces
from sitrep.intake import font_files
from sitrep.intake import typefaces as of_intake
from sitrep.intake.font_files import NoFont, plain_font
from sitrep.intake.typefaces import FONT_CHECKS, read_typefaces
from sitrep.words.speech import words_for
from typefaces import MYANMAR, drawn_font

SETTINGS = Address("inputs/syria/operation.toml")


def read(folder: Path, *families: str) -> tuple[Typefaces, list[str]]:
    """The typefaces, and what is said of each problem."""
    found, _, trouble = read_typefaces(
        folder, families, reader=reader(), name=lambda path: path.name, settings=SETTINGS
    )
    return found, [f"{d.where}: {words_for('en').explain(d)[0]}" for d in trouble]


def test_an_office_s_own_font_prints_what_no_other_has(tmp_path: Path) -> None:
    (tmp_path / "NotoSansMyanmar-Regular.ttf").write_bytes(MYANMAR.read_bytes())
    found, told = read(tmp_path)
    assert told == []
    assert found.unprinted("မဲလ") == []
    assert found.unprinted("北") == ["北"]
    assert (found.own_families, found.fallbacks[-2:]) == ((f"{OWN} No1",), (f"{OWN} No1", SYMBOLS))


def test_without_a_folder_there_are_the_fonts_of_every_report(tmp_path: Path) -> None:
    found, told = read(tmp_path / "fonts")
    assert (found.own_families, told) == ((), [])


def test_of_a_family_the_two_weights_of_reports_are_taken(tmp_path: Path) -> None:
    for weight in (300, 500, 700, 900):
        (tmp_path / f"{weight}.ttf").write_bytes(drawn_font("北", weight=weight))
    found, told = read(tmp_path)
    (family,) = found.own_families
    assert told == []
    assert [(font.weight, _weight(font.content())) for font in found.families[family]] == [
        ("400", 300),
        ("600", 500),
    ]


def _weight(content: bytes) -> int:
    weight: int = TTFont(io.BytesIO(content))["OS/2"].usWeightClass
    return weight


def test_a_sign_is_printed_only_where_every_weight_has_it(tmp_path: Path) -> None:
    (tmp_path / "regular.ttf").write_bytes(drawn_font("北京"))
    (tmp_path / "bold.ttf").write_bytes(drawn_font("北", weight=700))
    (tmp_path / "other.ttf").write_bytes(drawn_font("東", family="Other"))
    assert read(tmp_path)[0].unprinted("北京東") == ["京"]


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"letters", "This font cannot be used: it is not a TrueType or OpenType font."),
        (drawn_font("北")[:400], "This font cannot be used: the file is damaged."),
        (
            drawn_font("北", is_slanted=True),
            "This font cannot be used: it is a slanted font, and reports print other scripts upright.",
        ),
        (
            drawn_font("北", axis=(100, 100, 900)),
            "This font cannot be used: it is a variable font that does not begin with the regular weight.",
        ),
        (
            drawn_font("北", licence_bits=0x0002),
            "This font may not be embedded in a report: its licence bits forbid embedding (fsType 2).",
        ),
        (
            drawn_font("北", licence_bits=0x0100),
            "This font may not be embedded in a report: its licence bits allow only the whole font to be "
            "embedded (fsType 256), and a report embeds a part.",
        ),
        (
            drawn_font("北", licence_bits=0x0200),
            "This font may not be embedded in a report: its licence bits allow only its bitmaps to be "
            "embedded (fsType 512).",
        ),
        (drawn_font("北", family=" "), "This font cannot be used: it has no name, or one of more than 60 letters."),
    ],
    ids=["text", "cut short", "slanted", "thin", "restricted", "whole only", "bitmaps", "no name"],
)  # fmt: skip
def test_a_font_that_cannot_be_used_is_told_at_its_file(tmp_path: Path, raw: bytes, told: str) -> None:
    (tmp_path / "own.otf").write_bytes(raw)
    found, problems = read(tmp_path)
    assert problems == [f"own.otf: {told}"]
    assert found.own_families == ()


@pytest.mark.parametrize("bits", [0x0000, 0x0004, 0x0008])
def test_what_a_licence_allows_is_used(bits: int) -> None:
    assert plain_font(drawn_font("北", licence_bits=bits))[0] == ("Drawn Sans", "400")


def test_a_font_is_made_plain_the_same_each_time() -> None:
    font = TTFont(io.BytesIO(drawn_font("北")))
    for tag in ("DSIG", "XXXX"):
        font[tag] = DefaultTable(tag)
        font[tag].data = b"\0" * 8
    written = io.BytesIO()
    font.save(written)
    _, plain = plain_font(written.getvalue())
    assert not {"DSIG", "XXXX"} & set(TTFont(io.BytesIO(plain)).keys())
    assert plain_font(written.getvalue())[1] == plain


def test_a_variable_font_that_begins_regular_is_used() -> None:
    assert plain_font(drawn_font("北", axis=(100, 400, 900)))[0] == ("Drawn Sans", "")


def test_any_bytes_are_a_font_or_none() -> None:
    raw = MYANMAR.read_bytes()
    for at in range(0, len(raw), 97):
        with suppress(NoFont):
            plain_font(raw[:at] + bytes([raw[at] ^ 0xFF]) + raw[at + 1 :])


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(of_intake, "MAX_BYTES", 10)
    (tmp_path / "own.ttf").write_bytes(drawn_font("北"))
    assert read(tmp_path)[1] == ["own.ttf: This font cannot be used: the file is larger than 40 MB."]


def test_a_packaged_font_that_is_not_installed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packaged, "find_spec", lambda _: None)
    assert read(tmp_path, "Noto Sans Thai")[1] == [
        'inputs/syria/operation.toml: The font "Noto Sans Thai" is not installed on this computer.'
    ]


def test_every_reason_has_words() -> None:
    keys = [f"check.{check.code}{end}" for check in FONT_CHECKS for end in ("", ".fix")]
    source = inspect.getsource(font_files)
    keys += [f"reason.font.{key}" for key in re.findall(r'NoFont\(.*?"([a-z-]+)"\)', source)]
    assert [key for key in keys if key not in words_for("en").messages] == []


@pytest.mark.parametrize("flavor", ["woff", "woff2"])
def test_a_font_packed_for_the_web_is_unpacked_and_a_broken_one_told(
    tmp_path: Path, flavor: str
) -> None:
    packed = io.BytesIO()
    font = TTFont(io.BytesIO(drawn_font("北")))
    font.flavor = flavor
    font.save(packed)
    file = tmp_path / f"own.{flavor}"
    file.write_bytes(packed.getvalue())
    found, problems = read(tmp_path)
    assert (len(found.own_families), problems) == (1, [])
    file.write_bytes(packed.getvalue()[:60])
    assert read(tmp_path)[1] == [
        f"own.{flavor}: This font cannot be used: it is not a TrueType or OpenType font."
    ]
