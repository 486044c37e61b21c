"""The rules of style for English, after the OCHA editorial style guide, 3rd edition."""

from sitrep.report.narrative.style.checks import (
    STYLE_EMOTIONAL,
    STYLE_PLACEHOLDER,
    STYLE_RELATIVE_TIME,
    STYLE_VAGUE_NUMBER,
)
from sitrep.report.narrative.style.guide import Guide, Wording, pattern

# In capitals only: "the 1st may come back" has no date.
_MONTH = (
    "(?-i:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)(?!\w)"
)
_DAY = rf"(?:(?:early|late|mid-?|the end of|\d{{1,2}}) ?)?{_MONTH}"
_ABOUT = "(?:about|approximately|approx\\.|around|roughly)"
_BOUND = "more than|fewer than|less than|at least|at most|nearly|almost|up to|over"
_NUMBER = r"(?=\ [$€£]?\d)"
_UNIT = r"(?:hours?|days?|weeks?|months?|years?)"
_WEEKDAY = "(?-i:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"

ENGLISH = Guide(
    language="en",
    wordings=tuple(
        Wording(pattern(avoid), use)
        for avoid, use in (
            (rf"as at(?= (?:{_DAY}|(?:19|20)\d\d|the end|mid|noon|midnight|\d))", "as of"),
            (r"beneficiaries(?!\w)", "people"),
            (r"beneficiary(?!\w)", "person"),
            (r"percent(?!\w)", "per cent"),
            (r"%", "per cent"),
            (rf"estimated at (?:{_ABOUT}|some){_NUMBER}", "estimated at"),
            (rf"estimated (?:{_ABOUT}|some){_NUMBER}", "estimated"),
            (rf"({_BOUND}) \1{_NUMBER}", r"\1"),
            (rf"{_ABOUT} (?:{_ABOUT}|some){_NUMBER}|some {_ABOUT}{_NUMBER}", "about"),
            (rf"about(?= {_DAY})", "around"),
            (rf"(?:the )?(\d{{1,2}})(?:st|nd|rd|th)(?: of)? ({_MONTH})", r"\1 \2"),
            (rf"({_MONTH}) (\d{{1,2}})(?:st|nd|rd|th)(?!\w),? ?((?:(?:19|20)\d\d(?!\w))?)", r"\2 \1 \3"),
            (rf"({_MONTH}) (\d{{1,2}}), ((?:19|20)\d\d)(?!\w)", r"\2 \1 \3"),
            (
                r"(?<![\d.,-])(\d[\d.,]*) ?[-–] ?(\d[\d.,]*) (million|billion|thousand)(?!\w)",
                r"\1 \3 to \2 \3",
            ),
            (r"(?<![\d.,-])(\d{1,3})[-–](\d{1,3}),000(?!\w|,\d)", r"\1,000 to \2,000"),
        )
    ),
    remarks=(
        (
            STYLE_RELATIVE_TIME,
            pattern(
                rf"(?:yesterday|today|tonight|tomorrow|recently|this week|(?:last |this )?weekend)(?!\w)"
                rf"|(?:last|next|past) (?:(?:few|couple of) )?(?:night|{_UNIT}|{_WEEKDAY})"
                r"(?!\w| of\b| in\b)"
                rf"|(?:in|during|over) recent {_UNIT}(?!\w)|(?:\w+ )?{_UNIT} ago(?!\w)"
            ),
        ),
        (
            STYLE_VAGUE_NUMBER,
            pattern(
                r"(?:(?:tens|hundreds) of )?(?:dozens|scores|hundreds|thousands|millions)(?= of )"
                r"|(?:several|many|some|a few|a couple of) (?:dozen|hundred|thousand|million)(?!\w)"
                r"|(?<!first )(?<!second )(?<!other )(?<!latter )half(?= of | the | their | its )"
                r"|(?:a|one) (?:third|quarter)(?= of )"
            ),
        ),
        (
            STYLE_PLACEHOLDER,
            pattern(
                r"(?-i:TODO|FIXME|TB[ACD]|XX+)(?!\w)|tb[cd](?!\w)|lorem ipsum|\?\?+"
                r"|\[(?:insert|add|check|date|name)[^\]]{0,40}\]?"
            ),
        ),
        (
            STYLE_EMOTIONAL,
            pattern(
                r"(?:tragic|dramatic|horrific|brutal|massive|heroic|barbaric|shocking|appalling|alarming"
                r"|heartbreaking|staggering|terrible|horrible|desperate|unprecedented)(?:al)?(?:ly)?(?!\w)"
                r"|(?:tragedy|horror|plight|bloodbath|slaughter(?:ed)?|skyrocket(?:ed|ing)?)(?!\w)"
            ),
        ),
    ),
    before_number=("around", "about"),
    dollars="US$",
    and_="and",
    common=frozenset("UN EU US USA UK UTC GMT AM PM TV ID HIV AIDS PDF".split()),
)
