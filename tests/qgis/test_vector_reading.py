"""Reading vectors and rasters as users have them: encodings, missing CRS, faulty geometries, codes as text."""
from __future__ import annotations

import gc
import os
import threading

import numpy as np
import pytest
from ecoaxis.core.issues import Cancelled, CoreError
from ecoaxis.core.progress import Progress
from ecoaxis.gis.binding import DatasetBinding
from ecoaxis.gis.canonical_values import value_reader
from ecoaxis.gis.crs_proposal import propose_crs
from ecoaxis.gis.encoding import detect_encoding, looks_garbled
from ecoaxis.gis.field_mapping import find_field
from ecoaxis.gis.messages import describe_all
from ecoaxis.gis.paths import catalogue
from ecoaxis.gis.vector import open_raster, open_vector
from osgeo import ogr, osr
from qgis.core import NULL, QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsVectorLayer
from reading_fixtures import HOSTILE, bowtie, codes, square, write_layer, write_raster

EPSG_5186 = QgsCoordinateReferenceSystem("EPSG:5186")
DATA = os.path.join(os.path.dirname(__file__), "..", "..", "..", "shared", "data")


@pytest.fixture(scope="module", autouse=True)
def layers_go_before_their_providers():
    """Caught faults keep layers alive in their frames; those of databases must not outlive QGIS."""
    yield
    gc.collect()


def biotope():
    return catalogue().get("biotope_map")


def read(entry, fields=(), dataset=None, crs=EPSG_5186, **options):
    vector = open_vector(entry, dataset)
    return vector, list(vector.features(fields, crs, **options))


@pytest.fixture
def grades(tmp_path):
    """Five squares in a row from x = 200000, type grades written in five ways."""
    texts = ["1등급", "Ⅰ", "I", "1.0", "평가제외"]
    rows = [
        (square(200000 + 100 * number, 500000), {"평가등급": text, "유형명": name})
        for number, (text, name) in enumerate(zip(texts, HOSTILE))
    ]
    return write_layer(str(tmp_path / "한글 폴더" / "비오톱지도.shp"), rows, encoding="CP949", keep_cpg=False)


def test_reading_may_stop_early_with_nothing_else_holding_the_layer(grades):
    entry = DatasetBinding("biotope_map", grades)
    first = next(open_vector(entry, biotope()).features(["type_grade"], EPSG_5186))
    assert first.values == ("1",)
    assert next(open_vector(entry, biotope()).values("type_name")) == HOSTILE[0]


def test_cp949_shapefile_without_cpg_is_detected(grades):
    vector, found = read(DatasetBinding("biotope_map", grades), ["type_grade", "type_name"], biotope())
    assert [feature.values[0] for feature in found] == ["1", "1", "1", "1", "excluded"]
    assert [feature.values[1] for feature in found] == HOSTILE[:5]
    assert [issue.code for issue in vector.issues()] == ["vector.encoding_detected"]
    assert vector.issues()[0].parameters["encoding"] == "CP949"
    assert vector.layer.fields().names() == ["평가등급", "유형명"]


@pytest.mark.parametrize("ldid", [0, 0x57])
@pytest.mark.parametrize("cpg", [None, "UTF-8", "ISO-8859-1"])
def test_encoding_of_the_binding_wins(grades, ldid, cpg):
    """Whatever the .cpg or the language byte of the .dbf say."""
    if cpg is not None:
        with open(grades[:-4] + ".cpg", "w", encoding="ascii") as stream:
            stream.write(cpg)
    with open(grades[:-4] + ".dbf", "r+b") as stream:
        stream.seek(29)
        stream.write(bytes([ldid]))
    for encoding in ("CP949", "EUC-KR", "cp949"):
        entry = DatasetBinding("biotope_map", grades, encoding=encoding)
        vector, found = read(entry, ["type_grade"], biotope())
        assert [feature.values for feature in found] == [("1",), ("1",), ("1",), ("1",), ("excluded",)]
        assert vector.issues() == []


