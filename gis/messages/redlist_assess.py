"""Sentences of the Red List assessment: faults of thresholds and evidence, and the reason of every category."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code and of each reason."""
    faults = {**_thresholds(), **_table(), **_figures(), **_doubts()}
    return {**faults, **_percent(), **_restriction(), **_near_threatened()}


def _thresholds() -> dict[str, str]:
    return {
        "redlist.rule_subcriterion": translate(
            "Messages", "“{file}”, row {row}: the subcriterion “{value}” is unknown: write one of {known}."
        ),
        "redlist.rule_category": translate(
            "Messages", "“{file}”, row {row}: the category “{value}” cannot have a threshold: write one of {known}."
        ),
        "redlist.rule_measure": translate(
            "Messages", "“{file}”, row {row}: “{column}” is “{value}”, but this row needs one of {known}."
        ),
        "redlist.rule_comparison": translate(
            "Messages", "“{file}”, row {row}: “{column}” is “{value}”: write one of {known}."
        ),
        "redlist.rule_threshold": translate(
            "Messages", "“{file}”, row {row}: “{column}” is “{value}”, which is no number: write one."
        ),
        "redlist.rule_missing": translate(
            "Messages", "“{file}”: {subcriterion} has no threshold of {category}: add a row."
        ),
        "redlist.rule_order": translate(
            "Messages",
            "“{file}”, row {row}: the threshold of {category} is stricter than that of a higher category in row"
            " {other}: correct one of them.",
        ),
        "redlist.category_entry": translate(
            "Messages", "“{file}”: “{column}” has an entry “{value}” without a known code or a label: correct it."
        ),
        "redlist.map_without_names": translate(
            "Messages", "The layer “{layer}” has no field “{field}” with the names of the ecosystems: choose another."
        ),
        "redlist.not_a_redlist_scheme": translate(
            "Messages", "The scheme “{name}” holds no Red List thresholds: choose one of {known}."
        ),
    }


def _table() -> dict[str, str]:
    return {
        "evidence.bad_confidence": translate(
            "Messages", "The confidence {value} is out of range: give a share between 0 and 1, such as 0.9."
        ),
        "evidence.empty": translate("Messages", "The evidence table “{file}” has no rows: add at least one."),
        "evidence.absent_columns": translate(
            "Messages", "“{file}” lacks the columns {columns}: they count as empty. Add them if you know more."
        ),
        "evidence.column_needed": translate(
            "Messages", "“{file}”, row 1: the column “{column}” is missing, but {subcriterion} needs it: add it."
        ),
        "evidence.no_ecosystem": translate(
            "Messages", "“{file}”, row {row}: the name of the ecosystem is empty: fill in “ecosystem”."
        ),
        "evidence.unknown_subcriterion": translate(
            "Messages", "“{file}”, row {row}: the subcriterion “{value}” is unknown: write one of {known}."
        ),
        "evidence.repeated_row": translate(
            "Messages",
            "“{file}”, row {row}: “{ecosystem}” has {subcriterion} in row {other} already; only C and D may have"
            " several rows: remove one.",
        ),
        "evidence.unknown_status": translate(
            "Messages", "“{file}”, row {row}: the status “{value}” is unknown: write DD, NE or leave it empty."
        ),
        "evidence.mixed_status": translate(
            "Messages",
            "“{file}”, row {row}: the status of {subcriterion} of “{ecosystem}” differs from that in row {other}:"
            " give every row of it the same.",
        ),
        "evidence.status_with_figures": translate(
            "Messages",
            "“{file}”, row {row}: {subcriterion} of “{ecosystem}” is {status}, so that its figures do not count:"
            " remove the status to assess them.",
        ),
        "evidence.nothing_told": translate(
            "Messages",
            "“{file}”, row {row}: {subcriterion} of “{ecosystem}” has neither a figure nor a status and counts as NE:"
            " write DD if its evidence was found insufficient.",
        ),
        "evidence.unused_column": translate(
            "Messages", "“{file}”, row {row}: {subcriterion} does not use “{column}” ({value}): clear the cell."
        ),
    }


