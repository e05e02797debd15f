"""The screening wizard by mouse and keyboard: from a drawn site to the report, and everything that can go wrong."""
from __future__ import annotations

import os

import pytest
from ecoaxis.core.schemes.scheme import Consequence
from ecoaxis.gis import run_records
from ecoaxis.gis.paths import user_scheme_folder
from ecoaxis.gis.screening.outcome import ranked, read_outcome
from ecoaxis.gis.screening.site_drafts import SiteDraft, draft_of
from qgis import processing
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QWizard
from ui_fixtures import wait_until

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLE = os.path.join(ROOT, "resources", "sample")
CRS = "EPSG:5186"
CORNERS = ((100, 100), (200, 90), (210, 180), (110, 190))
LEFT = Qt.MouseButton.LeftButton

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder of results, whatever other sessions set in the user's settings meanwhile."""
    monkeypatch.setattr(run_records, "results_folder", lambda: str(tmp_path))
    monkeypatch.setattr(run_records, "set_recent_folders", lambda folders: None)
    return tmp_path


@pytest.fixture
def wizard(desk, folder):
    assert QgsProject.instance().read(os.path.join(SAMPLE, "gaon.qgz"))
    desk.iface.window.resize(400, 300)
    desk.iface.window.show()
    desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem(CRS))
    desk.canvas.setExtent(QgsRectangle(117822, 358598, 119890, 360714))
    QApplication.processEvents()
    return desk.open("screening")


def click(widget):
    assert widget.isEnabled(), widget.objectName()
    QTest.mouseClick(widget, LEFT)


def press_next(wizard, times=1):
    for _ in range(times):
        click(wizard.button(QWizard.WizardButton.NextButton))


def on_map(desk, x, y, button=LEFT):
    QTest.mouseClick(desk.canvas.viewport(), button, pos=QPoint(x, y))


def add_alternatives(wizard):
    """Alternatives of the sample project, by its layer and the button."""
    layer = QgsProject.instance().mapLayersByName("사업 대안(햇빛발전단지)")[0]
    layer.selectAll()
    page = wizard.site
    page.sources.layers.setCurrentIndex(page.sources.layers.findData(layer.id()))
    click(page.sources.selected_button)


def run_to_result(desk, wizard):
    press_next(wizard, 3)
    click(wizard.currentPage().start_button)
    wait_until(lambda: not desk.runs, 60)
    press_next(wizard)
    assert wizard.currentPage() is wizard.result, wizard.currentPage().notice.text


def records(folder):
    """What runs have left in ``folder``."""
    found = (run_records.read_run(str(each)) for each in sorted(folder.iterdir()))
    return [record for record in found if record is not None]


def square(name="A", x=118500.0, y=359500.0, side=200.0):
    geometry = QgsGeometry.fromRect(QgsRectangle(x, y, x + side, y + side))
    return draft_of(name, geometry, QgsCoordinateReferenceSystem(CRS))


def test_from_a_drawn_site_to_the_report(desk, wizard, tmp_path):
    former = QgsMapToolPan(desk.canvas)
    desk.canvas.setMapTool(former)
    click(wizard.site.sources.draw_button)
    assert not wizard.isVisible() and desk.canvas.mapTool() is not former
    for x, y in CORNERS:
        on_map(desk, x, y)
    on_map(desk, 150, 250)
    QTest.keyClick(desk.canvas, Qt.Key.Key_Backspace)
    on_map(desk, 5, 5, Qt.MouseButton.RightButton)
    assert wizard.isVisible() and desk.canvas.mapTool() is former
    (draft,) = wizard.site.drafts
    assert draft.geometry.constGet().exteriorRing().numPoints() == len(CORNERS) + 1
    run_to_result(desk, wizard)
    site = wizard.result.outcome.sites[0]
    banner = wizard.result.banner
    assert site.area_m2 == pytest.approx(draft.geometry.area(), rel=0.01)
    assert site.message == banner.reason.text() and site.site in banner.headline.text()
    results = wizard.state["results"]
    direct = processing.run(
        "ecoaxis:screendevelopment",
        {**wizard.state["parameters"], "VERDICTS": str(tmp_path / "v.gpkg"), "FINDINGS": str(tmp_path / "f.gpkg"),
         "RELIEFS": str(tmp_path / "r.gpkg"), "REPORT": str(tmp_path / "direct.pdf")},
    )  # fmt: skip
    assert direct["VERDICT"] == results["VERDICT"] == site.verdict.value

    def told(row):
        return [(each.rule, each.outcome, each.consequence, each.measured, each.area_m2) for each in row.findings]

    assert told(read_outcome(direct).sites[0]) == told(site)
    press_next(wizard)
    page = wizard.currentPage()
    QTest.keyClicks(page.author, "Officer")
    click(page.files["REPORT_HTML"])
    click(page.start_button)
    wait_until(lambda: not desk.runs, 60)
    names = {os.path.basename(page.list.item(row).text()) for row in range(page.list.count())}
    assert {"screening-report.pdf", "screening-report.html"} <= names and page.told.text
    with open(os.path.join(wizard.state["folder"], "screening-report.html"), encoding="utf-8") as stream:
        assert "Officer" in stream.read()
    root = QgsProject.instance().layerTreeRoot()
    (group,) = [each for each in root.findGroups() if draft.name in each.name()]
    assert len(group.findLayers()) == 3


