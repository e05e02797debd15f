"""Repair keeps the ground: also where it comes back as a collection that holds multi-part geometries."""
from __future__ import annotations

import pytest
from ecoaxis.gis.geometry_repair import LINE, POLYGON, repaired_geometry, sound_geometry
from qgis.core import QgsGeometry

pytestmark = pytest.mark.usefixtures("qgis_app")
BOW_TIE = "((0 0,2 2,2 0,0 2,0 0))"
SQUARE = "((10 0,12 0,12 2,10 2,10 0))"
COLLAPSED = "((20 0,21 0,20 0,20 0))"
POINT_RING = "((30 0,30 0,30 0,30 0))"


def test_polygons_and_what_collapsed_to_lines():
    found = sound_geometry(QgsGeometry.fromWkt(f"MULTIPOLYGON({BOW_TIE},{SQUARE},{COLLAPSED})"), POLYGON)
    assert found.isGeosValid()
    assert found.area() == pytest.approx(2 + 4)


def test_rings_of_one_place_take_nothing_with_them():
    found = sound_geometry(QgsGeometry.fromWkt(f"MULTIPOLYGON({BOW_TIE},{POINT_RING},{SQUARE})"), POLYGON)
    assert found.area() == pytest.approx(2 + 4)


def test_nothing_of_the_kind_is_null():
    assert repaired_geometry(QgsGeometry.fromWkt(f"POLYGON{COLLAPSED}"), POLYGON).isNull()
    assert repaired_geometry(QgsGeometry.fromWkt(f"POLYGON{BOW_TIE}"), LINE).isNull()
