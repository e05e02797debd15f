"""Texts in the language of a report, whatever the interface speaks."""
from __future__ import annotations

import os
import shutil
import threading

import pytest
from ecoaxis.core.issues import Where, error
from ecoaxis.gis import language
from ecoaxis.gis.language import install_translator, speaking
from ecoaxis.gis.messages import describe
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject

pytestmark = pytest.mark.usefixtures("qgis_app")

FAULT = error("output.unwritable", Where(file="/tmp/a.tif"), folder="/tmp")


def test_a_block_speaks_its_language_and_the_interface_keeps_its_own() -> None:
    before = describe(FAULT)
    with speaking("ko"):
        korean = describe(FAULT)
    assert "저장할 수 없" in korean
    assert describe(FAULT) == before


def test_english_is_spoken_over_a_korean_interface() -> None:
    translator = install_translator("ko")
    try:
        assert "저장할 수 없" in describe(FAULT)
        with speaking("en"):
            assert "cannot be written" in describe(FAULT)
        assert "저장할 수 없" in describe(FAULT)
    finally:
        QCoreApplication.removeTranslator(translator)


def test_the_compiled_texts_may_be_written_over_meanwhile(tmp_path, monkeypatch) -> None:
    (tmp_path / "i18n").mkdir()
    copy = shutil.copy(os.path.join(language.PLUGIN_FOLDER, "i18n", "ecoaxis_ko.qm"), tmp_path / "i18n")
    monkeypatch.setattr(language, "PLUGIN_FOLDER", str(tmp_path))
    translator = install_translator("ko")
    try:
        with open(copy, "wb"):
            pass
        assert "저장할 수 없" in describe(FAULT)
    finally:
        QCoreApplication.removeTranslator(translator)


def test_no_other_thread_and_no_window_notices_the_language_of_a_report() -> None:
    heard, changes = [], []

    class Window(QObject):
        def eventFilter(self, _, event):
            changes.append(event.type())
            return False

    window = Window()
    QCoreApplication.instance().installEventFilter(window)
    before = describe(FAULT)
    with speaking("ko"):
        assert "저장할 수 없" in describe(FAULT)
        thread = threading.Thread(target=lambda: heard.append(describe(FAULT)))
        thread.start()
        thread.join()
        QCoreApplication.processEvents()
    QCoreApplication.instance().removeEventFilter(window)
    assert heard == [before]
    assert QEvent.Type.LanguageChange not in changes


def test_a_report_within_a_report_gives_its_language_back() -> None:
    with speaking("ko"):
        with speaking("en"):
            assert "cannot be written" in describe(FAULT)
        assert "저장할 수 없" in describe(FAULT)
        with pytest.raises(ValueError, match="stop"), speaking("en"):
            raise ValueError("stop")
        assert "저장할 수 없" in describe(FAULT)
