"""Every number of the criteria, tri-state conditions, bounds, and how an ecosystem's category follows."""
from __future__ import annotations

import pytest
from ecoaxis.core.redlist.categories import Category
from redlist_evidence import assessed, result, row, text


@pytest.mark.parametrize("name", ["A1", "A2a", "A2b"])
@pytest.mark.parametrize("best, category", [
    (0, "LC"), (29.999, "LC"), (30, "VU"), (49.999, "VU"), (50, "EN"), (79.999, "EN"), (80, "CR"), (99.999, "CR"),
    (100, "CO"),
])  # fmt: skip
def test_decline_over_50_years(name, best, category):
    assert text(row(name, best)) == category


@pytest.mark.parametrize("best, category", [
    (49.999, "LC"), (50, "VU"), (69.999, "VU"), (70, "EN"), (89.999, "EN"), (90, "CR"), (100, "CO"),
])  # fmt: skip
def test_decline_since_1750(best, category):
    assert text(row("A3", best)) == category


@pytest.mark.parametrize("name, best, category", [
    ("B1", 2000, "CR"), ("B1", 2000.01, "EN"), ("B1", 20000, "EN"), ("B1", 20000.01, "VU"), ("B1", 50000, "VU"),
    ("B1", 50001, "LC"), ("B2", 2, "CR"), ("B2", 3, "EN"), ("B2", 20, "EN"), ("B2", 21, "VU"), ("B2", 50, "VU"),
    ("B2", 51, "LC"),
])  # fmt: skip
@pytest.mark.parametrize("clause", [{"a": "yes"}, {"b": "yes"}, {"locations": 1}])
def test_restriction_with_any_one_condition(name, best, category, clause):
    others = {"a": "no", "b": "no", "locations": "none", **clause}
    assert text(row(name, best, **others)) == category


@pytest.mark.parametrize("locations, category", [
    (1, "CR"), (2, "EN"), (5, "EN"), (6, "VU"), (10, "VU"), (11, "LC"), ("none", "LC"),
])  # fmt: skip
@pytest.mark.parametrize("name, best", [("B1", 1500), ("B2", 1)])
def test_clause_c_is_asked_level_by_level(name, best, locations, category):
    assert text(row(name, best, a="no", b="no", locations=locations)) == category


@pytest.mark.parametrize("best, clauses, expected", [
    (15000, {}, "EN (LC-EN)"),
    (1500, {}, "CR (LC-CR)"),
    (1500, {"b": "no", "locations": 3}, "CR (EN-CR)"),
    (1500, {"a": "no", "b": "no"}, "CR (LC-CR)"),
    (1500, {"a": "no", "locations": "none"}, "CR (LC-CR)"),
    (1500, {"a": "no", "b": "no", "locations": 3}, "EN"),
    (1500, {"a": "yes"}, "CR"),
    (60000, {}, "LC"),
])  # fmt: skip
def test_unassessed_conditions_open_the_bounds(best, clauses, expected):
    assert text(row("B1", best, **clauses)) == expected


def test_bounds_of_restriction_are_the_other_way_round():
    found = result(row("B1", 15000, lower=1800, upper=60000, a="yes"))
    assert (found.text, found.least, found.most) == ("EN (LC-CR)", Category.LC, Category.CR)


@pytest.mark.parametrize("locations, prone, expected", [
    (4, "yes", "VU"), (1, "yes", "VU"), (5, "yes", "LC"), (4, "no", "LC"), ("none", "yes", "LC"),
    (4, "", "VU (LC-VU)"), ("", "yes", "VU (LC-VU)"), ("", "no", "LC"), (5, "", "LC"), ("none", "", "LC"),
])  # fmt: skip
def test_few_locations_and_prone(locations, prone, expected):
    assert text(row("B3", locations=locations, prone=prone)) == expected


