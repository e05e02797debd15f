"""The wizard of connectedness, by mouse and keyboard; its figures are those of the algorithms run directly."""
from __future__ import annotations

import csv
import os

import pytest
from ecoaxis.gis import preferences, run_records
from ecoaxis.gis.binding import keep_binding, load_binding
from ecoaxis.gis.connectivity.study import packages
from qgis import processing
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWizard
from ui_fixtures import wait_until

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLE = os.path.join(ROOT, "resources", "sample")
HABITAT = os.path.join(SAMPLE, "connectivity", "axis_network_gaon.gpkg") + "|layername=서식지패치"
SITES = os.path.join(SAMPLE, "sites.gpkg") + "|layername=sites"
LEFT = Qt.MouseButton.LeftButton

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")


@pytest.fixture
def habitat(desk):
    layer = QgsVectorLayer(HABITAT, "habitat", "ogr")
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def wizard(desk, tmp_path, habitat):
    preferences.set_results_folder(str(tmp_path / "results"))
    preferences.set_recent_folders([])
    yield desk.open("connectedness")
    wait_until(lambda: not desk.runs)
    preferences.set_results_folder("")
    preferences.set_recent_folders([])


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """Where the one study lies that several tests open again, once it has been made."""
    return {"folder": "", "home": tmp_path_factory.mktemp("studies")}


@pytest.fixture
def studied(desk, wizard, habitat, kept):
    """The wizard at the result of a study of the flying squirrel."""
    if not kept["folder"]:
        preferences.set_results_folder(str(kept["home"]))
        run_squirrel(wizard, desk, habitat)
        kept["folder"] = wizard.state["folder"]
    wizard.receive(run=run_records.read_run(kept["folder"]))
    page = wizard.currentPage()
    assert page.KEY == "result"
    wait_until(lambda: bool(page.results))
    return wizard


