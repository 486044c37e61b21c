"""What can be wrong between the narratives of one report in several languages."""

from sitrep.diagnostics import Check, Severity

TRANSLATION_MISSING = Check(
    "translation-missing", Severity.ERROR,
    "The report is printed in several languages, and the narrative of one of them is missing.",
)  # fmt: skip
TRANSLATION_SECTION = Check(
    "translation-section", Severity.ERROR,
    "A section has text in the narrative of one language and none in that of another.",
)  # fmt: skip
TRANSLATION_LACKS = Check(
    "translation-lacks", Severity.ERROR,
    "A live figure, a number written by hand, a date or a quotation stands in the narrative of one "
    "language, and not in the same section of another. Their readers would be told different things. "
    "How often it stands there, and in which order, does not matter.",
)  # fmt: skip
TRANSLATION_DIFFERS = Check(
    "translation-differs", Severity.ERROR,
    "In the same section, the narratives of two languages differ in one thing: another figure, another "
    "word about the same figure (`figure` and `percent_change`), another number, date or quotation. "
    "A date without its year is the same as one with it; a number written by hand that cannot be read "
    "(\"three quarters\") may stand for any other such.",
)  # fmt: skip
TRANSLATION_MOVED = Check(
    "translation-moved", Severity.ERROR,
    "A live figure, a number written by hand, a date or a quotation stands in one section in one "
    "language and in another section in another.",
)  # fmt: skip
TRANSLATION_LANGUAGE = Check(
    "translation-language", Severity.ERROR,
    "A paragraph of the narrative is in another language than its file says: files were swapped, or a "
    "paragraph was not translated.",
)  # fmt: skip

TRANSLATION_CHECKS: tuple[Check, ...] = (
    TRANSLATION_MISSING, TRANSLATION_SECTION, TRANSLATION_LACKS, TRANSLATION_DIFFERS,
    TRANSLATION_MOVED, TRANSLATION_LANGUAGE,
)  # fmt: skip
