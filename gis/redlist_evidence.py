"""Evidence, measurements and dated areas as files and layers: every fault is told, files appear whole or not at all."""
from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Mapping, Sequence

from qgis.core import QgsFeatureRequest, QgsProcessingUtils, QgsVectorLayer

from ..core.issues import CoreError, Where, error
from ..core.redlist.area_table import COLUMNS as AREA_COLUMNS
from ..core.redlist.area_table import missing_columns, read_area_table
from ..core.redlist.decline_models import Model
from ..core.redlist.evidence_file import read_evidence_file
from ..core.redlist.evidence_sheet import Sheet, sheets_of, told_rows
from ..core.redlist.evidence_table import COLUMNS, read_evidence
from ..core.redlist.restriction import AooRule
from ..core.reporting.decline_series import decline_series
from ..core.reporting.dossier import DeclineSeries, OccupancyDistribution
from ..core.reporting.occupancy_table import columns_of, read_occupancies
from ..core.schemes.codes import plain_code
from .compat import is_null
from .layer_encoding import read_in_own_encoding
from .opening_in_turn import open_vector
from .output import PendingFile
from .spreadsheet_text import FORMULA_SIGNS, shown_as_text


def sheets_from(source: str | QgsVectorLayer) -> list[Sheet]:
    """The sheets in a CSV file, in a table that QGIS opens, or in a layer as it stands, with its edits.

    Raises ``CoreError`` with every fault of the table.
    """
    if isinstance(source, QgsVectorLayer):
        _, rows = table_rows(source)
        return _checked(rows, source.name(), list(range(2, len(rows) + 2)))
    path = source.partition("|")[0]
    if path.lower().endswith(".csv") and os.path.isfile(path):
        found = read_evidence_file(path)
        rows: list[dict[str, object]] = [dict(row.cells) for row in found]
        numbers = [row.number for row in found]
    else:
        _, rows = table_rows(source)
        numbers = list(range(2, len(rows) + 2))
    return _checked(rows, os.path.basename(path), numbers)


def sheets_from_text(text: str, ecosystem: str, file: str) -> list[Sheet]:
    """The sheets in a block with column names as spreadsheets copy it; rows without a name are of ``ecosystem``.

    Raises ``CoreError`` with every fault of the block, which messages call ``file``.
    """
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    names = [name.strip().lower() for name in lines[0]]
    rows: list[dict[str, object]] = [
        {"ecosystem": ecosystem, "best": "", **{name: cell for name, cell in zip(names, line) if cell.strip()}}
        for line in lines[1:]
        if any(cell.strip() for cell in line)
    ]
    return _checked(rows, file, list(range(2, len(rows) + 2)))


def _checked(rows: Sequence[Mapping[str, object]], file: str, numbers: Sequence[int]) -> list[Sheet]:
    read_evidence(rows, file, numbers=numbers)
    cells = [{_whole(name): _unguarded(plain_code(value)) for name, value in row.items()} for row in rows]
    return sheets_of(row for row in cells if any(row.get(name) for name in COLUMNS))


def table_rows(source: str | QgsVectorLayer) -> tuple[list[str], list[dict[str, object]]]:
    """Column names in lower case and rows of the table ``source``, read only. Raises ``CoreError``."""
    layer = source if isinstance(source, QgsVectorLayer) else open_table(source)
    names = [field.name().strip().lower() for field in layer.fields()]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    rows = [
        dict(zip(names, (None if is_null(value) else value for value in feature.attributes())))
        for feature in layer.getFeatures(request)
    ]
    return names, rows


def open_table(source: str) -> QgsVectorLayer:
    """The layer of a file, ``path|layername=x`` or provider URI. Raises ``CoreError`` where there is none."""
    provider, uri = QgsProcessingUtils.decodeProviderKeyAndUri(source)[1:] if "://" in source else ("", "")
    layer = open_vector(uri or source, os.path.basename(source.partition("|")[0]), provider or "ogr")
    if not layer.isValid():
        raise CoreError(error("table.no_file", Where(file=source), folder=os.path.dirname(source)))
    read_in_own_encoding(layer)
    return layer


def write_evidence(path: str, sheets: Iterable[Sheet]) -> int:
    """Write what the sheets tell as CSV in UTF-8 that Excel reads; the number of rows. Raises ``CoreError``."""
    rows = [row for sheet in sheets for _, row in told_rows(sheet)]
    with PendingFile(path) as pending:
        try:
            with open(pending.temporary, "w", encoding="utf-8-sig", newline="") as stream:
                writer = csv.DictWriter(stream, COLUMNS, lineterminator="\r\n")
                writer.writeheader()
                writer.writerows({name: shown_as_text(value) for name, value in row.items()} for row in rows)
        except OSError as fault:
            raise CoreError(error("output.unwritable", Where(file=path), folder=os.path.dirname(path))) from fault
        pending.commit()
    return len(rows)


def decline_of(source: str, ecosystem: str) -> DeclineSeries | None:
    """How the area of ``ecosystem`` changed, from a table of dated areas. Raises ``CoreError`` with all its faults."""
    names, rows = table_rows(source)
    file = os.path.basename(source.partition("|")[0])
    faults = missing_columns(names, AREA_COLUMNS, file)
    if faults:
        raise CoreError(faults)
    dated = read_area_table(({"se": row.get("se_km2"), **row} for row in rows), file).get(ecosystem)
    if not dated:
        return None
    return decline_series(ecosystem, dated, tuple(Model), max(each.year for each in dated))


def occupancy_of(source: str, ecosystem: str, assessed: Mapping[str, float]) -> OccupancyDistribution | None:
    """The counts of ``ecosystem`` over all grid placements. Raises ``CoreError`` with all faults of the table."""
    names, rows = table_rows(source)
    file = os.path.basename(source.partition("|")[0])
    faults = missing_columns(names, columns_of(AooRule.CUMULATIVE), file)
    if faults:
        raise CoreError(faults)
    own = (row for row in rows if plain_code(row.get("ecosystem")) == ecosystem)
    return next(iter(read_occupancies(own, file, assessed)), None)


def _whole(name: str) -> str:
    """A column's name as the format spells it, though a Shapefile cut it to ten characters."""
    plain = name.strip().lower()
    whole = [column for column in COLUMNS if column.startswith(plain)] if len(plain) == 10 else []
    return whole[0] if len(whole) == 1 else plain


def _unguarded(text: str) -> str:
    """A text without the apostrophe that keeps spreadsheets from computing it."""
    return text[1:] if text[:1] == "'" and text[1:2] in FORMULA_SIGNS else text
