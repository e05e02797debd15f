"""Sentences of ranking what to restore and what to protect."""
from __future__ import annotations

from ..language import translate


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
        "ranking.cost_missing": translate(
            "Messages", "The candidate “{id}” has no cost while others have one: add it, or remove the candidate."
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
        "ranking.linearised": translate(
            "Messages",
            "{candidates} candidates are more than the {most} whose sets can all be looked at: the set is the best by"
            " gains of one and two candidates (EC {linearised} so reckoned, {truth} in truth; solver’s gap {gap} %).",
        ),
        "ranking.one_dispersal": translate(
            "Messages", "Candidates are ranked for one dispersal distance at a time: give one."
        ),
        "ranking.gaps_need_distances": translate(
            "Messages",
            "Gaps longer than the dispersal distance can only be found where links are distances: give distances, or"
            " leave the output of gaps away.",
        ),
        "ranking.distances_as_probabilities": translate(
            "Messages",
            "Links of candidate polygons are measured in metres, but the links are probabilities: give the candidates’"
            " links in a table, or distances everywhere.",
        ),
        "ranking.no_polygon": translate(
            "Messages",
            "The candidate “{id}” has no link and no polygon to measure one from: give its links in a table, or"
            " polygons for candidates and patches.",
        ),
        "ranking.no_protected": translate(
            "Messages",
            "Which patches are protected is not told: give a layer of protected areas, or a field of the patches with 1"
            " (protected) or 0, or with the protected share.",
        ),
        "ranking.bad_protected": translate(
            "Messages",
            "“{value}” does not tell whether the patch “{id}” is protected: write 1, 0, yes, no, or a share between 0"
            " and 1.",
        ),
        "ranking.patches_not_drawn": translate(
            "Messages",
            "Protected areas can only be laid over patches that are polygons: give the patches as a layer, or a field"
            " that tells which are protected.",
        ),
        "ranking.left_out": translate(
            "Messages",
            "{count} unprotected patches have no cost or no attribute: they are crossed, but not proposed.",
        ),
        "ranking.nothing_unprotected": translate(
            "Messages",
            "No patch is left to protect: all are protected, have no attribute, or lack a cost.",
        ),
        "ranking.exact_needs_target": translate(
            "Messages", "The best set needs a target, a budget or a number of picks: give one of them."
        ),
        "ranking.exact_needs_stepping_stones": translate(
            "Messages",
            "The best set can only be proven where unprotected patches count as stepping stones, or for a target of"
            " area: use the greedy sequence.",
        ),
        "ranking.out_of_reach": translate(
            "Messages",
            "The target of {target} % is not reached: the {candidates} candidates that were chosen reach {reached} %."
            " Raise the budget or the number of picks, or propose more candidates.",
        ),
        "ranking.too_many_for_programming": translate(
            "Messages",
            "The best set of {candidates} candidates needs {needed} GB and {free} GB are free: use the greedy sequence"
            " or keep fewer candidates.",
        ),
        "ranking.not_proven": translate(
            "Messages",
            "The set was not proven to be the best within {seconds} seconds; it is at most {gap} % away from it.",
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