def test_filter_on_hangul_in_cp949(grades):
    entry = DatasetBinding("biotope_map", grades, filter="\"평가등급\" IN ('1등급', '평가제외')")
    vector, found = read(entry, ["type_grade"], biotope())
    assert [feature.values for feature in found] == [("1",), ("excluded",)]
    assert vector.feature_count == 2


def test_utf8_shapefile_without_cpg_is_detected(tmp_path):
    path = write_layer(
        str(tmp_path / "u.shp"), [(square(200000, 500000), {"이름": "곶자왈"})], encoding="UTF-8", keep_cpg=False
    )
    vector, found = read(DatasetBinding("x", path), ["이름"])
    assert found[0].values == ("곶자왈",)
    assert vector.issues()[0].parameters["encoding"] == "UTF-8"


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson", ".shp"])
def test_formats(tmp_path, suffix):
    rows = [(square(127.0, 37.0, 0.001), {"type_grade": 3.0, "name": text}) for text in HOSTILE]
    path = write_layer(str(tmp_path / f"자료{suffix}"), rows, epsg=4326)
    _, found = read(DatasetBinding("biotope_map", path), ["type_grade", "name"], biotope())
    assert {feature.values[0] for feature in found} == {"3"}
    assert [feature.values[1] for feature in found] == HOSTILE
    assert found[0].geometry.area() == pytest.approx(111.0 * 88.9, rel=0.01)


def test_sublayers_by_name(tmp_path):
    path = str(tmp_path / "m.gpkg")
    write_layer(path, [(square(200000, 500000), {"a": 1})], layer="첫째")
    write_layer(path, [(square(200000, 500000), {"a": 2})], layer="둘째")
    for entry in (DatasetBinding("x", path, layer="둘째"), DatasetBinding("x", path + "|layername=둘째")):
        assert [feature.values for feature in read(entry, ["a"])[1]] == [("2",)]
    with pytest.raises(CoreError) as fault:
        open_vector(DatasetBinding("x", path, layer="셋째"))
    assert codes(fault) == ["vector.no_sublayer"]
    assert "첫째, 둘째" in describe_all(fault.value.issues)


def test_geometries_are_repaired_and_counted(tmp_path):
    rows = [
        (square(200000, 500000), {"a": 1}),
        (bowtie(200200, 500000), {"a": 2}),
        (None, {"a": 3}),
        ("POLYGON EMPTY", {"a": 4}),
        ("POLYGON((200500 500000,200600 500000,200700 500000,200500 500000))", {"a": 5}),
        ("MULTIPOLYGON(((200800 500000,200810 500000,200810 500010,200800 500000)),"
         "((200900 500000,200910 500000,200910 500010,200900 500000)))", {"a": 6}),
    ]  # fmt: skip
    path = write_layer(str(tmp_path / "m.gpkg"), rows)
    vector, found = read(DatasetBinding("x", path), ["a"])
    assert [feature.values[0] for feature in found] == ["1", "2", "6"]
    assert [feature.geometry.area() for feature in found] == pytest.approx([10000, 5000, 100])
    assert all(feature.geometry.isGeosValid() for feature in found)
    assert {issue.code: issue.parameters["count"] for issue in vector.issues()} == {
        "vector.repaired": 1,
        "vector.empty": 2,
        "vector.lost": 1,
    }
    list(vector.features([], EPSG_5186))
    assert vector.issues()[0].parameters["count"] == 1, "a second pass counts nothing twice"
    assert vector.feature_count == 6


