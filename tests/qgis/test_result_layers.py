"""Every layer that any algorithm makes looks like something: a style, words in the legend, titles, a map tip."""
from __future__ import annotations

import os
import re
import shutil

import pytest
from all_results import LAYER_OUTPUTS, ROOT, run_all
from qgis.core import QgsApplication, QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")

OWN_COLUMNS = {("mapredlist", "OUTPUT"): {"생태계"}}
"""Columns that the user's data bring keep the names that the user gave them."""
NOT_MADE = {("currentflow", "VOLTAGE")}
"""Outputs that only another mode of their algorithm makes."""
SCIENTIFIC = re.compile(r"\d[eE][-+]?\d")


@pytest.fixture(scope="module")
def made(provider, tmp_path_factory):
    """All results, made in Korean as the user of the language would."""
    # A copy, because Qt reads the file where it lies, and it may be compiled anew meanwhile.
    translator = QTranslator()
    copy = shutil.copy(os.path.join(ROOT, "i18n", "ecoaxis_ko.qm"), tmp_path_factory.mktemp("texts"))
    assert translator.load(str(copy))
    QCoreApplication.installTranslator(translator)
    try:
        yield run_all(tmp_path_factory.mktemp("results"))
    finally:
        QCoreApplication.removeTranslator(translator)


def vectors(made):
    return {key: layer for key, layer in made.layers.items() if isinstance(layer, QgsVectorLayer)}


def labels(layer):
    if not isinstance(layer, QgsVectorLayer):
        return [item[0] for item in layer.renderer().legendSymbologyItems()] if layer.renderer() else []
    return [item.label() for item in layer.renderer().legendSymbolItems()]


def test_every_algorithm_with_layers_is_looked_at(made, provider):
    declared = {
        (each.name(), output.name())
        for each in provider.algorithms()
        for output in each.outputDefinitions()
        if output.type() in LAYER_OUTPUTS
    }
    assert declared == made.wanted
    assert set(made.layers) == declared - NOT_MADE


def test_layers_have_plain_names(made):
    assert [key for key, layer in made.layers.items() if not re.search("[가-힣]", layer.name())] == []


def test_every_map_layer_has_a_style_of_its_own(made):
    plain = []
    for key, layer in made.layers.items():
        if isinstance(layer, QgsVectorLayer):
            if layer.isSpatial() and layer.renderer().type() == "singleSymbol":
                # QGIS takes a random colour for layers without a style.
                other = made.again[key].renderer().symbol()
                plain += [key] if other.dump() != layer.renderer().symbol().dump() else []
        elif layer.renderer().type() not in ("paletted", "singlebandpseudocolor"):
            plain.append(key)
    assert plain == []


def test_legends_have_words_and_plain_figures(made):
    faults = []
    for key, layer in made.layers.items():
        if isinstance(layer, QgsVectorLayer) and not layer.isSpatial():
            continue
        told = labels(layer)
        several = len(told) > 1
        if not told or (several and not all(told)) or any(SCIENTIFIC.search(text) for text in told):
            faults.append((key, told))
    assert faults == []


def test_every_column_has_a_title_in_korean(made):
    missing = {}
    for key, layer in vectors(made).items():
        bare = [
            field.name()
            for field in layer.fields()
            if not re.search("[가-힣]", field.alias()) and not _is_symbol(field.alias())
        ]
        bare = [name for name in bare if name not in OWN_COLUMNS.get(key, ())]
        if bare:
            missing[key] = bare
    assert missing == {}


def test_every_map_of_features_has_a_tip_that_can_be_read(made):
    for key, layer in vectors(made).items():
        if not layer.isSpatial():
            assert not layer.mapTipTemplate()
            continue
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        feature = next(layer.getFeatures())
        context.setFeature(feature)
        text = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
        assert "[%" not in text and text.count("<tr>") >= 1, (key, text)
        name = re.search("<b>(.*?)</b>", text)
        assert name is not None and name.group(1), (key, text)


def test_what_layers_bring_is_not_taken_for_html(qgis_app):
    from ecoaxis.gis.result_look import finish_look
    from qgis.core import QgsFeature

    layer = QgsVectorLayer("Point?field=site:string&field=area_m2:double", "x", "memory")
    finish_look(layer, "ko")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["<script>alert(1)</script> & co", None])
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    text = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert "<script>" not in text and "&lt;script>" in text and "&amp; co" in text and "–" in text
    assert QgsApplication.instance() is not None


def _is_symbol(title):
    """Titles that are the same in all languages, such as x (m)."""
    return bool(re.fullmatch(r"[A-Za-z]{1,4}( ?\(.*\))?", title))
