"""Reading leaves every byte of the input as it was: layer by layer, and through each algorithm."""
from __future__ import annotations

import gc
import hashlib
import pathlib
import shutil

import pytest
from ecoaxis.core.issues import CoreError
from ecoaxis.gis.binding import load_binding
from ecoaxis.gis.paths import catalogue, resource
from ecoaxis.gis.vector import open_vector
from osgeo import gdal
from qgis import processing
from qgis.core import QgsCoordinateReferenceSystem


@pytest.fixture(scope="module")
def copied(tmp_path_factory) -> pathlib.Path:
    folder = tmp_path_factory.mktemp("county") / "sample"
    shutil.copytree(resource("sample"), folder)
    return folder


def digests(folder: pathlib.Path) -> dict[str, str]:
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_every_vector_dataset_is_only_read(copied, qgis_app):
    before = digests(copied)
    binding = load_binding(str(copied / "binding.json"))
    filtered = 0
    for key, entry in binding.datasets.items():
        if entry.source.endswith(".tif"):
            continue
        bound = open_vector(entry, catalogue().get(key))
        filtered += bool(entry.filter) and entry.source.endswith(".gpkg")
        for _ in bound.features((), QgsCoordinateReferenceSystem("EPSG:5179")):
            break
        del bound
    assert filtered > 0
    assert digests(copied) == before


def test_a_filter_that_sqlite_refuses_is_told(copied, qgis_app):
    from dataclasses import replace

    binding = load_binding(str(copied / "binding.json"))
    entry = next(each for each in binding.datasets.values() if each.filter and each.source.endswith(".gpkg"))
    with pytest.raises(CoreError) as caught:
        open_vector(replace(entry, filter="no_such_field = 3"), catalogue().get(entry.key))
    assert [issue.code for issue in caught.value.issues] == ["vector.filter_refused"]


def test_a_filter_selects(copied, qgis_app):
    from dataclasses import replace

    binding = load_binding(str(copied / "binding.json"))
    entry = next(each for each in binding.datasets.values() if each.filter and each.source.endswith(".gpkg"))
    some = open_vector(entry, catalogue().get(entry.key)).feature_count
    whole = open_vector(replace(entry, filter=None), catalogue().get(entry.key)).feature_count
    assert 0 < some < whole


@pytest.mark.usefixtures("qgis_processing", "provider")
@pytest.mark.parametrize("algorithm", ["checkdata", "gradezoning", "screendevelopment"])
def test_every_algorithm_only_reads(copied, tmp_path, algorithm):
    before = digests(copied)
    parameters = {
        "checkdata": {
            "SCHEME": "kr-ecvam", "REPORT": str(tmp_path / "r.csv"), "BINDING_OUT": str(tmp_path / "b.json")
        },
        "gradezoning": {
            "SCHEME": "kr-ecvam", "CELL_SIZE": 50, "CRS": "EPSG:5179", "GRADE": str(tmp_path / "g.tif"),
            "DECIDER": str(tmp_path / "d.tif"),
        },
        "screendevelopment": {
            "SCHEME": "kr-biotope-default", "INPUT": f"{copied / 'sites.gpkg'}|layername=sites", "SITE_FIELD": "site",
            "VERDICTS": str(tmp_path / "v.gpkg"), "FINDINGS": str(tmp_path / "f.gpkg"),
            "REPORT_HTML": str(tmp_path / "r.html"),
        },
    }[algorithm]  # fmt: skip
    processing.run(f"ecoaxis:{algorithm}", {"BINDING": str(copied / "binding.json"), **parameters})
    gc.collect()
    assert digests(copied) == before


@pytest.mark.usefixtures("qgis_processing", "provider")
@pytest.mark.parametrize("algorithm", ["buildpatchgraph", "meshsize", "protectedconnected", "leastcostcorridors"])
def test_given_layers_are_only_read_too(copied, tmp_path, algorithm):
    layer = f"{copied / 'protected_areas_gaon.gpkg'}"
    resistance = copied / "resistance.tif"
    gdal.Translate(str(resistance), str(copied / "dem_20m_gaon.tif"), scaleParams=[[0, 1000, 1, 100]])
    parameters = {
        "buildpatchgraph": {"PATCHES": layer, "MAX_DISTANCE": 500, "NODES": "memory:", "LINKS": "memory:"},
        "meshsize": {"PATCHES": layer, "UNITS": layer, "OUTPUT": "memory:"},
        "protectedconnected": {"PROTECTED": layer, "UNITS": layer, "OUTPUT": "memory:"},
        "leastcostcorridors": {
            "CORES": layer, "RESISTANCE": str(resistance), "CORRIDORS": str(tmp_path / "c.tif"), "PATHS": "memory:",
        },
    }[algorithm]  # fmt: skip
    before = digests(copied)
    processing.run(f"ecoaxis:{algorithm}", parameters)
    gc.collect()
    assert digests(copied) == before
