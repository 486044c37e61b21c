"""What can be wrong with a file, a sheet, a row or a cell before any rule looks at it."""

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
MISSING_COLUMN = Check(
    "missing-column", Severity.ERROR,
    "A column without which the rows cannot be understood is not in the header.",
)  # fmt: skip
MISSPELT_COLUMN = Check(
    "misspelt-column", Severity.ERROR,
    "A header is almost the name of a column. Its values would be lost, so it is not passed over.",
)  # fmt: skip
SPLITS_COUNT = Check(
    "column-splits-count", Severity.ERROR,
    "A column that sitrep does not read splits the counts of its table (by origin, sex, age, reason, "
    "level): parts would be read as wholes, or other people as those of the report.",
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
    "A row that begins with a word such as Total, or has it where the name of a country, area, camp or "
    "mission belongs, is not read as data; sums are made by sitrep. It is a check on the rows that it "
    "stands for.",
)  # fmt: skip
TOTAL_DIFFERS = Check(
    "total-differs", Severity.ERROR,
    "A count in a totals row is not what its rows add up to: a row is missing, repeated or mistyped, "
    "or the total is old. Its rows are those since the totals row before it, or since an earlier one; "
    "of a grand total, all of them; in a table that begins with its total, the rows below. In a series "
    "it may be the sum of the newest rows, beside areas that of whole countries. Qualified counts are "
    "taken for all that they may be, missing ones for any number: only what must be wrong is "
    "reported.",
)  # fmt: skip
SOURCE_TOTAL_DIFFERS = Check(
    "source-total-differs", Severity.WARNING,
    "A count in a totals row of a partner's spreadsheet is not what its rows add up to, as in "
    "total-differs. Nothing is reported where [[source]] leaves out rows.",
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
    "does not say how its analysts write; or 35 m may be 35 thousand (mil, mille) or 35 million.",
)  # fmt: skip
FRACTION_OF_PEOPLE = Check(
    "fraction-of-people", Severity.ERROR,
    "A count has decimals. People are whole.",
)  # fmt: skip
NEGATIVE_COUNT = Check(
    "negative-count", Severity.ERROR,
    "A count of people is below zero. Only a correction may be: it says what was taken away.",
)  # fmt: skip
SHARE_FOR_COUNT = Check(
    "share-for-count", Severity.ERROR,
    "A cell of a count column holds a percentage (35%), a number that the spreadsheet shows as one, or "
    "a number between 0 and 1, which is how a spreadsheet keeps one. A report counts people.",
)  # fmt: skip
LETTER_FOR_DIGIT = Check(
    "letter-for-digit", Severity.ERROR,
    "A count has a letter where a digit belongs, such as the letter O for 0 or the letter l for 1.",
)  # fmt: skip
TWO_ALPHABETS = Check(
    "two-alphabets", Severity.WARNING,
    "A word mixes letters of the Latin, Cyrillic or Greek alphabet that look alike. To readers it is "
    "the name that they know; to every comparison it is a different one.",
)  # fmt: skip
NOT_A_DECIMAL = Check(
    "not-a-coordinate", Severity.ERROR,
    "A latitude or longitude is not a decimal number within its bounds.",
)  # fmt: skip
NOT_A_DATE = Check(
    "not-a-date", Severity.ERROR,
    "A cell of a date column is not a date between 1900 and 2100.",
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
NOT_ONE_LINE = Check(
    "not-one-line", Severity.ERROR,
    "The name of a recipient has a line break, an invisible character or one that turns the direction "
    "of writing, or is longer than 200 characters: in the header of a message it could pass for "
    "something else.",
)  # fmt: skip
NOT_AN_EMAIL = Check(
    "not-an-email-address", Severity.ERROR,
    "An address cannot be written to: it lacks a part, has an invisible character or one that does "
    "not belong there, or is too long. Only ASCII letters may stand before the @; a domain may have "
    "others.",
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
MERGED_CELL = Check(
    "merged-cell", Severity.ERROR,
    "A cell of a table is merged with the one above it. Merged cells have their value in the first row "
    "alone: to the rows below, the country, the count or the sensitivity is lost.",
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
NUMBER_FORMAT_DIFFERS = Check(
    "number-format-differs", Severity.ERROR,
    "The number format of a count, or of a number that is a name or code, shows something else than is "
    "read: 44 as 44k, 35000 as >35,000, 44038 as 44, the code 102 as 0102. Signs of negative numbers, "
    "separators, a dash for nought and the word for people change nothing.",
)  # fmt: skip
UNSEEN_CELL = Check(
    "unseen-cell", Severity.ERROR,
    "Cells of a table have values that nobody sees: written in the colour of their background, white on "
    "nothing, or hidden by their number format (;;;), as a nought may be.",
)  # fmt: skip
STRUCK_OUT = Check(
    "struck-out", Severity.ERROR,
    "Cells of a table are struck out, all of them or a part. Whoever struck them out took them back; a "
    "reader of spreadsheets does not see it.",
)  # fmt: skip
RAISED_TEXT = Check(
    "raised-text", Severity.ERROR,
    "A part of a cell is raised or lowered as the mark of a footnote is: 44038 with a small 1 is read "
    "as 440381. It is looked for in counts, coordinates, names and codes.",
)  # fmt: skip
CELL_COMMENT = Check(
    "cell-comment", Severity.NOTE,
    "A comment or note is attached to a count. It may say what the count does not, and is "
    "not read.",
)  # fmt: skip
STALE_RESULT = Check(
    "stale-result", Severity.ERROR,
    "A formula in a count column gives a result other than the one that the file keeps. Only sums of "
    "numbers and SUM of one area of the sheet are worked out again, up to a million cells a sheet.",
)  # fmt: skip
COUNTED_IN_THOUSANDS = Check(
    "counted-in-thousands", Severity.ERROR,
    "A header, a title above the table, a remark in or below it, or the name of the sheet says that "
    "counts are in thousands or millions. A partner's columns that have a unit of their own in "
    "[[source]] are left alone.",
)  # fmt: skip
COUNTED_IN_PERCENT = Check(
    "counted-in-percent", Severity.ERROR,
    "The header of a count says per cent. Shares are no people: 45 per cent would be printed as 45 "
    "women.",
)  # fmt: skip
NAME_CONVERTED = Check(
    "name-converted", Severity.ERROR,
    "A cell where a name or code belongs holds a date, a time, or TRUE or FALSE. Spreadsheets make them "
    "of what was typed: 3-1 becomes 1 March.",
)  # fmt: skip

ROW_NOT_FILLED_IN = Check(
    "row-not-filled-in", Severity.ERROR,
    "A row names a country, area, camp or mission and says nothing of it, as a blank spreadsheet has "
    "it. Where there is no news, \"no news\" in place of the date says so.",
)  # fmt: skip
NO_NEWS_BUT_FIGURES = Check(
    "no-news-but-figures", Severity.ERROR,
    "A row says \"no news\" in place of its date, and has a figure, status, source or remark of this "
    "month all the same: it would not be in the report.",
)  # fmt: skip

INTAKE_CHECKS: tuple[Check, ...] = (
    FILE_UNREADABLE, FILE_NOT_READ, FILE_ELSEWHERE, ENCODING_GUESSED, FACTS_UNSEEN, NO_KNOWN_TABLE,
    SHEET_NOT_READ, MONTH_EMPTY, MONTH_BEFORE_FIRST,
    MISSING_COLUMN, MISSPELT_COLUMN, UNKNOWN_COLUMN, SPLITS_COUNT, DUPLICATE_COLUMN,
    TOTALS_ROW, TOTAL_DIFFERS, SOURCE_TOTAL_DIFFERS, NOTE_ROW, TAG_ROW, LOST_ROW,
    REQUIRED_CELL_EMPTY, ROW_NOT_FILLED_IN, NO_NEWS_BUT_FIGURES,
    NOT_A_NUMBER, AMBIGUOUS_NUMBER, FRACTION_OF_PEOPLE, NEGATIVE_COUNT,
    SHARE_FOR_COUNT, LETTER_FOR_DIGIT, TWO_ALPHABETS, NOT_A_DECIMAL,
    NOT_A_DATE, AMBIGUOUS_DATE, UNKNOWN_COUNTRY, UNKNOWN_CODE, NOT_A_URL,
    NOT_ONE_LINE, NOT_AN_EMAIL,
    ERROR_CELL, FORMULA_NOT_CALCULATED, MERGED_CELL, HIDDEN_ROWS, HIDDEN_COLUMNS, HIDDEN_SHEET,
    NUMBER_FORMAT_DIFFERS, UNSEEN_CELL, STRUCK_OUT, RAISED_TEXT, CELL_COMMENT, STALE_RESULT,
    COUNTED_IN_THOUSANDS, COUNTED_IN_PERCENT, NAME_CONVERTED,
)  # fmt: skip