def _figures() -> dict[str, str]:
    return {
        "evidence.not_a_number": translate(
            "Messages",
            "“{file}”, row {row}: “{column}” is “{value}”, which is no number: write one such as 42.5, >50000 or <2,"
            " without a unit or thousands separators.",
        ),
        "evidence.below_0": translate(
            "Messages",
            "“{file}”, row {row}: “{column}” is {value}, below 0: write 0 where there is no decline, or correct it.",
        ),
        "evidence.above_100": translate(
            "Messages", "“{file}”, row {row}: “{column}” is {value} %, more than the whole: give at most 100."
        ),
        "evidence.lower_above_best": translate(
            "Messages", "“{file}”, row {row}: the lower bound {value} is above the best estimate {best}: correct it."
        ),
        "evidence.best_above_upper": translate(
            "Messages", "“{file}”, row {row}: the best estimate {value} is above the upper bound {upper}: correct it."
        ),
        "evidence.lower_above_upper": translate(
            "Messages", "“{file}”, row {row}: the lower bound {value} is above the upper bound {upper}: correct it."
        ),
        "evidence.best_from_bounds": translate(
            "Messages",
            "“{file}”, row {row}: {subcriterion} of “{ecosystem}” has no best estimate; {middle}, from its bounds, is"
            " taken.",
        ),
        "evidence.no_extent": translate(
            "Messages",
            "“{file}”, row {row}: {subcriterion} has a severity but no extent: fill in “best” (100 for the whole"
            " distribution).",
        ),
        "evidence.no_severity": translate(
            "Messages", "“{file}”, row {row}: {subcriterion} has an extent but no severity: fill in “severity_best”."
        ),
        "evidence.not_yes_or_no": translate(
            "Messages",
            "“{file}”, row {row}: “{column}” is “{value}”: write yes, no or nothing (not assessed); a and b may name"
            " what declines, such as yes(i,iii).",
        ),
        "evidence.bad_locations": translate(
            "Messages",
            "“{file}”, row {row}: “locations” is “{value}”: write a whole number from 1, none (no plausible threat) or"
            " nothing (not assessed).",
        ),
        "evidence.no_horizon": translate(
            "Messages",
            "“{file}”, row {row}: “note” ({value}) does not say for how many years the probability of E holds: write"
            " “50 years” or “100 years”.",
        ),
        "evidence.unknown_distribution": translate(
            "Messages", "“{file}”, row {row}: the distribution “{value}” is unknown: write one of {forms}."
        ),
        "evidence.bad_distribution": translate(
            "Messages",
            "“{file}”, row {row}: the distribution “{value}” has the wrong numbers: write one of {forms}, with a"
            " deviation above 0 and ends in ascending order.",
        ),
        "evidence.distribution_out_of_range": translate(
            "Messages",
            "“{file}”, row {row}: at least half of the distribution “{value}” lies where “{column}” cannot be:"
            " correct it.",
        ),
        "evidence.draw_out_of_range": translate(
            "Messages",
            "“{file}”, row {row}: “{column}” has draws that it cannot take (below 0, above 100 %): correct it.",
        ),
        "evidence.distribution_with_bounds": translate(
            "Messages", "“{file}”, row {row}: “{column}” is a distribution and brings its bounds: clear them."
        ),
        "evidence.distribution_in_bound": translate(
            "Messages", "“{file}”, row {row}: “{column}” holds a distribution: write it as the best estimate."
        ),
        "evidence.nothing_left": translate(
            "Messages",
            "“{file}”, row {row}: {subcriterion} of “{ecosystem}” is 0: if nothing is left, give A1 or A3 as 100 so"
            " that it counts as collapsed.",
        ),
    }


def _doubts() -> dict[str, str]:
    return {
        "rle.near_threshold": translate(
            "Messages",
            "{ecosystem}, {subcriterion}: {value} lies within 0.5 of a threshold, so that rounding could change its"
            " category {category}: check the figure.",
        ),
        "rle.horizon_too_long": translate(
            "Messages",
            "{ecosystem}, E: a probability over {horizon} years does not test {categories}: give the one over 50 years"
            " if it is known.",
        ),
        "rle.data_deficient": translate(
            "Messages", "{subcriterion} was tried, but the evidence does not suffice (data deficient)."
        ),
        "rle.not_evaluated": translate("Messages", "{subcriterion} was not evaluated."),
        "rle.no_row": translate("Messages", "{subcriterion} was not evaluated: there is no evidence for it."),
        "rle.overall": translate(
            "Messages", "{category} is the most threatened of {count} assessed subcriteria, given by {supporting}."
        ),
        "rle.overall_data_deficient": translate(
            "Messages", "No subcriterion could be assessed; for at least one the evidence does not suffice."
        ),
        "rle.overall_not_evaluated": translate("Messages", "No subcriterion was evaluated."),
    }


def _percent() -> dict[str, str]:
    return {
        "rle.decline_reaches": translate(
            "Messages", "The decline of {value} % reaches the threshold of {category} ({threshold} %)."
        ),
        "rle.decline_below": translate(
            "Messages", "The decline of {value} % stays below the lowest threshold ({category}: {threshold} %)."
        ),
        "rle.distribution_lost": translate("Messages", "With a decline of {value} % the whole distribution is lost."),
        "rle.degraded": translate(
            "Messages",
            "{extent} % of the distribution has a relative severity of at least {severity} %; {category} needs"
            " {threshold} % of it at {severity_threshold} %.",
        ),
        "rle.degraded_below": translate(
            "Messages",
            "{extent} % of the distribution with a relative severity of at least {severity} % meets no pair of"
            " thresholds (the nearest, {category}: {threshold} % of it at {severity_threshold} %).",
        ),
        "rle.degraded_wholly": translate(
            "Messages", "The whole distribution ({extent} %) is at its collapse value (relative severity {severity} %)."
        ),
        "rle.probability_reaches": translate(
            "Messages",
            "The probability of collapse of {value} % within {horizon} years reaches the threshold of {category}"
            " ({threshold} % within {years} years).",
        ),
        "rle.probability_below": translate(
            "Messages",
            "The probability of collapse of {value} % within {horizon} years stays below the lowest threshold"
            " ({category}: {threshold} % within {years} years).",
        ),
    }


