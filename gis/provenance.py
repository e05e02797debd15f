"""What a result was made from: digests of inputs, versions, and how both are kept in the metadata of outputs."""
from __future__ import annotations

import configparser
import hashlib
import json
import os
from collections.abc import Iterable, Mapping

import numpy
from osgeo import gdal
from qgis.core import Qgis

from ..core.evidence import InputRecord, Provenance
from ..core.schemes.scheme import SchemeHead
from .credentials import without_password
from .paths import PLUGIN_FOLDER

SIDE_FILES = (".dbf", ".shx", ".prj", ".cpg")
CHUNK_BYTES = 1 << 22


def digest(source: str) -> str:
    """SHA-256 of the file behind a layer source (with the side files of a Shapefile); empty where there is no file."""
    path = source.split("|")[0]
    if not os.path.isfile(path):
        return ""
    base, suffix = os.path.splitext(path)
    paths = [path]
    if suffix.lower() == ".shp":
        paths += [base + side for side in SIDE_FILES if os.path.isfile(base + side)]
    checksum = hashlib.sha256()
    for each in paths:
        with open(each, "rb") as stream:
            while True:
                chunk = stream.read(CHUNK_BYTES)
                if not chunk:
                    break
                checksum.update(chunk)
    return checksum.hexdigest()


def input_record(key: str, source: str, crs: str, count: int | None = None) -> InputRecord:
    """The record of one input; ``source`` is a path, a path with ``|layername=``, or a provider's URI.

    Results carry it, so that passwords are left out.
    """
    return InputRecord(key, without_password(source), digest(source), crs, count)


def plugin_version() -> str:
    """The version in ``metadata.txt``."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(os.path.join(PLUGIN_FOLDER, "metadata.txt"), encoding="utf-8")
    return parser.get("general", "version", fallback="")


def versions() -> tuple[tuple[str, str], ...]:
    """Names and versions of the programs that made the result."""
    return (
        ("EcoAxis", plugin_version()),
        ("QGIS", Qgis.QGIS_VERSION),
        ("GDAL", gdal.VersionInfo("RELEASE_NAME")),
        ("numpy", numpy.__version__),
    )


def make_provenance(
    algorithm: str, parameters: Mapping[str, object], inputs: Iterable[InputRecord], scheme: SchemeHead
) -> Provenance:
    """Provenance of a result; ``parameters`` are kept as text in their order, without empty ones and passwords."""
    given = {name: str(value) for name, value in parameters.items() if value is not None and value != ""}
    kept = tuple((name, without_password(text)) for name, text in given.items())
    return Provenance(algorithm, kept, tuple(inputs), scheme.id, scheme.version, scheme.digest, versions())


def raster_tags(provenance: Provenance) -> dict[str, str]:
    """GDAL metadata items (domain ``ECOAXIS``) that carry the provenance."""
    return {
        "ALGORITHM": provenance.algorithm,
        "PARAMETERS": json.dumps(dict(provenance.parameters), ensure_ascii=False),
        "INPUTS": json.dumps(
            [
                {"key": record.key, "source": record.source, "sha256": record.digest, "crs": record.crs}
                for record in provenance.inputs
            ],
            ensure_ascii=False,
        ),
        "SCHEME": f"{provenance.scheme_id} {provenance.scheme_version}",
        "SCHEME_SHA256": provenance.scheme_digest,
        "VERSIONS": json.dumps(dict(provenance.versions), ensure_ascii=False),
    }