def test_z_is_dropped_and_curves_become_straight(tmp_path):
    layer = QgsVectorLayer("CurvePolygonZ?crs=EPSG:5186", "curves", "memory")
    from qgis.core import QgsFeature, QgsGeometry

    feature = QgsFeature()
    corners = "200000 500000 5,200010 500010 5,200020 500000 5,200010 499990 5,200000 500000 5"
    circle = f"CurvePolygonZ(CircularStringZ({corners}))"
    feature.setGeometry(QgsGeometry.fromWkt(circle))
    layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    try:
        _, found = read(DatasetBinding("x", layer.id(), provider="memory"))
        assert found[0].geometry.constGet().is3D() is False
        assert found[0].geometry.wkbType() in (3, 6)
        assert found[0].geometry.area() == pytest.approx(np.pi * 100, rel=0.001)
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


def test_missing_crs_is_an_error_with_the_proposal(tmp_path):
    path = write_layer(str(tmp_path / "m.shp"), [(square(180000, 350000), {"a": 1})], epsg=None)
    with pytest.raises(CoreError) as fault:
        open_vector(DatasetBinding("x", path))
    assert codes(fault) == ["source.no_crs"]
    assert "fit EPSG:5186 best (in order: EPSG:5186, EPSG:5181, EPSG:5174" in describe_all(fault.value.issues)
    vector, found = read(DatasetBinding("x", path, crs="EPSG:5186"))
    assert vector.crs.authid() == "EPSG:5186" and found[0].geometry.area() == pytest.approx(10000)


@pytest.mark.parametrize(
    ("corner", "first"),
    [
        ((185000, 352000), "EPSG:5186"),
        ((953000, 1953000), "EPSG:5179"),
        ((154000, -12000), "EPSG:5181"),
        ((14135000, 4518000), "EPSG:3857"),
        ((126.9, 37.5), "EPSG:4326"),
        ((5e9, 5e9), None),
        ((0, 0), None),
    ],
)
def test_crs_proposals_by_extent(corner, first):
    extent = QgsRectangle(corner[0], corner[1], corner[0] + 0.1, corner[1] + 0.1)
    assert next(iter(propose_crs(extent)), None) == first


def test_neighbours_tell_the_belt():
    """The same numbers lie in three belts; a layer known to be near Daegu decides for the eastern one."""
    extent = QgsRectangle(160000, 350000, 165000, 355000)
    daegu = QgsRectangle(128.3, 35.6, 128.9, 36.1)
    assert propose_crs(extent)[0] == "EPSG:5186"
    assert propose_crs(extent, [daegu])[0] == "EPSG:5187"


def test_old_bessel_system_is_shifted_onto_the_new_one(tmp_path):
    """EPSG:5174 read without its datum shift would be 300 m off."""
    path = write_layer(str(tmp_path / "m.gpkg"), [("POINT(200000 450000)", {"a": 1})], kind="point", epsg=5174)
    _, found = read(DatasetBinding("x", path))
    point = found[0].geometry.asPoint()
    assert 50 < abs(point.x() - 200000) < 300
    assert abs(point.y() - 550000) < 600


def test_axis_order_of_5179(tmp_path):
    path = write_layer(str(tmp_path / "m.gpkg"), [("POINT(1000000 2000000)", {"a": 1})], kind="point", epsg=5179)
    _, found = read(DatasetBinding("x", path), crs=QgsCoordinateReferenceSystem("EPSG:4326"))
    point = found[0].geometry.asPoint()
    assert (point.x(), point.y()) == pytest.approx((127.5, 38.0), abs=1e-6)


def test_extent_is_in_the_target_system(tmp_path):
    rows = [(square(200000 + 1000 * number, 500000), {"a": number}) for number in range(10)]
    path = write_layer(str(tmp_path / "m.gpkg"), rows)
    vector = open_vector(DatasetBinding("x", path))
    target = QgsCoordinateReferenceSystem("EPSG:5179")
    whole = vector.extent(target)
    part = QgsRectangle(whole.xMinimum(), whole.yMinimum(), whole.xMinimum() + 2500, whole.yMaximum())
    assert [feature.values for feature in vector.features(["a"], target, part)] == [("0",), ("1",), ("2",)]
    assert vector.extent(EPSG_5186) == QgsRectangle(200000, 500000, 209100, 500100)


