"""A logo comes from outside and goes to every reader: shapes and pixels of our own, or a diagnostic."""

import inspect
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from photos import WRITER, picture, saved, with_traces
from readers import reader
from sitrep.intake import logo, logo_drawing, logo_pixels
from sitrep.intake.files import sha256
from sitrep.intake.logo import LOGO_CHECKS, read_logos
from sitrep.intake.logo_drawing import drawing_of
from sitrep.intake.logo_pixels import MAX_PNG_BYTES, NoLogo
from sitrep.model.logo import Logo
from sitrep.words.catalogue import catalogue
from tables import told

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5">%s</svg>'
RECT = '<rect width="3" height="2"/>'
GRADIENT = '<linearGradient id="sky"><stop offset="0" stop-color="red"/></linearGradient>'
PNG = saved(picture(600, 300), "PNG")
CANNOT = "This logo cannot be printed: "
DECLARED = (
    "it has a document type or declares entities (<!DOCTYPE …>), through which a file can load others."
)
Reading = Callable[..., tuple[tuple[Logo, ...], list[str]]]


@pytest.fixture
def read(tmp_path: Path) -> Reading:
    """Reads the logos of a folder with these files; `a__jpg` is a.jpg."""

    def reading(**contents: str | bytes) -> tuple[tuple[Logo, ...], list[str]]:
        for name, content in contents.items():
            raw = content.encode() if isinstance(content, str) else content
            (tmp_path / name.replace("__", ".")).write_bytes(raw)
        logos, trouble = read_logos(tmp_path, reader=reader(), name=lambda path: path.name)
        assert {each.code for each in trouble} <= {check.code for check in LOGO_CHECKS} | {
            "file-elsewhere"
        }
        return logos, told(trouble)

    return reading


def test_a_drawing_is_written_anew(read: Reading) -> None:
    raw = SVG % (
        "<title>Who drew it</title><metadata>Where</metadata><!-- When -->"
        f'<defs>{GRADIENT}</defs><g id="layer1" style="display:inline;fill:RED;-inkscape-x:1" transform="scale(.5)">'
        '<path d="m1 1h2v2z" fill="url(#sky)" class="a"/><polygon points="1,1 2-1 3,1" stroke="rgb(0,0,255)"/></g>'
    )
    (found,), trouble = read(logo__svg=raw)
    assert trouble == []
    assert (found.file, found.sha256, found.kind) == ("logo.svg", sha256(raw.encode()), "svg")
    assert found.printed_mm == (28.0, 14.0)
    assert found.content.decode() == (
        '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5" viewBox="0 0 10 5"><g><defs>'
        '<linearGradient id="g1"><stop offset="0" stop-color="#ff0000"></stop></linearGradient></defs>'
        '<g transform="scale(0.5)" fill="#ff0000"><path d="M1 1 L3 1 L3 3 L1 1 Z" fill="url(#g1)"></path>'
        '<polygon points="1 1 2 -1 3 1" stroke="#0000ff"></polygon></g></g></svg>'
    )


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_pixels_are_encoded_again_without_what_stood_beside_them(read: Reading, kind: str) -> None:
    raw = with_traces(picture(1600, 400), kind=kind)
    assert WRITER.encode() in raw
    (found,), trouble = read(**{"logo__png" if kind == "PNG" else "logo__jpg": raw})
    assert trouble == []
    assert (found.kind, found.width, found.height, found.printed_mm) == ("png", 660, 165, (56.0, 14.0))
    assert WRITER.encode() not in found.content
    assert len(found.content) <= MAX_PNG_BYTES
    with Image.open(io.BytesIO(found.content)) as image:
        assert (image.format, image.info) == ("PNG", {})


