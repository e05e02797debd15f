"""Properties that hold whatever the evidence: order, bounds, monotony."""
from __future__ import annotations

from ecoaxis.core.redlist.assessment import assess
from ecoaxis.core.redlist.categories import BY_RISK, Category, is_ordered, most_threatened
from ecoaxis.core.redlist.evidence_table import read_evidence
from ecoaxis.core.redlist.redlistindex import red_list_index
from ecoaxis.core.redlist.result import SUBCRITERIA
from hypothesis import given, settings
from hypothesis import strategies as st
from redlist_evidence import result, row, thresholds

percent = st.floats(0, 100, allow_nan=False).map(lambda value: round(value, 3))
tri = st.sampled_from(["yes", "no", ""])
locations = st.sampled_from(["", "none", 1, 2, 3, 5, 6, 10, 11])
PERCENT_ONLY = [name for name in SUBCRITERIA if name[0] == "A"]
MATRICES = [name for name in SUBCRITERIA if name[0] in "CD"]


def rank(category: Category) -> int:
    return BY_RISK.index(category)


@st.composite
def bounds(draw, values=percent):
    return dict(zip(("lower", "best", "upper"), sorted(draw(st.lists(values, min_size=3, max_size=3)))))


@st.composite
def evidence_row(draw, name):
    status = draw(st.sampled_from(["", "", "", "DD", "NE"]))
    if status:
        return row(name, status=status)
    if name == "B3":
        return row(name, locations=draw(locations.filter(bool)), prone=draw(tri))
    if name[0] == "B":
        figures = draw(bounds(st.integers(0, 70000 if name == "B1" else 70)))
        return row(name, figures.pop("best"), a=draw(tri), b=draw(tri), locations=draw(locations), **figures)
    figures = draw(bounds())
    if name[0] in "CD":
        severity = {f"severity_{key}": value for key, value in draw(bounds()).items()}
        return row(name, figures.pop("best"), **figures, **severity)
    return row(name, figures.pop("best"), note=draw(st.sampled_from(["50 years", "100 years"])), **figures)


@st.composite
def evidence_rows(draw):
    names = draw(st.lists(st.sampled_from(SUBCRITERIA), min_size=1, max_size=8, unique=True))
    return [draw(evidence_row(name)) for name in names]


@settings(deadline=None)
@given(st.sampled_from(PERCENT_ONLY), percent, percent)
def test_more_decline_never_gives_a_lower_category(name, one, other):
    less, more = sorted((one, other))
    assert rank(result(row(name, more)).category) <= rank(result(row(name, less)).category)


@settings(deadline=None)
@given(st.sampled_from(["B1", "B2"]), st.integers(0, 70000), st.integers(0, 70000), tri, tri, locations)
def test_a_smaller_distribution_never_gives_a_lower_category(name, one, other, a, b, count):
    less, more = sorted((one, other))
    clauses = {"a": a, "b": b, "locations": count}
    assert rank(result(row(name, less, **clauses)).category) <= rank(result(row(name, more, **clauses)).category)


@settings(deadline=None)
@given(st.sampled_from(["B1", "B2"]), st.integers(0, 60), tri, st.sampled_from(["no", ""]), locations)
def test_a_condition_that_turns_out_met_never_lowers(name, best, a, b, count):
    before = result(row(name, best, a=a, b=b, locations=count))
    after = result(row(name, best, a=a, b="yes", locations=count))
    assert rank(after.category) <= rank(before.category)
    assert rank(after.least) <= rank(before.least)


@settings(deadline=None)
@given(st.sampled_from(MATRICES), percent, percent, percent, percent)
def test_worse_degradation_never_gives_a_lower_category(name, extent, severity, more_extent, more_severity):
    mild = result(row(name, extent, severity_best=severity))
    worse = row(name, max(extent, more_extent), severity_best=max(severity, more_severity))
    harsh = result(worse)
    assert rank(harsh.category) <= rank(mild.category)
    both = result(row(name, extent, severity_best=severity), worse)
    assert both.category is harsh.category


@settings(deadline=None)
@given(evidence_rows())
def test_bounds_hold_the_best_estimate_and_the_overall_is_the_worst(rows):
    (evidence,) = read_evidence(rows, "e.csv")
    found = assess(evidence, thresholds())
    for each in (*found.results, found):
        if is_ordered(each.category):
            assert rank(each.most) <= rank(each.category) <= rank(each.least)
        else:
            assert each.least is each.most is each.category
    worst = most_threatened(each.category for each in found.results)
    if worst is not None:
        assert found.category is worst
        assert found.supporting
    else:
        assert found.category in (Category.DD, Category.NE)
    for each in found.results:
        assert each.margin is None or each.margin > 0


@settings(deadline=None)
@given(evidence_rows(), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(rows, shuffler):
    several = rows + [row("C1", 85, severity_best=40), row("C1", 60, severity_best=60)]
    several = [each for each in several if each["subcriterion"] != "C1" or each["status"] == ""]
    other = list(several)
    shuffler.shuffle(other)
    (first,), (second,) = read_evidence(several, "e.csv"), read_evidence(other, "e.csv")
    one, two = assess(first, thresholds()), assess(second, thresholds())
    assert (one.results, one.text, one.supporting) == (two.results, two.text, two.supporting)


@settings(deadline=None)
@given(evidence_rows())
def test_texts_and_numbers_are_read_alike(rows):
    texts = [{key: "" if value is None else str(value) for key, value in each.items()} for each in rows]
    numbers = [{key: None if value == "" else value for key, value in each.items()} for each in rows]
    assert read_evidence(texts, "e.csv") == read_evidence(numbers, "e.csv")


def test_the_red_list_index():
    category = Category
    assert red_list_index([category.LC, category.LC]) == 1
    assert red_list_index([category.CO]) == 0
    assert red_list_index([category.CR, category.EN, category.VU, category.NT, category.LC]) == 1 - 10 / 25
    assert red_list_index([category.VU, category.DD, category.NE]) == 1 - 2 / 5
    assert red_list_index([category.DD]) is None
