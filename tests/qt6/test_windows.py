"""On Qt 6: every module of the interface is imported, every window opened, every wizard walked through both ways."""
from __future__ import annotations

import importlib
import pkgutil
import sys

import ecoaxis.ui
import pytest
from PyQt6.QtWidgets import QDockWidget, QWizard

MODULES = [module.name for module in pkgutil.walk_packages(ecoaxis.ui.__path__, "ecoaxis.ui.")]
WINDOWS = sorted(importlib.import_module("ecoaxis.ui.windows").OPENERS)


def test_the_stand_ins_stand_on_qt_6():
    assert "PyQt5" not in sys.modules
    assert sys.modules["qgis.PyQt.QtWidgets"].__name__ == "PyQt6.QtWidgets"


@pytest.mark.parametrize("name", [*MODULES, "ecoaxis.plugin"])
def test_every_module_is_imported(name):
    importlib.import_module(name)


@pytest.fixture
def desk(interface):
    from ecoaxis.ui.desk import Desk
    from ecoaxis.ui.windows import OPENERS

    made = Desk(interface, OPENERS)
    yield made
    made.close()


@pytest.fixture
def faults(monkeypatch):
    """Errors in slots, which PyQt hands to ``sys.excepthook``."""
    found = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, value, trace: found.append(value))
    return found


def walk(wizard, application):
    """To the last page and back to the first; returns how many pages were seen."""
    wizard.restart()
    seen = [wizard.currentId()]
    forwards = (wizard.next, lambda: wizard.nextId() == -1)
    backwards = (wizard.back, lambda: wizard.currentId() == seen[0])
    for step, is_there in (forwards, backwards):
        for _ in wizard.pageIds():
            if is_there():
                break
            step()
            application.processEvents()
            wizard.currentPage().grab()
            if wizard.currentId() not in seen:
                seen.append(wizard.currentId())
    return len(seen)


@pytest.mark.parametrize("name", WINDOWS)
def test_every_window_opens_and_every_wizard_is_walked_through(name, desk, application, faults, complaints):
    window = desk.open(name)
    application.processEvents()
    if window is None:
        pytest.skip(f"“{name}” shows no window of its own")
    assert window.isVisible() or isinstance(window, QDockWidget)
    assert not window.isModal()
    assert not window.grab().isNull()
    if isinstance(window, QWizard):
        assert walk(window, application) == len(window.pageIds()) > 1
    window.close()
    application.processEvents()
    assert faults == []
    assert complaints == []
