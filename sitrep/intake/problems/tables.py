"""What can be wrong with a table's columns and rows, and rows that are no data."""

from sitrep.diagnostics import Check, Severity

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
SPLITS_COUNT = Check(
    "column-splits-count", Severity.ERROR,
    "A column that sitrep does not read splits the counts of its table (by origin, sex, age, reason, "
    "level): parts would be read as wholes, or other people as those of the report.",
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

TABLE_PROBLEMS: tuple[Check, ...] = (
    MISSING_COLUMN, MISSPELT_COLUMN, UNKNOWN_COLUMN, SPLITS_COUNT, DUPLICATE_COLUMN,
    TOTALS_ROW, TOTAL_DIFFERS, SOURCE_TOTAL_DIFFERS, NOTE_ROW, TAG_ROW, LOST_ROW, REQUIRED_CELL_EMPTY,
    ROW_NOT_FILLED_IN, NO_NEWS_BUT_FIGURES,
)  # fmt: skip
