"""What was measured, as data that is written down, and as text."""

from collections.abc import Iterator, Sequence

from pydantic import BaseModel, ConfigDict

HEADING = """# Results

Written by `make bench`, never by hand: the next run overwrites it. README.md says what is measured.
"""


class _Value(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Table(_Value):
    """Finished cells; the first column is text, all others are numbers."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Aim(_Value):
    """A number that should be at most, or at least, another; `lever`: what would bring it there."""

    what: str
    measured: float
    at_most: float | None = None
    at_least: float | None = None
    unit: str = ""
    lever: str = ""

    @property
    def is_met(self) -> bool:
        below = self.at_most is None or self.measured <= self.at_most
        return below and (self.at_least is None or self.measured >= self.at_least)

    @property
    def wanted(self) -> str:
        """The bound in words."""
        if self.at_most is not None:
            return f"at most {number(self.at_most)}{self.unit}"
        return f"at least {number(self.at_least or 0)}{self.unit}"


class Topic(_Value):
    """One part of the benchmark. `points` are the numbers that other pages and the chart take."""

    key: str
    title: str
    table: Table
    runs: int
    notes: tuple[str, ...] = ()
    aims: tuple[Aim, ...] = ()
    points: dict[str, float] = {}
    took: float = 0.0


class Machine(_Value):
    """Where it was measured: names and what they are; `load` is how busy it was before and after."""

    facts: dict[str, str]
    load: tuple[float, float] = (0.0, 0.0)


class Results(_Value):
    """One run of the benchmark; `day` as in 26 November 2026, `time` of the day in UTC."""

    day: str
    time: str
    is_quick: bool
    machine: Machine
    topics: tuple[Topic, ...]

    @property
    def points(self) -> dict[str, float]:
        return {name: value for topic in self.topics for name, value in topic.points.items()}

    @property
    def aims(self) -> tuple[Aim, ...]:
        return tuple(aim for topic in self.topics for aim in topic.aims)

    @property
    def when(self) -> str:
        """The date, and what must be known beside it."""
        before, after = self.machine.load
        busy = f", with other work on the machine (load {before:.1f} to {after:.1f})"
        once = ", one run of each" if self.is_quick else ""
        return f"{self.day}{once}{busy if before > BUSY else ''}"


BUSY = 1.0
"""A load average from which something else was at work before the benchmark began."""


def number(value: float) -> str:
    """As it is printed: 0.21, 2.4, 47, 3,205."""
    if abs(value) < 1:
        return f"{value:.2f}"
    return f"{value:.1f}" if abs(value) < 20 else f"{value:,.0f}"


def markdown(results: Results) -> str:
    """The whole of RESULTS.md."""
    machine = Table(
        columns=("machine", ""),
        rows=tuple(results.machine.facts.items()),
    )
    parts = [
        HEADING,
        f"Measured on {results.when}; begun at {results.time} UTC.\n",
        drawn(machine),
        "## Aims\n",
        drawn(aims_table(results.aims)),
    ]
    levers = [f"- **{aim.what}**: {aim.lever}" for aim in results.aims if aim.lever and not aim.is_met]
    parts += ["What keeps the others from it, and what would help:\n", "\n".join(levers) + "\n"] * bool(
        levers
    )
    parts += ["![How cost grows with months, camps, rows and reports](../docs/growth.svg)\n"]
    for topic in results.topics:
        parts += [f"## {topic.title}\n", *topic_text(topic)]
    return "\n".join(parts)


def aims_table(aims: Sequence[Aim]) -> Table:
    """Each aim beside what was measured."""
    return Table(
        columns=("", "measured", "aim", "met"),
        rows=tuple(
            (aim.what, f"{number(aim.measured)}{aim.unit}", aim.wanted, "yes" if aim.is_met else "no")
            for aim in aims
        ),
    )


def topic_text(topic: Topic) -> Iterator[str]:
    """Its table, its notes, and how often and how long it was measured."""
    yield drawn(topic.table)
    rounds = "one run of each" if topic.runs == 1 else f"{topic.runs} runs of each, in turns; medians"
    yield "".join(f"- {note}\n" for note in (*topic.notes, f"{rounds}; {topic.took:.0f} s in all."))


def drawn(table: Table) -> str:
    """As Markdown that is also readable as it stands."""
    rows = [table.columns, *table.rows]
    widths = [max(len(row[place]) for row in rows) for place in range(len(table.columns))]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    lines = [
        "| "
        + " | ".join(_padded(cell, width, place) for place, (cell, width) in enumerate(cells))
        + " |"
        for cells in (list(zip(row, widths, strict=True)) for row in (table.columns, rule, *table.rows))
    ]
    return "\n".join(lines) + "\n"


def _padded(cell: str, width: int, place: int) -> str:
    return cell.rjust(width) if place else cell.ljust(width)
