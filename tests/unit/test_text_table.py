"""Tables of the demonstration stay aligned with Hangul in them."""
from __future__ import annotations

import importlib.util
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
spec = importlib.util.spec_from_file_location("text_table", ROOT / "tools" / "text_table.py")
text_table = importlib.util.module_from_spec(spec)
spec.loader.exec_module(text_table)


def test_hangul_takes_two_columns():
    assert text_table.width("가나 ab") == 7
    assert text_table.width("é") == 1
    assert text_table.width("e\u0301") == 1


def test_long_cells_are_cut():
    assert text_table.shortened("가나다라", 5) == "가나…"
    assert text_table.shortened("가나", 4) == "가나"


def test_columns_line_up():
    assert text_table.aligned(("이름", "n"), [("가", "1"), ("abcdef", "100")], right=(1,)).splitlines() == [
        "이름      n",
        "──────  ───",
        "가        1",
        "abcdef  100",
    ]
