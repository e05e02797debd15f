"""What ``explaingrade`` says of a place, read back for the panel: in order, in words, and as plain text."""
from __future__ import annotations

import json
import math
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.issues import CoreError, error
from ..core.schemes.scheme import ZoningScheme
from ..core.zoning.explanation import Statement
from .compat import is_null
from .output import PendingFile
from .zoning_words import ZoningWords

translate = QCoreApplication.translate

ORDER = tuple(Statement)
PLACE_FILE = "place.geojson"


@dataclass(frozen=True)
class ExplainedRow:
    """One statement about a place, ``grade`` 0 where nothing is said."""

    statement: Statement
    criterion: str
    indicator: str
    dataset: str
    value: str
    grade: int
    rule_number: int
    rule: str
    certainty: str
    source: str
    note: str


@dataclass(frozen=True)
class ExplainedPlace:
    """A place with all that is said about it, the result apart; ``map_grade`` is what the map of the run has there.

    ``map_grade`` is ``None`` where there is no such map or the place lies off it, and 0 where it has no data.
    """

    point: QgsPointXY
    crs: str
    grade: int
    rows: tuple[ExplainedRow, ...]
    map_grade: Optional[int] = None
    has_map: bool = False

    @property
    def deciding(self) -> tuple[ExplainedRow, ...]:
        """The rows that decided."""
        return tuple(row for row in self.rows if row.statement is Statement.DECIDES)

    def with_map(self, grade: Optional[int]) -> ExplainedPlace:
        """The same, with the grade of the map of the run."""
        return replace(self, map_grade=grade, has_map=True)


def write_place(
    folder: str, point: QgsPointXY, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> str:
    """Write ``point`` (in ``source``) in the CRS ``target`` as a file that an algorithm reads; returns its path.

    Raises ``CoreError`` (``zoning.place_off_crs``) where the point cannot be shown in ``target``.
    """
    try:
        place = QgsCoordinateTransform(source, target, QgsProject.instance().transformContext()).transform(point)
    except QgsCsException as fault:
        raise CoreError(error("zoning.place_off_crs", crs=target.userFriendlyIdentifier())) from fault
    if not (math.isfinite(place.x()) and math.isfinite(place.y())):
        raise CoreError(error("zoning.place_off_crs", crs=target.userFriendlyIdentifier()))
    feature = {
        "type": "Feature",
        "properties": {"name": "1"},
        "geometry": {"type": "Point", "coordinates": [place.x(), place.y()]},
    }
    name = target.authid().replace(":", "::", 1)
    content = {
        "type": "FeatureCollection",
        "crs": {"type": "name", "properties": {"name": f"urn:ogc:def:crs:{name}"}},
        "features": [feature],
    }
    path = os.path.join(folder, PLACE_FILE)
    with PendingFile(path) as pending:
        with open(pending.temporary, "w", encoding="utf-8") as stream:
            json.dump(content, stream)
        pending.commit()
    return path


def read_explanation(layer: QgsVectorLayer, point: QgsPointXY, crs: str) -> ExplainedPlace:
    """The place that the table ``layer`` of ``explaingrade`` tells of: what decided first, what has no data last."""
    rows = list(_rows(layer))
    grade = next((row.grade for row in rows if row.statement is Statement.RESULT), 0)
    told = [row for row in rows if row.statement is not Statement.RESULT]
    told.sort(key=lambda row: (ORDER.index(row.statement), row.grade))
    return ExplainedPlace(point, crs, grade, tuple(told))


def statement_words() -> Mapping[Statement, str]:
    """What each statement is called."""
    return {
        Statement.RESULT: translate("EcoAxis", "result"),
        Statement.DECIDES: translate("EcoAxis", "decides"),
        Statement.SPEAKS: translate("EcoAxis", "applies"),
        Statement.SILENT: translate("EcoAxis", "no rule applies"),
        Statement.NO_DATA: translate("EcoAxis", "no data here"),
        Statement.NOT_BOUND: translate("EcoAxis", "no layer connected"),
    }


def grade_words(scheme: Optional[ZoningScheme], grade: int, language: str) -> tuple[str, str, str]:
    """Label, meaning and colour of ``grade``."""
    if not grade:
        told = translate("EcoAxis", "No dataset covers this place.")
        return translate("EcoAxis", "No data"), told, "#ffffff"
    for each in scheme.grades if scheme is not None else ():
        if each.value == grade:
            return each.label.get(language) or str(grade), each.meaning.get(language) or "", each.color
    return str(grade), "", "#dddddd"


def place_text(place: ExplainedPlace) -> str:
    """The coordinates with their CRS; degrees with more decimals than metres."""
    geographic = QgsCoordinateReferenceSystem(place.crs).isGeographic()
    digits = 6 if geographic else 1
    return f"{place.point.x():.{digits}f}, {place.point.y():.{digits}f} ({place.crs})"


def disagreement(place: ExplainedPlace, words: ZoningWords, language: str) -> str:
    """A sentence where the map of the run says something else than the explanation; empty where both agree."""
    if not place.has_map or place.map_grade == place.grade:
        return ""
    if place.map_grade is None:
        return translate("EcoAxis", "This place lies outside of the rectangle that was graded.")
    if place.map_grade == 0:
        return translate(
            "EcoAxis", "The map has no grade here: the place lies outside of the polygons that were graded."
        )
    return translate(
        "EcoAxis", "The map says {grade}: data or rules have changed since it was made. Run the grading again."
    ).format(grade=grade_words(words.scheme, place.map_grade, language)[0])


def as_text(place: ExplainedPlace, words: ZoningWords, language: str) -> str:
    """The whole explanation as plain text for a letter or a file note."""
    label, meaning, _ = grade_words(words.scheme, place.grade, language)
    lines = [place_text(place), f"{label} – {meaning}" if meaning else label]
    told = disagreement(place, words, language)
    if told:
        lines.append(told)
    said = statement_words()
    for row in place.rows:
        if row.statement is Statement.NOT_BOUND:
            continue
        parts = [
            f"{words.criterion(row.criterion)} / {words.indicator(row.indicator)}: {said[row.statement]}",
            row.value,
            grade_words(words.scheme, row.grade, language)[0] if row.grade else "",
            words.condition(row.rule_number, row.rule) if row.rule else "",
            words.dataset(row.dataset),
            words.certainty(row.certainty) if row.certainty else "",
            words.source(row.rule_number, row.source) if row.source else "",
        ]
        lines.append("- " + "; ".join(part for part in parts if part))
    missing = [words.indicator(row.indicator) for row in place.rows if row.statement is Statement.NOT_BOUND]
    if missing:
        lines.append(
            translate("EcoAxis", "No layer connected ({count}): {names}").format(
                count=len(missing), names=", ".join(missing)
            )
        )
    return "\n".join(lines)


def _rows(layer: QgsVectorLayer) -> Iterator[ExplainedRow]:
    names = layer.fields().names()
    known = {each.value: each for each in Statement}
    for feature in layer.getFeatures():
        row = {name: "" if is_null(value) else str(value) for name, value in zip(names, feature.attributes())}
        yield ExplainedRow(
            known[row["statement"]], row["criterion"], row["indicator"], row["dataset"], row["value"],
            int(row["grade"] or 0), int(row["rule_number"] or 0), row["rule"], row["certainty"], row["source"],
            row["note"],
        )  # fmt: skip
