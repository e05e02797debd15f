"""The table of the test matrix, and what ends it with an error."""
from __future__ import annotations

import pytest
from project_tools import tool

JUNIT = (
    '<testsuites><testsuite tests="5" failures="{failed}" errors="0" skipped="1" time="2.5">'
    '<testcase classname="tests.unit.test_x" name="test_a">{inside}</testcase></testsuite></testsuites>'
)
FAILED = JUNIT.format(failed=1, inside="<failure/>")
PASSED = JUNIT.format(failed=0, inside="")


def row(folder, told_only=False, cut_off=False, **files):
    results = tool("suite_results")
    for name, text in files.items():
        (folder / name.replace("_", ".").replace("Z", "-")).write_text(text, encoding="utf-8")
    made = results.Row("QGIS 3.40", "Debian 13", told_only=told_only)
    results.read_row(made, folder, cut_off)
    return made


def test_counts_and_names_of_failures_are_told(tmp_path):
    found = row(tmp_path, unit_xml=FAILED)
    assert str(found.suites["unit"]) == "3 passed, 1 FAILED, 1 skipped, 2 s"
    assert found.failed and found.failures == ["tests.unit.test_x.test_a"]
    text = tool("suite_results").table([found])
    assert "QGIS 3.40: FAILED tests.unit.test_x.test_a" in text


def test_a_second_try_counts(tmp_path):
    again = '<testsuites><testsuite tests="1" failures="0" errors="0" skipped="0" time="1"/></testsuites>'
    found = row(tmp_path, unit_xml=FAILED, unitZagain_xml=again)
    assert not found.failed and found.failures == []
    assert str(found.suites["unit"]) == "4 passed, 1 at the second try, 1 skipped, 4 s"


def test_a_suite_that_died_has_failed_and_one_that_was_cut_off_has_not(tmp_path):
    assert row(tmp_path, qgis_log="Segmentation fault").failed
    assert not row(tmp_path, cut_off=True, qgis_log="...").failed


def test_only_failures_of_tests_end_ci_and_testing_is_told(tmp_path):
    is_failure = tool("suite_results").is_failure
    good, bad = row(tmp_path, unit_xml=PASSED), row(tmp_path, unit_xml=FAILED)
    moving = row(tmp_path, told_only=True, unit_xml=FAILED)
    missing = tool("suite_results").Row("QGIS 3.40", "Debian 13", reason="the mirror was not reached")
    assert [is_failure([each], True, True) for each in (good, bad, moving, missing)] == [False, True, False, False]
    assert [is_failure([each], True, False) for each in (good, bad, moving, missing)] == [False, True, True, True]
    assert is_failure([], False, False) and not is_failure([], False, True)


def test_an_unknown_version_is_told_in_one_sentence():
    systems = tool("matrix_systems")
    with pytest.raises(systems.NotPossible, match="No system brings QGIS 9.9: choose from 3.22, 3.40, 3.44"):
        systems.chosen("9.9")
    assert [each.qgis for each in systems.chosen("3.44 3.40")] == ["3.40", "3.44"]
