"""I/O: an article is kept, and excerpts of it are proposed; a proposal never enters a report."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sitrep.analysis.excerpts import Proposal, Vocabulary, propose
from sitrep.analysis.series import Record, records
from sitrep.diagnostics import Diagnostic, Message
from sitrep.intake.articles import REQUIRED, parse_article
from sitrep.intake.clip.clipped import MAX_BYTES, Unclippable
from sitrep.intake.files import contents, sha256
from sitrep.intake.folder import read_month
from sitrep.intake.limited.process import Unopened
from sitrep.intake.limited.reader import Reader
from sitrep.languages.union import of_all
from sitrep.lines import as_cell, one_line
from sitrep.model.article import Article
from sitrep.model.operation import Operation
from sitrep.model.sections import PRESS
from sitrep.model.tables import Role
from sitrep.operation.settings import ConfigurationError
from sitrep.operation.workspace import Workspace, read_operation
from sitrep.output import write_whole
from sitrep.words.countries import names_of
from sitrep.words.folding import slug
from sitrep.words.own_words import words_of
from sitrep.words.speech import Words

_COLUMNS = ("article", "quote", "speaker", "section", "use")
_LONGEST_NAME = 100
_BODIES = of_all(lambda language: language.bodies).split("|")


@dataclass(frozen=True, slots=True)
class Kept:
    """The article, its file, whether it was there before, what was left out, and the proposals."""

    article: Article
    path: Path
    is_new: bool
    left_out: tuple[str, ...]
    proposals: tuple[Proposal, ...]
    table: Path


def clip(
    workspace: Workspace,
    name: str,
    file: Path,
    stated: Mapping[str, str],
    words: Words,
    reader: Reader,
    *,
    called: str = "",
) -> Kept:
    """Keep the article in `file`; what is `stated` wins over what the document says of itself.

    ConfigurationError, and nothing is written, if a particular is missing or wrong, if no article can be
    read, or if another article of that name is kept already.
    """
    operation = read_operation(workspace, name)
    reader = reader.of(operation)
    try:
        document = reader.article(file.suffix, contents(file, MAX_BYTES))
    except (Unclippable, Unopened) as problem:
        why = problem.reason
        about = why if isinstance(why, Message) else Message(f"clip.unreadable.{why}")
        reason = words.say(about.key, **about.values)
        raise ConfigurationError(words.say("clip.unreadable", file=file.name, reason=reason)) from None
    told = {field: one_line(value) for field, value in stated.items() if value.strip()}
    particulars = {**document.particulars, **told}
    missing = [field for field in REQUIRED if not particulars.get(field)]
    if missing:
        raise ConfigurationError("\n".join(words.say("clip.missing", field=field) for field in missing))
    stem = _name(called or slug(f"{particulars['publisher']} {particulars['date']}"), words)
    path = workspace.operation_folder(name) / "articles" / f"{stem}.md"
    content = _as_file(particulars, document.text)
    article = _parsed(stem, workspace.name(path), content, words)
    is_new = not path.exists()
    if is_new:
        write_whole(path, content)
    else:
        before, _ = parse_article(stem, workspace.name(path), path.read_bytes())
        if before is None or before.text != article.text:
            raise ConfigurationError(words.say("clip.other", file=workspace.name(path)))
        article = before
    limit = operation.quotation.most_words
    known = _vocabulary(workspace, operation, reader, words.language)
    proposals = tuple(propose(article.text, article.language, known, most_words=limit))
    table = workspace.folder / "outputs" / name / "clip" / f"{stem}.excerpts.csv"
    write_whole(table, as_csv(article, proposals))
    return Kept(article, path, is_new, document.left_out, proposals, table)


def as_csv(article: Article, proposals: Sequence[Proposal]) -> bytes:
    """Rows for the table of excerpts, in UTF-8 with a byte order mark; no cell can become a formula."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for each in proposals:
        quote = one_line(each.quote)
        cells = (article.name, quote, each.speaker, PRESS.key, "quote")
        writer.writerow(map(as_cell, cells))
    return lines.getvalue().encode("utf-8-sig")


def _name(stem: str, words: Words) -> str:
    if not stem or slug(stem) != stem or len(stem.encode()) > _LONGEST_NAME:
        raise ConfigurationError(words.say("clip.name", name=one_line(stem)))
    return stem


def _as_file(particulars: Mapping[str, str], text: str) -> bytes:
    fields = ("publisher", "headline", "date", "url", "language")
    lines = [f"{field}: {particulars.get(field, '')}".rstrip() for field in fields]
    return "\n".join(["---", *lines, f"sha256: {sha256(text.encode())}", "---", "", text, ""]).encode()


def _parsed(name: str, file: str, content: bytes, words: Words) -> Article:
    """What is kept passes the check, whatever the document or the options said."""
    article, diagnostics = parse_article(name, file, content)
    if article is None or diagnostics:
        raise ConfigurationError("\n".join(_told(each, words) for each in diagnostics))
    return article


def _told(diagnostic: Diagnostic, words: Words) -> str:
    return " ".join(words.explain(diagnostic))


def _vocabulary(workspace: Workspace, operation: Operation, reader: Reader, language: str) -> Vocabulary:
    """Countries in every language of ours; camps, areas and missions of the months; bodies."""
    words = words_of(operation, language)
    places: dict[str, str] = {}
    actors = {body: body for body in _BODIES}
    for iso3 in (*operation.countries_of_asylum, operation.country_of_origin):
        shown = words.country(iso3)
        own = [names[iso3] for names in operation.names.values() if iso3 in names]
        places |= dict.fromkeys((*names_of(iso3), *own), shown)
    actors |= {acronym: acronym for acronym in operation.report.acronyms}
    actors |= {person: person for person in operation.protection.public_figures}
    for period in workspace.periods(operation.folder):
        folder = workspace.month_folder(operation.folder, period)
        month, _ = read_month(
            folder,
            period,
            reader=reader,
            language=operation.data.language,
            name=workspace.name,
            sources=operation.source,
        )
        for table in month.tables.values():
            if table.kind.is_lasting:
                for record in records(month, table.name):
                    places |= _named(record, Role.PLACE)
                    actors |= _named(record, Role.NAME)
    return Vocabulary(places, actors)


def _named(record: Record, role: Role) -> dict[str, str]:
    names = map(record.text, record.table.kind.texts_with_role(role))
    return {name: name for name in names if name}
