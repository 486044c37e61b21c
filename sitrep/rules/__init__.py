"""The checks of a whole month: each rule an object, all of them in one visible tuple."""

from sitrep.rules.absent_sections import section_absent
from sitrep.rules.area_levels import area_of_two_levels, area_within_area, areas_above_area
from sitrep.rules.article_contents import (
    article_date_ahead,
    article_other_country,
    quote_joined,
)
from sitrep.rules.article_headlines import headline_differs, headline_explained
from sitrep.rules.article_lists import article_list_differs
from sitrep.rules.article_reading import (
    article_language_unread,
    article_number_ambiguous,
    quote_negated,
)
from sitrep.rules.article_sums import article_sum_differs
from sitrep.rules.articles import (
    article_not_kept,
    quote_not_found,
    quoted_too_much,
    source_article_lacks_number,
)
from sitrep.rules.breaks import area_vanished, camp_vanished, method_changed
from sitrep.rules.composition import (
    areas_above_country,
    camps_above_country,
)
from sitrep.rules.conflicts import figures_differ, preferred_nothing
from sitrep.rules.consistency import closed_with_people, over_capacity, planned_with_people
from sitrep.rules.coordinates import (
    half_a_coordinate,
    point_outside_country,
    swapped_coordinates,
)
from sitrep.rules.countries import country_lost, country_not_listed, refugees_in_own_country
from sitrep.rules.cumulative import cumulative_falls
from sitrep.rules.event_casualties import (
    event_casualties_above_people,
    event_casualties_differ,
    event_running_total,
)
from sitrep.rules.event_people import event_households, event_people_differ
from sitrep.rules.event_tolls import event_toll_differs
from sitrep.rules.funding import appeal_currencies, currency_unknown, received_above_required
from sitrep.rules.funding_changes import funding_falls, requirements_changed
from sitrep.rules.funding_sums import appeal_sum_lacks, sectors_above_appeal
from sitrep.rules.households import household_size, households_above_people
from sitrep.rules.indicator_changes import indicator_leap, target_changed, unit_changed
from sitrep.rules.indicator_codes import (
    indicator_kind,
    indicator_unit,
    part_for_percentage,
    percent_of_count,
    unknown_indicator,
)
from sitrep.rules.indicator_periods import (
    period_backwards,
    period_before_report,
    period_gap,
    period_without_start,
    periods_overlap,
)
from sitrep.rules.indicator_ratios import deaths_above_cases, ratio_differs
from sitrep.rules.indicator_sums import parts_above_total, parts_below_total
from sitrep.rules.indicator_values import (
    far_above_target,
    fraction_of_things,
    indicator_out_of_bounds,
    reached_above_need,
    target_above_need,
)
from sitrep.rules.inflow import arrivals_above_total, growth_above_arrivals
from sitrep.rules.keys import formerly_unknown, mission_renamed, same_key_twice
from sitrep.rules.leaps import copied_value, leap
from sitrep.rules.lost import sheet_lost, table_lost
from sitrep.rules.lost_zeros import zeros_lost
from sitrep.rules.mandate_ends import (
    mandate_end_unknown,
    mandate_ends_before_start,
    mandate_expired,
    mandate_expires_soon,
)
from sitrep.rules.mandates import operational_before_mandate, renewal_gap, status_before_mission
from sitrep.rules.map_settings import area_outside_country, map_counts_nobody, map_shows_nothing
from sitrep.rules.mission_changes import mission_already_ended, mission_contradicts
from sitrep.rules.missions import (
    deployed_above_authorised,
    status_since_in_future,
    suspended_without_date,
)
from sitrep.rules.persons import personal_name
from sitrep.rules.photos import photo_without_consent
from sitrep.rules.previous import fall_without_reason, reconciliation
from sitrep.rules.protection import personal_contact, text_runs_as_formula
from sitrep.rules.quote_translations import (
    quote_not_translated,
    quote_translation_differs,
    quote_translation_incomplete,
)
from sitrep.rules.quotes import quote_date_differs, quote_differs, quote_other_series
from sitrep.rules.rule import Rule
from sitrep.rules.same_camps import same_camp_otherwise
from sitrep.rules.series import jump, stale_figure
from sitrep.rules.sex_and_age import part_above_whole, parts_against_population
from sitrep.rules.signs import sign_without_font
from sitrep.rules.silence import no_news_contradicted, no_news_of_nothing
from sitrep.rules.source_dates import source_before_figure, source_in_future
from sitrep.rules.spelling import same_camp_twice, same_event_twice
from sitrep.rules.sums import part_named_as_country, sum_among_parts
from sitrep.rules.values import before_operation, date_outside_period, duplicate_row, opening_balance

