"""Tables that spreadsheets open hold no formula, whatever the layers held."""
from __future__ import annotations

import csv
import pathlib

import numpy as np
import pytest
from ecoaxis.gis.spreadsheet_text import shown_as_text
from qgis import processing
from zoning_fixtures import box, write_binding, write_raster, write_scheme, write_vector

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")

HOSTILE = ['=1+1', '+82-2', '@SUM(A1)', '<b>가온</b>, "읍"\n둘째 줄', "평범"]


@pytest.mark.parametrize("value, shown", [("=1+1", "'=1+1"), ("-", "'-"), ("a=1", "a=1"), (-3, -3), (None, None)])
def test_only_texts_that_look_like_formulas_change(value, shown):
    assert shown_as_text(value) == shown


def test_a_summary_as_csv_is_safe_and_whole(tmp_path: pathlib.Path) -> None:
    write_raster(tmp_path / "a.tif", np.ones((1, 5), np.uint8))
    write_vector(tmp_path / "u.gpkg", [(box(i, 0, 1, 1), {"name": name}) for i, name in enumerate(HOSTILE)])
    binding = write_binding(tmp_path / "b.json", {"a": {"source": "a.tif", "provider": "gdal"}})
    out = {name: str(tmp_path / f"{name}.{suffix}") for name, suffix in
           (("GRADE", "tif"), ("DECIDER", "tif"), ("SUMMARY", "csv"))}
    processing.run("ecoaxis:gradezoning", {
        "SCHEME": write_scheme(tmp_path / "s", [("x", "a", "a", "", "code", "1", 2)]), "BINDING": binding,
        "CELL_SIZE": 10, "CRS": "EPSG:5179", "UNITS": str(tmp_path / "u.gpkg"), "UNIT_FIELD": "name", **out})
    with open(out["SUMMARY"], encoding="utf-8", newline="") as stream:
        units = {row["unit"] for row in csv.DictReader(stream)}
    assert units == {"'=1+1", "'+82-2", "'@SUM(A1)", HOSTILE[3], "평범"}
