"""Patch graphs of real data: cores of Linkage Mapper's demo, forests of Hérault with roads, forests of Byeonsan."""
from __future__ import annotations

import csv
import pathlib

import numpy as np
import pytest
from osgeo import gdal
from qgis import processing
from qgis.core import QgsGeometry, QgsVectorLayer

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")
DATA = pathlib.Path(__file__).resolve().parents[3] / "shared" / "data"
LINKAGE, HERAULT, BYEONSAN = DATA / "linkage_demo", DATA / "herault", DATA / "korea" / "byeonsan"

needs_linkage = pytest.mark.skipif(not LINKAGE.is_dir(), reason=f"the data of Linkage Mapper are not in {LINKAGE}")
needs_herault = pytest.mark.skipif(not HERAULT.is_dir(), reason=f"the Hérault data are not in {HERAULT}")
needs_byeonsan = pytest.mark.skipif(not BYEONSAN.is_dir(), reason=f"the Byeonsan data are not in {BYEONSAN}")


def build(folder, **parameters):
    places = {"NODES": str(folder / "nodes.gpkg"), "LINKS": str(folder / "links.gpkg")}
    processing.run("ecoaxis:buildpatchgraph", {**parameters, **places})
    return tuple(list(QgsVectorLayer(path).getFeatures()) for path in places.values())


def copied(path, source, values):
    """``values`` as a raster on the grid of ``source``."""
    grid = gdal.Open(str(source))
    made = gdal.GetDriverByName("GTiff").Create(str(path), grid.RasterXSize, grid.RasterYSize, 1, gdal.GDT_Float32)
    made.SetGeoTransform(grid.GetGeoTransform())
    made.SetProjection(grid.GetProjection())
    made.GetRasterBand(1).SetNoDataValue(-1)
    made.GetRasterBand(1).WriteArray(values)
    made = None
    return str(path)


@needs_linkage
def test_edge_to_edge_is_what_linkage_mapper_was_given(tmp_path):
    """All 15 figures of its distance file come out the same to 10^-9 of their value."""
    _, links = build(tmp_path, PATCHES=str(LINKAGE / "lm_cores.shp"), ID_FIELD="core_id")
    with open(LINKAGE / "distances_lm_cores.txt", encoding="ascii", newline="") as stream:
        wanted = {(one, other): float(distance) for one, other, distance in csv.reader(stream, delimiter="\t")}
    assert {(link["from"], link["to"]): link["distance"] for link in links} == pytest.approx(wanted, rel=1e-9)


@needs_linkage
def test_least_cost_beside_the_straight_distances(tmp_path):
    """The same file holds no cost distances: its figures are metres from edge to edge, by which Linkage Mapper decides
    which pairs it maps. So the least cost differs by what the ground adds: its resistances are 1 to 2,028, so that no
    cost lies below the path's length in m; the path runs from centre to centre of the border cells, at most a cell's
    diagonal on each side inside the polygons, and around what is costly. scikit-image finds the same costs on
    this raster (``tests/peers``)."""
    raster = str(LINKAGE / "lm_resistances.tif")
    _, straight = build(tmp_path, PATCHES=str(LINKAGE / "lm_cores.shp"), ID_FIELD="core_id")
    edges = {(link["from"], link["to"]): link["distance"] for link in straight}
    cores = {"PATCHES": str(LINKAGE / "lm_cores.shp"), "ID_FIELD": "core_id"}
    _, links = build(tmp_path, DISTANCE_TYPE="least-cost", RESISTANCE=raster, **cores)
    costs = {(link["from"], link["to"]): link["distance"] for link in links}
    assert set(costs) == set(edges)
    cell = gdal.Open(raster).GetGeoTransform()[1]
    for link in links:
        pair = link["from"], link["to"]
        assert link["distance"] >= link["length_m"] >= edges[pair] - 2 * cell
        assert link.geometry().length() == pytest.approx(link["length_m"])
    assert costs["5", "6"] == pytest.approx(13845.642, abs=1e-3)
    assert costs["1", "2"] == pytest.approx(120021.372, abs=1e-3)
    assert max(costs, key=costs.get) == ("2", "4")


