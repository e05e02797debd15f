"""The examples of the documentation on real data: their figures, and the same figures found another way."""
from __future__ import annotations

import csv
import json
import pathlib
from decimal import Decimal

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from qgis import processing
from qgis.core import QgsProcessingException

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "docs" / "examples"
DATA = ROOT.parent / "shared" / "data"
BYEONSAN = DATA / "korea" / "byeonsan"
HERAULT = DATA / "herault"
PARK = "Byeonsanbando National Park"
OUTSIDE = "(outside the units)"

needs_byeonsan = pytest.mark.skipif(not BYEONSAN.is_dir(), reason=f"the Byeonsan data are not in {BYEONSAN}")
needs_herault = pytest.mark.skipif(not HERAULT.is_dir(), reason=f"the Hérault data are not in {HERAULT}")


def rules(folder: pathlib.Path) -> list[dict]:
    with open(folder / "rules.csv", encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def binding(name: str, folder: pathlib.Path, **sources: pathlib.Path) -> str:
    """The example's binding with absolute sources, some of them replaced."""
    path = EXAMPLES / name / "binding.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    for key, entry in content["datasets"].items():
        entry["source"] = str(sources.get(key) or (path.parent / entry["source"]).resolve())
    made = folder / "binding.json"
    made.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return str(made)


def grade(name: str, folder: pathlib.Path, bound: str, **parameters: object) -> dict:
    result = processing.run("ecoaxis:gradezoning", {
        "SCHEME": str(EXAMPLES / name / "scheme"), "BINDING": bound, "GRADE": str(folder / "grade.tif"),
        "DECIDER": str(folder / "decider.tif"), "SUMMARY": str(folder / "summary.csv"), **parameters,
    })
    with open(folder / "summary.csv", encoding="utf-8", newline="") as stream:
        result["areas"] = {(row["unit"], int(row["grade"])): float(row["area_m2"]) for row in csv.DictReader(stream)}
    return result


def screen(name: str, folder: pathlib.Path, bound: str, sites: str, **parameters: object) -> dict:
    result = processing.run("ecoaxis:screendevelopment", {
        "INPUT": str(EXAMPLES / name / sites), "SITE_FIELD": "site", "SCHEME": str(EXAMPLES / name / "screening"),
        "BINDING": bound, "GRADES": str(folder / "grade.tif"), "DATE": "2026-11-22",
        "VERDICTS": str(folder / "verdicts.gpkg"), "FINDINGS": str(folder / "findings.gpkg"),
        "RELIEFS": str(folder / "reliefs.gpkg"), "REPORT": str(folder / "report.pdf"),
        "REPORT_HTML": str(folder / "report.html"), **parameters,
    })
    result["verdicts"] = {row["site"]: row for row in rows(folder / "verdicts.gpkg")}
    result["findings"] = {(row["site"], row["rule"]): row for row in rows(folder / "findings.gpkg")}
    result["reliefs"] = rows(folder / "reliefs.gpkg")
    return result


def rows(path: pathlib.Path) -> list[dict]:
    source = ogr.Open(str(path))
    return [{**feature.items(), "geometry": geometry_of(feature)} for feature in source.GetLayer(0)]


def geometry_of(feature: ogr.Feature) -> ogr.Geometry:
    return feature.GetGeometryRef().Clone()


def geometries(path: pathlib.Path, field: str) -> list[tuple[str, ogr.Geometry]]:
    source = ogr.Open(str(path))
    return [(feature[field], geometry_of(feature)) for feature in source.GetLayer(0)]


def site_polygons(path: pathlib.Path, code: int) -> dict[str, ogr.Geometry]:
    """Sites, which are drawn in longitude and latitude, in another CRS."""
    references = []
    for each in (4326, code):
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(each)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        references.append(reference)
    transform = osr.CoordinateTransformation(*references)
    found = {}
    for name, geometry in geometries(path, "site"):
        geometry.Transform(transform)
        found[name] = geometry
    return found


class Raster:
    """A raster whose value is read at points, outside of it NaN."""

    def __init__(self, path: pathlib.Path | str):
        dataset = gdal.Open(str(path))
        self.transform = dataset.GetGeoTransform()
        nodata = dataset.GetRasterBand(1).GetNoDataValue()
        self.array = dataset.ReadAsArray().astype(np.float64)
        self.array[self.array == nodata] = np.nan

    def at(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        left, width, _, top, _, height = self.transform
        columns = np.floor((np.asarray(x) - left) / width).astype(int)
        lines = np.floor((np.asarray(y) - top) / height).astype(int)
        inside = (columns >= 0) & (lines >= 0) & (lines < self.array.shape[0]) & (columns < self.array.shape[1])
        values = self.array[np.where(inside, lines, 0), np.where(inside, columns, 0)]
        return np.where(inside, values, np.nan)

    def centres(self) -> tuple[np.ndarray, np.ndarray]:
        left, width, _, top, _, height = self.transform
        lines, columns = np.mgrid[0 : self.array.shape[0], 0 : self.array.shape[1]]
        return left + (columns + 0.5) * width, top + (lines + 0.5) * height

    def area_within(self, site: ogr.Geometry, chosen) -> float:
        """Square metres of the site in cells whose value is ``chosen``, by intersecting every cell as a polygon."""
        left, width, _, top, _, height = self.transform
        x0, x1, y0, y1 = site.GetEnvelope()
        area = 0.0
        for line in range(int((y1 - top) / height), int((y0 - top) / height) + 1):
            for column in range(int((x0 - left) / width), int((x1 - left) / width) + 1):
                if chosen(self.array[line, column]):
                    x, y = left + column * width, top + line * height
                    ring = f"{x} {y},{x + width} {y},{x + width} {y + height},{x} {y + height},{x} {y}"
                    area += ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))").Intersection(site).Area()
        return area


