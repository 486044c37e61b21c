"""The questions that a proposal leaves open, and the proposal once one is answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from sitrep.diagnostics import Message
from sitrep.intake.proposal import NotOurs, Proposed
from sitrep.intake.values import Trouble, read_column
from sitrep.lines import at_commas
from sitrep.model.source import DAY_FIRST, MONTH_FIRST

YES, NO = "y", "n"

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Question:
    """`about` is our column, their header in `only`, or a setting; `word` is the word to be told.

    `options` are what may be answered, all of them where `takes_several`; none for free text. `default`
    is what no answer means; "" leaves the question open.
    """

    about: str
    text: Message
    options: Sequence[str] = ()
    word: str | None = None
    takes_several: bool = False
    default: str = ""


def questions_of(proposed: Proposed) -> list[Question]:
    """What is to be asked, in the order of the [[source]]."""
    asked: list[Question] = []
    for name in proposed.open:
        values = {"column": name, "file": proposed.file}
        if name in proposed.only:
            text = Message("map.ask.only", {"header": name})
            asked.append(Question(name, text, proposed.choices[name], takes_several=True))
        elif name in proposed.choices and name in proposed.columns:
            codes = proposed.table.column(name).choices
            for word in proposed.choices[name]:
                text = Message("map.ask.word", {"header": proposed.columns[name].name, "word": word})
                asked.append(Question(name, text, codes, word=word))
        elif name in proposed.choices:
            text = proposed.doubts.get(name, Message("map.ask.fill", values))
            default = proposed.fixed.get(name, "")
            asked.append(Question(name, text, proposed.choices[name], default=default))
        elif proposed.fixed.get(name) == "":
            column = proposed.table.column(name)
            asked.append(Question(name, Message("map.ask.fill", values), column.choices))
        else:
            what = proposed.columns[name].name if name in proposed.columns else _said(proposed, name)
            text = Message("map.ask.right", {"column": name, "value": what})
            asked.append(Question(name, text, (YES, NO), default=YES))
    return asked


def _said(proposed: Proposed, name: str) -> str:
    known = {"table": proposed.table.name, **proposed.settings, **proposed.fixed}
    return str(known.get(name, ""))


def answered(proposed: Proposed, question: Question, answer: str) -> Proposed | NotOurs | None:
    """The proposal with that answer; None where it is none of the options, or cannot be read.

    NotOurs where the answer is that the table is none of ours.
    """
    name = question.about
    chosen = _chosen(question, answer)
    if chosen is None:
        return None
    if question.takes_several:
        return replace(_settled(proposed, name), only={**proposed.only, name: chosen})
    if question.word is not None:
        told = {**proposed.values.get(name, {}), question.word: chosen[0]}
        left = [word for word in proposed.choices.get(name, ()) if word != question.word]
        done = proposed if left else _settled(proposed, name)
        choices = {**done.choices, name: left} if left else done.choices
        return replace(done, values={**proposed.values, name: told}, choices=choices)
    if name == "table" and chosen == [NO]:
        rest = [*proposed.columns.values(), *proposed.rest]
        return NotOurs(proposed.file, proposed.sheet, Message("propose.left-out"), rest)
    if question.options == (YES, NO):
        return _settled(proposed, name) if chosen == [YES] else _without(proposed, name)
    if proposed.table.has(name):
        column = proposed.table.column(name)
        if isinstance(next(read_column(chosen, column, None)), Trouble):
            return None
    return replace(_settled(proposed, name), fixed={**proposed.fixed, name: chosen[0]})


def _chosen(question: Question, answer: str) -> list[str] | None:
    """The options that are named, by their number or by themselves; free text as it is."""
    parts = at_commas(answer) if question.takes_several else [answer]
    chosen = []
    for part in (each.strip() for each in parts):
        if not question.options:
            chosen += [part] if part else []
        elif part in question.options:
            chosen.append(part)
        elif part.isascii() and part.isdigit() and 0 < int(part) <= len(question.options):
            chosen.append(question.options[int(part) - 1])
        else:
            return None
    return chosen or None


def _settled(proposed: Proposed, name: str) -> Proposed:
    doubts = _without_key(proposed.doubts, name)
    return replace(proposed, doubts=doubts, choices=_without_key(proposed.choices, name))


def _without(proposed: Proposed, name: str) -> Proposed:
    """Without a column that is not what it seemed; its value is asked, if every row must have it.

    Dates are then read the other way round.
    """
    settled = _settled(proposed, name)
    if name == "date_format":
        other = MONTH_FIRST if proposed.settings.get(name) == DAY_FIRST else DAY_FIRST
        return replace(settled, settings={**settled.settings, name: other})
    fixed = dict(_without_key(settled.fixed, name))
    column = proposed.table.column(name)
    if column.required:
        fixed[name] = ""
    rest = [*proposed.rest, *([proposed.columns[name]] if name in proposed.columns else [])]
    return replace(settled, columns=_without_key(settled.columns, name), fixed=fixed, rest=rest)


def _without_key(mapping: Mapping[str, _Value], name: str) -> dict[str, _Value]:
    return {key: value for key, value in mapping.items() if key != name}
