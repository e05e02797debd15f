"""Habitat patches in a screening: the networks that rules on lost connectivity ask, and the rule that only tells it."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Optional

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureRequest, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QThread

from ...core.connectivity.kernel import DispersalKernel
from ...core.evidence import Certainty
from ...core.issues import CoreError, Where, error
from ...core.progress import Progress
from ...core.schemes.scheme import Consequence, Measure, ScreeningRule, ScreeningScheme
from ..binding import DatasetBinding
from ..connectivity.protection.habitat import HabitatNetwork
from ..geometry_repair import POLYGON
from ..overlay import SLIVER_M2
from ..paths import catalogue
from ..vector import BoundVector
from .sources import Ground, OpenDataset, open_dataset

HABITAT = "habitat_patches"
NAME = "habitat_connectivity"
GROUP = "connectedness"
SOURCE = "등가연결성(Saura 외 2011) / equivalent connectivity, Saura et al. 2011, Ecological Indicators 11:407"
MESSAGE = {
    "ko": "대상지의 땅이 서식지에서 빠지면 서식지 패치의 등가연결성이 줄어듭니다.",
    "en": "Equivalent connectivity of the habitat patches falls when the ground of the site is taken away.",
}


class Habitats:
    """Networks of habitat patches, made once for each set of patches that a rule selects.

    ``longest``: longest link (metres) or ``None``. ``quality``: canonical field whose value multiplies the area of a
    patch; empty for the area alone.
    """

    def __init__(
        self,
        crs: QgsCoordinateReferenceSystem,
        kernel: DispersalKernel,
        longest: Optional[float] = None,
        quality: str = "",
    ):
        self._crs = crs
        self._kernel = kernel
        self._longest = longest
        self._quality = quality
        self._networks: dict[tuple[str, str], HabitatNetwork] = {}

    def network(self, ground: Ground, number: int, progress: Progress) -> HabitatNetwork:
        """The network of the patches that rule ``number`` of ``ground`` selects. ``CoreError``, ``Cancelled``."""
        expression = ground.rules[number].expression.strip()
        key = (ground.name, expression)
        if key not in self._networks:
            self._networks[key] = self._read(ground, expression, progress)
        return self._networks[key]

    def _read(self, ground: Ground, expression: str, progress: Progress) -> HabitatNetwork:
        vector = ground.datasets[0].vector
        if vector is None:
            raise CoreError(error("habitat.not_polygons", Where(dataset=ground.name)))
        labels = ground.labels.get(ground.datasets[0].key, ())
        wanted = [*labels, *([self._quality] if self._quality else [])]
        names: list[str] = []
        shapes: list[QgsGeometry] = []
        attributes: list[float] = []
        for each in vector.features(wanted, self._crs, expression=expression):
            if each.geometry.area() <= SLIVER_M2:
                continue
            quality = each.values[-1] if self._quality else 1.0
            number = _number(quality)
            name = str(each.values[0]) if labels and each.values[0] not in (None, "") else str(each.id)
            if number is None or number < 0:
                raise CoreError(error("habitat.bad_quality", Where(dataset=ground.name), id=name, value=str(quality)))
            names.append(name)
            shapes.append(QgsGeometry(each.geometry))
            attributes.append(each.geometry.area() * number)
        if not shapes:
            raise CoreError(error("habitat.no_patches", Where(dataset=ground.name)))
        return HabitatNetwork(names, shapes, np.array(attributes), self._kernel, self._longest)


def rules_on_habitat(scheme: ScreeningScheme) -> list[ScreeningRule]:
    """The rules of ``scheme`` that ask for a loss of connected habitat."""
    return [rule for rule in scheme.rules if rule.measure is Measure.EC_LOSS]


def telling_habitat(scheme: ScreeningScheme) -> ScreeningScheme:
    """``scheme`` with one more rule at its end that tells the loss and changes no verdict, unless it has its own."""
    if rules_on_habitat(scheme):
        return scheme
    taken: Sequence[str] = [rule.rule for rule in scheme.rules]
    rule = ScreeningRule(
        number=len(scheme.rules) + 1,
        row=0,
        rule=NAME if NAME not in taken else f"{NAME}_2",
        group=GROUP,
        alternatives=((HABITAT,),),
        expression="",
        measure=Measure.EC_LOSS,
        threshold="",
        consequence=Consequence.POSSIBLE,
        certainty=Certainty.ASSUMED,
        source=SOURCE,
        message=MESSAGE,
    )
    groups = {**scheme.groups}
    groups.setdefault(GROUP, {"ko": "연결성", "en": "Connectedness"})
    return replace(scheme, groups=groups, rules=(*scheme.rules, rule))


@dataclass(frozen=True)
class HabitatRequest:
    """What a screening is asked about habitat: the scheme to use, the networks, and the patches by dataset."""

    scheme: ScreeningScheme
    habitats: Optional[Habitats] = None
    opened: Mapping[str, OpenDataset] = field(default_factory=dict)


def given_patches(layer: QgsVectorLayer, quality: str) -> OpenDataset:
    """A layer as the dataset of habitat patches. Raises ``CoreError``: no polygons, no CRS, no field ``quality``."""
    if layer.geometryType() != POLYGON:
        raise CoreError(error("habitat.not_polygons", Where(dataset=layer.name())))
    if not layer.crs().isValid():
        raise CoreError(error("source.layer_without_crs_unknown", layer=layer.name(), proposals=""))
    known = [each.name() for each in layer.fields()]
    if quality and quality not in known:
        fields = ", ".join(known) or "–"
        raise CoreError(error("habitat.no_field", layer=layer.name(), field=quality, fields=fields))
    crs = layer.crs().authid() or None
    named = {quality: quality} if quality else {}
    entry = DatasetBinding(HABITAT, layer.source(), provider=layer.providerType(), crs=crs, fields=named)
    dataset = catalogue().get(HABITAT)
    return OpenDataset(HABITAT, entry, dataset, BoundVector(entry, dataset, _own(layer), layer.crs()), None, False)


def _own(layer: QgsVectorLayer) -> QgsVectorLayer:
    """The layer as one of this thread: the project's belong to the main thread and may be removed at any time."""
    if layer.thread() == QThread.currentThread():
        return layer
    return layer.materialize(QgsFeatureRequest()) if layer.isEditable() else layer.clone()


def bound_patches(entry: DatasetBinding, quality: str) -> OpenDataset:
    """The bound habitat patches. Raises ``CoreError`` with what is wrong with them."""
    named = {**entry.fields, quality: quality} if quality else entry.fields
    return open_dataset(replace(entry, fields=named), catalogue().get(HABITAT))


def _number(value: object) -> Optional[float]:
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