MATRIX_50 = [
    (80, 80, "CR"), (79.9, 80, "EN"), (50, 80, "EN"), (49.9, 80, "VU"), (30, 80, "VU"), (29.9, 80, "LC"),
    (80, 79.9, "EN"), (80, 50, "EN"), (79.9, 50, "VU"), (50, 50, "VU"), (49.9, 50, "LC"),
    (80, 49.9, "VU"), (80, 30, "VU"), (79.9, 30, "LC"), (80, 29.9, "LC"), (100, 100, "CO"), (100, 99.9, "CR"),
    (99.9, 100, "CR"),
]  # fmt: skip
MATRIX_1750 = [
    (90, 90, "CR"), (89.9, 90, "EN"), (70, 90, "EN"), (69.9, 90, "VU"), (50, 90, "VU"), (49.9, 90, "LC"),
    (90, 89.9, "EN"), (90, 70, "EN"), (89.9, 70, "VU"), (70, 70, "VU"), (69.9, 70, "LC"),
    (90, 69.9, "VU"), (90, 50, "VU"), (89.9, 50, "LC"), (90, 49.9, "LC"), (100, 100, "CO"),
]  # fmt: skip


@pytest.mark.parametrize("name", ["C1", "C2a", "C2b", "D1", "D2a", "D2b"])
@pytest.mark.parametrize("extent, severity, category", MATRIX_50)
def test_degradation_over_50_years(name, extent, severity, category):
    assert text(row(name, extent, severity_best=severity)) == category


@pytest.mark.parametrize("name", ["C3", "D3"])
@pytest.mark.parametrize("extent, severity, category", MATRIX_1750)
def test_degradation_since_1750(name, extent, severity, category):
    assert text(row(name, extent, severity_best=severity)) == category


def test_the_worst_point_of_the_curve_counts():
    points = [row("D1", extent, severity_best=severity) for extent, severity in ((95, 30), (85.5, 50), (40, 80))]
    found = result(*points)
    assert (found.text, found.figures["best"], found.figures["severity_best"]) == ("EN", 85.5, 50.0)
    assert text(row("D1", 95, severity_best=30), row("D1", 52, severity_best=80)) == "EN"


def test_points_have_bounds_of_extent_and_of_severity():
    severity = {"severity_best": 55, "severity_lower": 45, "severity_upper": 81}
    assert text(row("C1", 60, lower=40, upper=85, **severity)) == "VU (LC-CR)"
    assert text(row("C1", 100, severity_best=50, severity_lower=30, severity_upper=80)) == "EN (VU-CR)"


@pytest.mark.parametrize("best, note, category", [
    (50, "within 50 years", "CR"), (49.9, "50 years", "EN"), (20, "50", "EN"), (19.9, "50년", "VU"),
    (10, "50 yr", "VU"),    (9.9, "50 years", "LC"), (10, "100 years", "VU"), (9.9, "100 years", "LC"),
    (60, "100년 이내", "VU"),
    (100, "within 100 years", "VU"), (35, "stochastic model, 1000 runs, 50 years", "EN"),
])  # fmt: skip
def test_probability_of_collapse_within_its_horizon(best, note, category):
    assert text(row("E", best, note=note)) == category


def test_a_probability_over_100_years_says_that_cr_and_en_were_not_tested():
    (issue,) = assessed(row("E", 60, note="100 years")).issues
    assert (issue.code, issue.parameters["categories"]) == ("rle.horizon_too_long", "CR, EN")
    assert assessed(row("E", 60, note="50 years")).issues == ()


@pytest.mark.parametrize("name, best, clauses, expected", [
    ("B1", ">50000", {"a": "yes"}, "LC"), ("B1", "<50000", {"a": "yes"}, "VU"), ("B1", ">2000", {"a": "yes"}, "EN"),
    ("B2", "<2", {"a": "yes"}, "CR"), ("B2", ">50", {"a": "yes"}, "LC"), ("B2", "≤20", {"a": "yes"}, "EN"),
    ("A1", "<30", {}, "LC"), ("A1", ">80", {}, "CR"), ("A1", ">=30", {}, "VU"), ("A3", "< 50", {}, "LC"),
])  # fmt: skip
def test_open_bounds_count_with_the_side_that_is_told(name, best, clauses, expected):
    found = result(row(name, best, **clauses))
    assert found.text == expected
    assert found.margin is None and not found.near_threshold


