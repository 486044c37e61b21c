"""What an analyst may enter into a column of a blank spreadsheet, and the message beside the cell."""

from collections.abc import Sequence

from openpyxl.worksheet.datavalidation import DataValidation

from sitrep.lines import shortened
from sitrep.model.tables import Column, TableKind, Type
from sitrep.words.speech import Words

_LONGEST_PROMPT = 255
_LONGEST_PROMPT_TITLE = 32
# Spreadsheets count days from 1900: this is 1 January 1900 to 31 December 2100.
_DAYS = ("1", "73415")


def validation(
    column: Column,
    spec: TableKind,
    words: Words,
    choices: Sequence[str],
    countries: str | None,
    first: str,
) -> DataValidation:
    """The input message of a column, and its list or bounds; dates and countries may be kept.

    A count is a whole number or any text, because "about 2,000" and "ND" are counts too. `first` is the
    column's first cell.
    """
    if choices:
        rules = DataValidation(type="list", formula1=f'"{",".join(choices)}"', errorStyle="stop")
        rules.error = words.say("blank.not-in-list")
    elif column.type is Type.COUNTRY and countries:
        rules = DataValidation(type="list", formula1=countries, errorStyle="warning")
        rules.error = words.say("blank.other-country")
    elif spec.is_lasting and column.name == spec.dated_by:
        no_news = words.say("blank.no-news")
        is_day = f"AND(ISNUMBER({first}),{first}>={_DAYS[0]},{first}<={_DAYS[1]})"
        said = f'OR({is_day},{first}="{no_news}")'
        rules = DataValidation(type="custom", formula1=said, errorStyle="warning")
        rules.error = words.say("blank.not-a-day")
    elif column.type is Type.DATE:
        if column.may_have_no_end:
            is_day = f"AND(ISNUMBER({first}),{first}>={_DAYS[0]},{first}<={_DAYS[1]})"
            is_end = f"OR(ISTEXT({first}),{is_day})"
            rules = DataValidation(type="custom", formula1=is_end, errorStyle="warning")
        else:
            rules = DataValidation(
                type="date", formula1=_DAYS[0], formula2=_DAYS[1], errorStyle="warning"
            )
        rules.error = words.say("blank.not-a-date")
    elif column.type is Type.COUNT:
        least = "" if column.may_be_negative else f",{first}>=0"
        is_count = f"OR(ISTEXT({first}),AND(ISNUMBER({first}),{first}=INT({first}){least}))"
        rules = DataValidation(type="custom", formula1=is_count, errorStyle="stop")
        rules.error = words.say("blank.not-a-count")
    else:
        rules = DataValidation()
    help_text = words.say(f"table.{spec.name}.{column.name}.help")
    rules.allowBlank = True
    rules.showErrorMessage = rules.error is not None
    rules.showInputMessage = True
    rules.promptTitle = shortened(words.say(f"table.{spec.name}.{column.name}"), _LONGEST_PROMPT_TITLE)
    rules.prompt = shortened(help_text, _LONGEST_PROMPT)
    return rules
