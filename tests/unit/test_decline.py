"""Rates, models and windows of criterion A against published values and closed forms."""
from __future__ import annotations

import math

import numpy as np
import pytest
from ecoaxis.core.issues import CoreError
from ecoaxis.core.redlist.decline import Observation, change_rates, check_observations, percent_decline
from ecoaxis.core.redlist.decline_models import Exponential, How, Linear, Model, Regression, gamma_regression
from ecoaxis.core.redlist.decline_windows import measure_declines
from ecoaxis.core.redlist.error_propagation import (
    decline_error,
    projected_area_error,
    propagated_error,
    proportional_rate_error,
)
from hypothesis import given, settings
from hypothesis import strategies as st

ALL = tuple(Model)
HALVED = [Observation(2010, 100.0), Observation(2015, 50.0)]


def results(observations, models=ALL, present=None, **more):
    present = observations[-1].year if present is None else present
    return {each.subcriterion: each for each in measure_declines(observations, models, present, **more)}


def test_rates_are_those_of_redlistr():
    rates = change_rates(*HALVED)
    assert rates.loss == 50
    assert rates.ard == 10
    assert rates.prd == pytest.approx(12.94494, abs=1e-5)
    assert rates.prd == pytest.approx(100 * (1 - 0.5**0.2), abs=1e-12)
    assert rates.arc == pytest.approx(-13.86294, abs=1e-5)
    assert rates.decline == 50


@pytest.mark.parametrize("kind", [Linear, Exponential, Regression])
def test_five_years_later_nothing_or_half_is_left(kind):
    expected = {Linear: 0.0, Exponential: 25.0, Regression: 25.0}[kind]
    assert kind(HALVED).area(2020) == pytest.approx(expected, abs=1e-9)


def test_five_years_from_the_first_date_all_models_give_the_second_area():
    assert [kind(HALVED).area(2015) for kind in (Linear, Exponential, Regression)] == pytest.approx([50] * 3)


def test_rates_need_ascending_dates():
    for second in (2010, 2009):
        with pytest.raises(CoreError):
            change_rates(HALVED[0], Observation(second, 10.0))


def test_an_ecosystem_that_was_not_there_has_no_proportional_rate():
    rates = change_rates(Observation(2000, 0.0), Observation(2010, 5.0))
    assert (rates.ard, rates.prd, rates.arc, rates.decline) == (-0.5, None, None, None)
    gone = change_rates(Observation(2000, 5.0), Observation(2010, 0.0))
    assert (gone.ard, gone.prd, gone.arc, gone.decline) == (0.5, 100.0, None, 100.0)


def test_decline_counts_down_to_the_area_at_collapse():
    assert percent_decline(100, 60) == 40
    assert percent_decline(100, 60, 20) == 50
    assert percent_decline(100, 10, 20) == 100
    assert percent_decline(20, 15, 20) == 100
    assert percent_decline(0, 15) == percent_decline(0.1, 15) == -1000
    assert percent_decline(100, 110) == -10


def test_windows_by_hand_linear():
    # 100 -> 80 over 1990..2010: 1 km² a year, 1960: 130, 2060: 30; the worst window that holds 2010 is the last.
    found = results([Observation(1990, 100.0), Observation(2010, 80.0)], (Model.LINEAR,))
    assert found["A1"].best == pytest.approx(100 * 50 / 130)
    assert (found["A1"].best_window.start, found["A1"].best_window.end) == (1960, 2010)
    assert found["A1"].best_window.start_how is How.EXTRAPOLATED
    assert found["A1"].best_window.end_how is How.OBSERVED
    assert found["A2a"].best == pytest.approx(100 * 50 / 80)
    assert found["A2b"].best == found["A2a"].best
    assert (found["A2b"].best_window.start, found["A2b"].best_window.end) == (2010, 2060)
    assert "A3" not in found


