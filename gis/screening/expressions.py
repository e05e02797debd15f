"""The expressions of rules: checked before any work, then asked for every feature with its canonical field values."""
from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Optional

from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature, QgsFeatureRequest, QgsFields, QgsGeometry

from ...core.issues import CoreError, Issue, Where, error
from ...core.schemes.scheme import Measure, ScreeningRule
from ..compat import field, is_null

VALUE_MEASURES = (Measure.VALUE_MAX, Measure.VALUE_MEAN)
RASTER_FIELD = "value"


def syntax_issues(rule: ScreeningRule, file: str) -> list[Issue]:
    """What QGIS cannot read in the expression of a rule."""
    if not rule.expression.strip():
        return []
    expression = QgsExpression(rule.expression)
    if not expression.hasParserError():
        return []
    reason = " ".join(expression.parserErrorString().split())
    return [
        error("screening.expression_unreadable", _where(rule, file), rule=rule.rule, expression=rule.expression,
              reason=reason)
    ]


def field_issues(rule: ScreeningRule, known: Collection[str], dataset: str, file: str) -> list[Issue]:
    """Fields that the expression of a rule names and that are not ``known`` for its dataset."""
    if not rule.expression.strip() or QgsExpression(rule.expression).hasParserError():
        return []
    unknown = sorted(referenced_fields(rule.expression, known) - set(known))
    return [
        error("screening.expression_field", Where(file, rule.row, "expression", dataset), rule=rule.rule, field=name,
              known=", ".join(known) or "–")
        for name in unknown
    ]


def referenced_fields(text: str, known: Collection[str]) -> set[str]:
    """Names of the fields that an expression reads, spelled as in ``known``; all of ``known`` if it may read any."""
    if not text.strip():
        return set()
    columns = set(QgsExpression(text).referencedColumns())
    if QgsFeatureRequest.ALL_ATTRIBUTES in columns:
        return set(known)
    spelled = {name.casefold(): name for name in known}
    return {spelled.get(name.casefold(), name) for name in columns}


class Questions:
    """The expressions of some rules over the same fields.

    ``fields`` maps each field's name to its kind, ``double`` or ``string``, in the order of the values given later.
    """

    def __init__(self, rules: Sequence[ScreeningRule], fields: Mapping[str, str]):
        self._rules = tuple(rules)
        self._fields = QgsFields()
        for name, kind in fields.items():
            self._fields.append(field(name, kind))
        self._context = QgsExpressionContext()
        self._context.setFields(self._fields)
        self._expressions: list[Optional[QgsExpression]] = []
        for rule in self._rules:
            expression = QgsExpression(rule.expression) if rule.expression.strip() else None
            if expression is not None:
                expression.prepare(self._context)
            self._expressions.append(expression)

    def answers(self, values: Sequence[Any], geometry: Optional[QgsGeometry] = None) -> tuple[Any, ...]:
        """The answer of each rule about one feature.

        ``True``, ``False``, or ``None`` where a missing value leaves it open (the three-valued logic of QGIS);
        for the rules that measure a value the number itself, or ``None``.
        Raises ``CoreError`` (``screening.expression_failed``) when an expression cannot be evaluated.
        """
        self._ask_about(values, geometry)
        return tuple(
            self._answer(rule, expression) for rule, expression in zip(self._rules, self._expressions)
        )

    def answer(self, number: int, values: Sequence[Any], geometry: Optional[QgsGeometry] = None) -> Any:
        """The answer of one rule alone, as in ``answers``."""
        self._ask_about(values, geometry)
        return self._answer(self._rules[number], self._expressions[number])

    def _ask_about(self, values: Sequence[Any], geometry: Optional[QgsGeometry]) -> None:
        feature = QgsFeature(self._fields)
        feature.setAttributes(list(values))
        if geometry is not None:
            feature.setGeometry(geometry)
        self._context.setFeature(feature)

    def _answer(self, rule: ScreeningRule, expression: Optional[QgsExpression]) -> Any:
        if expression is None:
            return True
        result = expression.evaluate(self._context)
        if expression.hasEvalError():
            raise CoreError(
                error("screening.expression_failed", _where(rule, None), rule=rule.rule, expression=rule.expression,
                      reason=expression.evalErrorString())
            )
        if is_null(result) or result == "":
            return None
        if rule.measure in VALUE_MEASURES and self._fields.names() != [RASTER_FIELD]:
            return _number(result, rule)
        return bool(_number(result, rule))


def _number(result: Any, rule: ScreeningRule) -> float:
    try:
        return float(result)
    except (TypeError, ValueError) as fault:
        raise CoreError(
            error("screening.expression_not_a_number", _where(rule, None), rule=rule.rule, expression=rule.expression,
                  found=str(result)[:80])
        ) from fault


def _where(rule: ScreeningRule, file: Optional[str]) -> Where:
    return Where(file=file, row=rule.row, column="expression")
