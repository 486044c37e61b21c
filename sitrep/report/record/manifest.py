"""What travels with a report: every figure as CSV, and a manifest with the way back of each."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from sitrep.analysis.provenance import (
    Node,
    Origin,
    Quoted,
    chain,
    compared_with,
    quotations,
    rounding,
)
from sitrep.cells import Address
from sitrep.model.article import Article
from sitrep.model.figure import Figure
from sitrep.model.input_file import InputFile
from sitrep.model.issue import DRAFT, Issue
from sitrep.model.month import Evidence
from sitrep.model.subject import SubjectKind
from sitrep.model.table import block_of, labels
from sitrep.quantity import Number, Quantity
from sitrep.report.labels import label_of
from sitrep.report.material import Material
from sitrep.report.record.csv_table import csv_of
from sitrep.report.record.drawn_again import drawn_again
from sitrep.report.record.summary import Summary, as_data

FIGURES_COLUMNS = (
    "report", "key", "label", "kind", "value", "high", "as_of", "as_of_first", "made", "parts",
    "missing_parts", "source", "url", "cells", "unit",
)  # fmt: skip
_OF_ONE_ROW = (SubjectKind.CAMP, SubjectKind.MISSION, SubjectKind.EVENT)


def figures_csv(material: Material) -> bytes:
    """UTF-8 with a byte order mark, so that Excel reads accents; no cell can become a formula.

    The report's own figures, then those of earlier reports that its charts draw again.
    """
    period = material.evidence.month.period
    figures = [(period, figure) for figure in material.figures]
    figures += [(each.period, each.node.figure) for each in drawn_again(material)]
    told = (
        _entry(figure) | {"report": str(report), "label": str(label_of(figure, material.texts))}
        for report, figure in figures
    )
    return csv_of(FIGURES_COLUMNS, told).encode("utf-8-sig")


def manifest_content(
    material: Material,
    *,
    number: int,
    versions: Mapping[str, str],
    templates: Sequence[InputFile] = (),
    page: str = "",
) -> Mapping[str, object]:
    """What every manifest of a report says, as a draft's manifest without a summary.

    Inputs with fingerprints, versions, kept articles, and figures with what each leads back to. The
    names of all fields are in docs/MANIFEST.md.
    """
    month = material.evidence.month
    chains = [chain(figure, material.evidence, material.reports) for figure in material.figures]
    excerpts, settings = quotations(material.evidence), material.evidence.settings
    articles = _articles(chains, excerpts)
    return {
        "operation": material.evidence.operation.folder,
        "product": material.evidence.operation.report.product_of(month.period),
        "number": number,
        "period": str(month.period),
        "begins": month.period.start.isoformat(),
        "as_of": month.period.as_of.isoformat(),
        "edition": str(material.edition),
        "language": material.words.language,
        **_of_issue(DRAFT),
        "page": page,
        "summary": None,
        "versions": dict(versions),
        "templates": [{"path": file.path, "sha256": file.sha256} for file in templates],
        "inputs": [_file(path, material.evidence) for path in input_files(material, articles)],
        "settings": None if settings is None else _file(settings.path, material.evidence),
        "articles": [_article(article, material.evidence) for article in articles],
        "excerpts": [excerpt_entry(quoted) for quoted in excerpts],
        "figures": [figure_entry(node, material) for node in chains],
        "drawn_again": [
            {"report": str(each.period), **figure_entry(each.node, material)}
            for each in drawn_again(material)
        ],
    }


def manifest_json(
    content: Mapping[str, object], *, issue: Issue = DRAFT, summary: Summary | None = None
) -> bytes:
    """The manifest of one issue of a report, its fields always in the same order."""
    of_issue = _of_issue(issue) | {"summary": as_data(summary) if summary else None}
    return (json.dumps({**content, **of_issue}, ensure_ascii=False, indent=1) + "\n").encode()


def _of_issue(issue: Issue) -> dict[str, object]:
    return {
        "issued": issue.clearance is not None,
        "issue": None if issue == DRAFT else _issue(issue),
    }


def _issue(issue: Issue) -> dict[str, object]:
    by, corrects = issue.clearance, issue.correction
    return {
        "version": issue.version,
        "cleared_by": {"name": by.name, "role": by.role} if by else None,
        "cleared_on": by.on.isoformat() if by else None,
        "replaces": corrects.version if corrects else None,
        "reason": corrects.reason if corrects else "",
        "change": str(corrects.change) if corrects and corrects.change else None,
    }


def input_files(material: Material, articles: Sequence[Article]) -> list[str]:
    """The paths of the files that this edition was made from, but for its settings.

    Those with a row that it shows, its narrative, the photos that it prints, the logos, the articles
    that it cites and the maps: a file of which nothing is shown is not named.
    """
    evidence = material.evidence
    rows = {
        table.blocks[number].file
        for month in evidence.months
        for table in month.tables.values()
        for number in {*map(block_of, labels(table.frame))}
    }
    narrative = evidence.month.narratives.get(material.words.language)
    photos = {photo.file for photo in evidence.month.photos.values()}
    logos = {logo.file for logo in evidence.logos}
    kept = {article.file for article in evidence.articles.values()}
    maps = {file.path for file in evidence.article_files} - kept
    written = {narrative.file} if narrative else set()
    return sorted({*rows, *written, *photos, *logos, *maps, *(article.file for article in articles)})


def _file(path: str, evidence: Evidence) -> dict[str, str]:
    return {"path": path, "fingerprint": evidence.fingerprints.get(path, "")}


def address_for_readers(cell: Address) -> dict[str, str]:
    """A cell as a manifest names it, for readers of its edition."""
    return address(cell.printed)


def address(cell: Address) -> dict[str, str]:
    """A cell as the office finds it."""
    return {"file": cell.file, "sheet": cell.sheet or "", "cell": cell.cell}


Written = Callable[[Address], Mapping[str, str]]


def figure_entry(
    node: Node, material: Material, written: Written = address_for_readers
) -> dict[str, object]:
    """One figure of the manifest; `origins` are the cells that none of its `parts` explains."""
    figure = node.figure
    return {
        "label": str(label_of(figure, material.texts)),
        "subject": _subject(node),
        **_entry(figure, written),
        "rounding": rounding(figure),
        "note": figure.note,
        "compared_with": [
            _entry(before, written) for before in compared_with(figure, material.reports.previous)
        ],
        "origins": [_origin(origin, written) for origin in node.origins],
    }


def _subject(node: Node) -> dict[str, str]:
    """Whose the figure is; of a camp, a mission or an event with the country that its row names."""
    subject = node.figure.subject
    named = {origin.country for origin in node.origins} if subject.kind in _OF_ONE_ROW else set()
    return {
        "kind": str(subject.kind),
        "name": subject.name,
        "country": subject.country or (named.pop() if len(named) == 1 else ""),
        "detail": subject.detail,
    }


def _origin(origin: Origin, written: Written) -> dict[str, object]:
    return {
        **written(origin.cell),
        "source": origin.source,
        "source_date": origin.source_date.isoformat() if origin.source_date else None,
        "url": origin.url,
        "article": origin.article.name if origin.article else "",
        "passage": origin.passage,
    }


def excerpt_entry(quoted: Quoted, written: Written = address_for_readers) -> dict[str, object]:
    """A quotation that stands in its article, with the cell that the analyst wrote it in."""
    entry: dict[str, object] = {
        **written(quoted.cell),
        "article": quoted.article.name,
        "speaker": quoted.speaker,
        "quote": quoted.quote,
    }
    if quoted.translations:
        entry["translations"] = [
            {"language": language, "text": text, "by": by}
            for language, (text, by) in sorted(quoted.translations.items())
        ]
    return entry


def _articles(chains: list[Node], excerpts: list[Quoted]) -> list[Article]:
    """The kept articles that figures or quotations lead to, by name."""
    cited = [origin.article for node in chains for origin in node.origins if origin.article]
    by_name = {article.name: article for article in (*cited, *(each.article for each in excerpts))}
    return [by_name[name] for name in sorted(by_name)]


def _article(article: Article, evidence: Evidence) -> dict[str, object]:
    return {
        "name": article.name,
        "file": article.file,
        "publisher": article.publisher,
        "headline": article.headline,
        "date": article.date.isoformat(),
        "url": article.url,
        "fingerprint": evidence.fingerprints.get(article.file, ""),
    }


def _entry(figure: Figure, written: Written = address_for_readers) -> dict[str, object]:
    return {
        "key": figure.key,
        **value_entry(figure.value),
        "as_of": figure.as_of.isoformat(),
        "as_of_first": figure.as_of_first.isoformat() if figure.as_of_first else None,
        "made": str(figure.made),
        "parts": list(figure.parts),
        "missing_parts": [part.code for part in figure.missing_parts],
        "withheld_parts": [part.code for part in figure.withheld_parts],
        "source": list(figure.sources),
        "url": figure.url,
        "cells": [written(cell) for cell in figure.cells],
        "unit": figure.unit,
    }


def value_entry(value: Quantity | date | str) -> dict[str, object]:
    """`kind` is the quantity's, or `date`, or `code` for a word of a code list."""
    if isinstance(value, Quantity):
        return {"kind": str(value.kind), "value": _number(value.value), "high": _number(value.high)}
    if isinstance(value, date):
        return {"kind": "date", "value": value.isoformat(), "high": None}
    return {"kind": "code", "value": value, "high": None}


def _number(number: Number | None) -> float | None:
    """As JSON writes numbers: fifteen digits, as many as a cell has, come back as they were."""
    return float(number) if isinstance(number, Decimal) else number