def test_windows_by_hand_exponential():
    found = results([Observation(1990, 100.0), Observation(2010, 80.0)], (Model.EXPONENTIAL,))
    expected = 100 * (1 - 0.8 ** (50 / 20))
    for subcriterion in ("A1", "A2a", "A2b"):
        assert found[subcriterion].best == pytest.approx(expected, abs=1e-9)
    # All windows are even: the one that reaches least beyond 1990..2010 and among these the latest.
    assert found["A2b"].best_window.start == 1990
    assert found["A2b"].best_window.start_how is How.OBSERVED


def test_the_worst_window_uses_observed_areas_where_they_exist():
    observations = [Observation(1970, 50.0), Observation(1990, 100.0), Observation(2020, 40.0)]
    found = results(observations, (Model.LINEAR,))
    # Rate from first to last 0.2 km² a year: 2040 -> 36; 1990..2040 loses 64 %, any other start less.
    assert (found["A2b"].best_window.start, found["A2b"].best_window.end) == (1990, 2040)
    assert found["A2b"].best == pytest.approx(64.0)
    assert found["A1"].best == pytest.approx(20.0)
    assert found["A1"].best_window.start_how is How.OBSERVED


def test_fifty_years_are_interpolated_between_dates():
    observations = [Observation(1960, 100.0), Observation(1980, 60.0), Observation(2020, 30.0)]
    linear = results(observations, (Model.LINEAR,))["A1"]
    assert linear.best_window.start_how is How.INTERPOLATED
    assert linear.best == pytest.approx(100 * (1 - 30 / 80))
    geometric = results(observations, (Model.EXPONENTIAL,))["A1"]
    assert geometric.best == pytest.approx(100 * (1 - 30 / math.sqrt(100 * 60)))


def test_history_serves_a3_alone():
    found = results([Observation(1750, 200.0), Observation(2000, 100.0), Observation(2020, 80.0)])
    assert [found["A3"].best, found["A3"].lower, found["A3"].upper] == pytest.approx([60.0] * 3)
    assert found["A1"].best_window.start_area == pytest.approx(100 * 0.8 ** (-30 / 20))
    only = results([Observation(1750, 200.0), Observation(2020, 80.0)])
    assert list(only) == ["A3"]
    assert only["A3"].best == 60


def test_models_are_bounds_and_the_middle_one_is_best():
    found = results([Observation(1990, 100.0), Observation(2010, 80.0)])["A2a"]
    assert found.best_window.model in (Model.EXPONENTIAL, Model.REGRESSION)
    assert found.upper_window.model is Model.LINEAR
    assert found.upper == pytest.approx(62.5)
    assert found.lower == pytest.approx(found.best, abs=1e-9)


def test_an_area_of_nothing_is_a_full_decline():
    found = results([Observation(2000, 10.0), Observation(2020, 0.0)])
    assert {each.best for each in found.values()} == {100.0}
    assert {each.best_window.model for each in found.values()} == {Model.LINEAR}


def test_extrapolated_areas_stay_above_collapse():
    assert Linear(HALVED, 5.0).area(2100) == 5.0
    assert Exponential(HALVED, 5.0).area(2100) == 5.0


def test_errors_of_observed_areas_are_the_published_formula():
    observations = [Observation(1970, 100.0, 8.0), Observation(2020, 60.0, 5.0)]
    found = results(observations, (Model.LINEAR,), confidence=0.9)["A1"]
    expected = 100 * math.sqrt(60**2 * 8**2 + 100**2 * 5**2) / 100**2
    assert found.best_window.error == pytest.approx(expected, rel=1e-6)
    assert found.lower == pytest.approx(40 - 1.6448536269514722 * expected, rel=1e-6)
    assert found.upper == pytest.approx(40 + 1.6448536269514722 * expected, rel=1e-6)


