"""Fixtures of the tests that need QGIS."""
from __future__ import annotations

import gc

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from ui_fixtures import desk  # noqa: F401


@pytest.fixture(scope="module")
def provider(qgis_app):
    """The provider of EcoAxis, registered as QGIS does it; use with ``processing.run("ecoaxis:…")``."""
    from ecoaxis.plugin import Plugin

    present = QgsApplication.processingRegistry().providerById("ecoaxis")
    if present is not None:
        yield present
        return
    plugin = Plugin(None)
    plugin.initProcessing()
    yield plugin.provider
    plugin.unload()


@pytest.fixture(scope="session", autouse=True)
def nothing_outlives_qgis(qgis_app):
    """Free what caught exceptions still hold while QGIS is there: a layer that goes after it takes Python down.

    The same goes for windows, which only an event loop takes away, and for threads that they set to work meanwhile.
    """
    yield
    from ecoaxis.ui.running.background import stop_all_threads

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    stop_all_threads()
    gc.collect()