def point(x: float, y: float) -> ogr.Geometry:
    return ogr.CreateGeometryFromWkt(f"POINT({x} {y})")


def in_range(text: str, value: float) -> bool:
    low, high = text.split("..")
    return (not low or value >= float(low)) and (not high or value < float(high))


def code_grades(name: str, dataset: str) -> dict[int | str, int]:
    return {
        code: int(rule["grade"])
        for rule in rules(EXAMPLES / name / "scheme")
        if rule["dataset"] == dataset and rule["kind"] == "code"
        for code in rule["value"].split("|")
    }


def said_in(name: str, file: str, *figures: str) -> None:
    text = (EXAMPLES / name / file).read_text(encoding="utf-8")
    missing = [figure for figure in figures if figure not in text]
    assert not missing, f"{file} does not state {missing}"


@pytest.fixture(scope="module")
def park(qgis_processing, provider, tmp_path_factory):
    if not BYEONSAN.is_dir():
        pytest.skip(f"the Byeonsan data are not in {BYEONSAN}")
    folder = tmp_path_factory.mktemp("byeonsan")
    elevation = folder / "srtm_30m.tif"
    elevation.write_bytes((BYEONSAN / "srtm_30m.tif").read_bytes())
    slope = folder / "slope.tif"
    processing.run("native:slope", {"INPUT": str(elevation), "Z_FACTOR": 1, "OUTPUT": str(slope)})
    bound = binding("byeonsan", folder, slope=slope)
    graded = grade("byeonsan", folder, bound, CELL_SIZE=30, UNIT_FIELD="ENG_NM",
                   UNITS=str(BYEONSAN / "BYEONSANBANDO_BNDRY.shp"))
    screened = screen("byeonsan", folder, bound, "site.geojson", LANGUAGE="ko")
    return folder, graded, screened


@pytest.fixture(scope="module")
def county(qgis_processing, provider, tmp_path_factory):
    if not HERAULT.is_dir():
        pytest.skip(f"the Hérault data are not in {HERAULT}")
    folder = tmp_path_factory.mktemp("herault")
    bound = binding("herault", folder)
    graded = grade("herault", folder, bound, CELL_SIZE=25, CRS="EPSG:2154")
    screened = screen("herault", folder, bound, "sites.geojson", CRS="EPSG:2154", LANGUAGE="en")
    return folder, graded, screened