def test_expression_over_canonical_names_and_values(grades):
    entry = DatasetBinding("biotope_map", grades)
    for expression, count in (
        ("\"type_grade\" = '1'", 4),
        ("\"type_grade\" = 1", 4),
        ("type_grade IN ('excluded', '2')", 1),
        ("\"TYPE_GRADE\" = '1' AND area($geometry) > 1", 4),
        ("\"type_name\" LIKE '비오톱%'", 1),
        ("\"type_name\" = '=1+1'", 1),
        ("x(centroid($geometry)) < 200200", 2),
        ("NULL", 0),
    ):
        assert len(read(entry, (), biotope(), expression=expression)[1]) == count, expression
    with pytest.raises(CoreError) as fault:
        read(entry, (), biotope(), expression="type_grade = = 1")
    assert codes(fault) == ["vector.expression"]
    with pytest.raises(CoreError) as fault:
        read(entry, (), biotope(), expression="small_class = '1' AND nothing = 2")
    assert codes(fault) == ["vector.no_field", "vector.no_field"]


def test_wrong_and_missing_fields_name_what_is_there(grades):
    with pytest.raises(CoreError) as fault:
        wrong = {"type_grade": "없는필드", "type_name": "x"}
        open_vector(DatasetBinding("biotope_map", grades, fields=wrong), biotope())
    assert codes(fault) == ["vector.wrong_field", "vector.wrong_field"]
    assert "평가등급, 유형명" in describe_all(fault.value.issues)
    vector = open_vector(DatasetBinding("biotope_map", grades), biotope())
    with pytest.raises(CoreError) as fault:
        vector.features(["type_grade", "individual_grade", "major_class"], EPSG_5186)
    assert codes(fault) == ["vector.no_field", "vector.no_field"]


@pytest.mark.parametrize(
    ("name", "actual", "found"),
    [
        ("type_grade", ["TYPE_GRADE"], "TYPE_GRADE"),
        ("type_grade", ["x", "type_grad"], "type_grad"),
        ("type_grade", ["ty_evl"], "ty_evl"),
        ("type_grade", [" 평가등급 "], " 평가등급 "),
        ("type_grade", ["유형/평가등급"], "유형/평가등급"),
        ("individual_grade", ["INDVDLZ_EV", "individual"], "INDVDLZ_EV"),
        ("type_grade", ["평가등\ufffd"], "평가등\ufffd"),
        ("type_grade", ["grade", "kind"], None),
    ],
)
def test_field_names_as_files_have_them(name, actual, found):
    assert find_field(name, actual, biotope()) == found


def test_values_become_canonical():
    code = value_reader(biotope(), "type_grade")
    assert [code(raw) for raw in ("1등급", "Ⅰ", 3.0, " 3 ", "3.0", NULL, None, "", "중분류")] == [
        "1", "1", "3", "3", "3", None, None, None, "중분류",
    ]  # fmt: skip
    plain = value_reader(None, "x")
    assert [plain(raw) for raw in (210, 210.0, "210", NULL)] == ["210", "210", "210", None]


def test_raw_values(grades):
    vector = open_vector(DatasetBinding("biotope_map", grades), biotope())
    assert list(vector.values("type_grade")) == ["1등급", "Ⅰ", "I", "1.0", "평가제외"]


def test_reading_in_another_thread(grades):
    vector = open_vector(DatasetBinding("biotope_map", grades), biotope())
    found = []

    def work():
        found.extend(feature.values for feature in vector.features(["type_grade"], EPSG_5186))
        found.append(open_vector(DatasetBinding("biotope_map", grades), biotope()).feature_count)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found == [("1",), ("1",), ("1",), ("1",), ("excluded",), 5]


def test_cancelling(grades):
    class Stop(Progress):
        def is_cancelled(self):
            return True

    vector = open_vector(DatasetBinding("biotope_map", grades), biotope())
    with pytest.raises(Cancelled):
        list(vector.features([], EPSG_5186, progress=Stop()))