def _restriction() -> dict[str, str]:
    return {
        "rle.eoo_restricted": translate(
            "Messages",
            "The extent of occurrence of {value} km² is within {threshold} km² ({category}), and at this level"
            " {conditions} holds.",
        ),
        "rle.eoo_unassessed": translate(
            "Messages",
            "The extent of occurrence of {value} km² is within {threshold} km² ({category}); {unassessed} was not"
            " assessed and counts as met in the best reading, as not met in the least threatened one.",
        ),
        "rle.eoo_no_condition": translate(
            "Messages",
            "The extent of occurrence of {value} km² is within {threshold} km² ({category}), but none of a, b and c"
            " holds.",
        ),
        "rle.eoo_wide": translate(
            "Messages",
            "The extent of occurrence of {value} km² exceeds the largest threshold ({category}: {threshold} km²).",
        ),
        "rle.aoo_restricted": translate(
            "Messages",
            "The area of occupancy of {value} cells is within {threshold} cells ({category}), and at this level"
            " {conditions} holds.",
        ),
        "rle.aoo_unassessed": translate(
            "Messages",
            "The area of occupancy of {value} cells is within {threshold} cells ({category}); {unassessed} was not"
            " assessed and counts as met in the best reading, as not met in the least threatened one.",
        ),
        "rle.aoo_no_condition": translate(
            "Messages",
            "The area of occupancy of {value} cells is within {threshold} cells ({category}), but none of a, b and c"
            " holds.",
        ),
        "rle.aoo_wide": translate(
            "Messages",
            "The area of occupancy of {value} cells exceeds the largest threshold ({category}: {threshold} cells).",
        ),
        "rle.locations_few": translate(
            "Messages",
            "There are {locations} threat-defined locations (fewer than {threshold}), prone to collapse within a very"
            " short time: {category}.",
        ),
        "rle.locations_unassessed": translate(
            "Messages",
            "Locations ({locations}; {category} needs fewer than {threshold}) or proneness were not assessed; what is"
            " missing counts as met in the best reading, as not met in the least threatened one.",
        ),
        "rle.locations_many": translate(
            "Messages", "There are {locations} threat-defined locations; {category} needs fewer than {threshold}."
        ),
        "rle.no_threat": translate(
            "Messages", "There is no plausible threat, so that no locations are defined by one and B3 is not met."
        ),
        "rle.not_prone": translate(
            "Messages", "The ecosystem is not prone to collapse within a very short time, so that B3 is not met."
        ),
    }


def _near_threatened() -> dict[str, str]:
    return {
        "rle.nt_decline": translate(
            "Messages",
            "{subcriterion}: {value} % reaches nine tenths of the VU threshold ({threshold} %); confirm NT with a"
            " reason, or keep the category.",
        ),
        "rle.nt_degraded": translate(
            "Messages",
            "{subcriterion}: {extent} % of the distribution at a severity of {severity} % is close to VU (convention:"
            " {threshold} % at {severity_threshold} %); confirm NT with a reason, or keep the category.",
        ),
        "rle.nt_eoo": translate(
            "Messages",
            "{subcriterion}: an extent of occurrence of {value} km² is close to VU (convention: up to {threshold} km²);"
            " confirm NT with a reason, or keep the category.",
        ),
        "rle.nt_aoo": translate(
            "Messages",
            "{subcriterion}: an area of occupancy of {value} cells is close to VU (convention: up to {threshold}"
            " cells); confirm NT with a reason, or keep the category.",
        ),
        "rle.nt_no_condition": translate(
            "Messages",
            "{subcriterion}: {value} is within the VU threshold ({threshold}), but no condition holds; confirm NT with"
            " a reason, or keep the category.",
        ),
        "rle.nt_bound": translate(
            "Messages",
            "{subcriterion}: the plausible range reaches {most}; confirm NT with a reason, or keep the category.",
        ),
        "rle.nt_locations": translate(
            "Messages",
            "{subcriterion}: {locations} locations (up to {threshold}) with too little information to assess; NT is"
            " possible where less than 30 % of the distribution is unthreatened. Confirm it with a reason.",
        ),
    }
