"""What the style of a narrative is checked for; all are notes, which neither stop nor print."""

from sitrep.diagnostics import Check, Severity

STYLE_WORDING = Check(
    "style-wording", Severity.NOTE,
    "Situation reports put it differently (OCHA editorial style guide): \"as of\", \"people\" and not "
    "\"beneficiaries\", \"per cent\", \"about\" before numbers and \"around\" before dates, one word "
    "of estimation and not two, dates without ordinals, ranges in full, \"US$\" at first mention. In "
    "French, Spanish and Turkish their academies and dictionaries are followed, in Arabic the usage of "
    "the United Nations' translators.",
)  # fmt: skip
STYLE_RELATIVE_TIME = Check(
    "style-relative-time", Severity.NOTE,
    "A time is given relative to the day of writing, such as \"last week\". A report is read later "
    "than it is written.",
)  # fmt: skip
STYLE_VAGUE_NUMBER = Check(
    "style-vague-number", Severity.NOTE,
    "A number is claimed without a figure, such as \"hundreds of\" or \"half of\", so that nobody can "
    "check it.",
)  # fmt: skip
STYLE_PLACEHOLDER = Check(
    "style-placeholder", Severity.NOTE,
    "A mark that something was to be written later is still in the text.",
)  # fmt: skip
STYLE_ACRONYM = Check(
    "style-acronym", Severity.NOTE,
    "An acronym is spelled out neither at its first mention nor in the operation's list of acronyms, "
    "which is printed in the report.",
)  # fmt: skip
STYLE_EMOTIONAL = Check(
    "style-emotional", Severity.NOTE,
    "A word tells readers what to feel. Reports in this field keep to neutral words and let the facts "
    "speak.",
)  # fmt: skip
STYLE_COUNTRY_ORDER = Check(
    "style-country-order", Severity.NOTE,
    "Countries stand in a row that is not in alphabetical order, which may look like a ranking.",
)  # fmt: skip
STYLE_DOUBLE_SPACE = Check(
    "style-double-space", Severity.NOTE,
    "There are two spaces where one belongs; a word may have been deleted.",
)  # fmt: skip

STYLE_CHECKS: tuple[Check, ...] = (
    STYLE_WORDING, STYLE_RELATIVE_TIME, STYLE_VAGUE_NUMBER, STYLE_PLACEHOLDER, STYLE_ACRONYM,
    STYLE_EMOTIONAL, STYLE_COUNTRY_ORDER, STYLE_DOUBLE_SPACE,
)  # fmt: skip
