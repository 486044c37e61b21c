"""The photos that a month's table names: found in its folder and nowhere else, or told at the cell."""

from collections.abc import Callable
from pathlib import Path

import pytest

from photos import picture, put, saved, with_traces
from readers import reader
from sitrep.intake import photos
from sitrep.intake.files import sha256
from sitrep.intake.folder import read_month
from sitrep.intake.photos import PHOTO_CHECKS, read_photos
from sitrep.model.period import Period
from sitrep.model.photo import Photo
from sitrep.words.catalogue import catalogue
from sitrep.words.speech import words_for
from tables import told

JPEG = with_traces(picture(900, 600))
Reading = Callable[..., tuple[dict[str, Photo], list[str]]]


@pytest.fixture
def read(tmp_path: Path) -> Reading:
    """Reads a month whose table names these files; `contents` are those in the folder."""

    def reading(*names: str, **contents: bytes) -> tuple[dict[str, Photo], list[str]]:
        put(tmp_path / "2012-07", **contents)
        rows = [f'"{name}",The river.,Example Aid,none' for name in names]
        table = "\n".join(["file,caption,credit,persons", *rows])
        (tmp_path / "2012-07" / "photos.csv").write_text(table, "utf-8")
        folder = tmp_path / "2012-07"
        month, trouble = read_month(
            folder, Period.of_month(2012, 7), reader=reader(), language="en", name=lambda path: path.name
        )
        assert told(trouble) == []
        found, trouble = read_photos(
            folder, month, reader=reader(), name=lambda p: p.relative_to(tmp_path).as_posix()
        )
        return found, told(trouble)

    return reading


def test_a_photo_is_kept_with_the_digest_of_its_file(read: Reading) -> None:
    found, trouble = read("a.jpg", a__jpg=JPEG)
    assert trouble == []
    photo = found["a.jpg"]
    assert (photo.file, photo.sha256) == ("2012-07/photos/a.jpg", sha256(JPEG))
    assert (photo.width, photo.height) == (780, 520)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("rive.jpg", 'There is no "rive.jpg" in the report\'s folder "photos"; the nearest one is "river.jpg".'),
        ("RIVER.JPG", 'There is no "RIVER.JPG" in the report\'s folder "photos"; the nearest one is "river.jpg".'),
        ("..", 'There is no ".." in the report\'s folder "photos".'),
        (".", 'There is no "." in the report\'s folder "photos".'),
        ("../photos/river.jpg", '"../photos/river.jpg" is a path; photos are taken from the report\'s folder "photos" only; the nearest one is "river.jpg".'),
        ("../../secret.jpg", '"../../secret.jpg" is a path; photos are taken from the report\'s folder "photos" only.'),
        ("/etc/passwd", '"/etc/passwd" is a path; photos are taken from the report\'s folder "photos" only.'),
        ("C:\\Photos\\river.jpg", '"C:\\Photos\\river.jpg" is a path; photos are taken from the report\'s folder "photos" only; the nearest one is "river.jpg".'),
    ],
)  # fmt: skip
def test_a_name_that_no_file_in_the_folder_has_is_told_at_its_cell(
    read: Reading, tmp_path: Path, name: str, message: str
) -> None:
    (tmp_path / "secret.jpg").write_bytes(JPEG)
    found, trouble = read(name, river__jpg=JPEG)
    assert found == {}
    assert trouble == [
        f"photos.csv A2: {message}",
        "2012-07/photos/river.jpg : No row of the table photos names this file, so it is not in the report.",
    ]


def test_a_link_out_of_the_folder_is_not_followed(read: Reading, tmp_path: Path) -> None:
    put(tmp_path / "2012-07")
    (tmp_path / "secret.jpg").write_bytes(JPEG)
    (tmp_path / "2012-07" / "photos" / "a.jpg").symlink_to(tmp_path / "secret.jpg")
    found, trouble = read("a.jpg")
    assert found == {}
    assert trouble == [
        'photos.csv A2: The photo "a.jpg" cannot be printed: it is a link that leads out of the report\'s folder.'
    ]


def test_a_folder_that_is_a_link_is_not_followed(read: Reading, tmp_path: Path) -> None:
    put(tmp_path / "elsewhere", a__jpg=JPEG)
    (tmp_path / "2012-07").mkdir()
    (tmp_path / "2012-07" / "photos").symlink_to(tmp_path / "elsewhere" / "photos")
    found, trouble = read("a.jpg")
    assert found == {}
    assert len(trouble) == 1


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"GIF89a", "it is not a JPEG, PNG or WebP picture"),
        (JPEG[:-5000], "it is damaged or cut short"),
        (JPEG + bytes(20_000), "it is larger than 30 MB"),
    ],
)
def test_a_file_that_cannot_be_printed_is_told_with_its_reason(
    read: Reading, monkeypatch: pytest.MonkeyPatch, content: bytes, reason: str
) -> None:
    monkeypatch.setattr(photos, "MAX_BYTES", len(JPEG) + 10_000)
    found, trouble = read("a.jpg", a__jpg=content)
    assert found == {}
    assert trouble == [f'photos.csv A2: The photo "a.jpg" cannot be printed: {reason}.']


def test_a_photo_with_too_few_pixels_is_kept_and_told(read: Reading) -> None:
    found, trouble = read(
        "a.jpg",
        "b.jpg",
        a__jpg=saved(picture(584, 389), "JPEG"),
        b__jpg=saved(picture(585, 390), "JPEG"),
    )
    assert found.keys() == {"a.jpg", "b.jpg"}
    assert trouble == [
        'photos.csv A2: "a.jpg" has 584 × 389 pixels. Printed 99 mm wide it needs 585 × 390 to be sharp.'
    ]


def test_a_mac_takes_accents_apart(read: Reading, tmp_path: Path) -> None:
    put(tmp_path / "2012-07")
    (tmp_path / "2012-07" / "photos" / "O\u0308ncu\u0308.jpg").write_bytes(JPEG)
    found, trouble = read("\u00d6nc\u00fc.jpg")
    assert (list(found), trouble) == (["\u00d6nc\u00fc.jpg"], [])


def test_hidden_files_and_a_month_without_photos_are_silent(read: Reading) -> None:
    assert read() == ({}, [])
    assert read(__DS_Store=b"x") == ({}, [])


def test_every_problem_has_its_words() -> None:
    keys = [f"check.{check.code}{end}" for check in PHOTO_CHECKS for end in ("", ".fix")]
    reasons = ("elsewhere", "too-large", "too-many-pixels", "no-image", "animated", "damaged")
    keys += [f"reason.photo.{reason}" for reason in reasons]
    assert [key for key in keys if key not in catalogue("en")] == []
    assert words_for("en").say("photo.credit", credit="A") == "Photo: A"
