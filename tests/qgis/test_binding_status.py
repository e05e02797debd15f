"""How bound datasets stand, what a look at their layers shows, and what one click can decide."""
from __future__ import annotations

import os
from dataclasses import replace

import numpy as np
import pytest
from ecoaxis.core.progress import Progress
from ecoaxis.gis.automap import proposal_for, propose
from ecoaxis.gis.binding import Binding, DatasetBinding, keep_binding
from ecoaxis.gis.binding_fixes import FixKind, fixes
from ecoaxis.gis.binding_status import (
    State,
    binding_statuses,
    project_statuses,
    replaced_datasets,
    status_of,
    stops_a_run,
    unanswered_rules,
)
from ecoaxis.gis.dataset_groups import OTHER, group_of, group_titles, in_order
from ecoaxis.gis.encoding import preview
from ecoaxis.gis.layer_look import forget_looks, kept_look, look_at
from ecoaxis.gis.paths import catalogue, load_scheme_named
from ecoaxis.gis.project_sources import layer_sources, place_of, players, read_candidates
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer, QgsVectorLayer
from reading_fixtures import square, write_layer, write_raster


@pytest.fixture(autouse=True)
def nothing_kept():
    forget_looks()
    QgsProject.instance().clear()
    yield
    QgsProject.instance().clear()
    forget_looks()


def biotope(folder, values, **how) -> DatasetBinding:
    rows = [(square(200000 + 100 * number, 500000), {"유형등급": value}) for number, value in enumerate(values)]
    path = write_layer(str(folder / "비오톱.shp"), rows, fields={"유형등급": str}, **how)
    return DatasetBinding("biotope_map", path)


def status(entry, needed=()):
    return status_of(entry, catalogue().get(entry.key), needed, look_at(entry))


@pytest.mark.parametrize(
    ("values", "how", "state"),
    [
        (["1등급", "Ⅱ"], {}, State.READY),
        (["1등급", "숲"], {}, State.VALUES_UNKNOWN),
        (["1등급(가)", "2등급(가)"], {}, State.VALUES_UNKNOWN),
        (["숲", "밭"], {}, State.FIELD_UNCLEAR),
        ([], {}, State.NO_FEATURES),
        (["1등급"], {"epsg": None}, State.NEEDS_CRS),
        (["1등급"], {"encoding": "CP949", "keep_cpg": False}, State.READY),
    ],
)
def test_states(tmp_path, values, how, state):
    assert status(biotope(tmp_path, values, **how)).state is state


def test_decisions_lead_to_ready(tmp_path):
    entry = biotope(tmp_path, ["1등급(가)", "2등급(가)"], epsg=None, encoding="CP949", keep_cpg=False)
    entry = replace(entry, encoding="ISO-8859-1")
    dataset = catalogue().get("biotope_map")
    taken = []
    for _ in range(6):
        found = fixes(status(entry), dataset)
        if not found:
            break
        taken.append(found[0].kind)
        entry = found[0].entry
    assert taken == [FixKind.CRS, FixKind.ENCODING, FixKind.VALUES]
    assert entry.crs == "EPSG:5186" and entry.encoding == "CP949"
    assert status(entry).state is State.READY


def test_a_field_is_proposed_by_its_values(tmp_path):
    rows = [(square(200000, 500000), {"a": "숲", "b": "1등급", "c": "7"})]
    entry = DatasetBinding("biotope_map", write_layer(str(tmp_path / "b.gpkg"), rows))
    found = fixes(status(entry), catalogue().get("biotope_map"))
    assert [(fix.kind, fix.field, fix.value) for fix in found] == [(FixKind.FIELD, "type_grade", "b")]
    assert status(found[0].entry).state is State.READY


def test_looks_are_kept_until_the_file_changes(tmp_path):
    entry = biotope(tmp_path, ["1등급"])
    assert kept_look(entry) is None
    first = look_at(entry)
    assert kept_look(entry) is first and look_at(entry) is first
    assert kept_look(replace(entry, filter="1 = 1")) is None
    biotope(tmp_path, ["1등급", "2등급"])
    assert kept_look(entry) is None
    assert look_at(entry).feature_count == 2


