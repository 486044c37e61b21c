"""Signs that no font of the report has, wherever words of an office reach a page."""

from collections.abc import Iterator

from sitrep.analysis.disclosure import cut
from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic, Severity
from sitrep.fonts.typefaces import Typefaces
from sitrep.model.edition import Edition
from sitrep.model.month import Evidence
from sitrep.model.operation import Operation
from sitrep.model.table import Table, block_of, labels, rows_of, texts_of
from sitrep.model.tables import Role, Type
from sitrep.rules.rows import filled
from sitrep.rules.rule import Finding, rule
from sitrep.words.signs import described, font_for

_PRINTED = (Type.TEXT, Type.URL)
_NOT_PRINTED = {
    "folder", "fonts", "thresholds", "protection", "disclosure", "issue", "mail", "lists", "quotation",
    "source",
}  # fmt: skip
"""Settings of which no word stands on a page."""


@rule(
    "sign-without-font",
    Severity.ERROR,
    bad="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | သမ် | TUR | open | 6000 | AFAD |
        """,
    good="""
        **camps**

        | as_of | camp | country | status | population | source |
        |---|---|---|---|---|---|
        | 2012-07-31 | Öncüpınar | TUR | open | 6000 | AFAD |
        | 2012-07-31 | مخيم Лагерь Ήπειρος | TUR | open | 6000 | AFAD |
        """,
)
def sign_without_font(evidence: Evidence) -> Iterator[Finding]:
    """A text has a character that none of the report's fonts can print.

    An empty box would stand in its place. Every report has Latin, Greek, Cyrillic, Arabic, Armenian,
    Georgian, Hebrew and Lao letters and many symbols; an operation brings fonts for others
    (docs/SETTINGS.md). The check looks at whatever reaches a page of any edition: texts of the month's
    rows, and of those earlier rows that may still be shown; names of files and sheets, which stand
    beside each figure; publishers, headlines and addresses of articles that rows refer to; names of an
    office's own areas; the settings that are printed.
    """
    readers = max(evidence.operation.report.editions, key=list(Edition).index)
    shown = cut(evidence, readers)
    for month in shown.months:
        for table in filled(month).values():
            if month is shown.month or table.kind.is_lasting:
                yield from _in_table(table, evidence.typefaces)
    yield from _in_articles(shown)
    for boundary in shown.boundaries:
        yield from _found("boundary", boundary.name, Address(boundary.file), evidence.typefaces)


def _in_table(table: Table, typefaces: Typefaces) -> Iterator[Finding]:
    used = {*map(block_of, labels(table.frame))}
    for number in sorted(used):
        block = table.blocks[number]
        yield from _found("file", block.file, Address(block.file, block.sheet), typefaces)
        yield from _found("sheet", block.sheet, Address(block.file, block.sheet), typefaces)
    for column in table.kind.columns:
        if column.type in _PRINTED and column.role is not Role.FILE:
            lacking = [text for text in texts_of(table, column.name) if typefaces.unprinted(text)]
            if not lacking:
                continue
            rows = rows_of(table).at(range(len(table.frame)))
            for row, index in zip(rows, labels(table.frame), strict=True):
                if row[column.name] in lacking and not ("use" in row and row["use"] == "background"):
                    where = table.address(index, column.name)
                    yield from _found(column.name, row[column.name], where, typefaces)


def _in_articles(evidence: Evidence) -> Iterator[Finding]:
    """Only those that the month's rows refer to; many kept articles are never printed."""
    tables = filled(evidence.month).values()
    columns = [
        (table, name) for table in tables for name in ("article", "source") if name in table.frame
    ]
    named = {text for table, name in columns for text in texts_of(table, name)}
    for name in sorted(named & evidence.articles.keys()):
        article = evidence.articles[name]
        yield from _found(
            "headline",
            article.headline,
            Address(article.file, None, article.headline_line),
            evidence.typefaces,
        )
        for what in ("publisher", "url"):
            yield from _found(what, getattr(article, what), Address(article.file), evidence.typefaces)


def _found(what: str, text: str | None, where: Address, typefaces: Typefaces) -> Iterator[Finding]:
    lacking = typefaces.unprinted(text or "")
    if lacking:
        yield Finding(where, {"what": what, "signs": described(lacking), "font": font_for(lacking)})


def signs_in_settings(
    operation: Operation, text: str, file: str, typefaces: Typefaces
) -> list[Diagnostic]:
    """The same in `operation.toml`, at the first line that has such a sign; `text` is the file's."""
    lacking = dict.fromkeys(
        sign
        for words in _texts_in(operation.model_dump(mode="json", exclude=_NOT_PRINTED))
        for sign in typefaces.unprinted(words)
    )
    lines: dict[int, list[str]] = {}
    for sign in lacking:
        written = (
            number
            for number, line in enumerate(text.splitlines(), 1)
            if sign in line and not line.lstrip().startswith("#")
        )
        lines.setdefault(next(written, 0), []).append(sign)
    return [
        Diagnostic(
            sign_without_font.code, sign_without_font.severity, Address(file, None, line),
            {"what": "operation.toml", "signs": described(signs), "font": font_for(signs)},
        )
        for line, signs in sorted(lines.items())
    ]  # fmt: skip


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts_in(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts_in(each)
