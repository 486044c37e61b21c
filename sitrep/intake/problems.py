"""What can be wrong with a file, a sheet, a row or a cell before any rule looks at it."""

from sitrep.diagnostics import Check, Severity

FILE_UNREADABLE = Check(
    "file-unreadable", Severity.ERROR,
    "A file is empty, damaged, protected by a password, too large, or not the kind of file that its "
    "name says. Nothing of it is in the report.",
)  # fmt: skip
FILE_NOT_READ = Check(
    "file-not-read", Severity.NOTE,
    "A file in the month's folder is no spreadsheet that sitrep reads, so it is left alone.",
)  # fmt: skip
ENCODING_GUESSED = Check(
    "encoding-guessed", Severity.WARNING,
    "A CSV file is not UTF-8; it was read as Windows-1252, where accents may come out wrong.",
)  # fmt: skip
NO_KNOWN_TABLE = Check(
    "no-known-table", Severity.ERROR,
    "A spreadsheet has no row that looks like the header of a table that sitrep knows "
    "(docs/TABLES.md), so none of it would be in the report.",
)  # fmt: skip
SHEET_NOT_READ = Check(
    "sheet-not-read", Severity.NOTE,
    "A sheet of a workbook whose other sheets were read has no known table.",
)  # fmt: skip
MISSING_COLUMN = Check(
    "missing-column", Severity.ERROR,
    "A column without which the rows cannot be understood is not in the header.",
)  # fmt: skip
MISSPELT_COLUMN = Check(
    "misspelt-column", Severity.ERROR,
    "A header is almost the name of a column. Its values would be lost, so it is not passed over.",
)  # fmt: skip
UNKNOWN_COLUMN = Check(
    "unknown-column", Severity.WARNING,
    "A column with values has a header that sitrep does not know: it is not read.",
)  # fmt: skip
DUPLICATE_COLUMN = Check(
    "duplicate-column", Severity.ERROR,
    "Two headers of one table mean the same column; sitrep does not choose between them.",
)  # fmt: skip
TOTALS_ROW = Check(
    "totals-row", Severity.NOTE,
    "A row that begins with a word such as Total is not read as data; sums are made by sitrep.",
)  # fmt: skip
NOTE_ROW = Check(
    "note-row", Severity.NOTE,
    "A row inside or below a table with nothing but one remark in it is not read as data.",
)  # fmt: skip
TAG_ROW = Check(
    "tag-row", Severity.NOTE,
    "A row of HXL hashtags below the header is not read as data.",
)  # fmt: skip
LOST_ROW = Check(
    "row-outside-table", Severity.WARNING,
    "A row has values only in columns that do not belong to the table, so none of it is read.",
)  # fmt: skip
REQUIRED_CELL_EMPTY = Check(
    "required-cell-empty", Severity.ERROR,
    "A cell that every row must have is blank.",
)  # fmt: skip
NOT_A_NUMBER = Check(
    "not-a-number", Severity.ERROR,
    "A cell of a count column is neither a whole number, nor one with a qualifier, nor a word for "
    "missing data.",
)  # fmt: skip
AMBIGUOUS_NUMBER = Check(
    "ambiguous-number", Severity.ERROR,
    "A number such as 1.234 means one thing in English and another in Turkish, and the operation "
    "does not say how its analysts write.",
)  # fmt: skip
FRACTION_OF_PEOPLE = Check(
    "fraction-of-people", Severity.ERROR,
    "A count has decimals. People are whole.",
)  # fmt: skip
NOT_A_DECIMAL = Check(
    "not-a-coordinate", Severity.ERROR,
    "A latitude or longitude is not a decimal number within its bounds.",
)  # fmt: skip
NOT_A_DATE = Check(
    "not-a-date", Severity.ERROR,
    "A cell of a date column is no date between 1900 and 2100.",
)  # fmt: skip
AMBIGUOUS_DATE = Check(
    "ambiguous-date", Severity.ERROR,
    "A date such as 03/04/2012 can be read in two ways.",
)  # fmt: skip
UNKNOWN_COUNTRY = Check(
    "unknown-country", Severity.ERROR,
    "A country is neither an ISO 3166 code nor a name that sitrep knows.",
)  # fmt: skip
UNKNOWN_CODE = Check(
    "unknown-code", Severity.ERROR,
    "A cell holds a word that is not in the list of its column.",
)  # fmt: skip
NOT_A_URL = Check(
    "not-a-web-address", Severity.ERROR,
    "A web address must begin with https:// or http://; nothing else becomes a link in a report.",
)  # fmt: skip
ERROR_CELL = Check(
    "error-cell", Severity.ERROR,
    "A cell of a table shows an error of the spreadsheet, such as #N/A or #REF!, where a value belongs.",
)  # fmt: skip
FORMULA_NOT_CALCULATED = Check(
    "formula-not-calculated", Severity.ERROR,
    "A cell of a table holds a formula without its result, because the program that wrote the file did "
    "not calculate it.",
)  # fmt: skip
HIDDEN_ROWS = Check(
    "hidden-rows", Severity.WARNING,
    "Hidden rows of a table hold data. They were read, though nobody who looks at the sheet sees them.",
)  # fmt: skip
HIDDEN_COLUMNS = Check(
    "hidden-columns", Severity.WARNING,
    "Hidden columns of a table hold data. They were read, though nobody who looks at the sheet sees "
    "them.",
)  # fmt: skip
HIDDEN_SHEET = Check(
    "hidden-sheet", Severity.WARNING,
    "A hidden sheet holds a table. It was read, though nobody who opens the workbook sees it.",
)  # fmt: skip

INTAKE_CHECKS: tuple[Check, ...] = (
    FILE_UNREADABLE, FILE_NOT_READ, ENCODING_GUESSED, NO_KNOWN_TABLE, SHEET_NOT_READ,
    MISSING_COLUMN, MISSPELT_COLUMN, UNKNOWN_COLUMN, DUPLICATE_COLUMN,
    TOTALS_ROW, NOTE_ROW, TAG_ROW, LOST_ROW,
    REQUIRED_CELL_EMPTY, NOT_A_NUMBER, AMBIGUOUS_NUMBER, FRACTION_OF_PEOPLE, NOT_A_DECIMAL,
    NOT_A_DATE, AMBIGUOUS_DATE, UNKNOWN_COUNTRY, UNKNOWN_CODE, NOT_A_URL,
    ERROR_CELL, FORMULA_NOT_CALCULATED, HIDDEN_ROWS, HIDDEN_COLUMNS, HIDDEN_SHEET,
)  # fmt: skip
