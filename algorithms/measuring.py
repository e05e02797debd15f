"""What algorithms with several results share: lists as texts, writing all or none, what they were made from."""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from qgis.core import QgsMapLayer, QgsProcessingContext, QgsProcessingException

from ..core.evidence import Provenance
from ..gis.provenance import input_record, versions
from .base import EcoAxisAlgorithm
from .destinations import destination_path, existing, remove_new

Table = tuple[str, Iterable[tuple[str, str]], Iterable[Sequence[Any]]]
"""Name of the output, its columns, its rows."""


class MeasuringAlgorithm(EcoAxisAlgorithm):
    """Base of algorithms that measure and write several tables or layers, all of them or none."""

    def texts(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> list[str]:
        """The texts of a parameter that lists them, separated by commas or semicolons."""
        given = parameters.get(name)
        if isinstance(given, (list, tuple)):
            return [str(each).strip() for each in given]
        text = self.parameterAsString(parameters, name, context).replace(";", ",")
        return [each.strip() for each in text.split(",") if each.strip()]

    def write_tables(
        self, parameters: dict[str, Any], context: QgsProcessingContext, tables: Sequence[Table]
    ) -> dict[str, Any]:
        """Write those of ``tables`` that are asked for; when one cannot be written, none of the new ones stays."""
        wanted = [table for table in tables if parameters.get(table[0])]
        before = existing(destination_path(parameters.get(name)) for name, _, _ in wanted)
        try:
            return {
                name: self.write_table(parameters, name, context, columns, list(rows)) for name, columns, rows in wanted
            }
        except QgsProcessingException:
            remove_new(before)
            raise

    def made_from(self, told: Mapping[str, object], layers: Mapping[str, Sequence[QgsMapLayer | str]]) -> Provenance:
        """What a result was made from: parameters ``told`` without the empty ones, and layers or files by parameter."""
        kept = tuple((name, str(value)) for name, value in told.items() if value is not None and value != "")
        records = tuple(
            input_record(name, each, "")
            if isinstance(each, str)
            else input_record(name, each.source(), each.crs().authid())
            for name, made in layers.items()
            for each in made
        )
        return Provenance(f"ecoaxis:{self.ID}", kept, records, "", "", "", versions())

    def keep_origin(self, made: Provenance, places: Mapping[str, Any], context: QgsProcessingContext) -> None:
        """Write into the metadata of tables what they were made from."""
        from ..gis.layer_metadata import keep_provenance

        for name, place in places.items():
            keep_provenance(place, made, self.parameterDefinition(name).description(), context)
