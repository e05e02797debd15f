"""The plugin comes and goes without leaving a trace, with and without a desktop."""
from __future__ import annotations

import pytest
from ecoaxis.plugin import Plugin
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QAction, QMainWindow, QMenu, QToolBar

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


class Desktop:
    """As much of QGIS's interface as the plugin uses, with a real window, menu and toolbar behind it."""

    def __init__(self):
        self.window = QMainWindow()
        self.menu = QMenu("Plugins", self.window)
        self.toolbar = QToolBar("Plugins", self.window)

    def mainWindow(self):
        return self.window

    def addPluginToMenu(self, name, action):
        found = [each.menu() for each in self.menu.actions() if each.menu() and each.menu().title() == name]
        (found[0] if found else self.menu.addMenu(name)).addAction(action)

    def removePluginMenu(self, name, action):
        for each in self.menu.actions():
            if each.menu() and each.menu().title() == name:
                each.menu().removeAction(action)
                if not each.menu().actions():
                    self.menu.removeAction(each)

    def addToolBarIcon(self, action):
        self.toolbar.addAction(action)

    def removeToolBarIcon(self, action):
        self.toolbar.removeAction(action)


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
    return Desktop()


def test_loading_and_unloading_ten_times_leaves_nothing(desktop, qgis_app):
    from qgis.PyQt.QtCore import QCoreApplication, QEvent

    before = provider_ids()
    for _ in range(10):
        plugin = Plugin(desktop)
        plugin.initGui()
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


def test_actions_have_names_and_icons(desktop):
    plugin = Plugin(desktop)
    plugin.initGui()
    try:
        assert [action.objectName() for action in plugin.actions] == ["ecoaxis_toolbox", "ecoaxis_guide"]
        assert not any(action.icon().isNull() for action in plugin.actions)
    finally:
        plugin.unload()


def test_the_guide_exists_in_both_languages(desktop):
    from ecoaxis.gis.language import LANGUAGES
    from ecoaxis.plugin import guide

    for language in LANGUAGES:
        with open(guide(language), encoding="utf-8") as stream:
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