RULES: tuple[Rule, ...] = (
    # Single values and rows.
    section_absent,
    date_outside_period,
    opening_balance,
    before_operation,
    country_not_listed,
    refugees_in_own_country,
    duplicate_row,
    figures_differ,
    preferred_nothing,
    same_camp_twice,
    same_camp_otherwise,
    same_event_twice,
    same_key_twice,
    mission_renamed,
    formerly_unknown,
    personal_contact,
    personal_name,
    text_runs_as_formula,
    sign_without_font,
    source_before_figure,
    source_in_future,
    # One row in itself.
    over_capacity,
    closed_with_people,
    planned_with_people,
    parts_against_population,
    part_above_whole,
    households_above_people,
    household_size,
    arrivals_above_total,
    event_people_differ,
    event_households,
    event_casualties_differ,
    event_casualties_above_people,
    half_a_coordinate,
    swapped_coordinates,
    point_outside_country,
    area_outside_country,
    map_counts_nobody,
    map_shows_nothing,
    # Rows of indicators, against the catalogue.
    unknown_indicator,
    indicator_kind,
    indicator_unit,
    percent_of_count,
    part_for_percentage,
    indicator_out_of_bounds,
    fraction_of_things,
    reached_above_need,
    target_above_need,
    far_above_target,
    period_without_start,
    period_backwards,
    period_before_report,
    periods_overlap,
    period_gap,
    parts_above_total,
    parts_below_total,
    ratio_differs,
    deaths_above_cases,
    # Camps and areas, and their country.
    camps_above_country,
    areas_above_country,
    sum_among_parts,
    part_named_as_country,
    area_within_area,
    area_of_two_levels,
    areas_above_area,
    zeros_lost,
    # This month and the ones before.
    reconciliation,
    growth_above_arrivals,
    fall_without_reason,
    cumulative_falls,
    event_running_total,
    event_toll_differs,
    jump,
    leap,
    stale_figure,
    copied_value,
    target_changed,
    unit_changed,
    indicator_leap,
    method_changed,
    camp_vanished,
    area_vanished,
    country_lost,
    table_lost,
    sheet_lost,
    no_news_of_nothing,
    no_news_contradicted,
    # Observer missions.
    mandate_ends_before_start,
    suspended_without_date,
    status_since_in_future,
    mandate_expired,
    mandate_expires_soon,
    mandate_end_unknown,
    deployed_above_authorised,
    operational_before_mandate,
    status_before_mission,
    renewal_gap,
    mission_contradicts,
    mission_already_ended,
    # Funding.
    currency_unknown,
    appeal_currencies,
    received_above_required,
    sectors_above_appeal,
    appeal_sum_lacks,
    requirements_changed,
    funding_falls,
    # Photos.
    photo_without_consent,
    # Excerpts and articles.
    article_not_kept,
    quote_not_found,
    quoted_too_much,
    source_article_lacks_number,
    quote_differs,
    quote_other_series,
    quote_date_differs,
    headline_explained,
    headline_differs,
    article_sum_differs,
    article_number_ambiguous,
    article_list_differs,
    article_date_ahead,
    article_other_country,
    quote_joined,
    article_language_unread,
    quote_negated,
    quote_translation_incomplete,
    quote_translation_differs,
    quote_not_translated,
)