def test_sources_that_cannot_be_opened(tmp_path):
    (tmp_path / "text.shp").write_text("no shapefile", encoding="utf-8")
    entries = {
        "source.no_file": DatasetBinding("x", str(tmp_path / "none.shp")),
        "source.unreadable": DatasetBinding("x", str(tmp_path / "text.shp")),
        "source.unknown_provider": DatasetBinding("x", "y", provider="nonsense"),
        "source.unknown_crs": DatasetBinding(
            "x", write_layer(str(tmp_path / "m.gpkg"), [(square(0, 0), {"a": 1})]), crs="EPSG:1"
        ),
    }
    for code, entry in entries.items():
        with pytest.raises(CoreError) as fault:
            open_vector(entry)
        assert codes(fault) == [code]
        assert len(describe_all(fault.value.issues).splitlines()) == 1


def test_refused_filter(grades):
    with pytest.raises(CoreError) as fault:
        open_vector(DatasetBinding("x", grades, filter='"none" = 1 AND'))
    assert codes(fault) == ["vector.filter_refused"]
    with pytest.raises(CoreError) as fault:
        open_vector(DatasetBinding("x", grades, filter="1=1; DROP TABLE x"))
    assert codes(fault) == ["binding.unsafe_filter"]


def test_geometry_of_another_kind_is_told_and_read(tmp_path):
    path = write_layer(str(tmp_path / "p.gpkg"), [("POINT(200000 500000)", {"a": 1})], kind="point")
    bound = open_vector(DatasetBinding("biotope_map", path), biotope())
    assert [issue.code for issue in bound.issues()] == ["vector.geometry_kind"]
    assert len(list(bound.features((), bound.crs))) == 1


@pytest.mark.parametrize(
    ("provider", "source"),
    [
        ("postgres", "dbname='x' host=127.0.0.1 port=59999 user='me' password='open sesame' table=\"a\".\"t\" (geom)"),
        ("WFS", "url='http://127.0.0.1:59998/wfs' typename='a:b' version='2.0.0' password=sesame"),
    ],
)
def test_refused_connection_is_one_clear_sentence(provider, source):
    with pytest.raises(CoreError) as fault:
        open_vector(DatasetBinding("roads", source, provider=provider))
    assert codes(fault) == ["source.no_connection"]
    sentence = describe_all(fault.value.issues)
    assert "refused" in sentence and "\n" not in sentence
    assert "sesame" not in sentence


def test_encoding_detection_of_bytes():
    assert detect_encoding([b"abc", b"1"]) is None
    assert detect_encoding(["똠방각하 습지".encode("cp949")]) == "CP949"
    assert detect_encoding(["습지".encode()]) == "UTF-8"
    assert detect_encoding(["하천변 습지".encode("cp949")[:-1]]) == "CP949", "cut by the width of the column"
    assert detect_encoding(["하천변".encode()[:-1]]) == "UTF-8"
    assert detect_encoding([b"\xff\xfe\xff"]) is None


@pytest.mark.parametrize(
    ("text", "garbled"),
    [
        ("하천변 습지", False),
        ("São Tomé", False),
        ("Forêt", False),
        ("plain", False),
        ("習地", False),
        ("하천".encode("cp949").decode("latin-1"), True),
        ("하천".encode().decode("latin-1"), True),
        ("하천".encode("cp949").decode("utf-8", "replace"), True),
    ],
)
def test_garbled_texts(text, garbled):
    assert looks_garbled(text) is garbled


def test_raster_header(tmp_path):
    path = write_raster(str(tmp_path / "표고.tif"), np.ones((4, 5), np.float32), nodata=-9999)
    raster = open_raster(DatasetBinding("elevation", path, provider="gdal"))
    assert (raster.width, raster.height, raster.nodata, raster.data_type, raster.band) == (5, 4, -9999, "Float32", 1)
    assert raster.crs.authid() == "EPSG:5186"
    assert raster.extent == QgsRectangle(200000, 500060, 200050, 500100)
    assert raster.path == path


