"""Sentences of problems: filled, complete, whole whatever the values hold."""
from __future__ import annotations

from ecoaxis.core.issues import Issue, Where, error
from ecoaxis.gis.messages import describe, describe_all, sentences


def test_a_sentence_is_filled():
    issue = error("scheme.unknown", name="kr-x", known="kr-ecvam, kr-biotope-default")
    assert describe(issue) == (
        "No scheme is called “kr-x”: choose one of kr-ecvam, kr-biotope-default, or give the folder of your own scheme."
    )


def test_values_come_out_whole():
    for value in ("{name}", "=1+1", "<b>굵게</b>", "a\"b'c", "100 %"):
        assert value in describe(error("scheme.unknown", name=value, known="x"))


def test_what_is_not_said_is_a_dash():
    assert "“–”" in describe(Issue("scheme.unknown", parameters={"known": "x"}))


def test_an_unknown_code_still_says_what_it_knows():
    assert describe(error("no.such", Where(file="a.csv", row=3), value=7)) == (
        "Problem “no.such” (file=a.csv, row=3, value=7)."
    )


def test_all_faults_are_told():
    issues = [error("scheme.unknown", name=str(number), known="x") for number in range(20)]
    assert len(describe_all(issues).splitlines()) == 20


def test_every_sentence_can_be_filled():
    for code in sentences():
        assert describe(Issue(code))
