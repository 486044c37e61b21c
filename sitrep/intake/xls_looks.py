"""How the cells of an old workbook (.xls) look: number formats, struck-out and unseen text."""

from sitrep.intake.looks import Look
from sitrep.intake.number_formats import is_date, is_percentage, may_change

# By [MS-XLS] 2.4.122 (Font), 2.4.353 (XF), 2.5.161 (Icv), 2.5.165 (IFmt).
_PERCENT_FORMATS = frozenset({9, 10})
"""0% and 0.00%, which every workbook has."""
_DATE_FORMATS = frozenset({*range(14, 23), *range(45, 48)})
"""Those of dates and times that every workbook has, unless it gives the number another format."""
_IS_STRUCK = 0x08
_NO_FONT = 4
"""Fonts are counted without this number."""
_WHITE, _BLACK = 9, 8
_SAME = {0: _BLACK, 1: _WHITE, 0x40: _BLACK, 0x41: _WHITE, 0x7FFF: _BLACK}
_SOLID = 1
_UNKNOWN = -1


class XlsLooks:
    """Takes the fonts, formats and styles in the order of the file; `styles` are those of the cells."""

    def __init__(self) -> None:
        self.styles: list[Look] = []
        self._formats: dict[int, str] = {}
        self._fonts: list[tuple[bool, int]] = []  # whether it strikes out, its colour
        self._raising: set[int] = set()

    def add_format(self, number: int, code: str) -> None:
        self._formats[number] = code

    def add_font(self, body: bytes) -> None:
        if _number(body, 8):
            self._raising.add(len(self._fonts))
        self._fonts.append((bool(body[2] & _IS_STRUCK), _colour(_number(body, 4))))

    def add_style(self, body: bytes, *, is_new: bool) -> None:
        """`is_new` since Excel 97, whose styles have their background elsewhere."""
        font, format_number = _number(body, 0), _number(body, 2)
        is_struck, colour = self._font(font)
        code = self._formats.get(format_number, "")
        is_share = is_percentage(code) or (not code and format_number in _PERCENT_FORMATS)
        self.styles.append(
            Look(
                is_percentage=is_share,
                format=code if code and may_change(code) else "",
                is_struck=is_struck,
                is_unseen=is_new and colour == _background(body),
                is_no_date=format_number in _DATE_FORMATS and bool(code) and not is_date(code),
            )
        )

    def is_raising(self, font: int) -> bool:
        """Whether letters in it stand above or below the line."""
        return _place(font) in self._raising

    def is_striking(self, font: int) -> bool:
        return self._font(font)[0]

    def _font(self, number: int) -> tuple[bool, int]:
        place = _place(number)
        return self._fonts[place] if place < len(self._fonts) else (False, _BLACK)


def _place(font: int) -> int:
    return font - (font > _NO_FONT)


def _background(body: bytes) -> int:
    """The colour of a plain background; white for none, one of its own for a pattern."""
    pattern = body[17] >> 2
    if pattern > _SOLID:
        return _UNKNOWN
    return _colour(_number(body, 18) & 0x7F) if pattern == _SOLID else _WHITE


def _colour(number: int) -> int:
    return _SAME.get(number, number)


def _number(body: bytes, at: int) -> int:
    return int.from_bytes(body[at : at + 2], "little")
