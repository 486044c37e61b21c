"""Fonts that an operation takes from installed packages, which `humanitarian-sitrep[fonts]` brings."""

from collections.abc import Mapping
from importlib.util import find_spec

from sitrep.fonts.face import Font

EXTRA = "humanitarian-sitrep[fonts]"

_GOOGLE = "fonts/ofl/{folder}/{file}[wdth,wght].ttf"
_FILES: Mapping[str, tuple[str, str]] = {
    "Noto Sans Bengali": ("justmytype_intl_south_asia", _GOOGLE),
    "Noto Sans Devanagari": ("fontpkg_noto_sans_devanagari", "files/{file}[wdth,wght].ttf"),
    "Noto Sans Ethiopic": ("justmytype_intl_africa", _GOOGLE),
    "Noto Sans Khmer": ("fontpkg_noto_sans_khmer", "files/{file}[wdth,wght].ttf"),
    "Noto Sans Lao": ("justmytype_intl_sea", _GOOGLE),
    "Noto Sans Myanmar": ("justmytype_intl_sea", _GOOGLE),
    "Noto Sans Tamil": ("fontpkg_noto_sans_tamil", "files/{file}[wdth,wght].ttf"),
    "Noto Sans Telugu": ("fontpkg_noto_sans_telugu", "files/{file}[wdth,wght].ttf"),
    "Noto Sans Thai": ("fontpkg_noto_sans_thai", "files/{file}[wdth,wght].ttf"),
}

PACKAGED = tuple(_FILES)
"""The families by the names that operation.toml calls them; each is one variable font, regular first."""


def packaged_font(family: str) -> Font | None:
    """The font of one of PACKAGED; None where its package is not installed."""
    package, path = _FILES[family]
    if find_spec(package) is None:
        return None
    file = family.replace(" ", "")
    path = path.format(folder=file.lower(), file=file)
    return Font(family, "normal", "", package, path)