def squares(desk, rows, crs="EPSG:5186", name="squares"):
    """A layer in memory of squares (left, bottom, side)."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}&field=id:string", name, "memory")
    for number, (left, bottom, side) in enumerate(rows):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"p{number}"])
        corners = ((0, 0), (side, 0), (side, side), (0, side), (0, 0))
        text = ", ".join(f"{left + x} {bottom + y}" for x, y in corners)
        feature.setGeometry(QgsGeometry.fromWkt(f"Polygon(({text}))"))
        layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


def press(wizard, button):
    QTest.mouseClick(wizard.button(button), LEFT)


def forward(wizard, key):
    wait_until(lambda: wizard.button(QWizard.WizardButton.NextButton).isEnabled())
    press(wizard, QWizard.WizardButton.NextButton)
    page = wizard.currentPage()
    assert key == page.KEY, page.notice.text


def choose_squirrel(wizard, habitat):
    page = wizard.currentPage()
    page.layer.choose(habitat.id())
    page.class_field.setCurrentIndex(page.class_field.findData("종"))
    wait_until(lambda: page.classes.count() == 4)
    for row in range(4):
        item = page.classes.item(row)
        if item.data(Qt.ItemDataRole.UserRole) != "flying_squirrel":
            item.setCheckState(Qt.CheckState.Unchecked)
    page.id_field.setCurrentIndex(page.id_field.findData("식별자"))
    assert page._figures()[0] == 19
    return page


def tick_species(page, key):
    for number, row in enumerate(page.model.rows):
        page.model.setData(
            page.model.index(number, 0),
            (Qt.CheckState.Checked if row.key == key else Qt.CheckState.Unchecked),
            Qt.ItemDataRole.CheckStateRole,
        )


def run_squirrel(wizard, desk, habitat):
    choose_squirrel(wizard, habitat)
    forward(wizard, "resistance")
    forward(wizard, "species")
    tick_species(wizard.currentPage(), "flying_squirrel")
    forward(wizard, "run")
    page = wizard.currentPage()
    QTest.mouseClick(page.start_button, LEFT)
    wait_until(lambda: not desk.runs)
    assert wizard.state.get("study"), page.panel.messages.toPlainText()
    return page


def read_result(wizard):
    forward(wizard, "result")
    page = wizard.currentPage()
    wait_until(lambda: bool(page.results))
    return page


def test_the_whole_way_gives_the_figures_of_the_algorithms(desk, wizard, habitat, tmp_path):
    run = run_squirrel(wizard, desk, habitat)
    commands = run.panel.command.toPlainText()
    assert "ecoaxis:buildpatchgraph" in commands and "ecoaxis:connectivityindices" in commands
    page = read_result(wizard)
    source = HABITAT + "|subset=\"종\" = 'flying_squirrel'"
    graph = processing.run("ecoaxis:buildpatchgraph", {
        "PATCHES": source, "ID_FIELD": "식별자",
        "NODES": str(tmp_path / "n.gpkg"), "LINKS": str(tmp_path / "l.gpkg"),
    })  # fmt: skip
    direct = processing.run("ecoaxis:connectivityindices", {
        "NODES": graph["NODES"], "LINKS": graph["LINKS"], "DISPERSAL": "1000",
        "INDICES": str(tmp_path / "i.csv"), "NODES_OUT": str(tmp_path / "o.gpkg"),
        "LINKS_OUT": str(tmp_path / "p.gpkg"),
    })  # fmt: skip
    result = page.results["flying_squirrel"]
    assert result.equivalent == pytest.approx(direct["EC"], rel=1e-12)
    importance = {f["id"]: f["dPC"] for f in QgsVectorLayer(direct["NODES_OUT"], "o", "ogr").getFeatures()}
    assert {row.id: row.importance for row in result.patches} == pytest.approx(importance)
    links = {(f["from"], f["to"]): f["dPC"] for f in QgsVectorLayer(direct["LINKS_OUT"], "p", "ogr").getFeatures()}
    assert {(row.start, row.end): row.importance for row in result.links} == pytest.approx(links)
    assert "4,258" in page.headline.text() and "98.9 %" in page.headline.text()
    assert len(result.curve) >= 9 and page.curve.chart is not None and page.fractions.chart is not None
    group = next(
        group for group in QgsProject.instance().layerTreeRoot().findGroups() if result.name in group.name()
    )
    assert len(group.findLayers()) == 2


def test_tables_sort_filter_copy_and_show_the_place(desk, studied):
    page = studied.currentPage()
    view = page.patches
    assert view.model.rowCount() == 19
    first = view.model.row_at(view.model.index(0, 0))
    assert first.rank == 1
    before = desk.canvas.extent().toString()
    view.table.setCurrentIndex(view.model.index(0, 0))
    assert page.layers._marks._bands and desk.canvas.extent().toString() != before
    view.model.sort(6, Qt.SortOrder.DescendingOrder)
    connectors = [view.model.row_at(view.model.index(row, 0)).connector for row in range(19)]
    assert connectors == sorted(connectors, reverse=True)
    QTest.keyClicks(view.filter, first.id)
    assert 1 <= view.model.rowCount() < 19
    QTest.mouseClick(view.copy_button, LEFT)
    from qgis.PyQt.QtGui import QGuiApplication

    assert first.id in QGuiApplication.clipboard().text()
    studied.result.layers.clear()
    assert page.layers._marks._bands == []


def test_a_result_reopens_without_its_layers(desk, wizard, habitat):
    run_squirrel(wizard, desk, habitat)
    read_result(wizard)
    record = run_records.read_run(wizard.state["folder"])
    assert record.task == "connectedness" and "42" in record.summary.replace(",", "")
    desk.windows.clear()
    QgsProject.instance().clear()
    again = desk.open("connectedness", run=record)
    assert again.currentPage().KEY == "result"
    wait_until(lambda: bool(again.currentPage().results))
    assert "4,258" in again.currentPage().headline.text()


def test_before_and_after_a_development(desk, studied):
    forward(studied, "scenario")
    page = studied.currentPage()
    QTest.mouseClick(page.start_button, LEFT)
    assert "Draw, pick or import" in page.trouble.text
    sites = QgsVectorLayer(SITES, "sites", "ogr")
    QgsProject.instance().addMapLayer(sites)
    page.development.sources.choose_layer(sites)
    sites.selectAll()
    QTest.mouseClick(page.development.sources.selected_button, LEFT)
    assert page.development.list.count() == 3
    QTest.mouseClick(page.start_button, LEFT)
    wait_until(lambda: not desk.runs)
    wait_until(lambda: bool(page.results))
    change = page.results["flying_squirrel"].change
    assert change.difference < 0 and change.habitat < 0
    assert change.before == pytest.approx(4258.24e4, rel=1e-4)
    # The screening finds the same loss for the resort (10.71 ha) and the housing (2.77 ha) alone.
    assert -change.difference / 1e4 == pytest.approx(13.48, abs=0.05)
    kinds = {row.kind for row in page.results["flying_squirrel"].patches}
    assert kinds <= {"lost", "split", "cut"} and kinds
    assert "ha" in page.told.text()
    page.details.table.setCurrentIndex(page.details.model.index(0, 0))
    assert page.layers._marks._bands


def test_a_drawn_site_stays(desk, studied):
    forward(studied, "scenario")
    page = studied.currentPage()
    desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
    QTest.mouseClick(page.development.sources.draw_button, LEFT)
    assert not studied.isVisible()
    square = QgsGeometry.fromWkt("Polygon((118000 362000, 118500 362000, 118500 362500, 118000 362500, 118000 362000))")
    desk.canvas.mapTool().drawn.emit(square, QgsCoordinateReferenceSystem("EPSG:5186"))
    assert studied.isVisible() and studied.currentPage() is page
    assert page.development.list.count() == 1 and "24.99 ha" in page.development.list.item(0).text()
    desk.keep("screening", {"sites": [draft.as_state() for draft in page.development.drafts]})
    QTest.mouseClick(page.development.remove_button, LEFT)
    assert page.development.list.count() == 0
    page.enter(studied.state)
    QTest.mouseClick(page.development.screening_button, LEFT)
    assert page.development.list.count() == 1


def test_before_and_after_a_restoration(desk, studied, tmp_path):
    forward(studied, "scenario")
    page = studied.currentPage()
    QTest.mouseClick(page.kinds["restoration"], LEFT)
    source = os.path.join(SAMPLE, "biotope_gaon.gpkg") + "|layername=비오톱유형평가도|subset=\"소분류\" = '산림 훼손지'"
    candidates = QgsVectorLayer(source, "candidates", "ogr")
    QgsProject.instance().addMapLayer(candidates)
    wait_until(lambda: page.restoration.layer.findData(candidates.id()) >= 0)
    page.restoration.layer.choose(candidates.id())
    page.restoration.id_field.setCurrentIndex(page.restoration.id_field.findData("관리번호"))
    QTest.mouseClick(page.start_button, LEFT)
    wait_until(lambda: not desk.runs)
    wait_until(lambda: bool(page.results))
    result = page.results["flying_squirrel"]
    assert result.change.after == pytest.approx(4286.36e4, rel=1e-5)
    assert result.candidates[0].id == "GB00495"
    assert page.details.model.rowCount() == 19
    group = next(each for each in QgsProject.instance().layerTreeRoot().findGroups() if "Restoration" in each.name())
    assert len(group.findLayers()) == 3
    patches = QgsVectorLayer(result.files["NODES_OUT"], "then", "ogr")
    assert patches.featureCount() == 19 + 5


def test_export_writes_tables_and_graphs(desk, studied, tmp_path):
    forward(studied, "scenario")
    forward(studied, "export")
    page = studied.currentPage()
    page.place.setFilePath(str(tmp_path / "handed"))
    for key in ("csv", "graphml", "geojson", "conefor"):
        if page.boxes[key].isEnabled():
            page.boxes[key].setChecked(True)
    QTest.mouseClick(page.write_button, LEFT)
    wait_until(lambda: not desk.runs)
    names = sorted(os.listdir(tmp_path / "handed"))
    assert "connectedness_flying_squirrel.xlsx" in names and "nodes_flying_squirrel.txt" in names, page.panel.run.log
    assert packages.missing_for_exchange() or "graph_flying_squirrel.graphml" in names
    with open(tmp_path / "handed" / "importance_flying_squirrel_table.csv", encoding="utf-8-sig", newline="") as rows:
        assert len(list(csv.DictReader(rows))) == 19
    blocked = tmp_path / "file"
    blocked.write_text("")
    page.place.setFilePath(str(blocked))
    QTest.mouseClick(page.write_button, LEFT)
    assert "Nothing can be written" in page.trouble.text


def test_own_figures_are_called_own(desk, wizard, habitat):
    choose_squirrel(wizard, habitat)
    forward(wizard, "resistance")
    forward(wizard, "species")
    page = wizard.currentPage()
    assert page.model.index(0, 5).data() == "assumed"
    assert page.model.setData(page.model.index(0, 1), "20")
    assert page.model.rows[0].dispersal_m == 20_000 and page.model.index(0, 5).data() == "your figure"
    assert not page.model.setData(page.model.index(0, 2), "2") and not page.model.setData(page.model.index(0, 1), "x")
    QTest.mouseClick(page.propose, LEFT)
    assert page.longest.value() == pytest.approx(265_800, rel=0.01)
    page.table.setCurrentIndex(page.model.index(1, 0))
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert [row.key for row in page.model.used()] == ["leopard_cat", "marten"]
    page.table.setCurrentIndex(page.model.index(1, 1))
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    QTest.keyClicks(page.table.focusWidget() or page.table, "41")
    QTest.keyClick(page.table.focusWidget() or page.table, Qt.Key.Key_Return)
    tick_species(page, "nobody")
    assert not page.isComplete() and "at least one species" in page.notice.text


def test_bad_layers_are_told(desk, wizard, habitat):
    page = wizard.currentPage()
    assert "Choose a layer" in page.notice.text
    empty = squares(desk, [], name="empty")
    degrees = squares(desk, [(127, 37, 0.1)], "EPSG:4326", "degrees")
    one = squares(desk, [(200_000, 400_000, 1000)], name="one")
    wait_until(lambda: page.layer.findData(one.id()) >= 0)
    page.layer.choose(empty.id())
    assert "is empty" in page.notice.text
    page.layer.choose(degrees.id())
    assert "in degrees" in page.notice.text
    page.layer.choose(one.id())
    wait_until(lambda: page.isComplete())
    QgsProject.instance().removeMapLayer(one.id())
    wait_until(lambda: page.layer.layer is None)
    assert not page.isComplete()


def test_one_patch_and_patches_without_links(desk, wizard, habitat):
    page = wizard.currentPage()
    layer = squares(desk, [(200_000, 400_000, 1000)])
    wait_until(lambda: page.layer.findData(layer.id()) >= 0)
    page.layer.choose(layer.id())
    for key in ("resistance", "species", "run"):
        forward(wizard, key)
    QTest.mouseClick(wizard.currentPage().start_button, LEFT)
    wait_until(lambda: not desk.runs)
    result = read_result(wizard)
    assert "one patch only" in result.told.text()
    layer.dataProvider().addFeatures([_square(layer, 230_000, 400_000, 500)])
    for _ in range(4):
        press(wizard, QWizard.WizardButton.BackButton)
    for key in ("resistance", "species"):
        forward(wizard, key)
    wizard.currentPage().longest.setValue(100)
    forward(wizard, "run")
    QTest.mouseClick(wizard.currentPage().start_button, LEFT)
    wait_until(lambda: not desk.runs)
    forward(wizard, "result")
    wait_until(lambda: bool(result.results))
    assert "without any link: 2" in result.told.text()


def test_a_layer_or_project_that_goes_stops_nothing(desk, wizard, habitat, tmp_path):
    choose_squirrel(wizard, habitat)
    for key in ("resistance", "species", "run"):
        forward(wizard, key)
    page = wizard.currentPage()
    QTest.mouseClick(page.start_button, LEFT)
    QgsProject.instance().removeMapLayer(habitat.id())
    assert not page.start_button.isEnabled()
    QgsProject.instance().clear()
    wait_until(lambda: not desk.runs)
    assert wizard.currentPage().KEY == "patches" and not wizard.state.get("study")
    assert list((tmp_path / "results").glob("*/run.json"))


def test_cancelling_keeps_everything(desk, wizard, habitat):
    choose_squirrel(wizard, habitat)
    for key in ("resistance", "species", "run"):
        forward(wizard, key)
    page = wizard.currentPage()
    QTest.mouseClick(page.start_button, LEFT)
    QTest.mouseClick(page.panel.cancel_button, LEFT)
    wait_until(lambda: not desk.runs)
    assert not wizard.state.get("study") and page.start_button.isEnabled()
    press(wizard, QWizard.WizardButton.CancelButton)
    assert not wizard.isVisible()
    desk.windows.clear()
    again = desk.open("connectedness")
    assert again.currentPage().KEY == "run"


def test_a_graph_of_conefor_files_with_probabilities(desk, wizard, tmp_path):
    (tmp_path / "nodes.txt").write_text("1\t10\n2\t20\n3\t5\n")
    (tmp_path / "links.txt").write_text("1\t2\t0.5\n2\t3\t0.25\n")
    page = wizard.currentPage()
    QTest.mouseClick(page.origin["graph"], LEFT)
    assert "file of patches" in page.notice.text
    page.nodes.setFilePath(str(tmp_path / "nodes.txt"))
    page.links.setFilePath(str(tmp_path / "links.txt"))
    page.link_values.setCurrentIndex(1)
    page.areas.setChecked(False)
    for key in ("resistance", "species", "run"):
        forward(wizard, key)
    QTest.mouseClick(wizard.currentPage().start_button, LEFT)
    wait_until(lambda: not desk.runs)
    result = read_result(wizard)
    direct = processing.run("ecoaxis:connectivityindices", {
        "NODES": str(tmp_path / "nodes.txt"), "LINKS": str(tmp_path / "links.txt"), "LINK_VALUES": "probability",
        "INDICES": str(tmp_path / "i.csv"),
    })  # fmt: skip
    assert result.results["leopard_cat"].equivalent == pytest.approx(direct["EC"])
    assert not result.tabs.isTabEnabled(result.tabs.indexOf(result.curve))
    forward(wizard, "scenario")
    QTest.mouseClick(wizard.currentPage().start_button, LEFT)
    assert "cannot be cut" in wizard.currentPage().trouble.text


def test_resistance_is_made_for_each_species(desk, wizard, habitat):
    choose_squirrel(wizard, habitat)
    forward(wizard, "resistance")
    page = wizard.currentPage()
    QTest.mouseClick(page.kinds["make"], LEFT)
    assert "Connect a land cover" in page.notice.text
    keep_binding(load_binding(os.path.join(SAMPLE, "connectivity", "binding.json")), QgsProject.instance())
    desk.binding_changed.emit()
    page.table.setFilePath(os.path.join(SAMPLE, "connectivity", "resistance_gaon.csv"))
    page.cell.setValue(50)
    assert page.rows.model.rowCount() > 10 and "assumed" in page.rows.model.as_text([0])
    forward(wizard, "species")
    page = wizard.currentPage()
    tick_species(page, "goral")
    assert "Resistances of" in page.notice.text
    place = next(number for number, row in enumerate(page.model.rows) if row.key == "goral")
    assert page.model.setData(page.model.index(place, 4), "marten")
    assert page.model.index(place, 3).data() == "13,200"
    forward(wizard, "run")
    QTest.mouseClick(wizard.currentPage().start_button, LEFT)
    wait_until(lambda: not desk.runs)
    result = read_result(wizard)
    assert "ecoaxis:makeresistance" in wizard.state["command"] and "COLUMN=marten" in wizard.state["command"]
    assert result.results["goral"].distance_unit == "cost" and "cost × m" in result.told.text()


def test_a_missing_package_is_told_in_one_sentence(desk, wizard, habitat, monkeypatch):
    monkeypatch.setattr(packages, "is_there", lambda name: False)
    page = wizard.currentPage()
    page.enter(wizard.state)
    assert "scipy" in page.missing.text and not page.isComplete()


def test_a_folder_that_cannot_be_written(desk, wizard, habitat, tmp_path):
    choose_squirrel(wizard, habitat)
    for key in ("resistance", "species", "run"):
        forward(wizard, key)
    blocked = tmp_path / "blocked"
    blocked.write_text("")
    preferences.set_results_folder(str(blocked))
    QTest.mouseClick(wizard.currentPage().start_button, LEFT)
    assert not desk.runs and desk.iface.told


def _square(layer, left, bottom, side):
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["far"])
    text = f"{left} {bottom}, {left + side} {bottom}, {left + side} {bottom + side}, {left} {bottom + side}"
    feature.setGeometry(QgsGeometry.fromWkt(f"Polygon(({text}, {left} {bottom}))"))
    return feature