def test_bounds_without_a_best_estimate_give_their_middle():
    found = assessed(row("A1", lower=20, upper=60))
    assert found.results[0].text == "VU (LC-EN)"
    assert found.results[0].figures["best"] == 40
    assert [issue.code for issue in found.issues] == ["evidence.best_from_bounds"]
    assert text(row("A1", upper=60)) == "EN"
    assert text(row("B1", lower=">50000", a="yes")) == "LC"


def test_status_and_absence_are_no_least_concern():
    found = assessed(row("A1", status="DD"), row("A3", status="NE"))
    by_name = {each.subcriterion: each for each in found.results}
    assert [by_name[name].category.value for name in ("A1", "A3", "B1")] == ["DD", "NE", "NE"]
    assert {by_name[name].reason.code for name in ("A1", "A3", "B1")} == {
        "rle.data_deficient", "rle.not_evaluated", "rle.no_row"
    }  # fmt: skip
    assert (found.text, found.supporting) == ("DD", "")
    assert assessed(row("A1", status="NE")).text == "NE"
    assert assessed(row("A1", status="DD"), row("A2a", 10)).text == "LC"


def test_data_deficient_with_figures_is_dd_with_a_warning():
    found = assessed(row("A1", 90, status="DD"))
    assert found.text == "DD"
    assert [issue.code for issue in found.issues] == ["evidence.status_with_figures"]


def test_the_overall_category_and_its_bounds():
    """Bounds come from all subcriteria: A3 gives the least one although it does not give the category."""
    found = assessed(
        row("A1", 55, lower=25, upper=60), row("A3", 55, lower=51, upper=95), row("B1", 60000, a="yes"),
        row("E", status="DD"),
    )  # fmt: skip
    assert (found.text, found.supporting) == ("EN (VU-CR)", "A1")


def test_supporting_subcriteria():
    conditions = {"a": "yes(i)", "b": "yes", "locations": 1}
    both = assessed(row("B1", 1500, **conditions), row("B2", 2, **conditions))
    assert both.supporting == "B1a(i)bc+2a(i)bc"
    assert assessed(row("A1", 85), row("A3", 95)).supporting == "A1+A3"
    mixed = assessed(row("A1", 85), row("B2", 2, a="yes(i, iii)"), row("C1", 100, severity_best=85))
    assert mixed.supporting == "A1+B2a(i,iii)+C1"
    assert assessed(row("B1", 1500, a="no", b="no", locations=3)).supporting == "B1c"
    assert assessed(row("B1", 1500, a="yes", locations=3)).supporting == "B1a", "c does not hold at CR"


@pytest.mark.parametrize("cells, margin, near", [
    (row("A1", 42), 8.0, False), (row("A1", 49.6), 0.4, True), (row("A1", 50.4), 29.6, True),
    (row("A1", 85), 15.0, False),    (row("A1", 29.5), 0.5, True), (row("A1", 29.4), 0.6, False),
    (row("A1", 100), None, True),
    (row("B1", 15000, a="yes"), 13000.0, False), (row("B1", 60000, a="yes"), 10000.0, False),
    (row("B2", 20, a="yes"), 18.0, True), (row("B2", 1, a="yes"), None, False),
    (row("C1", 60, severity_best=55), 20.0, False), (row("C1", 79.8, severity_best=60), 0.2, True),
    (row("C1", 79.8, severity_best=10), 20.0, False), (row("C1", 59, severity_best=50), 21.0, False),
    (row("C1", 50.2, severity_best=50), 29.8, True), (row("C1", 59, severity_best=50.2), 21.0, True),
    (row("B3", locations=7, prone="yes"), 2.0, False),
])  # fmt: skip
def test_margin_to_the_next_threshold(cells, margin, near):
    found = result(cells)
    assert found.margin == (None if margin is None else pytest.approx(margin))
    assert found.near_threshold is near
    codes = [issue.code for issue in assessed(cells).issues]
    assert ("rle.near_threshold" in codes) is near


