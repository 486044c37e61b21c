"""An area whose boundaries an office supplies itself, such as a province."""

from dataclasses import dataclass

Ring = tuple[tuple[float, float], ...]
"""Places one after the other, longitude and latitude in degrees; the last is the first again."""

Area = tuple[str, str, tuple[Ring, ...]]
"""Its name, its P-code or "", and the rims of all its parts and holes."""


@dataclass(frozen=True, slots=True)
class Boundary:
    """`outlines` are the rims of all its parts and holes; `file` is where it stands.

    `code` is its P-code, "" without one.
    """

    name: str
    outlines: tuple[Ring, ...]
    file: str
    code: str = ""
