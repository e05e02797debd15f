"""The plugin comes and goes without leaving a trace, with and without a desktop."""
from __future__ import annotations

import pytest
from ecoaxis.plugin import Plugin
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QAction, QDockWidget
from ui_fixtures import Interface

ALGORITHMS = {
    "checkdata",
    "gradezoning",
    "explaingrade",
    "screendevelopment",
    "assessecosystem",
    "mapredlist",
    "measureaoo",
    "measuredecline",
    "measuredegradation",
    "measureeoo",
    "assessaxes",
    "buildpatchgraph",
    "classmetrics",
    "connectivityindices",
    "currentcentrality",
    "currentflow",
    "exportpatchgraph",
    "leastcostcorridors",
    "makeresistance",
    "marineconnectedness",
    "meshsize",
    "protectedconnected",
    "rankprotection",
    "rankrestoration",
    "structuralpattern",
}


def provider_ids() -> list[str]:
    return sorted(provider.id() for provider in QgsApplication.processingRegistry().providers())


def test_processing_alone_needs_no_desktop(qgis_app):
    before = provider_ids()
    plugin = Plugin(None)
    plugin.initProcessing()
    provider = QgsApplication.processingRegistry().providerById("ecoaxis")
    found = {algorithm.name() for algorithm in provider.algorithms()}
    plugin.unload()
    assert found == ALGORITHMS
    assert provider_ids() == before


@pytest.fixture
def desktop(qgis_app):
    return Interface()


def test_loading_and_unloading_ten_times_leaves_nothing(desktop, qgis_app):
    from qgis.PyQt.QtCore import QCoreApplication, QEvent

    before = provider_ids()
    for _ in range(10):
        plugin = Plugin(desktop)
        plugin.initGui()
        plugin.menu.desk.open("guide")
        loaded = provider_ids()
        menus = [action.menu().title() for action in desktop.menu.actions()]
        buttons = len(desktop.toolbar.actions())
        plugin.unload()
        assert (loaded, menus, buttons) == (sorted([*before, "ecoaxis"]), ["EcoAxis"], 1)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert provider_ids() == before
    assert desktop.menu.actions() == []
    assert desktop.toolbar.actions() == []
    left = [action.objectName() for action in desktop.window.findChildren(QAction)]
    assert [name for name in left if name.startswith("ecoaxis")] == []
    assert desktop.window.findChildren(QDockWidget) == []
    assert desktop.options == []


def test_actions_have_names_and_icons(desktop):
    plugin = Plugin(desktop)
    plugin.initGui()
    try:
        names = [action.objectName() for action in plugin.menu.actions]
        assert names[0] == "ecoaxis_guide" and names[-2:] == ["ecoaxis_toolbox", "ecoaxis_help"]
        assert len(set(names)) == len(names) and all(name.startswith("ecoaxis_") for name in names)
        assert not any(action.icon().isNull() for action in plugin.menu.actions)
    finally:
        plugin.unload()


def test_the_guide_opens_with_qgis_unless_switched_off(desktop):
    from ecoaxis.gis import preferences

    plugin = Plugin(desktop)
    plugin.initGui()
    try:
        preferences.set_guide_at_start(False)
        desktop.initializationCompleted.emit()
        assert plugin.menu.desk.windows == {}
        preferences.set_guide_at_start(True)
        desktop.initializationCompleted.emit()
        assert list(plugin.menu.desk.windows) == ["guide"]
    finally:
        plugin.unload()


def test_the_help_exists_in_both_languages(qgis_app):
    from ecoaxis.gis.language import LANGUAGES
    from ecoaxis.gis.paths import resource

    for language in LANGUAGES:
        with open(resource("help", language, "index.html"), encoding="utf-8") as stream:
            assert "EcoAxis" in stream.read()


def test_korean_texts_are_loaded(qgis_app):
    from ecoaxis.gis.language import install_translator
    from qgis.PyQt.QtCore import QCoreApplication

    translator = install_translator("ko")
    assert translator is not None, "run “make i18n”"
    try:
        assert QCoreApplication.translate("EcoAxis", "Zoning") == "등급 평가"
    finally:
        QCoreApplication.removeTranslator(translator)
    assert install_translator("xx") is None
