"""What changed between two reports, read from their manifests."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sitrep.model.edition import Edition
from sitrep.model.figure import Figure, Made
from sitrep.model.issue import Change, FigureChange
from sitrep.model.subject import Subject, in_words, place_of_code
from sitrep.quantity import Kind, Quantity
from sitrep.report.record.fingerprints import are_comparable


class UnreadableManifest(ValueError):
    """These bytes are no manifest of a report."""


@dataclass(frozen=True, slots=True)
class RecordedReport:
    """What a manifest says of its report; `labels`, `figures` and `cells` are by key, in its order.

    `files` has the fingerprint of each input and of the settings by path (release 0.1 has its SHA-256),
    `templates` the SHA-256 of each template, `versions` the release of each piece of software. `page` is
    the SHA-256 of the page as a draft. `is_withdrawal`: it takes a version back and has no figures.
    `earlier` are figures that it tells of other reports: those that changes start from, then those that
    charts draw again, by report.
    """

    period: str
    number: int
    edition: str
    page: str
    labels: Mapping[str, str]
    figures: Mapping[str, Figure]
    cells: Mapping[str, frozenset[str]]
    files: Mapping[str, str]
    templates: Mapping[str, str]
    versions: Mapping[str, str]
    is_withdrawal: bool = False
    earlier: tuple[Mapping[str, Figure], ...] = ()


def recorded_report(manifest: bytes) -> RecordedReport:
    """The manifest as it was written by `manifest_json`; UnreadableManifest for anything else."""
    try:
        content = json.loads(manifest, parse_float=Decimal)
        # Those of releases before 0.2 have the whole of operation.toml among the inputs.
        settings = content.get("settings")
        figures = {entry["key"]: _figure(entry) for entry in content["figures"]}
        return RecordedReport(
            period=str(content["period"]),
            number=int(content["number"]),
            edition=str(content.get("edition", Edition.PUBLIC)),
            page=str(content.get("page", "")),
            labels={entry["key"]: str(entry["label"]) for entry in content["figures"]},
            figures=figures,
            cells={
                entry["key"]: frozenset(map(str, entry.get("cells", ()))) for entry in content["figures"]
            },
            files=_hashes([*content["inputs"], *([settings] if settings else [])]),
            templates=_hashes(content.get("templates", [])),
            versions={str(name): str(release) for name, release in content["versions"].items()},
            is_withdrawal=(content.get("issue") or {}).get("change") == Change.WITHDRAWAL,
            earlier=tuple(_earlier(content)),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        raise UnreadableManifest(str(problem)) from None


def _hashes(entries: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    return {
        str(entry["path"]): str(entry["fingerprint"] if "fingerprint" in entry else entry["sha256"])
        for entry in entries
    }


def _earlier(content: Mapping[str, Any]) -> Iterator[Mapping[str, Figure]]:
    compared = [before for entry in content["figures"] for before in entry.get("compared_with", ())]
    if compared:
        yield {before["key"]: _figure(before) for before in compared}
    drawn: dict[str, dict[str, Figure]] = {}
    for entry in content.get("drawn_again", ()):
        drawn.setdefault(str(entry["report"]), {})[entry["key"]] = _figure(entry)
    yield from drawn.values()


def _figure(entry: Mapping[str, Any]) -> Figure:
    return Figure(
        key=str(entry["key"]),
        value=_value(entry),
        as_of=date.fromisoformat(entry["as_of"]),
        subject=in_words(str(entry.get("label", ""))),
        cells=(),
        sources=tuple(map(str, entry["source"])),
        as_of_first=date.fromisoformat(first) if (first := entry.get("as_of_first")) else None,
        made=Made(entry["made"]),
        parts=tuple(map(str, entry["parts"])),
        missing_parts=tuple(_missing(entry)),
        unit=str(entry.get("unit", "")),
        withheld_parts=tuple(map(place_of_code, map(str, entry.get("withheld_parts", ())))),
    )


def _missing(entry: Mapping[str, Any]) -> Iterator[Subject]:
    """What a sum lacks; version 0.1 wrote a country as missing from itself, for its areas."""
    if entry["made"] == Made.SUM:
        codes = map(str, entry.get("missing_parts", ()))
        yield from (place_of_code(code) for code in codes if code not in entry["key"].split("."))


def _value(entry: Mapping[str, Any]) -> Quantity | date | str:
    kind = entry["kind"]
    if kind == "date":
        return date.fromisoformat(entry["value"])
    if kind == "code":
        return str(entry["value"])
    return Quantity(Kind(kind), entry["value"], entry["high"])


def differences(
    old: RecordedReport, new: RecordedReport, partial: Collection[str] = ()
) -> list[FigureChange]:
    """The figures that changed or came, in the order of the new report; then those that went.

    Two versions of one month's report also differ where a figure has another as-of date; a figure
    that nobody reported has none, and counts as one that is not there. A change since last month is
    left out where one of the figures that it compares is told of already, and so is what the narrative
    says by hand.

    The old value of a figure is withheld if the new report withholds it, or anything that it was made
    of, however deep; `partial` are figures of the new report that lack something which it may not show,
    beside the sums that say so themselves. What went may have been withdrawn: for all that a manifest
    says, its old value may not be shown.
    """
    keys = [*new.figures, *(key for key in old.figures if key not in new.figures)]
    withheld = _with_all_made_of(
        {
            *(
                key
                for key in {*partial, *(key for key, each in new.figures.items() if each.withheld_parts)}
                if not _is_of_the_same(key, old, new)
            ),
            *(key for key in old.figures if _is_withheld(new.figures.get(key), new.edition)),
        },
        old.figures,
    )
    is_same_month = old.period == new.period
    differ = {
        key for key in keys if not _is_same(old.figures.get(key), new.figures.get(key), is_same_month)
    }
    return [
        FigureChange(
            key=key,
            label=new.labels.get(key) or old.labels[key],
            old=old.figures.get(key),
            new=new.figures.get(key),
            is_old_withheld=key in withheld,
        )
        for key in keys
        if key in differ and not _is_aside(old.figures.get(key) or new.figures[key], differ)
    ]


def _is_of_the_same(key: str, old: RecordedReport, new: RecordedReport) -> bool:
    """Whether both reports have the figure from the same cells and lack the same in it."""
    before, after = old.figures.get(key), new.figures.get(key)
    if before is None or after is None:
        return False
    is_whole = (before.parts, before.withheld_parts) == (after.parts, after.withheld_parts)
    return is_whole and old.cells[key] == new.cells[key]


def _is_withheld(new: Figure | None, edition: str) -> bool:
    if new is None:
        return edition != Edition.INTERNAL
    return isinstance(new.value, Quantity) and new.value.kind is Kind.SUPPRESSED


def _with_all_made_of(withheld: set[str], figures: Mapping[str, Figure]) -> set[str]:
    """These keys, and those of the figures that were made of any of them."""
    while made := {
        key
        for key, figure in figures.items()
        if key not in withheld and not withheld.isdisjoint(figure.parts)
    }:
        withheld = withheld | made
    return withheld


def is_reported(figure: Figure | None) -> bool:
    """Whether anybody reported it, if only that there is no data."""
    if figure is None:
        return False
    is_count = isinstance(figure.value, Quantity)
    return figure.quantity.kind is not Kind.NOT_REPORTED if is_count else bool(figure.value)


def _is_same(old: Figure | None, new: Figure | None, is_same_month: bool) -> bool:
    if not is_reported(old) and not is_reported(new):
        return True
    if old is None or new is None:
        return False
    return old.value == new.value and (old.as_of == new.as_of or not is_same_month)


def _is_aside(figure: Figure, differ: set[str]) -> bool:
    if figure.made is Made.CHANGE:
        return not differ.isdisjoint(figure.parts)
    return figure.made is Made.LITERAL


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file, template or piece of software that came, went, or has other content; "" for neither."""

    name: str
    old: str
    new: str


def files_changed(old: RecordedReport, new: RecordedReport) -> list[FileChange]:
    """What a report is made from, where two reports differ: inputs, then templates, then software.

    Whether inputs differ is not known where one of the reports names them as release 0.1 did.
    """
    return [
        FileChange(name, before.get(name, ""), after.get(name, ""))
        for before, after in (
            (old.files, new.files) if are_comparable(old.files, new.files) else ({}, {}),
            (old.templates, new.templates),
            (old.versions, new.versions),
        )
        for name in sorted({*before, *after})
        if before.get(name) != after.get(name)
    ]
