"""What `sitrep new` must know: as it is given, or as it is answered on the terminal."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import typer

from sitrep.cli.shared import analyst_words, complain

if TYPE_CHECKING:
    from sitrep.model.period import Period
    from sitrep.work.starting import Start

_Answer = TypeVar("_Answer")

_BETWEEN = re.compile(r"[,;،؛\n]")
_NONE = frozenset({"none", "no", "-"})
_NEEDED = ("origin", "asylum", "first")
_CHECKED = (*_NEEDED, "starts")


def start_of(name: str, given: Mapping[str, str | None], *, may_ask: bool) -> "Start":
    """What the operation is started with; `given` are the options by name, None for those not given.

    ConfigurationError names all that is wrong and, where nobody may be asked, all that is missing.
    """
    from sitrep.languages import LANGUAGES
    from sitrep.operation.settings import ConfigurationError
    from sitrep.work.starting import CONTACT, PRODUCER, Start, usual_title

    words = analyst_words()
    wrong: list[str] = []
    known: dict[str, str | None] = dict(given)
    for key in _CHECKED:
        text = known[key]
        if text is not None:
            problem = _problem(key, text, known)
            wrong += [words.say("new.wrong", option=key, problem=problem)] if problem else []
    if given["language"] not in LANGUAGES:
        wrong.append(words.say("new.language", text=given["language"], languages=list(LANGUAGES)))
    missing = [key for key in _NEEDED if known[key] is None]
    if missing and not may_ask:
        options = [words.say("new.option", option=key, what=words.say(f"new.{key}")) for key in missing]
        wrong.append(words.say("new.missing", options=options))
    if wrong:
        raise ConfigurationError("\n".join(wrong))
    for key in missing:
        known[key] = _asked(key, known)
    usual = {"title": usual_title(name), "producer": PRODUCER, "contact": CONTACT}
    for key, text in usual.items():
        if known[key] is None:
            known[key] = typer.prompt(words.say(f"new.{key}"), default=text) if may_ask else text
    said = {key: text or "" for key, text in known.items()}
    return Start(
        name=name,
        origin=_country(said["origin"]),
        asylum=_countries(said["asylum"]),
        first=_period(said["first"]),
        starts=_day(said["starts"]) if said["starts"] else None,
        title=said["title"],
        producer=said["producer"],
        contact=said["contact"],
        language=said["language"],
    )


def _asked(key: str, known: Mapping[str, str | None]) -> str:
    """The first answer that can be understood; each other is told, with what may have been meant."""
    words = analyst_words()
    while True:
        text = str(typer.prompt(words.say(f"new.{key}")))
        problem = _problem(key, text, known)
        if not problem:
            return text
        complain(problem)


def _problem(key: str, text: str, known: Mapping[str, str | None]) -> str:
    """Why the text is no answer; "" if it is one."""
    from sitrep.operation.settings import ConfigurationError
    from sitrep.words.countries import iso3

    answers: Mapping[str, Callable[[str], object]] = {
        "origin": _country, "asylum": _countries, "first": _period, "starts": _day,
    }  # fmt: skip
    try:
        answers[key](text)
        if key == "asylum" and iso3(known["origin"] or "") in _countries(text):
            return analyst_words().say("new.own-country", country=known["origin"])
        if key == "starts" and _is_after(text, known["first"] or ""):
            return analyst_words().say("new.starts-late", first=known["first"])
    except ConfigurationError as problem:
        return problem.said(analyst_words())
    return ""


def _is_after(day: str, first: str) -> bool:
    """Whether a day is after the first report; not where that cannot be read, which is told."""
    from sitrep.model.period import parse_period

    period = parse_period(first.strip())
    return period is not None and _day(day) > period.as_of


def _day(text: str) -> date:
    from sitrep.operation.settings import ConfigurationError

    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise ConfigurationError(analyst_words().say("new.no-day", text=text.strip())) from None


def _period(text: str) -> "Period":
    from sitrep.operation.workspace import period_named

    return period_named(text.strip())


def _country(text: str) -> str:
    from sitrep.diagnostics import did_you_mean
    from sitrep.operation.settings import ConfigurationError
    from sitrep.words.countries import iso3, nearest_country

    code = iso3(text)
    if code is None:
        words = analyst_words()
        hint = did_you_mean(nearest_country(text))
        raise ConfigurationError(words.say("new.no-country", text=text.strip(), hint=hint))
    return code


def _countries(text: str) -> tuple[str, ...]:
    """In the order given, each once; none for the word for it."""
    if text.strip().casefold() in _NONE:
        return ()
    from sitrep.operation.settings import ConfigurationError

    codes, wrong = [], []
    for part in [part for part in _BETWEEN.split(text) if part.strip()] or [text]:
        try:
            codes.append(_country(part))
        except ConfigurationError as problem:
            wrong.append(problem.said(analyst_words()))
    if wrong:
        raise ConfigurationError(" ".join(wrong))
    return tuple(dict.fromkeys(codes))
