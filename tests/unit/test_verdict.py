from __future__ import annotations

from ecoaxis.core.evidence import Certainty
from ecoaxis.core.schemes.scheme import Consequence, Measure, ScreeningRule
from ecoaxis.core.screening.relief import relief_steps, removed_rules
from ecoaxis.core.screening.verdict import Finding, Outcome, deciding, worst

APPLIES, SILENT, NO_DATA = Outcome.APPLIES, Outcome.DOES_NOT_APPLY, Outcome.NO_DATA


def finding(number, consequence, outcome=APPLIES):
    rule = ScreeningRule(
        number, number + 1, f"r{number}", "g", (("d",),), "TRUE", Measure.PRESENCE, "", consequence,
        Certainty.PUBLISHED, "", {"en": "", "ko": ""},
    )
    said = Consequence.UNKNOWN if outcome is NO_DATA else consequence
    return Finding(rule, outcome, said)


def test_the_worst_consequence_wins():
    assert worst([Consequence.CONDITIONAL, Consequence.PROHIBITED, Consequence.POSSIBLE]) is Consequence.PROHIBITED
    assert worst([]) is Consequence.POSSIBLE


def test_missing_data_outweighs_possible_but_nothing_else():
    assert worst([Consequence.POSSIBLE, Consequence.UNKNOWN]) is Consequence.UNKNOWN
    assert worst([Consequence.CONDITIONAL, Consequence.UNKNOWN]) is Consequence.CONDITIONAL


def test_of_equal_findings_the_first_of_the_scheme_decides():
    later, earlier = finding(7, Consequence.AVOID), finding(3, Consequence.AVOID)
    assert deciding([later, earlier, finding(1, Consequence.POSSIBLE)]) is earlier


def test_a_rule_that_does_not_apply_never_decides():
    silent = finding(1, Consequence.PROHIBITED, SILENT)
    possible = finding(2, Consequence.POSSIBLE)
    assert deciding([silent, possible]) is possible
    assert deciding([silent]) is None


def test_steps_leave_out_more_ground_for_each_better_consequence():
    prohibited, avoid = finding(1, Consequence.PROHIBITED), finding(2, Consequence.AVOID)
    gap = finding(3, Consequence.PROHIBITED, NO_DATA)
    steps = relief_steps([prohibited, avoid, gap, finding(4, Consequence.CONDITIONAL, SILENT)])
    assert [(step.target, step.leave_out) for step in steps] == [
        (Consequence.AVOID, (prohibited,)),
        (Consequence.CONDITIONAL, (prohibited, avoid)),
        (Consequence.POSSIBLE, (prohibited, avoid, gap)),
    ]


def test_nothing_to_change_about_a_possible_site():
    assert relief_steps([finding(1, Consequence.POSSIBLE), finding(2, Consequence.AVOID, SILENT)]) == ()


def test_removed_rules_are_those_that_fall_silent():
    before = [finding(1, Consequence.PROHIBITED), finding(2, Consequence.AVOID), finding(3, Consequence.AVOID, SILENT)]
    after = [finding(1, Consequence.PROHIBITED, SILENT), finding(2, Consequence.AVOID)]
    assert removed_rules(before, after) == ("r1",)
