"""The expression of a screening rule in words: titles of fields and codes, comparisons as an officer reads them."""
from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import (
    QgsExpression,
    QgsExpressionNode,
    QgsExpressionNodeBinaryOperator,
    QgsExpressionNodeColumnRef,
    QgsExpressionNodeFunction,
    QgsExpressionNodeInOperator,
    QgsExpressionNodeLiteral,
    QgsExpressionNodeUnaryOperator,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.schemes.dataset import Dataset, Field
from .compat import is_null

translate = QCoreApplication.translate

VALUES_SHOWN = 5
RASTER_FIELD = "value"
"""The name by which expressions call the value of a raster's cell."""


def expression_words(expression: str, datasets: Sequence[Dataset], language: str) -> str:
    """``expression`` in words; empty where it selects everything, as it is written where it has no plain words."""
    parsed = QgsExpression(expression)
    if not expression.strip() or parsed.hasParserError():
        return expression
    root = parsed.rootNode()
    if isinstance(root, QgsExpressionNodeLiteral) and root.value() is True:
        return ""
    words = _Words(datasets, language).of(root)
    return expression if words is None else words


class _Words:
    def __init__(self, datasets: Sequence[Dataset], language: str):
        self._datasets = datasets
        self._language = language

    def of(self, node: QgsExpressionNode) -> Optional[str]:
        """The words of ``node``, or ``None`` where there are none."""
        if isinstance(node, QgsExpressionNodeBinaryOperator):
            return self._binary(node)
        if isinstance(node, QgsExpressionNodeInOperator):
            return self._within(node)
        if isinstance(node, QgsExpressionNodeUnaryOperator) and node.text() == "NOT":
            inner = self.of(node.operand())
            return None if inner is None else translate("EcoAxis", "not ({condition})").format(condition=inner)
        return None

    def _binary(self, node: QgsExpressionNodeBinaryOperator) -> Optional[str]:
        sign = node.text()
        joined = {
            "AND": translate("EcoAxis", "{first} and {second}"),
            "OR": translate("EcoAxis", "{first} or {second}"),
        }
        if sign in joined:
            first, second = self.of(node.opLeft()), self.of(node.opRight())
            if first is None or second is None:
                return None
            return joined[sign].format(first=first, second=second)
        field = self._field(node.opLeft())
        value = _literal(node.opRight())
        patterns = {
            "=": translate("EcoAxis", "{field}: {value}"),
            "<>": translate("EcoAxis", "{field}: not {value}"),
            "<": translate("EcoAxis", "{field} below {value}"),
            "<=": translate("EcoAxis", "{field} at most {value}"),
            ">": translate("EcoAxis", "{field} above {value}"),
            ">=": translate("EcoAxis", "{field} at least {value}"),
        }
        if field is None or value is None or sign not in patterns:
            return None
        return patterns[sign].format(field=self._title(field), value=self._value(field, value))

    def _within(self, node: QgsExpressionNodeInOperator) -> Optional[str]:
        field = self._field(node.node())
        values = [_literal(each) for each in node.list().list()]
        if field is None or any(value is None for value in values):
            return None
        told = [self._value(field, value) for value in values if value is not None]
        shown = ", ".join(told[:VALUES_SHOWN])
        if len(told) > VALUES_SHOWN:
            shown = translate("EcoAxis", "{values} and {count} more").format(
                values=shown, count=len(told) - VALUES_SHOWN
            )
        pattern = translate("EcoAxis", "{field}: none of {value}") if node.isNotIn() else "{field}: {value}"
        return pattern.format(field=self._title(field), value=shown)

    def _field(self, node: QgsExpressionNode) -> Optional[str]:
        """The field that ``node`` reads, also where it takes a missing value for an empty one."""
        if isinstance(node, QgsExpressionNodeColumnRef):
            return node.name()
        if isinstance(node, QgsExpressionNodeFunction):
            arguments = node.args().list()
            name = QgsExpression.Functions()[node.fnIndex()].name()
            if name == "coalesce" and len(arguments) == 2 and isinstance(arguments[0], QgsExpressionNodeColumnRef):
                return arguments[0].name()
        return None

    def _known(self, name: str) -> Optional[Field]:
        found = (dataset.field(name) for dataset in self._datasets)
        return next((field for field in found if field is not None), None)

    def _title(self, name: str) -> str:
        known = self._known(name)
        if known is not None:
            return known.title[self._language]
        return translate("EcoAxis", "value") if name == RASTER_FIELD else name

    def _value(self, name: str, value: str) -> str:
        known = self._known(name)
        if value == "":
            return translate("EcoAxis", "no value")
        title = known.codes.title(value) if known is not None and known.codes is not None else None
        return title[self._language] if title is not None else value


def _literal(node: QgsExpressionNode) -> Optional[str]:
    if not isinstance(node, QgsExpressionNodeLiteral) or is_null(node.value()):
        return None
    return str(node.value())
