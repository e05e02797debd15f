"""The words of every window: Korean throughout in a Korean QGIS, and no two shortcuts with the same letter."""
from __future__ import annotations

import collections
import re
import shutil

import pytest
from ecoaxis.gis.language import load_translator
from ecoaxis.gis.paths import resource
from ecoaxis.ui.windows import OPENERS
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QApplication
from window_texts import mnemonics, states, texts

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")

LATIN = re.compile(r"[A-Za-z]{3,}")
PROPER = {
    "EcoAxis", "QGIS", "IUCN", "EPSG", "CSV", "PDF", "HTML", "XLSX", "GeoPackage", "GraphML", "GeoJSON", "Conefor",
    "json", "dPC", "intra", "flux", "connector", "English", "Enter", "Esc", "Delete", "Backspace", "Ctrl", "Ins", "Del",
    "EOO", "AOO", "iii", "FGIS", "EGIS", "KDPA", "EcoBank", "MCP", "Bowman", "Jeon", "KEI", "dem", "SMA",
}  # fmt: skip
"""Names of programs, formats, indices, keys, institutions and authors, which are written so in Korean, too."""

DATA = re.compile(
    r"(파일에 쓰이는 이름|값): .*"
    r"|EPSG:\d+( – [\w ./-]+)?"
    r"|https?://\S+"
    r"|(/[\w.+-]+){2,}"
    r"|[\w-]+\.(json|csv|gpkg|shp|tif|html|pdf)\b"
    r"|ecoaxis:\w+|(kr|iucn)-[\w.-]+"
    r'|"\w+" = \S+|“\w+”|excluded(?= –)|ecosystem, year, area_km2'
)
"""Codes, addresses, paths, and names that stand so in files: they are what the user has to recognise."""

RAW = {
    "rules", "rules_table", "head_legal_basis", "head_groups", "head_criteria", "head_indicators", "comparison_table",
    "recent_results", "rules_scheme",
}  # fmt: skip
"""Both languages or the ids of a scheme are edited or told in the tip there, or folders are named."""

QT = {"qt_dockwidget_floatbutton", "qt_dockwidget_closebutton", "ScrollLeftButton", "ScrollRightButton"}
"""Texts of Qt, which come with Qt's own translation."""


@pytest.fixture
def county(desk, tmp_path):
    """The sample county, open, and the names that its layers bring."""
    shutil.copytree(resource("sample"), tmp_path / "sample")
    assert QgsProject.instance().read(str(tmp_path / "sample" / "gaon.qgz"))
    names = set()
    for layer in QgsProject.instance().mapLayers().values():
        names.add(layer.name())
        if isinstance(layer, QgsVectorLayer):
            names |= {field.name() for field in layer.fields()}
    return re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if LATIN.search(name)))


@pytest.fixture(params=["ko", "en"])
def language(request, monkeypatch):
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: request.param))
    translator = load_translator(request.param)
    if translator is not None:
        QCoreApplication.installTranslator(translator)
    yield request.param
    if translator is not None:
        QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("name", sorted(OPENERS))
def test_words_and_letters(desk, language, county, name):
    window = desk.open(name)
    if name == "redlist":
        window.read_from(resource("sample", "redlist", "evidence.csv"))
    QApplication.processEvents()
    foreign, twice = set(), set()
    for state in states(window):
        if language == "ko":
            for widget, text in texts(window):
                if widget not in RAW | QT:
                    rest = LATIN.findall(DATA.sub(" ", county.sub(" ", text)))
                    foreign |= {f"{widget}: {word} in {text[:80]!r}" for word in rest if word not in PROPER}
        offered = collections.defaultdict(list)
        for letter, widget in mnemonics(window):
            offered[letter].append(widget)
        twice |= {f"{state}: {letter} {widgets}" for letter, widgets in offered.items() if len(widgets) > 1}
    assert not foreign
    assert not twice
