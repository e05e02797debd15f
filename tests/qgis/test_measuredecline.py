"""Areas on maps and declines from them, against figures worked out by hand and published ones."""
from __future__ import annotations

import csv
import pathlib

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis import processing
from qgis.core import QgsProcessingException

DATA = pathlib.Path(__file__).resolve().parents[3] / "shared" / "data" / "rle_demo"
needs_demo = pytest.mark.skipif(not DATA.is_dir(), reason=f"the data of redlistr are not in {DATA}")
pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")


def write_raster(path, array, left=900_000.0, top=1_900_000.0, cell=1000.0, crs="EPSG:5179", nodata=255):
    rows, columns = np.shape(array)
    array = np.asarray(array)
    kind = gdal.GDT_Byte if array.dtype.kind in "iu" else gdal.GDT_Float32
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, kind)
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    dataset.SetSpatialRef(reference)
    dataset.SetGeoTransform((left, cell, 0, top, 0, -cell))
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(nodata)
    band.WriteArray(array)
    band.FlushCache()
    return str(path)


def write_csv(path, text):
    path.write_text(text, encoding="utf-8")
    return str(path)


def rows(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def decline(folder, **parameters):
    outputs = {name: str(folder / f"{name.lower()}.csv") for name in ("AREAS", "DECLINE", "EVIDENCE", "HISTORY")}
    result = processing.run("ecoaxis:measuredecline", {**outputs, **parameters})
    return {name: rows(path) for name, path in outputs.items()} | {"result": result}


def by_subcriterion(found, ecosystem, table="DECLINE"):
    return {row["subcriterion"]: row for row in found[table] if row["ecosystem"] == ecosystem}


def refused(match, folder, **parameters):
    with pytest.raises(QgsProcessingException, match=match):
        decline(folder, **parameters)
    assert not list(folder.glob("*areas*.csv"))


def test_inputs_stay_as_they_are_and_outputs_tell_what_they_were_made_from(tmp_path):
    maps = [write_raster(tmp_path / f"{year}.tif", np.ones((2, 2), np.uint8)) for year in (1970, 2020)]
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    folder = tmp_path / "out"
    folder.mkdir()
    decline(folder, INPUTS=maps, YEARS="1970,2020")
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before
    told = (folder / "areas.qmd").read_text(encoding="utf-8")
    assert "1970,2020" in told
    assert "sha256" in told
    decline(folder, INPUTS=maps, YEARS="1970,2020")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == first


@needs_demo
def test_areas_of_the_redlistr_example(tmp_path):
    maps = [str(DATA / f"example_distribution_{year}.tif") for year in (2000, 2017)]
    found = decline(tmp_path, INPUTS=maps, YEARS="2000,2017", NAME="demo")
    first, second = found["AREAS"]
    assert float(first["area_km2"]) == pytest.approx(13.6557, abs=1e-9)
    assert float(second["area_km2"]) == pytest.approx(12.3336, abs=1e-9)
    assert float(second["ard"]) == pytest.approx((13.6557 - 12.3336) / 17, abs=1e-9)
    assert float(second["prd"]) == pytest.approx(100 * (1 - (12.3336 / 13.6557) ** (1 / 17)), abs=1e-9)
    kept = 12.3336 / 13.6557
    told = by_subcriterion(found, "demo")
    assert float(told["A1"]["best"]) == pytest.approx(100 * (1 - kept ** (50 / 17)), abs=1e-7)
    assert told["A1"]["how"] == "extrapolated"
    assert told["A2a"]["model_upper"] == "linear"
    assert float(told["A2a"]["upper"]) == pytest.approx(100 * 50 * (13.6557 - 12.3336) / 17 / 12.3336, abs=1e-7)
    assert by_subcriterion(found, "demo", "EVIDENCE")["A3"]["status"] == "NE"


def test_the_published_rates_from_a_table(tmp_path):
    table = write_csv(tmp_path / "t.csv", "ecosystem,year,area_km2\nreed,2015,50\nreed,2010,100\n")
    found = decline(tmp_path, TABLE=table, PRESENT=2015)
    row = found["AREAS"][1]
    assert float(row["ard"]) == pytest.approx(10, abs=1e-9)
    assert float(row["prd"]) == pytest.approx(12.94494, abs=1e-5)
    assert float(row["arc"]) == pytest.approx(-13.86294, abs=1e-5)
    assert row["from_year"] == "2010"


def test_rasters_with_several_ecosystems(tmp_path):
    before = write_raster(tmp_path / "b.tif", np.array([[1, 1, 2, 2], [1, 1, 2, 3], [0, 255, 2, 2]], np.uint8))
    after = write_raster(tmp_path / "a.tif", np.array([[1, 0, 2, 2], [0, 0, 2, 2], [0, 255, 2, 2]], np.uint8))
    found = decline(tmp_path, INPUTS=[before, after], YEARS="1970,2020")
    areas = {(row["ecosystem"], row["year"]): float(row["area_km2"]) for row in found["AREAS"]}
    assert areas == {("1", "1970"): 4, ("1", "2020"): 1, ("2", "1970"): 5, ("2", "2020"): 6, ("3", "1970"): 1}
    told = by_subcriterion(found, "1")
    assert float(told["A1"]["best"]) == float(told["A1"]["lower"]) == pytest.approx(75)
    assert told["A1"]["how"] == "observed"
    evidence = by_subcriterion(found, "2", "EVIDENCE")["A1"]
    assert (float(evidence["best"]), float(evidence["upper"])) == (0, 0)
    assert {row["status"] for row in found["EVIDENCE"] if row["ecosystem"] == "3"} == {"DD", "NE"}
    zero = decline(tmp_path, INPUTS=[before, after], YEARS="1970,2020", ABSENT=1, VALUE="3")
    assert float(by_subcriterion(zero, "3")["A1"]["best"]) == 100


def test_polygons_are_measured_in_the_equal_area_crs_and_overlaps_count_once(tmp_path):
    from osgeo import ogr

    def write(path, boxes):
        dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(6933)
        layer = dataset.CreateLayer("m", reference, ogr.wkbPolygon)
        layer.CreateField(ogr.FieldDefn("kind", ogr.OFTString))
        for kind, (x, y, width, height) in boxes:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField("kind", kind)
            x, y = 12_000_000 + x * 1000, 4_500_000 + y * 1000
            right, top = x + width * 1000, y + height * 1000
            ring = f"{x} {y},{right} {y},{right} {top},{x} {top},{x} {y}"
            feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
            layer.CreateFeature(feature)
        layer = dataset = None
        return str(path)

    first = write(tmp_path / "1.gpkg", [("갈대", (0, 0, 10, 10)), ("갈대", (5, 0, 10, 10)), ("염생", (0, 0, 2, 2))])
    second = write(tmp_path / "2.gpkg", [("갈대", (0, 0, 6, 10)), ("염생", (0, 0, 2, 1))])
    found = decline(tmp_path, INPUTS=[first, second], YEARS="1970,2020", ECOSYSTEM_FIELD="kind")
    areas = {(row["ecosystem"], row["year"]): float(row["area_km2"]) for row in found["AREAS"]}
    assert areas == pytest.approx(
        {("갈대", "1970"): 150, ("갈대", "2020"): 60, ("염생", "1970"): 4, ("염생", "2020"): 2}, rel=1e-9
    )
    assert float(by_subcriterion(found, "갈대")["A1"]["best"]) == pytest.approx(60)
    folder = tmp_path / "out"
    folder.mkdir()
    refused("keep areas", folder, INPUTS=[first, second], YEARS="1970,2020", CRS="EPSG:3857")
    refused("has no field", folder, INPUTS=[first, second], YEARS="1970,2020", ECOSYSTEM_FIELD="none")


def test_history_and_the_area_around_1750(tmp_path):
    table = write_csv(
        tmp_path / "t.csv", "ecosystem,year,area_km2,se\nreed,1970,100,5\nreed,2020,40,4\nmud,2000,9,\nmud,2020,0,\n"
        "mud,1750,20,\n")
    found = decline(tmp_path, TABLE=table)
    assert float(by_subcriterion(found, "mud")["A3"]["best"]) == 100
    told = by_subcriterion(found, "reed")["A1"]
    error = 100 * (40**2 * 5**2 + 100**2 * 4**2) ** 0.5 / 100**2
    assert float(told["se"]) == pytest.approx(error, rel=1e-6)
    assert float(told["upper"]) == pytest.approx(60 + 1.6448536269514722 * error, rel=1e-6)
    years = [row["year"] for row in found["HISTORY"] if row["ecosystem"] == "reed" and row["model"] == "linear"]
    assert (years[0], years[-1], len(years)) == ("1970", "2070", 101)
    one = write_csv(tmp_path / "o.csv", "ecosystem,year,area_km2\nreed,1970,100\nreed,2020,40\n")
    found = decline(tmp_path, TABLE=one, HISTORICAL_AREA=160.0)
    assert float(by_subcriterion(found, "reed")["A3"]["best"]) == 75


def test_a_confusion_matrix_gives_errors(tmp_path):
    before = write_raster(tmp_path / "b.tif", np.array([[1, 1, 2, 2]], np.uint8))
    after = write_raster(tmp_path / "a.tif", np.array([[1, 2, 2, 2]], np.uint8))
    matrix = write_csv(
        tmp_path / "c.csv",
        "year,map,reference,count\n1970,1,1,90\n1970,1,2,10\n1970,2,1,5\n1970,2,2,95\n",
    )
    found = decline(tmp_path, INPUTS=[before, after], YEARS="1970,2020", CONFUSION=matrix)
    row = next(row for row in found["AREAS"] if row["ecosystem"] == "1" and row["year"] == "1970")
    assert float(row["area_km2"]) == 2
    assert float(row["adjusted_km2"]) == pytest.approx(2 * 0.9 + 2 * 0.05)
    assert float(row["se_km2"]) == pytest.approx((4 * 0.9 * 0.1 / 99 + 4 * 0.05 * 0.95 / 99) ** 0.5)
    wrong = write_csv(tmp_path / "w.csv", "year,map,reference,count\n1999,1,1,3\n1970,9,1,3\n")
    with pytest.raises(QgsProcessingException) as fault:
        decline(tmp_path, INPUTS=[before, after], YEARS="1970,2020", CONFUSION=wrong)
    assert len(str(fault.value).strip().splitlines()) == 2


def test_evidence_goes_into_the_assessment(tmp_path):
    from ecoaxis.core.redlist.evidence_table import read_evidence

    table = write_csv(tmp_path / "t.csv", "ecosystem,year,area_km2\nreed,1970,100\nreed,2020,40\nfen,2020,7\n")
    found = decline(tmp_path, TABLE=table)
    assert [each.ecosystem for each in read_evidence(found["EVIDENCE"], "evidence.csv")] == ["reed", "fen"]


def test_faults_are_sentences(tmp_path):
    first = write_raster(tmp_path / "b.tif", np.ones((2, 2), np.uint8))
    far = write_raster(tmp_path / "f.tif", np.ones((2, 2), np.uint8), left=990_000.0)
    degrees = write_raster(tmp_path / "d.tif", np.ones((2, 2), np.uint8), 127.0, 37.0, 0.1, "EPSG:4326")
    empty = write_raster(tmp_path / "e.tif", np.zeros((2, 2), np.uint8))
    folder = tmp_path / "out"
    folder.mkdir()
    pair = [first, first]
    refused("nothing to measure", folder)
    refused("two maps|Two maps", folder, INPUTS=pair, YEARS="2000,2000")
    refused("go back from 2017 to 2000", folder, INPUTS=pair, YEARS="2017,2000")
    refused("1 years were given for 2 maps", folder, INPUTS=pair, YEARS="2000")
    refused("“x” is not a year", folder, INPUTS=pair, YEARS="2000,x")
    refused("two dates or more", folder, INPUTS=[first], YEARS="2000")
    refused("no ground in common", folder, INPUTS=[first, far], YEARS="2000,2017")
    refused("counts in degrees", folder, INPUTS=[degrees, degrees], YEARS="2000,2017")
    refused("No map holds", folder, INPUTS=[empty, empty], YEARS="2000,2017")
    refused("No map holds", folder, INPUTS=pair, YEARS="2000,2017", VALUE="7")
    table = write_csv(tmp_path / "t.csv", "ecosystem,year,area_km2\nreed,2000,-1\nreed,2000,x\n,2010,5\nfen,,\n")
    with pytest.raises(QgsProcessingException) as fault:
        decline(folder, TABLE=table)
    assert len(str(fault.value).strip().splitlines()) == 5
    table = write_csv(tmp_path / "n.csv", "ecosystem,year,area_km2\nreed,2000,-1\nreed,2000,3\n")
    with pytest.raises(QgsProcessingException) as fault:
        decline(folder, TABLE=table)
    assert "-1" in str(fault.value)
    assert "two areas for the year 2000" in str(fault.value)
    refused("has no column “area_km2”", folder, TABLE=write_csv(tmp_path / "m.csv", "ecosystem,year\nreed,2000\n"))
