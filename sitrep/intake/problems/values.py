"""What can be wrong with the value of a cell."""

from sitrep.diagnostics import Check, Severity

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

VALUE_PROBLEMS: tuple[Check, ...] = (
    NOT_A_NUMBER, AMBIGUOUS_NUMBER, FRACTION_OF_PEOPLE, NEGATIVE_COUNT, SHARE_FOR_COUNT,
    LETTER_FOR_DIGIT, TWO_ALPHABETS, NOT_A_DECIMAL, NOT_A_DATE, AMBIGUOUS_DATE, UNKNOWN_COUNTRY,
    UNKNOWN_CODE, NOT_A_URL, NOT_ONE_LINE, NOT_AN_EMAIL,
)  # fmt: skip
