"""Run in a process of its own: every algorithm where scipy, networkx and numba cannot be imported.

Prints one JSON object: the id of each algorithm with the sentence of its refusal, or an empty text where it worked.
"""
from __future__ import annotations

import json
import os
import pathlib
import sys
import tempfile

for package in ("scipy", "networkx", "numba"):
    sys.modules[package] = None
ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests")]

import conftest  # noqa: E402, F401 - makes the checkout importable as the package
from qgis.core import QgsApplication, QgsProcessingException  # noqa: E402

SAMPLE = ROOT / "resources" / "sample"
NETWORK, SEA, REDLIST = SAMPLE / "connectivity", SAMPLE / "sea", SAMPLE / "redlist"
SITES = f"{SAMPLE / 'sites.gpkg'}|layername=sites"
MAP = f"{REDLIST / 'ecosystems_gaon.gpkg'}|layername=ecosystems_"
CONDITION = REDLIST / "mountain_bog_water_"
PATCHES = f"{NETWORK / 'axis_network_gaon.gpkg'}|layername=서식지패치|subset=\"종\" = 'marten'"
UNITS = str(SAMPLE / "LT_C_ADEMD_gaon.shp")
PROTECTED = str(SAMPLE / "protected_areas_gaon.gpkg")
CRS = "EPSG:5179"
NODES = "id,attribute,protected\n1,4,1\n2,3,0\n3,2,0\n"
CANDIDATES = "id,from,to,distance,cost\na,1,3,50,1\n"
LINKS = "from,to,distance\n1,2,100\n2,3,200\n"


def parameters(folder: pathlib.Path) -> dict[str, dict[str, object]]:
    """What each algorithm is given; outputs that are not named go to temporary files."""
    nodes, links = folder / "nodes.csv", folder / "links.csv"
    candidates = folder / "candidates.csv"
    candidates.write_text(CANDIDATES, encoding="utf-8")
    nodes.write_text(NODES, encoding="utf-8")
    links.write_text(LINKS, encoding="utf-8")
    graph = {"NODES": str(nodes), "LINKS": str(links), "DISPERSAL": 150}
    resistance = str(folder / "resistance.tif")
    network, sample = str(NETWORK / "binding.json"), str(SAMPLE / "binding.json")
    redlist = {"INPUT": f"{MAP}2024", "ECOSYSTEM_FIELD": "생태계"}
    return {
        "checkdata": {"BINDING": sample, "SCHEME": "kr-ecvam"},
        "gradezoning": {"BINDING": sample, "SCHEME": "kr-ecvam", "CRS": CRS, "CELL_SIZE": 500},
        "explaingrade": {"BINDING": sample, "SCHEME": "kr-ecvam", "CRS": CRS, "INPUT": SITES},
        "screendevelopment": {"INPUT": SITES, "SCHEME": "kr-biotope-default", "BINDING": sample, "CRS": CRS},
        "makeresistance": {
            "BINDING": network, "TABLE": str(NETWORK / "resistance_gaon.csv"), "COLUMN": "marten", "CELL_SIZE": 200,
            "OUTPUT": resistance,
        },
        "buildpatchgraph": {"PATCHES": PATCHES, "ID_FIELD": "식별자"},
        "connectivityindices": graph,
        "exportpatchgraph": {**graph, "GRAPHML": str(folder / "graph.graphml")},
        "rankrestoration": {**graph, "CANDIDATES": str(candidates)},
        "rankprotection": {**graph, "PROTECTED_FIELD": "protected"},
        "currentcentrality": graph,
        "protectedconnected": {"PROTECTED": PROTECTED, "UNITS": UNITS, "DISPERSAL": 1000},
        "meshsize": {"PATCHES": PATCHES, "UNITS": UNITS},
        "classmetrics": {"INPUT": resistance},
        "currentflow": {"RESISTANCE": resistance, "FOCAL": PATCHES},
        "leastcostcorridors": {"CORES": PATCHES, "ID_FIELD": "식별자", "RESISTANCE": resistance},
        "structuralpattern": {"INPUT": resistance, "VALUES": "1"},
        "marineconnectedness": {"BINDING": str(SEA / "binding.json"), "CELL_SIZE": 2000, "DAYS": 1},
        "assessaxes": {"BINDING": network, "CRS": CRS},
        "measureeoo": redlist,
        "measureaoo": redlist,
        "measuredecline": {
            "INPUTS": [f"{MAP}1985", f"{MAP}2024"], "YEARS": "1985,2024", "ECOSYSTEM_FIELD": redlist["ECOSYSTEM_FIELD"],
        },
        "measuredegradation": {
            "INITIAL": f"{CONDITION}1985.tif", "CURRENT": f"{CONDITION}2024.tif", "COLLAPSE": "60",
            "DISTRIBUTION": f"{MAP}2024", "ECOSYSTEM_FIELD": "생태계", "VALUE": "산지습원", "SUBCRITERION": "C1",
        },
        "assessecosystem": {
            "INPUT": str(REDLIST / "evidence.csv"), "SCHEME": "iucn-rle-2.1",
            "ASSESSMENT": str(folder / "assessment.csv"),
        },
        "mapredlist": {**redlist, "ASSESSMENT": str(folder / "assessment.csv"), "CRS": CRS},
    }  # fmt: skip


def main() -> None:
    """Run them all."""
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(os.path.join(QgsApplication.pkgDataPath(), "python", "plugins"))
    from ecoaxis.plugin import Plugin
    from processing.core.Processing import Processing

    Processing.initialize()
    plugin = Plugin(None)
    plugin.initProcessing()
    from qgis import processing

    told: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as name:
        given = parameters(pathlib.Path(name))
        told["not run"] = " ".join({each.name() for each in plugin.provider.algorithms()} - given.keys())
        for algorithm, values in given.items():
            known = QgsApplication.processingRegistry().algorithmById(f"ecoaxis:{algorithm}")
            outputs = {
                each.name(): "TEMPORARY_OUTPUT" for each in known.destinationParameterDefinitions()
                if not each.flags() & each.FlagOptional
            }  # fmt: skip
            try:
                processing.run(known.id(), {**outputs, **values})
                told[algorithm] = ""
            except QgsProcessingException as refusal:
                told[algorithm] = str(refusal)
            except Exception as fault:  # noqa: BLE001 - the test tells it
                told[algorithm] = f"Traceback: {type(fault).__name__}: {fault}"
    print(json.dumps(told, ensure_ascii=False))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
