"""What travels with a report to say where each figure is from: its manifest."""

import json
from collections.abc import Mapping, Sequence

from sitrep.analysis.provenance import Node, Quoted, chain, quotations
from sitrep.model.article import Article
from sitrep.model.input_file import InputFile
from sitrep.model.issue import DRAFT, Issue
from sitrep.model.month import Evidence
from sitrep.model.table import block_of, labels
from sitrep.report.material import Material
from sitrep.report.record.drawn_again import drawn_again
from sitrep.report.record.entries import excerpt_entry, figure_entry
from sitrep.report.record.summary import Summary, as_data


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
