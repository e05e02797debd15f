"""No algorithm changes a byte of what it reads."""
from __future__ import annotations

import gc
import hashlib
import pathlib
import shutil

import pytest
from qgis import processing

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "resources" / "sample"


def digests(folder: pathlib.Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir() if path.is_file()}


@pytest.fixture
def county(tmp_path: pathlib.Path) -> pathlib.Path:
    return pathlib.Path(shutil.copytree(SAMPLE, tmp_path / "county"))


@pytest.mark.parametrize("algorithm", ["checkdata", "gradezoning", "screendevelopment"])
def test_the_sample_county_stays_as_it_is(county: pathlib.Path, tmp_path: pathlib.Path, algorithm: str) -> None:
    before = digests(county)
    out = tmp_path / "out"
    out.mkdir()
    parameters = {
        "checkdata": {"SCHEME": "kr-ecvam", "REPORT": str(out / "r.csv"), "BINDING_OUT": str(out / "b.json")},
        "gradezoning": {
            "SCHEME": "kr-ecvam", "CELL_SIZE": 50, "CRS": "EPSG:5179", "GRADE": str(out / "g.tif"),
            "DECIDER": str(out / "d.tif"),
        },
        "screendevelopment": {
            "SCHEME": "kr-biotope-default", "INPUT": f"{county / 'sites.gpkg'}|layername=sites", "SITE_FIELD": "site",
            "VERDICTS": str(out / "v.gpkg"), "FINDINGS": str(out / "f.gpkg"), "REPORT_HTML": str(out / "r.html"),
        },
    }[algorithm]  # fmt: skip
    processing.run(f"ecoaxis:{algorithm}", {"BINDING": str(county / "binding.json"), **parameters})
    gc.collect()
    assert digests(county) == before
