"""Texts in the language of a report, whatever the interface speaks."""
from __future__ import annotations

import pytest
from ecoaxis.core.issues import Where, error
from ecoaxis.gis.language import install_translator, speaking
from ecoaxis.gis.messages import describe
from qgis.PyQt.QtCore import QCoreApplication

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
