"""Words typed at the command line that are printed in a report: one clean line of limited length."""

from sitrep.lines import at_commas, one_line

LONGEST_NAME = 80
LONGEST_REASON = 300


def name_and_role(text: str) -> tuple[str, str] | None:
    """`Amal Haddad, head of office` in its two parts; None where one is missing or too long."""
    name, role, *_ = (*(part.strip() for part in at_commas(one_line(text), 1)), "")
    is_right = all(0 < len(part) <= LONGEST_NAME for part in (name, role))
    return (name, role) if is_right else None
