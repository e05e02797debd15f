"""The results of a study as rows: patches and links with their importance, indices, the curve. For any thread."""
from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Optional

from ....core.issues import CoreError, error
from ....core.progress import Progress
from ...compat import is_null
from ...opening_in_turn import open_for_reading
from ...side_files import no_side_files

CHECK_EVERY = 1000
SQUARE_METRES = "m²"
METRES = "m"
COST = "cost"


@dataclass(frozen=True)
class PatchRow:
    """A patch: attribute in the unit of the study, importance and its fractions in percent; ``area`` in m² or None."""

    id: str
    attribute: float
    importance: float
    intra: float
    flux: float
    connector: float
    betweenness: float
    rank: int
    fid: int


@dataclass(frozen=True)
class LinkRow:
    """A link; ``importance`` in percent, None where it was not computed."""

    start: str
    end: str
    distance: float
    probability: Optional[float]
    importance: Optional[float]
    rank: int
    fid: int


@dataclass(frozen=True)
class CurvePoint:
    """Equivalent connectivity at a dispersal distance; ``share`` is percent of all attributes."""

    dispersal: float
    equivalent: float
    share: float


@dataclass
class SpeciesResult:
    """What was computed for a species.

    ``unit`` is m² where the attribute is an area, else empty; ``distance_unit`` is ``m``, ``cost`` or empty where links
    are probabilities. ``files`` are the outputs by name.
    """

    key: str
    name: str
    dispersal: float
    metres: float
    probability: float
    unit: str
    distance_unit: str
    files: Mapping[str, str]
    patches: list[PatchRow] = field(default_factory=list)
    links: list[LinkRow] = field(default_factory=list)
    indices: dict[str, float] = field(default_factory=dict)
    index_names: dict[str, str] = field(default_factory=dict)
    curve: list[CurvePoint] = field(default_factory=list)

    @property
    def total(self) -> float:
        """The attribute of all patches."""
        return self.indices.get("A", 0.0)

    @property
    def equivalent(self) -> float:
        """EC(PC)."""
        return self.indices.get("EC_PC", 0.0)

    @property
    def unlinked(self) -> int:
        """Patches without any link."""
        linked = {end for link in self.links for end in (link.start, link.end)}
        return sum(1 for patch in self.patches if patch.id not in linked)


def read_species(told: Mapping[str, Any], progress: Progress) -> SpeciesResult:
    """Read the results that ``told`` describes: key, name, dispersal …, and ``files`` by name of the output.

    Raises ``CoreError`` when a file is missing or holds something else, and ``Cancelled``.
    """
    result = SpeciesResult(
        str(told["key"]),
        str(told["name"]),
        float(told["dispersal"]),
        float(told.get("metres") or told["dispersal"]),
        float(told["probability"]),
        str(told.get("unit", "")),
        str(told.get("distance_unit", "")),
        dict(told["files"]),
    )
    with no_side_files():
        result.patches = _patches(result.files["NODES_OUT"], progress.part(0.0, 0.5))
        place = result.files.get("LINKS_OUT") or result.files.get("LINKS") or ""
        result.links = _links(place, progress.part(0.5, 1.0)) if place else []
    rows = list(_table(result.files["INDICES"]))
    for row in rows:
        if not row["dispersal"] or float(row["dispersal"]) == float(rows[0]["dispersal"]):
            result.indices.setdefault(row["index"], float(row["value"]))
            result.index_names.setdefault(row["index"], row["name"])
    if result.files.get("CURVE"):
        result.curve = sorted(
            (
                CurvePoint(float(row["dispersal"]), float(row["EC_PC"]), float(row["EC_share"] or 0.0))
                for row in _table(result.files["CURVE"])
                if row["dispersal"]
            ),
            key=lambda point: point.dispersal,
        )
    return result


@dataclass(frozen=True)
class CandidateRow:
    """A candidate of a restoration with its gain in EC; ``step`` is its place in the sequence, None outside it."""

    id: str
    gain: float
    percent: float
    attribute: float
    cost: Optional[float]
    rank: int
    step: Optional[int]
    fid: int


def read_candidates(source: str, progress: Progress) -> list[CandidateRow]:
    """The ranked candidates, the best first. Raises ``CoreError`` and ``Cancelled``."""
    columns = ("candidate", "gain_ec", "gain_ec_percent", "attribute", "cost", "rank", "step")
    found = [
        CandidateRow(
            str(row[0]), _number(row[1]), _number(row[2]), _number(row[3]), _maybe(row[4]), int(row[5]),
            None if is_null(row[6]) else int(row[6]), fid,
        )
        for fid, row in _features(source, columns, progress)
    ]  # fmt: skip
    return sorted(found, key=lambda row: row.rank)


def read_attributes(source: str, progress: Progress) -> dict[str, float]:
    """The attribute of each patch of a graph, by id. Raises ``CoreError`` and ``Cancelled``."""
    return {
        str(row[0]): _number(row[1]) for _, row in _features(source, ("id", "attribute"), progress)
    }


def read_rows(path: str) -> list[dict[str, str]]:
    """The rows of a CSV table by column. Raises ``CoreError`` when it is not there."""
    return list(_table(path))


def _patches(source: str, progress: Progress) -> list[PatchRow]:
    columns = ("id", "attribute", "dPC", "dPCintra", "dPCflux", "dPCconnector", "BC_PC")
    rows = sorted(_features(source, columns, progress), key=lambda row: -_number(row[1][2]))
    return [
        PatchRow(str(row[0]), *(_number(value) for value in row[1:]), rank, fid)
        for rank, (fid, row) in enumerate(rows, start=1)
    ]


def _links(source: str, progress: Progress) -> list[LinkRow]:
    columns = ("from", "to", "distance", "probability", "dPC")
    rows = list(_features(source, columns, progress, optional=("distance", "probability", "dPC")))
    rows.sort(key=lambda row: (-_number(row[1][4]), _number(row[1][2])))
    return [
        LinkRow(str(row[0]), str(row[1]), _number(row[2]), _maybe(row[3]), _maybe(row[4]), rank, fid)
        for rank, (fid, row) in enumerate(rows, start=1)
    ]


def _features(
    source: str, columns: Sequence[str], progress: Progress, optional: Sequence[str] = ()
) -> Iterator[tuple[int, list[Any]]]:
    layer = open_for_reading(source, "results")
    if not layer.isValid():
        raise CoreError(error("study.not_opened", source=source))
    places = [layer.fields().lookupField(name) for name in columns]
    if any(place < 0 and name not in optional for place, name in zip(places, columns)):
        raise CoreError(error("study.no_results", source=source))
    total = max(1, layer.featureCount())
    for number, feature in enumerate(layer.getFeatures()):
        if number % CHECK_EVERY == 0:
            progress.check()
            progress.report(min(1.0, number / total))
        values = feature.attributes()
        yield feature.id(), [values[place] if place >= 0 else None for place in places]


def _table(path: str) -> Iterator[dict[str, str]]:
    try:
        with open(path, encoding="utf-8-sig", newline="") as stream:
            yield from csv.DictReader(stream)
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise CoreError(error("study.not_opened", source=path)) from fault


def _number(value: Any) -> float:
    return 0.0 if is_null(value) else float(value)


def _maybe(value: Any) -> Optional[float]:
    return None if is_null(value) else float(value)