@needs_herault
def test_roads_part_the_forests_of_herault(tmp_path):
    """Forests (CORINE 31x) cut by roads 20 m wide: no patch lies on a road, and least-cost links never cross one."""
    forest = str(tmp_path / "forest.gpkg")
    roads = str(tmp_path / "roads.gpkg")
    part = {"spatFilter": (710_000, 6_280_000, 730_000, 6_296_000), "skipFailures": True}
    land_cover = str(HERAULT / "CLC12_D034_RGF_clipped.gpkg")
    gdal.VectorTranslate(forest, land_cover, where="CODE_12 LIKE '31%'", layerName="forest", **part)
    gdal.VectorTranslate(roads, str(HERAULT / "bdroute_troncon_route_20121123_herault_clipped.gpkg"), **part)
    choices = {"PATCHES": forest, "BARRIERS": roads, "BARRIER_WIDTH": 20, "MIN_AREA": 10000, "DISSOLVE": "touching"}
    nodes, links = build(tmp_path, MAX_DISTANCE=2000, **choices)
    lines = QgsGeometry.unaryUnion([feature.geometry() for feature in QgsVectorLayer(roads).getFeatures()])
    engine = QgsGeometry.createGeometryEngine(lines.constGet())
    engine.prepareGeometry()
    assert len(nodes) == 87 and len(links) > 300
    assert not any(engine.intersects(node.geometry().constGet()) for node in nodes)
    assert min(node["area_m2"] for node in nodes) >= 10000
    assert min(link["distance"] for link in links) > 0
    shapes = {node["id"]: node.geometry() for node in nodes}
    for link in links[::10]:
        assert link["distance"] == pytest.approx(shapes[link["from"]].distance(shapes[link["to"]]), abs=1e-6)
    box = QgsVectorLayer(forest).extent().buffered(500)
    rows, columns = int(box.height() // 50), int(box.width() // 50)
    ones = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "r.tif"), columns, rows, 1, gdal.GDT_Byte)
    ones.SetGeoTransform((box.xMinimum(), 50, 0, box.yMaximum(), 0, -50))
    ones.SetProjection(QgsVectorLayer(forest).crs().toWkt())
    ones.GetRasterBand(1).Fill(1)
    ones = None
    _, links = build(
        tmp_path, DISTANCE_TYPE="least-cost", RESISTANCE=str(tmp_path / "r.tif"), LINK_SET="planar", MAX_DISTANCE=2000,
        **choices,
    )  # fmt: skip
    assert len(links) > 20
    assert not any(engine.intersects(link.geometry().constGet()) for link in links)


@needs_byeonsan
def test_forests_of_byeonsan_from_land_cover(tmp_path):
    """Trees of the land cover of 300 m as patches; the sea and lakes (210) are no data, so that paths stay on land."""
    cover = BYEONSAN / "esacci_landcover_2018_300m.tif"
    values = gdal.Open(str(cover)).ReadAsArray()
    resistance = np.where((values >= 50) & (values <= 100), 1, 10).astype(np.float32)
    resistance[(values == 210) | (values == 0)] = -1
    raster = copied(tmp_path / "r.tif", cover, resistance)
    nodes, links = build(
        tmp_path, PATCHES=str(cover), VALUES="50..101", MIN_AREA=200000, DISTANCE_TYPE="least-cost", RESISTANCE=raster,
        LINK_SET="planar",
    )  # fmt: skip
    cells = int(((values >= 50) & (values <= 100)).sum())
    assert sum(node["area_m2"] for node in nodes) <= cells * 300**2
    assert all(node["area_m2"] == pytest.approx(300**2 * round(node["area_m2"] / 300**2), abs=1e-3) for node in nodes)
    assert 0 < len(links) < 3 * len(nodes)
    transform = gdal.Open(str(cover)).GetGeoTransform()
    for link in links:
        for point in link.geometry().asMultiPolyline()[0]:
            column, row = int((point.x() - transform[0]) // 300), int((transform[3] - point.y()) // 300)
            assert resistance[row, column] > 0