@pytest.mark.parametrize("cells, code", [
    (row("A1", 27), "rle.nt_decline"), (row("A1", 26.9), None), (row("A3", 45), "rle.nt_decline"),
    (row("A3", 44.9), None),    (row("A1", 20, upper=31), "rle.nt_bound"),
    (row("A1", 30.7, lower=20.1, upper=39.9), None),
    (row("B1", 55000, a="yes"), "rle.nt_eoo"), (row("B1", 55001, a="yes"), None),
    (row("B2", 55, b="yes"), "rle.nt_aoo"),    (row("B2", 56, b="yes"), None),
    (row("B2", 53, a="no", b="no", locations="none"), None),
    (row("B1", 1500, a="no", b="no", locations="none"), "rle.nt_no_condition"), (row("B1", ">50000", a="yes"), None),
    (row("C1", 27, severity_best=80), "rle.nt_degraded"), (row("C1", 45, severity_best=50), "rle.nt_degraded"),
    (row("C1", 72, severity_best=30), "rle.nt_degraded"), (row("C1", 20, severity_best=81), "rle.nt_degraded"),
    (row("C1", 70, severity_best=31), "rle.nt_degraded"), (row("C1", 26, severity_best=80), None),
    (row("C1", 70, severity_best=30), None), (row("D3", 45, severity_best=90), "rle.nt_degraded"),
    (row("D3", 20, severity_best=95), None), (row("B1", status="DD", locations=9), "rle.nt_locations"),
    (row("B2", status="DD", locations=10), None), (row("B3", status="DD", locations=4), "rle.nt_locations"),
    (row("A1", status="DD"), None),
])  # fmt: skip
def test_near_threatened_is_proposed_and_never_decided(cells, code):
    found = result(cells)
    assert found.category is not Category.NT
    assert (found.near_threatened.code if found.near_threatened else None) == code
    assert [reason.code for reason in assessed(cells).near_threatened] == ([code] if code else [])


def test_no_proposal_where_the_ecosystem_is_threatened_anyway():
    assert assessed(row("A1", 28), row("A3", 75)).near_threatened == ()


@pytest.mark.parametrize("best, least_to_most", [
    ("normal(42,5)", (33.775731826, 42.0, 50.224268174)), ("uniform(30,60)", (31.5, 45.0, 58.5)),
    ("triangular(20,40,60)", (26.32455532, 40.0, 53.67544468)), ("[10, 20, 30, 40, 50]", (12.0, 30.0, 48.0)),
    ("lognormal(3.5;0.2)", (23.8320014, 33.1154520, 46.0151502)),
    ("Normal( 42 5 )", (33.775731826, 42.0, 50.224268174)),
])  # fmt: skip
def test_a_distribution_gives_its_median_and_quantiles(best, least_to_most):
    figures = result(row("A1", best)).figures
    found = (figures["lower"], figures["best"], figures["upper"])
    assert found == pytest.approx(least_to_most, rel=1e-6)
    assert figures["told"] == best.strip()


def test_categories_of_the_quantiles():
    assert text(row("A1", "normal(42,5)")) == "VU (VU-EN)"
    assert text(row("B1", "triangular(1000,19000,60000)", a="yes")) == "VU (VU-EN)"
    assert text(row("C1", "[60,70,85,90]", severity_best="normal(50,10)")) == "VU (LC-EN)"


def test_what_cannot_be_is_cut_off():
    figures = result(row("A1", "normal(95,10)")).figures
    assert figures["upper"] < 100
    assert text(row("A1", "normal(95,10)")) == "CR (EN-CR)"
