"""Small schemes written into a folder, for the tests of the loaders."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

ZONING_HEADER = "criterion,indicator,dataset,field,kind,value,grade,certainty,source,note_ko,note_en"
SCREENING_HEADER = "rule,group,dataset,expression,measure,threshold,consequence,certainty,source,message_ko,message_en"
ZONING_SETTINGS = {
    "id": "small",
    "version": 1,
    "kind": "zoning",
    "title": {"en": "Small", "ko": "작은 기준"},
    "legal_basis": ["법 제1조"],
    "grades": [
        {
            "value": 1,
            "label": {"en": "one", "ko": "1등급"},
            "meaning": {"en": "best", "ko": "최상"},
            "color": "#00543D",
        },
        {"value": 2, "label": {"en": "two", "ko": "2등급"}, "meaning": {"en": "good", "ko": "상"}, "color": "#58a868"},
        {
            "value": 3,
            "label": {"en": "three", "ko": "3등급"},
            "meaning": {"en": "rest", "ko": "기타"},
            "color": "#f5efb0",
        },
    ],
    "strictest": 1,
    "combine": "strictest",
    "otherwise": 3,
}
SCREENING_SETTINGS = {
    "id": "site",
    "version": "2",
    "kind": "screening",
    "title": {"en": "Site", "ko": "입지"},
    "legal_basis": [{"title": {"en": "Act", "ko": "법"}, "date": "2024-12-05"}],
}


def csv_text(header: str, rows: list[list[str]]) -> str:
    """Rows as a spreadsheet saves them."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return out.getvalue()


def write_scheme(folder: Path, settings: object, rules: str, encoding: str = "utf-8") -> Path:
    """A scheme folder; ``settings`` is an object, or the text of scheme.json as it is."""
    folder.mkdir(parents=True, exist_ok=True)
    text = settings if isinstance(settings, str) else json.dumps(settings, ensure_ascii=False)
    (folder / "scheme.json").write_text(text, encoding="utf-8")
    (folder / "rules.csv").write_bytes(rules.encode(encoding))
    return folder


def code_row(**cells: str) -> list[str]:
    """A faultless zoning row with some cells changed."""
    row = {
        "criterion": "naturality", "indicator": "cover", "dataset": "own_map", "field": "CLASS", "kind": "code",
        "value": "3", "grade": "1", "certainty": "assumed", "source": "here", "note_ko": "", "note_en": "",
    }  # fmt: skip
    return list({**row, **cells}.values())


def site_row(**cells: str) -> list[str]:
    """A faultless screening row with some cells changed."""
    row = {
        "rule": "r1", "group": "biotope", "dataset": "own_map", "expression": "TRUE", "measure": "presence",
        "threshold": "", "consequence": "avoid", "certainty": "assumed", "source": "here",
        "message_ko": "겹칩니다", "message_en": "overlaps",
    }  # fmt: skip
    return list({**row, **cells}.values())