@needs_byeonsan
def test_the_park_has_the_areas_that_the_guide_states(park):
    areas = park[1]["areas"]
    assert {g: areas[PARK, g] for g in range(1, 6)} == {1: 62_323_200, 2: 91_876_500, 3: 0, 4: 0, 5: 0}
    assert {g: areas[OUTSIDE, g] for g in range(1, 6)} == {
        1: 3_115_800, 2: 23_331_600, 3: 375_806_700, 4: 164_528_100, 5: 1_704_600}
    assert sum(areas.values()) == park[1]["GRADED_AREA"] == 722_686_500
    (_, boundary), = geometries(BYEONSAN / "BYEONSANBANDO_BNDRY.shp", "ENG_NM")
    assert areas[PARK, 1] + areas[PARK, 2] == pytest.approx(boundary.Area(), rel=1e-3)
    for file in ("README.md", "README.ko.md"):
        said_in("byeonsan", file, "62.32", "91.88", "3.12", "23.33", "375.81", "164.53", "1.70", "722.69")


@needs_byeonsan
def test_grades_of_the_park_follow_from_its_inputs(park):
    folder, graded, _ = park
    grades = Raster(graded["GRADE"])
    x, y = grades.centres()
    cover, slope, elevation = (
        Raster(path).at(x, y)
        for path in (BYEONSAN / "esacci_landcover_2018_300m.tif", folder / "slope.tif", folder / "srtm_30m.tif")
    )
    valid = np.sort(elevation[~np.isnan(elevation)])
    rank = np.searchsorted(valid, elevation, side="right") / valid.size * 100
    by_code = {int(code): g for code, g in code_grades("byeonsan", "esa_land_cover").items()}
    (_, boundary), = geometries(BYEONSAN / "BYEONSANBANDO_BNDRY.shp", "ENG_NM")
    near = boundary.Buffer(1100)
    near_left, near_right, near_bottom, near_top = near.GetEnvelope()
    for row, column in np.random.default_rng(2).integers(0, grades.array.shape, (700, 2)):
        place = point(x[row, column], y[row, column])
        boxed = near_left <= place.GetX() <= near_right and near_bottom <= place.GetY() <= near_top
        metres = boundary.Distance(place) if boxed else 1e9
        said = [by_code[int(cover[row, column])]] if not np.isnan(cover[row, column]) else []
        said += [2] if metres == 0 else []
        said += [3] if metres < 1000 else []
        said += [1] if slope[row, column] >= 25 else [2] if slope[row, column] >= 15 else []
        said += [1] if not np.isnan(elevation[row, column]) and rank[row, column] >= 95 else []
        covered = said or not (np.isnan(slope[row, column]) and np.isnan(elevation[row, column]))
        expected = min(said, default=4) if covered else 0
        found = grades.array[row, column]
        assert (0 if np.isnan(found) else found) == expected, (row, column, said, metres)


