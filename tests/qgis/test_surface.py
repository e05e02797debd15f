"""Rasters as whole arrays, and features burnt into their cells."""
from __future__ import annotations

import numpy as np
import pytest
from ecoaxis.core.issues import CoreError
from ecoaxis.gis.connectivity.surfaces.surface import burn_ids, least_value, read_surface, write_surface
from ecoaxis.gis.raster_source import layer_raster
from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProcessingFeatureSource, QgsRasterLayer, QgsRectangle, QgsVectorLayer
from test_buildpatchgraph import box, square
from zoning_fixtures import CELL, LEFT, TOP, write_raster, write_vector

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture
def raster(tmp_path):
    values = np.arange(12, dtype=np.float32).reshape(3, 4) + 1
    values[1, 2] = -9999
    values[2, 0] = np.nan
    return write_raster(tmp_path / "r.tif", values, nodata=-9999)


def burnt_ids(path, field, grid):
    layer, context = QgsVectorLayer(path, "layer", "ogr"), QgsProcessingContext()
    return burn_ids(QgsProcessingFeatureSource(layer, context), field, grid)


def test_values_and_no_data(raster):
    surface = read_surface(QgsRasterLayer(raster, "r"))
    wanted = np.arange(12, dtype=np.float64).reshape(3, 4) + 1
    wanted[1, 2] = wanted[2, 0] = np.nan
    np.testing.assert_array_equal(surface.values, wanted)
    assert (surface.grid.left, surface.grid.top, surface.grid.cell) == (LEFT, TOP, CELL)
    assert least_value(layer_raster(QgsRasterLayer(raster, "r")), surface.grid, _Silent()) == 1


class _Silent:
    def check(self):
        pass

    def report(self, share):
        pass


def test_an_extent_takes_the_cells_that_it_meets(raster):
    extent = QgsRectangle(LEFT + 12, TOP - 12, LEFT + 25, TOP - 3)
    surface = read_surface(QgsRasterLayer(raster, "r"), extent=extent)
    assert surface.values.shape == (2, 2)
    assert surface.values[0].tolist() == [2, 3]
    assert (surface.grid.left, surface.grid.top) == (LEFT + 10, TOP)
    with pytest.raises(CoreError) as caught:
        read_surface(QgsRasterLayer(raster, "r"), extent=QgsRectangle(0, 0, 1, 1))
    assert caught.value.issues[0].code == "surface.extent_apart"


def test_what_is_written_is_read_again(raster, tmp_path):
    surface = read_surface(QgsRasterLayer(raster, "r"))
    write_surface(str(tmp_path / "w.tif"), surface.grid, surface.values, -1.0, {"ALGORITHM": "x"})
    dataset = gdal.Open(str(tmp_path / "w.tif"))
    assert dataset.GetMetadata("ECOAXIS") == {"ALGORITHM": "x"}
    assert dataset.GetRasterBand(1).DataType == gdal.GDT_Float64
    again = read_surface(QgsRasterLayer(str(tmp_path / "w.tif"), "w"))
    np.testing.assert_array_equal(again.values, surface.values)


def test_ids_become_labels(raster, tmp_path):
    rows = [(square(0, 0), {"id": "3.0"}), (square(2, 0, 2), {"id": " b"}), (square(1, 2), {"id": "3"})]
    rows.append(("POLYGON" + box(21, -29, 22, -28), {"id": "small"}))
    path = write_vector(tmp_path / "p.gpkg", rows)
    grid = read_surface(QgsRasterLayer(raster, "r")).grid
    burnt = burnt_ids(path, "id", grid)
    assert burnt.ids == ("3", "b", "small")
    assert burnt.labels.tolist() == [[1, 0, 2, 2], [0, 0, 2, 2], [0, 1, 3, 0]]
    assert burnt_ids(path, "", grid).ids == ("1", "2", "3", "4")
    with pytest.raises(CoreError) as caught:
        burnt_ids(write_vector(tmp_path / "q.gpkg", [(square(0, 0), {"id": " "})]), "id", grid)
    assert caught.value.issues[0].code == "surface.no_id"


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"code": 4326, "left": 127, "top": 36, "cell": 0.1}, "surface.geographic"),
        ({"code": 2263, "left": 1e6, "top": 2e5}, "surface.not_metres"),
    ],
)
def test_other_units_are_refused(tmp_path, options, code):
    path = write_raster(tmp_path / "r.tif", np.ones((2, 2)), **options)
    with pytest.raises(CoreError) as caught:
        read_surface(QgsRasterLayer(path, "r"))
    assert [issue.code for issue in caught.value.issues] == [code]


def test_cells_that_are_not_square_are_refused(tmp_path):
    path = write_raster(tmp_path / "r.tif", np.ones((2, 2)))
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.SetGeoTransform((LEFT, 10, 0, TOP, 0, -20))
    dataset = None
    with pytest.raises(CoreError) as caught:
        read_surface(QgsRasterLayer(path, "r"))
    assert caught.value.issues[0].code == "surface.not_square"


def test_more_cells_than_memory_are_refused_before_they_are_read(raster, monkeypatch):
    monkeypatch.setattr("ecoaxis.core.connectivity.memory.free_bytes", lambda: 100)
    with pytest.raises(CoreError) as caught:
        read_surface(QgsRasterLayer(raster, "r"))
    assert caught.value.issues[0].code == "surface.too_many_cells"


def test_a_raster_without_a_coordinate_system_says_where_to_set_it(tmp_path):
    homeless = str(tmp_path / "homeless.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(homeless, 2, 2, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((LEFT, CELL, 0, TOP, 0, -CELL))
    dataset = None
    with pytest.raises(CoreError) as caught:
        read_surface(QgsRasterLayer(homeless, "homeless"))
    issue = caught.value.issues[0]
    assert issue.code == "source.layer_without_crs"
    assert issue.parameters["layer"] == "homeless"
    assert "EPSG:5179" in issue.parameters["proposals"]
