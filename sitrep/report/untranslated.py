"""Languages of the report in which the page cannot be said whole."""

from collections.abc import Iterator, Mapping, Sequence

from sitrep.cells import Address
from sitrep.diagnostics import Check, Diagnostic, Severity

PAGE_UNTRANSLATED = Check(
    "page-untranslated", Severity.ERROR,
    "A language of `[report] languages` lacks messages of the page. Readers never get a page of two "
    "languages, so no report can be made in it until all are translated.",
)  # fmt: skip

_MOST_NAMED = 5


def untranslated(lacking: Mapping[str, Sequence[str]], settings: str, text: str) -> Iterator[Diagnostic]:
    """One error for each language that lacks any; `settings` is the file with that text."""
    lines = text.splitlines()
    line = next((n for n, each in enumerate(lines, 1) if each.lstrip().startswith("languages")), 0)
    for language, keys in lacking.items():
        if keys:
            yield PAGE_UNTRANSLATED.at(
                Address(settings, None, line),
                language=language,
                count=len(keys),
                keys=list(keys[:_MOST_NAMED]),
                folder=f"sitrep/words/{language}/page",
            )