def test_what_is_transparent_becomes_white(read: Reading) -> None:
    (found,), _ = read(logo__png=saved(Image.new("RGBA", (20, 20), (255, 0, 0, 0)), "PNG"))
    with Image.open(io.BytesIO(found.content)) as image:
        assert image.convert("RGB").getpixel((0, 0)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("inner", "message"),
    [
        (f"\n{RECT}\n<script>steal()</script>", "line 3: an SVG logo may not have <script> here."),
        ("<text>Relief</text>", "line 1: an SVG logo may not have <text> here."),
        ('<image href="https://example.org/a.png"/>', "line 1: an SVG logo may not have <image> here."),
        ("<style>rect { fill: red }</style>", "line 1: an SVG logo may not have <style> here."),
        ('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', "line 1: an SVG logo may not have <foreignObject> here."),
        (f'<a href="https://example.org">{RECT}</a>', "line 1: an SVG logo may not have <a> here."),
        (f'<linearGradient id="a">{RECT}</linearGradient>', "line 1: an SVG logo may not have <rect> here."),
        ('<rect width="3" height="2" onclick="x()"/>', "line 1: an SVG logo may not have onclick='x()', or not with this value."),
        ('<rect width="3" height="2" style="fill:url(https://example.org/#a)"/>', "line 1: an SVG logo may not have fill='url(https://example.org/#a)', or not with this value."),
        ('<rect width="3" height="2" style="filter:url(#blur)"/>', "line 1: an SVG logo may not have filter='url(#blur)', or not with this value."),
        ('<rect width="1e400" height="2"/>', "line 1: an SVG logo may not have width='1e400', or not with this value."),
        ('<path d="M0 0 1"/>', "line 1: an SVG logo may not have d='M0 0 1', or not with this value."),
        ('<g transform="scale(0)"/>', "line 1: an SVG logo may not have transform='scale(0)', or not with this value."),
        ('<rect width="3" height="2" fill="url(#a)"/>', 'line 1: it refers to "#a", which is not a linear gradient of this file with stops of its own.'),
        ("<g/>", ": it has no shapes."),
        ("<g>" * 25 + "</g>" * 25, "line 1: it has more than 2,000 elements, or groups more than 20 deep; draw it with fewer shapes, or export it as a PNG."),
        (RECT * 2001, "line 1: it has more than 2,000 elements, or groups more than 20 deep; draw it with fewer shapes, or export it as a PNG."),
        ("&lol;", "line 1: it is not well-formed XML."),
    ],
)  # fmt: skip
def test_what_is_no_shape_is_told_with_its_line(read: Reading, inner: str, message: str) -> None:
    found, trouble = read(logo__svg=SVG % inner)
    where, _, reason = message.partition(": ")
    assert (found, trouble) == ((), [f"logo.svg {where}: {CANNOT}{reason}"])


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("<!DOCTYPE svg>" + SVG % RECT, f"line 1: {CANNOT}{DECLARED}"),
        ('<!DOCTYPE a [<!ENTITY b "b">]>' + SVG % "&b;", f"line 1: {CANNOT}{DECLARED}"),
        ("<html/>", f'line 1: {CANNOT}it is XML, but not SVG: its first element is not <svg xmlns="http://www.w3.org/2000/svg">.'),
        (PNG[:900], f"line 1: {CANNOT}it is not well-formed XML."),
        ("", f"line 1: {CANNOT}it is not well-formed XML."),
        ((SVG % RECT).replace("10 5", "0 5"), f'line 1: {CANNOT}its first element, <svg>, has neither a "viewBox" of four numbers nor a width and a height in pixels.'),
        ((SVG % RECT).replace("10 5", "100 5"), f": {CANNOT}it is more than 8 times as wide as it is high, or more than 4 times as high as it is wide, which is too narrow beside the title."),
        (SVG % ("<!-- -->" * 30_000), f": {CANNOT}it is an SVG of more than 200 kB; draw it with fewer shapes, or export it as a PNG."),
    ],
)  # fmt: skip
def test_what_is_no_drawing_is_told(read: Reading, raw: str | bytes, reason: str) -> None:
    assert read(logo__svg=raw) == ((), [f"logo.svg {reason}"])


def test_gradients_that_lean_on_each_other_are_refused() -> None:
    ring = '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/>' + RECT
    with pytest.raises(NoLogo):
        drawing_of((SVG % ring).encode())
    lent = f'{GRADIENT}<linearGradient id="b" href="#sky" x2="50%"/><rect width="1" height="1" fill="url(#b)"/>'
    assert b'<linearGradient href="#g1" x2="50%" id="g2">' in drawing_of((SVG % lent).encode())[2]


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"GIF89a", "it is neither SVG nor PNG nor JPEG"),
        (saved(picture(60, 60), "WEBP"), "it is neither SVG nor PNG nor JPEG"),
        (PNG[:2000], "it is damaged or cut short"),
    ],
)
def test_what_is_no_picture_is_told(read: Reading, raw: bytes, reason: str) -> None:
    assert read(logo__png=raw) == ((), [f"logo.png : {CANNOT}{reason}."])


def test_a_file_of_another_kind_is_told_and_the_drawing_stands_before_the_pixels(read: Reading) -> None:
    found, trouble = read(Logo__PNG=PNG, logo__svg=SVG % RECT, logo__pdf=b"%PDF", logotype__txt=b"")
    assert [each.file for each in found] == ["logo.svg", "Logo.PNG"]
    assert trouble == [f"logo.pdf : {CANNOT}it is neither SVG nor PNG nor JPEG."]


def test_of_two_logos_in_pixels_nobody_knows_which_is_right(read: Reading) -> None:
    found, trouble = read(logo__png=PNG, logo__jpg=saved(picture(120, 120), "JPEG"))
    assert [each.file for each in found] == ["logo.jpg"]
    assert trouble == ['logo.png : There is another logo in pixels, "logo.jpg".']


@pytest.mark.parametrize(
    ("width", "height", "message"),
    [
        (110, 110, "110 × 110 pixels: 199 per inch"),
        (111, 111, ""),
        # A wide one is as wide as the masthead lets it be.
        (400, 50, "400 × 50 pixels: 169 per inch"),
        (480, 60, ""),
    ],
)
def test_a_coarse_logo_is_told_where_it_is_printed(
    read: Reading, width: int, height: int, message: str
) -> None:
    pixels = saved(picture(width, height), "PNG")
    _, trouble = read(logo__png=pixels)
    said = f"logo.png : This logo has {message} as it is printed, where 200 are sharp."
    assert trouble == ([said] if message else [])
    # Beside a drawing it is for mails, which show it as small as screens are coarse.
    assert read(logo__png=pixels, logo__svg=SVG % RECT)[1] == []


def test_a_link_out_of_the_folder_is_not_followed(read: Reading, tmp_path: Path) -> None:
    outside = tmp_path.parent / "outside.png"
    outside.write_bytes(PNG)
    (tmp_path / "logo.png").symlink_to(outside)
    found, (trouble,) = read()
    assert found == ()
    assert trouble.startswith("logo.png : ")


def test_a_file_without_end_is_not_read_to_it(read: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logo, "MAX_BYTES", 100)
    assert read(logo__png=PNG) == ((), [f"logo.png : {CANNOT}it is larger than 5 MB."])


def test_every_reason_has_its_words() -> None:
    code = "".join(inspect.getsource(module) for module in (logo, logo_drawing, logo_pixels))
    reasons = set(re.findall(r'NoLogo\(\s*"([\w-]+)"', code)) | set(
        re.findall(r"reason\.logo\.([\w-]+)", code)
    )
    assert len(reasons) > 10
    for reason in (*reasons, "kind", "too-many-pixels", "animated", "damaged"):
        assert f"reason.logo.{reason}" in catalogue("en")