@needs_byeonsan
def test_the_site_at_the_park_is_judged_as_the_guide_says(park):
    folder, graded, screened = park
    (name, site), = site_polygons(EXAMPLES / "byeonsan" / "site.geojson", 5179).items()
    verdict = screened["verdicts"][name]
    assert (verdict["verdict"], verdict["decided_by"]) == ("avoid", "national_park")
    assert verdict["area_m2"] == pytest.approx(site.Area(), rel=1e-9)
    findings = {rule: row for (_, rule), row in screened["findings"].items()}
    assert {rule for rule, row in findings.items() if row["outcome"] == "applies"} == {
        "national_park", "national_park_near", "farmland", "slope_25", "grade_1", "grade_2"}
    (_, boundary), = geometries(BYEONSAN / "BYEONSANBANDO_BNDRY.shp", "ENG_NM")
    assert findings["national_park"]["area_m2"] == pytest.approx(site.Intersection(boundary).Area(), abs=0.01)
    assert findings["national_park"]["examples"] == "변산반도국립공원"
    cover = Raster(BYEONSAN / "esacci_landcover_2018_300m.tif")
    slope = Raster(folder / "slope.tif")
    grades = Raster(graded["GRADE"])
    for rule, area in (
        ("forest_share", cover.area_within(site, lambda code: 50 <= code <= 90)),
        ("farmland", cover.area_within(site, lambda code: 10 <= code <= 30)),
        ("slope_25", slope.area_within(site, lambda degrees: degrees >= 25)),
        ("grade_1", grades.area_within(site, lambda value: value == 1)),
        ("grade_2", grades.area_within(site, lambda value: value == 2)),
    ):
        assert findings[rule]["area_m2"] == pytest.approx(area, rel=1e-6), rule
    relief, = screened["reliefs"]
    assert relief["verdict_without"] == "conditional"
    assert relief["area_m2"] + relief["remaining_m2"] == pytest.approx(site.Area(), abs=1)
    assert not site.Difference(relief["geometry"].Buffer(0.01)).Intersects(boundary.Buffer(-0.1))
    for file in ("README.md", "README.ko.md"):
        said_in("byeonsan", file, "57.10", "30.77", "7.87", "31.09", "26.02")
    assert relief["area_m2"] == pytest.approx(310_857, abs=1)
    assert (folder / "report.pdf").read_bytes().startswith(b"%PDF")
    assert "변산반도국립공원" in (folder / "report.html").read_text(encoding="utf-8")


@needs_byeonsan
def test_a_forgotten_slope_is_named(park, tmp_path):
    bound = binding("byeonsan", tmp_path, slope=tmp_path / "slope.tif")
    with pytest.raises(QgsProcessingException, match="slope.tif. does not exist"):
        grade("byeonsan", tmp_path, bound, CELL_SIZE=30)
    assert [path.name for path in tmp_path.iterdir()] == ["binding.json"]


@needs_byeonsan
def test_cells_of_a_centimetre_are_refused_at_once(park, tmp_path):
    with pytest.raises(QgsProcessingException, match="choose a larger cell size"):
        grade("byeonsan", tmp_path, str(park[0] / "binding.json"), CELL_SIZE=0.01)
    assert not list(tmp_path.iterdir())


@needs_byeonsan
def test_the_check_finds_the_encoding_and_the_dataset_of_our_own(park, tmp_path):
    result = processing.run("ecoaxis:checkdata", {
        "BINDING": str(park[0] / "binding.json"), "SCHEME": str(EXAMPLES / "byeonsan" / "scheme"),
        "REPORT": str(tmp_path / "check.csv"),
    })
    assert (result["ERRORS"], result["WARNINGS"]) == (0, 1)
    text = (tmp_path / "check.csv").read_text(encoding="utf-8")
    assert "esa_land_cover is not in the catalogue" in text and "Similar names there: land_cover" in text


@needs_herault
def test_the_county_has_the_areas_that_the_guide_states(county):
    areas = county[1]["areas"]
    assert [areas[unit] for unit in sorted(areas)] == [43_128_750, 539_514_375, 203_864_375, 555_546_875, 54_025_625]
    assert sum(areas.values()) == 1344 * 1662 * 25**2
    said_in("herault", "README.md", "43.13", "539.51", "203.86", "555.55", "54.03", "1396.08")


