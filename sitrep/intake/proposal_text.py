"""A proposal as the text of operation.toml, with what is unsure as remarks."""

import json
from collections.abc import Sequence

from sitrep.diagnostics import NOTHING, Message
from sitrep.intake.foreign_columns import Theirs
from sitrep.intake.preview import preview_of
from sitrep.intake.proposal import NotOurs, Proposed
from sitrep.intake.spreadsheet import Sheet
from sitrep.lines import one_line, shortened
from sitrep.model.period import Period
from sitrep.words.speech import Words

_LONGEST_SAMPLE = 40
_MOST_LISTED = 30


def written(proposals: Sequence[Proposed | NotOurs], words: Words) -> str:
    """A [[source]] for each; it is valid, if not complete. What is none of our tables is a remark."""
    texts = [
        _source(each, words) if isinstance(each, Proposed) else _not_ours(each, words)
        for each in proposals
    ]
    return "\n".join(texts) or f"# {words.say('propose.nothing')}\n"


def _not_ours(each: NotOurs, words: Words) -> str:
    lines = [f"# {one_line(said(each.why, words, file=each.file))}", *_not_read(each.rest)]
    return "\n".join(lines) + "\n"


def _source(proposed: Proposed, words: Words) -> str:
    def remark(name: str, *, blank: bool = False) -> str:
        about = proposed.doubts.get(name) or proposed.remarks.get(name)
        about = about or (Message("propose.fill-in") if blank else None)
        return f"  # {one_line(said(about, words))}" if about else ""

    lines = ["[[source]]", f"file = {quoted(proposed.file)}"]
    lines += [f"sheet = {quoted(proposed.sheet)}"] if proposed.sheet else []
    lines += [f"under = {quoted(proposed.under)}"] if proposed.under else []
    letters = "" if proposed.header else f"  # {one_line(words.say('propose.no-header'))}"
    lines += [] if proposed.header is None else [f"header_row = {proposed.header}{letters}"]
    lines += [f"table = {quoted(proposed.table.name)}{remark('table')}"]
    for name, value in proposed.settings.items():
        month = f"  # {one_line(words.say('propose.series'))}" if name == "only_month" else ""
        lines.append(f"{name} = {_value(value)}{month or remark(name)}")
    lines += ["turned = true"] if proposed.turned else []
    lines += ["", "[source.columns]"]
    lines += [f"{o} = {quoted(t.name)}{remark(o)}" for o, t in proposed.columns.items()]
    lines += ["", "[source.fixed]"] if proposed.fixed else []
    lines += [f"{n} = {quoted(v)}{remark(n, blank=not v)}" for n, v in proposed.fixed.items()]
    lines += ["", "[source.only]"] if proposed.only else []
    for header, values in proposed.only.items():
        mark = "" if values else "# "
        listed = values or proposed.choices.get(header, ())
        lines.append(f"{mark}{quoted(header)} = {_value(tuple(listed))}{remark(header)}")
    lines += _values(proposed, words)
    if proposed.spread:
        lines += ["", "[source.spread]"]
        lines += [f"{name} = {_value(value)}" for name, value in proposed.spread]
    lines += ["", f"# {words.say('propose.not-read')}"] if proposed.rest else []
    return "\n".join([*lines, *_not_read(proposed.rest)]) + "\n"


def _values(proposed: Proposed, words: Words) -> list[str]:
    """What their words mean in our codes, and as remarks those that are still to be told."""
    lines = []
    for name in proposed.columns:
        known, asked = proposed.values.get(name, {}), proposed.choices.get(name, ())
        if not known and not asked:
            continue
        lines += ["", f"[source.values.{name}]"]
        lines += [f"{quoted(theirs)} = {quoted(code)}" for theirs, code in known.items()]
        codes = " | ".join(proposed.table.column(name).choices)
        about = one_line(words.say("propose.code", codes=codes))
        lines += [f"# {quoted(theirs)} = ...  # {about}" for theirs in asked]
    return lines


def said(message: Message, words: Words, **more: object) -> str:
    """What the message says, with more to fill it."""
    return words.say(message.key, **{**message.values, **more})


def _not_read(rest: Sequence[Theirs]) -> list[str]:
    return [f"#   {one.letter}: {one_line(' '.join(one.headers))} ({_sample(one)})" for one in rest]


def _sample(one: Theirs) -> str:
    return shortened(one_line(str(one.cells[0])), _LONGEST_SAMPLE)


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(quoted, map(str, value[:_MOST_LISTED])))}]"
    return quoted(value) if isinstance(value, str) else json.dumps(value)


def quoted(text: str) -> str:
    """A string of TOML, which writes it as JSON does."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def is_complete(proposed: Proposed) -> bool:
    """Whether every value that a row must have is told, and every choice made."""
    return all(proposed.fixed.values()) and all(proposed.only.values()) and not proposed.choices


def previewed(
    proposals: Sequence[Proposed],
    sheets: Sequence[Sheet],
    period: Period | None,
    language: str | None,
    home: str | None,
    words: Words,
) -> str:
    """As remarks, what each proposal would read: its first rows with their cells, and what it drops."""
    lines: list[str] = []
    for each in proposals:
        sheet = next((one for one in sheets if one.name == each.on), None)
        seen = preview_of(each, sheet, period, language, home) if sheet else None
        if seen is None:
            continue
        where = f"{each.file} · {each.on}" if each.on else each.file
        lines.append(words.say("map.reads", count=seen.count, file=where, table=each.table.name))
        for row in seen.rows:
            cells = [f"{one.column} {words.worded(one.value)} ({one.cell})" for one in row]
            lines.append("  " + " · ".join(cells))
        for dropped in seen.dropped:
            key = "map.drops-months" if dropped.header is None else "map.drops"
            people = Message("map.people", {"count": dropped.people}) if dropped.people else NOTHING
            values = {} if dropped.header is None else {"header": dropped.header}
            lines.append("  " + words.say(key, count=dropped.rows, people=people, **values))
    return "".join(
        f"# {one_line(line) if line[0] != ' ' else '  ' + one_line(line)}\n" for line in lines
    )
