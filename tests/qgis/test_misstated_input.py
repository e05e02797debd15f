"""Files that say something wrong about themselves."""
from __future__ import annotations

import numpy as np
import pytest
from ecoaxis.core.issues import CoreError
from ecoaxis.gis.binding import DatasetBinding
from ecoaxis.gis.encoding import unstated_encoding
from ecoaxis.gis.raster_source import open_raster
from ecoaxis.gis.vector import open_vector
from osgeo import gdal, ogr
from zoning_fixtures import box, crs


def shapefile(path, encoding, stated):
    # QGIS tells GDAL to write texts as they come once it has opened a layer; here they are to be encoded.
    told_by_qgis = gdal.GetConfigOption("SHAPE_ENCODING")
    gdal.SetConfigOption("SHAPE_ENCODING", None)
    driver = ogr.GetDriverByName("ESRI Shapefile")
    source = driver.CreateDataSource(str(path))
    layer = source.CreateLayer(path.stem, crs(), ogr.wkbPolygon, [f"ENCODING={encoding}"])
    layer.CreateField(ogr.FieldDefn("등급", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature["등급"] = "별도관리지역"
    feature.SetGeometry(ogr.CreateGeometryFromWkt(box(0, 0, 4, 4)))
    layer.CreateFeature(feature)
    feature = layer = source = None
    gdal.SetConfigOption("SHAPE_ENCODING", told_by_qgis)
    cpg = path.with_suffix(".cpg")
    cpg.unlink(missing_ok=True)
    if stated:
        cpg.write_text(stated, encoding="ascii")
    return str(path)


@pytest.mark.parametrize(
    ("encoding", "stated", "told"),
    [
        ("CP949", "UTF-8", "CP949"), ("UTF-8", "EUC-KR", "UTF-8"), ("CP949", "", "CP949"), ("CP949", "EUC-KR", None),
        ("UTF-8", "UTF-8", None), ("CP949", "ISO-8859-1", None),
    ],
)  # fmt: skip
def test_a_cpg_is_believed_unless_the_texts_contradict_it(tmp_path, encoding, stated, told):
    assert unstated_encoding(shapefile(tmp_path / "지도.shp", encoding, stated)) == told


def test_a_lying_cpg_is_told_and_the_texts_are_read(qgis_app, tmp_path):
    path = shapefile(tmp_path / "지도.shp", "CP949", "UTF-8")
    data = open_vector(DatasetBinding("mine", path, fields={"grade": "등급"}), None)
    assert [feature.values for feature in data.features(["grade"], data.crs)] == [("별도관리지역",)]
    assert "vector.encoding_misstated" in [issue.code for issue in data.issues()]


def test_complex_numbers_are_refused(qgis_app, tmp_path):
    path = str(tmp_path / "c.tif")
    raster = gdal.GetDriverByName("GTiff").Create(path, 2, 2, 1, gdal.GDT_CFloat32)
    raster.SetGeoTransform((0, 1, 0, 0, 0, -1))
    raster.SetSpatialRef(crs())
    raster.GetRasterBand(1).WriteArray(np.ones((2, 2), np.complex64))
    raster = None
    with pytest.raises(CoreError) as fault:
        open_raster(DatasetBinding("r", path, provider="gdal"))
    assert [issue.code for issue in fault.value.issues] == ["raster.complex"]
