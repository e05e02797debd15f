"""The algorithm ``leastcostcorridors`` through Processing, on a made-up map and on bad input."""
from __future__ import annotations

import json

import numpy as np
import pytest
from ecoaxis.gis.compat import field
from osgeo import gdal, osr
from qgis import processing
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

gdal.UseExceptions()
LEFT, TOP, CELL = 1_000_000.0, 2_000_000.0, 10.0


@pytest.fixture
def run(qgis_processing, provider):
    return lambda **parameters: processing.run("ecoaxis:leastcostcorridors", parameters)


def raster(path, array, epsg=5179, nodata=-1.0) -> str:
    rows, columns = array.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, gdal.GDT_Float64)
    dataset.SetGeoTransform((LEFT, CELL, 0, TOP, 0, -CELL) if epsg == 5179 else (127.0, 0.001, 0, 37.0, 0, -0.001))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(np.where(np.isnan(array), nodata, array))
    dataset = None
    return str(path)


def cores(*boxes) -> QgsVectorLayer:
    """Polygons over cells (row, column, rows, columns), ids a, b, c …"""
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:5179", "cores", "memory")
    layer.dataProvider().addAttributes([field("name", "string")])
    layer.updateFields()
    for number, (row, column, rows, columns) in enumerate(boxes):
        feature = QgsFeature(layer.fields())
        left, top = LEFT + column * CELL, TOP - row * CELL
        box = QgsRectangle(left, top - rows * CELL, left + columns * CELL, top)
        feature.setGeometry(QgsGeometry.fromRect(box))
        feature.setAttributes([chr(ord("a") + number)])
        layer.dataProvider().addFeature(feature)
    return layer


@pytest.fixture
def walled(tmp_path):
    array = np.ones((9, 15))
    array[:, 7] = 100.0
    return raster(tmp_path / "resistance.tif", array)


def test_a_wall_between_two_cores(run, walled, tmp_path):
    result = run(
        CORES=cores((3, 0, 3, 2), (3, 13, 3, 2)),
        ID_FIELD="name",
        RESISTANCE=walled,
        WIDTH=2000,
        RADII="10,20",
        CORRIDORS=str(tmp_path / "corridors.tif"),
        PATHS=str(tmp_path / "paths.gpkg"),
        PINCHPOINTS=str(tmp_path / "pinch.tif"),
        BARRIERS=str(tmp_path / "barriers.tif"),
    )
    assert result["LINKS"] == 1
    path = next(QgsVectorLayer(result["PATHS"]).getFeatures())
    values = dict(zip([each.name() for each in path.fields()], path.attributes()))
    assert (values["from"], values["to"], values["crosses"]) == ("a", "b", 0)
    # Twelve steps from column 1 to column 13, two of them half in the wall: 10 x (10 + 2 x 50.5) = 1110.
    assert values["distance"] == pytest.approx(1110.0)
    assert values["length_m"] == pytest.approx(120.0)
    assert values["cost_length"] == pytest.approx(9.25)
    assert values["improve_x"] == LEFT + 7.5 * CELL and values["radius_m"] == 10
    assert values["improve"] == pytest.approx((1110 - 100 - 20) / 20)
    assert 0.5 < values["ohm"] < 2
    assert path.geometry().length() == pytest.approx(120.0)
    corridor = gdal.Open(result["CORRIDORS"])
    assert np.nanmin(corridor.ReadAsArray()) == 0
    assert corridor.GetMetadata("ECOAXIS")["ALGORITHM"] == "ecoaxis:leastcostcorridors"
    current = gdal.Open(result["PINCHPOINTS"]).ReadAsArray()
    assert 0 < np.nanmax(current) <= 1
    barriers = gdal.Open(result["BARRIERS"])
    assert barriers.RasterCount == 3
    assert np.nanmax(barriers.ReadAsArray()[1]) == pytest.approx(100 * 990 / 1110)
    layer = QgsRasterLayer(result["CORRIDORS"])
    assert layer.isValid() and layer.crs().authid() == "EPSG:5179"