@needs_herault
def test_grades_of_the_county_follow_from_corine_and_the_distance_to_roads(county):
    grades = Raster(county[1]["GRADE"])
    x, y = grades.centres()
    by_code = code_grades("herault", "biotope_map")
    by_distance = [(rule["value"], int(rule["grade"])) for rule in rules(EXAMPLES / "herault" / "scheme")
                   if rule["kind"] == "distance"]
    corine = ogr.Open(str(HERAULT / "CLC12_D034_RGF_clipped.gpkg"))
    polygons = corine.GetLayer(0)
    roads = [line for _, line in geometries(
        HERAULT / "bdroute_troncon_route_20121123_herault_clipped.gpkg", "NUM_ROUTE")]
    seen = set()
    for row, column in np.random.default_rng(4).integers(0, grades.array.shape, (250, 2)):
        place = point(x[row, column], y[row, column])
        metres = min(place.Distance(road) for road in roads)
        polygons.SetSpatialFilter(place)
        codes = [feature["CODE_12"] for feature in polygons if feature.GetGeometryRef().Intersects(place)]
        weighted = [(Decimal("0.3"), next(g for text, g in by_distance if in_range(text, metres)))]
        if codes:
            weighted.append((Decimal("0.7"), min(by_code[code] for code in codes)))
        mean = sum(w * g for w, g in weighted) / sum(w for w, _ in weighted)
        expected = 1 + sum(mean >= Decimal(limit) for limit in ("1.5", "2.5", "3.5", "4.5"))
        assert grades.array[row, column] == expected, (row, column, codes, metres)
        seen.add(expected)
    assert seen == {1, 2, 3, 4, 5}


@needs_herault
def test_three_sites_of_the_county_get_their_verdicts(county):
    _, _, screened = county
    sites = site_polygons(EXAMPLES / "herault" / "sites.geojson", 2154)
    assert {name: (row["verdict"], row["decided_by"]) for name, row in screened["verdicts"].items()} == {
        "Salagou shore": ("prohibited", "water_wetland"),
        "Cabrières hillside": ("avoid", "broadleaved_forest"),
        "Paulhan vineyard": ("possible", "farmland"),
    }
    corine = geometries(HERAULT / "CLC12_D034_RGF_clipped.gpkg", "CODE_12")
    roads = [line for _, line in geometries(
        HERAULT / "bdroute_troncon_route_20121123_herault_clipped.gpkg", "NUM_ROUTE")]
    groups = {
        "water_wetland": lambda code: code[0] in "45",
        "broadleaved_forest": lambda code: code in ("311", "313"),
        "other_semi_natural": lambda code: code[0] == "3" and code not in ("311", "313"),
        "farmland": lambda code: code[0] == "2",
        "built_up": lambda code: code[0] == "1",
    }
    for name, site in sites.items():
        found = {rule: row for (of, rule), row in screened["findings"].items() if of == name}
        near = [(code, polygon) for code, polygon in corine if polygon.Intersects(site)]
        for rule, belongs in groups.items():
            area = sum(polygon.Intersection(site).Area() for code, polygon in near if belongs(code))
            assert found[rule]["area_m2"] == pytest.approx(area, abs=0.05), (name, rule)
        metres = min(road.Distance(site) for road in roads)
        assert found["remote"]["distance_m"] == pytest.approx(metres, abs=0.001)
    reliefs = {(row["site"], row["verdict_without"]): round(row["area_m2"]) for row in screened["reliefs"]}
    assert reliefs == {
        ("Salagou shore", "conditional"): 69_402, ("Salagou shore", "possible"): 303_064,
        ("Cabrières hillside", "conditional"): 40_814, ("Cabrières hillside", "possible"): 89_244,
    }
    said_in("herault", "README.md", "56.13", "21.07", "17.08", "6.94", "30.31", "4.08", "8.92")


@needs_herault
def test_reports_of_real_sites_are_the_same_every_time(county, tmp_path):
    folder, _, _ = county
    again = tmp_path / "again.html"
    processing.run("ecoaxis:screendevelopment", {
        "INPUT": str(EXAMPLES / "herault" / "sites.geojson"), "SITE_FIELD": "site", "CRS": "EPSG:2154",
        "SCHEME": str(EXAMPLES / "herault" / "screening"), "BINDING": str(folder / "binding.json"),
        "GRADES": str(folder / "grade.tif"), "DATE": "2026-11-22", "LANGUAGE": "en",
        "VERDICTS": str(tmp_path / "v.gpkg"), "FINDINGS": str(tmp_path / "f.gpkg"), "REPORT_HTML": str(again),
    })

    def pictures(path):
        return [part.split('"')[0] for part in path.read_text(encoding="utf-8").split("data:image")[1:]]

    assert pictures(again) == pictures(folder / "report.html")
    assert len(pictures(again)) >= 6
