"""The key figures that an operation names, against those that there are."""

from collections.abc import Collection, Iterator

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Severity, did_you_mean
from sitrep.lines import nearest
from sitrep.model.operation import Operation

MOST_KEY_FIGURES = 8
"""The strip of the first page has two rows, and each of them room for four."""

USUAL_KEY_FIGURES = 5
"""As many are chosen where operation.toml names none: one row, the first of them the largest."""

KEY_FIGURE_UNKNOWN = Check(
    "key-figure-unknown", Severity.WARNING,
    "operation.toml names a key figure that this month does not have, so the report leaves it out.",
)  # fmt: skip
KEY_FIGURE_SURPLUS = Check(
    "key-figure-surplus", Severity.WARNING,
    "operation.toml names more key figures than the first page has room for, so the report leaves out "
    "the last of them.",
)  # fmt: skip
KEY_FIGURE_CHECKS: tuple[Check, ...] = (KEY_FIGURE_UNKNOWN, KEY_FIGURE_SURPLUS)


def key_figure_faults(
    operation: Operation, figures: Collection[str], settings: str
) -> Iterator[Diagnostic]:
    """The named key figures that no edition would print; `figures` are the keys that the month has."""
    where = Address(settings)
    known = []
    for key in operation.report.key_figures:
        if key in figures:
            known.append(key)
        else:
            yield KEY_FIGURE_UNKNOWN.at(where, key=key, nearest=did_you_mean(nearest(key, figures)))
    for key in known[MOST_KEY_FIGURES:]:
        yield KEY_FIGURE_SURPLUS.at(where, key=key, most=MOST_KEY_FIGURES)
