"""Every algorithm once on the sample data, and its outputs opened as QGIS loads them, with their styles."""
from __future__ import annotations

import os

from ecoaxis.ui.running.styled_results import opened_results
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
)

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLE = os.path.join(ROOT, "resources", "sample")
LAYER_OUTPUTS = ("outputVector", "outputRaster")


def sample(*names):
    """Path of something in the sample county."""
    return os.path.join(SAMPLE, *names)


class Results:
    """``layers`` are (algorithm, output) -> layer, ``again`` the same opened once more; ``places`` the files."""

    def __init__(self, folder):
        self.folder = str(folder)
        self.layers = {}
        self.again = {}
        self.places = {}
        self.wanted = set()

    def path(self, algorithm, output):
        """Where an output lies."""
        return self.places[(algorithm, output)]

    def run(self, name, **given):
        """Run with every layer output asked for."""
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"ecoaxis:{name}")
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        context.setProject(QgsProject.instance())
        titles, parameters = {}, dict(given)
        for output in algorithm.outputDefinitions():
            if output.type() not in LAYER_OUTPUTS or given.get(output.name(), "") is None:
                parameters.pop(output.name(), None)
                continue
            suffix = "tif" if output.type() == "outputRaster" else "gpkg"
            path = os.path.join(self.folder, f"{name}_{output.name()}.{suffix}")
            parameters[output.name()] = QgsProcessingOutputLayerDefinition(path, QgsProject.instance())
            self.places[(name, output.name())] = path
            self.wanted.add((name, output.name()))
            titles[output.name()] = output.description()
        results, well = algorithm.run(parameters, context, feedback)
        assert well, (name, feedback.textLog())
        for output, layer in opened_results(context, results, titles).items():
            self.layers[(name, output)] = layer
        for output, layer in opened_results(context, results, titles).items():
            self.again[(name, output)] = layer
        return results


def run_all(folder):
    """The outputs of every algorithm that has layers."""
    made = Results(folder)
    binding, network = sample("binding.json"), sample("connectivity", "binding.json")
    marten, squirrel = (
        f"{sample('connectivity', 'axis_network_gaon.gpkg')}|layername=서식지패치|subset=\"종\" = '{kind}'"
        for kind in ("marten", "flying_squirrel")
    )
    units = {"UNITS": f"{sample('LT_C_ADEMD_gaon.shp')}|option:ENCODING=CP949", "UNIT_FIELD": "EMD_KOR_NM"}
    sites = f"{sample('sites.gpkg')}|layername=sites"
    made.run("checkdata", BINDING=network)
    made.run("gradezoning", BINDING=binding, SCHEME="kr-ecvam", CELL_SIZE=100, CRS="EPSG:5179", **units)
    made.run("explaingrade", INPUT=sites, BINDING=binding, SCHEME="kr-ecvam", CELL_SIZE=100, CRS="EPSG:5179")
    made.run(
        "screendevelopment", INPUT=sites, SITE_FIELD="site", SCHEME="kr-biotope-default", BINDING=binding,
        CRS="EPSG:5179", LANGUAGE="ko", PATCHES=squirrel, DISPERSAL=1000, GRADES=made.path("gradezoning", "GRADE"),
    )  # fmt: skip
    _redlist(made, units)
    made.run(
        "makeresistance", BINDING=network, TABLE=sample("connectivity", "resistance_gaon.csv"), COLUMN="marten",
        CELL_SIZE=50,
    )  # fmt: skip
    surface = made.path("makeresistance", "OUTPUT")
    cores = f'{marten} AND "면적" > 1000000'
    made.run("buildpatchgraph", PATCHES=squirrel, ID_FIELD="식별자", MAX_DISTANCE=3000)
    graph = {"NODES": made.path("buildpatchgraph", "NODES"), "LINKS": made.path("buildpatchgraph", "LINKS")}
    made.run("connectivityindices", **graph, DISPERSAL="500,1000,2000")
    apart = f'{graph["LINKS"]}|subset="distance" > 0'
    made.run("currentcentrality", NODES=graph["NODES"], LINKS=apart)
    made.run("leastcostcorridors", CORES=cores, ID_FIELD="식별자", RESISTANCE=surface, RADIUS=200)
    made.run("currentflow", RESISTANCE=surface, FOCAL=cores, FOCAL_ID_FIELD="식별자")
    made.run(
        "rankrestoration", **graph, DISPERSAL=1000, MAX_DISTANCE=3000, PICKS=3, CANDIDATE_ID_FIELD="관리번호",
        CANDIDATES=f"{sample('biotope_gaon.gpkg')}|layername=비오톱유형평가도|subset=\"소분류\" = '산림 훼손지'",
    )  # fmt: skip
    protected = {"PROTECTED": sample("protected_areas_gaon.gpkg")}
    made.run("rankprotection", **graph, DISPERSAL=1000, **protected)
    made.run("protectedconnected", **protected, **units, DISPERSAL="1000")
    made.run("meshsize", PATCHES=squirrel, **units)
    made.run("classmetrics", INPUT=made.path("gradezoning", "GRADE"))
    made.run("structuralpattern", INPUT=made.path("gradezoning", "GRADE"), VALUES="1")
    made.run("assessaxes", BINDING=network, CRS="EPSG:5186", LANGUAGE="ko")
    made.run(
        "marineconnectedness", BINDING=sample("sea", "binding.json"), GROUPS="tidal_flat_larvae,seagrass",
        CELL_SIZE=2000, DAYS=2,
    )  # fmt: skip
    return made


def _redlist(made, units):
    maps = sample("redlist", "ecosystems_gaon.gpkg")
    current = f"{maps}|layername=ecosystems_2024"
    field = {"ECOSYSTEM_FIELD": "생태계"}
    made.run("measureeoo", INPUT=current, **field)
    made.run("measureaoo", INPUT=current, **field)
    years = (1985, 2005, 2024)
    made.run(
        "measuredecline", INPUTS=[f"{maps}|layername=ecosystems_{year}" for year in years],
        YEARS=",".join(map(str, years)), **field,
    )  # fmt: skip
    made.run(
        "measuredegradation", INITIAL=sample("redlist", "valley_forest_species_1985.tif"),
        CURRENT=sample("redlist", "valley_forest_species_2024.tif"), COLLAPSE="6", DISTRIBUTION=current, VALUE="계곡림",
        SUBCRITERION="D1", **field,
    )  # fmt: skip
    made.run("assessecosystem", INPUT=sample("redlist", "evidence.csv"), SCHEME="iucn-rle-2.1", LANGUAGE="ko")
    made.run("mapredlist", INPUT=current, ASSESSMENT=made.path("assessecosystem", "ASSESSMENT"), **field, **units)