def test_a_raster_of_ids_gives_the_same(run, walled, tmp_path):
    ids = np.zeros((9, 15))
    ids[3:6, 0:2], ids[3:6, 13:15] = 4, 9
    result = run(
        CORES=raster(tmp_path / "cores.tif", ids),
        RESISTANCE=walled,
        CORRIDORS="TEMPORARY_OUTPUT",
        PATHS="TEMPORARY_OUTPUT",
    )
    path = next(result["PATHS"].getFeatures())
    assert path.attributes()[:3] == ["4", "9", pytest.approx(1110.0)]
    assert path["width"] == pytest.approx(111.0)


def test_choices_are_told_as_they_are_given(run, tmp_path):
    flat = raster(tmp_path / "flat.tif", np.ones((9, 15)))
    chosen = {"NETWORK": "all", "COMBINE": "sum", "NEIGHBOURS": "4"}
    made = str(tmp_path / "corridors.tif")
    result = run(
        CORES=cores((0, 0, 2, 2), (5, 10, 2, 2)), RESISTANCE=flat, CORRIDORS=made, PATHS="TEMPORARY_OUTPUT", **chosen
    )
    # Four rows and nine columns apart, without diagonals.
    assert next(result["PATHS"].getFeatures())["distance"] == pytest.approx(130.0)
    told = json.loads(gdal.Open(made).GetMetadata("ECOAXIS")["PARAMETERS"])
    assert {name: told[name] for name in chosen} == chosen


def test_a_path_through_a_third_core_is_left_out_unless_wanted(run, tmp_path):
    flat = raster(tmp_path / "flat.tif", np.ones((5, 30)))
    layer = cores((0, 0, 5, 2), (0, 14, 5, 2), (0, 28, 5, 2))
    common = {"CORES": layer, "RESISTANCE": flat, "NETWORK": "all", "PATHS": "memory:"}
    assert run(**common, CORRIDORS="TEMPORARY_OUTPUT")["LINKS"] == 2
    assert run(**common, CROSSING=True, CORRIDORS="TEMPORARY_OUTPUT")["LINKS"] == 3


def failing(run, **parameters) -> str:
    with pytest.raises(QgsProcessingException) as fault:
        run(**{"CORRIDORS": "TEMPORARY_OUTPUT", "PATHS": "memory:", **parameters})
    return str(fault.value)


def test_bad_input_is_told_in_one_sentence(run, walled, tmp_path):
    pair = cores((3, 0, 3, 2), (3, 13, 3, 2))
    assert "needs two" in failing(run, CORES=cores((3, 0, 3, 2)), RESISTANCE=walled)
    assert "no cell with resistance" in failing(
        run, CORES=cores((3, 0, 3, 2), (3, 13, 3, 2), (50, 50, 2, 2)), RESISTANCE=walled
    )
    assert "cost of at most 50" in failing(run, CORES=pair, RESISTANCE=walled, MAX_DISTANCE=50)
    assert "corridor width -3" in failing(run, CORES=pair, RESISTANCE=walled, WIDTH=-3)
    assert "search radii ten" in failing(
        run, CORES=pair, RESISTANCE=walled, RADII="ten", BARRIERS=str(tmp_path / "b.tif")
    )
    assert "restored ground" in failing(run, CORES=pair, RESISTANCE=walled, RESTORED=0)
    zero = np.ones((9, 15))
    zero[2, 3] = 0.0
    bad = failing(run, CORES=pair, RESISTANCE=raster(tmp_path / "zero.tif", zero))
    assert "0" in bad and f"{LEFT + 35:.1f}" in bad
    degrees = raster(tmp_path / "degrees.tif", np.ones((9, 15)), 4326)
    assert "EPSG:4326" in failing(run, CORES=pair, RESISTANCE=degrees)
    closed = np.ones((9, 15))
    closed[:, 7] = np.nan
    assert "can reach each other: look" in failing(run, CORES=pair, RESISTANCE=raster(tmp_path / "closed.tif", closed))


def test_nothing_is_left_when_the_paths_cannot_be_written(run, walled, tmp_path):
    with pytest.raises(QgsProcessingException):
        run(
            CORES=cores((3, 0, 3, 2), (3, 13, 3, 2)),
            RESISTANCE=walled,
            CORRIDORS=str(tmp_path / "corridors.tif"),
            PATHS=str(tmp_path / "nowhere" / "paths.gpkg"),
        )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["resistance.tif"]
