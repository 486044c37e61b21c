"""What spreadsheets say, make or hide of cells beside their values."""

from sitrep.diagnostics import Check, Severity

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

SPREADSHEET_PROBLEMS: tuple[Check, ...] = (
    ERROR_CELL, FORMULA_NOT_CALCULATED, MERGED_CELL, HIDDEN_ROWS, HIDDEN_COLUMNS, HIDDEN_SHEET,
    NUMBER_FORMAT_DIFFERS, UNSEEN_CELL, STRUCK_OUT, RAISED_TEXT, CELL_COMMENT, STALE_RESULT,
    COUNTED_IN_THOUSANDS, COUNTED_IN_PERCENT, NAME_CONVERTED,
)  # fmt: skip