def test_a_look_changes_no_file(tmp_path):
    path = write_layer(str(tmp_path / "a.gpkg"), [(square(200000, 500000), {"grade": "1"})])
    raster = write_raster(str(tmp_path / "dem.tif"), np.ones((4, 4), np.float32), nodata=-9999)
    before = {name: (tmp_path / name).read_bytes() for name in os.listdir(tmp_path)}
    look_at(DatasetBinding("wetland_grade", path))
    look_at(DatasetBinding("elevation", raster, provider="gdal"))
    assert {name: (tmp_path / name).read_bytes() for name in os.listdir(tmp_path)} == before


def test_what_cannot_be_read_says_why(tmp_path):
    broken = tmp_path / "broken.shp"
    broken.write_text("no shapefile", encoding="utf-8")
    unreadable = status(DatasetBinding("roads", str(broken)))
    assert unreadable.state is State.UNREADABLE and unreadable.fault.code == "source.unreadable"
    gone = DatasetBinding("roads", str(tmp_path / "gone.shp"))
    assert status_of(gone, catalogue().get("roads"), (), None).state is State.LAYER_GONE
    assert stops_a_run(unreadable) and not stops_a_run(status(biotope(tmp_path, ["1등급"])))
    refused = status(replace(biotope(tmp_path, ["1등급"]), filter='"none" = 1'))
    assert refused.state is State.UNREADABLE


def test_rasters_have_values_and_bands(tmp_path):
    cells = np.repeat(np.array([[311, 321], [110, -1]], np.int16), 300, axis=0)
    path = write_raster(str(tmp_path / "lc.tif"), cells, nodata=-1)
    look = look_at(DatasetBinding("land_cover", path, provider="gdal"))
    assert look.bands == 1 and list(look.values[0]) == ["110", "311", "321"] and look.nulls[0] > 0
    measured = write_raster(str(tmp_path / "dem.tif"), np.arange(90000, dtype=np.float32).reshape(300, 300))
    assert len(look_at(DatasetBinding("elevation", measured, provider="gdal")).values[0]) == 2


def test_the_project_is_asked_without_opening_a_layer(tmp_path):
    entry = biotope(tmp_path, ["1등급"])
    keep_binding(Binding(None, {"biotope_map": entry}), QgsProject.instance())
    needed = {"biotope_map": ("type_grade",), "roads": ()}
    found = project_statuses(QgsProject.instance(), needed)
    assert found["biotope_map"].state is State.NOT_LOOKED and found["roads"].state is State.MISSING
    look_at(entry)
    assert project_statuses(QgsProject.instance(), needed)["biotope_map"].state is State.READY
    QgsProject.instance().writeEntry("ecoaxis", "binding", "{broken")
    assert project_statuses(QgsProject.instance(), needed)["biotope_map"].state is State.MISSING


def test_alternatives_stand_in_for_each_other():
    scheme = load_scheme_named("kr-biotope-default")
    assert "biotope_type_map" in replaced_datasets(scheme, ["biotope_map"])
    assert "biotope_map" in replaced_datasets(scheme, ["biotope_type_map", "biotope_individual_map"])
    assert "slope" not in replaced_datasets(scheme, ["biotope_map"])
    everything = unanswered_rules(scheme, [])
    assert len(everything) == len(scheme.rules) > len(unanswered_rules(scheme, ["biotope_map"]))
    assert not unanswered_rules(scheme, scheme.datasets)
    zoning = load_scheme_named("kr-ecvam")
    assert replaced_datasets(zoning, []) == frozenset()
    assert all(rule.dataset == "slope" or rule.dataset != "roads" for rule in unanswered_rules(zoning, ["roads"]))


