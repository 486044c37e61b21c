"""What a month quotes from kept articles, each once, with its translations."""

from collections.abc import Mapping
from dataclasses import dataclass

from sitrep.analysis.series import Record, records
from sitrep.model.month import Month


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of an article; `record` is the first row that has them, which says where they are printed.

    `translations` are the rows with their words in another language, by its code.
    """

    record: Record
    translations: Mapping[str, Record]

    def translation_for(self, language: str, original: str) -> Record | None:
        """The row to print in a report; None where the original is in its language, or nobody did."""
        return None if original == language else self.translations.get(language)


def excerpts_of(month: Month) -> tuple[Excerpt, ...]:
    """In the order of the rows; a quotation is repeated for each further language."""
    rows: dict[tuple[str, str], list[Record]] = {}
    for record in records(month, "excerpts"):
        rows.setdefault((record.text("article"), record.text("quote")), []).append(record)
    return tuple(
        Excerpt(
            alike[0],
            {
                row.text("translated_into"): row
                for row in reversed(alike)
                if row.text("translation") and row.text("translated_into")
            },
        )
        for alike in rows.values()
    )
