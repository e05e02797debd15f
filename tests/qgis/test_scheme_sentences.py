"""Sentences of scheme faults read as they should, and QGIS understands every shipped expression."""
from __future__ import annotations

from pathlib import Path

import pytest
from ecoaxis.core.issues import CoreError
from ecoaxis.core.schemes.loader import load_scheme, read_scheme_head
from ecoaxis.core.schemes.scheme import ScreeningScheme
from ecoaxis.gis.messages import describe_all
from qgis.core import QgsExpression

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = sorted(folder for folder in (ROOT / "resources" / "schemes").iterdir() if (folder / "rules.csv").is_file())
SCHEMES = [folder for folder in FOLDERS if read_scheme_head(folder)[0] != "redlist"]
SETTINGS = """{"id": "s", "version": "1", "kind": "zoning", "title": "S", "strictest": 1, "combine": "weighted",
"otherwise": 7, "grades": [{"value": 1, "label": "1", "color": "red"}, {"value": 2, "label": "2"}],
"weights": {"covr": 0}, "breaks": [2, 1]}"""
RULES = """criterion,indicator,dataset,field,kind,value,grade,certainty,source
a,cover,d,F,code,,9,sure,
a,cover,d,F,range,5..1,x,assumed,=1+1
"""


@pytest.mark.parametrize("folder", SCHEMES, ids=lambda folder: folder.name)
def test_expressions_are_understood(folder: Path) -> None:
    scheme = load_scheme(folder)
    if isinstance(scheme, ScreeningScheme):
        for rule in scheme.rules:
            expression = QgsExpression(rule.expression)
            assert not expression.hasParserError(), (rule.rule, expression.parserErrorString())


def test_each_fault_reads_as_one_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "scheme.json").write_text(SETTINGS, encoding="utf-8")
    (folder / "rules.csv").write_text(RULES, encoding="utf-8")
    with pytest.raises(CoreError) as caught:
        load_scheme(folder)
    assert describe_all(caught.value.issues).splitlines() == [
        "“mine/scheme.json”: grades[0].color is “red”, but a colour is written like #1a7837: correct it.",
        "“mine/scheme.json”: “otherwise” is 7, which is not on the scale (1, 2): give one of its grades.",
        "“mine/rules.csv”, row 2: “source” is empty: fill it in.",
        "“mine/rules.csv”, row 2: the certainty “sure” is unknown: write published, reported or assumed.",
        "“mine/rules.csv”, row 2: the grade 9 is not on the scale (1, 2): write one of its grades.",
        "“mine/rules.csv”, row 2: a rule of kind “code” needs a value: fill in “value”.",
        "“mine/rules.csv”, row 3: the grade “x” is no whole number: write one of the scale (1, 2).",
        "“mine/rules.csv”, row 3: “5..1” is no range: write lo..hi with lo below hi; either end may be empty.",
        "“mine/scheme.json”: a weight is given for “covr”, an indicator of no rule: correct the name.",
        "“mine/scheme.json”: the weight of “covr” is 0, but it must be a number above 0: correct it.",
        "“mine/scheme.json”: the indicator “cover” has no weight: add it to “weights”.",
        "“mine/scheme.json”: “breaks” (2, 1) must ascend without repeats: put them in order.",
        "“mine/scheme.json”: “breaks” has 2 numbers, but the scale needs 1, one fewer than grades.",
    ]
