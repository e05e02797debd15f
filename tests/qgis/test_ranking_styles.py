"""The looks of ranked candidates, picks and gaps."""
from __future__ import annotations

import pytest
from ecoaxis.gis.connectivity.graphs.ranking_styles import style_gaps, style_ranks
from qgis.core import QgsVectorLayer

pytestmark = pytest.mark.usefixtures("qgis_processing")


def layer(kind, columns):
    fields = "".join(f"&field={name}:integer" for name in columns)
    return QgsVectorLayer(f"{kind}?crs=EPSG:5179{fields}", "ranked", "memory")


@pytest.mark.parametrize("kind", ["MultiPolygon", "MultiLineString"])
def test_ranks_have_classes_and_labels(kind):
    ranked = layer(kind, ["rank", "step"])
    style_ranks(ranked, '"step"')
    renderer = ranked.renderer()
    rules = renderer.rootRule().children()
    assert [rule.filterExpression() for rule in rules][0] == '("step") >= 1 AND ("step") <= 3'
    assert rules[-1].filterExpression() == '("step") IS NULL'
    assert len({rule.symbol().color().name() for rule in rules}) == len(rules)
    assert ranked.labeling().settings().isExpression
    assert ranked.attributeAlias(0) == "Rank by gain"


def test_tables_get_titles_alone():
    table = layer("None", ["rank"])
    style_ranks(table, '"rank"')
    style_gaps(table)
    assert table.attributeAlias(0) == "Rank by gain"
    assert table.renderer() is None


def test_gaps_that_join_are_stronger():
    gaps = layer("MultiLineString", ["joins"])
    style_gaps(gaps)
    renderer = gaps.renderer()
    pale, strong = renderer.rootRule().children()
    assert strong.symbol().width() > pale.symbol().width()
