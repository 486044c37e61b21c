"""An article that the office keeps: who published it, when, and the passages kept of it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """`name` is the file's name without ending, as excerpts refer to it; `text` the kept passages."""

    name: str
    file: str
    publisher: str
    headline: str
    date: date
    url: str
    language: str
    text: str
    sha256: str
