"""Reading a GeoPackage, filtered or not, leaves every byte of it as it was."""
from __future__ import annotations

import hashlib
import pathlib
import shutil

import pytest
from ecoaxis.core.issues import CoreError
from ecoaxis.gis.binding import load_binding
from ecoaxis.gis.paths import catalogue, resource
from ecoaxis.gis.vector import open_vector
from qgis.core import QgsCoordinateReferenceSystem


@pytest.fixture(scope="module")
def copied(tmp_path_factory) -> pathlib.Path:
    folder = tmp_path_factory.mktemp("county") / "sample"
    shutil.copytree(resource("sample"), folder)
    return folder


def digests(folder: pathlib.Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


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