def test_alternatives_are_compared_and_a_reduced_site_is_added(desk, wizard):
    add_alternatives(wizard)
    assert [draft.name.split(", ")[-1] for draft in wizard.site.drafts] == ["1안", "2안", "3안"]
    wizard.site.add([square("Large", 118300.0, 359300.0, 800.0)])
    run_to_result(desk, wizard)
    page = wizard.result
    assert page.alternatives.rows.rowCount() == 4 and page.comparison.text()
    best, worst = ranked(page.outcome.sites)[0], ranked(page.outcome.sites)[-1]
    assert page.alternatives.rows.index(0, 1).data() == best.site and worst.verdict is Consequence.PROHIBITED
    page.findings.selectRow(0)
    assert page._marks._bands
    relieved = next(row for row in page.outcome.sites if row.reliefs)
    page.site.setCurrentIndex(page.site.findData(relieved.site))
    assert page.banner.headline.text().count(relieved.site)
    page.tabs.setCurrentIndex(1)
    click(page.show_relief)
    assert page._relief_marks._bands
    click(page.use_relief)
    assert wizard.currentPage().KEY == "run" and not page._marks._bands and not page._relief_marks._bands
    reduced = wizard.state["sites"][-1]
    assert QgsGeometry.fromWkt(reduced["wkt"]).area() == pytest.approx(relieved.reliefs[0].remaining_m2, abs=1.0)
    press_next(wizard)
    assert page.stale.text
    click(wizard.button(QWizard.WizardButton.BackButton))
    click(wizard.currentPage().start_button)
    wait_until(lambda: not desk.runs, 60)
    press_next(wizard)
    assert not page.stale.text
    again = page.outcome.site(reduced["name"])
    assert again.verdict is relieved.reliefs[0].without
    QTest.keyClick(page.findings, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(QApplication.clipboard().text().splitlines()) == page.findings.rows.rowCount() + 1


def test_a_result_reopens_with_its_layers(desk, wizard, folder):
    wizard.site.add([square()])
    run_to_result(desk, wizard)
    verdict = wizard.result.outcome.sites[0].verdict
    (record,) = records(folder)
    assert record.task == "screening" and record.summary
    QgsProject.instance().clear()
    assert wizard.currentPage() is wizard.site and not wizard.site.drafts
    desk.open("screening", run=record)
    assert wizard.currentPage() is wizard.result and wizard.result.outcome.sites[0].verdict is verdict
    layers = QgsProject.instance().mapLayers().values()
    assert len(layers) == 3 and all(layer.mapTipTemplate() for layer in layers)
    desk.open("screening", scheme="kr-biotope-seoul")
    assert wizard.state["scheme"] == "kr-biotope-seoul"


def test_drawing_is_given_up_and_refused(desk, wizard):
    click(wizard.site.sources.draw_button)
    on_map(desk, 100, 100)
    QTest.keyClick(desk.canvas, Qt.Key.Key_Return)
    assert not wizard.isVisible()
    QTest.keyClick(desk.canvas, Qt.Key.Key_Escape)
    assert wizard.isVisible() and not wizard.site.drafts
    click(wizard.site.sources.draw_button)
    desk.canvas.setMapTool(QgsMapToolPan(desk.canvas))
    assert wizard.isVisible()
    click(wizard.site.sources.draw_button)
    for x, y in CORNERS:
        on_map(desk, x, y)
    viewport = desk.canvas.viewport()
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        place = QPoint(*CORNERS[-1])
        event = QMouseEvent(kind, place, LEFT, LEFT, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(viewport, event)
    assert wizard.isVisible() and len(wizard.site.drafts) == 1
    click(wizard.site.sources.draw_button)
    QgsProject.instance().clear()
    assert desk.canvas.mapTool() is None or not hasattr(desk.canvas.mapTool(), "points")


def test_features_are_picked_on_the_map(desk, wizard):
    layer = QgsProject.instance().mapLayersByName("사업 대안(햇빛발전단지)")[0]
    page = wizard.site
    page.offer_layer(layer)
    feature = next(layer.getFeatures())
    extent = feature.geometry().boundingBox()
    extent.scale(2)
    desk.canvas.setExtent(extent)
    click(page.sources.pick_button)
    inside = desk.canvas.getCoordinateTransform().transform(feature.geometry().pointOnSurface().asPoint())
    on_map(desk, int(inside.x()), int(inside.y()))
    QTest.keyClick(desk.canvas, Qt.Key.Key_Enter)
    assert wizard.isVisible() and len(page.drafts) == 1
    assert page.drafts[0].geometry.area() == pytest.approx(feature.geometry().area(), rel=1e-6)
    click(page.sources.pick_button)
    QgsProject.instance().removeMapLayer(layer.id())
    assert wizard.isVisible() and len(page.drafts) == 1


def test_sites_are_named_repaired_removed_and_brought_back(desk, wizard):
    page = wizard.site
    bow = SiteDraft("Bow", "Polygon((118500 359500, 118700 359700, 118700 359500, 118500 359700, 118500 359500))", CRS)
    page.add([square(), bow])
    assert "Bow" in page.notice.text and not page.isComplete()
    click(page.repair_button)
    assert page.isComplete()
    page.name.setFocus()
    page.name.selectAll()
    QTest.keyClicks(page.name, "A")
    QTest.keyClick(page.name, Qt.Key.Key_Return)
    assert [draft.name for draft in page.drafts] == ["A", "A (2)"]
    click(page.remove_button)
    assert [draft.name for draft in page.drafts] == ["A"]
    click(page.undo_button)
    assert [draft.name for draft in page.drafts] == ["A", "A (2)"]
    page.add([square("Far", 300000.0, 900000.0)])
    assert "Far" in page.told.text and page.isComplete()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("site.geojson", '{"type":"Feature","properties":{"name":"골프장"},"geometry":{"type":"Polygon","coordinates":'
                         "[[[126.9,36.1],[126.91,36.1],[126.91,36.11],[126.9,36.1]]]}}"),
        ("site.csv", 'WKT,name\n"POLYGON((118500 359500,118700 359500,118700 359700,118500 359500))",골프장\n'),
        ("site.kml", '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>골프장</name><Polygon>'
                     "<outerBoundaryIs><LinearRing><coordinates>126.9,36.1 126.91,36.1 126.91,36.11 126.9,36.1"
                     "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>"),
        ("site.dxf", "0\nSECTION\n2\nHEADER\n9\n$DWGCODEPAGE\n3\nANSI_949\n0\nENDSEC\n0\nSECTION\n"
                     "2\nENTITIES\n0\nLWPOLYLINE\n8\n골프장\n90\n4\n70\n1\n10\n118500\n20\n359500\n10\n118700"
                     "\n20\n359500\n10\n118700\n20\n359700\n10\n118500\n20\n359700\n0\nENDSEC\n0\nEOF\n"),
    ],
)  # fmt: skip
def test_files_are_imported(desk, wizard, tmp_path, name, content):
    path = tmp_path / name
    path.write_text(content, encoding="cp949" if name.endswith(".dxf") else "utf-8")
    page = wizard.site
    page.sources.file.setFilePath(str(path))
    click(page.sources.import_button)
    assert [draft.name for draft in page.drafts] == ["골프장"], page.told.text
    assert page.drafts[0].geometry.area() > 0 and page.isComplete(), page.notice.text