def test_raster_faults_at_once(tmp_path):
    values = np.ones((4, 5), np.uint8)
    bare = write_raster(str(tmp_path / "bare.tif"), values, epsg=None, transform=None)
    turned = write_raster(str(tmp_path / "turned.tif"), values, transform=(0, 10, 1, 0, 1, -10))
    homeless = write_raster(str(tmp_path / "homeless.tif"), values, epsg=None)
    for path, band, expected in (
        (bare, 2, ["raster.no_band", "raster.no_georeference"]),
        (turned, 1, ["raster.rotated"]),
        (homeless, 1, ["source.no_crs"]),
        (str(tmp_path / "none.tif"), 1, ["source.no_file"]),
    ):
        with pytest.raises(CoreError) as fault:
            open_raster(DatasetBinding("slope", path, provider="gdal", band=band))
        assert codes(fault) == expected
    assert open_raster(DatasetBinding("slope", homeless, provider="gdal", crs="EPSG:5186")).crs.authid() == "EPSG:5186"


@pytest.mark.skipif(not os.path.isdir(DATA), reason="the shared data are not here")
def test_real_files():
    park = os.path.join(DATA, "korea", "byeonsan", "BYEONSANBANDO_BNDRY.shp")
    vector, found = read(
        DatasetBinding("protected_areas", park),
        ["name"],
        catalogue().get("protected_areas"),
        QgsCoordinateReferenceSystem("EPSG:5179"),
    )
    assert vector.issues()[0].parameters["encoding"] == "CP949"
    assert "변산" in found[0].values[0]
    corine = DatasetBinding("biotope_map", os.path.join(DATA, "herault", "CLC12_D034_RGF_clipped.gpkg"))
    vector, found = read(corine, ["CODE_12"], crs=QgsCoordinateReferenceSystem("EPSG:2154"))
    assert len(found) == vector.feature_count == 733
    assert sum(feature.values[0] == "112" for feature in found) > 0


def test_database_by_uri(tmp_path):
    """A SpatiaLite table through its own provider, as PostGIS tables are named: dbname, table, geometry column."""
    path = str(tmp_path / "가온.sqlite")
    database = ogr.GetDriverByName("SQLite").CreateDataSource(path, options=["SPATIALITE=YES"])
    system = osr.SpatialReference()
    system.ImportFromEPSG(5186)
    table = database.CreateLayer("roads", system, ogr.wkbLineString)
    table.CreateField(ogr.FieldDefn("road_name", ogr.OFTString))
    for number, name in enumerate(HOSTILE):
        feature = ogr.Feature(table.GetLayerDefn())
        feature.SetField(0, name)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"LINESTRING({200000 + number} 500000,{200000 + number} 500010)"))
        table.CreateFeature(feature)
    del table, database
    uri = f"dbname='{path}' table=\"roads\" (geometry)"
    fields = {"name": "road_name"}
    roads = catalogue().get("roads")
    vector, found = read(DatasetBinding("roads", uri, provider="spatialite", fields=fields), ["name"], roads)
    assert [feature.values[0] for feature in found] == HOSTILE
    assert vector.crs.authid() == "EPSG:5186"
    entry = DatasetBinding("roads", uri, provider="spatialite", fields=fields, filter="\"road_name\" = '=1+1'")
    assert [feature.values for feature in read(entry, ["name"], roads)[1]] == [("=1+1",)]


def test_statements_in_a_uri_are_refused():
    for provider in ("postgres", "spatialite"):
        uri = "dbname='x' table=\"roads\" (geometry) sql=1=1; DROP TABLE roads"
        with pytest.raises(CoreError) as fault:
            open_vector(DatasetBinding("roads", uri, provider=provider))
        assert codes(fault) == ["binding.unsafe_filter"]
