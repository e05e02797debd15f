"""A CRS that is made for another place gives wrong areas; that is told, not printed in a report."""
from __future__ import annotations

import math

import numpy as np
import pytest
from ecoaxis.gis.map_distortion import area_error, percent_wrong
from qgis import processing
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProcessingException,
    QgsProject,
)
from screening_fixtures import box, write_layer
from zoning_fixtures import write_binding, write_raster, write_scheme

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")


def at(longitude: float, latitude: float, crs: str) -> float:
    """The error of areas at a place on the Earth."""
    target = QgsCoordinateReferenceSystem(crs)
    project = QgsProject.instance()
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), target, project)
    return area_error(transform.transform(QgsPointXY(longitude, latitude)), target, project.transformContext())


@pytest.mark.parametrize(
    "longitude, latitude, crs",
    [(126.5, 35.6, "EPSG:5179"), (131.87, 37.24, "EPSG:5179"), (126.5, 33.3, "EPSG:5186"), (3.4, 43.6, "EPSG:2154")],
)
def test_the_grid_of_the_country_is_fit_for_its_islands(longitude, latitude, crs):
    assert abs(at(longitude, latitude, crs)) < 0.005


def test_a_crs_that_is_in_no_register_can_be_judged_as_well():
    own = QgsCoordinateReferenceSystem("EPSG:5070").toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)
    unregistered = QgsCoordinateReferenceSystem.fromWkt(
        own.replace("Albers", "Another").replace("-96", "-95.9").replace(",ID[\"EPSG\",5070]", "")
    )
    assert unregistered.isValid() and not unregistered.authid()
    project = QgsProject.instance()
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), unregistered, project)
    place = transform.transform(QgsPointXY(-119.3, 48.2))
    assert abs(area_error(place, unregistered, project.transformContext())) < 1e-4


def test_the_error_is_that_of_the_scale_in_two_directions():
    # The scale of a transverse Mercator on its central meridian is 0.9996, that of Web Mercator near 1 / cos(latitude).
    assert at(127.5, 38, "EPSG:5179") == pytest.approx(0.9996**2 - 1, abs=1e-6)
    assert at(127.5, 36, "EPSG:3857") == pytest.approx(1 / math.cos(math.radians(36)) ** 2 - 1, abs=0.01)
    assert at(3.4, 43.6, "EPSG:5179") > 0.5


def test_only_what_matters_is_told():
    assert percent_wrong(0.009) is None and percent_wrong(-0.0007) is None
    assert percent_wrong(-0.42) == "42"
    assert percent_wrong(math.inf) == "∞"


def test_a_site_is_refused_in_web_mercator(tmp_path):
    sites = write_layer(tmp_path / "sites.gpkg", [(box(0, 0, 100, 100), {"name": "가"})])
    with pytest.raises(QgsProcessingException, match="“가” areas in the analysis CRS EPSG:3857 are wrong by 5"):
        processing.run("ecoaxis:screendevelopment", {
            "INPUT": sites, "SITE_FIELD": "name", "SCHEME": "kr-biotope-default", "CRS": "EPSG:3857",
            "BINDING": write_binding(tmp_path / "b.json", {}),
            "VERDICTS": str(tmp_path / "v.gpkg"), "FINDINGS": str(tmp_path / "f.gpkg"),
        })
    assert not (tmp_path / "v.gpkg").exists()


def test_a_map_is_not_graded_in_the_grid_of_another_country(tmp_path):
    write_raster(tmp_path / "a.tif", np.ones((2, 2), np.uint8), left=730_000, top=6_280_000, code=2154)
    binding = write_binding(tmp_path / "b.json", {"a": {"source": "a.tif", "provider": "gdal"}})
    scheme = write_scheme(tmp_path / "s", [("x", "a", "a", "", "code", "1", 1)])
    with pytest.raises(QgsProcessingException, match="EPSG:5179.* are wrong by 5. %"):
        processing.run("ecoaxis:gradezoning", {
            "SCHEME": scheme, "BINDING": binding, "GRADE": str(tmp_path / "g.tif"), "DECIDER": str(tmp_path / "d.tif"),
        })
    assert not (tmp_path / "g.tif").exists()