def test_a_shapefile_in_cp949_is_imported(desk, wizard):
    page = wizard.site
    page.sources.file.setFilePath(os.path.join(SAMPLE, "LT_C_ADEMD_gaon.shp"))
    click(page.sources.import_button)
    assert len(page.drafts) == 5 and page.isComplete(), page.notice.text
    assert all("가" <= draft.name[0] <= "힣" and draft.name[-1] in "읍면" for draft in page.drafts)


def test_files_that_hold_no_site_are_told(desk, wizard, tmp_path):
    page = wizard.site
    empty = QgsVectorLayer("Polygon?crs=EPSG:5186", "empty", "memory")
    QgsProject.instance().addMapLayer(empty)
    page.offer_layer(empty)
    click(page.sources.selected_button)
    assert "empty" in page.told.text
    (tmp_path / "broken.geojson").write_text("{")
    for path in (tmp_path / "broken.geojson", tmp_path / "absent.shp"):
        page.sources.file.setFilePath(str(path))
        click(page.sources.import_button)
        assert path.name in page.told.text and not page.drafts


def test_layers_may_go_and_the_project_may_close_while_it_runs(desk, wizard, folder):
    wizard.site.add([square()])
    press_next(wizard, 3)
    page = wizard.currentPage()
    click(page.start_button)
    QgsProject.instance().removeAllMapLayers()
    followed = page.panel.run
    page.start()
    assert desk.runs == [followed] and page.panel.run is followed
    QgsProject.instance().clear()
    wait_until(lambda: not desk.runs, 60)
    assert records(folder) and not QgsProject.instance().mapLayers()
    assert wizard.currentPage() is wizard.site and any("A" in text for text, _ in desk.iface.told)


