"""What is kept of a month that was read: its tables as labels and cells of rows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from sitrep.model.input_file import InputFile
from sitrep.model.month import Narrative
from sitrep.model.table import Block

Cells = list[Any]
"""Those of a column in JSON; of a column whose cells are all the same the first one alone."""


@dataclass(frozen=True, slots=True)
class KeptRows:
    """Rows of a frame: their labels, and by column their cells; nothing at all where there are none."""

    labels: list[int]
    columns: dict[str, Cells]


NO_ROWS = KeptRows([], {})


@dataclass(frozen=True, slots=True)
class KeptTable:
    """A table with the sheets that it stands on, and the rows of its three frames."""

    blocks: list[Block]
    frame: KeptRows
    without_news: KeptRows
    unfilled: KeptRows


@dataclass(frozen=True, slots=True)
class KeptMonth:
    """A month without its period; it has no photos. Tables that stand on no sheet are not in it."""

    files: list[InputFile]
    narratives: dict[str, Narrative]
    tables: dict[str, KeptTable]


class UnknownForm(ValueError):
    """What is to be kept, or was kept, is not of the form that is known."""


FRAMES = ("frame", "without_news", "unfilled")
"""Those of a table that hold rows."""
DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?(E[+-]?[0-9]{1,3})?")
"""A measure with decimals, as JSON keeps it."""
NOT_A_TIME = np.iinfo("int64").min
"""What numpy has where there is no date."""
CELL_TYPES: Mapping[str, frozenset[type]] = {
    "str": frozenset({str, type(None)}),
    "Int64": frozenset({int, type(None)}),
    "datetime64[s]": frozenset({int, type(None)}),
    "float64": frozenset({float, type(None)}),
    "bool": frozenset({bool}),
    "object": frozenset({int, str, bool, type(None)}),
}
"""By the type of a column, what its cells are in JSON."""
BLANK = False
"""A blank cell of a measure that its sheet does not have, which pandas fills with no number."""
