"""The checks of a whole month: each rule an object, all of them in one visible tuple."""

from sitrep.rules.articles import article_not_kept, quote_not_found
from sitrep.rules.consistency import closed_with_people, over_capacity, planned_with_people
from sitrep.rules.missions import (
    deployed_above_authorised,
    mandate_ends_before_start,
    mandate_expired,
    mandate_expires_soon,
    status_since_in_future,
    suspended_without_date,
)
from sitrep.rules.previous import fall_without_reason, reconciliation
from sitrep.rules.rule import Rule
from sitrep.rules.values import before_operation, date_outside_period, duplicate_row, negative_count

RULES: tuple[Rule, ...] = (
    # Single values and rows.
    negative_count,
    date_outside_period,
    before_operation,
    duplicate_row,
    # One row in itself.
    over_capacity,
    closed_with_people,
    planned_with_people,
    # This month and the ones before.
    reconciliation,
    fall_without_reason,
    # Observer missions.
    mandate_ends_before_start,
    suspended_without_date,
    status_since_in_future,
    mandate_expired,
    mandate_expires_soon,
    deployed_above_authorised,
    # Excerpts and articles.
    article_not_kept,
    quote_not_found,
)
