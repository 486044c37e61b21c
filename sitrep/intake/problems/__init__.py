"""What can be wrong with a file, a sheet, a row or a cell before any rule looks at it."""

from sitrep.diagnostics import Check
from sitrep.intake.problems.files import FILE_PROBLEMS
from sitrep.intake.problems.spreadsheet import SPREADSHEET_PROBLEMS
from sitrep.intake.problems.tables import TABLE_PROBLEMS
from sitrep.intake.problems.values import VALUE_PROBLEMS

INTAKE_CHECKS: tuple[Check, ...] = (
    *FILE_PROBLEMS,
    *TABLE_PROBLEMS,
    *VALUE_PROBLEMS,
    *SPREADSHEET_PROBLEMS,
)
