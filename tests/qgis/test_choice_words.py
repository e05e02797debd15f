"""Choices in the dialogs of Processing: words for people, ids for commands, models and scripts."""
from __future__ import annotations

import importlib

import pytest
from ecoaxis.algorithms.choice_words import WIDGET, choice_words
from ecoaxis.algorithms.provider import ALGORITHMS
from ecoaxis.gis.language import install_translator
from qgis.core import QgsProcessingModelAlgorithm, QgsProcessingParameterEnum
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QComboBox

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")


def choices():
    for kind in ALGORITHMS:
        algorithm = kind()
        algorithm.initAlgorithm({})
        for parameter in algorithm.parameterDefinitions():
            if isinstance(parameter, QgsProcessingParameterEnum) and parameter.usesStaticStrings():
                yield kind.ID, parameter


def test_every_choice_of_ids_has_words_except_names_of_the_field():
    lacking = {
        (name, parameter.name(), option)
        for name, parameter in choices()
        for option in parameter.options()
        if option not in choice_words().get(parameter.name(), {})
    }
    assert {parameter for _, parameter, _ in lacking} <= {"SUBCRITERION"}


def test_words_of_a_choice_differ_from_each_other():
    for _, parameter in choices():
        words = choice_words().get(parameter.name())
        if words:
            shown = [words[option] for option in parameter.options()]
            assert len(set(shown)) == len(shown), parameter.name()


def test_the_widget_is_named_and_found():
    module, _, name = WIDGET.rpartition(".")
    assert hasattr(importlib.import_module(module), name)
    for _, parameter in choices():
        if parameter.name() in choice_words():
            assert parameter.metadata()["widget_wrapper"] == {"class": WIDGET}


@pytest.fixture
def dialog(request, provider, monkeypatch):
    from processing.gui import ParametersPanel
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    monkeypatch.setattr(ParametersPanel, "iface", None)
    translator = install_translator("ko")
    algorithm = provider.algorithm(request.param).create()
    made = AlgorithmDialog(algorithm)
    QCoreApplication.processEvents()
    yield made
    made.deleteLater()
    QCoreApplication.processEvents()
    QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("dialog", ["buildpatchgraph"], indirect=True)
def test_a_korean_dialog_shows_korean_and_hands_over_ids(dialog):
    wrapper = dialog.mainWidget().wrappers["DISTANCE_TYPE"]
    box = wrapper.wrappedWidget()
    box = box if isinstance(box, QComboBox) else box.findChild(QComboBox)
    assert [box.itemData(index) for index in range(box.count())] == ["edge", "centroid", "least-cost"]
    assert all("가" <= box.itemText(index)[-2] <= "힣" for index in range(box.count()))
    box.setCurrentIndex(2)
    assert wrapper.parameterValue() == "least-cost"


@pytest.mark.parametrize("dialog", ["screendevelopment"], indirect=True)
def test_several_choices_are_ticked_by_their_words(dialog):
    wrapper = dialog.mainWidget().wrappers["SECTIONS"]
    everything = ["summary", "maps", "findings", "reliefs", "rules", "data", "provenance"]
    assert wrapper.value() == everything
    wrapper.widget.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert wrapper.value() == [name for name in everything if name != "maps"]
    wrapper.setValue("maps,data")
    assert wrapper.parameterValue() == ["maps", "data"]
    assert wrapper.widget.item(1).text() != "maps"


@pytest.mark.parametrize("kind, name", [("batch", "buildpatchgraph"), ("batch", "screendevelopment"),
                                        ("model", "buildpatchgraph"), ("model", "screendevelopment")])  # fmt: skip
def test_batches_and_models_open_with_words_where_one_is_chosen(kind, name, provider, monkeypatch):
    from processing.gui import BatchPanel
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
    from processing.modeler import ModelerParametersDialog

    for module in (BatchPanel, ModelerParametersDialog):
        monkeypatch.setattr(module, "iface", None)
    algorithm = provider.algorithm(name).create()
    model = QgsProcessingModelAlgorithm("m", "g")
    made = BatchAlgorithmDialog(algorithm) if kind == "batch" else \
        ModelerParametersDialog.ModelerParametersDialog(algorithm, model)
    QCoreApplication.processEvents()
    shown = [box.itemText(index) for box in made.findChildren(QComboBox) for index in range(box.count())]
    wanted = {"buildpatchgraph": "From edge to edge", "screendevelopment": "English"}[name]
    assert wanted in shown
    made.deleteLater()
    QCoreApplication.processEvents()


def test_a_dialog_that_is_gone_at_once_leaves_no_fault():
    from ecoaxis.ui.processing import choice_widget
    from qgis.PyQt import sip
    from qgis.PyQt.QtWidgets import QWidget

    widget = QWidget()
    sip.delete(widget)
    choice_widget.show_words(widget, "LANGUAGE")
