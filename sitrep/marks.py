"""Characters for private use that hold a place in a text of ours until it is set.

No text that comes in has one of them: `one_line` drops them from every cell, name and setting, and
`without_private_use` from narratives and articles, which have many lines.
"""

import re

FIGURE_STARTS, FIGURE_ENDS = "\ue000", "\ue001"
"""Around the number of a live figure in a narrative."""
FIGURE = "\ue002"
"""Any live figure, where numbers of the writer's own are looked for."""
BLOT = "\ue003"
"""Over quotations and addresses, which the notes on style pass over."""
EXPLAINED = "\ue004"
"""Words of a page that have a reason, where numbers without one are looked for."""
CASE = "\ue005"
"""Before a letter in square brackets, which may stand for a small or a capital one."""
ITEM_STARTS, ITEM_ENDS = "\ue006", "\ue007"
"""Around the number of an item of a list."""
ITEM = "\ue008"
"""An item of a list of texts of the page, which are set one by one."""
EXPLAINED_STARTS, EXPLAINED_ENDS = "\ue009", "\ue00a"
"""Around words of a page that have a reason, until it is proved that all numbers have one."""

PRIVATE_USE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
"""All characters for private use, for a class of a regular expression."""

_PRIVATE_USE = re.compile(f"[{PRIVATE_USE}]")


def without_private_use(text: str) -> str:
    """The text without any character for private use; nobody can know what they would look like."""
    return text if text.isascii() else _PRIVATE_USE.sub("", text)
