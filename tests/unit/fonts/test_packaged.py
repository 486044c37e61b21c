"""Packaged fonts are named by their families, and taken from installed packages alone."""

import pytest

from sitrep.fonts import packaged
from sitrep.fonts.packaged import PACKAGED, packaged_font
from sitrep.model.fonts_setting import FontsSetting


@pytest.mark.parametrize("family", PACKAGED)
def test_a_packaged_font_is_a_file_of_its_package(family: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packaged, "find_spec", lambda _: True)
    font = packaged_font(family)
    assert font is not None
    assert font.path.endswith(f"/{family.replace(' ', '')}[wdth,wght].ttf")
    assert font.package.replace("_", "").startswith(("fontpkgnotosans", "justmytypeintl"))


def test_a_family_that_is_not_packaged_is_told() -> None:
    with pytest.raises(
        ValueError, match=r'"Comic Sans" is none of: Noto Sans Bengali, .*docs/SETTINGS\.md'
    ):
        FontsSetting(packaged=("Comic Sans",))