def test_cancelling_keeps_the_entries(desk, wizard, folder):
    wizard.site.add([square()])
    press_next(wizard, 3)
    page = wizard.currentPage()
    click(page.start_button)
    click(page.panel.cancel_button)
    wait_until(lambda: not desk.runs, 60)
    assert page.start_button.isEnabled() and not page.isComplete() and wizard.state["sites"]
    assert not records(folder)


def test_a_scheme_with_faults_and_rules_without_data(desk, wizard):
    wizard.site.add([square()])
    press_next(wizard, 2)
    page = wizard.currentPage()
    assert page.assumed.text and page.unanswered.text
    everything = page.view.rows.rowCount()
    QTest.keyClicks(page.filter, "경사" if page.view.rows.index(0, 3).data() >= "가" else "slope")
    assert 0 < page.view.rows.rowCount() < everything
    faulty = os.path.join(user_scheme_folder(), "faulty")
    os.makedirs(faulty)
    try:
        with open(os.path.join(faulty, "scheme.json"), "w", encoding="utf-8") as stream:
            stream.write('{"id": "faulty", "version": "1", "kind": "screening", "title": "Faulty", "groups": {}}')
        with open(os.path.join(faulty, "rules.csv"), "w", encoding="utf-8") as stream:
            stream.write("rule,group\n")
        desk.schemes_changed.emit()
        page.choice.setCurrentIndex(page.choice.findData("faulty"))
        assert not page.isComplete() and "rules.csv" in page.notice.text
        page.choice.setCurrentIndex(page.choice.findData("kr-biotope-seoul"))
        assert page.isComplete()
    finally:
        for name in os.listdir(faulty):
            os.remove(os.path.join(faulty, name))
        os.rmdir(faulty)


def test_a_folder_that_cannot_be_written_is_told_before_the_report(desk, wizard, tmp_path):
    wizard.site.add([square()])
    run_to_result(desk, wizard)
    press_next(wizard)
    page = wizard.currentPage()
    page.folder.setFilePath(str(tmp_path / "absent"))
    assert "absent" in page.told.text
    click(page.start_button)
    assert not desk.runs
    os.remove(wizard.state["parameters"]["INPUT"])
    page.folder.setFilePath(str(tmp_path))
    click(page.start_button)
    assert not desk.runs and page.told.text


def test_loss_of_connected_habitat_is_measured_on_request(desk, wizard):
    patches = QgsVectorLayer("Polygon?crs=EPSG:5186", "patches", "memory")
    features = []
    for x in (118500.0, 118800.0, 119100.0):
        feature = QgsFeature()
        feature.setGeometry(square(x=x).geometry)
        features.append(feature)
    patches.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(patches)
    wizard.site.add([square(x=118800.0)])
    press_next(wizard, 3)
    page = wizard.currentPage()
    assert not page.habitat.form.isVisible()
    click(page.habitat.measured)
    page.habitat.layer.setCurrentIndex(page.habitat.layer.findData(patches.id()))
    click(page.start_button)
    QgsProject.instance().removeMapLayer(patches.id())
    wait_until(lambda: not desk.runs, 60)
    press_next(wizard)
    site = wizard.result.outcome.sites[0]
    assert site.habitat.percent > 0 and site.habitat.lost_ha == pytest.approx(4.0, rel=0.01)
    assert wizard.result.banner.habitat.isVisible()
    assert wizard.state["parameters"]["PATCHES"].startswith(wizard.state["folder"])