def test_neighbours_rank_coordinate_systems(tmp_path):
    entry = biotope(tmp_path, ["1등급"], epsg=None)
    look = look_at(entry)
    assert look.proposals()[0] == "EPSG:5186"
    other = DatasetBinding("biotope_map", entry.source, crs="EPSG:5181")
    place = look.place(other.crs)
    binding = Binding(None, {"biotope_map": entry})
    assert binding_statuses(binding, catalogue())["biotope_map"].crs_proposals[0] == "EPSG:5186"
    assert place is not None


def test_every_dataset_has_a_group():
    assert [key for key in catalogue().datasets if group_of(key) == OTHER] == []
    assert set(group_titles()) == {group_of(key) for key in [*catalogue().datasets, "own"]}
    assert in_order(["slope", "own", "land_cover"]) == ["land_cover", "slope", "own"]


def test_layers_of_the_project_as_sources(tmp_path):
    project = QgsProject.instance()
    path = biotope(tmp_path, ["1등급", "2등급"], epsg=None, encoding="CP949", keep_cpg=False).source
    shown = QgsVectorLayer(path, "도시생태현황도", "ogr")
    shown.setCrs(QgsCoordinateReferenceSystem("EPSG:5181"))
    shown.setSubsetString("\"FID\" >= 0")
    memory = QgsVectorLayer("Polygon?crs=EPSG:5186&field=grade:string(10)", "내륙습지", "memory")
    raster = QgsRasterLayer(write_raster(str(tmp_path / "dem.tif"), np.ones((4, 4), np.float32)), "수치표고")
    table = QgsVectorLayer("NoGeometry?field=a:int", "표", "memory")
    project.addMapLayers([shown, memory, raster, table])
    sources = {source.title: source for source in layer_sources(project)}
    assert set(sources) == {"도시생태현황도", "내륙습지", "수치표고"}
    assert sources["도시생태현황도"].entry.filter == "\"FID\" >= 0"
    assert sources["도시생태현황도"].entry.source == path
    found = {each.entry.source: each for each in read_candidates(sources.values(), Progress())}
    assert found[path].entry.crs == "EPSG:5181", "the system that the user gave the layer counts"
    assert found[path].entry.encoding == "CP949"
    proposals = {each.key: each for each in propose(list(found.values()), catalogue())}
    assert proposals["wetland_grade"].entry.provider == "memory"
    bound = Binding(None, {"biotope_map": proposals["biotope_map"].entry})
    assert players(bound, sources.values())[shown.id()] == ["biotope_map"]


def test_one_file_is_one_place_however_it_is_written(tmp_path):
    path = str(tmp_path / "roads.gpkg")
    same = [
        DatasetBinding("roads", path),
        DatasetBinding("roads", path, layer="roads"),
        DatasetBinding("roads", f"{path}|layername=roads"),
        DatasetBinding("roads", str(tmp_path / "x" / ".." / "roads.gpkg")),
    ]
    assert len({place_of(entry) for entry in same}) == 1
    assert place_of(DatasetBinding("roads", f"{path}|layername=other")) != place_of(same[0])


def test_a_chosen_layer_of_many_legal_items_gives_the_one_that_is_meant(tmp_path):
    rows = [(square(200000, 500000), {"구분": kind}) for kind in ("습지보호지역", "개발제한구역")]
    path = write_layer(str(tmp_path / "보호지역.gpkg"), rows)
    QgsProject.instance().addMapLayer(QgsVectorLayer(path, "보호지역", "ogr"))
    candidate = read_candidates(layer_sources(QgsProject.instance()))[0]
    chosen = proposal_for(catalogue().get("legal_greenbelt"), candidate, catalogue())
    assert chosen.entry.filter == "\"구분\" IN ('개발제한구역')"


def test_hangul_is_previewed_in_any_encoding():
    texts = ["활엽수림".encode("cp949"), "침엽수림".encode("cp949")]
    assert preview(texts, "EUC-KR", 1) == ["활엽수림"]
    assert "활엽수림" not in preview(texts, "UTF-8", 2)[0]
    assert preview(texts, "no-such", 2) == []
