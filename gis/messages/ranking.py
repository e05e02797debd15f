"""Sentences of ranking what to restore and what to protect."""
from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "ranking.no_candidates": translate(
            "Messages",
            "There is nothing to rank: give candidates (a table of patches or links with costs), or patches of node"
            " type 0.",
        ),
        "ranking.candidate_twice": translate(
            "Messages", "Two candidates are called “{id}”: give each patch and each link an id of its own."
        ),
        "ranking.no_attribute": translate(
            "Messages",
            "The candidate “{id}” (row {row} of “{file}”) is not among the patches and has no attribute: add a column"
            " “attribute”, or draw it as a polygon.",
        ),
        "ranking.adds_nothing": translate(
            "Messages", "The candidate “{id}” adds neither a patch nor a link: remove it or complete its row."
        ),
        "ranking.no_costs": translate(
            "Messages",
            "The candidates have no cost: add a column with costs, or rank by gain alone and without a budget.",
        ),
        "ranking.bad_cost": translate(
            "Messages", "The cost {value} of the candidate “{id}” is not usable: give a number above 0."
        ),
        "ranking.more_bad_costs": translate("Messages", "{count} more candidates have no usable cost."),
        "ranking.bad_budget": translate("Messages", "The budget {value} is not usable: give a number above 0."),
        "ranking.budget_too_small": translate(
            "Messages",
            "The budget {budget} does not pay for any candidate; the cheapest, “{id}”, costs {cost}: raise the budget.",
        ),
        "ranking.too_many_patches": translate(
            "Messages",
            "Best paths among {patches} patches need {needed} GB and {free} GB are free: use fewer patches (a larger"
            " minimum area, or one axis at a time) or a computer with more memory.",
        ),
        "ranking.too_many_for_exact": translate(
            "Messages",
            "{candidates} candidates have too many subsets to look at each; at most {most} can be: use the greedy"
            " sequence or keep fewer candidates.",
        ),
        "ranking.old_scipy": translate(
            "Messages",
            "The best set needs scipy 1.9 or newer: install a newer one, or use the greedy sequence.",
        ),
        "ranking.no_solution_in_time": translate(
            "Messages",
            "No set was found within {seconds} seconds: keep fewer candidates, or use the greedy sequence.",
        ),
        "ranking.bad_grade": translate(
            "Messages",
            "The zoning grade “{value}” cannot be weighed: grades must be numbers below {base}, with 1 the highest.",
        ),
        "ranking.unknown_category": translate(
            "Messages", "The Red List category “{value}” is not known: use {known}, or give it a weight of its own."
        ),
        "ranking.bad_weight": translate(
            "Messages", "The weight “{text}” is not usable: write category=number above 0, such as CR=5."
        ),
    }