def test_formulas_of_errors():
    root = math.sqrt(50**2 * 4**2 + 100**2 * 3**2)
    assert decline_error(100, 50, 4, 3) == pytest.approx(root / 100**2)
    rate = proportional_rate_error(100, 50, 4, 3, 5)
    assert rate == pytest.approx(0.5**0.2 * root / (100 * 50 * 5))
    p = 1 - 0.5**0.2
    expected = math.sqrt((50 * 10 * (1 - p) ** 9 * rate) ** 2 + ((1 - p) ** 10 * 3) ** 2)
    assert projected_area_error(50, 3, p, rate, 10) == pytest.approx(expected)
    assert propagated_error(lambda v: v[1] / v[0], [100, 50], [4, 3]) == pytest.approx(root / 100**2, rel=1e-8)


def test_a_projection_errs_by_the_published_formula():
    observations = [Observation(2010, 100.0, 4.0), Observation(2015, 50.0, 3.0)]
    rate = proportional_rate_error(100, 50, 4, 3, 5)
    expected = projected_area_error(50, 3, 1 - 0.5**0.2, rate, 10)
    assert Exponential(observations).error(2025) == pytest.approx(expected)


def test_regression_through_two_points_is_the_curve_through_them():
    level, slope = gamma_regression(np.array([0.0, 5.0]), np.array([100.0, 50.0]))
    assert level == pytest.approx(math.log(100), abs=1e-12)
    assert slope == pytest.approx(math.log(0.5) / 5, abs=1e-13)


@pytest.mark.parametrize("areas", [[100, 90, 60, 55], [10, 400, 3, 50], [1e-3, 2e-3, 1e-4, 5e-4], [1, 2, 4, 9]])
def test_regression_is_the_maximum_of_the_gamma_likelihood(areas):
    from scipy.optimize import minimize

    years, values = np.array([0.0, 7.0, 20.0, 31.0]), np.array(areas, dtype=float)

    def loss(found):
        predictor = found[0] + found[1] * years / 10
        return float(np.sum(predictor + values * np.exp(-predictor)))

    best = minimize(loss, [math.log(values.mean()), 0.0], method="Nelder-Mead",
                    options={"xatol": 1e-12, "fatol": 1e-14, "maxiter": 10000})
    level, slope = gamma_regression(years, values)
    assert loss([level, slope * 10]) <= best.fun + 1e-12
    assert [level, slope * 10] == pytest.approx(best.x, abs=2e-6)
    mean = np.exp(level + slope * years)
    assert np.abs([(values / mean - 1).sum(), (years * (values / mean - 1)).sum()]).max() < 1e-9


def test_faults_of_dated_areas_come_at_once():
    wrong = [Observation(2000, -1.0), Observation(2000, 5.0, -2.0), Observation(1990, math.nan)]
    codes = [issue.code for issue in check_observations("reed", wrong)]
    assert sorted(codes) == sorted([
        "decline.same_date", "decline.dates_reversed", "decline.negative_area", "decline.negative_area",
        "decline.negative_error"])


areas_of_three = st.lists(st.floats(1.0, 1e4), min_size=3, max_size=3)


@settings(max_examples=200, deadline=None)
@given(areas_of_three, st.floats(0.01, 0.99), st.sampled_from(ALL))
def test_more_loss_is_never_less_decline(areas, factor, model):
    def declines(last):
        dated = [Observation(year, area) for year, area in zip((1985, 2001, 2020), (*areas[:2], last))]
        return {name: each.best for name, each in results(dated, (model,)).items()}

    before, after = declines(areas[2]), declines(areas[2] * factor)
    for name, value in before.items():
        assert after[name] >= value - 1e-6


@settings(max_examples=100, deadline=None)
@given(areas_of_three, st.lists(st.floats(0, 50), min_size=3, max_size=3), st.floats(1e-3, 1e3))
def test_bounds_hold_the_best_and_units_do_not_matter(areas, errors, scale):
    dated = [Observation(*each) for each in zip((1985, 2001, 2020), areas, errors)]
    scaled = [Observation(each.year, each.area * scale, each.error * scale) for each in dated]
    for one, two in zip(results(dated).values(), results(scaled).values()):
        assert one.lower <= one.best <= one.upper <= 100
        assert two.best == pytest.approx(one.best, abs=1e-6)
