"""Manuals of columns and indicators in the analysts' language, made of messages alone."""

from collections.abc import Sequence
from string import Formatter

from sitrep.model.indicators import SECTORS, SHIPPED, Indicator, is_currency
from sitrep.model.tables import INDICATORS, TABLES, TableKind
from sitrep.words.speech import Words

_HELP = ("rows", "missing", "qualifiers", "dates")
_VALUE = "…"
_SHOWN = ("indicator", "kind", "unit")


def tables_in_words(words: Words) -> str:
    """docs/LANGUAGE/TABLES.md: each column as the help sheet of a blank spreadsheet has it."""
    about = [words.say(f"blank.help.{key}") for key in _HELP]
    return page("tables", words, [*about, *(_table(spec, words) for spec in TABLES)])


def indicators_in_words(words: Words) -> str:
    """docs/LANGUAGE/INDICATORS.md: the codes of each sector, what they are called, kind and unit."""
    heads = ["", *(words.say(f"table.indicators.{name}") for name in _SHOWN)]
    parts = []
    for sector in SECTORS:
        own = [each for each in SHIPPED if each.sector == sector]
        if own:
            title = words.code(INDICATORS.column("sector"), sector)
            drawn = table(heads, [_indicator(each, words) for each in own])
            parts += [f"## {title} (`{sector}`)", drawn]
    return page("indicators", words, parts)


def page(name: str, words: Words, parts: Sequence[str]) -> str:
    """A page with the title of that manual, in Markdown."""
    original = f"[docs/{name.upper()}.md](../{name.upper()}.md)"
    head = [f"# {words.say(f'manual.{name}')}", words.say("manual.made", page=original)]
    return "\n\n".join([*head, *parts]) + "\n"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Drawn in Markdown; a cell has no line of its own."""
    drawn = (heads, ["---"] * len(heads), *rows)
    return "\n".join(f"| {' | '.join(_cell(text) for text in row)} |" for row in drawn)


def template(key: str, words: Words) -> str:
    """A message without its values: `Row … was read already`."""
    parts = Formatter().parse(words.messages.forms(key)[-1])
    said = "".join(letters + (_VALUE if name is not None else "") for letters, name, _, _ in parts)
    return said.replace(_VALUE * 2, _VALUE)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _table(spec: TableKind, words: Words) -> str:
    heads = [words.say(f"blank.help.{key}") for key in ("column", "title", "required", "what")]
    rows = []
    for column in spec.columns:
        key = f"table.{spec.name}.{column.name}"
        about = words.say(f"{key}.help")
        if column.choices:
            codes = [f"`{code}` ({words.code(column, code)})" for code in column.choices]
            about += " " + words.say("blank.help.choices", choices=", ".join(codes))
        required = words.say("blank.help.yes") if column.required else ""
        others = ", ".join(column.synonyms)
        rows.append([f"`{column.name}`", words.say(key), required, about, others])
    title = f"## {words.say(f'table.{spec.name}')} (`{spec.name}`)"
    return f"{title}\n\n{table([*heads, words.say('manual.tables.synonyms')], rows)}"


def _indicator(indicator: Indicator, words: Words) -> list[str]:
    unit = indicator.unit if is_currency(indicator.unit) else words.say(f"unit.{indicator.unit}")
    kind = words.code(INDICATORS.column("kind"), indicator.kind)
    return [f"`{indicator.code}`", words.say(f"indicator.{indicator.name}"), kind, unit]
