"""What can be wrong with a month's files and sheets."""

from sitrep.diagnostics import Check, Severity

FILE_UNREADABLE = Check(
    "file-unreadable", Severity.ERROR,
    "A file is empty, damaged, protected by a password, too large, or not the kind of file that its "
    "name says. Nothing of it is in the report.",
)  # fmt: skip
FILE_NOT_READ = Check(
    "file-not-read", Severity.NOTE,
    "A file in the month's folder is not a spreadsheet that sitrep reads, so it is left alone.",
    changes_report=True,
)  # fmt: skip
FILE_ELSEWHERE = Check(
    "file-elsewhere", Severity.ERROR,
    "A file is a link that leads out of the operation's folder (a template: out of the templates' "
    "own), or is not a file but a pipe or a device. Nothing from another place gets into a report, "
    "copy or mail.",
)  # fmt: skip
ENCODING_GUESSED = Check(
    "encoding-guessed", Severity.NOTE,
    "A text file (CSV, a narrative, a kept article) is not UTF-8 and does not say what it is. It was "
    "read in the encoding in which its words are words, of several the one that is likely in the "
    "operation's languages and countries; if that is the wrong one, names come out wrong.",
    changes_report=True,
)  # fmt: skip
FACTS_UNSEEN = Check(
    "facts-unseen", Severity.NOTE,
    "Of an .xlsb workbook, or an old .xls with records that sitrep does not know, the values alone are "
    "read: a cell with an error is blank, and hidden rows, number formats, strokes, merged cells, "
    "comments and formulas without a result are not told.",
    changes_report=True,
)  # fmt: skip
NO_KNOWN_TABLE = Check(
    "no-known-table", Severity.ERROR,
    "A spreadsheet has no row that looks like the header of a table that sitrep knows "
    "(docs/TABLES.md), so none of it would be in the report.",
)  # fmt: skip
SHEET_NOT_READ = Check(
    "sheet-not-read", Severity.NOTE,
    "A sheet of a workbook whose other sheets were read has no known table.",
    changes_report=True,
)  # fmt: skip
MONTH_EMPTY = Check(
    "month-empty", Severity.ERROR,
    "No table of the month has a row, so the report would hold nothing but old figures.",
)  # fmt: skip
MONTH_BEFORE_FIRST = Check(
    "month-before-first", Severity.ERROR,
    "A month is earlier than the one that operation.toml calls the first. Its report would be No. 0, "
    "and later ones would be compared with a report that there never was.",
)  # fmt: skip

FILE_PROBLEMS: tuple[Check, ...] = (
    FILE_UNREADABLE, FILE_NOT_READ, FILE_ELSEWHERE, ENCODING_GUESSED, FACTS_UNSEEN, NO_KNOWN_TABLE,
    SHEET_NOT_READ, MONTH_EMPTY, MONTH_BEFORE_FIRST,
)  # fmt: skip
