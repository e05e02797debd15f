"""How results look once QGIS has loaded them, and how help pages read in its dialogs."""
from __future__ import annotations

import numpy as np
import pytest
from ecoaxis.algorithms.help_page import dialog_help
from ecoaxis.algorithms.loaded_layers import style_when_loaded
from ecoaxis.core.schemes.scheme import Consequence
from ecoaxis.core.zoning.legend import LegendEntry
from ecoaxis.gis.column_titles import show_words, title_columns
from ecoaxis.gis.styles import style_deciders, style_finding_table
from qgis.core import (
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRenderContext,
    QgsVectorLayer,
)
from zoning_fixtures import write_raster

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")


def test_help_has_no_title_of_its_own_and_no_torn_sentences():
    page = "<h2>Title</h2>\n<p>one\ntwo</p>\n<pre>run a \\\n  b</pre>\n<p>end</p>\n"
    assert dialog_help(page) == "<p>one two</p><pre>run a \\<br>  b</pre><p>end</p>"


def test_only_deciders_that_occur_are_in_the_legend(tmp_path):
    path = write_raster(tmp_path / "d.tif", np.array([[1, 3], [0, 1]], np.uint8), nodata=0)
    layer = QgsRasterLayer(path, "d")
    entries = [
        LegendEntry(1, "c", "axis", "axis.zone code core", 1, "assumed", "s"),
        LegendEntry(2, "c", "axis", "axis.zone code buffer", 2, "assumed", "s"),
        LegendEntry(3, "", "", "otherwise", 4, "", "s"),
    ]
    style_deciders(layer, entries, {"axis": "광역생태축"})
    shown = [(each.value, each.label) for each in layer.renderer().classes()]
    assert shown == [(1, "1: 광역생태축 – axis.zone code core"), (3, "3: otherwise")]


def test_findings_that_do_not_apply_are_not_drawn():
    layer = QgsVectorLayer("Polygon?field=outcome:string&field=consequence:string&field=other:string", "f", "memory")
    style_finding_table(layer, {each: each.value for each in Consequence})
    renderer, context = layer.renderer(), QgsRenderContext()
    context.expressionContext().setFields(layer.fields())
    renderer.startRender(context, layer.fields())
    drawn = []
    for outcome in ("applies", "no_data", "does_not_apply"):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([outcome, "avoid", ""])
        context.expressionContext().setFeature(feature)
        drawn.append(renderer.symbolForFeature(feature, context) is not None)
    renderer.stopRender(context)
    assert drawn == [True, True, False]


def test_columns_have_titles_and_codes_have_words():
    layer = QgsVectorLayer("NoGeometry?field=verdict:string&field=mine:string", "f", "memory")
    title_columns(layer)
    show_words(layer, "verdict", {"avoid": "회피 권고"})
    show_words(layer, "nowhere", {"avoid": "회피 권고"})
    assert layer.attributeDisplayName(0) != "verdict"
    assert layer.attributeDisplayName(1) == "mine"
    assert layer.editorWidgetSetup(0).config() == {"map": [{"회피 권고": "avoid"}]}


def test_a_style_is_kept_for_layers_that_will_be_loaded_and_for_no_other():
    context, seen = QgsProcessingContext(), []
    project = QgsProject()
    context.addLayerToLoadOnCompletion("a.tif", QgsProcessingContext.LayerDetails("a", project, "GRADE"))
    style_when_loaded(context, "a.tif", seen.append)
    style_when_loaded(context, "b.tif", seen.append)
    style_when_loaded(context, None, seen.append)
    layer = QgsVectorLayer("NoGeometry?field=x:string", "f", "memory")
    details = context.layerToLoadOnCompletionDetails("a.tif")
    details.postProcessor().postProcessLayer(layer, context, QgsProcessingFeedback())
    assert seen == [layer]
    assert not context.willLoadLayerOnCompletion("b.tif")
