"""QGIS expressions over canonical fields: ``"type_grade" = '1'`` holds where the file says ``1등급``."""
from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
)

from ..core.issues import CoreError, Issue, Where, error
from ..core.schemes.dataset import Dataset
from .canonical_values import Value
from .compat import field

_MOST_REMEMBERED = 100_000


class CanonicalExpression:
    """A condition over canonical names. Use :meth:`fields`, then :meth:`prepare`, then :meth:`holds`."""

    def __init__(self, text: str, dataset: Optional[Dataset]):
        self.text = text
        self._dataset = dataset
        self._expression = QgsExpression(text)
        self._context = QgsExpressionContext()
        self._fields = QgsFields()
        self._names: list[str] = []
        self._where = Where()
        self._remembered: dict[tuple[Value, ...], bool] = {}
        self._depends_on_values_alone = False
        self.needs_geometry = True

    def fields(self, known: Sequence[str]) -> list[str]:
        """The canonical names that the expression reads; all ``known`` ones when it asks for every field."""
        columns = [str(name) for name in self._expression.referencedColumns()]
        if QgsFeatureRequest.ALL_ATTRIBUTES in columns:
            return list(known)
        spelled = {name.casefold(): name for name in known}
        return sorted(spelled.get(name.casefold(), name) for name in columns)

    def prepare(self, names: Sequence[str], where: Where) -> None:
        """Make ready for rows of values in the order of ``names``. ``CoreError`` when the expression is malformed."""
        self._where = where
        if self._expression.hasParserError():
            raise CoreError(self._fault(self._expression.parserErrorString()))
        self._names = list(names)
        for name in names:
            self._fields.append(field(name, "double" if self._is_number(name) else "string"))
        self._context.setFields(self._fields)
        self.needs_geometry = self._expression.needsGeometry()
        used = [*self._expression.referencedFunctions(), *self._expression.referencedVariables()]
        self._depends_on_values_alone = not used and not self.needs_geometry
        if not self._expression.prepare(self._context):
            raise CoreError(self._fault(self._expression.evalErrorString()))

    def holds(self, identity: int, values: tuple[Value, ...], geometry: Optional[QgsGeometry]) -> bool:
        """Whether the condition is true of the row; NULL is not true. ``CoreError`` when it cannot be evaluated."""
        if self._depends_on_values_alone and values in self._remembered:
            return self._remembered[values]
        feature = QgsFeature(self._fields, identity)
        feature.setAttributes(list(values))
        if geometry is not None:
            feature.setGeometry(geometry)
        self._context.setFeature(feature)
        result = self._expression.evaluate(self._context)
        if self._expression.hasEvalError():
            raise CoreError(self._fault(self._expression.evalErrorString()))
        true = bool(result) if isinstance(result, (bool, int, float)) else False
        if self._depends_on_values_alone and len(self._remembered) < _MOST_REMEMBERED:
            self._remembered[values] = true
        return true

    def _is_number(self, name: str) -> bool:
        known = self._dataset.field(name) if self._dataset is not None else None
        return known is not None and known.type == "number"

    def _fault(self, reason: str) -> Issue:
        return error("vector.expression", self._where, expression=self.text, reason=" ".join(reason.split()))
